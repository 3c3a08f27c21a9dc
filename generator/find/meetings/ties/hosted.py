"""Ties of a place to a meeting by who took it in: "Lima hosted trade talks", "the round, hosted by Peru", "Lima hosted them"."""

from __future__ import annotations

import re

from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import Tie, two_of
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# "The ninth round of the talks, which Peru hosted".
_WHICH = late(r"(?: (?:of|on|about|between) [^,.;:]{3,50})?,? (?:which|that) (?:the )?")


# "Lima had hosted them", "Lima hosted the two sides".
_THEM = late(
    r" (?:them\b|both\b(?! of)|the (?:two|three|four|sides|parties|delegations|teams|negotiators|envoys|pair)\b"
    r"(?! (?:films?|matches|games|teams|clubs|events|fairs|exhibitions?|festivals?|shows?)\b))"
)

# "Lima last gathered the three in May".
_GATHERED = late(r"(?: (?:had|has|last|first|once|also|already|again)){0,3} (?:gathered|brought together|reunited|seated)\b")


def hosts(text: str, s: Sentence, host: Place, g: Grammar) -> Tie | None:
    """ "Lima hosted trade talks between …"; "the talks, hosted by Peru"."""
    verb = g.hosts.match(text, host.end, s.end)
    if verb and _THEM.match(text, verb.end(), s.end):
        return Tie(host, host.country, None, host.start, verb.end(), "hosted it", verb=True, series=True)
    gathered = None if verb else _GATHERED.match(text, host.end, s.end)
    them = _THEM.match(text, gathered.end(), s.end) if gathered else None
    if them:
        return Tie(host, host.country, None, host.start, them.end(), "hosted it", verb=True, series=True)
    noun = g.noun.search(text, verb.end(), min(s.end, verb.end() + 80)) if verb else None
    if verb and noun and noun.group().lower() in g.events:
        return Tie(host, host.country, None, host.start, noun.end(), "hosted it", noun=noun.group().lower())
    for told in g.noun.finditer(text, max(s.start, host.start - 80), host.start) if verb else ():
        if verb and told.group().lower() in g.events and _WHICH.fullmatch(text, told.end(), host.start):
            return Tie(host, host.country, None, told.start(), verb.end(), "hosted it", noun=told.group().lower())
    by = g.hosted.search(text, max(s.start, host.start - 40), host.start)
    nouns = list(g.noun.finditer(text, max(s.start, by.start() - 120), by.start())) if by else []
    if nouns and nouns[-1].group().lower() in g.events:
        return Tie(host, host.country, None, nouns[-1].start(), host.end, "hosted by it", noun=nouns[-1].group().lower())
    return None


# "Hosted a fair in Lima", "received an award in Lima": verbs of who took in somebody, of others too.
_TOOK_IN = frozenset({"hosted", "received", "welcomed"})
_AFTER = 90
_GUEST = late(
    r"(?:,? (?:on|in|last|this) [\w ]{3,20}?,?)? (?P<who>(?:his|her|their|its|the|an?|both) (?:[\w’'-]+ ){1,6}?[\w’'-]+\b)"
)


def took_in(
    text: str, s: Sentence, verb: re.Match[str], to: re.Match[str], city: Place, g: Grammar, places: Places, people: list[Side]
) -> bool:
    """Whether whom a verb of hosts tells to have been taken in are sides, or their meeting; true of other verbs."""
    if verb.group().lower() not in _TOOK_IN:
        return True
    behind = min(text.find(",", city.end, s.end) % (s.end + 1), s.end, city.end + _AFTER)
    guest = _GUEST.match(text, city.end, s.end)  # "received in Lima his Chilean counterpart"
    if guest and two_of(text, guest.start("who"), guest.end(), places, people):
        return True
    return two_of(text, verb.end(), to.start(), places, people) or any(
        g.noun.search(text, start, end) for start, end in ((verb.end(), to.start()), (city.end, behind))
    )
