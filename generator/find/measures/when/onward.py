"""A period that goes on: from one figure to another that leaves its verb out, and from a sentence to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.find.measures.context import PARTS, Context, is_base
from generator.find.measures.scene import Scene
from generator.find.measures.when.asides import IN_TAIL
from generator.find.measures.when.period import BESIDES, cross
from generator.find.measures.when.spells import each_of
from generator.find.measures.when.then import in_another_part, years_before
from generator.find.measures.words.tense import tense
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.records import Article, Date, Figure

_LINKS = frozenset(("and", ",", "but", "with", "while", "or"))


def after(figure: Figure, told: Sequence[Figure], c: Context, dates: Sequence[Date], article: Article) -> Figure:
    """The figure with the period that those before it in its sentence give it."""
    before = told[-1] if told else None
    if (part := in_another_part(figure, c, dates, article.text)) is not None:
        return replace(figure, when=part, when_basis="inferred")
    figure = years_before(figure, c, told, dates, article.text, article.published)
    if each_of(figure, article.text, article.published) is not None:
        return figure
    if figure.per and before is not None and not before.per:
        return figure  # "12 m tonnes by May, and 25 m tonnes a year"
    beside = before is not None and BESIDES.search(article.text, before.end, figure.start) is not None
    if before is not None and before.when and not beside and _shares_period(figure, c, dates):
        return replace(figure, when=before.when, when_basis=before.when_basis)
    return figure


def _shares_period(figure: Figure, c: Context, dates: Sequence[Date]) -> bool:
    """Whether the figure hangs on the verb of the one before it ("10 % from mines and 20 % from recycling"), without a date."""
    if c.last < 0 or c.low <= c.last or c.row[c.low - 1].low not in _LINKS or is_base(c):
        return False
    before = c.row[c.last].figure
    if before is None or any(is_verb(c.row, i) for i in range(c.low, c.high)):
        return False
    begin, end = c.row[c.low].start, c.row[c.high - 1].end
    return not any(begin <= d.start < end and not cross(d, figure) for d in dates)


def shared_back(figures: Sequence[Figure], contexts: Mapping[str, Context], text: str) -> list[Figure]:
    """ "47 % of the first and 86 % of the second in the nine months": the time behind two parts of one clause is that of both."""
    out = list(figures)
    for i in range(len(out) - 2, -1, -1):
        one, two = out[i], out[i + 1]
        c = contexts.get(two.id)
        if (
            one.when
            or (one.slots and not _of_one_list(one, two))
            or not two.when
            or one.unit != two.unit
            or c is None
            or c.last < 0
            or is_base(c)
        ):
            continue
        between = c.row[c.last + 1 : c.at]
        verbs = any(is_verb(c.row, k) for k in range(c.last + 1, c.at))
        joined = any(t.low == "and" for t in between) and not verbs and not any(t.kind in ("stop", "date") for t in between)
        if joined and not any(t.kind == "date" for t in c.row[: c.last]):
            out[i] = replace(one, when=two.when, when_basis=two.when_basis)
    return out


def _of_one_list(one: Figure, two: Figure) -> bool:
    """ "47 % of its salt and 86 % of its bread": the same share of other goods."""
    a, b = ({k: v for k, v in f.slots.items() if k != "product"} for f in (one, two))
    return a == b and a.get("quantity") == "share of imports"


_OF = late(r"\W*Of\s(?:the\s|its\s|their\s|these\s|those\s)?(?:[a-z]+\s)?$")


def of_them(figures: Sequence[Figure], text: str, start: int) -> list[Figure]:
    """ "Of 2,000 applications half had been granted by October": the whole has the period of its part, if none of its own."""
    first = figures[0]
    if len(figures) < 2 or first.when or not figures[1].when or not _OF.match(text[start : first.start]):
        return list(figures)
    return [replace(first, when=figures[1].when, when_basis=figures[1].when_basis), *figures[1:]]


def from_before(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """Figures without a time, told in the past, have that of the sentence before in their paragraph where they go on with it."""
    told: dict[int, list[Figure]] = {}
    out: list[Figure] = []
    for figure in figures:
        n = figure.s[0]
        if figure.when is None and (before := _gone_on_from(scene, figure, told.get(n - 1, ()), told.get(n, ()), contexts)):
            figure = replace(figure, when=before.when, when_basis="inferred")
        c = contexts.get(figure.id)
        if (
            figure.when
            and c is not None
            and not is_base(c)
            and not _in_brackets(scene.article, figure)
            and not in_tail(scene, figure)
        ):
            told.setdefault(figure.s[-1], []).append(figure)
        out.append(figure)
    return tuple(out)


def foretold(scene: Scene, figure: Figure) -> bool:
    """ "Raised its guidance to $430m": of a time to come, whatever the sentence before told."""
    return _FORETOLD.search(*_just_before(scene, figure)) is not None


_FORETOLD = late(
    r"\b(?:guidance|forecasts?|outlook|targets?|goals?|budget)\b"
    r"|\b(?:is|are)\s(?:due\s|set\s|expected\s|likely\s)?to\s[a-z]+\b[^.;]{0,40}$"
)


def in_tail(scene: Scene, figure: Figure) -> bool:
    """ "Rose 3 %, taking its gain this year to 39 %", "fell 4 %, after a 9 % rise in May": nothing goes on from these."""
    near = _just_before(scene, figure)
    return IN_TAIL.search(*near) is not None or _AFTER.search(*near) is not None


_AFTER = late(r"\b(?:after|following)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}$")


def _just_before(scene: Scene, figure: Figure) -> tuple[str, int, int]:
    """The text, and in it the place of the words of the sentence that lead to the figure: what a pattern is searched in."""
    return scene.article.text, max(scene.article.sentences[figure.s[0] - 1].start, figure.start - _NEAR), figure.start


_NEAR = 120


def _in_brackets(article: Article, figure: Figure) -> bool:
    """ "(September quarter: $41.0m)": a yardstick that nothing goes on from."""
    before = article.text[article.sentences[figure.s[0] - 1].start : figure.start]
    return before.rfind("(") > before.rfind(")")


def _gone_on_from(
    scene: Scene, figure: Figure, before: Sequence[Figure], beside: Sequence[Figure], contexts: Mapping[str, Context]
) -> Figure | None:
    """The figure whose period goes on: of the same unit, or of any where the sentence begins with a pronoun."""
    sentences, sentence, c = scene.article.sentences, scene.article.sentences[figure.s[0] - 1], contexts.get(figure.id)
    if c is None or not before or is_base(c) or scene.article.text[sentence.start] in "\"“'‘" or foretold(scene, figure):
        return None
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]
    if sentences[sentence.n - 2].start < paragraph.start or _dated(scene, sentence.start, sentence.end):
        return None
    found = next((f for f in before if f.unit == figure.unit or {f.unit, figure.unit} <= PARTS), None)
    if found is None and _PRONOUN.match(scene.article.text, sentence.start):
        found = before[0]
    of_now = scene.article.published and found is not None and str(found.when) > scene.article.published
    return None if found is None or of_now or not _in_past(c, beside) else found


def _in_past(c: Context, beside: Sequence[Figure]) -> bool:
    told = tense(c)
    if told is None:
        return bool(beside) or any(t.low == "cost" for t in c.row[c.low : c.at])
    return told == "past"


def _dated(scene: Scene, start: int, end: int) -> bool:
    text = scene.article.text
    return any(d.iso and not _AGO.search(text, max(start, d.start - 60), d.end) for d in scene.dates.between(start, end))


_AGO = late(r"\b(?:from|than|below|above|against|of|on)\s[^,;.]{0,30}\b(?:earlier|ago|before)$")
_PRONOUN = late(
    r"(?:(?:It|They|That|This|Those|These|The\s(?:figure|total|rest|remainder))\b"
    r"|(?:Volumes?|Exports|Imports|Shipments|Sales|Prices|Output|Production|Deliveries|Revenues?|Profits?|Orders)\s"
    r"(?:rose|fell|were|was|stood|had|remained|[a-z]{3,}ed)\b)"
)
