"""What a figure is of where its clause says it in passing: a part of the figure before, a multiple of a cost, what was wiped from
something, or the one quantity that the clause names."""

from __future__ import annotations

from dataclasses import replace

from generator.find.clauses import PRONOUNS, clause
from generator.find.measures.actors.doers import subject_of
from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.slots.guards import modifies, of_antecedent
from generator.find.measures.words.extents import back, forth, joined
from generator.find.measures.words.nouns import goes_on, noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import DETERMINERS
from generator.find.measures.words.verbs import inside_verb, is_verb, participle


def part_of_before(c: Context, text: str) -> str | None:
    """ "…, of which 9,600 tonnes are set aside for the state", "…, 31 of them children", "…, $10bn of it to be lent"."""
    if c.told is None or c.at < 2:
        return None
    row, nxt = c.row, c.at + 1
    if [t.low for t in row[c.at - 2 : c.at]] == ["of", "which"] or [t.low for t in row[c.at - 2 : c.at]] == ["of", "them"]:
        start = nxt
    elif [t.low for t in row[nxt : nxt + 2]] in (["of", "them"], ["of", "it"], ["of", "which"]) and _goes_on(c, nxt + 2):
        start = nxt + 2
    else:
        return None
    end = tail(c, start)
    while start < end and row[start].low in ("is", "are", "was", "were", "will", "would", "has", "have", "had", "been", "be"):
        start += 1
    said = text[row[start].start : row[end - 1].end] if end > start else ""
    other = c.row[c.last].figure if c.last >= 0 else None
    if c.figure.unit not in COUNTS | PARTS and other is not None and other.unit != c.figure.unit:
        return None  # "copper went to $10,000, and cobalt piled up: 60,000 tonnes of it"
    head = c.told if c.figure.unit in COUNTS else f"share of {c.told}" if c.figure.unit in PARTS else f"part of {c.told}"
    if said and row[start].low == "from":
        return f"{head} {said}"  # "more than nine-tenths of them from China"
    return f"{head}: {said}" if said else None if c.figure.unit in COUNTS else head


def _goes_on(c: Context, start: int) -> bool:
    """Whether a part of what was measured before is told of: a share only by where it is from."""
    return c.figure.unit not in PARTS or (start < len(c.row) and c.row[start].low == "from")


def of_whom(c: Context, text: str) -> str | None:
    """ "its members, 41 % of whom had closed", "40 bakers, half of them women": whose share does what."""
    nxt = c.at + 1
    if c.figure.unit not in PARTS or c.at < 2 or nxt + 2 >= len(c.row) or c.row[c.at - 1].text not in (",", "—", "–", "("):
        return None
    if c.row[nxt].low != "of" or c.row[nxt + 1].low not in ("whom", "which"):
        return None
    whole = noun(c, back(c, c.at - 1), c.at - 1, text)
    end = tail(c, nxt + 2)
    said = text[c.row[nxt + 2].start : c.row[end - 1].end] if end > nxt + 2 else ""
    return f"share of {whole} that {said}" if whole and said else None


def gapped(c: Context, text: str) -> str | None:
    """ "10 % should come from wells and 20 % from rivers", "rose 5 % in Chile and 7 % in Peru": the measure before, of another
    place or way."""
    other = c.row[c.last].figure if c.last >= 0 else None
    first = c.at + 1
    if (
        c.told is None
        or c.at_before == c.last
        or other is None
        or other.unit != c.figure.unit
        or first + 1 >= len(c.row)
        or c.row[first].kind != "prep"
    ):
        return None
    link = c.row[first].low
    near = c.row[c.at - 1]
    if link == "of" or not (near.low in ("and", "but", "while", "versus") or near.text in (",", ";")) or c.at - c.last > _GAP:
        return None
    if c.row[first + 1].kind in ("figure", "date"):
        return c.told  # "11.5 % after one year and 11 % after two"
    end = max(forth(c, first + 1), first + 2)
    what = noun(c, first + 1, end, text, keep=True)
    if what is None:
        return None
    head, said, _ = c.told.rpartition(f" {link} ")
    if not said:
        head = c.told if c.row[c.last + 1].low == link else ""
    return f"{head} {link} {what}" if head else None


_GAP = 16


def multiple(c: Context, text: str) -> str | None:
    """ "Yttrium costs 15 times what it did", "a refinery costs two to three times as much to build"."""
    if c.figure.unit not in ("times", "dimensionless"):
        return None
    verb = verb_before(c, c.at)
    if verb is None or verb[1] < c.at - 1 or c.row[verb[1] - 1].low not in ("cost", "costs"):
        return None
    span = subject_of(c, verb[0])
    found = noun(c, span[0], span[1], text) if span else None
    return f"cost of {found[0].lower() + found[1:] if found[1:2].islower() else found}" if found else None


def before_noun(c: Context, text: str) -> str | None:
    """ "a A$52m (US$40m) package", "a $4 billion ($3 billion) contract": the noun behind the same sum in other money."""
    if not c.figure.unit.isupper() or c.at < 1:
        return None
    row, i = c.row, c.at + 1
    if i + 2 < len(row) and row[i].text == "(" and row[i + 1].figure is not None and row[i + 2].text == ")":
        ahead, i = row[c.at - 1], i + 3
    elif c.at > 2 and row[c.at - 1].text == "(" and row[c.at - 2].figure is not None and i < len(row) and row[i].text == ")":
        ahead, i = row[c.at - 3], i + 1
    else:
        return None
    if i >= len(row) or (ahead.low not in DETERMINERS and not ahead.whose) or not goes_on(row[i]) or is_verb(row, i):
        return None
    behind = replace(c, high=clause(row, i)[1])
    return noun(behind, i, joined(behind, forth(behind, i)), text)


