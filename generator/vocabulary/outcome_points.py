"""The shape of `outcome_points.yml`: what the words of a sentence, and where it stands, say of an outcome, in points."""

from __future__ import annotations

from generator.vocabulary.noun import Check, Noun

# Points for agreed, points for open.
Pair = tuple[float, float]


def _known(points: dict[str, Pair]) -> None:
    long = [sign for sign in points if not sign.startswith("@") and sign.count(" ") > 1]
    if long:
        raise ValueError(f"neither a word nor a pair of words: {long[0]}")


class OutcomePoints(Noun):
    """`start`: what every sentence starts from; `points`: by a word, a pair of words next to each other (each by its first
    letters, see find/outcomes/signs) or `@` with a place or a class of evidence. `around_start` and `around`: of the second
    step, what each point of its own and of its neighbours' sums counts. The file is written by `python -m tests.gate.fit_outcomes`
    from annotated articles, and by nobody's hand."""

    start: Pair
    points: dict[str, Pair]
    around_start: Pair
    around: dict[str, Pair]
    _signs = Check(_known, "points")


# No points: the rules alone.
NONE = OutcomePoints(start=(0.0, 0.0), points={}, around_start=(0.0, 0.0), around={})
