"""What a paragraph shows of whether it is the page's own talk or the article: single signals, each with its weight and its name.

No signal decides alone. A paragraph that asks its reader to subscribe may be a story about a subscription: then its words stand in
the title or in other paragraphs, somebody is quoted in it, and it goes on from the sentence before.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from generator.strip.foreign import usage_of
from generator.strip.kinship import Usage, stems
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.sites import site_names

_QUOTED = re.compile(r"[“\"][^“”\"]{0,900}[”\"]|(?<!\w)[‘'][^‘’']{2,600}[.,!?][’']")
SPOKEN = re.compile(
    r"\b(?:said|says|saying|told|tells|according to|added|announced|warned|argued|wrote|reported|estimates?|expects?)\b"
)
# "Sign up for one and you will get six, a study has found": somebody tells it.
ATTRIBUTED = re.compile(
    r",[”\"’']? (?:(?:an?|the|one|he|she|they) (?:[\w’'-]{1,20} ){0,8}|(?:[A-Z][\w.’'-]{0,20} ){1,4})?"
    r"(?:said|says|has found|have found|found|warns|warned|told|argues|argued|according to)\b"
)
_YOU = re.compile(r"\b(?:you|your|yours|you[’'](?:re|ll|ve|d))\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Ww]e[’'](?:re|ll|ve|d))\b")
_REACH = re.compile(
    r"\bwww\.|https?:|\b[\w.+-]{1,60}@[\w-]{1,60}\.|\b\w{2,30}\.(?:com|org|net|co\.uk|example)\b|(?<!\w)@\w{2,30}\b|"
    r"\+\d[\d ()-]{6,20}\d|\b(?:Tel|Fax|Phone|Call)\b\.?:?\s?\(?\+?\d"
)
_SYMBOL = re.compile(r"[^\w\s“\"‘'(«$£€¥…~–—-]")
_ENDS_OUT = re.compile(r"(?:[»›→▸►>]|\(opens in [^()]{3,20}\)|opens new tab|click here\.?|[Ss]ign up here\.?)$")
_PAST = re.compile(r"\b[a-z]{2,20}ed\b")
_COMMON = frozenset("now today here free online offer error".split())
# A later sentence that asks ("Get the bottom line for 9,000 stocks.") has a reader, who is told "your" in it.
_SENTENCE = re.compile(r"(?<=[a-z\d][.!?] )([A-Z][\w’']{1,12} (?:your|our|my|the|a|an|this|it|us|now|for|up|out|what|how)\b)")
_LATER = 0.75
_CALL = ("buttons and counters", "newsletter", "promotion", "cookies and paywall")
_CALL_WORDS = 4
_LONG, _VERY_LONG = 40, 60
_FEW = 4
_SAYS, _READERS, _OF_ALL = 8, 3, 3


@dataclass(frozen=True, slots=True)
class Body:
    """What most of the text is like, against which each paragraph is held."""

    usage: Usage
    title: frozenset[str]
    page_words: Counter[str]
    you: float
    we: float
    first: int
    last: int
    sites: re.Pattern[str] | None
    of_pages: bool  # the article itself is about sites and their readers
    to_readers: bool  # it speaks to its reader: a column, advice, a notice


def body_of(page: Page) -> Body:
    """What is known of the article's text before single paragraphs are weighed."""
    usage = usage_of(page)
    prose = [i for i in page.kept(page.after_title) if page.is_prose(i)]
    bare = {i: _QUOTED.sub(" ", page.blocks[i].text[:4000]) for i in prose}
    words = Counter(w for i in prose for w in {m.lower() for m in page.matcher.page_words(page.simple[i])})
    sure = [i for i in prose if _is_sure(page, i, usage)]
    share = len(prose) or 1
    told = [i for i in prose if page.words(i) >= 12]
    strong = [i for i in told if page.matcher.has_talk(page.simple[i]) and SPOKEN.search(page.blocks[i].text)]
    return Body(
        usage, frozenset(stems(page.title_text)), words,
        sum(bool(_YOU.search(t)) for t in bare.values()) / share, sum(bool(_WE.search(t)) for t in bare.values()) / share,
        sure[0] if sure else len(page.blocks), sure[-1] if sure else -1, site_names(page),
        4 * len(strong) > len(told) or page.matcher.has_talk(simple(page.title_text)), speaks_to_readers(page),
    )  # fmt: skip


def speaks_to_readers(page: Page) -> bool:
    """Whether a third of the paragraphs, and three at least, speak to whoever reads them, without what somebody says in them."""
    told = [i for i in page.kept(page.after_title) if page.is_prose(i) and page.words(i) >= _SAYS]
    spoken = sum(bool(_YOU.search(_QUOTED.sub(" ", page.blocks[i].text[:4000]))) for i in told)
    return spoken >= _READERS and _OF_ALL * spoken >= len(told)


