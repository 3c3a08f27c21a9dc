"""What stands right behind a figure: the noun phrase that it modifies, and what it is a part or an amount of."""

from __future__ import annotations

from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.phrase.counted import clause_end
from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS
from generator.find.measures.words.verbs import is_verb
from generator.late import late

# Words right after a figure that compare it and name nothing.
_COMPARE = late(
    r"^(?:year-on-year|month-on-month|quarter-on-quarter|yoy|annually|ago|later|earlier|before|after|old|long|below|above|beyond|behind|year|month|week|quarter|away|apart|left|each|or|times"
    r"|\w+er|more|less|fewer|as|if|so|too|short|late|soon|again|now|then|today|tomorrow|early|afterwards?)$"
)


def followed(c: Context, text: str) -> str | None:
    """ "a six-month deadline on these exports", "a 10 % surcharge on furniture": the noun phrase behind the figure."""
    first = c.at + 1
    if first >= len(c.row) or ends_phrase(c.row[first]) or _COMPARE.match(c.row[first].low) or c.row[first].low.endswith("ly"):
        return None
    figure = c.figure
    if c.row[first].low in ("a", "an") and figure.unit.isupper():
        return None  # "$20 a crate"
    inside = figure.unit in PARTS or figure.unit.isupper() or figure.of or "-" in figure.text
    modifies = c.at > 0 and c.row[c.at - 1].low in DETERMINERS and figure.unit not in TIME  # "its 2,600 t/yr mine"
    if not inside and not modifies:
        return None
    found = noun(c, first, joined(c, forth(c, first)), text)
    if found and figure.unit in TIME:
        end = joined(c, forth(c, first))
        if end + 1 < c.high and c.row[end].low == "to" and is_verb(c.row, end + 1) and (last := tail(c, end + 2)) > end + 2:
            return f"length of the {found} {text[c.row[end].start : c.row[last - 1].end]}"  # "a five-year deal to supply it"
        return f"length of the {_thin_length(c, text, end, found)}"
    end = joined(c, forth(c, first))
    if found and len(found.split()) <= _THIN and end + 2 < len(c.row) and c.row[end].low in ("that", "which"):
        stop = clause_end(c, end + 1)
        if stop > end + 2 and not figure.per:
            return f"{found} {text[c.row[end].start : c.row[stop - 1].end]}"  # "a 10 % duty that Peru has threatened to impose"
    return f"capacity of the {found}" if found and modifies and figure.per and not figure.unit.isupper() else found


# Words of a noun phrase that tells little alone.
_THIN = 2


def _thin_length(c: Context, text: str, end: int, found: str) -> str:
    """One word with what it does or who makes it: "a one-year truce that lowers tolls", "the yard signed a six-year contract"."""
    if " " in found:
        return found
    if end + 2 < len(c.row) and c.row[end].low in ("that", "which") and (stop := clause_end(c, end + 1)) > end + 2:
        return f"{found} {text[c.row[end].start : c.row[stop - 1].end]}"
    verb = verb_before(c, c.at - 1) if c.at > 1 and c.row[c.at - 1].low in ("a", "an") else None
    if verb is None or verb[1] != c.at - 1 or c.row[verb[1] - 1].low in AUXILIARIES:
        return found
    who = subject(c, text, verb[0])
    while end < c.high and c.row[end].kind == "date":
        end += 1
    last = tail(c, end) if end < c.high and c.row[end].kind == "prep" else end
    rest = f" {text[c.row[end].start : c.row[last - 1].end]}" if last > end + 1 else ""
    return f"{found}{rest} {who} {text[c.row[verb[0]].start : c.row[verb[1] - 1].end]}" if who else found


def part_or_amount(c: Context, text: str) -> str | None:
    """ "30 % of the workforce", "two weeks of stock": what it is a part or an amount of."""
    first = c.at + 1
    if first + 1 >= len(c.row) or c.row[first].low != "of":
        return None
    if c.row[first + 1].low == "what" and c.figure.unit in PARTS and (stop := tail(c, first + 2)) > first + 3:
        return f"share of {text[c.row[first + 1].start : c.row[stop - 1].end]}"
    if c.row[first + 1].low in _POINTED:
        return None
    mass = c.row[first + 2].figure if c.row[first + 1].low == "the" and first + 2 < len(c.row) else None
    if mass is not None and c.figure.unit in COUNTS | {"dimensionless"}:
        return None  # "a step that six of the 27 towns oppose": no number of all of them
    if c.figure.unit in PARTS and c.at > c.low and c.row[c.at - 1].low in _CONTAINS:
        return None  # "goods containing 0.1 % of borax": no share of all borax
    if c.figure.unit in PARTS and mass is not None and mass.unit not in TIME | COUNTS | PARTS and not mass.unit.isupper():
        last = tail(c, first + 3)  # "79 % of the 81,000 tonnes mined worldwide"
        return f"share of {text[c.row[first + 1].start : c.row[max(last, first + 3) - 1].end]}"
    end = forth(c, first + 1, numbers=True)
    if c.row[end - 1].low == "left":
        end -= 1
    quantities = [t.quantity.sort for t in c.row[first + 1 : end] if t.quantity]
    if c.figure.unit in TIME and not quantities:
        return None
    found = noun(c, first + 1, joined(c, end), text, keep=True, numbers=True)
    if found is None:
        return None
    if c.figure.unit in TIME:
        return f"length of the {found}" if quantities[-1] == "span" else found
    if c.figure.unit in PARTS and end < c.high and c.row[end].low.endswith("ing") and c.row[end].kind == "word":
        last = tail(c, end + 1, told=True)  # "with 47 % of voters saying they will stay at home"
        return f"share of {found} {text[c.row[end].start : c.row[last - 1].end]}" if last > end + 1 else f"share of {found}"
    return f"share of {found}" if c.figure.unit in PARTS else found


_CONTAINS = frozenset("contain contains contained containing".split())
_POINTED = frozenset("which what whom it them this those".split())
