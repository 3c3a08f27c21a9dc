"""Who or what does the verb of a figure's clause: found by place, over asides, relative clauses and numbers."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import TIME, Context
from generator.find.measures.products import Row
from generator.find.measures.verb_words import BE, LEADING, SAYS, SUBORDINATE
from generator.find.measures.verbs import inside_verb, is_verb, participle


def subject_of(c: Context, verb: int) -> tuple[int, int] | None:
    """The words that stand for who or what does the verb that begins at `c.row[verb]`, half-open."""
    return subject_in(c.row, verb)


def subject_in(row: Row, verb: int) -> tuple[int, int] | None:
    """The same in any row."""
    end = verb
    if end > 1 and row[end - 1].low == "to" and _raised(row, end - 1):
        end -= 1  # "expects the yard to cost"
    if end > 3 and [t.low for t in row[end - 3 : end]] == ["as", "a", "whole"]:
        end -= 3
    if end and row[end - 1].low in ("which", "who", "that"):
        end -= 1  # the antecedent: "Japan, which relied on"
        end -= 1 if end and row[end - 1].text == "," else 0
    elif end and row[end - 1].text == ")" and (open_ := _opening(row, end - 1, "(")) is not None:
        end = open_  # "Ammonium paratungstate (APT) rose"
    elif end and row[end - 1].text == "," and (open_ := _opening(row, end - 1)) is not None:
        end = open_  # over an apposition: "Volta, a miner in Perth, spent"
    end = _past_period(row, end)
    if end > 2 and row[end - 1].kind == "date" and is_verb(row, end - 2):
        end -= 1  # "the ban that passed in 1993 drew"
    start = _begins(row, end)
    relative = end + (row[end].text == ",") if end + 1 < len(row) else end
    told = start > 0 and row[start - 1].low in BE and any(t.kind == "prep" for t in row[start:end])  # "is keen on the mine, which"
    if end < verb and row[relative].low in ("which", "who", "that") and start < end and (row[start].kind == "prep" or told):
        start = next((i for i in range(end - 1, start, -1) if row[i].low in _ARTICLES), start)  # "for want of a part that costs"
    if start > 3 and is_verb(row, start - 1) and row[start - 2].low == "to" and row[start - 3].low in _AIMS:
        start = _begins(row, start - 2)  # "the decision to give paid speeches forces"
    if (ante := _antecedent(row, start)) is not None:
        end, start = ante, _begins(row, ante)  # "the pause that takes effect on Monday gives"
    if (
        start < end
        and start > 1
        and (row[start].kind == "prep" or row[start].low in ("up", "out", "off"))
        and participle(row[start - 1])
    ):
        start -= 1  # "the firm based in Perth spent"
        start = _begins(row, start)
    if start > 1 and row[start - 1].low == "and":
        if (wider := _coordinate(row, start - 1)) is not None:
            start = wider
        elif (places := _names_joined(row, start - 1)) is not None:
            start = _begins(row, places - 1 if participle(row[places - 1]) else places)  # "the plants planned in Peru and Chile"
    if 1 < start < end and (longer := _over_number(row, start)) is not None:
        start = longer
    number = row[start - 1].figure if start else None
    if number is not None and (number.of or (start < end and row[start].low == "of")) and "-" not in number.text:
        start -= 1  # "ninety days of magnets would fill", "the three trains cost"
    elif number is not None and start == end and start > 2 and row[start - 2].kind == "prep" and "-" not in number.text:
        start = _begins(row, start - 1)  # "the oxides from a hectare would fetch"
    start = _past_number(row, start, end)
    if start < end and row[start].kind == "prep" and row[start].low not in SUBORDINATE:
        start = _past_place(row, start, end)
    while start < end and (
        row[start].kind == "date"
        or row[start].low in SUBORDINATE
        or inside_verb(row[start])
        or row[start].low in ("s", "’s", "whether")
    ):
        start += 1
    while start < end and row[end - 1].kind == "date":
        end -= 1
    if start < end - 1 and row[start].low in ("including", "like"):
        start += 1
    start = _relative(row, _gerund(row, start))
    return (start, end) if start < end else None


# Nouns that an infinitive tells more of.
_AIMS = frozenset(
    "decision plan plans move bid effort efforts attempt attempts proposal deal agreement right ability failure refusal pledge "
    "promise offer threat campaign scheme order obligation push drive law bill cost time need desire".split()
)
_ARTICLES = frozenset("a an the its their this every each".split())


def _past_period(row: Row, end: int) -> int:
    """ "Exports in the eight months to May came to": the subject ends before its period."""
    at = end
    while at and end - at < _PERIOD and _of_a_period(row[at - 1]):
        at -= 1
    return at - 1 if 1 < at < end and row[at - 1].low in ("in", "over", "during", "for", "through") else end


def _of_a_period(token: Token) -> bool:
    figure = token.figure
    return token.kind == "date" or token.low in _PERIODS or token.low.isdigit() or (figure is not None and figure.unit in TIME)


_PERIOD = 9
_PERIODS = frozenset(
    "january february march april may june july august september october november december the first last past same "
    "of to and year period quarter half month months third fourth second previous".split()
)


def _raised(row: Row, to: int) -> bool:
    """Whether the noun phrase before "to" is the object of a verb that makes or lets it do something."""
    if is_verb(row, to - 1):
        return False
    verb = next((i for i in range(to - 1, max(-1, to - 9), -1) if is_verb(row, i)), None)
    return verb is not None and row[verb].low in _RAISES


_RAISES = frozenset(
    "expect expects expected want wants wanted allow allows allowed ask asks asked force forces forced help helps "
    "helped cause causes caused need needs needed require requires required order orders ordered enable enables "
    "enabled let lets permit permits permitted tell told urge urges urged".split()
)


def _antecedent(row: Row, start: int) -> int | None:
    """Where the noun ends that a relative clause tells of, if the verb of one stands before `row[start]`."""
    i = start - 1
    if i < 2 or not is_verb(row, i):
        return None
    while i > 1 and (is_verb(row, i) or inside_verb(row[i])):
        i -= 1
    if i > 1 and row[i - 1].low in ("that", "which") and (row[i].kind == "party" or row[i].low in PRONOUNS):
        i -= 1  # "the tariff that Peru imposed over steel"
    if row[i].low not in ("that", "which", "who") or not row[i - 1].text[0].isalpha() or row[i - 1].low in SAYS | {"said"}:
        return None
    return None if is_verb(row, i - 1) else i


def _relative(row: Row, start: int) -> int:
    """ "The price it paid for borax had trebled": back over the clause that a pronoun begins to the noun that it tells of."""
    if start < 3 or row[start].kind != "prep" or not is_verb(row, start - 1):
        return start
    i = start - 1
    while i > 1 and is_verb(row, i):
        i -= 1
    if row[i].low not in PRONOUNS | {"you"} or row[i - 1].kind not in ("noun", "word"):
        return start
    first = i - 1
    while first and row[first].low not in LEADING and row[first - 1].kind in ("word", "noun") and not is_verb(row, first - 1):
        first -= 1
    return first if row[first].low in LEADING else start


def _gerund(row: Row, start: int) -> int:
    """ "Storing six months of borax would cost": the subject begins with the participle before the number."""
    done = (
        0 < start < len(row) and row[start - 1].low.endswith("ed") and row[start - 1].text.islower()
    )  # "plugging an abandoned well"
    if not start or start >= len(row) or (row[start].kind not in ("figure", "prep") and not done):
        return start
    start_of, start = start, start - done
    for i in range(start - 1, max(-1, start - 8), -1):
        if row[i].kind in ("stop", "break", "date") or is_verb(row, i):
            return start_of
        if row[i].low.endswith("ing") and (i == 0 or row[i - 1].kind in ("stop", "break") or row[i - 1].low in SAYS):
            return i
    return start_of


def _begins(row: Row, end: int) -> int:
    """Where the noun phrase before `row[end]` begins; a measure in it ("a 40-foot container") is part of it."""
    start = end
    while start and row[start - 1].kind not in ("stop", "break") and not is_verb(row, start - 1):
        if row[start - 1].low in SUBORDINATE and row[start - 1].low != "with":
            break
        if row[start - 1].kind == "figure" and "-" not in row[start - 1].text:
            break
        start -= 1
    if start > 1 and row[start - 1].text == "&" and start < end:
        return _begins(row, start - 1)  # "Standard & Poor's 500 index"
    return start


def _past_place(row: Row, start: int, end: int) -> int:
    """ "At present the average wait is": the subject begins with the first article behind the place or time."""
    return next(
        (i for i in range(start + 2, end) if row[i].low in ("the", "a", "an", "its", "their") and row[i - 1].kind != "prep"), start
    )


# Words of the longest aside that is passed over.
_ASIDE = 24


def _opening(row: Row, close: int, mark: str = ",") -> int | None:
    """What opens the aside that the mark at `close` shuts, within so many tokens."""
    every = [i for i in range(close - 1, max(0, close - _ASIDE), -1) if row[i].text == mark]
    if every and mark == "," and any(t.text in ("—", "–", ";", ":") for t in row[every[0] + 1 : close]):
        return None
    if mark == "," and len(every) > 1 and close - every[0] <= 3 and all(t.text[0].isupper() for t in row[every[0] + 1 : close]):
        before = every[1]  # "Gail Lee, who grows rice near Yuma, Arizona, has"
        place = row[every[0] - 1].text[0].isupper()  # "near Yuma, Arizona", but not "the Italian firm, Fiat"
        if place and row[before + 1].low in ("who", "which", "a", "an", "the"):
            return before
    return every[0] if every else None


def shared_subject_of(c: Context, verb: int) -> tuple[int, int] | None:
    """The subject of the verb at `row[verb]`, or, behind "and", of the verb before it: "would fill a barn and cost $5m"."""
    row = c.row
    listed = verb > 2 and row[verb - 1].text == "," and row[verb - 2].kind in ("figure", "change") and row[verb].kind == "change"
    if verb < 2 or (row[verb - 1].low not in ("and", "but", "or") and not listed):
        return subject_of(c, verb)
    for i in range(verb - 2, max(0, verb - 16), -1):
        if row[i].text in (";", ":", "—"):
            return None
        if (
            row[i].low not in SAYS
            and is_verb(row, i)
            and not is_verb(row, i - 1)
            and row[i - 1].low != "to"
            and (span := subject_of(c, i)) is not None
        ):
            return span
    return None


def _coordinate(row: Row, at: int) -> int | None:
    """Where "X and" begins, if what stands before the "and" is a noun phrase alone, or the participle that tells of one: "the deal
    reached by Lee and Lund"."""
    start = at
    while start and row[start - 1].kind not in ("stop", "break", "figure"):
        start -= 1
        if is_verb(row, start):
            by = start + 1 < at and row[start + 1].low == "by" and participle(row[start])
            return _coordinate(row, start) if by else None
    if start and start < at and row[start - 1].figure is not None:
        return _over_number(row, start)
    return start if start < at and row[start].kind not in ("prep", "date") else None


