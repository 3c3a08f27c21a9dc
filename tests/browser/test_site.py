"""The site as a reader meets it: on a server's sub-path and from a folder, with mouse, keyboard and finger, wide and narrow."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "figures.html",
    "quotes.html",
    "agreement.html",
    "explore.html",
    "timeline.html",
    "sources.html",
    "method.html",
    "articles/harbour.html",
    "articles/unsigned.html",
    "elements/index.html",
    "elements/samarium.html",
    "rounds/index.html",
    "rounds/quellhaven.html",
    "people/ada-brekke.html",
    "bodies/ministry-of-mines.html",
)


def test_every_kind_of_page_opens_without_a_fault(visit):
    for name in KINDS:
        page = visit.go(name)
        assert page.locator("h1").count() == 1, name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(browser, site, scheme, width):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    for name in KINDS:
        page.goto(f"{site.as_uri()}/{name}")
        if name == "explore.html":
            page.wait_for_selector("#facts .count")
        found = Axe().run(page).response["violations"]
        assert not found, (name, [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()


@pytest.mark.parametrize("width", [390, 1024, 1100, 1280, 1600])
def test_the_names_of_elements_stay_in_their_tiles(browser, site, width):
    """In a plain condensed font too: praseodymium is the longest of a row of fifteen."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((site / "index.html").as_uri())
    beyond = page.evaluate(
        """() => [...document.querySelectorAll(".tile .name")].filter(name => {
            const range = document.createRange();
            range.selectNodeContents(name);
            const tile = name.closest(".tile").getBoundingClientRect();
            return tile.width && range.getBoundingClientRect().right > tile.right;
        }).map(name => name.textContent)"""
    )
    page.close()
    assert beyond == []


def test_light_and_dark_are_two_designs(browser, site):
    grounds = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{site.as_uri()}/index.html")
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert len(grounds) == 2


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(visit, width):
    visit.page.set_viewport_size({"width": width, "height": 844})
    for name in KINDS:
        page = visit.go(name)
        moved = page.evaluate(
            """() => new Promise(done => {
                let sum = 0;
                const watch = new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; });
                watch.observe({type: "layout-shift", buffered: true});
                setTimeout(() => done(sum), 200);
            })"""
        )
        assert moved < 0.01, name


