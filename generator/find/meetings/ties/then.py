"""Ties of a place that stands beside its time to what the sides did there and then, whatever the verb: "as they had in Lima in
May", "a snag since the collapse in Lima in October". They count beside a meeting that is sure."""

from __future__ import annotations

import re

from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import TO_PLACE, Tie
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.text import MONTH, SHORT_MONTH
from generator.vocabulary.places import Places

THEN = "there and then"
A_MONTH = rf"(?:{MONTH}|{SHORT_MONTH})"
_SEASON = r"(?:spring|summer|autumn|winter)"
# "Lima in May", "Lima, in late May", "Lima last spring", "Lima on 3 May", "Lima that May", "Lima, May:".
_DAYS = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?\d{1,2})?(?: of)? )?"
_PART = r"(?:early |late |mid-|mid |(?:last|first|final|second|third|fourth) (?:days?|weeks?|weekend|half) of )?"
_EDGE = r"(?:at|towards?|around|near) the (?:very )?(?:end|start|beginning|turn|close|height|middle) of (?:last |this |the )?"
AT_A_TIME = late(
    rf",? \(?(?:(?:earlier )?(?:in|of|on|from|between|over|late in|early in|back in) (?:the )?{_PART}{_DAYS}"
    rf"(?:{A_MONTH}\b(?:\.? \d{{1,2}}\b)?(?:,? \d{{4}}\b| (?:of )?(?:last|this|that|the same) year\b)?"
    rf"|{_SEASON}\b(?: \d{{4}}\b)?|\d{{4}}\b)"
    rf"|(?:last|that|this|earlier this|later that|the previous|the following) (?:{A_MONTH}|{_SEASON}|week|weekend|month|year)\b"
    rf"|{_EDGE}(?:{A_MONTH}\b|{_SEASON}\b|\d{{4}}\b|month\b|year\b)"
    r"|(?:a |a few |some |several |\w+ )?(?:days?|weeks?|months?|years?) (?:ago|earlier|before|later|after|afterwards?)\b"
    rf"|{A_MONTH}\b(?:,? \d{{4}}\b)?)"
)
# Of two sides, who act together.
_SIDES = late(
    r"\b(?:they|both|the pair|the two|the three|negotiators|teams|delegations|envoys|presidents|leaders|ministers|sides|delegates"
    r"|diplomats|premiers|officials|experts|deputies|aides|working groups?|technical teams|parties|governments"
    r"|capitals|heads of (?:state|government|delegations?)|each side|counterparts)\b",
    re.I,
)
# "It met in Lima in May": the working group that the sentence before tells of.
_BODY_MET = late(
    r"(?:\bIt|\b[Tt]he (?:joint |working )?(?:group|committee|panel|commission|dialogue|council|board))"
    r"(?: (?:had|has|last|first|also))* (?:met|convened|sat|gathered|started|began|begun|opened|ended)(?: in earnest)? ?$"
)
# What a meeting that nobody names was: "the collapse in Lima".
_WAS = late(
    r"\b(?:collapse|breakdown|break-up|breakup|failure|impasse|deadlock|stalemate|walkout|walk-out|breakthrough|debacle|fiasco"
    r"|success|flop|start|restart|opening|stalling|setback|disaster|triumph|climbdown|climb-down|showdown|clash|row"
    r"|quarrel|encounter"
    r"|handshake|promise|pledge|bargain|truce|draft|understanding|(?:counter-?)?offers?|(?:counter-?)?proposals?"
    r"|(?:first|opening|initial|new|latest) (?:figures|numbers|terms|bid)) $"
)
# The sentence is one of what is traded, built, sold, tried in court or fought.
ELSEWHERE = late(
    r"\b(?:prices?|shares?|stocks?|futures|traded|per ?cent|percent|exports|imports|shipments|output|sales|mine|plant|factory"
    r"|smelter|refinery|court|trial|arrested|extradit\w+|elections?|rally|parliament|congress|senate|born"
    r"|(?<!trade )(?<!tariff )(?<!customs )(?<!commercial )(?<!economic )war|attack\w*|troops"
    r"|protest\w*|expo|exhibition|conference|forum|seminar|workshop|concert|poll|speech|interview|visit by|launched an?"
    r"|filed|ruling|law|hearings?|testimony|inquest|tribunal|fairs?|symposium|webinar|congress|gala|premiere|tender|auctions?"
    r"|funeral|wedding|accidents?|(?:an?|the) strike|riots?|unrest|blockade|storm|floods?|earthquake"
    r"|festival|book|study"
    r"|published|inaugurated|opened an?|shipped|loaded|docked|delivered)\b",
    re.I,
)
_CLAUSE = late(r"[;:—–]|, (?:but|and|while|whereas|though|although|which|who|where|when)\b|\b(?:while|whereas|although|but)\b")


