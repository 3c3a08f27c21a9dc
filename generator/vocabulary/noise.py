"""The shape of `noise.yml`: the phrases by which page matter gives itself away."""

from __future__ import annotations

from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, Words

Opens = Literal["tail", "list", "advert", "highlights"]


def _as_lines_are_compared(phrases: tuple[str, ...]) -> None:
    for phrase in phrases:
        if phrase != phrase.lower().strip() or "’" in phrase or any(c.isdigit() for c in phrase):
            raise ValueError(f"{phrase!r}: write it in lower case, with ' and with # for a number")


class Phrases(Noun):
    """Phrases in lower case, with straight apostrophes; `{}` stands for one to six words, `#` for any number.

    `whole`: the line is the phrase; `begins`: a line of at most `words` words begins with it; `has`: it contains it.
    """

    reason: str = Field(min_length=3)
    whole: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    words: int = Field(default=30, ge=1, le=400)

    _as_lines = Check(_as_lines_are_compared, "whole", "begins", "has")


class Label(Phrases):
    """A line that says what follows: `tail`, the end of the page; `list`, short lines; `advert`, one paragraph of advertising;
    `highlights`, sentences of the article said before."""

    opens: Opens


class Markup(Noun):
    """Hints of the markup that give a reason: a tag, `role:…`, or a word of a class or id as `class:…`."""

    reason: str = Field(min_length=3)
    hints: tuple[str, ...]


class PageWords(Noun):
    """Words and phrases, each also with an s: those that only pages use of themselves, those that news of sites use as well,
    and those that any news use."""

    strong: tuple[str, ...]
    middle: tuple[str, ...]
    weak: tuple[str, ...]


class Interface(Noun):
    """Words of buttons and menus: those that name what a reader can do or count, and those that stand beside them."""

    buttons: tuple[str, ...]
    words: tuple[str, ...]


class LabelWords(Noun):
    """Of what labels over other matter are made: "most" and "viewed", "other" and "news"."""

    openers: tuple[str, ...]
    things: tuple[str, ...]


class Sentences(Noun):
    """First words of what asks its reader and of what goes on, and verbs of sentences and of captions."""

    asks: tuple[str, ...]
    goes_on: tuple[str, ...]
    verbs: tuple[str, ...]
    shown: tuple[str, ...]


class Noise(Noun):
    """Lines and labels by their phrases, and words that only pages have.

    `no_credit`: capitalised labels that are nobody's name; `desks`: first words of a desk's name; `no_surnames`: last words of
    names of desks and papers; `read_on`: buttons that lead to another text, as whole lines; `notes`, `contents`: labels over
    notes and over a table of contents; `paper_words`: words of papers' names in a menu; `common`: words that two texts share
    whatever they are about, by which no paragraph is near an article.

    `not_names`: words of a copyright line that name nobody; `about`: what labels over a box at the end are about; `answers`:
    buttons under what a reader wrote; `after_points`: labels over what is expected, which end a box of points; `titles`: titles
    before a family name.
    """

    lines: tuple[Phrases, ...]
    labels: tuple[Label, ...]
    captions: Phrases
    adverts: Phrases
    markup: tuple[Markup, ...]
    image_words: tuple[str, ...]
    sections: tuple[str, ...]
    page_words: PageWords
    interface: Interface
    label_words: LabelWords
    sentences: Sentences
    no_credit: Words
    desks: Words
    no_surnames: Words
    read_on: Words
    notes: Words
    contents: Words
    paper_words: Words
    common: Words
    not_names: Words
    about: Words
    answers: Words
    after_points: Words
    titles: Words
