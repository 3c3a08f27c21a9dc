"""What a run of capitalised words names: a person (with which titles before), a body, or nothing that speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from generator.find.names.runs import Run
from generator.find.names.tokens import Tokens
from generator.find.places import countries, states
from generator.vocabulary import Vocabulary, load
from generator.vocabulary.people import given_names


@dataclass(frozen=True, eq=False)
class Words:
    """The vocabulary's words as sets, made once."""

    titles: dict[str, str]
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
    titles: dict[str, str] = {name: g for t, g in people.titles.items() for name in (t, f"Vice-{t}")}
    nick: dict[str, set[str]] = {}
    for full, shorts in people.nicknames.items():
        for s in shorts:
            nick.setdefault(full, set()).add(s)
            nick.setdefault(s, set()).add(full)
    return Words(
        titles=titles,
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
        places=frozenset(countries()) | states() | {p.name for p in v.places.parties},
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
        geography=frozenset(bodies.geography),
        councils=frozenset(people.councils),
        office_matters=frozenset(people.office_matters),
        title_tails=frozenset(people.title_tails),
        place_openers=frozenset(people.place_openers),
        surnames_too=frozenset(people.surnames_too),
    )


_PARENT = re.compile(r"[A-Z][a-z]+-of-[a-z]+")  # "Mum-of-two Ann Lee"


def _is_member(word: list[str], at: int, first: int, w: Words) -> bool:
    """Whether a word begins a person's name as a title does: "Council Member Ann Lee", "Father-of-three Tom Lee"."""
    return (word[at] == "Member" and at > first and word[at - 1] in w.councils) or (
        at == first and "-of-" in word[at] and _PARENT.fullmatch(word[at]) is not None
    )


def split_titles(tokens: Tokens, run: Run, w: Words) -> int:
    """The first token of the name proper: titles and offices before it are its lead. `run.last + 1` when nothing is left."""
    word = tokens.word
    at = run.first
    best = run.first
    while at <= run.last:
        if word[at] in w.titles or _is_member(word, at, run.first, w):
            best = at + 1
            # "Secretary of State John Kerry": the office goes on after "of"
            if best + 1 <= run.last and word[best] in ("of", "for"):
                k = best + 1
                while k <= run.last and (word[k] in w.offices or word[k] in w.office_matters or word[k] in ("the", "and")):
                    k += 1
                if k < run.last - 1 and word[k] == "for" and (tokens.low[k + 1] in w.ministries or word[k + 2] in w.given):
                    k += 2  # "Minister of State for Mines Ann Lee"
                best = k
        at += 1
    while run.first < best < run.last and word[best] in w.title_tails:
        best += 1  # "Chief Executive Officer"
    if best > run.last and word[run.first] in w.given and word[run.first] not in w.titles and run.last > run.first:
        return run.first  # "Amy Pope", "Stephen King"
    if run.first < best <= run.last and word[best] in ("for", "of"):
        return run.last + 1  # "the Minister of State for Ports"
    if best == run.first and word[run.first] in w.demonyms and run.last - run.first >= 2:
        return run.first + 1
    return best


