"""What stands together in pasted text whose paragraphs stand apart (pictures, players, links), and points of a summary."""

from __future__ import annotations

import pytest

from generator import vocabulary
from generator.records import Block, Seed
from generator.strip import strip
from tests.strip.test_noise import AFTER, BEFORE, MORE, _article, _spaced

ARTICLE = (*BEFORE, *MORE, *AFTER)


def _apart(*lines: str) -> list[str]:
    """What is kept of the article with an empty line around each paragraph, and lines without one in the middle."""
    body = [line for text in (*BEFORE, *MORE[:2]) for line in (text, "")]
    after = [line for text in (*MORE[2:], *AFTER) for line in ("", text)]
    return _spaced(*body, *lines, *after).text.split("\n")


@pytest.mark.parametrize(
    "group",
    [
        ("Two crates stand on a quay.", "Oxide waits for its ship. It waited nine days.", "Ines Aldred for the Quay Mirror"),
        ("Oxide of the mill in crates.", "INES ALDRED, Mirror"),
        ("Oxide of the mill in crates in the harbour, on May 4.", "Ines Aldred | Quay Desk | Straits"),
        ("The place where the mill would stand, north of the harbour.", "Supplied"),
        ("Image caption,", "The mill's owner has waited nine years and says so to all who ask"),
        ("More from the islands", "Lenses: is this the last year?", "Oxide: which of the mills of these islands will be next?"),
        ("Watch live", "02:41", "The owner: Oxide will not come back", "Islands Tonight"),
        ("Advertisement", "02:41", "A lens for each of the ministry's windows.", "Read more"),
    ],
    ids=lambda group: group[0][:24],
)  # fmt: skip
def test_what_stands_beside_the_text_goes_as_a_whole(group: tuple[str, ...]) -> None:
    assert _apart(*group) == list(ARTICLE)


@pytest.mark.parametrize(
    "group",
    [
        ("The oxide in crates",),
        ("Lens makers wait", "“We have nine days of oxide,” said Ines Aldred, who grinds them."),
        ("Mill Tonnes", "Caldry 400", "Norland 90"),
        ("Ines Aldred", "Caldry mill", "The ministry and its oxide"),
        ("What was decided:", "A quota of 400 tonnes", "A letter to the owner"),
        ("O mill of the valley,", "grind slow and grind small,", "and leave us the oxide", "or nothing at all."),
        ("The owner's answer came by post.", "Supplied with it was a sack of oxide."),
        ("The ministry has answered. It said no.", "The mill has not."),
    ],
    ids=lambda group: group[0][:24],
)
def test_lines_of_the_article_that_stand_together_stay(group: tuple[str, ...]) -> None:
    assert _apart(*group) == [*BEFORE, *MORE[:2], *group, *MORE[2:], *AFTER]


def test_the_heading_right_under_a_box_stays() -> None:
    for heading in ("What the mill asks of buyers", "Limits"):
        group = ("Watch live", "02:41", "Ferries turn back in the storm", heading)
        assert _apart(*group) == [*BEFORE, *MORE[:2], heading, *MORE[2:], *AFTER]


def test_a_standfirst_right_under_the_title_stays() -> None:
    lines = (BEFORE[0], "A mill of the islands gets no more than it has", "Print", "Save", "By Ada Holm", "May 4, 2026")
    body = [line for text in (*BEFORE[1:], *MORE, *AFTER) for line in ("", text)]
    assert _spaced(*lines, *body).text.split("\n") == [*lines[:2], *BEFORE[1:], *MORE, *AFTER]


POINTS = (
    "The ministry keeps the quota of the Caldry mill at 400 tonnes.",
    "Two lens makers asked the ministry for a meeting.",
    "The price of oxide has doubled in a year.",
)


def _with_points(*points: str) -> list[str]:
    return _article(BEFORE[0], *points, *BEFORE[1:], *MORE, *AFTER).text.split("\n")


def test_three_points_that_the_body_says_again_are_a_box() -> None:
    assert _with_points("Key points", *POINTS) == list(ARTICLE)


@pytest.mark.parametrize(
    "points",
    [
        ("Key points", *POINTS[:2]),
        ("Highlights", "Hole 12 cut nine metres of spodumene.", "Assays of four drums are awaited.", "Cash stood at $31 million."),
    ],
    ids=["two", "of their own"],
)
def test_points_that_may_be_the_article_s_own_stay(points: tuple[str, ...]) -> None:
    assert _with_points(*points)[1 : len(points)] == list(points[1:])[: len(points) - 1] or _with_points(*points)[1:4] == list(
        points[:3]
    )


def test_points_over_the_first_paragraph_end_before_it() -> None:
    lead = "CALDRY, May 4 (Straits) - The ministry will keep the quota of the mill, an official said."
    article = _article(BEFORE[0], "Key points", *POINTS, lead, *BEFORE[1:], *MORE, *AFTER)
    assert article.text.split("\n") == [BEFORE[0], lead, *BEFORE[1:], *MORE, *AFTER]


