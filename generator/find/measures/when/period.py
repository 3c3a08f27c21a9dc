"""When a figure holds: the date of its clause, and none that belongs to a comparison, to a deadline or to another figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.measures.context import Context, is_base, is_base_at
from generator.find.measures.when.aims import aimed_at, by, is_goal, lies_ahead
from generator.find.measures.when.asides import in_aside, of_another, of_whom
from generator.find.measures.when.fits import fits, lasts_to, of_other_verb
from generator.find.measures.when.yardsticks import is_its_own, is_of_the_thing, is_yardstick
from generator.find.measures.words.tense import Tense
from generator.late import late
from generator.records import Date, Figure

# A date after one of these is what a figure is compared with, not when it holds.
_COMPARED = late(
    r"\b(?:(?:from|than|against|versus|since|compared\s+(?:with|to))\s+(?:(?:its|their|a|the)\s+|[$€£\d][\w.,-]*\s+(?:[\w.]+\s+){0,2})?)$",
    re.I,
)


# "below the record of 62 set in June", "twice the level at the start of the year": the date is of the yardstick.
_YARDSTICK = late(r"\b(?:record|peak|average|level|pace|rate)\b[^,;]{0,25}$", re.I)


def period(
    figure: Figure, c: Context | None, told: Tense | None, dates: Sequence[Date], text: str, published: str | None
) -> Date | None:
    """The period: a date of the figure's own clause, else the last one before it in the sentence, else the next one if no other
    figure stands between. What it is compared with, what it holds since, and another clause's deadline are no period of it."""
    if figure.direction == "from-to" and (inside := [d for d in dates if cross(d, figure)]) and figure.text.startswith("to "):
        return inside[0] if inside[0].iso else None  # "to 1.55 % in July from 2.1 % in June": the level reached
    opened = next((d for d in reversed(dates) if d.iso and d.end <= figure.start and _WHEN.match(text, d.end)), None)
    later = opened is not None and any(d.iso and opened.end < d.start < figure.start for d in dates)
    if opened is not None and not later and _COMMA.search(text, opened.end + 1, figure.start) is None:
        return opened  # "Since April, when the two sides imposed tariffs of more than 100 %"
    told = "ahead" if published and is_goal(figure, dates, text, published) else told
    base = c is not None and _is_base(c)
    usable = _usable(figure, c, told, dates, text, published, base)
    low, high = figure.start, figure.end
    if c is not None:
        low, high = c.row[c.low].start, c.row[c.high - 1].end
        own = [
            d
            for d in usable
            if low <= d.start < high
            and not of_other_verb(d, c, told, published)
            and not (len(text[figure.end : d.start].split()) > _BESIDE_IT and of_another(figure, c, d, text))
        ]
        if own:
            return min(own, key=lambda d: min(abs(d.start - figure.end), abs(figure.start - d.end)))
    if c is not None and any(low <= d.start < high and d.iso is None and by(d, text) for d in dates if d.start >= figure.end):
        return None  # "had $200m at the end of June and expects to spend $50m by the summer": its own time, which cannot be told
    if any(d.iso is None and _LEANS.search(d.text) and _OWN.fullmatch(text[figure.end : d.start]) for d in dates):
        return None  # "below the 620 tonnes shipped a year earlier", where the year is not known
    return _of_sentence(figure, c, told, usable, text, published, base)


def _usable(
    figure: Figure, c: Context | None, told: Tense | None, dates: Sequence[Date], text: str, published: str | None, base: bool
) -> list[Date]:
    """The dates that can be a period of the figure, wherever they stand in its sentence. `base`: it is compared with."""
    others = [t.figure for t in c.row if t.figure is not None] if c is not None else []
    begin = c.row[0].start if c is not None else 0
    ends = [0, *(d.end for d in dates)]  # where the date before each ends
    return [
        d
        for d, earlier in zip(dates, ends, strict=False)
        if d.iso
        and d.precision != "vague"
        and not cross(d, figure)
        and not _bars(figure, c, d, text, published, earlier)
        and not is_of_the_thing(d, figure, text)
        and (told != "perfect" or fits(d, told, published))
        and not in_aside(d, figure, text)
        and not (d.end <= figure.start and BESIDES.search(text, d.end, figure.start))
        and (base or is_its_own(d, figure, text) or not is_yardstick(d, others, text, begin))
    ]


