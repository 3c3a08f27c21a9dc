"""Which runs of capitalised words are people: by the words themselves, else by the grammar around them."""

from __future__ import annotations

from generator.find.names import roles
from generator.find.names.kinds import body_kind, chinese, person_score
from generator.find.names.roles_before import set_apart
from generator.find.names.runs import Run
from generator.find.names.shown import employer, is_faceless, is_maker, shown
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

SAYS = frozenset("said says told tells added wrote tweeted noted explained argued asked replied warned insisted continued".split())


# Bodies' last words that are family names as well ("Ann Bank", "Tom Price").
_SURNAMES_TOO = frozenset("Post Star Court Mail Bank Field Price Center Guard Trust College School Church".split())
# Titles that are words of bodies as often ("Leader News").
_NOT_ALONE = frozenset({"General", "Major", "Chief", "Justice", "Leader", "House"})


def is_person(tokens: Tokens, run: Run, lead: int, w: Words) -> int:
    """How sure it is that the run, whose name begins at `lead`, names a person: 2 by its words, 1 by what stands around it."""
    size = run.last - lead + 1
    titled = lead > run.first and (tokens.word[lead - 1] in w.titles or size in (2, 3))
    if size == 1:
        return 2 * _titled_surname(tokens, run, lead, w)
    score = person_score(tokens, lead, run.last, w)
    if body_kind(tokens, lead, run.last, w) and not (score == 2 and titled):
        known = tokens.surface(lead, run.last) in w.known
        if known or tokens.word[run.last] not in _SURNAMES_TOO or tokens.word[lead] not in w.given:
            return 0
    if score == 2 and lead == run.first and is_faceless(tokens, lead, run.last, w):
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
        return 2 if titled else int(_context(tokens, run.first, run.last, w))
    return 0


# "Bred on Ynys Hir", "off Skerry Mor": words before places; what is told "on" or "in" a person is rare.
_WHERE = frozenset({"on", "off", "in", "near", "around", "across", "outside", "inside", "throughout"})


_APPOSED = 8


def _is_place(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """Whether an unknown name stands where something is, and nothing behind it tells an office: "on Tsukasa Mori, the captain"."""
    if not (lead == run.first and lead > 0 and tokens.low[lead - 1] in _WHERE):
        return False
    behind = tokens.low[run.last + 1 : run.last + _APPOSED]
    return behind[:1] != [","] or not any(word in w.roles or word == "who" for word in behind[1:])


def _is_firm(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """Whether an unknown name ends as firms do: "Mineral Resources", "Trivedi Ratings"."""
    last = tokens.word[run.last]
    return last not in _SURNAMES_TOO and w.endings.get(last) == "company" and tokens.word[lead] not in w.given


def _titled_surname(tokens: Tokens, run: Run, lead: int, w: Words) -> bool:
    """ "Mr. Lee", "Prof Lee"."""
    word, title = tokens.word[lead], tokens.word[lead - 1] if lead > run.first else ""
    return (
        title in w.titles
        and title not in _NOT_ALONE
        and word not in w.titles
        and word not in w.offices
        and word not in w.not_names
        and word not in w.endings
        and word not in w.demonyms
        and word[0].isalpha()
        and len(word) > 1
        and not word.isupper()
    )


def _context(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether the words around a run show a person: a speech verb, a role before it, an apposition after it."""
    n = len(tokens)
    after = tokens.low[last + 1] if last + 1 < n else ""
    before = tokens.low[first - 1] if first else ""
    if before in ("the", "a", "an", "of") or shown(tokens, first, last, w) is not None:
        return False
    if before in w.roles or before in w.kin or is_maker(before, w):
        return employer(before, w) is None
    if after in SAYS and last - first == 1:
        return not tokens.word[first].isupper()  # "LG Magna said"
    if before in ("said", "says", "asked", "added", "wrote"):  # not "told": mostly papers are told things
        return first < 2 or tokens.word[first - 2] in _APART  # "Lee said Kuala Lumpur would" names no speaker
    if before == "," and (tokens.word[first - 2] in w.titles or set_apart(tokens, first, max(0, first - 9), w)):
        return after in (",", ".") or after in w.cues or tokens.word[first - 2] in w.titles
    if after in ("of", "at", "from") and last + 4 < n and _hangs_on_body(tokens, last + 2, w):
        return True
    if after == "," and last + 3 < n:
        nxt = tokens.low[last + 2]
        if nxt == "who" or (nxt.isdigit() and len(nxt) == 2 and tokens.word[last + 3] in (",", ".")):
            return True
        beside = roles.role_after(tokens, last, min(n, last + 30), w)
        return beside is not None and beside.kind == "noun"
    return after == "who"


# Before an inverted "said Ann Lee".
_APART = frozenset({",", "”", '"', "''", "'", "’", "“", "—", "–", "-", "?", "!", "."})


def _hangs_on_body(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether a body's name begins at `k` or behind its article: "Ylva Sand of the Alder Institute"."""
    k += tokens.low[k] == "the"
    end = k
    while (
        end + 1 < len(tokens)
        and end - k < 8
        and tokens.touch(end)
        and (tokens.capital[end + 1] or tokens.low[end + 1] in ("of", "for"))
    ):
        end += 1
    return tokens.capital[k] and body_kind(tokens, k, end, w) is not None


def add_person(tokens: Tokens, lead: int, first: int, last: int, people: dict[tuple[str, ...], Entity], w: Words) -> None:
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


# Lower-case nouns before a name that tell a gender.
_MEN = frozenset("spokesman businessman congressman chairman actor husband brother son father anchorman king".split())
_WOMEN = frozenset("spokeswoman businesswoman congresswoman chairwoman actress wife sister daughter mother widow".split())


def vote_by_titles(tokens: Tokens, entity: Entity, lead: int, first: int, w: Words) -> None:
    """Count the titles and the noun before a name as votes for a gender."""
    for k in range(lead, first):
        gender = w.titles.get(tokens.word[k])
        entity.male += 3 * (gender == "m")
        entity.female += 3 * (gender == "f")
    before = tokens.low[lead - 1] if lead else ""
    entity.male += 2 * (before in _MEN)
    entity.female += 2 * (before in _WOMEN)
