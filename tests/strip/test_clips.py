"""Clips and pictures beside a text, by how they are set, and an agency's second take of its own story."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.read import read_seed
from generator.strip import strip
from tests.strip.test_beside import LOWER, UPPER, _html, _kept
from tests.strip.test_noise import AFTER, BEFORE, MORE
from tests.strip.test_pasted import ARTICLE, BODY, HEAD


def _page(between: str) -> str:
    above, below = ("".join(f'<p class="p">{text}</p>' for text in part) for part in ((*BEFORE[1:], *MORE), AFTER))
    return f"<h1>{BEFORE[0]}</h1><div class='body'>{above}{between}{below}</div>"


@pytest.mark.parametrize(
    "clip",
    [
        "<div class='vid'><span>00:47</span> <span>Ferry backs into the pier of Norwick</span></div>",
        "<div class='vid'><span>Ferry backs into the pier of Norwick</span> <span>2 days ago | Duration 0:47</span></div>",
    ],
)
def test_a_clip_with_its_length_goes(tmp_path: Path, clip: str) -> None:
    assert _html(tmp_path, _page(clip)).text.split("\n") == list(ARTICLE)


@pytest.mark.parametrize("line", ["09:40 The mill opens its gate", "Each shift at the mill ended at 4:30"])
def test_a_time_of_day_in_the_text_s_own_markup_stays(tmp_path: Path, line: str) -> None:
    assert line in _html(tmp_path, _page(f'<p class="p">{line}</p>')).text.split("\n")


def _markdown(tmp_path: Path, under: str) -> list[str]:
    lines = [f"# {ARTICLE[0]}", *ARTICLE[1:3], f"![A kiln](kiln.jpg)\n{under}", *ARTICLE[3:]]
    (tmp_path / "a.md").write_text("\n\n".join(lines), "utf-8")
    return strip(read_seed(tmp_path / "a.md", tmp_path), vocabulary.load()).text.split("\n")


def test_slanted_words_on_the_line_under_a_picture_are_its_caption(tmp_path: Path) -> None:
    assert _markdown(tmp_path, "*A kiln at dusk. The blue smear is my glove.*") == list(ARTICLE)


def test_a_paragraph_under_a_picture_with_a_slanted_word_stays(tmp_path: Path) -> None:
    under = "The owner of the mill says that *nobody* asked him about the kiln."
    assert under.replace("*", "") in _markdown(tmp_path, under)


def test_the_head_of_an_agency_s_second_take_goes() -> None:
    assert _kept(*HEAD, *UPPER, "Oxide Quota of the Caldry Mill -2-", "", *LOWER) == list(ARTICLE)


def test_a_line_that_ends_in_a_number_stays() -> None:
    assert "Oxide stays at -2 degrees" in _kept(*HEAD, *BODY[:8], "Oxide stays at -2 degrees", "", *BODY[8:])
