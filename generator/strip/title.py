"""Which block is the title: the one that the page declares, else the one that its place and its words show."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from generator.alike import alike
from generator.strip.kinship import Usage, stems
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.shapes import is_ticker
from generator.strip.stamps import day_in, is_date_label, is_date_line, stamp
from generator.text import count_words

# Titles on the page and in its head differ by an added name, a dash or a shortened word, not by more.
_SAME_TITLE = 88
# What parts the name of a site from the title of a page, before it or after it: "Title | Site", "Site - Title", "Site: Title".
_SITE_AFTER = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,60}$")
_SITE_BEFORE = re.compile(r"^[^|–—»·:]{2,60}?(?:\s+[|–—»·-]|:)\s+(?=\S)")
_BETWEEN_PARTS = re.compile(r"\s[|–—»·-]\s")
_FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)
# The way to a page: two steps or more, each of one to three words.
_STEP = r"[^\s›»>/]{1,30}(?: [^\s›»>/]{1,30}){0,2}"
_TRAIL = re.compile(rf"{_STEP}(?: ?[›»>/] {_STEP}){{2,6}}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PAPERS = frozenset("news times daily post herald journal weekly review gazette tribune observer monitor chronicle online".split())
_TITLE_FIELD = re.compile(r"Title: (\S.{5,300})")  # what programs that read pages write over them
_TITLE_WORDS = 4
_MENU_WORDS = 2
# A standfirst is longer than its title by this at least; a title under a line about something else rarely is.
_STANDFIRST = 1.25
_NAME_WORDS = 5
_SMALL = frozenset("of the and for on in &".split())
_MASTHEAD_WORDS = 8  # a paper's name with today's date
_HEAD_LINES = 40
_GREETING_WORDS = 40
_OF_THE_PAGE = 0.1  # a sentence over the title shares this part of its words with the text at most
# Candidates that are compared with the text, and how near the first of them must come to the nearest.
_TRIED = 12
_NEARLY = 0.6
_QUOTED = re.compile(r"[“\"‘'].{10,200}[”\"’']")


def find_title(page: Page) -> None:
    """The block that shows the title: the one the page declares, else its first-level heading, else the first line before any
    running text that can be one."""
    titles = [d.value for d in page.seed.declared if d.field in ("title", "page title")]
    titles += [m[1] for i in [*page.kept()][:2] if (m := _TITLE_FIELD.fullmatch(page.blocks[i].text))]
    declared = [simple(t) for form in (str, _without_site_after, _without_site_before) for title in titles if (t := form(title))]
    if page.seed.sidecar and page.seed.sidecar.title:
        declared.insert(0, simple(page.seed.sidecar.title))
    candidates = [i for i in page.kept() if page.words(i) <= 40]
    for title in declared:
        same = [i for i in candidates if same_title(title, page.simple[i])]
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


def _without_site_after(title: str) -> str:
    return _SITE_AFTER.sub("", title)


def _without_site_before(title: str) -> str:
    """The longer part only: in "Statement on a stockpile | Office of Supply" the site is what comes after."""
    rest = _SITE_BEFORE.sub("", title)
    return rest if 2 * len(rest) >= len(title) else ""


def same_title(title: str, line: str) -> bool:
    return bool(title) and bool(line) and (title == line or (len(title) > 12 and alike(title, line, _SAME_TITLE)))


def _signed(page: Page) -> int | None:
    """On a page that begins with a greeting or a promise of what is in it: the first headline right over a byline or a date."""
    kept = list(page.kept(0))[: _HEAD_LINES // 2]
    words = 0
    for i, below in pairwise(kept):
        words += page.words(i) if page.is_prose(i) else 0
        if words > _GREETING_WORDS:
            return None
        if _is_stamp(page, below) and page.is_headline(i) and page.words(i) >= _TITLE_WORDS and not _is_furniture(page, i):
            return i
    return None


def _on_the_matter(page: Page, candidates: list[int], over: dict[int, int]) -> list[int]:
    """Those whose words the text goes on to use, as a title's and no masthead's or menu's are: first the one that comes nearly as
    near to it as any. `over`: lines with a signed line right under them; if that is longer, it is the standfirst of the first."""
    told = (i for i in page.kept() if page.is_prose(i) and not page.matcher.has_talk(page.simple[i]))
    used = {stem for i in told for stem in stems(page.blocks[i].text[:2000])}
    near: dict[int, float] = {}
    for i in candidates[:_TRIED]:
        own = set(stems(page.blocks[i].text))
        near[i] = len(own & used) ** 2 / len(own) if len(own) > 1 else 0.0
    most = max(near.values(), default=0.0)
    titles = [a for a, b in over.items() if near.get(a) and _has_standfirst(page, a, b)]
    titles = [i for i in titles if page.simple.count(page.simple[i]) == 1]  # a section's name stands in the menu, too
    near |= dict.fromkeys(titles, most)
    near |= {i: most for i in near if _QUOTED.fullmatch(page.blocks[i].text)}  # a quotation is nobody's name and no menu
    return [i for i, n in near.items() if n >= _NEARLY * most] if most >= 1 else titles


def _has_standfirst(page: Page, title: int, below: int) -> bool:
    """Whether the longer line right under a line can be its standfirst."""
    parted = _BETWEEN_PARTS.search(page.blocks[title].text)
    return page.words(title) > 2 and not parted and page.words(below) >= _STANDFIRST * page.words(title)


def _is_stamp(page: Page, i: int) -> bool:
    if stamp(page.blocks[i].text) is not None or is_date_line(page.blocks[i].text):
        return True
    below = next(page.kept(i + 1), None)
    return below is not None and is_person(page.blocks[i].text) and is_date_line(page.blocks[below].text)


def _by_position(page: Page) -> int | None:
    candidates: list[int] = []
    usage = Usage(page.blocks[i].text for i in page.kept() if page.is_prose(i))
    greeting = 0
    for i in page.kept():
        if len(candidates) == _HEAD_LINES:
            break
        if is_ticker(page.blocks[i].text) or (page.is_prose(i) and page.matcher.has_talk(page.simple[i])):
            continue
        if page.is_prose(i):
            greeting += page.words(i)
            text = page.blocks[i].text
            if page.matcher.line(page.simple[i]) is None and (
                greeting > _GREETING_WORDS or usage.shared(text, text) > _OF_THE_PAGE
            ):
                break
        elif page.is_headline(i) and not _is_furniture(page, i):
            candidates.append(i)
    candidates = [i for i in candidates if not page.blocks[i].text[0].islower()] or candidates
    candidates = [i for i in candidates if page.blocks[i].kind != "item"] or candidates  # the points under a title are none
    titles = [i for i in candidates if not _is_masthead(page, i)]
    candidates = titles or candidates
    ends = {page.simple[i] for i in candidates}
    candidates = [i for i in candidates if not any(e != page.simple[i] and page.simple[i].endswith(f"/{e}") for e in ends)]
    twice = [i for i in candidates if page.words(i) > 2 and page.simple[i] in page.simple[i + 1 : i + 12]]
    signed = [i for i in candidates if _is_signed(page, i)]
    over = {a: b for a, b in pairwise(candidates) if b in signed and next(page.kept(a + 1)) == b}  # a title over its standfirst
    pool = sorted({*signed, *over}) or candidates
    near = _on_the_matter(page, pool, over)
    long = [i for i in pool if max(map(count_words, _BETWEEN_PARTS.split(page.blocks[i].text))) >= _TITLE_WORDS]
    if twice and twice[0] not in signed:  # in the way to the page, then over its byline
        twice = [j for j in signed if page.simple[j] == page.simple[twice[0]]] or twice
    best = [*twice, *near, *long]
    late = None if best else _signed(page)
    return next(iter((*best, *([late] if late is not None else []), *pool)), None)


def _is_signed(page: Page, i: int) -> bool:
    """Whether a byline or a date stands right under the line, or under the standfirst below it."""
    below = list(islice(page.kept(i + 1), 2))
    if below and _is_stamp(page, below[0]):
        return True
    return len(below) == 2 and _is_stamp(page, below[1]) and not _is_furniture(page, below[0])


def _is_furniture(page: Page, i: int) -> bool:
    """A line at the head that is no title: a label, a date, a byline, a section's name, the words of an image, its caption."""
    text = page.blocks[i].text
    return (
        not _LETTERS.search(text)
        or 2 * sum(map(str.isdigit, text)) > sum(map(str.isalpha, text))
        or page.matcher.label(page.simple[i]) is not None
        or _is_page_matter(page, i)
        or page.matcher.captions.matches(page.simple[i])
        or stamp(text) is not None
        or is_date_label(text)
        or (page.words(i) <= _MASTHEAD_WORDS and day_in(text) is not None)
        or is_section(page, i)
        or _is_menu(page, i)
        or is_image_text(page, i)
    )


