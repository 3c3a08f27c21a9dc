"""Which body a noun means that stands for one: "the company", "its", "the chamber", "the ministry"."""

from __future__ import annotations

from generator.find.names.kinds import Words
from generator.find.names.table import Entity, Names

_LOOK_BACK = 12  # mentions
_FAR = 160  # words: about three paragraphs of a news report
# Kinds of bodies that "the company" and the like may mean; None is a body of which only its name is known.
_FIRMS = ("company", "bank", None)
# What bodies of a kind are called when their own names do not hold the noun.
_CALLED = {
    "association": frozenset({"group", "association", "body", "lobby", "federation", "union", "organisation", "organization"}),
    "research institute": frozenset({"institute", "think-tank", "think", "tank", "centre", "center", "group", "observatory"}),
    "publisher": frozenset({"newspaper", "paper", "daily", "magazine", "outlet"}),
    "news agency": frozenset({"agency"}),
    "ministry": frozenset({"ministry", "department"}),
    "agency": frozenset({"agency", "regulator", "watchdog", "authority"}),
    "bank": frozenset({"bank", "lender"}),
    "university": frozenset({"university", "college", "school"}),
    "foundation": frozenset({"foundation", "charity", "group", "fund"}),
}
_FIRM_NOUNS = frozenset({"company", "firm", "business", "group", "manufacturer", "start-up", "startup"})


def meant(names: Names, token: int, noun: str, w: Words) -> Entity | None:
    """The body that "the `noun`" at `token` means: the last one named before it that may be called so."""
    before = [m for m in reversed(names.before(token, _LOOK_BACK)) if m[3].kind == "body" and token - m[2] <= _FAR]
    if noun == "its":
        return before[0][3] if before else None
    for _, _, _, e in before:
        kind = e.body_kind
        if any(p.lower() == noun for p in e.parts):
            return e
        if noun in _CALLED.get(kind or "", ()):
            return e
        if kind in _FIRMS and (noun in _FIRM_NOUNS or w.employers.get(noun) == "company" or noun.endswith("maker")):
            return e
    return None
