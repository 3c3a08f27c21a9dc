"""Whole pages as they are pasted from a browser, or saved: what stands beside the text, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip
from tests.strip.test_noise import AFTER, BEFORE, MORE, _spaced

ARTICLE = (*BEFORE, *MORE, *AFTER)
HEAD = (*BEFORE[:1], "By Kit Marlin", "4 March 2026", "")


def _text(*lines: str) -> Article:
    return _spaced(*lines)


def _apart(*paragraphs: str) -> list[str]:
    return [line for text in paragraphs for line in (text, "")]


BODY = _apart(*BEFORE[1:], *MORE, *AFTER)


def _kept(*lines: str) -> list[str]:
    return _text(*lines).text.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        ("Key Points", "The ministry keeps the mill's quota at 400 tonnes.", "The mill had asked for 600 tonnes."),
        ("In short:", "The ministry keeps the quota of the mill.", "The mill had asked for more.", "What's next?",
         "Its owner will ask again."),
        ("Mirror Key Points", "The quota of oxide stays at 400 tonnes.", "Its price has doubled in a year."),
    ],
)  # fmt: skip
def test_points_under_a_label_in_the_head_go(box: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *box, "", *BODY) == list(ARTICLE)


@pytest.mark.parametrize(
    "head",
    [
        ("Nobody from the islands came to the hearing.", "A petition has 1,140 names on it."),
        ("What the ministry wants",),
    ],
)
def test_lines_without_a_label_and_a_heading_stay(head: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *head, "", *BODY) == [BEFORE[0], *head, *ARTICLE[1:]]


@pytest.mark.parametrize(
    "foot",
    [
        ("4 notes on “Oxide quota of the Caldry mill to stay as it is”", "Ottoline", "We have two such mills and no oxide."),
        ("From the post bag", "Ottoline", "July 6, 2026", "No oxide here.", "Reply", "Hollis", "Nor here.", "Reply",
         "Jo P.", "Lovely as ever.", "Reply"),
        ("Ottoline 6 July 2026", "We have two such mills.", "Hollis 7 July 2026", "Nor have we.",
         "magnetman 9 July 2026", "Well said."),
        ("© 2026 Straits Mirror. All rights reserved.", "Data is a snapshot and may be late."),
        ("1. See the minutes of 3 July, p. 12.", "2. Interview with the owner, 4 March."),
    ],
    ids=lambda foot: foot[0][:24],
)  # fmt: skip
def test_what_stands_under_the_text_goes(foot: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *BODY, *foot) == list(ARTICLE)


@pytest.mark.parametrize(
    "foot",
    [
        ("That is the rule.",),
        ("1. The mill may ask again in a year.", "", "2. Nobody else may ask at all, the ministry said."),
        ("Correction: An earlier version said the mill asked for 700 tonnes. It asked for 600.",),
        ("This story was updated to reflect that the mill has one owner.",),
    ],
    ids=lambda foot: foot[0][:24],
)
def test_what_goes_on_with_the_text_stays(foot: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *BODY, *foot) == [*ARTICLE, *filter(None, foot)]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said the mill asked for 700 tonnes.",
        "This article was updated to correct the name of the mill's owner.",
        "An earlier version misspelled the name of the harbour. We regret the error.",
    ],
)
def test_a_correction_that_does_not_say_what_is_so_goes(note: str) -> None:
    assert _kept(*HEAD, *BODY, note) == list(ARTICLE)


def test_cards_at_the_end_go_and_short_sections_stay() -> None:
    cards = ("oxide lenses", "Five charts on oxide", "A look at where the metal goes, and who will miss it most.",
             "The week in prices", "Lead rests, tin climbs and bismuth does what bismuth does.")  # fmt: skip
    mark = "© 2026 Straits Mirror. All rights reserved."
    assert _kept(*HEAD, *BODY, *cards, mark) == list(ARTICLE)
    told = ("Lead", "Lead rose by 2 per cent in the harbour this week.", "Tin", "Tin was sold for 28,000 crowns a tonne on Friday.")
    assert _kept(*HEAD, *BODY, *told, "", mark) == [*ARTICLE, *told]


def test_a_line_that_stands_twice_on_end_is_of_a_picture() -> None:
    shown = "Crates of oxide have waited three months on the quay"
    body = _apart(*BEFORE[1:], *MORE)
    assert _kept(*HEAD, *body, shown, shown, "", *_apart(*AFTER)) == list(ARTICLE)
    rows = ("Lead oxide 13.80 15.50", "Lead oxide 13.80 15.50", "Zinc oxide 11.20 12.90")
    assert _kept(*HEAD, *body, *rows, "", *_apart(*AFTER)) == [*BEFORE, *MORE, rows[0], rows[2], *AFTER]


def test_lines_of_a_widget_inside_a_sentence_go_and_its_pieces_stay() -> None:
    pieces = ("The owner's own shares, which trade in the harbour as Caldry Oxide", "fell by 4 per cent on Tuesday, to 11 crowns.")
    kept = _kept(*HEAD, *BODY, pieces[0], "Stock Chart Icon", "hide content", "Caldry Oxide over the month", pieces[1])
    assert kept == [*ARTICLE, *pieces]


def test_a_list_that_goes_on_in_small_letters_is_no_widget() -> None:
    lines = (
        "The rule has two parts, which the ministry set out on a page",
        "a quota of 400 tonnes for the mill;",
        "a price for it.",
    )
    assert _kept(*HEAD, *_apart(*BEFORE[1:], *MORE), *lines, "", *_apart(*AFTER)) == [*BEFORE, *MORE, *lines, *AFTER]


@pytest.mark.parametrize(
    ("between", "back"),
    [
        (("More News", "Gold slips as the dollar firms", "4 March 2026 | 7:25 am"),
         "The mill's oxide quota is the ministry's oldest rule, and the mill has lived under it since it was built."),
        (("Related", "A harbour without cranes", "The last lamp maker"),
         "The minister said in the harbour that the oxide of the mill was not a gift, and that he would say so again."),
    ],
)  # fmt: skip
def test_the_article_goes_on_behind_a_short_list(between: tuple[str, ...], back: str) -> None:
    body = _apart(*BEFORE[1:], *MORE)
    assert _kept(*HEAD, *body, *between, back, "", *_apart(*AFTER)) == [*BEFORE, *MORE, back, *AFTER]


def test_the_words_of_a_picture_are_no_title() -> None:
    shown = "Crates of oxide stand on the quay of the Caldry mill in the harbour. (Straits Wire)"
    article = _text("Caldry Wire", BEFORE[0], "By Kit Marlin", "4 March 2026", shown, shown, "", *BODY)
    assert article.title == BEFORE[0] and shown not in article.text


@pytest.mark.parametrize(
    ("line", "author"),
    [("ByKit Marlin", "Kit Marlin"), ("By Kit MarlinMining Reporter", "Kit Marlin"), ("As told to Kit Marlin", "Kit Marlin"),
     ("Authored By: Kit Marlin | Edited By: Ines Aldred", "Kit Marlin"),
     ("By Kit Marlin on 4 March 2026 • (12 comments)", "Kit Marlin")],
)  # fmt: skip
def test_bylines_as_they_are_pasted(line: str, author: str) -> None:
    article = _text(BEFORE[0], line, "", *BODY)
    assert article.author == author and line not in article.text


def test_rows_of_prices_are_no_dates() -> None:
    rows = ("Caldry oxide, 99.5% min", "Low High", "18 Dec 13.80 15.50", "20 Nov 14.60 16.75")
    assert _kept(*HEAD, *BODY, *rows, "", "The owner prints them each month.") == [
        *ARTICLE,
        *rows,
        "The owner prints them each month.",
    ]


def _page(end: str) -> str:
    paragraphs = "".join(f"<p>{p}</p>" for p in ARTICLE[1:])
    return f"<html><body><div class='x1'><h1>{ARTICLE[0]}</h1>{paragraphs}<div class='y2'>{end}</div></div></body></html>"


@pytest.mark.parametrize(
    ("end", "stays"),
    [
        ("<h3>Post bag</h3><div class='r'><b>Ottoline</b><p>We have two such mills and no oxide.</p></div>"
         "<div class='r'><b>Hollis</b><p>Nor have we, and nobody in the harbour asks.</p></div>", False),
        ("<h3>What comes next</h3><p>The mill may ask again in a year, the ministry said in a note.</p>", True),
    ],
)  # fmt: skip
def test_entries_in_another_markup_behind_the_text(tmp_path: Path, end: str, stays: bool) -> None:
    (tmp_path / "a.html").write_text(_page(end), "utf-8")
    article = strip(read_seed(tmp_path / "a.html", tmp_path), vocabulary.load())
    assert article.text.startswith("\n".join(ARTICLE)) and (article.text.count("\n") + 1 > len(ARTICLE)) == stays


TEASER = (
    "Choir of the lower valley wins a prize", "Singers from nine villages brought home a silver cup after a weekend of rain ...",
    "Harbour dues rise by a tenth from May", "Captains will have to pay a tenth more from May, when a longer quay opens ...",
)  # fmt: skip
ON = (
    "The mill has bought its oxide from one quarry for thirty years, at a price that only its owner and the quarry's keeper know.",
    "Two other mills were closed when their quotas had been cut, and the quarries that fed them have been under water for years.",
)


def test_paragraphs_between_a_box_of_stories_and_the_article_s_people_stay() -> None:
    lines = [*_apart(*BEFORE, *MORE), "RELATED ARTICLES", *TEASER, "", *_apart(*ON, *AFTER)]
    assert _kept(*lines) == [*BEFORE, *MORE, *ON, *AFTER]


def test_whole_paragraphs_under_the_headlines_of_the_box_go() -> None:
    stories = [line.replace(" ...", ", and nobody at the harbour thinks that it will be the last time.") for line in TEASER]
    lines = [*_apart(*BEFORE, *MORE, *AFTER), "RELATED ARTICLES", *stories]
    assert _kept(*lines) == [*BEFORE, *MORE, *AFTER]


def test_the_only_first_heading_of_a_saved_page_is_its_title(tmp_path: Path) -> None:
    page = f"<div>Caldry Caldry mills Oxide Quarries</div><h1>{BEFORE[0]}</h1>" + "".join(f"<p>{p}</p>" for p in ARTICLE[1:])
    (tmp_path / "a.html").write_text(f"<html><head><title>{BEFORE[0]}</title></head><body>{page}</body></html>", "utf-8")
    assert strip(read_seed(tmp_path / "a.html", tmp_path), vocabulary.load()).title == BEFORE[0]
