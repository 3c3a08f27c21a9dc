"""The table of names of one article: people and bodies, their short forms, titles, roles and gender votes.

First the runs that surely are names (a given name, a title, the word of a body, the grammar around them), then the short forms of
those, then what is only known by its speaking. The modules by what they are asked:

the words       tokens, words (of the vocabulary), runs (of capitalised words), parts and together (several names in one run),
                whole (where one ends), links (small words inside), titles
what it is      kinds: persons and context (a person), shown, called, among_firms, hung, itself and working (a body), company, lone,
                mononyms, headed (in headings), team_sheets, signed
who is one      aliases (short forms), merging, same, commission, nominal ("the company"); ministries (written in lower case)
who it is       roles, roles_before, role_words, standing (for whom somebody works)
all of it       table
"""

from __future__ import annotations

from generator.find.names import among_firms, commission, company, hung, ministries, parts, standing, team_sheets
from generator.find.names.aliases import add_short_forms
from generator.find.names.called import employer, is_coached
from generator.find.names.kinds import body_kind
from generator.find.names.merging import body_name, merge_bodies, merge_people
from generator.find.names.persons import add_person, is_person
from generator.find.names.role_words import LEGAL_FORMS
from generator.find.names.runs import CALENDAR, Run, find_runs
from generator.find.names.same import one_each
from generator.find.names.shown import SEATED, is_place, shown
from generator.find.names.standing import body_in
from generator.find.names.table import Entity, Named, Names
from generator.find.names.titles import split_titles
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words, words
from generator.records import Article
from generator.vocabulary import Vocabulary

__all__ = ["Entity", "Named", "Names", "Tokens", "body_in", "find_names"]

_DESCRIBED = (*SEATED, "-led", "-run", "-born", "-raised")


def find_names(article: Article, vocabulary: Vocabulary) -> Names:
    """The people and bodies that the article names, each with every place where it does."""
    w = words()
    tokens = Tokens(article.text)
    people: dict[tuple[str, ...], Entity] = {}
    bodies: dict[str, Entity] = {}
    rest = _sort(tokens, find_runs(article, tokens, vocabulary), people, bodies, w)
    team_sheets.add(tokens, people, bodies, rest, w)
    ministries.add(tokens, article, bodies, w)
    commission.add(tokens, bodies)
    everyone = [*merge_people(list(people.values()), w), *merge_bodies(list(bodies.values()), w)]
    add_short_forms(tokens, rest, everyone, w)
    everyone = one_each(everyone)
    for e in everyone:
        e.mentions.sort(key=lambda m: m.start)
    everyone.sort(key=lambda e: e.mentions[0].start)
    names = Names(tokens, everyone)
    standing.add_roles(names, w)
    return names


def _sort(tokens: Tokens, runs: list[Run], people: dict[tuple[str, ...], Entity], bodies: dict[str, Entity], w: Words) -> list[Run]:
    """Put each run with the people or the bodies; those that neither their words nor their surroundings explain come back. What the
    surroundings show at one place holds at all: a name that is a body's once is so where it stands alone."""
    lower = {tokens.low[i] for i in range(len(tokens)) if not tokens.capital[i]}
    rest: list[Run] = []
    guessed: list[tuple[Run, int, str | None]] = []
    told: set[str] = set()
    covered = -1
    placed = {tokens.surface(run.first, run.last) for run in runs if is_place(tokens, run.first, run.last, w)}
    teams = {tokens.surface(run.first, run.last) for run in runs if run.first < run.last and is_coached(tokens, run.last)}
    for whole in runs:
        if whole.first <= covered:
            continue
        for run in parts.split(tokens, whole, w):
            covered = run.last
            _trim(tokens, run, lower, w)
            if run.first > run.last:
                continue
            if run.shouted:
                rest.append(run)
                continue
            short = parts.abbreviation(tokens, run, w)
            lead = split_titles(tokens, run, w)
            team = tokens.surface(run.first, run.last) in teams
            no_name = short or team or lead > run.last or (lead == run.first and tokens.surface(run.first, run.last) in placed)
            sure = 0 if no_name else is_person(tokens, run, lead, w)
            if sure == 2:
                add_person(tokens, run.first, lead, run.last, people, w)
                parts.add_employer(tokens, run.first, lead, bodies, w)
                continue
            kind = body_kind(tokens, run.first, run.last, w) or shown(tokens, run.first, run.last, w)
            kind = "team" if team else kind
            if kind is None and short:
                kind = ""
            lone = run.first == run.last and tokens.surface(run.first, run.last) not in w.known
            if kind is not None and not sure and not lone:
                told.add(tokens.surface(run.first, run.last))
                _add_body(tokens, run, kind or None, short, bodies, w)
            else:
                guessed.append((run, sure, kind))
    family = {part for parts_ in people for part in parts_}
    known = company.Company(tokens, runs, people, w)
    firms = among_firms.AmongFirms(tokens, bodies, w)
    hangs = hung.Hung(tokens, people, w)
    for run, sure, kind in guessed:
        name = tokens.surface(run.first, run.last)
        sure = sure or (kind is None and known.has(run))
        alone = run.first == run.last and kind is not None and name not in family
        if alone or (name in told and run.first < run.last):
            _add_body(tokens, run, kind or None, None, bodies, w)
        elif sure:
            add_person(tokens, run.first, split_titles(tokens, run, w), run.last, people, w)
            hangs.add(run.last)
        elif kind is None and hangs.has(run.first, run.last):
            _add_body(tokens, run, None, None, bodies, w)
        elif kind is None and tokens.word[run.last] not in family and firms.has(run):
            _add_body(tokens, run, "company", None, bodies, w)
        else:
            rest.append(run)
    rest.sort(key=lambda run: run.first)
    return rest


