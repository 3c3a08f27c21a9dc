"""What a clause leaves out and the text around it tells: the party behind a pronoun, the buyer and seller of the figure before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.find.clauses import plural
from generator.find.measures.reading import Reading
from generator.find.measures.scene import REACH, Scene, credits_of, paragraph_of, told_before
from generator.find.measures.words.verb_words import LEADING
from generator.late import late
from generator.records import Figure, Sentence


def settled(scene: Scene, sentence: Sentence, figure: Figure, reading: Reading, actor: Callable[[], str | None]) -> Reading:
    """A pronoun's party: the party that last acted in the text before, within the paragraph and the one before it; none where the
    sentence before is about somebody else, or its own is. What nobody can be told of has no slots."""
    if not reading.pronoun or reading.whose:
        return reading
    nobody = replace(reading, pronoun=False, open=reading.open or reading.sort in ("amount", "flow"))
    if reading.quantity in _OF_FIRMS or (reading.quantity == "stocks" and reading.product is None):
        return nobody
    if reading.sort in ("amount", "flow") and not _OPENS.match(scene.article.text, sentence.start, sentence.end):
        own = _own_actor(scene, sentence, figure)
        return replace(reading, whose=own, pronoun=False) if own and reading.seen_from != "buyer" else nobody
    single = _IT.match(scene.article.text, sentence.start, sentence.end)
    about = (told_before(scene, sentence) if single.group().endswith("s") else actor()) if single else None
    if about is not None and about.split()[0] in ("its", "their"):
        about = None  # "Its share is 99 %. Its exports …"
    if about is not None and scene.lexicon.party.search(about) is None and not _COUNTRY.search(about):
        return nobody
    i = bisect_right(scene.paragraphs, sentence.start) - 1
    begin = scene.article.paragraphs[max(0, i - 1)].start
    party = _actor(scene, begin, sentence.start)
    return replace(reading, whose=party, pronoun=False) if party else nobody


# What a firm has, behind "its"; a country's is told with its name.
_OF_FIRMS = frozenset(("revenue", "profit", "loss", "market value", "share price", "licences"))


def _own_actor(scene: Scene, sentence: Sentence, figure: Figure) -> str | None:
    """The party that the sentence begins with, where nobody else stands between it and "its": "China said its output"."""
    text = scene.article.text
    m = next(scene.lexicon.party.finditer(text, sentence.start, figure.start), None)
    pronoun = _ITS.search(text, m.end(), figure.start) if m is not None and not m.group("whose") else None
    if m is None or pronoun is None or text[sentence.start : m.start()].strip(' "“‘').lower() not in ("", "the"):
        return None
    between = text[m.end() : pronoun.start()].split()
    plain = len(between) <= _FEW and all(w.isalpha() and w.islower() and w not in LEADING for w in between)
    return scene.lexicon.parties[m.group()] if plain and between and between[0] != "and" else None


# Words of the longest verb between a party and its "its".
_FEW = 4
_ITS = late(r"\b(?:its|their)\b")
# Sentences whose "its" is that of the sentence before: they begin with a pronoun, or with a time and it.
_OPENS = late(
    r"\W*(?:(?:But|And|Still|Now|Yet|So)\s)?(?:[Ii]ts?|[Tt]hey|[Tt]heir|The (?:country|nation|kingdom|republic)['’]s)\b"
    r"|\W*(?:In|On|By|At|Last|This|Since)\s(?:[\w-]+\s){0,3}[\w-]+,?\s(?:its?|they|their)\b"
)
_IT = late(r"\W*(?:Its?|The (?:company|group|firm|mine|plant))\b")
_COUNTRY = late(r"\b(?:country|nation|bloc|kingdom|government|ministry|it|they)\b", re.I)


def _actor(scene: Scene, start: int, end: int) -> str | None:
    """The one party that acts in [start, end): that a verb follows. Two of them settle nothing."""
    found: set[str] = set()
    last: re.Match[str] | None = None
    for m in scene.lexicon.party.finditer(scene.article.text, start, end):
        after = re.match(r",?\s+(?:also\s+|now\s+|for (?:its|their) part,?\s+)?(\w+)", scene.article.text[m.end() : m.end() + 40])
        verb = after.group(1).lower() if after else ""
        placed = _PLACED.search(scene.article.text, max(start, m.start() - 14), m.start())  # "the mill in China was"
        if not m.group("whose") and not placed and (verb in _AUXILIARIES or verb.endswith("ed") or verb in scene.lexicon.shares):
            found.add(scene.lexicon.parties[m.group()])
            if last is not None and scene.article.text[last.end() : m.start()] in (" and ", " and the ", " or "):
                found.add(scene.lexicon.parties[last.group().removesuffix("'s").removesuffix("’s")])
        last = m
    return found.pop() if len(found) == 1 else None


_PLACED = late(r"\b(?:in|of|from|to|with|by|for|on|at|into|against|than|near)\s(?:the\s)?$", re.I)
_AUXILIARIES = frozenset("is are was were has have had will would can could may must should".split())


def carried(reading: Reading, before: Reading | None, scene: Scene, figure: Figure) -> Reading:
    """What the clause before tells and this one leaves out: "while magnet imports fell …" has the same buyer and seller."""
    if reading.of_before and before is not None and before.product and reading.product:
        name = f"{before.product.removesuffix('s')} {reading.product}"
        reading = replace(reading, product=name, written=name)
    if reading.sort == "flow":
        if before is not None and before.sort == "flow" and before.quantity == reading.quantity:
            whose, to = before.whose, before.to
            turned = (before.seen_from or "seller") != (reading.seen_from or "seller")
            if turned and reading.whose in (None, to) and reading.to in (None, whose):
                whose, to = to, whose  # "China's exports to Chile rose, while imports fell": its own imports
            reading = replace(reading, whose=reading.whose or whose, to=reading.to or to)
        owner = _data_owner(scene, figure)
        if owner and reading.whose is None and reading.to != owner and reading.to is not None:
            reading = replace(reading, whose=owner)  # customs data are of the country's own trade
        elif owner and reading.to is None and reading.scope is None and reading.whose is None:
            reading = replace(reading, whose=owner)
    return reading


def _data_owner(scene: Scene, figure: Figure) -> str | None:
    """The party whose records the sentence cites."""
    for credit in credits_of(scene, figure):
        if credit.rule.startswith("data"):
            m = scene.lexicon.party.pattern.match(credit.name)
            if m:
                return scene.lexicon.parties.get(m.group())
    return None


def of_the_same(reading: Reading, before: Reading | None) -> Reading:
    """ "China's exports to Chile fell 4 %, while its exports to all countries rose": whose trade was told is whose "its" is."""
    if before is None or not reading.pronoun or reading.whose or not reading.sort == before.sort == "flow":
        return reading
    same = (before.seen_from or "seller") == (reading.seen_from or "seller") and before.quantity == reading.quantity
    return replace(reading, whose=before.whose, pronoun=before.whose is None) if same else reading


def of_goods(scene: Scene, sentence: Sentence, figure: Figure, reading: Reading) -> Reading:
    """What a country buys, its share of mining, processing or production is of, or the price in a market, where the clause leaves
    it to the one kind of goods that its sentence names before it, or the sentence before; what is bought also where one before that
    does."""
    if reading.made == "pledged" and reading.open and _BUYING.search(scene.article.text, *_around(scene, sentence)):
        reading = replace(reading, open=False)
    bought = reading.made in ("made", "pledged") and reading.sort == "flow"
    shared = reading.sort == "share" and reading.whose and reading.quantity in _SHARES_OF_GOODS
    priced = reading.quantity == "price" and (reading.scope or reading.whose) and reading.noun.lower() == "price"
    if reading.product or not (bought or shared or priced):
        return reading
    for start, end in _windows(scene, sentence, figure, reading):
        named = _goods_in(scene, start, end, every=bought)
        names = {name for name, _ in named}
        if priced and names:  # "lead and tin": short names are no goods that are looked for
            words = re.findall(r"[a-z]+", scene.article.text[start:end].lower())
            names |= {scene.words.same.get(w, w) for w in words if w in scene.words.mass}
        if names:
            name = names.pop() if len(names) == 1 else None
            scope = reading.scope or ("world" if shared else None)
            sellers = {seller for _, seller in named if seller and seller != reading.to} if bought else set()
            whose = reading.whose or (sellers.pop() if len(sellers) == 1 and reading.seen_from == "buyer" else None)
            return replace(reading, product=name, written=name, scope=scope, whose=whose) if name else reading
    return reading


# Words of a deal by which a commitment is one to buy.
_BUYING = late(r"\b(?:buy|buys|bought|buying|order(?:ed|s)?|purchas(?:e|es|ed|ing)|sales?|sold)\b", re.I)


def _around(scene: Scene, sentence: Sentence) -> tuple[int, int]:
    """The paragraph of the sentence, as far as it is looked at."""
    paragraph = paragraph_of(scene, sentence)
    return max(paragraph.start, sentence.start - REACH), min(paragraph.end, sentence.end + REACH)


def _windows(scene: Scene, sentence: Sentence, figure: Figure, reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the goods can be named, the nearest first: the sentence before the figure, those before it, and what follows a pledge
    in its paragraph."""
    yield sentence.start, figure.start
    paragraph = paragraph_of(scene, sentence)
    for n in range(sentence.n - 2, max(-1, sentence.n - 5), -1):
        before = scene.article.sentences[n]
        if n == sentence.n - 2 or (reading.sort == "flow" and before.start >= paragraph.start):
            yield before.start, min(before.end, before.start + REACH)
    if reading.made == "pledged":
        yield figure.end, min(paragraph.end, figure.end + REACH)


