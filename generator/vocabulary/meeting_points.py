"""The shape of `meeting_points.yml`: what the words around a place, and where it stands, say of a meeting there, in points."""

from __future__ import annotations

from generator.vocabulary.noun import Noun


class MeetingPoints(Noun):
    """`start`: what every place starts from; `points`: by a word of a sentence that names it, by the words right before (`<`) or
    behind (`>`) it, or by `@` with a class of evidence (see find/meetings/signs). The file is written by `python -m
    tests.gate.fit_meetings` from annotated articles, and by nobody's hand."""

    start: float
    points: dict[str, float]


# No points: the rules alone.
NONE = MeetingPoints(start=0.0, points={})
