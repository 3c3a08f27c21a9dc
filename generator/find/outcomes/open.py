"""The words that leave a matter open as patterns, compiled once from the vocabulary. See find/outcomes."""

from __future__ import annotations

import re

from generator.find.outcomes.gates import Cue, keys_of
from generator.find.outcomes.later import put_off, stands
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"


# Of the words of a line one must be there for the pattern of its place to match; those marked with a star come from the vocabulary.
_NEEDS = (
    "*open",
    "yet",
    "will won would wouldn refuses declines",
    "separately later again once course down second future another",
    "progress accused accuses accusing",
    "stall stalled stalls stalling",
    "plan plans planned planning considering fail fails failed failing",
    "meant expected gap gaps differences details rest remaining outstanding open unresolved disputes dispute issue issues "
    "point points question questions",
    "missing unresolved unsettled unclear absent left",
    "would could did does do will neither commit commits committed committing",
    "nothing little wide remaining outstanding other last thorniest hardest could neither none apart beyond split divided odds "
    "will centre centres center centers turn turns hinge hinges revolve revolves",
    "differ differs differed clash clashed diverge diverged disagree disagrees",
    "hands discretion gift up last final decision",
    "no little scant hardly any less nor",
    "without",
    "*rifts",
    "*rifts",
    "no absence",
    "nothing",
    "none neither nothing",
    "neither",
    "steer steers steered skirts skirted sidesteps sidestep sidestepped dodges dodged dodge glosses gloss glossed papers paper "
    "papered ducks duck ducked omits omitted omit ignores ignored ignore avoids avoided avoid skirt",
    "leaves leave left",
    "continue continues continued went goes insist insists insisted insisting",
    "left leaves leaving put putting deferred postponed parked held set pushed kicked handed passed referred off leave bumped "
    "carried rolled slip slipped sent taken remitted relegated farmed moved hived split shunted shifted discussed raised "
    "debated aired tabled struck deleted cut removed dropped",
    "shelved parked deferred postponed put set ducked froze dodged left handed passed referred sent kicked taken bounced",
    "agree agreed agrees decided promised undertook return back revisit raise raised discuss considered take taken discussed "
    "dealt come resume picked tackle tackled addressed revisited",
    "views positions opinions readings accounts versions different differing conflicting competing rival contradictory diverging "
    "table consultations consulting talks talking negotiations negotiating discussions discussing",
    "turned rejected rebuffed refused brushed dismissed declined shelved withdrawn dropped set put taken waved batted knocked "
    "deleted struck removed excised left crossed cut",
    "what",
    "not never nor neither nothing t",
    "not never no",
    "not t never nor",
    "been will still",
    "remain remains remained remaining stay stays stayed staying left leaves still",
    "unresolved",
    "stays stay stayed remains remain remained survives survive survived",
)


def patterns(o: Outcomes, deal: str) -> tuple[Cue, ...]:
    """What leaves a matter open: each family of wording its own pattern."""
    every = (*_phrases(o), *_not_reached(o, deal), *put_off(o), *_denied(o, deal), *stands(o))
    known = {"*open": keys_of(o.open), "*rifts": keys_of(o.rifts)}
    return tuple(Cue(p, (known.get(n) or frozenset(n.split()),)) for p, n in zip(every, _NEEDS, strict=True))


