"""Meetings of a negotiation, by the wording of a sentence: a noun for a meeting or its result tied to a place.

Six ties are known, each a rule: "the London talks" (place before noun), "talks … in London" (noun, then place), "met in London",
"in London, negotiators agreed", "flew to London for talks", "talks at an air base in South Korea" (a venue). Nothing is a
meeting unless its sentence, or another one of the same article that ties the same place, tells of two parties or of negotiators.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from generator import edtf
from generator.find.meeting_dates import day_of, held_on
from generator.find.meeting_hosts import ties_in
from generator.find.meeting_parties import pair_of, parties_of
from generator.find.meeting_sides import Side, sides_of
from generator.find.meeting_tie import SIDES, TO_PLACE, Tie, seats
from generator.find.meeting_ties import named_in
from generator.find.meeting_words import NEAR, Grammar, grammar_of
from generator.find.places import Named, Place, cities, described, parties
from generator.records import Article, Date, Meeting, Mention, Person, Sentence
from generator.text import Locator
from generator.vocabulary import Vocabulary
from generator.vocabulary.places import Places

_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w+[ -]){{0,3}}?(?:round|session|meeting|summit)s?\b", re.I
)
_BOTH = re.compile(
    r"\b(?:both|the two) (?:sides|countries|governments|parties|delegations|powers|leaders|presidents|ministers|teams|men|rivals|"
    r"heads of state)\b",
    re.I,
)
# "Earlier sessions", "the presidents": words that in an article on a negotiation mean its meetings, and its sides.
_ONE_OF_THEM = re.compile(
    r"\b(?:earlier|previous|last|next|latest|further|another|follow-up) (?:[\w-]+ )?"
    r"(?:rounds?|sessions?|meetings?|talks|encounters?)\b"
    r"|\b(?:they|the pair|each side|both)\b|\b(?:the|their) (?:two )?(?:\w+ )?"
    r"(?:negotiators|presidents|leaders|ministers|teams|delegations|envoys|chiefs|officials)\b",
    re.I,
)
_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Z .'-]{2,30}[A-Z]|(?:[A-Z][\w.'’-]+ ?){1,3}(?=[:,(–—]| [–—(]))"
    r"(?:[,/] ?[A-Z][\w .]{2,30})?(?:, [A-Z]\w+\.? \d{1,2})?(?: \([^)]{2,30}\))?(?: [A-Z]\w+\.? \d{1,2})?"
    r" ?(?:-|–|—|--|:) "
)
# What sides do where the reporter sits: "BUSAN — The presidents met for an hour".
_MET_HERE = re.compile(
    r"\b(?:met|meeting|sat down|shook hands|ended|concluded|wrapped up|opened|began|resumed|agreed|reached|struck|emerged|here)\b"
)


_AHEAD = re.compile(r"\b(?:will|would|could|may|might|to|should|if) (?:\w+ )?$")

# "The next summit, in Lima in May, has slipped"; "talks in Oslo were called off".
_PUT_OFF = re.compile(
    r"[^.;:]{0,50}?\b(?:has|have|had|was|were|is|are)(?: \w+){0,2} (?:slipped|postponed|called off|cancelled|canceled"
    r"|scrapped|put off|"
    r"pushed back|pencilled in|penciled in|scheduled|planned|set for|due|dropped|delayed)\b"
)


_CALLED_OFF = re.compile(
    r"\b(?:put off|called off|postponed|cancelled|canceled|scrapped|shelved|slipped|never (?:took place|happened)"
    r"|(?:was|were) to have (?:been held|taken place|met))\b"
)
_WORKING = re.compile(
    r"\b(?:working-level|technical|expert-level|(?:vice-|sub-)?ministerial|high-level|cabinet-level|preparatory|follow-up)"
    r" (?:\w+ )?(?:sessions?|meetings?|dialogue|consultations?|discussions|encounter)\b"
)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the ties of one article are judged by. `pair`: the two parties that it is about; `about`: it is about a negotiation."""

    article: Article
    grammar: Grammar
    places: Places
    where: Locator
    sides: list[Side]
    pair: tuple[str, ...]
    about: bool


