"""Earlier meetings told by what was done "there", in the city that the text named last: "In May 2025 delegations met there", "two
years after the first truce was announced there", "It was here, in May 2025, that they first stepped back". See again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import lru_cache

from generator import edtf
from generator.find.meetings.places.naming import named_in
from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import TO_PLACE, Tie, seats, two_of
from generator.find.meetings.words import Grammar
from generator.find.places import cities, parties
from generator.late import late
from generator.records import Article, Date, Sentence
from generator.text import MONTH, either
from generator.vocabulary.places import Places

AGAIN = "there before"

CITY = (
    r"(?:(?:the|that|this) (?:same |very )?(?:[A-Z][\w-]+ )?(?:[a-z]+ )?"
    r"(?:city|capital|town|resort|venue|building|villa|hotel|palace|place|room))"
)
THERE = rf"(?:there|here|on the same spot|(?:in|at|to) (?:the same place|{CITY}))"
# "Met there", "sketched there the deal", "were told there".
_DID = (
    r"(?:met|sat|sat down|spoke|agreed|negotiated|gathered|haggled|bargained|signed|struck|reached|settled|sketched|drew up|drafted"
    r"|hammered out|thrashed out|worked out|put|made|set|called|declared|announced|launched|promised|pledged|convened|talked|began"
    r"|started|came together|faced each other|shook hands|stepped back|broke up|broke off|parted|failed|cut|lowered|swapped"
    r"|exchanged|initialled|initialed|concluded|found|gave|spent)"
)
_DID_THERE = late(rf"\b{_DID}\b[^.;:]{{0,40}}?\b{THERE}\b")
_IT_WAS = late(rf"\b(?:[Ii]t was(?: also)? {THERE}|[Tt]hat was where|[Ww]here)\b")
_IS_WHERE = late(r"\b(?:is|was|city|town) $")
# "At the residence of the envoy, where the first talks were held": the house of the news.
_HOUSE = late(
    r"\b(?:meeting|talks|round|session|they|sides|consultations)\b[^.;:]{0,40}? (?:at|in) (?:the|an?) (?:same )?(?:[\w’'-]+ ){0,2}?"
    r"(?:residence|hotel|villa|palace|mansion|resort|castle|house|building|hall|mission)\b[^.;:,]{0,60},? $"
)
_THAT = late(r"[^.;:]{0,40}?\bthat\b")
_WHERE_DID = late(rf"[^.;:,]{{0,50}}?\b{_DID}\b")
_ALL_BEGAN = late(
    r"[^.;:]{0,50}?\b(?:it|this|everything|the thaw|the truce|the process) (?:had )?(?:all )?(?:began|begun|started)\b"
)
# "A city that had hosted both sides in May 2025", "had been the scene of the first round".
_HOSTED = late(
    r"\b(?:city|capital|town|resort|place|hotel|villa|venue) (?:that|which|where) (?:had |has )?(?:already |once |also )?"
    r"(?:hosted|seen|received|housed|welcomed|brought together) (?:them|both|the (?:two|three|pair|sides|delegations|teams"
    r"|negotiators|first|earlier|previous|last)|their (?:first|last|earlier|previous))\b"
    r"|\b(?:had|has) (?:already |once )?(?:been|served as|provided) (?:the )?(?:scene|setting|venue|stage|host|backdrop)"
    r" (?:of|for|to) (?:an?|the|their) (?:first|earlier|previous|last) [a-z]+\b"
)
# "The third time that negotiators have come to the Swiss city, after the meeting of May 2025 and a second one this June".
_NTH_TIME = late(
    rf"\b(?:second|third|fourth|fifth|sixth) (?:time|visit|trip|stop|stay|appearance)\b[^.;:]{{0,70}}?"
    rf"\b(?:{THERE}|(?:in|to|at) [A-ZÀ-Þ][\w’'-]+(?: [A-Z][\w’'-]+)?),? (?:after|following)(?: (?:the|a|an|that|one|those))? "
    r"|\b(?:their|the (?:pair|two|teams|sides|delegations|negotiators)['’]s?) (?:second|third|fourth|fifth|sixth)"
    r" (?:visit|trip|stop|stay|appearance),? (?:after|following)(?: (?:the|a|an|that|one|those))? "
)
_MORE = late(
    r"(?:[^.;:]{0,60}?,? (?:and|and then|then)) (?:an?|the|their) (?:second|third|fourth|later|further) (?:[a-z]+ )?(?:in |on )?"
)
# "The last time they were there, in May 2025".
_LAST_TIME = late(
    r"\b(?:[Tt]he )?(?:last|first|only other|previous) time (?:that )?"
    rf"(?:they|both|the (?:two|pair|sides|delegations|teams|negotiators))\b[^.;:]{{0,40}}?\b{THERE}\b"
)
# "The first in the capital since July": told of a round in its place.
_FIRST_SINCE = late(r"(?: [a-z]+)? since (?:those of |that of |the one in |the talks of |the round of )?")
_FIRST = late(r"\b(?:first|second|third)\b[^.;:,]{0,40}$")
# "It was their second visit to the city: in May 2025 they had agreed on a pause"; "; the first, in May 2025, gave us a pause".
_ONCE_MORE = late(
    r"\b(?:second|third|fourth|again|back|returned?|not the first)\b[^.;:]{0,60}?"
    rf" (?:{THERE}|(?:in|to|at) (?!{MONTH}\b)[A-ZÀ-Þ][\w’' -]{{1,40}})[:;—–] "
)
_BY_THEM = late(
    rf",? (?:they|both|the (?:two|pair|sides|delegations|teams|negotiators|ministers|leaders))\b[^.;:]{{0,20}}?\b{_DID}\b"
    r"|\bthe (?:first|last|other|previous)(?: (?:one|time|visit|meeting|round))?,? (?:was |came )?"
    rf"(?:in|on|last|late in|early in) (?:early |late |mid-)?(?:\d{{1,2}} )?(?:{MONTH}|spring|summer|autumn|winter|\d{{4}})\b"
)
_MAYBE = late(
    r"\b(?:there|here|where|city|capital|town|resort|place|venue|since|time|visit|trip|stop|hosted|scene|setting|stage|again)\b"
)
# What was done so few days before the news is the news.
_NEWS = timedelta(14)
# So many sentences behind one that names a place "there" means it; so far from it stands its time.
_REACH, _NEAR, _FAR = 3, 70, 120


def maybe_there(text: str, s: Sentence) -> bool:
    """Whether a sentence has words by which such a meeting is told."""
    return _MAYBE.search(text, s.start, s.end) is not None


def been_there(
    article: Article,
    s: Sentence,
    here: list[Tie],
    tied: Mapping[str, Tie],
    dates: list[Date],
    g: Grammar,
    places: Places,
    people: list[Side],
) -> Iterator[Tie]:
    """The earlier meetings that a sentence tells of in a city, one of those that the article ties to a meeting (`tied`, by name);
    `here`: the ties of the sentence itself."""
    text = article.text
    over = [d for d in dates if _over(article, d)]
    for m in _told(text, s, g, places, people):
        told = _meant(article, s, m, tied, g, places)
        if told is None:
            continue
        own = [d for d in over if m.start() - _NEAR <= d.start <= m.end() + _FAR]
        for n, d in enumerate(_of_it(text, m, own)):
            if any(
                c.name != (told.place and told.place.name)
                for c in cities(text, min(m.end(), d.end), max(m.start(), d.start), places)
            ):
                continue  # "where the two met in Oslo in May"
            yield _tie(told, d.start if n else min(m.start(), d.start), max(m.end(), d.end))
        if not own and _PASSIVE.search(m.group()):
            yield _tie(told, m.start(), m.end())
    for d in over:
        of = next((t for t in here if _since_it(text, s, t, d, g)), None)
        if of:
            yield _tie(of, d.start, d.end)


def _tie(told: Tie, start: int, end: int) -> Tie:
    return Tie(told.place, told.country, told.venue, start, end, AGAIN, noun="meeting", verb=True, series=True)


def _over(article: Article, d: Date) -> bool:
    """Whether a date is one of before the news."""
    if d.iso is None or d.deadline or d.precision in ("vague", "decade"):
        return False
    span, news = edtf.days(d.iso), edtf.days(article.published) if article.published else None
    return span is not None and news is not None and span.last < news.first - _NEWS


def _told(text: str, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> Iterator[re.Match[str]]:
    """The words of a sentence that tell what sides did in a place, or what was done there to what they agreed on."""
    for m in _DID_THERE.finditer(text, s.start, s.end):
        if two_of(text, max(s.start, m.start() - _NEAR), m.start(), places, people):
            yield m
    yield from _done_there(g).finditer(text, s.start, s.end)
    for m in _IT_WAS.finditer(text, s.start, s.end):
        where = m.group().lower().endswith("where")
        that = _WHERE_DID.match(text, m.end(), s.end) if where else _THAT.match(text, m.end(), s.end)
        acts = where and that and two_of(text, m.end(), that.end(), places, people)
        acts = acts or (that and not where and two_of(text, that.end(), min(s.end, that.end() + _NEAR), places, people))
        if acts or _ALL_BEGAN.match(text, m.end(), s.end):
            yield m
    for pattern in (_HOSTED, _NTH_TIME, _LAST_TIME):
        yield from pattern.finditer(text, s.start, s.end)
    for m in _ONCE_MORE.finditer(text, s.start, s.end):
        if _BY_THEM.search(text, m.end(), min(s.end, m.end() + _NEAR)):
            yield m


def _of_it(text: str, m: re.Match[str], dates: list[Date]) -> list[Date]:
    """The dates that are of those words: the nearest; of "after the meeting of May and a second one in June" each."""
    if m.re.pattern == _NTH_TIME.pattern:
        first = [d for d in dates if d.start >= m.end() and not re.search(r"[.;:]", text[m.end() : d.start])][:1]
        return first + [d for d in dates if first and d is not first[0] and _MORE.fullmatch(text, first[0].end, d.start)]
    near = [
        d
        for d in dates
        if d.start <= m.end() + _NEAR and not re.search(r"[.;]", text[min(m.end(), d.end) : max(m.start(), d.start)])
    ]
    return sorted(near, key=lambda d: max(m.start() - d.end, d.start - m.end()))[:1]


def _since_it(text: str, s: Sentence, tie: Tie, d: Date, g: Grammar) -> bool:
    """Whether a date is the one of the talks before in the place of a tie: "the round was the first in the capital since July"."""
    place = tie.place
    if place is None or not (s.start <= place.start and place.end <= d.start):
        return False
    to = TO_PLACE.search(text, max(s.start, place.start - 80), place.start)
    begin = max(s.start, to.start() - _NEAR) if to else s.start
    first = _FIRST.search(text, begin, to.start()) if to else None
    told = first and any(m.group().lower() in g.events for m in g.noun.finditer(text, begin, first.end()))
    return bool(told) and _FIRST_SINCE.fullmatch(text, place.end, d.start) is not None


def _meant(article: Article, s: Sentence, m: re.Match[str], tied: Mapping[str, Tie], g: Grammar, places: Places) -> Tie | None:
    """The tie to the place that "there" means: the city of that country, else the one named last before it."""
    text = article.text
    there = re.search(rf"\b{THERE}\b", m.group())
    owner = next(iter(parties(text, m.start() + there.start(), m.start() + there.end(), places)), None) if there else None
    if owner:
        return next((t for t in tied.values() if t.country == owner.code), None)
    if m.group().lower().startswith("where"):
        right_before = next((c for c in named_in(text, s, g, places) if 0 <= m.start() - c.end <= len(", ")), None)
        if right_before or not _IS_WHERE.search(text, max(s.start, m.start() - 6), m.start()):
            house = None if right_before else _HOUSE.search(text, max(s.start, m.start() - _FAR), m.start())
            return tied.get(right_before.name) if right_before else next(iter(tied.values())) if house else None
    if there and there.group() == "here":  # where the reporter sits, who tells of the news first
        return next(iter(tied.values()))
    for n in range(s.n, max(0, s.n - 1 - _REACH), -1):
        one = article.sentences[n - 1]
        named = [
            c
            for c in named_in(text, one, g, places)
            if c.end <= m.end()
            and (text[c.start : c.end] not in seats(places) or TO_PLACE.search(text, max(one.start, c.start - 80), c.start))
        ]
        if named:
            return tied.get(named[-1].name)
    return None


_PASSIVE = late(r"\b(?:was|were|had been)\b")


@lru_cache(maxsize=4)
def _done_there(g: Grammar) -> re.Pattern[str]:
    """ "The first truce was announced there", "where their first truce was struck"."""
    named = rf"(?:(?!the\b|their\b|after\b|since\b|that\b)[\w-]+ ){{0,4}}?(?:{either(sorted(g.events | g.results))})"
    paper = rf"(?:[Tt]he|[Tt]heir|[Tt]hat|[Ii]ts|[Aa]n?|[Tt]his) {named}"
    deeds = either((*g.deeds, "announced", "born", "made", "declared", "called", "held", "begun"))
    done = rf"(?:(?:was|were|had been) (?:\w+ )?)?(?:{deeds})"
    return late(rf"\b{paper} {done}\b[^.;:,]{{0,24}}?\b{THERE}\b|\bwhere {paper} {done}\b", re.I)
