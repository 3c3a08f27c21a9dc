"""Rules that read the markup's hints. Plain text has none, and passes through them unchanged."""

from __future__ import annotations

from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.stamps import stamp

# Parts of a page may be called anything; a hint on the title, or on the beginning and this share of the article, is the name of
# the article's own container ("post tag-permits").
_CONTAINER = 0.4
_STANDFIRST_WORDS = 6
_WALL = "cookies and paywall"
_WALLED = 40
_SHORT = 16
_STANDFIRST = frozenset(
    "standfirst subtitle subheading subhead subheadline dek deck lede lead summary excerpt abstract intro".split()
)


def hidden_matter(page: Page) -> None:
    """What no reader of the page saw."""
    for i in page.kept():
        if "hidden" in page.blocks[i].hints:
            page.cut(i, "hidden on the page")


def markup_matter(page: Page) -> None:
    """Blocks inside an element that says it is navigation, sharing, comments and the like."""
    containers = _containers(page)
    paid = _paid_text(page)
    titles = {simple(d.value) for d in page.seed.declared if d.field == "title"}
    last = max((i for i in page.kept() if page.is_prose(i)), default=0)
    for i in page.kept():
        block = page.blocks[i]
        reasons = [page.matcher.markup[h] for h in block.hints if h in page.matcher.markup and h not in containers]
        if block.level == 1 and page.simple[i] in titles:
            continue  # whatever a program called the box of a headline
        if i in paid or _is_teaser_of_its_own(page, i):
            continue
        if "caption" in reasons or block.kind == "caption":
            page.captions[i] = "caption"
        elif reasons:
            head = reasons[-1] == "page footer" and i < last and stamp(block.text) is not None  # the "footer" of a headline
            page.cut(i, "byline or date" if head else reasons[-1])


def _paid_text(page: Page) -> frozenset[int]:
    """The part of an article that its site wraps for those who pay: paragraphs on end, under the name of a wall, of which most are
    long or have somebody speak, and that have no words of pages."""
    found: set[int] = set()
    run: list[int] = []
    for i in (*page.kept(), len(page.blocks)):
        walled = i < len(page.blocks) and any(page.matcher.markup.get(h) == _WALL for h in page.blocks[i].hints)
        if walled and page.is_prose(i) and "links" not in page.blocks[i].hints and not _talks(page, i):
            run.append(i)
            continue
        if len(run) > 1 and sum(map(page.words, run)) >= _WALLED:
            found.update(run)
        run = []
    return frozenset(found)


def _talks(page: Page, i: int) -> bool:
    """Whether a paragraph has a word that pages use of themselves, or a short one two that news use, too ("free article")."""
    words = page.matcher.page_words(page.simple[i])
    return page.matcher.has_talk(page.simple[i]) or (len(words) > 1 and page.words(i) <= _SHORT)


def _is_teaser_of_its_own(page: Page, i: int) -> bool:
    """Whether the one "teaser" right under the title, over any text, is the article's standfirst."""
    over = i > 0 and page.blocks[i - 1].level == 1
    alone = i + 1 < len(page.blocks) and "class:teaser" not in page.blocks[i + 1].hints
    return over and alone and "class:teaser" in page.blocks[i].hints and "links" not in page.blocks[i].hints


def _containers(page: Page) -> frozenset[str]:
    total = 0
    weight: dict[str, int] = {}
    first: frozenset[str] = frozenset()
    titled: set[str] = set()
    for i in page.kept():
        block = page.blocks[i]
        if block.level == 1:
            titled.update(block.hints)
        if block.kind != "heading" and page.is_prose(i) and "outside" not in block.hints:
            first = first or frozenset(block.hints)
            total += page.words(i)
            for hint in block.hints:
                weight[hint] = weight.get(hint, 0) + page.words(i)
    return frozenset(h for h, w in weight.items() if h in titled or (h in first and w >= _CONTAINER * total))


def outside_the_article(page: Page) -> None:
    """What stands outside the element that holds the running text: kept are the title, and a standfirst between it and the text."""
    if not any("outside" in b.hints for b in page.blocks):
        return
    inside = next((i for i, b in enumerate(page.blocks) if "outside" not in b.hints), 0)
    under_title = None if page.title is None else next(page.kept(page.title + 1), None)
    for i in page.kept():
        block = page.blocks[i]
        if "outside" not in block.hints or i == page.title:
            continue
        between = page.title is not None and page.title < i < inside
        standfirst = (
            page.is_prose(i)
            or (page.words(i) >= _STANDFIRST_WORDS and (i == under_title or _is_next_point(page, under_title, i)))
            or any(h.removeprefix("class:") in _STANDFIRST for h in block.hints)
        )
        if not (between and standfirst and "links" not in block.hints):
            page.cut(i, "outside the article")


def _is_next_point(page: Page, first: int | None, i: int) -> bool:
    """Whether a line is a further item of the list whose first stands right under the title and was kept."""
    if first is None or first >= i or page.blocks[first].kind != "item":
        return False
    return all(page.blocks[j].kind == "item" and page.blocks[j].hints == page.blocks[first].hints for j in range(first, i + 1))


def linked_lines(page: Page) -> None:
    """A short line that is nothing but a link leads away from the article."""
    for i in page.kept():
        block = page.blocks[i]
        if "links" not in block.hints or block.kind == "heading" or i == page.title:
            continue
        # a sentence that is nothing but a link, right under such a line, is the teaser of its card
        if page.is_headline(i) or (page.cuts.get(i - 1) == "related story" and "links" in page.blocks[i - 1].hints):
            page.cut(i, "related story")
