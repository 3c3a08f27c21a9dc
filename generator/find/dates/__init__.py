"""Dates: days, months, quarters, years, relative ones and deadlines, placed only as far as the article shows where they lie.

the words       grammar asks by their first word: days, years, quarters, periods, turns (seen from now), parts, anaphors (seen
                from another date), limits (without a day); words is what their patterns are made of, reading what they give
the calendar    clock (from when the article speaks), place, settle (the year that nobody wrote), fiscal
what is around  tense, cues (the words right before it), order (the date before it), story and between (the year that the text
                around it tells)
deadlines       deadline asks in turn: effect, coming (ahead), turning ("on" and "in"), foreseen and opinion (what is none);
                happening (of what)
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from generator import edtf
from generator.find.dates.between import between
from generator.find.dates.clock import Clock, clock
from generator.find.dates.cues import lies_ahead, on_its_side
from generator.find.dates.deadline import is_deadline
from generator.find.dates.fiscal import fiscal_years, in_fiscal_year
from generator.find.dates.grammar import grammar
from generator.find.dates.happening import what_happens
from generator.find.dates.order import in_order, in_year, last_told
from generator.find.dates.place import place
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.story import in_story
from generator.find.dates.tense import Tense, tenses
from generator.late import late
from generator.records import Article, Basis, Date
from generator.text import Locator
from generator.vocabulary import Vocabulary

_FISCAL = late(r"fiscal|years$")
# Words that belong to the date as it is read out: "in April", "by August 10", "the August 10 deadline".
_BEFORE = late(r"\b(?:(?:no|not)\s+later\s+than|in|on|by|before|until|till|during|at)[^\S\n]$", re.I)

# Anaphors that look no further back than their own sentence.
_WITHIN = frozenset(["then", "the unit earlier", "the unit before", "the year-earlier", "the year-ago"])
_BY = late(r"\b(?:by|before|until|till|through|later than)[^\S\n]$", re.I)
# Characters before a date in which its verb stands.
_BEFORE_IT = 200
_AT_THE = late(r"\bat[^\S\n](?:the[^\S\n])?$", re.I)
_SINCE = late(r"\bsince[^\S\n]$", re.I)
_AT = late(r"(?:^|[.\n“\"]\s?|\b(?:in|on|since|of|between)[^\S\n])$", re.I)
_FROM, _ON_TO = late(r"\bfrom[^\S\n]$", re.I), late(r"[^\S\n](?:to|through|until|till)[^\S\n]")
_HAD = late(r"\b(?:had|was|were)\b[^.;,]*$")
_AGAINST = late(r"\b(?:from|than|against|versus|compared (?:with|to))[^.;:]{0,30}$")
_SPAN_OF_TIME = late(r"\b(?:\d{1,3}|another|two|three|four|five|six)(?:[^\S\n]|-)(?:days?|weeks?|months?|years?|\d)", re.I)


def find_dates(article: Article, vocabulary: Vocabulary, where: Locator) -> tuple[Date, ...]:
    """The dates of the article in the order of its text, ids d1, d2, …

    `iso` is EDTF. Basis: stated (all in the words; a year that nobody shows stays XXXX), metadata or sidecar (worked out from the
    day of publication), inferred (worked out from other words of the article, which are the evidence).
    """
    terms = grammar(vocabulary.dates)
    spots = _spots(article, vocabulary, where)
    tense = {spot.reading.start: spot.tense for spot in spots}
    now = clock(article, [spot.reading for spot in spots if spot.reading.kind != "limit"], lambda r: tense[r.start])
    country = fiscal_years(vocabulary.dates).of(article.text) if any(_FISCAL.match(s.reading.rule) for s in spots) else None
    row = between(spots, article.text, now.last.year if now else None)
    found: list[Date] = []
    earlier: list[tuple[Reading, Placed, int]] = []
    for spot in spots:
        if earlier and spot.reading.end <= earlier[-1][0].end:
            continue  # "that year", read with the month before it
        r, bounds = in_year(spot.reading, earlier, spot.s, article.text), spot.bounds
        year, shows = row.get(r.start, (r.year, None))
        r, shown_by = (
            (replace(r, year=year), shows)
            if shows
            else in_story(r, earlier, spot.s, article.text, now.last if now else None, spot.tense)
        )
        prior = _prior(r, earlier, spot.s, article.text)
        placed = _place(r, now, _told(spot.tense, r, article.text), prior[1] if prior else None)
        if country is not None and (fiscal := in_fiscal_year(r, country, now.last if now else None, article.text)):
            placed = fiscal
        placed = on_its_side(placed, r, spot.ahead, spot.tense, now, article.text)
        low = max(bounds[0], r.start - _BEFORE_IT)
        told = spot.tense if tenses(vocabulary.dates).tells(article.text[low : r.start]) else None  # by a verb before it
        placed, start_iso = in_order(placed, r, earlier, spot.s, article.text, now, told)
        if start_iso:
            found[-1] = replace(found[-1], iso=start_iso)
            earlier[-1] = (earlier[-1][0], earlier[-1][1]._replace(iso=start_iso), earlier[-1][2])
        placed = _to_the_day(placed, r, article.text)
        due = is_deadline(article.text, r.start, r.end, r, spot.tense, vocabulary, bounds, _ahead(placed, r, now))
        if r.kind == "limit" and not due:
            continue
        start, end = _surface(article.text, r, bounds, terms.deadline)
        basis, evidence = _basis(r, placed, now, prior, article.text)
        if shown_by and placed.iso:
            basis, evidence = "inferred", article.text[shown_by.start : shown_by.end]
        found.append(
            Date(
                id=f"d{len(found) + 1}",
                text=article.text[start:end],
                iso=placed.iso,
                precision=placed.precision,
                basis=basis,
                evidence=evidence,
                deadline=due,
                what=what_happens(article.text, start, end, bounds, tenses(vocabulary.dates).tells),
                sentence=spot.sentence,
                s=spot.s,
                line=where.line(r.start),
                start=start,
                end=end,
                rule=r.rule,
            )
        )
        if placed.iso:
            earlier.append((r, placed, spot.s[0] if spot.s else 0))
    return _with_only_deadline(found)


class _Spot(NamedTuple):
    """A reading where it stands: its sentences, where they begin and end, and the tense around it."""

    reading: Reading
    s: tuple[int, ...]
    sentence: str
    bounds: tuple[int, int]
    tense: Tense | None
    ahead: bool = False


def _spots(article: Article, vocabulary: Vocabulary, where: Locator) -> list[_Spot]:
    spots: list[_Spot] = []
    for r in grammar(vocabulary.dates).readings(article.text):
        s = where.numbers(r.start, r.end)
        sentence = spots[-1].sentence if spots and spots[-1].s == s else where.sentence(s)
        begin = article.sentences[s[0] - 1].start if s else 0
        bounds = (begin, begin + len(sentence))
        tense = tenses(vocabulary.dates).of(article.text, *bounds, r.start, r.end)
        ahead = lies_ahead(article.text, r, begin, bounds[1])
        if ahead:
            tense = "future"
        if r.rule == "bare season" and _BY.search(article.text, max(begin, r.start - 8), r.start):
            tense = "past" if _HAD.search(article.text, max(begin, r.start - 40), r.start) or r.start - begin < 4 else "future"
        spots.append(_Spot(r, s, sentence, bounds, tense, ahead))
    return spots


def _ahead(placed: Placed, r: Reading, now: Clock | None) -> bool | None:
    """Whether the date ends after the days on which the article may speak; None where that is not known."""
    span = edtf.days(placed.iso) if placed.iso and now else None
    if span is None or now is None:
        return None
    last = span.last
    if r.part == "earlier":
        return False
    if r.part in ("start", "early", "mid") and placed.precision == "month" and len(placed.iso or "") == 7:
        last = span.first.replace(day=20 if r.part == "mid" else 10)
    return last > now.last


def _told(tense: Tense | None, r: Reading, text: str) -> Tense | None:
    """The tense that tells of the date itself: "ahead of an August 10 deadline" may be told in the past and lie ahead."""
    if tense == "past" and r.kind in ("day", "month") and not _AT.search(text, max(0, r.start - 8), r.start):
        opens = _FROM.search(text, max(0, r.start - 6), r.start) and _ON_TO.match(text, r.end)
        return tense if opens else None  # "from January to October the yard sold"
    return tense


def _to_the_day(placed: Placed, r: Reading, text: str) -> Placed:
    """ "since the start of the year": from its first day on; "by the end of March": on its last day at the latest."""
    if placed.precision != "month" or not placed.iso or r.to_month:
        return placed
    low = max(0, r.start - 24)
    if r.part == "start" and _SINCE.search(text, low, r.start):
        return placed._replace(iso=f"{placed.iso}-01", precision="day")
    if r.part == "end" and (_BY.search(text, low, r.start) or (r.kind == "month" and _AT_THE.search(text, low, r.start))):
        return placed._replace(iso=edtf.last_day(placed.iso) or placed.iso, precision="day")
    return placed


def _place(r: Reading, now: Clock | None, tense: Tense | None, prior: Placed | None) -> Placed:
    """Where `r` lies as seen from every day on which the article may speak; no place where two of them differ."""
    if now is None:
        return place(r, None, tense, prior)
    first = place(r, now.first, tense, prior)
    if now.first == now.last or first == place(r, now.last, tense, prior):
        return first
    return place(r, None, tense, prior)


def _prior(r: Reading, earlier: list[tuple[Reading, Placed, int]], s: tuple[int, ...], text: str) -> tuple[Reading, Placed] | None:
    """The date that an anaphor leans on: the last before it in its sentence, or, if it follows on, in the sentence before."""
    if r.kind not in ("anaphor", "month") or not earlier or not s:
        return None
    reach = 0 if r.rule in _WITHIN else 3 if r.rule == "the day" else 1
    reading, placed, at = last_told(earlier, s[0], text)
    if r.n == -1 and r.kind == "anaphor" and r.rule not in ("the previous", "the prior", "the preceding"):
        reading, placed, at = _compared(earlier, s[0], text)
    if s[0] - at > reach or reading.kind == "event":
        return None
    if r.rule == "then" and _SPAN_OF_TIME.search(text, max(0, r.start - 160), r.start):
        return None  # "by another 90 days beyond August 10 … before then": which of the two?
    return reading, placed


def _compared(earlier: list[tuple[Reading, Placed, int]], sentence: int, text: str) -> tuple[Reading, Placed, int]:
    """ "In May 4, down from 5 in April and 6 a year earlier": a year before May, which is told of, not before April."""
    here = [e for e in earlier[-4:] if e[2] == sentence]
    told = [e for e in here if e[0].kind != "anaphor" and not _AGAINST.search(text, max(0, e[0].start - 50), e[0].start)]
    return told[-1] if told else earlier[-1]


def _surface(text: str, r: Reading, sentence: tuple[int, int], deadlines: re.Pattern[str]) -> tuple[int, int]:
    """The span with the preposition before it and the noun of a last day behind it."""
    start, end = r.start, r.end
    if after := deadlines.match(text, end, sentence[1]):
        end = after.end()
        if before := re.search(r"\b(?:the|a|an|its|their)[^\S\n]$", text[max(sentence[0], start - 7) : start], re.I):
            return max(sentence[0], start - 7) + before.start(), end
    low = max(sentence[0], start - 20)
    if r.kind not in ("anaphor", "ago") and (before := _BEFORE.search(text[low:start])):
        start = low + before.start()
    return start, end


def _basis(
    r: Reading, placed: Placed, now: Clock | None, prior: tuple[Reading, Placed] | None, text: str
) -> tuple[Basis | None, str | None]:
    if placed.iso is None:
        return None, None
    if r.kind == "anaphor" and prior:
        return "inferred", text[prior[0].start : prior[0].end]
    if r.rule == "term of office":
        return "inferred", text[r.start : r.end]
    if not placed.leant or now is None:
        return "stated", None
    return now.basis, now.evidence


def _with_only_deadline(found: list[Date]) -> tuple[Date, ...]:
    """What runs out, runs out on the article's only last day, if it has only one."""
    last = {d.iso: d for d in found if d.deadline and d.iso and d.precision == "day"}
    if len(last) != 1 or all(d.rule != "what runs out" for d in found):
        return tuple(found)
    iso, known = next(iter(last.items()))
    return tuple(
        replace(d, iso=iso, precision="relative", basis="inferred", evidence=known.text) if d.rule == "what runs out" else d
        for d in found
    )
