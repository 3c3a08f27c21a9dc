"""Which runs of capitalised words are people: by the words themselves, else by the grammar around them."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.called import is_coached, is_faceless, is_firm_apposed
from generator.find.names.context import SAYS, shows_person
from generator.find.names.kinds import body_kind, chinese, person_score
from generator.find.names.runs import Run
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load

# Titles that are words of bodies as often ("Leader News").
_NOT_ALONE = frozenset({"General", "Major", "Chief", "Justice", "Leader", "House"})


def is_person(tokens: Tokens, run: Run, lead: int, w: Words) -> int:
    """How sure it is that the run, whose name begins at `lead`, names a person: 2 by its words, 1 by what stands around it."""
    size = run.last - lead + 1
    owned = tokens.word[lead - 1] in w.demonyms and run.first > 0 and tokens.low[run.first - 1] == "the"
    titled = lead > run.first and (
        tokens.word[lead - 1] in w.titles or (size in (2, 3) and not owned and tokens.word[lead - 1] not in w.demonyms)
    )
    if owned_by_the(tokens, run, lead):
        return 0
    if size == 1:
        return 2 * _titled_surname(tokens, run, lead, w)
    score = person_score(tokens, lead, run.last, w)
    if body_kind(tokens, lead, run.last, w) and not (score == 2 and titled):
        known = tokens.surface(lead, run.last) in w.known
        if known or tokens.word[run.last] not in load().people.bodies_too or tokens.word[lead] not in w.given:
            return 0
    goes_on = tokens.low[run.last + 1 : run.last + 2] and tokens.low[run.last + 1] in SAYS
    goes_on = goes_on and tokens.low[run.last + 2 : run.last + 3] in (["he"], ["she"])  # "sail maker Ann Lee said she had"
    if (
        score == 2
        and lead == run.first
        and not goes_on
        and (is_faceless(tokens, lead, run.last, w) or is_firm_apposed(tokens, run.last, w))
    ):
        return 0
    if score == 2 and lead == run.first and (_is_town(tokens, lead, run.last) or _is_venue(tokens, lead, run.last)):
        return 0
    if score == 2:
        before = tokens.low[lead - 1] if lead else ""
        if before == "the" and lead == run.first and tokens.word[lead] not in w.titles and not chinese(tokens, lead, run.last, w):
            speaks = tokens.touch(run.last) and tokens.word[run.last] in w.given and tokens.low[run.last + 1] in SAYS
            return 2 * speaks
        return 2
    if score == 1 and not titled and (_is_place(tokens, run, lead, w) or _is_firm(tokens, run, lead, w)):
        return 0
    if score == 1:
        return 2 if titled else int(shows_person(tokens, run.first, run.last, w))
    return 0


def owned_by_the(tokens: Tokens, run: Run, lead: int) -> bool:
    """Whether a form of address is part of a thing's name, as the article before it tells: "the Shri Ram Mill"."""
    first = tokens.word[run.first]
    addressed = lead == run.first + 1 and (first in load().people.courtesies or first in load().people.courtesies_too)
    return addressed and run.first > 0 and tokens.low[run.first - 1] == "the" and not first.startswith(("Hon", "Rev", "Right"))


# "Bred on Ynys Hir", "off Skerry Mor": words before places; what is told "on" or "in" a person is rare.
_WHERE = frozenset({"on", "off", "in", "near", "around", "across", "outside", "inside", "throughout"})


_APPOSED = 8


