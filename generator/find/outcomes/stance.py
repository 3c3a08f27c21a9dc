"""What one side of the talks wants, offers or will not have: "Lima is asking for 40 percent", "Oslo had sought an audit".

A report of talks tells what a side wants only where it has not got it: of two hundred such sentences in the annotated reports
nine of ten are told as left open. So its position alone leaves the matter open, if the side is the subject, and sat at the
table. See find/outcomes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from generator.find.outcomes.flow import FLOWS
from generator.find.outcomes.follows import FOLLOWS
from generator.find.outcomes.scene import Kind
from generator.find.outcomes.wants import MET, NO_VERB, SUPPOSED, often
from generator.find.places import Named, cities, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.text import either
from generator.vocabulary import Vocabulary
from generator.vocabulary.outcomes import Outcomes
from generator.vocabulary.places import Places

STANCE = "a side wants it"
# What these rules read goes on with what was settled, by its place alone: the side's own words say more.
GOES_ON = frozenset({FLOWS, FOLLOWS, "goes on with the terms"})
# So far into a sentence the side may stand.
HEAD = 60
_ASIDE = late(
    r", (?:which|whose|who|where|for its part|in turn|(?:led|headed|represented|advised|joined) by|through|by contrast"
    r"|on the other hand)\b[^,.;:]{0,80},"
)
# Between a side's name and its verb stand whose words they are, and small words: not "Norwegian voters want".
_BETWEEN = late(
    r"(?:['’]s?)?(?: (?:[\w-]+ ){0,2}?(?:side|delegation|customs|Treasury|Member States|member states|team|teams|negotiators?"
    r"|government|governments|ministry|ministers?|Ministry(?: of \w+)?|Minister"
    r"|Commission|Department|delegates?|envoys?|diplomats?|representatives?|capital))?"
    r"(?: (?:has|have|had|is|are|was|were|also|still|now|then|again|both|each|first|long|already|meanwhile|instead|even"
    r"|repeatedly"
    r"|again|in turn|\w+ly))* ?"
)
_QUOTED = late(r"[“”\"]")
# "In Lima", where they met.
_PLACE = late(r"\b(?:[Ii]n|[Aa]t) $")
# "Then, Oslo had asked", "when the teams last met", "Did Oslo ask?": what was wanted at an earlier meeting is not what is left now,
# nor what somebody wants to know.
_THEN = late(
    r"(?:Then|At the time|Back then),|(?:Some|Many|Voices|Few|Others|Most) (?:on|in|of|from)\b|[^.;]{3,160}? last (?:met"
    r"|sat down|talked|spoke)\b|[^.]{3,400}\?$"
)
# Of whom a side asks something: "asked Peru to widen it", "asked the other side to".
_OBJECT = r"(?:the )?(?:[A-Z][\w.]+|other)(?: (?:side|delegation|government|team))? to(?! (?:explain|clarify|comment))"
# 'Peru has asked for it," the official told reporters': the end of a longer quotation.
_CLOSES = late(r"[^“\"]{3,300}?[,.?!][”\"]")
# "Chinese demand", "a European offer": a noun behind an adjective.
_NOUN = frozenset("demand demands request requests offer offers claim claims".split())
# "They claim 13 percent", "The committee wants": behind what was left open the subject is known.
_THEY = r"(?:(?:But|And|Yet|On [^,.;:]{3,50},|For (?:its|their) part,|In turn,|Meanwhile,) )?"
# "Beijing says that this is a matter for the sellers": right behind what was left open it tells why.
_SAYS = late(
    r"\b(?:says?|said|answered|replied|argues?|argued|considers?|thinks?|sees?|calls?|called|described|counters|countered)\b"
    r"(?! (?:[\w’'-]+ ){0,3}?(?:only that|would [“\"'‘]?(?:continue|keep|revive)|next|would meet|will meet|round|session"
    r"|meeting"
    r"|talks)\b)"
)


@lru_cache(maxsize=4)
def _patterns(o: Outcomes) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    next_only = rf"(?! to (?:{either(o.only_next)})\b|(?: an?| the)? sign(?:ing|ature)\b)"
    wants = rf"(?:{either(o.stances)}|asks? {_OBJECT}|asked {_OBJECT}|would not (?!have been\b)[a-z]+)\b{next_only}"
    return (
        late(rf"\b{wants}"),
        late(
            rf"{_THEY}(?:[Tt]hey|[Ii]t|(?:[Tt]he|[Ss]ome|[Ss]everal"
            rf"|[Mm]ost) (?:[\w’'-]+ ){{0,2}}?(?:{either(o.at_tables)})) (?:also |still "
            rf"|now )?{wants}"
        ),
        late(rf"\b(?:{either((*o.others, *o.commentators, *o.no_sides))})s?\b", re.I),
    )


@dataclass(frozen=True, slots=True)
class Stances:
    """The numbers of the sentences in which one side that sat at the table states what it `wants`, and in which it only `says`
    something."""

    wants: frozenset[int] = frozenset()
    says: frozenset[int] = frozenset()


def stances(article: Article, sat: Collection[str], words: Vocabulary, *, others: bool = False) -> Stances:
    """What the sides of an article's table state; `others`: they are no governments (see find/outcomes/tables)."""
    if not (sat or others):
        return Stances()
    sat, wants = {*sat, *often(article, words.places)}, _patterns(words.outcomes)[0]
    told = [s for s in article.sentences if s.kind in ("paragraph", "item")]
    return Stances(
        frozenset(
            s.n
            for s in told
            if _states(article.text, s, sat, words, wants) or (others and _they_state(article.text, s, words.outcomes))
        ),
        frozenset(s.n for s in told if _states(article.text, s, sat, words, _SAYS)),
    )


