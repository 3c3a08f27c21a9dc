"""What two sides want of each other and neither has: "Oslo wants 30 percent; Lima is holding out for 40". See find/outcomes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.find.places import parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

# A side's wish or offer that stands at the time of the report; "had wanted" is over.
_WANTS = late(
    r"\b(?:wants?|seeks?|demands?|favou?rs?|prefers?|proposes?|offers?|would rather|insists? (?:on|that)|holds? out for"
    r"|(?:is|are) (?:offering|seeking|demanding|asking for|holding out for|insisting on|pressing for|pushing for)"
    r"|(?:has|have) (?:sought|demanded|offered|suggested|proposed|asked for))\b(?! to (?:talk|meet|sign|settle|continue))"
)
# "Chile, which sold India walnuts, has sought parity": whom an aside names wants nothing.
_ASIDE = late(r", (?:which|whose|who|where) [^,.;:]{3,120},")
# How far before its verb a side may stand, in characters: "The Kazakh side is seeking", "India, whose growers object, wants".
_REACH = 60


def opposed(article: Article, sat: Collection[str], places: Places) -> frozenset[int]:
    """The numbers of the sentences in which two sides of the talks want different things, or of two in a row of one paragraph that
    give one side's wish each."""
    if len(sat) < 2 or _WANTS.search(article.text) is None:
        return frozenset()
    wishes = {s.n: _who_wants(article, s, sat, places) for s in article.sentences}
    found = {n for n, sides in wishes.items() if len(set(sides)) > 1}
    for s, after in zip(article.sentences, article.sentences[1:], strict=False):
        one, two = wishes[s.n], wishes[after.n]
        if one and two and set(one) != set(two) and "\n" not in article.text[s.end : after.start]:
            found |= {s.n, after.n}
    return frozenset(found)


def _length(asides: Sequence[tuple[int, int]], low: int, high: int) -> int:
    """How much of a span is asides."""
    return sum(end - start for start, end in asides if low <= start and end <= high)


def _who_wants(article: Article, s: Sentence, sat: Collection[str], places: Places) -> Sequence[str]:
    """The sides of the talks, each as the subject of a wish in the sentence."""
    wants = list(_WANTS.finditer(article.text, s.start, s.end))
    if not wants or s.kind not in ("paragraph", "item"):
        return ()
    aside = [m.span() for m in _ASIDE.finditer(article.text, s.start, s.end)]
    named = [
        p
        for p in parties(article.text, s.start, s.end, places)
        if p.name in sat and not any(low <= p.start < high for low, high in aside)
    ]
    out = []
    floor = s.start
    for want in wants:
        before = [p for p in named if floor <= p.start and p.end <= want.start()]
        before = [p for p in before if want.start() - p.end - _length(aside, p.end, want.start()) <= _REACH]
        out += [before[0].name] if len({p.name for p in before}) == 1 else []
        floor = want.end()
    return out
