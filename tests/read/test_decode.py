"""Encodings, and bytes that are no text."""

from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.read.decode import MAX_BYTES, decode

ENGLISH = "“Curly” – it costs €5 at the café.\nA second line."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english_in_many_encodings(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "a.txt").lstrip("\ufeff") == ENGLISH


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "商务部周一表示，稀土出口管制措施将于下月生效。"),
        ("cp1251", "Министерство торговли сообщило о новых лицензиях на экспорт редкоземельных металлов."),
    ],
)
def test_other_scripts_without_a_declaration(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_a_page_says_its_encoding() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>希土類の輸出</p>'
    assert "希土類の輸出" in decode(page.encode("shift_jis"), "a.html")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends(ends: str) -> None:
    assert decode(f"one{ends}two".encode(), "a.txt") == "one\ntwo"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff\u200b\n".encode(), "empty"),
        (b"%PDF-1.7 some", "a PDF"),
        (b"PK\x03\x04rest", "office document"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(32)) * 40, "binary"),
        (b"x" * (MAX_BYTES + 1), "5,000,000 bytes"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, what: str) -> None:
    with pytest.raises(SeedError, match=what) as e:
        decode(data, "a.txt")
    assert e.value.file == "a.txt" and e.value.advice
