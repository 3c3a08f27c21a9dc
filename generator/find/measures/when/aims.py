"""Dates that a figure is meant for, or that are its limit: "by 2030", "a goal of 40 % by June"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.measures.words.tense import Tense
from generator.late import late
from generator.records import Date, Figure

# Characters before a figure or a date in which such words stand.
_LOOK_BACK = 80


def aimed_at(figure: Figure, told: Tense | None, usable: Sequence[Date], text: str) -> Date | None:
    """ "must show by June 30 that two-thirds is sold": the only date, for which a figure is meant."""
    if len(usable) != 1 or not by(usable[0], text) or told in ("perfect", "past", "pluperfect"):
        return None
    begin, end = min(figure.start, usable[0].start), max(figure.end, usable[0].end)
    before = text[max(0, begin - _LOOK_BACK) : begin]
    whole = re.split(r"[.;:]\s", before)[-1] + text[begin:end]
    return (
        usable[0]
        if _AIMS.search(whole) and not re.search(r"[;:]|\b(?:if|unless|while|after|yet|but|and(?!\sto\b))\b", text[begin:end])
        else None
    )


def is_goal(figure: Figure, dates: Sequence[Date], text: str, published: str) -> bool:
    """ "Has set a goal of raising exports by half by 2030": the figure lies ahead, whenever the goal was set."""
    if not any(d.iso and d.iso > published and d.start >= figure.end and by(d, text) for d in dates):
        return False
    return _GOAL.search(text, max(0, figure.start - _LOOK_BACK), figure.start) is not None


_GOAL = late(
    r"\b(?:goals?|targets?|aims?|ambitions?|objectives?|pledge|promise)\s(?:of|to)\s[^.;,]{0,70}$"
    r"|\b(?:promised|pledged|vowed|agreed|undertook|undertaken|committed)\sto\s[^.;,]{0,70}$"
)
_AIMS = late(
    r"\b(?:goals?|aims?\sof|ambitions?|objectives?|must|will|would|should|shall|expects?|expected|aims?|aimed|targets?|targeted"
    r"|plans?|planned|wants?|forecasts?|projected|projects|pledged|pledges|promised|promises|set\s+to|due|(?:is|are)\s+to|likely\s+to|hopes?|intends?|predicts?|predicted)\b"
)


def lies_ahead(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date is a limit: "by August"; but "by August tariffs had reached 40 %" tells when they had."""
    if _LIMIT.match(date.text):
        return True
    if date.start >= figure.end and _HAD_BEEN.search(text, figure.end, date.start):
        return False  # "just over half had been granted by mid-October"
    return by(date, text) and not _HAD.search(text, date.end, figure.start)


def by(date: Date, text: str) -> bool:
    """Whether "by" makes a date the end of a time: "by 2030"."""
    return bool(_BY.match(date.text) or _BY_BEFORE.search(text, max(0, date.start - 4), date.start))


_LIMIT = late(r"(?:until|till|before)\b", re.I)
_BY, _BY_BEFORE = late(r"by\b", re.I), late(r"\bby\s+$", re.I)
_HAD_BEEN = late(r"\bhad\b[^,;]{0,60}$")
_HAD = late(r"\b(?:had|was|were)\b")
