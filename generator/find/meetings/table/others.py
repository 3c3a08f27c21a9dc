"""Whose meeting it is where an article tells of others than its own parties: those of the sentence before or of a heading, two of
three, one and the next ("a pact with Peru, and one with Chile"), the writer's own side."""

from __future__ import annotations

from itertools import pairwise

from generator.find.meetings.scene import PAIR, Scene
from generator.find.meetings.table.parties import at_table, first_of
from generator.find.meetings.tie import Tie
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Meeting, Sentence

# "They had met in Lima", "since the leaders' meeting in Lima": those of the sentence before.
_THEY = late(
    r"\b(?:[Tt]hey|[Tt]heir|[Tt]he two|[Bb]oth)\b|\b[Tt]he (?:two )?(?:leaders|presidents|ministers|premiers|sides|governments"
    r"|countries|capitals)\b"
)
# "The leaders of the two countries", whom the sentence before names.
_THE_TWO = late(r"\b(?:the two|both) (?:countries|nations|governments|capitals)\b")


def of_before(scene: Scene, m: Meeting, by_sentence: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The parties of the meeting that the sentence before tells, where one that names nobody else goes on with them; else the two
    whom it names, where this one speaks of "the two countries"; else those of the heading above."""
    n, text = m.mention.s[0], scene.article.text
    s = scene.article.sentences[n - 1]
    named = {one.name for one in parties(text, s.start, s.end, scene.places) if not one.seat and one.code != m.country}
    if not _THEY.search(text, s.start, s.end) or s.kind != "paragraph" or (m.parties and named):
        return ()
    told = n > 1 and scene.article.sentences[n - 2].kind == "paragraph"  # no title, which has no room for all
    before = (by_sentence.get(n - 1, ()) or _two_before(scene, s)) if told else ()
    before = before or _of_heading(scene, s)
    return before if len(before) == PAIR and named <= set(before) else ()


def _two_before(scene: Scene, s: Sentence) -> tuple[str, ...]:
    """The two parties that the sentence before names, each by its own name, where this one speaks of "the two countries"."""
    text = scene.article.text
    if s.n < PAIR or not _THE_TWO.search(text, s.start, s.end):
        return ()
    before = scene.article.sentences[s.n - 2]
    named = [one for one in parties(text, before.start, before.end, scene.places) if not one.seat]
    plain = {one.name for one in named if text[one.start : one.end] in (one.name, *_SHORT)}
    return tuple(sorted(plain)) if len(plain) == PAIR == len({one.name for one in named}) else ()


_SHORT = ("US", "U.S.", "EU", "E.U.", "UK", "U.K.", "UAE", "Britain", "America")


def _of_heading(scene: Scene, s: Sentence) -> tuple[str, ...]:
    """The two parties that the heading above a sentence names side by side, where the article goes from one pair to another."""
    text = scene.article.text
    above = next((h for h in reversed(scene.article.sentences[: s.n - 1]) if h.kind in ("heading", "title")), None)
    if above is None or above.kind != "heading":
        return ()
    named = at_table(text, parties(text, above.start, above.end, scene.places), scene.grammar.owned)
    names, beside = first_of(text, named)
    return names if beside and len(names) == PAIR else ()


# "Britain's separate talks with Chile": two of three.
_SEPARATE = late(
    r"\b(?:separate(?:ly)?|bilateral(?:ly)?|two-way|(?:only|alone|just) the two|the two (?:alone|only)|between the two"
    r"|side (?:deal|talks|pact))\b"
)


def of_two_alone(text: str, start: int, end: int) -> bool:
    """Whether [start, end) tells of what two of several do without the others."""
    return _SEPARATE.search(text, start, end) is not None


# "The deal struck in Lima by Ana Ruiz and Bo Hu": who made it.
_BY = late(r" by (?:[A-Z][\w.’'-]* |(?:the )?(?:[a-z]+ )?(?:president|premier|prime minister|minister|envoy|leader) ){0,4}$")
_AND = late(r" and (?:[A-Z][\w.’'-]* |(?:the )?(?:president|premier|prime minister|minister|envoy|leader) ){0,4}")
_REACH = 90


def two_of_many(text: str, s: Sentence, tie: Tie, named: list[Named], main: tuple[str, ...]) -> tuple[str, ...]:
    """Two of the three and more parties of an article who are told to have met without the others; none if no sentence tells so."""
    if len(main) <= PAIR:
        return ()
    for one, other in pairwise(named):
        near = one.name != other.name and tie.end <= one.start < tie.end + _REACH
        if near and _AND.fullmatch(text, one.end, other.start) and _BY.search(text, tie.end, one.start):
            return tuple(sorted((one.name, other.name)))
    names = {n.name for n in named if not n.seat}
    if len(names) == PAIR and names < set(main) and _SEPARATE.search(text, s.start, s.end):
        return tuple(sorted(names))
    return ()


_ONE_WITH = late(r"\b(?:with|to)(?: the)? $")


def one_after_other(text: str, named: list[Named], theirs: tuple[str, ...]) -> bool:
    """Whether the two parties of a meeting are each told as somebody's other side: "a pact with Peru, and one with Chile"."""
    each = [n for n in named if n.name in theirs]
    return len(theirs) == PAIR == len({n.name for n in each}) and all(
        _ONE_WITH.search(text, max(0, n.start - 9), n.start) for n in each
    )


_OURS = late(
    r"\b[Oo]ur (?:own )?(?:[\w-]+ ){0,2}?(?:summit|talks|negotiations|meeting|negotiators|government|minister|delegation|leaders)\b"
)


def ours(text: str, start: int, end: int) -> bool:
    """Whether [start, end) tells of a meeting of the writer's own side, which is not named: "our own summit with Peru"."""
    return _OURS.search(text, start, end) is not None
