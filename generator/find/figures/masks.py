"""What is no figure though it has digits: dates, clock times, phones, codes, names, lists. Looked at before a number is read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from generator.find.figures.namesakes import rows
from generator.find.figures.numeral import Numeral
from generator.find.figures.quantity import Quantity
from generator.find.sought import word_places
from generator.late import late
from generator.records import Date
from generator.vocabulary.figures import Figures

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[89]|20)\d\d"
# Dates that are plain to see, so that figures stay right even where the finder of dates is silent.
_DATES = late(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?\d{{1,2}})?(?:,? \d{{4}}\b)?(?![\w%]|[.,]\d)"
    rf"|{_MONTH},? \d{{4}}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?\d{{1,2}})? (?:of )?{_MONTH}\b(?:,? \d{{4}}\b)?"
    r"|\d{4}-\d{2}-\d{2}\b|\d{1,2}/\d{1,2}/\d{2,4}\b"
    r"|(?:FY|fiscal(?: year)?|financial year) ?\d{2,4}\b|[QH][1-4] ?\d{4}\b"
    r"|\d{1,2} (?i:january|february|april|june|july|august|september|october|november|december)\b"
    rf"|{_YEAR}(?: ?[-–/] ?| and | to )(?:{_YEAR}|\d\d)\b(?!%| per)"
    rf"|(?:in|In|since|Since|by|By|until|till|during|before|after|early|late) {_YEAR}\b(?![,.]\d)(?! [a-z]+s\b)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \(\d{1,2}(?:st|nd|rd|th)?\)|(?:mid-|early |late )?(?:1[5-9]|20)\d0s\b)"
)
# What one begins with, where it begins with no number.
_DATE_HEADS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept sepember september oct october nov "
    "november dec december fy fiscal financial in since by until till during before after early late mid monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
_SHORT_YEAR = late(r"[’'‘]\d{2}s?\b")
_HALF_DAY = r"(?:am|pm|a\.m\.?|p\.m\.?)"
_ADDRESS = late(r"https?://\S{1,2000}|www\.\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,24}", re.IGNORECASE)
# Each begins with a digit or a sign: looked at first, for most characters are letters.
_OTHER_HEAD = late(r"[\d+(\[#](?<!\d\d)")
_OTHER = late(
    r"(?:"
    r"(?P<clock>(?:\b\d{1,2}(?:[:.]\d{2})? ?(?:[-–]|to|and|until|till) ?)?"
    rf"(?:\b\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?: ?(?:{_HALF_DAY}|GMT|UTC|BST|EST|EDT|ET|CET|IST|hrs)\b)"
    r"|\b[0-2]\d[0-5]\d (?:GMT|UTC|ET|BST|CET|IST)\b"
    rf"|\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)|\b\d{{1,2}} ?{_HALF_DAY}(?!\w)|\b\d{{1,2}} ?o[’']?clock"
    r"|\b\d{1,2} (?:noon|midnight|in the (?:morning|afternoon|evening)|at night)\b))"
    r"|(?P<phone>(?:\+\d{1,3}[ -])(?:\(?\d{1,4}\)?[ -]){1,4}\d{2,5}\b|\(\d{3}\) ?\d{3}-\d{4}\b"
    r"|\b0\d{2,4} \d{3,4} \d{3,4}\b|\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b)"
    r"|(?P<footnote>\[\d{1,3}\])|(?P<list>(?:^|(?<=\n))\(?\d{1,2}[.)] )"
    r"|(?P<name>\b24/7\b|\b9/11\b|\b50[-/]50\b|\b401\(k\)|\b20/20\b|#\d{1,9}))",
    re.IGNORECASE,
)
_WHY = {
    "clock": "a clock time",
    "phone": "a telephone number",
    "footnote": "a footnote",
    "list": "the number of a list item",
    "name": "a name",
}


class Masks:
    """Stretches of one text whose digits are no figures, each with why. Built in one pass, asked by bisection."""

    def __init__(self, text: str, dates: Iterable[Date]) -> None:
        spans = [
            (d.start, d.end, "a date") for d in dates if d.precision not in ("vague", "relative") and d.rule != "units to a date"
        ]
        spans += [(m.start(), m.end(), "a date") for m in (*_plain_dates(text), *_SHORT_YEAR.finditer(text))]
        if "@" in text or "://" in text or "www." in text.lower():
            spans += [(m.start(), m.end(), "an address") for m in _ADDRESS.finditer(text)]
        spans += [(m.start(), m.end(), _WHY[m.lastgroup or "name"]) for m in _others(text)]
        spans.sort()
        self._spans = spans
        self._starts = [s for s, _, _ in spans]
        self._reach = max((e - s for s, e, _ in spans), default=0)

    def why(self, start: int, end: int) -> str | None:
        """Why [start, end) is no figure, if it lies in a mask."""
        i = bisect_right(self._starts, start) - 1
        while i >= 0 and self._starts[i] >= start - self._reach:
            if self._spans[i][0] <= start and end <= self._spans[i][1]:
                return self._spans[i][2]
            i -= 1
        return None


def _plain_dates(text: str) -> Iterator[re.Match[str]]:
    words, done = word_places(text), 0
    for at in sorted({*words.of(_DATE_HEADS), *words.numbered}):
        if at >= done and (m := _DATES.match(text, at)) is not None:
            yield m
            done = m.end()


def _others(text: str) -> Iterator[re.Match[str]]:
    done = 0
    for head in _OTHER_HEAD.finditer(text):
        if head.start() >= done and (m := _OTHER.match(text, head.start())) is not None:
            yield m
            done = m.end()


_INSIDE = late(r"\d[A-Za-z]{1,3}-$|-to-$")  # "$80m-100m", "5kt-6kt", "10-to-15-year"


def unreadable(text: str, n: Numeral) -> str | None:
    """Why a numeral by itself cannot be a figure."""
    if n.vague:
        return "no number is told"
    if n.ordinal:
        return "an ordinal"
    if n.value is None:
        return "a version or serial number"
    before, after = text[n.start - 1 : n.start], text[n.end : n.end + 1]
    if after == "." and text[n.end + 1 : n.end + 2] in ("x", "X") and not text[n.end + 2 : n.end + 3].isalnum():
        return "a version"
    if before == "/" or (after == "/" and text[n.end + 1 : n.end + 2].isdigit()):
        return "a date, score or code"
    if (before == ":" and text[n.start - 2 : n.start - 1].isdigit()) or (after == ":" and text[n.end + 1 : n.end + 2].isdigit()):
        return "a clock time, score or ratio"
    if (
        before == "-"
        and text[n.start - 2 : n.start - 1].isalpha()
        and not n.words
        and not _INSIDE.search(text, max(0, n.start - 6), n.start)
    ):
        return "part of a code"
    if before == "." and text[n.start - 2 : n.start - 1].isalnum() and not n.words:
        return "part of a code"
    return None


_NAME_BEFORE = late(r"(?:(?P<two>[A-Za-z’'&.-]{1,24}) )?(?P<one>[A-Za-z’'&.]{1,24})[ -]$")
_STREET = late(r" (?:(?:[A-Z][a-z’']{1,20}|\d{1,3}(?:st|nd|rd|th)) ){1,3}")
_STREET_LAST = late(r" (?:(?:[A-Z][a-z’']{1,20}|[NSEW]\.?|\d{1,3}(?:st|nd|rd|th)) ){1,2}(\w+)")
_LABEL = late(r"[A-Za-z]{2,20} ?: ?$")
_PROPER_AFTER = late(r" [\"“‘']?[A-Z][a-z]{3,}(?![\w])(?!’s|'s)")
_TYPE_NUMBER = late(r"7[0-8]7|3[0-8]0")  # the families of Boeing and Airbus, named without their maker
_PLANE_SERIES = late(r"7[0-8]7-\d{3}\w{0,3}")
_PLANE = late(r"(?: [A-Z][a-z]+)? (?:aircraft|jets?|planes?|airliners?|jetliners?|Dreamliners?|MAX|Max|freighters?|fleet)\b|s\b")


def name_before(text: str, q: Quantity, figures: Figures, sentence: int) -> str | None:
    """Why a number without a unit is part of a name: "Section 301", "iPhone 4", "the FTSE 100"."""
    words = _NAME_BEFORE.search(text, max(sentence, q.first - 50), q.first)
    if words is None:
        return None
    one, two = words["one"], words["two"] or ""
    low = one.lower()
    if q.words and text[q.first].isupper() and low in ("the", "of", "big"):
        return "a name"
    coded = not q.words and not q.grouped and q.last - q.first >= 4  # "code 2846.90", "rule 14a8"
    if low in figures.sets["designators"] and (coded or not (low in figures.sets["also_words"] and q.noun and q.low > 12)):
        return f"named by {one!r}"
    if rows(low, text, q, figures, capital=one[0].isupper()):
        return f"named by {one!r}"
    if q.words or q.grouped or q.magnitude > 1 or isinstance(q.low, float):
        return None
    if (two, one) == ("Group", "of"):
        return "a name"
    if not one[0].isupper() or low in figures.sets["breaks"]:
        return None
    opening = words.start("one") == sentence or not two
    if opening and words.start("one") <= sentence + 1 and not _elsewhere(text, one):
        return None if low in figures.sets["breaks"] or q.noun else f"named by {one!r}"
    if (
        two.lower() in ("in", "at", "from", "across", "around", "near", "outside", "to", "of", "for")
        and q.noun
        and q.of
        and not _PROPER_AFTER.match(text, q.last)
    ):
        return None
    return f"named by {one!r}"


def _elsewhere(text: str, word: str) -> bool:
    """Whether `word` stands before another number where its capital is no sentence's: "Euro 7 rules" beside "the Euro 6 limits"."""
    at = text.find(f" {word} ")
    while at >= 0:
        if text[at + len(word) + 2 : at + len(word) + 3].isdigit() and (text[at - 1].islower() or text[at - 1] == ","):
            return True
        at = text.find(f" {word} ", at + 1)
    return False


