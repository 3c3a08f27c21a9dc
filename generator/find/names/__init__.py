"""The table of names of one article: people and bodies, their short forms, titles, roles and gender votes.

First the runs that surely are names (a given name, a title, the word of a body, the grammar around them), then the short forms of
those, then what is only known by its speaking.
"""

from __future__ import annotations

from generator.find.names import aliases, roles
from generator.find.names.kinds import Words, body_kind, chinese, person_score, split_titles, words
from generator.find.names.runs import Run, find_runs
from generator.find.names.table import Entity, Named, Names
from generator.find.names.tokens import Tokens
from generator.records import Article
from generator.text import Locator
from generator.vocabulary import Vocabulary

__all__ = ["Entity", "Named", "Names", "Tokens", "find_names"]

_CALENDAR = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July August September "
        "October November December"
    ).split()
)
# Words of places at which people work and which employ nobody.
_GEOGRAPHY = frozenset(
    (
        "City County River Island Islands Street Avenue Road Beach Springs Valley Bay Airport Square Lake Park Port Harbour Harbor "
        "Mountain Mine North South East West Upper Lower Fort Mount Saint San Cape"
    ).split()
)
_SAYS = frozenset("said says told tells added wrote tweeted noted explained argued asked replied warned insisted continued".split())


def find_names(article: Article, vocabulary: Vocabulary, where: Locator) -> Names:
    """The people and bodies that the article names, each with every place where it does."""
    w = words()
    tokens = Tokens(article.text)
    runs = find_runs(article, tokens, vocabulary)
    lower = {tokens.low[i] for i in range(len(tokens)) if not tokens.capital[i]}
    people: dict[tuple[str, ...], Entity] = {}
    bodies: dict[str, Entity] = {}
    rest: list[Run] = []
    for run in runs:
        _trim(tokens, run, lower, w)
        if run.first > run.last:
            continue
        if run.shouted:
            rest.append(run)
            continue
        lead = split_titles(tokens, run, w)
        if lead <= run.last and _is_person(tokens, run, lead, w):
            _add_person(tokens, run.first, lead, run.last, people, w)
        elif (kind := body_kind(tokens, run.first, run.last, w)) is not None or _employs(tokens, run, w):
            _add_body(tokens, run.first, run.last, kind, bodies, w)
        else:
            rest.append(run)
    entities = aliases.merge_people(list(people.values()), w)
    everyone = [*entities, *aliases.merge_bodies(list(bodies.values()), tokens, w)]
    aliases.add_short_forms(tokens, rest, everyone, w, _SAYS)
    for e in everyone:
        e.mentions.sort(key=lambda m: m.start)
    everyone.sort(key=lambda e: e.mentions[0].start)
    names = Names(tokens, everyone)
    _add_roles(names, w)
    return names


def _trim(tokens: Tokens, run: Run, lower: set[str], w: Words) -> None:
    """Drop the capitalised opener of a sentence from a name it does not belong to ("Former Smith aide")."""
    while (
        run.opens
        and run.first < run.last
        and tokens.low[run.first] in lower
        and tokens.word[run.first] not in w.titles
        and tokens.word[run.first] not in w.given
        and tokens.word[run.first] not in w.offices
        and tokens.word[run.first] not in w.surnames_first
    ):
        run.first += 1
    while run.first < run.last and tokens.word[run.first] in _CALENDAR:
        run.first += 1
    while run.first < run.last and tokens.low[run.first].endswith(("-based", "-backed", "-owned", "-led", "-listed", "-run")):
        run.first += 1
    while run.last > run.first and tokens.word[run.last] in _CALENDAR:
        run.last -= 1


