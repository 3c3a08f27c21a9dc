"""Who put what limit on which goods, in the sentence of a date: "China imposed export controls on seven rare earths", "put
seven rare earths under export controls", "put curbs in place on rare earths"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.records import Article, Date
from generator.text import either
from generator.vocabulary import Vocabulary, load
from generator.vocabulary.measures import Measures

# Verbs that put a limit or a duty in force, in every form.
_IMPOSES = (
    r"(?:impos|plac|introduc|implement|announc|enact|appl|levi?|tighten|expand|order|slapp?|put(?:t)?|unveil|restrict)"
    r"(?:y|ies|es|e|s|ed|ied|ing)?"
)
_PUTS = r"(?:put(?:s|ting)?|plac(?:e|es|ed|ing)|bring(?:s|ing)?|brought)"


@dataclass(frozen=True, slots=True)
class Act:
    """`quantity`: the kind of limit, as in measures.yml; `objects`: words of the goods, cut to six letters."""

    party: str
    quantity: str
    objects: frozenset[str]


@lru_cache(maxsize=4)
def _pattern(words: Measures) -> tuple[tuple[re.Pattern[str], ...], dict[str, str], re.Pattern[str], dict[str, str]]:
    limits = {
        f: q.name for q in words.quantities if q.sort in ("control", "duty") for n in q.nouns for f in (n, n + "s", n[:-1] + "ies")
    }
    names = {name: p.name for p in words.parties for name in (p.name, *p.adjectives, *p.also)}
    act = re.compile(
        rf"\b{_IMPOSES}\s+(?:[\w'’-]+\s+){{0,3}}?(?P<limit>{either(limits)})\s+(?:on|over|against|for)\s+(?P<what>[^.;:]{{3,120}})",
        re.I,
    )
    under = re.compile(
        rf"\b{_PUTS}\s+(?P<what>[^.;:]{{3,100}}?),?\s+under\s+(?:[\w'’-]+\s+){{0,3}}?(?P<limit>{either(limits)})\b", re.I
    )
    in_place = re.compile(
        rf"\b{_PUTS}\s+(?:[\w'’-]+\s+){{0,3}}?(?P<limit>{either(limits)})\s+in(?:to)?\s+(?:place|force|effect)\b[^.;:]{{0,60}}?"
        r"\s(?:on|export(?:ing|s)?(?:\s+of)?)\s+(?P<what>[^.;:]{3,80})",
        re.I,
    )
    return (act, under, in_place), limits, re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w'’-])"), names


def acts(article: Article, date: Date, vocabulary: Vocabulary) -> Iterator[Act]:
    """The acts of the date's sentences whose party stands before the verb, nearest first to the sentence's beginning."""
    patterns, limits, party, names = _pattern(vocabulary.measures)
    for n in date.s:
        sentence = article.sentences[n - 1]
        text = article.text[sentence.start : sentence.end]
        for m in (m for pattern in patterns for m in pattern.finditer(text)):
            own = [
                p
                for p in party.finditer(text, 0, m.start())
                if not re.search(r"\b(?:by|at|to|of|with)\s+(?:the\s+)?$", text[: p.start()])
            ]
            objects = frozenset(
                w[:6] for w in re.findall(r"[a-z]{3,}", _goods(m.group("what")).lower()) if w not in load().measures.no_goods
            )
            if own and objects:
                yield Act(names[own[0].group()], limits[m.group("limit").lower()], objects)


def _goods(what: str) -> str:
    """The goods alone: up to the next clause."""
    return re.split(
        r",\s+(?:and|with|along|requiring|which|while|who|as|after|in)\b|\s+(?:in\s+response|after|as|when|while|because|from|by|without)\b",
        what,
        maxsplit=1,
    )[0]
