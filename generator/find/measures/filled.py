"""The figures of one sentence, filled one after the other with all that it tells: measure, period, speaker and modality."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.find.measures.context import PARTS, TIME, Context, is_base
from generator.find.measures.phrase.changed import as_step
from generator.find.measures.phrase.own import own_phrase
from generator.find.measures.phrase.parallel import same_course
from generator.find.measures.readable.in_full import Told, in_full, of_all
from generator.find.measures.readable.owners import traded
from generator.find.measures.readable.sound import telling
from generator.find.measures.reading import Reading
from generator.find.measures.scene import Scene, quote_of
from generator.find.measures.slots.enough import enough, sureness
from generator.find.measures.slots.includes import taken_in
from generator.find.measures.slots.label import label, slots_of
from generator.find.measures.stating.stated import stated_by
from generator.find.measures.when.onward import after, of_them, shared_back
from generator.find.measures.when.timed import timed
from generator.find.measures.words.tense import tense
from generator.late import late
from generator.records import Date, Figure, Sentence

# What somebody denies is nobody's report.
_DENIED = late(r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed)|reject(?:s|ed)?)\s+(?:[\w'’-]+\s+){0,2}that\b", re.I)


def in_turn(
    scene: Scene,
    sentence: Sentence,
    figures: Sequence[Figure],
    readings: Mapping[str, Reading],
    contexts: Mapping[str, Context],
    times: Sequence[Date],
) -> list[Figure]:
    """The figures filled one after the other, each told what the one before it measures; one that is compared, what the last of its
    unit does: "41 % had one line idle, up from 12 %"."""
    out: list[Figure] = []
    told: Told | None = None
    by_unit: dict[str, tuple[Told | None, int]] = {}
    for figure in figures:
        around = c = contexts.get(figure.id)
        unit = "time" if figure.unit in TIME else figure.unit
        if unit == "dimensionless" and unit not in by_unit and "time" in by_unit:
            unit = "time"  # "32 working days, down from 61"
        if c is not None and unit in by_unit and is_base(c):
            told, at = by_unit[unit]
            c = replace(c, last=at)
        elif unit != "time" and told is not None and _OF_TIME.match(told.own) and not (c and c.row[c.at - 1].low == "and"):
            told = by_unit.get(unit, (None, 0))[0]  # "rose to $55 in eight weeks and has come back to $17"
        if around is not None and out and told is not None:
            figure = same_course(replace(around, told=told.own), out[-1], scene.article.text)
        done, told = _filled(scene, sentence, figure, readings.get(figure.id), c, times, told)
        out.append(after(done, out, around, times, scene.article) if around is not None else done)
        if c is not None:
            by_unit[unit] = told, c.at
    return of_them(shared_back(out, contexts, scene.article.text), scene.article.text, sentence.start)


def _filled(
    scene: Scene,
    sentence: Sentence,
    figure: Figure,
    reading: Reading | None,
    c: Context | None,
    dates: Sequence[Date],
    told: Told | None,
) -> tuple[Figure, Told | None]:
    """The figure with all that its sentence tells, and its measure; `told` is that of the one before it."""
    text = scene.article.text
    tells = tense(c) if c is not None else None
    when, span = timed(figure, c, tells, dates, text, sentence, scene.article.published)
    if reading is not None and reading.made == "since":
        when, span = None, _stretch(figure, when.iso if when is not None else span, dates)
        reading = reading if span is not None else None
    if (
        when is not None
        and reading is not None
        and reading.sort == "duty"
        and (_ENDS.match(when.text) or _UNTIL.search(text[max(0, when.start - 9) : when.start]))
    ):
        when = None  # "holds the tariff at 10 % until November": how long, and not when
    imposed = reading is not None and reading.made == "under" and when is not None and _IMPOSED.search(text, figure.end, when.start)
    if imposed or (when is not None and reading is not None and reading.sort == "duty" and c is not None and _of_the_deal(when, c)):
        when = None
    if reading is not None and reading.sort in ("flow", "amount") and _YEARLY.match(text, figure.end):
        figure = replace(figure, per="a year")
        if when is not None and c is not None and when.end <= c.row[c.low].start:
            when = None  # "12 m tonnes by May and 25 m tonnes annually"
    if when is not None and reading is not None and reading.made == "pledged" and when.end <= figure.start:
        when = None  # "ordered 2 m tonnes this week, against a commitment of 12 m"
    quote = quote_of(scene, figure)
    denied = c is not None and _DENIED.search(text[max(sentence.start, figure.start - 160) : figure.start])
    slots: Mapping[str, str] = slots_of(reading) if reading is not None and enough(reading, figure) and not denied else {}
    if slots and reading is not None and reading.turned and figure.change is None:
        figure = replace(figure, change="by", direction=reading.turned)
    if slots and reading is not None and figure.per is None and reading.per is not None:
        figure = replace(figure, per=reading.per)
    bare: str | None
    own: str | None
    if slots and reading is not None:
        bare = label(reading, None, scene.lexicon.adjectives)
        measure: str | None = scene.running.capitals(scene.running.written_out(label(reading, when, scene.lexicon.adjectives)))
        if (trade := traded(sentence.n, reading, scene.lexicon.adjectives)) is not None:
            scene.running.trades.append(trade)
        includes = taken_in(scene, figure, reading)
        slots = {**slots, "includes": includes} if includes else slots
    else:
        if reading is not None and reading.sort == "price" and reading.scope:  # "the Antwerp price": of what, nobody says
            own = label(reading, None, scene.lexicon.adjectives)
        else:
            own = own_phrase(c, text, told.own if told else None)
        measure, bare = own, own
        priced = figure.unit.isupper() and own is not None and scene.running.goods.pattern.fullmatch(own) is not None
        if own and told and told.own == own and not priced:
            measure = told.full
        elif own and not (told and of_all(told.own)):
            measure = in_full(scene.running, scene.lexicon, sentence, figure, own, c)
        measure = telling(figure, measure)
        level = figure.unit in PARTS and figure.change is None and figure.direction is None
        if own and measure in (own, own[:1].upper() + own[1:]) and scene.running.is_somebody(own, sentence, bodies=level):
            measure = None  # "Lee sits at 16 percent", "growth, which the bank puts at 1 percent"
    if span is not None and measure is not None and span == (scene.article.published or "")[:7] and _SHARES.match(measure):
        span = scene.article.published  # the day's trading
    figure = replace(
        figure,
        measure=as_step(figure, measure),
        slots=slots,
        when=when.iso if when else span,
        when_basis=when.basis if when and when.iso else "inferred" if span else None,
        stated_by=stated_by(scene, figure, quote),
        in_quote=quote.id if quote else None,
        modality=sureness(text, c, sentence, reading, dealt=bool(scene.sides)),
    )
    full = bare if slots else measure
    return figure, Told(bare, full) if bare and full else None


def _of_the_deal(when: Date, c: Context) -> bool:
    """ "Signed a pact on Monday that lowers the duty": the day is that of the pact, which tells what lies ahead."""
    ahead = c.row[c.low].low in ("will", "would", "is", "are") or (c.row[c.low].kind == "change" and c.row[c.low].low.endswith("s"))
    signed = any(t.low in _SIGNED for t in c.row[: c.low - 1])
    return ahead and signed and c.row[c.low - 1].low in ("that", "which") and when.end < c.row[c.low].start


_SIGNED = frozenset("sign signed ink inked reached struck sealed concluded".split())


def _stretch(figure: Figure, until: str | None, dates: Sequence[Date]) -> str | None:
    """From the day behind the figure until that of the price: "$3 a kilo on Friday, down 4 % since Monday"."""
    first = next((d.iso for d in dates if d.end > figure.end), None)
    if until is None or first is None or "/" in until or len(first) != len(until) or first >= until:
        return until if until is not None and "/" in until and until.startswith(f"{first}/") else None
    return f"{first}/{until}"


# A measure of time, which nothing but another time goes on with.
_OF_TIME = late(r"(?:time|length|delay|duration|validity|lead|suspension|pause|extension|freeze)\b")
_YEARLY = late(r"\s(?:of\s(?:[\w.-]+\s){1,3})?(?:annually|yearly|each\syear|every\syear)\b")
_IMPOSED = late(r"\b(?:imposed|levied|added|introduced)\b[^;.]{0,20}$")
_ENDS = late(r"(?:until|till|through)\b", re.I)
_UNTIL = late(r"\b(?:until|till|through)\s$", re.I)
_SHARES = late(r"(?:share price|shares (?:of|in))\b", re.I)
