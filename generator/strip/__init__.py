"""Seed -> Article: cut the noise, each cut with its reason, settle the metadata, freeze the text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.records import Article, Block, Cut, Seed
from generator.strip.page import Page
from generator.strip.phrases import Matcher
from generator.strip.rules import RULES
from generator.text import frame
from generator.vocabulary import Vocabulary
from generator.vocabulary.noise import Noise


@lru_cache(maxsize=4)
def _matcher(noise: Noise) -> Matcher:
    return Matcher.of(noise)


def strip(seed: Seed, vocabulary: Vocabulary) -> Article:
    """The article of a seed: what is left after every rule has run, with its metadata and all that was cut."""
    page = Page(seed, _matcher(vocabulary.noise), vocabulary.publishers)
    for rule in RULES:
        rule(page)
    text, paragraphs, sentences = frame([_settled(page, i) for i in page.kept()])
    return Article(
        id=seed.id, file=seed.file, sha256=seed.sha256,
        title=None if page.title is None else page.blocks[page.title].text,
        publisher=None, host=None, author=None, url=None, language=None, licence=None, retold=False,
        published=None, published_basis=None,
        text=text, paragraphs=paragraphs, sentences=sentences,
        captions=tuple(_cut(page, i, why) for i, why in sorted(page.captions.items())),
        cuts=tuple(_cut(page, i, why) for i, why in sorted(page.cuts.items())),
        sidecar=seed.sidecar,
    )  # fmt: skip


def _settled(page: Page, index: int) -> Block:
    """The block with the kind that the rules gave it."""
    block = page.blocks[index]
    if index == page.title:
        return replace(block, kind="title")
    return replace(block, kind="heading") if index in page.headings else block


def _cut(page: Page, index: int, reason: str) -> Cut:
    return Cut(page.blocks[index].line, page.blocks[index].text, reason)
