"""A file that holds several articles, one pasted below the other: only the first is read, and the rest must not go unseen.

Another article begins at a headline over a byline, a full date or a dateline, with paragraphs of its own under it. A teaser of
another story has the first two as well, but never so many paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import Problem
from generator.strip.datelines import is_dateline
from generator.strip.days import day_in
from generator.strip.kinship import Topic
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.scope import OTHER
from generator.strip.stamps import stamp
from generator.vocabulary import load

# The first article has told something by then; the shortest news items that were met have three paragraphs.
_FIRST_WORDS = 40
_PARAGRAPHS, _WORDS = 3, 36
# Under a label ("Related stories") or among other stories, a piece must be as long as a whole article.
_LISTED_PARAGRAPHS, _LISTED_WORDS = 5, 120
# Of a longer text no more is looked at: a bound on the work in a file of many headings.
_ENOUGH = 10
# Lines between a headline and its text: a standfirst, a byline, a role, a date.
_HEAD = 5


def several_articles(page: Page) -> tuple[Problem, ...]:
    """A warning for each further article that begins in a pasted text."""
    if page.seed.form == "html":
        return ()
    return tuple(
        Problem(page.seed.file, page.blocks[i].line, "warning", "several-articles", _message(page.blocks[i].text))
        for i in _beginnings(page)
    )


def _message(headline: str) -> str:
    words = headline.split(" ")
    few = " ".join(words[:8]) + (" …" if len(words) > 8 else "")
    return f"another article seems to begin here ({few}); one file holds one article: give this one its own file"


def _beginnings(page: Page) -> Iterator[int]:
    """The headlines of further articles."""
    topic = Topic(page.title_text)
    listed = False
    i = page.first_prose()
    while i < len(page.blocks):
        listed |= _opens_a_list(page, i)
        text = _text_under(page, i) if topic.words >= _FIRST_WORDS and _is_headline(page, i) else None
        if text is not None and not _is_beside(page, i, text) and _is_article(page, i, text, topic, listed=listed):
            yield i
            topic = Topic(page.blocks[i].text)
            listed = False
            i = text[0]
        if page.is_prose(i):
            topic.add(page.blocks[i].text)
        i += 1


def _is_headline(page: Page, i: int) -> bool:
    text = page.blocks[i].text
    plain = page.is_headline(i) and not page.is_prose(i) and page.words(i) >= 4 and text[0].isupper()
    plain = plain and page.cuts.get(i) != "buttons and counters" and page.matcher.line(page.simple[i]) in (None, "related story")
    return plain and stamp(text) is None and page.matcher.label(page.simple[i]) is None


def _text_under(page: Page, i: int) -> list[int] | None:
    """The first paragraphs under a headline; None if other lines than those of a head come first."""
    first = next((j for j in range(i + 1, min(i + 1 + _HEAD, len(page.blocks))) if page.is_prose(j)), None)
    if first is None or not (first == i + 1 or _is_of_a_head(page.blocks[first - 1].text)):
        return None
    found: list[int] = []
    for j in range(first, len(page.blocks)):
        if page.is_prose(j):
            found.append(j)
        elif not _is_between(page, j):
            break
        if len(found) == _ENOUGH:
            break
    return found


def _is_beside(page: Page, i: int, text: list[int]) -> bool:
    """Whether a line stands beside the article: it belongs to a picture, a button or a form of comments stands under it, or the
    article was found to go on there."""
    between = range(i + 1, text[0])
    of_a_box = any(page.cuts.get(j) == "comment form" or page.simple[j] in load().noise.read_on for j in between)
    return i in page.captions or of_a_box or text[0] in page.restored


def _is_of_a_head(text: str) -> bool:
    """Whether a line may stand right over the text: a date, a byline, a role; no headline."""
    return stamp(text) is not None or is_person(text) or (text.count(" ") < 4 and not text.endswith("?"))


def _is_between(page: Page, j: int) -> bool:
    """A short line between two paragraphs of one text: a heading, a button; no label of a list and no head of a story."""
    text = page.blocks[j].text
    goes_on = j + 1 < len(page.blocks) and page.is_prose(j + 1)
    return goes_on and stamp(text) is None and not _opens_a_list(page, j)


def _opens_a_list(page: Page, j: int) -> bool:
    label = page.matcher.label(page.simple[j])
    return label is not None and label.opens in ("tail", "list")


def _is_article(page: Page, i: int, text: list[int], topic: Topic, *, listed: bool) -> bool:
    """Whether a headline and its text are a whole article. One that is only signed may be a box of this article, and one that is
    only dated a part of its chronicle, unless it is of another matter."""
    words = sum(map(page.words, text))
    if len(text) < (_LISTED_PARAGRAPHS if listed else _PARAGRAPHS) or words < (_LISTED_WORDS if listed else _WORDS):
        return False
    head = [page.blocks[j].text for j in range(i + 1, text[0])]
    dated = any(day_in(line) and stamp(line) for line in head)
    signed = any((marks := stamp(line)) and marks.author for line in head) or any(map(is_person, head))
    if (dated and signed) or is_dateline(page.blocks[text[0]].text):
        return True
    return (dated or signed) and topic.share(" ".join(page.blocks[j].text for j in text)) < OTHER
