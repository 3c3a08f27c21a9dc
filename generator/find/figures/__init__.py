"""Figures: every quantity that an article states, and no other number.

The order of the work: numerals are read by one grammar (`numerals`, `numeral_words`, each a `numeral`); what lies in a date, a
clock time, a code or a name is refused (`masks`); a unit is read beside each (`units`, `unit_names`, `money`, `dollars`, `rates`;
`lengths`: when "a year" is one); two numbers that are one figure are joined (`ranges`); a bare number looks for what it counts
(`counts`, `nouns`) or takes from its neighbours (`sharing`, `alongside`); bound words (`bounds`, but where they are
`prepositions`) and words of change (`changes`, `amounts`, `trends`, `compared`) are read around it; what is no figure after all
is refused (`refusals`, `namesakes`, `withdrawn`). Whatever is refused is kept with the reason.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import cast

from generator.find.figures import bounds, changes, masks, ranges, sharing, trends
from generator.find.figures.counts import settle
from generator.find.figures.dollars import local_dollars
from generator.find.figures.lengths import lasting
from generator.find.figures.namesakes import goes_on
from generator.find.figures.numeral import Numeral
from generator.find.figures.numerals import numerals
from generator.find.figures.quantity import Quantity
from generator.find.figures.refusals import refusal
from generator.find.figures.units import quantity
from generator.find.figures.withdrawn import withdrawn
from generator.late import late
from generator.records import Article, Bound, Change, Date, Direction, Figure, LeftOut
from generator.text import Locator
from generator.vocabulary import Vocabulary


def find_figures(
    article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...]
) -> tuple[tuple[Figure, ...], tuple[LeftOut, ...]]:
    """The figures of an article in the order of its text, and the numbers that were left out, with why."""
    text = article.text
    left_out: list[LeftOut] = []
    found: list[Figure] = []
    masked = masks.Masks(text, dates)
    starts = [s.start for s in article.sentences]
    by_sentence: dict[int, list[Numeral]] = {}
    sentences: dict[
        tuple[int, ...], str
    ] = {}  # one copy of each, or a megabyte without a full stop would be copied for each figure
    for numeral in numerals(text):
        why = masked.why(numeral.start, numeral.end) or masks.unreadable(text, numeral)
        if why is not None:
            left_out.append(_left_out(text, numeral.start, numeral.end, why))
        else:
            by_sentence.setdefault(max(0, bisect_right(starts, numeral.start) - 1), []).append(numeral)
    corrected = " version" in text
    counted, last = None, -2  # what the sentence before counted
    for index, group in by_sentence.items():
        span = (article.sentences[index].start, article.sentences[index].end) if starts else (0, len(text))
        if corrected and (gone := withdrawn(text, *span)):
            said = [n for n in group if gone[0] <= n.start < gone[1]]
            left_out += (_left_out(text, n.start, n.end, "withdrawn by a correction") for n in said)
            group = [n for n in group if n not in said]
        kept, refused = _sentence(text, group, span, vocabulary, counted if index == last + 1 else None)
        left_out += refused
        counted, last = next((q for q in reversed(kept) if q.unit in ("count", "people")), None), index
        found += [_figure(text, q, where, len(found) + n, sentences) for n, q in enumerate(kept, 1)]
    return tuple(local_dollars(text, found)), tuple(sorted(left_out, key=lambda x: x.start))


def _sentence(
    text: str, group: list[Numeral], span: tuple[int, int], vocabulary: Vocabulary, counted: Quantity | None
) -> tuple[list[Quantity], list[LeftOut]]:
    """The quantities of one sentence, and what of it is refused. `counted`: what the sentence before counts, for "of them"."""
    words, units = vocabulary.figures, vocabulary.units
    quantities: list[Quantity] = []
    kept: list[Quantity] = []
    refused: list[LeftOut] = []
    for numeral in group:
        if quantities and numeral.start < quantities[-1].end:
            continue  # "per 100,000 people": read as part of the figure before
        begin = quantities[-1].end if quantities else 0
        q = quantity(text, numeral, units, begin, span[1])
        if numeral.article and not lasting(text, q):
            refused.append(_left_out(text, q.first, q.end, "no length of time"))
        else:
            quantities.append(q)
    joined = ranges.join(text, quantities, frozenset(words.verbs))
    for n, q in enumerate(joined):
        limit = joined[n + 1].start if n + 1 < len(joined) and joined[n + 1].signed else span[1]
        settle(text, q, vocabulary, limit)
    sharing.share(text, joined, words, counted)
    named: tuple[int, str] | None = None  # the end of the last number that was a name, and why it was
    for q in joined:
        if kept and q.first < kept[-1].end:
            refused.append(_left_out(text, q.first, q.last, "part of the figure before it"))
            continue
        kind = units.kinds.get(q.unit or "")
        bounds.bind(text, q, words, (kept[-1].end if kept else span[0], span[1]), kind)
        why = refusal(text, q, vocabulary, span)
        if named is not None and goes_on(text, q, named[0]):
            why = why or named[1]
        if why is not None:
            named = (q.last, why) if why.startswith(_NAMES) else None
            refused.append(_left_out(text, q.first, q.last, why))
            continue
        ahead = next((k for k in reversed(kept) if units.kinds.get(k.unit or "") != "time"), None) if kind != "time" else None
        changes.move(text, q, words, span, ahead or (kept[-1] if kept else None))
        kept.append(q)
    for q, after in pairwise(kept):
        if (
            q.unit == "points"
            and text.endswith("points", 0, q.end)
            and after.unit == "percent"
            and _TO.fullmatch(text, q.end, after.start)
        ):
            q.unit = "percentage_points"  # "came down by 115 points to 30 per cent"
        if q.unit == "GBP" and after.unit == "pounds" and q.per and not after.per and after.start - q.end < 60:
            after.unit = "GBP"  # "at 3,842 pounds a tonne, after touching 3,795 pounds"
    trends.trend(text, kept, words, units.kinds)
    trends.converted(text, kept)
    return kept, refused


_NAMES = ("named by", "part of a name", "a model", "a type of")
_TO = late(r",? (?:to|from) (?:about |around |just |only |nearly )?")


def _left_out(text: str, start: int, end: int, why: str) -> LeftOut:
    return LeftOut(text[start:end], start, end, "figures", why)


def _figure(text: str, q: Quantity, where: Locator, number: int, sentences: dict[tuple[int, ...], str]) -> Figure:
    s = where.numbers(q.start, q.end)
    sentence = sentences.get(s) or sentences.setdefault(s, where.sentence(s))
    return Figure(
        id=f"f{number}",
        text=text[q.start : q.end],
        value=q.low if q.high is None else (q.low, q.high),
        unit=q.unit or "dimensionless",
        of=q.of,
        per=q.per,
        bound=cast(Bound, q.bound),
        direction=cast("Direction | None", q.direction),
        change=cast("Change | None", q.change),
        modality="reported",
        measure=None,
        slots={},
        when=None,
        when_basis=None,
        stated_by=None,
        in_quote=None,
        repeat_of=None,
        sentence=sentence,
        s=s,
        line=where.line(q.start),
        start=q.start,
        end=q.end,
        rule=q.rule,
    )
