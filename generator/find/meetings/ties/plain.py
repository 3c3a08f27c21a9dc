"""The ties between a place and the words that make it a meeting's, each a rule of its own. See find/meetings."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.gazetteer import capitals as capitals_of
from generator.find.meetings.places.forums import of_a_forum
from generator.find.meetings.places.heard import asked_for, first_told, leads_to, of_others, opening_ends
from generator.find.meetings.places.naming import meant
from generator.find.meetings.places.only_where import apposed, says_where, speaks_from
from generator.find.meetings.places.seeming import in_turn, of_what_was_agreed, seems
from generator.find.meetings.places.things import done_to_things, is_a_things, others_there
from generator.find.meetings.table.sides import Side
from generator.find.meetings.table.who import DONE, OF_PAPER, PAPER, SETTLED, sides_before, sides_behind, sides_there
from generator.find.meetings.tie import NEW_CLAUSE, TO_PLACE, Tie, gap_holds, seats, two_of
from generator.find.meetings.ties.closed import opened_or_left
from generator.find.meetings.ties.counted import counted
from generator.find.meetings.ties.fronted import fronted
from generator.find.meetings.ties.hosted import hosts, took_in
from generator.find.meetings.ties.passive import about_it, done_there
from generator.find.meetings.ties.rolls import rolls
from generator.find.meetings.ties.series import in_series
from generator.find.meetings.ties.stands import stands_for_it
from generator.find.meetings.ties.then import then_and_there
from generator.find.meetings.ties.timed import timed
from generator.find.meetings.ties.visits import by_travel
from generator.find.meetings.ties.where_they import where_they
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import Place, cities, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

_MADE = late(r"\b(?:signed|initiall?ed|reached|struck|clinched|sealed|brokered|hammered out|thrashed out|agreed|negotiated)\b")
_LIST = late(
    r"(?: (?:in|on|last|this|late|early) (?:\w{1,20} ?){1,3}| \([^)]{3,24}\))?"
    r"(?:,| and|, and| as well as)(?: then| again| next| later| finally| most recently)?(?: in| at"
    r"| an? (?:[\w-]+ )?(?:stop|round|session|meeting|day|sitting) in)? "
)


def by_city(article: Article, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> list[Tie]:
    """The ties of a sentence to the cities that it names, the first rule that holds for each."""
    text = article.text
    ties: list[Tie] = []
    listed: list[Place] = []  # the cities of one list so far, the last of them right before this one
    heard = opening_ends(text, s, g, places)
    named = sorted(meant(article, s, g, places), key=lambda c: c.start)
    rows = rolls(text, s, named, g) if len(named) > 1 else {}
    turns = in_turn(text, s)
    for city in named:
        if not (listed and text[listed[-1].end : city.start] in (" and ", ", ", ", and ")):
            listed = []
        last = ties[-1].place if ties else None
        if (listed and apposed(text, listed[-1], city)) or (last and says_where(text, last, city)):
            if last and capitals_of().get(city.country) == city.name:  # "at Miraflores in Lima"
                ties[-1] = replace(ties[-1], place=city, end=city.end)
            continue
        if turns or city.end <= heard or speaks_from(text, s, city, g) or of_a_forum(text, s, city, g, places, people):
            continue
        tie = (
            before_noun(text, s, city, g, places, listed=bool(listed))
            or after_noun(text, s, city, g, places)
            or by_travel(text, s, city, g, places, people)
            or by_verb(text, s, city, g, places, people)
            or rows.get(city.start)
            or in_series(text, s, city, g, places)
            or stands_for_it(text, s, city, g, places)
            or about_it(text, s, _before(article, s), city, g)
            or sides_there(text, s, city)
            or hosts(text, s, city, g)
            or _beside(text, city, ties, places)
            or then_and_there(text, s, city, g, places, people)
            or timed(text, s, city, g, places)
            or counted(text, s, city, g, places)
            or fronted(text, s, city, g, places)
            or where_they(text, s, city, g, places)
            or done_there(text, s, city, g, places)
            or opened_or_left(text, s, city, g, places, people)
        )
        if tie and tie.rule in ("place before noun", "the place stands for it"):
            ties += [_at(tie, other) for other in listed if not any(t.place == other for t in ties)]
        if tie:
            ties.append(tie)
        listed.append(city)
    return ties


def _before(article: Article, s: Sentence) -> Sentence | None:
    return article.sentences[s.n - 2] if s.n > 1 else None


# "In London, Beijing pledged to …": a government.
_ACTS = late(
    r" (?!(?:and|or|in|on|at|by|last|late|early|before|after|as|this|that|but|where|when|which|to|for|with|over|from|earlier"
    r"|a|the|then|is|are|was|were|held|took|ended|since|between|during|later|next|respectively)\b)[a-z]+"
)


def _beside(text: str, city: Place, ties: list[Tie], places: Places) -> Tie | None:
    """A city in one list with one that is tied: "rounds in Stockholm in July and in London"."""
    last = ties[-1] if ties else None
    if text[city.start : city.end] in seats(places) and _ACTS.match(text, city.end):
        return None
    if last and last.place and _LIST.fullmatch(text, last.end if last.series or last.listed else last.place.end, city.start):
        return _at(last, city)
    return None


def _at(tie: Tie, city: Place) -> Tie:
    return replace(tie, place=city, country=city.country, start=city.start, end=city.end, rule="in a list of places")


def before_noun(text: str, s: Sentence, city: Place, g: Grammar, places: Places, *, listed: bool) -> Tie | None:
    """ "the London talks", "the Geneva truce". A seat of government named as its government ("a Tokyo deal") is no place."""
    m = g.before_noun.match(text, city.end, s.end)
    if not m:
        return None
    noun = m["noun"]
    if text[max(0, city.start - 1) : city.start] in ("-", "–", "/") or (
        not listed and re.search(r"\b[A-Z]\w+(?: and |-|–)$", text[max(s.start, city.start - 30) : city.start])
    ):
        return None
    if text[city.start : city.end] in seats(places) and (noun.lower() in _WITH_SEAT or noun.lower() in g.papers):
        return None
    return Tie(city, city.country, None, city.start, m.end(), "place before noun", noun=noun.lower())


# "A Tokyo deal" is a deal with Tokyo; "the Tokyo truce" was made there.
_WITH_SEAT = frozenset("deal agreement accord pact understanding arrangement compromise commitments declaration".split())


# "At a meeting in Lima on 3 May, the growers' federation asked": who acts there is told behind it.
_AT_A = late(r"(?:At|During|In) (?:an?|its|their) (?:[\w-]+ ){0,2}")
# So far behind a place stands the comma after "Meeting in Lima on Monday".
_SOON = 40


def after_noun(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """ "talks between the US and China concluded in London", "a deal reached in Geneva"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    for noun in reversed(list(g.noun.finditer(text, max(s.start, to.start() - 160), to.start()))):
        if is_a_things(text, noun.end(), to.start()) or not leads_to(text, noun.end(), to):
            return None
        if noun.group().lower() in g.events and _of_no_state(text, s, noun, to.start(), g):
            return None
        if _AT_A.fullmatch(text, s.start, noun.start()) and others_there(text, city.end, s.end):
            return None
        if seems(text, s, noun, to.start(), g, places) or of_what_was_agreed(text, noun.end(), to.start(), city, verb=False):
            return None
        if noun.start() == s.start and noun.group() == "Meeting" and 0 < text.find(", ", city.end, s.end) < city.end + _SOON:
            continue  # "Meeting in Lima on Monday, the ministers agreed": a verb
        if any(
            c.end + 1 == noun.start() and c.name != city.name
            for c in cities(text, max(s.start, noun.start() - 40), noun.start(), places)
        ):
            continue  # "since the Lima meeting, teams have met in Oslo"
        if gap_holds(text[noun.end() : to.start()].rstrip(), g):
            made = _MADE.search(text, noun.end(), to.start()) is not None
            return Tie(city, city.country, None, noun.start(), city.end, "noun before place", noun=noun.group().lower(), made=made)
    return None


