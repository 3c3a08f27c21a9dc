"""Days and times in a page's own lines: what date a line tells, and whether it tells nothing else."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept",
         "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_DAYS = "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split()
_ZONES = (
    "gmt utc bst est edt cst cdt mst mdt pst pdt et ct pt ist cet cest aest aedt sgt hkt jst kst msk gst pkt wib "
    "eet eest wat cat eat sast nzst nzdt awst acst acdt akst hst art brt pht uk local time z t"
).split()
_VERBS = (
    "published publish updated update posted post last modified first created issued date dated release released on "
    "at from added edited news press"
).split()
_OTHERS = "am pm ago hours hour minutes minute mins min read h m hrs hr of the a p rd th st nd".split()
_STAMP_WORDS = frozenset((*_MONTHS, *_DAYS, *_ZONES, *_VERBS, *_OTHERS))
_OF_A_DESK = re.compile(r"^All News (?=\d{1,2}:\d\d )|\s+page ?\d{1,2}$")  # an agency's feed, a paper's page
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_RUN_TOGETHER = re.compile(
    r"(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])|(?<=[a-z]{3})(?=\d)|(?<=[A-Z]{3})(?=UPDATED|MODIFIED|PUBLISHED)"
)  # "06.00 BSTLast modified"
# "18 Dec 13.80 15.50" is a row of prices.
_AMOUNTS = re.compile(r"\d[.,]\d{1,3}\s+\d{1,3}[.,]\d|(?:19|20)\d\d\s+\d{1,3}[.,]\d{1,3}$")
_GLUED_VERB = re.compile(r"\b(Published|Posted|Updated|Modified)(?=[A-Z])")  # "PublishedMAR 3 2026"
ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+((?:19|20)\d\d)")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})[/.-]((?:19|20)\d\d)")


def day_in(text: str) -> str | None:
    """The first full date of a text as an ISO day; None when it has none, or one that two countries read in two ways."""
    text = _GLUED_VERB.sub(r"\1 ", text)
    found: list[tuple[int, int, int, int]] = []
    for m in ISO.finditer(text):
        found.append((m.start(), int(m[1]), int(m[2]), int(m[3])))
    for m in DAY_FIRST.finditer(text):
        found.append((m.start(), int(m[3]), _MONTHS.get(m[2].lower(), 0), int(m[1])))
    for m in MONTH_FIRST.finditer(text):
        found.append((m.start(), int(m[3]), _MONTHS.get(m[1].lower(), 0), int(m[2])))
    for m in _SLASHED.finditer(text):
        a, b, year = int(m[1]), int(m[3]), int(m[4])
        if a > 12 or b > 12 or a == b:
            found.append((m.start(), year, min(a, b) if max(a, b) > 12 else a, max(a, b)))
        elif m[2] == ".":  # whoever writes dots writes the day first
            found.append((m.start(), year, b, a))
        elif month := _month_by_weekday(text[max(0, m.start() - 12) : m.start()], a, b, year):
            found.append((m.start(), year, month, a + b - month))
    for _, year, month, day in sorted(found):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return None


def two_ways(a: int, b: int, year: int) -> list[date]:
    """The days that "a/b/year" can mean: with the month first, then with the day first."""
    ways: list[date] = []
    for month, day in ((a, b), (b, a)):
        try:
            ways.append(date(year, month, day))
        except ValueError:
            continue
    return list(dict.fromkeys(ways))


def _month_by_weekday(before: str, a: int, b: int, year: int) -> int | None:
    """Which of two numbers is the month, by the day of the week before them: "Tue, 12/08/2025" is in August."""
    named = [w for w in _TOKEN.findall(before.lower()) if w in _DAYS]
    fits = [m for m, d in ((a, b), (b, a)) if named and date(year, m, d).strftime("%A").lower().startswith(named[-1][:3])]
    return fits[0] if len(fits) == 1 else None


def is_date_line(text: str) -> bool:
    """Nothing but a date or a time, with the words that go with them."""
    text = _OF_A_DESK.sub("", text)
    tokens = _TOKEN.findall(_RUN_TOGETHER.sub(" ", text[:200]).lower())
    known = all(t.isdigit() or t in _STAMP_WORDS for t in tokens) and not _AMOUNTS.search(text[:200])
    named = any(not t.isdigit() for t in tokens) or day_in(text) is not None
    return len(text) < 160 and known and named and any(t.isdigit() for t in tokens)


def is_date_label(text: str) -> bool:
    """Words that announce a date and nothing more: "Last updated", "Published on"."""
    tokens = _TOKEN.findall(text[:60].lower())
    return bool(tokens) and len(text) <= 40 and all(t in _STAMP_WORDS for t in tokens)
