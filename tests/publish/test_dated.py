"""Dated sentences of one day stand together, each once, with the mark of an inferred day where it belongs."""

from __future__ import annotations

from dataclasses import replace

from generator.publish.views.dated import dated
from generator.publish.views.lookup import Lookup
from tests.edition.sample import sample

LOOK = Lookup(sample())
EVENT = LOOK.edition.timeline[0]


def event(n: int, date: str = "2031-08-10", basis: str = "stated", deadline: str | None = None):
    return replace(EVENT, article="harbour", n=n, sentence=f"sentence {n}", date=date, basis=basis, deadline=deadline)


def test_reports_of_one_day_are_one_entry_with_the_first_sentences():
    [one, other] = dated(LOOK, [event(2), event(3, deadline="passed"), event(4), event(6, "2031-08-12")], 2)
    assert (one.when, one.reports, one.deadline, one.more) == (
        "10 August 2031", "3 reports, 1 origin", "deadline passed", "1 more on the timeline",
    )  # fmt: skip
    assert [r.source.to for r in one.rows] == ["articles/harbour.md#s2", "articles/harbour.md#s3"]
    assert (other.when, other.reports, other.deadline, other.more) == ("12 August 2031", None, None, None)


def test_the_same_sentence_of_one_day_stands_once():
    again = replace(event(2), article="ledger")
    [one] = dated(LOOK, [event(2), again], 5)
    assert len(one.rows) == 1
    assert one.reports is None


def test_a_day_that_one_sentence_states_is_not_inferred():
    [one] = dated(LOOK, [event(2), event(3, basis="inferred")], 5)
    assert one.labels == ()
    assert [bool(r.labels) for r in one.rows] == [False, True]
    [guessed] = dated(LOOK, [event(2, basis="inferred"), event(3, basis="inferred")], 5)
    assert guessed.labels
    assert not any(r.labels for r in guessed.rows)
