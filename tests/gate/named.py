"""People, bodies and elements of an article, compared with those that its annotation lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator import vocabulary
from generator.records import Article, Body, ElementMention, Person
from tests.gate.scoring import Lines, Share, names_of, say, spelled

# Newsrooms and platforms on which things were merely said ("told Reuters") are asked for only where they are a source.
_TOLD_IN = ("publisher", "news agency", "broadcaster", "platform")


def people_of(article: Article, found: tuple[Person, ...], gold: Any, errors: Lines) -> dict[str, Share]:
    """The people whom the article names, without the forms of address that some annotators print with a name ("Sir", "Dato").
    Whoever wrote it is none of them: those of its newsroom who stand in a line of their own and in no sentence."""
    rows = [row for row in gold["people"] if row[0] in article.text]
    writers = {name for name, _, body in rows if body and body == gold["publisher"] and _signs(article, name)}
    asked = [_unaddressed(row[0]) for row in rows if row[0] not in writers]
    return names_of("people", [p.name for p in found if p.name not in writers], asked, errors)


def _unaddressed(name: str) -> str:
    first, _, rest = name.partition(" ")
    return _unaddressed(rest) if rest and first.rstrip(".") in vocabulary.load().people.courtesies else name


def _signs(article: Article, name: str) -> bool:
    """Whether a name stands only in lines that are no sentences: "Ann Lee reports from Bergen"."""
    lines = [line.strip() for line in article.text.splitlines() if name in line]
    return all(len(line.split()) <= 12 and not line.endswith((".", "”", '"')) for line in lines)


def bodies_of(found: tuple[Body, ...], gold: Any, errors: Lines) -> dict[str, Share]:
    """Bodies that are asked for, each by its name or an alias; every other body found is an extra one, right or wrong, but for the
    newsrooms and platforms on which things were merely said; and but for a bloc that negotiates ("the European Union"), which an
    annotation may name as a party only. The newsroom that prints the article is neither asked for nor an extra one: some
    annotators list it and some do not."""
    house = _newsroom(gold["publisher"])
    found = tuple(b for b in found if not house & _called(b))
    known = [_called(b) for b in found]
    asked = {name: _plain(name) for name in gold["bodies"] if _plain(name) not in house}
    hits = [name for name in asked if any(asked[name] in names for names in known)]
    say(errors, [f"  missed body: {n}" for n in asked if n not in hits])
    others = [b for b, names in zip(found, known, strict=True) if not names & set(asked.values())]
    parties = {p.name for p in vocabulary.load().places.parties}
    extra = [b.name for b in others if b.kind not in _TOLD_IN and b.name not in parties]
    say(errors, [f"  extra body: {n}" for n in extra])
    right = len(found) - len(others)
    return {"bodies found": Share(len(hits), len(asked)), "bodies precision": Share(right, right + len(extra))}


def elements_of(found: Iterable[ElementMention], gold: Any, errors: Lines) -> dict[str, Share]:
    """The chemical elements. The minerals that the vocabulary tracks beside them (graphite, polysilicon) and the groups (rare
    earths) are none: a few annotators list them as elements and most do not."""
    words = vocabulary.load().elements
    others = {e.name for e in words.elements if e.kind == "mineral"} | set(words.groups)
    asked = [name for name in spelled(gold["elements"], vocabulary.load()) if name not in others]
    return names_of("elements", [e.id for e in found if e.id not in others], asked, errors)


def _newsroom(publisher: str | None) -> set[str]:
    """Whoever prints the article, unless it is a body that speaks for itself (a ministry, the European Commission)."""
    bodies = vocabulary.load().bodies
    speaks = {k.name for k in bodies.known if k.kind not in _TOLD_IN}
    own = not publisher or publisher in speaks or publisher.startswith(bodies.openings["ministry"])
    return set() if own or not publisher else {_plain(publisher)}


def _called(b: Body) -> set[str]:
    """What a body is called; whatever else the vocabulary knows it by will do. A ministry may be written with its country or
    without, and with what it is for before the word ("Commerce Ministry") or behind it."""
    also = next((k.also for k in vocabulary.load().bodies.known if k.name == b.name), ())
    names = {_plain(n) for n in (b.name, *b.aliases, *also)}
    if b.kind == "ministry":
        whole = _plain(b.name)
        own = whole if whole.startswith(("ministry of ", "department of ")) else whole.partition(" ")[2]
        noun, _, matter = own.partition(" of ")
        names |= {own, f"{matter} {noun}", f"{matter.removesuffix(' affairs')} {noun}"} if matter else {own}
    return names


def _plain(name: str) -> str:
    return name.replace("’", "'").removeprefix("The ").removeprefix("the ").casefold()
