"""Frames of counts: how many things are under a control, and how many a group has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import COUNTS, Context, owned
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.applied import BETWEEN
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import followed, product
from generator.late import late
from generator.records import Figure


def counted(c: Context) -> Reading | None:
    """A number of things: under controls ("curbs on seven metals"), or that a group has ("a group of 17 elements")."""
    figure = c.figure
    if figure.unit == "dimensionless" and c.at > 2:
        return _numbered(c)
    if figure.unit not in COUNTS:
        return None
    if c.at == c.low and _is_under(c):
        return _licensed(c)
    if c.at == 0:
        return None
    before = c.row[c.at - 1]
    if before.kind == "prep" and before.low in ("on", "over", "against") and c.at >= 2 and c.row[c.at - 2].quantity:
        noun = c.at - 2
        reading, _ = noun_phrase(c.row, noun, c.words)
        if reading.sort != "control":
            return None
        name, written = product(named_in(figure), c.words)
        owner = subject(c.row, _verb_before(c, noun))
        reading = replace(reading, made="count", product=name, written=written, open=False)
        return owned(reading, owner, c.speaker) if owner and not reading.whose else reading
    under = _put_under(c)
    if under is not None:
        return under
    if (licensed := _licensed(c)) is not None:
        return licensed
    group = _group(c)
    if group is not None:
        name, written = product(group, c.words)
        return Reading("number", "count", "number", "count", product=name, written=written) if name else None
    return None


def _put_under(c: Context) -> Reading | None:
    """ "placing seven metals, and goods made of them, under export controls"."""
    if c.row[c.at - 1].low not in _PUTS:
        return None
    under = next((j for j in range(c.at + 1, min(c.at + 11, len(c.row) - 1)) if c.row[j].low == "under"), None)
    noun = next((j for j in range(under + 1, min(under + 4, len(c.row))) if c.row[j].quantity), None) if under else None
    if noun is None:
        return None
    reading, _ = noun_phrase(c.row, noun, c.words)
    name, written = product(named_in(c.figure), c.words)
    if reading.sort != "control" or name is None:
        return None
    owner = subject(c.row, c.at - 1)
    basis = ADDED if _MORE.search(c.figure.text) else None
    reading = replace(reading, made="count", product=name, written=written, premodified=False, basis=basis)
    return owned(reading, owner, c.speaker) if owner and not reading.whose else reading


# What more is put under control is not all that is under it.
ADDED = "added"


def _is_under(c: Context) -> bool:
    """ "Twelve rare earths now need a licence", "Nine of the 15 metals are under export controls": the count is the subject."""
    behind = [t.low for t in c.row[c.at + 1 : c.high] if t.low not in BETWEEN]
    behind = behind[3:] if behind[:2] == ["of", "the"] else behind
    return behind[:1] != [] and (behind[0] in _NEEDS | {"under"} or behind[:2] == ["subject", "to"])


def _numbered(c: Context) -> Reading | None:
    """ "Bring the number of restricted metals to nine", "the number of metals under control rises to nine"."""
    of = next((i for i in range(c.at - 2, c.low, -1) if c.row[i].low == "of" and c.row[i - 1].low == "number"), None)
    if of is None or c.row[c.at - 1].low not in ("to", "at", "is", "was") or any(t.low in _FREED for t in c.row[of : c.at]):
        return None
    end = next((i for i in range(of + 1, c.at) if ends_phrase(c.row[i])), c.at)
    inside = [t for t in c.row[of + 1 : end] if t.low not in _RESTRICTED]
    noun = next((i for i in range(end + 1, min(end + 4, c.at)) if c.row[i].quantity), None) if c.row[end].low == "under" else None
    name, _ = product(inside, c.words)
    kind = _kind(name, c) if name is not None else None
    paper = c.row[noun].quantity if noun is not None else None
    control = paper is not None and paper.name in _PAPERS
    if kind is None or (len(inside) == end - of - 1 and not control):
        return None
    whose = next((t.party for t in c.row[end:noun] if t.party), None) if noun is not None else None
    return Reading("export controls", "control", "export controls", "count", whose=whose, product=kind, written=kind)


_RESTRICTED = frozenset("restricted controlled curbed licensed".split())
_PUTS = frozenset("put puts putting place places placed placing bring brings brought bringing".split())


def _licensed(c: Context) -> Reading | None:
    """ "permits, demanded since April for seven rare earths": goods in a number that need a licence are under control. Of "seven
    elements", of which kind they are the article tells."""
    papers = [i for i, t in enumerate(c.row) if (t.quantity and t.quantity.name in _PAPERS) or t.low in ("licensing", "paperwork")]
    before = [t.low for t in c.row[max(c.low, c.at - 3) : c.at]]
    more = _MORE.search(c.figure.text) is not None
    added = _ADDS.intersection(before) or (more and _PUTS.intersection(before))
    priced = before[-1:] == ["of"] and c.at > 1 and (named := c.row[c.at - 2].quantity) is not None and named.sort == "price"
    if not papers or priced or (more and not added) or any(t.low in _FREED for t in c.row):
        return None
    name, written = product(named_in(c.figure), c.words)
    generic = name is None and (c.figure.of or "").split()[-1:] != [] and named_in(c.figure)[-1].low in c.words.generic
    kind = _kind(name, c) if name is not None else None
    if kind is None and not (generic and (added or any(t.low in _NEEDS for t in c.row))):
        return None
    written = written if kind == name else kind
    reading = Reading("export controls", "control", "export controls", "count", product=kind, written=written, open=kind is None)
    return replace(reading, whose=_demands(c, papers[0]), basis=ADDED if added else None)


