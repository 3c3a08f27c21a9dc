"""What a figure without slots is of, in its sentence's own words: one noun phrase that can be read alone, or nothing.

A clause cut out of its sentence reads badly and misleads; so what has no noun phrase near its figure stays without a measure, and
its whole sentence is shown beside it anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import PARTS, TIME, Context
from generator.find.measures.phrases import ends_phrase

# Prepositions that a noun phrase goes on with.
_JOINS = frozenset("of on in for to from with among between against over".split())
# Words right after a figure that compare it and name nothing.
_COMPARE = re.compile(
    r"^(?:ago|later|earlier|before|after|old|long|below|above|beyond|year|month|week|quarter|away|apart|left|each|or|times|\w+er|more|less|fewer|as|if|so|too)$"
)
_HEADLESS = frozenset(
    "total average maximum minimum sum rate level number value amount one two some all most many both others rest part parts them "
    "this that these those it which what who there here end beginning start course time period unit ton tonne "
    "record high low".split()
)
_DETERMINERS = frozenset("the a an its their his her our my your this that these those".split())
# A noun phrase of more words is a clause that was read wrong.
_MOST = 12


def own_phrase(c: Context | None, text: str) -> str | None:
    """The noun phrase that the figure counts, stands before, or is told of; None where there is none to be sure of."""
    if c is None:
        return None
    for find in (_counted, _followed, _part, _before_of, _object, _subject):
        found = find(c, text)
        if found is not None:
            return found
    return None


def _counted(c: Context, text: str) -> str | None:
    """ "3,200 member companies of the German trade": the noun that is counted, and what it is of."""
    figure = c.figure
    of = figure.of or (figure.text.split()[-1] if figure.unit == "people" and " " in figure.text else None)
    if not of or figure.unit in TIME or "-" in figure.text:
        return None
    at = figure.text.lower().rfind(of.lower())
    if at < 0:
        return None
    end = _joined(c, c.at + 1)
    return _clean(text[figure.start + at : c.row[end - 1].end])


def _followed(c: Context, text: str) -> str | None:
    """ "a six-month deadline on these exports", "a 10 % surcharge on furniture": the noun phrase behind the figure."""
    first = c.at + 1
    if first >= len(c.row) or ends_phrase(c.row[first]) or _COMPARE.match(c.row[first].low) or c.row[first].low.endswith("ly"):
        return None
    figure = c.figure
    adjective = "-" in figure.text or figure.unit not in TIME  # "six months notice" is rare, "six months remain" is not
    if not adjective or (figure.unit not in TIME and figure.unit not in PARTS and not figure.unit.isupper() and not figure.of):
        return None
    end = first
    while end < c.high and _goes_on(c.row[end]):
        end += 1
    return _noun(c, first, _joined(c, end), text)


def _part(c: Context, text: str) -> str | None:
    """ "30 % of the workforce", "two weeks of stock": what it is a part or an amount of."""
    first = c.at + 1
    if (
        first + 1 >= len(c.row)
        or c.row[first].low != "of"
        or c.row[first + 1].low in ("which", "what", "whom", "it", "them", "this")
    ):
        return None
    end = first + 1
    while end < c.high and _goes_on(c.row[end]) and c.row[end].low != "left":
        end += 1
    if c.figure.unit in TIME and not any(t.quantity for t in c.row[first + 1 : end]):
        return None
    found = _noun(c, first + 1, _joined(c, end), text, keep=True)
    if found is None:
        return None
    return f"share of {found}" if c.figure.unit in PARTS else found


def _before_of(c: Context, text: str) -> str | None:
    """ "a fine of $5m", "a workforce of 3,000": the noun that the figure is the size of."""
    if c.at < 2 or c.row[c.at - 1].low not in ("of", "at"):
        return None
    end = c.at - 1
    start = _back(c, end)
    if start > 1 and c.row[start - 1].low in ("in", "on"):  # "a rise in pay of 4 %"
        start = start - 2 if c.row[start - 2].kind == "change" else _back(c, start - 1)
    if start < end and c.row[end - 1].low in _HEADLESS:
        return None
    return _noun(c, start, end, text)


def _object(c: Context, text: str) -> str | None:
    """ "A drought cut harvests by 15 %": what somebody cut or raised."""
    if c.at - c.low < 3 or c.row[c.at - 1].low not in ("by", "to", "from") or c.figure.unit in TIME:
        return None
    verb = next((i for i in range(c.at - 2, max(c.low, c.at - 9) - 1, -1) if c.row[i].low in _DONE_TO), None)
    return _noun(c, verb + 1, c.at - 1, text) if verb is not None else None


def _subject(c: Context, text: str) -> str | None:
    """ "Shares of magnet makers fell by 6 %": what rose, fell or stood at the figure; before "which", what that points to."""
    verb = next((i for i in range(c.at - 1, max(c.low, c.at - 5) - 1, -1) if c.row[i].kind in ("change", "stands")), None)
    if verb is None or c.figure.unit in TIME:
        return None
    if any(t.kind != "prep" and t.low not in _AUXILIARIES and not t.low.endswith("ly") for t in c.row[verb + 1 : c.at]):
        return None
    end = verb
    if c.row[verb].low in _DONE_TO and (verb == c.low or c.row[verb - 1].low not in _AUXILIARIES):
        return None  # "the bloc raised to 35 %" does not tell what it raised
    while end > c.low and (c.row[end - 1].low in _AUXILIARIES or c.row[end - 1].low.endswith("ly")):
        end -= 1
    if end > c.low:
        start = c.low
        return _noun(c, start, end, text)
    if c.low >= 3 and c.row[c.low - 1].low in ("which", "that"):
        end = c.low - 2 if c.row[c.low - 2].text == "," else c.low - 1
        start = _back(c, end)
        if start > 1 and c.row[start - 1].low in ("in", "on", "of"):  # "a duty on cars, which stays at 15 %"
            start = _back(c, start - 1)
        return _noun(c, start, end, text)
    return None


_DONE_TO = frozenset(
    "raised raise raises lifted lowered cut cuts reduced slashed boosted hiked halved doubled tripled trimmed set imposed placed "
    "charged levied applied".split()
)


_AUXILIARIES = frozenset(
    "is are was were be been being has have had will would could may might can should must to already also only since now still "
    "just even expected set likely".split()
)


def _back(c: Context, end: int) -> int:
    """Where the noun phrase that ends before `row[end]` begins."""
    start = end
    while start > 0 and end - start < 7 and not ends_phrase(c.row[start - 1]):
        start -= 1
        if c.row[start].low in _DETERMINERS:
            break
    return start


def _joined(c: Context, end: int) -> int:
    """Over at most two prepositional phrases that the noun phrase goes on with."""
    for _ in range(2):
        if end >= c.high or c.row[end].kind != "prep" or c.row[end].low not in _JOINS:
            return end
        stop = end + 1
        while stop < c.high and _goes_on(c.row[stop]):
            stop += 1
        # "from Monday on": a date or a figure is no part of it
        if stop == end + 1 or (stop < len(c.row) and c.row[stop].kind in ("figure", "date")):
            return end
        end = stop
    return end


def _noun(c: Context, start: int, end: int, text: str, *, keep: bool = False) -> str | None:
    """The words of row[start:end] where they are one noun phrase: no verb, no pronoun, no other figure, and not too many."""
    while not keep and start < end and c.row[start].low in _DETERMINERS:
        start += 1
    while start < end and c.row[start].text in ("s", "’s", "'s"):
        start += 1  # "this year’s deficit", of which the year was a date
    run: Sequence[Token] = c.row[start:end]
    after = c.row[end] if end < len(c.row) else None
    if after is not None and end != c.at and (after.kind == "figure" or (after.kind == "date" and not _opens(after))):
        return None  # "the first three years’ output"
    if not run or len(run) > _MOST or run[0].kind == "prep" or run[-1].kind in ("prep", "stop"):
        return None
    if any(t.kind in ("figure", "stop", "break", "date") or re.split("['’]", t.low)[0] in PRONOUNS or t.low in _VERBS for t in run):
        return None
    if any(t.low in _DETERMINERS and run[i - 1].kind != "prep" for i, t in enumerate(run) if i) or run[-1].low.endswith("ed"):
        return None  # a verb stands in it
    if run[-1].whose or re.search(r"['’]s?$", run[-1].text):
        return None
    if run[-1].low in _HEADLESS or not any(t.text[0].isalpha() and len(t.text) > 2 for t in run):
        return None
    return _clean(text[run[0].start : run[-1].end])


_VERBS = frozenset(
    "is are was were be been being has have had will would could may might can should must do does did said says say told tells "
    "there not who which".split()
)


def _clean(words: str) -> str | None:
    words = words.strip(" \"'“”‘’")
    words = re.split(r"[\"“”]|(?<=\s)['‘]|['’](?=\s)", words)[0]
    found = re.sub(r"\s+", " ", words).strip(" ,;:—–-“”\"'‘’()")
    return found if found and found.lower() not in _HEADLESS else None


def _opens(date: Token) -> bool:
    """Whether a date begins with its preposition, and so ends the noun phrase before it."""
    return date.low.split()[0] in ("in", "on", "at", "by", "since", "during", "for", "from", "until", "last", "yesterday", "today")


def _goes_on(token: Token) -> bool:
    """Whether the noun phrase goes on with this token: a participle begins a clause, but for the names of trades."""
    if ends_phrase(token):
        return False
    return not token.low.endswith(("ed", "ing")) or token.low in _TRADES or "-" in token.text


_TRADES = frozenset(
    "engineering manufacturing shipping mining processing trading banking building shipbuilding financing clothing housing lending "
    "refining spending training printing publishing farming fishing funding united combined".split()
)
