"""`lodestone find`: one JSON line in, one JSON line out, in order. No cuts, no normalisation: offsets index the text received."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from generator import edtf, vocabulary
from generator.find import find
from generator.publish import facts
from generator.text import bare_article
from generator.vocabulary import Vocabulary


def run(lines: Iterable[bytes], write: Callable[[bytes], None]) -> int:
    """Answer every line; a malformed one gets `{"id": null, "error": …}`. Returns the exit code: 1 if any was malformed."""
    words = vocabulary.load()
    code = 0
    for line in lines:
        answer = _answer(line, words)
        code = 1 if "error" in answer else code
        write(_encode(answer) + b"\n")
    return code


def _answer(line: bytes, words: Vocabulary) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"), parse_constant=_no_value, parse_float=_finite)
    except (ValueError, RecursionError) as e:
        return {"id": None, "error": f"this line is no JSON: {e}"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return {"id": None, "error": 'a line is an object with "id" and "text"'}
    day = asked.get("reference_date")
    if day is not None and not (isinstance(day, str) and edtf.is_day(day)):
        return {"id": None, "error": f'"reference_date" is a day, such as "2026-03-31", not {day!r}'}
    return {"id": asked.get("id"), **facts.findings(find(bare_article(asked["text"], published=day), words))}


def _no_value(constant: str) -> NoReturn:
    """NaN and Infinity, which Python reads and writes, are no JSON; an id that is one could not be answered in JSON."""
    raise ValueError(f"{constant} is no value of it")


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        _no_value(number)
    return value


def _encode(answer: dict[str, Any]) -> bytes:
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which UTF-8 cannot carry and JSON's escapes can
        return json.dumps(answer, separators=(",", ":")).encode()
