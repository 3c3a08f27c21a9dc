"""Quotations whose speaker stands in another sentence or paragraph: a state machine over the paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.marks import Marked
from generator.find.names.table import Entity
from generator.find.speakers.attribution import choose
from generator.find.speakers.phrases import Phrase
from generator.find.speakers.reading import Reading, Told, UnitReading
from generator.find.speakers.small_words import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TIMES

_NOTHING = Marked(0, 0, 0, 0, -1, False)


@dataclass(slots=True)
class Heard:
    """A marked stretch with who said it, and by which rule. `told` is the cue of its own sentence, if it has one."""

    marked: Marked
    unit: int
    position: int
    told: Told | None = None
    entity: Entity | None = None
    phrase: Phrase | None = None
    rule: str = "no speaker"
    verb: int | None = None  # position of the subject's verb, where that is all that its sentence tells of how it was said
    follows: Heard | None = None  # the attributed quotation that this one goes on from, in the same paragraph


def attribute(reading: Reading, text: str) -> list[Heard]:
    """Every marked stretch, in order, with its speaker."""
    heard: list[Heard] = []
    state = _State()
    for number, ur in enumerate(reading.units):
        if ur.unit.paragraph != state.paragraph:
            state.turn(ur.unit.paragraph)
        for p, k in ur.unit.quotes():
            m = reading.marked[k]
            h = Heard(m, number, p)
            heard.append(h)
            chosen = choose(ur.lows, [t.cue for t in ur.told], p, m, text)
            if chosen is not None:
                told = next(t for t in ur.told if t.cue is chosen[0])
                h.told, h.entity, h.phrase, h.rule = told, told.speaker, told.cue.phrase, chosen[1]
                state.attributed(h)
            elif p > 0 and _introduces(ur, p):
                h.entity, h.phrase, h.rule = ur.subject, ur.subject_phrase, "subject of its sentence"
                h.verb = _verb(ur, p)
                state.attributed(h)
            else:
                state.floating(h, ur)
            if h.told is None:
                near = _nearest(ur, h)
                h.verb = h.verb if near is None else near
        state.passed(ur, number)
    state.turn(-1)
    return heard


def _introduces(ur: UnitReading, p: int) -> bool:
    """Whether the sentence leads from its subject to the quotation at `p`: "Lee shrugged: ...", "The board was clear: ..."."""
    if ur.subject is not None and ur.subject.kind == "person":
        return ur.lows[p - 1] in ("that", ":", ",", "“")
    return ur.lows[p - 1] == ":" and ur.subject_phrase is not None and not ur.subject_phrase.pronoun


def _inside(h: Heard, ur: UnitReading) -> bool:
    """Whether the quotation is a few words within a sentence, and no sentence of its own."""
    return h.position > 0 and ur.lows[h.position - 1].isalpha()


_NO_VERBS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | DETERMINERS
    | TIMES
    | {"is", "was", "are", "were", "am", "be", "been", "being", "has", "had", "have", "do", "does", "did"}
)


def _verb(ur: UnitReading, stop: int) -> int | None:
    """The position of the verb right after the subject of a sentence, before position `stop`: "Lee shrugged: ..."."""
    assert ur.subject_phrase is not None
    p = ur.unit.items.index(ur.subject_phrase.last) + 1
    lows = ur.lows
    if lows[p : p + 1] == [","]:
        p = next((k + 1 for k in range(p + 1, stop) if lows[k] == ","), stop)
    while p < stop and (lows[p] in ADVERBS or lows[p] in _HELPING or lows[p].endswith("ly")):
        p += 1
    if p >= stop or ur.headline or not lows[p].isalpha() or lows[p] in _NO_VERBS or lows[p].endswith("n't"):
        return None
    return p


def _nearest(ur: UnitReading, h: Heard) -> int | None:
    """The reporting verb nearest to a quotation in its own sentence, where nobody could be tied to it: "leading his aides to
    counter that '...'", "'...,' the paper's front page blared"."""
    p = h.position
    if _inside(h, ur) or ur.lows[p - 1 : p] in ([","], [":"]):
        return next((v for v in reversed(ur.verbs) if p - 10 <= v < p and "«»" not in ur.lows[v:p]), None)
    after = [v for v in ur.verbs if p < v <= p + 8 and not {"«»", ".", ";"} & set(ur.lows[p + 1 : v])]
    return after[0] if after else None


_HELPING = frozenset("has had have is was are were been being be also then will would could can never not often even".split())


def _announcer(ur: UnitReading, number: int) -> Heard | None:
    """The subject of a sentence that ends with a colon: "Lee released a statement:"."""
    if ur.subject_phrase is None or (ur.subject_phrase.pronoun and ur.subject is None):
        return None
    return Heard(_NOTHING, number, -1, None, ur.subject, ur.subject_phrase, verb=_verb(ur, len(ur.lows) - 1))


