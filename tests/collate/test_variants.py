"""The same words of one speaker, printed differently."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.collate.variants import variants
from generator.records import Actor, Findings, Meeting, Mention, Quote, Reading
from generator.vocabulary import load
from tests.collate.hand import brief

LONG = "We will open the port to every ship that carries grain, whatever its flag."


def _quote(text: str, speaker: str | None = "Ada Brook", cue: str | None = "said", **given: Any) -> Quote:
    plain: dict[str, Any] = {
        "id": "q1", "kind": "statement", "score": 1.0, "speaker_as_written": speaker, "role": None, "body": None, "relay": None,
        "denied": False, "sentence": text, "s": (1,), "line": 1, "start": 0, "end": len(text), "rule": "hand",
    }  # fmt: skip
    return Quote(text=text, speaker=speaker, cue=cue, **(plain | given))


def _reading(id: str, *quotes: Quote, place: str | None = None) -> Reading:
    one = brief(id)
    meeting = Meeting(place, None, None, None, None, None, (), Mention("", 0, 0, (1,), 1, "hand"))
    findings = Findings(quotes=quotes, meetings=(meeting,) if place else ())
    return Reading(type(one)(one.article, findings, (), ()), (), ())


def _sets(*readings: Reading) -> list[tuple[str, list[str]]]:
    return [(v.speaker, [m.article for m in v.members]) for v in variants(readings, (), load())]


def test_long_words_that_differ_a_little_are_variants() -> None:
    other = "We'll open the port to every ship that carries grain."
    assert _sets(_reading("a", _quote(LONG)), _reading("b", _quote(other))) == [("Ada Brook", ["a", "b"])]


def test_equal_words_are_no_variant() -> None:
    assert _sets(_reading("a", _quote(LONG)), _reading("b", _quote(LONG.rstrip(".") + ","))) == []


def test_the_words_of_two_speakers_are_no_variant() -> None:
    assert _sets(_reading("a", _quote(LONG)), _reading("b", _quote(LONG[:-20], speaker="Ben Ford"))) == []


def test_words_of_nobody_are_no_variant() -> None:
    assert _sets(_reading("a", _quote(LONG, speaker=None)), _reading("b", _quote(LONG[:-20], speaker=None))) == []


def test_labels_of_one_occasion_are_variants() -> None:
    one = _quote("huge step", cue="hailed", kind="fragment")
    two = _quote("huge win", cue="calling", kind="fragment")
    assert _sets(_reading("a", one, place="Lima"), _reading("b", two, place="Lima")) == [("Ada Brook", ["a", "b"])]


def test_labels_of_two_occasions_are_not() -> None:
    one = _quote("huge step", cue="hailed", kind="fragment")
    two = _quote("huge win", cue="calling", kind="fragment")
    assert _sets(_reading("a", one, place="Lima"), _reading("b", two, place="Quito")) == []


def test_two_short_quotes_without_a_judging_verb_are_not() -> None:
    one, two = _quote("huge step", kind="fragment"), _quote("huge win", kind="fragment")
    assert _sets(_reading("a", one, place="Lima"), _reading("b", two, place="Lima")) == []


def test_labels_without_a_word_in_common_are_not() -> None:
    one = _quote("huge step", cue="hailed", kind="fragment")
    two = _quote("fine day", cue="called", kind="fragment")
    assert _sets(_reading("a", one, place="Lima"), _reading("b", two, place="Lima")) == []


def test_two_quotes_of_one_article_are_not() -> None:
    assert _sets(_reading("a", _quote(LONG), _quote(LONG[:-20], id="q2"))) == []


def test_the_order_of_readings_changes_nothing() -> None:
    every = [_reading("a", _quote(LONG)), _reading("b", _quote(LONG[:-20])), _reading("c", _quote(LONG[:-13]))]
    assert variants(every, (), load()) == variants(every[::-1], (), load()) and len(variants(every, (), load())) == 1


def test_a_speaker_is_one_under_two_names() -> None:
    """A newsroom that prints a short given name, or a merge of the settings."""
    other = _quote("We'll open the port to every ship that carries grain.", speaker="A. Brook")
    one = _reading("a", _quote(LONG)), _reading("b", other)
    brook = Actor("ada-brook", "person", "Ada Brook", None, ("A. Brook",), (), ("a", "b"), (), (), (), (), (), ())
    assert _sets(*one) == []
    assert [(v.speaker, len(v.members)) for v in variants(one, [brook], load())] == [("Ada Brook", 2)]
    elsewhere = replace(brook, articles=("a", "c"))
    assert variants(one, [elsewhere], load()) == ()
