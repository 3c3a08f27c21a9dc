"""Whether a figure is reported, planned, or hangs on a condition."""

from __future__ import annotations

import re

from generator.find.measures.context import Context
from generator.find.sought import Sought, word_places
from generator.late import late
from generator.records import Modality, Sentence

_IF = Sought(
    late(r"\b(?:if|unless|otherwise|could|might|(?-i:may)|threaten(?:s|ed|ing)?|risk(?:s|ed)?)\b", re.I),
    frozenset("if unless otherwise could might may threaten threatens threatened threatening risk risks risked".split()),
)
_PLAN = Sought(
    late(
        r"\b(?:will|plan(?:s|ned|ning)?|expect(?:s|ed)?|propos(?:es|ed|al)|aim(?:s|ed)?|target(?:s|ed)?|goals?\s+of|set\s+to|due\s+to|intend(?:s|ed)?"
        r"|forecast(?:s|ed)?|project(?:s|ed)|considering|seek(?:s|ing)?|wants?\s+to|wanted\s+to|pledg(?:e|es|ed|ing)|promis(?:e|es|ed)"
        r"|vow(?:s|ed)?|commit(?:s|ted)\s+to|would|should|whether|shall|likely\s+to|hopes?\s+to)\b",
        re.I,
    ),
    frozenset(
        "will plan plans planned planning expect expects expected proposes proposed proposal aim aims aimed goal goals target "
        "targets targeted set due intend intends intended forecast forecasts forecasted projects projected considering "
        "seek seeks seeking want wants wanted pledge pledges pledged pledging promise promises promised vow vows vowed "
        "commits committed would should whether shall likely hope hopes".split()
    ),
)
# What hangs over somebody and is not charged: "the threat of a 25 % duty", "a duty that was to have taken effect in May".
_THREAT = late(r"\bthreats? (?:of|to)\b", re.I)
_WAS_TO = late(
    r"(?:that|which)\s+(?:was|were|had been)\s+(?:(?:due|set)\s+)?to\b|(?:(?:that|which)\s+(?:\w+\s+){1,3}|,\s+)threatened\b"
    r"|\b(?:off the table|called off)\b",
    re.I,
)
_UNLESS = late(r"\b(?:if|unless|otherwise)\b", re.I)
_ELSE = late(r"\b(?:otherwise|unless)\b", re.I)
_ELSE_WORDS = frozenset(("otherwise", "unless"))
_IF_NEXT = late(r"\W*(?:only\s+)?if\b", re.I)
_WILL = late(r"\b(?:would|will|can)\b", re.I)
_FIRM = late(r"\b(?:will|plan|expect|propos|aim|target|intend|forecast|project|consider|seek|want|pledg|promis|vow|commit)", re.I)
_AGREED = late(r"\b(?:announced|agreed|signed|struck|sealed|reached|unveiled|concluded)\b", re.I)


# What is put off is not charged: "would shelve the 100 % tariff".
_PUT_OFF = late(
    r"\b(?:shelv(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|fr(?:eez|oz)(?:e|es|en|ing)|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?"
    r"|defer(?:s|red|ring)?|avert(?:s|ed|ing)?|avoid(?:s|ed|ing)?|back(?:s|ed|ing)? away from"
    r"|(?:put(?:s|ting)?|hold(?:s|ing)?|held|call(?:s|ed|ing)?|head(?:s|ed|ing)?|stav(?:e|es|ed|ing)) off)\b",
    re.I,
)


def put_off(text: str, c: Context) -> bool:
    """Whether the clause puts off, before the figure, what it is a level of."""
    return _PUT_OFF.search(text, c.row[c.low].start, c.row[c.at].start) is not None


def modality(text: str, c: Context | None, sentence: Sentence) -> Modality:
    """conditional: it hangs on something; planned: it lies ahead; else reported. What two sides announced or agreed is reported."""
    whole = text[sentence.start : sentence.end]
    if c is None:
        return "reported"
    low, high = c.row[c.low].start, c.row[c.high - 1].end
    own = text[low:high]
    opening = text[max(sentence.start, low - 14) : low]
    next_ = text[high : min(sentence.end, high + 12)]
    told_else = word_places(text).any(_ELSE_WORDS, sentence.start, sentence.end) and _ELSE.search(whole)
    hangs = _IF.search(text, low, high) or _UNLESS.search(opening) or told_else
    if _THREAT.search(text, low, c.row[c.at].start) or _WAS_TO.search(text, c.row[c.at].end, min(sentence.end, high + 40)):
        return "conditional"
    if hangs or (_IF_NEXT.match(next_) and _WILL.search(own)):
        return "conditional"
    if _PLAN.search(text, low, c.row[c.at].start) or _PLAN.search(text, low, high):
        would = not _FIRM.search(own)
        return "reported" if would and _AGREED.search(whole) else "planned"
    return "reported"
