"""What is marked in an article on its page: figures, words in quotation marks, and the names that have a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publish.views.lookup import Lookup, page_of_actor
from generator.publish.views.marking import Stretch
from generator.records import Actor, Body, Mention, Person, Reading


def stretches(look: Lookup, reading: Reading) -> Iterator[Stretch]:
    """Everything to mark in the article: figures, words in quotation marks, and the names that have a page."""
    found = reading.findings
    for f in found.figures:
        yield Stretch(f.start, f.end, "figure")
    for q in found.quotes:
        yield Stretch(q.start, q.end, "said")
    for e in found.elements:
        if e.id in look.elements:
            yield _link(e.mention, f"elements/{e.id}.md")
    for meeting in found.meetings:
        page = _round_of(look, reading, meeting.place)
        if page and meeting.place and meeting.place in meeting.mention.text:
            at = meeting.mention.start + meeting.mention.text.index(meeting.place)
            yield Stretch(at, at + len(meeting.place), "link", f"../{page}")
    kinds: tuple[tuple[tuple[Person | Body, ...], tuple[Actor, ...]], ...] = (
        (found.people, look.edition.people),
        (found.bodies, look.edition.bodies),
    )
    for named, actors in kinds:
        here = {name: a for a in actors if reading.article.id in a.articles for name in (a.name, a.id)}
        for one in named:
            if actor := here.get(one.id) or here.get(one.name):
                yield from (_link(mention, page_of_actor(actor)) for mention in one.mentions)


def _link(mention: Mention, to: str) -> Stretch:
    return Stretch(mention.start, mention.end, "link", f"../{to}")


def _round_of(look: Lookup, reading: Reading, place: str | None) -> str | None:
    """The page of the round that this article's words mean, when the place leaves no choice."""
    found = [r for r in reading.rounds if r in look.rounds and look.rounds[r].place == place]
    return f"rounds/{found[0]}.md" if len(found) == 1 else None
