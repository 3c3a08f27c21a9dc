"""Who does what a verb says: the party, or the pronoun that stands for one."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.actors.antecedents import antecedent, before_aside, other_subject, relative, thought
from generator.find.measures.reading import FUNCTION
from generator.find.measures.words.products import Row
from generator.find.measures.words.verbs import is_verb
from generator.vocabulary import load


def subject(row: Row, at: int) -> Token | None:
    """The party or pronoun that does what stands at `row[at]`: the nearest on the left that is neither possessive, nor before a
    noun, nor after a preposition. A participle after a comma ("…, placing curbs on") has the subject of the sentence."""
    verb = at if at < len(row) and row[at].figure is None else _verb_left(row, at)
    if verb is not None:
        if (pronoun := relative(row, verb)) is not None:
            return antecedent(row, pronoun, verb)
        if thought(row, verb):
            return None
        if (comma := before_aside(row, verb)) is not None:
            return subject(row[: comma + 1], comma + 1)
    participle = 0 < at < len(row) and row[at].low.endswith("ing") and row[at - 1].text == ","
    every = [i for i in range(at) if _acts(row, i)]
    if not every:
        return None
    which = every[0] if participle else every[-1]
    if _listed(row, which):
        return None  # "Peru, Chile and Mexico together mine": what is said of all of them is said of none
    if verb is not None and not participle and other_subject(row, verb, which):
        return None
    chosen = row[which]
    if chosen.party is None:  # "Beijing said it would": the party that acts before the pronoun in the same sentence
        return next((row[i] for i in reversed(every) if row[i].party), chosen)
    return chosen


def _verb_left(row: Row, at: int) -> int | None:
    """The verb before `row[at]`, in its clause."""
    for i in range(min(at, len(row)) - 1, 0, -1):
        if row[i].kind in ("stop", "break"):
            return None
        if is_verb(row, i):
            return i
    return None


def _listed(row: Row, i: int) -> bool:
    """Whether the party is one of several before one verb."""
    for step in (1, -1):
        j = i + step
        while 0 <= j < len(row) and (row[j].text == "," or row[j].low in ("and", "the")):
            j += step
        near = row[min(i, j) + 1 : max(i, j)]
        if 0 <= j < len(row) and row[j].kind == "party" and not row[j].whose and any(t.low == "and" or t.text == "," for t in near):
            return any(t.low == "and" for t in near) or _listed_on(row, j, step)
    return False


def _listed_on(row: Row, j: int, step: int) -> bool:
    """Whether an "and" and a party follow: "Peru, Chile and Mexico", but not "In China, Japan mines"."""
    after = list(row[j + 1 : j + 4]) if step > 0 else list(row[max(0, j - 3) : j])
    return any(t.low == "and" for t in after) and any(t.kind == "party" for t in after)


def _acts(row: Row, i: int) -> bool:
    token = row[i]
    if i > 0 and row[i - 1].low == "the" and token.low in ("country", "nation"):
        return i == 1 or row[i - 2].kind in ("stop", "break")
    if token.kind != "party" and token.low not in PRONOUNS:
        return False
    if token.party and _acts_by_office(row, i):
        before = i - 2 if i and row[i - 1].low == "the" else i - 1
        return before < 0 or row[before].kind != "prep"
    if token.whose:
        return False
    before = i - 1
    if before >= 0 and row[before].low == "the":
        before -= 1
    if before >= 0 and row[before].kind == "prep":
        return False
    after = row[i + 1] if i + 1 < len(row) else None
    if after is not None and after.low == "to" and i and row[i - 1].low in _MOVED:
        return True  # "Peru has asked Chile to buy"
    if after is not None and after.low in _SIDES and i + 2 < len(row) and row[i + 2].kind != "prep":
        return True  # "the Peruvian side will cut"
    if after is None or after.kind in ("noun", "party"):
        return after is not None and after.kind == "noun" and i + 2 < len(row) and row[i + 2].kind == "figure"
    if after.kind in ("stands", "change", "share", "stop", "break", "figure", "date"):
        return True
    if after.low in FUNCTION | {"itself"} or (after.low.endswith(("ed", "ly", "s")) and after.text.islower()):
        return True
    # "the EU put a duty on": an irregular verb, known by the object that follows it
    opens = row[i + 2] if i + 2 < len(row) else None
    return after.kind == "word" and after.text.islower() and opens is not None and (opens.kind == "figure" or opens.low in _OBJECTS)


def _acts_by_office(row: Row, i: int) -> bool:
    """Whether an office of the party acts: "China's commerce ministry put curbs on", "the Chilean president vowed to"."""
    offices = load().measures.acting_offices
    head = next((j for j in range(i + 1, min(i + 4, len(row))) if row[j].low in offices), None)
    if head is None or head + 1 >= len(row) or any(row[j].kind not in ("word", "noun") for j in range(i + 1, head)):
        return False
    after = row[head + 1]
    return after.kind in ("change", "stands", "share") or is_verb(row, head + 1)


_SIDES = frozenset("side administration government".split())
_MOVED = frozenset(
    "ask asks asked urge urges urged want wants wanted tell tells told force forces forced press pressed push pushed allow allows "
    "allowed expect expects expected require requires required order orders ordered commits committed obliges".split()
)
_OBJECTS = frozenset("a an the its their his new this that these those some all more".split())