def chinese(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Family name first, then one or two pinyin syllables ("Wang He", "Li Chenggang", "Lee Jae-myung")."""
    if last - first not in (1, 2) or tokens.word[first] not in w.surnames_first:
        return False
    if tokens.word[last] in w.given and tokens.word[last] not in ("He", "Li", "Yi", "Bo", "Jin", "Min", "An", "Lin"):
        return False
    parts = [p for k in range(first + 1, last + 1) for p in tokens.low[k].replace("’", "'").split("-")]
    return all(_pinyin(p.replace("'", ""), w) for p in parts) and len(parts) <= 2


@cache
def _pinyin(part: str, w: Words | None = None) -> bool:
    assert w is not None
    if part in w.syllables:
        return True
    return any(part[:k] in w.syllables and part[k:] in w.syllables for k in range(1, len(part)))


def body_kind(tokens: Tokens, first: int, last: int, w: Words) -> str | None:
    """The kind of body that the words name, or None when nothing shows one."""
    name = tokens.surface(first, last)
    if name in w.known:
        known = w.known[name][1]
        return (
            None if known == "ministry" and tokens.low[last + 1 : last + 2] == ["secretary"] else known
        )  # "the Treasury secretary"
    if first and tokens.low[first - 1] == "the" and f"The {name}" in w.known:
        return w.known[f"The {name}"][1]
    for size in (3, 2, 1):
        if last - first + 1 > size - 1 + (size == 1):
            head = " ".join(tokens.word[first : first + size])
            if head in w.openings and head != "Treasury":
                return w.openings[head]
    for k in range(first, last):
        if f"{tokens.word[k]} {tokens.word[k + 1]}" in w.openings:
            return w.openings[f"{tokens.word[k]} {tokens.word[k + 1]}"]
    for k in range(first, last):
        if tokens.word[k + 1] in ("of", "for") and (kind := w.endings.get(tokens.word[k])) in _WITH_MATTER:
            return kind  # "Confederation of Norwegian Industry"
    kind = _by_ending(tokens, last, w) if last > first else None
    if kind == "company" and all(tokens.word[k] in w.plain or tokens.word[k] in w.demonyms for k in range(first, last)):
        return None  # "Critical Minerals", "Clean Energy"
    if tokens.word[last] == "Department" and last > first and tokens.low[last - 1] in w.ministries:
        return "ministry"  # "the Commerce Department"
    if kind is None and last - first == 2 and tokens.word[first + 1] == "&" and _may_found(tokens, first, last, w):
        return "company"  # "Marsh & Tolland"
    if kind == "programme":
        return kind if tokens.low[last + 1 : last + 2] and tokens.low[last + 1] in w.cues else None
    return kind


def _may_found(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether two words around "&" may name a firm: no given names, no two generic words, no country."""
    pair = (tokens.word[first], tokens.word[last])
    return (
        all(len(x) > 1 and x not in w.given and x not in w.not_names and x not in w.plain and x not in w.endings for x in pair)
        and f"{pair[0]} and {pair[1]}" not in w.places
    )


# Kinds of bodies whose noun is followed by what they are for.
_WITH_MATTER = ("association", "agency", "research institute", "foundation", "university", "ministry", "bank", "museum")


def _by_ending(tokens: Tokens, last: int, w: Words) -> str | None:
    tail = tokens.word[last]
    pair = f"{tokens.word[last - 1]} {tail}"
    for ending in (pair, tail, tail.rstrip(".")):
        if ending in w.endings:
            return w.endings[ending]
    return None


_GENERATIONS = frozenset({"II", "III", "IV", "JR", "SR"})


def person_score(tokens: Tokens, first: int, last: int, w: Words) -> int:
    """How far the words themselves look like a person's full name: 2 surely, 1 perhaps, 0 no."""
    word = tokens.word
    size = last - first + 1
    if not 2 <= size <= 5:
        return 0
    if chinese(tokens, first, last, w):
        return 2
    tail = word[last].rstrip(".")
    names = [word[k] for k in range(first, last + 1)]
    if " ".join(names) in w.places:
        return 0  # "Ivory Coast", although Ivory is a given name
    if word[first] in w.demonyms or word[first] in w.place_openers or (word[first] in w.not_names and word[first] not in w.given):
        return 0
    if any(n in w.not_names and n not in w.surnames_too for n in names[1:]):
        return 0
    if tail in w.not_surnames:
        return 0
    if (
        any(not n[0].isalpha() for n in names)
        or any(n in w.titles for n in names[:-1])
        or (names[-1] in w.titles and names[0] not in w.given)
        or "The" in names
        or "And" in names
    ):
        return 0
    if any(1 < len(n) <= 3 and n.isupper() and n.isalpha() and n not in _GENERATIONS for n in names[1:]):
        return 0  # "Mac OS"
    if any(len(n) > 3 and n.isupper() and "." not in n for n in names) or all(n.isupper() for n in names):
        return 0
    if any(part in w.nationalities or part in w.demonyms for n in names if "-" in n for part in n.split("-")):
        return 0  # "China-US Relations"
    initial = sum(len(n.rstrip(".")) == 1 or (len(n) <= 4 and n.count(".") > 1) for n in names)
    if (word[first] in w.given or word[first].split("-")[0] in w.given) and tail not in w.places:
        return 2 if word[last] not in w.offices or initial else 1
    if initial and (
        size >= 3
        or (
            word[first].count(".") > 1
            and word[first] not in ("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "N.Y.", "N.C.", "N.J.", "S.C.")
        )
    ):
        return 2
    return 1
