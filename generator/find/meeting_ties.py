"""The ties between a place and the words that make it a meeting's, each a rule of its own. See find/meetings."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.meeting_series import hosts, in_series
from generator.find.meeting_sides import Side
from generator.find.meeting_tie import SIDES, TO_PLACE, Tie, seats
from generator.find.meeting_words import NEAR, Grammar
from generator.find.places import Place, cities, described, parties
from generator.records import Sentence
from generator.vocabulary.places import Places

_TOKEN = re.compile(r"[\w’'.&-]+")
_PROPER_NEXT = re.compile(r" ([A-Z][\w’'&-]+)")
# "A bargain struck by the two presidents in Lima", "a meeting of officials from both sides in Lima": who it was stands between.
_BY_THEM = re.compile(
    r"\b(?:(?:struck|reached|agreed|sealed|clinched|signed|negotiated|made|concluded|held|hosted|led|chaired|attended) by"
    r"|from (?:the two|both)(?= (?:countries|sides|governments|capitals|powers|parties|nations|economies)))\b"
)
_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December"
)
_MADE = re.compile(r"\b(?:reached|struck|clinched|sealed|brokered|hammered out|thrashed out|agreed|negotiated)\b")
_LIST = re.compile(
    r"(?: (?:in|on|last|this|late|early) (?:\w{1,20} ?){1,3}| \([^)]{3,24}\))?"
    r"(?:,| and|, and| as well as)(?: then| again| next| later| finally| most recently)?(?: in| at)? "
)
_OF = re.compile(r"[A-Z][\w’'&.-]{0,40} (?:of|for) $")


def by_city(text: str, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> list[Tie]:
    ties: list[Tie] = []
    listed: list[Place] = []  # the cities of one list so far, the last of them right before this one
    for city in sorted([*named_in(text, s, places), *described(text, s.start, s.end, places)], key=lambda c: c.start):
        if not (listed and text[listed[-1].end : city.start] in (" and ", ", ", ", and ")):
            listed = []
        last = ties[-1].place if ties else None
        if (listed and _apposed(text, listed[-1], city)) or (last and _says_where(text, last, city)):
            continue
        tie = (
            before_noun(text, s, city, g, places, listed=bool(listed))
            or after_noun(text, s, city, g)
            or by_verb(text, s, city, g, places, people)
            or in_series(text, s, city, g, places)
            or hosts(text, s, city, g)
            or _beside(text, city, ties)
        )
        if tie and tie.rule == "place before noun":
            ties += [_at(tie, other) for other in listed if not any(t.place == other for t in ties)]
        if tie:
            ties.append(tie)
        listed.append(city)
    return ties


def _apposed(text: str, city: Place, region: Place) -> bool:
    """Whether a place only says where the one before it is: "Turnberry, Scotland"."""
    return (
        text[city.end : region.start] == ", "
        and city.country == region.country
        and not text.startswith((" and ", ", and "), region.end)
        and text[region.end : region.end + 3].strip(", ")[:1].isupper() is False
    )


_WHERE = re.compile(r",? (?:an?|the|his|her|its|their) [\w’'-]{2,20}(?: [\w’'-]{2,20}){0,4} (?:in|on|near|off)(?: the)? ")


def _says_where(text: str, city: Place, region: Place) -> bool:
    """Whether a place tells where another one is: "at Turnberry, his golf course in Scotland"."""
    return city.country == region.country and _WHERE.fullmatch(text, city.end, region.start) is not None


def _beside(text: str, city: Place, ties: list[Tie]) -> Tie | None:
    """A city in one list with one that is tied: "rounds in Stockholm in July and in London"."""
    last = ties[-1] if ties else None
    if last and last.place and _LIST.fullmatch(text, last.end if last.series or last.listed else last.place.end, city.start):
        return _at(last, city)
    return None


def _at(tie: Tie, city: Place) -> Tie:
    return replace(tie, place=city, country=city.country, start=city.start, end=city.end, rule="in a list of places")


def _part_of_name(text: str, s: Sentence, city: Place) -> bool:
    """Whether the city's name is a part of a longer name ("London Metal Exchange", "Bank of London") or of "Geneva-based"."""
    if text[city.end : city.end + 1] == "-" or text[city.end : city.end + 2] in ("'s", "’s"):
        return True
    if _OF.search(text, max(s.start, city.start - 40), city.start):
        return True
    after = _PROPER_NEXT.match(text, city.end, s.end)
    if after and s.kind not in ("title", "heading"):
        word = after.group(1)
        return not (_TIME.match(word) or word.lower() in ("talks", "truce", "summit", "round", "framework", "consensus", "deal"))
    return False


