"""The frames that a figure can stand in. Each is a function (context) -> Reading or None; the first that reads the figure wins.

A frame that is not sure says None: a figure without slots is shown by its own clause and joins no claim.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.find.clauses import PRONOUNS, Token, clause
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import COUNTS, PARTS, TIME, Context, is_base, noun_after, owned
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.applied import applied
from generator.find.measures.slots.counts import counted
from generator.find.measures.slots.dealt import lessened, made, pledged
from generator.find.measures.slots.decided import decided
from generator.find.measures.slots.duties import faced, fronted, levied, levier_open, paid, rated, summed, taxed, under
from generator.find.measures.slots.going_on import ellipsis
from generator.find.measures.slots.guards import behind_other, in_aside, is_part_of_name, modifies, of_antecedent, told_of
from generator.find.measures.slots.moved import moved
from generator.find.measures.slots.portions import cut_again, piled, portion, resting
from generator.find.measures.slots.prices import priced, since
from generator.find.measures.slots.quotas import floor_price, tariff_quota
from generator.find.measures.slots.receivers import licensed_firms
from generator.find.measures.slots.shares import share
from generator.find.measures.slots.spans import span
from generator.find.measures.slots.terms import valid
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.verb_words import CHANGE_NOUNS, LEADING
from generator.late import late

# Nouns of change, before "in" or "of": "a 12 % drop in shipments".
_CHANGES = CHANGE_NOUNS | {"loss"}


def premodifying(c: Context) -> Reading | None:
    """The figure before its noun: "a 25 % tariff on steel", "a 12 % drop in shipments", "55 % tariffs"."""
    if c.figure.unit in TIME:
        return None
    at = c.at + 1
    if at + 1 < len(c.row) and c.row[at].low in _CHANGES and c.row[at + 1].low in ("in", "of", "on", "to"):
        noun = noun_after(replace(c, at=at + 1), 6)
        return replace(noun_phrase(c.row, noun, c.words)[0], made="noun") if noun is not None else None
    if c.figure.unit in COUNTS:
        return None
    if c.figure.unit == "percentage_points" and at < len(c.row) and c.row[at].low == "of":
        at += 1  # "suspended 24 percentage points of Peruvian duties"
    noun = noun_after(replace(c, at=at - 1), 3)
    if noun is None or (noun + 1 < len(c.row) and c.row[noun + 1].low == "unpaid"):
        return None  # "$38 a kilo, duty unpaid"
    reading, _ = noun_phrase(c.row[at:], noun - at, c.words)
    if "total" in c.figure.text.lower() or (c.at >= 2 and c.row[c.at - 1].low == "of" and c.row[c.at - 2].low == "total"):
        reading = replace(reading, basis="total")
    reading = summed(c, resting(c, faced(c, reading, c.at)))
    if reading.sort == "duty" and reading.whose is None and c.at and c.row[c.at - 1].whose:
        reading = replace(reading, whose=c.row[c.at - 1].party)  # "Peru's 9 % duty on"
    owner = subject(c.row, c.at)
    if reading.sort == "span":
        return None
    if reading.sort == "duty" and levier_open(reading) and owner is not None and not told_of(c, c.at):
        return levied(c, reading, owner, c.at)
    return _holder(c, c.at, reading)


def predicate(c: Context) -> Reading | None:
    """The noun before its figure: "imports of X dropped 37 %", "a tariff of 25 %", "cutting duties from 125 % to 10 %"."""
    if c.figure.unit in TIME:
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity and not _is_verb(c, i)), None)
    if noun is None:
        return None
    noun = _head(c, noun)
    if is_part_of_name(c, noun) or modifies(c, noun) or of_antecedent(c, noun) or behind_other(c, noun):
        return None
    if c.figure.unit in PARTS and c.at + 1 < len(c.row) and c.row[c.at + 1].low == "of":
        return None  # "the stock lost 7 % of its value": a part of something else
    reading, end = noun_phrase(c.row, noun, c.words)
    if c.low > 1 and c.row[c.low - 1].low == "whose":  # "the US, whose tariffs stand at", "Japan, whose imports of it from China"
        if reading.seen_from == "buyer":
            reading = replace(reading, to=reading.to or _antecedent(c))
        else:
            reading = replace(reading, whose=reading.whose or _antecedent(c))
    if reading.sort == "span" or not _leads(c, min(end, c.at)) or in_aside(c, noun, min(end, c.at)):
        return None
    if any(t.kind == "change" for t in c.row[c.low : noun]):
        reading = replace(reading, made="acted") if reading.quantity == "GDP" else reading  # "would lower GDP by 0.1 %"
    if c.figure.unit in COUNTS and (c.row[c.at - 1].kind == "noun" or reading.sort not in ("flow", "amount", "control")):
        return None
    reading, _ = modifiers(c.row, c.at + 1, reading, c.words)
    if reading.sort == "amount":
        reading = _holder(c, noun, reading)
    if [t.low for t in c.row[c.at + 1 : c.at + 3]] in (["in", "all"], ["in", "total"]):
        reading = replace(reading, basis="total")
    reading = fronted(c, faced(c, reading, noun))
    if reading.sort in ("duty", "control") and levier_open(reading) and not told_of(c, noun):
        verb = next((i for i in range(noun, c.low - 1, -1) if c.row[i].kind in ("stands", "change")), None)
        owner = subject(c.row, verb if verb is not None else c.at) if verb is not None or reading.pronoun else None
        if owner is not None:
            return levied(c, reading, owner, noun)
    return reading


def which(c: Context) -> Reading | None:
    """The trade that a relative clause or an aside is of: "Peru's exports to Chile, which fell 9 % in May, may recover", "Peru's
    exports to Chile, down 9 % in May, may recover"."""
    verb = c.row[c.low - 1].low == "which" and c.low > 3 and c.row[c.low].kind in ("change", "stands")
    aside = c.low > 2 and c.at == c.low + 1 and c.row[c.low].low in ("down", "up") and c.figure.change == "by"
    end = c.low - 1 - (not aside)
    if not (aside or (verb and _leads(c, c.low))) or c.row[end].text not in (",:—" if aside else ","):
        return None
    if c.row[end - 1].kind == "date":  # "Peru's exports to Chile in May: down 9 %"
        end -= 1 + (c.row[end - 2].low in ("in", "on"))
    start, _ = clause(c.row, end - 1)
    noun = next((i for i in range(end - 1, start - 1, -1) if c.row[i].quantity), None)
    if (
        noun is None
        or not (noun == end - 1 or c.row[end - 1].party)
        or any(t.kind in ("change", "stands") for t in c.row[start:noun])
    ):
        return None  # "exports of zinc, which": the zinc, perhaps
    reading, told = noun_phrase(c.row, noun, c.words)
    return reading if reading.sort == "flow" and told == end else None


