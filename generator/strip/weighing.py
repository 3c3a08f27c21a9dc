"""Paragraphs that several signals together show to be the page's own talk, each cut with the signals that weighed most."""

from __future__ import annotations

from generator.strip.facts import ends_a_table
from generator.strip.kinship import stems
from generator.strip.page import Page
from generator.strip.signals import TALK, body_of, signals

# In some 10,000 paragraphs of news and 120 of pages' own talk, none of the first reached this sum with so much of it from their own
# words, and three fifths of the others did.
_ENOUGH = 2.5
_OWN = 3  # words of a heading, none of which the text under it has
_TALK = 1.5
_UNSURE = 2.0  # in a longer one, or without a word that only pages use
_SHORT = 16
_LINE = 8  # a shorter one without a stop is a label or a heading
_LEAST = 1.0  # between two lines that were cut
_BETWEEN = 30


def page_talk(page: Page) -> None:
    """Paragraphs of running text by their signals (`strip/signals`)."""
    body = body_of(page)
    for i in page.kept(page.after_title):
        line = not page.is_prose(i) and page.words(i) < _LINE
        if line or page.blocks[i].kind == "heading" or i == page.after_title:
            continue
        found = signals(page, i, body)
        talk = sum(found.get(name, 0.0) for name in TALK)
        surely = page.words(i) <= _SHORT and (found.get("words of pages", 0.0) >= _TALK or "names the site" in found)
        between = found.get("neighbours", 0.0) >= 1 and page.words(i) <= _BETWEEN and "somebody speaks" not in found
        between = between and talk - found.get("no verb", 0.0) >= _LEAST
        if talk >= (_LEAST if between else _TALK if surely else _UNSURE) and sum(found.values()) >= _ENOUGH:
            most = sorted((name for name in found if found[name] > 0), key=lambda name: (-found[name], name))[:3]
            page.cut(i, f"page matter: {', '.join(most)}")


_CALLS = ("navigation", "buttons and counters", "newsletter", "promotion", "box between paragraphs", "cookies and paywall")
_PROMOTED = ("advert", "promotion", "newsletter", "about the site", "cookies and paywall")


def orphan_headings(page: Page) -> None:
    """A short line over a paragraph that was cut as the page's own talk, of which the next paragraphs say nothing."""
    body = body_of(page)
    usage = body.usage
    for i in page.kept(page.after_title):
        under = page.cuts.get(i + 1, "")
        if (
            page.is_prose(i)
            or page.blocks[i].kind == "item"
            or ends_a_table(page, i)
            or not (under in _PROMOTED or under.startswith("page matter"))
            or not page.is_prose(i + 1)
        ):
            continue
        below = [j for j in page.kept(i + 1) if page.is_prose(j)][:2]
        near = {stem for j in below for stem in stems(page.blocks[j].text)}
        own = set(stems(page.blocks[i].text))
        talk = sum(weight for name, weight in signals(page, i, body).items() if name in TALK and name != "no verb")
        offered = (
            own and page.cuts.get(i + 2) in _CALLS and not usage.shared(page.blocks[i].text)
        )  # a pitch with its button or form
        if own.isdisjoint(near) and (len(own) >= _OWN or talk >= 1 or offered):
            page.cut(i, f"heading of what was cut: {under}")
