"""Long lists in pages: nothing lost, nothing twice, and every claim linked where it stands."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.publish.pages import pages, write_pages
from generator.publish.views import paging
from generator.publish.views.element import element_view
from generator.publish.views.lookup import Lookup
from generator.publish.views.method import method_view
from generator.publish.views.round import SHOWN, round_view
from generator.publish.views.sources import sources_views
from generator.publish.views.topics import MANY, TOLD, in_pages, round_groups
from generator.records import Problem
from tests.edition.sample import sample


@given(st.lists(st.integers(0, 400), max_size=8))
def test_every_row_stands_on_one_page_under_its_head(sizes):
    groups = [(head, [(head, n) for n in range(size)]) for head, size in enumerate(sizes)]
    cut = paging.cut(groups)
    assert [row for page in cut for _, rows in page for row in rows] == [row for _, rows in groups for row in rows]
    assert all(row[0] == head for page in cut for head, rows in page for row in rows)
    assert all(sum(len(rows) for _, rows in page) <= paging.ROWS for page in cut)
    assert all(rows for page in cut for _, rows in page)


def test_links_lead_to_the_ends_and_the_neighbours():
    assert paging.links("figures", 1, 1) == ()
    assert [(p.words, p.to) for p in paging.links("figures", 5, 9)] == [
        ("1", "figures.md"), ("…", None), ("3", "figures-3.md"), ("4", "figures-4.md"), ("5", None), ("6", "figures-6.md"),
        ("7", "figures-7.md"), ("…", None), ("9", "figures-9.md"),
    ]  # fmt: skip


def many_claims(count: int):
    edition = sample()
    claim = next(c for c in edition.claims if c.verdict == "differ")
    return replace(edition, claims=tuple(replace(claim, id=f"c-{n}", apart=()) for n in range(count)))


def test_a_claim_is_linked_on_the_page_that_it_stands_on(tmp_path):
    edition = many_claims(100)
    write_pages(edition, tmp_path)
    look = Lookup(edition)
    assert max(look.claim_pages.values()) > 1
    for claim in edition.claims:
        page, _, anchor = look.page_of_claim(claim.id).partition("#")
        assert f'id="{anchor}"' in (tmp_path / page).read_text("utf-8")


def test_an_edition_without_facts_has_each_list_once():
    empty = replace(sample(), claims=(), timeline=(), readings=())
    empty = replace(empty, bottom_line=(), rounds=(), elements=(), people=(), bodies=(), variants=())
    names = [p.path for p in pages(Lookup(empty))]
    assert [n for n in names if n.startswith(("figures", "quotes", "agreement", "timeline"))] == [
        "figures.md", "quotes.md", "agreement.md", "timeline.md",
    ]  # fmt: skip


def test_what_is_held_on_a_topic_runs_over_several_pages():
    look = Lookup(sample())
    whole = element_view(look, look.elements["samarium"]).topic
    topic = replace(whole, figures=whole.figures * paging.ROWS, more="more")
    first, *others, last = in_pages(topic)
    assert [p.number for p in (first, *others, last)] == list(range(1, len(others) + 3))
    assert sum((p.figures for p in (first, *others, last)), ()) == topic.figures
    assert (first.articles, last.articles) == ((), topic.articles)
    assert (first.more, last.more) == (None, "more")
    assert [(link.words, link.to) for link in first.pages][:2] == [("1", None), ("2", "samarium.2.md")]


def test_a_topic_of_one_page_is_as_it_was():
    look = Lookup(sample())
    topic = element_view(look, look.elements["samarium"]).topic
    assert list(in_pages(topic)) == [topic]


def test_all_articles_stand_among_the_sources_once():
    edition = sample()
    many = tuple(
        replace(r, brief=replace(r.brief, article=replace(r.article, id=f"{r.article.id}-{n}")))
        for n in range(100)
        for r in edition.readings
    )
    empty = replace(edition, readings=many, claims=(), timeline=(), bottom_line=(), rounds=(), elements=(), people=(), bodies=())
    views = sources_views(Lookup(replace(empty, variants=())))
    assert len(views) == 3
    listed = [a.to for v in views for p in v.publishers for a in p.articles]
    assert len(listed) == len(set(listed)) == len(many)
    assert [bool(v.origins) for v in views] == [True, False, False]
    assert [bool(v.cuts) for v in views] == [False, False, True]


def test_of_many_points_a_page_lists_the_first_and_says_where_the_others_are(tmp_path):
    edition = sample()
    place = next(n for n, r in enumerate(edition.rounds) if r.agreed)
    many = replace(edition.rounds[place], agreed=edition.rounds[place].agreed * (TOLD + 5))
    rounds = (*edition.rounds[:place], many, *edition.rounds[place + 1 :])
    view = round_view(Lookup(replace(edition, rounds=rounds)), many)
    assert len(view.agreed.rows) + len(view.agreed.folded) == TOLD
    assert len(view.agreed.rows) == SHOWN
    assert view.agreed.more == "5 more"
    assert view.open.more is None
    write_pages(replace(edition, rounds=rounds), tmp_path)
    assert f'5 more stand in the <a href="../data/rounds/{many.id}.json">' in (tmp_path / f"rounds/{many.id}.md").read_text("utf-8")


def test_of_many_problems_the_worst_are_listed():
    note = Problem("unsigned.txt", None, "note", "read.undated", "undated")
    edition = replace(sample(), problems=(*(note for _ in range(300)), *sample().problems))
    view = method_view(Lookup(edition))
    assert view.problems[0].level == "error"
    assert view.problems_more == f"{len(edition.problems) - len(view.problems)} more"


def test_many_rounds_stand_under_the_parties_whose_talks_they_are():
    edition = sample()
    one = edition.rounds[0]
    pair, others = ("Chile", "Peru"), ("Chile", "Japan")
    parties = [pair, (), others, pair, others, pair, pair, others, *[()] * (MANY - 8)]
    rounds = [replace(one, id=f"r{n}", parties=p) for n, p in enumerate(parties)]
    look = Lookup(replace(edition, rounds=tuple(rounds)))
    groups = round_groups(look, rounds)
    sizes = [("Chile and Peru", 4), ("Chile and Japan", 3), ("Other talks", MANY - 7)]
    assert [(head, len(rows)) for head, rows in groups] == sizes
    assert sorted(row.to for _, rows in groups for row in rows) == sorted(f"rounds/{r.id}.md" for r in rounds)
    assert [row.to for row in groups[0][1]] == [f"rounds/r{n}.md" for n in (0, 3, 5, 6)], "in time"
    assert not any("Peru" in row.facts for row in groups[0][1]), "the heading has said it"


def test_few_rounds_or_those_of_nobody_have_no_headings():
    edition = sample()
    few = [replace(edition.rounds[0], id=f"r{n}", parties=("Chile", "Peru")) for n in range(MANY - 1)]
    unknown = [replace(edition.rounds[0], id=f"r{n}", parties=()) for n in range(MANY)]
    look = Lookup(replace(edition, rounds=tuple(unknown)))
    assert [(head, len(rows)) for head, rows in round_groups(look, few)] == [(None, MANY - 1)]
    assert [(head, len(rows)) for head, rows in round_groups(look, unknown)] == [(None, MANY)]
    assert all("Chile and Peru" in row.facts for row in round_groups(look, few)[0][1])
