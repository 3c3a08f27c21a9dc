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


@pytest.mark.parametrize(
    "lines",
    [
        ("Video Ad Feedback", "Why the ferries stop at noon", "02:11 - Source: QNN", "Why the ferries stop at noon", "02:11"),
        ("BLAST FROM PAST I bought a lamp at a car boot sale", "GULL SHOCK Pier shut after chicks hatch"),
        ("Topics", "oxide", "lamps"),
        ("A kiln of brick beside a river with a boat", "The kiln by the river in May. Photograph: Lene Odde/NPI"),
        ("Caldry Survey · Bulletin 41 · Page 4",),
        ("If you enjoyed this, share it with a friend.",),
        ("TRENDING", "", "Man finds whale in his garden", "22.4k viewing now"),
    ],
    ids=lambda lines: lines[0][:24],
)
def test_cards_links_and_tags_between_paragraphs_go(lines: tuple[str, ...]) -> None:
    assert _between(*lines) == []


def test_the_article_goes_on_behind_the_counter_of_the_last_card() -> None:
    box = (
        "TRENDING",
        "",
        "Man finds whale in his garden",
        "22.4k viewing now",
        "",
        "A plumber on what not to flush",
        "15k viewing now",
    )
    told = "A spokesman for the county said it had no view on this and would have none before Easter."
    assert _between(*box, "", told) == [told]


def test_a_heading_that_asks_comes_back_from_under_a_box() -> None:
    box = ("You may also like", "The village that moved twice", "Nine rivers that run backwards")
    assert _between(*box, "", "Does rain cause it?") == ["Does rain cause it?"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Price: 12 crowns a kilogram", "Weight: 90 grams"),
        ("What the mill has to show", "- its books", "- its kilns"),
        ("A GUARD who lost his keys sat by the gate all night.",),
        ("They closed the mill. Twice.",),
        ("He turned to page 4, and read it out.",),
    ],
    ids=lambda lines: lines[0][:24],
)
def test_lists_and_short_sentences_between_paragraphs_stay(lines: tuple[str, ...]) -> None:
    assert _between(*lines) == [line.removeprefix("- ") for line in lines]


COLUMN = (
    "Should you sell your lamp?",
    "Dear reader, you are not the only one. I have had 412 letters with your question since the price of oxide passed $12.",
    "You can't eat a lamp. It pays you nothing, and you have to dust it once a week.",
    "What should you do instead?",
    "Check what you own. Log in to your insurer's website, find the word “lamps” and you may be surprised.",
    "If you still want one, buy it in May. Don't sign up for a newsletter that promises to tell you when.",
    "Write to me at the usual address. I read everything, and I answer on Sundays.",
)


def test_a_column_that_speaks_to_its_reader_stays() -> None:
    assert _kept(*(line for text in COLUMN for line in (text, ""))) == list(COLUMN)


def test_an_article_about_letters_stays() -> None:
    lines = (
        "The inbox gold rush is over, and the letter writers are tired",
        "Subscriptions to letters on the largest platform fell by 4 per cent last year, after five years of growth.",
        "“Thanks for reading, I used to write,” says Camille Rooke, whose letter on theatre had 9,000 readers.",
        "Sign up for one and you will soon get six, a study by a university has found, and you will open two of them.",
        "Rooke now writes for a magazine. It has no share button, and its readers send postcards.",
    )
    assert _kept(*(line for text in lines for line in (text, ""))) == list(lines)


def test_a_long_paragraph_with_a_sum_under_a_label_of_adverts_stays() -> None:
    told = (
        "This year it may happen. A draft of the bill that the Courier has seen sets aside $180 million for places of that sort"
        " in any county of fewer than 5,000 people, and there is only one."
    )
    assert _between("Advertisement", "", told) == [told]
    assert _between("Advertisement", "", "Lamps from $9, today only!") == []


def test_the_part_of_an_article_that_readers_pay_for_stays(tmp_path: Path) -> None:
    free = "".join(f"<p>{p}</p>" for p in ARTICLE[1:4])
    paid = "".join(f"<p>{p}</p>" for p in ARTICLE[4:])
    wall = "<div class='paywall-banner'><h3>Keep reading for £1</h3><p>You have one free article left this month.</p></div>"
    head = f"<h1>{ARTICLE[0]}</h1><p class='article-teaser'>Its owner had asked for more, and wrote twice.</p>"
    article = _html(tmp_path, f"{head}<div class='free'>{free}</div>{wall}<div class='paywall-content'>{paid}</div>")
    assert article.text.split("\n") == [ARTICLE[0], "Its owner had asked for more, and wrote twice.", *ARTICLE[1:]]


