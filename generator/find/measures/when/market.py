"""The day of prices: a market report quotes them as of its own day, or of the day it named just before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import Context, is_base
from generator.find.measures.scene import Scene
from generator.find.measures.when.yardsticks import is_yardstick
from generator.find.measures.words.tense import tense
from generator.late import late
from generator.records import Figure, Sentence

_QUOTED = late(
    r"\b(?:assessed|traded|trading|quoted|changed\shands|fetched|stayed|held|stood|slid|rose|fell|climbed|firmed|eased|dropped|dipped|gained"
    r"|lost|unchanged|flat|settled|edged|slipped|jumped|bid|offered|steady|softened|strengthened|ticked|added|shed|spot|prices?\s(?:was|were))\b"
)
# What is no price of the day.
_OTHER = late(
    r"\b(?:average|realised|realized|contract|floor|forecasts?|targets?|guidance|costs?|budget|costing|tariff|dut(?:y|ies)|lev(?:y|ies)|fees?"
    r"|paid|pays?|revenues?|wages?|will|would|could|may|expects?|sees)\b",
    re.I,
)
_LISTED = late(r"^[^:.]{3,60}:\s")
# Priced figures that make a market report.
_SEVERAL = 3
# Sentences within which a day that was named goes on.
_NEAR = 3


def of_the_day(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The prices without a time, with the day named for the one before them, else that of the report."""
    published = scene.article.published
    priced = [f for f in figures if f.per and f.unit.isupper() and len(f.unit) == 3 and _is_quoted(scene, f)]
    if published is None or not edtf.is_day(published) or len(priced) < _SEVERAL:
        return tuple(figures)
    wanted = {f.s[0] for f in priced}
    named: tuple[int, str] | None = None
    out: list[Figure] = []
    for figure in figures:
        n, c = figure.s[0], contexts.get(figure.id)
        if figure in priced and figure.when and edtf.is_day(figure.when) and (c is None or not is_base(c)):
            named = n, figure.when
        elif figure.when is None and n in wanted and _goes_with(scene, figure, c):
            day = named[1] if named is not None and n - named[0] <= _NEAR else published
            figure = replace(figure, when=day, when_basis="inferred")
        out.append(figure)
    return tuple(out)


def _is_quoted(scene: Scene, figure: Figure) -> bool:
    sentence, text = scene.article.sentences[figure.s[0] - 1], scene.article.text
    whole = text[sentence.start : min(sentence.end, sentence.start + 400)]
    if _OTHER.search(whole):
        return False
    return _QUOTED.search(whole) is not None or _LISTED.match(whole) is not None


def _goes_with(scene: Scene, figure: Figure, c: Context | None) -> bool:
    """Whether the figure is the price, or its change, and no other time is told in the sentence."""
    if (c is not None and (is_base(c) or tense(c) not in ("past", None))) or figure.in_quote:
        return False
    if not ((figure.unit.isupper() and len(figure.unit) == 3) or (figure.unit == "percent" and figure.change)):
        return False
    sentence: Sentence = scene.article.sentences[figure.s[0] - 1]
    dates = scene.dates.between(sentence.start, sentence.end)
    figures = scene.figures.between(sentence.start, sentence.end)
    return all(
        is_yardstick(d, figures, scene.article.text, sentence.start) or d.text.startswith(("since", "its highest")) for d in dates
    )
