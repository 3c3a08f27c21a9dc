"""Elements by their names, as whole words: never erbium inside terbium, never Terbium Street, lead only as a metal.

Groups ("seven rare earths", "heavy rare earths, including dysprosium and terbium") come with the members that the article lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.groups import find_groups
from generator.find.sought import Sought, first_words
from generator.late import late
from generator.records import Article, ElementMention, GroupMention, Mention, Sentence
from generator.text import Locator, either
from generator.vocabulary import Vocabulary, load
from generator.vocabulary.elements import Elements, TrackedElement

_SHARE_ROOM = 30
# How far around a name its company is looked for, in characters: a long sentence.
NEAR = 400
_NEXT = late(r"[ \u00a0]([A-Za-z][\w’'-]*)")
_LAST = late(r"([\w.&’'-]{1,40})[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class _Patterns:
    name: Sought
    by_name: dict[str, TrackedElement]
    trade: re.Pattern[str]
    ware_after: re.Pattern[str]
    before: re.Pattern[str]
    other_after: re.Pattern[str]
    metal_before: re.Pattern[str]
    metal_after: re.Pattern[str]
    moves_after: re.Pattern[str]
    other_before: re.Pattern[str]
    never_after: dict[str, re.Pattern[str]]


@lru_cache(maxsize=4)
def _patterns(elements: Elements) -> _Patterns:
    by_name = {n: e for e in elements.elements for n in (e.name, *e.also)}
    return _Patterns(
        name=Sought(late(rf"(?<!\w)(?:{either(by_name)})(?!\w)", re.I), first_words(by_name)),
        by_name=by_name,
        trade=late(rf"(?<![\w-])(?:{either(elements.trade)})(?!\w)", re.I),
        ware_after=late(rf"[ -](?:{either(elements.wares)})(?!\w)", re.I),
        before=late(rf"(?<!\w)(?:{either(elements.before)}) $", re.I),
        metal_before=late(rf"(?<!\w)(?:{either(elements.metals)})(?:, |,? and |,? or )$", re.I),
        metal_after=late(rf"(?:, |,? and |,? or )(?:{either(elements.metals)})(?!\w)", re.I),
        other_after=late(rf"[ -](?:{either(elements.not_before)})(?!\w)", re.I),
        other_before=late(rf"(?<!\w)(?:{either(elements.not_behind)}) $", re.I),
        moves_after=late(rf"(?:, (?:which|that|a|the)\b[^,;.]{{1,60}},)? (?:{either(elements.moves)})(?!\w)(?:[^\d;.]{{0,40}}\d)?"),
        never_after={e.name: late(rf"[ -](?:{either(e.never)})(?!\w)", re.I) for e in elements.elements if e.never},
    )


def find_elements(
    article: Article, vocabulary: Vocabulary, where: Locator
) -> tuple[tuple[ElementMention, ...], tuple[GroupMention, ...]]:
    """Every mention of a tracked element in title, headings and body, and the groups they are named in."""
    patterns = _patterns(vocabulary.elements)
    text = article.text
    hits = [(m, patterns.by_name[m.group().lower()]) for m in patterns.name.finditer(text)]
    sentences = [article.sentences[where.numbers(*m.span())[0] - 1] for m, _ in hits]
    meant = [_meant(text, m, element, s, patterns) for (m, element), s in zip(hits, sentences, strict=True)]
    rules: list[str | None] = []
    out: list[ElementMention] = []
    last = 0
    for i, ((m, element), s) in enumerate(zip(hits, sentences, strict=True)):
        rule: str | None = "name"
        if not meant[i]:
            rule = None
        elif element.common_word:
            near = hits[max(0, i - 1) : i] + hits[i + 1 : i + 2]
            goes_on = _goes_on(m, element, s, last, article)
            rule = "name in company" if goes_on or _in_company(text, m, element, s, near, patterns) else None
        last = s.n if rule else last
        rules.append(rule)
    clear = {s.n for s, (_, e), rule in zip(sentences, hits, rules, strict=True) if rule and not e.common_word}
    told = {e.name for (_, e), rule in zip(hits, rules, strict=True) if rule}
    for i, ((m, element), s) in enumerate(zip(hits, sentences, strict=True)):
        rule = rules[i]
        if rule is None and meant[i] and element.company != "beside":
            rule = "beside an element" if s.n in clear else "named before" if element.name in told else None
        if rule:
            out.append(ElementMention(element.name, Mention(m.group(), m.start(), m.end(), (s.n,), where.line(m.start()), rule)))
    found = tuple(out)
    return found, find_groups(article, vocabulary, where, found)


# "Caesium-137" is what instruments count, and no metal that anybody trades.
_ISOTOPE = late(r"[-\u2010\u2011]\d")


def _meant(text: str, m: re.Match[str], element: TrackedElement, sentence: Sentence, patterns: _Patterns) -> bool:
    """Whether the name stands for the element and is no part of a proper name ("Terbium Street", "American Tungsten") nor of
    another thing ("cobalt blue", "hydrogen peroxide", "won silver")."""
    never = patterns.never_after.get(element.name)
    if (
        _ISOTOPE.match(text, m.end())
        or patterns.other_after.match(text, m.end())
        or (never is not None and never.match(text, m.end()))
    ):
        return False
    # "in the lead", but "a rise in the copper price"
    priced = patterns.ware_after.match(text, m.end()) and text[max(0, m.start() - 7) : m.start()].lower() == "in the "
    if element.common_word and not priced and patterns.other_before.search(text, max(sentence.start, m.start() - 24), m.start()):
        return False
    word = m.group()
    if not word[0].isupper():
        return True
    after = _NEXT.match(text, m.end(), min(m.end() + 40, sentence.end))
    nxt = after.group(1) if after else ""
    if nxt.lower().rstrip("'’s") in load().elements.in_names and nxt[0].isupper():
        return False
    if (
        sentence.kind in ("title", "heading")
        or word.isupper()
        or _titled(text[sentence.start : min(sentence.end, sentence.start + NEAR)])
    ):
        return True
    if nxt and nxt[0].isupper() and not nxt.isupper():
        return False
    if m.start() == sentence.start or text[m.start() - 1] in "\"'“‘(—–":
        return True
    last = _LAST.search(text, max(sentence.start, m.start() - 40), m.start())
    return last is None  # a capital inside a sentence is a proper name


def _titled(sentence: str) -> bool:
    """Whether a line is set in headline capitals: most of its longer words begin with one."""
    words = [w for w in sentence.split() if len(w) > 3 and w[0].isalpha()]
    return (
        len(words) >= 3
        and not sentence.rstrip().endswith((".", "”", '"'))
        and sum(w[0].isupper() for w in words) > 0.7 * len(words)
    )


def _goes_on(m: re.Match[str], element: TrackedElement, sentence: Sentence, last: int, article: Article) -> bool:
    """Whether a sentence that begins with the name goes on with the metals of the one before, the `last` that names one: "Copper
    added 1%. Nickel slipped"."""
    if element.company == "beside" or m.start() != sentence.start or not last:
        return False
    return last == sentence.n - 1 and "\n" not in article.text[article.sentences[last - 1].end : sentence.start]