def name_after(text: str, q: Quantity, figures: Figures) -> str | None:
    """Why a number without a unit begins a name: "10 Downing Street", "the 787 Dreamliner"."""
    street = _STREET.match(text, q.last) if not q.words else None
    if street is not None and any(w.lower() in figures.sets["streets"] for w in street.group().split()[1:]):
        return "a street number"
    tail = _STREET_LAST.match(text, q.last)
    if tail is not None and not q.words and tail[1].lower() in figures.sets["streets"] and tail[1][0].isupper():
        return "a street number"
    if (
        not q.words
        and not q.grouped
        and q.magnitude == 1
        and _TYPE_NUMBER.fullmatch(text[q.first : q.last])
        and _PLANE.match(text, q.last)
    ):
        return "a type of aircraft"
    if _PLANE_SERIES.fullmatch(text[q.first : q.last]):
        return "a type of aircraft"
    before = text[max(0, q.first - 8) : q.first].lower()
    if (
        not q.words
        and not q.noun
        and before.endswith(("the ", " a ", "an ", "new ", "its ", "old "))
        and _PROPER_AFTER.match(text, q.last)
    ):
        return "part of a name"
    return None


def year(text: str, q: Quantity) -> bool:
    """A bare number of four digits that reads as a year. A noun behind it does not save it ("the 2008 crises")
    unless the word before cannot stand before a year ("some 2000 workers")."""
    if q.words or q.grouped or q.magnitude > 1 or not isinstance(q.low, int) or not 1500 <= q.low <= 2099 or q.last - q.first != 4:
        return False
    before = text[max(0, q.first - 12) : q.first].lower()
    return not (
        q.noun
        and before.rstrip().endswith(
            ("some", "about", "around", "least", "than", "nearly", "almost", "over", "killed", "killing", "up to")
        )
    )


def label(text: str, q: Quantity) -> bool:
    """ "today : 43": a counter or a field, not a statement."""
    return bool(_LABEL.search(text[max(0, q.first - 24) : q.first])) and not q.noun
