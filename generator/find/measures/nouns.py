"""Noun phrases in a sentence's own words: where one begins and ends around a figure, and whether it can be read alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.clauses import PRONOUNS, Token, clause
from generator.find.measures.context import Context
from generator.find.measures.phrases import ends_phrase
from generator.find.measures.verb_words import CHANGE_NOUNS, PARTICLES
from generator.find.measures.verbs import is_verb, plain_verb

# Prepositions that a noun phrase goes on with.
_JOINS = frozenset("of on in for to from with among between against over outside inside".split())
HEADLESS = frozenset(
    "total average maximum minimum sum rate level number value amount one two some all most many both others rest part parts them "
    "this that these those it which what who there here end beginning start course time period unit ton tonne "
    "record high low own last third late little nobody somebody "
    "everybody anybody someone everyone anyone nothing everything".split()
)
DETERMINERS = frozenset("the a an its their his her our my your this that these those".split())
# Heads that say something behind another noun ("market value"), and nothing behind these.
_MEASURES = frozenset("rate level number value amount record time period".split())
_SIZES = frozenset("total average maximum minimum same full whole first second current highest lowest new all-time".split())
# A noun phrase of more words is a clause that was read wrong.
_MOST = 12


def back(c: Context, end: int) -> int:
    """Where the noun phrase that ends before `row[end]` begins: over "pork and dairy products" too."""
    row, start = c.row, end
    while start > 0 and end - start < 7:
        if row[start - 1].low == "and" and start < end and start > 2 and _pairs(row[start - 2]) and not _pairs(row[start - 3]):
            start -= 2
        elif row[start - 1].text == "&" and start > 1 and start < end:
            start -= 2  # "Salt & Grain"
        elif (
            ends_phrase(row[start - 1])
            or is_verb(row, start - 1)
            or (row[start - 1].low.endswith("ing") and not goes_on(row[start - 1]))
        ):
            break
        else:
            start -= 1
        if row[start].low in DETERMINERS:
            break
    return start


def _pairs(token: Token) -> bool:
    """Whether the token can be one half of "X and Y" in a noun phrase."""
    return token.kind in ("word", "noun", "share") and not ends_phrase(token) and token.low not in DETERMINERS


def forth(c: Context, first: int, *, numbers: bool = False) -> int:
    """Where the noun phrase that begins at `row[first]` ends; with `numbers` also over a number in it ("the first three years'
    output")."""
    row, end, high = c.row, first, max(c.high, first)
    if end + 1 < high and row[end].low.endswith("ed") and goes_on(row[end + 1]) and not is_verb(row, end + 1):
        end += 1  # "of registered voters"
    while end < len(row):
        token, more = row[end], row[end + 1] if end + 1 < len(row) else None
        pair = token.low in ("and", "&") and end > first and more is not None and _pairs(row[end - 1]) and halves(c, end)
        number = numbers and token.kind == "figure" and end > first and more is not None
        own = number and token.figure is not None and bool(token.figure.of)  # "of the 340 members"
        if end > first and end < high and _is_compound(row, end):
            end += 1  # "a tax cut", "registered voters"
        elif end > first and end < high and plain_verb(row, end) and not any(is_verb(row, i) for i in range(end + 1, high)):
            break  # "of all voters | consider"
        elif pair or own or (number and more is not None and goes_on(more)):
            end += 1 if own else 2
            high = max(high, clause(row, end - 1)[1])
        elif more is not None and end > first and token.low.endswith("ing") and more.low in ("a", "an", "the", "its", "their"):
            break  # "a market | holding a larger one hostage"
        elif end >= high or not goes_on(token) or is_verb(row, end) or (end > first and token.low in ("a", "an", "the")):
            break  # "tonnes of oxide | a year"
        else:
            end += 1
    return end


def _is_compound(row: Sequence[Token], i: int) -> bool:
    """Whether a word that looks like a verb belongs to the noun phrase: "tax cut", "registered voters" behind an adjective."""
    token, before, more = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if before.kind not in ("word", "noun", "party") or ends_phrase(before) or before.low.endswith("s"):
        return False
    if token.kind == "change" and token.low in CHANGE_NOUNS:
        return more is None or more.kind in ("stop", "break", "prep", "date")
    if not token.low.endswith("ed") or more is None or more.kind not in ("word", "noun") or not more.low.endswith("s"):
        return False
    return (before.text[0].isupper() and before.party is None and i + 2 < len(row) and is_verb(row, i + 2)) or plain_verb(
        row, i + 2
    )


def wider(row: Sequence[Token], low: int) -> int:
    """Where a clause begins that an "and" inside a noun phrase cut in two: "the cost of its mine and refinery in Peru to $2bn"."""
    if low > 3 and row[low - 1].text == ")" and row[low - 3].text == "(":
        low, _ = clause(row, low - 4)  # "assessed ammonium paratungstate (APT) at"
    if low > 2 and row[low - 1].low == "and" and row[low - 2].kind == "party":
        second = low + 1 if row[low].low == "the" else low
        if second < len(row) and row[second].kind == "party":  # "trade between Peru and the Philippines stood at"
            low, _ = clause(row, low - 2)
    while low > 1 and row[low - 1].text == "&":
        low, _ = clause(row, low - 2)  # "was assessed by Salt & Grain at"
    while low > 2 and row[low - 1].low == "and" and _pairs(row[low - 2]) and _pairs(row[low]) and not is_verb(row, low):
        stop = low
        while stop < len(row) and goes_on(row[stop]) and not is_verb(row, stop):
            stop += 1
        if not 0 < stop - low <= 2 or stop >= len(row) or row[stop].kind != "prep":
            return low
        low, _ = clause(row, low - 2)
    return low


def halves(c: Context, at: int) -> bool:
    """Whether "and" at `row[at]` joins two words of one noun phrase: what follows is short and no clause of its own."""
    stop = at + 1
    while stop < len(c.row) and stop - at <= 3 and goes_on(c.row[stop]) and not is_verb(c.row, stop):
        stop += 1
    if stop == at + 1 or stop - at > 3 or c.row[at + 1].low in DETERMINERS:
        return False
    if stop - at > 2 and _parallel(c, at + 1):
        return False  # "covers 40 % of trade and removes duties on"
    return stop == len(c.row) or c.row[stop].kind in ("prep", "stop", "break", "date") or is_verb(c.row, stop)


def _parallel(c: Context, i: int) -> bool:
    """Whether the word behind "and" has the form of the verb before the figure: both in "-s", and no noun of several."""
    word = c.row[i]
    if word.kind != "word" or not word.low.endswith("s") or word.low.endswith("ss") or not word.text.islower():
        return False
    return any(
        t.low.endswith("s") and is_verb(c.row, j) and t.low not in ("is", "was", "has")
        for j, t in enumerate(c.row[c.low : c.at], c.low)
    )


def joined(c: Context, end: int) -> int:
    """Over at most two prepositional phrases that the noun phrase goes on with."""
    for _ in range(2):
        if end >= c.high or c.row[end].kind != "prep" or c.row[end].low not in _JOINS:
            return end
        stop = forth(c, end + 1)
        if c.row[end].low == "between" and stop + 1 < len(c.row) and c.row[stop].low == "and" and c.row[stop - 1].kind != "prep":
            stop = forth(c, stop + 1)  # "sailings between Peru and the west coast"
        # "from Monday on": a date or a figure is no part of it
        if stop == end + 1 or (stop < len(c.row) and c.row[stop].kind in ("figure", "date")):
            return end
        end = stop
    return end


def noun(c: Context, start: int, end: int, text: str, *, keep: bool = False, numbers: bool = False) -> str | None:
    """The words of row[start:end] where they are one noun phrase: no verb, no pronoun, no other figure, and not too many."""
    while start < end and c.row[start].text in ("s", "’s", "'s"):
        start += 1  # "this year’s deficit", of which the year was a date
    while start < end and (
        (c.row[start].low in PARTICLES and c.row[start].low != "over") or (not keep and c.row[start].low in DETERMINERS)
    ):
        start += 1  # "push up the costs", "brought tariffs down"
    if end - start > 3 and c.row[end - 1].text == ")" and c.row[end - 3].text == "(":
        end -= 3  # "ammonium paratungstate (APT)"
    while start < end and (c.row[end - 1].low in PARTICLES or c.row[end - 1].low in _NOW):
        end -= 1
    end = _before_date(c.row, start, end)
    run: Sequence[Token] = c.row[start:end]
    after = c.row[end] if end < len(c.row) else None
    if after is not None and end != c.at and (after.kind == "figure" or (after.kind == "date" and not opens(after))):
        return None  # "the first three years’ output"
    if not run or len(run) > _MOST or run[0].kind == "prep" or run[-1].kind in ("prep", "stop"):
        return None
    if any(
        t.kind in ("stop", "date") or (t.kind == "figure" and not numbers) or (t.kind == "break" and t.low != "and") for t in run
    ):
        return None
    if any((re.split("['’]", t.low)[0] in _PRONOUNS and not t.text.isupper()) or t.low in _VERBS for t in run):
        return None
    if any(
        t.low in DETERMINERS
        and run[i - 1].kind != "prep"
        and run[i - 1].low != "and"
        and not (i == 1 and run[0].low.endswith("ing"))
        for i, t in enumerate(run)
        if i
    ) or run[-1].low.endswith("ed"):
        return None  # a verb stands in it
    if run[-1].whose or re.search(r"['’]s?$", run[-1].text):
        return None
    both = run[-1].low == "two" and len(run) > 2 and run[-2].low == "the"  # "trade between the two"
    both = both or (run[-1].low == "total" and len(run) > 1 and run[-2].low.endswith(("al", "wide")))  # "the national total"
    proper = len(run) > 1 and run[-1].text[0].isupper() and run[-2].text[0].isupper()  # "the Dow Jones Industrial Average"
    if (
        run[-1].low in HEADLESS and not (both or proper) and (len(run) < 2 or run[-2].low in _SIZES or run[-1].low not in _MEASURES)
    ) or not any((t.text[0].isalpha() and len(t.text) > 2) or (t.figure is not None and t.figure.of) for t in run):
        return None
    return clean(text[run[0].start : run[-1].end])


def _before_date(row: Sequence[Token], start: int, end: int) -> int:
    """Where the words before a date in row[start:end] end, without what leads to it: "the odds of a strike by the May 2 vote"."""
    at = next((i for i in range(start + 2, end) if row[i].kind == "date"), end)
    if at == end:
        return end
    cut = at
    while cut > start and (row[cut - 1].kind == "prep" or row[cut - 1].low in DETERMINERS):
        cut -= 1
    return cut if cut > start and (cut < at or opens(row[at])) else end


_NOW = frozenset("now currently already still also again alone together typically usually currently".split())
_PRONOUNS = PRONOUNS | frozenset("him them us me you".split())
_VERBS = frozenset(
    "is are was were be been being has have had will would could may might can should must do does did said says say told tells "
    "there not who which".split()
)


_QUOTED = re.compile(r"[\"“”]|(?<=\s)['‘]|(?<![sS])['’](?=\s)")


def clean(words: str) -> str | None:
    words = _QUOTED.sub("", words.strip(" \"'“”‘’"))
    found = " ".join(words.split()).strip(" ,;:—–-“”\"'‘’()")
    return found if found and found.lower() not in HEADLESS else None


def opens(date: Token) -> bool:
    """Whether a date begins with its preposition, and so ends the noun phrase before it."""
    return date.low.split()[0] in (
        "in",
        "on",
        "at",
        "by",
        "since",
        "during",
        "for",
        "from",
        "until",
        "last",
        "this",
        "next",
        "yesterday",
        "today",
    )


def goes_on(token: Token) -> bool:
    """Whether the noun phrase goes on with this token: a participle begins a clause, but for the names of trades."""
    if ends_phrase(token):
        return False
    return token.kind == "noun" or not token.low.endswith(("ed", "ing")) or token.low in _TRADES | _ADJECTIVES or "-" in token.text


# Forms of verbs that are adjectives wherever they stand before a noun.
_ADJECTIVES = frozenset(
    "sweeping existing outstanding leading remaining coming missing pending growing working running standing "
    "ongoing lasting upcoming incoming outgoing following preceding competing surrounding combined realised "
    "realized estimated planned proposed imported refined expected listed promised agreed announced guaranteed "
    "permitted finished increased reduced required separated unprocessed processed recycled discarded".split()
)
_TRADES = frozenset(
    "engineering manufacturing shipping mining processing trading banking building shipbuilding financing clothing housing lending "
    "refining spending training printing publishing farming fishing funding united combined".split()
)