def test_points_behind_the_beginning_of_the_body_stay() -> None:
    lines = (*BEFORE, "Key points", *POINTS, *MORE, *AFTER)
    assert set(POINTS) <= set(_article(*lines).text.split("\n"))


def test_what_a_machine_summed_up_goes_with_the_note_on_it() -> None:
    summed = "[Summary] The ministry keeps the quota of the mill, whose owner wanted 600 tonnes, while makers of lenses wait."
    note = "This summary was written by AI."
    assert _article(BEFORE[0], summed, note, *BEFORE[1:], *AFTER).text.split("\n") == [*BEFORE, *AFTER]
    told = "The ministry's summary was generated by AI, the owner said."
    assert told in _article(*BEFORE, told, *AFTER).text


def test_items_under_a_label_in_html_are_points_too() -> None:
    def block(n: int, text: str, kind: str = "paragraph") -> Block:
        return Block(text, kind, ((0, n),))  # type: ignore[arg-type]

    lines = [block(1, BEFORE[0], "heading"), block(2, "Key takeaways", "heading")]
    lines += [block(3 + n, text, "item") for n, text in enumerate(POINTS)]
    lines += [block(10 + n, text) for n, text in enumerate((*BEFORE[1:], *MORE, *AFTER))]
    assert strip(Seed("a", "a.html", "", "html", tuple(lines)), vocabulary.load()).text.split("\n") == list(ARTICLE)


def _ends(*lines: str) -> list[str]:
    body = [line for text in ARTICLE for line in (text, "")]
    return _spaced(*body, *lines).text.split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Aus der Werkstatt",
            "Mill of the month: a vote",
            "Share",
            "The oldest lens of the islands was ground by a priest.",
            "Print",
        ),
        ("Kept by hand", "Ines A", "3 replies", "We had a mill here once and nobody missed it.", "Like (4)", "Reply"),
    ],
    ids=lambda lines: lines[0],
)
def test_lines_in_a_group_behind_the_last_paragraph_are_the_page(lines: tuple[str, ...]) -> None:
    assert _ends(*lines) == list(ARTICLE)


@pytest.mark.parametrize(
    "lines",
    [
        ("The mill has answered and it said no.", "Its owner has not said a word.", "Nobody has asked the ferry about it."),
        ("Lens makers wait for an answer", "“We have nine days of oxide,” said Ines Aldred, who grinds them."),
        ("What comes next", "The ministry meets the owner of the mill on May 12, and a ruling is due in June."),
        ("Length: 2 km", "Cost: 31 million crowns", "Term: 15 years"),
        ("($1 = 9.41 crowns)",),
    ],
    ids=lambda lines: lines[0][:20],
)
def test_the_last_lines_of_the_article_stay(lines: tuple[str, ...]) -> None:
    assert _ends(*lines) == [*ARTICLE, *lines]


def test_a_picture_is_told_twice() -> None:
    line = "Sacks of oxide wait in the harbour of Caldry under a roof of tin"
    article = _article(*BEFORE, *MORE[:2], line, f"{line} Credit: Ines Aldred for the Quay Mirror", *MORE[2:], *AFTER)
    assert article.text.split("\n") == list(ARTICLE)
    assert _article(*BEFORE, "[2/5]Sacks of oxide wait in the harbour", *AFTER).text.split("\n") == [*BEFORE, *AFTER]
    assert len(_article(*BEFORE, "2 of 5 lots of oxide were sold on the day, he said.", *AFTER).text.split("\n")) == 6


def test_a_writer_is_told_of_in_the_head_too() -> None:
    by = ("By Ines Aldred", "May 4, 2026")
    told = "Ines Aldred is a senior reporter who grinds her own lenses."
    assert _article(BEFORE[0], *by, told, *BEFORE[1:], *AFTER).text.split("\n") == [*BEFORE, *AFTER]
    own = "Ines Aldred has ground lenses for nine years, and the mill has sold her the oxide for them, she said on Monday."
    assert own in _article(BEFORE[0], *by, own, *BEFORE[1:], *AFTER).text


def test_what_is_offered_over_a_button_goes_with_its_heading() -> None:
    offer = (
        "The Ladder",
        "Our school of glass takes thirty pupils in the autumn, and more than half of them find work at once.",
        "Apply now",
    )
    assert _article(*BEFORE, *MORE[:2], *offer, *MORE[2:], *AFTER).text.split("\n") == list(ARTICLE)


def test_a_headline_that_stands_twice_is_not_where_the_article_goes_on() -> None:
    head = "Caldry's second mill grinds again after the fire"
    told = "The second mill, which makes a tenth of the oxide, said on Thursday that it grinds again."
    listed = ("Related news", head, "3 hours ago", "Read more", head, told)
    assert _article(*ARTICLE, *listed).text.split("\n") == list(ARTICLE)
