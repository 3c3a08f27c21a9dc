"""Who or what does the verb of a figure's clause: found by place, over asides, relative clauses and numbers."""

from __future__ import annotations

from generator.find.measures.actors.doer_bounds import (
    antecedent,
    begins,
    coordinate,
    names_joined,
    over_number,
    past_gerund,
    past_number,
    past_period,
    past_place,
    past_relative,
)
from generator.find.measures.context import Context
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_words import BE, SAYS, SUBORDINATE
from generator.find.measures.words.verbs import inside_verb, is_verb, participle


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
    end = past_period(row, end)
    if end > 2 and row[end - 1].kind == "date" and is_verb(row, end - 2):
        end -= 1  # "the ban that passed in 1993 drew"
    start = begins(row, end)
    relative = end + (row[end].text == ",") if end + 1 < len(row) else end
    told = start > 0 and row[start - 1].low in BE and any(t.kind == "prep" for t in row[start:end])  # "is keen on the mine, which"
    if end < verb and row[relative].low in ("which", "who", "that") and start < end and (row[start].kind == "prep" or told):
        start = next((i for i in range(end - 1, start, -1) if row[i].low in _ARTICLES), start)  # "for want of a part that costs"
    if start > 3 and is_verb(row, start - 1) and row[start - 2].low == "to" and row[start - 3].low in _AIMS:
        start = begins(row, start - 2)  # "the decision to give paid speeches forces"
    if (ante := antecedent(row, start)) is not None:
        end, start = ante, begins(row, ante)  # "the pause that takes effect on Monday gives"
    if (
        start < end
        and start > 1
        and (row[start].kind == "prep" or row[start].low in ("up", "out", "off"))
        and participle(row[start - 1])
    ):
        start -= 1  # "the firm based in Perth spent"
        start = begins(row, start)
    if start > 1 and row[start - 1].low == "and":
        if (wider := coordinate(row, start - 1)) is not None:
            start = wider
        elif (places := names_joined(row, start - 1)) is not None:
            start = begins(row, places - 1 if participle(row[places - 1]) else places)  # "the plants planned in Peru and Chile"
    if 1 < start < end and (longer := over_number(row, start)) is not None:
        start = longer
    number = row[start - 1].figure if start else None
    if number is not None and (number.of or (start < end and row[start].low == "of")) and "-" not in number.text:
        start -= 1  # "ninety days of magnets would fill", "the three trains cost"
    elif number is not None and start == end and start > 2 and row[start - 2].kind == "prep" and "-" not in number.text:
        start = begins(row, start - 1)  # "the oxides from a hectare would fetch"
    start = past_number(row, start, end)
    if start < end and row[start].kind == "prep" and row[start].low not in SUBORDINATE:
        start = past_place(row, start, end)
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
    start = past_relative(row, past_gerund(row, start))
    return (start, end) if start < end else None


# Nouns that an infinitive tells more of.
_AIMS = frozenset(
    "decision plan plans move bid effort efforts attempt attempts proposal deal agreement right ability failure refusal pledge "
    "promise offer threat campaign scheme order obligation push drive law bill cost time need desire".split()
)
_ARTICLES = frozenset("a an the its their this every each".split())


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
    before = verb_before_and(c, verb)
    return None if before is None else subject_of(c, before)


# Words over which two verbs that "and" joins have one subject.
_JOINED = 16


def verb_before_and(c: Context, verb: int) -> int | None:
    """The verb with a subject that stands before an "and" at `row[verb - 1]`, in the same clause."""
    row = c.row
    for i in range(verb - 2, max(0, verb - _JOINED), -1):
        if row[i].text in (";", ":", "—"):
            return None
        if row[i].low in SAYS:
            continue  # "…, the institute estimates, and takes five years"
        if is_verb(row, i) and not is_verb(row, i - 1) and row[i - 1].low != "to" and subject_of(c, i) is not None:
            return i
    return None