def find_meetings(
    article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...], people: tuple[Person, ...] = ()
) -> tuple[Meeting, ...]:
    """Every mention of a meeting of a negotiation, in the order of the text. `people` stand for the parties that they speak for."""
    grammar, places = grammar_of(vocabulary.rounds), vocabulary.places
    sides = sides_of(article.text, people, places)
    ties = _ties(article, grammar, places, sides)
    if not ties:
        return ()
    scene = _Scene(article, grammar, places, where, sides, pair_of(article.text, places), _about_talks(article, grammar))
    dated: dict[int, list[Date]] = {}
    for d in dates:
        for n in d.s:
            dated.setdefault(n, []).append(d)
    strong: set[str] = set()
    found: list[tuple[Meeting, str, bool]] = []
    for sentence, tie in ties:
        own = dated.get(sentence.n, [])
        if _long_ago(article, tie, own) or _a_partys_own(tie, scene.pair):
            continue
        meeting, sure, beside = _meeting(scene, sentence, tie, own)
        key = meeting.place or meeting.venue or ""
        if sure:
            strong.add(key)
        found.append((meeting, key, beside))
    return _dated_later(article, [m for m, key, beside in found if key in strong or (strong and beside)], dated)


def _ties(article: Article, g: Grammar, places: Places, sides: list[Side]) -> list[tuple[Sentence, Tie]]:
    opening = _opening(article, g, places)
    out: list[tuple[Sentence, Tie]] = []
    for sentence in article.sentences:
        if sentence.kind == "caption":
            continue
        ties = ties_in(article.text, sentence, g, places, sides)
        if opening and opening[0] == sentence.n and not any(t.place for t in ties):
            ties = [opening[1]]
        out += [(sentence, tie) for tie in ties]
    return out


