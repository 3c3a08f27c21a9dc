"""The period of a firm's report: told at its head ("in the six months to December") and meant by its revenue, costs and output."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import TIME, Context, is_base
from generator.find.measures.scene import Scene
from generator.find.measures.when.asides import of_the_sentence
from generator.find.measures.when.moments import moments
from generator.find.measures.when.tallies import period_told
from generator.find.measures.when.whole_article import LONGEST
from generator.find.measures.when.yardsticks import of_no_yardstick
from generator.find.measures.words.tense import tense
from generator.late import late
from generator.records import Date, Figure, Sentence

# What only a firm reports; two of them make a report on results.
_FIRMS = late(
    r"\b(?P<income>revenues?|turnover)|(?P<profit>profits?|net\sincome|(?:net\s)?loss|earnings|ebitda)|(?P<cash>cash\sflow|net\sdebt|cash)"
    r"|(?P<paid>dividend)|(?P<ahead>guidance)|(?P<margin>margins?)|(?P<shares>a\sshare)|(?P<price>reali[sz]ed\sprices?)\b",
    re.I,
)
_KINDS = 3
# What it tells of its period.
_OF_IT = late(
    r"\b(?:revenues?|turnover|profits?|net\sincome|loss|earnings|ebitda|margins?|sales|output|production|throughput|grades?|recover(?:y|ies)"
    r"|(?:unit|sustaining|operating|cash|production)\scosts?|costs?\sof\sproduction|reali[sz]ed\sprices?|volumes?|organic\sgrowth|orders"
    r"|deliveries|capital\sspending|produced|milled|mined|processed|smelted|refined|brewed|delivered|sold)\b",
    re.I,
)
# What it holds on the last day of it.
_HELD = late(r"\b(?:net\sdebt|(?:order\s)?backlog|order\sbook|gearing|cash\s(?:stood|was|of))\b[^.;]{0,60}$", re.I)
_ENDED_WITH = late(r"\bended\sthe\s(?:quarter|half|half-year|period|year)\swith\b[^.;]{0,40}$")
_IN_IT = late(
    r"\b(?:in|for|during|over)\sthe\s(?:quarter|half|half-year|period)\b(?!\s(?:of|to|ended|ending|before|ahead|from|when)\b)", re.I
)
_SHARE_OF_IT = late(r"\sof\s(?:its\s|the\s|total\s|group\s)?(?:output|production|sales|revenues?|turnover)\b")
# What somebody else's figure is.
_OTHERS = late(
    r"\b(?:analysts?|forecasts?|expect\w*|consensus|shares\s(?:in|of)|the\sshares|stock|guidance|targets?|exports?|imports?|plans?)\b",
    re.I,
)
# "Doubled to $410m, making up 21 % of the total".
_ON = late(r",\s(?:making\sup|accounting\sfor|or)\s[^,;.]{0,16}$")
_WAITED = late(r"\s(?:that\s)?(?:had\s|was\s)?(?:analysts|expected|forecast)\b")
# Sentences at the head in which the period is told, and characters before a figure in which its noun stands.
_HEAD = 4
_NEAR = 120
# Days that a period has, and within which its report is printed after it.
_LENGTH = range(80, 372)
_FRESH = 150


def of_the_period(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The figures of a firm's report told in the past without a time, with the period that its head tells."""
    if not any(f.when is None for f in figures) or len({m.lastgroup for m in _FIRMS.finditer(scene.article.text)}) < _KINDS:
        return tuple(figures)
    told = _at_the_head(scene)
    if told is None:
        return tuple(figures)
    first, period = told
    last = (span := edtf.days(period)) and span.last.isoformat()
    out: list[Figure] = []
    for figure in figures:
        c = contexts.get(figure.id)
        if figure.when is None and c is not None and figure.s[0] >= first and (kind := _is_of_it(scene, figure, c)):
            figure = replace(figure, when=last if kind == "day" else period, when_basis="inferred")
        out.append(figure)
    return tuple(out)


def _at_the_head(scene: Scene) -> tuple[int, str] | None:
    """The sentence that tells the period, and the period."""
    published = edtf.days(scene.article.published) if scene.article.published else None
    body = [s for s in scene.article.sentences if s.kind not in ("title", "heading")][:_HEAD]
    for sentence in body:
        long = sentence.end - sentence.start > LONGEST
        if long or not _OF_IT.search(scene.article.text, sentence.start, sentence.end):
            continue
        for date in _times(scene, sentence):
            period = period_told(date, scene)
            span = edtf.days(period) if period else None
            if period is None or span is None or published is None or (span.last - span.first).days + 1 not in _LENGTH:
                continue
            if (published.last - span.last).days <= _FRESH:
                return sentence.n, period
    return None


def _times(scene: Scene, sentence: Sentence, c: Context | None = None) -> list[Date]:
    """The dates of the sentence that are no yardsticks, nor of the telling, nor of an aside before the figure."""
    text = scene.article.text
    dates = moments(scene.dates.between(sentence.start, sentence.end), text, sentence)
    figures = scene.figures.between(sentence.start, sentence.end)
    return of_no_yardstick(of_the_sentence(dates, c), figures, text, sentence.start)


def _is_of_it(scene: Scene, figure: Figure, c: Context) -> str | None:
    """ "Period" where the figure is of the period, "day" where it is held on its last day."""
    text, sentence = scene.article.text, scene.article.sentences[figure.s[0] - 1]
    if (
        sentence.end - sentence.start > LONGEST
        or sentence.kind in ("title", "heading")
        or figure.in_quote
        or is_base(c)
        or figure.unit in TIME
    ):
        return None
    if tense(c) not in ("past", None) or _WAITED.match(text, figure.end):
        return None
    begin = sentence.start if _ON.search(text, sentence.start, figure.start) else c.row[c.low].start
    near = text[max(begin, figure.start - _NEAR) : figure.start]
    if _OTHERS.search(near) or any(_tells(d, figure, text) for d in _times(scene, sentence, c)):
        return None
    if _HELD.search(near) or _ENDED_WITH.search(near):
        return "day"
    of_it = _OF_IT.search(near) or _IN_IT.search(text, figure.start, sentence.end) or _SHARE_OF_IT.match(text, figure.end)
    return "period" if of_it else None


def _tells(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date may be that of the figure: it stands before it, or behind it with no clause or figure of its own."""
    return date.start < figure.end or _CLAUSE.search(text, figure.end, date.start) is None


_CLAUSE = late(r"\b(?:after|as|when|before|because|while|until|and|but|under|with)\s|\d")
