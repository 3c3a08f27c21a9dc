"""Noun phrases that can speak: a name with its titles, a pronoun, or a nominal ("two officials familiar with the matter")."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.small_words import ADVERBS, CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS, TIMES
from generator.find.speakers.words import speech_words
from generator.vocabulary import Vocabulary

# Of whom many are asked: "the two wrote", "those surveyed said", "four in 10 said".
_COUNTED = frozenset("two three four five six seven eight nine ten surveyed polled interviewed half most percent".split())
# Words that cannot stand inside a noun phrase.
_BOUNDS = frozenset(
    (
        "after before since but or while as because that if when although though whether which who where so than what "
        "how why until unless whereas is are was were has had have will would said says told say can could"
    ).split()
)
_SIGNS = frozenset((",", ":", ";", "—", "–", "--", "-", "(", ")", ".", "!", "?", "…", "*", "|", "”", "“", '"', "''", "'"))
# What may stand between a subject and its verb: a time or an occasion.
_AFTER_SUBJECT = frozenset(("on in at during after before this last earlier late early to from about with").split())


_BEFORE_TIMES = frozenset("this last earlier late early on during after before".split())
_BEFORE_OCCASIONS = frozenset("in at during on to from".split())
# By what a name hangs on the noun or name before it; and what is of a body, or of a person only.
_HANGS_BY = frozenset("of for at from with in to on by about against near".split())
_OF_BODIES = frozenset("of at from in".split())
_OF_PEOPLE = frozenset("with for".split())
# What ends the head of a nominal: "two officials familiar with the matter".
_ENDS_HEAD = frozenset("of for at from in with on to familiar close briefed involved by against about".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first`..`last` as written; who they name; or the pronoun they are. `nominal`: neither."""

    first: int
    last: int
    entity: Entity | None = None
    pronoun: str | None = None