def _is_sure(page: Page, i: int, usage: Usage) -> bool:
    """A paragraph that is the article beyond doubt: somebody says something, or it is long and has words of the others."""
    text = page.blocks[i].text
    spoken = SPOKEN.search(text) is not None
    return (
        page.words(i) >= 12 and not page.matcher.page_words(page.simple[i]) and usage.shared(text, text) >= (0.1 if spoken else 0.2)
    )


# Signals that only the page's own talk gives; the others (place, neighbours, words of the text) tell for or against, never alone.
TALK = (
    "words of pages",
    "speaks to its reader",
    "asks",
    "speaks of the house",
    "names the site",
    "symbol",
    "exclaims",
    "address",
    "no verb",
)


def signals(page: Page, i: int, body: Body) -> dict[str, float]:
    """Each signal of a paragraph of running text, for the page (above 0) or for the article (below)."""
    found = _of_its_words(page, i, body) | _of_its_matter(page, i, body) | _of_its_place(page, i, body)
    return {name: weight for name, weight in found.items() if weight}


def _of_its_words(page: Page, i: int, body: Body) -> dict[str, float]:
    text = page.blocks[i].text
    bare = _QUOTED.sub(" ", text[:4000])
    asks = page.matcher.asks.match(page.simple[i]) and text[0] not in "“\"‘'"
    later = not asks and any(page.matcher.asks.match(m[1].lower()) for m in _SENTENCE.finditer(bare))
    return {
        "words of pages": _page_words(page, i, body),
        "speaks to its reader": 1.0 if body.you < 0.25 and _YOU.search(bare) else 0.0,
        "asks": 0.0 if body.to_readers else 1.0 if asks else _LATER if later else 0.0,
        "speaks of the house": 1.0 if body.we < 0.25 and _WE.search(bare) else 0.0,
        "names the site": 1.5 if body.sites and body.sites.search(bare) else 0.0,
        "symbol": 1.0 if _SYMBOL.match(text) or _ENDS_OUT.search(text[-60:]) else 0.0,
        "exclaims": 0.5 if "!" in bare else 0.0,
        "address": 1.0 if _REACH.search(bare) else 0.0,
        "no verb": 0.75 if not (asks or _PAST.search(text) or page.matcher.verbs.search(page.simple[i])) else 0.0,
    }


def _page_words(page: Page, i: int, body: Body) -> float:
    """The weight of the words of pages, but for those of the title and those that some other paragraphs have as well."""
    found = page.matcher.page_words(simple(_QUOTED.sub(" ", page.blocks[i].text[:4000])))
    own = [(word, weight) for word, weight in found.items() if body.page_words[word] < 3 and body.title.isdisjoint(stems(word))]
    weight = sum(weight if word not in _COMMON else weight / 2 for word, weight in own)
    return min(weight, 4.0) * (0.25 if body.of_pages else 0.5 if body.to_readers else 1.0)


def _of_its_matter(page: Page, i: int, body: Body) -> dict[str, float]:
    """Whether it goes on with what the others tell."""
    text = page.blocks[i].text
    share, own = body.usage.shared(text, text), len(set(stems(text)))
    quoted = _QUOTED.search(text[:4000]) is not None
    bare = _QUOTED.sub(" ", text[:4000])
    spoken = SPOKEN.search(bare) is not None or ATTRIBUTED.search(bare) is not None
    strange = 0.0 if own < _FEW else (1.0 if own < 2 * _FEW else 1.5) if share == 0 else 0.5 if share < 0.1 else 0.0
    words = page.words(i)
    return {
        "words of the text": strange if share < 0.1 else -1.5 if share > 0.4 else -1.0 if share > 0.25 else 0.0,
        "somebody speaks": -2.0 if spoken and quoted else -1.5 if spoken else -0.5 if quoted else 0.0,
        "goes on": -1.0 if page.matcher.goes_on.match(page.simple[i]) else 0.0,
        "length": -2.0 if words > _VERY_LONG else -1.0 if words > _LONG else 0.0,
    }


def _of_its_place(page: Page, i: int, body: Body) -> dict[str, float]:
    before = i > 0 and (i - 1) in page.cuts
    after = i + 1 == len(page.blocks) or (i + 1) in page.cuts
    called = page.cuts.get(i + 1) in _CALL and page.words(i + 1) <= _CALL_WORDS  # "Apply now" under what is offered
    return {
        "neighbours": 1.0 if (before and after) or called else 0.5 if before or after else 0.0,
        "place": 0.5 if (before or after) and (i > body.last or i < body.first) else 0.0,
    }
