"""What a round is called: its ids, and the names of those that have no city. See collate/held."""

from __future__ import annotations

import re


def round_ids(name: str, when: str | None) -> list[str]:
    """The ids that a round may have, the shortest first: its name, then with the year, the month and the day on which it began."""
    known = (when or "").partition("/")[0].removeprefix("XXXX").lower().strip("-.")
    parts = known.split("-") if known else []
    return ["-".join([name, *parts[:n]]) for n in range(len(parts) + 1)]


_BY_TELEPHONE = re.compile(r"\b(?:phone|telephone)\b", re.I)
_BY_VIDEO = re.compile(r"\b(?:video|virtual|online|zoom|remote)|conference", re.I)


def call_name(venue: str | None) -> str:
    """What a meeting without a place is called: "Video call" whether it was told as "a virtual meeting" or as "by video link"."""
    if venue is None:
        return "Meeting"
    told = venue
    return "Phone call" if _BY_TELEPHONE.search(told) else "Video call" if _BY_VIDEO.search(told) else "Call"


def in_country(venue: str | None, code: str) -> str:
    """The country's name as the venue's words end: "an air base in South Korea"."""
    return re.split(r" (?:in|near|outside) ", venue)[-1] if venue else code
