"""Notes on who wrote an article, at its end: "A. Writer is deputy editor of the Quarterly"."""

from __future__ import annotations

import re

from generator.strip.page import Page

_BY = re.compile(r"^by\s+", re.IGNORECASE)
_OF = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter) )"
_BYLINE_NAME = re.compile(rf"((?:[A-Z][\w’'.-]{{1,30}} ){{1,3}}{_OF}{{0,2}}[A-Z][\w’'-]{{1,30}})")
_POST = r"(?:editor|reporter|correspondent|columnist|writer|professor|fellow|director|head|chair|author|analyst|emerita|emeritus)"
_NOTE = re.compile(
    rf"^(?:(?:Staff writers?|Reporters?|Correspondents?) )?(?:[A-Z][\w’'.-]{{0,30}},? {_OF}{{0,2}}){{1,10}}?"
    r"(?:and [A-Z][^.]{2,60} )?"
    rf"(?:is (?:a|an|the|our|(?:[a-z-]{{2,20}} ){{0,3}}{_POST})|(?:are|was) (?:an?|the|our|(?:[a-z-]{{2,20}} ){{0,3}}{_POST}s?)\b|"
    r"has (?:reported|covered|written)|covers|writes|reports|reported|"
    r"contributed|works|worked)\b"
)
_IS_POST = re.compile(rf"^(?:[A-Z][\w’'.-]{{0,30}} {_OF}{{0,2}}){{2,5}}is (?:[a-z-]{{1,20}} ){{0,4}}{_POST}\b")
_NOTE_SURE = re.compile(
    r"\bcontributed (?:reporting|to (?:this|the) (?:report|story|article|section))|\breported from [A-Z]|"
    r"\breporting contributed by\b|\b(?:assisted|helped) (?:with|in) the (?:preparation|writing|drafting) of this\b|"
    r"\bhelped (?:to )?(?:prepare|write|draft) this (?:alert|article|briefing|note|post|report|update)\b"
)
_NOTE_LAST = re.compile(r"\b(?:reporter|correspondent|columnist|staff writer|editor|freelance journalist)\b")
_OWN_NOTE = re.compile(r"(?:^|\. )(?:I|She|He) (?:writes?|reports?|blogs?|covers?) (?:about|on|from|for)?\b")
_NOTE_WORDS = 45
_OWN_NOTE_WORDS = 20
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|says)\b")
_NOTES = 3


def author_notes(page: Page) -> None:
    """Notes on who wrote it: a sentence that begins with a name of the byline, and from the end those on anybody, each the last of
    what is left."""
    authors = tuple(
        m[1]
        for i, why in page.cuts.items()
        if why == "byline or date"
        for m in _BYLINE_NAME.finditer(_BY.sub("", page.blocks[i].text[:300]))
    )
    kept = [i for i in page.kept() if i != page.title]
    ended = True  # nothing but notes and short lines was met so far
    noted = 0
    for i in reversed(kept):
        text = page.blocks[i].text
        is_note = page.words(i) <= _NOTE_WORDS and _NOTE.match(text)
        at_end = (
            ended
            and noted < _NOTES
            and ((noted and _IS_POST.match(text)) or _NOTE_LAST.search(text) or _names_a_stranger(page, i, kept))
        )
        own_note = ended and page.words(i) <= _OWN_NOTE_WORDS and _OWN_NOTE.search(text) and not _SPOKEN.search(text)
        sure = page.words(i) <= _OWN_NOTE_WORDS and _NOTE_SURE.search(text) and not _SPOKEN.search(text)
        if own_note or sure or (is_note and (text.startswith(authors) or _NOTE_SURE.search(text) or at_end)):
            page.cut(i, "about the author")
            noted += 1
        elif page.is_prose(i):
            ended = False


def _names_a_stranger(page: Page, i: int, kept: list[int]) -> bool:
    """Whether a last line says what somebody is whom the article never named: then it is the one who wrote it."""
    name = _BYLINE_NAME.match(page.blocks[i].text)
    return name is not None and not any(name[1].split()[-1] in page.blocks[j].text for j in kept if j != i)