def then_and_there(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """The tie of a city with a time right behind it, in a clause in which the sides act or that tells how a meeting went."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    when = AT_A_TIME.match(text, city.end, s.end)
    later = to is not None and TIME_FIRST.fullmatch(text, _after_colon(text, s, to.start()), to.start())
    later = later and _WHO.match(text, city.end)
    aside = _ASIDE.match(text, city.end, s.end)
    who = aside.end() if aside else city.end
    if to and later and not _ended(text, s, city) and sides_act(text, who, min(s.end, who + _SUBJECT), places, people):
        return Tie(city, city.country, None, to.start(), city.end, THEN, verb=True, series=True)
    if to is None or when is None:
        return None
    begin, end = clause_of(text, s, to.start(), when.end())
    was = _WAS.search(text, max(begin, to.start() - 24), to.start())
    end = when.end() if was else end
    if elsewhere(text, begin, end, g):
        return None
    opens = _OPENS.fullmatch(text, begin, to.start()) is not None
    opens = opens and sides_act(text, when.end(), min(end, when.end() + _SUBJECT), places, people)
    if was or opens or sides_act(text, begin, to.start(), places, people):
        return Tie(city, city.country, None, was.start() if was else to.start(), city.end, THEN, verb=True, series=True)
    return None


def _after_colon(text: str, s: Sentence, end: int) -> int:
    """Where the words begin that a colon or a dash announces: "while we wait: yesterday in Lima"; else the sentence."""
    edge = max(text.rfind(mark, s.start, end) for mark in (": ", "; ", "— ", "– "))
    return edge + len(": ") if edge >= 0 else s.start


def elsewhere(text: str, begin: int, end: int, g: Grammar) -> bool:
    """Whether [begin, end) is about firms, matches, courts, one body's own doings or what is traded, and not about talks."""
    return any(w.search(text, begin, end) for w in (ELSEWHERE, g.business, g.private, g.other, g.own, g.institution))


def of_something_else(text: str, s: Sentence, city: Place) -> bool:
    """Whether the words right before a city tell of what is traded, built, tried in court or fought: "a protest in Lima"."""
    begin, _ = clause_of(text, s, city.start, city.end)
    low = max(begin, city.start - _BEFORE)
    others = [m for m in ELSEWHERE.finditer(text, low, city.start) if m.group().lower() != "conference"]
    return bool(others) or any(
        w.search(text, max(s.start, low), city.start) for w in (_SPOKE_AT, _TRADED, _ONE_THERE, _PRICED, _LIVES_THERE)
    )


# "She spoke at a conference in Lima"; what two told one there came out of their talks.
_SPOKE_AT = late(
    r"\b(?:spoke|speaking|speaks|speech|addressed|panel|keynote|remarks|appeared|guest) (?:[\w’'-]+ ){0,3}?(?:at|to|before) "
    r"(?:an?|the) (?:(?!news\b|press\b)[\w’'-]+ ){0,3}?(?:conference|dinner|luncheon|event|gathering|ceremony)\b"
)


# "Copper fell for the sixth week in Lima".
_TRADED = late(
    r"\b(?:fell|rose|gained|lost|slipped|climbed|jumped|slumped|traded|soared|plunged|tumbled|rallied|fetched|quoted|changed hands)"
    r"(?! (?:apart|through|out|short|silent|behind|into|to pieces|ground|sight|hope|its way|their)\b)[^.;:,]{0,40}? in $"
)
# "Was assessed at $38,000/t duty unpaid Lima", "the premium of Lima": where a price is for.
_PRICED = late(
    r"[$€£¥] ?\d[\d,.]*(?:[-–]\d[\d,.]*)? ?(?:/|an? |per )(?:t|kg|lb|oz|mtu|tonne|ton|kilo|kilogram|pound|ounce)\b[^.;]{0,40}$"
    r"|\b(?:premium|prices?|benchmark|quotations?|discount) (?:of|in|at|for) $"
)
# "A reader in Lima points out": somebody there.
_ONE_THERE = late(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Oo]ur) (?:[a-z-]+ )?(?:reader|viewer|listener|caller|resident|shopkeeper|waiter|barman"
    r"|taxi driver"
    r"|correspondent|colleague|source|friend|consultant|dealer|broker|trader|lawyer|professor|analyst|farmer|grower|worker) in $"
    r"|\b(?:[Aa]ny|[Ee]very|[Ss]ome|[Nn]o) ?(?:one|body) in $"
)
# "An aunt who kept a boarding house in Lima", "he grew up in Oslo": where somebody lives or works.
_LIVES_THERE = late(
    r"\b(?:kept|keeps|ran|runs|owned|owns|opened|rents?|rented) an? (?:[\w-]+ ){0,3}?(?:house|guesthouse|shop|mill|factory|firm"
    r"|company|farm|hotel|restaurant|business|store|workshop|plant|pub|bakery|garage|school|stall|yard) in $"
    r"|\b(?:grew up|lived|lives|was born|retired|teaches|taught) (?:[\w-]+ ){0,3}?in $"
)
# So far before a city stands what it is the place of.
_BEFORE = 60


