"""Who does what a verb says: the party, or the pronoun that stands for one."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures_phrases import FUNCTION, Row


def subject(row: Row, at: int) -> Token | None:
    """The party or pronoun that does what stands at `row[at]`: the nearest on the left that is neither possessive, nor before a
    noun, nor after a preposition. A participle after a comma ("…, placing curbs on") has the subject of the sentence."""
    participle = 0 < at < len(row) and row[at].low.endswith("ing") and row[at - 1].text == ","
    every = [i for i in range(at) if _acts(row, i)]
    if not every:
        return None
    chosen = row[every[0] if participle else every[-1]]
    if chosen.party is None:  # "Beijing said it would": the party that acts before the pronoun in the same sentence
        return next((row[i] for i in reversed(every) if row[i].party), chosen)
    return chosen


def _acts(row: Row, i: int) -> bool:
    token = row[i]
    if i > 0 and row[i - 1].low == "the" and token.low in ("country", "nation"):
        return i == 1 or row[i - 2].kind in ("stop", "break")
    if token.kind != "party" and token.low not in PRONOUNS:
        return False
    if token.whose:
        return False
    before = i - 1
    if before >= 0 and row[before].low == "the":
        before -= 1
    if before >= 0 and row[before].kind == "prep":
        return False
    after = row[i + 1] if i + 1 < len(row) else None
    if after is None or after.kind in ("noun", "party"):
        return after is not None and after.kind == "noun" and i + 2 < len(row) and row[i + 2].kind == "figure"
    if after.kind in ("stands", "change", "share", "stop", "break", "figure", "date"):
        return True
    if after.low in FUNCTION or (after.low.endswith(("ed", "ly", "s")) and after.text.islower()):
        return True
    # "the EU put a duty on": an irregular verb, known by the object that follows it
    opens = row[i + 2] if i + 2 < len(row) else None
    return after.kind == "word" and after.text.islower() and opens is not None and (opens.kind == "figure" or opens.low in _OBJECTS)


_OBJECTS = frozenset("a an the its their his new this that these those some all more".split())
