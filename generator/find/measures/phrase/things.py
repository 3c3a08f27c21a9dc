"""What a figure counts or is a sum or a part of, and where its noun phrase ends."""

from __future__ import annotations

import re

from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.words.extents import forth, halves, joined
from generator.find.measures.words.meant import points
from generator.find.measures.words.nouns import clean, noun
from generator.find.measures.words.verb_words import DETERMINERS
from generator.late import late
from generator.records import Figure
from generator.vocabulary import load


def thing(c: Context, text: str) -> tuple[str, int] | None:
    """What the figure counts or is a sum or a part of, and where its noun phrase ends."""
    figure, first = c.figure, c.at + 1
    follows = c.row[first].low if first + 1 < len(c.row) else ""
    if figure.unit in TIME:
        if follows == "worth" and c.row[first + 1].low == "of":  # "have four weeks' worth of stock"
            end = forth(c, first + 2)
            stored = any(
                t.low in load().measures.stocks for t in c.row[c.low : c.at]
            )  # "its stockpile from 100 days' worth of demand"
            words = noun(c, first + 2, end, text) if not stored else None
            return (words, end) if words else None
        return _time(c, text) if follows == "of" and "-" not in figure.text else None
    if follows == "of" and figure.unit in PARTS and c.told and c.row[first + 1].low in ("it", "them"):
        whole = _whole(c)  # "55 % of bakers were men, 86 % of them young"
        return whole if whole != "share" else f"share of {c.told}", first + 2
    if figure.unit in PARTS and follows != "of" and re.search(r"\b(?:in|out of)\b", figure.text):  # "one in five port calls"
        end = joined(c, forth(c, first))
        words = noun(c, first, end, text)
        if words is None:
            whole = _whole(c)  # "one in eight had shut a line"
            return (whole if whole != "share" else "share of those"), first
        return f"share of {words}", end
    counted = count(c, text)
    if counted is not None:
        return counted
    of = figure.of or _counted_before(c)  # not in its own words: counted() would have found it
    same = (of, first) if of else None
    if figure.unit in COUNTS and follows != "of":
        if same is None and c.at and c.row[c.at - 1].low in _EMPLOYS:
            return "people", first  # "the plant employs 140"
        return same  # "received 2,817 applications and approved 2,364"
    behind = _behind(c, text, follows) if follows in ("of", "in") else None
    if behind is not None or figure.unit in COUNTS:
        return behind
    modifies = c.at > 0 and c.row[c.at - 1].low in DETERMINERS and (end := joined(c, forth(c, first))) > first
    if modifies and (figure.unit in PARTS or _sum(figure)):  # "prepay a 10 % royalty", "unveiled a $12 billion stockpile"
        words = noun(c, first, end, text)
        return (words, end) if words else None if figure.unit in PARTS else ("amount", first)
    if figure.unit in PARTS:
        if c.at and c.row[c.at - 1].low in _EMPLOYS:
            return "people", first
        return (_whole(c), first) if figure.unit == "percent" or _part_of_one(figure) else same
    return ("amount", first) if _sum(figure) else None


_EMPLOYS = frozenset("employ employs employed employing".split())


def _counted_before(c: Context) -> str | None:
    """The noun that the last figure before counts, in this sentence or the one before: "90 bakers …. Twenty-three said"."""
    if c.figure.unit == "people":
        return "people"
    nxt = c.row[c.at + 2].figure if c.at + 2 < len(c.row) and c.row[c.at + 1].low in ("and", "or", "to") else None
    if nxt is not None and c.figure.unit in COUNTS and (nxt.of or nxt.unit == "people"):
        return nxt.of or "people"  # "hit 12 and 21 homes"
    for i in range(c.at - 1, -1, -1):
        figure = c.row[i].figure
        if figure is not None:
            return "people" if figure.unit == "people" else figure.of
    if c.earlier is None or (c.at and c.row[c.at - 1].low == "of"):
        return None
    return "people" if c.earlier[1].unit == "people" else c.earlier[1].of


def _whole(c: Context) -> str:
    """ "share of bakers" where the part before was one of them: "40 % of bakers said …, and 9 % denied it"."""
    measure = c.told or (c.earlier[0] if c.earlier is not None else "")
    head, that, _ = measure.partition(" that ")
    return head if that and head.startswith("share of ") else "share"


def _time(c: Context, text: str) -> tuple[str, int] | None:
    """ "nine weeks of production": an amount told in time."""
    end = forth(c, c.at + 2)
    amount = any(t.quantity and t.quantity.sort == "amount" for t in c.row[c.at + 2 : end])
    behind = c.row[end].low if end < len(c.row) else ""
    stored = behind in ("in", "on") and end + 1 < len(c.row) and c.row[end + 1].low in _STORES
    held = c.row[c.at - 1].low in _HOLDS or (c.at > 1 and [t.low for t in c.row[c.at - 2 : c.at]] == ["the", "last"])
    held = held and c.row[end - 1].low not in load().measures.events
    kept = held or "left" in (c.row[end - 1].low, behind) or stored
    words = noun(c, c.at + 2, end - (c.row[end - 1].low == "left"), text) if amount or kept else None
    return (words, end) if words else None


