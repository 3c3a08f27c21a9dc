"""What an article goes on about: the goods and the house that a figure's own clause leaves to the reader.

For the measure that is read, in brackets or in the place of "the company" and "its"; nothing here fills a slot or joins a claim.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from generator.find.measures.named import NameAt, Named
from generator.find.measures.readable.owners import Traded
from generator.find.measures.tells import Tells
from generator.find.measures.words.products import Words
from generator.find.measures.words.wares import OFTEN, Wares
from generator.find.sought import Sought, word_places
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary import load


class Running:
    """The goods that the article names, by place, and the one that it is about."""

    def __init__(self, article: Article, goods: Sought, every: Sought, words: Words, named: Named) -> None:
        self.article, self.goods, self.every, self.named = article, goods, every, named
        self.wares = Wares(article.text, article.title, goods, every, words.same)
        self._written: dict[str, bool] = {}
        self._named: dict[str, str] = {}
        self.tells = Tells(article.text)
        self.trades: list[Traded] = []

    @cached_property
    def answers(self) -> list[int]:
        """The paragraphs, by their place among all, that begin with the mark of an answer."""
        text = self.article.text
        return [n for n, p in enumerate(self.article.paragraphs) if p.kind == "paragraph" and ANSWER.match(text, p.start)]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Where the paragraphs begin."""
        return [p.start for p in self.article.paragraphs]

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(
            m.name for m in self.named.mentions if m.body and not load().measures.offices.intersection(m.name.lower().split())
        )

    @cached_property
    def firms(self) -> frozenset[str]:
        """The names of bodies that are no offices: those that may have shares."""
        return frozenset(self._times)

    def firm_called(self, measure: str) -> str | None:
        """The firm that the measure names, alone or with what it is ("rival Pinnacle Metals"); "Volta Ltd" is "Volta Ltd."."""
        name = _KIND.sub("", measure)
        return next((n for n in (name, f"{name}.") if n in self.firms), None)

    @cached_property
    def house(self) -> str | None:
        """The firm that the article is about: named more than twice as often as any other."""
        (name, times), (_, next_) = [*self._times.most_common(2), ("", 0), ("", 0)][:2]
        return name if times >= OFTEN and times > 2 * next_ else None

    def is_somebody(self, measure: str, sentence: Sentence, *, bodies: bool) -> bool:
        """Whether the measure is nothing but a person named in the sentence, or with `bodies` a body: who, and not what."""
        return any(
            (bodies or not m.body)
            and (measure == (said := self.article.text[m.start : m.end]) or measure == m.name or measure.endswith(f" {said}"))
            and (measure[:1].isupper() or measure == said)
            and not re.search(r"['’]s? | (?:of|in|for|on|by|to) (?!the$)", measure.replace(said, ""))
            for m in self.named.between(sentence.start, sentence.end)
        )

    def firm(self, start: int, end: int) -> str | None:
        """The firm that [start, end) names last, but for the newsrooms that were told and for who only says something of it."""
        m = self._acting(start, end)
        return m.name if m is not None else None

    def company(self, start: int, end: int) -> str | None:
        """Whom "the company" means behind [start, end): the firm that the article is about, or one that a sentence begins with."""
        m = self._acting(start, end)
        if m is None or self.house is None or _HEAD.search(self.article.text, max(0, m.start - 60), m.start):
            return m.name if m is not None else self.house
        return self.house

    def _acting(self, start: int, end: int) -> NameAt | None:
        text = self.article.text
        return next((
            m for m in reversed(self.named.between(start, end))
            if m.name in self._times and m.name != self.article.publisher and not self._views(m)
            and not _UNDER.search(text, max(0, m.start - 40), m.start)
        ), None)  # fmt: skip

    def _views(self, m: NameAt) -> bool:
        """Whether the body only tells what it thinks of others: a broker or a consultancy that the title does not name."""
        views = not load().measures.of_views.isdisjoint(m.name.lower().split()) or _BROKER.search(
            self.article.text, max(0, m.start - 30), m.start
        )
        return bool(views) and m.name.split()[0] not in (self.article.title or "")

    @cached_property
    def _long(self) -> dict[str, str]:
        """ "ammonium paratungstate" by "APT", as the article introduces it."""
        out: dict[str, str] = {}
        for m in _BRACKETS.finditer(self.article.text):
            words = self.article.text[max(0, m.start() - 90) : m.start()].split()[-2 * len(m.group(1)) :]
            full = _initials(words, m.group(1))
            if full:
                out.setdefault(m.group(1), full)
        return out

    def writes(self, word: str) -> bool:
        """Whether the article has the word as it is, and not in a compound with a hyphen."""
        text = self.article.text
        if word in self._written:
            return self._written[word]
        self._written[word] = any(
            text.startswith(word, at) and text[at - 1 : at] != "-" and text[at + len(word) : at + len(word) + 1] != "-"
            for at in word_places(text).of(frozenset((word,)))
        )
        return self._written[word]

    def capitals(self, measure: str) -> str:
        """The measure with the capitals of names that its making took away: "Rotterdam prices", "Chinese-made vans"."""
        return _SMALL_WORD.sub(lambda m: self._as_named(m.group()), measure)

    def _as_named(self, word: str) -> str:
        """The word with a capital, if the article writes it so within sentences of its paragraphs, before a word in small letters,
        and nowhere small."""
        if word not in self._named:
            text, big = self.article.text, word[0].upper() + word[1:]
            places = word_places(text).of(frozenset((word.split("-")[0],)))
            inside = [at for at in places if at > 1 and text[at - 2].islower() and self._in_paragraph(at)]
            named = any(text.startswith(big, at) and _GOES_ON.match(text, at + len(big)) for at in inside)
            self._named[word] = big if named and not any(text.startswith(word, at) for at in places) else word
        return self._named[word]

    def _in_paragraph(self, at: int) -> bool:
        i = bisect_right(self.paragraphs, at) - 1
        return i >= 0 and self.article.paragraphs[i].kind == "paragraph"

    def written_out(self, measure: str) -> str:
        """The measure with the abbreviations of goods as the article first writes them; names of houses stay short."""
        if not any(w.isupper() and len(w) > 2 for w in measure.split()):
            return measure
        return re.sub(r"\b[A-Z]{3,6}\b", lambda m: self._long.get(m.group(), m.group()), measure)


