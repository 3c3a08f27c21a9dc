"""The hostile corpus, built once: each attack is text or a clear problem, each genuine fact is found, nothing leaves the folder."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.hostile.conftest import OUTSIDE
from tests.hostile.corpus import FAULTS, HOST, RUN, attacks

ATTACKS = attacks()
NAMES = [repr(a.name[:40]) for a in ATTACKS]


def _article(edition, name):
    return next((a for a in edition["articles"] if a["file"] == name), None)


def test_the_build_succeeds_and_writes_only_where_it_should(built, place):
    assert built.exit_code == 0, built.output
    assert sorted(p.name for p in place.iterdir()) == ["secret.txt", "seeds", "work"]
    assert sorted(p.name for p in (place / "work").iterdir()) == [".build", "site"]
    assert not [p for p in place.rglob("hurt*") if p.name == "hurt"]
    site = (place / "work" / "site").resolve()
    assert all(p.resolve().is_relative_to(site) for p in site.rglob("*"))


@pytest.mark.parametrize("attack", ATTACKS, ids=NAMES)
def test_the_genuine_fact_is_found(attack, edition):
    article = _article(edition, attack.name)
    assert article is not None
    assert attack.fact in [f["text"] for f in article["figures"]], [f["text"] for f in article["figures"]]


@pytest.mark.parametrize(("name", "_data", "word"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_what_can_be_no_seed_is_a_clear_problem(name, _data, word, edition):
    told = [p for p in edition["problems"] if Path(p["seed"]).stem == Path(name).stem]
    assert any(word in p["message"] for p in told), told
    assert all(p["level"] == "error" for p in told if word in p["message"])
    if name in ("alias.md", "python.md", "list.md", "bad.txt"):
        assert all(p["line"] for p in told if word in p["message"]), told


def test_nothing_of_a_file_outside_is_read(hostile_site):
    for path in hostile_site.rglob("*"):
        if path.is_file():
            assert OUTSIDE.encode() not in path.read_bytes(), path


def test_no_cell_is_a_formula(hostile_site):
    cells = 0
    for path in hostile_site.rglob("*.csv"):
        for row in csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True)):
            for cell in row:
                cells += 1
                number = re.fullmatch(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", cell)
                assert number or not cell.lstrip(" \u00a0").startswith(tuple("=+-@\t\r\n＝＋－＠|%")), (path.name, cell)
    assert cells > 1000


def test_the_pack_prints_attacks_as_text(hostile_site):
    printed = "".join(page.extract_text() for page in PdfReader(hostile_site / "packs" / "edition.pdf").pages)
    plain = re.sub(r"\s", "", printed)
    shown = [a for a in ATTACKS for s in a.shown if re.sub(r"\s", "", s).replace("-", "") in plain.replace("-", "")]
    assert len(shown) >= 20, [a.name for a in ATTACKS if a.shown and a not in shown]
    assert "{{7*7919}}" in plain
    assert "#read(" in plain


def test_no_page_has_more_than_our_own_tags(hostile_site):
    for path in hostile_site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(rf"<(?:iframe|object|embed|base|svg[^>]*onload|img[^>]*{HOST}|link[^>]*{HOST})", text), path
        assert not re.search(r"<[a-z]+[^<>]*\son[a-z]+\s*=", re.sub(r'"[^"]*"', '""', text)), path
        assert f"<script>{RUN}" not in text, path
        assert not re.search(r"""(?:href|src)=["']?\s*(?:javascript|data):""", text, re.I), path
        assert 'http-equiv="refresh"' not in text, path
