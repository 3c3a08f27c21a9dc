"""The shape of `bodies.yml`: how organisations are named, and those that are known by a bare name."""

from __future__ import annotations

from generator.vocabulary.noun import Noun, Words


class KnownBody(Noun):
    """An organisation that its name alone does not show to be one. `also`: other names for it."""

    name: str
    kind: str
    also: tuple[str, ...] = ()


class Bodies(Noun):
    """`endings` and `openings`: words that end or begin the names of organisations, by kind. `governments`: capitals and
    houses whose name stands for a government. `adjectives`: country -> the adjective of
    its ministries; `states`: that adjective -> states and provinces whose name shows the country; `with_departments` and
    `without_ministries`: countries that call offices so, or do not. `nouns` may follow a name and make a body of it ("the Trump
    campaign").

    What shows a name to be a body's: `employers`, lower-case nouns beside it, by kind; `belongings`, what it has; `workers`, who
    work for it; `faceless` and `corporate` are those of the first two that fit no person.
    `of_country`: what stands before the country at the end of an agency's name ("Statistics Norway");
    `not_bodies`: last words of names that are none; `plain`: words that alone make none; `not_acronyms`: capitals that are
    none; `doings`: what bodies do in a clause with "which"; `heads`: roles of which the body stands after "of", whatever its
    name; `of_places`: those that may be of a place; `directed`: what a director of a body, and not of a film, directs; `works`:
    what somebody does at one; `put_out`, `run`: what one does with figures and with plants ("run by Albor"); `made_by_people`:
    what a maker makes who is a person; `geography`: words of the names of places;
    `sites` and `sites_too`: lower-case nouns behind them. `acts`: what they do with "its" behind it; `firm_does`: the verbs of
    what hardly anybody else does, and `does`: of what people do too.
    `ministries`: what one is called in lower case -> what it is a ministry of; `offices_of_state`: what else a country has one
    of.

    `opens_of`: first words of names that go on with "of" or "for"; `firms_too`: what firms are called as well as people;
    `matters`: what agencies are for, as the first of two things; `told_by`: participles before "by" and the body whose figures
    or papers they are; `came_by`: what is done with a paper by those who have not said what is in it.

    What shows one beside a name: `of_firms` stand before "of Albor", `firms_own` behind "Albor, whose", `premises` behind "Albor,
    with"; `owners_too` before it, which may also be people; `of_itself`, `busy` and `set_on`: what "it" does that is the speaker;
    `traded`: verbs of shares, and `shares`: words near them; `quoted`: what markets quote and is no firm; `dealers`: what firms
    are called as well as people, before a name. Offices of state in lower case: `state_offices` are their last words,
    `offices_too` those that are of much else, `no_matter` what no office is for, `customs_tell` what a customs service does.

    `on_matters` go on with what they are for behind "on", and `missions` with the town where they are;
    `firms_plural` are what firms are called in the plural before a name,
    `works_of` what one has before "of", and `rivals` what only another firm is to one. `runs` is what somebody does with a body
    whose name follows, `works_for` what they do "for" it, and `presides` what they are "of" it. `lands` are called as
    bodies are and are none; `offices_alone` end what is an office's whole name behind "and the";
    `staff` are named with the body that they work for.
    """

    endings: dict[str, tuple[str, ...]]
    openings: dict[str, tuple[str, ...]]
    governments: dict[str, str]
    adjectives: dict[str, str]
    states: dict[str, tuple[str, ...]]
    with_departments: tuple[str, ...]
    without_ministries: tuple[str, ...]
    nouns: tuple[str, ...]
    data_nouns: tuple[str, ...]
    employers: dict[str, tuple[str, ...]]
    belongings: tuple[str, ...]
    faceless: tuple[str, ...]
    corporate: tuple[str, ...]
    workers: tuple[str, ...]
    heads: tuple[str, ...]
    of_places: tuple[str, ...]
    directed: tuple[str, ...]
    works: tuple[str, ...]
    put_out: tuple[str, ...]
    run: tuple[str, ...]
    firm_does: tuple[str, ...]
    does: tuple[str, ...]
    made_by_people: tuple[str, ...]
    geography: tuple[str, ...]
    sites: tuple[str, ...]
    not_bodies: tuple[str, ...]
    of_country: tuple[str, ...]
    plain: tuple[str, ...]
    not_acronyms: tuple[str, ...]
    doings: tuple[str, ...]
    acts: tuple[str, ...]
    ministries: dict[str, str]
    offices_of_state: tuple[str, ...]
    known: tuple[KnownBody, ...]
    opens_of: Words
    firms_too: Words
    matters: Words
    told_by: Words
    came_by: Words
    sites_too: Words
    quoted: Words
    traded: Words
    shares: Words
    owners_too: Words
    of_itself: Words
    busy: Words
    set_on: Words
    premises: Words
    state_offices: Words
    offices_too: Words
    customs_tell: Words
    no_matter: Words
    of_firms: Words
    firms_own: Words
    dealers: Words
    on_matters: Words
    missions: Words
    firms_plural: Words
    works_of: Words
    rivals: Words
    lands: Words
    staff: Words
    offices_alone: Words
    runs: Words
    works_for: Words
    presides: Words
