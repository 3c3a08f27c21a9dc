"""Facts that an editor adds: what is not said of them is as of a fact that was found and about which nothing more is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.records import Article, Date, Figure, Mention, Quote
from generator.reduce.corrections_values import RefusedError
from generator.text import Locator

RULE = "sidecar"


def mention_of(article: Article, start: int, end: int) -> Mention:
    """The words of an article from `start` to `end`, as an editor's mention."""
    where = Locator(article)
    return Mention(article.text[start:end], start, end, where.numbers(start, end), where.line(start), RULE)


def new_figure(article: Article, m: Mention, id: str, values: dict[str, Any]) -> Figure:
    """The figure that an editor added. Raises RefusedError without a value or a unit."""
    if "value" not in values or "unit" not in values:
        raise RefusedError("a new figure needs `value` and `unit`")
    blank = Figure(
        id=id, text=m.text, value=0, unit="", of=None, per=None, bound="exact", direction=None, change=None, modality="reported",
        measure=None, slots={}, when=None, when_basis=None, stated_by=None, in_quote=None, repeat_of=None,
        sentence=Locator(article).sentence(m.s), s=m.s, line=m.line, start=m.start, end=m.end, rule=RULE, key=True,
    )  # fmt: skip
    return replace(blank, **values)


def new_quote(article: Article, m: Mention, id: str, values: dict[str, Any]) -> Quote:
    """The quote that an editor added."""
    blank = Quote(
        id=id, text=m.text, kind="statement", score=1.0, speaker=None, speaker_as_written=None, role=None, body=None, cue=None,
        relay=None, denied=False, sentence=Locator(article).sentence(m.s), s=m.s, line=m.line, start=m.start, end=m.end, rule=RULE,
        key=True,
    )  # fmt: skip
    return replace(blank, **values)


def new_date(article: Article, m: Mention, id: str, values: dict[str, Any]) -> Date:
    """The date that an editor added. Raises RefusedError without the day it means."""
    if not values.get("iso"):
        raise RefusedError("a new date needs `iso`")
    blank = Date(
        id=id, text=m.text, iso=None, precision="day", basis="sidecar", evidence=None, deadline=False, what=None,
        sentence=Locator(article).sentence(m.s), s=m.s, line=m.line, start=m.start, end=m.end, rule=RULE,
    )  # fmt: skip
    return replace(blank, **values)
