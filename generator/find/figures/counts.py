"""What a bare number counts: its noun, people who came to harm or keep company, or its age."""

from __future__ import annotations

import re

from generator.find.figures import nouns
from generator.find.figures.money import quoted_in
from generator.find.figures.quantity import Quantity
from generator.find.figures.rates import read_per
from generator.late import late
from generator.vocabulary import Vocabulary

_AGED = late(
    r"\b(?:(?:aged?|age of|ages|turned|turning|turns)(?: between| from| about| around| just| only| over| under)?"
    r"|(?i:people|adults|patients|men|women|children|those|anyone|everyone|workers|drivers) (?:aged )?(?:over|under|above|below)"
    r"|(?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl) of(?: just| only| about)?|(?:[Hh]e|[Ss]he|I|who) (?:was|is|am)(?: only| just)?) $"
)
_AGE_COMMA = late(r"[A-Za-z][a-z’'.-]{1,40}, $")
_CASUALTIES = late(
    r"\b(?:kill|injur|wound|arrest|detain|hospitali[sz]|evacuat|employ)(?:ed|ing|es|s)? "
    r"(?:(?:at least|about|some|nearly|more than|another|up to|over|around|almost|as many as) )?$"
)
_CASUALTIES_AFTER = late(
    r" (?:(?:was|were|is|are|has been|have been|had been) )?(?:killed|dead|injured|wounded|arrested|detained|missing|hurt)\b",
    re.IGNORECASE,
)
_COMPANY = late(
    r"\b(?:gate|attendance|throng|workforce|electorate|congregation|crew|panel|committee|team|family|party|jury|cast|gang|delegation|crowd|audience|population|city|town|village|country|nation)"
    r" of (?:(?:about|around|some|nearly|almost|just|over|under|just over|just under|more than|at least|up to) )?$"
)
_MAGNITUDE = late(r"\b[Mm]agnitude (?:of )?$")
_COUNTED_NEXT = late(r"(?: [\w-]{2,20}){0,2} [a-z-]{2,20}s\b")
_AT_LEAST = late(r"\b(?:at least|more than|no more than|up to|fewer than|less than) $", re.IGNORECASE)
_SUFFIXES = {"-plus": "at-least", " plus": "at-least", "+": "at-least", " +": "at-least", "-odd": "about"}


_FIRST = late(r"[\d.,]{1,12}(?: (?:hundred|thousand|million|billion))?(?= )")


def settle(text: str, q: Quantity, vocabulary: Vocabulary, limit: int) -> None:
    """Give a bare number its noun, or its age."""
    if q.unit is not None:
        if q.high is not None and q.per is None:
            read_per(text, q, vocabulary.units, len(text))  # "$600-640/t"
        return
    if not q.words and (money := quoted_in(text, q, vocabulary.units)) is not None:
        q.unit, q.rule = money, "money"
        read_per(text, q, vocabulary.units, len(text))
        return
    before = text[max(0, q.first - 24) : q.first]
    if (q.low > 1 and (aged := _AGED.search(before)) is not None and not _turned_over(text, q, aged)) or (
        _AGE_COMMA.search(before)
        and not q.words
        and 16 <= q.low <= 110
        and q.high is None
        and isinstance(q.low, int)
        and text[q.last : q.last + 1] in (",", ";", ")")
    ):
        q.unit, q.rule = "year_old", "age"
        return
    if _MAGNITUDE.search(before):
        q.unit, q.rule = "magnitude", "unit"
        return
    sets = vocabulary.figures.sets
    if q.rule == "ratio":
        noun = nouns.counted(text, q.end, limit, sets)
        q.unit, q.of = "dimensionless", noun[1] if noun else nouns.counted_of(text, q.end, limit, sets)
        return
    if q.low == 1 and q.words and _AT_LEAST.search(before) and (one := nouns.single(text, q.end, limit, sets)) is not None:
        q.end, q.of = one
        q.unit, q.rule, q.noun = "count", "count", True
    elif (compound := nouns.hyphened(text, q.end, sets)) is not None:
        q.end, q.of, q.unit, q.rule, q.noun = *compound, "count", "compound", True
    elif (noun := nouns.counted(text, _past_suffix(text, q), limit, sets)) is not None:
        q.bound = _SUFFIXES.get(text[q.end : _past_suffix(text, q)], q.bound)
        q.end, q.of = noun
        q.unit, q.rule, q.noun = "count", "count", True
        read_per(text, q, vocabulary.units, len(text))
    elif text.startswith("-strong", q.end):
        q.end, q.unit, q.rule = q.end + 7, "people", "compound"
    elif (outer := nouns.counted_of(text, q.end, limit, sets)) is not None:
        q.of, q.unit, q.rule = outer, "dimensionless" if q.part else "count", "share" if q.part else "count of"
    elif not q.part and (harmed(text, q) or _COMPANY.search(text, max(0, q.first - 40), q.first)):
        q.unit, q.rule = "people", "people"
    elif q.rule == "course" and (first := _FIRST.match(text, q.first)) is not None:
        inner = nouns.counted(text, first.end(), q.last, sets)  # "to 1,980 boats from 6,830"
        q.unit, q.of = ("count", inner[1]) if inner is not None else (None, None)
    if q.unit is None:
        read_per(text, q, vocabulary.units, len(text))
    if q.unit == "count" and q.of is not None and _are_people(q.of.lower(), sets["people"]):
        q.unit = "people"


def _turned_over(text: str, q: Quantity, aged: re.Match[str]) -> bool:
    """ "Turned over 40 files": handed on, and no birthday."""
    return aged.group().startswith("turn") and aged.group().endswith("over ") and _COUNTED_NEXT.match(text, q.last) is not None


def _past_suffix(text: str, q: Quantity) -> int:
    """Where the noun may begin: behind the number, or behind its suffix ("4,000-plus staff")."""
    suffix = next((x for x in _SUFFIXES if text.startswith(f"{x} ", q.end)), "")
    return q.end + len(suffix)


def _are_people(noun: str, people: frozenset[str]) -> bool:
    """Whether a noun is of people by its last word or its last two ("board members")."""
    words = noun.split(" ")
    return words[-1] in people or " ".join(words[-2:]) in people


def harmed(text: str, q: Quantity) -> bool:
    """ "killing 40", "107 were injured"."""
    return bool(_CASUALTIES.search(text[max(0, q.start - 40) : q.start]) or _CASUALTIES_AFTER.match(text, q.end))
