"""Whose a meeting is: the parties that its sentence names side by side, else those whose talks the article tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.find.meetings.cues import MANY_STATES, THREE
from generator.find.meetings.scene import PAIR, Scene
from generator.find.meetings.table.beside import lent_by_others, named_beside, told_beside
from generator.find.meetings.table.many import across, as_counted, both_and
from generator.find.meetings.table.others import of_before, of_two_alone, one_after_other, ours, two_of_many
from generator.find.meetings.table.parties import LOCATED, at_table, no_bloc_and_its_own, tells_where, without_members
from generator.find.meetings.table.whose import TOP, bodies_in
from generator.find.meetings.tie import TO_PLACE, Tie
from generator.find.meetings.ties.then import AT_A_TIME
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Meeting, Sentence

_TWO = late(r"\b(?:both|the two) (?:sides|countries|governments|parties|delegations|capitals|teams)\b", re.I)


# "Members of the World Trade Organization have agreed": all of them, and not those that are named around.
_MEMBERS = late(r"\b[Mm]ember(?:s| states| countries| governments| nations) of (?:the )?(?=[A-Z])|\b[A-Z]{2,6} members\b")


@dataclass(frozen=True, slots=True)
class Told:
    """The parties that the words around a tie tell, how many of them they name, and whether side by side."""

    parties: tuple[str, ...]
    named: int
    side_by_side: bool


def of_tie(
    scene: Scene, s: Sentence, tie: Tie, reach: tuple[int, int], named: list[Named], told: Told, *, sure: bool
) -> tuple[str, ...]:
    """The parties of the meeting of a tie, whose words reach so far and name so many. What a sentence tells side by side is so;
    what is put together from the sentences around holds where the article does not tell otherwise whose talks it is about."""
    text, g = scene.article.text, scene.grammar
    begin, end = reach
    theirs = told.parties
    if sure and not theirs and told.named < PAIR and len(scene.table) == PAIR and _TWO.search(text, begin, end):
        told_near = {n.name for n in at_table(text, named_beside(scene, s, 1), g.owned) if not n.seat and n.code != tie.country}
        theirs = scene.table if told_near <= set(scene.table) else ()
    if sure and not (theirs or scene.often or MANY_STATES.search(text, begin, end)):
        theirs = lent_by_others(scene, s, tie, named)
    three = {n.name for n in named}
    if len(three) == 3 and len(theirs) == 2 and THREE.search(text, begin, end):
        theirs = tuple(sorted(three))
    main = scene.main
    more = across(text, named, tie.end) or both_and(text, begin, end, named, main) or two_of_many(text, s, tie, named, main)
    if more:
        theirs = more
    elif one_after_other(text, named, theirs) or ours(text, begin, end):
        theirs = ()
    elif told.side_by_side:
        theirs = _with_all_there(scene, s, theirs, _sitting(scene, s, named))
        bodies = {b.name for b in bodies_in(text, begin, end, scene.places)}
        theirs = main if set(theirs) < set(main) and set(main) - set(theirs) <= bodies else theirs
    elif (len(theirs) > PAIR and _BOTH.search(text, begin, end)) or (theirs != main and _MEMBERS.search(text, begin, end)):
        theirs = ()
    elif theirs and main and theirs != main and not (len(main) > PAIR and len(theirs) == PAIR and _BOTH.search(text, begin, end)):
        theirs = _of_all(scene, s, theirs, _sitting(scene, s, named, tie.place.name if tie.place else None))
    if len(main) > PAIR and theirs == main and not told.side_by_side and of_two_alone(text, tie.start, min(s.end, tie.end + 30)):
        theirs = ()
    return as_counted(text, begin, end, no_bloc_and_its_own(theirs, scene.places), scene.places)


def _of_all(scene: Scene, s: Sentence, theirs: tuple[str, ...], sitting: set[str]) -> tuple[str, ...]:
    """Of the parties put together from the sentences around and those of the article, the former if their sentence names them, or
    the one before tells that they deal with each other; none if it names others than either."""
    if not sitting <= set(scene.main):
        return theirs if set(theirs) <= sitting else ()
    before = scene.article.sentences[s.n - 2] if s.n > 1 and not sitting else None
    if before is None or not _of_others(scene, before, they=False):
        return scene.main
    named = parties(scene.article.text, before.start, before.end, scene.places)
    return theirs if set(theirs) <= {n.name for n in named} else ()


def _with_all_there(scene: Scene, s: Sentence, theirs: tuple[str, ...], sitting: set[str]) -> tuple[str, ...]:
    """The parties that the top of an article tells as those of the news, with those of the article that sit there or left."""
    rest = set(scene.main) - set(theirs)
    return scene.main if s.n <= TOP and rest <= scene.left | sitting and set(theirs) < set(scene.main) else theirs


# "An agreement with Peru is being negotiated": one who lends the house is told so by no "with".
_WITH = late(r"\b(?:with|between)(?: the)? $")


def _sitting(scene: Scene, s: Sentence, named: list[Named], place: str | None = None, host: str | None = None) -> set[str]:
    """The parties that a sentence names for themselves, and not as where it was; `place`: the city that it was in, `host`: the code
    of its country."""
    text = scene.article.text
    sitting = {
        n.name
        for n in at_table(text, named, scene.grammar.owned)
        if not (_told_as_place(text, s, n) or (n.seat and text[n.start : n.end] == place))
        and (n.code != host or _WITH.search(text, max(s.start, n.start - 12), n.start))
    }
    return without_members(sitting, scene.main, scene.places)


def _told_as_place(text: str, s: Sentence, one: Named) -> bool:
    if tells_where(text, one) or LOCATED.search(text, max(s.start, one.start - 24), one.start):
        return True
    near = max(s.start, one.start - 80)
    return one.seat and (TO_PLACE.search(text, near, one.start) or AT_A_TIME.match(text, one.end, s.end)) is not None


def of_the_article(meetings: list[Meeting], scene: Scene) -> list[Meeting]:
    """The meetings, those that name no two parties with the parties of the article."""
    told = {m.parties for m in meetings if len(m.parties) > 1}
    only = next(iter(told)) if len(told) == 1 else ()
    by_sentence = {m.mention.s[0]: m.parties for m in meetings if len(m.parties) > 1}
    return [replace(m, parties=_settled(scene, m, only, by_sentence)) for m in meetings]


def _settled(scene: Scene, m: Meeting, only: tuple[str, ...], by_sentence: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The parties of a meeting: its own; those of the article, if what stands before it does not tell of others."""
    if m.parties and m.parties != scene.main:
        return m.parties
    return of_before(scene, m, by_sentence) or m.parties or _given(scene, m, only)


