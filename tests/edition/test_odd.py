"""Editions that nobody plans: every one becomes pages and data, and keeps the law (`make_edition` checks it)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline

BODIES = " ".join(
    f"The Board of Port {chr(65 + i % 26)}{chr(97 + i // 26)}ville said exports of terbium fell {i % 90 + 1} percent in May."
    for i in range(60)
)
ODD = {
    "no sentence": "One line only",
    "no fact": "Nothing\n\nIt rained. It rained again. It was wet.\n",
    "no letter of Latin": "中国稀土出口\n\n中国商务部表示，5月稀土出口下降了37%。\n",
    "names with markup": (
        "<b>Bold</b> *title* | [x](y) {{ v }}\n\nAnna <i>Berg</i>, the *minister* of [trade](http://x.example), said `exports` of "
        "gallium fell 37 percent in May. “{% raw %} <script>alert(1)</script> & co,” said Bo |Lund|, head of Acme & <Sons> Ltd.\n"
    ),
    "the names of pages": "Index fell\n\n“No,” said Index Jones of Index, a trader. Talks in Index ended on May 3.\n",
    "days of no year": (
        "Talks\n\nA deadline of February 29 was set. From November to February exports fell 12 percent. Two thousand years ago, "
        "and in the 1980s, exports rose 5 percent, and they will again 9,000 years from now.\n"
    ),
    "many bodies": f"Boards meet\n\n{BODIES}\n",
}


@pytest.mark.parametrize("name", ODD)
def test_one_odd_article_is_an_edition(name: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "index.txt").write_text(ODD[name], "utf-8")
    edition = pipeline.make_edition(tmp_path / "seeds", "2025-07-01")
    pipeline.write_reduced(edition, tmp_path / "out")
    assert [r.article.id for r in edition.readings] == ["index"]
    assert (tmp_path / "out" / "pages" / "articles" / "index.md").is_file()


def test_all_of_them_are_one(tmp_path: Path) -> None:
    """Days of a leap year beside the same days of other years, among them."""
    (tmp_path / "seeds").mkdir()
    dated = "Talks\n\nA deadline of August 10, 2025 was set for exports of gallium. Talks will be held until then.\n"
    for n, text in enumerate((*ODD.values(), dated, dated.replace(", 2025", "") + "It had been February 29 before.\n")):
        (tmp_path / "seeds" / f"{n}.txt").write_text(text, "utf-8")
    edition = pipeline.make_edition(tmp_path / "seeds", "2025-07-01")
    assert len(edition.readings) == len(ODD) + 2
    assert not [p for p in edition.problems if p.level == "error"]
