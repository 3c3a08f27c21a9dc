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
    cuts = [(c.text, c.reason.partition(":")[0]) for c in (*article.cuts, *article.captions)]
    assert cuts == [(case["line"], case["reason"])]
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
    assert [(p.line, p.rule) for p in article.problems if p.level == "warning"] == [(3, "endless-line")]


@pytest.mark.parametrize("text", ["$1 " * 100 + "$1", "1% " * 61 + "1%"])
def test_a_row_of_numbers_is_no_sentence(text):
    body = "The mine in Norland opened in May after nine years of building and two of quarrels."
    seed = Seed("a", "a.txt", "", "text", (Block(body, "paragraph", ((0, 1),)), Block(text, "paragraph", ((0, 2),))))
    assert strip(seed, vocabulary.load()).text == body


def _set(text: str, form: str = "text") -> Article:
    """An article from a text with its empty lines."""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line]
    return strip(Seed("a", "a.txt", "", form, tuple(Block(t, "paragraph", ((0, n),)) for n, t in lines)), vocabulary.load())  # type: ignore[arg-type]


MORE = (
    "Two lens makers have asked the ministry for a meeting, and a third wrote to the newspaper that prints the prices.",
    "“We do not close the door,” said Ada Brekke, who signs the licences, “we only ask who is coming in.”",
    "Lots below five kilograms would be exempt from the rule, which would begin in January of next year.",
    "The price in the harbour stood at 2,150 crowns a kilogram on Tuesday, 270 crowns above that of the month before.",
)


def test_a_label_over_the_larger_part_of_the_text_does_not_end_it() -> None:
    """Whatever it shares with what came before: nobody prints more of other stories than of his own."""
    article = _article(*BEFORE, "More on this", "Soda ash: five charts that explain the glut", *MORE, *AFTER)
    assert article.text.split("\n") == [*BEFORE, *MORE, *AFTER]


def test_several_other_stories_under_a_label_are_cut_however_many() -> None:
    card = ("Heatwave breaks over southern beaches", "2 hours ago", STORY[2], STORY[3])
    cards = [line for n in range(6) for line in (f"{n}. {card[0]}", *card[1:])]
    assert _article(*BEFORE, *AFTER, "Related stories", *cards).text.split("\n") == [*BEFORE, *AFTER]


def test_a_heading_after_a_label_without_a_list_stays() -> None:
    article = _article(*BEFORE, "Trending Stories", "What buyers would have to sign", *MORE, *AFTER)
    assert [c.text for c in article.cuts] == ["Trending Stories"]


def test_paragraphs_between_empty_lines_are_told_from_cards_without() -> None:
    cards = "Mill fire in Port Selwyn put out\nThe ministry said that a fire in the oxide store of another mill had been put out."
    text = "\n\n".join((*BEFORE, *AFTER, "Related news", cards))
    assert _set(text).text.split("\n") == [*BEFORE, *AFTER]


def test_in_html_the_article_goes_on_in_its_own_markup() -> None:
    def block(n: int, text: str, *hints: str) -> Block:
        return Block(text, "paragraph", ((0, n),), 0, hints)

    lines = [*BEFORE, *AFTER]
    blocks = [block(n, t, "class:par") for n, t in enumerate(lines, 1)]
    aside = [block(10, "More on this", "class:inl"), block(11, "Soda ash in five charts", "class:inl", "links")]
    off_topic = block(12, "“They sent a letter of four lines,” a buyer in Poland said.", "class:par")
    seed = Seed("a", "a.html", "", "html", (*blocks, *aside, off_topic))
    assert strip(seed, vocabulary.load()).text.split("\n") == [*lines, off_topic.text]


def test_the_head_of_a_mail_is_cut_and_gives_the_day() -> None:
    head = ("From: Ore & Lamp <hello@orelamp.example>", "Sent: Friday, March 6, 2026 6:31 AM", "Subject: One bidder")
    article = _article(*head, "Good morning. This is our letter.", BEFORE[0], "By Halyna Bortko", *BEFORE[1:], *AFTER)
    assert (article.title, article.author, article.published) == (BEFORE[0], "Halyna Bortko", "2026-03-06")
    assert article.text.split("\n") == [*BEFORE, *AFTER]
    lone = _article(*BEFORE, "From: nowhere in particular, the owner of the mill likes to say.", *AFTER)
    assert lone.cuts == ()


