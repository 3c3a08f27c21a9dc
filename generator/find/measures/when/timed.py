"""When a figure holds, of all that its sentence tells: a date of its own, a stretch counted from now or since, or the present."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import Context
from generator.find.measures.when.asides import of_the_sentence
from generator.find.measures.when.ever_since import begun, since
from generator.find.measures.when.period import cross, period
from generator.find.measures.when.present import holds_now
from generator.find.measures.when.spells import each_of, nearer_spell
from generator.find.measures.words.tense import Tense
from generator.records import Date, Figure, Sentence


def timed(
    figure: Figure,
    c: Context | None,
    told: Tense | None,
    times: Sequence[Date],
    text: str,
    sentence: Sentence,
    published: str | None,
) -> tuple[Date | None, str | None]:
    """The date that the figure has, or else the stretch of time."""
    dates = of_the_sentence(times, c)
    when = period(figure, c, told, dates, text, published)
    if (years := each_of(figure, text, published)) is not None:
        return None, years
    if when is not None and c is not None and _gives_way(when, figure, c, told, dates, text, published):
        when = None
    if when is None:
        span = since(figure, c, told, dates, text, published)
        return None, span or holds_now(figure, c, told, text, sentence, dates, published)
    if when.iso and told == "present" and when.text.lower() == "today" and edtf.is_day(when.iso):
        when = replace(when, iso=when.iso[:7], precision="month")  # "today employs 310": not on that day alone
    return when, None


def _gives_way(
    when: Date, figure: Figure, c: Context, told: Tense | None, dates: Sequence[Date], text: str, published: str | None
) -> bool:
    """Whether a stretch tells the figure better than the date: "and a third have left since March", "began last August and has
    since sold 900", "40 ships over the next 12 months, with the aim of 90 by 2029"."""
    if told == "perfect" and when.end <= c.row[c.low].start:
        own = [d for d in dates if figure.end <= d.start < c.row[c.high - 1].end]
        if since(figure, c, told, own, text, published):
            return True
    if told in ("perfect", "past") and begun(figure, dates, text) is when:
        return True
    return not cross(when, figure) and nearer_spell(figure, when, text)
