"""The rounds of an edition of several reports: which mentions are one meeting, and what only recalls or only sounds like one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.collate import collate
from generator.find import find
from generator.read import read_seed
from generator.records import Brief, Settings
from generator.reduce import reduce
from generator.strip import strip
from generator.vocabulary import load

# The meeting that the other reports of an edition speak of.
NEWS = """Peru, Norway settle copper duties

Negotiators of Peru and Norway held trade talks in Oslo on May 11 and 12 and agreed to halve their duties on copper.
"""


def brief(folder: Path, name: str, text: str, day: str) -> Brief:
    seed = folder / f"{name}.txt"
    seed.write_text(text, "utf-8")
    article = replace(strip(read_seed(seed, folder), load()), published=day, published_basis="metadata")
    return reduce(article, find(article, load()), load())


def told(folder: Path, *reports: tuple[str, str]) -> list[tuple[str, str | None]]:
    """The rounds of an edition of reports, each a text and its day: their titles and days."""
    briefs = tuple(brief(folder, f"r{n}", text, day) for n, (text, day) in enumerate(reports))
    edition = collate(briefs, Settings(), load(), day="2026-12-31", generator="test", problems=())
    return [(r.title, r.when) for r in edition.rounds]


OSLO = ("Oslo", "2026-05-11/2026-05-12")
# What a report of 11 July opens with, and the round beside the one in May that it tells, if any.
LATER = [
    ("The fees were suspended by both sides on 10 July as part of the package agreed in Oslo.", None),
    ("Peru and Norway put into effect on Monday the understandings that their ministers reached in Oslo.", None),
    ("Peru and Norway agreed on Tuesday to honour the copper pause they had called in Oslo.", None),
    ("Peru and Norway gave lists on Friday for carrying out what was already promised in Oslo.", None),
    ("Peru and Norway said on Friday that they would extend the truce struck in Oslo by half a year.", None),
    (
        "Negotiators of Peru and Norway met in Lima on 9 and 10 July, their first encounter after Oslo.",
        ("Lima", "2026-07-09/2026-07-10"),
    ),
    ("Peru and Norway agreed on a new copper truce in Oslo on Thursday.", ("Oslo", "2026-07-09")),
    ("Peru and Norway said on Friday that they had reached a deal on copper in Oslo.", ("Oslo", "2026-07-01/2026-07-11")),
    ("Peru and Norway broke off talks in Oslo on Thursday over copper.", ("Oslo", "2026-07-09")),
    ("Negotiators of Peru and Norway met again in Oslo yesterday, their first encounter after Lima.", ("Oslo", "2026-07-10")),
]


@pytest.mark.parametrize(("opens", "other"), LATER)
def test_what_is_done_with_a_result_is_no_new_meeting(opens: str, other: tuple[str, str] | None, tmp_path: Path) -> None:
    found = told(tmp_path, (NEWS, "2026-05-13"), (f"Copper fees\n\n{opens}\n", "2026-07-11"))
    found = [r for r in found if r[0] == "Oslo" or r[1]]
    assert found == [OSLO, *([other] if other else [])]


DAYS = [
    # two tell the same days, and one another
    (["talks in Oslo on May 11 and 12", "talks in Oslo on May 11 and 12", "a seminar on its talks in Oslo on May 13"], OSLO[1]),
    (["talks in Oslo on May 13", "talks in Oslo on May 13", "talks in Oslo on May 12"], "2026-05-13"),
    # each another: the narrowest
    (["talks in Oslo in May", "talks in Oslo on May 12"], "2026-05-12"),
]


@pytest.mark.parametrize(("mentions", "when"), DAYS)
def test_the_days_that_most_reports_tell_are_those_of_a_round(mentions: list[str], when: str, tmp_path: Path) -> None:
    own = ("Smelters welcomed it.", "Nobody at the mines in the north had heard of it.", "Shares of shipping lines rose a little.")
    texts = [f"Copper duties\n\n{o}\n\nNegotiators of Peru and Norway held {m}.\n" for m, o in zip(mentions, own, strict=False)]
    assert told(tmp_path, *((t, "2026-05-15") for t in texts)) == [("Oslo", when)]


def test_a_headline_on_the_end_of_a_truce_is_not_one_on_the_end_of_talks(tmp_path: Path) -> None:
    body = "\n\nPeru and Norway have two months left. Copper rose.\n"
    assert told(tmp_path, (NEWS, "2026-05-13"), (f"The end of the Oslo truce{body}", "2026-07-11")) == [OSLO]
    assert len(told(tmp_path, (NEWS, "2026-05-13"), (f"Peru, Norway end Oslo talks without a deal{body}", "2026-07-11"))) == 2
