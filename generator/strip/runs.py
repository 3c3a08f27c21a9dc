"""Whose a run of paragraphs is that stands behind a label or under a headline: this article's, or another story's.

Words alone do not tell it. In 58 articles on one subject, the next 120 words of an article share 13 % of their words with what
came before (one in four of them less than 9 %), and those of another article 9 %. What another story has is a head of its own: a
headline whose words its first paragraphs say again, with a date or a byline; and it names nobody by the family name alone whom
only this article introduced.
"""

from __future__ import annotations

import re

from generator.strip.days import is_date_line
from generator.strip.entries import is_clock
from generator.strip.kinship import Topic, stems
from generator.strip.page import Page
from generator.strip.stamps import stamp
from generator.vocabulary import load

# A paragraph or two under a headline is a teaser; more of them, and so many words, are a text.
_PARAGRAPHS = 2
_WORDS = 60
_HEADLINE_WORDS = 5
# In how many words of a run the kinship is looked for.
_LOOK_AHEAD = 250
# The headline of a story comes again in its first paragraphs.
_FIRST_PARAGRAPHS = 2
_HEADED = 0.3
_HEADLINE_STEMS = 3
# Shares of words that an article used before: a run under a date or an age needs the second, one with a head of its own the third,
# of the title's words, too.
_USED = 0.04
_KIN = 0.12
_TITLE = 0.34

_READER = re.compile(r"\b(?:you|your|yours|our|us|we|my|I|I[’']m|click|subscribe|newsletter|cookies|@\w+)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,900}(?:[”\"]|$)|(?<!\w)[‘'][^‘’']{3,300}[’'](?!\w)")
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|says|told|according to|announced|reported|asked)\b")
_FULL = re.compile(r"\b[A-Z][a-zà-ÿ][\w’'-]{0,20}(?: [A-Z]\.)?(?: [A-Z][\w’'-]{1,20}(?= [A-Z]))? ([A-Z][a-zà-ÿ’'][\w’'-]{1,20})\b")
_PERSON = r"(?<![\w’'-]){}(?:[’']s)?(?![\w-])"


def run_from(page: Page, j: int) -> list[int]:
    """The paragraphs from one on, up to the next short line or headline."""
    run: list[int] = []
    for k in page.kept(j):
        if not page.is_prose(k) or is_capitalised(page, k):
            break
        run.append(k)
    return run


def is_text(page: Page, run: list[int], at_least: int = _WORDS) -> bool:
    """Whether a run of paragraphs tells something to nobody in particular, as teasers, offers and comments do not."""
    if len(run) < _PARAGRAPHS or sum(map(page.words, run)) < at_least:
        return False
    addressed = sum(bool(_READER.search(_QUOTED.sub(" ", page.blocks[k].text))) for k in run)
    matter = sum(page.matcher.line(page.simple[k]) is not None for k in run)
    return 3 * addressed <= len(run) and not matter


def is_capitalised(page: Page, k: int) -> bool:
    """Whether a line with a full stop is a headline, of words most of which have a capital."""
    words = page.blocks[k].text.split(" ")
    return len(words) >= _HEADLINE_WORDS and page.is_prose(k) and 2 * sum(w[:1].islower() for w in words) < len(words)


def is_told(page: Page, run: list[int]) -> bool:
    """Whether it is a text in which somebody speaks or is reported."""
    return is_text(page, run) and any(_SPOKEN.search(page.blocks[k].text) for k in run)


def is_own(page: Page, run: list[int], heads: list[int], topic: Topic, before: str, *, teased: bool = False) -> bool:
    """Whether a run of paragraphs after some short lines, or after the teaser under them, goes on with the article."""
    text = _some(page, run)
    if calls_back(before, text):
        return True
    if teased or any(is_headed(page, h, run, topic) for h in heads):
        return topic.uses(text) >= _KIN and topic.titled(text) >= _TITLE
    return topic.uses(text) >= (_KIN if heads and _stamps(page, heads[-1]) else _USED)


def is_kin(page: Page, run: list[int], topic: Topic, before: str) -> bool:
    """Whether a long run has so much of the article's words and people that it goes on with it even if it speaks to its reader, as
    opinions do."""
    text = _some(page, run)
    words = sum(map(page.words, run))
    return words >= min(2 * _WORDS, topic.words) and "@" not in text and (topic.uses(text) >= _KIN or calls_back(before, text) > 0)


def returns(page: Page, prose: list[int], topic: Topic, before: str) -> bool:
    """Whether paragraphs come back to the article's people, or to a third of the words of its title."""
    text = _some(page, prose)
    return calls_back(before, text) > 0 or (topic.titled(text) >= _TITLE and topic.uses(text) >= _KIN)


def calls_back(before: str, text: str) -> int:
    """How many people a text names by the family name alone whom what stands before it introduced with the whole name."""
    own = _introduced(text)
    return sum(
        1
        for name, at in _introduced(before).items()
        if _first(before, name) >= at
        and (found := _first(text, name)) >= 0
        and own.get(name, found + 1) > found
        and _alone(text, found)
    )


def _introduced(text: str) -> dict[str, int]:
    """The family names of those whom a text names in full, each with the place where it first does."""
    found: dict[str, int] = {}
    for m in _FULL.finditer(text):
        name = m[1].removesuffix("’s").removesuffix("'s")
        if stems(name) and name.lower() not in text:
            found.setdefault(name, m.start(1))
    return found


def _first(text: str, name: str) -> int:
    match = re.search(_PERSON.format(re.escape(name)), text)
    return match.start() if match else -1


def _alone(text: str, at: int) -> bool:
    """Whether no other name stands right before a name."""
    before = text[max(0, at - 30) : at].split(" ")[-2:-1] if at else []
    word = before[0] if before else ""
    return not word[:1].isupper() or word.rstrip(".").lower() in load().noise.titles or word.endswith((",", ";", ":", "”", "."))


def is_headed(page: Page, headline: int, run: list[int], topic: Topic) -> bool:
    """Whether a run's first paragraphs say again what a headline has of its own; one with nothing of its own is on the article's
    matter, and counts with all its words."""
    words = set(stems(page.blocks[headline].text))
    own = {w for w in words if not topic.uses(w)} or words
    if len(words) < _HEADLINE_STEMS:
        return False
    said = {stem for k in run[:_FIRST_PARAGRAPHS] for stem in stems(page.blocks[k].text)}
    return len(own & said) >= _HEADED * len(own)


def _stamps(page: Page, i: int) -> bool:
    text = page.blocks[i].text
    return not is_clock(text) and (stamp(text) is not None or is_date_line(text))


def _some(page: Page, run: list[int]) -> str:
    texts: list[str] = []
    words = 0
    for k in run:
        if words >= _LOOK_AHEAD:
            break
        texts.append(page.blocks[k].text)
        words += page.words(k)
    return " ".join(texts)
