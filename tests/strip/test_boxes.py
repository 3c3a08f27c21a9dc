"""Short lines by their place: heads, boxes, cards after the end; and lists, tables and verse that are the article."""

from __future__ import annotations

import pytest

from generator import vocabulary
from generator.read.plain import plain_blocks
from generator.records import Block, Seed
from generator.strip import strip
from tests.strip.test_noise import AFTER, BEFORE, MORE, _article, _set, _spaced

ARTICLE = (*BEFORE, *MORE, *AFTER)


def _with(*lines: str) -> tuple[str, ...]:
    """The article with lines between its paragraphs."""
    return (*BEFORE, *MORE[:2], *lines, *MORE[2:], *AFTER)


@pytest.mark.parametrize(
    "box",
    [
        ("Poll", "Would you pay more for a lamp?", "Yes", "No, never"),
        ("Watch live", "02:41", "Ferries turn back in the storm", "Islands Tonight"),
        ("Why islands lose their ferries", "Could a bridge be the answer?", "Nine charts on the weather at sea"),
        ("SHNT a picture of two gulls above a pier", "SHNT", "Two gulls have lived there for years"),
        ("Ferry strike leaves islands cut off", "READ MORE"),
        ("You can also check: Ferry times | Holidays in May | Street sweeping",),
        ("Anselm Rook", "Gulls nest on the pier of the ferries", "4.2K views"),
    ],
    ids=lambda box: box[0][:20],
)
def test_a_box_between_paragraphs_is_cut(box: tuple[str, ...]) -> None:
    assert _article(*_with(*box)).text.split("\n") == list(ARTICLE)


@pytest.mark.parametrize("heading", ["Lamps and lenses", "A test for the ministry", "What the mill asks of buyers"])
def test_the_last_line_of_a_box_may_be_the_heading_of_the_text(heading: str) -> None:
    article = _article(*_with("Watch live", "02:41", "Ferries turn back in the storm", heading))
    assert article.text.split("\n") == [*BEFORE, *MORE[:2], heading, *MORE[2:], *AFTER]


@pytest.mark.parametrize(
    "lines",
    [
        ("Who pays",),
        ("The ministry named three places:", "The harbour", "The old kiln", "A shed behind the church"),
        ("Year Price", "2023 1,500", "2025 2,150"),
        ("Lens makers: 12", "Lamp makers: 1", "Traders: 40"),
        ("The key dates", "3 May – the hearing", "4 June – the ruling", "1 January – the first lots"),
        ("| Mill | Tonnes |", "| Caldry | 400 |", "| Norland | 90 |"),
        ("Mill | Owner | Tonnes", "Caldry | Brekke | 400", "Norland | state | 90"),
        ("O mill of the valley,", "grind slow and grind small,", "and leave us the oxide", "or nothing at all."),
        ("Who will sign?", "Ada Brekke, she says."),
        ("Q: Who signs the licences?", "A: Ada Brekke does."),
        ("“No more”", "“Never”"),
        ("Winners", "Caldry mill and its owner", "Lens makers with a licence", "The ministry and its prices"),
        ("You laugh.", "I do."),
    ],
    ids=lambda lines: lines[0][:20],
)
def test_lists_tables_verse_and_answers_are_the_article(lines: tuple[str, ...]) -> None:
    assert _article(*_with(*lines)).text.split("\n") == list(_with(*lines))


def test_the_head_keeps_its_standfirst_and_its_points_and_nothing_else_short() -> None:
    standfirst = "Mill had asked for 600 tonnes and gets what it had"
    point = "Price of oxide has doubled within the year"
    matter = ("SLMP", "+3.12 (+2.40%)", "Why you can trust us", "Anselm Rook Caldry, Norland", "https://mill.example/p/58")
    head = (standfirst, "By Kit Marlin", "November 18, 2025", point, *matter)
    assert _article(BEFORE[0], *head, *BEFORE[1:], *MORE, *AFTER).text.split("\n") == [
        BEFORE[0], standfirst, point, *BEFORE[1:], *MORE, *AFTER
    ]  # fmt: skip


def test_a_heading_over_the_first_paragraph_stays() -> None:
    lines = (
        BEFORE[0],
        "",
        "By Kit Marlin",
        "",
        "Introduction: A Long Wait",
        "",
        *(t for p in (*BEFORE[1:], *AFTER) for t in (p, "")),
    )
    assert "Introduction: A Long Wait" in _spaced(*lines).text


def test_writers_after_the_end_are_cut_with_what_they_do() -> None:
    head = (BEFORE[0], "By Orla Penhallow and Kit Marlin", "November 18, 2025")
    cards = (
        "Orla Penhallow",
        "Ridge News",
        "Orla covers mills and harbours from Caldry.",
        "Marlin joined the paper in 2022.",
        "FOLLOW",
    )
    article = _article(*head, *BEFORE[1:], *MORE, *AFTER, *cards)
    assert article.text.split("\n") == list(ARTICLE)
    assert {c.reason for c in article.cuts if c.text in cards[2:4]} == {"about the author"}


