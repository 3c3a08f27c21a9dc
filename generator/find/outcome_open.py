"""The words that leave a matter open as patterns, compiled once from the vocabulary. See find/outcomes."""

from __future__ import annotations

import re

from generator.find.outcome_gates import Cue, keys_of
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"
# What a question, a matter or a row is that is put away unsettled.
_QUESTION = r"(?:question|matter|issue|topic|subject|decision|point|details?|problem)s?"


# Of the words of a line one must be there for the pattern of its place to match; those marked with a star come from the vocabulary.
_NEEDS = (
    "*open",
    "yet",
    "will won would wouldn refuses declines",
    "separately later again once course down second future another",
    "progress accused accuses accusing",
    "stall stalled stalls stalling",
    "plan plans planned planning considering fail fails failed failing",
    "meant expected",
    "missing unresolved unsettled unclear absent left",
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
    "left leaves leaving put putting deferred postponed parked held set pushed kicked handed passed referred off",
    "shelved parked deferred postponed put set ducked froze dodged left handed passed referred",
    "return back revisit raise raised discuss considered take taken discussed dealt come resume picked "
    "tackle tackled addressed revisited",
    "different differing conflicting competing rival contradictory diverging table consultations consulting talks "
    "talking negotiations negotiating discussions discussing",
    "turned rejected rebuffed refused brushed dismissed",
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
    every = (*_phrases(o), *_not_reached(o, deal), *_put_off(o), *_denied(o, deal), *_stands(o))
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
            r"\bplan(?:s|ned|ning)? to extend\b|\bconsidering extending\b|\bfail(?:s|ed|ing)?(?: again| once more| on \w+"
            r"| this week)? to \w+"
        ),
        late(
            r"\b(?:was|were) (?:also )?meant to (?:settle|resolve|end|solve|lift|close|clear|decide|deal with|tackle|bring)\b"
            r"|\b(?:had been|was|were) (?:also |widely )?expected[^.;:]{0,40}?\bbut (?:did|was|were|had|has) not\b"
        ),
        late(
            r"^(?:(?:Still|Also) )?(?:[Mm]issing|[Uu]nresolved|[Uu]nsettled|[Uu]nclear|[Aa]bsent"
            r"|[Ll]eft (?:out|open|unmentioned|unsaid|unanswered|undecided|aside)"
            r"|[Ll]eft for)\b"
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
        late(rf"\b(?:{either(o.rifts)}) (?:on|over|about) [^.;:]{{1,60}}?(?:as wide as|wider than|too wide|unbridged)\b", re.I),
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
            rf"\b{deal}\b[^.;:]{{0,60}}?\b(?:leaves|leave|left) (?:out )?(?:[^.;:]{{1,60}}? )?(?:aside|out|untouched|intact"
            rf"|alone)\b"
        ),
    )


def _put_off(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    later = either(o.later)
    return (
        late(rf"\b(?:continue|continues|continued|went on|goes on) to (?:{either(o.presses)})\b|(?<!had )\binsist(?:s|ed"
            rf"|ing)? (?:on|that)\b"),
        late(
            r"\b(?:left|leav(?:es|ing)|put(?:ting)? off|deferred|postponed|parked|held over|set aside|pushed back|kicked"
            r"|handed|passed|referred)"
            rf"(?: [\w-]+){{0,3}}? (?:for|to|until|till) (?:{later})\b"
            r"|\b(?:was|were|been|being|be) (?:\w+ )?"
            r"(?:put off|postponed|deferred|held over|set aside|pushed back|called off)\b"
            r"|\bleft the (?:\w+ )?(?:fate|future|question|matter|issue|rest|details|decision)\b"
        ),
        late(
            rf"\b(?:shelved|parked|deferred|postponed|put off|set aside|ducked|froze|dodged) (?:the |a |any |all "
            rf"|their )?{_QUESTION}\b"
            rf"|\b{_QUESTION} (?:[^.;:,]{{1,60}} )?(?:was|were|is|are) (?:then |also )?(?:shelved|parked|left|handed|passed"
            rf"|referred)\b"
        ),
        late(
            r"\b(?:will|would|is to|are to|must|to) (?:\w+ )?(?:be )?(?:return to|come back to|revisit|take up|taken up"
            r"|discussed separately|"
            r"dealt with|come up|resume work on|picked up|tackle|tackled|addressed|revisited"
            r"|raised?|discussed?|considered)\b[^.;:]{0,50}?"
            r"\b(?:later|again|separately|when|next|at a|in (?:the )?(?:January|February|March|April|May|June|July|August"
            r"|September|"
            r"October|November|December|spring|summer|autumn|fall|winter|new year)|another|time|once)\b"
            r"|\b(?:would|will) be discussed separately\b"
        ),
        late(
            r"\b(?:different|differing|conflicting|competing|rival|contradictory|diverging) "
            r"(?:ideas|readings|interpretations|versions|accounts|views|understandings)\b"
            r"|\b(?:leav(?:e|es|ing)|left|kept|keeps?|stay(?:s|ed)|remain(?:s|ed))\b[^.;:]{0,60}? off the table\b"
            r"|\bwill (?:continue|keep|go on) (?:with )?(?:their |the )?"
            r"(?:consultations|consulting|talks|talking|negotiations|negotiating|discussions|discussing)\b"
        ),
        late(r"\b(?:turned down|rejected|rebuffed|refused|brushed aside|dismissed) (?:an? |the |any "
            r"|\w+['’]s )?(?:[\w-]+ ){0,2}"
                   r"(?:request|demand|proposal|offer|plea|call|bid|wish)s?\b"),
    )  # fmt: skip


def _denied(o: Outcomes, deal: str) -> tuple[re.Pattern[str], ...]:
    return (
        late(
            r"^What (?:[\w-]+ ){0,6}?"
            r"(?:unclear|unresolved|missing|undecided|unsettled|left out|not say|not mention|not cover|not include)\b"
        ),
        late(
            rf"(?:\b(?:not|never|nor|neither|nothing)|n[’']t) "
            rf"(?:yet |been |be |fully |everything was |\w+ be |able to |manage to ){{0,2}}{_ADVERB}(?:{either(o.not_done)})\b"
        ),
        late(
            r"\b(?:(?:has|have|had) (?:not|never)(?: yet)? been|(?:was|were|is|are) (?:not|never)(?: yet)?)"
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


def _stands(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    """What is as it was: "remains unresolved", "the duty stays"."""
    return (
        late(
            rf"\b(?:remain|remains|remained|remaining|stay|stays|stayed|staying|left|leaves|is still|are still) "
            rf"{_ADVERB}(?:{either(o.remains)})\b",
            re.I,
        ),
        late(r"\b(?:left|leaves|leave|leaving|is|are|was|were|still|stay|stays) (?:[\w-]+ ){0,5}?unresolved\b"),
        late(
            rf"\b(?:{either(o.imposed)}|licen[cs]es|permits)\b[^.;:,]{{0,60}}? (?:stays|stay|stayed|remains|remain|remained"
            rf"|survives?|survived)"
            r"(?: for now| for the time being| untouched| where \w+ \w+| as \w+ \w+)?(?=[.,;]| for\b)"
        ),
    )
