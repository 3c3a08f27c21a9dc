"""Rules for the head of a page: what stands above the title, and between it and the text."""

from __future__ import annotations

import re

from generator.strip.days import is_date_line
from generator.strip.furniture import is_image_text, is_over_writer, is_section
from generator.strip.headed import headed, signed
from generator.strip.kinship import stems
from generator.strip.matter import Matter
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.stamps import stamp
from generator.strip.title import same_title

# What a release or a record says of itself over its text.
_FIELD = re.compile(
    r"(?:From|To|Issued by|Department|Organi[sz]ation|Location|Topics?|Category|Categories|Contact|Ref(?:erence)?|Subject|Sector|"
    r"Section|Type|Document type|Country|Applies to|Published by|Posted by|Media contact|Release no\.?|Number):\s\S[^.!?]{0,150}$"
)


_TAKE = re.compile(r"(\S.{10,120}) -#")  # an agency's second take of a story: "Mill Weighs Offer -2-"
_SAYS_BY = re.compile(r"(?:[A-Z][a-z]{2,12} )?[Bb]y\b|BY\b")
_BARE_BY = re.compile(r"(?:[Ww]ritten |[Rr]eported |[Pp]osted )?[Bb]y:?|BY:?")
_HEADLINE_NAME = 6
_ROLE_WORDS = 5


def above_the_title(page: Page) -> None:
    """Whatever stands over the title is not the article; without a title, lines that cannot be its beginning."""
    stop = page.title if page.title is not None else page.first_prose()
    matter = Matter(page)
    for i in list(page.kept(0, stop)):
        if page.title is None and page.blocks[i].kind == "heading":
            continue
        if matter.is_text(i):
            page.restored[i] = "running text of the article over the title"
            continue
        label = page.matcher.label(page.simple[i])
        reason = "image text" if is_image_text(page, i) else page.matcher.line(page.simple[i])
        page.cut(i, reason or (label.pattern.reason if label else "above the title"))


def repeated_title(page: Page) -> None:
    """The title again, near its first place, and the alternative text of a picture that is made of its words."""
    if page.title is None:
        return
    title = page.simple[page.title]
    own = set(stems(title))
    for i in page.kept(page.title + 1):
        again = page.is_headline(i) and any(same_title(title, v) for v in (page.simple[i], page.simple[i].rpartition(" | ")[2]))
        take = _TAKE.fullmatch(page.simple[i])
        again = again or (take is not None and title.startswith(take[1]))
        if (title == page.simple[i] or again) and page.matcher.label(page.simple[i]) is None:
            page.cut(i, "repeated title")
        elif i <= page.title + 2 and page.is_headline(i) and len(words := set(stems(page.simple[i]))) >= 2 and words <= own:
            page.cut(i, "image text that repeats the title")


def bylines_and_dates(page: Page) -> None:
    """Between the title and the text: bylines, dates, names of persons and papers; and date lines anywhere."""
    start = page.after_title
    body = page.first_prose()
    second = next((i for i in page.kept(body + 1) if page.is_prose(i)), body)  # a standfirst may stand over the head's own lines
    said = {w for i in page.kept(body) for w in page.blocks[i].text.split() if w.islower()}
    for i in page.kept(start):
        text = page.blocks[i].text
        label = page.matcher.label(page.simple[i])
        if i in page.entries or (label is not None and label.opens == "highlights"):
            continue
        if _heads_a_part(page, i, second):
            continue
        addressed = "address" in page.blocks[i].hints and page.is_headline(i)
        if stamp(text) is not None or is_date_line(text) or addressed or (i < body and _is_headed(page, i)):
            page.cut(i, "byline or date")
        elif (
            i < second
            and page.words(i) <= _HEADLINE_NAME
            and i
            and _BARE_BY.fullmatch(page.blocks[i - 1].text)
            and page.is_headline(i)
        ):
            page.cut(i, "byline or date")  # "By:", and the name on the next line
        elif page.words(i) <= 4 and is_person(text) and _is_over_its_own(page, i, second):
            page.cut(i, "byline or date")  # also under a standfirst
        elif i < second and _FIELD.match(text) and page.blocks[i].kind != "heading":
            page.cut(i, "line in the head of the page")
        elif i < body and page.words(i) <= 6 and page.is_headline(i) and i - 1 not in page.entries:
            _short_line(page, i, body, said)


def _is_headed(page: Page, i: int) -> bool:
    """Whether a line of the head holds the day among names, or the writer and a place beside one that does."""
    text = page.blocks[i].text
    if headed(text) is not None:
        return True
    beside = (page.blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(page.blocks))
    return signed(text) is not None and any(headed(line) for line in beside)


def _heads_a_part(page: Page, i: int, second: int) -> bool:
    """Whether two or three capitalised pairs of words alone ("Four Bidders, One Sample") stand over a paragraph of the text: nobody
    signs there without a "by" or a date."""
    text = page.blocks[i].text
    pairs = ("," in text or " and " in text or " & " in text) and not any(map(str.isdigit, text))
    if i <= second or not pairs or page.words(i) > _HEADLINE_NAME or i + 1 >= len(page.blocks) or not page.is_prose(i + 1):
        return False
    named = [j for j in page.cuts if page.cuts[j] == "byline or date" and any(n in page.blocks[j].text for n in text.split(", "))]
    return i + 1 not in page.cuts and i - 1 not in page.cuts and not named and not _SAYS_BY.match(text)


def _is_over_its_own(page: Page, i: int, second: int) -> bool:
    """Whether a name stands over a date; in the head also over itself (a link and a picture's words) or over the role it has."""
    if i + 1 >= len(page.blocks):
        return False
    below = page.blocks[i + 1].text
    if is_date_line(below):
        return True
    marks = stamp(below) if i < second else None
    return i < second and (below == page.blocks[i].text or (marks is not None and page.words(i + 1) <= _ROLE_WORDS))


def _short_line(page: Page, i: int, body: int, said: set[str]) -> None:
    """A short line in the head: a person, a paper or a section; the last one before the text may be its first heading."""
    text = page.blocks[i].text
    last = next(page.kept(i + 1), body) == body
    ordinary = any(w.lower() in said for w in text.split())
    name = text.split(" in ")[0]
    if page.matcher.label(page.simple[i]) or page.matcher.line(page.simple[i]):
        return
    if is_over_writer(page, i):
        return
    if page.directory.by_name(text) or (is_person(name) and not ordinary):
        page.cut(i, "byline or date")
    elif is_section(page, i) or is_image_text(page, i):
        page.cut(i, "navigation")
    elif not last and page.words(i) <= 4 and page.blocks[i].kind != "heading":
        page.cut(i, "line in the head of the page")
