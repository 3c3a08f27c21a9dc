"""Lines at the head of a page that are no title: labels, dates, sections, rows of buttons, mastheads, tags, words of pictures."""

from __future__ import annotations

import re

from generator.strip.days import day_in, is_date_label
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.stamps import stamp
from generator.vocabulary import load

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)
# The way to a page: two steps or more, each of one to three words.
_STEP = r"[^\s›»>/]{1,30}(?: [^\s›»>/]{1,30}){0,2}"
_TRAIL = re.compile(rf"{_STEP}(?: ?[›»>/] {_STEP}){{2,6}}")
# A paper's line over its pages: the day with the weather of one place and another.
_DEGREES = re.compile(r"\b\d{1,3} ?°")
_SMALL_WORDS = 2
_FORECAST = re.compile(r"\b(?:High|Low)s? (?:near |around |of )?-?\d{1,3} ?°?[FC]?\.|\bWinds? (?:light|[NSEW]{1,3}) (?:and|at)\b")
_STEPS = "/>›»|"
_LETTERS = re.compile(r"[^\W\d_]{2}")
_MENU_WORDS = 2
_NAME_WORDS = 5
_SMALL = frozenset("of the and for on in &".split())
_MASTHEAD_WORDS = 8  # a paper's name with today's date
# "Manufacturing, China, Steel industry": what an article is filed under.
_TAG = r"[^\s,.:;?!]{1,30}(?: [^\s,.:;?!]{1,30}){0,2}"
_TAGS = re.compile(rf"{_TAG}(?:, {_TAG}){{2,12}}")


def is_furniture(page: Page, i: int) -> bool:
    """A line at the head that is no title: a label, a date, a byline, a section's name, the words of an image, its caption."""
    text = page.blocks[i].text
    return (
        not _LETTERS.search(text)
        or text[0] in _STEPS  # a step of the way to the page
        or (page.words(i) == 1 and page.simple[i] in page.matcher.interface)
        or 2 * sum(map(str.isdigit, text)) > sum(map(str.isalpha, text))
        or page.matcher.label(page.simple[i]) is not None
        or _is_page_matter(page, i)
        or page.matcher.captions.matches(page.simple[i])
        or stamp(text) is not None
        or is_date_label(text)
        or (page.words(i) <= _MASTHEAD_WORDS and day_in(text) is not None)
        or (day_in(text) is not None and _DEGREES.search(text) is not None)
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


def is_masthead(page: Page, i: int) -> bool:
    """The name of a paper: a few words, the last of them one that papers are called by, or all of them names."""
    words = page.blocks[i].text.split(" ")
    named = len(words) <= _NAME_WORDS and all(w[0].isupper() or w in _SMALL for w in words)
    return named or (len(words) <= 6 and page.simple[i].rpartition(" ")[2] in load().noise.paper_words)


def is_section(page: Page, i: int) -> bool:
    """Whether a line names sections of the site, or the way to this page."""
    if _TRAIL.fullmatch(page.blocks[i].text):
        return True
    parts = re.split(r"\s*[/|>›»•·]\s*", page.simple[i])
    return all(p in page.matcher.sections or p in ("home", "") for p in parts)


def is_image_text(page: Page, i: int) -> bool:
    """Whether a line stands for a picture: its file's name, or what it shows in a few words."""
    return bool(_FILE_NAME.search(page.blocks[i].text)) or (
        page.words(i) <= 8
        and page.simple[i].rpartition(" ")[2] in page.matcher.image_words
        and not page.matcher.verbs.search(page.simple[i])  # "What the truce does not cover"
    )


def is_over_writer(page: Page, i: int) -> bool:
    """Whether a line right under the title, with words in small letters, stands over a person: a standfirst, however short."""
    text = page.blocks[i].text
    small = sum(w.islower() for w in text.split())
    if i != page.after_title or small < _SMALL_WORDS or text.endswith((" by", ":")) or i + 1 >= len(page.blocks):
        return False
    return is_person(page.blocks[i + 1].text) and page.matcher.line(page.simple[i]) is None


def is_forecast(text: str) -> bool:
    """The weather of a place as papers have it over their pages: "Cloudy. Low 54F. Winds light and variable."."""
    return len(text) < 200 and _FORECAST.search(text) is not None


def is_tags(page: Page, i: int) -> bool:
    """Whether a line lists what the article is filed under."""
    return _TAGS.fullmatch(page.blocks[i].text) is not None
