"""A measure as it can be read without its article: whose it is, and of which goods, where its words leave that open.

For the measure that is read, in brackets or in the place of "the company" and "its"; nothing here fills a slot or joins a claim.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.find.clauses import Lexicon
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.readable.fuller import fuller
from generator.find.measures.readable.owners import goods_of, its_of, of_whom
from generator.find.measures.readable.running import Running
from generator.late import late
from generator.records import Figure, Sentence
from generator.vocabulary import load


@dataclass(frozen=True, slots=True)
class Told:
    """A measure in its sentence's own words, and as it reads alone."""

    own: str
    full: str


def of_all(measure: str) -> bool:
    """Whether a measure is of all goods: what goes on from it is of no single ones."""
    return not {"goods", "trade"}.isdisjoint(measure.lower().split())


def in_full(running: Running, lexicon: Lexicon, sentence: Sentence, figure: Figure, measure: str, c: Context | None) -> str:
    """The measure as it can be read without its article: whose it is, and of which goods, where its words leave that open."""
    measure = _uncapped(running, sentence, measure)
    acting = c.houses if c is not None else ()
    if figure.unit not in COUNTS:
        measure = fuller(running.article, lexicon, sentence, figure.start, measure)
    whose = _housed(running, sentence, figure, measure, acting)
    if figure.unit not in TIME:
        whose = of_whom(whose, sentence.n, running.trades, running.article.title, lexicon)
    if c is not None and "its " in whose:
        whose = its_of(whose, running.article.text, sentence.start, sentence.end, c.houses, lexicon.party)
    return running.written_out(
        whose if whose.endswith(")") or whose.startswith("share price") else _of_goods(running, lexicon, sentence, figure, whose)
    )


def _uncapped(running: Running, sentence: Sentence, measure: str) -> str:
    """Without the capital of its sentence's first word, where the article has the word in small letters too."""
    text = running.article.text
    first = _FIRST.match(text, sentence.start, sentence.end)
    word = first.group() if first is not None else ""
    if not word or word not in measure:
        return measure
    at = next((m.start() for m in _CAPITAL.finditer(measure) if m.group() == word), None)
    if at is None or not running.writes(word.lower()):
        return measure
    return f"{measure[:at]}{word.lower()}{measure[at + len(word) :]}"


# A word with a capital, where a word in small letters follows or the measure ends.
_CAPITAL = late(r"\b[A-Z][a-z]{2,}(?= [a-z]|$)")


_FIRST = late(r"[A-Z][a-z]{2,}")


def _housed(running: Running, sentence: Sentence, figure: Figure, measure: str, acting: Sequence[tuple[int, str]]) -> str:
    """ "Output the company sold" with the company's name; a bare "revenue" with the house in brackets."""
    begin = max(running.article.sentences[max(0, sentence.n - 3)].start, figure.start - _BACK)
    pointed = _company().search(measure)
    if pointed:
        house = _fitting(running, pointed.group("body").lower(), begin, figure.start, acting)
        if house:
            owner = f"{house}{'’' if house.endswith('s') else '’s'}" if pointed.group("whose") else house
            return measure[: pointed.start()] + owner + measure[pointed.end() :]
        return measure
    moved = figure.unit.isupper() or (figure.unit == "percent" and (figure.change == "by" or figure.direction is not None))
    if moved and (firm := running.firm_called(measure)):
        return f"share price of {firm}"  # "Volta lost 11 % in Frankfurt"
    if moved and running.goods.pattern.fullmatch(measure):
        return f"price of {measure[0].lower()}{measure[1:]}"  # "Tin gained 1.4 % to $47,300"
    words = measure.lower().split()
    if (
        words[-1] in load().measures.of_companies
        and len(words) <= 3
        and "of" not in words
        and not any(w[0].isupper() for w in measure.split()[1:])
    ):
        house = running.house or running.firm(begin, figure.start)
        if words[-1] in ("stock", "shares") and len(words) <= 2:
            money = figure.unit.isupper() or figure.unit in ("cents", "pence")
            return (f"share price of {house}" if house else "share price") if money or figure.unit in PARTS else measure
        return f"{measure} ({house})" if house else measure
    return measure


def _fitting(running: Running, noun: str, begin: int, end: int, acting: Sequence[tuple[int, str]]) -> str | None:
    """The body named last that "the `noun`" can stand for: a ministry is called one, a company none of those; one that acts before
    one that is only named ("talks with the Ministry of Bread")."""
    every = [m.name for m in running.named.between(begin, end) if m.body]
    every += [name for start, name in acting if start < end and name in every]
    called = next((n for n in reversed(every) if noun in n.lower().split()), None)
    if called or noun not in load().measures.firms:
        return called
    return running.company(begin, end)


@cache
def _company() -> re.Pattern[str]:
    """A body that is only pointed to: "the company", "the bank’s"."""
    return late(rf"\b[Tt]he (?P<body>{'|'.join(sorted(load().measures.bodies))})\b(?P<whose>['’]s)?(?! (?:of|for|in)\b| [A-Z])")


