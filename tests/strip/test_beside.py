"""What stands beside a text on whole pages, by one case each for what goes and one at least for what looks like it and stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.read import read_seed
from generator.read.plain import plain_blocks
from generator.records import Article, Seed
from generator.strip import strip
from tests.strip.test_noise import AFTER, BEFORE, MORE
from tests.strip.test_pasted import ARTICLE, BODY, HEAD, _apart

UPPER, LOWER = _apart(*BEFORE[1:], *MORE), _apart(*AFTER)


def _text(*lines: str) -> Article:
    return strip(Seed("a", "a.txt", "", "text", plain_blocks("\n".join(lines))), vocabulary.load())


def _kept(*lines: str) -> list[str]:
    return _text(*lines).text.split("\n")


def _between(*lines: str) -> list[str]:
    """What is kept of lines that stand between the paragraphs, apart from them, beside the article."""
    kept = _kept(*HEAD, *UPPER, *lines, "", *LOWER)
    assert [line for line in ARTICLE if line not in kept] == []
    return [line for line in kept if line not in ARTICLE]


def _html(tmp_path: Path, body: str, head: str = "") -> Article:
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>", "utf-8")
    return strip(read_seed(tmp_path / "a.html", tmp_path), vocabulary.load())


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Brekke, 51, outside the office of the ministry, which has been closed to visitors since the winter",),
        ("The owner (L) greets the minister in Caldry on March 2, 2026. (Pool photo)",),
        ("Kiln no. 4 at dusk. My photo, from the ferry.",),
        ("A kiln in Port Selwyn. (Image courtesy of Caldry Oxide.)",),
        ("The owner at the quay on March 3, 2026", "The owner at the quay on March 3, 2026"),
    ],
    ids=lambda lines: lines[0][:24],
)
def test_captions_go(lines: tuple[str, ...]) -> None:
    assert _between(*lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "Four Owners, One Mill",
        "Prices slip and nobody calls",
        "The senator (R) says the mill should close in May 2026.",
        "How the ministry came to keep oxide in a shed which nobody had asked for",
        "Nobody called. The photo of the kiln is all that its owner has left.",
    ],
)
def test_what_only_looks_like_a_caption_stays(line: str) -> None:
    assert _between(line) == [line]


@pytest.mark.parametrize(
    "box",
    [
        ("In short:", "The ministry keeps the quota of the mill at 400 tonnes.", "", "The owner had asked for 600 tonnes.", "",
         "What's next?", "The owner of the mill will ask the ministry again in the spring."),
        ("These key points were written by AI and checked by an editor.", "- The mill's quota stays at 400 tonnes",
         "- Two lens makers want a meeting"),
        ("Takeaways generated with a large language model", "- The quota stays at 400 tonnes"),
    ],
)  # fmt: skip
def test_points_in_the_head_go(box: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *box, "", *BODY) == list(ARTICLE)


def test_a_text_in_two_parts_under_plain_headings_stays() -> None:
    lines = ("In short", "", "Nobody came to the hearing on the islands, and the petition has 1,140 names.", "", "What's next?", "",
             "A judge in Norland will read it, and nobody knows when.")  # fmt: skip
    assert [line for line in lines if line and line not in _kept(*HEAD, *BODY, *lines)] == []


def test_the_class_of_a_program_is_no_word(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p class='sc-9a0ad3-0 kAdBcF'>{p}</p>" for p in ARTICLE[1:])
    page = f"<h1 class='sc-f9ad2-0'>{ARTICLE[0]}</h1>{paragraphs}<div class='topAd ad-slot2'>Lamps, half off.</div>"
    assert _html(tmp_path, page).text == "\n".join(ARTICLE)


def test_a_declared_headline_is_no_advert_whatever_its_box_is_called(tmp_path: Path) -> None:
    page = f"<div class='promo'><h1>{ARTICLE[0]}</h1></div>" + "".join(f"<p>{p}</p>" for p in ARTICLE[1:])
    article = _html(tmp_path, page, f"<meta property='og:title' content='{ARTICLE[0]}'>")
    assert article.title == ARTICLE[0] and article.text == "\n".join(ARTICLE)


LISTED = ("You may also like:", "Explainer: why do kilns crack in the frost?", "Ferry to be sold by Easter, says council")


def test_a_heading_right_under_a_list_stays_with_its_paragraph() -> None:
    under = "Two of the lamp makers have bought kilns of their own, and makers of kilns in Norland have no more to sell."
    kept = _kept(*HEAD, *BEFORE[1:], *MORE, *LISTED, "Kilns and makers", under, *AFTER)
    assert kept == [*BEFORE, *MORE, "Kilns and makers", under, *AFTER]


def test_a_teaser_that_breaks_off_does_not_end_its_list() -> None:
    teaser = "The ministry said on Wednesday that the owner of the mill had sent a second letter on the oxide quota ..."
    assert _between("RELATED ARTICLES", "Ministry: the mill sent a letter", teaser) == []


def test_a_heading_over_an_offer_stays_where_paragraphs_stand_apart() -> None:
    offer = ("Should you invest $900 in CLDR right now?",
             "LampLens looks at 9 models for you. Our AI computes 80 metrics for CLDR, and you may be surprised.")  # fmt: skip
    assert _between("Frost comes early this year", "", *offer) == ["Frost comes early this year"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Should you buy stock in Caldry Oxide right now?", "Before you do, you'll want to hear of Caldry Oxide.",
         "Ridge Tips has sent your friends five names, and Caldry Oxide isn't one of them."),
        ("Caldry Oxide Today CLDR $14.87 +2.68 (+22.0%)", "52-week range", "$3.90 ▼ $15.20", "Price target", "$13.50"),
        ("Audio brief", "A short summary of the column, read by Ada Brekke.", "0:00 / 1:31"),
        ("What I'm reading", "", "Odile's piece on the ferries, because she took one.", "", "The new map of the mills. It's free."),
    ],
    ids=lambda lines: lines[0][:24],
)  # fmt: skip
def test_offers_players_and_reading_lists_go(lines: tuple[str, ...]) -> None:
    kept = _kept(*HEAD, *UPPER, *lines) if lines[0].startswith("What") else [*_kept(*HEAD, *UPPER, *lines, "", *LOWER)]
    assert [line for line in lines if line in kept] == []


@pytest.mark.parametrize(
    "line",
    [
        "Should you buy a kiln of your own right now?",
        "What the owner is reading",
        "Before you buy a lamp, the ministry says, ask where its oxide is from.",
        "None of this is a forecast, and the mill may yet sell no oxide at all.",
        "He reads the minutes of the mill, 12:40 / 3 March, and the letters of its owner.",
    ],
)
def test_what_the_article_asks_and_reads_stays(line: str) -> None:
    assert _between(line) == [line]


GREETING = "Good morning from Caldry, where it rained. Welcome to the 90 of you who joined last week; forward this to a friend."


def test_the_greeting_of_a_letter_goes() -> None:
    assert _kept(*HEAD, GREETING, "", *BODY) == list(ARTICLE)


@pytest.mark.parametrize(
    "first",
    [
        "Good morning, the letter that the minister sent to the owner of the mill began, and you will not like what follows.",
        "Welcome to Caldry, a town of 900 with one mill and no oxide, where you can hear the ferries at night.",
        "Hi, I am the mill, said a sign that lens makers put on the gate; a newsletter of the union printed it.",
    ],
)
def test_a_text_that_begins_with_a_greeting_stays(first: str) -> None:
    assert _kept(*HEAD, first, "", *BODY) == [BEFORE[0], first, *ARTICLE[1:]]


def test_what_a_page_is_filed_under_goes_and_a_first_heading_stays() -> None:
    over = ("Home / Market news / Mills / Minor oxides", *HEAD[:1], "Published date: 4 March 2026", "Share:")
    assert _kept(*over, "Mills Minor oxides Lamps Market News", "", *BODY) == list(ARTICLE)
    assert _kept(*over, "", "Mills without oxide", "", *BODY) == [BEFORE[0], "Mills without oxide", *ARTICLE[1:]]


def test_a_title_with_stops_over_its_standfirst() -> None:
    title, standfirst = (
        "The oxide quota is safe. The mill isn't.",
        "The owner wanted more of it and has what he had. Now he must live with it.",
    )
    article = _text("Ore & Lamp", "", "Subscribe", "Sign in", "", title, standfirst, "", "Kit Marlin", "Mar 04, 2026", "", *BODY)
    assert (article.title, article.published, article.author) == (title, "2026-03-04", "Kit Marlin")
    assert article.text.split("\n") == [title, standfirst, *ARTICLE[1:]]


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (("AuthorKit Marlin", "Markets", "4 March 2026"), "Kit Marlin"),
        (("Written byKit Marlin", "4 March 2026"), "Kit Marlin"),
        (("Kit Marlin", "Kit Marlin in Caldry and Ines Aldred in Norland", "4 March 2026"), "Kit Marlin, Ines Aldred"),
        (("Edited By Ines Aldred", "4 March 2026"), None),
    ],
)
def test_writers(lines: tuple[str, ...], author: str | None) -> None:
    assert _text(BEFORE[0], *lines, "", *BODY).author == author


def test_the_writer_of_the_card_and_the_rights_of_who_signs() -> None:
    card = ("About the Author", "", "Kit Marlin", "Kit Marlin writes on mills and ferries for the web desk.")
    assert _text(BEFORE[0], "4 March 2026", "", *BODY, *card).author == "Kit Marlin"
    article = _text(*HEAD, *BODY, "© 2026 Kit Marlin · Privacy · Terms")
    assert (article.publisher, article.author) == (None, "Kit Marlin")
