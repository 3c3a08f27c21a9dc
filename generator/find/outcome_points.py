"""What the words of a sentence say of an outcome, in points: evidence beside the rules, where no rule knows the wording.

The points stand in `vocabulary/outcome_points.yml`: a line for each word or pair of words. They were fitted to annotated articles
(`python -m tests.gate.fit_outcomes`) and are added up, so that each sum can be told by its heaviest words. Words are taken by
their first letters ("resolve", "resolved"). Names, numbers and days are no words: a name is `CAP`, a number `#`, a day or month
`WHEN`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.find.outcome_cues import Evidence
from generator.find.outcome_evidence import Hints, Place
from generator.find.outcome_scene import Kind, Told
from generator.find.outcome_weights import AGAINST
from generator.late import late
from generator.vocabulary.outcome_points import OutcomePoints

# So many letters of a word are looked up.
STEM = 6
_WORD = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[;:?“”\"]")
_WHEN = frozenset(
    "january february march april may june july august september october november december jan feb mar apr aug sep sept oct nov "
    "dec monday tuesday wednesday thursday friday saturday sunday".split()
)
_QUOTES = {'"': "“", "”": "“"}
# What in its place speaks: fields of Place and of Told.
_PLACES = ("heads", "same", "next", "told", "near", "on_trade", "comment", "away", "offered")
_TOLD = ("side", "goes_on", "of_talks", "missing")

# A sentence that no rule reads tells an outcome from so many points on; with so many more where no evidence of weight is in it.
CLEAR: dict[Kind, float] = {"agreed": 0.8, "open": 1.8}
ALONE = 0.5
# Of the other kind's points so much is taken off, when it has any: what is left open is not agreed. What rules read has more.
OTHER, RULED = 0.5, 2.0
# What the rules read with so little behind it, and words of so few points, tells none.
WEAKLY, DOUBT = 0.6, -2.4
# Evidence of at least such weight against it is decisive (a question, a supposition, an opinion), and who is no side at all.
DECISIVE, NO_SIDE = -1.1, "a firm's"
# So many of the heaviest words are named.
NAMED = 3
# Which of a sign's points are a kind's.
_AT: dict[Kind, int] = {"agreed": 0, "open": 1}


def stems(text: str) -> list[str]:
    """The words of a sentence as they are looked up; several names in a row are one."""
    out: list[str] = []
    for i, word in enumerate(_WORD.findall(text)):
        stem = _stem(word, first=i == 0)
        if stem != "CAP" or not out or out[-1] != "CAP":
            out.append(stem)
    return out


def _stem(word: str, *, first: bool) -> str:
    if word[0].isdigit():
        return "#"
    if word[0].isupper() and (not first or word[1:].isupper()):
        return "WHEN" if word.lower() in _WHEN else "CAP"
    return _QUOTES.get(word) or word.lower().replace("’", "'")[:STEM]


def signs(text: str, told: Told, at: Place, hints: Hints) -> set[str]:
    """All that may have points in a sentence: its words, pairs of them, its place and the classes of evidence in it."""
    words = stems(text)
    found = {*words, *(f"{a} {b}" for a, b in pairwise(words))}
    return found | set(_of_place(told, at)) | {f"@{name}" for name in (*hints.agreed, *hints.open)}


def _of_place(told: Told, at: Place) -> Iterator[str]:
    yield from (f"@at {name}" for name in _PLACES if getattr(at, name))
    yield from (f"@told {name}" for name in _TOLD if getattr(told, name))
    if at.section:
        yield f"@under {at.section}"
    if told.meetings:
        yield "@a meeting"


class Heard:
    """The points of a sentence's signs for each kind, and which of its words weigh most."""

    def __init__(self, found: set[str], known: OutcomePoints) -> None:
        self._found = [(sign, known.points[sign]) for sign in sorted(found) if sign in known.points]
        # rounded: adding tenths leaves crumbs
        self._sums = {kind: round(known.start[i] + sum(p[i] for _, p in self._found), 1) for kind, i in _AT.items()}

    def clear(self, kind: Kind, other: Kind, *, ruled: bool, alone: bool) -> bool:
        """Whether the words are enough where no rule reads `kind`. `ruled`: one reads the other; `alone`: nothing but words."""
        against = OTHER * max(0.0, self._sums[other] + RULED * ruled)
        return self._sums[kind] - against >= CLEAR[kind] + ALONE * alone

    def doubted(self, kind: Kind, points: float) -> bool:
        """Whether the words speak against what the rules read, weakly: with so many `points` of evidence."""
        return points <= WEAKLY and self._sums[kind] < DOUBT

    def heaviest(self, kind: Kind) -> str:
        """The words that speak most for `kind`, quoted."""
        i = _AT[kind]
        words = sorted((-points[i], sign) for sign, points in self._found if points[i] > 0 and sign[0] != "@")
        return ", ".join(f"“{sign}”" for _, sign in words[:NAMED])


def decisive(kind: Kind, text: str, e: Evidence, at: Place, words: frozenset[str]) -> bool:
    """Whether something speaks so clearly against a sentence that no rule reads that its words cannot outweigh it."""
    if at.comment or at.away or text.endswith("?"):
        return True
    return any(
        (w <= DECISIVE or name == NO_SIDE) and e.against[name].search(text, words) is not None for name, w in AGAINST[kind].items()
    )
