"""What the ties of one article are judged by: the parties that it is about, and whether it is about a negotiation at all."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.dates.tense import Tenses
from generator.find.meetings.table.parties import at_table, first_of, many_parties, no_bloc_and_its_own, pair_of
from generator.find.meetings.table.sides import Side
from generator.find.meetings.table.whose import whose
from generator.find.meetings.tie import SIDES
from generator.find.meetings.words import Grammar
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.text import Locator
from generator.vocabulary.places import Places

# The first so many sentences are what an article opens with; what so many sentences speak of, it is about.
TOP, OFTEN = 4, 4
# A table of so many parties is a pair's.
PAIR = 2


# "Four attempts by Peru and Chile to end their quarrel".
_QUARREL = late(
    r"\b(?:attempts?|efforts?|bids?|tries) (?:by|between|of|to)\b|\b(?:fight|dispute|quarrel|feud|row|stand-off|standoff|rift)\b"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the ties of one article are judged by. `often`: the two parties that it names most; `about`: it is about a negotiation;
    `table`: the parties that one of its first sentences lets deal with each other: the meetings that it tells of are theirs;
    `many`: it speaks again and again of three parties or more; `told`: whose talks its top tells, side by side;
    `left`: those of them that left."""

    article: Article
    grammar: Grammar
    places: Places
    where: Locator
    sides: list[Side]
    often: tuple[str, ...]
    about: bool
    table: tuple[str, ...]
    many: bool
    tenses: Tenses
    told: tuple[str, ...]
    left: frozenset[str]

    @property
    def pair(self) -> tuple[str, ...]:
        """The two parties that the article is about, by what it names most, else by what it opens with."""
        return self.often or (self.table if len(self.table) == PAIR else ())

    @property
    def on_sides(self) -> bool:
        """Whether the article is about parties that deal with each other or a negotiation, and not a match or a fair."""
        return bool(self.pair or self.table or self.many or self.about)

    @property
    def main(self) -> tuple[str, ...]:
        """Whose talks the article tells, as well as it can be known."""
        return self.told or self.often or self.table

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the two parties."""
        return frozenset(p.code for p in self.places.parties if p.name in self.pair)


def scene_of(article: Article, g: Grammar, places: Places, where: Locator, sides: list[Side], tenses: Tenses) -> Scene:
    """What the ties of an article are judged by: its two parties or its table, and whether it is on a negotiation."""
    often, table = pair_of(article.text, places), _table(article, g, places)
    table = no_bloc_and_its_own(table, places)
    told, many = whose(article, g, places, often), many_parties(article.text, places)
    if set(often) < set(told.parties):  # the two that are named most are two of three
        often, table = (), told.parties
    about = _about_talks(article, g)
    return Scene(article, g, places, where, sides, often, about, table, many, tenses, told.parties, told.left)


def _about_talks(article: Article, g: Grammar) -> bool:
    """Whether an article opens with a negotiation between governments, or speaks of one again and again."""
    told = [s.n for s in article.sentences if g.negotiation.search(article.text, s.start, s.end)]
    return len(told) >= OFTEN or (bool(told) and told[0] <= TOP)


def _table(article: Article, g: Grammar, places: Places) -> tuple[str, ...]:
    """The parties of the first sentence, of those that an article opens with, that lets two or more deal with each other."""
    text = article.text
    top = [s for s in article.sentences if s.kind in ("title", "paragraph", "item")][: TOP + 1]
    for s in top:
        named = _dealing(text, s, g, places)
        if len({n.name for n in named}) >= PAIR:
            listed, beside = first_of(text, named)
            if beside or len({n.name for n in named}) == PAIR:
                return listed
    return ()


def _dealing(text: str, s: Sentence, g: Grammar, places: Places) -> list[Named]:
    """The parties that sit at the table of a sentence, if it has words of a meeting, of its result or of its sides and is not of
    firms, fairs or matches."""
    if any(words.search(text, s.start, s.end) for words in (g.other, g.private, g.business, g.own, g.institution)):
        return []
    words = (g.noun, g.verb, SIDES, _QUARREL)
    told = any(w.search(text, s.start, s.end) for w in words)
    return at_table(text, parties(text, s.start, s.end, places), g.owned) if told else []