def _trim(tokens: Tokens, run: Run, lower: set[str], w: Words) -> None:
    """Drop the capitalised opener of a sentence from a name it does not belong to ("Former Smith aide")."""
    while (
        run.opens
        and run.first < run.last
        and tokens.surface(run.first, run.last) not in w.known
        and (
            tokens.low[run.first] in lower
            or tokens.low[run.first].endswith("ly")
            or (
                tokens.low[run.first] in w.kin
                and (tokens.word[run.first + 1] in w.given or tokens.word[run.first + 1] in w.surnames_first)
            )
        )
        and tokens.word[run.first] not in w.titles
        and tokens.word[run.first] not in w.given
        and tokens.word[run.first] not in w.offices
        and tokens.word[run.first] not in w.surnames_first
    ):
        run.first += 1
    plain = run.opens and run.first < run.last and tokens.word[run.first].istitle() and tokens.capital[run.first + 1]
    plain = plain and not (tokens.word[run.first] == "Bank" and tokens.word[run.last] in w.places)  # "Bank Indonesia"
    if plain and employer(tokens.low[run.first], w) is not None:
        run.first += 1  # "Chipmaker Albor said"
    deals = run.opens and run.last - run.first >= 2 and tokens.word[run.first] in w.bodies.dealers
    if deals and body_kind(tokens, run.first + 1, run.last, w):
        run.first += 1  # "Trader Albor Ores said"
    if run.opens and run.last - run.first == 2 and _trade(tokens, run, w):
        run.first += 1  # "Boatman Cormac Devlin said"
    if run.opens and run.last > run.first + 1 and tokens.word[run.first] in _CONTACT and tokens.word[run.first + 1] in w.given:
        run.first += 1  # "Reach Ann Lee at the newsroom"
    while run.first < run.last and tokens.word[run.first] in CALENDAR:
        run.first += 1
    seat = next((k for k in range(run.first, min(run.first + 3, run.last + 1)) if tokens.low[k].endswith(_DESCRIBED)), None)
    if seat is not None:  # "Hong Kong-listed Albor Metals"
        run.first = seat + 1
    while run.last > run.first and tokens.word[run.last] in CALENDAR:
        run.last -= 1


_CONTACT = frozenset({"Reach", "Contact", "Email", "E-mail", "Follow", "Meet"})


def _trade(tokens: Tokens, run: Run, w: Words) -> bool:
    """Whether a sentence begins with what somebody is, with a capital for that only."""
    word = tokens.word[run.first]
    plain = word.lower() in w.roles and word not in w.titles | w.given.keys() and body_kind(tokens, run.first, run.last, w) is None
    return plain and all(tokens.word[k].istitle() for k in range(run.first, run.last + 1))


# How newsrooms print a country before its offices without an adjective; the office has its name without it, too.
_WITHOUT_ADJECTIVE = frozenset({"US", "U.S.", "UK", "U.K."})


def _add_body(tokens: Tokens, run: Run, kind: str | None, short: str | None, bodies: dict[str, Entity], w: Words) -> None:
    """One mention of a body, with the capitals that it is shortened to."""
    name, lead = body_name(tokens, run.first, run.last, kind, w)
    entity = bodies.get(name)
    if entity is None:
        entity = bodies[name] = Entity("body", name, tuple(name.split()), body_kind=kind)
    entity.body_kind = entity.body_kind or kind
    entity.aliases.add(tokens.surface(lead, run.last))
    if tokens.word[run.last] in LEGAL_FORMS and run.last > lead + 1:
        entity.aliases.add(tokens.surface(lead, run.last - 1).rstrip(","))  # "Albor Ore Inc." is Albor Ore
    if kind in ("agency", "government", "ministry") and tokens.word[lead] in _WITHOUT_ADJECTIVE and lead < run.last:
        entity.aliases.add(tokens.surface(lead + 1, run.last))  # "the US Congress" is Congress
    if kind in ("agency", "association"):
        entity.aliases |= {name.partition(" in ")[0]} - {name}  # "the Norwegian Embassy" is that in Lima
    if short is not None:
        entity.aliases.add(short)
    entity.mentions.append(Named(tokens.start[lead], tokens.end[run.last], run.first, run.last, lead, "body"))