def _dated_later(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> tuple[Meeting, ...]:
    """The meeting that an article opens with takes its day from a later "the talks, held on May 3", if nothing else dates it."""
    first = meetings[0] if meetings else None
    if first and not first.planned and not any(m.when for m in meetings if m.place == first.place):
        for n in sorted(n for n in dated if first.mention.s[0] < n <= first.mention.s[0] + FOLLOWS):
            when, basis = held_on(article.text, article.sentences[n - 1], dated[n])
            if when and not any(n in m.mention.s and m.place != first.place for m in meetings):
                return (replace(first, when=when, when_basis=basis), *meetings[1:])
    return tuple(meetings)


# The first so many sentences are what an article opens with; what so many sentences speak of, it is about.
TOP, OFTEN = 4, 4
# Words of companies so many characters from a meeting make it one of theirs.
CLOSE = 30
# How many sentences after the one that names it a meeting's day may stand.
FOLLOWS = 5
# Nouns that in an article on a negotiation mean nothing but one of its meetings.
_SURE_NOUNS = frozenset({"talks", "negotiations", "round", "rounds", "truce", "summit"})


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
        at_home = news is top[0] and not near and _met_here(text, line.end(), news)
        candidates += [c for c in cities(written, 0, len(written), places) if c.name in near or at_home]
    if title and len({p.name for p in parties(text, title.start, title.end, places)}) >= 2:
        candidates += [c for c, s in named if s is title]
    for city in candidates:
        if city.name not in seats(places):
            start = line.end() if line and news is top[0] else news.start
            return news.n, Tie(city, city.country, None, start, news.end, "headline or dateline")
    return None


def _met_here(text: str, start: int, s: Sentence) -> bool:
    """Whether the sentence behind a dateline tells what sides did where the reporter sits."""
    return any(not _AHEAD.search(text, max(start, m.start() - 24), m.start()) for m in _MET_HERE.finditer(text, start, s.end))


def _tells_of_meeting(text: str, s: Sentence, g: Grammar, places: Places) -> bool:
    two = len({p.name for p in parties(text, s.start, s.end, places)}) >= 2
    noun = any(m.group().lower() in g.events for m in g.noun.finditer(text, s.start, s.end))
    return (noun or _met_here(text, s.start, s)) and (two or g.negotiation.search(text, s.start, s.end) is not None)


def _about_talks(article: Article, g: Grammar) -> bool:
    """Whether an article opens with a negotiation between governments, or speaks of one again and again."""
    told = [s.n for s in article.sentences if g.negotiation.search(article.text, s.start, s.end)]
    return len(told) >= OFTEN or (bool(told) and told[0] <= TOP)


def _long_ago(article: Article, tie: Tie, dates: list[Date]) -> bool:
    """Whether the meeting was in another time: "had last met in X in 2019"."""
    year = int(article.published[:4]) if article.published else 0
    return any(
        d.precision == "year" and d.iso is not None and d.iso.isdigit() and int(d.iso) < year - 1 and 0 <= d.start - tie.end <= 4
        for d in dates
    )


def _a_partys_own(tie: Tie, pair: tuple[str, ...]) -> bool:
    """Whether a tie to a country alone is to one of the two parties: what is told of it is seldom where they met."""
    return tie.place is None and tie.venue in pair


def _meeting(scene: _Scene, s: Sentence, tie: Tie, dates: list[Date]) -> tuple[Meeting, bool, bool]:
    """The meeting of a tie; whether its sentence alone shows that it is one of a negotiation; whether it does beside a sure one."""
    text, g = scene.article.text, scene.grammar
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + NEAR)
    near = [side for side in scene.sides if begin <= side.start < end]
    persons = [n for n in near if isinstance(n, Named)]
    named = sorted([*parties(text, begin, end, scene.places), *persons], key=lambda n: n.start)
    both_named, named_here = parties_of(text, begin, named, tie, scene.pair)
    wording = g.negotiation.search(text, begin, end) is not None
    # What was struck somewhere was struck by two: one of them named is enough.
    count = named_here + tie.made + len({n.name for n in near if not isinstance(n, Named)})
    both = _BOTH.search(text, begin, end) is not None
    whose, business = both or count > 0, g.business.search(text, begin, end) is not None
    sure = (count >= 2 and not business) or (wording and (whose or not tie.verb))
    if scene.about and not business:
        sure = sure or both or (len(scene.pair) == 2 and tie.noun in _SURE_NOUNS)
    ordinal = _ORDINAL.search(text, max(s.start, tie.start - 60), min(s.end, tie.end + 40))
    of_them = _ONE_OF_THEM.search(text, max(s.start, tie.start - 60), min(s.end, tie.end + 60))
    if scene.about and len(scene.pair) == 2 and not business:
        sure = sure or _WORKING.search(text, max(s.start, tie.start - 24), tie.end) is not None
    if both and tie.verb and len(scene.pair) == 2 and not business:
        sure = sure or SIDES.search(text, begin, tie.end) is not None
    beside = tie.series or tie.made or tie.noun in _SURE_NOUNS or bool((whose or ordinal or of_them) and not business)
    beside = beside or (
        scene.about and g.business.search(text, max(s.start, tie.start - CLOSE), min(s.end, tie.end + CLOSE)) is None
    )
    planned = g.planned.search(text, max(s.start, tie.start - 50), tie.end) is not None
    planned = planned or _PUT_OFF.match(text, tie.end, min(s.end, tie.end + NEAR)) is not None
    when, basis = day_of(text, s, tie.start, tie.end, dates, event=tie.rule != "place before noun")
    if planned and _CALLED_OFF.search(text, begin, end):
        when, basis = None, None
    if when and not planned:
        when = _not_ahead(when, basis, scene.article.published)
    mention = Mention(text[tie.start : tie.end], tie.start, tie.end, (s.n,), scene.where.line(tie.start), tie.rule)
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
        parties=both_named,
        mention=mention,
        planned=planned,
    )
    return meeting, sure and not tie.series, beside


def _not_ahead(when: str, basis: str | None, published: str | None) -> str:
    """The day of what has happened, a year earlier where the year that was worked out would put it ahead."""
    span, news = edtf.days(when), edtf.days(published) if published else None
    if basis == "stated" or not span or not news or span.first <= news.last:
        return when
    if len(when) == 10 and (span.first - news.last).days <= _WEEK:  # "on Monday", in a sentence that also tells of what is to come
        return (span.first - timedelta(_WEEK)).isoformat()
    return "/".join(f"{int(part[:4]) - 1}{part[4:]}" for part in when.split("/"))
