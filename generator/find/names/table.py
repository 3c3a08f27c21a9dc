"""The table of names of one article: who is named, how, where, and whom a short form means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.find.names.role_words import Role
from generator.find.names.tokens import Tokens

EntityKind = Literal["person", "body"]
GENERATIONS = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
NESTED = "body before a title"  # the rule of a mention inside the titles of another: no phrase of its own


@dataclass(slots=True)
class Named:
    """One mention: tokens `first`..`last` are the name itself, `lead` is where its titles begin (`first` without any)."""

    start: int
    end: int
    first: int
    last: int
    lead: int
    rule: str


@dataclass(slots=True)
class Entity:
    """A person or body as the article names it. `male`/`female` are gender votes; `parts` the words of the name."""

    kind: EntityKind
    name: str
    parts: tuple[str, ...]
    body_kind: str | None = None
    male: int = 0
    female: int = 0
    role: str | None = None
    role_kind: str | None = None
    role_body: str | None = None
    mentions: list[Named] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    surname_first: bool = False

    @property
    def surname(self) -> str:
        """The family name: the first word in Chinese and Korean order, else the last."""
        return self.parts[0] if self.surname_first else self.parts[-1]

    @property
    def core(self) -> tuple[str, ...]:
        """The words of the name without what tells a son from his father."""
        return tuple(p for p in self.parts if p not in GENERATIONS) or self.parts

    def fits(self, gender: str | None) -> bool:
        """Whether the votes do not speak against `gender` ("m", "f" or None)."""
        return gender is None or (self.male >= self.female if gender == "m" else self.female >= self.male)


class Names:
    """All entities of an article, and its mentions by position."""

    def __init__(self, tokens: Tokens, entities: list[Entity]) -> None:
        self.tokens = tokens
        self.reading: Any = None  # find/speakers keeps its one reading of the article's speech here
        self.entities = entities
        self.roles: dict[int, Role | None] = {}  # the role beside the mention whose name begins at a token
        pairs = sorted((m.lead, m.first, m.last, k) for k, e in enumerate(entities) for m in e.mentions if m.rule != NESTED)
        self.before_title = {m.lead: e for e in entities for m in e.mentions if m.rule == NESTED}
        self.mentions: list[tuple[int, int, int, Entity]] = [(a, b, c, entities[k]) for a, b, c, k in pairs]
        self._leads = [m[0] for m in self.mentions]
        self.by_last = {m[2]: m for m in self.mentions}
        self.by_first = {m[1]: m for m in self.mentions}
        self.by_lead = {m[0]: m for m in self.mentions}

    def within(self, first: int, last: int) -> list[tuple[int, int, int, Entity]]:
        """The mentions whose tokens lie in [first, last], in order."""
        i = bisect_left(self._leads, first)
        out = []
        while i < len(self.mentions) and self.mentions[i][0] <= last:
            if self.mentions[i][2] <= last:
                out.append(self.mentions[i])
            i += 1
        return out

    def before(self, token: int, most: int) -> list[tuple[int, int, int, Entity]]:
        """The last `most` mentions that begin before `token`, in order."""
        stop = bisect_right(self._leads, token - 1)
        return self.mentions[max(0, stop - most) : stop]

    def people(self) -> list[Entity]:
        """Those of its entities that are people, in the order in which they were found."""
        return [e for e in self.entities if e.kind == "person"]

    def bodies(self) -> list[Entity]:
        """Those that are organisations, in the order in which they were found."""
        return [e for e in self.entities if e.kind == "body"]