def stands_by_it(text: str, n: int, flows: Kind | None, known: Stances, o: Outcomes) -> bool:
    """Whether a sentence gives the position of one side; right behind what was left open, also of somebody named before it, or
    what a side says to it."""
    if n in known.wants:
        return True
    return flows == "open" and MET.search(text) is None and (n in known.says or _patterns(o)[1].match(text) is not None)


def _they_state(text: str, s: Sentence, o: Outcomes) -> bool:
    """Whether "the union", "the bondholders" and the like are the subject of such a verb."""
    told = _ASIDE.sub("", text[s.start : s.end])
    return MET.search(told) is None and _patterns(o)[1].match(told) is not None


def _states(text: str, s: Sentence, sat: Collection[str], words: Vocabulary, verb: re.Pattern[str]) -> bool:
    """Whether a side that sat there is the subject of such a verb, and both have not met."""
    if (
        MET.search(text, s.start, s.end)
        or SUPPOSED.match(text, s.start)
        or _CLOSES.match(text, s.start, s.end)
        or _THEN.match(text, s.start, s.end)
    ):
        return False
    others = _patterns(words.outcomes)[2]
    verbs = [m for m in verb.finditer(text, s.start, s.end) if not NO_VERB.search(text, max(s.start, m.start() - 12), m.start())]
    named = _named(text, s.start, min(s.end, s.start + HEAD), words.places) if verbs else []
    return any(_heads(text, s, m, named, sat, others) for m in verbs)


def _named(text: str, start: int, end: int, places: Places) -> list[Named]:
    """The sides in a span by their names, and by a city of theirs ("Lima has asked")."""
    by_code = {p.code: p.name for p in places.parties}
    told = parties(text, start, end, places)
    taken = {n.start for n in told}
    seats = [
        Named(by_code[c.country], c.country, c.start, c.end, True)
        for c in cities(text, start, end, places)
        if c.country in by_code and c.start not in taken and not _PLACE.search(text, max(start, c.start - 4), c.start)
    ]
    return sorted((*told, *seats), key=lambda n: n.start)


def _heads(text: str, s: Sentence, verb: re.Match[str], named: list[Named], sat: Collection[str], others: re.Pattern[str]) -> bool:
    """Whether a side that sat there is the subject of the verb."""
    before = [p for p in named if p.end <= verb.start()]
    if not before or len({p.name for p in before}) > 1 or before[0].name not in sat:
        return False
    side = before[-1]
    between = _ASIDE.sub("", text[side.end : verb.start()])
    front = text[s.start : side.start]
    noun = verb.group() in _NOUN and text[side.start : side.end] != side.name and not side.seat and not between.strip()
    return not (noun or _BETWEEN.fullmatch(between) is None or _QUOTED.search(front) or others.search(front))
