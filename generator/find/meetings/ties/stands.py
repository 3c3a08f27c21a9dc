"""Places whose bare name stands for a meeting: "In July it was Lima", "last year brought Lima, Oslo and Turin", "then came Oslo";
and what was promised or put off at one: "the pledges made in Lima". They count beside a meeting that is sure."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.cues import ORDINALS
from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.then import AT_A_TIME, elsewhere
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import Place, leaders
from generator.late import late
from generator.records import Sentence
from generator.text import MONTH, either
from generator.vocabulary.places import Places

# "And Oslo?" as a heading of questions; "from Lima to Oslo, last year's rounds".
_AND_IT = late(r"(?:\d{1,2}[.)] )?And (?:what about |what of )?")
_ROUTE = late(r"\b[Ff]rom [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)? (?:to|via) $")
_ROUNDS = late(r"\b(?:rounds|consultations|negotiations|meetings)\b")
_MONTH = rf"(?:{MONTH}|spring|summer|autumn|fall|winter|\d{{4}})"
# "In July it was Lima", "before that it had been Oslo".
_IT_WAS = late(
    r"(?:^|[.;:—–,(“] |\b(?:and|but|then) )"
    r"(?:(?:[Ii]n|[Oo]n|[Oo]ver|[Ll]ast|[Tt]hat|[Ee]arlier|[Bb]efore|[Aa]fter|[Tt]hen|[Ff]irst|[Aa]n?|[Tt]wo|[Tt]hree|[Ss]ome|[Bb]y)"
    r"\b[^.;:—]{0,30}?,? )(?:it|that) (?:was|had been|became)(?: back to| on to| the turn of)? $"
    r"|\b(?:first|then|before) it (?:was|had been) $",
    re.I,
)
# "Last year brought Lima and Oslo", "June took them to Turin".
_BROUGHT = late(
    rf"\b(?:(?:[Ll]ast|[Tt]hat|[Tt]his) (?:year|month|week|{_MONTH})|[Tt]he (?:{_MONTH}|year|month)(?: (?:after|before))?|{_MONTH})"
    r" (?:had )?(?:brought|saw|gave us|meant|belonged to|took (?:them|both|it|the (?:two|teams|sides|talks|show|circus)) to)"
    r"(?: us| them)?(?: first)? $"
)
_CAME = late(
    r"(?:^|[.;:—–,(“] |\band )(?:[Tt]hen|[Nn]ext|[Aa]fter that|[Ff]irst|[Bb]efore that|[Ll]ater|[Aa]fterwards?)"
    r" (?:came|had come|followed|there was) $"
)
_ENDS = late(
    r"(?:,(?! (?:an?|the|its|their) [a-z])|[.;:—–!?)]|$| (?:and|again|once|with|where|for|in|on|last|this|that|at|then)\b)"
)
# "Ortega and Boric in Lima: what they settled", in a title.
_TWO = late(r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}and (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}in $")
_EDGE = late(r"(?:[:;,|]| [–—-] |$|\n)")
_REACH = 70
# What two promise or settle, told with the place where they did: "its pledge made in Lima", "the pauses extended at Lima and Oslo".
_MATTER = (
    r"(?:commitments?|pledges?|promises?|undertakings?|assurances?|concessions?|truces?|pauses?|suspensions?|freezes?|terms"
    r"|agreements?|accords?|pacts?|understandings?|consensus|frameworks?|compromises?|roadmaps?|timetables?|quotas?|mechanisms?"
    r"|arrangements?|formulas?|swaps?|standstills?|moratoriums?|exemptions?|waivers?|bargains?|drafts?|truce|schedules?|outlines?)"
)
_WAS = r",?(?: (?:that|which))?(?: (?:was|were|had been|had|have|they|both|it|the two(?: [a-z]+)?|first|also|already|earlier)){0,4}"


@lru_cache(maxsize=4)
def _made(g: Grammar) -> re.Pattern[str]:
    return late(
        rf"\b{_MATTER}(?: (?:for|on|over) [\w’' -]{{3,40}}?)?{_WAS}"
        rf" (?:{either(g.deeds)}|made|given|offered|laid down|spelled out|spelt out|set out|approved|swapped"
        r"|exchanged|won|secured|obtained|extracted)"
        r"(?: (?:by|for|between) [^.;:,]{3,40}?)?,? (?:in|at) $",
        re.I,
    )


def stands_for_it(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city whose name alone stands for the meeting there, or of what was settled "at" it."""
    low = max(s.start, city.start - _REACH)
    seat = text[city.start : city.end] in seats(places)
    before = text[low : city.start]
    told = _IT_WAS.search(before) or _BROUGHT.search(before) or (None if seat else _CAME.search(before))
    if told and _ENDS.match(text, city.end, s.end) and not elsewhere(text, low + told.start(), city.end, g):
        return Tie(city, city.country, None, city.start, city.end, "the place stands for it", series=True)
    asked = text[city.end : city.end + 1] == "?" and _AND_IT.fullmatch(text, s.start, city.start)
    if asked or (_ROUTE.search(before) and _ROUNDS.search(text, city.end, s.end)):
        return Tie(city, city.country, None, city.start, city.end, "the place stands for it", series=True)
    if s.kind == "title" and _two_leaders(text, s, city, places):
        return Tie(city, city.country, None, s.start, city.end, "the place stands for it", series=True)
    if _one_there(text, s, city, g):
        return Tie(city, city.country, None, s.start, city.end, "one of a series", series=True)
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    made = _made(g).search(text, max(s.start, to.start() - 120), to.end()) if to else None
    if made and to and not elsewhere(text, made.start(), city.end, g):
        return Tie(city, city.country, None, made.start(), city.end, "settled there", verb=True, series=True)
    return None