class _State:
    """What the paragraph so far, and the one before it, tell of a quotation without a cue."""

    def __init__(self) -> None:
        self.paragraph = -9
        self.here: Heard | None = None  # the last attributed quotation of this paragraph
        self.spoke: Heard | None = None  # the last who spoke in this paragraph without being quoted
        self.subject: tuple[Entity | None, Phrase | None] | None = None
        self.last: tuple[Entity | None, Phrase | None] | None = None  # the last speaker of an earlier paragraph
        self.last_paragraph = -9
        self.last_heard: Heard | None = None  # what that speaker's cue was told with
        self.previous: Heard | None = None
        self.colon: Heard | None = None  # who speaks in a sentence that ended with a colon right before
        self.waiting: list[Heard] = []
        self.quoted_here = False

    def turn(self, paragraph: int) -> None:
        """Goes on to the next paragraph: who spoke last in this one may speak on in it."""
        for h in self.waiting:
            self._from_before(h)
        self.waiting = []
        if self.here is not None or self.spoke is not None:
            heard = self.here or self.spoke
            assert heard is not None
            self.last, self.last_paragraph = (heard.entity, heard.phrase), self.paragraph
            self.last_heard = heard if heard.told else heard.follows
        elif self.subject is not None and self.subject[0] is not None:
            self.last, self.last_paragraph, self.last_heard = self.subject, self.paragraph, None
        self.paragraph, self.here, self.spoke, self.subject = paragraph, None, None, None

    def attributed(self, h: Heard) -> None:
        """A quotation that has a speaker of its own: those that wait for one get it."""
        for w in self.waiting:
            w.entity, w.phrase, w.rule, w.follows = h.entity, h.phrase, "next sentence's speaker", h
        self.waiting = []
        self.here = self.previous = h

    def floating(self, h: Heard, ur: UnitReading) -> None:
        """A quotation without a speaker of its own: gives it the nearest that may have said it, or lets it wait."""
        if h.marked.continued and self.previous is not None and self.previous.marked.paragraph >= h.marked.paragraph - 1:
            self._give(h, self.previous.entity, self.previous.phrase, "continued")
            h.follows = self.previous if self.previous.told else self.previous.follows
        elif self.colon is not None and h.position == 0:
            self._give(h, self.colon.entity, self.colon.phrase, "announced by the sentence before")
            h.follows = self.colon
        elif self.here is not None:
            self._give(h, self.here.entity, self.here.phrase, "same paragraph")
            h.follows = self.here
            if ur.subject is not None and ur.subject is self.here.entity and _inside(h, ur):
                h.verb = _verb(ur, h.position)
        elif self.spoke is not None:
            self._give(h, self.spoke.entity, self.spoke.phrase, "speaker of the sentence before")
            h.follows = self.spoke
        elif self.subject is not None:
            self._give(h, *self.subject, "subject of the sentence before")
        else:
            if _inside(h, ur) and ur.subject is not None:
                # a few words within a sentence about somebody: theirs, and not of whoever spoke a paragraph before
                if ur.subject.kind == "person":
                    self._give(h, ur.subject, ur.subject_phrase, "subject of its sentence")
                    h.verb = _verb(ur, h.position)
            elif _inside(h, ur) and ur.subject_phrase is not None and not ur.subject_phrase.pronoun:
                self._give(h, None, ur.subject_phrase, "subject of its sentence")
                h.verb = _verb(ur, h.position)
            else:
                self.waiting.append(h)

    def passed(self, ur: UnitReading, number: int) -> None:
        """A sentence without a quotation: who speaks or acts in it may be who is quoted next."""
        speech = [t for t in ur.told if t.cue.sort in ("say", "call") and t.cue.phrase is not None]
        if speech:
            t = speech[-1]
            self.spoke = Heard(_NOTHING, number, -1, t, t.speaker, t.cue.phrase)
        elif ur.subject is not None:
            self.subject = (ur.subject, ur.subject_phrase)
        self.colon = None
        if ur.lows[-1] == ":":
            self.colon = self.spoke if speech else _announcer(ur, number)

    def _from_before(self, h: Heard) -> None:
        if self.last is not None and h.marked.paragraph - self.last_paragraph <= 2:
            self._give(h, *self.last, "speaker of the paragraph before")
            if not h.position and h.marked.paragraph == self.last_paragraph + 1:
                h.follows = self.last_heard  # a sentence or more of the same speech
            self.last_paragraph = h.marked.paragraph

    def _give(self, h: Heard, entity: Entity | None, phrase: Phrase | None, rule: str) -> None:
        h.entity, h.phrase, h.rule = entity, phrase, rule
        self.previous = h
