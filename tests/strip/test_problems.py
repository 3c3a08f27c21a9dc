"""What is said of a seed that could be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.read import read_seed
from generator.records import Problem
from generator.strip import strip

ENGLISH = (
    "The harbour board put off forty export licences on Tuesday, and gave no reason for it. Shipments of the metal fell by "
    "37 percent in May, the board said in a statement that it published with the figures of the year before."
)


def _problems(folder: Path, text: str, sidecar: str = "") -> list[Problem]:
    (folder / "a.txt").write_text(text, "utf-8")
    (folder / "a.yml").write_text(sidecar, "utf-8")
    return list(strip(read_seed(folder / "a.txt", folder), vocabulary.load()).problems)


@pytest.mark.parametrize(
    ("sidecar", "message"),
    [
        ("", "not known: title, publisher, published; if you know more, say it in a.yml"),
        ("title: Licences put off", "not known: publisher, published; if you know more, say it in a.yml"),
        ("title: Licences put off\npublished: 2025-06", "not known: publisher; if you know more, say it in a.yml"),
    ],
)
def test_what_nothing_tells_is_a_note(tmp_path: Path, sidecar: str, message: str) -> None:
    assert _problems(tmp_path, ENGLISH, sidecar) == [Problem("a.txt", None, "note", "unknown", message)]


def test_where_all_is_told_there_is_no_note(tmp_path: Path) -> None:
    said = "title: Licences put off\npublisher: Estmark Courier\npublished: 2025-06-03"
    assert _problems(tmp_path, ENGLISH, said) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Die Ausfuhr ist im Mai um 37 Prozent gefallen, und der Hafen hat das nicht erklärt, teilte die Behörde mit.", "German"),
        ("Les exportations ont baissé de 37 % en mai dans une ville du Nord, pour des raisons qui ne sont pas connues.", "French"),
        ("Las exportaciones cayeron un 37 por ciento en mayo, con una baja más que en los meses del año pasado.", "Spanish"),
        ("5月份稀土出口下降百分之三十七，海关总署周一表示，没有说明原因。", "Chinese"),
        ("В мае экспорт редкоземельных металлов упал на 37 процентов, сообщило ведомство в понедельник.", "Cyrillic"),
        ("Οι εξαγωγές μειώθηκαν κατά 37 τοις εκατό τον Μάιο, ανακοίνωσε η υπηρεσία τη Δευτέρα.", "another script"),
        ("יצוא המתכות ירד ב-37 אחוזים במאי, הודיע המשרד ביום שני ולא מסר הסבר לכך.", "another script"),
    ],
)
def test_a_text_in_another_language_is_a_warning(tmp_path: Path, text: str, what: str) -> None:
    found = [p for p in _problems(tmp_path, text) if p.rule == "not-english"]
    assert [p.level for p in found] == ["warning"] and what in found[0].message
    assert [p for p in _problems(tmp_path, text, "language: en-GB") if p.rule == "not-english"] == []


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Exports fell 37 percent in May.",
        "Ministry (商务部) and customs (海关总署) both said that exports of the metal fell 37 percent in the month to May.",
        "Volkswagen, Die Zeit and Der Spiegel reported a fall of 37 percent.",
        "1,200 tonnes.",
    ],
)
def test_an_english_text_is_none(tmp_path: Path, text: str) -> None:
    assert [p for p in _problems(tmp_path, text) if p.rule == "not-english"] == []