_LIST_GAP = late(r",? (?:and|or) (?:(?:a little|a bit of|some|traces of|minor) )?|, |[/-]")
# "Up to 0.15pc of arsenic", "0.2% tin", of what a stuff holds: not "a 5% lead".
_SHARE = late(r"\d ?(?:%|pc|per ?cent|percent|ppm|g/t)(?: of)? $")
_HOLDS = late(
    r"\b(?:contain(?:s|ed|ing)?|grad(?:es?|ed|ing)|assay(?:s|ed|ing)?|averag(?:es?|ed|ing))\b[^;]{0,60}$|\b\d+ ?m(?:etres"
    r"|eters)? (?:at|grading|averaging)"
    r"\b[^;]{0,60}$"
)


def _in_company(
    text: str,
    m: re.Match[str],
    element: TrackedElement,
    sentence: Sentence,
    near: list[tuple[re.Match[str], TrackedElement]],
    patterns: _Patterns,
) -> bool:
    if element.company == "any" and _as_stuff(text, m, element, sentence, patterns):
        return True
    for other, known in near:
        gap = text[m.end() : other.start()] if other.start() > m.start() else text[other.end() : m.start()]
        if _LIST_GAP.fullmatch(gap) and (not known.common_word or element.company != "beside"):
            return True
    if patterns.metal_after.match(text, m.end()) or patterns.metal_before.search(
        text, max(sentence.start, m.start() - 24), m.start()
    ):
        return True
    if patterns.ware_after.match(text, m.end()) or patterns.before.search(text, max(sentence.start, m.start() - 24), m.start()):
        return True
    low = max(sentence.start, m.start() - _SHARE_ROOM)
    share = _SHARE.search(text, low, m.start())
    if share and _HOLDS.search(text, max(sentence.start, low - _SHARE_ROOM), share.start()):
        return True
    if _moves(text, m, sentence, patterns):
        return True
    return (
        element.company != "beside"
        and patterns.trade.search(text, max(sentence.start, m.start() - NEAR), min(sentence.end, m.end() + NEAR)) is not None
    )


