"""What table an article is on, where no two governments sit: one of a union and its employer, or of a state and its creditors; or
whether it is on a match."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.sought import Sought, first_words
from generator.late import late
from generator.records import Article
from generator.text import either

# So many sentences from the title on tell what an article is on; so many words of pay, or of debt, show that it is.
TOP, OFTEN = 7, 4
_UNION = late(
    r"(?<!European )(?<!African )(?<!Soviet )(?<!Credit )\b[Uu]nions?\b|\bLocal \d+|\b(?:[Ww]orkers|pilots|dockers|nurses"
    r"|lecturers|(?<!\w )doctors['’]|teachers|train drivers|cabin crew|crews|deckhands|machinists|steelworkers"
    r"|firefighters|paramedics|postmen"
    r"|crane operators)\b"
)
_EMPLOYER = late(
    r"\b(?:compan(?:y|ies)|management|employers?"
    r"|(?:hospital|employers?['’]?|shipowners?['’]?|industry|retail) (?:association|federation)"
    r"|operator|carrier|airline|railway|[Gg]overnment|port authority)\b"
    r"|\b[Nn]egotiators for [A-Z]|\b[A-Z]\w+ and (?:the|its|their) (?:[Uu]nion|[Ww]orkers|[Cc]rews)\b"
    r"|\b[A-Z]\w+ (?:Inc|Co|Corp|Ltd|Metals|Terminals)\b"
)
# What passes between the two, in a sentence that names both.
_DEAL = late(
    r"\b(?:settled?|settlement|agreed?|agreement|deal|pact|accord|terms|contract|talks|bargaining|negotiat\w+|session"
    r"|s[ai]t down|struck|(?:at|from|to) the table"
    r"|shook hands|accepted"
    r"|signed|walked out)\b"
)
_PAY = late(
    r"\b(?:wages?|pay|rais(?:e|es)|strikes?|stoppages?|rosters?|enterprise agreement|industrial action|walkouts?|lockout"
    r"|pensions?|overtime|(?:labou?r|union|collective) contract"
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


def of_pay(article: Article) -> bool:
    """Whether an article is on what a union and an employer have settled, or could not."""
    text = article.text
    told = any(all(p.search(text, s.start, s.end) for p in (_UNION, _EMPLOYER, _DEAL)) for s in article.sentences[:TOP])
    return told and len(_PAY.findall(text)) >= OFTEN


def of_debt(article: Article) -> bool:
    """Whether an article is on what a state and its creditors have settled, or could not."""
    text = article.text
    told = any(all(p.search(text, s.start, s.end) for p in (_CREDITORS, _DEAL)) for s in article.sentences[:TOP])
    return told and len(_DEBT.findall(text)) >= OFTEN


# So many sentences from the title on, and so many different words of a match in them and in all, show that an article is on one.
_OPENING, _FIRST_WORDS, _WORDS = 12, 2, 5


def of_match(article: Article, matches: tuple[str, ...]) -> bool:
    """Whether an article is on a match, whose rounds and sides are none of a table."""
    text, words = article.text, _words_of(matches)
    end = article.sentences[min(_OPENING, len(article.sentences)) - 1].end if article.sentences else 0
    if len({m.group().lower() for m in words.finditer(text, 0, end)}) < _FIRST_WORDS:
        return False
    return len({m.group().lower() for m in words.finditer(text, 0, len(text))}) >= _WORDS


@lru_cache(maxsize=4)
def _words_of(matches: tuple[str, ...]) -> Sought:
    return Sought(late(rf"\b(?:{either(matches)})\b", re.I), first_words(matches))
