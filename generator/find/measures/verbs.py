"""The verb of a figure's clause, and who does it: found by form and place, for measures in the sentence's own words.

No dictionary tells verbs from nouns here. A word is taken for a verb by its ending, by standing behind "to" or an auxiliary, or
from the short list of irregular forms, and never behind an article: what is not recognised costs a measure and invents none.
"""

from __future__ import annotations

from generator.find.clauses import PAST, PRONOUNS, Token
from generator.find.measures.context import Context
from generator.find.measures.products import Row

AUXILIARIES = frozenset(
    "is are was were be been being has have had will would could may might can should must shall do does did".split()
)
_BE = frozenset("is are was were be been being".split())
# Present forms that many sentences with a number have, and that no ending shows.
_PRESENT = frozenset(
    "need needs employ employs own owns want wants expect expects plan plans hold holds pay pays get gets make makes take "
    "takes give gives spend spends buy buys sell sells build builds use uses receive receives import imports export exports "
    "produce produces cost costs face faces earn earns raise raises offer offers require requires include includes cover "
    "covers operate operates run runs rely relies depend depends carry carries see sees put puts say says add adds fund "
    "funds provide provides supply supplies contain contains house houses serve serves generate generates store stores emit "
    "emits invest invests help helps aim aims cap caps limit limits keep keeps leave leaves".split()
)
# Further base forms that follow "to" without an article behind them.
_BASE = frozenset(
    "answer process approve grant clear open reopen close start restart begin end finish complete launch finance cover reach "
    "deliver develop replace train hire recruit settle meet find keep extend join decide review lift ease relax secure save store "
    "clean".split()
)
_DETERMINERS = frozenset("the a an its their his her our my your this that these those no any some every each of".split())
# What is said or thought: a clause of its own follows.
SAYS = frozenset(
    "say says reckon reckons estimate estimates forecast forecasts believe believes think thinks find finds show shows suggest "
    "suggests warn warns note notes predict predicts calculate calculates expect expects".split()
)
# Words that are as often adjectives or nouns.
_DOUBTFUL = frozenset("top total average close set cost cut range run price".split())
_CUTS = frozenset("cut set run".split())
# Conjunctions that look like prepositions, before a subject.
_SUBORDINATE = frozenset("as after before since until once with".split())
MODALS = frozenset("will would could may might can should must did does do".split())
INSIDE = frozenset("since so to not also already now still only just even never ever yet".split())


def is_verb(row: Row, i: int) -> bool:
    """Whether `row[i]` is a verb where it stands."""
    token, before = row[i], row[i - 1] if i else None
    if token.low in AUXILIARIES:
        return before is None or before.low != "the"
    if token.kind in ("figure", "date", "party", "stop", "prep", "break") or not token.text[0].islower():
        return False
    if token.low in _DETERMINERS or (before is not None and (before.low in _DETERMINERS or before.whose)):
        return False
    after = row[i + 1] if i + 1 < len(row) else None
    opens = after is not None and (
        after.kind in ("figure", "party") or after.text[0].isupper() or after.low in _DETERMINERS - {"of"} or after.low == "to"
    )
    if before is not None and before.low == "to":  # "to open a mine", but not "from panic to patience"
        return opens or (token.kind != "noun" and (token.low in _PRESENT | _BASE or token.kind in ("share", "change", "stands")))
    if before is not None and before.low in MODALS:
        return not token.low.endswith("ly") and token.low not in INSIDE
    if token.low in _DOUBTFUL:
        does = after is not None and (after.kind == "figure" or (token.low in _CUTS and after.kind in ("word", "noun", "party")))
        return before is not None and (before.low in AUXILIARIES or (does and _can_do(before)))
    if token.kind == "noun":
        costs = token.low == "costs" and after is not None and after.kind == "figure" and before is not None and _can_do(before)
        return before is not None and (costs or (before.low in PRONOUNS and opens))
    if token.low in PAST or (token.low.endswith("ed") and len(token.low) > 4):
        return True
    if before is None or not _can_do(before):
        return False
    if before.low in PRONOUNS:  # whatever follows "we" and "they" at once is done by them
        return not token.low.endswith("ly")
    if token.low in SAYS and token.kind == "word":
        return before.kind not in ("prep", "figure") and before.low not in _DETERMINERS
    if token.low in _PRESENT or token.kind == "share":
        prep = after is not None and after.kind == "prep"  # "Japan relies on", but not "a graphite mine for"
        joins = before.kind == "break" and after is not None and after.kind == "noun"  # "and caps shipments at"
        return opens or joins or (prep and (before.kind == "party" or before.low.endswith("s")))
    if token.kind in ("change", "stands"):
        return True
    return token.low.endswith("s") and after is not None and after.low in ("a", "an", "the", "its", "their")


def _can_do(token: Token) -> bool:
    """Whether what stands before a present form can be its subject."""
    return token.kind != "prep" and (token.kind in ("break", "stop", "date") or token.text[0].isalpha())