def _is_menu(page: Page, i: int) -> bool:
    """A row of sections and buttons: "Prices News & insights Events Log in"."""
    words = page.matcher.row(page.simple[i])
    return words > _MENU_WORDS or bool(page.matcher.interface_words(page.simple[i]))


def _is_page_matter(page: Page, i: int) -> bool:
    """By its words; but "Explainer: …" and "In pictures: …" on the first line are no links to other stories."""
    reason = page.matcher.line(page.simple[i])
    return reason is not None and not (reason == "related story" and i == next(page.kept(), None))


def _is_masthead(page: Page, i: int) -> bool:
    """The name of a paper: a few words, the last of them one that papers are called by, or all of them names."""
    words = page.blocks[i].text.split(" ")
    named = len(words) <= _NAME_WORDS and all(w[0].isupper() or w in _SMALL for w in words)
    return named or (len(words) <= 6 and page.simple[i].rpartition(" ")[2] in _PAPERS)


def is_section(page: Page, i: int) -> bool:
    if _TRAIL.fullmatch(page.blocks[i].text):
        return True
    parts = re.split(r"\s*[/|>›»•·]\s*", page.simple[i])
    return all(p in page.matcher.sections or p in ("home", "") for p in parts)


def is_image_text(page: Page, i: int) -> bool:
    return bool(_FILE_NAME.search(page.blocks[i].text)) or (
        page.words(i) <= 8 and page.simple[i].rpartition(" ")[2] in page.matcher.image_words
    )
