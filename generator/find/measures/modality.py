"""Whether a figure is reported, planned, or hangs on a condition."""

from __future__ import annotations

import re

from generator.find.measures.context import Context
from generator.records import Modality, Sentence

_IF = re.compile(r"\b(?:if|unless|otherwise|could|might|(?-i:may)|threaten(?:s|ed|ing)?|risk(?:s|ed)?)\b", re.I)
_PLAN = re.compile(
    r"\b(?:will|plan(?:s|ned|ning)?|expect(?:s|ed)?|propos(?:es|ed|al)|aim(?:s|ed)?|target(?:s|ed)?|set\s+to|due\s+to|intend(?:s|ed)?"
    r"|forecast(?:s|ed)?|project(?:s|ed)|considering|seek(?:s|ing)?|wants?\s+to|wanted\s+to|pledg(?:e|es|ed|ing)|promis(?:e|es|ed)"
    r"|vow(?:s|ed)?|commit(?:s|ted)\s+to|would|should|whether|shall|likely\s+to|hopes?\s+to)\b",
    re.I,
)
_AGREED = re.compile(r"\b(?:announced|agreed|signed|struck|sealed|reached|unveiled|concluded)\b", re.I)


def modality(text: str, c: Context | None, sentence: Sentence) -> Modality:
    """conditional: it hangs on something; planned: it lies ahead; else reported. What two sides announced or agreed is reported."""
    whole = text[sentence.start : sentence.end]
    if c is None:
        return "reported"
    low, high = c.row[c.low].start, c.row[c.high - 1].end
    own = text[low:high]
    opening = text[max(sentence.start, low - 14) : low]
    next_ = text[high : min(sentence.end, high + 12)]
    if (
        _IF.search(own)
        or re.search(r"\b(?:if|unless|otherwise)\b", opening, re.I)
        or re.search(r"\b(?:otherwise|unless)\b", whole, re.I)
        or (re.match(r"\W*(?:only\s+)?if\b", next_, re.I) and re.search(r"\b(?:would|will|can)\b", own, re.I))
    ):
        return "conditional"
    if _PLAN.search(text[low : c.row[c.at].start]) or _PLAN.search(own):
        would = not re.search(
            r"\b(?:will|plan|expect|propos|aim|target|intend|forecast|project|consider|seek|want|pledg|promis|vow|commit)",
            own,
            re.I,
        )
        return "reported" if would and _AGREED.search(whole) else "planned"
    return "reported"
