"""What somebody does with a figure's thing, as one phrase: "shelters the county opened", "share of new orders China took".

English lets a clause follow its noun with nothing between them, so subject and verb go behind the noun in the sentence's own words,
and the phrase says whose and what for. A subject that is only pointed to ("we", "it") is left out.
"""

from __future__ import annotations

import re

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.nouns import DETERMINERS, HEADLESS, clean, forth, halves, joined, noun
from generator.find.measures.verbs import AUXILIARIES, SAYS, is_verb, passive, subject_of, verb_at, verb_before
from generator.records import Figure

# More words than these after a noun are no phrase any more.
_TAIL = 9
_SUBJECT = 9
_POINTS = PRONOUNS | frozenset(
    "i you them him her this that these those there which who what one both others some many much".split()
)
_PLAIN = frozenset("a an the only just even also about around nearly almost another further some".split())


def deed(c: Context, text: str) -> str | None:
    """The figure's thing with the verb whose object or subject it is."""
    thing = _thing(c, text)
    if thing is None:
        return None
    head, end = thing
    ways = (_as_object, _as_subject) if c.at > c.low and is_verb(c.row, c.at - 1) else (_as_subject, _as_object)
    found = next((said for way in ways if (said := way(c, text, head, end)) is not None), None)
    return re.sub(r"[\"“”]", "", found) if found else None


def _thing(c: Context, text: str) -> tuple[str, int] | None:
    """What the figure counts or is a sum or a part of, and where its noun phrase ends."""
    figure, first = c.figure, c.at + 1
    follows = c.row[first].low if first + 1 < len(c.row) else ""
    if figure.unit in TIME:
        return _time(c, text) if follows == "of" and "-" not in figure.text else None
    if follows == "of" and figure.unit in PARTS and c.told and c.row[first + 1].low in ("it", "them"):
        return f"share of {c.told}", first + 2
    if figure.unit in PARTS and re.search(r"\bin\b", figure.text):  # "one in five port calls"
        end = joined(c, forth(c, first))
        words = noun(c, first, end, text)
        return (f"share of {words}", end) if words else None
    counted = count(c, text)
    if counted is not None:
        return counted
    other = c.row[c.last].figure if c.last >= 0 else None
    same = (other.of, first) if figure.of is None and other is not None and other.of else None
    if figure.unit in COUNTS and follows != "of":
        return same  # "received 2,817 applications and approved 2,364"
    behind = _behind(c, text, follows) if follows in ("of", "in") else None
    if behind is not None or figure.unit in COUNTS:
        return behind
    modifies = c.at > 0 and c.row[c.at - 1].low in DETERMINERS and (end := joined(c, forth(c, first))) > first
    if modifies and (figure.unit in PARTS or _sum(figure)):  # "prepay a 10 % royalty", "unveiled a $12 billion stockpile"
        words = noun(c, first, end, text)
        return (words, end) if words else None if figure.unit in PARTS else ("amount", first)
    if figure.unit in PARTS:
        return ("share", first) if figure.unit == "percent" or _part_of_one(figure) else same or ("number", first)
    return ("amount", first) if _sum(figure) else None


def _time(c: Context, text: str) -> tuple[str, int] | None:
    """ "nine weeks of production": an amount told in time."""
    end = forth(c, c.at + 2)
    amount = any(t.quantity and t.quantity.sort == "amount" for t in c.row[c.at + 2 : end])
    words = noun(c, c.at + 2, end, text) if amount else None
    return (words, end) if words else None


def _behind(c: Context, text: str, link: str) -> tuple[str, int] | None:
    """ "60 % of its output", "$2 billion in commitments", but not "$2 billion in Texas"."""
    parts = c.figure.unit in PARTS
    if not (parts or c.figure.unit in COUNTS or _sum(c.figure)):
        return None
    first = c.at + 2
    end = joined(c, forth(c, first, numbers=True))
    words = noun(c, first, end, text, keep=parts, numbers=True)
    if words and _sum(c.figure) and any(t.kind == "figure" for t in c.row[first:end]):
        return f"part of the {words}", end  # "A$180 million of a A$475 million loan"
    if words and link == "of":
        return (f"share of {words}" if parts else words), end
    place = any(t.text[0].isupper() for t in c.row[first:end])
    return (words, end) if words and _sum(c.figure) and not place else None


