"""The last look at a number: why it is no figure."""

from __future__ import annotations

import re

from generator.find.figures import masks, nouns
from generator.find.figures.counts import harmed
from generator.find.figures.namesakes import namesake
from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary import Vocabulary

_RESULTS = late(
    r" (?:[\w-]+ ){0,2}(?:profits?|loss(?:es)?|results?|earnings|revenues?|report|figures|update|dividend|sales|statement)\b"
)
_DEFINITE = frozenset("the these those both".split())
_OWNERS = frozenset("between its their his her our my your whose".split())
_SHARE_BEFORE = late(
    r"(?:than|nearly|almost|about|around|roughly|by|only|just|least|approximately|over|under|another|some|up to|estimated|one|a"
    r"|(?:drop|fall|rise|increase|decline|cut|reduction|gain|discount|jump) of) $",
    re.IGNORECASE,
)
_SHARE_AFTER = late(
    r" (?:of|off|the|its|their|his|her|our|that|as (?:much|many|big|large)|again"
    r"|higher|lower|more|less|fewer|larger|smaller|bigger|cheaper|faster)\b"
)
_HALF_NAME = late(
    r"(?:\b(?:first|second|other|better|latter|former|last|next|this|one|each|per|in the|time and a) |-)$", re.IGNORECASE
)
_BESIDE_TIME = late(r" (?:ago|earlier|later)\b")
_OUT_OF = late(r" out of (?:every )?(?:five|six|seven|ten|twelve|\d+)\b")
_SOURCES = frozenset("people sources officials diplomats executives traders analysts insiders persons lawyers".split())
_SOURCE_BEFORE = late(r"\b(?:according to|say|said|says|told by|citing|by) $", re.IGNORECASE)
_SOURCE_AFTER = late(
    r"(?: of (?:the|its|those|these) [a-z]{4,12})?"
    r"(?:(?P<sure>,? (?:who (?:are|were) )?(?:familiar|briefed|close to|with (?:direct |first-hand )?knowledge|said\b|told\b))"
    r"|[.,;”]|$| (?:at|in|with|who)\b)"
)
_PRONOUN_BEFORE = late(
    r"(?:killed|killing|injured|injuring|wounded|wounding|arrested|detained|kills|kill|injures|to|by|another|further"
    r"|(?:crew|group|team|total|family|party|panel|maximum|minimum|average|staff|squad|toll|number|list|field|fleet|rate) of) $",
    re.IGNORECASE,
)


_ONE_IDIOM = frozenset({"days", "times", "points", "seconds", "minutes", "quarters", "people", "turns", "feet", "bits"})


def _tells(text: str, q: Quantity) -> bool:
    """ "according to two people familiar with the plan", "said three of the sources", "two traders said": who says it, no fact."""
    behind = _SOURCE_AFTER.match(text, q.end)
    return behind is not None and (
        behind["sure"] is not None or _SOURCE_BEFORE.search(text, max(0, q.start - 20), q.start) is not None
    )


def refusal(text: str, q: Quantity, vocabulary: Vocabulary, span: tuple[int, int]) -> str | None:
    """Why `q` is no figure; None if it is one."""
    words = vocabulary.figures
    if q.rule == "code" or (q.start == q.first and text[q.first - 1 : q.first].isalpha()):
        return "part of a code"
    if q.rule == "score":
        return "a score or a code"
    if q.rule == "ratio":
        return None
    if q.part and q.unit in (None, "dimensionless", "count"):
        return _no_share(text, q)
    if q.words and q.low <= 12 and q.magnitude == 1 and (q.of or q.unit or "").lower() in _SOURCES and _tells(text, q):
        return "a count of sources"
    if q.signed or q.rule == "age":
        return _idiom(text, q, vocabulary)
    if text[q.first - 1 : q.first] in ("-", "–") and text[q.first - 2 : q.first - 1].isalnum() and not q.words:
        return "a score or a code"
    if masks.year(text, q):
        return "a year"
    named = masks.name_before(text, q, words, span[0]) or masks.name_after(text, q, words) or namesake(text, q)
    if named is not None:
        return named
    if masks.label(text, q):
        return "a counter"
    if q.words:
        return _small_word(text, q, vocabulary)
    return _bare(text, q)