def _holder(c: Context, noun: int, reading: Reading) -> Reading:
    """ "Malaysia has tin reserves of 16 million tonnes", "Malaysia ran a $3bn deficit with Peru": they are the subject's."""
    balance = reading.quantity in ("deficit", "surplus")
    if reading.whose or (noun == c.at and not balance):
        return reading
    has = next((i for i in range(noun - 1, c.low - 1, -1) if c.row[i].low in _HAS or (balance and c.row[i].low in _RUNS)), None)
    if has is None or any(ends_phrase(t) for t in c.row[has + 1 : noun]):
        return reading
    owner = subject(c.row, has)
    return owned(reading, owner, c.speaker) if owner is not None else reading


_HAS = frozenset("has have had holds hold held boasts boast".split())
_RUNS = frozenset("run runs ran running record records recorded post posts posted register registers registered".split())


def _antecedent(c: Context) -> str | None:
    """The party right before ", whose"."""
    at = c.low - 3 if c.low > 2 and c.row[c.low - 2].text == "," else c.low - 2
    return c.row[at].party


def _is_verb(c: Context, i: int) -> bool:
    """Whether a quantity noun's form is here a verb: "China controls", "they export"."""
    before = c.row[i - 1] if i > 0 else None
    after = c.row[i + 1] if i + 1 < len(c.row) else None
    if c.row[i].low == "costs" and after is not None and (after.low in _AFTER_COSTS or after.kind == "figure"):
        return True  # "plugging a well costs the state"
    if c.row[i].low == "trades" and after is not None and after.low in ("at", "for", "in", "around", "near"):
        return True  # "zinc trades at $3 a kilo"
    return before is not None and (before.low in PRONOUNS or before.low in ("to", "will", "would", "could", "can", "may"))


_AFTER_COSTS = frozenset("the a an its their just only about around nearly almost".split())


