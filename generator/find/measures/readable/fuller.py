"""A measure of one word, in the words of the place where the article says it in full: "the tax" is the "tax on exports of borax".

Only for what the figure's sentence points to ("the tax", "its fund"): what is new there was not told before.
"""

from __future__ import annotations

import re

from generator.find.clauses import Lexicon, Token, tokens
from generator.find.measures.words.nouns import goes_on
from generator.find.measures.words.verb_words import LEADING
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.records import Article, Sentence

# What a measure may begin with and still have but one word of its own.
_LEAD = late(r"^(?:length of the |value of |capacity of the )?(?:the )?(?P<head>[a-z][a-z-]{2,})$")
_LINKS = "of|on|for|to|between|against|in"
# How far back the full words are looked for, and how many characters they may have.
_BACK = 2500
_LONG = 80


def fuller(article: Article, lexicon: Lexicon, sentence: Sentence, end: int, measure: str) -> str:
    """The measure with the noun in full, where the sentence points to it and the text before says it so."""
    m = _LEAD.match(measure)
    if m is None:
        return measure
    head = m.group("head")
    same = rf"{re.escape(head.removesuffix('s'))}s?"
    pointed = rf"\b(?:the|this|that|its|their|those|these|such)\s+(?:[\w-]+\s+)?{same}\b"
    if not re.search(pointed, article.text[sentence.start : sentence.end], re.I):
        return measure
    said = _said(article, lexicon, sentence, end, head, same)
    return measure[: m.start("head")] + said if said else measure


def _said(article: Article, lexicon: Lexicon, sentence: Sentence, end: int, head: str, same: str) -> str | None:
    """The noun in full as the text last says it before the figure, else as the title does."""
    begin = max(0, sentence.start - _BACK)
    full = re.compile(rf"(?<![\w-]){same}(?= (?:{_LINKS}) )", re.I)
    for place in reversed(list(full.finditer(article.text, begin, end))):
        if _EXTREME.search(article.text[max(0, place.start() - 40) : place.start()]):
            continue  # "the biggest contract of its kind"
        rest = _ENDS.split(article.text[place.end() + 1 : place.end() + _LONG], maxsplit=1)[0]
        row = tokens(article.text, place.end() + 1, place.end() + 1 + len(rest), (), (), lexicon)
        stop = _stops(row)
        if stop > 1 and not any(t.text[0].isdigit() for t in row[stop : stop + 1]):
            return f"{head} {article.text[row[0].start : row[stop - 1].end]}"
    return None


def _stops(row: tuple[Token, ...]) -> int:
    """Where the words behind the noun end: before a stop, a verb, a number or a second clause, whole phrases only."""
    whole = 0
    for i, token in enumerate(row[:_WORDS]):
        if token.low in ("to", "by") and i:
            return i
        if token.kind == "prep" and i:
            whole = i
        elif token.kind in ("stop", "break", "figure", "date") or token.text[0].isdigit() or (i and is_verb(row, i)):
            return i if row[i - 1].kind != "prep" and row[i - 1].low not in LEADING else whole
        elif token.kind == "word" and not goes_on(token) and token.low not in LEADING:
            return whole
    return len(row) if len(row) <= _WORDS and row and row[-1].kind == "word" else whole


_WORDS = 8
_EXTREME = late(r"\b(?:\w{2,}est|most \w+|least \w+|only|first|last|next) (?:\w+ )?$", re.I)
_ENDS = late(r"[.!?;:,]\s|\n|\(")