def _no_share(text: str, q: Quantity) -> str | None:
    before = text[max(0, q.first - 24) : q.first]
    if _HALF_NAME.search(before) or text[q.last : q.last + 1] == "-":
        return "no share of anything"
    if q.unit == "count":
        q.end, q.of, q.unit = q.last, q.of, "dimensionless"
    if _SHARE_AFTER.match(text, q.last) or q.bound != "exact" or _SHARE_BEFORE.search(before):
        q.rule = "share"
        return None
    return "no share of anything"


def _idiom(text: str, q: Quantity, vocabulary: Vocabulary) -> str | None:
    """ "one day", "one point": nothing is measured. "Three weeks earlier" is a date, "nine years out of ten" a ratio."""
    if q.unit == "years" and q.part and text.startswith("-", q.last) and _period(text, q):
        return "the name of a period"
    time = vocabulary.units.kinds.get(q.unit or "") == "time"
    if time and (_BESIDE_TIME.match(text, q.end) or _OUT_OF.match(text, q.end)):
        return "a time, not a length of time"
    if (
        q.words
        and q.low == 1
        and q.high is None
        and q.unit in _ONE_IDIOM
        and text[q.last : q.last + 1] != "-"
        and q.bound == "exact"
        and q.per is None
        and not (q.unit == "people" and harmed(text, q))
    ):
        return "an idiom"
    return None


def _period(text: str, q: Quantity) -> bool:
    """ "Half-year profit" is of a half of a year; "a half-year ban" lasts one."""
    return text[q.first : q.last].lower() == "half" or _RESULTS.match(text, q.end) is not None


def _small_word(text: str, q: Quantity, vocabulary: Vocabulary) -> str | None:
    """Number words up to ten are often no counts: pairs, pronouns, rhetoric."""
    sets = vocabulary.figures.sets
    last = (q.of or "").rsplit(" ", 1)[-1].lower()
    if q.low in (0, 1) and q.high is None and q.rule != "age" and not _single(q, last, sets):
        return "a pronoun or an idiom"
    if (
        last in sets["rhetorical"]
        or (q.low <= 3 and last in sets["abstract"])
        or text[q.last : q.last + 12].lower().lstrip(" ").startswith(("-way", "-fold", "-pronged", "-star", "-time"))
    ):
        return "rhetoric, no count"
    before = text[max(0, q.first - 16) : q.first].lower().split()
    known = before[-1] if before else ""  # "the two …", "the world's two largest economies", "between two nations"
    if q.low == 2 and (known in _DEFINITE or (last in sets["pairs"] and (known in _OWNERS or known.endswith(("'s", "’s"))))):
        return "a pair, no count"
    if q.of is None and q.unit is None and q.low <= 12 and q.magnitude == 1:
        counts = q.bound != "exact" or _PRONOUN_BEFORE.search(text[max(0, q.first - 28) : q.first])
        return None if counts else "a pronoun"
    return _hyphen(text, q)


def _bare(text: str, q: Quantity) -> str | None:
    if (
        q.rule == "range"
        and q.unit is None
        and not q.grouped
        and q.magnitude == 1
        and text[q.first : q.last].replace(".", "").isalnum() is False
    ):
        return "a score, a span of years or a code" if not re.search(r" (?:to|or|and) ", text[q.first : q.last]) else None
    digits = text[q.first : q.last]
    if q.of is None and q.unit is None and digits.isdigit() and ((digits[0] == "0" and len(digits) > 1) or len(digits) >= 7):
        return "a serial number"
    if (
        q.unit is None
        and digits.isdigit()
        and len(digits) <= 2
        and q.low <= 24
        and text[q.first - 4 : q.first].lower().strip() == "at"
    ):
        return "a clock time"
    if q.low == 1 and q.high is None and not q.noun:
        return "a mark, no count"
    return _hyphen(text, q)


def _single(q: Quantity, last: str, sets: nouns.Sets) -> bool:
    """ "at least one company", "more than one of the mines"; not "one company" nor "more than one way"."""
    return (q.noun or q.rule == "count of") and q.bound != "exact" and f"{last}s" not in sets["abstract"] | sets["rhetorical"]


def _hyphen(text: str, q: Quantity) -> str | None:
    if (
        q.of is None
        and q.end == q.last
        and text[q.last : q.last + 1] == "-"
        and text[q.last + 1 : q.last + 2].isalpha()
        and not q.signed
    ):
        return "part of a word"
    return None