_ADDS = frozenset("add adds added adding".split())
_PAPERS = ("licences", "export controls")
_NEEDS = frozenset(
    "need needs needed require requires required ask asks asked asking demand demands demanded cover covers covered".split()
)
_MORE = late(r"\b(?:more|other|another|further|additional|extra|new)\b", re.I)
_FREED = frozenset("exempt exempted exempts lifted lifting free freed without spared except excluding granted issued".split())


def _kind(name: str, c: Context) -> str | None:
    """The goods that are followed among the words: which of them, the number tells ("seven medium and heavy rare earths")."""
    words = name.split()
    return next((n for i in range(len(words)) if followed(n := " ".join(words[i:]), c.words)), None)


def _demands(c: Context, paper: int) -> str | None:
    """Who controls the goods: the one party of the sentence, or of several the one that "it" behind the licences stands for."""
    parties = {t.party for t in c.row if t.party}
    if len(parties) > 1 and any(t.low == "it" for t in c.row[paper : c.at]):
        return next((t.party for t in reversed(c.row[:paper]) if t.party), None)
    return parties.pop() if len(parties) == 1 else None


def named_in(figure: Figure) -> list[Token]:
    """The noun of the count as tokens."""
    return [Token(w, 0, 0, "word", w.lower()) for w in (figure.of or "").split()]


def _verb_before(c: Context, noun: int) -> int:
    """The verb whose object the noun is: back over its modifiers."""
    i = noun
    while i > 0 and c.row[i - 1].kind in ("word", "noun", "party") and not c.row[i - 1].low.endswith(("ed", "ing")):
        i -= 1
    return max(i - 1, 0) if i > 0 and c.row[i - 1].kind not in ("stop", "break") else i


def _group(c: Context) -> Sequence[Token] | None:
    """The subject of "X are (a group of) 17 Y" or of "X—17 Y—…"."""
    i = c.at - 1
    if c.row[i].low in "—–":
        start = i
        while start > 0 and not ends_phrase(c.row[start - 1]):
            start -= 1
        alone = start == 0 or c.row[start - 1].kind == "stop" or c.row[start - 1].low in ("that", "because")
        return c.row[start:i] if alone and isinstance(c.figure.value, int) and c.figure.value > 2 else None
    if i >= 2 and c.row[i].low == "of" and c.row[i - 1].low in ("group", "family", "set", "class"):
        i -= 3
    while i > 0 and c.row[i].low in ("a", "the", "only"):
        i -= 1
    if c.row[i].low not in ("are", "is", "comprise", "include") or i != _first_verb(c):
        return None
    return c.row[c.low : i] if c.row[c.low].low != "there" and c.row[i - 1].low not in _SPELLS else None


# "A year is two product cycles" counts nothing that a year has, nor "the limit is 40 cars" a part of a limit.
_SPELLS = frozenset("day week month quarter year decade limit ceiling cap".split())


def _first_verb(c: Context) -> int:
    return next((i for i in range(c.low, c.at) if c.row[i].kind in ("stands", "change", "share") or c.row[i].low == "comprise"), -1)
