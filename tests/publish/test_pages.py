"""The pages: plain Markdown that reads the same everywhere, whose links lead somewhere, and that carry what may be printed."""

from __future__ import annotations

import json
import posixpath
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from generator import yamlfile
from generator.publish import data, pages
from generator.publish.pages import PageOf, write_pages
from generator.records import Settings
from tests.edition.sample import HARBOUR, sample
from tests.publish.rendered import RENDERERS, Page, commonmark, python_markdown

UNCITED = "The harbour hotel"


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(sample(), folder)
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*.md"))}


def body(text: str) -> str:
    return text.partition("---\n\n")[2]


def head(text: str) -> dict:
    data = yamlfile.parse(text.removeprefix("---\n").partition("\n---\n\n")[0], "page").data
    assert isinstance(data, dict)
    return data


def test_every_topic_and_article_has_its_page(written):
    assert set(written) == {
        "index.md", "figures.md", "quotes.md", "agreement.md", "explore.md", "timeline.md", "sources.md",
        "method.md",
        "articles/harbour.md", "articles/ledger.md", "articles/unsigned.md",
        "elements/index.md", "elements/samarium.md", "elements/terbium.md", "elements/tungsten.md",
        "rounds/index.md", "rounds/brindle-bay.md", "rounds/quellhaven.md",
        "people/index.md", "people/ada-brekke.md", "bodies/index.md", "bodies/ministry-of-mines.md",
    }  # fmt: skip


@pytest.mark.parametrize("settings", [Settings(), Settings(publish="full")], ids=["brief", "full"])
def test_the_front_matter_of_an_article_is_its_record_as_it_is_published(settings: Settings, tmp_path: Path) -> None:
    caption = "The harbour of Quellhaven seen at dusk from the roof of the old exchange"
    edition = sample(settings)
    first = edition.readings[0]
    taken = replace(first.article, captions=(replace(first.article.captions[0], text=caption),))
    edition = replace(edition, readings=(replace(first, brief=replace(first.brief, article=taken)), *edition.readings[1:]))
    write_pages(edition, tmp_path)
    record = data.edition_json(edition, full=settings.publish == "full")["articles"][0]
    ours = head((tmp_path / "articles/harbour.md").read_text("utf-8"))["brief"]
    assert ours == {k: v for k, v in record.items() if k not in ("text", "sentences", "cuts")}
    assert (ours["captions"][0]["text"] == caption) is (settings.publish == "full")


def test_both_kinds_of_markdown_read_the_pages_alike(written):
    for name, text in written.items():
        one, other = (Page(render(body(text))) for render in RENDERERS)
        assert one.text == other.text, name
        assert one.links == other.links, name
        assert one.titles == other.titles, name
        assert one.ids == other.ids, name
        assert one.tags == other.tags, name


def test_every_link_between_pages_leads_to_a_page_and_an_anchor(written):
    anchors = {name: set(Page(commonmark(body(text))).ids) for name, text in written.items()}
    headings = {
        name: {part.partition('"')[0] for part in python_markdown(body(text)).split('<h2 id="')[1:]}
        for name, text in written.items()
    }
    followed = 0
    for name, text in written.items():
        for link in Page(commonmark(body(text))).links:
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if not target.endswith(".md"):
                continue
            assert target in written, (name, link)
            if anchor:
                assert anchor in anchors[target] | headings[target], (name, link)
                followed += 1
    assert followed > 40


def test_ids_stand_once_on_a_page(written):
    for name, text in written.items():
        ids = Page(commonmark(body(text))).ids
        assert len(ids) == len(set(ids)), name


def test_under_brief_no_page_has_a_sentence_that_is_not_cited(written):
    assert not [name for name, text in written.items() if UNCITED in text]
    assert "94 words of 125 words" in written["articles/harbour.md"]


def test_under_full_the_whole_article_is_there(tmp_path):
    write_pages(sample(Settings(publish="full")), tmp_path)
    text = (tmp_path / "articles/harbour.md").read_text("utf-8")
    page = Page(commonmark(body(text)))
    for _, paragraph in HARBOUR:
        for part in paragraph.split(". "):
            assert part in page.text
    assert page.ids == [f"s{n}" for n in range(1, 10)]


def test_a_hostile_title_is_plain_text(written):
    page = Page(commonmark(body(written["articles/ledger.md"])))
    assert page.text.startswith("Why magnets matter: *bold* claims, <b>open</b> questions | and a long road")
    assert page.tags[:2] == ["h1", "p"]
    assert (
        head(written["articles/ledger.md"])["title"] == "Why magnets matter: *bold* claims, <b>open</b> questions | and a long road"
    )