def _phrases(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    return (
        late(rf"\b(?:{either(o.open)})\b", re.I),
        late(
            r"\b(?:has|have|had|is|are) (?:still )?yet to "
            r"(?!recover|show|filter|materiali[sz]e|bear|feed|rise|fall|arrive|feel|see|respond|comment|reply|return"
            r"|answer questions|"
            r"appear|pass|peak|say|begin trading|report (?:its|their)|turn)\w+"
        ),
        late(
            rf"\b(?:will not|won[’']t|would not|wouldn[’']t|refuses to"
            rf"|declines to)(?:, [\w ]{{2,20}},)? (?:{either(o.acts)}|accept|consider|discuss)\b"
        ),
        late(
            r"\b(?:come back|look(?:ed)? at|considered?|examined?|discuss(?:ed)?|handled?|dealt with|negotiated?|settled?"
            r"|decided?|taken up|"
            r"treated) (?:separately|later|again|at a later|once|in due course|down the line|in a second|in a later"
            r"|at a future|another time)\b"
        ),
        late(
            r"\b(?:linked|tied|links|ties) (?:any )?progress on\b|\baccus(?:ed|es|ing) \w+ of (?:not|breaking|failing|dragging)\b"
        ),
        late(r"\b(?:apparent )?stall(?:ed|s|ing)?\b(?= in\b| over\b| on\b|\b[^.]{0,40}\bnegotiations)"),
        late(
            r"\bplan(?:s|ned|ning)? to extend\b|\bconsidering extending\b|\bfail(?:s|ed|ing)?(?: again| once more| however|, "
            r"however,| on \w+"
            r"| this week)? to \w+"
        ),
        late(
            r"\b(?:sides?|teams|delegations|negotiators|ministers|governments|officials|[Tt]hey|both|countries) (?:now |still "
            r"|both )?(?:aims?|hopes?|plans?|intends?|expects?|want|wants|vowed|promised|pledged|agreed) to (?:fill|close"
            r"|bridge|settle"
            r"|resolve|narrow|iron out|clear up|work out|finish|tackle) (?:the |any |all |these |those |their )?(?:\w+ "
            r")?(?:gaps?|differences"
            r"|details|rest|remaining|outstanding|open|unresolved|disputes?|issues?|points?|questions?)\b"
            r"|\b(?:was|were) (?:also )?meant to (?:settle|resolve|end|solve|lift|close|clear|decide|deal with|tackle|bring)\b"
            r"|\b(?:had been|was|were) (?:also |widely )?expected[^.;:]{0,40}?\bbut (?:did|was|were|had|has) not\b"
        ),
        late(
            r"^(?:(?:Still|Also) )?(?:[Mm]issing|[Uu]nresolved|[Uu]nsettled|[Uu]nclear|[Aa]bsent"
            r"|[Ll]eft (?:out|open|unmentioned|unsaid|unanswered|undecided|aside)"
            r"|[Ll]eft for)\b"
        ),
        late(
            r"(?<!He )(?<!She )\b(?:would|could|did|does|do|will)(?: not|n[’']t) (?:yet )?(?:say|tell|disclose|specify|spell "
            r"out|reveal) (?:(?:from|by|for|to|on|in|at|with|of|under) )?"
            r"(?:when|whether|if|how|who|what|where|which)\b"
            r"|\b[Nn]either (?:side|government|country|capital|delegation|party|team|ministry|minister) (?:would|could|will) "
            r"(?:move|budge|yield|give|shift"
            r"|accept|commit|concede|back down|let go|drop)\b"
            r"|\b(?:commit|commits|committed|committing)(?: \w+sel(?:f|ves))? to (?:no|nothing)\b"
        ),
        late(
            r"\b(?:produced|yielded|brought|resolved|settled|achieved|delivered|decided|solved) (?:nothing|little|precious "
            r"little)\b"
            r"|\b(?:gaps?|distance|differences) [^.;]{0,60}?\bas wide as (?:in|before|ever|at|when|they|it|last|a (?:year|month))\b"
            r"|\bwill have to be (?:taken up|settled|decided|resolved|addressed|dealt with|negotiated|revisited|left"
            r"|(?:sorted|worked|ironed|hammered|thrashed) out|answered|cleared up)\b"
            r"|\b(?:remaining|outstanding|other|last|thorniest|hardest) (?:points?|issues?|questions?|matters?|chapters?|items?"
            r"|details|topics?)\b"
            r"[^.;]{0,40}?\b(?:would|will|are to|is to) (?:go|be (?:left|handed|taken|passed|sent|referred|dealt|settled|put))\b"
            r"|\b[Nn]o (?:[\w-]+ ){1,4}could be (?:found|agreed|reached|settled|bridged|struck)\b|\bmentions? (?:neither|none)\b"
            r"|\b(?:stay|stays|stayed|remain|remains|remained|still|are|were) (?:(?!kilo|mil|met|km|hour|minute|day|year|inch"
            r"|feet)[\w.,%$€£¥-]+ ){1,4}apart\b"
            r"|\bbeyond (?:their|the \w+['’]s?) reach\b"
            r"|\b(?:are|were|remain|remained) (?:split|divided|at odds) (?:over|on|about)\b"
            r"|\b(?:dispute|row|quarrel|disagreement|sticking points?|differences|rift) (?:[^.;,]{0,30} )?(?:centres?|centers?"
            r"|turns?|hinges?|revolves?) "
            r"(?:on|over|about|around)\b"
        ),
        late(r"\b(?:differ|differs|differed|clash|clashed|diverge|diverged|disagree|disagrees) (?:sharply )?(?:on|over|about)\b"),
        late(
            r"\b(?:with|in|at) the (?:hands|discretion|gift) of (?:the |their )?(?:leaders|presidents|ministers|capitals)\b"
            r"|\b(?:is|are|was|were|be) (?:now )?up to (?:the |their )?(?:two )?(?:leaders|presidents|capitals|ministers"
            r"|parliaments?)\b"
            r"|\bdecision\b[^.;:]{0,60}? (?:lies|lay|rests|rested) with\b"
            r"|\bha(?:s|d|ve) the (?:last|final) (?:word|say)\b"
        ),
    )


def _not_reached(o: Outcomes, deal: str) -> tuple[re.Pattern[str], ...]:
    missing = either(o.missing)
    return (
        late(
            rf"\b(?:no|little|scant|hardly any|any|less|nor (?:was"
            rf"|were) there(?: any)?(?: \w+ of)?) (?:[\w-]+ ){{0,3}}?(?:{missing})\b"
            r"(?= (?:on|about|over|for|to|of|that|has|was|is|had|could|came|made)\b|[,.])"
            r"(?<!breakthrough(?=[,.]))",
            re.I,
        ),
        late(
            rf"\b[Ww]ithout (?:(?:making|giving|offering|setting|naming|reaching|signing|issuing|securing|winning"
            rf"|getting) )?(?:an? |any |the )?(?:[\w-]+ ){{0,2}}?(?:{missing})\b"
        ),
        late(rf"\b(?:{either(o.rifts)})\b[^.;:,]{{0,50}}?\b(?:{either(o.persists)})\b", re.I),
        late(
            rf"\b(?:{either(o.rifts)}) (?:on|over|about) [^.;:]{{1,90}}?(?:as wide as|wider than|too wide|unbridged"
            r"|st(?:ood|ands?) in the way|held up|blocked|thwarted)\b",
            re.I,
        ),
        late(rf"\bno (?:reference to|mention of|trace of|sign of)\b|\babsence of (?:any|an?) (?:[\w-]+ )?(?:{missing})\b", re.I),
        late(
            r"\b(?:[Ss]ay|[Ss]ays|[Ss]aid|[Cc]ontains?|[Ii]ncludes?|[Hh]olds?|[Bb]rings|[Bb]rought|[Oo]ffers|[Oo]ffered) "
            r"nothing (?:either )?(?:on|about|of|for|to)\b|\b[Nn]othing (?:on|about|for) [^.;:,]{1,60}? (?:was|were|is"
            r"|has been|made it)\b"
        ),
        late(
            rf"\b(?:[Nn]one of (?:it|them|the|these|those|this)\b[^.;:]{{0,60}}?|[Nn]either [^.;:,]{{1,60}}? nor [^.;:,]{{1,40}}?|"
            rf"[Nn]othing [^.;:,]{{0,30}}?|; none |, none )\b(?:was|were|has been|have been|had been) (?:{either(o.not_been)})\b"
        ),
        late(
            r"\b[Nn]either (?:government|side|country|capital|delegation|party|team|ministry)\b[^.;:]{0,20}?"
            r"\b(?:published|released|disclosed|named|confirmed|said|mentioned|explained|gave)\b"
        ),
        late(
            rf"\b(?:{deal}|fact sheet|note|statement|declaration|talks)\b[^.;:]{{0,40}}? (?:steer(?:s|ed) clear of"
            rf"|skirt(?:s|ed)|sidestep(?:s|ped)|"
            r"dodge[sd]|gloss(?:es|ed) over|paper(?:s|ed) over|duck(?:s|ed)|omit(?:s|ted)|ignore[sd]|avoid(?:s|ed))\b"
        ),
        late(
            rf"\b{deal} (?:leaves|left) (?:that|it|this|them|the \w+) (?:to|for|with)\b"
            rf"|\b{deal}\b[^.;:]{{0,60}}?\b(?:leaves|leave|left) (?:out )?(?:[^.;:]{{1,60}}? )?(?:aside|out|untouched|intact"
            rf"|alone)\b"
        ),
    )


def _denied(o: Outcomes, deal: str) -> tuple[re.Pattern[str], ...]:
    return (
        late(
            r"^What (?:[\w-]+ ){0,6}?"
            r"(?:unclear|unresolved|missing|undecided|unsettled|left out|not say|not mention|not cover|not include)\b"
        ),
        late(
            rf"(?:\b(?:not|never|nor|neither|nothing)|n[’']t) "
            rf"(?:yet |been |be |fully |everything was |\w+ be |able to |manage to ){{0,2}}(?:even "
            rf")?{_ADVERB}(?:{either(o.not_done)})\b"
        ),
        late(
            r"\b(?:could not (?:yet )?be|(?:has|have|had) (?:not|never)(?: yet)? been|(?:was|were|is|are) (?:not|never)(?: yet)?)"
            rf" {_ADVERB}(?:{either(o.not_been)})\b"
            rf"|\b[Nn]o [^.;:,]{{0,40}}?\b(?:was|were|has been|have been) (?:{either(o.not_been)})\b"
        ),
        late(
            rf"\b(?:{deal}|fact sheet|note|statement|declaration|paper)\b[^.;:]{{0,80}}?(?:\bnot|n[’']t|\bnever|\bnor)"
            rf" {_ADVERB}(?:{either(o.silent)})\b"
        ),
        late(
            rf"\b(?:has|have) (?:long |also )?been (?:{either(o.demands)})\b"
            rf"|\b(?:will|still) (?:want|seek|demand|ask)s? (?:for )?(?:[\w-]+ ){{0,2}}?(?:{either(o.wanted)})\b"
        ),
    )
