"""Which body a noun means that stands for one: "the company", "its", "the chamber", "the ministry"."""

from __future__ import annotations

from generator.find.names.table import Entity, Names
from generator.find.names.words import Words

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
    near = next((e for _, _, _, e in before if may_be_called(e, noun, w)), None)
    return near if near is not None else _far(names, token, noun)


def of_the_article(names: Names, token: int) -> Entity | None:
    """The firm whose chief speaks at `token` without its name: the last one named before, if the article is not plainly of another,
    which it names more than twice as often."""
    before = [e for _, _, _, e in reversed(names.before(token, 2 * _LOOK_BACK)) if e.kind == "body" and e.body_kind in _FIRMS]
    near = meant_firm = next(iter(before), None)
    for e in before:
        if meant_firm is not None and len(e.mentions) > len(meant_firm.mentions):
            meant_firm = e
    if near is None or meant_firm is None or len(meant_firm.mentions) <= 2 * len(near.mentions):
        return near
    return meant_firm


def may_be_called(e: Entity, noun: str, w: Words) -> bool:
    """Whether "the `noun`" may mean the body: by a word of its name, or by its kind."""
    kind = e.body_kind
    return (
        any(p.lower() == noun for p in e.parts)
        or noun in _CALLED.get(kind or "", ())
        or (kind in _FIRMS and (noun in _FIRM_NOUNS or w.employers.get(noun) == "company" or noun.endswith("maker")))
    )


def _far(names: Names, token: int, noun: str) -> Entity | None:
    """The one body named anywhere before whose name ends on the noun ("the institute")."""
    found = {id(e): e for e in names.bodies() if e.parts[-1].lower() == noun and e.mentions[0].first < token}
    return next(iter(found.values())) if len(found) == 1 else None


def person_meant(names: Names, token: int, noun: str) -> Entity | None:
    """Whom "the minister" means: the last person named before it in that role."""
    for lead, first, last, e in reversed(names.before(token, _LOOK_BACK)):
        if e.kind == "person" and token - last <= _FAR:
            titles = {names.tokens.low[k] for k in range(lead, first)}
            if noun in titles or noun in (e.role or "").lower().split():
                return e
    return None
