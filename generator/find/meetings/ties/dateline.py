"""Where a report says that it was written: "LIMA, May 3 (Agency) —" before its first words, or a line of its own above them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.late import late
from generator.records import Article, Sentence

_CITY = r"(?P<city>[A-Z][A-Z .'-]{2,30}[A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2} ?(?=[:,(–—]| [–—(]))"
_DAY = r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]+\.?|[A-Z]\w+\.? \d{1,2})(?:,? \d{4})?|[A-Z][a-z]+day"
_LINE = late(
    rf"{_CITY}(?: \([A-Z][\w .-]{{2,24}}\)(?=,))?"
    rf"(?:[,/] ?(?!(?:{_DAY}))[A-Z][\w .]{{2,30}})?(?:, (?:{_DAY}))?(?: \([^)]{{2,30}}\))?(?: (?:{_DAY}))?"
    r"(?: ?(?:-|–|—|--|:) |(?:—|--)(?=[A-Z“\"])|(?<=[A-Z]\)) (?=[A-Z])|(?<=[A-Z][A-Z])\. (?:\([^)]{2,60}\) )?(?=[A-Z]))"
)
# "TASHKENT, October 30.", "Colombo, Saturday", "NEW DELHI, Sept 13, 2025 (Business Daily) | A. Reporter", "KINSHASA."
_ALONE = late(
    rf"(?P<city>[A-Z][A-Z .'-]{{2,30}}[A-Z](?=\.|,|$)|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}(?=\.$|, (?:{_DAY})\b))"
    rf"(?:, (?!(?:{_DAY}))[A-Z][\w .]{{2,30}})?(?:, (?:{_DAY}))?\.?(?: \([^)]{{2,40}}\))?(?: \| [^|]{{3,40}})?"
)
# A dateline of its own stands among the first so many sentences, title and byline included.
_HEAD = 5


@dataclass(frozen=True, slots=True)
class Dateline:
    """`city` as written; the report begins at `start`."""

    city: str
    start: int


def dateline_of(article: Article) -> Dateline | None:
    """The dateline of an article; None if it has none."""
    text = article.text
    for s in article.sentences[:_HEAD]:
        if s.kind in ("title", "caption"):
            continue
        alone = _ALONE.fullmatch(text, s.start, s.end)
        if alone and s.kind in ("paragraph", "heading", "item"):
            return Dateline(alone["city"], s.end)
        if s.kind in ("paragraph", "item"):
            line = _LINE.match(text, s.start, s.end)
            return Dateline(line["city"], line.end()) if line else _of_cuts(article, s)
    return None


# "By Ana Ruiz in Lima", "Ana Ruiz, Lima": where a byline says that its reporter sits.
_BYLINE = late(r"(?:By |BY )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?: in |, )(?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
# "NEW DELHI, FEBRUARY 6": the day closes the line.
_ITS_DAY = late(rf", (?:{_DAY})\.?$")


def _of_cuts(article: Article, first: Sentence) -> Dateline | None:
    """A dateline of its own, or a byline with a city, that was cut above the first sentence of the text. One that was cut for
    another reason needs its day."""
    for cut in article.cuts:
        if cut.line < first.line:
            signed = cut.reason == "byline or date"
            line = _ALONE.fullmatch(cut.text) or (_BYLINE.fullmatch(cut.text) if signed else None)
            if line and (signed or _ITS_DAY.search(cut.text)):
                return Dateline(line["city"], first.start)
    return None


def report_of(article: Article, line: Dateline | None) -> list[Sentence]:
    """The sentences of an article's text, without one that is a dateline alone."""
    told = [s for s in article.sentences if s.kind in ("paragraph", "item")]
    return [s for s in told if line is None or s.end > line.start]
