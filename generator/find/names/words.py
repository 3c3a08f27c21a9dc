"""The vocabulary's words that names are read by, as sets."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from generator.find.clauses import forms
from generator.find.gazetteer import countries, states
from generator.vocabulary import Vocabulary, load
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.people import People, given_names


@dataclass(frozen=True, eq=False)
class Words:
    """The vocabulary's words as sets, made once; `people` and `bodies` for those that need no making."""

    people: People
    bodies: Bodies
    titles: dict[str, str]
    courtesies: dict[str, str]
    offices: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    speakers: frozenset[str]
    cues: frozenset[str]
    not_names: frozenset[str]
    surnames_first: frozenset[str]
    syllables: frozenset[str]
    endings: dict[str, str]
    openings: dict[str, str]
    known: dict[str, tuple[str, str]]
    governments: dict[str, str]
    body_nouns: frozenset[str]
    data_nouns: frozenset[str]
    nationalities: dict[str, str]
    places: frozenset[str]
    given: dict[str, str]
    nicknames: dict[str, frozenset[str]]
    demonyms: frozenset[str] = field(default_factory=frozenset)
    leaders: dict[str, str] = field(default_factory=dict)
    employers: dict[str, str] = field(default_factory=dict)
    belongings: frozenset[str] = field(default_factory=frozenset)
    faceless: frozenset[str] = field(default_factory=frozenset)
    corporate: frozenset[str] = field(default_factory=frozenset)
    workers: frozenset[str] = field(default_factory=frozenset)
    not_bodies: frozenset[str] = field(default_factory=frozenset)
    sites: frozenset[str] = field(default_factory=frozenset)
    of_country: frozenset[str] = field(default_factory=frozenset)
    plain: frozenset[str] = field(default_factory=frozenset)
    not_surnames: frozenset[str] = field(default_factory=frozenset)
    not_acronyms: frozenset[str] = field(default_factory=frozenset)
    doings: frozenset[str] = field(default_factory=frozenset)
    acts: frozenset[str] = field(default_factory=frozenset)
    ministries: dict[str, str] = field(default_factory=dict)
    offices_of_state: frozenset[str] = field(default_factory=frozenset)
    made_by_people: frozenset[str] = field(default_factory=frozenset)
    heads: frozenset[str] = field(default_factory=frozenset)
    of_places: frozenset[str] = field(default_factory=frozenset)
    directed: frozenset[str] = field(default_factory=frozenset)
    works: frozenset[str] = field(default_factory=frozenset)
    put_out: frozenset[str] = field(default_factory=frozenset)
    run: frozenset[str] = field(default_factory=frozenset)
    firm_deeds: frozenset[str] = field(default_factory=frozenset)
    deeds: frozenset[str] = field(default_factory=frozenset)
    geography: frozenset[str] = field(default_factory=frozenset)
    councils: frozenset[str] = field(default_factory=frozenset)
    office_matters: frozenset[str] = field(default_factory=frozenset)
    title_tails: frozenset[str] = field(default_factory=frozenset)
    place_openers: frozenset[str] = field(default_factory=frozenset)
    surnames_too: frozenset[str] = field(default_factory=frozenset)


# What the kinds of publishers are called as bodies.
_NEWSROOMS = {"newsroom": "publisher", "agency": "news agency", "aggregator": "publisher"}


@cache
def words() -> Words:
    """The words of the vocabulary as sets; countries and states are the places that are no names."""
    return _words(load())


def _words(v: Vocabulary) -> Words:
    people, bodies = v.people, v.bodies
    syllables = frozenset(a + b for a in people.initials_of_syllables for b in people.finals_of_syllables)
    endings = dict.fromkeys((e.name.title() for e in v.elements.elements), "company")  # "Albor Antimony"
    endings |= {w: kind for kind, ws in bodies.endings.items() for w in ws}
    openings = {w: kind for kind, ws in bodies.openings.items() for w in ws}
    known = {n: (p.name, _NEWSROOMS[p.kind]) for p in v.publishers.publishers if not p.word for n in (p.name, *p.also)}
    known |= {n: (k.name, k.kind) for k in bodies.known for n in (k.name, *k.also)}
    courtesies: dict[str, str] = {name: g for t, g in people.courtesies.items() for name in (t, f"{t}.")}
    ahead = {f"{t}-{when}": g for t, g in people.titles.items() for when in ("designate", "elect")}
    titles = courtesies | ahead | {name: g for t, g in people.titles.items() for name in (t, f"Vice-{t}", f"Vice-{t.lower()}")}
    nick: dict[str, set[str]] = {}
    for full, shorts in people.nicknames.items():
        for s in shorts:
            nick.setdefault(full, set()).add(s)
            nick.setdefault(s, set()).add(full)
    return Words(
        people=people,
        bodies=bodies,
        titles=titles,
        courtesies=courtesies | people.courtesies_too,
        offices=frozenset(people.offices),
        roles=frozenset(people.roles),
        kin=frozenset(people.kin),
        speakers=frozenset(people.speakers),
        cues=frozenset(v.quotes.forms()),
        not_names=frozenset(people.not_names),
        surnames_first=frozenset(people.surnames_first),
        syllables=syllables,
        endings=endings,
        openings=openings,
        known=known,
        governments=dict(bodies.governments),
        body_nouns=frozenset(bodies.nouns),
        data_nouns=frozenset(bodies.data_nouns),
        nationalities={a: c for c, a in bodies.adjectives.items()} | dict(bodies.adjectives),
        places=frozenset(countries())
        | states()
        | {s for names in bodies.states.values() for s in names}
        | {p.name for p in v.places.parties},
        given=given_names() | {name: gender for gender, names in people.given.items() for name in names},
        not_surnames=frozenset(people.not_surnames),
        not_acronyms=frozenset(bodies.not_acronyms),
        doings=frozenset(bodies.doings),
        acts=frozenset(bodies.acts),
        nicknames={k: frozenset(x) for k, x in nick.items()},
        demonyms=frozenset(bodies.adjectives.values()),
        leaders=dict(people.leaders),
        employers={w: kind for kind, ws in bodies.employers.items() for w in ws},
        belongings=frozenset(bodies.belongings),
        faceless=frozenset(bodies.faceless),
        corporate=frozenset(bodies.corporate),
        workers=frozenset(bodies.workers) | {f"{w}s" for w in bodies.workers},
        not_bodies=frozenset(bodies.not_bodies),
        sites=frozenset(bodies.sites),
        of_country=frozenset(bodies.of_country),
        plain=frozenset(bodies.plain),
        ministries=dict(bodies.ministries),
        offices_of_state=frozenset(bodies.offices_of_state),
        made_by_people=frozenset(bodies.made_by_people),
        heads=frozenset(bodies.heads),
        of_places=frozenset(bodies.of_places),
        directed=frozenset(bodies.directed),
        works=frozenset(bodies.works),
        put_out=frozenset(bodies.put_out),
        run=frozenset(bodies.run),
        firm_deeds=frozenset(x for verb in bodies.firm_does for x in forms(verb)),
        deeds=frozenset(x for verb in bodies.does for x in forms(verb)),
        geography=frozenset(bodies.geography),
        councils=frozenset(people.councils),
        office_matters=frozenset(people.office_matters),
        title_tails=frozenset(people.title_tails),
        place_openers=frozenset(people.place_openers),
        surnames_too=frozenset(people.surnames_too),
    )
