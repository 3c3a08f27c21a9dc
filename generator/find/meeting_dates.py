"""The day of a meeting, from the dates of its sentence that belong to it and to nothing else in the sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from generator.late import late
from generator.records import Date, Sentence

NEAR = 400  # characters; see find/meetings
# What may stand between a meeting and its date.
_AFTER = late(
    r"(?:, (?:[A-Z]\w+ ?){1,3}(?=[ ,]))?[ ,(]*"
    r"(?:held |(?:(?:which|that) )?(?:had )?(?:ended|concluded|closed|finished|wrapped up|began|opened|started|took place|ran) )?"
    r"(?:on|in|of|over|from|between|during|this|last|late|early)?[ ]*(?:the )?"
)
_BEFORE = late(
    r"(?:['’]s)?[,:]?(?: [–—-])?(?: (?:at|during|in|the|trade|high-level|two-day|first|second|third|round|of|US|China|-))* ?"
)
# "Talks in Lima on tuna duties on 3 March": what it was about may stand before its day.
_ABOUT = late(r" (?:on|over|about) (?:(?!\w+ed\b)[a-z][a-z-]+ ){1,3}(?:on|from|between) (?:the )?")
# "October 30, when the two presidents met in Busan".
_WHEN = late(r",? when [^.;]{1,140}")
# "Since April, … rounds have been held in A and B": where the time begins, and no day of a meeting.
_BEGINS_THERE = late(r"(?:Since|Before|Until|From|Ahead of)\b")
# "That month" is of the month told last, which is seldom the meeting’s own.
_THAT = late(r"that (?:month|week|year|day)\b", re.I)
# "In March the pair met": so near behind a day that heads a sentence.
_HEAD = 24
_SINCE = late(r"\b[Ss]ince\b")
_RESULT_DAY = late(r"(?:After|Following|At the end of|Concluding|Wrapping up)\b")


def day_of(text: str, s: Sentence, start: int, end: int, dates: list[Date], *, event: bool) -> tuple[str | None, str | None]:
    """EDTF and basis of the meeting [start, end) in sentence `s`; None twice if no date is tied to it."""
    dates = [
        d
        for d in _around(dates, start, end)
        if d.iso
        and not d.deadline
        and d.rule != "what runs out"
        and d.precision not in ("vague", "decade", "year")
        and not _SINCE.search(text, d.start - 8, d.start + 6)
        and not _THAT.match(text, d.start)
    ]
    ways: list[tuple[int, Date]] = []
    since = _BEGINS_THERE.match(text, s.start) is not None
    for d in dates:
        if end <= d.start and _AFTER.fullmatch(text, end, d.start):
            ways.append((0, d))
        elif (end <= d.start and event and _ABOUT.fullmatch(text, end, d.start)) or (start <= d.start and d.end <= end):
            ways.append((1, d))
        elif d.end <= start and _BEFORE.fullmatch(text, d.end, start):
            ways.append((2, d))
        elif not since and (
            (d.end <= start and _WHEN.fullmatch(text, d.end, start))
            or (event and d.start - s.start <= 12 and (text[d.end : d.end + 1] == "," or start - d.end <= _HEAD))
        ):
            ways.append((3, d))
    if ways:
        nearest = min(ways, key=lambda w: (w[0], -w[1].start))[1]
        return _spread(text, start, nearest)
    if _RESULT_DAY.match(text, s.start) and event:
        for d in dates:
            if d.iso and d.precision in ("day", "relative") and d.start > end and len(d.iso) == 10:
                return d.iso, "inferred"
    return None, None


# "A three-day round that ended on Tuesday" began on Sunday.
_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5}
_MONTHS_BACK = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_LASTED = late(rf"\b({'|'.join(_DAYS)})[- ]days?\b")
_ENDED = late(r"\b(?:ended|concluded|closed|finished|wrapped up) (?:on )?$")
_BEGAN = late(r"\b(?:began|opened|started|kicked off) (?:on )?$")


def _spread(text: str, start: int, day: Date) -> tuple[str | None, str | None]:
    """The days of a meeting of so many days that ended or began on `day`, as inferred; else the day itself."""
    lasted = _LASTED.search(text, max(0, start - 60), day.start)
    if not (lasted and day.iso and len(day.iso) == 10 and day.iso[:4].isdigit()):
        return day.iso, day.basis
    one, days = date.fromisoformat(day.iso), timedelta(_DAYS[lasted[1]] - 1)
    before = text[max(0, day.start - 20) : day.start]
    if _ENDED.search(before):
        return f"{one - days}/{one}", "inferred"
    return (f"{one}/{one + days}", "inferred") if _BEGAN.search(before) else (day.iso, day.basis)


_AGO = late(
    rf"\b(?P<n>a|{'|'.join((*_MONTHS_BACK,))}|\d{{1,2}}) months? (?:after|since)(?: the| their| a| an)?(?: [\w-]+){{0,3}} ?$"
)


def counted_back(text: str, s: Sentence, start: int, published: str | None) -> str | None:
    """The month of a meeting told as so many months back: "two months after talks in Lima broke down". Inferred."""
    m = _AGO.search(text, max(s.start, start - 60), start)
    if m is None or not published or len(published) != 10:
        return None
    back = _MONTHS_BACK.get(m["n"]) or (1 if m["n"] == "a" else int(m["n"]))
    year, month = int(published[:4]), int(published[5:7]) - 1 - back
    return f"{year + month // 12:04}-{month % 12 + 1:02}"


def _around(dates: list[Date], start: int, end: int) -> list[Date]:
    """The dates near a meeting, of a list in the order of the text: all of a sentence, unless it runs on for pages."""
    low = bisect_left(dates, start - NEAR, key=lambda d: d.start)
    return dates[low : bisect_right(dates, end + NEAR, key=lambda d: d.start)]


# "The talks, held on November 17", "The two-day meeting took place from May 3 to 5": the meeting that the article tells of.
_HELD_ON = late(
    r"\b[Tt]he (?:[\w-]+ ){0,2}?(?:meetings?|talks|negotiations|discussions|round|session|sessions|summit),? "
    r"(?:which )?(?:were |was )?(?:held|took place|began|ran|opened|ended|concluded|wrapped up) (?:on |from |between |over )?"
)


def held_on(text: str, s: Sentence, dates: list[Date]) -> tuple[str | None, str | None]:
    """EDTF and basis of the day that a sentence gives "the talks" without naming where they were; None twice if it gives none."""
    m = _HELD_ON.search(text, s.start, min(s.end, s.start + NEAR))
    for d in dates:
        if m and m.start() < d.start <= m.end() < d.end and d.iso and not d.deadline and d.precision in ("day", "range", "month"):
            return d.iso, d.basis
    return None, None
