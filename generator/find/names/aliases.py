"""Short forms: whom a family name, a given name, the first word of a firm or an acronym means."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.context import SAYS
from generator.find.names.headed import body_in_heading
from generator.find.names.lone import by_speech, mention
from generator.find.names.merging import SHORTENED
from generator.find.names.runs import Run
from generator.find.names.table import GENERATIONS, Entity, Named
from generator.find.names.titles import split_titles
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words


class _Called:
    """Who is called by one word: a family or given name, the first or last word of a body, an acronym."""

    def __init__(self, everyone: list[Entity], w: Words) -> None:
        self.surnames: dict[str, list[Entity]] = {}
        self.given: dict[str, list[Entity]] = {}
        self.heads: dict[str, list[Entity]] = {}
        self.tails: dict[str, list[Entity]] = {}
        self.acronyms: dict[str, Entity] = {}
        for e in everyone:
            if e.kind == "person":
                self._person(e)
            else:
                self._body(e, w)

    def _person(self, e: Entity) -> None:
        self.surnames.setdefault(e.surname if e.surname not in GENERATIONS else e.core[-1], []).append(e)
        if len(e.core) > 1 and not e.surname_first:
            self.given.setdefault(e.core[0], []).append(e)

    def _body(self, e: Entity, w: Words) -> None:
        self.heads.setdefault(e.parts[0], []).append(e)
        if len(e.parts) > 1 and e.parts[-1] in w.endings and e.body_kind not in ("publisher", "news agency", "broadcaster"):
            self.tails.setdefault(e.parts[-1], []).append(e)
        if len(e.parts) > 2 and e.body_kind == "company" and e.parts[1] not in w.endings and e.parts[1] not in w.plain:
            self.heads.setdefault(e.parts[1], []).append(e)  # "Ningbo Albor Magnetics": "Albor"
        capitals = "".join(p[0] for p in e.parts if p[0].isupper())
        if len(capitals) > 2:
            self.acronyms[capitals] = e
        self.acronyms |= {a: e for a in e.aliases if a.isupper() and " " not in a}

    def people(self, word: str) -> list[Entity]:
        """Those of this family name, else the only one of this given name."""
        given = self.given.get(word, [])
        return self.surnames.get(word) or (given if len(given) == 1 else [])

    def body(self, tokens: Tokens, at: int, w: Words) -> tuple[Entity, str] | None:
        """The body that the word at `at` means alone, with the rule."""
        word = tokens.word[at]
        if word in self.acronyms and word.isupper():
            return self.acronyms[word], "acronym"
        heads, tails = self.heads.get(word, []), self.tails.get(word, [])
        if len(heads) == 1 and heads[0].body_kind in SHORTENED and not _is_something_else(word, w):
            return heads[0], "short name"
        if len(tails) == 1 and at and tokens.low[at - 1] == "the":
            return tails[0], "last word"  # "the Forum"
        return None


def _is_something_else(word: str, w: Words) -> bool:
    """Whether the first word of a body's name, alone, is a place, an office or a given name."""
    return word in w.nationalities or word in w.places or word in w.offices or word in w.given or word in w.governments


def add_short_forms(tokens: Tokens, rest: list[Run], everyone: list[Entity], w: Words) -> None:
    """Give the runs that are no full name to those whom they mean; make entities of those only known by their speaking."""
    called = _Called(everyone, w)
    for run in rest:
        if run.shouted:
            if (headed := body_in_heading(tokens, run, everyone, w)) is not None:
                everyone.append(headed[1])
                mention(tokens, run.first, run.first, *headed, "in a heading", w)
            else:
                _in_heading(tokens, run, called.surnames, w)
            continue
        first = split_titles(tokens, run, w)
        if first > run.last and run.first == run.last and tokens.word[run.last] in called.surnames:
            first = run.last  # "King", who is Madeleine King
        if first == run.last:
            if mates := called.people(tokens.word[first]):
                mention(tokens, run.first, first, run.last, _choose(mates, tokens, first, w), "surname", w)
            elif body := called.body(tokens, first, w):
                mention(tokens, first, first, first, *body, w)
            else:
                by_speech(tokens, run, first, called.surnames, everyone, w)
        elif first < run.last and _speaks(tokens, run, w):
            e = Entity("body", tokens.surface(run.first, run.last), tuple(tokens.word[run.first : run.last + 1]))
            everyone.append(e)
            mention(tokens, run.first, run.first, run.last, e, "speaks", w)


def _speaks(tokens: Tokens, run: Run, w: Words) -> bool:
    """Whether a verb of speech stands behind words that are no place, people or title."""
    words = {tokens.word[k] for k in range(run.first, run.last + 1)}
    return (
        tokens.low[run.last + 1 : run.last + 2] != []
        and tokens.low[run.last + 1] in SAYS
        and city(fold(tokens.surface(run.first, run.last))) is None
        and not words & (w.places | w.demonyms | w.not_names | set(w.titles))
        and (not run.opens or run.first + 1 < run.last or tokens.low[run.first] not in w.roles)
    )


def _choose(mates: list[Entity], tokens: Tokens, first: int, w: Words) -> Entity:
    """Whom a shared surname means: the title's gender decides, then who is named most, then who was named first."""
    if len(mates) == 1:
        return mates[0]
    title = tokens.word[first - 1] if first else ""
    gender = w.courtesies.get(title)
    gender = None if gender == "u" else gender
    fitting = [e for e in mates if e.fits(gender) and (gender is None or e.male or e.female)] or mates
    return max(fitting, key=lambda e: (sum(len(e.core) > 1 and m.rule != "surname" for m in e.mentions), -e.mentions[0].start))


def _in_heading(tokens: Tokens, run: Run, surnames: dict[str, list[Entity]], w: Words) -> None:
    """In a heading every word is capitalised: only names that the body of the article knows are read there."""
    k = run.first
    while k <= run.last:
        mates = surnames.get(
            tokens.word[k].capitalize() if tokens.word[k].isupper() and len(tokens.word[k]) > 3 else tokens.word[k], []
        )
        if mates:
            first = k
            best = None
            for e in mates:
                core = e.core
                if (
                    not e.surname_first
                    and k - len(core) + 1 >= run.first
                    and tuple(x.lower() for x in core) == tuple(tokens.low[k - len(core) + 1 : k + 1])
                ):
                    best, first = e, k - len(core) + 1
            e = best or _choose(mates, tokens, k, w)
            last = k
            if e.surname_first and tuple(tokens.word[k : k + len(e.parts)]) == e.parts:
                last = k + len(e.parts) - 1
            e.mentions.append(Named(tokens.start[first], tokens.end[last], first, last, first, "in a heading"))
            k = last
        k += 1