def _goods_in(scene: Scene, start: int, end: int, *, every: bool) -> set[tuple[str, str | None]]:
    """The goods that [start, end) names, by the name that is compared, each with the party whose it says they are: "U.S. wheat"."""
    text, words, found = scene.article.text, scene.words, set()
    for m in (scene.running.every if every else scene.running.goods).finditer(text, start, end):
        low = m.group().lower()
        name = words.same.get(low) or (
            low if not every or low.endswith("s") or low in words.mass else words.same.get(plural(low), plural(low))
        )
        paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, m.start()) - 1)]
        name = scene.running.tells.in_full(name, paragraph.start, paragraph.end)
        owner = next(
            (
                p
                for p in scene.lexicon.party.finditer(text, max(start, m.start() - _NAME), m.start())
                if text[p.end() : m.start()] == " "
            ),
            None,
        )
        found.add((name, scene.lexicon.parties.get(owner.group()) if owner is not None and not owner.group("whose") else None))
    return found


# Characters of the longest name of a party before goods.
_NAME = 30
_SHARES_OF_GOODS = frozenset(("share of mining", "share of processing", "share of production"))


def in_full(scene: Scene, sentence: Sentence, reading: Reading) -> Reading:
    """Magnets, in an article that tells of rare earth magnets, are these."""
    if reading.product is None:
        return reading
    paragraph = paragraph_of(scene, sentence)
    return replace(reading, product=scene.running.tells.in_full(reading.product, paragraph.start, paragraph.end))


