"""Pictures of what changes in time: the steps of tariffs, dated sentences and elements by month."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.publish.pictures_time import elements_svg, tariffs_svg, timeline_svg
from generator.publish.views.lookup import Lookup
from generator.publish.views.months import MOST, element_months, timeline_months
from generator.publish.views.tariffs import LANES, tariffs_of, tariffs_view
from generator.records import Edition, FactRef
from tests.edition.sample import sample

SVG = "{http://www.w3.org/2000/svg}"


def with_tariffs(*changes: tuple[tuple[int, int], str | None, str]) -> Edition:
    """The sample with its first figure told as tariffs of one party on another."""
    edition = sample()
    reading = edition.readings[0]
    first = next(f for f in reading.findings.figures if f.key)
    slots = {"quantity": "tariff", "whose": "Estmark", "to": "Vallonia"}
    told = tuple(
        replace(first, id=f"t{n}", value=value, unit="percent", direction="from-to", when=when, modality=modality, slots=slots)
        for n, (value, when, modality) in enumerate(changes)
    )
    findings = replace(reading.findings, figures=(*reading.findings.figures, *told))
    return replace(edition, readings=(replace(reading, brief=replace(reading.brief, findings=findings)), *edition.readings[1:]))


def test_steps_stand_in_time_and_those_of_one_change_together():
    edition = with_tariffs(
        ((10, 30), "2031-08", "conditional"), ((40, 10), "2031-03", "reported"), ((40, 10), "2031-03", "reported")
    )
    view = tariffs_view(Lookup(edition))
    [lane] = view.lanes
    assert lane.title == "Estmark on Vallonia"
    assert [(s.before, s.after, s.note, len(s.sources)) for s in lane.steps] == [(40, 10, "", 2), (10, 30, "conditional", 1)]


def test_a_step_not_reported_as_done_is_drawn_apart():
    view = tariffs_view(Lookup(with_tariffs(((40, 10), "2031-03", "reported"), ((10, 30), "2031-08", "conditional"))))
    picture = ElementTree.fromstring(tariffs_svg(view))  # noqa: S314 - our own
    assert [p.get("class") for p in picture.iter(f"{SVG}path")] == ["step", "step", "step maybe"]
    assert picture.findtext(f"{SVG}desc") == (
        "Estmark on Vallonia: from 40 to 10 per cent, March 2031; "
        "Estmark on Vallonia: from 10 to 30 per cent, August 2031 (conditional)"
    )


@pytest.mark.parametrize("when", [None, "XXXX-03"])
def test_a_change_of_unknown_time_is_not_drawn(when):
    assert tariffs_view(Lookup(with_tariffs(((40, 10), when, "reported")))) is None


def test_every_dated_sentence_of_a_month_is_counted_once():
    view = timeline_months(Lookup(sample()))
    events = {
        (e.date, e.article, e.n) for e in Lookup(sample()).edition.timeline if re.match(r"\d{4}-\d\d", e.date) and "/" not in e.date
    }
    assert sum(sum(r.counts) for r in view.rows) == len(events)
    assert {len(r.counts) for r in view.rows} == {len(view.months)}
    picture = ElementTree.fromstring(timeline_svg(view))  # noqa: S314 - our own
    assert picture.get("width") == str(view.picture.width)


def test_a_span_of_years_keeps_to_the_newest_months():
    edition = sample()
    old = replace(edition.timeline[0], date="1999-05-01")
    view = timeline_months(Lookup(replace(edition, timeline=(old, *edition.timeline))))
    assert len(view.months) <= MOST
    assert "1999-05" not in view.months


def test_a_span_of_years_is_shown_where_most_of_it_lies():
    """A target for 2050 leaves no empty picture."""
    edition = sample()
    far = replace(edition.timeline[0], date="2050-03-01")
    view = timeline_months(Lookup(replace(edition, timeline=(*edition.timeline, far))))
    assert len(view.months) <= MOST and "2050-03" not in view.months
    assert sum(sum(r.counts) for r in view.rows) > 1


def test_a_month_of_the_first_centuries_is_one():
    edition = sample()
    dated = [
        replace(r, brief=replace(r.brief, article=replace(r.article, published=day, published_basis="sidecar")))
        for r, day in zip(edition.readings, ("0012-05-01", "0012-07", "2031"), strict=True)
    ]
    element = replace(edition.elements[0], articles=("harbour", "ledger"))
    view = element_months(Lookup(replace(edition, readings=tuple(dated), elements=(element,))))
    assert view.months == ("0012-05", "0012-06", "0012-07")


def test_articles_of_an_element_by_month():
    edition = sample()
    first = edition.readings[2]
    dated = replace(
        first, brief=replace(first.brief, article=replace(first.article, published="2031-05-03", published_basis="stated"))
    )
    element = replace(edition.elements[0], articles=("harbour", "unsigned"))
    view = element_months(Lookup(replace(edition, readings=(*edition.readings[:2], dated), elements=(element,))))
    assert view.names == ("May 2031", "June 2031", "July 2031")
    assert [r.counts for r in view.rows] == [(1, 0, 1)]
    picture = ElementTree.fromstring(elements_svg(view))  # noqa: S314 - our own
    assert len(list(picture.iter(f"{SVG}circle"))) == 2


def test_one_month_makes_no_picture():
    assert element_months(Lookup(sample())) is None


def test_a_round_shows_the_tariffs_that_its_reports_tell_of():
    edition = with_tariffs(((40, 10), "2031-03", "reported"), ((10, 30), "2031-08", "conditional"))
    every = tariffs_view(Lookup(edition))
    told = replace(edition.rounds[0], figures=(FactRef("harbour", "t0"),))
    view = tariffs_of(every, told)
    assert view.picture.to == f"pictures/tariffs-{told.id}.svg"
    assert [len(lane.steps) for lane in view.lanes] == [2]
    assert tariffs_of(every, replace(told, figures=(FactRef("harbour", "other"),))) is None
    picture = ElementTree.fromstring(tariffs_svg(view))  # noqa: S314 - our own
    assert (told.title, "strong") in [(t.text, t.get("class")) for t in picture.iter(f"{SVG}text")]


def test_a_picture_of_tariffs_has_room_for_some_and_the_table_for_all():
    edition = with_tariffs(*(((40, 10), "2031-03", "reported") for _ in range(LANES + 3)))
    reading = edition.readings[0]
    figures = tuple(
        replace(f, slots={**f.slots, "to": f.id}) if f.id.startswith("t") and f.slots.get("quantity") == "tariff" else f
        for f in reading.findings.figures
    )
    reading = replace(reading, brief=replace(reading.brief, findings=replace(reading.findings, figures=figures)))
    view = tariffs_view(Lookup(replace(edition, readings=(reading, *edition.readings[1:]))))
    assert len(view.lanes) == LANES + 3
    assert len(view.drawn) == LANES


def test_names_that_would_run_into_each_other_are_left_out():
    edition = sample()
    rounds = tuple(replace(edition.rounds[0], id=f"r{n}", title=f"A place with a long name {n}") for n in range(40))
    picture = ElementTree.fromstring(timeline_svg(timeline_months(Lookup(replace(edition, rounds=rounds)))))  # noqa: S314 - our own
    assert 1 <= sum((t.text or "").startswith("A place") for t in picture.iter(f"{SVG}text")) <= 4