def _of_sentence(
    figure: Figure, c: Context | None, told: Tense | None, usable: Sequence[Date], text: str, published: str | None, base: bool
) -> Date | None:
    """The period of a figure whose own clause has none: the last date before it, else the next one, else one that it aims at."""
    open_ = [d for d in usable if not d.deadline and not lies_ahead(d, figure, text)]
    if c is not None and told in ("present", "perfect") and (c.low == 0 or c.row[c.low - 1].low != "that"):
        open_ = [d for d in open_ if published and lasts_to(d, published)]  # "China makes 99 % and banned sales in 2024"
    open_ = [d for d in open_ if fits(d, told, published)]
    before = [d for d in open_ if d.end <= figure.start and not of_whom(d, figure, text)]
    if base and (
        then := next((d for d in open_ if d.start >= figure.end and _RESTATED.fullmatch(text, figure.end, d.start)), None)
    ):
        return then
    if before and base:
        return None  # "to 180 days this year, from 100"
    behind = next((d for d in open_ if d.start >= figure.end), None)
    if behind is not None and (
        of_another(figure, c, behind, text) or (_figure_between(c, behind) and not _from_then(behind, text))
    ):
        behind = None
    if before and not (behind is not None and c is not None and _in_turn(before[-1], behind, c, text)):
        return before[-1]
    if behind is not None and _near(text[figure.end : behind.start], alone=len(open_) == 1):
        return behind
    last = next((d for d in reversed(usable) if d.end <= figure.start), None)  # "by August 10, otherwise tariffs will rise"
    if last and _OR_ELSE.search(text[last.end : figure.start]):
        return last
    aimed = aimed_at(figure, told, usable, text) if not base else None
    return None if aimed is not None and aimed.start > figure.end and of_another(figure, c, aimed, text) else aimed


def _is_base(c: Context) -> bool:
    """Whether the figure, or the one that it restates, is compared with: "against $148m, or $1 a share, a year earlier"."""
    return is_base(c) or (c.last >= 0 and c.row[c.at - 1].low == "or" and c.at - c.last <= _RESTATES and is_base_at(c.row, c.last))


_RESTATES = 3
_RESTATED = late(r"(?:,?\s\(?or\s[^,;()]{1,30}[,)]|,)\s")


def _in_turn(one: Date, other: Date, c: Context, text: str) -> bool:
    """ "Asked for 40 in April and for five more in October": each of two figures has the date behind it."""
    before = c.row[c.last].figure if c.last >= 0 else None
    if before is None or not before.end <= one.start or _AND.search(text, one.end, c.figure.start) is None:
        return False
    return len(_BRACKETS.sub("", text[c.figure.end : other.start]).split()) <= _NEXT and one.precision == other.precision


# Words between a figure and a date that can still tell of its own noun: "the 30 % tariff imposed on August 7".
_BESIDE_IT = 3
_AND = late(r"^,?\s(?:and|but|while|then)\s")
_BRACKETS = late(r"\([^()]{0,120}\)")
_NEXT = 4


def _from_then(date: Date, text: str) -> bool:
    """ "To 10 % from 20 % as of May 3": of both."""
    return _AS_OF.search(text, max(0, date.start - LOOK_BACK), date.start) is not None


_AS_OF = late(r"\b(?:as\sof|effective|starting(?:\son|\sfrom)?|beginning(?:\son|\sfrom)?)\s$")


# "Put a duty of 35 % on them in October, on top of its standard 10 %".
BESIDES = late(r"\b(?:on\stop\sof|instead\sof|rather\sthan|in\sreturn\sfor|against\san?)\s[^,;.]{0,40}$")
# A time that leans on another, and what may stand between it and its figure: no word that compares the figure with it.
_LEANS = late(r"\b(?:earlier|before|ago|previous(?:ly)?|year-earlier|year-ago|prior)\b", re.I)
_OWN = late(r"(?:\s(?!(?:from|than|over|on|against|with|to|since|after|above|below|as|by|and|but|or)\b)[\w'’-]{1,20}){0,4}\s")
_WHEN = late(r",\swhen\b")
_COMMA = late(r",\s(?!when\b)")


def _near(between: str, *, alone: bool) -> bool:
    """Whether a date behind the figure is still its own: no word of saying stands between, and where there are other dates only few
    words do ("in-warehouse Rotterdam, on 2 December")."""
    return _SAYING.search(between) is None and (alone or len(between.split()) <= _FEW)


_OR_ELSE = late(r"\b(?:otherwise|or\s+else)\b", re.I)
_SAYING = late(
    r"\b(?:study|survey|poll|report|analysis|review|paper)\b[^.;]{0,60}\bfound\b"
    r"|\b(?:said|says|announced|reported|told|showed|shows|published|released|unveiled|warned|warning|saying|reporting)\b"
)
_FEW = 8


