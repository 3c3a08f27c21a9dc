"""The table of the times of meetings: when they were or are to be, as their own words and those around them tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.find.test_meetings import meetings

TABLE = Path(__file__).parents[1] / "cases" / "meeting_times.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
LEAD = "Peru and Chile held trade talks in Quito."


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found = meetings(f"{LEAD}\n\n{row['text']}", row.get("day", "2026-09-10"))
    told = [[m.place, m.when, "ahead" if m.planned else "over"] for m in found if m.place != "Quito"]
    assert told == row["is"]


SPAN = [
    ("Negotiators meeting in Lima since Monday settled on a quota.", "2026-09-07/2026-09-09"),
    ("The talks, which began on Tuesday, were the third this year.", "2026-09-08/2026-09-09"),
    ("Delegates left after two days.", "2026-09-08/2026-09-09"),
    ("It was the second day of the talks.", "2026-09-08/2026-09-09"),
    ("The deal, reached after two days at a villa, prevents a rise in duties.", "2026-09-08/2026-09-09"),
    ("Over two days, the two sides worked out a form.", "2026-09-08/2026-09-09"),
    ("Copper rose.\n\nMines shut.\n\nTin fell.\n\nPeru, host of the two-day session, was content.", "2026-09-08/2026-09-09"),
    ("Last month the two-day session had ended in anger.", "2026-09-09"),
    ("The copper was sold after two days.", "2026-09-09"),
    ("Prices had been falling since Monday.", "2026-09-09"),
    ("They had not met since Monday.", "2026-09-09"),
    ("The second day of talks will be on Thursday.", "2026-09-09"),
    ("The mine reopened after two days.", "2026-09-09"),
]


@pytest.mark.parametrize(("behind", "when"), SPAN)
def test_the_news_took_the_days_that_a_sentence_behind_it_tells(behind: str, when: str) -> None:
    found = meetings(f"Peru and Chile agreed on copper duties in Lima on Wednesday.\n\n{behind}")
    assert [m.when for m in found if m.mention.s == (1,)] == [when]


ONLY_DAYS = [
    ("The negotiators came back to duties on both days, August 31 and September 1.", "2026-08-31/2026-09-01"),
    ("What was agreed on 1 and 2 September is mostly money.", "2026-09-01/2026-09-02"),
    ("It took the two teams two days, Monday and Tuesday, to agree.", "2026-09-07/2026-09-08"),
    ("The miners were on strike on 1 and 2 September.", None),
    ("The negotiators had talked about duties on 1 and 2 June.", None),
    ("The negotiators will talk about duties on 21 and 22 September.", None),
    ("The ministers sat on 1 and 2 September, and their officials on 7 and 8 September.", None),
    ("The envoys saw a mine on 1 and 2 September and held talks in Oslo.", None),
]


@pytest.mark.parametrize(("behind", "when"), ONLY_DAYS)
def test_the_only_days_of_the_last_weeks_are_those_of_the_news(behind: str, when: str | None) -> None:
    filler = "Copper has no better friend than a tariff. " * 6
    found = meetings(f"Peru and Chile held trade talks in Lima.\n\n{filler}\n\n{behind}")
    assert [m.when for m in found if m.place == "Lima"] == [when]


OF_A_CALL = [
    ("to follow up the consensus of the two premiers in their phone call on September 5", "2026-09-10"),
    ("to follow up what the two premiers had said in a telephone conversation between them last Friday", "2026-09-10"),
    ("that keeps the pause in place, agreed on September 8", "2026-09-08"),
]


@pytest.mark.parametrize(("what", "when"), OF_A_CALL)
def test_the_day_of_a_call_is_not_the_one_of_a_meeting(what: str, when: str) -> None:
    found = meetings(f"OSLO, Sept. 10 (Agency) -- Peru and Norway have reached agreement here on a list of measures {what}.")
    assert [m.when for m in found if m.place] == [when]


def test_a_call_takes_no_days() -> None:
    news = "The presidents of Peru and Norway held a phone call on September 5 on copper duties."
    found = meetings(f"{news}\n\nThe two-day talks were held in Oslo.")
    assert [m.when for m in found if m.place is None] == ["2026-09-05"]
