"""Outcomes: sentences that tell what a meeting settled (agreed) or left open. Precision first.

A sentence counts only in an article that tells of a meeting, and only if a party, a side or the deal itself is in it: what two
companies agree is nothing that a meeting of governments settled. One sentence may tell both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.find.places import parties
from generator.records import Article, Meeting, Mention, Outcome
from generator.text import Locator
from generator.vocabulary import Vocabulary
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@dataclass(frozen=True, slots=True)
class _Grammar:
    side: re.Pattern[str]
    pledge: re.Pattern[str]
    made: re.Pattern[str]
    deal: re.Pattern[str]
    binds: re.Pattern[str]
    under: re.Pattern[str]
    goes_on: re.Pattern[str]
    open: tuple[re.Pattern[str], ...]
    keeps: re.Pattern[str]
    views: re.Pattern[str]
    supposed: re.Pattern[str]


@lru_cache(maxsize=4)
def _grammar(o: Outcomes) -> _Grammar:
    deal = rf"(?:{_either(o.deals)})"
    return _Grammar(
        side=re.compile(rf"\b(?:{_either(o.sides)})\b", re.I),
        pledge=re.compile(rf"\b(?:{_either(o.pledges)})\b"),
        made=re.compile(
            rf"\b(?:{_either(o.makes)}) (?:[^\s,.;:]+ ){{0,7}}?['‘“\"]?(?:{_either(o.made)})\b"
            rf"|\b(?:{_either(o.made)}) (?:has|have|had|was|were) been (?:{_either(o.makes)})\b"
        ),
        deal=re.compile(rf"\b{deal}\b", re.I),
        binds=re.compile(rf"\b{deal}['’”\"]?,? (?:[^\s.;:]+ ){{0,6}}?(?:{_either(o.binds)})\b"),
        under=re.compile(rf"(?:^|[,;] )(?:and )?(?:{_either(o.under)}|under (?:the|this|its|that) (?:[\w-]+ )?{deal})\b", re.I),
        goes_on=re.compile(rf"(?:{_either(o.goes_on)})\b[^.;:]{{0,90}}?\b(?:{_either(o.terms)})\b", re.I),
        open=(
            re.compile(rf"\b(?:{_either(o.open)})\b", re.I),
            re.compile(rf"\b(?:remain|remains|remained|remaining) {_ADVERB}(?:{_either(o.remains)})\b", re.I),
            re.compile(
                rf"\b(?:not|never|nor|n[’']t|neither|nothing) "
                rf"(?:yet |been |be |fully |everything was )?{_ADVERB}(?:{_either(o.not_done)})\b"
            ),
            re.compile(
                r"\b(?:linked|tied|links|ties) (?:any )?progress on\b"
                r"|\baccus(?:ed|es|ing) \w+ of (?:not|breaking|failing|dragging)\b"
            ),
            re.compile(r"\b(?:apparent )?stall(?:ed|s|ing)?\b(?= in\b| over\b| on\b|\b[^.]{0,40}\bnegotiations)"),
            re.compile(r"\bplan(?:s|ned|ning)? to extend\b|\bconsidering extending\b|\bfail(?:s|ed|ing)? to \w+"),
        ),
        keeps=re.compile(
            r"\b(?:maintains?|keeps?|retains?|kept|maintained) (?:its|the|their|all|most)? ?(?:[\w-]+ ){0,3}?"
            r"(?:curbs|restrictions|controls|tariffs|duties|bans?|limits|restraints)\b"
        ),
        views=re.compile(rf"\b(?:{_either(o.views)})\b", re.I),
        supposed=re.compile(rf"\b(?:{_either(o.supposed)})\b"),
    )


def find_outcomes(article: Article, vocabulary: Vocabulary, where: Locator, meetings: tuple[Meeting, ...]) -> tuple[Outcome, ...]:
    """The outcomes in the order of the text; none in an article without a meeting."""
    if not meetings:
        return ()
    g = _grammar(vocabulary.outcomes)
    places = {n: m.place for m in meetings for n in m.mention.s}
    out: list[Outcome] = []
    last_agreed = 0
    for s in article.sentences:
        if s.kind not in ("paragraph", "item", "quotation"):
            continue
        text = article.text[s.start : s.end]
        side = bool(parties(article.text, s.start, s.end, vocabulary.places)) or g.side.search(text) is not None
        if not side and not g.deal.search(text) and last_agreed != s.n - 1:
            continue
        for kind, rule in _kinds(text, g, side=side, goes_on=last_agreed == s.n - 1):
            if kind == "agreed":
                last_agreed = s.n
            mention = Mention(text, s.start, s.end, (s.n,), s.line, rule)
            out.append(Outcome(kind, places.get(s.n), mention))
    return tuple(out)


def _kinds(text: str, g: _Grammar, *, side: bool, goes_on: bool) -> list[tuple[Literal["agreed", "open"], str]]:
    kinds: list[tuple[Literal["agreed", "open"], str]] = []
    left = any(p.search(text) for p in g.open) or g.keeps.search(text) is not None
    rule = _agreed(text, g, side=side, goes_on=goes_on and not left)
    if rule:
        kinds.append(("agreed", rule))
    if left and not g.views.search(text):
        kinds.append(("open", "left open"))
    return kinds


def _agreed(text: str, g: _Grammar, *, side: bool, goes_on: bool) -> str | None:
    if g.views.search(text):
        return None
    rules = ((g.pledge, "a side binds itself", side), (g.made, "a result is reached", side), (g.binds, "a deal's content", True))
    for pattern, rule, allowed in rules:
        m = pattern.search(text) if allowed else None
        if m and not _denied(text, m.start(), g):
            return rule
    if g.under.search(text):
        return "terms of a deal"
    if goes_on and g.goes_on.match(text):
        return "goes on with the terms"
    return None


def _denied(text: str, at: int, g: _Grammar) -> bool:
    """Whether the clause before `at` denies or merely supposes what follows."""
    clause = re.split(r"[,;:—–]", text[max(0, at - 60) : at])[-1]
    return re.search(r"\b(?:not|never|no|nor|without|failed to|yet to|n[’']t|refused to)\b", clause) is not None or bool(
        g.supposed.search(clause)
    )
