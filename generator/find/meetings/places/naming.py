"""The places that a sentence names: cities, capitals that are only described; none that is part of another name."""

from __future__ import annotations

import re

from generator.find.meetings.places.capital import capitals
from generator.find.meetings.places.only_where import away_from
from generator.find.meetings.words import Grammar
from generator.find.places import Place, cities, described
from generator.late import late
from generator.records import Article, Sentence
from generator.text import MONTH
from generator.vocabulary.places import Places

_PROPER_NEXT = late(r" ([A-Z][\w’'&-]+)")
_TIME = late(rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH}")
# "Outcome of Lima talks": the talks' own.
_CAME_OF = late(r"(?:Outcome|Results?|Failure|Collapse|Breakdown|Start|End|Close|Aftermath)\b")
_OF = late(r"[A-Z][\w’'&.-]{0,40} (?:of|for) $")


def meant(article: Article, s: Sentence, g: Grammar, places: Places) -> list[Place]:
    """The cities of a sentence, named or described."""
    return [
        *named_in(article.text, s, g, places),
        *described(article.text, s.start, s.end, places),
        *capitals(article, s.start, s.end, places),
    ]


def named_in(text: str, s: Sentence, g: Grammar, places: Places) -> list[Place]:
    """The cities that a sentence names, without those that are part of another name ("the Geneva Convention")."""
    named = cities(text, s.start, s.end, places)
    return [with_room(text, s, c, g) for c in named if not (_part_of_name(text, s, c, g) or away_from(text, s, c))]


# "At a Lima hotel", "on the Oslo waterfront".
_IN_ROOM = late(
    r"\b(?:[Aa]t|[Ii]n|inside|outside|near) "
    r"(?P<room>(?:(?:an?|the) (?:[a-z’'-]+ ){1,4}on )?(?:an?|the|his|her|their|its) (?:[a-z’'-]+ ){0,2})$"
)
# "The Santa Cruz palace in Madrid": a name of its own.
_NAMED = late(r",? (?:in|near|outside) (?:the )?[A-Z]")
_CALLED = late(r" (?:palace|castle|abbey|monastery|residence|château|chateau)$")


def with_room(text: str, s: Sentence, city: Place, g: Grammar) -> Place:
    """The place with the house that it only tells of: "a Lima hotel" is in Lima."""
    room = _IN_ROOM.search(text, max(s.start, city.start - 60), city.start)
    house = g.room.match(text, city.end, s.end) if room else None
    if room is None or house is None or _NAMED.match(text, house.end(), s.end) or _CALLED.search(house.group()):
        return city
    return Place(city.name, city.country, room.start("room"), house.end())


# "Lancaster House", in titles too, whose other words all have capitals.
_A_BUILDING = late(r" (?:House|Hall|Palace|Castle|Tower|Street|Square|Avenue|Stadium|University|College|Hotel)\b")


# "At the Shangri-La hotel", "in the Vienna room": of a name that stands nowhere without it.
_ROOM = late(
    r"(?: [a-z-]+)? (?:hotel|room|suite|ballroom|salon|hall|tower|building|club|caf[ée]|restaurant|casino|resort|pub|street|wing)\b"
)
# "At the Shangri-La in Singapore": a city has no article.
_IN_A_CITY = late(r" in [A-Z]")
_THE = late(r"\b(?:[Tt]he|[Hh]otel|[Cc]af[ée]|[Rr]ue(?: de)?) $")


def _of_a_house(text: str, s: Sentence, city: Place) -> bool:
    """Whether a city's name is that of a hotel or a room."""
    the = _THE.search(text, max(s.start, city.start - 12), city.start)
    if the and _IN_A_CITY.match(text, city.end, s.end):
        return True
    if the is None or not (the.group()[0] not in "Tt" or _ROOM.match(text, city.end, s.end)):
        return False
    name = text[city.start : city.end]
    return text.count(name) == len(re.findall(rf"{re.escape(name)}{_ROOM.pattern}", text)) or the.group()[0] not in "Tt"


# "LIMA, May 3, 2025 (Cusco) - ": the agency behind the place and day of a report, none of whose words is of a sentence.
_LINE = late(r"(?:[A-Z][\w.'’-]*[,/]? |\d{1,4},? )+\($")
_CLOSES = late(r"\) ?(?:-|–|—|\|)")


def _is_agency(text: str, s: Sentence, city: Place) -> bool:
    """Whether a city's name is that of the agency in a report's dateline."""
    return _LINE.match(text, s.start, city.start) is not None and _CLOSES.match(text, city.end, s.end) is not None


# "Gao said": who speaks is somebody, or a government, where nothing leads to the place.
_SPEAKS = late(r" (?:said|says|added|adds|noted|argued|explained|recalled|warned|wrote)\b")
_LEADS = late(r"\b(?:[Ii]n|[Aa]t|from|near|outside|to|of) $")


def _part_of_name(text: str, s: Sentence, city: Place, g: Grammar) -> bool:
    """Whether the city's name is a part of a longer name ("London Metal Exchange", "Bank of London") or of "Geneva-based"; that of
    "Outcome of Lima talks" is none."""
    if text[city.end : city.end + 1] == "-" or text[city.end : city.end + 2] in ("'s", "’s"):
        return True
    of = _OF.search(text, max(s.start, city.start - 40), city.start)
    if (of and not (_CAME_OF.match(of.group()) and g.before_noun.match(text, city.end, s.end))) or _is_agency(text, s, city):
        return True
    if _SPEAKS.match(text, city.end, s.end) and not _LEADS.search(text, max(s.start, city.start - 9), city.start):
        return True
    if _A_BUILDING.match(text, city.end, s.end) or _of_a_house(text, s, city):
        return True
    after = _PROPER_NEXT.match(text, city.end, s.end)
    if after and s.kind not in ("title", "heading"):
        word = after.group(1)
        return not (_TIME.match(word) or word.lower() in ("talks", "truce", "summit", "round", "framework", "consensus", "deal"))
    return False
