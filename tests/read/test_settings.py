"""The settings of an edition: what they say, and what a slip of the pen costs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.read import read_settings
from generator.read.settings import settings_schema
from generator.records import Settings


def _said(tmp_path: Path, text: str) -> tuple[Settings, list[tuple[int | None, str]]]:
    """What the settings hold, and the line and words of each fault."""
    (tmp_path / "_edition.yml").write_text(text, "utf-8")
    settings, problems = read_settings(tmp_path)
    assert {(p.seed, p.level, p.rule) for p in problems} <= {("_edition.yml", "error", "settings")}
    return settings, [(p.line, p.message) for p in problems]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(settings_schema())
    assert settings_schema()["additionalProperties"] is False


def test_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), ())
    text = "title: Ore Watch\npublish: full\nmerge: {Ling Weiguang: [Ling, W. Ling]}\nrounds: [{id: caldry, place: Caldry}]\n"
    settings, faults = _said(tmp_path, text)
    assert (settings.title, settings.publish, settings.rounds) == ("Ore Watch", "full", ({"id": "caldry", "place": "Caldry"},))
    assert settings.merge == {"Ling Weiguang": ("Ling", "W. Ling")}
    assert not faults


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("publish: all", 1, "publish: write 'brief' or 'full'"),
        ("titel: A", 1, "did you mean title?"),
        (
            "rounds: [{id: a, dates: 2025}]",
            1,
            "rounds.0.dates: there is no such key; there are id, place, title, when, country, venue",
        ),
        ("rounds: [{id: Caldry Town}]", 1, "rounds.0.id: write it with a–z"),
        ("title: " + 201 * "A", 1, "write at most 200 characters"),
        ("title: A\x00", None, "plain text"),
        ("title: A\nsite_url: ftp://x", 2, "web address"),
        ("rounds: [{place: X}]", 1, "id"),
        ("colour: red", 1, "colour"),
        ("title: A\nrounds:\n  - {id: caldry, when: next spring}", 3, "2025-06-12"),
        ("rounds:\n  - {id: caldry, when: 2025-02-31}", 2, "2025-06-12"),
        ("rounds:\n  - {id: caldry}\n  - {id: caldry}", 3, "twice"),
        ("rounds:\n  - {id: index}", 2, "index"),
        ("title: A\nmerge: {'!': [Ling]}", 2, "no name"),
        ("merge:\n  Ann Berg: A. Berg", 2, "write a list"),
        ("- title", 1, "write `key: value` lines"),
        ("title: A\ntitle: B", 2, "second time"),
        ("title: [A\n", 2, "no valid YAML"),
    ],
)
def test_a_fault_has_its_line(tmp_path: Path, text: str, line: int | None, what: str) -> None:
    _, [(at, told)] = _said(tmp_path, text)
    assert at == line and what in told


def test_a_wrong_key_costs_only_itself(tmp_path: Path) -> None:
    settings, faults = _said(
        tmp_path,
        "titel: Ore\npublish: fully\nsite_url: https://norland.example/ore\nlanguage: English\n"
        "merge:\n  Anna Berg: [A. Berg, [Berg]]\n  '!': [Ling]\n  Ola Vik: [Vik]\n"
        "rounds:\n  - {id: caldry, when: next spring}\n  - {id: oldhaven, when: 2025-06, venue: 1}\n  - {place: Tarn}\n",
    )
    assert (settings.title, settings.publish, settings.language) == ("Briefing", "brief", "en")
    assert settings.site_url == "https://norland.example/ore"
    assert settings.merge == {"Anna Berg": ("A. Berg",), "Ola Vik": ("Vik",)}
    assert settings.rounds == ({"id": "oldhaven", "when": "2025-06", "venue": "1"},)
    assert (settings.lines["merge Ola Vik"], settings.lines["round oldhaven"]) == (8, 11)
    assert [line for line, _ in faults] == [1, 2, 4, 6, 7, 10, 12]
    assert all("the rest of the settings is used" in told for _, told in faults)


@pytest.mark.parametrize("nothing", ["", "\ufeff", "\r\n\n", "# nothing yet\n"])
def test_a_file_without_a_key_says_nothing(tmp_path: Path, nothing: str) -> None:
    assert _said(tmp_path, nothing) == (Settings(), [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "_edition.yml")
    settings, (problem,) = read_settings(tmp_path)
    assert settings == Settings() and "no ordinary file" in problem.message


def test_a_file_that_cannot_be_read_leaves_the_defaults(tmp_path: Path) -> None:
    settings, [(_, told)] = _said(tmp_path, "title: Ore\nmerge: {")
    assert settings == Settings() and "the edition is made without settings" in told


@pytest.mark.parametrize(
    ("merge", "left"),
    [
        # each under the other: nobody can tell which name is meant to stay
        ("  Ann Berg: [Ola Vik, A. Berg]\n  Ola Vik: [Ann Berg]\n", {"Ann Berg": ("A. Berg",), "Ola Vik": ()}),
        ("  Ann Berg: [A. Berg, B.]\n  Ola Vik: [Ann berg]\n", {"Ann Berg": ("A. Berg", "B."), "Ola Vik": ()}),
        ("  Ann Berg: [A. Berg, Annie]\n  Arne Berg: [Arnie, a. berg]\n", {"Ann Berg": ("Annie",), "Arne Berg": ("Arnie",)}),
    ],
)
def test_one_name_is_merged_into_one_other(tmp_path: Path, merge: str, left: dict[str, tuple[str, ...]]) -> None:
    settings, faults = _said(tmp_path, f"title: Ore\nmerge:\n{merge}")
    assert faults and all("under" in told for _, told in faults)
    assert (settings.title, settings.merge) == ("Ore", left)


def test_a_name_merged_into_itself_is_harmless(tmp_path: Path) -> None:
    settings, faults = _said(tmp_path, "merge:\n  Ann Berg: [Ann Berg, A. Berg]\n")
    assert settings.merge == {"Ann Berg": ("Ann Berg", "A. Berg")} and not faults


def test_settings_that_lie_elsewhere_are_not_read(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "other.yml").write_text("title: Ore Watch")
    (seeds / "_edition.yml").symlink_to(tmp_path / "other.yml")
    settings, [problem] = read_settings(seeds)
    assert settings == Settings() and "leaves the seeds folder" in problem.message
    (seeds / "_edition.yml").unlink()
    (seeds / "_edition.yml").mkdir()
    settings, [problem] = read_settings(seeds)
    assert settings == Settings() and "no ordinary file" in problem.message
