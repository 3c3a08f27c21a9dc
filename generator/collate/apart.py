"""Claims that look alike and are not: shown side by side with the one thing that keeps them apart.

Look-alikes are found by buckets, never by pairs: a claim's key with one slot left out is the address of a bucket, and the claims
that meet there differ in that slot only. A second kind of bucket holds one value under different quantities (a pause of 90 days
against an extension of 90 days).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.collate.agreement import kind
from generator.records import Apart, Claim, FactRef, Figure

# At most so many look-alikes are shown for one claim: a reader follows no more, and the cost stays linear.
_MOST = 6


def apart(claims: Sequence[Claim], figures: Mapping[FactRef, Figure]) -> dict[str, tuple[Apart, ...]]:
    """Look-alikes by claim id. `figures` holds the figure of every member."""
    buckets: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for address in _addresses(claim, figures[claim.members[0]]):
            buckets[address].append(claim)
    links: dict[str, dict[str, str]] = defaultdict(dict)
    for _, group in sorted(buckets.items(), key=lambda item: repr(item[0])):
        for i, one in enumerate(group):
            for other in group[i + 1 : i + 1 + _MOST]:
                why = _why(one, other, figures)
                links[one.id].setdefault(other.id, why)
                links[other.id].setdefault(one.id, why)
    return {name: tuple(Apart(c, w) for c, w in sorted(found.items())[:_MOST]) for name, found in links.items()}


def _aspects(claim: Claim, figure: Figure) -> dict[str, str]:
    return dict(claim.slots) | {".when": claim.when or "", ".kind": kind(figure), ".modality": figure.modality}


def _addresses(claim: Claim, figure: Figure) -> Iterator[tuple[object, ...]]:
    aspects = _aspects(claim, figure)
    for left_out in (".when", ".modality", "scope", "to", "whose", "told", "against"):
        rest = {k: v for k, v in aspects.items() if k != left_out and k not in (".kind", "basis")}
        if left_out == ".when":
            rest.pop("told", None)  # only what has no period has it
        # what is planned or threatened lies ahead: its period differs with its modality
        if left_out == ".modality":
            rest.pop(".when")
        yield (left_out, claim.unit, *sorted(rest.items()))
    rest = {k: v for k, v in aspects.items() if k not in (".kind", "basis", ".when", "told")}
    yield ("kind", claim.unit, *sorted(rest.items()))
    if "product" in aspects and not isinstance(figure.value, tuple):
        yield ("value", claim.unit, figure.value, aspects["product"])


def _why(a: Claim, b: Claim, figures: Mapping[FactRef, Figure]) -> str:
    """The first difference that a reader must know, in words."""
    one, two = figures[a.members[0]], figures[b.members[0]]
    x, y = _aspects(a, one), _aspects(b, two)
    if x["quantity"] != y["quantity"]:
        return f"{_a(x['quantity'])} against {_a(y['quantity'])}"
    if x[".modality"] != y[".modality"]:
        return f"{x['.modality']} against {y['.modality']}"
    for claim, figure in ((a, one), (b, two)):
        said = next((figures[m].slots["includes"] for m in claim.members if "includes" in figures[m].slots), None)
        if said:
            return f"“{figure.text}” {said}"
    for name in ("product", "scope", "to", "whose", "basis", "against"):
        if x.get(name) != y.get(name):
            return _against(name, x.get(name), y.get(name))
    if x[".kind"] != y[".kind"]:
        return f"{_KINDS[x['.kind']]} against {_KINDS[y['.kind']]}"
    if a.when == b.when and x.get("told") != y.get("told"):
        return f"told in {x.get('told', 'no known month')} against {y.get('told', 'no known month')}"
    if a.when == b.when:  # only what it is by may differ still
        return f"{one.per or 'no unit named'} against {two.per or 'no unit named'}"
    return f"{a.when or 'no period named'} against {b.when or 'no period named'}"


_KINDS = {"level": "a level", "change": "an amount of change", "from-to": "a change from one level to another"}


def _a(quantity: str) -> str:
    if quantity.endswith("s") or " of " in quantity:
        return quantity
    return f"{'an' if quantity[0] in 'aeiou' else 'a'} {quantity}"


def _against(name: str, x: str | None, y: str | None) -> str:
    nothing = {
        "to": "no destination named",
        "whose": "no owner named",
        "scope": "no scope named",
        "against": "the year before",
    }.get(name, "no other detail")
    return f"{x or nothing} against {y or nothing}"