def _names_joined(row: Row, at: int) -> int | None:
    """The preposition before "X and" where X is a name alone: "in Europe and North America"."""
    i = at - 1
    while i > 1 and row[i].text[0].isupper() and row[i].kind in ("word", "party", "noun"):
        i -= 1
    return i if 1 < i < at - 1 and row[i].kind == "prep" and row[at + 1].text[0].isupper() else None


def _past_number(row: Row, start: int, end: int) -> int:
    """ "180 days of stock for 40 firms would cost": the subject begins before the number behind its preposition."""
    number = row[start].figure if 1 < start < end and row[start - 1].kind == "prep" else None
    if number is None or not number.of:
        return start
    first = _begins(row, start)
    if first > 0 and row[first].low == "of" and row[first - 1].figure is not None:
        first -= 1
    return first if first < start and row[first].kind != "prep" else start


def _over_number(row: Row, start: int) -> int | None:
    """Where a noun phrase begins that has a number inside: "ingots of 99.9 % purity", "a reserve of 180 days for wheat"."""
    number = row[start - 1].figure
    if number is None or start < 3 or row[start - 2].low != "of" or row[start - 3].kind not in ("word", "noun"):
        return None
    if is_verb(row, start - 3):
        return None
    first = _begins(row, start - 2)
    return first if first < start - 2 and row[first].kind not in ("prep", "date") else None