_PERIODS = frozenset(
    "year years quarter month months week weeks day days spring summer autumn winter season decade period half phase stage round "
    "leg time session tests cases places areas".split()
)
# What follows "in" and tells no kind: "gave back $3,000 in an afternoon", "receive £340 a hectare in return".
_ADJUNCTS = frozenset(
    "afternoon morning evening night hour hours minute minutes return total all advance turn part place time".split()
)
_HOLDS = frozenset("hold holds held holding stock stocks stocked store stores stored".split())
_STORES = frozenset("stock hand reserve store storage inventory".split())


def _behind(c: Context, text: str, link: str) -> tuple[str, int] | None:
    """ "60 % of its output", "$2 billion in commitments", but not "$2 billion in Texas"."""
    parts = c.figure.unit in PARTS
    if not (parts or c.figure.unit in COUNTS or _sum(c.figure)):
        return None
    first = c.at + 2
    if link == "in" and first < len(c.row) and c.row[first].kind == "date":
        return None  # "$6 million in the day after the vote"
    while first < len(c.row) and (c.row[first].kind == "date" or c.row[first].text in ("’s", "'s", "s")):
        first += 1  # "of this year’s stock"
    end = joined(c, forth(c, first, numbers=True))
    if parts and end + 2 < c.high and c.row[end].low == "of" and c.row[end + 2].figure is not None and points(c.row, end + 1):
        end += 3  # "of Chile's imports of the 21 items"
    words = noun(c, first, end, text, keep=parts, numbers=True)
    if words and c.figure.unit in COUNTS and (plain := _without_number(c, first, end, text)) is not None:
        return plain, end
    if words and _sum(c.figure) and any(t.kind == "figure" for t in c.row[first:end]):
        return f"part of the {words}", end  # "A$180 million of a A$475 million loan"
    if words and link == "of" and c.figure.unit.isupper() and c.row[first].low in DETERMINERS:
        return f"part of the {words}", end  # "$540 million of a loan"
    if words and link == "of":
        return (f"share of {words}" if parts else words), end
    if link == "in" and any(t.low in _PUTS for t in c.row[max(c.low, c.at - 3) : c.at]):
        return None  # "will invest $90m in its pier"
    if words and words.lower().split()[-1] in (_PERIODS if link == "of" else _PERIODS | _ADJUNCTS):
        return None  # "lost $2 million in its last year"
    place = any(t.text[0].isupper() for t in c.row[first:end])
    return (words, end) if words and _sum(c.figure) and not place else None


def _without_number(c: Context, first: int, end: int, text: str) -> str | None:
    """ "boreholes" of "11 of the 40 boreholes"."""
    at = first + 1 if c.row[first].low in DETERMINERS or c.row[first].whose else first
    figure = c.row[at].figure if at < end else None
    return clean(f"{figure.of}{text[c.row[at].end : c.row[end - 1].end]}") if figure is not None and figure.of else None


_PUTS = frozenset(
    "invest invests invested put puts pour pours poured sink sinks sank plough ploughed plow plowed spend spent".split()
)


def count(c: Context, text: str) -> tuple[str, int] | None:
    """ "3,200 member companies of the German trade": the noun that is counted, with what it is of, and where that ends."""
    figure = c.figure
    of = figure.of or (figure.text.split()[-1] if figure.unit == "people" and " " in figure.text else None)
    at = figure.text.lower().rfind(of.lower()) if of else -1
    if at < 0 or figure.unit in TIME or _HYPHEN.search(figure.text):
        return None
    first = c.at + 1
    pair = first + 1 < len(c.row) and c.row[first].low == "and" and halves(c, first)  # "homes and businesses"
    more = forth(c, first + 1) if pair else first
    more = first if more == first + 1 else more
    end = joined(c, more)
    if of and of.startswith(("and ", "or ")) and " " in figure.text[:at].strip():
        at = figure.text[:at].rstrip().rfind(" ") + 1  # "seven medium and heavy rare earths"
    if of and of.endswith((" and", " or")) and end == first and first < len(c.row) and c.row[first].kind in ("word", "noun"):
        end += 1  # "11,000 homes and businesses"
    words = clean(text[figure.start + at : c.row[end - 1].end])
    return (words, end) if words else None


# "a 90-seat jet", but not "200-250 seats".
_HYPHEN = late(r"-(?!\d)")


def _part_of_one(figure: Figure) -> bool:
    return all(v < 1 for v in (figure.value if isinstance(figure.value, tuple) else (figure.value,)))


# Units that are no amount of a thing by themselves: times, parts, counts and what steps are told in.
_NO_SUM = (
    TIME
    | PARTS
    | COUNTS
    | frozenset("times points percentage_points basis_points year_old degrees metres kilometres miles feet".split())
)


def _sum(figure: Figure) -> bool:
    """Whether the figure is money, a mass or a power: an amount, where nothing names it."""
    return figure.unit.isupper() or figure.unit not in _NO_SUM
