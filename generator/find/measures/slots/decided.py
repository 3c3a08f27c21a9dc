"""How long a decision on a licence takes, or may take: "approval can take up to 45 working days", "an answer within 30 days"."""

from __future__ import annotations

from generator.find.measures.context import TIME, Context
from generator.find.measures.reading import Reading
from generator.find.measures.slots.terms import is_paper
from generator.find.measures.words.verb_words import AUXILIARIES, LEADING
from generator.vocabulary import load


def decided(c: Context) -> Reading | None:
    """The time of a decision, where the sentence or the one before names licences."""
    if c.figure.unit not in TIME:
        return None
    named = any((is_paper(t) and t.low not in _DECISIONS) or t.low in load().measures.licensing for t in c.row)
    if not named and c.behind.papers is None:
        return None
    if not (_within(c) if c.figure.text.lower().startswith("within") else _takes(c)):
        return None
    average = "average" in [t.low for t in c.row[c.at + 1 : c.at + 3]]
    return Reading(
        "decision time", "span", "decision time", "span", product="licences", written="licences",
        basis="average" if average else None,
    )  # fmt: skip


_DECISIONS = frozenset("approval approvals decision decisions answer answers ruling rulings reply replies verdict".split())
_DECIDES = frozenset("rule rules decide decides answer answers reply replies respond responds hear".split())
_TAKES = frozenset("take takes took taken".split())


def _takes(c: Context) -> bool:
    """ "Approval can take up to": what takes so long is the decision, and nothing else."""
    verb = c.at - 1
    if verb < 1 or c.row[verb].low not in _TAKES:
        return False
    subject = [t for t in c.row[c.low : verb] if t.low not in AUXILIARIES | LEADING]
    return len(subject) == 1 and (subject[0].low in _DECISIONS or subject[0].low in load().measures.requests)


def _within(c: Context) -> bool:
    """ "rule on applications within", "has been promised an answer within", "a promise that the others shall hear within"."""
    for i in range(c.at - 1, max(-1, c.at - _FAR), -1):
        token = c.row[i]
        if token.low in _DECISIONS:
            return True
        if token.low in _DECIDES:
            return c.row[i - 1].low in AUXILIARIES | {"to"} if i else False
        if token.kind in ("stop", "figure", "change", "share"):
            return False
    return False


# Tokens between a decision and its time: "rule on all other applications within".
_FAR = 7
