"""Whether a date can be that of what is told in a tense: what has been is not of a day ahead, nor what is now of a year gone by."""

from __future__ import annotations

from functools import lru_cache

from generator import edtf
from generator.find.measures.context import Context
from generator.find.measures.words.tense import Tense
from generator.find.measures.words.verbs import is_verb
from generator.records import Date


def fits(date: Date, told: Tense | None, published: str | None) -> bool:
    """Whether a date of another clause can be that of what is told so: what has been is not of a day ahead, nor what will be of the
    past ("plans to open in 2028 and has sold half")."""
    if told is None or told == "present" or published is None:
        return True
    span, now = _days(date.iso), _days(published)
    if span is None or now is None:
        return True
    return span.last >= now.first if told == "ahead" else span.first <= now.last


def lasts_to(date: Date, published: str) -> bool:
    """Whether the date is of the month of the article, or after: "so far this year"."""
    last, now = _days(date.iso), _days(published)
    return last is not None and now is not None and (last.last.year, last.last.month) >= (now.first.year, now.first.month)


@lru_cache(maxsize=256)
def _days(iso: str | None) -> edtf.Days | None:
    return edtf.days(iso) if iso and edtf.valid(iso) else None


def of_other_verb(date: Date, c: Context, told: Tense | None, published: str | None) -> bool:
    """ "Opened in 2024 and processes 40 tonnes": what the present tells behind "and" has no past time of the verb before it."""
    if told not in ("present", "past", None) or published is None or date.end > c.figure.start or lasts_to(date, published):
        return False
    at = next((i for i in range(c.low, c.at) if c.row[i].start >= date.end), c.at)
    joined = [i for i in range(at, c.at - 1) if c.row[i].low in ("and", "but") and is_verb(c.row, i + 1)]
    going_on = any(c.row[i + 1].low in ("was", "were") and c.row[i + 2].low.endswith("ing") for i in joined)
    return bool(joined) if told == "present" else going_on  # "shut a line on July 14 and was paying $180"
