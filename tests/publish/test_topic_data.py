"""A topic's data: its facts written out, each the same as in the edition's."""

from __future__ import annotations

import json

from generator.publish import data
from generator.publish.topic_data import topic_data
from tests.edition.sample import sample


def test_facts_stand_in_full():
    edition = data.edition_json(sample(), full=False)
    found = dict(topic_data(edition))
    assert set(found) == {f"{kind}/{t['id']}" for kind in ("rounds", "elements", "people", "bodies") for t in edition[kind]}
    facts = {(a["id"], f["id"]): f for a in edition["articles"] for f in a["figures"]}
    written = found["elements/samarium"]["figures"]
    refs = next(e for e in edition["elements"] if e["id"] == "samarium")["figures"]
    assert written == [{"article": r["article"], **facts[(r["article"], r["id"])]} for r in refs]
    assert written


def test_it_stands_beside_the_table(tmp_path):
    data.write_data(sample(), tmp_path)
    tables = {p.relative_to(tmp_path).with_suffix("") for p in (tmp_path / "data").glob("*/*.csv")}
    assert {p.relative_to(tmp_path).with_suffix("") for p in (tmp_path / "data").glob("*/*.json")} == tables
    assert json.loads((tmp_path / "data/rounds/quellhaven.json").read_text("utf-8"))["topic"] == "rounds"
