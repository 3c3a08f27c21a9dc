"""An interview printed as questions and answers: what an answer tells is stated by whoever is asked."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from generator.find.measures.readable.running import ANSWER
from generator.find.measures.scene import Scene
from generator.late import late
from generator.records import Figure

_QUESTION = late(r"Q(?:uestion)?\s?[:.]\s")
# Answers that make an interview.
_SEVERAL = 2


def interviewed(scene: Scene, figure: Figure) -> str | None:
    """Who is asked, where the figure stands in an answer."""
    text, paragraphs = scene.article.text, scene.article.paragraphs
    at = max(0, bisect_right(scene.paragraphs, figure.start) - 1)
    marks = scene.running.answers
    if len(marks) < _SEVERAL or at < marks[0]:
        return None
    for n in range(at, -1, -1):
        p = paragraphs[n]
        if ANSWER.match(text, p.start):
            return _asked(scene)
        if _QUESTION.match(text, p.start) or p.kind != "paragraph":
            return None
    return None


def _asked(scene: Scene) -> str | None:
    """The person of whom the introduction tells most."""
    text = scene.article.text
    first = next((p.start for p in scene.article.paragraphs if _QUESTION.match(text, p.start) or ANSWER.match(text, p.start)), 0)
    told = Counter(m.name for m in scene.named.between(0, first) if not m.body)
    return told.most_common(1)[0][0] if told else None