def _of_no_state(text: str, s: Sentence, noun: re.Match[str], end: int, g: Grammar) -> bool:
    """Whether a meeting was only asked for, or is one of firms and people who negotiate for no state."""
    return asked_for(text, s.start, noun.start()) or of_others(text, noun.end(), end, g)


def by_verb(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """ "met in Stockholm"; "In Stockholm, negotiators agreed"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    for verb in reversed(list(g.verb.finditer(text, max(s.start, to.start() - 120), to.start()))):
        if verb.group().lower() == "returned" and (_AND_HOME.match(text, city.end) or _home(text, s, verb.start(), city, places)):
            break
        done_by = verb.group().lower() in _BY_SOME and text.startswith(" by ", verb.end())
        if done_by and _BY_WIRE.match(text, verb.end()):
            break
        if is_a_things(text, verb.end(), to.start()) or done_to_things(text, s.start, verb, places):
            break
        if of_what_was_agreed(text, verb.end(), to.start(), city, verb=True) or not took_in(
            text, s, verb, to, city, g, places, people
        ):
            break
        if not leads_to(text, verb.start(), to) or (
            verb.group().lower() in g.events and _of_no_state(text, s, verb, to.start(), g)
        ):
            break
        gap = text[verb.end() + 3 * done_by : to.start()].rstrip()
        if verb.group().lower() in DONE:
            gap = PAPER.sub("", gap)
        made = (
            verb.group().lower() in DONE | SETTLED
            and OF_PAPER.search(text, max(s.start, verb.start() - 60), verb.start()) is not None
        )
        if gap_holds(gap, g) and (made or sides_before(text, s, verb, g, places, people)):
            return Tie(city, city.country, None, verb.start(), city.end, "verb before place", verb=True, made=made)
    took = _HOURS.search(text, max(s.start, to.start() - 160), to.start())
    if took and two_of(text, s.start, to.start(), places, people) and not g.private.search(text, s.start, to.start()):
        return Tie(city, city.country, None, took.start(), city.end, "so long there", verb=True)
    said_there = _IT_WAS_THERE.match(text, city.end, s.end) if _IT_WAS.fullmatch(text, s.start, to.start()) else None
    if said_there and (said_there["gave"] or g.any.search(text, said_there.end(), min(s.end, said_there.end() + NEAR))):
        end, gave = max(city.end, said_there.end("when")), said_there["gave"] is not None
        return Tie(city, city.country, None, s.start, end, "place opens the sentence", verb=True, series=gave)
    opens = to.start() == s.start or (to.start() - s.start <= LEAD_IN and _LEADS_IN.fullmatch(text, s.start, to.start()))
    if opens and text[city.end : city.end + 1] in ", " and not others_there(text, city.end, s.end):
        did = first_told(text, city.end, min(s.end, city.end + NEAR), g)
        if did and _AS_ONE.search(text, city.end, did.start()):
            did = None
        if did and (g.noun.search(text, did.start(), did.end()) or sides_behind(text, city.end, did.start(), places, people)):
            return Tie(city, city.country, None, s.start, city.end, "place opens the sentence", verb=True)
    if NEW_CLAUSE.search(text, max(s.start, to.start() - LEAD_IN), to.start()) and not others_there(text, city.end, s.end):
        did = first_told(text, city.end, min(s.end, city.end + LATER), g)
        if did and sides_behind(text, city.end, did.start(), places, people):
            return Tie(city, city.country, None, to.start(), city.end, "place opens its clause", verb=True, series=True)
    return None


def _home(text: str, s: Sentence, end: int, city: Place, places: Places) -> bool:
    """Whether who returned to a city is told to be of its country: "the Peruvian delegation returned to Lima"."""
    return {n.code for n in parties(text, max(s.start, end - _OWN), end, places)} == {city.country}


_OWN = 60
# "The teams returned to Lima and Santiago": each to its own.
_AND_HOME = late(r" and [A-Z]")
# "Then came the controls, and in Lima both teams concluded …": so far behind the place stands what they did.
LATER = 90
# "It took Peru and Chile seven hours in Lima to agree".
_HOURS = late(r"\b(?:took|needed|required|spent)\b[^.;:]{0,90}?\b(?:hours?|days?) $")
# "It was in Lima last May that both sides first spoke of …".
_IT_WAS = late(r"It was (?:there,? |only |also )?")
# "In Lima the figures are legend, as one Peruvian official put it": who says so did nothing there.
_AS_ONE = late(r"\bas (?:an?|one|some|the|another) [^,.;]{0,60}$")
_IT_WAS_THERE = late(
    r"(?: again)?(?P<when>,? (?:in|on|last|this|early|late) [\w ]{2,24}?,?)? that\b"
    r"(?P<gave> (?:something|things|the (?:ice|logjam|deadlock|knot|dam|breakthrough))\b)?"
)
# What is told with who did it behind it: "hammered out by deputies in Lima".
_BY_SOME = DONE | {"hammered out", "thrashed out", "worked out", "drafted", "drawn up", "ironed out", "prepared", "mapped out"}
# "Reached by telephone in Lima, a trader said".
_BY_WIRE = late(r" by (?:tele)?phone\b| by e-?mail\b| by text\b| by video\b")
# "Then, in Lima, came the pause"; "It was in Oslo that both sides …".
LEAD_IN = 30
_LEADS_IN = late(
    r"(?:But|And|Then|Yet|So|Later|It was|Only|Back|Earlier|Next|Still|[A-Z]?[\w-]+ (?:weeks?|months?|days?) later),? "
    r"|[A-Z][\w-]{3,15}: "
)