def count(c: Context, text: str) -> tuple[str, int] | None:
    """ "3,200 member companies of the German trade": the noun that is counted, with what it is of, and where that ends."""
    figure = c.figure
    of = figure.of or (figure.text.split()[-1] if figure.unit == "people" and " " in figure.text else None)
    at = figure.text.lower().rfind(of.lower()) if of else -1
    if at < 0 or figure.unit in TIME or "-" in figure.text:
        return None
    first = c.at + 1
    pair = first + 1 < len(c.row) and c.row[first].low == "and" and halves(c, first)  # "homes and businesses"
    more = forth(c, first + 1) if pair else first
    end = joined(c, more)
    if of and of.startswith(("and ", "or ")) and " " in figure.text[:at].strip():
        at = figure.text[:at].rstrip().rfind(" ") + 1  # "seven medium and heavy rare earths"
    if of and of.endswith((" and", " or")) and end == first and first < len(c.row) and c.row[first].kind in ("word", "noun"):
        end += 1  # "11,000 homes and businesses"
    words = clean(text[figure.start + at : c.row[end - 1].end])
    return (words, end) if words else None


def _part_of_one(figure: Figure) -> bool:
    return all(v < 1 for v in (figure.value if isinstance(figure.value, tuple) else (figure.value,)))


_MASSES = frozenset("tonnes tons kilograms ounces pounds barrels bushels litres megawatts gigawatts".split())


def _sum(figure: Figure) -> bool:
    """Whether the figure is money, a mass or a power: an amount, where nothing names it."""
    return figure.unit.isupper() or figure.unit in _MASSES


def _as_subject(c: Context, text: str, head: str, end: int) -> str | None:
    """ "at least four people were killed by the flood"; a participle alone is one where another verb follows or "by"."""
    row = c.row
    stop = verb_at(row, end, c.high)
    if stop is None or row[end].low == "to":
        return None
    if head == "amount" and not (passive(row, end, stop) or row[stop - 1].low in _GOES):
        return None
    last = tail(c, stop)
    words = text[row[end].start : row[last - 1].end]
    if row[end].low.endswith("ing"):
        return f"{head} {words}"
    alone = stop == end + 1 and row[end].low.endswith("ed")
    if alone and (row[c.at - 1].kind == "prep" or any(t.low == "by" for t in row[stop : stop + 1])):
        return f"{head} {words}"  # "applications filed by companies"
    if c.at > c.low + 1 and row[c.at - 1].kind == "prep" and verb_before(c, c.at) is None:
        return None  # "a pilot phase for 60 importers is to start"
    if row[end].low in _MAYBE:
        return f"{head} that {words}"
    if passive(row, end, stop):
        at = next(i for i in range(end, stop) if row[i].low in AUXILIARIES)
        while at < stop and (row[at].low in AUXILIARIES or row[at].low.endswith("ly")):
            at += 1
        return f"{head} {text[row[at].start : row[last - 1].end]}"
    if head in _BARE and (c.at == 0 or row[c.at - 1].kind == "prep"):
        return None
    return f"{head} that {words}" if last > stop or row[end].low not in AUXILIARIES else None


_GOES = frozenset("went goes go gone comes came come flowed flows remains remain".split())  # "$40m went to the yards"
_MAYBE = frozenset("would could will may might should must can".split())


def _as_object(c: Context, text: str, head: str, end: int) -> str | None:
    """ "the county opened six shelters", "the company has sold 60 % of its output", "Japan relied on it for 58 % of its X"."""
    verb = verb_before(c, c.at)
    if verb is None:
        return None
    start, stop = verb
    between = [t for t in c.row[stop : c.at] if t.low not in _PLAIN and not t.low.endswith(("ly", "ed"))]
    if between and not _stranded(c, between, head):
        return None
    last = tail(c, end)
    rest = f" {text[c.row[end].start : c.row[last - 1].end]}" if last > end else ""
    main = c.row[stop - 1]
    if main.low in _TELLS:
        return None  # "said three of its members were short": what is told is no object
    if main.low in AUXILIARIES and main.low not in ("have", "has", "had"):
        there = start > c.low and c.row[start - 1].low == "there"  # "there are 300 tonnes in bond"
        return f"{head}{rest}" if there and rest else None
    if head == "amount" and main.low in ("cost", "costs"):
        return None
    if head in _BARE and (main.kind == "stands" or (main.kind == "change" and (main.verb not in _GIVES or head != "amount"))):
        return None
    who = subject(c, text, start)
    if who is None:
        return f"{head}{rest}" if head not in _BARE else None
    doing = text[c.row[start].start : (between[-1] if between and between[-1].kind == "prep" else main).end]
    if end < last and c.row[end].low.endswith("ed"):
        return f"{head}{rest} {who} {doing}"  # "share of the volumes allowed under quotas producers have shipped"
    if head == "amount" and main.low in _FETCHES and c.figure.unit.isupper():
        return f"price of {who}{rest}"
    return f"{head} {who} {doing}{rest}"


