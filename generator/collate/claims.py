"""Figures of one measure and period side by side, over all articles: grouped by key, never compared pair by pair.

Two figures stand in one claim when all their slots, unit, period, modality and kind (level, change, from–to) are the same. A
figure that could not be slotted makes no claim. Claims that look alike and are not are shown `apart`, with the slot that differs.

The period is compared as far as it tells figures apart, and that is the claim's. A cut "in May" is the one of "May 12", so of a
change from one level to another it is the month (`collate/periods` gives one to those that tell none). How long a pause or a
licence lasts has no period: a date beside it is that of the act. Its unit is that of its kind of time (`collate/one_unit`). What
became of applications is counted from a month on, to the day of the article; how many goods are under control, from the month on
that put them there.

A level that moves (a tariff, a price, a stock) and has no period is what it was when the article was published: it stands beside
those that were told in the same quarter of a year only, by a slot `told`; those of articles without a day stand together.
Quarters of the calendar, and not days apart, because a group must not part when another report joins it.
"""

from __future__ import annotations

from calendar import month_name
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.collate.agreement import Member, judge, kind, unit
from generator.collate.apart import apart
from generator.collate.one_unit import in_one_unit
from generator.records import Claim, FactRef, Figure, Reading
from generator.text import slug
from generator.vocabulary import Vocabulary

Key = tuple[tuple[str, str], ...]

# Slots that explain a figure and are not compared.
_NOT_COMPARED = frozenset({"includes", "inferred"})


def claims(readings: Iterable[Reading], moving: Collection[str] = ()) -> tuple[Claim, ...]:
    """Every claim of the edition, in the order of their ids. The order of `readings` changes nothing; the same text printed
    twice, or a version that another supersedes, is one report. `moving`: the quantities that are never the same for long (see
    `moving_quantities`). Cost: n log n in the number of figures."""
    groups: dict[Key, list[Member]] = defaultdict(list)
    reports = _reports(readings)
    names = _names(reports)
    for reading in reports:
        quarter = _quarter(reading.article.published)
        for figure in reading.findings.figures:
            if figure.slots.get("quantity") and figure.repeat_of is None:
                if figure.when_basis == "inferred" and figure.when == (reading.article.published or "")[:7] and _is_duty(figure):
                    figure = replace(figure, when=None, when_basis=None)  # "now stands at": as of the day of the article
                if moving and figure.slots["quantity"] in _LASTS:
                    figure = replace(figure, when=None, when_basis=None)
                undated = figure.when is None and figure.slots["quantity"] in {*moving, *_LASTS}
                if quarter and (undated or is_tally(figure)):
                    figure = replace(figure, slots={**figure.slots, "told": quarter})
                member = Member(reading.article.id, names[reading.article.id], in_one_unit(figure), figure.origin)
                groups[key(figure)].append(member)
    made = [_claim(members) for _, members in sorted(groups.items())]
    return _linked(_numbered(made), {ref: m.figure for g in groups.values() for m in g for ref in [_ref(m)]})


def moving_quantities(vocabulary: Vocabulary) -> frozenset[str]:
    """Levels that change from one month to the next; not spans and controls, which are set once, nor shares of the world."""
    return frozenset(q.name for q in vocabulary.measures.quantities if q.sort in ("flow", "duty", "price", "amount", "rate"))


def _quarter(published: str | None) -> str | None:
    """The quarter in which a day lies: "April to June 2025"; None of a range, which is only inferred, and of no day."""
    year, month = (published or "")[:4], (published or "")[5:7]
    if "/" in (published or "") or not (year.isdigit() and month.isdigit()):
        return None
    first = (int(month) - 1) // 3 * 3
    return f"{month_name[first + 1]} to {month_name[first + 3]} {year}"


def key(figure: Figure) -> Key:
    """What two figures must share to stand in one claim."""
    whole = {k: v for k, v in figure.slots.items() if k not in _NOT_COMPARED}
    per = "" if figure.slots["quantity"] == "tariff quota" and figure.per == "a year" else figure.per  # a quota is one for a year
    whole |= {".unit": unit(in_one_unit(figure)), ".per": _each(per or "")}
    whole |= {".when": period(figure), ".kind": kind(figure)}
    return tuple(sorted((whole | {".modality": figure.modality}).items()))


