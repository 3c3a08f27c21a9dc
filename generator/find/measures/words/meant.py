"""Goods that a phrase only points to, or of which it means but some: "imports of these products", "of the raw materials it uses".

Which goods these are the text around tells, and not always one kind: so they stand in the measure's words and fill no slot.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import PAST, PRONOUNS, Token
from generator.late import late

_THESE = frozenset("these those such this".split())
_THEM = frozenset("them it which".split())
_BEFORE_COUNT = frozenset("the its their all these those both any".split())
_TIMES = frozenset("year month week quarter season decade time period point moment spring summer autumn winter".split())


def points(row: Sequence[Token], at: int) -> bool:
    """Whether the goods that begin at `row[at]` are told elsewhere: "these products", "the 21 items", "them"."""
    if at >= len(row):
        return False
    first, after = row[at], row[at + 1] if at + 1 < len(row) else None
    if first.low in _THEM or _of_count(first):
        return True
    if first.low in _THESE:
        return after is not None and after.low not in _TIMES
    return first.low in _BEFORE_COUNT and after is not None and _of_count(after)


def _of_count(token: Token) -> bool:
    """Whether the token counts things: "21 items", "seven metals"."""
    return token.figure is not None and token.figure.unit == "count"


def these(before: Sequence[Token]) -> bool:
    """Whether the words before a noun of trade point back: "those exports"."""
    return any(t.low in _THESE for t in before[:1])


def whose(before: Sequence[Token]) -> str | None:
    """The noun of the one whose trade or making it is, where no name tells it: "the smelter's output", but not "the world's"."""
    owner = next((t for t in before if t.kind in ("word", "noun") and _POSSESSIVE.search(t.low) and t.text.islower()), None)
    word = _POSSESSIVE.sub("", owner.low) if owner is not None else None
    return None if word is None or word in _NOBODYS else word


_POSSESSIVE = late(r"(?:['’]s|(?<=s)['’])$")
COUNTRIES = frozenset("country nation economy kingdom republic".split())
# What owns nothing: the whole and times.
_NOBODYS = frozenset(
    "world globe today yesterday year years month months week weeks quarter quarters day days season decade market period".split()
)


def narrowed(row: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase that begins at `row[at]` means only what a clause behind it tells of: "the raw materials it uses",
    "the lithium Europe needs", "the parts bought abroad"."""
    if row[at : at + 1] and row[at].low in ("what", "all", "everything") and {t.low for t in row[at : at + 2]} & {"what", "that"}:
        return False  # "of what the world mines"
    for i in range(at + 1, min(at + _PHRASE, len(row))):
        token, before = row[i], row[i - 1]
        behind_noun = before.kind in ("word", "noun") and before.low not in _OPENS and not before.low.endswith(("'s", "’s"))
        if token.low in PRONOUNS | {"you", "i"}:
            return behind_noun
        if token.low in ("that", "which", "who", "whose"):
            return before.text != ","
        if token.kind in ("stop", "break", "figure", "date"):
            return False
        if behind_noun and (token.party or token.low == "the") and not token.whose:
            return _does(row, i)
        if token.kind == "prep":
            return False
        if behind_noun and (token.low in PAST or token.low in ("used", "needed")) and _ends(row, i + 1):
            return True
    return False


_PHRASE = 10
_OPENS = frozenset("the a an all its their our of".split())


def _does(row: Sequence[Token], i: int) -> bool:
    """Whether a verb of need or of making follows the one named at `row[i]`: "Europe needs", "the bloc uses"."""
    near = row[i + 1 : i + 4]
    return any(t.kind == "share" or t.low in _NEEDS for t in near[:3]) and not any(t.kind in ("prep", "stop") for t in near[:1])


_NEEDS = frozenset("need needs needed require requires required want wants burn burns eat eats spend spends".split())


def _ends(row: Sequence[Token], i: int) -> bool:
    """Whether no noun follows at `row[i]`."""
    return (
        i >= len(row) or row[i].kind in ("prep", "stop", "break", "date") or row[i].low in ("abroad", "overseas", "there", "here")
    )


def narrows_to(row: Sequence[Token], at: int) -> int:
    """Where "it uses" ends that begins at `row[at]`; `at` where none begins."""
    if at + 1 >= len(row) or row[at].low not in PRONOUNS or not row[at + 1].text[0].isalpha():
        return at
    return at + 2 if _ends(row, at + 2) or row[at + 2].low == "and" else at
