"""Whom a phrase means: a pronoun's person, by who was the subject and the speaker before it."""

from __future__ import annotations

from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.phrases import Phrase

_LOOK_BACK = 60  # mentions; a pronoun hardly ever reaches further


class Memory:
    """Who spoke and who was the subject so far, in reading order: what pronouns and floating quotations go back to."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.speaker: Entity | None = None
        self.speaker_phrase: Phrase | None = None
        self.speaker_paragraph = -9
        self.body: Entity | None = None  # the last sentence's subject, if it is a body: what "it" and "they" mean
        self.body_paragraph = -9
        self.subjects: list[tuple[int, Entity]] = []  # (token, entity), latest last

    def heard(self, phrase: Phrase, entity: Entity | None, paragraph: int) -> None:
        self.speaker = entity
        self.speaker_phrase = phrase
        self.speaker_paragraph = paragraph

    def subject(self, token: int, entity: Entity) -> None:
        self.subjects.append((token, entity))

    def pronoun(self, word: str, token: int, unit_first: int, paragraph: int) -> Entity | None:
        """The person that "he" or "she" at `token` means: the latest fitting subject or speaker, else the latest fitting name."""
        gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(word)
        if gender is None:
            return None

        def fits(e: Entity) -> bool:
            return e.kind == "person" and e.fits(gender)

        scores: dict[int, tuple[float, Entity]] = {}
        for at, e in self.subjects[-8:]:
            if at < token and fits(e):
                scores[id(e)] = (3.0 - 0.02 * (token - at), e)
        if self.speaker is not None and fits(self.speaker) and paragraph - self.speaker_paragraph <= 3:
            base = scores.get(id(self.speaker), (0.0, self.speaker))[0]
            scores[id(self.speaker)] = (max(base, 0.0) + 3.2 - 0.8 * (paragraph - self.speaker_paragraph), self.speaker)
        recent = [m for m in self.names.before(token)[-_LOOK_BACK:] if fits(m[3])]
        for m in recent[-6:]:
            base = scores.get(id(m[3]), (0.0, m[3]))[0]
            scores[id(m[3])] = (max(base, 2.2 - 0.02 * (token - m[0])), m[3])
        voted = {k: (v + (0.4 if (e.male if gender == "m" else e.female) else 0.0), e) for k, (v, e) in scores.items()}
        return max(voted.values(), key=lambda x: x[0])[1] if voted else None