def _each(per: str) -> str:
    """What one unit is for, in one spelling: "a kilo" and "a kilogram", "a metric ton" and "a tonne". A short ton is no tonne."""
    noun = per.removeprefix("a ").removeprefix("an ").removeprefix("metric ").removeprefix("troy ")
    return _ONE_UNIT.get(noun, noun)


_ONE_UNIT = {"kilo": "kilogram", "kilogramme": "kilogram", "kg": "kilogram", "ton": "tonne", "lb": "pound", "liter": "litre"}


def period(figure: Figure) -> str:
    """The period as it is compared: "" where none is told, or where it tells nothing apart."""
    if figure.slots["quantity"] in _LASTS:
        return ""
    when = figure.when or ""
    if is_tally(figure) and "/" in when:
        return f"{when.partition('/')[0][:7]}/"
    if figure.slots["quantity"] == "export controls":
        return when[:7]
    one_month = when[:7] == when.partition("/")[2][:7] or "/" not in when
    return when[:7] if kind(figure) == "from-to" and one_month else when


def is_tally(figure: Figure) -> bool:
    """Whether the figure counts what became of applications so far."""
    return "licence applications" in figure.slots["quantity"]


# Quantities that are agreed anew: themselves a time, or who gets licences; they stand beside those told in their quarter.
_LASTS = frozenset(("pause", "extension", "validity", "delay", "decision time", "firms with licences"))


def _is_duty(figure: Figure) -> bool:
    return figure.slots["quantity"] == "tariff" and kind(figure) != "change"


def _reports(readings: Iterable[Reading]) -> list[Reading]:
    """One reading for each text; among equal texts the first whose origin is known. Superseded versions are left out."""
    every = sorted(readings, key=lambda r: (not r.origins, r.article.id))
    superseded = {v for r in every for v in r.versions}
    kept: dict[str, Reading] = {}
    for reading in every:
        if reading.article.id not in superseded:
            kept.setdefault(reading.article.text, reading)
    return sorted(kept.values(), key=lambda r: r.article.id)


def _names(readings: Sequence[Reading]) -> Mapping[str, str]:
    """What a reader calls each article: its publisher where that is known and its only article here, else its id."""
    count: dict[str, int] = defaultdict(int)
    for reading in readings:
        count[reading.article.publisher or ""] += 1
    return {a.id: a.publisher if a.publisher and count[a.publisher] == 1 else a.id for a in (r.article for r in readings)}


def _ref(member: Member) -> FactRef:
    return FactRef(member.article, member.figure.id)


def _claim(members: list[Member]) -> Claim:
    """The claim of one key; its id is given later."""
    ordered = sorted(members, key=lambda m: (m.article, m.figure.start, m.figure.id))
    first = ordered[0].figure
    seen = judge(ordered)
    slots = {k: v for k, v in sorted(first.slots.items()) if k not in _NOT_COMPARED}
    return Claim(
        id="",
        measure=min((m.figure.measure or "" for m in ordered), key=lambda s: (-len(s), s)) or first.slots["quantity"],
        slots=slots,
        when=first.when if all(m.figure.when == first.when for m in ordered) else period(first) or None,
        unit=unit(first),
        members=tuple(_ref(m) for m in ordered),
        low=seen.low,
        high=seen.high,
        origins=seen.origins,
        verdict=seen.verdict,
        why=seen.why,
        apart=(),
    )


def _numbered(made: list[Claim]) -> list[Claim]:
    """Ids from the measure's words and, of a moving level, the quarter in which it was told. A second claim of the same words is
    told from the first by its period, else by its own first member."""
    taken: set[str] = set()
    out: list[Claim] = []
    for claim in made:
        base = slug(claim.measure)[:72].strip("-") or "claim"
        if "told" in claim.slots:
            base = f"{base}-{slug(claim.slots['told'])}"
        name = base
        if name in taken and claim.when:
            name = f"{base}-{slug(claim.when.replace('/', ' to '))}"
        if name in taken:
            name = f"{base}-{slug(claim.members[0].article)}-{claim.members[0].id}"
        taken.add(name)
        out.append(replace(claim, id=name))
    return sorted(out, key=lambda c: c.id)


def _linked(made: list[Claim], figures: Mapping[FactRef, Figure]) -> tuple[Claim, ...]:
    links = apart(made, figures)
    return tuple(replace(c, apart=links.get(c.id, ())) for c in made)