def test_the_head_of_a_phones_page_is_low_and_its_sections_one_line(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/agreement.html")
    assert page.locator(".masthead").bounding_box()["height"] < 140
    assert page.locator(".search input").bounding_box()["width"] >= 120
    tops = {round(link.bounding_box()["y"]) for link in page.locator(".masthead nav a").all()}
    assert len(tops) == 1
    page.locator(".masthead nav a", has_text="Method").tap()
    page.wait_for_url("**/method.html")
    context.close()


def test_from_home_to_the_sentence_with_the_keyboard_alone(visit):
    page = visit.go("index.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    while "harbour.html#s2" not in (page.evaluate("document.activeElement.href") or ""):
        page.keyboard.press("Tab")
    expect(page.locator("#preview")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#s2")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "s2"
    assert "60 days" in page.locator("#s2").inner_text()


def test_a_source_shows_its_sentence_under_the_mouse(visit):
    page = visit.go("figures.html")
    link = page.locator(".source a").first
    link.hover()
    expect(page.locator("#preview")).to_contain_text("The Ledger & Sons, July to August 2031")
    assert link.get_attribute("aria-describedby") == "preview"
    page.keyboard.press("Escape")
    expect(page.locator("#preview")).to_be_hidden()


@pytest.mark.parametrize("name", ["figures.html", "explore.html"])
def test_a_tap_shows_the_sentence_and_a_second_one_goes_there(browser, address, name):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/{name}")
    link = page.locator(".source a").first
    link.tap()
    expect(page.locator("#preview")).to_contain_text("Tap again")
    assert page.url.endswith(name)
    link.tap()
    page.wait_for_url("**/articles/*.html#s*")
    context.close()


def test_without_scripts_everything_can_be_read_and_followed(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/agreement.html")
    link = page.locator(".source a").first
    assert "Estmark refines" in (link.get_attribute("title") or "")
    link.click()
    assert page.url.endswith("articles/harbour.html#s4")
    context.close()


@pytest.mark.parametrize(
    ("query", "first", "to"),
    [
        ("samarium", "Samarium", "elements/samarium.html"),
        ("Brekke", "Ada Brekke", "people/ada-brekke.html"),
        ("41 per cent", "Talks in Quellhaven", "articles/harbour.html#s8"),
        ("terb", "Terbium", "elements/terbium.html"),
        ("joint note", "Talks in Quellhaven", "articles/harbour.html#s3"),
    ],
)
@pytest.mark.parametrize("start", ["index.html", "articles/unsigned.html"])
def test_search_lands_on_the_right_section(visit, query, first, to, start):
    page = visit.go(start)
    page.keyboard.press("/")
    page.keyboard.type(query)
    result = page.locator("#results a").first
    expect(result).to_contain_text(first)
    page.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{to}")


def test_search_says_when_it_finds_nothing_and_closes(visit):
    page = visit.go("index.html")
    page.fill("#q", "zzzz")
    expect(page.locator("#results")).to_contain_text("Nothing found")
    expect(page.locator(".status")).to_contain_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator("#results")).to_be_hidden()


def test_seed_text_in_results_is_plain_text(visit):
    page = visit.go("index.html")
    page.fill("#q", "magnets matter bold")
    expect(page.locator("#results a strong").first).to_have_text(
        "Why magnets matter: *bold* claims, <b>open</b> questions | and a long road"
    )


def test_downloads_are_there(visit):
    page = visit.go("index.html")
    for name in ("data/figures.csv", "data/edition.json", "data/edition.schema.json"):
        assert page.locator(f'a[href="{name}"]').count() == 1
        if visit.address.startswith("http"):
            assert page.request.get(f"{visit.address}/{name}").ok


def test_explore_filters_counts_and_keeps_its_choice_in_the_address(visit):
    page = visit.go("explore.html")
    told = page.locator("#facts .count")
    expect(told).to_contain_text("facts")
    whole = int(told.inner_text().split()[0])
    assert page.locator("#facts tbody tr").count() == whole
    page.select_option("#f-kind", "figure")
    expect(told).not_to_have_text(f"{whole} facts")
    figures = int(told.inner_text().split()[0])
    option = page.locator('#f-element option[value="samarium"]').inner_text()
    page.select_option("#f-element", "samarium")
    expect(told).to_have_text(f"{option.partition('(')[2].rstrip(')')} facts")
    assert page.url.endswith("#kind=figure&element=samarium")
    with_samarium = told.inner_text()
    page.goto("about:blank")
    page.goto(f"{visit.address}/explore.html#kind=figure&element=samarium")
    expect(told).to_have_text(with_samarium)
    page.get_by_role("button", name="Clear").click()
    expect(told).to_have_text(f"{whole} facts")
    assert "#" not in page.url
    assert figures < whole


def test_a_source_on_explore_shows_its_sentence_under_the_mouse(visit):
    page = visit.go("explore.html#q=nearly+80&kind=figure")
    page.locator("#facts tr", has_text="Share of the region").locator(".source a").hover()
    expect(page.locator("#preview")).to_contain_text("Estmark refines nearly 80 per cent")
    expect(page.locator("#preview small")).to_contain_text("Harbour Courier")
    page.mouse.move(5, 5)
    expect(page.locator("#preview")).to_be_hidden()


def test_explore_finds_words_and_says_when_nothing_fits(visit):
    page = visit.go("explore.html")
    page.fill("#f-q", "nearly 80")
    expect(page.locator("#facts .count")).to_have_text("3 facts")
    page.locator("#facts tr", has_text="Share of the region").locator(".source a").click()
    page.wait_for_url("**/articles/harbour.html#s4")
    page = visit.go("explore.html#q=zzzz")
    expect(page.locator("#facts .count")).to_have_text("No fact fits all of this.")
    expect(page.locator("#facts table")).to_be_hidden()


def test_explore_by_the_day_of_the_article(visit):
    page = visit.go("explore.html#from=2031-08-01")
    told = page.locator("#facts .count")
    expect(told).to_contain_text("fact")
    dated = int(told.inner_text().split()[0])
    page.get_by_role("button", name="Clear").click()
    expect(told).not_to_have_text(f"{dated} facts")
    assert int(told.inner_text().split()[0]) > dated


def test_explore_works_with_the_keyboard_alone(visit):
    page = visit.go("explore.html")
    page.locator("#f-q").focus()
    page.keyboard.type("samarium")
    expect(page.locator("#facts .count")).to_contain_text("facts")
    page.keyboard.press("Tab")
    expect(page.locator("#f-kind")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{visit.address}/explore.html#q=samarium&kind=figure")
    while page.evaluate("document.activeElement.closest('.source') === null"):
        page.keyboard.press("Tab")
    expect(page.locator("#preview")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*.html#s*")


def test_explored_facts_are_a_table_to_take_away_without_formulas(browser, site, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    shard = folder / "explore/explore0.js"
    shard.write_text(shard.read_text("utf-8").replace("nearly 80 per cent", r"=1+1,\"x\""), "utf-8")
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/explore.html#kind=figure")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    table = list(csv.reader(io.StringIO(waiting.value.path().read_text("utf-8"), newline="")))
    assert len({len(row) for row in table}) == 1
    rows = [dict(zip(table[0], row, strict=True)) for row in table[1:]]
    assert len(rows) == page.locator("#facts tbody tr").count()
    assert {row["kind"] for row in rows} == {"figure"}
    assert next(row["text"] for row in rows if row["text"].startswith("'")) == '\'=1+1,"x"'
    assert all("/articles/" in row["link"] and "#s" in row["link"] for row in rows)
    context.close()


def test_on_a_phone_the_filters_are_folded_until_asked_for(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/explore.html")
    expect(page.locator("#f-q")).to_be_visible()
    expect(page.locator("#f-kind")).to_be_hidden()
    expect(page.locator("#facts tbody tr").first).to_be_in_viewport()
    page.get_by_text("Filters").tap()
    page.select_option("#f-kind", "quote")
    page.goto("about:blank")
    page.goto(f"{site.as_uri()}/explore.html#kind=quote")
    expect(page.locator("#f-kind")).to_be_visible()  # what is chosen is in sight
    context.close()


def test_explore_shows_many_facts_in_pages_of_rows(browser, site, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    shard = folder / "explore/explore0.js"
    data = json.loads(shard.read_text("utf-8").removeprefix('lodestone("explore0",').removesuffix(");\n"))
    article, sentences, facts = data[0]
    shard.write_text(f'lodestone("explore0",{json.dumps([[article, sentences, facts * 1000]])});', "utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/explore.html")
    told = page.locator("#facts .count")
    expect(told).to_have_text(f"{len(facts) * 1000:,} facts: rows 1 to 50")
    assert page.locator("#facts tbody tr").count() == 50
    page.get_by_role("button", name="More rows").press("Enter")
    expect(told).to_contain_text("rows 51 to 100")
    page.get_by_role("button", name="Earlier rows").press("Enter")
    expect(told).to_contain_text("rows 1 to 50")
    expect(page.get_by_role("button", name="More rows")).to_be_focused()
    context.close()


def test_without_scripts_explore_points_to_the_tables(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/explore.html")
    page.locator("#facts-none").get_by_role("link", name="figures").first.click()
    assert page.url.endswith("figures.html")
    context.close()


def test_on_paper_sources_are_notes(browser, site, tmp_path):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.as_uri()}/rounds/quellhaven.html")
    page.locator(".source a").first.hover()  # a preview takes the title of its link; the note must not miss it
    page.emulate_media(media="print")
    expect(page.locator(".masthead nav")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    notes = page.locator(".notes li").all_inner_texts()
    assert "Harbour Courier, 12 July 2031. articles/harbour.html#s2" in notes
    assert len(notes) == len(set(notes))
    marks = page.locator(".source .note-number").all_inner_texts()
    assert {int(n) for n in marks} == set(range(1, len(notes) + 1))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".notes, .note-number").count() == 0
    assert page.pdf(path=tmp_path / "page.pdf").startswith(b"%PDF")
    context.close()


def test_the_first_page_and_each_further_one_are_light(site):
    def packed(path):
        return len(gzip.compress(path.read_bytes()))

    page = (site / "index.html").read_text("utf-8")
    loaded = re.findall(r'(?:href|src)="((?:assets|pictures)/[^"]+)"', page)
    assert {p.partition("/")[0] for p in loaded} == {"assets", "pictures"}
    assert sum(packed(site / name) for name in ("index.html", *loaded)) < 150_000
    assert all(packed(p) < 25_000 for p in site.rglob("*.html"))
