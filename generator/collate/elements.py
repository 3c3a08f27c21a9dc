"""The topic of each element that the articles name: where, how often, under what control, for what use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.collate.bottom_line import bottom_line
from generator.collate.support import Key, Support
from generator.collate.topics import cite, cite_all, origin_names, refs
from generator.records import Cited, Control, Date, Element, FactRef, InGroup, Reading, Round
from generator.text import either
from generator.vocabulary import Vocabulary


def elements(
    readings: tuple[Reading, ...],
    vocabulary: Vocabulary,
    rounds: tuple[Round, ...],
    support: Mapping[Key, Support],
    spoken: Mapping[str, Mapping[int, str]],
) -> tuple[Element, ...]:
    """In the order of the vocabulary; only those that an article mentions. `spoken`: article id -> sentence -> round."""
    named: dict[str, dict[str, set[int]]] = {}
    counts: dict[str, Counter[str]] = {}
    for reading in readings:
        for found in reading.findings.elements:
            named.setdefault(found.id, {}).setdefault(reading.article.id, set()).update(found.mention.s)
            counts.setdefault(found.id, Counter())[reading.article.id] += 1
    by_id = {r.article.id: r for r in readings}
    of_round = {r.id: r.when for r in rounds if r.when}
    times = {a: {n: of_round[id_] for n, id_ in ns.items() if id_ in of_round} for a, ns in spoken.items()}
    status = [(c.status, _either(c.words)) for c in vocabulary.elements.controls]
    use = _either(vocabulary.elements.uses)
    order = {e.name: i for i, e in enumerate(vocabulary.elements.elements)}
    out: list[Element] = []
    for known in vocabulary.elements.elements:
        if known.name not in named:
            continue
        where = named[known.name]
        own = [by_id[a] for a in sorted(where)]
        evidence = cite_all(own, where)
        figures: tuple[FactRef, ...] = ()
        quotes: tuple[FactRef, ...] = ()
        for r in own:
            figures += refs(r.article.id, r.findings.figures, where[r.article.id])
            quotes += refs(r.article.id, r.findings.quotes, where[r.article.id])
        out.append(
            Element(
                id=known.name.replace(" ", "-"),
                kind=known.kind,
                symbol=known.symbol,
                number=known.number,
                name=known.name,
                group=known.group,
                controls=_controls(own, where, status, times),
                articles=tuple(sorted(where)),
                mentions=dict(sorted(counts[known.name].items())),
                evidence=evidence,
                uses=_uses(own, where, use),
                groups=_groups(own, known.name, order),
                figures=figures,
                quotes=quotes,
                rounds=tuple(r.id for r in rounds if known.name in r.elements),
                origins=origin_names(own),
                bottom_line=bottom_line(own, support, among=where),
            )
        )
    return tuple(out)


def _either(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words)})\b", re.I)


def _controls(
    own: list[Reading],
    where: Mapping[str, set[int]],
    status: Sequence[tuple[str, re.Pattern[str]]],
    times: Mapping[str, Mapping[int, str]],
) -> tuple[Control, ...]:
    """The sentences that name the element and a control, with the first status that their words report, in the order of time."""
    out: list[Control] = []
    for r in own:
        for n in sorted(where[r.article.id]):
            s = r.article.sentences[n - 1]
            if s.kind in ("title", "heading"):
                continue
            said = _status(r.article.text, s.start, s.end, status)
            if said:
                of_round = times.get(r.article.id, {}) if said in ("excluded", "suspended", "eased") else {}
                out.append(Control(said, *_when(r, n, status, of_round), cite(r.article, n)))
    return tuple(sorted(out, key=lambda c: (c.when is None, c.when or "", c.cited.article, c.cited.n)))


# What stands against a control: "did not lift", "has yet to suspend", "no easing".
_NOT = re.compile(r"\b(?:not|no|never|nor|without|yet to|refused to|n[’']t|unlikely to|failed to)\b[^,;.]{0,30}$", re.I)
# The stronger word of a sentence: "left out of the deal that suspends the controls" is left out.
_LIMITS = ("controlled", "licensed")
_STRONGEST = ("excluded", "suspended", "eased", "licensed", "controlled")


def _status(text: str, start: int, end: int, status: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The strongest status that a sentence reports and does not deny; a denied easing leaves the control."""
    said = {
        name
        for name, pattern in status
        for m in pattern.finditer(text, start, end)
        if name in _LIMITS or not _NOT.search(text[start : m.start()])
    }
    if "excluded" not in said and {"eased", "suspended"} & said and not {"controlled", "licensed"} & said:
        return None  # a pause of something else
    return next((name for name in _STRONGEST if name in said), None)


# "These restrictions", "The curbs": a sentence that goes on about a limit told before it, at most so many sentences back.
_GOES_ON = re.compile(
    r"(?:The|These|Those|Its|Their) (?:[\w-]+ ){0,2}?(?:restrictions|controls|curbs|measures|rules|limits|bans?)\b"
)
_BACK = 3


def _when(
    r: Reading, n: int, status: Sequence[tuple[str, re.Pattern[str]]], told_at: Mapping[int, str]
) -> tuple[str | None, str | None]:
    """EDTF and basis: the time that the sentence gives; else that of the limit it goes on about; else of the round it tells of."""
    text = r.article.text
    placed: dict[int, Date] = {}
    for d in reversed(r.findings.dates):
        if d.iso and not d.deadline and d.precision in ("day", "month", "range"):
            placed.update(dict.fromkeys(d.s, d))
    if n in placed:
        return placed[n].iso, placed[n].basis
    s = r.article.sentences[n - 1]
    if _GOES_ON.match(text, s.start, s.end):
        for before in range(n - 1, max(0, n - 1 - _BACK), -1):
            b = r.article.sentences[before - 1]
            if before in placed and _status(text, b.start, b.end, status):
                return placed[before].iso, "inferred"
    return (told_at[n], "inferred") if n in told_at else (None, None)


def _uses(own: list[Reading], where: Mapping[str, set[int]], use: re.Pattern[str]) -> tuple[Cited, ...]:
    """The sentences that name the element and tell what it is used for."""
    found: dict[str, set[int]] = {}
    for r in own:
        for n in where[r.article.id]:
            s = r.article.sentences[n - 1]
            if use.search(r.article.text, s.start, s.end):
                found.setdefault(r.article.id, set()).add(n)
    return cite_all(own, found)


def _groups(own: list[Reading], name: str, order: Mapping[str, int]) -> tuple[InGroup, ...]:
    """The named groups that an article lists the element in: one of each name and members in an article, whole lists first."""
    found: dict[tuple[str, str, tuple[str, ...]], InGroup] = {}
    for r in own:
        for g in r.findings.groups:
            if name not in g.members or len(g.members) < 2 or g.listing == "none":
                continue
            members = tuple(sorted(g.members, key=lambda m: order.get(m, len(order))))
            one = InGroup(" ".join(g.text.split()), members, g.listing, cite(r.article, g.mention.s[0]))
            found.setdefault((r.article.id, one.name.lower(), members), one)
    return tuple(sorted(found.values(), key=lambda g: (g.listing != "full", -len(g.members), g.cited.article, g.cited.n)))
