"""The edition as data: the contract's keys, what may be printed, the same bytes each time."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from generator.publish import data
from generator.publish.pieces import LETTERS, WORDS, first_words
from generator.publish.published import allowance, cited, published
from generator.publish.views.lookup import Lookup
from generator.records import (
    Block,
    Cited,
    Claim,
    Date,
    Edition,
    Element,
    Event,
    FactRef,
    Figure,
    Findings,
    Problem,
    Quote,
    Reading,
    Round,
    Settings,
    Statement,
    Verdict,
)
from generator.text import count_words, frame
from tests.edition.sample import Finder, article, bare, sample

# The keys of the contract (DESIGN.md 6), written down here a second time on purpose.
CONTRACT = {
    "edition": "day generator bottom_line articles rounds elements people bodies claims variants timeline problems",
    "article": "id file sha256 title publisher host author url language licence retold published published_basis origins words "
    "text sentences summary figures quotes statements dates elements rounds people bodies versions changes captions "
    "corrections cuts",
    "figure": "id text value unit of per bound direction change modality measure slots when when_basis stated_by origin in_quote "
    "repeat_of key sentence s line start end rule",
    "quote": "id text kind score speaker speaker_as_written role body cue relay denied key sentence s line start end rule",
    "statement": "id text speaker speaker_as_written role body cue relay denied key sentence s line start end rule",
    "date": "id text iso precision basis deadline what sentence s line start end rule",
    "round": "id place when parties participants title articles agreed open figures quotes previous next",
    "element": "id kind symbol number name group controls articles figures quotes rounds",
    "person": "id name aliases roles articles figures quotes statements",
    "claim": "id measure slots when unit members low high origins verdict why apart",
    "timeline": "date basis sentence article line",
    "problem": "seed line level rule message",
}


def first_row(kind: str, whole: dict[str, object]) -> dict[str, object]:
    rows: dict[str, list[dict[str, object]]] = {k: v for k, v in whole.items() if isinstance(v, list)}
    found = {
        "edition": whole,
        "article": rows["articles"][0],
        "round": rows["rounds"][0],
        "element": rows["elements"][0],
        "person": rows["people"][0],
        "claim": rows["claims"][0],
        "timeline": rows["timeline"][0],
        "problem": rows["problems"][0],
    }
    facts = {"figure": "figures", "quote": "quotes", "statement": "statements", "date": "dates"}
    if kind in facts:
        row = rows["articles"][0][facts[kind]]
        assert isinstance(row, list)
        return dict(row[0])
    return dict(found[kind])


@pytest.mark.parametrize("kind", CONTRACT)
@pytest.mark.parametrize("full", [True, False])
def test_every_key_of_the_contract_is_there(kind: str, full: bool) -> None:
    assert set(CONTRACT[kind].split()) <= set(first_row(kind, data.edition_json(sample(), full=full)))


@pytest.mark.parametrize(
    ("record", "kind", "elsewhere"),
    [
        (Figure, "figure", {"reasons"}),
        (Quote, "quote", {"reasons"}),
        (Statement, "statement", {"reasons", "score"}),
        (Date, "date", set()),
        (Round, "round", set()),
        (Element, "element", set()),
        (Claim, "claim", set()),
        (Event, "timeline", set()),
        (Problem, "problem", set()),
    ],
)
def test_no_field_of_a_record_is_forgotten(record: type, kind: str, elsewhere: set[str]) -> None:
    names = {f.name for f in fields(record)}
    assert names - set(first_row(kind, data.edition_json(sample(), full=True))) == elsewhere


def test_unknown_is_null_and_never_left_out() -> None:
    unsigned = data.edition_json(sample(), full=True)["articles"][2]
    for key in ("title", "publisher", "author", "published", "language"):
        assert unsigned[key] is None
    assert unsigned["figures"] == []
    assert unsigned["origins"] == []


def test_the_complete_file_carries_the_text_and_every_span_is_true() -> None:
    for row in data.edition_json(sample(), full=True)["articles"]:
        for kind in ("figures", "quotes", "statements", "dates"):
            for fact in row[kind]:
                assert row["text"][fact["start"] : fact["end"]] == fact["text"]
        assert all(s["text"] is None and s["end"] <= len(row["text"]) for s in row["sentences"])


def long_edition(key: int) -> Edition:
    """One article of sixty sentences with a figure in each; the first `key` of them are key."""
    names = [f"Item {i} of the long report weighs {i + 10} tonnes and was seen by nobody at all." for i in range(60)]
    f = Finder(article("long", tuple(("paragraph", n) for n in names)))
    figures = tuple(f.figure(f"f{i}", f"{i + 10} tonnes", i + 10, "tonnes", key=i < key) for i in range(60))
    reading = Reading(
        replace(sample().readings[2].brief, article=f.article, findings=Findings(figures=figures), summary=()), (), ()
    )
    return bare((reading,))


def test_a_brief_never_carries_a_whole_article_in_any_form() -> None:
    edition = long_edition(key=5)
    row = data.edition_json(edition, full=False)["articles"][0]
    words = count_words(edition.readings[0].article.text)
    assert words > 400
    assert row["text"] is None
    assert row["words"] == words
    assert sum(count_words(s["text"]) for s in row["sentences"]) <= 0.4 * words
    assert {n for f in row["figures"] for n in f["s"]} <= {s["n"] for s in row["sentences"]}
    assert 5 <= len(row["figures"]) < 60


def test_every_key_fact_is_carried() -> None:
    row = data.edition_json(long_edition(key=20), full=False)["articles"][0]
    assert {f["id"] for f in row["figures"] if f["key"]} == {f"f{i}" for i in range(20)}


def test_the_words_of_a_cut_are_few_where_whole_texts_are_not_published() -> None:
    brief, full = (data.edition_json(sample(), full=x)["articles"][0]["cuts"][0]["text"] for x in (False, True))
    assert full.startswith(brief.removesuffix(" …"))
    assert len(brief.split()) <= WORDS + 1 < len(full.split())


@pytest.mark.parametrize("text", ["稀土出口" * 40, "." * 900, "x" * 61])
def test_a_cut_without_spaces_is_shown_in_its_first_letters(text: str) -> None:
    assert first_words(text) == text[:LETTERS] + " …"
    assert first_words("Share this story") == "Share this story"


def test_the_allowance_grows_with_the_article_and_never_jumps() -> None:
    assert [allowance(n) for n in (0, 100, 400, 401, 1000)] == [160, 160, 160, 160, 400]


def test_what_is_published_is_published_once_for_all() -> None:
    once = published(sample())
    assert published(once) == once
    assert cited(once) == cited(sample())


def test_a_full_edition_is_not_cut() -> None:
    full = sample(Settings(publish="full"))
    assert published(full) is full
    assert cited(full)["unsigned"] == (1, 2)


def test_a_fact_that_may_not_be_printed_takes_its_references_with_it() -> None:
    edition = long_edition(key=5)
    kept = {f.id for f in published(edition).readings[0].findings.figures}
    assert 0 < len(kept) < 60


def with_element(edition: Edition, named: tuple[Cited, ...]) -> Edition:
    """The edition with one element, named and used in these sentences and nowhere else."""
    element = replace(
        sample().elements[0], evidence=named, controls=(), uses=named, articles=("long",), mentions={"long": len(named)}
    )
    return replace(edition, elements=(replace(element, figures=(), quotes=(), rounds=(), bottom_line=()),))


def test_a_topic_keeps_one_naming_sentence_of_each_article_even_where_its_page_has_no_room() -> None:
    edition = long_edition(key=25)
    reading = edition.readings[0]
    last = reading.article.sentences[-2:]
    named = tuple(Cited("long", reading.article.text[s.start : s.end], s.n, s.line) for s in last)
    shown = published(with_element(edition, named))
    assert last[0].n not in cited(edition)["long"]
    assert shown.elements[0].evidence == named[:1]
    assert shown.elements[0].uses == ()


def test_what_a_round_is_named_by_is_told_as_settled_too() -> None:
    """Its page shows that sentence in any case: a reader would look for it in vain under what was agreed."""
    edition = long_edition(key=25)
    reading = edition.readings[0]
    first, second = (
        Cited("long", reading.article.text[s.start : s.end], s.n, s.line, articles=("long",))
        for s in reading.article.sentences[-2:]
    )
    named = tuple(replace(c, articles=()) for c in (first, second))
    round_ = replace(
        sample().rounds[0], evidence=named, agreed=(first,), open=(second,), articles=("long",), figures=(), quotes=(), dates=(),
        bottom_line=(), claims=(), participants=(), elements=(), previous=None, next=None,
    )  # fmt: skip
    assert {first.n, second.n}.isdisjoint(cited(replace(edition, rounds=(round_,)))["long"])
    shown = published(replace(edition, rounds=(round_,))).rounds[0]
    assert (shown.evidence, shown.agreed, shown.open) == (named[:1], (first,), ())


def claim_of(edition: Edition, numbers: tuple[int, ...], verdict: Verdict) -> Claim:
    members = tuple(FactRef("long", f"f{n}") for n in numbers)
    return replace(sample().claims[0], members=members, verdict=verdict, apart=())


def test_what_differs_comes_before_what_agrees() -> None:
    """Both comparisons are of figures that are not key, and there is room for a few sentences only."""
    edition = long_edition(key=22)
    agree, differ = claim_of(edition, (50, 51, 52), "agree"), claim_of(edition, (57, 58), "differ")
    shown = published(replace(edition, claims=(agree, differ)))
    assert {m.id for c in shown.claims if c.verdict == "differ" for m in c.members} == {"f57", "f58"}
    assert [c for c in shown.claims if c.verdict == "agree" and len(c.members) < 2] == []


def test_a_comparison_of_one_report_alone_is_none() -> None:
    edition = long_edition(key=24)
    far = claim_of(edition, (0, 59), "agree")
    assert 60 not in cited(edition)["long"]
    assert all(len(c.members) > 1 for c in published(replace(edition, claims=(far,))).claims)


def test_page_data_and_tables_show_the_same_sentences_where_a_comparison_goes(tmp_path: Path) -> None:
    """There is room for one report of the comparison: it is printed, the comparison is not."""
    edition = long_edition(key=23)
    sentence = edition.readings[0].article.sentences[40]
    named = Cited("long", edition.readings[0].article.text[sentence.start : sentence.end], sentence.n, sentence.line)
    edition = replace(with_element(edition, (named,)), claims=(claim_of(edition, (58, 59), "differ"),))
    data.write_data(edition, tmp_path)
    row = json.loads((tmp_path / "data/edition.json").read_text("utf-8"))["articles"][0]
    carried = Lookup(edition).carried["long"]
    assert 59 in carried
    assert {s["n"] for s in row["sentences"]} == carried
    assert {n for f in row["figures"] for n in f["s"]} <= carried
    table = (tmp_path / "data/figures.csv").read_text("utf-8")
    assert {int(n) for n in re.findall(r"#s(\d+)", table)} <= carried


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        data.write_data(sample(), tmp_path / name)
    files = sorted(p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*") if p.is_file())
    assert len(files) > 10
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes(), file


def test_the_published_file_is_what_the_settings_allow(tmp_path: Path) -> None:
    data.write_data(sample(), tmp_path)
    assert json.loads((tmp_path / "data/edition.json").read_text("utf-8"))["articles"][0]["text"] is None
    data.write_data(sample(Settings(publish="full")), tmp_path)
    assert "Quellhaven" in json.loads((tmp_path / "data/edition.json").read_text("utf-8"))["articles"][0]["text"]


def test_text_beyond_ascii_stays_as_it_is(tmp_path: Path) -> None:
    data.write_data(sample(), tmp_path)
    assert "“It is a pause, not a peace,”" in (tmp_path / "data/edition.json").read_text("utf-8")


def test_a_sentence_without_a_text_has_no_words() -> None:
    text, _, sentences = frame([Block("", "paragraph", ((0, 1),))])
    assert (text, sentences) == ("", ())