def test_a_paragraph_in_the_article_s_markup_is_no_teaser_of_what_stands_over_it(tmp_path: Path) -> None:
    strange = "Papers in the archive show that somebody asked in the margin whether anyone had been told. There is no answer."
    parts = [f"<div class='body'><p>{p}</p></div>" for p in ARTICLE[1:]]
    parts[3:3] = [
        "<div class='unit'><p>Best betting sites for Saturday races</p></div>",
        f"<div class='body'><p>{strange}</p></div>",
    ]
    text = _html(tmp_path, f"<h1>{ARTICLE[0]}</h1>{''.join(parts)}").text
    assert strange in text and "betting" not in text


def test_a_mail_that_quotes_a_story_is_read_without_its_marks() -> None:
    head = ("From: Kit Marlin <kit@mirror.example>", "Subject: Fwd: oxide quota", "Date: Tue, 3 Mar 2026 08:15:00 +0000", "")
    quoted = ("> From: Straits Wire <wire@straits.example>", "> Date: 3 March 2026 at 07:58", ">",
              *(line for text in ARTICLE for line in (f"> {text}", ">")))  # fmt: skip
    article = _text(*head, "fyi, worth a look?", "", *quoted)
    assert article.title == ARTICLE[0] and article.text.split("\n") == list(ARTICLE)
    arrows = ("> one arrow, and two", "> lines that point")
    assert _between(*arrows) == list(arrows)


def test_points_of_a_machine_and_a_lead_in_brackets_go() -> None:
    points = ("Takeaways by Mirror AI", "- The quota stays at 400 tonnes", "- Nobody at the harbour minds")
    assert _kept(*HEAD, *points, "", *BODY) == list(ARTICLE)
    lead = "[Mirror Analysis] The ministry will keep the oxide quota of the mill at 400 tonnes, and its owner had asked for 600."
    assert _kept(*HEAD, lead, "", *BODY) == list(ARTICLE)
    other = "[Caldry] A petition against the ferry has 1,140 names on it, and nobody has read them all."
    assert _kept(*HEAD, other, "", *BODY) == [BEFORE[0], other, *ARTICLE[1:]]


def test_takeaways_behind_the_text_go_and_a_last_section_stays() -> None:
    points = ("Key Takeaways", "The ministry keeps the oxide quota of the mill.", "The price of oxide has doubled in a year.")
    assert _kept(*HEAD, *BODY, *points) == list(ARTICLE)
    last = ("The key to it", "A ferry brings the post on Tuesdays, and nothing came.")
    assert _kept(*HEAD, *BODY, *last) == [*ARTICLE, *last]


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("By Kit Marlin (Caldry Daily) 10:21, April 17, 2026", "Kit Marlin", "2026-04-17"),
        ("PublishedMAR 3 2026", None, "2026-03-03"),
        ("Posted on November 9, 2025 by wilf 4 Comments", None, "2025-11-09"),
    ],
)
def test_stamps_as_sites_print_them(line: str, author: str | None, day: str) -> None:
    article = _text(BEFORE[0], line, "", *BODY)
    assert (article.author, article.published) == (author, day) and line not in article.text


def test_a_standfirst_behind_the_picture_stays() -> None:
    head = (
        BEFORE[0],
        "The kiln by the river. Photograph: Lene Odde/NPI",
        "Lamp makers have counted 412 nights that they were without oxide",
        "",
        "Kit Marlin",
    )
    assert head[2] in _kept(*head, "Sat 10 Jan 2026 06.00 GMT", "", *BODY)


@pytest.mark.parametrize("label", ["Comments", "Related", "About the author", "Recommended", "Read next"])
@pytest.mark.parametrize("heading", [(), ("Who pays", "")])
def test_a_label_alone_between_paragraphs_ends_nothing(label: str, heading: tuple[str, ...]) -> None:
    rest = _apart(*ON, *AFTER, *ON[::-1])
    kept = _kept(*HEAD, *UPPER, label, "", *heading, *rest)
    assert kept == [*ARTICLE[:-2], *heading[:1], *(line for line in dict.fromkeys(rest) if line)]


ON = (
    "I have counted the bags myself, and I'd ask you not to make the opposite mistake: nobody in the valley has a kiln to spare.",
    "Put that together and you get a mill that is short of wood until August, and long of it by Christmas, if the road holds.",
)


def test_readers_under_their_label_end_the_page() -> None:
    comments = ("Comments", "", "Priya", "Feb 24", "Respect for the mill. Who owns the kiln?", "Like (6)", "Reply", "", "Old Spod",
                "Feb 25", "Too much oxide, mate.", "Reply")  # fmt: skip
    assert _kept(*HEAD, *BODY, *comments) == list(ARTICLE)


def test_a_deadline_in_a_list_is_no_byline_of_another_story() -> None:
    lines = (
        "The council of Manawan has a share of it and a seat on the committee, and its chief came for the sandwiches.",
        "What happens now",
        "- By June 30: contracts for two-thirds of it, or the loan lapses",
        "- July: order of the long-lead machines",
        "Its shares closed at $2.31 on Friday.",
    )
    kept = _kept(*HEAD, *BODY, *(x for line in lines for x in (line, "")))
    assert [line.removeprefix("- ") for line in lines if line.removeprefix("- ") not in kept] == []