def _bars(figure: Figure, c: Context | None, date: Date, text: str, published: str | None, earlier: int) -> bool:
    """Whether the words before a date, or a figure of comparison between, say that it is not the figure's own; `earlier`: where the
    date before it ends."""
    if SINCE_BEFORE.search(text, max(0, date.start - 8), date.start) or SINCE.match(date.text):
        return True
    if _BEFORE_IT.match(date.text) and not (published and str(date.iso) > published):
        return True  # "about 25 before the summer" was so in no summer
    if date.start <= figure.end:
        compared = _COMPARED.search(text, max(0, date.start - LOOK_BACK), date.start)
        if compared is not None and _FROM_DATE.fullmatch(text, earlier, date.start):
            return True  # "rose 14 % in December from November to 1,920 t"
        return compared is not None and bool(_BEFORE.search(date.text) or compared.group().lower().startswith("than"))
    if _from_then(date, text):
        return False
    if figure.direction == "from-to" and _BASE_LAST.search(figure.text) and date.start - figure.end <= _CLOSE:
        return True  # "to 8 percent from 50 percent in the early 1990s": the time of what it was before
    between = text[max(figure.end, date.start - LOOK_BACK) : date.start]
    if _SINCE_THEN.search(between):
        return True  # "has gained 6 % since then, to $15 on Tuesday"
    if SINCE_WHEN.search(text, max(figure.end, date.start - LOOK_BACK, earlier), date.start):
        return True  # "fourfold since China introduced licensing in February"
    moves = figure.direction or figure.change or _ANY_MOVE.search(between)
    if _FROM_ON.search(between) and not _STRETCH.search(date.text) and (not moves or (published and str(date.iso) > published)):
        return _figure_between(c, date, bases=True)  # "to separate 400 tonnes a year from the second half of 2027"
    from_to = date.precision == "range" and _STRETCH.search(date.text) is not None
    return bool(
        (_COMPARED.search(between) and not from_to) or _YARDSTICK.search(between) or _AS_IT_WAS.search(between)
    ) or _figure_between(c, date, bases=True)


# "from Sept. 1 through Jan. 1": a stretch and no beginning.
_STRETCH = late(r"\s(?:to|through|until|till)\s")
# "15 times what it did in January", "40 % below those of a year earlier".
_AS_IT_WAS = late(
    r"\b(?:(?:what|as|than)\s(?:it|they|he|she)\s(?:was|were|did|had|cost|stood|paid|sold)|(?:those|that|levels?|what)\s(?:of|seen|recorded))"
    r"[^,;]{0,20}$"
)
# Between a date and the one that it is compared with.
_FROM_DATE = late(r"\s(?:from|over|against|versus|than(?:\sin)?|compared\s(?:with|to))\s(?:the\s)?")
_SINCE_THEN = late(r"\bsince\sthen\b")
_BEFORE_IT = late(r"before\b", re.I)
_FROM_ON = late(r"\bfrom\s+(?:the\s+)?$", re.I)
_ANY_MOVE = late(r"\b(?:up|down|higher|lower|more|less|fewer|unchanged|change|increase|decrease|rise|fall|drop|gain)\b", re.I)
SINCE, SINCE_BEFORE = late(r"since\b", re.I), late(r"\bsince\s+$", re.I)
SINCE_WHEN = late(r"\bsince\b[^,;]{0,60}$")
_BEFORE = late(r"\b(?:previous|earlier|prior|ago|before)\b", re.I)  # "down 20 % from the previous month but 32 % higher than"
_BASE_LAST = late(r"\S\s+from\s")
# Characters of "in the " and the like between a figure and a date of its own.
_CLOSE = 12
# Characters before a date in which a word of comparison can stand.
LOOK_BACK = 80


def _figure_between(c: Context | None, date: Date, *, bases: bool = False) -> bool:
    """Whether another figure (with `bases`: one that this one is compared with) stands between the figure and a later date."""
    if c is None:
        return False
    later = [i for i in range(c.at + 1, len(c.row)) if c.row[i].figure is not None and c.row[i].start < date.start]
    if bases:
        return any(is_base_at(c.row, i) for i in later)
    return any(c.row[i - 1].low not in _GOES_ON for i in later)


# Before a figure that tells the same movement on: "expanded 4 % to 45 trillion yuan (about $6 trillion) last year".
_GOES_ON = frozenset(("to", "(", "or"))


def cross(date: Date, figure: Figure) -> bool:
    """Whether a date and a figure share characters of the text."""
    return cross_span(date.start, date.end, figure)


def cross_span(start: int, end: int, figure: Figure) -> bool:
    """Whether the characters from `start` to `end` and a figure overlap."""
    return start < figure.end and figure.start < end