def test_front_matter_has_the_record_without_its_text(written):
    found = head(written["articles/harbour.md"])
    assert list(found) == ["title", "description", "tags", "date", "brief"]
    assert found["date"] == "2031-07-12"
    brief = found["brief"]
    assert brief["publisher"] == "Harbour Courier"
    assert [f["text"] for f in brief["figures"]] == ["60 days", "nearly 80 per cent", "30 days", "41 per cent"]
    assert not {"text", "sentences", "cuts"} & set(brief)
    untitled = head(written["articles/unsigned.md"])
    assert untitled["title"] == "Traders said little had changed."
    assert untitled["brief"]["title"] is None
    json.dumps(found)


def test_what_is_unknown_inferred_or_retold_says_so(written):
    unsigned = Page(commonmark(body(written["articles/unsigned.md"]))).text
    assert "Publisher not known" in unsigned
    assert "Published not known undated" in unsigned
    ledger = Page(commonmark(body(written["articles/ledger.md"]))).text
    assert "The Ledger & Sons retold" in ledger
    assert "the words below are not the publisher's own" in ledger
    assert "Author of the original not known" in ledger
    assert "July to August 2031 inferred" in ledger
    assert "more than 90 per cent Share of refining corrected" in ledger


def test_an_article_without_figures_and_quotes_still_says_something(written):
    page = Page(commonmark(body(written["articles/unsigned.md"])))
    assert "In brief Traders said little had changed." in page.text
    assert "table" not in page.tags


def test_what_a_page_is_and_its_bottom_line_come_first(written):
    round_, actor = (Page(commonmark(body(written[name]))).text for name in ("rounds/quellhaven.md", "people/ada-brekke.md"))
    places = [round_.index(words) for words in ("11 July 2031", "Bottom line", "At a glance", "Agreed", "Left open", "Figures")]
    assert places == sorted(places)
    assert actor.index("At a glance") < actor.index("Quotes") < actor.index("Articles")


def test_problems_are_shown_with_the_worst_first(written):
    text = Page(commonmark(body(written["method.md"]))).text
    assert text.index("error broken.txt the file is empty") < text.index("note unsigned.txt the publisher is not known")


def test_the_same_edition_gives_the_same_bytes(written, tmp_path):
    write_pages(sample(), tmp_path)
    assert {p.relative_to(tmp_path).as_posix(): p.read_text("utf-8") for p in tmp_path.rglob("*.md")} == written


def test_a_page_of_an_earlier_edition_goes_and_nothing_else(tmp_path):
    for name in ("articles/gone.md", "data/figures.csv"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("old", "utf-8")
    write_pages(sample(), tmp_path)
    assert not (tmp_path / "articles/gone.md").exists()
    assert (tmp_path / "data/figures.csv").read_text("utf-8") == "old"


def test_a_template_may_only_name_what_its_view_has():
    environment = pages.environment()
    with pytest.raises(jinja2.UndefinedError):
        pages.render(environment, PageOf("x.md", "topics", object(), {}))


def test_templates_neither_format_nor_sort_nor_switch_escaping_off():
    for template in Path(pages.TEMPLATES).glob("*.j2"):
        text = template.read_text("utf-8")
        for forbidden in ("| safe", "|safe", "autoescape", "| sort", "|sort", "format(", "| round", "| join"):
            assert forbidden not in text, (template.name, forbidden)


def test_no_line_of_a_page_opens_html_that_could_swallow_markdown(written):
    for name, text in written.items():
        for line in body(text).splitlines():
            assert not line.startswith("<") or line.startswith(("<span ", "<details>")), (name, line)


@pytest.mark.parametrize(("language", "named"), [("fr", True), ("pt-BR", True), ("en", False), ("en-GB", False), (None, False)])
def test_words_in_another_language_say_so_and_english_ones_do_not(tmp_path, language, named):
    edition = sample()
    reading = edition.readings[0]
    article = replace(reading.article, language=language)
    reading = replace(reading, brief=replace(reading.brief, article=article))
    write_pages(replace(edition, readings=(reading, *edition.readings[1:])), tmp_path)
    for name in ("index.md", "quotes.md", "articles/harbour.md", "rounds/quellhaven.md"):
        assert (f' lang="{language}">' in (tmp_path / name).read_text("utf-8")) is named, name
