"""Who is named around a figure: whom "the company" means, and who says or is cited for the figure's sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.find.clauses import Token
from generator.find.measures.places import Spans
from generator.find.measures.stating.judging import ALONE, AND_SAYS, CITED, CITING, SAYS
from generator.find.measures.stating.scope import cites, of_nobody, says
from generator.find.names import Names
from generator.late import late

# Characters before "according to" at the head of a sentence: a quotation mark, "But".
_NEAR = 6
# Characters before a name in which it is cited: "put at 900 tonnes this year by the Osterby-based consultancy".
_LOOK_BACK = 90


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name of a person or a body where it stands in the text; `body`: it is a body's."""

    start: int
    end: int
    name: str
    body: bool


def whole_names(row: tuple[Token, ...], mentions: Sequence[NameAt], text: str) -> tuple[Token, ...]:
    """The row without the commas and with no "and" or noun of its own inside a body's name: "the Ministry of Economy, Trade and
    Industry" is one noun phrase."""
    for m in mentions:
        if m.body and _SEVERAL.search(text, m.start, m.end):
            inside = [t for t in row if m.start <= t.start and t.end <= m.end]
            row = tuple(
                t._replace(kind="word", quantity=None) if t in inside and t.kind in ("noun", "share", "change", "break") else t
                for t in row
                if t not in inside or t.kind != "stop"
            )
    return row


def whole_goods(row: tuple[Token, ...], same: Collection[str]) -> tuple[Token, ...]:
    """The row with "and" as a mere word inside goods of one name: "rare earth compounds and metals". `same`: such names."""
    paired = [name.split() for name in same if " and " in name]
    for i, token in enumerate(row):
        if token.low == "and" and any(_said(row, i - name.index("and"), name) for name in paired):
            row = (*row[:i], token._replace(kind="word"), *row[i + 1 :])
    return row


def _said(row: Sequence[Token], at: int, name: list[str]) -> bool:
    said = " ".join(t.low for t in row[max(0, at - 1) : at + len(name)]).replace("-", " ")
    return said.endswith(" ".join(name))


_SEVERAL = late(r",|\band\b")


class Named:
    """Every mention of a person or a body, by place; and what each is called in full."""

    def __init__(self, names: Names | None) -> None:
        every = names.entities if names is not None else []
        self.mentions: Sequence[NameAt] = sorted(
            (NameAt(m.start, m.end, e.name, e.kind == "body") for e in every for m in e.mentions),
            key=lambda m: (m.start, -m.end),
        )
        self._starts = [m.start for m in self.mentions]
        self._full = {a: e.name for e in every for a in e.aliases}

    def without(self, spans: Spans) -> Named:
        """The same names without the mentions that touch the stretches."""
        other = Named(None)
        other.mentions = [m for m in self.mentions if not spans.touch(m.start, m.end)]
        other._starts = [m.start for m in other.mentions]
        other._full = self._full
        return other

    def full(self, name: str) -> str:
        """The fullest name of whoever is called `name`; "Cr Berg" is the one Berg of the article."""
        words = name.split()
        if name not in self._full and (longer := self._longer(re.sub(r"^[Tt]he ", "", name))) is not None:
            return longer
        if name in self._full or len(words) != 2 or len(words[0]) > 5:
            return self._full.get(name, name)
        bearers = {m.name for m in self.mentions if not m.body and m.name.split()[-1] == words[-1]}
        return bearers.pop() if len(bearers) == 1 else name

    def _longer(self, name: str) -> str | None:
        """The one ministry whose list of matters was cut ("the Ministry of Economy" of Economy, Trade and Industry), or which has
        this matter among others: "the industry ministry"."""
        if not name.startswith("Ministry of ") or "," in name:
            return None
        matter = name.removeprefix("Ministry of ").lower()
        every = {m.name for m in self.mentions if m.body and m.name.startswith("Ministry of ") and m.name != name}
        cut = {n for n in every if n.startswith((f"{name},", f"{name} and "))}
        found = cut or {n for n in every if "," in n and matter in re.findall(r"[a-z]+", n.lower())}
        return found.pop() if len(found) == 1 else None

    def known(self, name: str) -> bool:
        """Whether the article names somebody or something so."""
        return any(m.name == name for m in self.mentions)

    def is_person(self, name: str | None) -> bool:
        """Whether the name is that of a person."""
        return any(m.name == name and not m.body for m in self.mentions)

    def between(self, start: int, end: int) -> Sequence[NameAt]:
        """The mentions that begin in [start, end), in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def body_before(self, start: int, end: int) -> str | None:
        """The body that [start, end) names last."""
        return next((m.name for m in reversed(self.between(start, end)) if m.body), None)

    def person_before(self, start: int, end: int) -> str | None:
        """The person that [start, end) names last."""
        return next((m.name for m in reversed(self.between(start, end)) if not m.body), None)

    def called(self, noun: str, end: int) -> str | None:
        """The body named last before `end` that has the noun in its name: "the observatory" is the Northern Trade Observatory."""
        stop = bisect_left(self._starts, end)
        return next((m.name for m in reversed(self.mentions[:stop]) if m.body and noun in m.name.lower().split()), None)

    def cited(self, text: str, start: int, end: int) -> str | None:
        """The body that the sentence [start, end) rests on: "according to the Tin Association"."""
        return next(
            (m.name for m in self.between(start, end) if m.body and CITED.search(text, max(start, m.start - _LOOK_BACK), m.start)),
            None,
        )

    def only_of_nobody(self, name: str, text: str, start: int, end: int) -> bool:
        """Whether the sentence [start, end) has the name only as the place of people without one."""
        places = [m.start for m in self.between(start, end) if m.name == name]
        return bool(places) and all(of_nobody(text, max(start, at - 60), at) for at in places)

    def behind_citing(self, text: str, start: int, end: int) -> str | None:
        """Whom the newsroom in the sentence [start, end) cites in turn: "the Herald reported, citing the wool office"."""
        m = CITING.search(text, start, end)
        if m is None:
            return None
        if m.group("office") or m.group("person"):
            return m.group("office") or self.full(m.group("person"))
        named = next((x for x in self.between(m.end(), m.end() + 30)), None)
        return named.name if named is not None and ALONE.match(text, named.end, end) else None

    def source(self, text: str, start: int, end: int, at: tuple[int, int] | None = None) -> str | None:
        """The one who says, in the sentence [start, end), what it tells or to whom it is credited; with `at`, what stands there."""
        for m in self.between(start, end):
            name = m.start, m.end
            if of_nobody(text, max(start, m.start - 60), m.start):
                continue
            cue = CITED.search(text, max(start, m.start - _LOOK_BACK), m.start)
            if cue and (at is None or cites(text, at, name, opens=cue.start() - start <= _NEAR)):
                return m.name
            verb = SAYS.match(text, m.end, end)
            if verb is None and (joined := AND_SAYS.match(text, m.end, end)) and not self.between(m.end, joined.start("and")):
                verb = joined
            if verb and (at is None or says(text, at, name, verb.end(), start, end)):
                return m.name
        return None
