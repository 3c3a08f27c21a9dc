"""Meetings of a negotiation, by the wording of a sentence: a noun for a meeting or its result tied to a place.

Six ties are known, each a rule: "the London talks" (place before noun), "talks … in London" (noun, then place), "met in London",
"in London, negotiators agreed", "flew to London for talks", "talks at an air base in South Korea" (a venue). Nothing is a
meeting unless its sentence, or another one of the same article that ties the same place, tells of two parties or of negotiators.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.find.meeting_dates import day_of
from generator.find.places import Place, cities, countries, described, parties
from generator.records import Article, Date, Meeting, Mention, Sentence
from generator.text import Locator
from generator.vocabulary import Vocabulary
from generator.vocabulary.places import Places
from generator.vocabulary.rounds import Rounds

# How far around a meeting its own words reach, in characters: longer than nearly every sentence of a newspaper, so that only a
# text without full stops is cut, and its reading stays linear.
NEAR = 400
_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w+[ -]){{0,3}}?(?:round|session|meeting|summit)s?\b", re.I
)
_TO_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|outside|to)(?: (?:central|downtown|nearby|neutral))?"
    r"(?: the (?:heart|centre|center|outskirts|suburbs) of)?"
    r"(?: (?:the|an?) (?:[\w’'-]+ ){0,3}(?:city|capital|town|resort|port|city-state|hub),?(?: of)?)? $"
)
_TOKEN = re.compile(r"[\w’'.&-]+")
_PROPER_NEXT = re.compile(r" ([A-Z][\w’'&-]+)")
_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)
_MADE = re.compile(r"\b(?:reached|struck|clinched|sealed|brokered|hammered out|thrashed out|agreed|negotiated)\b")
_LOCATED = re.compile(r"\b(?:in|across|throughout|near|outside)(?: the)?(?: \w+ern)? $")
_LIST = re.compile(
    r"(?: (?:in|on|last|this|late|early) (?:[\w]+ ?){1,3})?(?:,| and|, and|, then| as well as| and then)(?: in| at)? "
)
_DATELINE = re.compile(r"(?P<city>[A-Z][A-Z .'-]{2,30}[A-Z])(?:, [A-Z]\w+\.? \d{1,2})?(?: \([^)]{2,30}\))? ?(?:-|–|—|--) ")
_OF = re.compile(r"[A-Z][\w’'&.-]* (?:of|for) $")


@dataclass(frozen=True, slots=True)
class _Grammar:
    noun: re.Pattern[str]
    events: frozenset[str]
    before_noun: re.Pattern[str]
    verb: re.Pattern[str]
    planned: re.Pattern[str]
    negotiation: re.Pattern[str]
    other: re.Pattern[str]
    business: re.Pattern[str]
    venue: re.Pattern[str]
    move: re.Pattern[str]
    gap: frozenset[str]
    breaks: frozenset[str]
    any: re.Pattern[str]


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=4)
def _grammar(rounds: Rounds) -> _Grammar:
    nouns = _either((*rounds.events, *rounds.results))
    kinds = _either(rounds.kinds)
    capital = _either(w.capitalize() for w in (*rounds.events, "truce", "framework", "consensus", "deal"))
    return _Grammar(
        noun=re.compile(rf"\b(?:{nouns})\b", re.I),
        events=frozenset(rounds.events),
        before_noun=re.compile(
            rf"(?:[ -](?:{kinds}|[A-Z][\w.]*[-–][A-Z][\w.]*|on-going|U\.S\.)){{0,4}}[ -](?P<noun>{nouns}|{capital})\b"
        ),
        verb=re.compile(rf"\b(?:{_either(rounds.verbs)})\b", re.I),
        planned=re.compile(rf"\b(?:{_either(rounds.planned)})\b"),
        negotiation=re.compile(rf"\b(?:{_either(rounds.negotiation)})\b", re.I),
        other=re.compile(rf"\b(?:{_either(rounds.other)})\b", re.I),
        business=re.compile(rf"\b(?:{_either(rounds.business)})\b", re.I),
        venue=re.compile(
            rf"\b(?:at|in) (?P<venue>(?:an?|the) (?:[\w’'-]+ ){{0,3}}?(?:{_either(rounds.venues)}))"
            r" (?:in|near|outside) (?P<rest>[A-Z])"
        ),
        move=re.compile(rf"\b(?:{_either(rounds.moves)})\b", re.I),
        gap=frozenset(w.lower() for w in (*rounds.gap, *rounds.kinds)),
        breaks=frozenset(rounds.breaks),
        any=re.compile(rf"\b(?:{_either((*rounds.events, *rounds.results, *rounds.verbs))})\b", re.I),
    )


@dataclass(frozen=True, slots=True)
class _Tie:
    """A place tied to the words [start, end) that make it a meeting; `result` when only its result is named."""

    place: Place | None
    country: str | None
    venue: str | None
    start: int
    end: int
    rule: str
    verb: bool = False
    noun: str = ""
    made: bool = False


def find_meetings(article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...]) -> tuple[Meeting, ...]:
    """Every mention of a meeting of a negotiation, in the order of the text."""
    grammar = _grammar(vocabulary.rounds)
    dated: dict[int, list[Date]] = {}
    for d in dates:
        for n in d.s:
            dated.setdefault(n, []).append(d)
    strong: set[str] = set()
    found: list[tuple[Meeting, str, bool]] = []
    pair: tuple[str, ...] | None = None
    opening = _opening(article, grammar, vocabulary.places)
    for sentence in article.sentences:
        if sentence.kind == "caption":
            continue
        ties = _ties(article.text, sentence, grammar, vocabulary.places)
        if opening and opening[0] == sentence.n and not any(t.place for t in ties):
            ties = [opening[1]]
        for tie in ties:
            pair = _pair(article, vocabulary.places) if pair is None else pair
            meeting, sure = _meeting(article, sentence, tie, grammar, vocabulary.places, dated.get(sentence.n, []), where)
            key = meeting.place or meeting.venue or ""
            if sure:
                strong.add(key)
            if len(pair) == 2 and not meeting.parties:
                meeting = replace(meeting, parties=pair)
            found.append((meeting, key, tie.made or tie.noun in _SURE_NOUNS))
    return tuple(m for m, key, plain in found if key in strong or (strong and plain))


# Nouns that in an article on a negotiation mean nothing but one of its meetings.
_SURE_NOUNS = frozenset({"talks", "negotiations", "round", "rounds", "truce"})


def _opening(article: Article, g: _Grammar, places: Places) -> tuple[int, _Tie] | None:
    """The place that a headline or a dateline gives to the meeting that the first sentences tell of, and that sentence's number.

    A headline must name two parties and the city ("US and China buy time in Stockholm"); a dateline needs the city again near the
    top. A party's own seat is no such place: its reporters sit there."""
    text = article.text
    top = [s for s in article.sentences if s.kind in ("paragraph", "item")][:3]
    if not top or not any(_tells_of_meeting(text, s, g, places) for s in top):
        return None
    news = next(s for s in top if _tells_of_meeting(text, s, g, places))
    title = next((s for s in article.sentences if s.kind == "title"), None)
    named = [
        (c, s)
        for s in ([title] if title else []) + top
        for c in _named_in(text, s, places)
        if _TO_PLACE.search(text, max(s.start, c.start - 80), c.start)
    ]
    line = _DATELINE.match(text, top[0].start, top[0].end)
    candidates: list[Place] = []
    if line:
        written = line["city"].title()
        near = {c.name for c, _ in named} | {c.name for s in top for c in described(text, s.start, s.end, places)}
        candidates += [c for c in cities(written, 0, len(written), places) if c.name in near]
    if title and len({p.name for p in parties(text, title.start, title.end, places)}) >= 2:
        candidates += [c for c, s in named if s is title]
    for city in candidates:
        if city.name not in _seats(places):
            start = line.end() if line and news is top[0] else news.start
            return news.n, _Tie(city, city.country, None, start, news.end, "headline or dateline")
    return None


