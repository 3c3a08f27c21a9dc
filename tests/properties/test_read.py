"""Laws of reading, on anything: a seed or a SeedError, nothing else; visible characters; lines that lead into the file."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.read import read_seed, read_settings
from generator.read.clean import clean
from generator.read.sidecar import what_holds
from generator.text import sentence_spans
from tests.properties.amount import examples

MARKUP = (
    "<div> </div> <p> <a_href=x> <script> <!-- --> &nbsp; &#0; <td> <br> <sup>1</sup> ![ [x](y) ` # > - * {{ =1+1 "
    "!!python/name:x &a *a --- title:"
).split()
MARKS = ["''", "``", "“", "”", "\n", "\n\n", "\r", "\t", " ", "\u200b", "\u202e", "\xad", "\0", "\ud800", "...", "---\n"]
WORDS = ["By ", "Comments", "Related Articles", "12 May 2025", "The price of oxide rose by 4 percent.", "U.S. ", "Mr. "]
PIECES = st.sampled_from([*MARKUP, *MARKS, *WORDS])
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)
DATA = (
    st.binary(max_size=400)
    | TEXTS.map(lambda t: t.encode("utf-8", "surrogatepass"))
    | TEXTS.map(lambda t: t.encode("utf-16", "surrogatepass"))
)


@examples(20)
@given(data=DATA, suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_are_a_seed_or_a_seed_error(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        try:
            seed = read_seed(path, Path(folder))
        except SeedError as e:
            fault = e
        else:
            fault = None
    if fault:
        assert fault.file == path.name and fault.what
        return
    assert seed.blocks
    for block in seed.blocks:
        assert block.text and clean(block.text) == block.text
        assert [offset for offset, _ in block.lines] == sorted({offset for offset, _ in block.lines})
        assert block.lines[0][0] == 0 and all(line >= 1 for _, line in block.lines)


@examples(15)
@given(text=TEXTS)
def test_clean_says_the_same_twice(text: str) -> None:
    assert clean(clean(text)) == clean(text)


KEYS = st.sampled_from(
    (
        "publisher host title url author published licence language retold note corrections set words action kind by on x "
        "publish site_url merge rounds id place"
    ).split()
)
VALUES = st.sampled_from(
    ["2025-06-12", "2025-06-12/2025-06-14", "true", "[a, b]", "{figure: 1}", "*a", "&a b", "!!python/name:os.system x", "|", ">-",
     "''", "https://norland.example/a", "javascript:alert(1)", "drop", "figure", "1e999", ".nan", "0x10", "~", "- a", "on"]
) | st.text(max_size=12)  # fmt: skip
LINES = st.builds(lambda indent, dash, key, value: f"{' ' * indent}{dash}{key}: {value}\n", st.sampled_from([0, 0, 2, 4]),
                  st.sampled_from(["", "", "- "]), KEYS, VALUES)  # fmt: skip
SIDECARS = st.lists(LINES, max_size=8).map(lambda lines: "".join(lines).encode("utf-8", "surrogatepass"))


@examples(20)
@given(data=DATA | SIDECARS)
def test_any_sidecar_is_read_and_every_fault_has_its_line(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.yml").write_bytes(data)
        sidecar, problems = what_holds(Path(folder) / "a.txt")
    assert sidecar is not None or problems
    assert all(p.seed == "a.yml" and p.line is not None for p in problems if sidecar is not None)


@examples(20)
@given(data=DATA | SIDECARS)
def test_any_settings_are_read_and_every_fault_has_its_line(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "_edition.yml").write_bytes(data)
        settings, problems = read_settings(Path(folder))
    assert all(p.seed == "_edition.yml" for p in problems) and (problems or settings is not None)


@examples(15)
@given(text=TEXTS)
def test_sentences_cover_all_visible_characters_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a < b for a, b in spans) and all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
