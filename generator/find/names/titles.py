"""Where a name begins behind titles and offices: "Secretary of State Ann Lee", "Council Member Ann Lee"."""

from __future__ import annotations

from generator.find.names.runs import Run
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.late import late
from generator.vocabulary import load

_PARENT = late(r"[A-Z][a-z]+-of-[a-z]+")  # "Mum-of-two Ann Lee"


def _is_member(word: list[str], at: int, first: int, w: Words) -> bool:
    """Whether a word begins a person's name as a title does: "Council Member Ann Lee", "Father-of-three Tom Lee"."""
    return (word[at] == "Member" and at > first and word[at - 1] in w.councils) or (
        at == first and "-of-" in word[at] and _PARENT.fullmatch(word[at]) is not None
    )


def inside_name(tokens: Tokens, at: int, first: int, w: Words) -> bool:
    """Whether a title is a part of the name that began before it: "Abdi [Sheikh] Nur"."""
    before = tokens.word[at - 1] if at > first else ""
    return tokens.word[at] in load().people.inside_names and before in w.given and before not in w.offices


def _ends_name(tokens: Tokens, at: int, run: Run, w: Words) -> bool:
    """Whether a title is the family name that ends the run: "Resources Minister Ann [King]"."""
    before = tokens.word[at - 1] if run.first < at == run.last else ""
    return before in w.given and before not in w.titles and before not in w.offices and tokens.word[at] not in w.courtesies


def split_titles(tokens: Tokens, run: Run, w: Words) -> int:
    """The first token of the name proper: titles and offices before it are its lead. `run.last + 1` when nothing is left."""
    word = tokens.word
    at = run.first
    best = past_matters(tokens, run, w)
    if word[at] in load().people.courtesies_too and run.last - at >= 2 and word[at + 1] in w.given:
        best = at + 1  # "Pak Slamet Wiryono", and no "Don Valley"
    while at <= run.last:
        if at < run.last - 1 and f"{word[at]} {word[at + 1]}" in w.courtesies:
            at += 1
            best = at + 1  # "Tan Sri Ann Lee"
        elif inside_name(tokens, at, run.first, w) or _ends_name(tokens, at, run, w):
            pass
        elif (word[at] in w.titles and word[at - 1 : at] != ["Directorate"]) or _is_member(word, at, run.first, w):
            best = at + 1
            # "Secretary of State John Kerry": the office goes on after "of"
            if best + 1 <= run.last and word[best] in ("of", "for"):
                k = best + 1
                while k <= run.last and (word[k] in w.offices or word[k] in w.office_matters or word[k] in ("the", "and", ",")):
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


def past_matters(tokens: Tokens, run: Run, w: Words) -> int:
    """The first token behind what an office is for, or the last of it: "[Minister of Economy, Trade and] Industry Ann Lee"."""
    first = run.first
    while first <= run.last - 2 and _matter(tokens, first, w):
        first += 1
    if first == run.first or run.first < 3:
        return run.first
    of = run.first - 1 - (tokens.low[run.first - 1] == "the")
    if tokens.low[of] in ("of", "for") or tokens.low[of : of + 2] == ["to", "the"]:
        office = tokens.word[of - 1] in w.titles or tokens.low[of - 1] in w.roles
        return first if office else run.first  # "Chief of [Staff] Ann Lee", "Secretary to the [Treasury] Ann Lee"
    if tokens.low[run.first - 1] not in ("and", "&"):
        return run.first
    k = run.first - 2
    while k > 2 and (tokens.word[k] == "," or _matter(tokens, k, w)):
        k -= 1
    office = tokens.low[k] in ("of", "for") and (tokens.word[k - 1] in w.titles or tokens.low[k - 1] in w.roles)
    office = office or (
        tokens.low[k] == "for" and tokens.low[k - 2 : k] == ["of", "state"]
    )  # "Minister of State for Coal and Mines"
    return first if office else run.first


def _matter(tokens: Tokens, k: int, w: Words) -> bool:
    return tokens.word[k] in w.offices or tokens.word[k] in w.office_matters or tokens.low[k] in w.ministries
