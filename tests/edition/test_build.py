"""Whole builds: what a newcomer, a CI job and an analyst rely on."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generator import pipeline
from generator.cli import main
from generator.errors import LawError
from generator.publish import law
from generator.text import count_words
from tests.real import ROOT, SEEDS, needs_real_seeds

DAY = "2025-07-01"

# A round of talks in a city that no file of the repository names: the test's own, kept out of every vocabulary and article.
TALKS_ELSEWHERE = """Negotiators leave Tromsø with a pledge on gallium

US and Chinese negotiators ended two days of trade talks in Tromsø on 14 March 2026 with a pledge to review licences for gallium.

China agreed to issue forty export licences for gallium by the end of June, the Commerce Ministry said in a statement.

"We leave Tromsø with a plan that can be checked," said Ingrid Solheim, the head of trade research at the Fjord Institute.

The two sides did not settle the question of export controls on chip-making tools.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def build(seeds: Path, out: Path, *more: str) -> Result:
    return run("build", "--seeds", seeds, "--out", out, "--day", DAY, *more)


def digest(folder: Path) -> dict[str, str]:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A folder of its own to build in, with the seeds of the repository; `.build` and `site` end up there."""
    place = tmp_path_factory.mktemp("edition")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    before = Path.cwd()
    os.chdir(place)
    yield place
    os.chdir(before)


@pytest.fixture(scope="module")
def site(workplace: Path) -> Path:
    result = build(workplace / "seeds", workplace / "site")
    assert result.exit_code == 0, result.output
    return workplace / "site"


@pytest.fixture(scope="module")
def edition(site: Path) -> Any:
    return json.loads((site / "data" / "edition.json").read_text("utf-8"))


def test_the_summary_says_what_was_built(workplace: Path, site: Path) -> None:
    result = build(workplace / "seeds", workplace / "site")
    assert re.search(r"^articles +5 articles$", result.stdout, re.M)
    assert "site/index.html" in result.stdout


def test_every_topic_has_its_page_and_the_packs_are_there(site: Path, edition: Any) -> None:
    for kind in ("articles", "rounds", "elements", "people", "bodies"):
        assert edition[kind], kind
        for topic in edition[kind]:
            assert (site / kind / f"{topic['id']}.html").is_file(), topic["id"]
    for kind in ("rounds", "elements"):
        for topic in edition[kind]:
            assert PdfReader(site / "packs" / kind / f"{topic['id']}.pdf").pages
    assert len(PdfReader(site / "packs" / "edition.pdf").pages) >= 4
    for name in ("figures", "quotes", "claims", "timeline"):
        assert (site / "data" / f"{name}.csv").read_text("utf-8").count("\n") > 1


def test_the_data_is_valid_against_its_own_schema(site: Path, edition: Any) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((site / "data" / "edition.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(edition, schema, cls=jsonschema.Draft202012Validator)


def test_two_builds_are_the_same_bytes(workplace: Path, site: Path) -> None:
    assert build(workplace / "seeds", workplace / "again").exit_code == 0
    assert digest(workplace / "again") == digest(site)


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        ids = re.findall(r'\bid="([^"]+)"', page.read_text("utf-8"))
        assert sorted({i for i in ids if ids.count(i) > 1}) == [], page


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    asks = re.compile(
        r"""<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*(?:src|href|data)=["']?(?:https?:)?//""", re.I
    )
    for page in site.rglob("*.html"):
        assert not asks.search(page.read_text("utf-8")), page
    for sheet in site.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", sheet.read_text("utf-8")), sheet


def test_an_edition_carries_only_cited_sentences(site: Path, edition: Any) -> None:
    assert all(article["text"] is None for article in edition["articles"])
    for article in edition["articles"]:
        whole = pipeline.read_article(ROOT / "seeds" / article["file"], ROOT / "seeds", pipeline.vocabulary.load())
        cited = {s["n"] for s in article["sentences"]}
        page = (site / "articles" / f"{article['id']}.html").read_text("utf-8")
        plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
        for s in whole.sentences:
            sentence = re.sub(r"\s+", " ", whole.text[s.start : s.end])
            if s.n not in cited and s.kind not in ("title", "heading") and count_words(sentence) > 8:
                assert sentence not in plain, (article["id"], s.n)


