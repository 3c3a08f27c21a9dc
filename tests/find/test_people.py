"""People: who is a person, by which name, and in which role."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.names import find_names
from generator.find.people import find_people
from generator.records import Person
from generator.text import bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "people.yml"
CASES: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


def people(text: str) -> tuple[Person, ...]:
    article = bare_article(text)
    return find_people(article, find_names(article, load()))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_case(case: dict[str, Any]) -> None:
    found = people(case["text"])
    assert [p.name for p in found] == case["people"]
    assert all(case["text"][m.start : m.end] == m.text for p in found for m in p.mentions)


def test_half_of_the_rows_are_negatives_or_nearly() -> None:
    assert sum(not c["people"] for c in CASES) >= 0.45 * len(CASES)


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("“No,” added retired clerk Anna Lindqvist.", "retired clerk", None),
        ("One visitor, retired weaver Anna Lindqvist, 81, came.", "retired weaver", None),
        ("Boatman Anna Lindqvist, whose family owns two ferries, came.", "Boatman", None),
        ("Commerce and Industry Minister Anna Lindqvist came.", "Commerce and Industry Minister", None),
        ("Trade, Industry and Energy Minister Anna Lindqvist came.", "Trade, Industry and Energy Minister", None),
        ("Trade rose and Energy Minister Anna Lindqvist came.", "Energy Minister", None),
        ("Hill Growers' Union president Anna Lindqvist came.", "president", "Hill Growers' Union"),
        ("The young lamplighter Anna Lindqvist came.", None, None),
        ("Its chef, Anna Lindqvist, came.", "chef", None),
        ("The chair of the Norrvik Boat Trust, Anna Lindqvist, came.", "chair of the Norrvik Boat Trust", "Norrvik Boat Trust"),
        ("“No,” said the chief executive of Sandvall AB, Anna Lindqvist.", "chief executive of Sandvall AB", "Sandvall AB"),
        (
            "“No,” said Anna Lindqvist, purchasing director at Brightwell Resins.",
            "purchasing director at Brightwell Resins",
            "Brightwell Resins",
        ),
        ("The museum opened. Its president, former congresswoman Anna Lindqvist, came.", "president", None),
        ("The museum opened. Its rival, former congresswoman Anna Lindqvist, came.", "former congresswoman", None),
        ("Varitek Metals closed. Varitek's finance chief Anna Lindqvist came.", "finance chief", "Varitek Metals"),
        ("Anna Lindqvist, who runs the freight desk at Tolvik Roe, came.", None, "Tolvik Roe"),
        ("Anna Lindqvist, the Treasury secretary, came.", "Treasury secretary", None),
        (
            "Anna Lindqvist, a chemist at the Oslo-based Alder Shipping Research, came.",
            "chemist at the Oslo-based Alder Shipping Research",
            "Alder Shipping Research",
        ),
        ("Anna Lindqvist of the Oslo-based Hanson Foundation came.", None, "Hanson Foundation"),
        ("Finance Minister Anna Lindqvist came.", "Finance Minister", None),
        (
            "Anna Lindqvist, the head of trade at the Example Institute, came.",
            "head of trade at the Example Institute",
            "Example Institute",
        ),
        ("Anna Lindqvist, 45, a chemist, came.", "chemist", None),
        ("Anna Lindqvist of the Example Institute came.", None, "Example Institute"),
        ("The bank's chief economist, Anna Lindqvist, came.", "chief economist", None),
        ("Campaign manager Anna Lindqvist came.", "Campaign manager", None),
        ("Anna Lindqvist, who runs a mine in Oslo, came.", None, None),
        ("Anna Lindqvist, who is the owner of a mine, came.", "owner of a mine", None),
        ("Anna Lindqvist, a chemist who advised two ministers, came.", "chemist who advised two ministers", None),
        ("Anna Lindqvist (Independent), the harbour’s director-general, came.", "director-general", None),
        ("Anna Lindqvist, 45, of Oslo, who teaches law, came.", None, None),
        ("Senator Anna Lindqvist of Oslo, a former teacher, came.", "former teacher", None),
        ("The Smiths' lawyer, Anna Lindqvist, came.", "Smiths' lawyer", None),
        ("Anna Lindqvist, the Smiths' lawyer, came.", "Smiths' lawyer", None),
        ("Oslo police chief Anna Lindqvist came.", "Oslo police chief", None),
        ("Anna Lindqvist, who said no, came.", None, None),
        ("Anna Lindqvist, who will come, came.", None, None),
        ("Anna Lindqvist, whose car broke down, came.", None, None),
        ("Anna Lindqvist, tired of it all, came.", None, None),
        ("Anna Lindqvist, wrote to the minister.", None, None),
        ("Ms. Anna Lindqvist came.", None, None),
        ("Anna Lindqvist, speaking in Oslo, came.", None, None),
        ("Anna Lindqvist came.", None, None),
        ("Anna Lindqvist of lamp maker Kestrin came.", None, "Kestrin"),
        ("Boreal Metals fell. General manager Anna Lindqvist came.", "General manager", "Boreal Metals"),
        ("Boreal Metals fell. It is so, owner Anna Lindqvist said.", "owner", "Boreal Metals"),
        ("Boreal Metals fell. Shop owner Anna Lindqvist came.", "Shop owner", None),
        ("Boreal Metals fell. Former managing director Anna Lindqvist came.", "Former managing director", None),
        ("Boreal Metals fell. Art director Anna Lindqvist came.", "Art director", None),
        (
            "Boreal Metals fell. A spokeswoman for the company, Anna Lindqvist, came.",
            "spokeswoman for the company",
            "Boreal Metals",
        ),
        ("The head of the mine, Anna Lindqvist said, was away.", None, None),
        ("Director of the Alder Institute Lin Wei came.", "Director of the Alder Institute", "Alder Institute"),
    ],
)
def test_role_and_body(text: str, role: str | None, body: str | None) -> None:
    (person,) = people(text)
    assert (person.role, person.body) == (role, body)


def test_a_role_does_not_run_over_somebody_else() -> None:
    text = "US Secretary of Trade Anna Lindqvist and Chinese Vice Minister of Trade and chief trade negotiator Lin Wei came."
    assert [(p.name, p.role) for p in people(text)] == [
        ("Anna Lindqvist", "US Secretary of Trade"),
        ("Lin Wei", "Chinese Vice Minister of Trade and chief trade negotiator"),
    ]


def test_short_forms_are_mentions_of_the_full_name() -> None:
    (person,) = people("Anna Lindqvist came. Lindqvist left, and Ms. Lindqvist's car followed. Anna waved.")
    assert [m.text for m in person.mentions] == ["Anna Lindqvist", "Lindqvist", "Lindqvist", "Anna"]
    assert person.aliases == ("Anna", "Lindqvist")
