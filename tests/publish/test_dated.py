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


def deadline(date: str, sentence: str):
    return replace(EVENT, article="harbour", n=2, sentence=sentence, date=date, basis="stated", deadline="passed")


def test_a_less_precise_deadline_stands_under_the_day_of_the_same_one():
    month, day = "They mean to extend the tariffs beyond the August deadline.", "The tariffs may be extended beyond August 10."
    [one] = dated(LOOK, [deadline("2031-08", month), deadline("2031-08-10", day)], 5)
    assert (one.when, len(one.rows)) == ("10 August 2031", 2)


def test_deadlines_of_other_subjects_or_months_stay_apart():
    bids = deadline("2031-08", "Bids for the quay close in August.")
    day = deadline("2031-08-10", "The tariffs may be extended beyond August 10.")
    assert len(dated(LOOK, [bids, day], 5)) == 2
    assert len(dated(LOOK, [replace(day, date="2031-07", sentence="The tariffs may be extended beyond July."), day], 5)) == 2
    other = replace(day, date="2031-08-20", sentence="The tariffs may be extended beyond August 20.")
    assert len(dated(LOOK, [replace(day, date="2031-08", sentence="The tariffs may be extended beyond it."), day, other], 5)) == 3