_GOES_ON = late(r"[\w-]*\s[a-z]")
# A word of a measure that may be a name, alone or before a hyphen.
_SMALL_WORD = late(r"(?<![\w’'-])[a-z]{4,}(?:-[a-z]+)?(?![\w’'-])")
# What a firm is called by, before its name.
_KIND = late(r"^(?:(?:shares?|stock) (?:of|in) |(?:(?!to|of|in|on|at|by|for|from|with)[a-z][\w-]+ ){1,3})(?=[A-Z])")
# What makes a named firm another than the one that is told of: a preposition, or a person of its own before it.
_UNDER = late(
    r"\b(?:told|from|to|by|with|via|against|(?:analysts?|economists?|strategists?|brokers?|traders?|[A-Z][a-z]+) (?:of|at|in))"
    r" (?:the |an? )?(?:[a-z-]+ ){0,2}$"
)
_BROKER = late(
    r"\b(?:[Bb]rokers?|[Bb]rokerage|[Bb]ank|[Cc]onsultancy|[Cc]onsultants|[Aa]gency|[Rr]esearcher|[Pp]rovider|[Aa]nalysts? at) $"
)
_HEAD = late(r"(?:^|[.!?][”\"’']?\s+|\n)(?:[A-Z]?[a-z-]+ ){0,3}$")
# "A:" before what is answered in an interview.
ANSWER = late(r"A(?:nswer)?\s?[:.]\s")
_BRACKETS = late(r" \(([A-Z]{3,6})\)")


def _initials(words: list[str], short: str) -> str | None:
    """The lower-case words at the end of `words` of which the abbreviation is made: each begins with one of its letters."""
    for n in range(2, len(short) + 1):
        run = words[-n:]
        if len(run) < n or not all(w.isalpha() and w[1:].islower() for w in run) or not all(w[0].islower() for w in run[1:]):
            continue
        letters = iter("".join(w.lower() for w in run))
        if run[0][0].lower() == short[0].lower() and all(x.lower() in letters for x in short):
            heads = {w[0].lower() for w in run}
            if heads <= set(short.lower()):
                return " ".join([run[0].lower(), *run[1:]])
    return None
