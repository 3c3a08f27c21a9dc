"""Who a person is and for whom they work: the fullest role beside any mention of the name, and the body it hangs on."""

from __future__ import annotations

from generator.find.names import roles
from generator.find.names.called import employer
from generator.find.names.nominal import meant, of_the_article
from generator.find.names.role_words import Role
from generator.find.names.shown import SEATED
from generator.find.names.table import Entity, Named, Names
from generator.find.names.words import Words

_OWNERS = ("'s", "’s")
# Roles that people have in the body that the article speaks of, even where no word says so ("Chief executive Ann Lee said").
_CHIEFS = frozenset({"executive", "ceo", "cfo", "chairman", "chairwoman", "founder", "co-founder"})
# Others that people have so, each with the words of which one stands before it ("general manager").
_OF_THE_HOUSE = {
    "officer": frozenset({"chief"}),
    "director": frozenset("managing finance financial operations commercial technical sales executive general exploration".split()),
    "manager": frozenset("general plant mine works operations sales factory site".split()),
}
_HANGS = frozenset({"of", "at", "from", "with", "for"})


def add_roles(names: Names, w: Words) -> None:
    """Give each person the fullest role that stands beside one of the mentions, and the body they work for."""
    for e in names.people():
        found: list[tuple[int, str]] = []
        for m in e.mentions:
            beside = _behind_body(names, roles.role_beside(names.tokens, m.lead, m.first, m.last, w))
            names.roles[m.first] = beside
            if beside is not None and beside.kind != "clause":
                _take(names, e, beside)
            body = _body(names, m, beside, w)
            if body is not None:
                found.append(body)
        e.role_body = min(found, key=lambda x: x[0])[1] if found else None


def _behind_body(names: Names, beside: Role | None) -> Role | None:
    """The role without the end of a body's name: "Smelters' [Forum] secretary general"."""
    if beside is None or beside.kind != "noun" or beside.first == 0 or not names.tokens.capital[beside.first]:
        return beside
    cut = next(
        (
            last
            for _, first, last, e in names.within(max(0, beside.first - 9), beside.last)
            if e.kind == "body" and first < beside.first <= last
        ),
        None,
    )
    return Role(cut + 1, beside.last, beside.kind) if cut is not None and cut < beside.last else beside


def _take(names: Names, e: Entity, beside: Role) -> None:
    role = roles.surface(names.tokens, beside)
    longer = e.role is not None and len(role) > len(e.role) and e.role in role
    if e.role is None or longer or (e.role_kind == "standing" and beside.kind == "noun"):
        e.role, e.role_kind = role, beside.kind


def _body(names: Names, m: Named, beside: Role | None, w: Words) -> tuple[int, str] | None:
    """The body that a mention ties its person to, with how loosely: 0 named with the role, 1 after the name, 2 in a clause of the
    present, 3 by a noun for it, 4 as the one that the article speaks of, 5 in a clause of the past."""
    tokens = names.tokens
    if beside is not None and beside.kind == "noun" and (named := body_in(names, beside.first, beside.last)):
        return 0, named
    if (named := _after(names, m.last, w)) or (named := _owner(names, m.lead)):
        return 1, named
    if beside is not None and beside.kind == "noun" and (named := _owner(names, beside.first)):
        return 0, named  # "Albor's chief executive Ann Lee"
    if beside is None:
        return None
    right_before = names.by_last.get(beside.first - 1)
    if beside.kind == "noun" and right_before and right_before[3].kind == "body" and beside.last < m.first:
        return 0, right_before[3].name  # "Growers' Union president Ann Lee"
    if beside.kind != "noun":
        named = body_in(names, beside.first, beside.last)
        past = any(tokens.low[k] in w.people.stood for k in range(beside.first, min(beside.first + 4, beside.last)))
        return (5 if past else 2, named) if named else None
    return _implied(names, m, beside, w)


def _implied(names: Names, m: Named, beside: Role, w: Words) -> tuple[int, str] | None:
    """The body of "its chair", "the chamber's director", "Chief executive Ann Lee"."""
    tokens, first, last = names.tokens, beside.first, beside.last
    for k in range(max(0, first - 2), last):
        owns = tokens.word[k + 1] in _OWNERS and not tokens.capital[k]
        if tokens.low[k] in ("its", "their") and k >= first - 1:
            e = meant(names, k, "its", w)
            return (3, e.name) if e else None
        if owns:
            e = meant(names, k, tokens.low[k], w)
            return (3, e.name) if e else None
    if last < m.first or first > m.last:
        for k in range(last, first + 1, -1):  # "president of the chamber"
            if tokens.low[k - 1] == "the" and tokens.low[k - 2] in _HANGS and not tokens.capital[k] and k == last:
                e = meant(names, k - 1, tokens.low[k], w)
                return (3, e.name) if e else None
    bare = first == 0 or (tokens.low[first - 1] not in ("a", "an", "of", "at", "for") and tokens.word[first - 1] not in _OWNERS)
    ends = tokens.low[last] if last < m.first else tokens.low[m.first - 1]
    words = {tokens.low[k] for k in range(first, last + 1)}
    house = (
        ends in _CHIEFS or (words == {ends} and ends in w.people.of_the_house) or not words.isdisjoint(_OF_THE_HOUSE.get(ends, ()))
    )
    if bare and house and not words & {"former", "ex", "of", "at", "for"}:
        e = meant(names, first, "company", w) and of_the_article(names, first)
        return (4, e.name) if e else None
    return None


def _after(names: Names, last: int, w: Words) -> str | None:
    """The body that a name hangs on: "Lee of the Example Institute"."""
    tokens = names.tokens
    i = last + 1
    if i + 1 >= len(tokens) or tokens.low[i] not in _HANGS or tokens.low[i] == "for":
        return None
    i += 1 + (tokens.low[i + 1] == "the")
    i += i < len(tokens) and tokens.low[i].endswith(SEATED)
    noun = next((k for k in range(i, min(i + 4, len(tokens) - 1)) if tokens.capital[k + 1] or not tokens.touch(k)), i)
    if not tokens.capital[noun] and employer(tokens.low[noun], w) is not None:
        i = noun + 1  # "Lee of magnet maker Albor"
    mention = names.by_lead.get(i)
    return mention[3].name if mention and mention[3].kind == "body" else None


def _owner(names: Names, lead: int) -> str | None:
    """The body that owns a name: "Eurasia Group's Lu Xiaomeng"."""
    tokens = names.tokens
    bare = lead > 1 and tokens.word[lead - 1] in ("'", "’") and tokens.low[lead - 2].endswith("s")  # "Albor Mills' Ann Lee"
    if lead < 2 or not (bare or tokens.word[lead - 1] in _OWNERS):
        return None
    mention = names.by_last.get(lead - 2)
    return mention[3].name if mention and mention[3].kind == "body" else None


def body_in(names: Names, first: int, last: int) -> str | None:
    """The last body named within the tokens, as its resolved name."""
    found = [e for _, _, _, e in names.within(first, last) if e.kind == "body"]
    nested = names.before_title.get(first)
    return found[-1].name if found else nested.name if nested else None
