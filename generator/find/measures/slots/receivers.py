"""How many firms get licences: "will give 40 firms licences", "licences for 40 buyers", "40 firms are to receive licences"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import Token
from generator.find.measures.context import COUNTS, Context
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.applied import BETWEEN
from generator.find.measures.slots.terms import is_paper, paper
from generator.find.measures.words.verb_words import AUXILIARIES
from generator.vocabulary import load


def licensed_firms(c: Context) -> Reading | None:
    """ "will give 240 Danish firms general licences", "licences for 240 buyers", "240 firms are to receive licences"."""
    words = (c.figure.of or "").split()
    if c.figure.unit not in COUNTS or not words or words[-1].lower() not in load().measures.applicants:
        return None
    at = _given(c)
    if at is None:
        return None
    parties = c.lexicon.parties
    whose = next((parties[w] for w in words if w in parties), None)
    name, written = paper(c.row, at, c.words)
    return Reading("firms with licences", "applied", "firms with licences", "licensed", whose=whose, product=name, written=written)


def _given(c: Context) -> int | None:
    """The licences that the firms get."""
    row, at = c.row, c.at
    giving = any(t.low in _GIVES for t in row[max(c.low, at - 3) : at])
    behind = next((i for i in range(at + 1, min(at + 4, len(row))) if is_paper(row[i])), None)
    if giving and behind is not None and not any(ends_phrase(t) for t in row[at + 1 : behind]):
        return behind  # "will give 240 firms general licences"
    if row[at - 1].low in ("to", "for"):
        own = next((i for i in range(at - 2, max(-1, at - 10), -1) if is_paper(row[i])), None)
        between = row[own + 1 : at - 1] if own is not None else ()
        if own is not None and not any(t.kind in _PARTS or t.low in AUXILIARIES | {"to", "for"} for t in _rest(between)):
            return own
    get = next((i for i in range(at + 1, len(row)) if row[i].low in _GETS), None)
    paper_at = next((i for i in range(get + 1, min(get + 5, len(row))) if is_paper(row[i])), None) if get is not None else None
    if get is None or paper_at is None or any(t.kind == "figure" for t in row[get:paper_at]):
        return None
    subject = row[at + 1 : get]
    plain = [t for t in subject if t.low not in BETWEEN | {"to", "be"}]
    aside = bool(plain) and plain[0].text == "," and plain[-1].text == ","
    return paper_at if not plain or aside else None


# What no licences go over to their receivers.
_PARTS = frozenset(("stop", "break", "change", "stands", "share"))


def _rest(between: Sequence[Token]) -> Sequence[Token]:
    """What stands between licences and their receivers, but for how long they are valid: "licences valid for one year to 240"."""
    for i, token in enumerate(between):
        if token.kind == "figure":
            return between[i + 1 :]
    return between


_GIVES = frozenset("give gives gave given grant grants granted issue issues issued hand hands handed award awards awarded".split())
_GETS = frozenset("receive receives received get gets got obtain obtains obtained given granted issued".split())
