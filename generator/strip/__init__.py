"""Seed -> Article: cut the noise, each cut with its reason, settle the metadata, freeze the text.

`rules` has the rules in their order, `page` what they work on. By where they look:

over the text   mail, title (candidates, matter), head, furniture, headed, letters, contents, points
anywhere        markup, endless, phrases and lines, adverts, widgets, interface, shapes, promos, pulled, pictured, foreign
by weight       signals, weighing; kinship (words that two paragraphs share)
by place        setting and apart (how paragraphs stand), grouped, boxes, cards, dense, resumed (what comes back)
the end         tail (scope, story_heads, facts, runs, unlisted, series), filed, foot, notes, readers (what they wrote)
other forms     entries (live blogs and chronicles), several (further articles in one file)
metadata        metadata, byline, issued and stamps (when), days, datelines, publisher (named, mastheads, sites, names, told),
                credits, language
for the editor  problems
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.records import Article, Block, Cut, Seed
from generator.strip.credits import credits
from generator.strip.language import language
from generator.strip.metadata import metadata
from generator.strip.names import directory
from generator.strip.page import Page
from generator.strip.phrases import Matcher
from generator.strip.problems import problems
from generator.strip.rules import RULES
from generator.text import frame
from generator.vocabulary import Vocabulary
from generator.vocabulary.noise import Noise


@lru_cache(maxsize=4)
def _matcher(noise: Noise) -> Matcher:
    return Matcher.of(noise)


def strip(seed: Seed, vocabulary: Vocabulary) -> Article:
    """The article of a seed: what is left after every rule has run, with its metadata and all that was cut."""
    page = Page(seed, _matcher(vocabulary.noise), directory(vocabulary.publishers))
    for rule in RULES:
        rule(page)
    kept = tuple(page.kept())
    text, paragraphs, sentences = frame([_settled(page, i) for i in kept])
    said = metadata(page)
    title = _title(page)
    spoken = seed.sidecar.language if seed.sidecar and seed.sidecar.language else _declared(seed, "language")
    return Article(
        id=seed.id, file=seed.file, sha256=seed.sha256, title=title,
        publisher=said.publisher, host=said.host, author=said.author, url=said.url, language=language(spoken, text),
        licence=said.licence, retold=bool(seed.sidecar and seed.sidecar.retold),
        published=said.published, published_basis=said.published_basis,
        text=text, paragraphs=paragraphs, sentences=sentences,
        captions=tuple(_cut(page, i, why) for i, why in sorted(page.captions.items())),
        cuts=tuple(_cut(page, i, why) for i, why in sorted(page.cuts.items())),
        restored=tuple(_cut(page, i, why) for i, why in sorted(page.restored.items()) if i in kept),
        credits=credits(page, said.publisher, said.host),
        sidecar=seed.sidecar,
        problems=problems(page, text, title, said),
    )  # fmt: skip


def _declared(seed: Seed, field: str) -> str | None:
    return next((d.value for d in seed.declared if d.field == field), None)


def _title(page: Page) -> str | None:
    """The sidecar's title, else the one that the seed shows, else the one that it declares."""
    if page.seed.sidecar and page.seed.sidecar.title:
        return page.seed.sidecar.title
    return page.blocks[page.title].text if page.title is not None else _declared(page.seed, "title")


def _settled(page: Page, index: int) -> Block:
    """The block with the kind that the rules gave it."""
    block = page.blocks[index]
    if index == page.title:
        return replace(block, kind="title")
    return replace(block, kind="heading") if index in page.headings else block


def _cut(page: Page, index: int, reason: str) -> Cut:
    return Cut(page.blocks[index].line, page.blocks[index].text, reason)
