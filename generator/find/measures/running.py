"""What an article goes on about: the goods and the house that a figure's own clause leaves to the reader.

For the measure that is read, in brackets or in the place of "the company" and "its"; nothing here fills a slot or joins a claim.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from generator.find.measures.named import BODIES, Named
from generator.find.measures.owners import Traded
from generator.find.measures.products import Words
from generator.find.sought import Sought, word_places
from generator.late import late
from generator.records import Article, Sentence


class Running:
    """The goods that the article names, by place, and the one that it is about."""

    def __init__(self, article: Article, goods: Sought, words: Words, named: Named) -> None:
        self.article, self.goods, self._words, self.named = article, goods, words, named
        self._written: dict[str, bool] = {}
        self._named: dict[str, str] = {}
        self.trades: list[Traded] = []

    @cached_property
    def _said(self) -> tuple[list[int], list[str]]:
        found = [(m.start(), self._name(m.group())) for m in self.goods.finditer(self.article.text)]
        return [at for at, _ in found], [name for _, name in found]

    def _name(self, written: str) -> str:
        low = re.sub(r"['’]s?$", "", written if written[1:2].isupper() else written.lower()).replace("-", " ")
        return self._words.same.get(low, low)

    @cached_property
    def answers(self) -> list[int]:
        """The paragraphs, by their place among all, that begin with the mark of an answer."""
        text = self.article.text
        return [n for n, p in enumerate(self.article.paragraphs) if p.kind == "paragraph" and ANSWER.match(text, p.start)]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Where the paragraphs begin."""
        return [p.start for p in self.article.paragraphs]

    def goods_before(self, start: int, end: int) -> str | None:
        """The goods that [start, end) names last."""
        starts, names = self._said
        i = bisect_left(starts, end)
        return names[i - 1] if i and starts[i - 1] >= start else None

    @cached_property
    def main(self) -> str | None:
        """The one thing that the title names, else the one that most mentions in the text are of."""
        titled = {self._name(m.group()) for m in self.goods.pattern.finditer(self.article.title or "")}
        if len(titled) == 1:
            return titled.pop()
        every = Counter(self._said[1])
        name, times = every.most_common(1)[0] if every else ("", 0)
        return name if times >= _OFTEN and 2 * times > every.total() else None

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(m.name for m in self.named.mentions if m.body and not _OFFICES.intersection(m.name.lower().split()))

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
        return name if times >= _OFTEN and times > 2 * next_ else None

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
        """The firm that [start, end) names last, but for the newsrooms that were told."""
        text = self.article.text
        return next((
            m.name for m in reversed(self.named.between(start, end))
            if m.name in self._times and m.name != self.article.publisher and not text.endswith("told ", 0, m.start)
        ), None)  # fmt: skip

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
# "A:" before what is answered in an interview.
ANSWER = late(r"A(?:nswer)?\s?[:.]\s")
# Mentions from which an article can be about a thing.
_OFTEN = 3
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


FIRMS = frozenset(
    "company group firm miner producer developer maker manufacturer processor bank lender carrier utility supplier trader refiner "
    "retailer operator".split()
)
_OFFICES = BODIES - FIRMS | frozenset(
    "university school government exchange customs facility academy centre center forum council "
    "army navy force police court congress senate parliament association institute federation chamber club society".split()
)
