"""The period that a report's figures are of: told once ("exports rose in October") and meant in the sentences that follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import Context, is_base
from generator.find.measures.scene import Scene
from generator.find.measures.when.moments import moments
from generator.find.measures.when.whole_article import LONGEST
from generator.find.measures.when.yardsticks import of_no_yardstick
from generator.find.measures.words.tense import tense
from generator.late import late
from generator.records import Date, Figure, Sentence

# What statistics and results count over a period; not the controls on it.
_COUNTED = late(
    r"\b(?P<trade>exports?|imports?|shipments?|deliver(?:y|ies)|purchases|surplus|deficit|orders|arrivals|landings|registrations|trade"
    r"|sales|volumes?|loadings|traffic|tonnage|buyers?|bookings|output|production|sold|shipped|exported|imported|bought|produced|milled|mined|processed)"
    r"|(?P<results>revenues?|turnover|profits?|loss(?:es)?|earnings|income|margins?|sales|output|production|realised\sprices?|ebitda|cash\sflow)"
    r"\b(?![-\s](?:controls?|licen[cs]\w*|curbs?|bans?|permits?|restrictions?|rules?|quotas?|regime|talks|deals?|war|truce|minister|officials?"
    r"|growth\starget|lines?|plants?|capacity|cuts?))",
    re.I,
)
_PAST = late(
    r"\b(?:rose|fell|grew|dropped|slipped|jumped|climbed|were|was|came\sto|totall?ed|stood|hit|reached|sank|slid|declined|increased|decreased"
    r"|edged|gained|lost|narrowed|widened|shrank|swung|raised|lifted|cut|sold|bought|shipped|exported|imported|took|amounted|surged|tumbled"
    r"|plunged|rebounded|recovered|expanded|contracted|doubled|tripled|halved|produced|made|remained|improved|posted|booked|reported)\b"
)
# Sentences over which a period is meant without a word for it.
_REACH = 4
# Characters before a figure in which the noun of its count stands.
_NEAR = 160


def in_tally(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The figures of counts and results told in the past without a time, with the period that the sentences before tell."""
    wanted = {f.s[0] for f in figures if f.when is None}
    told: tuple[int, str] | None = None
    if not wanted:
        return tuple(figures)
    out: dict[str, Figure] = {}
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.s[0], []).append(figure)
    for n, sentence in enumerate(scene.article.sentences, 1):
        if sentence.end - sentence.start > LONGEST:
            continue  # no sentence, and read in pieces elsewhere
        meant = told is not None and n - told[0] <= _REACH and n in wanted
        tells = not wanted.isdisjoint(range(n + 1, n + _REACH + 1)) and scene.dates.between(sentence.start, sentence.end)
        if not (meant or tells) or not _counts(scene, sentence):
            continue
        group = by_sentence.get(n, [])
        times = _times(scene, sentence, group)
        if len(times) == 1 and (own := period_told(times[0], scene)):
            told = n, own
        elif not times and told is not None and meant:
            before = told[1]
            filled = [_filled(scene, f, contexts.get(f.id), before) for f in group]
            out |= {f.id: f for f in filled}
            if any(f.when == before for f in filled):
                told = n, before
    return tuple(out.get(f.id, f) for f in figures)


def _counts(scene: Scene, sentence: Sentence) -> bool:
    text = scene.article.text
    return (
        sentence.kind not in ("title", "heading")
        and _COUNTED.search(text, sentence.start, sentence.end) is not None
        and (_PAST.search(text, sentence.start, sentence.end) is not None)
    )


def _times(scene: Scene, sentence: Sentence, figures: Sequence[Figure]) -> list[Date]:
    """The dates of the sentence that are no yardsticks, nor of the telling."""
    text = scene.article.text
    dates = moments(scene.dates.between(sentence.start, sentence.end), text, sentence)
    times = of_no_yardstick(dates, figures, text, sentence.start)
    return [d for d in times if not _SINCE.search(text, max(sentence.start, d.start - 7), d.start + 6)]


_SINCE = late(r"\bsince\s", re.I)


def period_told(date: Date, scene: Scene) -> str | None:
    """The month, quarter or other stretch that the date is, if it is over."""
    span = edtf.days(date.iso) if date.iso and edtf.valid(date.iso) else None
    if span is None or span.first == span.last or date.deadline:
        return None
    return date.iso if scene.article.published is None or span.last.isoformat() <= scene.article.published else None


def _filled(scene: Scene, figure: Figure, c: Context | None, period: str) -> Figure:
    if figure.when is not None or c is None or is_base(c) or figure.in_quote:
        return figure
    if tense(c) not in ("past", None):
        return figure
    text = scene.article.text
    begin = max(scene.article.sentences[figure.s[0] - 1].start, figure.start - _NEAR)
    if _COUNTED.search(text, begin, figure.start) is None:
        return figure
    return replace(figure, when=period, when_basis="inferred")
