"""A file with several articles, one below the other, says where the next one begins; an article with teasers under it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.read import read_seed
from generator.strip import strip

FIRST = [
    "Port Elder smelter to restart one line",
    "By Orla Penhallow",
    "6 May 2026",
    "The smelter at Port Elder will restart one of its three lines in June, its owner said on Wednesday.",
    "The line has stood idle since 2023, when power prices tripled. It can make 40,000 tonnes of aluminium a year.",
    "“We have a contract for power until 2031,” said Ines Aldred, the plant's manager.",
    "About 120 people will be hired. The union welcomed the decision.",
]
TEXT = [
    "Lithium carbonate fell for a fifth week on Thursday, as stocks at converters kept rising.",
    "The price stood at 71,000 yuan a tonne, 3 per cent below that of last week.",
    "“Nobody wants to be the first to cut,” said Dana Quill, an analyst at Northgate Research.",
    "Producers have cut their guidance for the year by 8,000 tonnes.",
]
SAME = [
    "A smelter at Caldry will restart its only line of aluminium in July, the owner of the smelter at Port Elder said.",
    "Power prices for the smelter have fallen by a third since 2023, when its line was shut.",
    "“We have a contract for power,” said Kit Marlin, the manager of the plant. “The line will run.”",
]
HEADLINE = "Lithium carbonate falls for a fifth week"
TEASERS = [
    "Related stories",
    "Lithium carbonate falls for a fifth week", "By Kit Marlin", "7 May 2026", TEXT[0],
    "Bank holds rates at 3 per cent", "By Sol Tarn", "5 May 2026", "The central bank held its rate at 3 per cent and will wait.",
    "Ferry to run again from Caldry", "4 May 2026", "The ferry will run again from June, after two years in a dock.",
]  # fmt: skip
CHRONICLE = ["How the smelter came to stand idle", "12 March 2023", *SAME]
BOX = ["Analysis: power decides over aluminium", "By Sol Tarn", *SAME]


@pytest.mark.parametrize(
    ("below", "begins"),
    [
        ([HEADLINE, "By Kit Marlin", "7 May 2026", *TEXT], [HEADLINE]),
        ([HEADLINE, "Kit Marlin", *TEXT], [HEADLINE]),
        ([HEADLINE, "7 May 2026", *TEXT], [HEADLINE]),
        ([HEADLINE, "Stocks at converters are at a record", "By Kit Marlin", *TEXT], [HEADLINE]),
        ([HEADLINE, f"CALDRY, May 7 (Straits Wire) — {TEXT[0]}", *TEXT[1:]], [HEADLINE]),
        ([HEADLINE, "By Kit Marlin", TEXT[0], "Advertisement", *TEXT[1:]], [HEADLINE]),
        (["Second smelter to restart its line", "By Kit Marlin", "7 May 2026", *SAME], ["Second smelter to restart its line"]),
        (
            [HEADLINE, "By Kit Marlin", *TEXT, "Second smelter to restart its line", "By Sol Tarn", "8 May 2026", *SAME],
            [HEADLINE, "Second smelter to restart its line"],
        ),
        ([], []),
        (TEASERS, []),
        (TEASERS[1:], []),
        ([HEADLINE, *TEXT], []),
        (["What it costs to restart a smelter", *SAME], []),
        (CHRONICLE, []),
        (BOX, []),
        (["Read more on aluminium and power here", "By Kit Marlin", TEXT[0]], []),
        (["Related stories", HEADLINE, "By Kit Marlin", *TEXT[:3]], []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_next_article_is_named(tmp_path: Path, below: list[str], begins: list[str], between: str) -> None:
    lines = [*FIRST, *below]
    (tmp_path / "a.txt").write_text(between.join(lines), "utf-8")
    found = [p for p in strip(read_seed(tmp_path / "a.txt", tmp_path), vocabulary.load()).problems if p.rule == "several-articles"]
    step = len(between)
    assert [(p.seed, p.level, p.line) for p in found] == [("a.txt", "warning", lines.index(b) * step + 1) for b in begins]
    assert all(b.split(" ")[0] in p.message for p, b in zip(found, begins, strict=True))


def test_a_saved_page_may_show_other_stories(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in (*FIRST[1:], HEADLINE, "By Kit Marlin", "7 May 2026", *TEXT))
    (tmp_path / "a.html").write_text(f"<html><body><h1>{FIRST[0]}</h1>{page}</body></html>", "utf-8")
    found = strip(read_seed(tmp_path / "a.html", tmp_path), vocabulary.load()).problems
    assert [p for p in found if p.rule == "several-articles"] == []
