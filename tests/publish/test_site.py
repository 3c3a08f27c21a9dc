"""The site: built strictly, exchanged in one step, and able to stand anywhere."""

from __future__ import annotations

import fcntl
import json
import os
import posixpath
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.errors import PublishError
from generator.publish import data, exchange, site
from generator.publish.exchange import in_place_of
from generator.publish.pages import write_pages
from generator.publish.site import build_site
from generator.records import Settings
from tests.edition.sample import sample
from tests.publish.rendered import Page, python_markdown


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "pages"
    write_pages(sample(), folder)
    data.write_data(sample(), folder)
    return folder


@pytest.fixture(scope="module")
def built(pages, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("out") / "site"
    build_site(pages, out, sample())
    return out


def old_site(folder: Path) -> dict[str, bytes]:
    (folder / "articles").mkdir(parents=True)
    (folder / "index.html").write_text("the last good one", "utf-8")
    return files(folder)


def stop_half_way(target: Path) -> None:
    with in_place_of(target) as new:
        (new / "index.html").write_text("half", "utf-8")
        raise KeyboardInterrupt


def test_two_builds_are_the_same_bytes(built, pages, tmp_path):
    build_site(pages, tmp_path / "site", sample())
    assert files(tmp_path / "site") == files(built)


def test_every_address_in_the_site_leads_to_a_file(built):
    there = set(files(built))
    topics = [*(f"rounds/{r.id}" for r in sample().rounds), *(f"elements/{e.id}" for e in sample().elements)]
    packs = {f"packs/{name}.pdf" for name in ("edition", *topics)}  # written by another part
    checked = 0
    for path in sorted(built.rglob("*.html")):
        name = path.relative_to(built).as_posix()
        for link in Page(path.read_text("utf-8")).links:
            target = unquote(link.partition("#")[0])
            if target.startswith("https://example.com/") or not target:
                continue
            found = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            if found in packs:
                continue
            assert found in there, (name, link)
            checked += 1
    assert checked > 300


def test_a_page_allows_nothing_from_elsewhere_and_nothing_inline(built):
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "default-src 'none'; script-src 'self' file:; style-src 'self' file:" in html
        assert " style=" not in html
        assert "<style" not in html
        assert html.count("<script") == html.count("<script src=") + html.count('<script type="application/ld+json">')
        assert "onclick" not in html


def test_without_an_address_of_its_own_the_site_names_none(built):
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        assert 'rel="canonical"' not in html
        assert "og:url" not in html


def test_with_an_address_pages_say_where_they_live(pages, tmp_path):
    build_site(pages, tmp_path / "site", sample(Settings(title="Desk", site_url="https://example.org/desk/")))
    html = (tmp_path / "site/articles/harbour.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/desk/articles/harbour.html">' in html


def test_the_title_of_a_page_is_escaped(built):
    html = (built / "articles/ledger.html").read_text("utf-8")
    assert "<b>open</b>" not in html
    assert html.count("<title>") == 1


@pytest.mark.parametrize("title", ["q", "Results", "Content", "S1"])
def test_no_title_takes_the_id_of_something_else_on_its_page(title, tmp_path):
    edition = sample(Settings(title=title))
    first, *others = edition.readings
    titled = replace(first, brief=replace(first.brief, article=replace(first.article, title=title)))
    edition = replace(edition, readings=(titled, *others))
    write_pages(edition, tmp_path / "pages")
    data.write_data(edition, tmp_path / "pages")
    build_site(tmp_path / "pages", tmp_path / "site", edition)
    pages = [tmp_path / "site/index.html", tmp_path / f"site/articles/{first.article.id}.html"]
    for html in (path.read_text("utf-8") for path in pages):
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert sorted(ids) == sorted(set(ids))
        assert re.search(f"<h1[^>]*>{title}", html)


def test_a_dead_link_stops_the_build_and_leaves_the_old_site(pages, tmp_path):
    docs = tmp_path / "docs"
    for name, content in files(pages).items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(content)
    with (docs / "timeline.md").open("a", encoding="utf-8") as page:
        page.write("\n[nowhere](articles/harbour.md#s99)\n")
    before = old_site(tmp_path / "site")
    with pytest.raises(PublishError, match=r"articles/harbour\.md#s99"):
        build_site(docs, tmp_path / "site", sample())
    assert files(tmp_path / "site") == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", "site"]


def test_the_environment_is_as_it_was(pages, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    build_site(pages, tmp_path / "site", sample())
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"


def test_a_build_that_is_stopped_leaves_the_old_site(tmp_path):
    before = old_site(tmp_path / "site")
    with pytest.raises(KeyboardInterrupt):
        stop_half_way(tmp_path / "site")
    assert files(tmp_path / "site") == before


@pytest.mark.parametrize("at_once", [True, False])
def test_the_new_site_is_whole_and_keeps_the_placeholder(tmp_path, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(exchange, "_swap", lambda a, b: False)
    old_site(tmp_path / "site")
    (tmp_path / "site/.gitkeep").write_text("", "utf-8")
    (tmp_path / "site/gone.html").write_text("", "utf-8")
    with in_place_of(tmp_path / "site") as new:
        (new / "index.html").write_text("new", "utf-8")
    assert files(tmp_path / "site") == {".gitkeep": b"", "index.html": b"new"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_where_the_second_rename_fails_the_old_site_comes_back(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "_swap", lambda a, b: False)
    before = old_site(tmp_path / "site")
    with pytest.raises(PublishError), in_place_of(tmp_path / "site") as new:
        new.rmdir()  # what is to be put in place is not there
    assert files(tmp_path / "site") == before


def test_a_build_killed_between_two_renames_is_put_right(tmp_path):
    before = old_site(tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site.old")
    (tmp_path / ".site.new").mkdir()
    with pytest.raises(KeyboardInterrupt):
        stop_half_way(tmp_path / "site")
    assert files(tmp_path / "site") == before


def test_a_folder_of_other_things_is_never_replaced(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/dear.txt").write_text("dear", "utf-8")
    with pytest.raises(PublishError, match=r"dear\.txt"), in_place_of(tmp_path / "letters"):
        pass
    assert files(tmp_path / "letters") == {"dear.txt": b"dear"}


@pytest.mark.parametrize("name", [".git", ".well-known"])
def test_a_checkout_with_a_site_in_it_is_never_replaced(tmp_path, name):
    """A site that was committed to a branch of its own stands beside the history of that branch."""
    target = tmp_path / "site"
    (target / "articles").mkdir(parents=True)
    (target / "index.html").write_text("old")
    (target / name).mkdir()
    with pytest.raises(PublishError, match="more than a site"), exchange.in_place_of(target):
        pass
    assert (target / name).is_dir() and (target / "index.html").read_text() == "old"


def test_two_builds_at_once_are_refused(tmp_path):
    old_site(tmp_path / "site")
    handle = os.open(tmp_path / "site", os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(PublishError, match="another build"), in_place_of(tmp_path / "site"):
            pass
    finally:
        os.close(handle)
    with in_place_of(tmp_path / "site") as new:
        (new / "index.html").write_text("new", "utf-8")
    assert (tmp_path / "site/index.html").read_text("utf-8") == "new"


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(PublishError, match="cannot be written"), in_place_of(tmp_path / "file" / "site"):
        pass


def test_settings_of_the_site_name_the_theme_and_no_plugin():
    text = (site.ROOT / "mkdocs.yml").read_text("utf-8")
    assert "plugins: []" in text
    assert "use_directory_urls: false" in text


def test_the_pages_need_no_theme_of_ours(pages, tmp_path):
    """MkDocs' own theme builds them strictly and shows what they say, their anchors included."""
    config = load_config(
        config_file=str(site.ROOT / "mkdocs.yml"),
        docs_dir=str(pages),
        site_dir=str(tmp_path / "site"),
        theme={"name": "mkdocs"},
        strict=True,
    )
    mkdocs_build(config)
    for name in ("index", "articles/harbour", "rounds/quellhaven", "agreement"):
        shown = Page((tmp_path / f"site/{name}.html").read_text("utf-8"))
        ours = Page(python_markdown((pages / f"{name}.md").read_text("utf-8").partition("---\n\n")[2]))
        assert ours.text in shown.text, name
        assert set(ours.ids) <= set(shown.ids), name


def test_titles_and_contents_show_seed_text_as_it_is(built, pages, tmp_path):
    assert "Why magnets matter: *bold* claims, &lt;b&gt;open&lt;/b&gt; questions" in (built / "articles/ledger.html").read_text(
        "utf-8"
    )
    edition = sample()
    actor = replace(edition.people[0], name="A <i>B</i> & C")
    quotes = tuple(replace(q, speaker=actor.name) for q in edition.readings[0].findings.quotes)
    reading = edition.readings[0]
    reading = replace(reading, brief=replace(reading.brief, findings=replace(reading.findings, quotes=quotes)))
    edition = replace(edition, people=(actor,), readings=(reading, *edition.readings[1:]))
    write_pages(edition, tmp_path / "pages")
    data.write_data(edition, tmp_path / "pages")
    build_site(tmp_path / "pages", tmp_path / "site", edition)
    html = (tmp_path / "site/quotes.html").read_text("utf-8")
    assert "<i>B</i>" not in html
    page = Page(html)
    assert page.text.count("A <i>B</i> & C") >= 2  # the heading, and the contents beside it


def meta(built: Path, name: str) -> tuple[dict[str, str], dict[str, object]]:
    """The citation tags of a page, and its JSON-LD."""
    html = (built / name).read_text("utf-8")
    tags = dict(re.findall(r'<meta name="(citation_\w+|DC\.\w+)" content="([^"]*)">', html))
    [known] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return tags, json.loads(known)


def test_reference_managers_read_what_an_article_is(built):
    tags, known = meta(built, "articles/harbour.html")
    assert tags == {
        "citation_title": "Talks in Quellhaven end with a pause on samarium curbs",
        "citation_author": "R. Lindqvist",
        "citation_journal_title": "Harbour Courier",
        "citation_publication_date": "2031/07/12",
        "citation_language": "en",
    }
    assert known["author"] == {"@type": "Person", "name": "R. Lindqvist"}
    assert known["datePublished"] == "2031-07-12"
    assert {"@type": "Person", "name": "Ada Brekke"} in [q["creator"] for q in known["hasPart"]]


def test_a_retold_article_names_nobody_as_its_writer(built):
    tags, known = meta(built, "articles/ledger.html")
    assert "citation_author" not in tags
    assert tags["DC.source"] == "Retold from The Ledger &amp; Sons"
    assert known["creditText"] == "Retold from The Ledger & Sons"
    assert "author" not in known
    assert known["publisher"]["name"] == "Magnet desk"
    assert tags["citation_publication_date"] == "2031/08/20"  # the edition's: these words are its own


def test_reference_managers_read_a_topic_as_a_page_of_the_briefing(built):
    html = (built / "rounds/quellhaven.html").read_text("utf-8")
    assert dict(re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', html)) == {
        "citation_title": "Quellhaven",
        "citation_publisher": "Magnet desk",
        "citation_publication_date": "2031/08/20",
        "citation_language": "en",
    }


def test_what_an_article_says_cannot_end_its_block_of_data(built):
    html = (built / "articles/ledger.html").read_text("utf-8")
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert "<" not in block


def test_addresses_for_others_only_where_the_site_has_one(built):
    html = (built / "articles/harbour.html").read_text("utf-8")
    assert "canonical" not in html
    assert "og:" not in html
