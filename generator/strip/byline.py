"""Who wrote an article: whom the page declares, whom its byline names, who stands alone under the title."""

from __future__ import annotations

import re

from generator.strip.days import is_date_line
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.publisher import BY, is_address
from generator.strip.stamps import GLUED_BY, stamp

_DESKS = ("admin", "staff", "editor")
# What stands between two writers that each have a line: "in Brussels", "and".
_JOINED = re.compile(r"(?:and|&|,|in [A-Z][\w’'. -]{1,40})[,;]?")
_HELPED = re.compile(r"\b(?:contributed|contribution|additional|editing|edited|translat|photo|video|graphic)", re.IGNORECASE)
_WROTE = re.compile(r"(?:authored |written )?by\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:The )?authors?:?|(?:written )?by:?", re.IGNORECASE)
# Behind whoever wrote it: "Reported by: Orla Penhallow, Edited by: Kit Marlin".
_AND_EDITED = re.compile(r"[,;|]?\s(?:and )?(?:[Ee]dited|[Rr]eviewed|[Pp]roduced) [Bb]y:? [A-Z]\S{0,30}(?: \S{1,30}){0,3}$")
_SAYS_BY = re.compile(r"(?:[A-Z][a-z]{2,12} )?[Bb]y:? ")
_OF_THE_HEAD = ("byline or date", "outside the article", "line in the head of the page")
_CARDS = 4
_CARD = re.compile(r"About the (?:author|writer|reporter|journalist):?", re.IGNORECASE)
# "Mathis Penhallow Caldry, Basin": the writer, and where from.
_WITH_PLACE = re.compile(r"(\S+ \S+) (\S+(?: \S+)?), (?:[A-Z][\w’'.-]{1,30} ?){1,2}")


def writers_of(page: Page, publisher: str | None) -> str | None:
    """The names of the writers with commas between; None where nothing tells."""
    declared = [BY.sub("", d.value) for d in page.seed.declared if d.field == "author" and not is_address(d.value)]
    declared = [name for name in declared if name.lower() not in _DESKS and _is_writer(page, name, publisher)]
    surely = next((name for name in declared if " " in name), None)
    # One word may be the paper, or what somebody calls himself there: a person over the text comes before it.
    return surely or _shown(page, publisher) or next(iter(declared), None)


def _shown(page: Page, publisher: str | None) -> str | None:
    """Whom the head of the page shows."""
    if labelled := _under_a_label(page):
        return labelled
    head = range(page.after_title, _end_of_head(page))
    for i in sorted(page.cuts):
        shown = _AND_EDITED.sub("", page.blocks[i].text)
        if page.cuts[i] not in _OF_THE_HEAD or _helped(shown) or (page.cuts[i] == _OF_THE_HEAD[-1] and not _SAYS_BY.match(shown)):
            continue
        shown = GLUED_BY.sub("By ", shown)
        shown = shown.removesuffix(f" {publisher}") if publisher else shown  # "By Orla Penhallow Basin News"
        text = BY.sub("", shown)
        marks = stamp(shown)
        sure = page.cuts[i] == "byline or date" or (i in head and _SAYS_BY.match(shown))
        writer = marks.author if marks and sure else None
        if writer is None and i in head and is_person(text.split(" in ")[0]):
            writer = ", ".join((text.split(" in ")[0], *_joined(page, i)))
        if writer and _is_writer(page, writer, publisher):
            return _in_full(page, i, writer)
    return _with_place(page, head) or _in_the_card(page) or _beside_the_date(page, head, publisher)


def _beside_the_date(page: Page, head: range, publisher: str | None) -> str | None:
    """A person alone right under or over the date, or over "in Caldry", whatever else the head has there."""
    for i in head:
        near = (i - 1, i + 1)
        dated = any(
            0 <= j < len(page.blocks) and page.cuts.get(j) == "byline or date" and is_date_line(page.blocks[j].text) for j in near
        )
        name = page.blocks[i].text
        placed = (
            i + 1 < len(page.blocks) and page.blocks[i + 1].text.startswith("in ") and _JOINED.fullmatch(page.blocks[i + 1].text)
        )
        helped = _helped(name)
        if (dated or placed) and not helped and i in page.cuts and is_person(name) and _is_writer(page, name, publisher):
            return ", ".join((name, *_joined(page, i)))
    return None


def _in_full(page: Page, i: int, writer: str) -> str:
    """All writers, where the next line names the first of them again beside the others: "A. B.", "A. B. in Caldry and C. D."."""
    if i + 1 >= len(page.blocks) or page.cuts.get(i + 1) != "byline or date":
        return writer
    marks = stamp(page.blocks[i + 1].text)
    return marks.author if marks and marks.author and marks.author.startswith(f"{writer}, ") else writer


def _in_the_card(page: Page) -> str | None:
    """The person under "About the author"."""
    for i, block in enumerate(page.blocks[:-1]):
        if _CARD.fullmatch(block.text):
            name = page.blocks[i + 1].text
            return name if is_person(name) else None
    return None


def _helped(text: str) -> bool:
    """Whether a line names those who helped; in "Authored by A | Edited by B" they come second."""
    return _HELPED.search(text) is not None and not _WROTE.match(text)


def _is_writer(page: Page, name: str, publisher: str | None) -> bool:
    return name != publisher and page.directory.by_name(name) is None and not page.matcher.row(simple(name))


def _end_of_head(page: Page) -> int:
    """Where the head of the page surely ends: a standfirst may stand over the byline."""
    first = page.first_prose()
    return next((i for i in page.kept(first + 1) if page.is_prose(i)), first)


def _joined(page: Page, i: int) -> list[str]:
    """The further writers right under one, each on a line behind "and"."""
    out: list[str] = []
    linked = False
    for block in page.blocks[i + 1 : i + 12]:
        if _JOINED.fullmatch(block.text):
            linked = linked or not block.text.startswith("in ")
        elif linked and is_person(block.text.split(" in ")[0]):
            out.append(block.text.split(" in ")[0])
            linked = False
        else:
            break
    return out


def _under_a_label(page: Page) -> str | None:
    """The persons on the lines under "Authors", each perhaps with a post: "Ines Aldred, Partner, Caldry"."""
    for i in range(page.after_title, _end_of_head(page)):
        if _LABEL.fullmatch(page.blocks[i].text):
            names: list[str] = []
            for below in page.blocks[i + 1 : i + 1 + _CARDS]:
                name = below.text.partition(",")[0]
                if not is_person(name) or len(below.text) > 100:
                    break
                names.append(name)
            if names:
                return ", ".join(names)
    return None


def _with_place(page: Page, head: range) -> str | None:
    """The person in "Mathis Penhallow Caldry, Basin", right over a date, if the text speaks of that place."""
    for i in head[:-1]:
        match = _WITH_PLACE.fullmatch(page.blocks[i].text)
        shown = match and is_person(match[1]) and is_date_line(page.blocks[i + 1].text)
        if match and shown and any(match[2] in page.blocks[j].text for j in page.kept(i + 1)):
            return match[1]
    return None