class Reader:
    """Reads noun phrases off the items of a unit. One per article."""

    def __init__(self, names: Names, vocabulary: Vocabulary) -> None:
        self.names = names
        self.tokens = names.tokens
        words = self.words = speech_words(vocabulary)
        self.speakers, self.sources, self.body_nouns = words.speakers, words.sources, words.body_nouns

    def low(self, items: list[int], p: int) -> str:
        """The item at position `p` in small letters; "«»" for a quotation, "" outside the unit."""
        return "" if not 0 <= p < len(items) else "«»" if items[p] < 0 else self.tokens.low[items[p]]

    def word(self, items: list[int], p: int) -> str:
        """The item at position `p` as written; "«»" for a quotation, "" outside the unit."""
        return "" if not 0 <= p < len(items) else "«»" if items[p] < 0 else self.tokens.word[items[p]]

    def before(self, items: list[int], q: int, floor: int = 0, loose: bool = False) -> tuple[Phrase, int] | None:
        """The noun phrase that ends at position `q`, with the position where it begins. `loose`: any noun with an article may
        speak ("the suit says"), as it may before a plain verb of speech."""
        if q < floor or items[q] < 0:
            return None
        low = self.low(items, q)
        if low in PRONOUNS and low != "who" and items[q] not in self.names.by_last:
            return Phrase(items[q], items[q], None, low), q
        if low in ("and", "or", "but", "nor"):
            return None
        b = q
        while b > floor and not self._bounds(items, b - 1) and q - b < 22:
            b -= 1
        while b < q and (
            self.low(items, b)
            in ("meanwhile", "still", "however", "yet", "also", "later", "earlier", "then", "even", "instead", "not")
            or (self.low(items, b).endswith("ly") and not self.word(items, b)[0].isupper())
        ):
            b += 1
        return self._chunk(items, b, q, loose)

    def _bounds(self, items: list[int], p: int) -> bool:
        """Whether the item at `p` cannot be inside a noun phrase."""
        if items[p] < 0:
            return True
        low = self.tokens.low[items[p]]
        return low in _SIGNS or low in _BOUNDS or low in self.words.told

    def _chunk(self, items: list[int], b: int, q: int, loose: bool) -> tuple[Phrase, int] | None:
        """The speaker within positions [b, q]: the last name unless it hangs on a nominal by a preposition."""
        q = self._before_times(items, b, q)
        if q < b:
            return None
        low = self.low(items, q)
        if low in PRONOUNS and low != "who" and items[q] not in self.names.by_last:
            return Phrase(items[q], items[q], None, low), q
        mention = self.names.by_last.get(items[q]) if items[q] >= 0 else None
        return self._named(items, b, q, mention) if mention else self._nominal(items, b, q, loose)

    def _before_times(self, items: list[int], b: int, q: int) -> int:
        """The end of a phrase without a time or place behind it: "Lee on Wednesday", "the bank in a statement"."""
        end = q
        for p in range(q, b, -1):
            low = self.low(items, p)
            if low not in _AFTER_SUBJECT:
                continue
            tail = {self.low(items, k) for k in range(p, q + 1)}
            timed = low in _BEFORE_TIMES and (tail & TIMES or any(x.isdigit() for x in tail))
            if timed or (low in _BEFORE_OCCASIONS and tail & self.words.occasions):
                end = p - 1
        while end > b and (self.low(items, end) in TIMES or self.low(items, end) in ADVERBS):
            end -= 1
        return end

    def _named(self, items: list[int], b: int, q: int, mention: tuple[int, int, int, Entity]) -> tuple[Phrase, int]:
        """The phrase of a name that ends at `q`, or of the nominal that it hangs on."""
        lead, _, last, entity = mention
        at = q - (last - lead)
        prep = self._preposition(items, b, at, entity)
        if prep > b and self.low(items, prep) in _HANGS_BY and (host := self._host(items, b, q, prep, entity)) is not None:
            return host
        if at - 1 >= b and self.low(items, at - 1) in ("and", "&") and at - 2 >= b and entity.kind == "person":
            other = self.names.by_last.get(items[at - 2])
            if other and other[3].kind == entity.kind:
                return Phrase(other[0], last, other[3]), at - 2
        first = self._premodifiers(items, b, at)
        return Phrase(items[first], last, entity), first

    def _host(self, items: list[int], b: int, q: int, prep: int, entity: Entity) -> tuple[Phrase, int] | None:
        """What stands before the preposition that a name hangs by: a name, or a nominal that can speak."""
        hosts = [m for m in self.names.within(items[b], items[prep]) if items[b] <= m[0]]
        head, low = prep - 1, self.low(items, prep)
        if hosts and hosts[-1][2] == items[head]:
            lead, _, last, host = hosts[-1]
            if low in _OF_BODIES or (host.kind == "person" and low in _OF_PEOPLE):
                return Phrase(lead, last, host), head - (last - lead)
        start = self._nominal_start(items, b, head)
        by = low == "by"
        if start is None or not any(start <= h and self.heads(items, start, h) for h in (head, head - by)):
            return None
        written = by and self.sources & {self.low(items, k) for k in (head, head - 1)}
        return Phrase(items[start], items[q], entity if written else None), start  # "an essay published by Xinhua"

    def _nominal(self, items: list[int], b: int, q: int, loose: bool) -> tuple[Phrase, int] | None:
        """The phrase of a nominal that ends at `q` and can speak."""
        start = self._nominal_start(items, b, q)
        if start is None:
            return None
        if (both := self._with_another(items, start, q)) is not None:
            return both
        while q > start and self.low(items, q).endswith("ed") and self.low(items, q - 1) in self.words.subjects:
            q -= 1  # "a report released"
        if self.heads(items, start, q) or (loose and self.low(items, start) in ("the", "a", "an", "one") and q - start <= 4):
            return Phrase(items[start], items[q]), start
        return None

    def _with_another(self, items: list[int], b: int, q: int) -> tuple[Phrase, int] | None:
        """A body with somebody who is no name: "Albor Metals and the union", "the European Commission and Tokyo"."""
        k = next((k for k in range(max(b, q - 4), q) if self.low(items, k) == "and"), b)
        named = self.names.by_last.get(items[k - 1]) if k > b and items[k - 1] >= 0 else None
        if named is None or named[3].kind != "body" or items[k] != named[2] + 1:
            return None
        at = k - 1 - (named[2] - named[0])
        opens = at - (at > 0 and self.low(items, at - 1) == "the")
        return (Phrase(named[0], items[q], named[3]), at) if opens <= b else None

    def _preposition(self, items: list[int], b: int, at: int, entity: Entity) -> int:
        """The position before a name and its article; before a body's adjectives too ("Lee of the Oslo-based Fjord Institute")."""
        prep = at - 1
        while prep > b and self.low(items, prep) in ("the", "a", "an"):
            prep -= 1
        if entity.kind == "body" and prep == at - 1:
            for k in range(at - 1, max(b, at - 6), -1):
                if self.low(items, k) in PREPOSITIONS:
                    return k
                if self.low(items, k) in CONJUNCTIONS | FINITE or not self.word(items, k)[:1].isalpha():
                    break
        return prep

    def _premodifiers(self, items: list[int], b: int, at: int) -> int:
        """Lower-case words of a role before a name belong to the phrase ("campaign spokesman Ann Lee")."""
        p = at
        if p - 1 >= b and self.low(items, p - 1) in self.speakers and not self.word(items, p - 1)[0].isupper():
            p -= 1
            while (
                p - 1 >= b
                and self.word(items, p - 1)[0].isalpha()
                and self.low(items, p - 1) not in PREPOSITIONS | CONJUNCTIONS | {"the", "a", "an", "his", "her", "their", "its"}
                and at - p < 6
            ):
                p -= 1
        return p

    def _nominal_start(self, items: list[int], b: int, q: int) -> int | None:
        p = b
        while (
            p <= q
            and self.low(items, p) in (PREPOSITIONS | CONJUNCTIONS | {"now", "there", "here", "not"})
            and self.low(items, p) not in ("like",)
        ):
            if self.low(items, p) in PREPOSITIONS and self.low(items, p) not in ("after", "before", "since"):
                # an opening phrase without its comma ("In Ohio officials said"): the head must come after it
                k = p + 1
                while k <= q and (
                    self.low(items, k) in DETERMINERS or self.word(items, k)[:1].isupper() or self.word(items, k)[:1].isdigit()
                ):
                    k += 1
                p = k
                continue
            p += 1
        return p if p <= q else None

    def heads(self, items: list[int], start: int, q: int) -> bool:
        """Whether the head noun of the nominal in [start, q] can speak."""
        head = q
        for p in range(start + 1, q + 1):
            if self.low(items, p) in _ENDS_HEAD:
                head = p - 1
                break
            if self.low(items, p).endswith(("ing", "ed")) and self.low(items, p - 1) in self.speakers | self.sources:
                head = p - 1
                break
        low = self.low(items, head)
        if low in TIMES:
            return False
        if low in self.speakers or low in self.sources or low in self.body_nouns or low in _COUNTED or low.isdigit():
            return True
        word = self.word(items, head)
        if word[:1].isupper() and len(word) > 1:
            return True
        return low.endswith(("ers", "ists", "ors", "ians", "ants", "men", "year-old", "year-olds")) or (
            low.endswith("er") and self.low(items, start) in DETERMINERS
        )
