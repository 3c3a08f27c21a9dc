"""Ties of a place where sides are told to have opened or closed what stands behind it, or to have left its house: "wound up in Lima
on Friday the third session", "stormed out of a Lima hotel"."""

from __future__ import annotations

from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import TO_PLACE, Tie, two_of
from generator.find.meetings.ties.then import elsewhere
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

_WHEN = (
    r"(?:,? (?:(?:late |early )?(?:on|in|over|last|this) )?(?:the )?(?:\w+day|yesterday|today|overnight|week|weekend|month|night)"
    r"(?: (?:night|evening|morning|afternoon))?,?)?"
)
# "Wound up on Friday", right before "in Lima".
_OPENED = late(
    r"\b(?:ended|closed|concluded|wound up|wrapped up|finished|completed|opened|began|begun|resumed|started|launched|held|hold"
    r"|kicked off|adjourned|suspended|broke off|end|close|conclude|wrap up|open|begin|resume|start|convened|staged)"
    rf"{_WHEN} $"
)
# "The third session of their committee", right behind it.
_WHAT = late(
    rf"{_WHEN} (?:an?|the|their|its|his|her|two|three|four|five|another)(?P<kind>(?: (?!of\b|for\b|in\b|on\b)[\w’'-]+){{0,5}}?) $"
)
_REACH = 80
_SUBJECT = 60
# "Stormed out of", before "a Lima hotel".
_LEFT = late(
    r"\b(?:left|quit|departed(?: from)?|(?:stormed|walked|filed|trooped|came|stalked|marched|stumbled|trudged|shuffled|swept)"
    r" out of|emerged from|checked out of) (?:the|an?|their|its) (?:[a-z’'-]+ ){0,2}$"
)


def opened_or_left(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """The tie of a city to the meeting that stands behind it, or in a house of which sides left off."""
    return _opened(text, s, city, g) or _left(text, s, city, g, places, people)


def _opened(text: str, s: Sentence, city: Place, g: Grammar) -> Tie | None:
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    verb = _OPENED.search(text, max(s.start, to.start() - 40), to.start()) if to else None
    if verb is None:
        return None
    for noun in g.noun.finditer(text, city.end, min(s.end, city.end + _REACH)):
        if noun.group().lower() in g.events and _WHAT.fullmatch(text, city.end, noun.start()):
            if elsewhere(text, max(s.start, verb.start() - _SUBJECT), min(s.end, noun.end() + _REACH), g):
                return None
            return Tie(city, city.country, None, verb.start(), noun.end(), "opened or closed there", noun=noun.group().lower())
    return None


def _left(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    house = g.room.match(text, city.end, s.end)
    verb = _LEFT.search(text, max(s.start, city.start - 80), city.start) if house else None
    if house is None or verb is None or elsewhere(text, s.start, verb.start(), g):
        return None
    if not two_of(text, s.start, verb.start(), places, people):
        return None
    return Tie(city, city.country, None, verb.start(), house.end(), "sides left a house there", verb=True, series=True)
