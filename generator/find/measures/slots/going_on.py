"""The frame of a figure that goes on where the one before it in its sentence left off."""

from __future__ import annotations

from dataclasses import replace

from generator.find.clauses import clause
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import MORE, PARTS, Context, owned
from generator.find.measures.reading import FUNCTION, Reading, ends_phrase
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import product
from generator.find.measures.words.verb_words import CHANGE_NOUNS


def ellipsis(c: Context) -> Reading | None:
    """A figure that goes on where the one before it in its sentence left off: "… fell 58 % for the US and 51 % worldwide"."""
    before = c.before
    if (own := _its_own(c)) is not None:
        return own
    if before is None and (trade := _trade_told(c)) is not None:
        return _those_of(c, trade) if any(t.low == "those" for t in c.row[c.low : c.at]) else trade
    if before is None or before.sort in ("span", "count") or c.at_before < 0:
        return None
    if before.sort == "share" and c.row[c.at + 1 : c.at + 2] and c.row[c.at + 1].low == "of":
        return None  # "its share of smelting is 90 %, and it turns out 92 % of all rods": it has a whole of its own
    other = c.row[c.at_before].figure
    if other is not None and before.made in ("made", "pledged") and other.unit == c.figure.unit and _and_then(c):
        return before  # "buy 12 m tonnes of soybeans this year and 25 m tonnes annually"
    relative = c.low > c.at_before and c.row[c.low - 1].low in ("that", "which", "who", "whose")
    if other is None or relative or any(t.kind == "share" for t in c.row[max(c.low, c.at_before) : c.at]):
        return None
    goes_on = c.low <= c.at_before and c.row[c.at - 1].low in ("to", "at") and before.made in ("noun", "priced")
    reached = c.at - c.low == 1 and c.row[c.low].low == "to" and c.row[c.low - 1].text == "," and other.change == "by"
    goes_on = goes_on or (reached and before.sort == "flow")  # "dropped 51 % on the year, to 2,600 tonnes"
    if goes_on or (c.low > c.at_before and c.row[c.low].kind in ("change", "stands") and c.row[c.low - 1].low in ("and", "but")):
        return before  # "fell 4.5 % in June to 436,000 tonnes", "have fallen 45 % and were last at $15,200"
    if before.sort in ("flow", "amount") and other.change != "by" and _by_so_much(c):
        return before
    if before.sort == "flow" and before.product and other.unit not in PARTS and not other.unit.isupper() and _worth(c):
        return before
    if other.unit != c.figure.unit or _of_a_noun(c) or any(t.quantity and t.kind == "noun" for t in c.row[c.low : c.at]):
        return None
    between = [t for t in c.row[c.low : c.at] if t.kind not in ("break", "stop")]
    if len(between) > 5:
        return None
    if before.sort in ("price", "rate", "amount") and c.low > c.at_before and _other_subject(c):
        return None
    counter = _counter_duty(c, before)
    if counter is not None:
        return counter
    of_other = _those_of(c, before)
    if of_other is not None:
        return of_other
    owner = subject(c.row[: c.at], c.at) if c.low > c.at_before else None
    owner = owner if owner is not None and owner.start > c.row[c.at_before].end else None
    if c.low > c.at_before and c.at == c.low + 2 and c.row[c.low].party and not c.row[c.low].whose and c.row[c.at - 1].low == "to":
        owner = c.row[c.low]  # "Peru cut its duties to 12 % and Chile to 9 %"
    one = c.at - 2 if c.row[c.at - 1].low == "to" else c.at - 1
    if owner is None and before.sort == "duty" and c.row[one].low in ("one", "ones") and c.row[one - 1].party:
        owner = c.row[one - 1]  # "cut the Peruvian tariff to 12 % and the Chilean one to 9 %"
    fresh = replace(before, basis=None)
    trailing, _ = modifiers(c.row, c.at + 1, replace(fresh, to=None, scope=None), c.words)
    if owner is not None:
        return owned(replace(fresh, to=None, whose=None), owner, c.speaker) if before.sort in ("duty", "share") else None
    if trailing.to or trailing.scope:
        return replace(trailing, scope=trailing.scope if trailing.sort != "flow" else None)
    return fresh if any(t.kind in ("change", "stands") for t in between) else None


def _by_so_much(c: Context) -> bool:
    """Whether the figure tells by how much the amount before it has changed: "sent 400 t, 14 % more than in June", "400 t, up 9 %",
    "400 t, an increase of 9 %"."""
    if c.figure.unit not in PARTS or c.figure.change != "by" or c.last != c.at_before or c.low <= c.at_before:
        return False
    ahead = [t.low for t in c.row[c.low : c.at]]
    return c.row[c.low - 1].text in (",", "(", "—", "–") and all(w in _CHANGED_BY or w in CHANGE_NOUNS for w in ahead)


_CHANGED_BY = frozenset("up down by or and a an of sharp".split())


def _worth(c: Context) -> bool:
    """Whether the figure tells what the goods before it cost together: "bought 400 t of wheat, worth $2m", "400 t, for $2m"."""
    lead = [t.low for t in c.row[max(c.low, c.at - 2) : c.at]]
    together = c.figure.unit.isupper() and c.figure.per is None and c.last == c.at_before
    return together and (lead[-1:] == ["worth"] or lead in (["valued", "at"], ["for"]))