_BOTH = late(r"\b(?:[Bb]oth|[Tt]he two) (?:[a-z]+ )?[a-z]+s\b")


# "The parties had met in Lima": those of the article, whoever the sentence before names.
_THE_PARTIES = late(r"\b(?:[Tt]he|[Aa]ll) (?:(?:two|three|four|five|six|same) )?parties\b(?! (?:of|in|from)\b)")


def _given(scene: Scene, m: Meeting, only: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of a meeting that names none: those of the article; where nothing tells these, the only ones that any of its
    meetings has, if the sentences beside name one of them and no other."""
    text, g, s = scene.article.text, scene.grammar, scene.article.sentences[m.mention.s[0] - 1]
    main = scene.main or only
    if ours(text, s.start, s.end) or (len(main) > PAIR and of_two_alone(text, s.start, s.end)):
        return ()
    if (
        not main
        or as_counted(text, s.start, s.end, main, scene.places) != main
        or (len(main) > PAIR and _BOTH.search(text, s.start, s.end))
    ):
        return ()
    if not (scene.often or scene.told):
        near = told_beside(scene, m)
        return main if near and near <= set(main) else ()
    named = parties(text, s.start, s.end, scene.places)
    there = _sitting(scene, s, named, m.place, m.country)
    if not there <= set(main) or any(words.search(text, s.start, s.end) for words in (g.own, g.institution)):
        return ()
    if scene.left and s.n > TOP:  # whether who left the table sat at those before nobody tells
        return ()
    if _THE_PARTIES.search(text, s.start, s.end):
        return main
    before = scene.article.sentences[s.n - 2] if s.n > 1 and not there else None
    return () if before and _of_others(scene, before, they=_BOTH.search(text, s.start, s.end) is not None) else main


# "Brazil is also talking to Norway".
_TALKS = late(
    r"\b(?:talk|talks|talking|talked|spoke|speaks|speaking|negotiat\w+|met|meets|meeting|deals|dealing|bargain\w*) (?:to|with)\b"
)


def _of_others(scene: Scene, s: Sentence, *, they: bool) -> bool:
    """Whether a sentence tells of dealings with somebody else than the parties of the article; where the next one goes on with
    `they`, nothing else need be told."""
    text, g = scene.article.text, scene.grammar
    named = _sitting(scene, s, parties(text, s.start, s.end, scene.places))
    return bool(named - set(scene.main)) and (
        they or g.noun.search(text, s.start, s.end) is not None or _TALKS.search(text, s.start, s.end) is not None
    )
