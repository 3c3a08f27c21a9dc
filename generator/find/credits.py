"""Words in the text that say whose fact it is: "told Al Jazeera", "according to Bloomberg", "Chinese customs data showed".

A newsroom's name alone credits nothing: beside it must stand a word that hands the fact over. Data sets are credited by their
name or by "<whose> <what> data". Every credit found here is of one fact (its sentence); credits of a whole article stand in
bylines and source lines, which `strip` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.find.sought import Sought, first_words, lines_of
from generator.late import late
from generator.records import Article, Credit
from generator.text import Locator, either
from generator.vocabulary import Vocabulary
from generator.vocabulary.credits import Credits
from generator.vocabulary.measures import Measures
from generator.vocabulary.publishers import Publishers

_REACH = 90  # characters of the sentence that are looked at on each side of a name

_SENTENCE = 400  # characters of a sentence in which whose trade it tells is looked for
# What stands right before the newsroom's name, with the name of its rule. The filler words are counted, so each is linear.
_BEFORE = (
    ("told", late(r"\b(?:told|tells|telling|informed|briefed)\s+(?:the\s+)?$", re.I)),
    ("said to", late(
        r"\b(?:confirmed|said|spoke|speaking|explained|revealed|disclosed|talking|talked|statement|comments?|e-?mailed|interview|admitted"
        r"|commented|anal[yz]+sed|analyzed|remarks|conversation)\s+(?:[\w'’-]+\s+){0,3}(?:to|with|for|by)\s+(?:the\s+)?$", re.I)),
    ("according to", late(r"\baccording\s+to\s+(?:[\w'’-]+\s+){0,6}$", re.I)),
    ("by", late(
        r"\b(?:reported|seen|reviewed|obtained|compiled|cited|published|quoted|surveyed|polled|interviewed|calculations|analysis|survey|poll"
        r"|report|tally)\s+(?:first\s+|earlier\s+)?(?:by|in)\s+(?:the\s+)?$", re.I)),
    ("citing", late(r"\b(?:citing|cites|quoting|via)\s+(?:the\s+)?$", re.I)),
)  # fmt: skip
_AFTER = (
    ("reported", late(
        r"\s*(?:,\s+)?(?:(?:first|has|had|later|also|earlier|newspaper|news\s+agency)\s+){0,2}"
        r"(?:reported|reports|learned|learnt|revealed|wrote|writes|said|says|cited|quoted|understands)\b")),
    ("report", late(r"\s+(?:report|poll|survey|analysis|calculations?|tally|investigation|interview|review)\b")),
)  # fmt: skip
# Two words run together, as in "confirmed to Reutersthat": the name ends where one of these begins.
_GLUE = "that who which said on in and the reported".split()
_GLUED = rf"(?=(?:{'|'.join(_GLUE)})\b)"
# "Bloomberg Intelligence", "Reuters Institute": another house of the same first name.
_GOES_ON = late(r"\s[A-Z][a-z]+(?<!day)\b(?!\s(?:reported|said|has))")

_DATA = r"(?:data|figures|statistics|records)"
_DATA_WORDS = frozenset(("data", "figures", "statistics", "records"))
_SHOWS = late(
    r"\s+(?:(?:released|published|issued|compiled|out)\b[^.;]{0,40}?\s)?(?:also\s+)?"
    r"(?:show|reveal|suggest|indicate|point|said|say|put|released|published|compiled|confirm)(?:s|ed|n|ing)?\b"
)
_HANDS_OVER = late(r"\b(?:according\s+to|based\s+on|citing|cited|cites|per|from|in|by)\s+(?:[\w'’-]+\s+){0,2}$", re.I)


@dataclass(frozen=True, slots=True)
class _Names:
    newsrooms: Sought
    papers: frozenset[str]
    canonical: dict[str, str]
    owned: re.Pattern[str]
    houses: Sought
    adjectives: dict[str, str]


@cache
def _names(words: Credits, publishers: Publishers, measures: Measures) -> _Names:
    canonical: dict[str, str] = {}
    for publisher in publishers.publishers:
        if publisher.kind != "aggregator" and not publisher.word:
            canonical |= dict.fromkeys((publisher.name, *publisher.also), publisher.name)
    houses: dict[str, str] = {}
    for house in words.data_sets:
        houses |= dict.fromkeys((house.name, *house.also), house.name)
    adjectives: dict[str, str] = {}
    for party in measures.parties:
        label = party.adjectives[0] if party.adjectives else party.name
        own = "US" if party.name == "United States" else label
        adjectives |= dict.fromkeys((*party.adjectives, party.name, *party.also), own)
    papers = either(words.papers)
    listed = either(canonical)
    topics, fillers = "|".join(words.topics), "|".join(words.fillers)
    return _Names(
        newsrooms=Sought(
            late(
                rf"(?<![\w-])(?:(?P<listed>{listed})(?:\b|{_GLUED})|(?<=the )(?P<paper>(?:[A-Z][\w'’&.-]+ ){{1,3}}(?:{papers}))\b)"
            ),
            first_words((*canonical, *(f"{name}{glue}" for name in canonical for glue in _GLUE))),
        ),
        papers=first_words(words.papers),
        canonical=canonical,
        owned=late(
            rf"(?<![\w-])(?:(?P<owner>{either(adjectives)})(?:['’]s)?\s+)?(?:(?i:{fillers})\s+)?(?P<topic>(?i:{topics}))\s+{_DATA}\b"
            rf"(?:\s+(?:from|of)\s+(?P<later>{either(adjectives)})\b)?"
            rf"|(?<![\w-])(?i:{_DATA})\s+(?:from|by)\s+(?:the\s+)?(?P<whose>{either(adjectives)})(?:['’]s)?\s+(?P<what>{topics})\b"
        ),
        houses=Sought(
            late(rf"(?<![\w-])(?P<house>{either(houses)})(?:['’]s)?(?![\w-])(?P<data>\s+(?:[a-z]+\s+){{0,2}}{_DATA}\b)?"),
            first_words(houses),
        ),
        adjectives=adjectives | {f"\0{k}": v for k, v in houses.items()},
    )


def find_credits(article: Article, vocabulary: Vocabulary, where: Locator) -> tuple[Credit, ...]:
    """The credits that stand in the text, in its order; `start`/`end` span the name (or the data set's words)."""
    names = _names(vocabulary.credits, vocabulary.publishers, vocabulary.measures)
    found = [*_data_sets(article, names), *_newsrooms(article, names)]
    out: list[Credit] = []
    for start, end, name, rule in sorted(found):
        if not out or start >= (out[-1].end or 0):
            out.append(Credit(name, article.text[start:end], where.line(start), False, rule, start, end))
    return tuple(out)


def _around(article: Article, start: int, end: int) -> tuple[str, str]:
    """What stands before and after, within the paragraph."""
    text = article.text
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return before, text[end : end + _REACH].partition("\n")[0]


def _newsrooms(article: Article, names: _Names) -> list[tuple[int, int, str, str]]:
    out: list[tuple[int, int, str, str]] = []
    for m in _named(article.text, names):
        before, after = _around(article, m.start(), m.end())
        if _GOES_ON.match(after):
            continue
        rule = next((n for n, p in _BEFORE if p.search(before)), None) or next((n for n, p in _AFTER if p.match(after)), None)
        if rule and (m.group("listed") or rule not in ("reported", "report")):
            out.append((m.start(), m.end(), names.canonical.get(m.group(), m.group()), f"newsroom: {rule}"))
    return out


def _named(text: str, names: _Names) -> Iterator[re.Match[str]]:
    """The newsrooms of the list, and in the paragraphs that have a word for papers those that end with one."""
    done = 0
    for start, end in (*lines_of(names.papers, text), (len(text), len(text))):
        yield from names.newsrooms.finditer(text, done, start)
        yield from names.newsrooms.pattern.finditer(text, start, end)
        done = end


def _data_sets(article: Article, names: _Names) -> list[tuple[int, int, str, str]]:
    out: list[tuple[int, int, str, str]] = []
    for m in names.houses.finditer(article.text):
        before, after = _around(article, m.start(), m.end())
        if m.group("data") or _HANDS_OVER.search(before) or re.match(r"\s+(?:said|says|estimates?d?|reports?|shows?)\b", after):
            out.append((m.start(), m.end(), names.adjectives["\0" + m.group("house")], "data: house"))
    for m in _owned(article.text, names):
        before, after = _around(article, m.start(), m.end())
        if not (_SHOWS.match(after) or _HANDS_OVER.search(before)):
            continue
        owner = (
            m.group("owner")
            or m.group("later")
            or m.group("whose")
            or _first_party(names, article.text[max(0, m.start() - _SENTENCE) : m.start()], after)
        )
        if owner:
            out.append(
                (
                    m.start(),
                    m.end(),
                    f"{names.adjectives[owner]} {(m.group('topic') or m.group('what')).lower()} data",
                    "data: owned",
                )
            )
    return out


def _owned(text: str, names: _Names) -> Iterator[re.Match[str]]:
    """ "<whose> <what> data", looked for only in the paragraphs that have a word for data."""
    for start, end in lines_of(_DATA_WORDS, text):
        yield from names.owned.finditer(text, start, end)


def _first_party(names: _Names, before: str, after: str) -> str | None:
    """ "Customs data showed China's exports …" and "China bought none, customs data showed": the records are those of the party
    whose trade they show."""
    m = re.match(r"\s+[a-z]+(?:\s+that)?\s+(?P<next>[A-Z][\w.]*)", after)
    if m:
        return m.group("next") if m.group("next") in names.adjectives else None
    if not re.match(r"\s+[a-z]+\s*[,.]", after):
        return None
    sentence = re.split(r"[.!?]\s+(?=[A-Z])|\n", before)[-1]
    for m in re.finditer(r"[A-Z][\w.]*", sentence):
        ahead = sentence[: m.start()]
        if m.group() in names.adjectives and (not _BEHIND.search(ahead) or _SOLD_FROM.search(ahead)):
            return m.group()
    return None


# Before a party that another trades with: "shipments to Japan fell, customs data showed".
_BEHIND = late(r"\b(?:to|from|into|with|against|for|between|and|than)\s+(?:the\s+)?$")
_SOLD_FROM = late(r"\b(?:exports?|shipments?|sales|exported|shipped)\b[^,.;]{0,60}\bfrom\s+(?:the\s+)?$", re.I)
