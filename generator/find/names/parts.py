"""Runs that hold more than one name, or a name with its short form: "… Academy of Sciences Lin Wei", "Boreal Trade Union (BTU)"."""

from __future__ import annotations

from generator.find.names import together
from generator.find.names.kinds import body_kind
from generator.find.names.merging import body_name
from generator.find.names.role_words import LEGAL_FORMS
from generator.find.names.runs import Run
from generator.find.names.table import NESTED, Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.whole import shortens, whole
from generator.find.names.words import Words

# Capitalised words of a chief's title, before which a company's name may stand ("Albor Chief Executive Ann Lee").
_CHIEFS = frozenset(
    {"Chief", "CEO", "CFO", "COO", "Chairman", "Chairwoman", "Chair", "Managing", "Founder", "Economist", "Analyst"}
)


def split(tokens: Tokens, run: Run, w: Words) -> list[Run]:
    """The run as the names that it holds: a body and the person who follows it are two; "Co., Ltd." goes on behind its comma."""
    if run.shouted:
        return [run]
    after = run.last + 1
    if after + 1 < len(tokens) and tokens.word[after] == "," and tokens.word[after + 1] in LEGAL_FORMS and tokens.touch(after):
        run = Run(run.first, after + 1, run.opens, False)
    bracketed = tokens.word[after : after + 1] == ["("] and tokens.word[after + 2 : after + 3] == [")"] and after + 3 < len(tokens)
    if bracketed and tokens.word[after + 1] in w.places and tokens.word[after + 3] in LEGAL_FORMS:
        run = Run(run.first, after + 3, run.opens, False)  # "Albor (Norway) Ltd"
    run = whole(tokens, run, w)
    return together.apart(tokens, run, w) or [run]


def abbreviation(tokens: Tokens, run: Run, w: Words) -> str | None:
    """The capitals in brackets behind a body's name that shorten it ("Boreal Trade Union (BTU)"); the run is cut to what they
    stand for. Laws, pacts and products are shortened alike and are no bodies."""
    k = run.last + 1
    if k + 2 >= len(tokens) or tokens.word[k] != "(" or tokens.word[k + 2] != ")":
        return None
    short = tokens.word[k + 1]
    letters = short.upper()
    one = len(short) >= 4 and short.istitle()  # "(Defra)"
    if not (2 <= len(short) <= 8 and short.isalpha() and (one or sum(c.isupper() for c in short) >= 2)):
        return None
    if tokens.surface(run.first, run.last) in w.known:
        return short  # "the Office of the United States Trade Representative (USTR)"
    if run.first == run.last or tokens.word[run.last] in w.not_bodies:
        return None
    for first in range(run.first, run.last):
        if tokens.word[first][0].upper() == letters[0] and shortens(letters, tokens, first, run.last):
            if body_kind(tokens, first, run.last, w) or len(letters) >= 3:
                run.first = first
                return short
            return None
    return None


def add_employer(tokens: Tokens, lead: int, first: int, bodies: dict[str, Entity], w: Words) -> None:
    """The body in the capitalised titles before a person's name: "Albor Chief Executive Ann Lee"."""
    for last in range(first - 2, lead - 1, -1):
        chief = tokens.word[last + 1] in _CHIEFS
        kind = body_kind(tokens, lead, last, w)
        if kind is None and chief and not any(_of_office(tokens.word[k], w) for k in range(lead, last + 1)):
            kind = ""
        office = tokens.word[last + 1] in ("Secretary", "Minister", "Deputy", "Under")  # "US Treasury Secretary Ann Lee"
        if kind is None or kind in ("ministry", "court") or office or (lead == last and not chief):
            continue
        name, _ = body_name(tokens, lead, last, kind or None, w)
        entity = bodies.setdefault(name, Entity("body", name, tuple(name.split()), body_kind=kind or None))
        entity.aliases.add(tokens.surface(lead, last))
        entity.mentions.append(Named(tokens.start[lead], tokens.end[last], lead, last, lead, NESTED))
        return


def _of_office(word: str, w: Words) -> bool:
    return word in w.titles or word in w.offices or word in w.places or word in w.demonyms
