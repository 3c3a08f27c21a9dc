"""Meetings of a negotiation, by the wording of a sentence: a noun for a meeting or its result tied to a place.

Six ties are known, each a rule: "the London talks" (place before noun), "talks … in London" (noun, then place), "met in London",
"in London, negotiators agreed", "flew to London for talks", "talks at an air base in South Korea" (a venue). Nothing is a
meeting unless its sentence, or another one of the same article that ties the same place, tells of two parties or of negotiators.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from generator.find.meeting_dates import day_of, held_on
from generator.find.meeting_ties import TO_PLACE, Tie, named_in, seats, ties_in
from generator.find.meeting_words import NEAR, Grammar, grammar_of
from generator.find.places import Place, cities, described, parties
from generator.records import Article, Date, Meeting, Mention, Sentence
from generator.text import Locator
from generator.vocabulary import Vocabulary
from generator.vocabulary.places import Places

_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w+[ -]){{0,3}}?(?:round|session|meeting|summit)s?\b", re.I
)
_BOTH = re.compile(r"\b(?:both|the two) (?:sides|countries|governments|parties|delegations|powers)\b", re.I)
_LOCATED = re.compile(r"\b(?:in|across|throughout|near|outside)(?: the)?(?: \w+ern)? $")
_LISTED = re.compile(r"(?:,| and|, and|,? as well as)(?: the)? ")
_DATELINE = re.compile(r"(?P<city>[A-Z][A-Z .'-]{2,30}[A-Z])(?:, [A-Z]\w+\.? \d{1,2})?(?: \([^)]{2,30}\))? ?(?:-|–|—|--) ")


def find_meetings(article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...]) -> tuple[Meeting, ...]:
    """Every mention of a meeting of a negotiation, in the order of the text."""
    grammar = grammar_of(vocabulary.rounds)
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
        ties = ties_in(article.text, sentence, grammar, vocabulary.places)
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
    return _dated_later(article, [m for m, key, plain in found if key in strong or (strong and plain)], dated)


def _dated_later(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> tuple[Meeting, ...]:
    """The meeting that an article opens with takes its day from a later "the talks, held on May 3", if nothing else dates it."""
    first = meetings[0] if meetings else None
    if first and not first.planned and not any(m.when for m in meetings if m.place == first.place):
        for n in sorted(n for n in dated if first.mention.s[0] < n <= first.mention.s[0] + FOLLOWS):
            when, basis = held_on(article.text, article.sentences[n - 1], dated[n])
            if when and not any(n in m.mention.s and m.place != first.place for m in meetings):
                return (replace(first, when=when, when_basis=basis), *meetings[1:])
    return tuple(meetings)


# How many sentences after the one that names it a meeting's day may stand.
FOLLOWS = 5
# Nouns that in an article on a negotiation mean nothing but one of its meetings.
_SURE_NOUNS = frozenset({"talks", "negotiations", "round", "rounds", "truce"})


def _opening(article: Article, g: Grammar, places: Places) -> tuple[int, Tie] | None:
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
        for c in named_in(text, s, places)
        if TO_PLACE.search(text, max(s.start, c.start - 80), c.start)
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
        if city.name not in seats(places):
            start = line.end() if line and news is top[0] else news.start
            return news.n, Tie(city, city.country, None, start, news.end, "headline or dateline")
    return None


def _tells_of_meeting(text: str, s: Sentence, g: Grammar, places: Places) -> bool:
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


def _meeting(
    article: Article, s: Sentence, tie: Tie, g: Grammar, places: Places, dates: list[Date], where: Locator
) -> tuple[Meeting, bool]:
    """The meeting of a tie, and whether its sentence alone shows that it is one of a negotiation."""
    text = article.text
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + NEAR)
    named = _parties_named(text, begin, end, tie, places)
    wording = g.negotiation.search(text, begin, end) is not None
    sides = len(named) + tie.made  # what was struck somewhere was struck by two: one of them named is enough
    whose = bool(named) or _BOTH.search(text, begin, end) is not None
    sure = (sides >= 2 and not g.business.search(text, begin, end)) or (wording and (whose or not tie.verb))
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
        parties=named if len(named) >= 2 else (),
        mention=mention,
        planned=planned,
    )
    return meeting, sure


def _parties_named(text: str, begin: int, end: int, tie: Tie, places: Places) -> tuple[str, ...]:
    """The first two parties that the sentence names, and those of one list with them ("A, B and the C"); the host is left out
    where only its city is described ("the Swiss city")."""
    seen: list[str] = []
    last: int | None = None
    in_list = True
    for named in parties(text, begin, end, places):
        inside = tie.place is not None and named.start >= tie.place.start and named.end <= tie.place.end
        host = named.code == tie.country and re.match(
            r" (?:city|capital|town|resort|port|lakeside|coastal)", text[named.end : named.end + 12]
        )
        located = _LOCATED.search(text, max(begin, named.start - 24), named.start)
        if inside or host or located or (tie.venue and named.code == tie.country):
            continue
        listed = last is not None and _LISTED.fullmatch(text, last, named.start) is not None
        if named.name not in seen and (len(seen) < 2 or (in_list and listed)):
            seen.append(named.name)
            in_list = listed or len(seen) == 1
        elif named.name not in seen:
            break
        last = named.end
    return tuple(sorted(seen))