def owned_by(c: Context, text: str) -> str | None:
    """ "owned 55 percent by the union, eight percent by the state": whose part it is."""
    first = c.at + 1
    if c.figure.unit not in PARTS or first + 1 >= len(c.row):
        return None
    if c.row[first].low in _OWNED and c.row[first + 1].low == "by":  # "firms at least 50 % owned by listed ones"
        end = forth(c, first + 2)
        who = noun(c, first + 2, end, text, keep=True)
        while end < c.high and (inside_verb(c.row[end]) or participle(c.row[end])):
            end += 1  # "owned by firms already listed"
        said = text[c.row[first + 2].start : c.row[end - 1].end] if participle(c.row[end - 1]) else who
        return f"share {c.row[first].low} by {said}" if who else None
    if c.row[first].low != "by":
        return None
    if c.row[c.at - 1].low not in ("owned", "held") and not (c.told or "").startswith(("share owned by", "share held by")):
        return None
    who = noun(c, first + 1, forth(c, first + 1), text, keep=True)
    verb = c.row[c.at - 1].low if c.row[c.at - 1].low in ("owned", "held") else "owned"
    return f"share {verb} by {who}" if who else None


_OWNED = frozenset(("owned", "held", "controlled"))


def given_time(c: Context, text: str) -> str | None:
    """ "The pause gives manufacturers a year to breathe"."""
    if c.figure.unit not in TIME or "-" in c.figure.text:
        return None
    verb = verb_before(c, c.at)
    nxt = c.at + 1
    if verb is not None and verb[1] == c.at and c.row[c.at - 1].low in _HAVE and nxt + 1 < c.high and c.row[nxt].low == "to":
        who = subject(c, text, verb[0])
        last = tail(c, nxt + 1)
        to = text[c.row[verb[0]].start : c.row[c.at - 1].end], text[c.row[nxt].start : c.row[last - 1].end]
        return f"time {who} {to[0]} {to[1]}" if who and last > nxt + 1 else None  # "has 28 days to write to the inspectorate"
    if verb is None or c.row[verb[1] - 1].low not in ("give", "gives", "gave", "given", "buy", "buys", "bought", "grant", "grants"):
        return None
    who = subject(c, text, verb[0])
    whom = text[c.row[verb[0]].start : c.row[c.at - 1].end]
    return (
        f"time {who} {whom}{_purpose(c, text)}"
        if who
        and c.at - verb[1] <= _WHOM
        and not any(t.kind == "stop" or is_verb(c.row, i) for i, t in enumerate(c.row[verb[1] : c.at], verb[1]))
        else None
    )


def _purpose(c: Context, text: str) -> str:
    """ " to finish the bridge", behind the time that somebody was given."""
    first = c.at + 1
    if first + 1 >= c.high or c.row[first].low != "to":
        return ""
    last = tail(c, first + 1)
    return f" {text[c.row[first].start : c.row[last - 1].end]}" if last > first + 1 else ""


# Words of the longest name between a verb and the time that it gives.
_WHOM = 9


_HAVE = frozenset("has have had gets get got needs need needed".split())


def named_quantity(c: Context, text: str) -> str | None:
    """The one quantity noun that the clause names before the figure, with what it is of: "With prices now past $50 a kilo"."""
    figure = c.figure
    if figure.unit in TIME | COUNTS or (figure.unit in PARTS and figure.change is None and figure.direction is None):
        return None
    low = max(c.low, c.last + 1)
    nouns = [i for i in range(low, c.at) if c.row[i].quantity and not is_verb(c.row, i)]
    at = [i for i in nouns if i + 1 not in nouns]
    if len(at) != 1 or c.at - at[0] > _NEAR or modifies(c, at[0]) or _other_subject(c, at[0]) or of_antecedent(c, at[0]):
        return None
    sort = c.row[at[0]].quantity
    if sort is None or sort.sort not in ("price", "flow", "amount", "duty", "rate"):
        return None
    money = figure.unit.isupper()
    if (
        (sort.sort == "amount" and money)
        or (sort.sort == "price" and not (money or figure.change or figure.direction))
        or (sort.sort == "duty" and money and not figure.per)
    ):
        return None
    start = back(c, at[0] + 1)
    if start and c.row[start - 1].low in DETERMINERS:
        start -= 1
    end = joined(c, at[0] + 1)
    return noun(c, start, end if end < c.at else at[0] + 1, text)


def _other_subject(c: Context, at: int) -> bool:
    """Whether somebody else does something between the quantity and the figure: "at those prices the plant loses"."""
    first = next((i for i in range(at + 1, c.at) if c.row[i].low in DETERMINERS or c.row[i].low in PRONOUNS), None)
    return first is not None and c.row[first - 1].kind != "prep" and any(is_verb(c.row, i) for i in range(first + 1, c.at))


# Words that may stand between a quantity and the figure that it is told by.
_NEAR = 8
