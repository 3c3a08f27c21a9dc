"""A figure in its sentence, as the frames of measures see it, and what several frames look for around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.find.clauses import Lexicon, Token, clause
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.products import Words
from generator.find.measures.words.verb_words import ONLY_VERBS
from generator.records import Figure

TIME = frozenset("seconds minutes hours days weeks months quarters years decades".split())
PARTS = frozenset("percent dimensionless".split())
COUNTS = frozenset("count people".split())


class Before:
    """What the sentences before a sentence tell, looked up once and only where a measure asks: the product that the one before is
    about, whom it is about, the bodies that do something here and there, each with the place that it is named at, and the licences
    that the one before names, and the one duty that it tells of."""

    def __init__(
        self,
        topic: Callable[[], str | None] = lambda: None,
        actor: Callable[[], str | None] = lambda: None,
        houses: Callable[[], tuple[tuple[int, str], ...]] = tuple,
        papers: Callable[[], str | None] = lambda: None,
        duty: Callable[[], Reading | None] = lambda: None,
    ) -> None:
        self._topic, self._actor, self._houses, self._papers, self._duty = topic, actor, houses, papers, duty

    @cached_property
    def topic(self) -> str | None:
        """The product that the sentence before is about; looked up when it is first asked for."""
        return self._topic()

    @cached_property
    def actor(self) -> str | None:
        """Whom the sentence before is about; looked up when it is first asked for."""
        return self._actor()

    @cached_property
    def houses(self) -> tuple[tuple[int, str], ...]:
        """The bodies that act in the sentences before, each with the place that it is named at; looked up once."""
        return self._houses()

    @cached_property
    def papers(self) -> str | None:
        """The licences that the sentence before names, by their kind; looked up once."""
        return self._papers()

    @cached_property
    def duty(self) -> Reading | None:
        """The duty that the sentence before tells of; looked up once."""
        return self._duty()


_NOTHING = Before()


@dataclass(frozen=True, slots=True)
class Context:
    """One figure in its sentence: `row[at]` is the figure, [low, high) its clause; `before` the reading of the figure before it in
    the same sentence, `at_before` where that stands; `last` where the figure before it stands, read or not; `speaker` the party
    that "we" and "our" mean in a quote; `told` the measure of the figure before it; `earlier` what the
    last figure of the sentence before measures; `behind` what else the sentences before tell."""

    row: Sequence[Token]
    at: int
    low: int
    high: int
    words: Words
    lexicon: Lexicon
    before: Reading | None = None
    at_before: int = -1
    last: int = -1
    speaker: str | None = None
    told: str | None = None
    earlier: tuple[str, Figure] | None = None
    behind: Before = _NOTHING

    @property
    def topic(self) -> str | None:
        """The product that the sentence before is about."""
        return self.behind.topic

    @property
    def actor(self) -> str | None:
        """Whom the sentence before is about."""
        return self.behind.actor

    @property
    def houses(self) -> tuple[tuple[int, str], ...]:
        """The bodies that act in the sentences before, each with the place that it is named at."""
        return self.behind.houses

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        figure = self.row[self.at].figure
        assert figure is not None
        return figure


def around(row: Sequence[Token], at: int) -> tuple[int, int]:
    """Where the clause of `row[at]` begins, with its subject, and ends."""
    low, high = clause(row, at)
    figure = row[at].figure
    if figure is not None and figure.direction == "from-to" and low == at > 1 and row[at - 1].text == ",":
        low, _ = clause(row, at - 2)  # "will halve its duty on apples, to 25 % from 50 %"
    return _with_subject(row, low), high


def _with_subject(row: Sequence[Token], low: int) -> int:
    """Where the clause begins with its subject: back over an apposition ("Output in Chile, the top producer, fell") and over "and"
    or "but" before a verb, unless a figure stands between."""
    for _ in range(2):
        first = next((t for t in row[low:] if not t.low.endswith("ly")), None)
        if (
            low < 2
            or first is None
            or first.kind not in ("change", "stands", "share")
            or row[low - 1].text not in (",", "and", "but")
        ):
            return low
        before, _end = clause(row, low - 2) if row[low - 2].kind not in ("stop", "break") else (low, low)
        if any(t.kind == "figure" for t in row[before:low]):
            return low
        verbs = any(t.kind in ("change", "stands", "share") and t.low not in _ALSO_ADJECTIVES for t in row[before:low])
        if row[low - 1].text == "," and not verbs and before >= 2 and row[before - 1].text == ",":
            before, _end = clause(row, before - 2)
            if any(t.kind == "figure" for t in row[before:low]):
                return low
        low = before
    return low


_ALSO_ADJECTIVES = frozenset("top total average close set cost cut".split())


def subject_phrase(c: Context, verb: int) -> Sequence[Token]:
    """The words before a verb phrase: back over "are expected to be", then the noun phrase."""
    end = verb
    while end > c.low and _before_verb(c.row[end - 1]):
        end -= 1
    start = end
    while start > c.low and not ends_phrase(c.row[start - 1]):
        start -= 1
    if start == end and coordinated(c, c.low):
        start, _ = clause(c.row, c.low - 2)
        end = next((i for i in range(start, c.low) if _verb_like(c.row[i])), start)
    return c.row[start:end]


def _verb_like(token: Token) -> bool:
    return ends_phrase(token) or token.low.endswith(("ed", "ing")) or token.low in ONLY_VERBS


def _before_verb(token: Token) -> bool:
    return ends_phrase(token) or token.low.endswith("ly") or token.low in ("expected", "only", "set")


def coordinated(c: Context, verb: int) -> bool:
    """Whether the verb begins its clause, after "and": its subject stands in the clause before."""
    return verb == c.low and c.low > 1 and c.row[c.low - 1].low in ("and", "or", "but", ",")


def owned(reading: Reading, owner: Token, speaker: str | None) -> Reading:
    """The reading with the subject of its clause as the one whose it is, or on whose goods it lies; "we" is the speaker."""
    if reading.sort == "duty" and reading.seen_from == "seller" and not (reading.to and reading.whose is None):
        return replace(reading, to=owner.party) if owner.party and owner.party != reading.whose else reading
    if owner.party:
        return replace(reading, whose=owner.party)
    if owner.low == "we" and speaker:
        return replace(reading, whose=speaker)
    return replace(reading, pronoun=True)


def faces(row: Sequence[Token], i: int) -> bool:
    """Whether `row[i]` is a verb whose subject bears a duty: "face", "hit with", "subject to"."""
    after = row[i + 1].low if i + 1 < len(row) else ""
    return row[i].low in _FACES or _HIT.get(row[i].low) == after


_FACES = frozenset(
    "face faces faced facing incur incurs incurred attract attracts attracted bear bears bore borne carry carries carried".split()
)
_HIT = dict.fromkeys("hit slapped struck targeted burdened saddled".split(), "with") | {"subject": "to", "subjected": "to"}


def noun_after(c: Context, most: int) -> int | None:
    """The quantity noun that the words after `row[at]` lead to, over at most `most` words of a noun phrase."""
    for i in range(c.at + 1, min(c.at + 2 + most, len(c.row))):
        token = c.row[i]
        if token.quantity:
            while i + 1 < len(c.row) and c.row[i + 1].quantity:
                i += 1
            return i
        if token.kind not in ("word", "party") or (ends_phrase(token) and token.low not in ("the", "a")):
            return None
    return None


def makes_of(c: Context, verb: int) -> str:
    """What the share verb makes of the whole ("" for verbs that say nothing of it: controls, accounts for)."""
    if c.row[verb].low.startswith("m") and verb + 1 < len(c.row) and c.row[verb + 1].low == "up":
        return ""  # made up
    return c.lexicon.shares[c.row[verb].low].makes


def share_verb(c: Context) -> int | None:
    """The share verb right before the figure, over at most "for", an adverb or an auxiliary."""
    for i in range(c.at - 1, max(c.low, c.at - 4) - 1, -1):
        token = c.row[i]
        if token.low in c.lexicon.shares and token.kind in ("share", "noun", "stands"):
            return i
        if token.kind not in ("prep", "word", "stands") or (token.kind == "prep" and token.low not in ("for", "to")):
            return None
    return None


def is_base(c: Context) -> bool:
    """Whether the figure is what another is compared with: "down from 49 % a year ago", "against $40"."""
    return is_base_at(c.row, c.at)


def is_base_at(row: Sequence[Token], at: int) -> bool:
    """Whether the figure at `row[at]` is what another one is compared with: "up from 12 %", "against 40 t"."""
    figure, before = row[at].figure, row[at - 1].low if at else ""
    if before == "the" and at >= 2 and row[at - 2].low == "than":
        before = "than"  # "lower than the 20 % that Peru pays"
    if figure is None or figure.direction == "from-to" or before not in ("from", "against", "than", "versus", "with", "to"):
        return False
    return before not in ("with", "to") or (at >= 2 and row[at - 2].low == "compared")


def is_gap(c: Context) -> bool:
    """Whether the figure is by how much two things differ: "costs $45 a ton more than", "$3 a barrel cheaper than"."""
    behind = [t.low for t in c.row[c.at + 1 : c.at + 6]]
    more = next((i for i, word in enumerate(behind[:3]) if word in MORE), None)
    return more is not None and behind[more + 1 : more + 2] == ["than"]


MORE = frozenset("more less higher lower fewer cheaper dearer greater smaller bigger larger longer shorter costlier".split())