def under_control(scene: Scene, sentence: Sentence, reading: Reading) -> Reading:
    """Goods in a number under control, where the sentence leaves to the article of which group they are, and whose the control is:
    whom the sentence before tells of, or the one party whose licences or controls the article names."""
    if reading.quantity != "export controls" or reading.made != "count":
        return reading
    if reading.product is None and len(scene.running.tells.groups) == 1:
        (name,) = scene.running.tells.groups
        reading = replace(reading, product=name, written=name, open=False)
    text, party = scene.article.text, scene.lexicon.party
    if reading.whose or reading.pronoun or next(party.finditer(text, sentence.start, sentence.end), None):
        return reading
    m = party.pattern.match(text, scene.article.sentences[sentence.n - 2].start) if sentence.n > 1 else None
    acts = m is not None and not m.group("whose") and m.group() not in scene.lexicon.adjectives.values()
    told = scene.lexicon.parties[m.group()] if m is not None and acts and _ACTS.match(text, m.end()) else None
    return replace(reading, whose=told or scene.running.tells.controller)


# A verb behind a party's name, and no list of parties or clause between.
_ACTS = late(r" (?!and\b|or\b)[a-z]+")


def truce(scene: Scene, reading: Reading) -> Reading:
    """A truce or pause of which nothing is told, in an article on tariffs, is one of tariffs: "the three-month truce"."""
    if reading.quantity not in ("pause", "extension") or reading.to or reading.product not in (None, *_TRUCES):
        return reading
    told = (reading.product or "").startswith("tariff") or scene.running.tells.on_tariffs
    named = reading.noun.lower().startswith(("ceasefire", "moratori"))
    return replace(reading, product="tariffs", written="tariffs", premodified=False) if told and not named else reading


_TRUCES = frozenset(("truces", "pauses", "tariff truces", "trade truces", "trades", "trade", "trade pauses", "tariff pauses"))


def growth(reading: Reading, figure: Figure) -> Reading:
    """An economy that grows by N % has a growth of N %; a growth that changes by N % is another thing."""
    if reading.quantity == "GDP" and figure.change == "by" and figure.unit == "percent" and reading.made != "acted":
        return replace(reading, quantity="growth", noun="growth" if reading.noun.islower() else reading.noun)
    if reading.quantity == "growth" and figure.change == "by":
        return replace(reading, quantity="change of growth")
    return reading
