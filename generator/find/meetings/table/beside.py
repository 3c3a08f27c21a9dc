"""What the sentences beside that of a meeting tell of whose it is."""

from __future__ import annotations

from generator.find.meetings.scene import PAIR, Scene
from generator.find.meetings.table.parties import at_table, first_of, tells_where
from generator.find.meetings.tie import TO_PLACE, Tie
from generator.find.meetings.words import NEAR
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Meeting, Sentence

# "The London talks, which Britain hosted": who lends the house need not sit at the table.
_LENT = late(r"\b(?:hosts?|hosted|hosting|lent|auspices)\b")


# "The Peruvian state oil company": a firm that sits there for itself.
_OF_A_FIRM = late(
    r"(?: [a-z-]+){0,3} (?:company|firm|group|supplier|producer|maker|bank|utility|operator|miner|refiner|airline"
    r"|conglomerate|giant"
    r"|start-up|startup|buyer|importer|exporter|carrier|champion|developer|trader)\b"
)


def lent_by_others(scene: Scene, s: Sentence, tie: Tie, named: list[Named]) -> tuple[str, ...]:
    """The parties that the sentences before and after name, where that of a meeting names no two."""
    text = scene.article.text
    told = [n for n in named_beside(scene, s, 1) if not (_tells_where(text, n, tie) or _OF_A_FIRM.match(text, n.end))]
    listed, _ = first_of(text, told)
    about = {n.name for n in told}
    about = about if len(about) == 2 else {n.name for n in told if n.code != tie.country}
    lent = _LENT.search(text, s.start, s.end) is not None and any(n.code == tie.country for n in told)
    parties_there = tuple(sorted(about)) if len(about) == 2 and not lent else ()
    parties_there = listed if len(listed) > 2 else parties_there
    parties_there = scene.table if parties_there and set(parties_there) < set(scene.table) else parties_there
    own_names = {n.name for n in at_table(text, named, scene.grammar.owned) if n.code != tie.country}
    if len(listed) <= PAIR and own_names and own_names <= set(scene.pair):  # "when China undertook to": those of the article
        parties_there = scene.pair
    return parties_there


def _tells_where(text: str, one: Named, tie: Tie) -> bool:
    """Whether a party is named as a place: that of the tie, "those in Paris", "talks in Singapore"."""
    if one.seat:
        here = tie.place is not None and text[one.start : one.end] == tie.place.name
        return here or TO_PLACE.search(text, max(0, one.start - 80), one.start) is not None
    return text[max(0, one.start - 3) : one.start].lower() in ("in ", "at ")


# So many sentences before and after one tell whose meeting it is.
BESIDE = 2


def around(scene: Scene, s: Sentence, tie: Tie) -> set[str]:
    """The parties that the sentence and those beside it name for themselves."""
    named = [n for n in named_beside(scene, s, BESIDE) if not (tie.place and n.start == tie.place.start)]
    return {n.name for n in at_table(scene.article.text, named, scene.grammar.owned)}


def told_beside(scene: Scene, m: Meeting) -> set[str]:
    """The parties that the sentences of a meeting and beside it name, but for the host."""
    s = scene.article.sentences[m.mention.s[0] - 1]
    text = scene.article.text
    near = [n for n in named_beside(scene, s, BESIDE) if not (n.seat and TO_PLACE.search(text, max(0, n.start - 80), n.start))]
    near = [n for n in near if not tells_where(text, n)]
    return {n.name for n in near} | set(m.named)


def named_beside(scene: Scene, s: Sentence, beside: int) -> list[Named]:
    """The parties that a sentence and so many before and after it name."""
    sentences = scene.article.sentences
    begin = sentences[max(0, s.n - 1 - beside)].start
    end = sentences[min(len(sentences), s.n + beside) - 1].end
    return parties(scene.article.text, max(begin, s.start - NEAR), min(end, s.end + NEAR), scene.places)
