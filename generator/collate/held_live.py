"""Reports written as things happened: what they tell was on the day on which they were published. See collate/held."""

from __future__ import annotations

import re

from generator.records import Brief

# "LIVE: Lima talks", "Lima talks - as it happened".
_LIVE = re.compile(
    r"\b(?:LIVE|[Ll]ive(?: blog| updates?| coverage| report)?(?=:| [–—-])|[Aa]s it happen(?:ed|s)|[Mm]inute[ -]by[ -]minute)\b"
)
# "Day two of the talks is getting under way", "yesterday's session", "agreed tonight, after five days".
_DAY = re.compile(
    r"\bday (?P<day>two|three|four|five)\b|\b(?P<nth>second|third|fourth|fifth) day\b|\bafter (?P<n>two|three|four|five) days\b"
    r"|\byesterday['’]s (?:session|talks|round|meeting|sitting)\b",
    re.I,
)
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def is_live(brief: Brief) -> bool:
    """Whether an article's title says that it was written as things happened."""
    title = next((s for s in brief.article.sentences if s.kind == "title"), None)
    return title is not None and _LIVE.search(brief.article.text, title.start, title.end) is not None


def days_of_live(brief: Brief) -> int | None:
    """On which day of a meeting a live report tells of it; None of any other report, and where it tells none."""
    if not is_live(brief):
        return None
    told = [m["day"] or m["nth"] or m["n"] or "two" for m in _DAY.finditer(brief.article.text)]
    return max((_COUNT[word.lower()] for word in told), default=None)
