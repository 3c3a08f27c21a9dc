"""Whose talks an article tells: the parties that its first sentences name side by side, as those who deal with each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.gazetteer import capitals
from generator.find.meetings.cues import MANY_STATES
from generator.find.meetings.table.parties import no_bloc_and_its_own
from generator.find.meetings.words import Grammar
from generator.find.places import Named, cities, leaders, parties
from generator.find.sought import Sought, first_words
from generator.late import late
from generator.records import Article, Sentence
from generator.text import either
from generator.vocabulary.places import Places

# An article tells whose talks they are in its title and so many sentences.
TOP = 6
# "Kenya, Uganda and Tanzania", "US–China", "India-EU": what stands between the parties of one list.
_COMMA = late(r",(?: the)? ")
_AND = late(r"(?:,? and|,? as well as| &)(?: the)? |[-–—/]")
_JOINED = "-–—/"
# "Between A and B, with C as the third at the table": one more sits there.
_WITH_ALSO = late(r",? (?:joined|together|along) (?:by|with) (?:the )?|(?P<third>,? with (?:the )?)")
_THIRD = late(
    r" (?:as (?:the|a) (?:third|fourth|fifth)|also (?:at|in)|at) the (?:table|room|hall|party|partner|side)\b"
    r"| as (?:the|a) (?:third|fourth|fifth)\b"
)
_BEFORE = 80
PAIR = 2
_MANY = 3


# "Iceland walks out", "the European Union did not": who leaves a table has sat there.
_LEFT = late(
    r"(?:, whose [a-z]+| [a-z]+)? (?:walk(?:s|ed)? (?:out|away|off)|storm(?:s|ed)? out|holds? out|held out"
    r"|(?:stays?|stayed) (?:out|outside|away)|drops? out|dropped out|pull(?:s|ed) out|quits?|opts? out|opted out"
    r"|refus(?:es|ed) to sign|left the (?:table|room|talks|meeting|hall|negotiations)|(?:did|does|do|has|have) not(?=[.,;]|$))"
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The parties whose talks an article tells, and those of them that left the table."""

    parties: tuple[str, ...]
    left: frozenset[str]


def whose(article: Article, g: Grammar, places: Places, often: tuple[str, ...] = ()) -> Whose:
    """The parties of the first list at the top of an article whose members are told to deal with each other; those of a longer list
    that holds them all, where one follows, and with them who left the table; none if no sentence tells so. `often`: the two that it
    names most, with whom "both sides" goes rather than with who else a sentence names."""
    told: tuple[str, ...] = ()
    left: set[str] = set()
    for s in [s for s in article.sentences if s.kind in ("title", "paragraph", "item")][: TOP + 1]:
        if MANY_STATES.search(article.text, s.start, s.end):  # a list is of some of many
            break
        named = seated_in(article.text, s, places)
        known = (*_known(article.text, s, places), *_leaders_in_title(article.text, s, g, places))
        for names in (*_dealing(article.text, s, named, g, often), *known):
            names = no_bloc_and_its_own(names, places)
            if names and (not told or set(told) < set(names)):
                told = names
        left |= {one.name for run in _runs(article.text, named) if _LEFT.match(article.text, run[-1].end, s.end) for one in run}
    return Whose(tuple(sorted({*told, *left})) if told else (), frozenset(left))


_BOTH = late(
    r"\b(?:both|the two) (?:[a-z]+ )?(?:sides|countries|governments|parties|capitals|delegations|teams|economies|powers|nations"
    r"|states|ministries|ministers|leaders|presidents|negotiators)\b|\b(?:each other|one another)\b",
    re.I,
)


def states_agree(text: str, s: Sentence, g: Grammar, places: Places) -> bool:
    """Whether a sentence lets parties named side by side deal with each other, whoever else it is about: "Peru and Chile agreed on
    permits for companies"."""
    lists = _lists(text, s, seated_in(text, s, places))
    return any(
        g.dealing.match(text, run[-1].end, s.end) and not _OF_THEM.search(text, max(s.start, run[0].start - _BEFORE), run[0].start)
        for run in lists
    )


