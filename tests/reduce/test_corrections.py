"""The editor's word on single facts: applied where its words stand, refused with a reason where they do not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator import vocabulary
from generator.find import find
from generator.records import Article, Brief, Correction, Sidecar
from generator.reduce import reduce
from generator.text import bare_article

TEXT = """Exports of gallium fell 37 percent in May, the Trade Ministry of Estmark said on 3 June 2025.
"We will not wait," said Anna Berg, the head of research at the Fjord Institute.
Licences are valid for six months. Permits are valid for six months.
The next talks are to be held in Tromsø."""
MET = "US and Chinese negotiators ended two days of trade talks in Oslo on 14 May 2025 with a pledge on gallium."


def brief(*corrections: dict[str, Any], text: str = TEXT) -> Brief:
    article: Article = bare_article(text, id="one")
    rows = tuple(
        Correction(c["action"], c["kind"], c["words"], c.get("set", {}), c.get("by"), c.get("on"), c.get("note"), line=3 + 2 * i)
        for i, c in enumerate(corrections)
    )
    article = replace(article, sidecar=Sidecar("one.yml", corrections=rows))
    words = vocabulary.load()
    return reduce(article, find(article, words), words)


def figure(b: Brief, text: str) -> Any:
    return next(f for f in b.findings.figures if text in f.text)


def test_a_figure_is_changed_where_its_words_stand_and_says_so() -> None:
    changed = figure(
        brief({"action": "change", "kind": "figure", "words": "fell 37 percent", "set": {"value": 38, "bound": "about"}}), "37"
    )
    assert (changed.value, changed.bound, changed.text) == (38, "about", "37 percent")
    assert "corrected" in changed.marks
    assert changed.key
    assert figure(brief(), "37").marks == ()


def test_a_range_can_be_set() -> None:
    b = brief({"action": "change", "kind": "figure", "words": "37 percent", "set": {"value": [36, 38]}})
    assert figure(b, "37").value == (36, 38)


def test_a_dropped_fact_is_gone_and_the_others_stay() -> None:
    b = brief({"action": "drop", "kind": "figure", "words": "37 percent"})
    assert [f.text for f in b.findings.figures if "37" in f.text] == []
    assert len(b.findings.figures) == len(brief().findings.figures) - 1


def test_a_missed_figure_is_added_with_its_span() -> None:
    b = brief({"action": "add", "kind": "figure", "words": "next talks", "set": {"value": 1, "unit": "count", "of": "talks"}})
    added = figure(b, "next talks")
    assert b.article.text[added.start : added.end] == "next talks"
    assert added.marks == ("added",)
    assert added.sentence == "The next talks are to be held in Tromsø."


def test_a_speaker_is_corrected() -> None:
    b = brief(
        {
            "action": "change",
            "kind": "speaker",
            "words": "We will not wait",
            "set": {"speaker": "Anna Bergström", "role": "director"},
        }
    )
    (quote,) = [q for q in b.findings.quotes if "wait" in q.text]
    assert (quote.speaker, quote.role) == ("Anna Bergström", "director")
    assert "corrected" in quote.marks


def test_a_date_is_corrected_with_the_sidecar_as_its_basis() -> None:
    b = brief({"action": "change", "kind": "date", "words": "3 June 2025", "set": {"iso": "2025-06-04"}})
    (day,) = [d for d in b.findings.dates if "3 June" in d.text]
    assert (day.iso, day.basis) == ("2025-06-04", "sidecar")


def test_a_round_is_added_at_its_words() -> None:
    b = brief({"action": "add", "kind": "round", "words": "Tromsø", "set": {"place": "Tromsø", "when": "2025-09"}})
    held = [m for m in b.findings.meetings if m.mention.rule == "sidecar"]
    assert [(m.place, m.when, m.when_basis, m.mention.text) for m in held] == [("Tromsø", "2025-09", "sidecar", "Tromsø")]


def test_a_name_is_merged_everywhere() -> None:
    b = brief({"action": "merge", "kind": "name", "words": "Anna Berg", "set": {"name": "Anna Bergström"}})
    assert [p.id for p in b.findings.people if p.name == "Anna Bergström"] == ["anna-bergstrom"]
    assert [q.speaker for q in b.findings.quotes if "wait" in q.text] == ["Anna Bergström"]


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        ({"action": "drop", "kind": "figure", "words": "38 percent"}, "not in the article"),
        ({"action": "drop", "kind": "figure", "words": "the Fjord Institute"}, "no figure stands"),
        ({"action": "confirm", "kind": "figure", "words": "six months"}, "fits 2 facts"),
        ({"action": "change", "kind": "figure", "words": "37 percent", "set": {"value": "many"}}, "write a number"),
        ({"action": "change", "kind": "figure", "words": "37 percent", "set": {"bound": "roughly"}}, "one of exact, about"),
        ({"action": "change", "kind": "figure", "words": "37 percent", "set": {"colour": "red"}}, "nothing that a figure has"),
        ({"action": "change", "kind": "date", "words": "3 June 2025", "set": {"iso": "2025-13-01"}}, "write it as"),
        ({"action": "change", "kind": "date", "words": "3 June 2025", "set": {"iso": "2025-06-03/.."}}, "write it as"),
        ({"action": "change", "kind": "date", "words": "3 June 2025", "set": {"precision": "fortnight"}}, "one of day, month"),
        ({"action": "change", "kind": "figure", "words": "37 percent", "set": {"value": [True, 2]}}, "write a number"),
        ({"action": "add", "kind": "figure", "words": "six months", "set": {"value": 6, "unit": "months"}}, "2 times"),
        ({"action": "add", "kind": "figure", "words": "next talks", "set": {"value": 1}}, "needs `value` and `unit`"),
        ({"action": "merge", "kind": "name", "words": "Nobody Here", "set": {"name": "Somebody"}}, "is called"),
        ({"action": "drop", "kind": "round", "words": "Exports of gallium"}, "no round"),
    ],
)
def test_a_correction_that_fits_nothing_is_a_problem_with_its_line(correction: dict[str, Any], reason: str) -> None:
    good = {"action": "confirm", "kind": "figure", "words": "37 percent"}
    b = brief(correction, good)
    (problem,) = b.article.problems
    assert (problem.seed, problem.line, problem.level) == ("one.yml", 3, "error")
    assert reason in problem.message
    assert figure(b, "37").marks == ("confirmed",)  # the good one is applied all the same


def test_the_same_words_address_both_only_with_their_context() -> None:
    b = brief({"action": "change", "kind": "figure", "words": "Permits are valid for six months", "set": {"value": 7}})
    assert [f.value for f in b.findings.figures if f.text == "six months"] == [6, 7]


WORDS = {
    "figure": ("37 percent", {"value": 39, "unit": "percent"}),
    "quote": ("We will not wait", {"speaker": "Ada Brekke"}),
    "date": ("3 June 2025", {"iso": "2025-06-04"}),
    "speaker": ("We will not wait", {"speaker": "Ada Brekke", "role": "head of sales"}),
    "round": ("trade talks in Oslo", {"when": "2025-07"}),
    "name": ("Anna Berg", {"name": "Anna Maria Berg"}),
}
NEW = {"figure": "six months. Permits", "quote": "Permits are valid", "date": "next talks"}
REFUSED = {("merge", kind) for kind in WORDS if kind != "name"} | {("add", "name")}
MARK = {"change": "corrected", "add": "added", "confirm": "confirmed", "judge": "judged", "merge": "corrected", "drop": None}


@pytest.mark.parametrize("kind", WORDS)
@pytest.mark.parametrize("action", MARK)
def test_every_action_on_every_kind_is_marked_or_refused(action: str, kind: str) -> None:
    words, values = WORDS[kind]
    words = NEW.get(kind, words) if action == "add" else words
    one: dict[str, Any] = {"action": action, "kind": kind, "words": words}
    one |= {"set": values} if action in ("change", "add", "merge") else {}
    one |= {"by": "J. Editor", "on": "2025-07-01", "note": "Seen."} if action == "judge" else {}
    text = f"{TEXT}\n{MET}"
    plain, found = brief(text=text), brief(one, text=text)
    problems = [(p.seed, p.line) for p in found.article.problems if p.rule == "correction"]
    if (action, kind) in REFUSED:
        assert problems == [("one.yml", 3)]
        assert found.findings == plain.findings
        return
    assert problems == []
    f = found.findings
    facts = (*f.figures, *f.quotes, *f.statements, *f.dates, *f.meetings, *f.people, *f.bodies)
    marks = {mark for fact in facts for mark in fact.marks}
    changed = "corrected" if kind == "speaker" and action in ("add", "drop") else MARK[action]
    assert marks >= ({changed} if changed else set())
    assert found.findings != plain.findings


@pytest.mark.parametrize(
    ("iso", "precision"),
    [("2025-06-04", "day"), ("2025-06", "month"), ("2025", "year"), ("202X", "decade"), ("2025-06-01/2025-06-09", "range")],
)
def test_a_corrected_date_is_as_precise_as_what_is_set(iso: str, precision: str) -> None:
    b = brief({"action": "change", "kind": "date", "words": "3 June 2025", "set": {"iso": iso}})
    assert [(d.iso, d.precision) for d in b.findings.dates if "3 June 2025" in d.text] == [(iso, precision)]
    added = brief({"action": "add", "kind": "date", "words": "next talks", "set": {"iso": iso}})
    assert [(d.iso, d.precision) for d in added.findings.dates if d.text == "next talks"] == [(iso, precision)]


def test_the_editor_may_say_how_precise_a_date_is_and_what_is_not_key() -> None:
    values = {"iso": "2025-06-01/2025-06-30", "precision": "vague"}
    b = brief({"action": "change", "kind": "date", "words": "3 June 2025", "set": values})
    assert [d.precision for d in b.findings.dates if "3 June 2025" in d.text] == ["vague"]
    b = brief({"action": "change", "kind": "figure", "words": "37 percent", "set": {"key": False}})
    assert figure(brief(), "37").key
    assert (figure(b, "37").key, figure(b, "37").marks) == (False, ("corrected",))


def test_a_body_has_no_role() -> None:
    b = brief({"action": "change", "kind": "name", "words": "Fjord Institute", "set": {"role": "analyst"}})
    assert ["a body has no role" in p.message for p in b.article.problems] == [True]