def before_noun(text: str, s: Sentence, city: Place, g: Grammar, places: Places, *, listed: bool) -> Tie | None:
    """ "the London talks", "the Geneva truce". A seat of government named as its government ("a Tokyo deal") is no place."""
    m = g.before_noun.match(text, city.end, s.end)
    if not m:
        return None
    noun = m["noun"]
    if text[city.start - 1 : city.start] in "-–/" or (
        not listed and re.search(r"\b[A-Z]\w+(?: and |-|–)$", text[max(s.start, city.start - 30) : city.start])
    ):
        return None
    if text[city.start : city.end] in seats(places) and noun.lower() in _WITH_SEAT:
        return None
    return Tie(city, city.country, None, city.start, m.end(), "place before noun", noun=noun.lower())


# "A Tokyo deal" is a deal with Tokyo; "the Tokyo truce" was made there.
_WITH_SEAT = frozenset("deal agreement accord pact understanding arrangement compromise commitments declaration".split())


def after_noun(text: str, s: Sentence, city: Place, g: Grammar) -> Tie | None:
    """ "talks between the US and China concluded in London", "a deal reached in Geneva"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    for noun in reversed(list(g.noun.finditer(text, max(s.start, to.start() - 160), to.start()))):
        if _gap_holds(text[noun.end() : to.start()].rstrip(), g):
            made = _MADE.search(text, noun.end(), to.start()) is not None
            return Tie(city, city.country, None, noun.start(), city.end, "noun before place", noun=noun.group().lower(), made=made)
    return None


def _gap_holds(gap: str, g: Grammar) -> bool:
    """Whether the words between a meeting and a place keep them together. Names pass; at most three words not known do."""
    if re.search(r"[;:()—“”\"]", gap.removesuffix(":")):
        return False
    gap = _BY_THEM.sub("", g.aside.sub("", gap))
    unknown = 0
    words = _TOKEN.findall(gap)
    if len(words) > 18:
        return False
    for w in words:
        low = w.lower()
        if low in g.breaks:
            return False
        if not (w[0].isupper() or w[0].isdigit() or low in g.gap):
            unknown += 1
    return unknown <= 3


def by_verb(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """ "met in Stockholm"; "In Stockholm, negotiators agreed"; "flew to Madrid for talks"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    left = None if to else _LEFT.search(text, max(s.start, city.start - 40), city.start)
    if left and _two_of(text, max(s.start, left.start() - NEAR), left.start(), places, people):
        return Tie(city, city.country, None, left.start(), city.end, "left it", verb=True)
    if not to:
        return None
    onward = re.compile(r",?(?: on \w+,?)? (?:for|to hold|to attend|to resume|to continue) ").match(text, city.end, s.end)
    if onward:
        noun = g.noun.search(text, onward.end(), min(s.end, onward.end() + 60))
        if noun and noun.group().lower() in g.events and _gap_holds(text[onward.end() : noun.start()].removeprefix("a "), g):
            return Tie(city, city.country, None, city.start, noun.end(), "went there for it", verb=True)
    to_meet = _TO_MEET.match(text, city.end, s.end)
    if to_meet and _moved(text, s, to.start(), g):
        return Tie(city, city.country, None, city.start, to_meet.end(), "went there for it", verb=True)
    within = _WHICH.search(text, max(s.start, to.start() - 60), to.start())
    agreed = _DID_THERE.match(text, city.end, s.end) if within else None
    if agreed and parties(text, max(s.start, to.start() - 60), to.start(), places):
        return Tie(city, city.country, None, to.start(), agreed.end(), "agreed there", verb=True, made=True)
    if _VISIT.search(text, max(s.start, to.start() - 60), to.end()) and g.result.search(text, s.start, s.end):
        return Tie(city, city.country, None, to.start(), city.end, "a visit that brought it", verb=True)
    for verb in reversed(list(g.verb.finditer(text, max(s.start, to.start() - 120), to.start()))):
        done_by = verb.group().lower() in _DONE and text.startswith(" by ", verb.end())
        if _gap_holds(text[verb.end() + 3 * done_by : to.start()].rstrip(), g) and _sides_before(text, s, verb, g, places, people):
            return Tie(city, city.country, None, verb.start(), city.end, "verb before place", verb=True)
    met = _THERE.match(text, city.end, s.end)
    if met and g.any.search(text, met.start("who"), met.end()) and _two_of(text, met.start("who"), met.end(), places, people):
        return Tie(city, city.country, None, to.start(), met.end(), "met there", verb=True)
    opens = to.start() == s.start or (to.start() - s.start <= LEAD_IN and _LEADS_IN.fullmatch(text, s.start, to.start()))
    if opens and text[city.end : city.end + 1] in ", ":
        noun_or_verb = g.any.search(text, city.end, min(s.end, city.end + NEAR))
        if noun_or_verb:
            return Tie(city, city.country, None, s.start, city.end, "place opens the sentence", verb=True)
    return None