def _dealing(text: str, s: Sentence, named: list[Named], g: Grammar, often: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Those who are told in a sentence to deal with each other: by a list, or as the only two that it names beside "both sides"."""
    if g.other.search(text, s.start, s.end):  # matches, fairs, takeovers
        return []
    lists = [run for run in _lists(text, s, named) if _deal(text, s, run, g)]
    two = {one.name for one in named}
    if not lists and len(two) == PAIR and two >= set(often) and _BOTH.search(text, s.start, s.end):
        lists = [named]
    return [tuple(sorted({one.name for one in run})) for run in lists]


def _runs(text: str, named: list[Named]) -> list[list[Named]]:
    """The parties, those in one run that nothing but an "and" or a comma parts."""
    out: list[list[Named]] = []
    for one in named:
        last = out[-1][-1].end if out else 0
        if out and (_AND.fullmatch(text, last, one.start) or _COMMA.fullmatch(text, last, one.start)):
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _lists(text: str, s: Sentence, named: list[Named]) -> list[list[Named]]:
    """The lists of two parties and more of a sentence; a comma alone closes one only in a title."""
    out: list[list[Named]] = []
    run: list[Named] = []
    for one in named:
        between = (run[-1].end, one.start) if run else (0, 0)
        if run and (_AND.fullmatch(text, *between) or (out and _sits_too(text, run[-1], one, s.end))):
            run = [*run, one]
            out.append(run)
        elif run and _COMMA.fullmatch(text, *between):
            # "after two days in Lima, Peru and Chile agreed"
            run = [one] if len(run) == 1 and _INSIDE.search(text, max(s.start, run[0].start - 12), run[0].start) else [*run, one]
            if s.kind == "title":
                out.append(run)
        else:
            run = [one]
    return [r for r in out if len({one.name for one in r}) > 1]


def _sits_too(text: str, last: Named, one: Named, end: int) -> bool:
    told = _WITH_ALSO.fullmatch(text, last.end, one.start)
    return told is not None and (told["third"] is None or _THIRD.match(text, one.end, end) is not None)


_INSIDE = late(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")
_IN = late(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Vv]ia|[Tt]hrough|[Oo]utside) (?:the )?$")


def seated_in(text: str, s: Sentence, places: Places) -> list[Named]:
    """The parties of a sentence, and those that capitals and bodies stand for: "Lima and Oslo sign"; none by where it was."""
    named = parties(text, s.start, s.end, places)
    taken = [(n.start, n.end) for n in named]
    by_code = {p.code: p.name for p in places.parties}
    for c in cities(text, s.start, s.end, places):
        name = by_code.get(c.country) if capitals().get(c.country) == c.name else None
        if name and not any(start < c.end and c.start < end for start, end in taken):
            named.append(Named(name, c.country, c.start, c.end, True))
    named += bodies_in(text, s.start, s.end, places)
    named.sort(key=lambda n: n.start)
    return [n for n in named if not (n.seat and _IN.search(text, max(s.start, n.start - 12), n.start))]


def _known(text: str, s: Sentence, places: Places) -> list[tuple[str, ...]]:
    """The parties of a phrase that means them: "the world's two largest economies"."""
    pattern, means = _phrases(places)
    return [means[m.group().lower().replace("’", "'")] for m in pattern.finditer(text, s.start, s.end)]


_IN_A_CITY = late(r" in [A-ZÀ-Þ]")


def _leaders_in_title(text: str, s: Sentence, g: Grammar, places: Places) -> list[tuple[str, ...]]:
    """The parties of two leaders who open a title together in a city, or deal with each other: "Ortega and Boric in Lima"."""
    named = leaders(text, s.start, s.end, places)[:PAIR] if s.kind == "title" else []
    if len({n.name for n in named}) < PAIR or named[0].start != s.start or not _AND.fullmatch(text, named[0].end, named[1].start):
        return []
    met = _IN_A_CITY.match(text, named[1].end) or g.dealing.match(text, named[1].end, s.end)
    return [tuple(sorted(n.name for n in named))] if met else []


@lru_cache(maxsize=4)
def _phrases(places: Places) -> tuple[Sought, dict[str, tuple[str, ...]]]:
    means = {phrase: tuple(sorted(known.means)) for known in places.phrases for phrase in known.phrases}
    written = (*means, *(phrase.replace("'", "’") for phrase in means))
    return Sought(late(rf"\b(?:{either(written)})\b", re.I), first_words(written)), means


def bodies_in(text: str, start: int, end: int, places: Places) -> list[Named]:
    """The bodies named in [start, end) that may sit at a table with governments."""
    pattern, by_word = _bodies(places)
    return [Named(by_word[m.group()], "", m.start(), m.end(), False) for m in pattern.finditer(text, start, end)]


@lru_cache(maxsize=4)
def _bodies(places: Places) -> tuple[Sought, dict[str, str]]:
    by_word = {word: b.name for b in places.bodies for word in (b.name, *b.words)}
    return Sought(late(rf"(?<![\w.])(?:{either(by_word)})(?![\w])"), first_words(by_word)), by_word


def _deal(text: str, s: Sentence, run: list[Named], g: Grammar) -> bool:
    """Whether the parties of a list are told to deal with each other."""
    start, end = run[0].start, run[-1].end
    before = max(s.start, start - _BEFORE)
    if _OF_THEM.search(text, before, start) and g.private.search(text, max(before, start - _CLOSE), start):
        return False  # "collectors from Peru and Japan"
    return (
        g.between.search(text, before, start) is not None
        or g.seated.match(text, end, s.end) is not None
        or g.dealing.match(text, end, s.end) is not None
        or (len({one.name for one in run}) >= _MANY and _HAVE_DONE.match(text, end, s.end) is not None)
    )


_OF_THEM = late(r"\b(?:of|from|in)(?: the)? $")
_CLOSE = 30
# "A, B and C have divided the catch": three do little together but by agreement.
_HAVE_DONE = late(r"(?:,[^,.;:]{3,60},)?(?: (?:on|late|early) [A-Z]?\w+)? (?:have|had|will|are to) (?!been\b)")