def _is_person(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    size = run.last - lead + 1
    titled = (lead > run.first and tokens.word[lead - 1] in w.titles) or (lead > run.first and size in (2, 3))
    score = person_score(tokens, lead, run.last, w)
    if size >= 2 and body_kind(tokens, lead, run.last, w) and not (score == 2 and titled):
        name = tokens.surface(lead, run.last)
        if (
            name in w.known
            or tokens.word[run.last]
            not in (
                "Post",
                "Star",
                "Court",
                "Mail",
                "Bank",
                "Field",
                "Price",
                "Center",
                "Guard",
                "Trust",
                "College",
                "School",
                "Church",
            )
            or tokens.word[lead] not in w.given
        ):
            return False
    if score == 2:
        before = tokens.low[lead - 1] if lead else ""
        if before == "the" and lead == run.first and tokens.word[lead] not in w.titles and not chinese(tokens, lead, run.last, w):
            return tokens.touch(run.last) and tokens.word[run.last] in w.given and tokens.low[run.last + 1] in _SAYS
        return True
    if size == 1:
        word = tokens.word[lead]
        return (
            lead > run.first
            and tokens.word[lead - 1] in w.titles
            and word not in w.titles
            and word not in w.offices
            and word not in w.not_names
            and word not in w.endings
            and word not in w.demonyms
            and word[0].isalpha()
            and len(word) > 1
            and tokens.word[lead - 1] not in ("General", "Major", "Chief", "Justice", "Leader", "House")
            and not (word.isupper() and len(word) > 1)
        )
    if score == 1:
        return titled or _context(tokens, run.first, run.last, w)
    return False


def _context(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether the words around a run show a person: a speech verb, a role before it, an apposition after it."""
    n = len(tokens)
    after = tokens.low[last + 1] if last + 1 < n else ""
    before = tokens.low[first - 1] if first else ""
    if before in ("the", "a", "an", "of"):
        return False
    if before in w.roles or before in w.kin:
        return True
    if after in _SAYS and last - first == 1:
        return True
    if before in ("said", "says", "asked", "added", "wrote"):
        return True  # not "told": mostly papers are told things
    if after == "," and last + 3 < n:
        nxt = tokens.low[last + 2]
        if nxt == "who" or (nxt.isdigit() and len(nxt) == 2 and tokens.word[last + 3] in (",", ".")):
            return True
        beside = roles.role_after(tokens, last, min(n, last + 30), w)
        return beside is not None and beside.kind == "noun"
    return after == "who"


def _employs(tokens: Tokens, run: Run, w: Words) -> bool:
    """Whether a role shows the run to be a body: "chief economist at Alder Shipping Research", "an analyst at the Oslo-based …"."""
    k = run.first - 1
    while k > 1 and (tokens.low[k] == "the" or tokens.low[k].endswith("-based")):
        k -= 1
    own = {tokens.word[j] for j in range(run.first, run.last + 1)}
    return (
        k > 0
        and tokens.low[k] == "at"
        and roles.is_role(tokens.low[k - 1], w)
        and not tokens.capital[k - 1]
        and run.first < run.last
        and not own & (w.places | w.demonyms | set(w.titles) | _GEOGRAPHY)
    )


def _add_person(tokens: Tokens, lead: int, first: int, last: int, people: dict[tuple[str, ...], Entity], w: Words) -> None:
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
    for k in range(lead, first):
        gender = w.titles.get(tokens.word[k])
        entity.male += 3 * (gender == "m")
        entity.female += 3 * (gender == "f")
    before = tokens.low[lead - 1] if lead else ""
    if before in (
        "spokesman",
        "businessman",
        "congressman",
        "chairman",
        "actor",
        "husband",
        "brother",
        "son",
        "father",
        "anchorman",
        "king",
    ):
        entity.male += 2
    if before in (
        "spokeswoman",
        "businesswoman",
        "congresswoman",
        "chairwoman",
        "actress",
        "wife",
        "sister",
        "daughter",
        "mother",
        "widow",
    ):
        entity.female += 2


def _add_body(tokens: Tokens, first: int, last: int, kind: str | None, bodies: dict[str, Entity], w: Words) -> None:
    name, lead = aliases.body_name(tokens, first, last, kind, w)
    entity = bodies.get(name)
    if entity is None:
        entity = bodies[name] = Entity("body", name, tuple(name.split()), body_kind=kind)
    surface = tokens.surface(lead, last)
    entity.aliases.add(surface)
    entity.mentions.append(Named(tokens.start[lead], tokens.end[last], first, last, lead, "body"))


def _add_roles(names: Names, w: Words) -> None:
    """Give each person the fullest role that stands beside one of the mentions."""
    tokens = names.tokens
    for e in names.people():
        for m in e.mentions:
            beside = names.roles[m.first] = roles.role_beside(tokens, m.lead, m.first, m.last, w)
            if beside is None:
                if e.role_body is None:
                    e.role_body = _affiliation(names, m.last)
                continue
            role = roles.surface(tokens, beside)
            if beside.kind == "clause":
                continue
            if (
                e.role is None
                or (len(role) > len(e.role) and e.role in role)
                or (e.role_kind == "standing" and beside.kind == "noun")
            ):
                e.role, e.role_kind = role, beside.kind
                e.role_body = body_in(names, beside.first, beside.last) or _affiliation(names, m.last)


def _affiliation(names: Names, last: int) -> str | None:
    """The body that a name hangs on: "Lee of the Example Institute"."""
    tokens = names.tokens
    i = last + 1
    if i + 1 >= len(tokens) or tokens.low[i] not in ("of", "at", "from", "with"):
        return None
    i += 1 + (tokens.low[i + 1] == "the")
    i += i < len(tokens) and tokens.low[i].endswith("-based")
    mention = names.by_lead.get(i)
    return mention[3].name if mention and mention[3].kind == "body" else None


def body_in(names: Names, first: int, last: int) -> str | None:
    """The last body named within the tokens, as its resolved name."""
    found = [e for _, _, _, e in names.within(first, last) if e.kind == "body"]
    return found[-1].name if found else None