def _and_then(c: Context) -> bool:
    """Whether the figure only goes on with "and" where the one before it left off, and is of nothing else."""
    after = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    joined = (c.row[c.at - 1].low == "and" and c.low == c.at) or [t.low for t in c.row[c.low : c.at]] in _THEN
    return joined and (after in _YEARLY or not after.isalpha())


_THEN = (["followed", "by"], ["then"], ["and", "then"])
_YEARLY = frozenset("annually yearly a per every next in by each over through until".split())


def _trade_told(c: Context) -> Reading | None:
    """The trade that "those" or "they" mean at the head of the clause, told without a figure in the clause before: "exports of tin
    halved; those to Japan fell by 40 %", "exports as a whole hardly need it: they rose 3 %"."""
    if (
        c.low < 2
        or c.row[c.low].low not in ("those", "they")
        or not any(t.kind in ("change", "stands") for t in c.row[c.low : c.at])
    ):
        return None
    start, end = clause(c.row, c.low - 2)
    nouns = [i for i in range(start, end) if c.row[i].quantity is not None and c.row[i].kind == "noun"]
    if len(nouns) != 1 or (nouns and any(t.kind in ("change", "stands", "share", "figure") for t in c.row[start : nouns[0]])):
        return None
    reading, told = noun_phrase(c.row, nouns[0], c.words)
    if c.row[c.low].low == "they" and any(t.kind == "prep" for t in c.row[told : end - 1]):
        return None  # "exports are run by clerks; they"
    return reading if reading.sort == "flow" and (reading.whose or reading.product) else None


def _its_own(c: Context) -> Reading | None:
    """ "Peru cut its duties to 12 %. Chile dropped its own from 14 % to 9 %": the duty of the figure before, of the other."""
    if [t.low for t in c.row[max(0, c.at - 2) : c.at]] not in (["its", "own"], ["their", "own"]):
        return None
    before = c.before
    if before is None and c.earlier is not None and c.earlier[1].slots.get("quantity") == "tariff":
        slots = c.earlier[1].slots
        before = Reading("tariff", "duty", "tariff", "noun", whose=slots.get("whose"), to=slots.get("to"))
    owner = next((t for t in c.row[c.low : c.at - 2] if t.party and not t.whose), None)
    if before is None or before.sort != "duty" or owner is None or owner.party == before.whose:
        return None
    to = before.whose if before.to in (None, owner.party) else None
    return replace(before, whose=owner.party, to=to, basis=None, product=None)


def _of_a_noun(c: Context) -> bool:
    """Whether the figure stands before the noun that it is of: "and not apply its 50 % rule for firms"."""
    after = c.row[c.at + 1] if c.at + 1 < len(c.row) else None
    if after is None or after.kind != "word" or not after.text.isalpha() or not after.text.islower() or c.figure.unit not in PARTS:
        return False
    return not (ends_phrase(after) or after.low.endswith("ly") or after.low in _BEHIND)


_BEHIND = (
    frozenset("worldwide each respectively apiece abroad elsewhere overall altogether month year week earlier later".split()) | MORE
)


def _other_subject(c: Context) -> bool:
    """Whether a noun of its own stands before the verb of this clause: "…, and tin gained 1.4 % to $47,300"."""
    verb = next((i for i in range(c.low, c.at) if c.row[i].kind in ("change", "stands")), c.low)
    return any(t.kind == "word" and t.low not in FUNCTION and not t.low.endswith("ly") for t in c.row[c.low : verb])


def _counter_duty(c: Context, before: Reading) -> Reading | None:
    """ "US tariffs on Chinese goods reached 145 % and China's on American goods 125 %"."""
    own = c.row[c.low : c.at]
    if before.sort != "duty" or len(own) < 3 or not (own[0].party and own[0].whose and own[1].low == "on"):
        return None
    reading, end = modifiers(c.row, c.low + 1, replace(before, whose=own[0].party, to=None, product=None, written=None), c.words)
    return reading if end >= c.at and reading.to else None


def _those_of(c: Context, before: Reading) -> Reading | None:
    """ "… and those of gallium by 12 %": the same measure of another product."""
    at = next((i for i in range(max(c.low, c.at_before + 1), c.at - 1) if c.row[i].low in ("those", "that")), None)
    if at is not None and before.sort == "flow" and c.row[at + 1].low in ("to", "into", "from"):
        fresh = replace(before, to=None) if c.row[at + 1].low != "from" else replace(before, whose=None)
        reading, end = modifiers(c.row, at + 1, fresh, c.words)  # "those to Japan dropped 17 %"
        return reading if end > at + 2 else None
    if at is None or c.row[at + 1].low != "of" or c.row[at + 2].low in ("its", "their"):
        return None  # "those of its neighbours" are another's
    end = at + 2
    while end < c.at and not ends_phrase(c.row[end]):
        end += 1
    name, written = product(c.row[at + 2 : end], c.words)
    return replace(before, product=name, written=written) if name and end >= c.at - 2 else None
