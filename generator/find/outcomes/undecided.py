"""What is told to be undecided without any word of agreeing: what is missing or pending, what was put back, that talks go on, that
sides only told each other what they think, and meetings that broke off. See find/outcomes/rules.

"Timber stays open", "Pending are wool and hops", "The question was put back to the spring", "Lima, in May, broke off on
its first morning": the form is known, and what looks like it (a truce that stays in place, licences that wait) is kept out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.relief import only_lasted
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

UNDECIDED = "it is undecided"
_THING = (
    r"(?:question|matter|issue|subject|topic|point|item|file|dossier|dispute|clause|article|chapter|request|wish|rest|it|this|that"
    r"|these|those|they|both)s?"
)
_MEETING = (
    r"(?:rounds?|sessions?|meetings?|attempts?|talks|summit|gathering|one|first|second|third|fourth|fifth|sixth|seventh|last|next"
    r"|previous|it)"
)
_WHERE = r"(?:,? (?:in|of|on|over|held in|at|this|last) [^,.;]{2,40}){0,3},?"
_FAILED = (
    r"(?:broke(?:n)? (?:up|off|down)|collapsed|failed|foundered|fell apart|got stuck|stuck fast|stalled|got nowhere|went nowhere"
    r"|came to nothing"
    r"|(?:was|were) (?:broken off|suspended|called off|cut short|abandoned|fruitless|inconclusive)"
    r"|brought (?:no(?! more)|nothing|little)"
    r"|changed nothing"
    r"|settled nothing|yielded nothing|produced nothing|got no further|had not got past|ended (?:in|with|without) "
    r"(?:deadlock|nothing|no \w+|a shouting|disagreement|a text|a result|result|agreement$))\b"
)
_MISSING = late(
    r"^(?:But |And |Yet )?(?!(?:He|She|We|I|You|Who|What|Whether|How|If|When|The ministry|Licen[cs]es|Applications|Permits|Much"
    r"|Orders|Shops?|Doors?)\b)"
    r"[^,.;“”\"]{3,90}?(?:, [^.;“”\"]{3,60},)? (?:is|are|was|were|remains?|stays?|stayed|remained)(?: still| likewise| also"
    r"| very much| now)? "
    r"(?:missing|absent|outstanding|open|unfinished|a quarrel|a row|a dispute|disputed|the missing piece|the exceptions?"
    r"|under examination|under study"
    r"|still open|not in it|not part of it|in dispute|undecided|unsettled|unresolved|outside the (?:text|deal|arrangement|pact"
    r"|accord|package))"
    r"(?=[.,;:]|$| (?:over|between|because)\b)"
)
_INVERTED = late(
    r"^(?:But |And )?(?:Also |Still |Likewise )?(?:[Pp]ending|[Mm]issing|[Aa]djourned|[Pp]ostponed|[Dd]eferred|[Ll]eft (?:out|open"
    r"|over|aside|unsettled|unresolved)"
    r"|[Oo]utstanding|[Uu]nsettled|[Uu]nresolved|[Nn]ot (?:settled|solved|included|covered|agreed|resolved"
    r"|touched))\b(?:(?:, [^,]{3,60},)? (?:is|are|was|were|remains?)\b|:)"
)
_PUT_BACK = late(
    r"\b(?:was|were|been) (?:\w+ly |only |also |then |again |likewise |simply |once more )?(?:put aside|left aside|held back"
    r"|put back (?:to|until|till)"
    r"|pushed to the next|pushed into|stepped down (?:to|till|until)|carried (?:to|over|into)|sent back|touched (?:up)?on"
    r"|stood over|put to one side"
    r"|not (?:even )?(?:taken up|opened|reached|entertained|widened|touched))\b"
    r"|\btime ran out\b|\bcould not be (?:untied|untangled|squared|bridged|closed|reconciled|overcome)\b"
    r"|\b(?:goes|went|go) back to (?:the )?(?:ministers|experts|capitals|leaders(?![’'])|lawyers|coordinators|drafters|committee)\b"
    rf"|(?i:{_THING}) (?:goes|go|moves?|passes|went) (?:on |over |back )?to (?:an? |the |their )?(?:[\w-]+ )?(?:technical"
    rf"|expert|next"
    rf"|further|later|separate|joint|working|ministerial|second|third|fourth|fifth) (?:level |committee )?(?:meeting|round|session"
    rf"|panel|group|committee|talks|track)\b"
    rf"|\b(?:is|are|was|were|remains?|remained) (?:still )?(?:a matter|the subject|subject|matters) (?:of|to|for) "
    rf"(?:further|continuing|ongoing|more|future|continued|separate|another) \w+"
)
_GOES_ON = late(
    r"\b(?:will|would|agreed to|are to|is to|to) (?:also )?(?:continue|go on|carry on|keep)(?: to)? (?:exchanging|exchange"
    r"|communicating|communicate|consulting)"
    r"(?! (?:models|data|lists|samples|information))\b"
    r"|\b(?:will|would|agreed to) (?:also )?(?:stay|remain|keep) in (?:close )?(?:communication|contact|touch) (?:on|about"
    r"|over) (?:this|that|these|it|the)\b"
    r"|\b(?:will|would|agreed to) (?:continue|carry on|go on with) (?:their |the )?(?:consultations|discussions|talks"
    r"|negotiations)\b"
    rf"|\b(?i:{_THING}) (?:of [^.;,]{{3,60}} )?(?:will|would|is to|are to) (?:then |also )?be (?:discussed|examined|studied"
    rf"|considered|pursued|taken up|negotiated"
    r"|looked at|dealt with|handled|addressed|revisited) (?:further|again|separately|later|once more|elsewhere|next|at|in|by|when"
    r"|during)\b"
    r"|^(?:On |Regarding |As to |As for )[^,.;]{3,90}, (?:discussions?|talks|consultations|negotiations) (?:is|are|will"
    r"|would)\b[^.;]{0,20}?\b(?:continue|resume|go on)\b"
    r"|\b(?:group|panel|committee|experts?|commission|party) (?:is|are|will|would)(?: to)? (?:look|return) (?:at|to) (?:it|them"
    r"|the (?:question|matter|issue|point)) again\b"
)
_NOTHING = late(
    r"\b(?:[Tt]here is none on|[Nn]othing in (?:there|it|the text|the document) (?:about|on|of)|[Nn]ot a word(?:[.,]| on| about)"
    r"|[Nn]o such luck"
    r"|unable to (?:find|agree|settle|bridge|reach)|(?:does|did) not settle|on none of (?:its|the|them))\b|^No result\."
)
# "Exchanged views", "stated its position on this matter": told by both or one, and no more.
_TOLD = late(
    r"(?<!had )\b(?:exchanged (?:views|positions|opinions|arguments)(?! on (?:export|the world|the global|global|regional))"
    r"|shared their (?:concerns|views)"
    r"|(?:stated|set out|elaborated on|restated|reiterated|reaffirmed|registered|recorded|voiced|expressed|conveyed|made) "
    r"(?:its|their|his|her|serious|grave|strong|deep|both|solemn) (?:\w+ )?(?:positions?|concerns?|stance|objections?|opposition"
    r"|reservations?|dissatisfaction"
    r"|representations?)|took a different view|took issue with|drew different conclusions)\b"
)
# What was settled, is supposed or said of a firm, and what only waits in an office.
_NOT = late(
    r"\b(?:suspended for|was lifted|if|unless|analysts?|traders?|applications (?:are|were)|files|insistence of|exports|prices"
    r"|airports?|schools?|ended with agreement"
    r"|ran out of time to|in the meantime|things are|doors?|windows?|floor|attempts? on)\b|\?$"
)


@lru_cache(maxsize=4)
def _failed(o: Outcomes) -> re.Pattern[str]:
    meeting = rf"(?:(?:The|That|This|An?|Two|Three|Both|Their|Its) )?(?:[\w’'-]+ ){{0,5}}?{_MEETING}{_WHERE}"
    city = r"(?-i:[A-Z])[\w’]+(?: (?-i:[A-Z])[\w’]+)?,? (?:in|last|this) [^,.;]{2,30},"
    return late(
        rf"^(?:But |And |Yet |Before that, )?(?:{meeting}|{city}) (?:had |has |have )?(?:[a-z]+ly )?"
        rf"(?:{_FAILED}|(?:{either(o.collapses)})\b)",
        re.I,
    )


def undecided(text: str, o: Outcomes, *, side: bool) -> int | None:
    """Where a sentence tells so; `side`: a side is named in it."""
    if _NOT.search(text):
        return None
    for pattern in (_MISSING, _INVERTED, _PUT_BACK, _GOES_ON, _NOTHING, *((_TOLD,) if side else ()), _failed(o)):
        m: re.Match[str] | None = pattern.search(text)
        if m is not None and not only_lasted(text, m):
            return m.start()
    return None
