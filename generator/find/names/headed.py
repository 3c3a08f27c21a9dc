"""Bodies that stand in headings, where every word may have a capital: known ones, and the ministry that heads its own release."""

from __future__ import annotations

from generator.find.names.runs import Run
from generator.find.names.table import Entity
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

# What is printed and who prints it stand in headings that are no text of the article.
_PRINTS = frozenset({"publisher", "news agency", "broadcaster", "platform", "government"})
_LINKS = frozenset({"of", "and", "the", "&", "for"})


def body_in_heading(tokens: Tokens, run: Run, everyone: list[Entity], w: Words) -> tuple[int, Entity] | None:
    """The body that the run, in a heading, names and nothing else of the article does, with the token where it ends."""
    found = _known(tokens, run, w) or _heads_release(tokens, run, w)
    if found is None:
        return None
    last, name, kind = found
    if any(e.kind == "body" and (e.name == name or name in e.aliases or f" {name} " in f" {e.name} ") for e in everyone):
        return None
    return last, Entity("body", name, tuple(name.split()), body_kind=kind)


def _known(tokens: Tokens, run: Run, w: Words) -> tuple[int, str, str] | None:
    """A known name that is the whole run beside a word in small letters: "WTO members meet". A word that opens the heading
    has a capital anyhow ("Target missed"): there, it must be all capitals."""
    name = tokens.surface(run.first, run.last)
    if name not in w.known or w.known[name][1] in _PRINTS or len(name) < 3:
        return None
    small = tokens.low[run.last + 1 : run.last + 2]
    alone = run.first < run.last and _is_line(tokens, run.first, run.last)
    if alone:
        return run.last, w.known[name][0], w.known[name][1]
    beside = bool(small) and tokens.touch(run.last) and tokens.word[run.last + 1].isalpha() and not tokens.capital[run.last + 1]
    plain = run.first == run.last and run.opens and not name.isupper()
    return (run.last, w.known[name][0], w.known[name][1]) if beside and not plain else None


def _heads_release(tokens: Tokens, run: Run, w: Words) -> tuple[int, str, str] | None:
    """ "Department of Trade and Industry" in a line of its own, or before its town: no headline, which has a verb."""
    first, last = run.first, run.last
    if tokens.word[first] not in ("Ministry", "Department") or tokens.word[first + 1 : first + 2] != ["of"] or last < first + 2:
        return None
    k = next((k for k in range(first + 5, last + 1) if tokens.word[k] == "People"), None)
    if k is not None and tokens.low[k - 2 : k] == ["of", "the"] and tokens.low[k + 2 : k + 4] == ["republic", "of"]:
        state = w.nationalities.get(tokens.word[k + 4]) if k + 4 < len(tokens) else None
        name = f"{state} {tokens.surface(first, k - 3)}"  # "Ministry of Trade of the People's Republic of China"
        return (k + 4, name, "ministry") if state else None
    if not _is_line(tokens, first, last):
        return None
    matters = [tokens.word[k] for k in range(first + 2, last + 1) if tokens.word[k] not in _LINKS]
    known = all(word in w.office_matters or word.lower() in w.ministries or word in w.bodies.matters for word in matters)
    return (last, tokens.surface(first, last), "ministry") if known and last > first + 1 else None


def _is_line(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the name is a line of its own, but for its town behind it or "From:" and "Source:" before."""
    said = first > 1 and tokens.word[first - 1] == ":" and tokens.low[first - 2] in ("source", "from", "by")
    begins = first == 0 or said or "\n" in tokens.text[tokens.end[first - 1] : tokens.start[first]]
    ends = tokens.word[last + 1 : last + 2] in ([], [","]) or "\n" in tokens.text[tokens.end[last] : tokens.start[last + 1]]
    return begins and ends
