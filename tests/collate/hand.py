"""Records made by hand: articles, briefs and figures with only what a test is about."""

from __future__ import annotations

from typing import Any

from generator.records import Brief, Figure, Findings, Origin, Reading
from generator.text import bare_article


def figure(text: str = "70 percent", value: Any = 70, **given: Any) -> Figure:
    plain: dict[str, Any] = {
        "id": "f1", "unit": "percent", "of": None, "per": None, "bound": "exact", "direction": None, "change": None,
        "modality": "reported", "measure": "share", "slots": {"quantity": "share of mining", "whose": "Chile"}, "when": None,
        "when_basis": None, "stated_by": None, "in_quote": None, "repeat_of": None, "sentence": text, "s": (1,), "line": 1,
        "start": 0, "end": len(text), "rule": "hand",
    }  # fmt: skip
    return Figure(text=text, value=value, **(plain | given))


def brief(id: str, text: str = "", *figures: Figure, **given: Any) -> Brief:
    article = bare_article(text or f"An article called {id}.", id=id)
    for name in ("publisher", "published", "credits", "title"):
        if name in given:
            object.__setattr__(article, name, given.pop(name))
    return Brief(article, Findings(figures=figures, **given), (), ())


def reading(
    id: str,
    *figures: Figure,
    origin: str | None = None,
    text: str = "",
    versions: tuple[str, ...] = (),
    published: str | None = None,
) -> Reading:
    known = (Origin(origin, "publisher", None),) if origin else ()
    return Reading(brief(id, text, *figures, publisher=origin, published=published), known, (), versions)