def test_a_person_of_the_article_at_its_end_is_no_writer() -> None:
    last = "Brekke joined the ministry in 2022 and covers its lamps with a cloth at night, she said."
    assert _article(*ARTICLE, last).text.split("\n") == [*ARTICLE, last]


def test_fields_of_a_record_after_the_end_are_cut() -> None:
    body = [line for text in ARTICLE for line in (text, "")]
    fields = (
        "Journal",
        "Annals of Grinding",
        "Method of research",
        "Field survey",
        "The authors have nothing to declare about sponsors.",
    )
    article = _spaced(*body, *fields, "", "Copyright 2025 Ridge News. All rights reserved.")
    assert article.text.split("\n") == list(ARTICLE)


def test_a_line_over_a_credit_is_a_caption() -> None:
    article = _article(*_with("Ada Brekke has lived in Caldry all her life", "Image: Lene Odde/NPI"))
    assert article.text.split("\n") == list(ARTICLE)
    assert [c.text for c in article.captions] == ["Ada Brekke has lived in Caldry all her life", "Image: Lene Odde/NPI"]
    kept = "He did not say more."
    assert kept in _article(*_with(kept, "Image: Lene Odde/NPI")).text


def test_three_paragraphs_with_a_speaker_go_on_with_the_article_after_any_list() -> None:
    listed = ("Related article", "Ferry strike leaves islands cut off", "4 min read", "Ad feedback")
    going = (
        "The ministry keeps oxide of its own at the mill, and none of it is for sale, an official said on Friday.",
        "A maker of lenses asked the ministry for oxide in May, and got none from the mill.",
        "The owner of the mill will ask again.",
    )
    text = "\n\n".join((*BEFORE, *AFTER, "\n".join(listed), *going))
    assert _set(text).text.split("\n") == [*BEFORE, *AFTER, *going]


def test_a_point_under_the_title_is_not_the_title() -> None:
    lines = (BEFORE[0], "Mill had asked the ministry for 600 tonnes of oxide", *BEFORE[1:], *AFTER)
    kinds = ("paragraph", "item", *["paragraph"] * (len(lines) - 2))
    blocks = tuple(Block(t, k, ((0, n),)) for n, (t, k) in enumerate(zip(lines, kinds, strict=True), 1))  # type: ignore[arg-type]
    article = strip(Seed("a", "a.txt", "", "text", blocks), vocabulary.load())
    assert (article.title, article.text.split("\n")) == (lines[0], list(lines))


def test_somebody_speaks_on_after_a_box_whatever_the_words() -> None:
    box = "TRENDING\nWidow told to take down her own fence\n12.4k viewing now"
    speech = "'They were ever so polite, and took their tea with four sugars,' said Aline Mbote, 74."
    text = "\n\n".join((*BEFORE, *AFTER, box, speech, *MORE))
    assert _set(text).text.split("\n") == [*BEFORE, *AFTER, speech, *MORE]


def _asked(*questions: str, box: tuple[str, ...]) -> str:
    """An explainer in pasted text: the article's paragraphs with questions over them, and a box of links among them."""
    lines = [*BEFORE, *MORE[:1], questions[0], "\n".join(box), questions[1], *MORE[1:2], questions[2], *MORE[2:], *AFTER]
    return strip(Seed("a", "a.txt", "", "text", plain_blocks("\n\n".join(lines))), vocabulary.load()).text


LINKS = (
    "Recommended Stories",
    "list of 2 items",
    "- list 1 of 2 Why do the ferries stop at noon?",
    "- list 2 of 2 Gulls",
    "end of list",
)
QUESTIONS = ("So has it helped the mill, and whom else?", "What has become of the oxide?", "Who may still buy oxide?")


def test_the_questions_of_an_explainer_stay_beside_a_box() -> None:
    kept = _asked(*QUESTIONS, box=LINKS).split("\n")
    assert [q for q in QUESTIONS if q not in kept] == [] and not any("list" in line for line in kept)


def test_a_comment_of_a_reader_within_the_article_goes_to_its_link() -> None:
    box = ("Top comment by Kit Marlin", "Liked by 11 people", "I would pay twice for a lamp that lasts.", "View all comments")
    assert _article(*_with(*box)).text.split("\n") == list(ARTICLE)


def test_a_comment_of_a_reader_without_a_link_is_one_paragraph() -> None:
    box = ("Featured comment by Kit Marlin", "11 likes", "I would pay twice for a lamp that lasts.")
    assert _article(*_with(*box)).text.split("\n") == list(ARTICLE)
