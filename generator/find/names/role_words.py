"""What a role is, and the words around one that every rule for roles knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

# What ends a noun phrase to the left of a role ("said the company's chief economist Ann Lee" -> "chief economist").
STOPS = frozenset(
    "the a an this that these those his her its their our my your and but or as by for from in into of on at to with about against "
    "is are was were be been has have had said say says tell told tells than when while after before where who which whose if "
    "according per including like unlike add adds added between under over not also did does do will would can could".split()
)
ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "one", "another"})
# Relative clauses that tell what somebody said or did just now, and not who they are.
SPOKE = frozenset(
    "said says told tells asked added declined spoke called noted insisted warned argued agreed refused wanted requested replied "
    "did does will would could can may might had".split()
)
OWNERS = ("'s", "’s")
LEGAL_FORMS = frozenset({"Ltd", "Ltd.", "Inc", "Inc.", "LLC", "LP", "Corp", "Corp.", "Limited", "PLC", "plc", "SA", "AG", "Pty"})

Kind = Literal["noun", "standing", "clause"]


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `first`..`last` of a role. `kind`: a noun phrase, a clause that tells the standing, any other clause."""

    first: int
    last: int
    kind: Kind


def is_role(word: str, w: Words) -> bool:
    """Whether a lower-case word can be the noun of a role: a known one, or one made like them."""
    if word in w.roles or word in w.kin:
        return True
    if word.startswith(("co-", "vice-", "ex-")) and word.partition("-")[2] in w.roles:
        return True
    if "-" in word and all(part in w.roles for part in word.split("-")):
        return True  # "owner-operator"
    if word.endswith("-general") and word.removesuffix("-general") in w.roles:
        return True
    return len(word) > 5 and word.endswith(
        (
            "agent", "ologist", "ographer", "ician", "woman", "sman", "maker", "holder", "keeper", "writer", "worker", "member",
            "runner", "driver", "fighter", "leader", "wright",
        )
    )  # fmt: skip


def owns(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is the apostrophe of a plural owner."""
    return (
        tokens.word[k] in ("'", "’")
        and k > 0
        and tokens.low[k - 1].endswith("s")
        and tokens.start[k] == tokens.end[k - 1]
        and tokens.touch(k)
        and tokens.start[k + 1] > tokens.end[k]
    )


FINITE = frozenset("said says told is was has had are were have will would can could may".split())
