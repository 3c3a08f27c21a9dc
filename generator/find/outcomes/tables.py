"""Who sits at the table that an article is on: governments mostly, but also a union and its employer, or a state and its creditors.

There a union, a company or a committee of bondholders is a side like any other, and what it wants, refuses or signs is an outcome;
beside the talks of governments each of them only speaks for itself. See find/outcomes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from generator.late import late
from generator.records import Article
from generator.vocabulary import Vocabulary
from generator.vocabulary.noun import fields
from generator.vocabulary.outcomes import Outcomes

# So many sentences from the title on tell what an article is on; so many words of pay, or of debt, show that it is.
TOP, OFTEN = 7, 4
_UNION = late(
    r"(?<!European )(?<!African )(?<!Soviet )(?<!Credit )\b[Uu]nions?\b|\bLocal \d+|\b(?:[Ww]orkers|pilots|dockers|nurses"
    r"|lecturers"
    r"|crane operators)\b"
)
_EMPLOYER = late(
    r"\b(?:compan(?:y|ies)|management|employers?|operator|airline|railway|[Gg]overnment|port authority)\b"
    r"|\b[Nn]egotiators for [A-Z]"
    r"|\b[A-Z]\w+ (?:Inc|Co|Corp|Ltd|Metals|Terminals)\b"
)
# What passes between the two, in a sentence that names both.
_DEAL = late(
    r"\b(?:settled?|settlement|agreed?|agreement|deal|pact|accord|terms|contract|talks|bargaining|negotiat\w+|session"
    r"|shook hands|accepted"
    r"|signed|walked out)\b"
)
_PAY = late(
    r"\b(?:wages?|pay|rais(?:e|es)|strikes?|walkouts?|lockout|pensions?|overtime|(?:labou?r|union|collective) contract"
    r"|collective"
    r"|bargaining|conciliator|mediator|(?:the|tentative|old|new) contract)\b",
    re.I,
)
_CREDITORS = late(
    r"\b(?:bond|note)holders\b|\b(?:committee|group)\b[^.;]{0,30}? (?:investors|holders|creditors)\b"
    r"|\bholders of\b[^.;]{0,50}?(?:bonds?|notes)\b"
    r"|\bcreditors\b",
    re.I,
)
_DEBT = late(
    r"\b(?:(?:euro)?bonds?|notes due|coupon|haircut|principal|creditors|bondholders|maturit(?:y|ies)|arrears|restructur\w+"
    r"|defaulted)\b",
    re.I,
)


def seated(article: Article, vocabulary: Vocabulary) -> tuple[Vocabulary, bool]:
    """The vocabulary with the sides of the article's table, and whether they are others than governments."""
    if _of_pay(article):
        return replace(vocabulary, outcomes=_at_work(vocabulary.outcomes)), True
    if _of_debt(article):
        return replace(vocabulary, outcomes=_in_debt(vocabulary.outcomes)), True
    return vocabulary, False


def _of_pay(article: Article) -> bool:
    text = article.text
    told = any(all(p.search(text, s.start, s.end) for p in (_UNION, _EMPLOYER, _DEAL)) for s in article.sentences[:TOP])
    return told and len(_PAY.findall(text)) >= OFTEN


def _of_debt(article: Article) -> bool:
    text = article.text
    told = any(all(p.search(text, s.start, s.end) for p in (_CREDITORS, _DEAL)) for s in article.sentences[:TOP])
    return told and len(_DEBT.findall(text)) >= OFTEN


@lru_cache(maxsize=4)
def _at_work(o: Outcomes) -> Outcomes:
    told = _with(o, o.at_work)
    terms = {name: (*getattr(o, name), *o.work_terms) for name in ("instruments", "matters", "trade", "imposed")}
    return Outcomes(**fields(told) | terms | {name: (*getattr(o, name), "contract") for name in ("deals", "made", "results")})


@lru_cache(maxsize=4)
def _in_debt(o: Outcomes) -> Outcomes:
    return _with(o, o.in_debt)


def _with(o: Outcomes, sides: tuple[str, ...]) -> Outcomes:
    """The words with so many sides more, who are no strangers to the table then; what they deal in is no other trade."""
    strangers = {name: tuple(w for w in getattr(o, name) if w not in sides) for name in ("others", "no_sides", "commentators")}
    trades = tuple(w for w in o.trades if w not in o.at_stake)
    return Outcomes(**fields(o) | strangers | {"trades": trades, "sides": (*o.sides, *sides), "at_tables": (*o.at_tables, *sides)})
