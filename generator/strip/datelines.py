"""The dateline at the head of a paragraph: its place, its agency, its day."""

from __future__ import annotations

import re

from generator.strip.days import day_in

# A place in capitals, or one that no sentence begins with.
_DATELINE = re.compile(
    r"^(?!(?:On|In|By|At|As|For|Since|Until|Till|After|Before|From|Between|The|But|And|Not|Only|When|That|This|\w+day)\b)"
    r"(?:[A-Z][A-Z .'’/-]{2,40}|[A-Z][\w.'’-]{1,30}(?:[ /][A-Z][\w.'’-]{1,30}){0,4})(?:,\s[A-Z][\w .'’-]{1,30}){0,2},?\s+"
    r"((?:[A-Za-z]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[A-Za-z]{3,9}),?\s+(?:19|20)\d\d)"
    r"\s*(?:\([^)]{1,60}\)\s*|/[^/]{1,40}/\s*)?[-–—:]"
)
# A place in capitals first, perhaps two, with what stands between it and the agency: a state, a day.
_DATELINE_SOURCE = re.compile(
    r"^[A-Z][A-Z.'’-]{2,30}(?:[ /][A-Z][A-Z.'’-]{1,30}){0,4}(?:[,/ ]\s?[\w.'’]{1,20}){0,6}\s?"
    r"(?:\((?:the )?([A-Z][\w&.' -]{1,40})\)|/([A-Z][\w&.' -]{1,40})/)\s?(?:[-–—]{1,2}|:)\s"
)
# The place alone, the day or the agency, up to the dash.
_DATELINE_HEAD = re.compile(
    r"^[A-Z][A-Z.'’-]{2,30}(?:[ /][A-Z][A-Z.'’-]{1,30}){0,4}(?:[,/ ]\s?[\w.'’]{1,20}){0,6}\s?"
    r"(?:\([^()]{2,40}\)|/[^/]{2,40}/)?\s?(?:[-–—]{1,2}\s?)(?=[A-Z“\"‘'])"
)


def dateline_source(text: str) -> str | None:
    """The agency in the dateline at the head of a paragraph: "BEIJING, Jan. 14 (Xinhua) -- …", "OSLO, May 3 /Northwire/ — …"."""
    match = _DATELINE_SOURCE.match(text[:200])
    return (match[1] or match[2]).strip() if match else None


def is_dateline(text: str) -> bool:
    """Whether a paragraph begins with the place that it is reported from: "CALDRY, May 7 (Straits Wire) — …"."""
    return _DATELINE_HEAD.match(text[:200]) is not None


def dateline_day(text: str) -> str | None:
    """The day of "PORT ELDER, Ontario, May 6, 2026 – …" at the head of a paragraph; none without a year."""
    match = _DATELINE.match(text[:200])
    return day_in(match[1]) if match else None