def _is_place(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """Whether an unknown name stands where something is, and nothing behind it tells an office: "on Tsukasa Mori, the captain"."""
    if not (lead == run.first and lead > 0 and tokens.low[lead - 1] in _WHERE):
        return False
    if tokens.low[lead - 1] in ("around", "outside"):
        return True
    behind = tokens.low[run.last + 1 : run.last + _APPOSED]
    return behind[:1] != [","] or not any(word in w.roles or word == "who" for word in behind[1:])


def _is_town(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name that looks like a person's is a town's where it stands: "in Lázaro Cárdenas", "the port of San Pedro"."""
    at = first > 0 and tokens.low[first - 1] in ("in", "near", "at", "from", "to", "outside", "port", "city", "town")
    of = first > 1 and tokens.low[first - 1] == "of" and tokens.low[first - 2] in ("port", "city", "town", "port-city", "state")
    return (at or of) and tokens.low[last + 1 : last + 2] != ["'s"] and city(fold(tokens.surface(first, last))) is not None


_QUAYS = frozenset("Harbour Harbor Airport Avenue Square Island Islands".split())


def _is_venue(tokens: Tokens, first: int, last: int) -> bool:
    """ "Victoria Harbour", "an office at Maxwell Chambers", "held at Alder Hall": where something is or takes place."""
    at = first > 1 and tokens.low[first - 1] == "at" and tokens.low[first - 2] in load().people.takes_place
    town = first > 0 and tokens.low[first - 1] in ("in", "near") and tokens.word[first] in ("Al", "El")  # "in Al Khobar"
    return at or town or tokens.word[last] in _QUAYS or is_coached(tokens, last)


def _is_firm(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """Whether an unknown name ends as firms do: "Mineral Resources", "Trivedi Ratings"."""
    last = tokens.word[run.last]
    return last not in load().people.bodies_too and w.endings.get(last) == "company" and tokens.word[lead] not in w.given


_OF_THE_BENCH = frozenset({"Mr", "Mrs", "Ms", "Lord", "Lady", "Chief"})


def _titled_surname(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """ "Mr. Lee", "Prof Lee"."""
    word, title = tokens.word[lead], tokens.word[lead - 1] if lead > run.first else ""
    if title in w.people.titles_of_places and lead > 1 and tokens.low[lead - 2] in _WHERE - {"on"}:
        return False  # "in Prince Rupert", "near King Edward"
    behind = tokens.low[lead + 1 : lead + 2]
    if (
        title in w.people.titles_of_places
        and lead > 1
        and tokens.low[lead - 2] == "the"
        and behind
        and (behind[0] in w.sites or behind[0] in w.bodies.sites_too)
    ):
        return False  # "the Prince Rupert terminal"
    if word.lower() in w.roles or word.lower().removesuffix("s") in w.roles:
        return False  # "the Hon. Members"
    bench = title == "Justice" and lead > run.first + 1 and tokens.word[lead - 2] in _OF_THE_BENCH  # "Mr Justice Lee"
    return (
        title in w.titles
        and (bench or title not in _NOT_ALONE)
        and word not in w.titles
        and word not in w.offices
        and word not in w.not_names
        and word not in w.endings
        and word not in w.demonyms
        and word[0].isalpha()
        and len(word) > 1
        and not word.isupper()
    )


def add_person(tokens: Tokens, lead: int, first: int, last: int, people: dict[tuple[str, ...], Entity], w: Words) -> None:
    """Adds the name from `first` to `last`, with its titles from `lead` on, to the person of that name in `people`."""
    parts = tuple(tokens.word[first : last + 1])
    east = len(parts) > 1 and chinese(tokens, first, last, w)
    # "Mr. Lee" and "Mrs. Lee" are two until a full name says whose they are
    key = parts if len(parts) > 1 else (*parts, w.titles.get(tokens.word[first - 1], "u") if lead < first else "u")
    entity = people.get(key)
    if entity is None:
        entity = people[key] = Entity("person", tokens.surface(first, last), parts, surname_first=east)
    vote_by_titles(tokens, entity, lead, first, w)
    entity.mentions.append(
        Named(tokens.start[first], tokens.end[last], first, last, lead, "titled name" if lead < first else "name")
    )


def vote_by_titles(tokens: Tokens, entity: Entity, lead: int, first: int, w: Words) -> None:
    """Count the titles and the noun before a name as votes for a gender."""
    for k in range(lead, first):
        gender = w.titles.get(tokens.word[k])
        entity.male += 3 * (gender == "m")
        entity.female += 3 * (gender == "f")
    before = tokens.low[lead - 1] if lead else ""
    entity.male += 2 * (before in load().people.men)
    entity.female += 2 * (before in load().people.women)