def _of_goods(running: Running, lexicon: Lexicon, sentence: Sentence, figure: Figure, measure: str) -> str:
    """A measure of trade that names no goods with those named last in its paragraph, or that the article is about."""
    if running.goods.pattern.search(measure) or not _asks(lexicon, figure, measure):
        return measure
    article = running.article
    paragraph = article.paragraphs[max(0, bisect_right(running.paragraphs, sentence.start) - 1)]
    near = max(paragraph.start, article.sentences[max(0, sentence.n - 4)].start)
    if _ALL_TRADE.search(article.text, near, sentence.end):
        return measure
    begin = max(paragraph.start, article.sentences[max(0, sentence.n - 2)].start, figure.start - _BACK)
    ware, told = running.wares.before(begin, figure.start), None
    if _TRADED.search(measure) and (trade := goods_of(sentence.n, running.trades)) is not None:
        told, at = trade.goods, article.sentences[trade.n - 1].start
        ware = ware if ware is not None and ware.start >= at else running.wares.before(at, figure.start)
    if ware is not None and not ware.known and not (told and (ware.name in told or told in ware.name)):
        if ware.traded:
            return measure  # "Steel output fell. Imports were 388,000 tonnes": not of the cobalt named before
        ware = None
    if told is None and figure.unit.isupper() and _FLOW.match(measure):
        return measure  # "exports came to $25 billion": of all goods, for all that is told
    goods = told or (ware.name if ware is not None and ware.known else running.wares.main)
    return measure if goods is None or goods.lower() in measure.lower() else f"{measure} ({goods})"


def _asks(lexicon: Lexicon, figure: Figure, measure: str) -> bool:
    """Whether the measure is one of goods, and tells neither which nor that it is of all."""
    words = re.findall(r"[^\W_]+", measure.lower())
    if figure.unit.isupper() and not _BALANCE.isdisjoint(words):
        return False  # "the resulting surplus of $15.9 billion" is one of all trade
    if not words or len(words) > _FEW or not _OF_ALL.isdisjoint(words) or "(" in measure:
        return False
    head = re.split(r" (?:to|from|of|in|at|for|on|by|with) ", measure.lower())[0].split()
    if head[:1] == ["price"] and len(words) > 1:
        of = words[1] == "of"  # "price in Rotterdam", "price of the powder"
        return (len(head) == 1 and not of) or words[-1] in load().measures.matter or words[-1].endswith("oxide")
    if head[:1] == ["amount"] or head[:1] == ["capacity"]:
        return figure.unit in _MASSES
    if words[-1] in _MARKETS or (words[0] == "share" and words[-1] in ("demand", "supply", "output", "production")):
        return True
    parted = _PART.match(measure)
    of = parted.end() if parted else 0
    end = of + len(re.split(r" (?:to|from|of|in|at|for|on|by|with) ", measure[of:])[0])
    noun = lexicon.noun.pattern.search(measure, of, end)  # "rate on imports" is no trade
    sort = lexicon.nouns[noun.group().lower()].sort if noun else ""
    if noun is None or sort not in ("flow", "amount", "price") or _MONEY.search(measure):
        return False
    if sort == "flow" and re.match(r" of (?!the\b|which\b)", measure[noun.end() :]):
        return False  # "imports of magnets": they are named
    ahead = measure[: noun.start()].split()[-1:]
    return not ahead or not ahead[0].islower() or ahead[0] in _WIDE or ahead[0].endswith(_ADJECTIVES)


# A report on all that a country trades: what it tells next is of no single goods.
_ALL_TRADE = late(
    r"\b(?:overall|total|all|goods|merchandise) (?:exports|imports|shipments|trade)\b|\btrade (?:surplus|deficit|balance)\b", re.I
)
_FLOW = late(r"(?:[\w’'-]+ ){0,2}(?:exports|imports|shipments)\b", re.I)
_BALANCE = frozenset("surplus deficit surpluses deficits gap balance".split())
# What a firm or a market earns, whatever it deals in.
_MONEY = late(r"\b(?:income|profits?|earnings|revenues?|turnover|sales)\b", re.I)
_PART = late(r"(?:share|part|value|rise|fall|change) (?:of|in) (?:the )?")
_TRADED = late(r"^amount\b|\b(?:exports?|imports?|shipments|deliveries|purchases|prices?)\b", re.I)
_MASSES = frozenset("tonnes tons kilograms grams ounces pounds barrels bushels litres".split())
# What stands before a noun of trade and tells no goods ("global demand", but "magnet production").
_WIDE = frozenset(
    "global world worldwide domestic foreign import export annual monthly average spot total overall local regional the of their "
    "its time and share current world’s country’s bloc’s combined yearly future possible all".split()
)
_ADJECTIVES = ("al", "ic", "ish", "ese", "ian", "ean", "ive", "ous", "ward", "wide", "ly", "’s", "'s", "ed", "er", "est", "ary")
_MARKETS = frozenset("market surplus deficit shortage shortfall glut".split())
# How far before a figure is looked at, however long its sentences are; and words of the longest measure that is left open.
_BACK = 1500
_FEW = 7
_OF_ALL = frozenset(
    "goods trade total overall country cost costs stock revenue profit loss investment spending loan loans value fiscal budget "
    "jobs workers people housing labour labor electricity power water food".split()
)
