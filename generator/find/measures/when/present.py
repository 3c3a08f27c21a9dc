"""What holds now: a figure without a date, placed at the time of the article by its words, has the month of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator import edtf
from generator.find.measures.context import Context, is_base
from generator.find.measures.when.spells import spell
from generator.find.measures.words.tense import Tense
from generator.late import late
from generator.records import Date, Figure, Sentence

_NOW = late(
    r"(?<!until )(?<!by )(?<!from )(?<!for )(?<!right up to )\b(?:now|currently|at\s(?:present|the\smoment)|so\sfar"
    r"|to\sdate|these\sdays|as\sof\snow"
    r"|today(?!['’]s))\b",
    re.I,
)
_STILL = late(r"\bstill\b")
_NOW_BEHIND = late(r"\W{0,2}(?:[\w-]+\s){0,2}?(?:now|currently|at\s(?:present|the\smoment)|today)\b")
# "puts the odds of a deal at one in three": what somebody thinks now.
_ODDS = late(r"\b(?:odds|chances?|probability|likelihood)\b")
_THINKS = late(r"\b(?:puts?|gives?|sees?|rates?|assigns?)\b")
# What is held or in hand at a time.
_IN_HAND = late(
    r"\b(?:in\scash|cash\spile|stock(?:s|piles?)?|inventor(?:y|ies)|in\sstorage|backlog|order\sbook|cover\sfor|(?:active|monthly|daily)\susers"
    r"|vacancy\srate|(?:un)?employment\srate|jobless\srate|market\svalue|market\scap(?:itali[sz]ation)?|valued\sat)\b"
)
_MEMBERS = frozenset("users subscribers followers customers members employees staff".split())
_SAID = late(r"\b(?:said|says|told|noted|added|according\sto|estimates?d?|reckons?|adding)\b")
# "shares in the firm fell 3 %", "the stock closed at": the day's trading.
_SHARES = late(
    r"(?:^|[,;]\s|\b[Ii]n\s[A-Z]\w+(?:\strading)?,\s|\bsending\s)(?:[Ii]ts\s|[Tt]he\s|[Tt]heir\s)?(?:[A-Z][\w.&’'-]*\s){0,4}(?:[Ss]hares|stock|futures|index|benchmark)\b[^;.]{0,80}?"
    r"\b(?:rose|fell|jumped|dropped|sank|slid|slipped|gained|lost|surged|tumbled|climbed|plunged|ended|closed|finished|settled|leapt|soared|dived"
    r"|shed|added|dipped|edged|(?:was|were)\s(?:up|down|trading|last|about|nearly|little|\d))\b"
)
# "Shares of the brewer, which gets 30 % of its revenue abroad, gained as much as", "finished 14 % higher".
_IN_TRADE = late(
    r"(?:^|\.\s)(?:The\s)?(?:[Ss]hares|[Ss]tock)\s(?:of|in)\s[A-Z][^;]{0,200}?,\s(?:which|who|a|an|the)\s[^;]{0,160}?,\s(?:rose|fell|jumped|dropped|sank"
    r"|slid|slipped|gained|lost|surged|tumbled|climbed|plunged|ended|closed|finished|soared|dived|shed|added|dipped|edged|were\s(?:up|down))\b"
    r"|\b(?:was|were)\s(?:up|down)\sas\smuch\sas\s|\bfinished\s(?:[\w.]+\s(?:per\scent|percent|%)\s)?(?:higher|lower)\b"
)
# "duties on its goods stay at 30 %": what is in force.
_DUTY = late(r"\b(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|taxes|tax|rates?|fees?|tolls?|quotas?)\b", re.I)
_IN_FORCE = late(r"\b(?:stays?|stands?|remains?|averages?|is\sstill|are\sstill|runs?\sat)\b")


def holds_now(
    figure: Figure,
    c: Context | None,
    told: Tense | None,
    text: str,
    sentence: Sentence,
    dates: Sequence[Date],
    published: str | None,
) -> str | None:
    """The month of publication, or its day for a day's trading; None where nothing says that the figure is of then."""
    if c is None or not published:
        return None
    if stretch := spell(figure, c, text, sentence, published):
        return stretch
    low, high = c.row[c.low].start, c.row[c.high - 1].end
    month = _month(published)
    if is_base(c):
        return month if _NOW_BEHIND.match(text, figure.end, min(sentence.end, figure.end + 40)) else None
    own = text[low:high]
    if (
        told in ("present", None)
        and _DUTY.search(own)
        and _IN_FORCE.search(own)
        and not any(_tells(d, figure, text) for d in dates)
    ):
        return month
    marked = _NOW.search(own) is not None or (_STILL.search(own) is not None and told in ("present", "perfect"))
    if marked and told != "ahead":
        return month
    before = text[max(sentence.start, figure.start - 300) : figure.start]
    if edtf.is_day(published) and (_SHARES.search(before) or _IN_TRADE.search(before)):
        days = [d.iso for d in dates if d.precision == "day" and d.iso]
        return days[0] if len(days) == 1 else published if not days else None
    if any(_tells(d, figure, text) for d in dates):
        return None
    return month if _level(figure, told, own, text[sentence.start : sentence.end]) else None


def _level(figure: Figure, told: Tense | None, own: str, whole: str) -> bool:
    """Whether the figure is a level that the present or the perfect tells, or the past in what somebody said."""
    if told == "perfect":
        return figure.change == "to" or figure.direction == "from-to"
    if told == "past" and _GOING_ON.search(own) and _SAID.search(whole):
        return True
    if _ODDS.search(own) and _THINKS.search(own):
        return True
    if _IN_HAND.search(own) is None and (figure.of or "").rpartition(" ")[2] not in _MEMBERS:
        return False
    return told == "present" or (told == "past" and _SAID.search(whole) is not None)


def _tells(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date may tell of the figure: it is no comparison's behind it, nor one since which another thing goes on."""
    if date.start < figure.start:
        return not _SINCE.search(text, max(0, date.start - 8), date.start)
    if date.iso is None or (figure.direction == "from-to" and date.start >= figure.start):
        return False
    return _COMPARES.search(text, figure.end, date.start) is None


_SINCE = late(r"\bsince\s$", re.I)
_COMPARES = late(r"\b(?:up|down|from|against|compared|than|versus)\b")
# "said approvals were taking 45 days": they take as long when it is said.
_GOING_ON = late(r"\b(?:was|were)\s(?:[a-z]+ly\s|still\s|now\s)?[a-z]{2,}ing\b")


@lru_cache(maxsize=64)
def _month(published: str) -> str | None:
    span = edtf.days(published) if edtf.valid(published) else None
    if span is None or (span.first.year, span.first.month) != (span.last.year, span.last.month):
        return None
    return edtf.month(span.first.year, span.first.month)
