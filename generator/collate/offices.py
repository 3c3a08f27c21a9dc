"""Whose a ministry is that an article names without its country: "the Department of Agriculture", "the Ministry of Finance".

Every country has one of agriculture, so the name alone joins nothing. What the article speaks of tells: the country that it names
most, among those that call their offices so. Where that is not clear, it stays apart. An office of a matter that is no common one
("Trade, Industry and Resources") is by its name the one that another article names with its country.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from generator.text import either, slug
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.places import Places

# How an office begins, by what a country calls it.
_MINISTRY, _DEPARTMENT = ("ministry-of-", "ministry-for-"), ("department-of-", "department-for-")
# Mentions from which an article speaks of a country, and how many times those of any other make it sure.
_ENOUGH, _MORE = 2, 2


class Offices:
    """The countries of one vocabulary, each by the adjective of its ministries, in lower case with hyphens ("south-korean")."""

    def __init__(self, bodies: Bodies, places: Places) -> None:
        of = {name: slug(adjective) for name, adjective in bodies.adjectives.items()}
        of |= {adjective: slug(adjective) for adjective in bodies.adjectives.values()}
        for party in places.parties:
            if party.name in of:
                of |= dict.fromkeys((*party.words, *party.seats), of[party.name])
        of |= {seat: of[country] for seat, country in bodies.governments.items() if country in of}
        of |= {state: slug(adjective) for adjective, states in bodies.states.items() for state in states}
        self._of = of
        self._names = re.compile(rf"(?<![\w’'.-])(?:{either(of)})(?![\w-])")
        self._leads = sorted({slug(name) for name in of}, key=lambda lead: (-len(lead), lead))
        self._of_lead = {slug(name): country for name, country in of.items()}
        self._states = frozenset(slug(state) for states in bodies.states.values() for state in states)
        self._matters = frozenset(map(slug, bodies.ministries.values()))
        self._with_departments = frozenset(map(slug, bodies.with_departments))
        self._without_ministries = frozenset(map(slug, bodies.without_ministries))

    @staticmethod
    def is_bare(key: str) -> bool:
        """Whether a body's key is that of an office without its country."""
        return key.startswith(_MINISTRY + _DEPARTMENT)

    def parted(self, key: str) -> tuple[str | None, str] | None:
        """(country, office) of a body's key; country None where it is named without one; None for what is no country's office,
        as that of a state or a province."""
        if self.is_bare(key):
            return None, key
        lead = next((lead for lead in self._leads if key.startswith(f"{lead}-")), None)
        office = key[len(lead) + 1 :] if lead else ""
        if lead is None or lead in self._states or not self.is_bare(office):
            return None
        return self._of_lead[lead], office

    def whose(self, text: str, office: str, owners: frozenset[str]) -> str | None:
        """The country of which an article with this text means the office. `owners`: the countries whose office articles name or
        surely mean; among them the one named most will do."""
        common = office.split("-", 2)[2] in self._matters
        if not common and len(owners) == 1:
            return next(iter(owners))
        (first, most), (_, second) = self._told(text, office)
        if most >= max(_ENOUGH, _MORE * second) and (common or first in owners):
            return first
        if most:
            return first if most > second and first in owners else None
        return next(iter(owners)) if len(owners) == 1 else None

    def _told(self, text: str, office: str) -> tuple[tuple[str, int], tuple[str, int]]:
        """The two countries that the text names most among those that may have the office, each with the number of times."""
        counted = Counter(country for name in self._names.findall(text) if self._has(country := self._of[name], office))
        first, second = (*counted.most_common(2), ("", 0), ("", 0))[:2]
        return first, second

    def _has(self, country: str, office: str) -> bool:
        """Whether a country calls its offices so."""
        if office.startswith(_DEPARTMENT):
            return country in self._with_departments
        return country not in self._without_ministries


@lru_cache(maxsize=4)
def offices_of(bodies: Bodies, places: Places) -> Offices:
    """The offices of a vocabulary, made once."""
    return Offices(bodies, places)
