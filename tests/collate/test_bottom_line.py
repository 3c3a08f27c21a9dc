"""The bottom line: few points, each readable alone, no two of which tell the same."""

from __future__ import annotations

from dataclasses import replace

from generator.collate.bottom_line import bottom_line
from generator.collate.words import meaning
from generator.records import Point, Reading, SentenceScore
from generator.vocabulary import load
from tests.collate.hand import reading


def told(id: str, *scored: tuple[str, float]) -> Reading:
    """An article of these sentences, all in its summary, with their scores."""
    one = reading(id, text=" ".join(sentence for sentence, _ in scored), origin=id.title())
    points = tuple(Point(sentence, n, 1, "") for n, (sentence, _) in enumerate(scored, 1))
    scores = tuple(SentenceScore(n, score, (), True) for n, (_, score) in enumerate(scored, 1))
    return replace(one, brief=replace(one.brief, summary=points, scores=scores))


def sentences(*readings: Reading, most: int = 5) -> list[str]:
    return [p.sentence for p in bottom_line(readings, {}, meaning(load()), most=most)]


CUT = "Chile cut the duty on copper wire by half on Monday."
SAME = "The duty on copper wire was cut by half in Chile, a minister said."
ALONE = "Peru opened a smelter near Arequipa."
LEANS = "Meanwhile, Bolivia closed two harbours."


def test_no_two_points_share_their_words() -> None:
    assert sentences(told("a", (CUT, 3)), told("b", (SAME, 2)), told("c", (ALONE, 1))) == [CUT, ALONE]


def test_what_leans_on_another_sentence_gives_way() -> None:
    one = told("a", (CUT, 1), (LEANS, 9))
    assert sentences(one, told("b", (ALONE, 2)), most=2) == [ALONE, CUT]
    assert LEANS in sentences(one, told("b", (ALONE, 2)), most=3), "with room for it, it stands"


def test_never_more_than_asked_for() -> None:
    assert len(sentences(told("a", (CUT, 1), (ALONE, 2), (LEANS, 3)), most=1)) == 1


def test_what_was_settled_comes_before_what_says_more() -> None:
    told_both = (told("a", (CUT, 3), (ALONE, 1)), told("b", (LEANS, 9)))
    settled = {("a", 2)}
    points = bottom_line(told_both, {}, meaning(load()), outcomes=settled)
    assert [p.sentence for p in points] == [ALONE, CUT, LEANS]
    assert [p.sentence for p in bottom_line(told_both, {}, meaning(load()))] == [CUT, ALONE, LEANS]
