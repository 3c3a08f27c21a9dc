"""Noun phrases in a sentence's own words: whether some of its words are one that can be read alone, and what goes on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import Context
from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.verb_words import DETERMINERS, PARTICLES
from generator.late import late
from generator.vocabulary import load

HEADLESS = frozenset(
    "total average maximum minimum sum rate level number value amount one two some all most many both others rest part parts "
    "them first second next latest this that these those it which what who there here end beginning start course time period "
    "unit ton tonne "
    "record high low own last third late little nobody somebody "
    "everybody anybody someone everyone anyone nothing everything".split()
)
# Heads that say something behind another noun ("market value"), and nothing behind these.
_MEASURES = frozenset("rate level number value amount record time period".split())
_SIZES = frozenset("total average maximum minimum same full whole first second current highest lowest new all-time".split())
# A noun phrase of more words is a clause that was read wrong.
_MOST = 12


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
        (t.kind == "stop" and t.text != "&")
        or t.kind == "date"
        or (t.kind == "figure" and not numbers)
        or (t.kind == "break" and t.low != "and")
        for t in run
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


_NOW = frozenset("each now currently already still also again alone together typically usually currently".split())
_PRONOUNS = PRONOUNS | frozenset("him them us me you".split())
_VERBS = frozenset(
    "is are was were be been being has have had will would could may might can should must do does did said says say told tells "
    "there not who which".split()
)


_QUOTED = late(r"[\"“”]|(?<=\s)['‘]|(?<![sS])['’](?=\s)")


def clean(words: str) -> str | None:
    """The words of a noun phrase without quotation marks and stray signs; None where nothing is left that tells a thing."""
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
    return (
        token.kind == "noun"
        or not token.low.endswith(("ed", "ing"))
        or token.low in load().measures.gerunds | _ADJECTIVES
        or "-" in token.text
    )


# Forms of verbs that are adjectives wherever they stand before a noun.
_ADJECTIVES = frozenset(
    "sweeping existing outstanding leading remaining coming missing pending growing working running standing "
    "ongoing lasting upcoming incoming outgoing following preceding competing surrounding combined realised "
    "realized estimated planned proposed imported refined expected listed promised agreed announced guaranteed "
    "permitted finished increased reduced required separated unprocessed processed recycled discarded".split()
)
