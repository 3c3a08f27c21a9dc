"""What is moved by a verb before its figure: shortened, brought down by a participle, or what a pronoun does to it."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS
from generator.find.measures.context import COUNTS, TIME, Context
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_words import DETERMINERS

_FAR = 11


def shortened(c: Context, text: str, end: int) -> str | None:
    """ "agreed to shorten the review of permits for tin to 20 days": what gets shorter or longer."""
    at = next((i for i in range(end - 1, max(0, end - 20) - 1, -1) if c.row[i].low in _SHORTENS), None)
    if at is None or at + 1 >= end or any(t.kind in ("stop", "figure", "date") for t in c.row[at:end]):
        return None
    return noun(c, at + 1, end, text) or noun(c, at + 1, joined(c, forth(c, at + 1)), text)


_SHORTENS = frozenset(
    "shorten shortens shortened shortening lengthen lengthens lengthened cut cuts cutting reduce reduces reduced reducing limit "
    "limits limited trim trims trimmed extend extends extended raise raises raised expand expands expanded".split()
)


def done_by(c: Context, text: str, verb: int, end: int) -> str | None:
    """ "He had cut the tariff he imposed over tin to 10 %": the noun before a clause that a pronoun begins."""
    if (
        verb < 3
        or c.row[verb - 1].low not in PRONOUNS
        or c.row[verb - 2].kind not in ("word", "noun")
        or c.row[verb - 3].low not in DETERMINERS
    ):
        return None
    if any(t.kind in ("stop", "figure", "date") for t in c.row[verb - 2 : end]) or end - verb > _FAR:
        return None
    return text[c.row[verb - 2].start : c.row[end - 1].end]


def participle_object(c: Context, text: str, end: int) -> str | None:
    """ "…, pushing the value of the yard to $5m", "called for cutting the tax rate to 28 %": what is moved, behind a participle."""
    if (end != c.at and c.row[end].low not in ("to", "by", "at", "from")) or c.figure.unit in TIME | COUNTS:
        return None
    at = next((i for i in range(end - 1, max(c.low, end - _FAR) - 1, -1) if c.row[i].low.endswith("ing")), None)
    if at is None or at + 1 >= end or not (c.row[at].kind == "change" or c.row[at].low in _BRINGING):
        return None
    found = noun(c, at + 1, end, text)
    if found and c.row[at].low == "valuing":
        return f"value of {found}"
    if found in ("capacity", "output", "production") and c.row[at - 1].text == ",":
        first = next((i for i in range(at - 2, max(0, at - 10), -1) if c.row[i].low in ("a", "an", "its", "the")), None)
        plant = noun(c, first, at - 1, text) if first is not None else None
        return f"{found} of {plant}" if plant and c.row[first - 1 if first else 0].kind != "prep" else found
    return found


_BRINGING = frozenset(
    "bringing pushing taking driving sending limiting putting leaving keeping holding setting capping pegging pricing "
    "valuing dragging forcing pulling fixing bidding hiking nudging".split()
)
