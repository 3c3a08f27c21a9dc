"""Whom a phrase means: a pronoun's person, by who was the subject and the speaker before it."""

from __future__ import annotations

from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.phrases import Phrase

# How near each kind of antecedent stands to a pronoun, chosen on annotated news; the order is what matters: the subject of the same
# paragraph, its speaker, those of the paragraph before, whoever was named last.
SPEAKER_HERE, SUBJECT_HERE, SPEAKER_BEFORE, SUBJECT_BEFORE, MENTION = 3.6, 3.8, 3.2, 3.1, 2.6
_LOOK_BACK = 8  # mentions; a pronoun hardly ever reaches further


class Memory:
    """Who spoke and who was the subject so far, in reading order: what pronouns and floating quotations go back to."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.speaker: Entity | None = None
        self.speaker_phrase: Phrase | None = None
        self.speaker_paragraph = -9
        self.body: Entity | None = None  # the last sentence's subject, if it is a body: what "it" and "they" mean
        self.body_paragraph = -9
        self.subjects: list[tuple[int, int, Entity]] = []  # (token, paragraph, entity), latest last

    def heard(self, phrase: Phrase, entity: Entity | None, paragraph: int) -> None:
        self.speaker = entity
        self.speaker_phrase = phrase
        self.speaker_paragraph = paragraph

    def subject(self, token: int, entity: Entity, paragraph: int) -> None:
        self.subjects.append((token, paragraph, entity))

    def pronoun(self, word: str, token: int, unit_first: int, paragraph: int) -> Entity | None:
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
                vote(e, (SUBJECT_HERE if where == paragraph else SUBJECT_BEFORE - 0.5 * (paragraph - where)) - 0.01 * (token - at))
        if self.speaker is not None and paragraph - self.speaker_paragraph <= 3:
            vote(
                self.speaker,
                SPEAKER_HERE
                if self.speaker_paragraph == paragraph
                else SPEAKER_BEFORE - 0.5 * (paragraph - self.speaker_paragraph),
            )
        for lead, _, _, e in self.names.before(token, _LOOK_BACK):
            vote(e, MENTION - 0.02 * (token - lead))
        voted = {k: (v + (0.4 if (e.male if gender == "m" else e.female) else 0.0), e) for k, (v, e) in scores.items()}
        return max(voted.values(), key=lambda x: x[0])[1] if voted else None