def verb_before(c: Context, end: int) -> tuple[int, int] | None:
    """The verb group nearest to the left of `row[end]` within the clause of the figure, half-open."""
    for i in range(end - 1, c.low - 1, -1):
        if c.row[i].kind == "figure" and not _modifies(c.row, i, end):
            return None
        if is_verb(c.row, i):
            start = i
            while start > c.low and (is_verb(c.row, start - 1) or _between(c.row[start - 1])):
                start -= 1
            while _between(c.row[start]) and start < i:
                start += 1
            return start, i + 1
    return None


def _modifies(row: Row, i: int, end: int) -> bool:
    """Whether the figure at `row[i]` stands before a noun of its own within one noun phrase: "the odds of the 15 % levy"."""
    return (
        i > 0
        and i + 1 < end
        and row[i - 1].low in _DETERMINERS
        and row[i + 1].kind in ("word", "noun")
        and row[i + 1].text[0].isalpha()
    )


def verb_at(row: Row, at: int, high: int) -> int | None:
    """Where the verb group that begins at `row[at]` ends; None where none begins there."""
    end = at
    while end < high and (_between(row[end]) or is_verb(row, end)):
        end += 1
    while end > at and _between(row[end - 1]):
        end -= 1
    return end if end > at and any(is_verb(row, i) for i in range(at, end)) else None


def _between(token: Token) -> bool:
    """Whether the token can stand inside a verb group."""
    return token.low in INSIDE or (token.kind == "word" and token.low.endswith("ly") and token.text[0].islower())


def subject_of(c: Context, verb: int) -> tuple[int, int] | None:
    """The words that stand for who or what does the verb that begins at `row[verb]`, half-open."""
    row = c.row
    end = verb
    if end and row[end - 1].low in ("which", "who", "that"):
        end -= 1  # the antecedent: "Japan, which relied on"
        end -= 1 if end and row[end - 1].text == "," else 0
    elif end and row[end - 1].text == ")" and (open_ := _opening(row, end - 1, "(")) is not None:
        end = open_  # "Ammonium paratungstate (APT) rose"
    elif end and row[end - 1].text == "," and (open_ := _opening(row, end - 1)) is not None:
        end = open_  # over an apposition: "Volta, a miner in Perth, spent"
    start = _begins(row, end)
    if (
        start < end
        and start > 1
        and (row[start].kind == "prep" or row[start].low in ("up", "out", "off"))
        and _participle(row[start - 1])
    ):
        start -= 1  # "the firm based in Perth spent"
        start = _begins(row, start)
    if start > 1 and row[start - 1].low == "and" and (wider := _coordinate(row, start - 1)) is not None:
        start = wider
    if start < end and row[start].kind == "prep" and row[start].low not in _SUBORDINATE:
        start = _past_place(row, start, end)
    while start < end and (
        row[start].kind == "date" or row[start].low in _SUBORDINATE or _between(row[start]) or row[start].low in ("s", "’s")
    ):
        start += 1
    while start < end and row[end - 1].kind == "date":
        end -= 1
    return (start, end) if start < end else None


def _begins(row: Row, end: int) -> int:
    """Where the noun phrase before `row[end]` begins; a measure in it ("a 40-foot container") is part of it."""
    start = end
    while start and row[start - 1].kind not in ("stop", "break") and not is_verb(row, start - 1):
        if row[start - 1].low in _SUBORDINATE and row[start - 1].low != "with":
            break
        if row[start - 1].kind == "figure" and "-" not in row[start - 1].text:
            break
        start -= 1
    return start


def _past_place(row: Row, start: int, end: int) -> int:
    """ "At present the average wait is": the subject begins with the first article behind the place or time."""
    return next(
        (i for i in range(start + 2, end) if row[i].low in ("the", "a", "an", "its", "their") and row[i - 1].kind != "prep"), start
    )


def _participle(token: Token) -> bool:
    return token.low.endswith("ed") or token.low in PAST


def _opening(row: Row, close: int, mark: str = ",") -> int | None:
    """What opens the aside that the mark at `close` shuts, within twelve tokens."""
    return next((i for i in range(close - 1, max(0, close - 12), -1) if row[i].text == mark), None)


def _coordinate(row: Row, at: int) -> int | None:
    """Where "X and" begins, if what stands before the "and" is a noun phrase alone."""
    start = at
    while start and row[start - 1].kind not in ("stop", "break", "figure"):
        start -= 1
        if is_verb(row, start):
            return None
    return start if start < at and row[start].kind not in ("prep", "date") else None


def passive(row: Row, start: int, end: int) -> bool:
    """Whether the verb group is a form of "be" with a participle: "were killed", "has been idled"."""
    last = row[end - 1]
    return any(t.low in _BE for t in row[start : end - 1]) and _participle(last)
