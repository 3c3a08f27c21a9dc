"""Which block is the title: the one that the page declares, else the one that its place and its words show."""

from __future__ import annotations

import re

from generator.alike import alike
from generator.strip.candidates import by_position
from generator.strip.kinship import stems
from generator.strip.matter import Matter
from generator.strip.page import Page
from generator.strip.phrases import simple

# Titles on the page and in its head differ by an added name, a dash or a shortened word, not by more.
_SAME_TITLE = 88
# What parts the name of a site from the title of a page, before it or after it: "Title | Site", "Site - Title", "Site: Title".
_SITE_AFTER = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,60}$")
_SITE_BEFORE = re.compile(r"^[^|–—»·:]{2,60}?(?:\s+[|–—»·-]|:)\s+(?=\S)")
_TITLE_FIELD = re.compile(r"Title: (\S.{5,300})")  # what programs that read pages write over them
_HEADING_WORDS = 2
_LIKE = 3
_WHOLE = 5  # words that no site's name has: a page's only first-level heading of so many is its title


def find_title(page: Page) -> None:
    """The block that shows the title: the one the page declares, else its first-level heading, else the line before any running
    text that can best be one. No line is the title that has the article's own text over it, but for a summary."""
    titles = [d.value for d in page.seed.declared if d.field in ("title", "page title")]
    titles += [m[1] for i in [*page.kept()][:2] if (m := _TITLE_FIELD.fullmatch(page.blocks[i].text))]
    declared = [simple(t) for form in (str, _without_site_after, _without_site_before) for title in titles if (t := form(title))]
    if page.seed.sidecar and page.seed.sidecar.title:
        declared.insert(0, simple(page.seed.sidecar.title))
    matter = Matter(page)
    lines = [i for i in page.kept() if page.words(i) <= 40]
    for title in declared:
        same = [i for i in lines if same_title(title, page.simple[i])]
        same = [i for i in same if page.blocks[i].level == 1 or not matter.is_under_text(i)]
        if same:
            page.title = min(same, key=lambda i: (page.blocks[i].level != 1, page.blocks[i].level == 0, i))
            return
    marked = page.seed.form == "html" and any(b.level for b in page.blocks)
    first = [i for i in lines if page.blocks[i].level == 1 and page.words(i) > 1 and not matter.is_under_text(i)]
    first = first or (_headings(page) if marked else [])
    shown = next((i for i in first if matter.told([i]) or (len(first) == 1 and page.words(i) >= _WHOLE)), None)
    if shown is not None:
        page.title = shown
    elif first:
        found = by_position(matter)
        page.title = found if found is not None and matter.told([found]) else first[0]
    else:
        found = by_position(matter)
        if found is not None and page.seed.form == "markdown" and declared and not _is_like(page, found, declared):
            found = None  # the program that clipped the page knows its title
        page.title = found


def _is_like(page: Page, i: int, declared: list[str]) -> bool:
    """Whether a line has a third of the words of a title that the page declares."""
    own = set(stems(page.blocks[i].text))
    return any(_LIKE * len(own & set(stems(title))) >= len(own) for title in declared)


def _headings(page: Page) -> list[int]:
    """On a page without a first-level heading: the headings before any running text."""
    found: list[int] = []
    for i in page.kept():
        if page.blocks[i].level and page.words(i) > _HEADING_WORDS:
            found.append(i)
        if page.is_prose(i):
            break
    return found


def _without_site_after(title: str) -> str:
    return _SITE_AFTER.sub("", title)


def _without_site_before(title: str) -> str:
    """The longer part only: in "Statement on a stockpile | Office of Supply" the site is what comes after."""
    rest = _SITE_BEFORE.sub("", title)
    return rest if 2 * len(rest) >= len(title) else ""


def same_title(title: str, line: str) -> bool:
    """Whether a line says the title again, to the letter or nearly."""
    return bool(title) and bool(line) and (title == line or (len(title) > 12 and alike(title, line, _SAME_TITLE)))
