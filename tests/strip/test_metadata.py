"""What pasted pages show of publisher, host, author, day and credits, by a table of cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary, yamlfile
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip
from generator.strip.language import language
from tests.strip.test_noise import AFTER, BEFORE

CASES = yamlfile.parse((Path(__file__).parent.parent / "cases" / "metadata.yml").read_text("utf-8"), "metadata.yml").data["cases"]
FIELDS = ("publisher", "host", "author", "published")


def _read(tmp_path: Path, text: str, sidecar: str | None = None, name: str = "a.txt") -> Article:
    (tmp_path / name).write_text(text, "utf-8")
    if sidecar:
        (tmp_path / name).with_suffix(".yml").write_text(sidecar, "utf-8")
    return strip(read_seed(tmp_path / name, tmp_path), vocabulary.load())


@pytest.mark.parametrize("case", CASES, ids=[str((c.get("head") or c.get("foot") or [c.get("body")])[0])[:50] for c in CASES])
def test_metadata(tmp_path: Path, case: dict) -> None:
    body = [case["body"]] if "body" in case else []
    lines = [BEFORE[0], *case.get("head", []), *BEFORE[1:], *body, *AFTER, *case.get("foot", [])]
    article = _read(tmp_path, "\n".join(lines))
    asked = [f for f in FIELDS if f in case]
    assert {f: getattr(article, f) for f in asked} == {f: case[f] for f in asked}
    assert article.title == BEFORE[0]
    if "credits" in case:
        assert [c.name for c in article.credits] == case["credits"]
    assert article.published_basis == (case.get("basis", "stated") if article.published else None)


def test_what_the_sidecar_says_comes_first(tmp_path: Path) -> None:
    text = "\n".join((BEFORE[0], "4 March 2026", *BEFORE[1:], *AFTER, "Add WION as a Preferred Source"))
    article = _read(tmp_path, text, "publisher: Alloy Week\npublished: 2026-02\nretold: true\ntitle: Another title\n")
    assert (article.publisher, article.published, article.published_basis) == ("Alloy Week", "2026-02", "sidecar")
    assert (article.retold, article.title) == (True, "Another title")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PORT ELDER, Ontario, May 6, 2026 – ", "2026-05-06"),
        ("CALDRY, 6 May 2026 (Straits Wire) — ", "2026-05-06"),
        ("LONDON, June 11 (Reuters) - ", None),
        ("In May 6, 2026 was the day - ", None),
    ],
)
def test_a_dateline_tells_the_day_only_with_its_year(tmp_path: Path, line: str, day: str | None) -> None:
    article = _read(tmp_path, "\n".join((BEFORE[0], line + BEFORE[1], BEFORE[2], *AFTER)))
    assert article.published == day
    assert line.strip() in article.text


@pytest.mark.parametrize(
    ("declared", "text", "code"),
    [
        ("en-GB", "", "en"),
        (None, " ".join(BEFORE), "en"),
        (None, "Die Minister haben sich nicht auf eine Quote geeinigt, und das Werk wartet.", "de"),
        (None, "稀土出口管制措施将于下月生效", "zh"),
        (None, "1 2 3", None),
        ("not a language", "", None),
    ],
)
def test_language(declared: str | None, text: str, code: str | None) -> None:
    assert language(declared, text) == code


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("PORT ELDER, Jan 20 (Straits Wire) - ", "Straits Wire"),
        ("PORT ELDER/CALDRY, Jan. 14 (Xinhua) -- ", "Xinhua"),
        ("PORT ELDER, Ontario (AP) — ", "Associated Press"),
        ("CALDRY, 6 May 2026 /Northwire/ -- ", "Northwire"),
        ("PORT ELDER (the capital of the north) is where ", None),
        ("The mill (Caldry) - ", None),
        ("", None),
    ],
)
def test_an_agency_s_dateline_names_the_publisher_where_nothing_else_does(tmp_path: Path, line: str, publisher: str | None) -> None:
    plain = (BEFORE[0], line + BEFORE[1], BEFORE[2], *AFTER)
    assert _read(tmp_path, "\n".join(plain)).publisher == publisher
    own = _read(tmp_path, "\n".join((*plain, "© 2026 Caldry Courier")), name="b.txt")
    assert own.publisher == "Caldry Courier"


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("Orla Penhallow in Caldry and Kit Marlin in Port Elder", "Orla Penhallow, Kit Marlin", None),
        ("Orla Penhallow Aug 21, 2025", "Orla Penhallow", "2025-08-21"),
        ("Orla Penhallow and Kit Marlin", "Orla Penhallow, Kit Marlin", None),
        ("Interview by Orla Penhallow", "Orla Penhallow", None),
        ("Tue 30 Sep 2025 06.00 BSTLast modified on Wed 1 Oct 2025 10.00 BST", None, "2025-09-30"),
    ],
)
def test_bylines_without_marks(tmp_path: Path, line: str, author: str | None, day: str | None) -> None:
    article = _read(tmp_path, "\n".join((BEFORE[0], line, *BEFORE[1:], *AFTER)))
    assert (article.author, article.published) == (author, day)
    assert line not in article.text


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (" (ANI)", ["Asian News International"]),
        (" – Bernama", ["Bernama"]),
        (" (Caldry)", []),
        (" (Al Jazeera)", []),
        (" Bernama", []),
    ],
)
def test_an_agency_behind_the_last_words_is_credited_with_all_of_it(tmp_path: Path, end: str, names: list[str]) -> None:
    article = _read(tmp_path, "\n".join((*BEFORE, *AFTER[:-1], f"{AFTER[-1]}{end}")))
    assert [c.name for c in article.credits if c.whole] == names


@pytest.mark.parametrize(
    ("line", "page", "publisher"),
    [
        ("(Bloomberg) -- ", "", "Bloomberg"),
        ("Port Elder, 4 May (dpa) - ", "", "Deutsche Presse-Agentur"),
        ("(Update) -- ", "", None),
        ("Port Elder [Basin], May 4 (ANI): ", "", "Asian News International"),
        ("OreLine.com-- ", "", "OreLine.com"),
        ("Yttrium and co-- ", "", None),
        ("Port Elder (the harbour) - ", "", None),
        ("PORT ELDER, May 4 (NBWA) -- ", "Source: North Basin Wire Agency | 2026-05-04 21:14:37", "North Basin Wire Agency"),
        ("PORT ELDER, May 4 (NBWA) -- ", "Source: South Basin Wire Agency | 2026-05-04 21:14:37", "NBWA"),
    ],
)  # fmt: skip
def test_a_dateline_in_other_forms(tmp_path: Path, line: str, page: str, publisher: str | None) -> None:
    lines = (BEFORE[0], *([page] if page else ()), line + BEFORE[1], BEFORE[2], *AFTER)
    assert _read(tmp_path, "\n".join(lines)).publisher == publisher
