"""Outer sentences: the text with each quotation shrunk to one sign, so that the grammar around it can be read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from generator.find.marks import Marked
from generator.find.names.tokens import Tokens
from generator.records import Article

_MARKS = frozenset("'\"’”")
_LONGEST = 400  # items; no sentence is longer, and with it the work on each one is bounded


@dataclass(slots=True)
class Unit:
    """One outer sentence: `items` are token indexes, or -(k + 1) for the k-th marked stretch."""

    paragraph: int
    items: list[int]
    lows: list[str]  # the words of `items` in lower case, «» for a quotation
    quoted: bool

    def quotes(self) -> list[tuple[int, int]]:
        """(position in the unit, index of the marked stretch) of each quotation."""
        return [(p, -x - 1) for p, x in enumerate(self.items) if x < 0] if self.quoted else []


def find_units(article: Article, tokens: Tokens, marked: list[Marked], cues: frozenset[str]) -> list[Unit]:
    """The outer sentences of every paragraph, in order. A sentence that ends inside a quotation does not end the outer one,
    unless the quotation ends there too and no reporting verb follows."""
    starts = [s.start for s in article.sentences]
    by_paragraph: dict[int, list[int]] = {}
    for k, m in enumerate(marked):
        by_paragraph.setdefault(m.paragraph, []).append(k)
    units: list[Unit] = []
    low = tokens.low

    def end(items: list[int]) -> None:
        units.append(Unit(number, items, ["«»" if x < 0 else low[x] for x in items], any(x < 0 for x in items)))

    for number, paragraph in enumerate(article.paragraphs):
        here = by_paragraph.get(number, [])
        heads = set(starts[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)])
        first, stop = tokens.at(paragraph.start), tokens.at(paragraph.end)
        if not here:
            _plain(tokens, first, stop, heads, number, units)
            continue
        items: list[int] = []
        i = first
        n = 0
        while i < stop:
            offset = tokens.start[i]
            if n < len(here) and offset >= marked[here[n]].outer_start:
                m = marked[here[n]]
                if items and (len(items) >= _LONGEST or _ends_before(items, tokens, marked, m, heads)):
                    end(items)
                    items = []
                items.append(-here[n] - 1)
                n += 1
                i = _past_marks(tokens, max(i, tokens.at(m.outer_end)), m.outer_end)
                if i < stop and _ends_after(tokens, i, stop, m, article.text, cues):
                    end(items)
                    items = []
                continue
            if items and ((offset in heads and items[-1] >= 0) or len(items) >= _LONGEST):
                end(items)
                items = []
            items.append(i)
            i += 1
        if items:
            end(items)
    return units


def _past_marks(tokens: Tokens, i: int, end: int) -> int:
    """The first token behind marks that touch a quotation's closing one: of ''' one mark closes an inner quotation."""
    while i < len(tokens) and tokens.start[i] == end and tokens.word[i] in _MARKS:
        end = tokens.end[i]
        i += 1
    return i


def _plain(tokens: Tokens, first: int, stop: int, heads: set[int], number: int, units: list[Unit]) -> None:
    begin = first
    for i in range(first + 1, stop):
        if tokens.start[i] in heads or i - begin >= _LONGEST:
            units.append(Unit(number, list(range(begin, i)), tokens.low[begin:i], False))
            begin = i
    if begin < stop:
        units.append(Unit(number, list(range(begin, stop)), tokens.low[begin:stop], False))


def _ends_before(items: list[int], tokens: Tokens, marked: list[Marked], m: Marked, heads: set[int]) -> bool:
    """Whether a new outer sentence begins with the quotation `m`."""
    last = items[-1]
    if last < 0:
        before = marked[-last - 1]
        return tokens.text[before.end - 1] in ".!?"
    return tokens.word[last] in ".!?…" and (m.outer_start in heads or tokens.word[last] != "…")


def _ends_after(tokens: Tokens, i: int, stop: int, m: Marked, text: str, cues: frozenset[str]) -> bool:
    """Whether the outer sentence ends with the quotation `m`; `i` is the token after it."""
    last = text[m.end - 1]
    if last not in ".!?…" or not tokens.capital[i]:
        return False
    if last == ".":
        # "We agree.” Lee said." — printed so here and there; the sentence that says no more than who spoke belongs to it
        return not any(
            tokens.low[k] in ("said", "says") and k + 1 < stop and tokens.word[k + 1] in ".,"
            for k in range(i + 1, min(stop, i + 4))
        )
    return not any(
        tokens.low[k] in cues and not any(tokens.word[j] in '.;“"' for j in range(i, k)) for k in range(i, min(stop, i + 5))
    )