# Behind these a metal's name without a noun behind it is a coin or a policeman: "a nickel", "a copper stopped the car".
_COUNTED = late(r"\b(?:an?|per|each|every|one|police|his|her|my) $", re.I)
_OF_COLOUR = late(r"\b(?:an?|the|its|their|his|her|our|my) $", re.I)
_MEDALS = late(r"\b(?:won|medals?|bronze|Olympics?|metres|champions?)\b")
_NO_NOUN = frozenset(
    "in on at for to of from with and or but as is was has had will would who that which by said says told".split()
)


def _as_stuff(text: str, m: re.Match[str], element: TrackedElement, sentence: Sentence, patterns: _Patterns) -> bool:
    """Whether a name that is seldom another thing's is the stuff here: no coin, no colour, and nobody at the head of a sentence."""
    after = _NEXT.match(text, m.end(), min(m.end() + 40, sentence.end))
    noun = after.group(1) if after else ""
    if m.group()[0].isupper() and patterns.moves_after.match(text, m.end(), sentence.end):
        return False  # "Nickel slipped from his hand"
    if text[m.end() : m.end() + 1] == "-" or noun[:1].isupper():
        return False
    if element.never and (m.group()[0].isupper() or _OF_COLOUR.search(text, max(sentence.start, m.start() - 8), m.start())):
        return False  # "the silver car", "Silver carp were caught"
    if element.never and _MEDALS.search(text, sentence.start, sentence.end):
        return False
    if not _COUNTED.search(text, max(sentence.start, m.start() - 8), m.start()):
        return True
    return noun.islower() and noun not in _NO_NOUN and not noun.endswith("ed")


# What stands before a metal at the head of its clause: "silver eased", "…, lead slipped 0.2%", never "the lead fell".
_CLAUSE = late(r"(?:^|[,;:] (?:and |while |but )?|\b(?:and|while|but|as|where) )$")


# What prices do, and no hand or side: "copper is up in London".
_COMPARED = ("dearer", "cheaper", " is up", " is down", "higher", "lower")


def _moves(text: str, m: re.Match[str], sentence: Sentence, patterns: _Patterns) -> bool:
    """Whether the name is the subject of a price: "lead slipped 0.2%", or without a number in a sentence of the trade."""
    moved = patterns.moves_after.match(text, m.end(), sentence.end)
    if moved is None or not _CLAUSE.search(text[max(sentence.start, m.start() - 12) : m.start()]):
        return False
    return (
        moved.group()[-1].isdigit()
        or moved.group().endswith(_COMPARED)
        or patterns.trade.search(text, sentence.start, m.start()) is not None
    )
