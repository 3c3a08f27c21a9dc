"""A day's trading: what rises or falls on a market without a time of its own did so on the day that the report named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import Context, is_base
from generator.find.measures.scene import Scene
from generator.find.measures.when.asides import IN_TAIL, of_the_sentence
from generator.find.measures.when.whole_article import LONGEST
from generator.find.measures.when.yardsticks import is_yardstick
from generator.find.measures.words.tense import tense
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.records import Date, Figure, Sentence

_MARKET = late(
    r"\b(?:[Ss]hares|[Ss]tocks|[Ff]utures|[Ii]ndex|[Ii]ndices|[Bb]enchmark|sharemarket|[Bb]ourse"
    r"|on\sthe\s[\w ]{0,30}[Ee]xchange)\b"
)
_MOVES = frozenset(
    "rose fell jumped dropped sank slid slipped gained lost surged tumbled climbed plunged ended closed finished settled leapt"
    " soared dived shed added dipped edged firmed eased advanced rallied retreated declined was were traded hit touched"
    " stood".split()
)
_MOVED = late(rf"\b(?:{'|'.join(sorted(_MOVES - {'was', 'were', 'hit', 'stood', 'added', 'shed', 'lost'}))})\b")
# What is told of a firm or of a country, and of no session.
_OF_A_FIRM = late(
    r"\b(?:revenues?|turnover\sof|profits?|sales|earnings|income|margins?|output|production|exports?|imports?|shipments?|costs?|wages"
    r"|guidance|targets?|forecasts?|inflation|unemployment|econom\w+|population|workforce|staff|jobs|debt|dividend|arrivals|holdings)\b",
    re.I,
)
_PRICED = late(r"\b(?:prices?|shares?|stocks?|index|futures|premium|metal|contract|benchmark)\b", re.I)
# Sentences within which the day of a session goes on, and of how many with such figures a report on a market is made.
_REACH = 3
_REPORT = 4


def of_the_session(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The figures of trading told in the past without a time, with the day of the session."""
    if not any(f.when is None for f in figures):
        return tuple(figures)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.s[0], []).append(figure)
    whole = _told(scene, by_sentence, contexts, len(scene.article.sentences))
    report = len({f.s[0] for f in whole.values()}) >= _REPORT
    out = whole if report else _told(scene, by_sentence, contexts, _REACH)
    return tuple(out.get(f.id, f) for f in figures)


def _told(scene: Scene, by_sentence: Mapping[int, list[Figure]], contexts: Mapping[str, Context], reach: int) -> dict[str, Figure]:
    """The figures with a day, where one named holds for so many sentences: in a report on a market for all of them."""
    out: dict[str, Figure] = {}
    named: tuple[int, str] | None = None
    for n, sentence in enumerate(scene.article.sentences, 1):
        if sentence.kind in ("title", "heading") or sentence.end - sentence.start > LONGEST:
            continue
        day = _day(scene, sentence)
        if day is not None and (named is None or reach == _REACH):
            named = n, day
        group = by_sentence.get(n)
        if named is None or not group or n - named[0] > reach:
            continue
        filled = _filled(scene, sentence, group, contexts, named[1])
        if filled:
            out |= {f.id: f for f in filled}
            named = n, named[1]
    return out


def _day(scene: Scene, sentence: Sentence) -> str | None:
    """The day on which the sentence tells of a market's moves; none where it names more than one."""
    text = scene.article.text
    if not _MARKET.search(text, sentence.start, sentence.end) or not _MOVED.search(text, sentence.start, sentence.end):
        return None
    dates = scene.dates.between(sentence.start, sentence.end)
    days = {
        d.iso
        for d in dates
        if d.precision == "day"
        and d.iso
        and text[d.end : d.end + 1] not in ("'", "’")
        and not _SINCE.search(text, max(sentence.start, d.start - 8), d.end)
        and not is_yardstick(d, (), text, sentence.start)
    }
    published = scene.article.published
    day = days.pop() if len(days) == 1 else None
    return day if day is not None and published is not None and day <= published and edtf.is_day(day) else None


_SINCE = late(r"\bsince\b")


def _filled(scene: Scene, sentence: Sentence, figures: Sequence[Figure], contexts: Mapping[str, Context], day: str) -> list[Figure]:
    text = scene.article.text
    dates = [
        d
        for d in scene.dates.between(sentence.start, sentence.end)
        if not _is_aside(d.text, d.start, text) and not is_yardstick(d, figures, text, sentence.start)
    ]
    priced = any(f.per and f.unit.isupper() and len(f.unit) == 3 for f in figures)
    out: list[Figure] = []
    last = False
    for figure in figures:
        c = contexts.get(figure.id)
        near = text[max(sentence.start, figure.start - _NEAR) : figure.start]
        last = (
            figure.when is None
            and c is not None
            and not figure.in_quote
            and not is_base(c)
            and _traded(figure)
            and tense(c) in ("past", None)
            and not _OF_A_FIRM.search(near)
            and not any(_tells(d, figure, text) for d in of_the_sentence(dates, c))
            and (_moves(c, figure, priced) or (last and not any(is_verb(c.row, i) for i in range(max(c.last + 1, 0), c.at))))
        )
        if last:
            out.append(replace(figure, when=day, when_basis="inferred"))
    return out


def _tells(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date may be that of the figure: no clause begins between them."""
    return date.start < figure.end or _CLAUSE.search(text, figure.end, date.start) is None


_CLAUSE = late(r"\b(?:after|as|when|before|because|while|amid|following)\s")
# Characters before a figure in which what it is of stands.
_NEAR = 120
_LOWEST = late(r"\b(?:highest|lowest|most|best|worst|biggest|steepest|least|first)\b[^,;.]{0,50}$")


def _is_aside(words: str, start: int, text: str) -> bool:
    """ "The lowest since June"."""
    before = text[max(0, start - _NEAR) : start]
    return words.startswith("since") or _LOWEST.search(before) is not None or IN_TAIL.search(before) is not None


def _traded(figure: Figure) -> bool:
    return figure.unit in ("percent", "points", "cents", "pence") or (figure.unit.isupper() and len(figure.unit) == 3)


def _moves(c: Context, figure: Figure, priced: bool) -> bool:
    """Whether a verb of trading tells the figure, of a name or of what has a price."""
    verb = verb_before(c, c.at)
    if verb is None or c.row[verb[0]].low not in _MOVES:
        return False
    at = verb[0] - 1
    at -= at > 0 and c.row[at].text.isdigit()  # "the Bourse 200 closed"
    named = at >= 0 and c.row[at].text[0].isupper() and not any(t.kind == "prep" for t in c.row[c.low : at])
    return named or priced or _PRICED.search(figure.measure or "") is not None