def test_a_long_article_is_reduced(site: Path) -> None:
    seeds = ROOT / "seeds"
    for path in pipeline.seed_paths(seeds)[0]:
        brief = pipeline.read_brief(path, seeds, pipeline.vocabulary.load())
        words = count_words(brief.article.text)
        if words <= 400:
            continue
        assert len(brief.summary) <= 5
        page = (site / "articles" / f"{brief.article.id}.html").read_text("utf-8")
        shown = [s for s in brief.article.sentences if f'id="s{s.n}"' in page and s.kind not in ("title", "heading")]
        carried = sum(count_words(brief.article.text[s.start : s.end]) for s in shown)
        assert carried <= 0.4 * words, (path.name, carried, words)
        key = {n for f in (*brief.findings.figures, *brief.findings.quotes) if f.key for n in f.s}
        assert key <= {s.n for s in shown}, path.name


def test_talks_in_a_city_never_seen_get_their_page(workplace: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    (seeds / "talks-elsewhere.txt").write_text(TALKS_ELSEWHERE, "utf-8")
    result = build(seeds, tmp_path / "site")
    assert result.exit_code == 0, result.output
    edition = json.loads((tmp_path / "site/data/edition.json").read_text("utf-8"))
    known = {r["id"] for r in edition["rounds"]}
    assert "tromso" in known
    assert "gallium" in {e["id"] for e in edition["elements"]}
    for page in ("index", "rounds/index", "articles/talks-elsewhere", "elements/gallium"):
        assert "tromso.html" in (tmp_path / f"site/{page}.html").read_text("utf-8"), page
    assert (tmp_path / "site/packs/rounds/tromso.pdf").is_file()


def test_a_bad_seed_costs_only_itself(workplace: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 40)
    result = build(seeds, tmp_path / "site")
    assert result.exit_code == 0, result.output
    edition = json.loads((tmp_path / "site/data/edition.json").read_text("utf-8"))
    assert len(edition["articles"]) == 5
    assert {"empty.txt", "binary.txt"} <= {p["seed"] for p in edition["problems"] if p["level"] == "error"}
    for name in ("empty.txt", "binary.txt"):
        assert name in result.stderr
    assert build(seeds, tmp_path / "strict", "--strict").exit_code == 1
    assert (tmp_path / "strict/index.html").is_file()
    assert run("check", "--seeds", seeds, "--strict").exit_code == 1
    assert run("check", "--seeds", seeds).exit_code == 0


def test_an_article_that_tells_nothing_of_itself_is_no_error(workplace: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "plain.txt").write_text(
        "The harbour was calm and the boats stayed in. Nobody could say when the fog would lift.\n", "utf-8"
    )
    result = build(seeds, tmp_path / "site", "--strict")
    assert result.exit_code == 0, result.output
    article = json.loads((tmp_path / "site/data/edition.json").read_text("utf-8"))["articles"][0]
    assert article["title"] is None
    assert article["publisher"] is None
    assert "The harbour was calm" in (tmp_path / "site/articles/plain.html").read_text("utf-8")


def test_a_folder_without_a_readable_article_leaves_the_last_good_site(workplace: Path, site: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "empty.txt").write_bytes(b"")
    before = digest(site)
    result = build(seeds, site)
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert digest(site) == before


def test_a_figure_that_is_no_stretch_of_its_article_stops_the_build(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, site: Path
) -> None:
    whole = pipeline.make_edition(workplace / "seeds", DAY)
    reading = next(r for r in whole.readings if r.findings.figures)
    first = reading.findings.figures[0]
    forged = replace(first, text=first.text + "0")
    findings = replace(reading.findings, figures=(forged, *reading.findings.figures[1:]))
    bad = replace(whole, readings=(replace(reading, brief=replace(reading.brief, findings=findings)), *whole.readings[1:]))
    with pytest.raises(LawError):
        law.check(bad)
    before = digest(site)
    monkeypatch.setattr(pipeline, "collate", lambda *a, **k: bad)
    result = build(workplace / "seeds", site)
    assert result.exit_code == 1
    assert digest(site) == before


@needs_real_seeds
def test_the_real_articles_give_their_topics_and_nothing_from_the_noise(tmp_path: Path) -> None:
    result = run("reduce", "--seeds", SEEDS, "--out", tmp_path, "--day", DAY, "--strict")
    assert result.exit_code == 0, result.output
    edition = json.loads((tmp_path / "edition.json").read_text("utf-8"))
    assert len(edition["articles"]) == 5
    assert {e["id"] for e in edition["elements"]} == {
        "samarium", "dysprosium", "terbium", "gadolinium", "lutetium", "scandium", "yttrium", "tungsten", "bismuth",
    }  # fmt: skip
    assert {r["id"] for r in edition["rounds"]} == {"geneva", "london"}
    foreign = ("Harvard", "Voice of America", "39055", "46347", "Ti Gr", "Khalil", "639", "Leave a Reply")
    pages = "".join(p.read_text("utf-8") for p in (tmp_path / "pages").rglob("*.md") if p.parent.name != "articles")
    kinds = ("figures", "quotes", "statements", "dates", "people", "bodies")
    facts = "\n".join(v for a in edition["articles"] for k in kinds for fact in a[k] for v in fact.values() if isinstance(v, str))
    assert [word for word in foreign if word in facts] == []
    assert [word for word in foreign if word in pages] == []
    for article in edition["articles"]:
        for kind in ("figures", "quotes", "statements", "dates"):
            for fact in article[kind]:
                assert article["text"][fact["start"] : fact["end"]] == fact["text"]


CORRECTED = """title: Talks
merge: {Ingrid Solheim: [I. Solheim]}
"""
SAID_SO = """corrections:
  - {action: change, kind: figure, words: two days, set: {value: 3, unit: days}}
  - {action: change, kind: date, words: 14 March 2026, set: {iso: "2026-03-15"}}
  - {action: confirm, kind: quote, words: We leave Tromsø with a plan}
  - {action: judge, kind: round, words: trade talks in Tromsø, by: J. Editor, on: "2026-04-01", note: Seen on the day.}
  - {action: change, kind: name, words: Ingrid Solheim, set: {name: Ingrid Solheim, role: head of trade}}
"""


def test_every_corrected_fact_says_so_on_its_page(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/talks.txt").write_text(TALKS_ELSEWHERE, "utf-8")
    (tmp_path / "seeds/talks.yml").write_text(SAID_SO, "utf-8")
    (tmp_path / "seeds/_edition.yml").write_text(CORRECTED, "utf-8")
    result = run("reduce", "--seeds", tmp_path / "seeds", "--out", tmp_path, "--day", DAY, "--strict")
    assert result.exit_code == 0, result.output
    pages = {
        p: (tmp_path / "pages" / f"{p}.md").read_text("utf-8") for p in ("articles/talks", "rounds/tromso", "people/ingrid-solheim")
    }
    for label in ("corrected", "confirmed"):
        assert f"label-{label}" in pages["articles/talks"], label
    assert "Seen on the day." in pages["articles/talks"]
    assert "label-judged" in pages["rounds/tromso"]
    assert "label-corrected" in pages["people/ingrid-solheim"]
    assert "head of trade" in pages["people/ingrid-solheim"]


def test_a_correction_whose_words_are_gone_is_an_error_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/talks.txt").write_text(TALKS_ELSEWHERE.replace("two days", "three days"), "utf-8")
    (tmp_path / "seeds/talks.yml").write_text(SAID_SO, "utf-8")
    result = run("check", "--seeds", tmp_path / "seeds", "--strict")
    assert result.exit_code == 1
    assert "talks.yml:2: " in result.stderr and "two days" in result.stderr