def _named_in(text: str, s: Sentence, places: Places) -> list[Place]:
    return [c for c in cities(text, s.start, s.end, places) if not _part_of_name(text, s, c)]


def _tells_of_meeting(text: str, s: Sentence, g: _Grammar, places: Places) -> bool:
    nouns = any(m.group().lower() in g.events for m in g.noun.finditer(text, s.start, s.end))
    return nouns and (
        g.negotiation.search(text, s.start, s.end) is not None or len({p.name for p in parties(text, s.start, s.end, places)}) >= 2
    )


def _pair(article: Article, places: Places) -> tuple[str, ...]:
    """The two parties that the article is about: named most, twice each at least, no third nearly as often; else none."""
    counts = Counter(p.name for p in parties(article.text, 0, len(article.text), places)).most_common(3)
    if len(counts) < 2 or counts[1][1] < 2 or (len(counts) == 3 and 2 * counts[2][1] >= counts[1][1]):
        return ()
    return tuple(sorted(name for name, _ in counts[:2]))


def _ties(text: str, s: Sentence, g: _Grammar, places: Places) -> list[_Tie]:
    if g.other.search(text, s.start, s.end) and not g.negotiation.search(text, s.start, s.end):
        return []
    if not g.any.search(text, s.start, s.end):
        return _by_venue(text, s, g, places)
    ties: list[_Tie] = []
    for city in sorted([*_named_in(text, s, places), *described(text, s.start, s.end, places)], key=lambda c: c.start):
        tie = (
            _before_noun(text, s, city, g, places)
            or _after_noun(text, s, city, g)
            or _by_verb(text, s, city, g, places)
            or _beside(text, city, ties)
        )
        if tie:
            ties.append(tie)
    return ties or _by_venue(text, s, g, places)


