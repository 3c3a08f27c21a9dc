"""A whole edition from fresh articles: rounds, elements, people, timeline and bottom line, and the laws they keep."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from generator.collate import collate
from generator.collate.held_names import round_ids
from generator.find import find
from generator.records import Body, Brief, Edition, Mention, Settings
from generator.reduce import reduce
from generator.text import bare_article
from generator.vocabulary import load
from tests.collate import hand
from tests.gate.topics import FRESH, annotated, article_of

MAY = (
    "Officials of China and the United States held trade talks in Porto on May 12, 2025. "
    "The two sides agreed to cut duties on gallium from 80 percent to 20 percent.\n"
    "They left open who would inspect the buyers of terbium."
)
JUNE = (
    "Trade negotiations between China and the United States ended in Nairobi on June 20, 2025. "
    "Negotiators could not agree on licences for terbium.\n"
    "The Porto truce in May had lowered duties on gallium. "
    "The deadline for a lasting agreement is December 1, 2025."
)
AGAIN = "Chinese and American negotiators met in Porto on March 3, 2026. The two sides agreed to free terbium from licences."
FAIR = "The book fair in Porto drew 9,000 visitors on June 1, 2025."


@cache
def brief(id: str, text: str, published: str = "2026-03-05") -> Brief:
    article = bare_article(text, id=id, published=published or None)
    return reduce(article, find(article, load()), load())


def edition(*briefs: Brief, day: str = "2025-07-01") -> Edition:
    return collate(briefs, Settings(), load(), day=day, generator="test", problems=())


@pytest.fixture
def whole() -> Edition:
    return edition(brief("may", MAY), brief("june", JUNE), brief("again", AGAIN), brief("fair", FAIR))


def test_rounds_in_time_order_and_two_in_one_place(whole: Edition) -> None:
    assert [r.id for r in whole.rounds] == ["porto", "nairobi", "porto-2026"]
    assert [(r.previous, r.next) for r in whole.rounds] == [(None, "nairobi"), ("porto", "porto-2026"), ("nairobi", None)]
    assert [r.when for r in whole.rounds] == ["2025-05-12", "2025-06-20", "2026-03-03"]
    assert whole.rounds[0].articles == ("june", "may")


def test_two_pairs_that_meet_in_one_place_on_the_same_days_are_two_rounds() -> None:
    others = "Officials of the European Union and China held trade talks in Porto on May 13, 2025. They eased controls on gallium."
    rounds = edition(brief("may", MAY), brief("others", others), brief("june", JUNE)).rounds
    assert {(r.place, r.parties, r.articles) for r in rounds if r.place == "Porto"} == {
        ("Porto", ("China", "United States"), ("june", "may")),
        ("Porto", ("China", "European Union"), ("others",)),
    }


def test_another_pair_without_a_day_is_no_round_of_its_own() -> None:
    others = "Japan and China learned in Porto how talks end, an analyst said of the trade talks there."
    assert [r.id for r in edition(brief("may", MAY), brief("others", others)).rounds] == ["porto"]


@pytest.mark.parametrize(
    ("first", "second", "rounds"),
    [
        ("China and the EU", "China and the EU", 1),
        ("China and the EU", "China and the US", 2),
    ],
)
def test_a_call_is_one_with_another_of_its_day_and_parties_only(first: str, second: str, rounds: int) -> None:
    text = "Negotiators from {} spoke by video link on May 13, 2025, about export permits and tariffs. They agreed to ease permits."
    made = edition(brief("one", text.format(first)), brief("two", text.format(second)))
    assert len(made.rounds) == rounds


def test_a_call_without_a_day_is_not_the_call_of_another_article() -> None:
    text = "Negotiators from China and the EU spoke by video link {}about export permits and tariffs. They agreed to ease permits."
    made = edition(brief("one", text.format("on May 13, 2025, ")), brief("two", text.format(""), published="2026-01-20"))
    assert all(len(r.articles) == 1 for r in made.rounds)


def test_outcomes_stand_with_their_round(whole: Edition) -> None:
    porto, nairobi, again = whole.rounds
    assert [c.sentence for c in porto.agreed if c.article == "may"] == [
        "The two sides agreed to cut duties on gallium from 80 percent to 20 percent."
    ]
    assert [c.sentence for c in porto.open] == ["They left open who would inspect the buyers of terbium."]
    assert [c.sentence for c in nairobi.open] == ["Negotiators could not agree on licences for terbium."]
    assert [c.sentence for c in again.agreed] == ["The two sides agreed to free terbium from licences."]


def test_parties_and_place(whole: Edition) -> None:
    assert {r.parties for r in whole.rounds} == {("China", "United States")}
    assert [(r.place, r.country) for r in whole.rounds] == [("Porto", "PT"), ("Nairobi", "KE"), ("Porto", "PT")]


def test_elements_know_their_articles_and_rounds(whole: Edition) -> None:
    by_id = {e.id: e for e in whole.elements}
    assert set(by_id) == {"gallium", "terbium"}
    assert by_id["terbium"].articles == ("again", "june", "may")
    assert by_id["terbium"].rounds == ("porto", "nairobi", "porto-2026")
    assert by_id["gallium"].mentions == {"june": 1, "may": 1}


def test_deadlines_are_judged_on_the_day() -> None:
    for day, state in (("2025-07-01", "ahead"), ("2025-12-01", "ahead"), ("2025-12-02", "passed")):
        events = edition(brief("june", JUNE), day=day).timeline
        assert [e.deadline for e in events if e.date == "2025-12-01"] == [state]


def test_the_timeline_is_in_the_order_of_time(whole: Edition) -> None:
    dates = [e.date for e in whole.timeline]
    assert dates == sorted(dates)
    assert {"2025-05-12", "2025-06-20", "2026-03-03"} <= set(dates)


def test_the_bottom_line_is_verbatim_short_and_begins_with_the_newest_round(whole: Edition) -> None:
    texts = {r.article.id: r.article.text for r in whole.readings}
    assert 1 <= len(whole.bottom_line) <= 5
    assert all(b.sentence in texts[b.article] and b.why for b in whole.bottom_line)
    assert whole.bottom_line[0].article == "again"


@pytest.mark.parametrize(
    "other",
    [
        "Tariffs are low. The Tromso truce of China and the United States had cut 12 duties on terbium by 30 percent.",
        "Negotiators of China and the United States will hold talks in Tromso on June 3, 2027 to cut 12 duties by 30 percent.",
    ],
)
def test_a_round_without_a_day_or_ahead_is_not_the_newest(other: str) -> None:
    found = edition(brief("may", MAY), brief("again", AGAIN), brief("other", other))
    assert [r.id for r in found.rounds][-1] == "tromso"
    assert found.bottom_line[0].article == "again"


def test_the_order_of_seeds_changes_nothing(whole: Edition) -> None:
    backwards = edition(brief("fair", FAIR), brief("again", AGAIN), brief("june", JUNE), brief("may", MAY))
    assert backwards == whole


def test_rounds_of_an_unknown_year_stand_in_the_order_of_their_months() -> None:
    later = "The Accra truce in March eased tensions between China and the United States."
    sooner = "The Zagreb truce in February eased tensions between China and the United States."
    for texts in ((later, sooner), (sooner, later)):
        found = edition(*(brief(f"a{i}", text, "") for i, text in enumerate(texts)))
        assert [(r.id, r.when) for r in found.rounds] == [("zagreb", "XXXX-02"), ("accra", "XXXX-03")]


@pytest.mark.parametrize(
    ("when", "ids"),
    [
        (None, ["accra"]),
        ("2026", ["accra", "accra-2026"]),
        ("2026-03-04", ["accra", "accra-2026", "accra-2026-03", "accra-2026-03-04"]),
        ("2026-06/2026-08", ["accra", "accra-2026", "accra-2026-06"]),
        ("2025/2026", ["accra", "accra-2025"]),
        ("XXXX-03-04", ["accra", "accra-03", "accra-03-04"]),
        ("198X", ["accra", "accra-198x"]),
    ],
)
def test_a_round_is_named_by_its_place_and_what_tells_it_from_others(when: str | None, ids: list[str]) -> None:
    assert round_ids("accra", when) == ids


def test_a_second_round_of_an_unknown_year_has_an_id_that_can_stand_in_an_address() -> None:
    first = "The Accra truce of May 2, 2025 eased tensions between China and the United States."
    second = "The Accra truce in March eased tensions between China and the United States."
    assert {r.id for r in edition(brief("a", first), brief("b", second, "")).rounds} == {"accra", "accra-03"}


def test_what_the_editor_says_of_a_round_goes_before_what_articles_tell() -> None:
    pins = ({"id": "porto", "when": "2025-05-10/2025-05-12", "title": "Porto I", "venue": "the old exchange"}, {"id": "cusco"})
    found = collate((brief("may", MAY),), Settings(rounds=pins), load(), day="2025-07-01", generator="test", problems=())
    (porto,) = found.rounds
    assert (porto.title, porto.place, porto.venue) == ("Porto I", "Porto", "the old exchange")
    assert (porto.when, porto.when_basis, porto.when_evidence) == ("2025-05-10/2025-05-12", "sidecar", None)
    (problem,) = [p for p in found.problems if p.rule == "pinned-round"]
    assert (problem.seed, problem.level, problem.message) == (
        "_edition.yml", "warning", "no article tells of a round 'cusco'; there is porto",
    )  # fmt: skip


def test_what_is_only_planned_is_no_round() -> None:
    text = "Trade talks between China and the United States could be held in Cusco if duties fall."
    assert edition(brief("plan", text)).rounds == ()


def test_a_city_alone_is_no_round(whole: Edition) -> None:
    assert edition(brief("fair", FAIR)).rounds == ()
    assert [r.rounds for r in whole.readings if r.article.id == "fair"] == [()]


def test_a_venue_without_a_city_is_named_by_its_country() -> None:
    text = "The presidents of China and the United States met at an air base in South Korea on October 30, 2025 for trade talks."
    (only,) = edition(brief("base", text)).rounds
    assert (only.id, only.place, only.venue, only.country) == ("south-korea", None, "an air base in South Korea", "KR")


def test_fresh_articles_join_into_one_history() -> None:
    articles = [article_of(p, annotated(p).published) for p in FRESH]
    found = edition(*(reduce(a, find(a, load()), load()) for a in articles))
    assert [r.id for r in found.rounds] == [
        "geneva", "london", "stockholm", "madrid", "kuala-lumpur", "tokyo", "south-korea", "geneva-2025", "helsinki", "brussels",
        "manila", "prague", "london-2026", "lisbon", "slovenia", "chengdu",
    ]  # fmt: skip


def test_a_meeting_of_others_in_one_place_is_no_mention_of_theirs() -> None:
    """A mention without a day joins the round of its place unless its own sentence names a party that did not sit there."""
    text = (
        "Chile and the European Union agreed on copper at trade talks in Porto on Monday, and both sides praised it.\n"
        "Peru and Japan fish. Envoys of Peru and Japan had held talks in Porto on tuna duties from 3 to 4 March 2025.\n"
        "Chile and the European Union said that the Porto talks would go on."
    )
    rounds = {r.id: r.parties for r in edition(brief("two", text)).rounds}
    assert sorted(rounds.values()) == [("Chile", "European Union"), ("Japan", "Peru")]


def test_before_and_after_are_rounds_of_the_same_parties() -> None:
    other = (
        "Officials of India and the European Union held trade talks in Turin on May 30, 2025. The two sides agreed to cut duties."
    )
    rounds = {r.id: r for r in edition(brief("may", MAY), brief("june", JUNE), brief("other", other)).rounds}
    assert (rounds["porto"].next, rounds["nairobi"].previous) == ("nairobi", "porto")
    assert (rounds["turin"].previous, rounds["turin"].next) == (None, None)


def test_who_took_part_is_named_by_id() -> None:
    text = (
        MAY
        + "\nDeputy trade minister Inga Larsdotter led the Chinese delegation at the Porto talks. Trader Bo Wikstrand bought a car."
    )
    (only,) = edition(brief("may", text)).rounds
    assert only.participants == ("inga-larsdotter",)


def test_no_topic_takes_the_place_of_the_list_of_topics():
    body = Body("index", "Index", "company", (), (Mention("Index", 0, 5, (1,), 1, "hand"),))
    found = edition(hand.brief("a", "Index mines iron.", bodies=(body,)))
    assert [b.id for b in found.bodies] == ["index-2"]


def test_the_rounds_of_a_person_stand_in_time() -> None:
    """An article of a later round may come first among the files."""
    lead = "Anna Vik, the trade minister of Norway, led the delegation."
    later, first = (text.split("\n")[0] + f" {lead}" for text in (JUNE, MAY))
    (vik,) = edition(brief("a-later", later), brief("b-first", first)).people
    assert vik.rounds == ("porto", "nairobi")


def test_a_meeting_of_this_week_is_not_the_one_before_it_in_the_same_city() -> None:
    text = (
        "Trade envoys of China and the United States returned to Porto this week for their first talks there since May. "
        "They agreed to meet again. The May talks in Porto had ended with a truce."
    )
    before = "Officials of China and the United States held trade talks in Porto on May 13 and 14, 2025."
    known = edition(brief("a", text, published="2025-11-20"), brief("b", before, published="2025-05-15"))
    assert [(r.id, r.articles) for r in known.rounds] == [("porto", ("a", "b")), ("porto-2025", ("a",))]


def test_a_truce_that_holds_this_week_was_not_struck_this_week() -> None:
    text = "A truce that China and the United States struck in Porto in May, after talks there, frayed this week."
    known = edition(brief("a", text, published="2025-11-20"))
    assert len(known.rounds) <= 1


def test_a_deadline_is_one_though_its_day_is_named_before_as_none() -> None:
    """Of two dates of one day in a sentence, the deadline counts."""
    one = brief("june", JUNE)
    (due,) = (d for d in one.findings.dates if d.deadline)
    named = replace(due, id="d99", deadline=False)
    dates = tuple(x for d in one.findings.dates for x in ((named, d) if d is due else (d,)))
    found = edition(replace(one, findings=replace(one.findings, dates=dates))).timeline
    assert [e.deadline for e in found if e.date == due.iso] == ["ahead"]


CALLS = [
    ("Negotiators of Peru and Chile agreed by video link on May 5, 2025 to cut copper duties.", "Video call"),
    ("Negotiators of Peru and Chile agreed in a virtual meeting on May 5, 2025 to cut copper duties.", "Video call"),
    ("The ministers of Peru and Chile agreed in a telephone conversation on May 5, 2025 to cut copper duties.", "Phone call"),
    ("The two sides, Peru and Chile, failed to agree on duties in their last call on May 5, 2025.", "Call"),
]


@pytest.mark.parametrize(("text", "title"), CALLS)
def test_a_call_is_called_by_its_kind(text: str, title: str) -> None:
    (only,) = edition(brief("one", text)).rounds
    assert (only.title, only.id, only.place) == (title, title.lower().replace(" ", "-"), None)


def test_a_round_without_a_time_is_before_and_after_none() -> None:
    text = "Envoys of Peru and Chile held talks on copper duties in {}."
    dated = [brief(city.lower(), text.format(f"{city} on {day}, 2025")) for city, day in (("Lima", "May 5"), ("Cusco", "June 5"))]
    found = edition(
        *dated, brief("porto", "The envoys of Peru and Chile, who had held talks in Porto, drew up a text.", published="")
    )
    rounds = {r.id: (r.previous, r.next) for r in found.rounds}
    assert rounds == {"lima": (None, "cusco"), "cusco": ("lima", None), "porto": (None, None)}


def test_a_meeting_in_a_country_is_the_one_of_that_pair_in_its_city() -> None:
    held = "Envoys of Peru and Chile held talks on copper duties in Busan on May 5, 2025."
    dull = "Copper was dear.\nMines were busy.\nShips were late.\nPorts were full.\n"
    told = dull + "It came after talks between the envoys of Peru and Chile in South Korea on copper duties."
    assert [r.id for r in edition(brief("one", held), brief("two", told)).rounds] == ["busan"]
    others = told.replace("Peru and Chile", "Japan and India")
    assert [r.id for r in edition(brief("one", held), brief("two", others)).rounds] == ["busan", "south-korea"]


def test_a_host_has_others_to_talks_on_other_days() -> None:
    dull = "Copper was dear.\nMines were busy.\nShips were late.\nPorts were full.\n"
    held = "Envoys of Peru and Japan held talks on copper duties in {} on May 5, 2025."
    told = dull + "Peru and Chile quarrel. It came after talks between the two sides in {} on copper duties. Chile and Peru fish."
    lima = edition(brief("one", held.format("Lima")), brief("two", told.format("Lima"))).rounds
    assert [(r.id, r.parties) for r in lima] == [("lima", ("Japan", "Peru")), ("lima-chile-peru", ("Chile", "Peru"))]
    oslo = edition(brief("one", held.format("Oslo")), brief("two", told.format("Oslo"))).rounds  # nobody's home: the same talks
    assert [r.id for r in oslo] == ["oslo"]


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Gallium, used in chargers, became scarce.", True),
        ("Makers of chargers rely on gallium.", True),
        ("Gallium is essential for fast chargers.", True),
        ("The lamps contain gallium and indium.", True),
        ("The same law was used to put a duty on gallium.", False),
        ("A meeting essential to the deal on gallium was put off.", False),
        ("Key to the plan was a quota on gallium.", False),
        ("Traders sold gallium.", False),
    ],
)
def test_a_use_is_told_behind_the_element_or_by_who_needs_it(sentence: str, tells: bool) -> None:
    gallium = next(e for e in edition(brief("a", sentence)).elements if e.id == "gallium")
    assert bool(gallium.uses) is tells


def test_a_month_of_another_pair_is_another_round() -> None:
    """Two pairs meet in one place in one month, one told with its day and one without."""
    swiss = "Swiss and Japanese negotiators held trade talks in Porto on March 24, 2026. Switzerland and Japan cut duties."
    indian = "India and Japan held trade talks in Porto in March 2026. India and Japan agreed on steel."
    again = "India and Japan recalled the trade talks that India and Japan held in Porto in March 2026."
    rounds = edition(brief("swiss", swiss), brief("indian", indian), brief("again", again)).rounds
    assert sorted((r.parties, len(r.articles)) for r in rounds) == [(("India", "Japan"), 2), (("Japan", "Switzerland"), 1)]


def test_a_month_of_the_same_pair_is_one_round() -> None:
    day = "Swiss and Japanese negotiators held trade talks in Porto on March 24, 2026. Switzerland and Japan cut duties."
    month = "Switzerland and Japan held trade talks in Porto in March 2026. Switzerland and Japan agreed on watches."
    (one,) = edition(brief("day", day), brief("month", month)).rounds
    assert len(one.articles) == 2
