"""Whether an article is one on a meeting or a deal, and which of its sentences are told around one. See find/outcomes."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.outcomes.words import Grammar
from generator.find.places import parties
from generator.late import late
from generator.records import Article, Meeting
from generator.vocabulary import Vocabulary

_TALKS = late(
    r"\b(?:talks|negotiations|negotiators?|envoys?|delegations?|negotiating|summit|truce|ceasefire|pact|accord|agreement"
    r"|framework|deal|standstill|agreed?|agrees|signed|meeting|sessions?|rounds?|understanding|settlement|compromise"
    r"|arrangement (?:worked out|reached|struck|made))s?\b",
    re.I,
)
# An article is about a meeting that its first so many sentences name, or that it names so often.
TOP, OFTEN = 6, 3
# A deal without a meeting must be told at the very top.
LEAD = 4


def about_a_meeting(meetings: tuple[Meeting, ...]) -> bool:
    """Whether an article is about a meeting: one near its top, or several sentences on some."""
    named = {n for m in meetings for n in m.mention.s}
    return len(named) >= OFTEN or (bool(named) and min(named) <= TOP)


# Two sides that came together, wherever it was: what was settled there is told with it.
_CAME = late(r"\b(?:met|gathered|sat down|talks|meetings?|sessions?|rounds?|summit|consultations|dialogue|negotiations|visited)\b")
_TRADE = late(r"\b(?:tariff|export|licen[cs]|trade|duties|dut(?:y|ies)|rare earth|minerals)")


# Whatever the article is on, such words beside two sides and their meeting tell what came of it.
_SETTLED = late(r"\b(?:agreed|signed|failed|pledged|put off|settled|struck|deadlock\w*|undertook)\b")
_OFTEN_TRADE = 4


def _on_trade(article: Article) -> bool:
    return len(_TRADE.findall(article.text)) >= _OFTEN_TRADE


def may_tell(article: Article) -> bool:
    """What every article with an outcome and without a named meeting has: talks at its top, the words of trade, or talks again
    and again."""
    top = any(_TALKS.search(article.text, s.start, s.end) for s in article.sentences[:TOP_OF_IT])
    return top or _on_trade(article) or _share(article, _OF_TALKS) >= SOME


def told_meetings(article: Article, g: Grammar, vocabulary: Vocabulary) -> set[int]:
    """The sentences that tell of a meeting of two parties, named or not, in an article on trade."""
    traded = _on_trade(article)
    text, places = article.text, vocabulary.places
    return {
        s.n
        for s in article.sentences
        if s.kind in ("paragraph", "item")
        and (traded or _SETTLED.search(text, s.start, s.end))
        and _CAME.search(text, s.start, s.end)
        and (g.pair.search(text, s.start, s.end) or len({p.name for p in parties(text, s.start, s.end, places)}) >= 2)
    }


def around(article: Article, met: set[int]) -> set[int]:
    """The sentences of the paragraphs that name a meeting, and of those right after them."""
    starts = sorted(p.start for p in article.paragraphs)
    of = {s.n: bisect_right(starts, s.start) for s in article.sentences}
    named = {of[n] for n in met if n in of}
    return {n for n, at in of.items() if at in named or at - 1 in named}


def about_a_deal(article: Article, g: Grammar, vocabulary: Vocabulary) -> bool:
    """Whether one of the first sentences tells of a deal or of talks between two parties, wherever they were."""
    text = article.text
    return any(
        _TALKS.search(text, s.start, s.end)
        and not g.trades.search(text, s.start, s.end)
        and len({p.name for p in parties(text, s.start, s.end, vocabulary.places)}) >= 2
        for s in article.sentences[:LEAD]
    )


# The first sentences together, with the title.
TOP_OF_IT = 6
# "After a meeting of the two countries' officials": theirs, though it was on a contract of firms.
_MEETING = r"meetings? (?:of|between) (?:[\w’'-]+ ){1,6}?(?:officials|ministers|negotiators|delegations|presidents|leaders)"
_SAT = late(
    r"\b(?:talks|negotiat\w+|summit|round|delegations?|envoys?|joint statement|communiqu[eé]|vice-ministers|deputies|both leaders"
    r"|(?:the )?leaders of|heads of delegation|review meeting|truce"
    rf"|{_MEETING})\b",
    re.I,
)
_OFFICIALS_MET = late(rf"\b{_MEETING}\b")


# Of a report of talks every eighth sentence has one of these.
DENSE = 8
_OF_TALKS = late(
    r"\b(?:talks|negotiat\w+|delegat\w+|envoys?|rounds?|summit|the sides|the parties|(?:both|two) (?:sides|countries"
    r"|governments|capitals"
    r"|delegations|teams|powers)|joint (?:statement|committee|commission|declaration)|communiqu[eé]|accord|pact|protocol"
    r"|memorandum|treaty"
    r"|agreement|agreed|concluded|initialled|undertook|chapters?|counterparts?|sessions?|annex|text)\b",
    re.I,
)


def tops_with_talks(article: Article, g: Grammar, vocabulary: Vocabulary) -> bool:
    """Whether the first sentences together tell of talks of two sides: one names both, or "the two countries" of an article that
    names two; another the talks."""
    text = article.text
    first = [
        s
        for s in article.sentences[:TOP_OF_IT]
        if g.trades.search(text, s.start, s.end) is None or _OFFICIALS_MET.search(text, s.start, s.end)
    ]
    talks = [s.n for s in first if _SAT.search(text, s.start, s.end)]
    near = [s for s in first if any(abs(s.n - n) <= 1 for n in talks)]
    both = [s for s in first if len({p.name for p in parties(text, s.start, s.end, vocabulary.places)}) >= 2]
    if any(s in near for s in both) or (both and not _of_others(article, g) and _dense(article)):
        return True
    paired = any(s.n in talks and g.pair.search(text, s.start, s.end) for s in first)
    return paired and len({p.name for p in parties(text, 0, len(text), vocabulary.places)}) >= 2


def _of_others(article: Article, g: Grammar) -> bool:
    """Whether the top tells of a court, a board or a merger."""
    return any(g.trades.search(article.text, s.start, s.end) for s in article.sentences[:3])


def _dense(article: Article) -> bool:
    """Whether every eighth sentence has a word of talks."""
    return _share(article, _OF_TALKS) * DENSE >= 1


def _share(article: Article, words: re.Pattern[str]) -> float:
    """In which share of its sentences an article has one of the words."""
    told = [s for s in article.sentences if s.kind in ("paragraph", "item")]
    return sum(words.search(article.text, s.start, s.end) is not None for s in told) / max(1, len(told))


# Both together stand in so many of a hundred sentences where sides negotiate, whatever the top tells; of talks alone in so many.
TOGETHER, SOME = 0.4, 0.05
# A few lines are no article that could be full of them.
AT_LEAST = 8


def full_of_talks(article: Article, g: Grammar) -> bool:
    """Whether words of talks and of sides stand all over an article, though its top tells of prices, a village or a firm."""
    first = article.sentences[:LEAD]
    if len(article.sentences) < AT_LEAST or any(g.trades.search(article.text, s.start, s.end) for s in first):
        return False
    return _share(article, _OF_TALKS) + _share(article, g.side) >= TOGETHER