@pytest.mark.parametrize(
    ("over", "under"),
    [
        (("Small Oxide Notebook", "Notes on what nobody quotes"), ("Posted on November 18, 2025 by D. Quillfeather",)),
        (("Ministry of Mills", "Media releases"), ("Published 18 November 2025",)),
        (("GOLD 2,614.20 +0.4%", "Watchlist"), ("D. Quillfeather", "Nov 18, 2025")),
        (("LAMP QUARTERLY | Autumn issue",), ("By D. Quillfeather and Kit Marlin",)),
        (("Home News Business Sport",), ("D. Quillfeather Nov 18, 2025",)),
    ],
)
def test_the_title_is_told_from_what_stands_over_it(over: tuple[str, ...], under: tuple[str, ...]) -> None:
    article = _article(*over, BEFORE[0], *under, *BEFORE[1:], *AFTER)
    assert article.title == BEFORE[0]
    assert article.text.split("\n") == [*BEFORE, *AFTER]


def test_sections_of_their_own_in_capitals_after_the_end_are_cut() -> None:
    own = ("WHAT ELSE WE READ", "Copper output down in January", "NUMBER OF THE WEEK", "1,450: dollars for a kilo of scandium.")
    assert _article(*BEFORE, *MORE, *AFTER, *own).text.split("\n") == [*BEFORE, *MORE, *AFTER]
    capitals = ("WHO PAYS", "The owner of the mill said that lamps would cost more.")
    assert _article(*BEFORE, *MORE, *AFTER, *capitals).text.endswith("\n".join(capitals))


def _spaced(*lines: str) -> Article:
    """An article of pasted lines, of which the empty ones only part the others."""
    blocks = tuple(Block(text, "paragraph", ((0, n),)) for n, text in enumerate(lines, 1) if text)
    return strip(Seed("a", "a.txt", "", "text", blocks), vocabulary.load())


def test_an_empty_line_ends_the_list_under_a_label() -> None:
    """A short paragraph that comes after it, of the article's words only once, goes on with the article."""
    listed = ("You may also like", "When is your street swept?", "Oxide museum to open its doors to all in May")
    last = "The ministry's letter to the owner fills nine pages."
    body = [line for text in (*BEFORE, *AFTER) for line in (text, "")]
    article = _spaced(*body, *listed, "", last)
    assert article.text.split("\n") == [*BEFORE, *AFTER, last]
    assert [c.text for c in article.cuts] == list(listed)


def test_an_offer_under_a_label_of_sponsors_is_cut_and_the_article_is_not() -> None:
    offer = "Savers: this fund of mills paid a tenth last year, and nobody told you. Start with €200."
    assert _article(*BEFORE, "Sponsored content", offer, *AFTER).text.split("\n") == [*BEFORE, *AFTER]
    told = "The mill's oxide costs $200 a tonne, the ministry said."
    assert _article(*BEFORE, "Sponsored content", told, *AFTER).text.split("\n") == [*BEFORE, told, *AFTER]


def test_highlights_that_nothing_repeats_are_the_article() -> None:
    lines = (*BEFORE, "Highlights", "The mill met 98% of its quota of oxide in March.", *AFTER)
    blocks = tuple(Block(text, "item" if n == len(BEFORE) + 2 else "paragraph", ((0, n),)) for n, text in enumerate(lines, 1))
    assert strip(Seed("a", "a.txt", "", "text", blocks), vocabulary.load()).text.split("\n") == list(lines)


def test_a_heading_goes_with_the_offer_under_it_and_not_with_an_offer_between() -> None:
    offer = "Our letter on lamps comes each Monday, free. Sign up here with your email address."
    article = _article(*BEFORE, "Letters you will love to open", offer, *AFTER)
    assert article.text.split("\n") == [*BEFORE, *AFTER]
    kept = _article(*BEFORE, "What lens makers will do for want of mills", offer, *AFTER)
    assert kept.text.split("\n") == [*BEFORE, "What lens makers will do for want of mills", *AFTER]


