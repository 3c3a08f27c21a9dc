"""Which city "the capital" is: the seat of government that an article's byline or dateline names, or that it was written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.find.meetings.tie import seats
from generator.find.places import Place, cities
from generator.late import late
from generator.records import Article
from generator.vocabulary.places import Places

# "A meeting in the capital on Tuesday"; not "the capital of", "the capital, Lima", "the capital markets".
_BARE = late(
    r"(?<=\bin )the (?:national |nation['’]s |country['’]s )?capital\b(?! of\b|, [A-Z])"
    r"(?=[.,;]| (?:on|in|last|this|late|early|for|from|between|by|and|was|to) )"
)
# Lines that say where a reporter sits are short, and there are few.
_LINE, _LINES = 90, 12
_DATELINE = late(
    r"[A-Z][\w .'’-]{2,30}(?:, [^.]{2,20})?(?: \([^)]{2,30}\))? ?(?:-|–|—|--|:) "
    r"|[A-Z][\w .'’-]{2,30}, [A-Z][a-z]{2,8}\.? \d{1,2}:? \([A-Z]{2,6}\) "  # an agency without a dash behind it
)


def capitals(article: Article, start: int, end: int, places: Places) -> Iterator[Place]:
    """ "The capital" as the city that it is, where the article shows it."""
    for m in _BARE.finditer(article.text, start, end):
        home = _home(article, places)
        if home is not None:
            yield Place(home.name, home.country, m.start(), m.end())


def _home(article: Article, places: Places) -> Place | None:
    lines = [c.text for c in article.cuts if len(c.text) <= _LINE][:_LINES]
    first = next((s for s in article.sentences if s.kind == "paragraph"), None)
    opens = _DATELINE.match(article.text, first.start, first.end) if first else None
    return next(_seats([*lines, opens.group().title()] if opens else lines, places), None)


def _seats(lines: Iterable[str], places: Places) -> Iterator[Place]:
    for line in lines:
        yield from (city for city in cities(line, 0, len(line), places) if city.name in seats(places))
