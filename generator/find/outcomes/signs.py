"""What in a sentence, and where in its article it stands, may have points for an outcome: its signs. See find/outcomes/points.

Words are taken by their first letters ("resolve", "resolved"). Names, numbers and days are no words: a name is `CAP`, a number
`#`, a day or month `WHEN`. All else begins with `@`: the classes of evidence, what the rules read, what was told before it, and
its place. A report tells what was settled first, then its terms, then what is open; what people think and what comes next
stand behind: the place says as much as the words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from generator.find.outcomes.evidence import Hints, Place
from generator.find.outcomes.scene import Kind, Told
from generator.find.sign_words import stems
from generator.records import Article

# What in its place speaks: fields of Place and of Told.
_PLACES = ("heads", "same", "next", "told", "near", "on_trade", "comment", "away", "offered")
_TOLD = ("side", "goes_on", "of_talks", "missing")
OPENS = "@opens its paragraph"
# Evidence of so many points is much.
MUCH = (1, 2, 3)
TEXT = ("paragraph", "item", "quotation")


def signs(text: str, told: Told, at: Place, hints: Hints, read: Iterable[Kind], weighed: Mapping[Kind, float]) -> frozenset[str]:
    """What may have points in a sentence by itself: its words, pairs of them, what was told before it, the classes of evidence in
    it, the kinds that a rule of wording reads in it, and how much evidence was `weighed` for each."""
    words = stems(text)
    pairs = (f"{a} {b}" for a, b in pairwise(words))
    classes = (f"@{name}" for name in (*hints.agreed, *hints.open))
    rules = (f"@read as {kind}" for kind in read)
    much = (f"@evidence of {kind} {least}" for kind, points in weighed.items() for least in MUCH if points >= least)
    return frozenset((*words, *pairs, *classes, *_of_told(told, at), *rules, *much))


def told_by_rules(kind: Kind) -> str:
    """The sign that the rules tell `kind` of a sentence."""
    return f"@rules tell {kind}"


def surely(kind: Kind) -> str:
    """The sign that a rule tells it which the points may not overrule."""
    return f"@surely {kind}"


def _of_told(told: Told, at: Place) -> Iterator[str]:
    yield from (f"@at {name}" for name in _PLACES if getattr(at, name))
    yield from (f"@told {name}" for name in _TOLD if getattr(told, name))
    if at.section:
        yield f"@under {at.section}"
    if told.meetings:
        yield "@a meeting"


# An article of fewer sentences is short, of fewer a middling one.
SHORT, MIDDLING = 14, 25
# A meeting named farther back than so many sentences is far; of ten sentences so many name one.
FAR, MANY = 4, 3
_STANDS = ("first", "second", "early", "early")


def stands_in(article: Article, met: set[int]) -> Mapping[int, set[str]]:
    """The place of each sentence in its article, by its number: first or last, in which quarter and paragraph, how far behind one
    that names a meeting (`met`)."""
    whole = [s for s in article.sentences if s.kind in TEXT]
    starts = sorted(p.start for p in article.paragraphs)
    opens, many = set(starts), len(whole)
    together = Counter(bisect_right(starts, s.start) for s in article.sentences)
    length = "short" if many < SHORT else "middling" if many < MIDDLING else "long"
    named = min(MANY, 10 * len(met) // max(1, len(article.sentences)))
    out: dict[int, set[str]] = {}
    last = None
    for i, s in enumerate(whole):
        last = s.n if s.n in met else last
        out[s.n] = {
            f"@stands {_STANDS[i] if i < len(_STANDS) else 'later'}",
            f"@in quarter {1 + 4 * i // many}",
            f"@in a paragraph of {min(3, together[bisect_right(starts, s.start)])}",
            f"@behind a meeting {min(FAR, s.n - last)}" if last is not None else "@behind no meeting",
            f"@in a {length} article",
            f"@in an article with meetings {named}",
        }
        if s.start in opens:
            out[s.n].add(OPENS)
        if i == many - 1:
            out[s.n].add("@stands last")
    return out