def _head(c: Context, noun: int) -> int:
    """The outermost quantity noun of a chain: in "tariff on imports" it is the tariff."""
    while True:
        i = noun - 1
        while i > c.low and c.row[i].kind in ("word", "party") and not ends_phrase(c.row[i]):
            i -= 1
        chained = c.row[i].low in ("on", "of", "in", "for") or (c.row[noun].low == "markets" and c.row[i].low in ("to", "from"))
        if i > c.low and c.row[i].kind == "prep" and chained and c.row[i - 1].quantity:
            noun = i - 1  # "exports to all markets" are exports
        else:
            return noun


def _leads(c: Context, start: int) -> bool:
    """Whether what stands between the noun phrase and the figure leads from the one to the other: a verb of change or level, or
    "of"/"at", and nothing that has a number of its own."""
    between = c.row[start : c.at]
    if between and between[0].low in c.lexicon.changes:
        between = [between[0]._replace(kind="change"), *between[1:]]  # "the economy grew": here nobody grows anything
    verb = next((i for i, t in enumerate(between) if t.kind in ("change", "stands")), 0)
    if any(t.low in LEADING - {"of"} and i and between[i - 1].kind != "prep" for i, t in enumerate(between[: max(verb - 1, 0)])):
        return False  # "at those prices the plant loses": another subject
    if any(t.low in _ADDS for t in between):
        return False  # "a levy would add $3 to the price of sugar"
    if len(between) > 9 or any(t.kind in ("share", "noun") and not _mere(t) for t in between):
        return False
    if not between or (len(between) == 1 and between[0].low in ("down", "up", "back", ",")):
        return c.figure.direction == "from-to"  # "bring the duty down to 4 % from 9 %"
    if c.figure.direction == "from-to" and between[-1].low.endswith("ed") and _TO_BE & {t.low for t in between}:
        return True  # "has been rationalised from 9 % to 4 %"
    if any(t.kind in ("change", "stands") for t in between):
        return c.figure.unit not in COUNTS or between[-1].kind in ("change", "stands")
    return len(between) <= 2 and between[-1].low in ("of", "at", "to", "by")


_TO_BE = frozenset("be been being is are was were".split())
_ADDS = frozenset("add adds added adding".split())


def _mere(token: Token) -> bool:
    return token.kind == "share" and token.low in ("have", "had", "has", "use")


FRAMES: tuple[Callable[[Context], Reading | None], ...] = (
    valid, decided, span, licensed_firms, applied, tariff_quota, floor_price,
    share, counted, made, pledged, moved, lessened, taxed, paid, under, rated,
    portion, cut_again, piled, premodifying, predicate, which, priced, since, ellipsis,
)  # fmt: skip


def read(c: Context) -> Reading | None:
    """The first frame's reading of the figure; None for a figure of comparison, which is of another time."""
    if is_base(c) or _of_so_many(c) or (c.figure.unit in PARTS and any(t.low in _ODDS for t in c.row[c.low : c.at])):
        return None
    reading = next((reading for frame in FRAMES if (reading := frame(c)) is not None), None)
    return _weighed(c, reading) if reading is not None else None


def _of_so_many(c: Context) -> bool:
    """Whether the figure is the whole of which the one before it counts a part: "nine of the 15 metals"."""
    lead = [t.low for t in c.row[max(0, c.at - 2) : c.at]]
    part = c.row[c.at - 3].figure if c.at > 2 and lead == ["of", "the"] else None
    return part is not None and part.unit in COUNTS and c.figure.unit in COUNTS


# What a share tells of when it stands before it: "put the odds of a tariff at one in ten".
_ODDS = frozenset("odds chance chances probability likelihood".split())


def _weighed(c: Context, reading: Reading) -> Reading:
    """ "in value", "by volume": what the same goods are measured by."""
    if reading.sort not in ("flow", "amount") or c.figure.unit not in PARTS:
        return reading
    near = " ".join(t.low for t in c.row[max(c.low, c.at - 4) : c.high])
    by = next((name for name, said in _BY if said.search(near)), None)
    if by == "by value" and reading.sort == "flow" and reading.product is None and "dollar terms" in near:
        return reading  # all goods are told in dollars, said or unsaid
    return replace(reading, basis=by) if by else reading


_BY = (
    ("by value", late(r"\b(?:in|by) (?:(?:dollar|euro|yuan|value|money|monetary) terms|(?:total )?value)\b")),
    ("by volume", late(r"\b(?:in|by) (?:(?:volume|tonnage|weight) terms|volume|weight|tonnage|tonnes)\b")),
)
