"""The schema of edition.json: strict, valid itself, and in step with the data."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.publish.data import edition_json
from generator.publish.schema import edition_schema
from tests.edition.sample import sample

jsonschema = pytest.importorskip("jsonschema")
CHECKER = jsonschema.Draft202012Validator(edition_schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(edition_schema())


@pytest.mark.parametrize("full", [True, False])
def test_the_sample_is_valid(full: bool) -> None:
    assert [e.message for e in CHECKER.iter_errors(edition_json(sample(), full=full))] == []


def outline() -> dict[str, set[str]]:
    """The table of records and their keys in DESIGN.md 6."""
    text = (Path(__file__).parents[2] / "DESIGN.md").read_text("utf-8").partition("## 6. Data")[2]
    rows = re.findall(r"^\| ([a-z, ]+) \| (`.*`) \|$", text, re.M)
    return {name: set(re.findall(r"`(\w+)`", keys)) for name, keys in rows}


def test_the_design_names_every_key() -> None:
    schema, told = edition_schema(), outline()
    records = {name: set(record.get("properties", ())) for name, record in schema["$defs"].items()}
    listed = {name: set(schema["properties"][name]["items"]["properties"]) for name in ("variants", "timeline", "problems")}
    fact = told["every fact"]
    assert told == {
        "edition": set(schema["properties"]),
        "article": records["article"],
        "every fact": set.intersection(*(records[f] for f in ("figure", "quote", "statement", "date"))),
        **{f: records[f] - fact for f in ("figure", "quote", "statement", "date")},
        "round": records["round"],
        "element": records["element"],
        "person, body": records["actor"],
        "claim": records["claim"],
        "variant": listed["variants"],
        "timeline": listed["timeline"],
        "problem": listed["problems"],
        "cited sentence": records["cited"],
        "told point": records["told"] - records["cited"],
    }


def paths(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every object in the data that the schema describes key by key."""
    if isinstance(value, dict):
        if at and at[-1] not in ("slots", "values", "mentions") and not (at[-1] == "elements" and len(at) == 3):
            yield at
        for k, v in value.items():
            yield from paths(v, (*at, k))
    elif isinstance(value, list):
        for i, v in enumerate(value[:1]):
            yield from paths(v, (*at, i))


DATA = edition_json(sample(), full=True)


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize("path", list(paths(DATA)), ids=lambda p: ".".join(map(str, p)))
def test_no_key_may_be_missing_and_none_added(path: tuple[str | int, ...]) -> None:
    added = copy.deepcopy(DATA)
    at(added, path)["surplus"] = 1
    assert not CHECKER.is_valid(added)
    for key in list(at(DATA, path)):
        missing = copy.deepcopy(DATA)
        del at(missing, path)[key]
        assert not CHECKER.is_valid(missing), key


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("day",), "1 August"),
        (("articles", 0, "id"), "Harbour"),
        (("articles", 0, "sha256"), "0"),
        (("articles", 0, "published"), "last Tuesday"),
        (("articles", 0, "figures", 0, "bound"), "circa"),
        (("articles", 0, "figures", 0, "value"), "60"),
        (("articles", 0, "figures", 0, "value"), [1, 2, 3]),
        (("articles", 0, "figures", 0, "line"), 0),
        (("articles", 0, "figures", 0, "sentence"), None),
        (("articles", 0, "quotes", 0, "kind"), "shout"),
        (("claims", 0, "verdict"), "same"),
        (("claims", 0, "members"), []),
        (("timeline", 0, "date"), "2031-7"),
        (("elements", 0, "number"), 0),
        (("problems", 0, "level"), "fatal"),
    ],
)
def test_a_wrong_value_is_refused(path: tuple[str | int, ...], value: Any) -> None:
    wrong = copy.deepcopy(DATA)
    at(wrong, path[:-1])[path[-1]] = value
    assert not CHECKER.is_valid(wrong)


@pytest.mark.parametrize(
    "date", ["2025-08-10", "2025-05", "2025", "XXXX-08-10", "2025-06-11/2025-08-10", "202X", "2025-25", "2025-06/..", "../2025"]
)
def test_the_dates_in_use_are_dates(date: str) -> None:
    right = copy.deepcopy(DATA)
    right["timeline"][0]["date"] = date
    assert CHECKER.is_valid(right)
