"""Times of what is told beside a figure: of a relative clause that is over ("Norway, which closed the port in June, sold 40"),
of the subject's own past ("Albor, founded in 2019,"), or of the clause behind."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import PAST, Token
from generator.find.measures.context import Context
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.records import Date, Figure

_RELATIVES = frozenset("which who whose where".split())
# What such a clause tells of the thing itself: "the talks, which ended on Friday, cut fees to 10 %" did so then.
_TOOK_PLACE = frozenset("ended concluded held took finished".split())


def of_the_sentence(dates: Sequence[Date], c: Context | None) -> list[Date]:
    """The dates without those that a relative clause in commas tells of its noun, for a figure behind it."""
    if c is None or not dates or not any(t.low in _RELATIVES for t in c.row[: c.at]):
        return list(dates)
    return [d for d in dates if d.end > c.figure.start or not _in_relative(d, c)]


def _in_relative(date: Date, c: Context) -> bool:
    row = c.row
    at = next((i for i in range(c.at) if row[i].start <= date.start < row[i].end), None)
    if at is None:
        return False
    opens = next((i for i in range(at - 1, 0, -1) if row[i].text in _ENDS or row[i].low in _RELATIVES), 0)
    if opens < 1 or row[opens].low not in _RELATIVES or row[opens - 1].text != ",":
        return False
    if any(t.low in _TOOK_PLACE for t in row[opens:at]):
        return False
    closes = next((i for i in range(at + 1, c.at) if row[i].text in _ENDS), None)
    return closes is not None and row[closes].text == "," and _goes_on(row, closes + 1, c.at)


_ENDS = frozenset((",", ";", ":", "."))


def _goes_on(row: Sequence[Token], i: int, end: int) -> bool:
    """Whether the main clause goes on at `row[i]`: with its verb, or behind "Under the deal, whose outline was drawn up in June,"
    with its subject."""
    while i < end and row[i].low.endswith("ly"):
        i += 1
    if i >= end:
        return False
    goes_on = (is_verb(row, i) or row[i].low in PAST) and not row[i].low.endswith("ing")
    return goes_on or (row[0].low in _UNDER and row[i].low in _DETERMINERS)


_UNDER = frozenset(("under", "unlike"))
_DETERMINERS = frozenset("the a an its their each both".split())


# Characters before a date in which such words stand.
_LOOK_BACK = 80


def in_aside(date: Date, figure: Figure, text: str) -> bool:
    """ "Albor, founded in 2019, has 900 workers": a time of the subject's own."""
    if date.end > figure.start or text[date.end : date.end + 1] != "," or figure.start - date.end > _LOOK_BACK:
        return False
    return _PARTICIPLE.search(text, max(0, date.start - _LOOK_BACK), date.start) is not None


_PARTICIPLE = late(
    r"[\w’')],\s(?:first\s|itself\s)?(?:[a-z]{3,}ed|built|begun|drawn|held|made|won|bought|born|struck|brought|set\sup)\b"
    r"(?:[^,;:.]|\.(?!\s)){0,40}$"
)


def of_another(figure: Figure, c: Context | None, date: Date, text: str) -> bool:
    """Whether a date behind the figure is that of another clause: of what the thing did ("a mine that closed in 2015"), of a figure
    in brackets, or of the main clause, where the figure stands in a relative one ("Volta, which makes 5 % of them, plans")."""
    between = text[figure.end : date.start]
    if (
        between.count("(") > between.count(")")
        or IN_TAIL.search(between)
        or _OTHER_CLAUSE.search(between)
        or _RELATIVE.search(between)
        or _THING_DID.search(between)
        or _DONE.search(between)
    ):
        return True
    if c is None or c.low < 2 or c.high >= len(c.row):
        return False
    relative = c.row[c.low - 1].low in ("which", "who") or (
        c.row[c.low - 1].low == "that" and c.row[c.low - 2].kind in ("word", "noun") and not is_verb(c.row, c.low - 2)
    )
    if not relative:
        return False
    return c.row[c.high].text == "," and date.start > c.row[c.high].start


_RELATIVE = late(r",\s(?:which|who)\s|\b(?:whose|where)\s")
# "the last year before Oslo began to license them in May".
_OTHER_CLAUSE = late(
    r"\b(?:before|until|because|although|whereas)\s[^,;.]{0,40}"
    r"\b(?:began|came|took|was|were|had|made|met|put|won|can|could|will|would|is|are|[a-z]{3,12}ed)\b"
    # "lasts one year, and that the licences of April"; ", and importers are signing contracts for 2026"
    r"|\band\sthat\s|,\s(?:and|but)\s(?:the\s|its\s)?[a-z]+\s(?:is|are|was|were|has|have|had|will|would|can|could)\s"
    # "could supply 40 tonnes, with work on it due to begin in 2026"
    r"|,\swith\s[^,;.]{0,40}\b(?:due|set|expected|scheduled)\sto\s"
)
# "rose 3 % to $40, taking its gain this year to 39 %": the time of what it adds up to.
IN_TAIL = late(r",\s(?:taking|bringing|leaving|making|pushing|sending|lifting|putting|extending|trimming|giving)\s[^,;]*$")
# "the first result of a dialogue started last autumn".
_DONE = late(
    r"(?:\b(?!was|were|is|are|been|be|being|had|has|have|and|it|they|he|she|who|which|that)[a-z]+|,)\s(?:first\s)?"
    r"(?:applied\sfor|agreed|started|launched|introduced|imposed|signed|founded|adopted|unveiled|struck|begun|drawn\sup)\s(?:back\s)?(?:on\s|in\s)?$"
)
_THING_DID = late(r"\b(?:that|which|who)\s(?:(?:was|were|is|are|had|has|have|been)\s){0,2}[a-z]+(?:\s(?:in|on|at|since|by))?\s$")


def of_whom(date: Date, figure: Figure, text: str) -> bool:
    """Whether a date before the figure tells of somebody: "Lee, who left the firm in 2010 and is now a fellow, said it sold 5"."""
    return (
        _WHO.search(text, max(0, date.start - _LOOK_BACK), date.start) is not None
        and _SAID_THEN.search(text, date.end, figure.start) is not None
    )


_SAID_THEN = late(r",[^,]*\b(?:said|says|expects|thinks|told|reckons)\b|\band\sis\snow\b[^.]*\b(?:said|says)\b")
_WHO = late(r",\swho\s[^,;]{0,60}$")
