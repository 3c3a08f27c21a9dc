"""Where "over", "under", "past", "above" and "below" are no bounds: "handed over 488 files", "gold over 400 metres", "over four
years", "under six mayors". What stands before the word, or is counted behind it, tells."""

from __future__ import annotations

from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_WORDS = frozenset({"over", "under", "above", "below", "past", "beyond"})
# What a span of time stands behind where "over" bounds it; elsewhere it is the time in which something happens.
_LASTING = frozenset("for in just well lasted lasting took taken takes take is was are were been be spent after little".split())
# "Under six years of their rule": the time belongs to what rules.
_RULE_OF = late(r" of\b")
_MOVES = frozenset(
    "well far way is are was were gone went go goes going pushed push pushing sent send taken get got still now".split()
)


def misplaced(text: str, q: Quantity, words: str, head: str, figures: Figures, kind: str | None) -> bool:
    """Whether `words` before `q`, whose unit is of `kind`, are a preposition of place, time or cause. `head`: the text before them,
    in lower case, from the figure ahead on: a space alone where that stands right before them."""
    if words not in _WORDS:
        return False
    before = head.split()
    last = before[-1].strip(",") if before else ""
    counts = q.unit in ("count", "people", None)
    if words == "over":
        if kind == "time":
            return last not in _LASTING
        if kind in ("length", "area"):
            return last in figures.sets["raced"] or head.isspace()
        return last in figures.sets["over_what"] and (counts or kind == "money")
    if kind == "time":
        return (
            words in ("past", "beyond")
            or text.startswith("-", q.last)
            or (last not in _LASTING and _RULE_OF.match(text, q.end) is not None)
        )
    if words == "under":
        return (q.of or "").rpartition(" ")[2].lower() in figures.sets["under_what"]
    if words in ("past", "beyond") and counts:
        return last not in _MOVES and last not in figures.verbs
    return False
