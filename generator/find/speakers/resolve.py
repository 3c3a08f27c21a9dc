"""Whom a phrase means: a pronoun's person, by who was the subject and the speaker before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from generator.find.marks import Marked
from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.cue import Cue
from generator.find.speakers.phrases import Phrase

# How near each kind of antecedent stands to a pronoun, chosen on annotated news; the order is what matters: the subject of the same
# paragraph, its speaker, those of the paragraph before, whoever was named last.
SPEAKER_HERE, SUBJECT_HERE, SPEAKER_BEFORE, SUBJECT_BEFORE, MENTION = 3.6, 3.8, 3.2, 3.4, 2.6
# What a paragraph or a word between takes away, and what a sign of the pronoun's gender adds.
PARAGRAPH, TOKEN, NAMED_TOKEN, GENDER = 0.5, 0.01, 0.03, 0.4
_LOOK_BACK = 8  # mentions; a pronoun hardly ever reaches further


class Memory:
    """Who spoke and who was the subject so far, in reading order: what pronouns and floating quotations go back to."""

    def __init__(self, names: Names, marked: list[Marked], papers: frozenset[str]) -> None:
        starts = [m.start for m in marked]

        def said(offset: int) -> bool:
            k = bisect_right(starts, offset) - 1
            return k >= 0 and offset < marked[k].end

        # whom a quotation names is not whom the article's own pronouns mean
        self.named = [m for m in names.mentions if not said(names.tokens.start[m[0]])]
        self._leads = [m[0] for m in self.named]
        self._papers = papers  # what a body puts out that can be said to say something
        self.speaker: Entity | None = None
        self.speaker_phrase: Phrase | None = None
        self.speaker_paragraph = -9
        self.body: Entity | None = None  # the last sentence's subject, if it is a body: what "it" and "they" mean
        self.body_paragraph = -9
        self.teller: Entity | None = None  # the body that the sentence before credits: what "it" means that tells something
        self._tells: Entity | None = None
        self._told_paragraph = -9
        self.issued: dict[str, Entity] = {}  # "statement" -> the body that said something in one
        self.subjects: list[tuple[int, int, Entity]] = []  # (token, paragraph, entity), latest last

    def heard(self, phrase: Phrase, entity: Entity | None, paragraph: int) -> None:
        """Remember who spoke last, by which phrase, and in which paragraph."""
        self.speaker = entity
        self.speaker_phrase = phrase
        self.speaker_paragraph = paragraph

    def body_of(self, paragraph: int) -> Entity | None:
        """The body that was the subject last, if it is near."""
        return self.body if paragraph - self.body_paragraph <= 1 else None

    def opens(self, paragraph: int) -> None:
        """A sentence begins: whom the one before credits is now who "it" is that says something."""
        self.teller, self._tells = self._tells if paragraph - self._told_paragraph <= 1 else None, None
        self._told_paragraph = paragraph

    def hears_of(self, cue: Cue, body: Entity | None, lows: list[str]) -> None:
        """Remember in what a body said something, so that "the statement said" is its."""
        if body is not None and body.kind == "body":
            self._tells = body
            for noun in self._papers.intersection(lows[cue.low : cue.high + 8]):
                self.issued[noun] = body

    def subject(self, token: int, entity: Entity, paragraph: int) -> None:
        """Remember whom a sentence had as its subject."""
        self.subjects.append((token, paragraph, entity))

    def pronoun(self, word: str, token: int, paragraph: int) -> Entity | None:
        """The person that "he" or "she" at `token` means: the latest fitting subject or speaker, else the latest fitting name."""
        gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(word)
        if gender is None:
            return None

        def fits(e: Entity) -> bool:
            return e.kind == "person" and e.fits(gender)

        scores: dict[int, tuple[float, Entity]] = {}

        def vote(e: Entity, score: float) -> None:
            if fits(e) and score > scores.get(id(e), (-9.0, e))[0]:
                scores[id(e)] = (score, e)

        for at, where, e in self.subjects[-8:]:
            if at < token:
                vote(e, _near(SUBJECT_HERE, SUBJECT_BEFORE, paragraph - where) - TOKEN * (token - at))
        apart = paragraph - self.speaker_paragraph
        if self.speaker is not None and apart <= 3:
            vote(self.speaker, _near(SPEAKER_HERE, SPEAKER_BEFORE, apart))
        stop = bisect_left(self._leads, token)
        for lead, _, _, e in self.named[max(0, stop - _LOOK_BACK) : stop]:
            vote(e, MENTION - NAMED_TOKEN * (token - lead))
        voted = {k: (v + (GENDER if (e.male if gender == "m" else e.female) else 0.0), e) for k, (v, e) in scores.items()}
        return max(voted.values(), key=lambda x: x[0])[1] if voted else None


def _near(here: float, before: float, apart: int) -> float:
    """The weight of somebody named so many paragraphs before."""
    return here if apart == 0 else before - PARAGRAPH * apart
