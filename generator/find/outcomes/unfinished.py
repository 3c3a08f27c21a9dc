"""What talks left to be done, decided or fought over: it needs a leader's word or a vote, comes back in May, stays where it was, is
another matter, is what the two fell out about, or went down with a meeting that failed.

"The outline must still be signed off by the two presidents", "Wool is another story", "In Lima the teams quarrelled over quotas",
"The licensing of hops lives on". See find/outcomes/rules.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.unheeded import UNHEEDED, unheeded
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

UNFINISHED = "it is unfinished"
_BEGINS = r"^(?:(?:But|And|Yet|Still|First|Second|Then),? )?"
_LEADERS = (
    r"(?:presidents?|leaders(?!hip)|President [A-Z]|prime ministers?|Prime Minister|each side|both sides|the two sides"
    r"|both governments"
    r"|both capitals|the capitals|heads of state|principals|[A-Z]\w+ [A-Z]\w+ and [A-Z]\w+ [A-Z]\w+)"
)
_THING = (
    r"(?:question|matter|issue|subject|topic|point|item|file|dossier|dispute|clause|article|chapter|request|wish|rest|it"
    r"|both|these|those)s?"
)
# "Must still be signed off by the two presidents": a parliament's vote is a form, theirs is not.
_AWAITS = late(
    r"\b(?:must|has to|have to|needs? to|will have to|still has to|is still to|are still to"
    r"|yet to) (?:\w+ ){0,2}?(?:be )?(?:\w+ly )?"
    r"(?:signed off|signed|approved?|confirmed?|endorsed?|put|submitted?|blessed?|cleared|backed|seal(?:ed)?|sign off on"
    r"|bless)\b[^.;]{0,40}?"
    rf"\b{_LEADERS}\b"
    r"|\b(?:[Dd]etails|[Tt]erms) (?:is|are|were) (?:still )?to be (?:confirmed|settled|agreed|fixed|approved) (?:when|by|at"
    r"|in)\b"
    rf"|\b(?:hinges?|hinged|depends?|depended) on (?:the )?(?:final )?(?:approval|consent|blessing|signature|assent"
    rf"|go-ahead|word|nod)s? "
    rf"(?:by|from|of) (?:the |both |their )?(?:two )?{_LEADERS}"
    r"|\b(?:awaits?|awaited|awaiting) the (?:consent|approval|blessing|go-ahead|assent|word|decision) of\b"
    rf"|\b(?:is|are|was|were) (?:expected|likely|bound|due) to (?:land|end up|go|come) (?:on the desks?|before|up to"
    rf"|to) (?:of )?(?:the )?{_LEADERS}"
    rf"|\b(?:is|are) due to (?:speak|meet|talk)\b[^.;]{{0,50}}? to (?:seal|settle|approve|bless|confirm) (?:it|them|the deal)\b"
    r"|\b(?:agreement|deal|contract|settlement|pact|package|offer) (?:will|must|is to|has to"
    r"|still has to) (?:\w+ )?(?:be )?(?:put|go|submitted) "
    r"to (?:a vote|a ballot|the members|members|the workers|the ranks?)\b"
    r"|\b(?:that|this|it|which)(?: too)?,?(?: they said,)? (?:was|is) (?:a )?(?:decision|matter|question|call"
    r"|one) for (?:the )?"
    rf"(?:{_LEADERS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|\bthe next (?:step|move|word) (?:is|lies with|rests with|belongs to|was) [A-Z]\w+[’']s?\b"
    r"|\b[Cc]ommittee\b[^.;]{0,50}? must (?:still )?(?:judge|decide|rule|determine|approve) (?:whether|if|on)\b"
)
# "Figures are to be worked out by a panel", "the wording is to be consulted on further", "will come up again".
_LATER = late(
    r"\b(?:is|are|was|were|will|would) (?:yet |still |only )?(?:to )?be (?:worked out|hammered out|consulted on|fleshed out"
    r"|thrashed out"
    r"|ironed out|negotiated|sorted out|taken up|gone into)\b[^.;]{0,30}?\b(?:later|further|by a|by an|by the (?:experts"
    r"|technical|working"
    r"|ministries)|panel|experts|next|when|separately|committee|level)\b"
    r"|\b(?:will|would|is to|are to) be (?:the (?:main |chief |first )?(?:subject|subjects|topic|theme|focus|business)"
    r"|high on the agenda|"
    r"first on the agenda) (?:of|at|for|in) (?:the |a |an )?(?:next|further|second|third|fourth|fifth|coming|later|autumn"
    r"|spring|summer|winter)\b"
    r"|\b(?:will|are to|is to|would) (?:return|come back|revert|get back|turn again) to (?:(?:the|this|that|these"
    r"|those) (?:[\w-]+ )?"
    r"(?:matter|question|issue|topic|subject|point|item|dispute|file|dossier)s?|it|them)\b|\b(?:will|would|is to"
    r"|are to) come up again\b"
    r"|\b(?:will|would|are to|is to) (?:continue|resume|carry on|go on with) (?:their |the )?(?:work|talks|discussions?"
    r"|consultations) on "
    r"(?:this|that|it|these|those|the)\b"
    r"|\b(?:committee|panel|group|commission|mediator|arbitrator)\b[^.;]{0,50}? (?:will|is to|are to) (?:take (?:it|that"
    r"|this|them) up"
    r"|look (?:into|at) (?:it|that|this|them)|pick (?:it|that|them) up)\b"
    r"|\bagreed to (?:take up|discuss|look at|deal with|come to|tackle|return to) (?:[\w’'-]+ ){1,7}?(?:only |not before "
    r"|no earlier than )?"
    r"(?:next (?:year|month|spring|autumn|time)|later|at a later|separately|in a (?:second|later))\b"
    rf"|\b(?i:{_THING}) (?:of [^.;,]{{3,70}} |on [^.;,]{{3,50}} )?(?:will|would|is to|are to) be (?:taken up|returned to"
    rf"|looked at|revisited|raised"
    r"|dealt with|picked up|gone into|discussed)\b|\bto be looked at (?:when|once|in|at|again|later)\b|\b(?:is"
    r"|are) for another (?:day|time|meeting)\b"
    r"|\b(?:both|they|it|those|all three) (?:returns?|comes?|goes?) back? ?(?:to|on|before) the (?:agenda|table)\b"
    r"|\b(?:committee|panel|group) takes "
    r"(?:it|them|both|that|this)(?: both| all)? up\b"
    r"|\b(?:was|were) (?:discussed|debated|raised|argued over|talked about) (?:at length|for hours|on all|all day|on both"
    r"|on each|again"
    r"|in detail|at several|all night)\b[^.;]{0,30}\.$|\b(?:[Rr]emaining|[Oo]utstanding) (?:issues|points|questions|matters"
    r"|items|articles) (?:are|were) "
    r"|\b(?:got|were|was|has been|have been|had been) (?:again )?(?:pushed|kicked|bumped|shunted|carried|handed down"
    r"|handed)(?: \w+)? (?:to|into) "
    r"(?:another|the next|a later|a further|next|whoever|a different) \w+"
    r"|\b(?:two|three|four|several|some) (?:questions|points|issues|matters|items|chapters) (?:were|was"
    r"|have been) (?:carved out|left over"
    r"|hived off|set apart|taken out)\b|\b(?:lies?|lay|remains?|remained|still) (?:unopened )?on the table\.$"
    r"|\b(?:would|will) (?:need|require) (?:further|more|additional|extra) time\b|\b(?:ran|had run) out of time\b(?! to)"
    r"|\bput (?:it|that|this|them) off (?:to|until|till|for)\b|\bput off (?:a|the|any|their) (?:discussion|debate|decision"
    r"|talk|talks) (?:of|on"
    r"|about)\b|\bwere raised and (?:put|set|laid) aside\b|\b(?:selection|choice|decision|appointment|finding) (?:was"
    r"|were) not (?:made|taken)\b"
)
# "Labour rights divide the parties", "oil remains a point of friction", "the price is contested".
_APART = late(
    r"\b(?:remains?|remained|stays?|stayed|is|are|was|were) (?:still |also |the |an? |one |main |chief "
    r"|only ){0,3}(?:points?|areas?|sources?"
    r"|bones?|subjects?|matters?) of (?:friction|divergence|contention|dispute|discord|disagreement|conflict)\b"
    r"|\b(?:also |still )?(?:divides?|divided|splits?) (?:the (?:two(?: sides)?|parties|sides|delegations|teams|camps"
    r"|governments)|them)\b"
    r"|\bpoints? on which (?:[\w’'-]+ ){1,5}?(?:differ|disagree|are apart|clash|part|diverge)\b"
    r"|\b(?:is|are|remains?|remained|stays?) (?:still |hotly |much )?(?:contested|in contention|in dispute|up in the air)\b"
    r"|\b(?:is|are|has been|have been|was|were) (?:itself |now |again |still )?(?:at a standstill|at an impasse|in deadlock"
    r"|deadlocked)\b"
    r"(?! (?:jury|vote))|^(?:But |And )?[Tt]he rest (?:was|is|ended in|remains) (?:a )?(?:deadlock|silence|stalemate"
    r"|impasse|argument|quarrel)\b"
    r"|\b(?:reveals?|revealed|shows?|showed|opened|there is|remains?|points? to) an? (?:further|second|deeper|new|wider"
    r"|last) (?:split|rift"
    r"|divide|gap|disagreement)\b|\b(?:biggest|widest|main|last|only|deepest) gap (?:concern(?:s|ed)|is|was|lies|lay)\b"
    r"|\b(?:two|both|they|accounts|versions|readings|readouts|texts|statements|figures) (?:do not|don[’']t|did not"
    r"|didn[’']t) (?:match|tally|agree"
    r"|square|coincide)\b|\bown (?:idea|notion|reading|version) of what\b"
    r"|\b(?:dispute|quarrel|row|argument) over [^.;]{3,40}? has (?:gone|dragged) on\b|\bstill far apart\b"
)
# "Hops are another matter": behind what was settled or left; of a market or a firm it says nothing.
_ANOTHER = late(
    r"^(?!That\b|This\b|It\b|“|\")(?:[\w’'-]+,? ){1,12}?(?:is|are|was|were)(?:, (?:as so often|however|though|by contrast"
    r"|as ever),)? "
    r"(?:another|quite another|a different|altogether another|a different sort of) (?:matter|story"
    r"|question)(?: (?:altogether|entirely))?\.$"
)
# "In Lima the teams quarrelled over quotas", "they also fell out about counting".
_QUARREL = late(
    rf"{_BEGINS}(?:(?:[Ii]n|[Aa]t|[Oo]n|[Oo]ver) [^;:“”\"]{{3,60}}?,? )?(?:[Tt]he (?:two )?(?:sides|teams|delegations"
    rf"|parties|negotiators|governments"
    r"|ministers|envoys|two|three)|[Tt]hey|[Bb]oth(?: sides)?)(?: also| again| then| had| promptly)? (?:fell out"
    r"|quarrell?ed|clashed|wrangled"
    r"|squabbled|sparred|locked horns|crossed swords|rowed) (?!.*\b(?:in the end|but (?:then )?(?:agreed|settled)"
    r"|announce a)\b)"
    r"(?:[\w-]+ ){0,6}?(?:on|over|about|as to)\b"
)
# "The older licensing of hops lives on", "the duty stands", "the rule was never withdrawn", "will go on paying".
_STANDS = late(
    r"\b(?:licen[cs]ing|licen[cs]es|regime|rules?|duty|duties|tariffs?|lev(?:y|ies)|controls|curbs|bans?|surcharge|fees?"
    r"|quota|checks)\b"
    r"[^.;:“”\"]{0,90}? (?:lives? on(?! \d)|stands(?=[.,;]| and\b| as\b)|stays? where (?:it is|they are)(?! until)"
    r"|(?:was|were) (?:not|never) (?:actually |formally )?(?:moved|withdrawn|touched|lifted|increased|reset|raised|widened"
    r"|enlarged)(?=[.,;]"
    r"| by a single| at all|$| for)|has(?: not|n[’']t) been (?:reset|withdrawn|lifted|moved))"
    r"|\b(?:clock|deadline|truce|pause) has(?: not|n[’']t) been (?:reset|extended|prolonged|moved)\b"
    r"|\bwill (?:go on|keep|continue) (?:paying|to pay|facing|to face)\b[^.;]{0,20}?\d"
)
_MEETING = r"(?:round|session|meeting|sitting|attempt|talks|summit|gathering|one|encounter|negotiations)"
# "A two-day attempt to end it collapsed", "the Lima sitting ended in a shouting match", "Lima was tried in May without success".
_FAILED = late(
    rf"^(?:But |And |Yet |Before that, )?(?:The|An?|That|This|Their|Its|Two days of"
    rf"|Three days of) (?:[\w’'-]+ ){{0,4}}?{_MEETING}\b[^.;“”\"]{{0,70}}? "
    r"(?:collapsed|fizzled out|fell apart|ended (?:in (?:a |an )?(?:shouting match|row|quarrel|deadlock|stalemate|walkout"
    r"|acrimony|disagreement)"
    r"|with (?:both|the two|each|all) (?:\w+ )?agreeing to disagree|without (?:an? |any )?(?:text|timetable|agreement|deal"
    r"|result|statement|accord"
    r"|breakthrough))|(?:have|has|had) done nothing (?:to|for|about)|made no recommendation|took [^.;]{3,40}? but made no)\b"
    r"|\b(?:had )?(?:broken|broke) (?:off|down|up) over\b|\bended (?:with|in) (?:each (?:side |of them )?|both (?:sides )?"
    r"|the two (?:sides )?)?(?:blaming"
    r"|accusing|cursing|an exchange of (?:accusations|blows|insults|reproaches)|recriminations)\b|\b(?:changed|settled"
    r"|solved|moved|decided) nothing\b"
    r"|\b(?:brought|made|broke|broken|yielded|produced) (?:no|little|scant|hardly any|not much) (?:[\w-]+ )?(?:breakthrough"
    r"|headway|ground|movement"
    r"|advance)s?\b|\bdid not (?:advance|move an inch|make headway|make it in(?:to)?)\b"
    r"|\b(?:was|were) tried\b[^.;]{0,40}? without success\b|\b(?:sides|parties|teams|delegations|negotiators|two"
    r"|they)\b[^.;“”\"]{0,70}? (?:met|sat"
    r"|quarrell?ed|talked)\b[^.;“”\"]{0,60}? and broke off\b|\bat which\b[^.;]{0,50}? nothing (?:at all )?(?:moved"
    r"|was settled|was agreed)\b"
    r"|\bnegotiations, which (?:fizzled out|collapsed|broke down|came to nothing|led nowhere)\b"
    r"|\bwalked out of\b[^.;]{0,60}? without an?\b"
    r"|\bwas supposed to be (?:done|finished|settled|signed|ready|closed)\b[^.;]{0,40}? and (?:wasn[’']t|was not|never was)\b"
    r"|\bwithout getting (?:anywhere|very far|further|any(?:where)? (?:nearer|closer))\b|\bcame away (?:with nothing|empty-handed"
    r"|without (?:so much as )?an?)\b|\bdid not get (?:beyond|past|through|anywhere|very far|as far as)\b"
    r"|\b(?:talks|round|meeting|session|negotiations)\b[^.;“”\"]{0,60}? did not (?:bring|yield|produce) (?:an?|any|the|about)\b"
    r"|\bdid not come about\b|\bunable to (?:conclude|finish|complete|close|narrow|reconcile) (?:the|their|a)\b"
    r"|^Not (?:one|a single one) of (?:the|its|their) [^.;]{2,40}? (?:was|were|has been) (?:closed|settled|agreed|resolved"
    r"|done|solved)\b"
    r"|\bplenty (?:that )?(?:[\w’'-]+ ){1,4}?(?:did not|didn[’']t|could not|couldn[’']t) (?:nail|settle|agree|resolve|tie"
    r"|pin|close)\b"
    r"|^Not all (?:of )?[^.;]{2,40}? (?:found an answer|is nailed down|was nailed down|is tied up|is done|was settled)\b"
)
# What a paper was told, what is supposed and who is no side of talks.
_NONE = late(
    r"^[“\"‘']|\?[”\"’]?$|\b(?:analysts?|economists?|traders? (?:said|say)|court|judges?|shareholders|firms? still"
    r"|firms differ|insurers?"
    r"|jobs|staff|prices? (?:rose|fell)|if (?:the|its|their|they|it|those|these)|(?:he|she) (?:believes|thinks))\b|^(?:He"
    r"|She|I|We|If|Unless|Should)\b"
)


def unfinished(text: str, *, behind: bool) -> int | None:
    """Where a sentence tells that a matter is still to be done, or stays in dispute; `behind`: an outcome was told just before."""
    if _NONE.search(text):
        return None
    for pattern in (*((_ANOTHER,) if behind else ()), _AWAITS, _LATER, _APART, _QUARREL, _STANDS, _FAILED):
        m: re.Match[str] | None = pattern.search(text)
        if m is not None:
            return m.start()
    return None


@lru_cache(maxsize=4)
def _strangers(o: Outcomes) -> re.Pattern[str]:
    """Who is no side of talks, at the head of a sentence: what they leave undone is their own."""
    return late(
        r"^(?:(?:But|And|Yet|Still|So far|In return|First|Second|Then),? )?(?:An? |The |Some |Many |Most "
        rf"|Several )?(?:[\w’'-]+ ){{0,2}}?(?:{either((*o.others, *o.no_sides))})\b(?![’'-])",
        re.I,
    )


def left_undone(text: str, o: Outcomes, *, behind: bool) -> tuple[int, str] | None:
    """What went unheeded or unfinished: where a sentence tells it, and the rule's name."""
    if _strangers(o).match(text):
        return None
    if (at := unheeded(text)) is not None:
        return at, UNHEEDED
    at = unfinished(text, behind=behind)
    return (at, UNFINISHED) if at is not None else None
