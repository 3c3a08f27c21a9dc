"""How facts are worded and marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.publish.views import wording
from generator.publish.views.agreement import agreement_views
from generator.publish.views.article import article_view
from generator.publish.views.changes import change_rows
from generator.publish.views.element import element_view
from generator.publish.views.home import home_view
from generator.publish.views.lookup import Lookup
from generator.publish.views.marking import Stretch, marked
from generator.publish.views.quotes import quotes_views
from generator.publish.views.round import round_view
from generator.publish.views.tiles import rare_earths
from generator.publish.views.timeline import timeline_views
from generator.records import Control, Problem, Revision, Settings
from generator.text import bare_article
from tests.edition.sample import sample


@pytest.fixture
def look() -> Lookup:
    return Lookup(sample())


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, "not known"),
        ("2025-08-10", "10 August 2025"),
        ("2025-05", "May 2025"),
        ("2025", "2025"),
        ("198X", "the 1980s"),
        ("19XX", "the 1900s"),
        ("XXXX-08-10", "10 August, year not known"),
        ("XXXX-08", "August, year not known"),
        ("2025-06-11/2025-06-14", "11–14 June 2025"),
        ("2025-06-11/2025-08-10", "11 June to 10 August 2025"),
        ("2025-06/2025-08", "June to August 2025"),
        ("2024-12/2025-02", "December 2024 to February 2025"),
        ("2024/2025", "2024 to 2025"),
        ("2025-06-11/..", "from 11 June 2025"),
        ("../2025-06", "until June 2025"),
        ("XXXX-05-09/XXXX-05-12", "9–12 May, year not known"),
        ("no date", "no date"),
    ],
)
def test_days(edtf, words):
    assert wording.day(edtf) == words


@pytest.mark.parametrize(
    ("n", "noun", "words"), [(0, "article", "0 articles"), (1, "article", "1 article"), (1204, "origin", "1,204 origins")]
)
def test_counts(n, noun, words):
    assert wording.count(n, noun) == words


@pytest.mark.parametrize(("names", "words"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")])
def test_listings(names, words):
    assert wording.listing(names) == words


@pytest.mark.parametrize(
    ("words", "when", "expected"),
    [
        ("imports of ore", None, "Imports of ore"),
        ("imports of ore", "2025-04", "Imports of ore, April 2025"),
        ("imports of ore, April", "2025-04", "Imports of ore, April 2025"),
        ("imports of ore, August 10", "2025-08-10", "Imports of ore, 10 August 2025"),
        ("imports of ore, August 10 deadline", "2025-08-10", "Imports of ore, August 10 deadline, 10 August 2025"),
        ("imports of ore, last year", "2024", "Imports of ore, 2024"),
        ("imports of ore, At the end of October", "2025-10-31", "Imports of ore, 31 October 2025"),
        ("imports of ore, the first two months of this year", "2026-01/2026-02", "Imports of ore, January to February 2026"),
        ("imports of ore, January-March", "2026-01/2026-03", "Imports of ore, January to March 2026"),
        ("imports of ore, the first quarter", "2026", "Imports of ore, the first quarter, 2026"),
        ("imports of ore, last season", "2024", "Imports of ore, last season, 2024"),
        ("imports of ore, the end of the pier", "2024-05", "Imports of ore, the end of the pier, May 2024"),
        ("imports of ore, worldwide", "2025-04", "Imports of ore, worldwide, April 2025"),
    ],
)
def test_a_measure_names_its_period_once(words, when, expected):
    assert wording.measure(words, when) == expected


@pytest.mark.parametrize(
    ("role", "body", "expected"),
    [
        ("chief negotiator", "ministry of trade", "chief negotiator, ministry of trade"),
        ("head of the ministry of trade", "ministry of trade", "head of the ministry of trade"),
        (None, "ministry of trade", "ministry of trade"),
        ("envoy", None, "envoy"),
        (None, None, ""),
    ],
)
def test_positions(role, body, expected):
    assert wording.position(role, body) == expected


def test_clipping_cuts_after_a_word():
    assert wording.clip("one two three", 20) == "one two three"
    assert wording.clip("one two, three", 10) == "one two …"


TEXT = "Iron fell 5 per cent, he said."


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([], "Iron fell 5 per cent, he said."),
        ([Stretch(10, 20, "figure")], 'Iron fell <mark class="figure">5 per cent</mark>, he said.'),
        ([Stretch(0, 4, "link", "../x.md")], "[Iron](../x.md) fell 5 per cent, he said."),
        (
            [Stretch(0, 20, "said"), Stretch(10, 20, "figure")],
            '<span class="said">Iron fell <mark class="figure">5 per cent</mark></span>, he said.',
        ),
        # what crosses a border is left unmarked
        ([Stretch(0, 12, "said"), Stretch(10, 20, "figure")], '<span class="said">Iron fell 5 </span>per cent, he said.'),
        # no link in a link
        ([Stretch(0, 20, "link", "a.md"), Stretch(0, 4, "link", "b.md")], "[Iron fell 5 per cent](a.md), he said."),
        # the same words once
        ([Stretch(0, 4, "link", "a.md"), Stretch(0, 4, "link", "b.md")], "[Iron](a.md) fell 5 per cent, he said."),
        # what begins before and ends after is clipped to the sentence
        ([Stretch(-5, 99, "said")], '<span class="said">Iron fell 5 per cent, he said.</span>'),
        ([Stretch(40, 50, "figure")], "Iron fell 5 per cent, he said."),
    ],
)
def test_marking(stretches, expected):
    assert marked(bare_article(TEXT), 0, len(TEXT), stretches) == expected


def test_marking_escapes_every_piece():
    text = "a*b <5> c_d"
    assert (
        marked(bare_article(text), 0, len(text), [Stretch(4, 7, "figure")])
        == 'a&#42;b <mark class="figure">&#60;5&#62;</mark> c&#95;d'
    )


def test_a_name_of_two_people_leads_nowhere():
    edition = sample()
    twin = replace(edition.people[0], id="other", name="Olga Brekke")
    look = Lookup(replace(edition, people=(*edition.people, twin)))
    assert look.page_of_speaker("Ada Brekke") == "people/ada-brekke.md"
    assert look.page_of_speaker("Ms Brekke") is None
    assert look.page_of_speaker("Nobody") is None
    assert look.page_of_speaker(None) is None


def test_an_article_says_what_is_not_known(look):
    view = article_view(look, look.readings["unsigned"])
    assert (view.publisher, view.author, view.published) == ("not known", "not known", "not known")
    assert view.heading == "Traders said little had changed."


def test_summary_sentences_stand_once_under_brief(look):
    view = article_view(look, look.readings["harbour"])
    assert not {s.n for s in view.summary} & {s.n for s in view.sentences}
    assert view.carried == "94 words"
    assert view.words == "125 words"


def test_under_full_the_whole_article_stands_in_order():
    look = Lookup(sample(Settings(publish="full")))
    view = article_view(look, look.readings["harbour"])
    assert [s.n for s in view.sentences] == list(range(1, 10))
    assert [s.n for s in view.sentences if s.heading] == [1, 5]


def test_figures_say_what_they_are_and_what_is_inferred(look):
    fall = article_view(look, look.readings["harbour"]).figures[3]
    assert (fall.turn, fall.text, fall.measure, fall.origin, fall.claim) == (
        "fallen by",
        "41 per cent",
        "Vallonia's imports of samarium magnets, June 2031",
        "customs records",
        "agreement.md#claim-c-imports",
    )
    assert [str(label) for label in fall.labels] == ['<em class="label label-inferred">inferred</em>']
    assert fall.source.to == "articles/harbour.md#s8"
    assert fall.source.hover.endswith("fell 41 per cent in June. — Harbour Courier, 12 July 2031; origin: customs records")


def test_a_figure_without_a_measure_has_its_words_around_it():
    edition = sample()
    reading = edition.readings[0]
    figures = tuple(replace(f, measure=None) for f in reading.findings.figures)
    findings = replace(reading.findings, figures=figures)
    edition = replace(edition, readings=(replace(reading, brief=replace(reading.brief, findings=findings)), *edition.readings[1:]))
    look = Lookup(edition)
    row = article_view(look, look.readings["harbour"]).figures[2]
    assert row.measure is None
    assert row.context.startswith("… ")
    assert row.context.endswith('would be granted within <mark class="figure">30 days</mark>.')


def test_speakers_by_how_much_they_said(look):
    view = quotes_views(look)[0]
    assert [(s.name, len(s.said), s.page) for s in view.speakers] == [
        ("Ada Brekke", 3, "people/ada-brekke.md"),
        ("ministry of mines", 1, "bodies/ministry-of-mines.md"),
    ]
    assert not view.unknown


def test_verdicts_stand_where_reports_differ_first(look):
    view = agreement_views(look)[0]
    assert [(g.anchor, [c.id for c in g.claims]) for g in view.groups] == [
        ("reports-differ", ["c-refining"]),
        ("reports-agree", ["c-imports"]),
    ]
    agreed = view.groups[1].claims[0]
    assert agreed.origins == "1 origin"
    assert "one origin" in agreed.labels[0]
    assert view.groups[0].claims[0].labels == ()


def test_the_timeline_keeps_years_apart_and_says_what_lies_ahead(look):
    view = timeline_views(look)[0]
    assert [y.title for y in view.years] == ["2031"]
    assert [d.deadline for d in view.years[0].days] == [None, None, "deadline ahead"]


def test_home_counts_origins_once(look):
    view = home_view(look)
    assert (view.articles, view.origins) == ("3 articles", "3 origins")
    assert view.newest == "12 July 2031"  # the other article's day is inferred: some day from July to August
    assert [(d.when) for d in view.ahead] == ["12 September 2031"]
    assert view.problems == "1 seed could not be read"
    assert [c.id for c in view.differ] == ["c-refining"]


def test_home_shows_the_deadlines_of_articles_on_a_round_and_of_elements_alone():
    edition = sample()
    (ahead,) = [e for e in edition.timeline if e.deadline == "ahead"]
    named = next(e for r in edition.readings for e in r.findings.elements)

    def shown(*elements):
        def bare(r):
            return replace(r, rounds=(), brief=replace(r.brief, findings=replace(r.findings, elements=elements)))

        readings = tuple(bare(r) if r.article.id == ahead.article else r for r in edition.readings)
        return Lookup(replace(edition, readings=readings))

    assert len(home_view(shown(replace(named, mention=replace(named.mention, s=(ahead.n,))))).ahead) == 1
    assert home_view(shown(replace(named, mention=replace(named.mention, s=(ahead.n + 1,))))).ahead == ()
    look = shown()
    assert home_view(look).ahead == ()
    assert [d.deadline for y in timeline_views(look)[0].years for d in y.days][-1] == "deadline ahead"


def test_tiles_are_all_seventeen_rare_earths_in_order(look):
    tiles = rare_earths(look)
    assert len(tiles) == 17
    assert [t.number for t in tiles] == sorted(t.number for t in tiles)
    assert {t.name for t in tiles if t.to} == {"samarium", "terbium"}


def test_topics_list_their_articles_with_the_sentence_that_names_them(look):
    view = element_view(look, look.elements["terbium"])
    naming = {a.publisher: a.naming.source.to for a in view.topic.articles if a.naming}
    assert naming == {"Harbour Courier": "articles/harbour.md#s6", "The Ledger & Sons": "articles/ledger.md#s5"}


def test_a_round_knows_its_neighbours_and_its_outcomes(look):
    view = round_view(look, look.rounds["quellhaven"])
    neighbours = {what: [link.to for link in found] for what, found, _ in view.topic.links}
    assert neighbours["Before it"] == ["rounds/brindle-bay.md"]
    assert "After it" not in neighbours
    assert len(view.agreed.rows) == len(view.open.rows) == 1


def test_a_span_of_years_is_no_event():
    edition = sample()
    term = replace(edition.timeline[0], date="2017-01-20/2021-01-20")
    days = replace(edition.timeline[0], date="2030-12-20/2031-01-04")
    [found] = timeline_views(Lookup(replace(edition, timeline=(term, days))))
    assert [day.when for year in found.years for day in year.days] == ["20 December 2030 to 4 January 2031"]


def test_an_event_in_a_long_quotation_shows_all_of_it(look):
    reading = look.readings["harbour"]
    event = look.edition.timeline[0]
    numbers = sorted(look.carried["harbour"])[1:3]
    quote = replace(reading.findings.quotes[0], s=tuple(numbers))
    findings = replace(reading.findings, quotes=(quote,))
    look.readings["harbour"] = replace(reading, brief=replace(reading.brief, findings=findings))
    look.edition = replace(look.edition, timeline=(replace(event, article="harbour", n=numbers[1]),))
    [year] = timeline_views(look)[0].years
    sentences = reading.article.sentences
    for n in numbers:
        words = reading.article.text[sentences[n - 1].start : sentences[n - 1].end]
        assert words.split()[0] in year.days[0].rows[0].text
    look.carried["harbour"] = frozenset(numbers[1:])
    [year] = timeline_views(look)[0].years
    assert reading.article.text[sentences[numbers[0] - 1].start :][:20] not in year.days[0].rows[0].text


def test_a_term_is_nobodys_speech(look):
    whole = sample()
    (article, _), *_ = look.quotes(look.rounds["quellhaven"].quotes)
    reading = next(r for r in whole.readings if r.article.id == article)
    terms = tuple(replace(q, kind="term") for q in reading.findings.quotes)
    brief = replace(reading.brief, findings=replace(reading.findings, quotes=terms))
    changed = replace(reading, brief=brief)
    other = Lookup(replace(whole, readings=tuple(changed if r is reading else r for r in whole.readings)))
    rounds = [round_view(x, x.rounds["quellhaven"]).topic.quotes for x in (look, other)]
    assert len(rounds[1]) < len(rounds[0])


def test_the_change_between_versions_is_marked_word_by_word_where_it_is_cited():
    edition = sample()
    reading = edition.readings[0]
    cited = Revision("old", "changed", "It fell by *12* per cent.", "It fell by 21 per cent.", 4, 2)
    other = Revision("old", "changed", "One two three four five six seven.", "One two three four five six eight.", 9, 5)
    gone = Revision("old", "gone", "One two three four five six seven.", None, 9, None)
    reading = replace(reading, changes=(cited, other, gone))
    first, second, third = change_rows(reading, frozenset({2}))
    assert first.text == 'It fell by <del class="change">&#42;12&#42;</del> <ins class="change">21</ins> per cent.'
    assert (first.anchor, second.anchor, third.anchor) == ("s2", None, None)
    assert second.text == "One two three four five six …"
    assert third.text == '<del class="change">One two three four five six …</del>'
    assert "eight" in change_rows(reading, None)[1].text


def test_a_card_shows_what_is_open_in_another_sentence_where_there_is_one(look):
    """The same sentence may stand in both lists, with other reports behind it."""
    r = look.rounds["quellhaven"]
    both = replace(r.agreed[0], articles=("harbour",))
    other = r.open[0]
    look.edition = replace(look.edition, rounds=(replace(r, open=(both, other)),))
    (card,) = home_view(look).rounds
    assert card.open.source.to != card.agreed.source.to


def test_the_latest_control_is_the_last_that_has_a_day():
    edition = sample()
    samarium = edition.elements[0]
    (undated,) = samarium.controls
    dated = [Control("suspended", day, "stated", undated.cited) for day in ("2030-01-01", "2031-06-01")]
    samarium = replace(samarium, controls=(*dated, undated))
    look = Lookup(replace(edition, elements=(samarium, *edition.elements[1:])))
    (tile,) = (t for t in rare_earths(look) if t.name == "samarium")
    assert tile.status == "control suspended"
    notes = [row.note for row in element_view(look, samarium).controls.rows]
    assert notes == ["control suspended, 1 June 2031", "control suspended, 1 January 2030", "needs a licence"]


def test_a_body_and_a_person_of_one_name_lead_to_their_own_pages(look):
    """Firms are named after people."""
    harbour = look.readings["harbour"]
    body = replace(harbour.findings.bodies[0], id="ada-brekke", name="Ada Brekke")
    findings = replace(harbour.findings, people=(), bodies=(body,))
    reading = replace(harbour, brief=replace(harbour.brief, findings=findings))
    actor = replace(look.edition.bodies[0], id="ada-brekke", name="Ada Brekke")
    look.edition = replace(look.edition, bodies=(actor,))
    page = "".join(s.text for s in article_view(look, reading).sentences) + "".join(
        s.text for s in article_view(look, reading).summary
    )
    assert "../bodies/ada-brekke.md" in page and "../people/" not in page


def test_who_spoke_is_one_under_all_names():
    """The settings, or two newsrooms' ways to write it, join names: what they said stands together."""
    edition = sample()
    brekke = replace(edition.people[0], aliases=(*edition.people[0].aliases, "A. Brekke"))
    readings = []
    for r in edition.readings:
        quotes = (
            tuple(replace(q, speaker="A. Brekke") for q in r.findings.quotes) if r.article.id == "ledger" else r.findings.quotes
        )
        readings.append(replace(r, brief=replace(r.brief, findings=replace(r.findings, quotes=quotes))))
    look = Lookup(replace(edition, readings=tuple(readings), people=(brekke, *edition.people[1:])))
    names = [s.name for s in quotes_views(look)[0].speakers]
    assert "Ada Brekke" in names and "A. Brekke" not in names


def test_a_slip_in_a_sidecar_is_no_missing_seed():
    edition = sample()
    slip = Problem("harbour.yml", 3, "error", "sidecar", "no such key")
    assert home_view(Lookup(replace(edition, problems=(slip, slip)))).problems == "2 errors in what was read"
    both = (*edition.problems, slip)
    assert home_view(Lookup(replace(edition, problems=both))).problems == "1 seed could not be read; 1 error in what was read"