def test_a_list_of_values_has_a_source_and_ends_an_article() -> None:
    values = ("Output: 400 tonnes a year", "Term: 15 years", "Source: wells under the mill")
    assert _article(*BEFORE, "The mill in figures", *values, *AFTER).text.split("\n") == [
        *BEFORE, "The mill in figures", *values, *AFTER
    ]  # fmt: skip
    assert _article(*BEFORE, *AFTER, *values, "Tags").text.split("\n") == [*BEFORE, *AFTER, *values]


def test_the_article_goes_on_under_a_heading_that_reads_like_a_label() -> None:
    lines = (*BEFORE, "Most popular in Caldry", *AFTER)
    assert _article(*lines).text.split("\n") == list(lines)
    listed = ("Most popular in Caldry", "Cheese fair draws thousands", "Ferry fares up")
    assert _article(*BEFORE, *AFTER, *listed).text.split("\n") == [*BEFORE, *AFTER]


def test_an_empty_line_ends_a_box_before_a_heading_too() -> None:
    body = [line for text in (*BEFORE, *AFTER) for line in (text, "")]
    article = _spaced(*body, "Related prices", "X-12 Tin ingots, ex works, $/t", "", "No lamps", "", *MORE)
    assert article.text.split("\n") == [*BEFORE, *AFTER, "No lamps", *MORE]


@pytest.mark.parametrize(
    ("name", "standfirst"),
    [
        ("The oxide puzzle", "Prices trebled in a year, and hardly a bag of it changed hands in Caldry"),
        ("Caldry mill gets its oxide", "Ministry holds to a quota of 400 tonnes although its owner asked for more"),
    ],
)
def test_a_title_over_a_longer_standfirst_is_the_title(name: str, standfirst: str) -> None:
    article = _article(name, standfirst, "By D. Quillfeather and Kit Marlin", *BEFORE[1:], *AFTER)
    assert (article.title, article.text.split("\n")) == (name, [name, standfirst, *BEFORE[1:], *AFTER])


def test_a_menu_and_a_row_of_prices_over_the_title_are_none() -> None:
    over = (
        "Prices News & insights Events Log in",
        "Zinc $2,540/t ▲ 1.2% | Lead $3,310/t ▼ 0.4% | Oxide $12/kg ▲",
        "caldry oxide mill",
    )
    article = _article(*over, *BEFORE, *AFTER)
    assert (article.title, article.text.split("\n")) == (BEFORE[0], [*BEFORE, *AFTER])


def test_a_caption_right_under_the_byline_is_told_from_the_first_paragraph() -> None:
    head = (BEFORE[0], "Published 18 November 2025")
    article = _article(*head, "Drums of oxide at the store in Port Selwyn.", *BEFORE[1:], *AFTER)
    assert [c.text for c in article.captions] == ["Drums of oxide at the store in Port Selwyn."]
    first = "Drums of oxide burn at the store in Caldry and nobody has come."
    assert _article(*head, first, *BEFORE[1:], *AFTER).captions == ()


def test_comments_under_another_list_end_where_the_page_does() -> None:
    lines = (
        "Most read",
        "Man charged after theft",
        "Comments (2)",
        "About time. My windows rattle every night.",
        "Well done everybody.",
    )
    assert _article(*BEFORE, *AFTER, *lines).text.split("\n") == [*BEFORE, *AFTER]


@pytest.mark.parametrize(
    "last",
    [
        "Halvard Brenne was once asked how long the oxide would last, and he pointed at the sea.",
        "Agata Bielska was forced to resign in May, after nine weeks at the head of the mill.",
    ],
)
def test_a_last_sentence_on_somebody_s_deeds_is_no_note_on_the_author(last: str) -> None:
    assert _article(*BEFORE, *AFTER, last).text.split("\n") == [*BEFORE, *AFTER, last]
    note = "Halvard Brenne was a correspondent in Caldry for nine years."
    assert _article(*BEFORE, *AFTER, note).text.split("\n") == [*BEFORE, *AFTER]
