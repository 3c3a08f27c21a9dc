"""What points add to the rules for meetings, and what they take away."""

from __future__ import annotations

from dataclasses import replace

from generator.find.dates import find_dates
from generator.find.meetings import by_rules, find_meetings
from generator.find.meetings.points import ALONE, CLEAR, LEADS, LEADS_ALONE, RULED, heaviest, told_by_points, total
from generator.find.meetings.signs import WITHOUT, Naming, PlaceSeen
from generator.find.places import Place
from generator.records import Meeting, Sentence
from generator.text import Locator, bare_article
from generator.vocabulary import load
from generator.vocabulary.meeting_points import NONE, MeetingPoints

TEXT = (
    "China and the EU held trade talks in Porto on Monday. The envoys were tired. In Lisbon, tuna found a price in March. A trader"
    " in Malmo shrugged."
)
# What is led to by "in" and has a price is one of a meeting; a trader's place is not.
POINTS = MeetingPoints(start=-1.0, points={"@in it": 0.4, "price": 1.5, "< trader in": -6.0, "found": 0.2})


def meetings(points: MeetingPoints, text: str = TEXT) -> tuple[Meeting, ...]:
    article = bare_article(text, published="2026-09-10")
    where = Locator(article)
    return find_meetings(article, replace(load(), meeting_points=points), where, find_dates(article, load(), where))


def test_without_points_the_rules_alone_tell() -> None:
    assert [m.place for m in meetings(NONE)] == ["Porto"]


def test_a_place_is_added_where_its_signs_say_so() -> None:
    porto, lisbon = meetings(POINTS)
    assert (porto.place, lisbon.place) == ("Porto", "Lisbon")
    assert lisbon.mention.rule == "weighed: “price”, “found”"
    assert lisbon.when is None or lisbon.when.startswith("2026-03")


def test_a_place_of_the_rules_is_taken_away_only_where_its_signs_are_clear() -> None:
    assert meetings(MeetingPoints(start=CLEAR - 1, points={"@kept": RULED + 0.9 - CLEAR})) == ()
    (porto,) = meetings(MeetingPoints(start=CLEAR - 1, points={"@kept": RULED + 1.1 - CLEAR}))
    assert porto.place == "Porto"


def test_a_place_is_added_where_it_speaks_most() -> None:
    text = f"{TEXT} A mayor of Lisbon, fond of tuna, said hello."
    (lisbon,) = [m for m in meetings(POINTS, text) if m.place == "Lisbon"]
    assert lisbon.mention.s == (3,)


def test_a_seat_that_nothing_leads_to_has_only_the_words_around_it() -> None:
    article = bare_article("China and the EU held trade talks in Porto. The price that Brussels named was low.", published=None)
    ruled = by_rules(article, load(), Locator(article), (), ())
    assert ruled is not None
    (brussels,) = [one for one in ruled.seen() if one.name == "Brussels"]
    assert "price" not in brussels.signs
    assert "< price that" in brussels.signs


def test_captions_have_no_places() -> None:
    article = bare_article(TEXT, published=None)
    captions = replace(article, sentences=tuple(replace(s, kind="caption") if s.n > 1 else s for s in article.sentences))
    ruled = by_rules(captions, load(), Locator(captions), (), ())
    assert ruled is not None
    assert [one.name for one in ruled.seen()] == ["Porto"]


def _seen(name: str, *signs: str, kind: str = "paragraph", there: bool = True) -> PlaceSeen:
    sentence = Sentence(n=1, start=0, end=9, line=1, kind=kind)
    named = Naming(sentence, Place(name, "PT", 0, 5), frozenset(signs), there, leads=WITHOUT in signs)
    return PlaceSeen(name, (named,), frozenset(signs))


def test_a_sum_is_alike_in_any_order_of_signs() -> None:
    assert total(["price", "@in it", "found"], POINTS) == total(["found", "price", "@in it"], POINTS) == 1.1


def test_the_threshold_itself_is_enough() -> None:
    known = MeetingPoints(start=CLEAR, points={"x": -0.01})
    added, taken = told_by_points([_seen("Porto"), _seen("Faro", "x")], {"Lima"}, known)
    assert (set(added), taken) == ({"Porto"}, set())


def test_where_the_rules_tell_of_no_meeting_more_is_asked() -> None:
    known = MeetingPoints(start=ALONE - 0.01, points={"x": 0.01})
    assert told_by_points([_seen("Porto")], set(), known)[0] == {}
    assert set(told_by_points([_seen("Faro", "x")], set(), known)[0]) == {"Faro"}


def test_beside_one_that_is_clear_alone_others_are_asked_less() -> None:
    known = MeetingPoints(start=CLEAR, points={"x": ALONE - CLEAR, "y": -0.01})
    added, _ = told_by_points([_seen("Porto"), _seen("Faro", "x"), _seen("Braga", "y")], set(), known)
    assert set(added) == {"Porto", "Faro"}


def test_one_that_the_rules_tell_and_the_points_take_away_still_is_one_beside_which_others_count() -> None:
    known = MeetingPoints(start=CLEAR, points={"x": RULED - CLEAR - 0.01})
    added, taken = told_by_points([_seen("Porto"), _seen("Faro", "x")], {"Faro"}, known)
    assert (set(added), taken) == ({"Porto"}, {"Faro"})


def test_where_the_lead_tells_of_no_meeting_the_place_of_it_that_has_most_is_where_it_was() -> None:
    known = MeetingPoints(start=LEADS, points={"x": 0.1})
    places = [_seen("Porto", WITHOUT, "@of a pair"), _seen("Faro", WITHOUT, "@of a pair", "x"), _seen("Braga", "x", "@of a pair")]
    assert set(told_by_points(places, {"Lima"}, known)[0]) == {"Faro"}
    assert told_by_points(places, set(), known)[0] == {}


def test_a_lead_is_of_parties_and_not_of_firms_or_matches() -> None:
    known = MeetingPoints(start=LEADS, points={"z": 1.0})
    for signs in ((WITHOUT,), (WITHOUT, "@of a pair", "@words business"), (WITHOUT, "@of many", "@words other")):
        assert told_by_points([_seen("Porto", *signs)], {"Lima"}, known)[0] == {}
    assert told_by_points([_seen("Porto", WITHOUT, "@of a pair", there=False)], {"Lima"}, known)[0] == {}


def test_alone_the_title_must_lead_to_the_place() -> None:
    known = MeetingPoints(start=LEADS_ALONE, points={"z": 1.0})
    assert set(told_by_points([_seen("Porto", WITHOUT, "@of a table", kind="title")], set(), known)[0]) == {"Porto"}
    assert told_by_points([_seen("Porto", WITHOUT, "@of a table")], set(), known)[0] == {}


def test_points_are_asked_where_no_rule_sees_a_tie() -> None:
    text = "The counterparts nodded. Tuna found a buyer, one hears in Lisbon."
    known = MeetingPoints(start=ALONE - 1, points={"found": 1.0})
    assert [m.place for m in meetings(known, text)] == ["Lisbon"]
    assert meetings(known, text.replace("counterparts", "cooks")) == ()  # nothing of a negotiation


def test_where_no_word_speaks_for_it_its_place_does() -> None:
    assert heaviest(["@in it", "< trader in"], POINTS) == "its place in the article"