_REACH = 140


def _ended(text: str, s: Sentence, city: Place) -> bool:
    """Whether the words behind a place tell of something else."""
    return ELSEWHERE.search(text, city.end, min(s.end, city.end + _SUBJECT)) is not None


def clause_of(text: str, s: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around [start, end), as far as it reaches."""
    edges = [m.end() for m in _CLAUSE.finditer(text, max(s.start, start - _REACH), start)]
    edge = _CLAUSE.search(text, end, s.end)
    return edges[-1] if edges else max(s.start, start - _REACH), min(edge.start() if edge else s.end, end + _REACH)


# "Four days on, at an air base in Lima, the two leaders gave it their blessing".
TIME_FIRST = late(
    r"(?:\w+ (?:days?|weeks?|months?|years?) (?:on|later|earlier|before|ago|after that)|"
    r"(?:In|On|By|That|This|Last|Late in|Early in|Earlier) [\w ]{2,24}|[Yy]esterday|[Tt]oday),? "
    r"(?:(?:at|in|inside) an? (?:[\w’'-]+ ){1,4})?"
)
# Who acts right behind a place: "last month in Lima the two governments agreed".
_WHO = late(r",| (?:the|both|two|three|negotiators|envoys|delegat\w+|teams|they|ministers|[A-Z])")
# "Remember that in Lima in May the teams failed": before a place that opens its clause, and how far behind it stands who acts.
_OPENS = late(r"(?:[^.;:]{0,20}?\b(?:that|and|but|or|then|yet|only|earlier|later|back|meanwhile|was),? | )?", re.I)
_SUBJECT = 60
# "In Lima, Peru, with the fog on the window panes, the two governments agreed": what stands before who acts.
_ASIDE = late(r",(?: [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,)? with [^,.;:]{3,90},")
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_TIME = rf",? \(?(?:in|on|at|over|last|that|this|late|early|earlier|between|from|since|an?|one|two|three|some|several|{A_MONTH})\b"
_IN_THEN = late(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear) {_NAME}{_TIME}|\b(?:hours?|days?|nights?|weekend|weeks?)(?: [a-z]+){{0,4}} in [A-Z]")
_HEADS = late(
    rf"{_NAME}{_TIME}|(?:In|On|That|This|Last|Late|Early|Earlier|Yesterday|Today|[A-Z]\w* (?:days?|weeks?|months?|years?))\b"
    r"[^.;:]{0,28}? in [A-Z]"
)


def maybe_then(text: str, s: Sentence) -> bool:
    """Whether a sentence may have such a tie: a name at its head or behind "in" with a time behind it, days in a place."""
    return _IN_THEN.search(text, s.start, s.end) is not None or _HEADS.match(text, s.start, s.end) is not None


def sides_act(text: str, start: int, end: int, places: Places, people: list[Side]) -> bool:
    """Whether two sides act in [start, end): by a plural, by two names, by a body of both."""
    if _SIDES.search(text, start, end) or _BODY_MET.search(text, start, end):
        return True
    named = {n.name for n in parties(text, start, end, places) if not n.seat} | {n.name for n in sides_in(people, start, end)}
    return len(named) >= 2