def test_a_clipped_page_that_does_not_show_its_title_has_no_line_for_it(tmp_path: Path) -> None:
    head = f"---\ntitle: {BEFORE[0]}\n---\nCrates stand on a quay in snow. Étienne Brossard/The Ridge Post\n\nBy Kit Marlin\n\n"
    (tmp_path / "a.md").write_text(head + "\n\n".join(ARTICLE[1:]), "utf-8")
    article = strip(read_seed(tmp_path / "a.md", tmp_path), vocabulary.load())
    assert article.title == BEFORE[0] and article.text.split("\n") == list(ARTICLE[1:])


def test_words_set_out_large_go_with_whoever_said_them() -> None:
    said = "“The ferry is late because the mill is early,” she says. “The other one has to have a permit.”"
    pulled = (
        "“The ferry is late because the mill is early. The other one has to have a permit”",
        "Dr Ada Brekke, University of Caldry",
    )
    assert _between(said, "", *pulled) == [said]
    for heading in ("“The mill is early”", "'The mill is early'"):
        assert _between(heading, "", said) == [heading, said]
    assert _between(said, "", "“The ferry is never late,” he says.") == [said, "“The ferry is never late,” he says."]


@pytest.mark.parametrize(
    "over",
    [
        ("You have permission to edit this article.", "Edit", "$1 for 26 weeks", "Today", "Rain. High 71F. Winds W at 5 mph.",
         "Tonight", "Cloudy. Low 54F. Winds light and variable.", "LOCAL NEWS"),
        ("Send a Release", "When typing in this field, a list will appear.", "No results found. Please change your search."),
        ("My News", "China", "/ China Economy", "China-EU relations", "Economy", "China Economy"),
    ],
    ids=lambda over: over[0][:16],
)  # fmt: skip
def test_the_title_under_doors_weather_and_searches(over: tuple[str, ...]) -> None:
    article = _text(*over, BEFORE[0], "By Kit Marlin kit@ridge.example", "Sep 18, 2025", "", *BODY)
    assert article.title == BEFORE[0] and article.text.split("\n") == list(ARTICLE)


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (("Ada Brekke", "in Caldry", "and", "Kit Marlin", "in Norland", "Published: 8:00pm, 4 Nov 2025"), "Ada Brekke, Kit Marlin"),
        (("Kit Marlin, The Ridge Investor", "Thu, March 5, 2026 at 5:52 PM EST"), "Kit Marlin"),
        (("Including me, last October", "Kit Marlin", "Feb 24, 2026"), "Kit Marlin"),
    ],
)
def test_writers_with_their_places_and_papers(lines: tuple[str, ...], author: str) -> None:
    article = _text(BEFORE[0], *lines, "", *BODY)
    assert article.author == author
    assert ("Including me, last October" in article.text) == (lines[0] == "Including me, last October")


def test_teasers_with_their_age_under_them_go() -> None:
    cards = ("Recommended Stories", "Makers of lamps slide as Caldry misses its quota", "Shares of lamp makers fell by 3%.",
             "Ridge Finance • 2 hours ago", "Oxide dips below $6 for the first time", "The price of oxide fell on Monday.",
             "Ridge Finance • 5 hours ago")  # fmt: skip
    assert _kept(*HEAD, *BODY, *cards) == list(ARTICLE)


@pytest.mark.parametrize(
    "label",
    [
        "<div class='tools'>Comments</div>",
        "<h3>Related</h3>",
        "<div>About the author</div>",
        "<h2>Recommended</h2>",
        "<div class='box'><h4>Read next</h4><a href='#'>The village that lost its clock</a></div>",
    ],
)
def test_in_html_a_label_over_the_article_s_own_paragraph_ends_nothing(tmp_path: Path, label: str) -> None:
    rest = "".join(f"<p>{p}</p>" for p in (*ON, *AFTER))
    upper = "".join(f"<p>{p}</p>" for p in (*BEFORE[1:], *MORE))
    article = _html(tmp_path, f"<div class='story-body'><h1>{BEFORE[0]}</h1>{upper}{label}{rest}</div>")
    assert article.text.split("\n") == [*BEFORE, *MORE, *ON, *AFTER]


def test_in_html_comments_in_another_markup_go(tmp_path: Path) -> None:
    body = "".join(f"<p>{p}</p>" for p in ARTICLE[1:])
    said = (
        "<div class='z1'><b>Ottoline</b><div>We have two such mills and no oxide, and nobody asks us at all, not once.</div></div>"
    )
    more = (
        "<div class='z1'><b>Hollis</b><div>Nor have we, and nobody in the harbour asks for oxide or for mills any more.</div></div>"
    )
    page = f"<div class='story-body'><h1>{ARTICLE[0]}</h1>{body}</div><div class='y1'><h3>Comments</h3>{said}{more}</div>"
    assert _html(tmp_path, page).text.split("\n") == list(ARTICLE)
