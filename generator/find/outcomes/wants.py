"""What two sides want of each other and neither has: "Oslo wants 30 percent; Lima is holding out for 40". See find/outcomes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.find.places import Named, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.text import either
from generator.vocabulary.outcomes import Outcomes
from generator.vocabulary.places import Places

# A side's wish or offer that stands at the time of the report; "had wanted" is over.
_WANTS = late(
    r"\b(?:wants?|seeks?|demands?|favou?rs?|prefers?|proposes?|offers?|would rather|insists? (?:on|that)|holds? out for"
    r"|(?:is|are) (?:offering|seeking|demanding|asking for|holding out for|insisting on|pressing for|pushing for)"
    r"|(?:has|have) (?:sought|demanded|offered|suggested|proposed|asked for))\b(?! to (?:talk|meet|sign|settle|continue))"
)
# "Chile, which sold India walnuts, has sought parity": whom an aside names wants nothing.
_ASIDE = late(r", (?:which|whose|who|where|for its part|in turn|on the other hand|by contrast|meanwhile)\b(?: [^,.;:]{3,120})?,")
# How far before its verb a side may stand, in characters: "The Kazakh side is seeking", "India, whose growers object, wants".
_REACH = 60
# What ends it: then the two sides have met.
MET = late(
    r"\b(?:agree[ds]?|(?<!would )accepts?|accepted|consent(?:s|ed)|settled|compromise|met halfway|splits? the difference"
    r"|both want|signed|in return(?! for)|in exchange(?! for)|pledged|promised)\b"
)
# "As long as neither will give way": supposed.
SUPPOSED = late(r"(?:As long as|So long as|If|Unless|Should|Were|Until)\b")
_HAD = late(r"\bhad (?:\w+ly |also |long )?$")
# Not to seek, not being sought, and no noun ("its claim").
NO_VERB = late(
    r"\b(?:to|was|were|been|being|be|an?|the|its|their|his|her|this|that|any|no|every|each|of|for|on|by|with|new|first|last|latest"
    r"|formal|joint|final|revised|own|higher|lower)(?:[’']s)? $|[’']s $"
)
OFTEN = 4


@dataclass(frozen=True, slots=True)
class _Wish:
    side: str
    over: bool  # "had wanted"


@lru_cache(maxsize=4)
def _positions(o: Outcomes) -> re.Pattern[str]:
    return late(rf"\b(?:{either(o.positions)})\b(?! to (?:talk|meet|sign|settle|continue)\b)")


@dataclass(frozen=True, slots=True)
class Opposed:
    """The numbers of the sentences in which two sides of the talks state what each wants (`within`), and of two in a row of one
    paragraph that give one side's wish each."""

    within: frozenset[int] = frozenset()
    in_turn: frozenset[int] = frozenset()


def opposed(article: Article, sat: Collection[str], places: Places, o: Outcomes) -> Opposed:
    """The sentences in which two sides want what stands against each other, alone or with their neighbour."""
    if not sat:
        return Opposed()
    sat = {*sat, *often(article, places)}
    within = {s.n for s in article.sentences if _apart(article, s, sat, places, o)}
    if _WANTS.search(article.text) is None:
        return Opposed(frozenset(within))
    wishes = {s.n: [w.side for w in _wishes(article, s, sat, places, _WANTS)] for s in article.sentences}
    within |= {n for n, sides in wishes.items() if len(set(sides)) > 1}
    found = set[int]()
    for s, after in zip(article.sentences, article.sentences[1:], strict=False):
        one, two = wishes[s.n], wishes[after.n]
        if one and two and set(one) != set(two) and "\n" not in article.text[s.end : after.start]:
            found |= {s.n, after.n}
    return Opposed(frozenset(within), frozenset(found))


def often(article: Article, places: Places) -> set[str]:
    """The parties that so many sentences name: an article may tell of their talks in words that name none of them."""
    count = Counter(name for s in article.sentences for name in {p.name for p in parties(article.text, s.start, s.end, places)})
    return {name for name, n in count.items() if n >= OFTEN}


def _apart(article: Article, s: Sentence, sat: Collection[str], places: Places, o: Outcomes) -> bool:
    """Whether a sentence gives the positions of two sides, a clause for each, and no word of their meeting."""
    if MET.search(article.text, s.start, s.end) or SUPPOSED.match(article.text, s.start):
        return False
    wishes = _wishes(article, s, sat, places, _positions(o))
    return len({w.side for w in wishes}) > 1 and not all(w.over for w in wishes)


def _length(asides: Sequence[tuple[int, int]], low: int, high: int) -> int:
    """How much of a span is asides."""
    return sum(end - start for start, end in asides if low <= start and end <= high)


def _wishes(article: Article, s: Sentence, sat: Collection[str], places: Places, pattern: re.Pattern[str]) -> Sequence[_Wish]:
    """The sides of the talks, each as the subject of a wish in the sentence."""
    text = article.text
    if s.kind not in ("paragraph", "item"):
        return ()
    wants = [m for m in pattern.finditer(text, s.start, s.end) if not NO_VERB.search(text, max(s.start, m.start() - 12), m.start())]
    if not wants:
        return ()
    aside = [m.span() for m in _ASIDE.finditer(text, s.start, s.end)]
    named = [p for p in parties(text, s.start, s.end, places) if p.name in sat and not any(a <= p.start < b for a, b in aside)]
    out = []
    floor = s.start
    for want in wants:
        side = _subject([p for p in named if floor <= p.start and p.end <= want.start()], want.start(), aside, text)
        out += [_Wish(side, _HAD.search(text, max(s.start, want.start() - 12), want.start()) is not None)] if side else []
        floor = want.end()
    return out


def _subject(before: Sequence[Named], at: int, aside: Sequence[tuple[int, int]], text: str) -> str | None:
    """The side that stands before the verb at `at`, where only one does, near enough."""
    near = [p for p in before if at - p.end - _length(aside, p.end, at) <= _REACH]
    return near[0].name if len({p.name for p in near}) == 1 else None