def _beside(text: str, city: Place, ties: list[_Tie]) -> _Tie | None:
    """A city in one list with one that is tied: "rounds in Stockholm in July and in London"."""
    if ties and ties[-1].place and _LIST.fullmatch(text, ties[-1].place.end, city.start):
        return replace(ties[-1], place=city, country=city.country, start=city.start, end=city.end, rule="in a list of places")
    return None


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


def _before_noun(text: str, s: Sentence, city: Place, g: _Grammar, places: Places) -> _Tie | None:
    """ "the London talks", "the Geneva truce". A seat of government named as its government ("a Tokyo deal") is no place."""
    m = g.before_noun.match(text, city.end, s.end)
    if not m:
        return None
    noun = m["noun"]
    if text[city.start - 1 : city.start] in "-–/" or re.search(
        r"\b[A-Z]\w+(?: and |-|–)$", text[max(s.start, city.start - 30) : city.start]
    ):
        return None
    if text[city.start : city.end] in _seats(places) and noun.lower() in _WITH_SEAT:
        return None
    return _Tie(city, city.country, None, city.start, m.end(), "place before noun", noun=noun.lower())


# "A Tokyo deal" is a deal with Tokyo; "the Tokyo truce" was made there.
_WITH_SEAT = frozenset("deal agreement accord pact understanding arrangement compromise commitments declaration".split())


@lru_cache(maxsize=4)
def _seats(places: Places) -> frozenset[str]:
    return frozenset(w for p in places.parties for w in p.seats)


def _after_noun(text: str, s: Sentence, city: Place, g: _Grammar) -> _Tie | None:
    """ "talks between the US and China concluded in London", "a deal reached in Geneva"."""
    to = _TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    for noun in reversed(list(g.noun.finditer(text, max(s.start, to.start() - 160), to.start()))):
        if _gap_holds(text[noun.end() : to.start()], g):
            made = _MADE.search(text, noun.end(), to.start()) is not None
            return _Tie(city, city.country, None, noun.start(), city.end, "noun before place", noun=noun.group().lower(), made=made)
    return None


def _gap_holds(gap: str, g: _Grammar) -> bool:
    """Whether the words between a meeting and a place keep them together. Names pass; at most three words not known do."""
    if re.search(r"[;:()—“”\"]", gap):
        return False
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


def _by_verb(text: str, s: Sentence, city: Place, g: _Grammar, places: Places) -> _Tie | None:
    """ "met in Stockholm"; "In Stockholm, negotiators agreed"; "flew to Madrid for talks"."""
    to = _TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    onward = re.compile(r",?(?: on \w+,?)? (?:for|to hold|to attend|to resume|to continue) ").match(text, city.end, s.end)
    if onward and g.move.search(text, max(s.start, to.start() - NEAR), to.start()):
        noun = g.noun.search(text, onward.end(), min(s.end, onward.end() + 60))
        if noun and noun.group().lower() in g.events and _gap_holds(text[onward.end() : noun.start()].removeprefix("a "), g):
            return _Tie(city, city.country, None, city.start, noun.end(), "went there for it", verb=True)
    for verb in reversed(list(g.verb.finditer(text, max(s.start, to.start() - 120), to.start()))):
        if _gap_holds(text[verb.end() : to.start()], g) and _sides_before(text, s, verb, places):
            return _Tie(city, city.country, None, verb.start(), city.end, "verb before place", verb=True)
    if to.start() == s.start and text[city.end : city.end + 1] in ", ":
        noun_or_verb = g.any.search(text, city.end, min(s.end, city.end + NEAR))
        if noun_or_verb:
            return _Tie(city, city.country, None, s.start, city.end, "place opens the sentence", verb=True)
    return None