_FETCHES = frozenset("fetch fetches fetched command commands commanded".split())


_TELLS = SAYS | frozenset("said told noted warned explained believed thought equal".split())
# Verbs of change that can have a sum of money as their object: "raised $50m".
_BARE = frozenset(("amount", "share", "number"))  # what stands for a figure without a noun
_GIVES = frozenset(("raise", "lose", "shed", "gain", "boost"))


def _stranded(c: Context, between: list[Token], head: str) -> bool:
    """Whether the words between verb and figure end in a preposition that may stay behind: "homes it restored power to"."""
    if head in _BARE or len(between) > 5 or any(t.kind in ("figure", "stop", "date", "break") for t in between):
        return False
    return between[-1].kind == "prep" and between[-1].low in ("to", "for", "on", "in", "from", "with", "into", "across")


def subject(c: Context, text: str, verb: int) -> str | None:
    """Who does the verb that begins at `row[verb]`, as it may stand within a phrase; None for who is only pointed to."""
    span = subject_of(c, verb)
    if span is None:
        return _shared_subject(c, text, verb)
    start, end = span
    run = c.row[start:end]
    if len(run) == 1 and run[0].low in ("it", "they"):
        return c.actor if start == 0 else _sayer(c, text, start)
    if (
        run[0].low in _POINTS
        or run[0].kind == "prep"
        or len(run) > _SUBJECT
        or any(t.kind in ("figure", "date", "stop") for t in run)
    ):
        return None
    words = clean(text[run[0].start : run[-1].end])
    if words is None or words.lower() in HEADLESS or run[-1].low in ("it", "they", "he", "she"):
        return None
    return words[0].lower() + words[1:] if run[0].low in DETERMINERS else words


def _sayer(c: Context, text: str, at: int) -> str | None:
    """Whom "it" means in "Volta said it holds", "the mill disclosed in a filing that it holds": who says it, if that is a name."""
    verb = next((i for i in range(at - 1, max(0, at - 8), -1) if is_verb(c.row, i)), None)
    if verb is None or (c.row[at - 1].low != "that" and verb != at - 1):
        return None
    while verb > 0 and is_verb(c.row, verb - 1):
        verb -= 1
    who = subject(c, text, verb)
    return who if who and who.split()[-1][0].isupper() else None


def _shared_subject(c: Context, text: str, verb: int) -> str | None:
    """The subject of the verb before, where "and" joins the two: "it had $200m in cash and expects to spend $50m"."""
    if verb < 2 or c.row[verb - 1].low not in ("and", "but", "or"):
        return None
    for i in range(verb - 2, max(0, verb - 16), -1):
        if c.row[i].text in (";", ":", "—"):
            return None
        if c.row[i].low in SAYS:
            continue  # "…, the institute estimates, and takes five years"
        if is_verb(c.row, i) and not is_verb(c.row, i - 1) and subject_of(c, i) is not None:
            return subject(c, text, i)
    return None


def tail(c: Context, start: int) -> int:
    """How far a verb phrase goes on behind `row[start]`: to a stop, a number or a date, whole phrases only."""
    whole = [start]
    end = start
    while end < c.high and end - start <= _TAIL:
        token = c.row[end]
        if token.kind == "date" and end > start:
            while end > start and (c.row[end - 1].kind == "prep" or c.row[end - 1].low in DETERMINERS):
                end -= 1
            cut = [w for w in whole if w < end - 1]
            return cut[-1] if cut and c.row[end - 1].low in HEADLESS else end  # "may ship for the rest of 2025"
        if token.kind in ("figure", "date") or (end > start and token.low in AUXILIARIES):
            return whole[-2] if len(whole) > 1 and c.row[whole[-1] - 1].low in HEADLESS else whole[-1]
        if token.kind == "prep" or token.low == "to":
            whole.append(end)
        end += 1
    if end < c.high:
        return whole[-1]
    while end > start and c.row[end - 1].kind in ("prep", "break", "stop"):
        end -= 1
    return end