# "Then, in Lima, came the pause"; "It was in Oslo that both sides …".
LEAD_IN = 30
_LEADS_IN = re.compile(
    r"(?:But|And|Then|Yet|So|Later|It was|Only|Back|Earlier|Next|Still|[A-Z]?[\w-]+ (?:weeks?|months?|days?) later),? "
)
_LEFT = re.compile(
    r"\b(?:left|leaving|departed|walked out of"
    r"|(?:emerged|returned|came away|came home|came back|flew home|flew back|back|home) from) $"
)


def _moved(text: str, s: Sentence, to: int, g: Grammar) -> bool:
    """Whether a verb of travel leads to the place named at `to`."""
    moves = g.move.finditer(text, max(s.start, to - NEAR), to)
    return any(_gap_holds(text[m.end() : to].rstrip(), g) for m in moves)


# "China, which in Lima consented to …"
_WHICH = re.compile(r", (?:which|who)(?: had| has)? $")
_DID_THERE = re.compile(
    r",? (?:(?:last|in|on|this) [\w ]{3,20} )?(?:had )?(?:agreed|consented|promised|pledged|undertook|committed|accepted|offered)\b"
)
# "During his visit to Lima, both countries signed a framework."
_VISIT = re.compile(
    r"\b(?:[Dd]uring|[Oo]n|[Aa]t the end of|[Aa]fter) (?:[\w’'-]+ ){1,3}?"
    r"(?:visit|trip|tour|stop|stopover|stay) (?:to|in) (?:the )?$"
)
# "flew to Lima on Sunday to see her counterpart"
_TO_MEET = re.compile(
    r",?(?: on \w+| last \w+| this \w+| in \w+)? to (?:meet|see|negotiate|confer|bargain|talk|press|sign|discuss)\b"
)
# "… in Lima, where their ministers met"; "the groundwork was laid in Lima, when Ann Lee and Bo Hu spent a day there".
_THERE = re.compile(r"(?: (?:on|at|in|last|this) (?:the )?[\w ]{3,20})?, (?:where|when) (?P<who>[^.;:]{5,120})")
_MANY = re.compile(r"\b(?:both|two|they|leaders|presidents|delegations|negotiators|envoys|sides|teams)\b", re.I)
_DONE = frozenset({"agreed", "reached", "struck", "clinched", "negotiated", "signed", "sealed", "initialled", "initialed"})


def _two_of(text: str, start: int, end: int, places: Places, people: list[Side]) -> bool:
    """Whether sides of a negotiation, by name, office or person, are told of in [start, end)."""
    return (
        SIDES.search(text, start, end) is not None
        or any(start <= p.start < end for p in people)
        or bool(parties(text, start, end, places))
    )


def _sides_before(text: str, s: Sentence, verb: re.Match[str], g: Grammar, places: Places, people: list[Side]) -> bool:
    """Whether it is sides of a negotiation that met: one is named before the verb. What was "agreed in X" needs none."""
    begin = max(s.start, verb.start() - NEAR)
    clause = max(begin, *(text.rfind(edge, begin, verb.start()) for edge in (", ", "; ", ": ", " that ", " after ", " when ")))
    if g.private.search(text, begin, verb.start()):
        return _two_of(text, clause, verb.start(), places, people) and not g.private.search(text, clause, verb.start())
    if verb.group().lower() in g.alone:
        named = {p.name for p in (*parties(text, begin, verb.start(), places), *people) if begin <= p.start < verb.start()}
        return len(named) >= 2 or _MANY.search(text, begin, verb.start()) is not None
    if verb.group().lower() in _DONE:
        return True
    return _two_of(text, begin, verb.start(), places, people)


def named_in(text: str, s: Sentence, places: Places) -> list[Place]:
    return [c for c in cities(text, s.start, s.end, places) if not _part_of_name(text, s, c)]
