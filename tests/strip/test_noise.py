"""Lines of page matter, each set into an article, by a table of cases; half of them are articles' own lines and must stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary, yamlfile
from generator.records import Article, Block, Seed
from generator.strip import strip

CASES = yamlfile.parse((Path(__file__).parent.parent / "cases" / "noise.yml").read_text("utf-8"), "noise.yml").data
BEFORE = (
    "Oxide quota of the Caldry mill to stay as it is",
    "The ministry will keep the oxide quota of the Caldry mill at 400 tonnes a year, an official said on Monday.",
    "The mill had asked for 600 tonnes of oxide, and its owner said that he would ask the ministry again in the spring.",
)
AFTER = (
    "The oxide goes to makers of lenses, who have no other mill to turn to, and to one maker of lamps.",
    "Its price has doubled in a year, according to the ministry's own figures on oxide.",
)


def _article(*lines: str) -> Article:
    blocks = tuple(Block(line, "paragraph", ((0, n),)) for n, line in enumerate(lines, 1))
    return strip(Seed("a", "a.txt", "", "text", blocks), vocabulary.load())


@pytest.mark.parametrize("case", CASES["cut"], ids=[c["line"][:40] for c in CASES["cut"]])
def test_page_matter_is_cut_for_a_reason(case: dict) -> None:
    article = _article(*BEFORE, case["line"], *AFTER)
    assert [(c.text, c.reason) for c in (*article.cuts, *article.captions)] == [(case["line"], case["reason"])]
    assert article.text.split("\n") == [*BEFORE, *AFTER]


@pytest.mark.parametrize("line", CASES["kept"], ids=[c[:40] for c in CASES["kept"]])
def test_the_article_is_kept(line: str) -> None:
    assert _article(*BEFORE, line, *AFTER).text.split("\n") == [*BEFORE, line, *AFTER]


def test_at_least_half_of_the_cases_are_negatives() -> None:
    assert len(CASES["kept"]) >= len(CASES["cut"])


def test_a_title_shown_twice_is_kept_once() -> None:
    article = _article(BEFORE[0], BEFORE[0], *BEFORE[1:], *AFTER)
    assert article.title == BEFORE[0]
    assert [(c.line, c.reason) for c in article.cuts] == [(2, "repeated title")]


def test_an_article_without_a_title_has_none() -> None:
    article = _article(*BEFORE[1:], *AFTER)
    assert article.title is None and article.cuts == ()


def test_highlights_that_the_article_says_again_are_cut() -> None:
    article = _article(BEFORE[0], "Story highlights", BEFORE[1], *BEFORE[1:], *AFTER)
    assert [(c.line, c.reason) for c in article.cuts] == [(2, "story highlights"), (3, "story highlights")]


def test_a_summary_that_the_article_does_not_repeat_is_kept() -> None:
    new = "The lamp maker of Port Selwyn closed in May, for want of oxide."
    article = _article(BEFORE[0], "Key points", new, *BEFORE[1:], *AFTER)
    assert [c.line for c in article.cuts] == [2]


def test_a_label_between_paragraphs_does_not_end_the_article() -> None:
    article = _article(*BEFORE, "Trending Stories", "What the oxide is for", *AFTER)
    assert [c.text for c in article.cuts] == ["Trending Stories"]
    assert [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "heading"] == ["What the oxide is for"]


STORY = (
    "Heatwave to break on Sunday, forecasters say",
    "2 hours ago",
    "Temperatures will fall by 12 degrees as a front crosses the islands, forecasters said, with rain for the first time in weeks.",
    "“We have not seen a cloud since Easter,” said Aline Mbote, who grows beans above the bay and lost a third of them.",
)


@pytest.mark.parametrize("label", [("Related Articles",), ("You may also like",), ("Comments", "No comments yet..."), ()])
def test_other_stories_after_the_end_are_cut_whole(label: tuple[str, ...]) -> None:
    article = _article(*BEFORE, *AFTER, *label, *STORY)
    assert article.text.split("\n") == [*BEFORE, *AFTER]
    assert len(article.cuts) == len(label) + len(STORY)


def test_an_advert_inside_the_article_goes_with_its_figures_and_quotes() -> None:
    advert = "Lithium at $6? “It is the best result in 30 years,” says its founder. Click here and claim your free report today."
    article = _article(*BEFORE, "SPONSORED: The stock that has 87% insiders", advert, *AFTER)
    assert article.text.split("\n") == [*BEFORE, *AFTER]
    assert {c.reason for c in article.cuts} == {"advert"}


def test_words_are_cut_by_blocks_never_rewritten() -> None:
    lines = (*BEFORE, "Advertisement", *AFTER, "Tags: oxide")
    article = _article(*lines)
    assert sorted([*article.text.split("\n"), *(c.text for c in article.cuts)]) == sorted(lines)


@pytest.mark.parametrize(
    "heading",
    [
        "About the oxide quota",
        "Discussion",
        "Markets",
        "Summary of the quota",
        "What the mill will do next?",
        "Comments from the mill",
    ],
)
def test_headings_of_the_article_do_not_end_it(heading: str) -> None:
    article = _article(*BEFORE, heading, *AFTER)
    assert article.text.split("\n") == [*BEFORE, heading, *AFTER]


def test_a_publisher_s_own_words_about_itself_end_the_article() -> None:
    article = _article(
        *BEFORE, *AFTER, "About Caldry Oxide", "Caldry Oxide plc is a leading maker of oxide with 70 brands in 12 countries."
    )
    assert article.text.split("\n") == [*BEFORE, *AFTER]


def test_a_question_can_be_the_title() -> None:
    article = _article("Who pays for the oxide of the Caldry mill?", *BEFORE[1:], *AFTER)
    assert article.title == "Who pays for the oxide of the Caldry mill?"


def test_numbered_sections_are_no_neighbouring_stories() -> None:
    other = "2. A fountain in Port Selwyn"
    article = _article(
        *BEFORE,
        "1. " + AFTER[0],
        *AFTER[1:],
        other,
        "Last month the town put up a fountain that nobody had asked for, with three dolphins.",
    )
    assert other in article.text and article.cuts == ()


def test_a_line_of_thousands_of_characters_without_a_full_stop_is_cut_and_told():
    body = "The mine in Norland opened in May after nine years of building and two of quarrels."
    seed = Seed(
        "a", "a.txt", "", "text", (Block(body, "paragraph", ((0, 1),)), Block("ore " * 600 + "ore", "paragraph", ((0, 3),)))
    )
    article = strip(seed, vocabulary.load())
    assert article.text == body
    assert [(p.line, p.rule) for p in article.problems] == [(3, "endless-line")]


@pytest.mark.parametrize("text", ["$1 " * 100 + "$1", "1% " * 61 + "1%"])
def test_a_row_of_numbers_is_no_sentence(text):
    body = "The mine in Norland opened in May after nine years of building and two of quarrels."
    seed = Seed("a", "a.txt", "", "text", (Block(body, "paragraph", ((0, 1),)), Block(text, "paragraph", ((0, 2),))))
    assert strip(seed, vocabulary.load()).text == body