def _two_leaders(text: str, title: Sentence, city: Place, places: Places) -> bool:
    """Whether a title begins with the leaders of two parties in a city and tells nothing else of them."""
    if not (_TWO.fullmatch(text, title.start, city.start) and _EDGE.match(text, city.end, title.end)):
        return False
    return len({n.name for n in leaders(text, title.start, city.start, places)}) > 1


# "One in Lima in January ended early": behind a sentence on a meeting.
_ONE = late(
    rf"(?:But |And |Yet )?(?:One|Another|An? (?:{'|'.join(ORDINALS)}|earlier|later|previous|further)(?: one)?|The (?:one|ones))"
    r"(?: held| called| convened)?,? (?:in|at|near|outside) "
)


_ASIDE = late(r", (?!which\b|who\b|where\b)[^,.;:]{3,40},")


def _one_there(text: str, s: Sentence, city: Place, g: Grammar) -> bool:
    """Whether a sentence begins with another meeting in a city, at a time or with what it did, behind one on a meeting."""
    if not _ONE.fullmatch(text, s.start, city.start):
        return False
    aside = _ASIDE.match(text, city.end, s.end)
    if not AT_A_TIME.match(text, city.end, s.end) and not g.follows.match(text, aside.end() if aside else city.end, s.end):
        return False
    begin = max(text.rfind("\n", 0, s.start) + 1, text.rfind(". ", 0, max(0, s.start - 2)) + 1, s.start - NEAR)
    return any(m.group().lower() in g.events for m in g.noun.finditer(text, begin, s.start))


_MAYBE = late(
    r"^[A-ZÀ-Þ][\w’' -]{2,40} and [A-ZÀ-Þ][\w’' -]{2,30} in [A-ZÀ-Þ]"
    r"|\b(?:it|that) (?:was|had been|became)(?: (?:back|on) to)? [A-Z]"
    r"|\b(?:One|Another|[Oo]nes?|[Aa]n? \w+)(?: held| called| convened)?,? (?:in|at|near|outside) [A-ZÀ-Þ]"
    r"|\b(?:brought|saw|gave us|meant|belonged to|came|come|followed|took [\w ]{2,14} to) [A-Z]"
    r"|\b(?:[a-z]{3,}ed|made|given|won|set out|laid down|struck|set up|drawn up|put off|worked out)(?: (?:by|for|between)"
    r" [^.;:,]{3,40})?,? (?:in|at) [A-Z]"
    r"|\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Ll]ike|[Uu]nlike|[Ff]ollowing) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:[,;.]| and )"
)


def maybe_stands(text: str, s: Sentence) -> bool:
    """Whether a sentence may have such a tie."""
    if text[s.end - 1] == "?" and _AND_IT.match(text, s.start, s.end):
        return True
    return _MAYBE.search(text, s.start, s.end) is not None