_SIDES = re.compile(
    r"\b(?:negotiators?|officials?|delegations?|ministers?|leaders?|envoys?|presidents?|sides?|teams?|counterparts?|governments?|"
    r"secretary|premier|representatives?|they|he|she|chiefs?)\b",
    re.I,
)
_DONE = frozenset({"agreed", "reached", "struck", "clinched", "negotiated"})


def _sides_before(text: str, s: Sentence, verb: re.Match[str], places: Places) -> bool:
    """Whether it is sides of a negotiation that met: one is named before the verb. What was "agreed in X" needs none."""
    if verb.group().lower() in _DONE:
        return True
    begin = max(s.start, verb.start() - NEAR)
    return _SIDES.search(text, begin, verb.start()) is not None or bool(parties(text, begin, verb.start(), places))


def _by_venue(text: str, s: Sentence, g: _Grammar, places: Places) -> list[_Tie]:
    """ "talks at an air base in South Korea": only where no city is tied; with a word for the meeting, or with two parties."""
    out: list[_Tie] = []
    for m in g.venue.finditer(text, s.start, s.end):
        country = _country_at(text, m.start("rest"), s.end, places)
        noun = g.any.search(text, s.start, s.end)
        if not country or not (noun or len({p.name for p in parties(text, s.start, s.end, places)}) >= 3):
            continue
        code, end = country
        start = min(noun.start(), m.start()) if noun and noun.start() > s.end - 200 else m.start()
        out.append(_Tie(None, code, text[m.start("venue") : end], min(start, m.start()), end, "venue"))
    return out


def _country_at(text: str, start: int, end: int, places: Places) -> tuple[str, int] | None:
    for named in parties(text, start, min(end, start + 40), places):
        if named.start == start and not named.seat:
            return named.code, named.end
    best = [n for n in countries() if text.startswith(n, start) and not text[start + len(n) : start + len(n) + 1].isalnum()]
    if not best:
        return None
    name = max(best, key=len)
    return countries()[name], start + len(name)


def _meeting(
    article: Article, s: Sentence, tie: _Tie, g: _Grammar, places: Places, dates: list[Date], where: Locator
) -> tuple[Meeting, bool]:
    """The meeting of a tie, and whether its sentence alone shows that it is one of a negotiation."""
    text = article.text
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + NEAR)
    two = _two_parties(text, begin, end, tie, places)
    wording = g.negotiation.search(text, begin, end) is not None
    sides = len(two) + tie.made  # what was struck somewhere was struck by two: one of them named is enough
    sure = (sides >= 2 and not g.business.search(text, begin, end)) or (wording and not (tie.verb and not two))
    ordinal = _ORDINAL.search(text, max(s.start, tie.start - 60), min(s.end, tie.end + 40))
    when, basis = day_of(text, s, tie.start, tie.end, dates, event=tie.rule != "place before noun")
    planned = g.planned.search(text, max(s.start, tie.start - 50), tie.end) is not None
    mention = Mention(text[tie.start : tie.end], tie.start, tie.end, (s.n,), where.line(tie.start), tie.rule)
    number = None
    if ordinal:
        word = ordinal.group(1).lower()
        number = _ORDINALS.get(word) or int(re.sub(r"\D", "", word))
    meeting = Meeting(
        place=tie.place.name if tie.place else None,
        country=tie.country,
        venue=tie.venue,
        ordinal=number,
        when=when,
        when_basis=basis,
        parties=two if len(two) >= 2 else (),
        mention=mention,
        planned=planned,
    )
    return meeting, sure


def _two_parties(text: str, begin: int, end: int, tie: _Tie, places: Places) -> tuple[str, ...]:
    """The first two parties that the sentence names, the host left out where only its city is described ("the Swiss city")."""
    seen: list[str] = []
    for named in parties(text, begin, end, places):
        inside = tie.place is not None and named.start >= tie.place.start and named.end <= tie.place.end
        host = named.code == tie.country and re.match(
            r" (?:city|capital|town|resort|port|lakeside|coastal)", text[named.end : named.end + 12]
        )
        located = _LOCATED.search(text, max(begin, named.start - 24), named.start)
        if inside or host or located or (tie.venue and named.code == tie.country):
            continue
        if named.name not in seen:
            seen.append(named.name)
    return tuple(sorted(seen[:2]))
