"""Rules for the head of a page: which line is the title, and what stands above it and between it and the text."""

from __future__ import annotations

import re

from generator.alike import alike
from generator.strip.kinship import stems
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.stamps import day_in, is_date_line, stamp

# Titles on the page and in its head differ by an added name, a dash or a shortened word, not by more.
_SAME_TITLE = 88
_TITLE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,60}$")
_FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)
# The way to a page: two steps or more, each of one to three words.
_STEP = r"[^\s›»>/]{1,30}(?: [^\s›»>/]{1,30}){0,2}"
_TRAIL = re.compile(rf"{_STEP}(?: ?[›»>/] {_STEP}){{2,6}}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PAPERS = frozenset("news times daily post herald journal weekly review gazette tribune observer monitor chronicle online".split())
_TITLE_WORDS = 4
_MASTHEAD_WORDS = 8  # a paper's name with today's date
_HEAD_LINES = 40


def find_title(page: Page) -> None:
    """The block that shows the title: the one the page declares, else its first-level heading, else the first line before any
    running text that can be one."""
    declared = [s for d in page.seed.declared if d.field in ("title", "page title") for s in _variants(d.value)]
    if page.seed.sidecar and page.seed.sidecar.title:
        declared.insert(0, simple(page.seed.sidecar.title))
    candidates = [i for i in page.kept() if page.words(i) <= 40]
    for title in declared:
        same = [i for i in candidates if _same(title, page.simple[i])]
        if same:
            page.title = min(same, key=lambda i: (page.blocks[i].level != 1, page.blocks[i].level == 0, i))
            return
    first = next((i for i in candidates if page.blocks[i].level == 1 and page.words(i) > 1), None)
    marked = page.seed.form == "html" and any(b.level for b in page.blocks)
    page.title = first if first is not None else _first_heading(page) if marked else _by_position(page)


def _first_heading(page: Page) -> int | None:
    """On a page without a first-level heading: the first heading before any running text."""
    for i in page.kept():
        if page.blocks[i].level and page.words(i) > 2:
            return i
        if page.is_prose(i):
            return None
    return None


def _variants(title: str) -> list[str]:
    """A declared title, and the same without the site's name after it."""
    return list(dict.fromkeys((simple(title), simple(_TITLE_SUFFIX.sub("", title)))))


def _same(title: str, line: str) -> bool:
    return bool(title) and bool(line) and (title == line or (len(title) > 12 and alike(title, line, _SAME_TITLE)))


def _by_position(page: Page) -> int | None:
    candidates: list[int] = []
    for i in page.kept():
        if page.is_prose(i) or len(candidates) == _HEAD_LINES:
            break
        if page.is_headline(i) and not _is_furniture(page, i):
            candidates.append(i)
    titles = [i for i in candidates if not _is_masthead(page, i)]
    candidates = titles or candidates
    ends = {page.simple[i] for i in candidates}
    candidates = [i for i in candidates if not any(e != page.simple[i] and page.simple[i].endswith(f"/{e}") for e in ends)]
    twice = [i for i in candidates if page.words(i) > 2 and page.simple[i] in page.simple[i + 1 : i + 12]]
    long = [i for i in candidates if page.words(i) >= _TITLE_WORDS]
    return next(iter((*twice, *long, *candidates)), None)


def _is_furniture(page: Page, i: int) -> bool:
    """A line at the head that is no title: a label, a date, a byline, a section's name, the words of an image, its caption."""
    text = page.blocks[i].text
    return (
        not _LETTERS.search(text)
        or page.matcher.label(page.simple[i]) is not None
        or page.matcher.line(page.simple[i]) is not None
        or page.matcher.captions.matches(page.simple[i])
        or stamp(text) is not None
        or (page.words(i) <= _MASTHEAD_WORDS and day_in(text) is not None)
        or _is_section(page, i)
        or _is_image_text(page, i)
    )


def _is_masthead(page: Page, i: int) -> bool:
    """The name of a paper: a few words, the last of them one that papers are called by."""
    return page.words(i) <= 6 and page.simple[i].rpartition(" ")[2] in _PAPERS


def _is_section(page: Page, i: int) -> bool:
    if _TRAIL.fullmatch(page.blocks[i].text):
        return True
    parts = re.split(r"\s*[/|>›»•·]\s*", page.simple[i])
    return all(p in page.matcher.sections or p in ("home", "") for p in parts)


def _is_image_text(page: Page, i: int) -> bool:
    return bool(_FILE_NAME.search(page.blocks[i].text)) or (
        page.words(i) <= 8 and page.simple[i].rpartition(" ")[2] in page.matcher.image_words
    )


def above_the_title(page: Page) -> None:
    """Whatever stands over the title is not the article; without a title, lines that cannot be its beginning."""
    stop = page.title if page.title is not None else page.first_prose()
    for i in page.kept(0, stop):
        if page.title is None and page.blocks[i].kind == "heading":
            continue
        label = page.matcher.label(page.simple[i])
        reason = "image text" if _is_image_text(page, i) else page.matcher.line(page.simple[i])
        page.cut(i, reason or (label.pattern.reason if label else "above the title"))


def repeated_title(page: Page) -> None:
    """The title again, near its first place, and the alternative text of a picture that is made of its words."""
    if page.title is None:
        return
    title = page.simple[page.title]
    own = set(stems(title))
    for i in page.kept(page.title + 1):
        again = page.is_headline(i) and any(_same(title, v) for v in (page.simple[i], page.simple[i].rpartition(" | ")[2]))
        if title == page.simple[i] or again:
            page.cut(i, "repeated title")
        elif i <= page.title + 2 and page.is_headline(i) and len(words := set(stems(page.simple[i]))) >= 2 and words <= own:
            page.cut(i, "image text that repeats the title")


def bylines_and_dates(page: Page) -> None:
    """Between the title and the text: bylines, dates, names of persons and papers; and date lines anywhere."""
    start = page.after_title
    body = page.first_prose()
    said = {w for i in page.kept(body) for w in page.blocks[i].text.split() if w.islower()}
    for i in page.kept(start):
        text = page.blocks[i].text
        if stamp(text) is not None or is_date_line(text) or ("address" in page.blocks[i].hints and page.is_headline(i)):
            page.cut(i, "byline or date")
        elif i < body and page.words(i) <= 6 and page.is_headline(i):
            _short_line(page, i, body, said)


def _short_line(page: Page, i: int, body: int, said: set[str]) -> None:
    """A short line in the head: a person, a paper or a section; the last one before the text may be its first heading."""
    text = page.blocks[i].text
    last = next(page.kept(i + 1), body) == body
    ordinary = any(w.lower() in said for w in text.split())
    name = text.split(" in ")[0]
    if page.matcher.label(page.simple[i]) or page.matcher.line(page.simple[i]):
        return
    if page.directory.by_name(text) or (is_person(name) and not ordinary):
        page.cut(i, "byline or date")
    elif _is_section(page, i) or _is_image_text(page, i):
        page.cut(i, "navigation")
    elif not last and page.words(i) <= 4 and page.blocks[i].kind != "heading":
        page.cut(i, "line in the head of the page")
