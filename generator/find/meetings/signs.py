"""What in an article speaks for a place as the one of a meeting: its signs. See find/meetings/points.

Of each sentence that names the place: its words (each by its first letters, as find/outcomes/signs takes them), the words right
before and right behind the place, and classes of evidence, which begin with `@`. Of the article: whose seat the place is, whether
it lies with one of the two parties or elsewhere, how often it is named, and what the rules read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.find.meetings.cues import BOTH
from generator.find.meetings.places.forums import of_a_forum
from generator.find.meetings.places.naming import meant
from generator.find.meetings.places.seeming import by_one_alone, in_turn, met_others, of_firms
from generator.find.meetings.scene import PAIR, Scene
from generator.find.meetings.tie import SIDES, TO_PLACE, seats
from generator.find.meetings.ties.then import AT_A_TIME, of_something_else, sides_act
from generator.find.places import Place, parties
from generator.find.sign_words import stems
from generator.records import Date, Sentence

# So many words before and behind a place are looked at, and so many characters for them.
WORDS, REACH = 3, 60
# A place that is named so often, and a sentence with so many parties, has no more of it.
OFTEN, PARTIES = 4, 2
# The first so many sentences tell the news.
LEAD = 3
WITHOUT = "@in a lead without a meeting"
# A date so near behind a place is the one of what happened there.
BESIDE = 4


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a sentence names it: its signs, whether words like "in" lead to it, whether the sentence tells the news, and
    whether the words before it are about something else than meetings."""

    sentence: Sentence
    place: Place
    signs: frozenset[str]
    there: bool
    leads: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A place of an article: where it is named, and all its signs."""

    name: str
    named: tuple[Naming, ...]
    signs: frozenset[str]


def places_seen(
    scene: Scene, dated: dict[int, list[Date]], verdicts: dict[str, set[str]], kept: set[str], *, news: bool
) -> list[PlaceSeen]:
    """The cities that an article names, captions left out, in the order of their names. `verdicts`: what the rules say of the ties
    of each; `kept`: those of which they tell a meeting; `news`: one of these is told in the first sentences."""
    lead = {s.n for s in [s for s in scene.article.sentences if s.kind in ("paragraph", "item")][:LEAD]}
    found: dict[str, list[Naming]] = {}
    for s in scene.article.sentences:
        if s.kind != "caption":
            for place, signs, there in _of_sentence(scene, s, dated.get(s.n, ())):
                leads = s.n in lead or s.kind == "title"
                elsewhere = of_something_else(scene.article.text, s, place) or of_nobody(scene, s, place)
                found.setdefault(place.name, []).append(Naming(s, place, frozenset(signs), there, leads, elsewhere))
    out = []
    for name in sorted(found):
        named = tuple(found[name])
        beside = {*verdicts.get(name, {"@no rule"}), *_of_article(scene, named, lead)}
        if name in kept:
            beside.add("@kept")
        elif not news and any(n.sentence.n in lead or n.sentence.kind == "title" for n in named):
            beside.add(WITHOUT)
        out.append(PlaceSeen(name, named, frozenset(beside.union(*(n.signs for n in named)))))
    return out


def _of_sentence(scene: Scene, s: Sentence, dates: Iterable[Date]) -> Iterator[tuple[Place, set[str], bool]]:
    """Each place of a sentence with its signs. A seat that nothing leads to is its government, of which only its own words tell."""
    text = scene.article.text
    whole: set[str] | None = None
    for place in meant(scene.article, s, scene.grammar, scene.places):
        there = TO_PLACE.search(text, max(s.start, place.start - REACH), place.start) is not None
        signs = set(_around(text, s, place))
        if there or text[place.start : place.end] not in seats(scene.places):
            whole = whole if whole is not None else set(_of_words(scene, s, dates))
            signs |= whole
            signs.update(_with_it(scene, s, place, dates))
            signs |= {"@in it"} if there else set()
        yield place, signs, there


def _around(text: str, s: Sentence, place: Place) -> Iterator[str]:
    # led by a word, so that the first is not taken for the beginning of a sentence
    before = stems(f"so {text[max(s.start, place.start - REACH) : place.start]}")[1:]
    behind = stems(f"so {text[place.end : min(s.end, place.end + REACH)]}")[1:]
    for n in range(1, WORDS + 1):
        if len(before) >= n:
            yield f"< {' '.join(before[-n:])}"
        if len(behind) >= n:
            yield f"> {' '.join(behind[:n])}"
    if not before:
        yield "@heads its sentence"
    if text.startswith(",", place.end):
        yield "@a comma behind"


def _of_words(scene: Scene, s: Sentence, dates: Iterable[Date]) -> Iterator[str]:
    text, g = scene.article.text, scene.grammar
    yield from stems(f"so {text[s.start : s.end]}")[1:]
    nouns = {m.group().lower() for m in g.noun.finditer(text, s.start, s.end)}
    if nouns:
        yield "@a meeting's word" if nouns & g.events else "@a result's word"
    yield from (f"@a date of a {d.precision}" for d in dates)
    if SIDES.search(text, s.start, s.end):
        yield "@sides"
    if BOTH.search(text, s.start, s.end):
        yield "@both sides"
    if sides_act(text, s.start, s.end, scene.places, []):
        yield "@sides act"
    classes = ("planned", "negotiation", "business", "private", "other", "own", "institution")
    yield from (f"@words {name}" for name in classes if getattr(g, name).search(text, s.start, s.end))
    yield f"@in a {s.kind}"


def _with_it(scene: Scene, s: Sentence, place: Place, dates: Iterable[Date]) -> Iterator[str]:
    text = scene.article.text
    if AT_A_TIME.match(text, place.end, s.end):
        yield "@a time behind it"
    if any(0 <= d.start - place.end <= BESIDE for d in dates):
        yield "@a date behind it"
    inside = {n.name for n in parties(text, s.start, s.end, scene.places) if not place.start <= n.start < place.end}
    yield f"@parties {min(PARTIES, len(inside))}"
    if len(scene.pair) == PAIR and inside >= set(scene.pair):
        yield "@the two parties"


def _of_article(scene: Scene, named: tuple[Naming, ...], lead: set[int]) -> Iterator[str]:
    place = named[0].place
    whose = {p.name for p in scene.places.parties if place.name in p.seats}
    if whose:
        yield "@a seat of the two parties" if whose & set(scene.pair) else "@a seat"
    if scene.codes:
        yield "@with one of the two parties" if place.country in scene.codes else "@in a third country"
    yield f"@named {min(OFTEN, len(named))} times"
    if any(n.sentence.n in lead for n in named):
        yield "@in the lead"
    yield "@of a pair" if scene.pair else "@of a table" if scene.table else "@of many" if scene.many else "@of nobody"
    if scene.about:
        yield "@in an article on talks"


def of_nobody(scene: Scene, s: Sentence, place: Place) -> bool:
    """Whether a place is told as the one of a forum, of guests of one side, or of what will go round."""
    text, g, places = scene.article.text, scene.grammar, scene.places
    if of_a_forum(text, s, place, g, places, scene.sides) or in_turn(text, s) or met_others(text, s, place.start, g, places):
        return True
    return of_firms(text, s, place.start, g, places) or (
        text[place.start : place.end] in seats(places) and by_one_alone(text, s, place.start, places)
    )
