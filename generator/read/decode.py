"""Bytes -> text: the only module that knows encodings (charset-normalizer is behind it)."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from generator.errors import SeedError

MAX_BYTES = 5_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what people save by mistake.
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Encodings that newsrooms still send; without this list a short text is taken for one of a hundred code pages.
_GUESSES = ["cp1252", "gb18030", "big5", "shift_jis", "euc_kr", "cp1251", "cp1250", "cp1253", "cp1254", "cp1256"]
# English with curly marks and accents in Windows-1252 has well under one such byte in ten; Cyrillic or Chinese far more.
_MOSTLY_ASCII = 0.1
_MAX_CONTROLS = 0.005


def read_bytes(path: Path) -> bytes:
    """What stands in a file, and of a file that is too large no more than shows that. Raises SeedError."""
    if path.exists() and not path.is_file():  # a pipe would wait for ever
        raise SeedError("this is no ordinary file", file=path.name, advice="put a text file in its place, or delete it")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as e:
        raise SeedError(f"cannot be read: {e.strerror}", file=path.name, advice="see who may open it, or delete it") from None


def decode(data: bytes, file: str) -> str:
    """The text of a seed, line ends as "\\n". Raises SeedError for what is empty, too large or no text."""
    if len(data) > MAX_BYTES:
        raise SeedError(f"has more than {MAX_BYTES:,} bytes", file=file, advice="save the article without its pictures")
    for start, name in _FORMATS:
        if data.startswith(start):
            raise SeedError(f"is {name}, not text", file=file, advice="save it as .txt, .md or .html")
    text = _decoded(data)
    controls = sum(text.count(c) for c in map(chr, (*range(9), *range(14, 27), *range(28, 32), 0x7F)))
    if text and controls / len(text) > _MAX_CONTROLS:
        raise SeedError("is binary data, not text", file=file, advice="save the article as .txt, .md or .html")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0\x00"):
        raise SeedError("is empty", file=file, advice="save the article again, or delete the file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text:
        return text
    if data[:2000].count(0) > len(data[:2000]) / 4:  # UTF-16 of Latin letters without its mark: every other byte is zero
        return data.decode("utf-16-le" if data[1:2000:2].count(0) > data[:2000:2].count(0) else "utf-16-be", "replace")
    if text:
        return text
    declared = _DECLARED.search(data[:4096])
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # it says what it is not: judge it by its bytes
    if sum(b > 127 for b in data) <= _MOSTLY_ASCII * len(data):
        return data.decode("cp1252", "replace")
    best = from_bytes(data[:200_000], cp_isolation=_GUESSES).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
