"""Typst, the only module that knows it: a template and plain data in, the bytes of a PDF/UA-1 out.

Data goes in as JSON, so nothing is escaped between languages and nothing in it is ever read as markup. Only the fonts inside the
Typst wheel are used, so that every machine prints the same; what they have no glyph for is written as its code point.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from generator.errors import PublishError

TEMPLATES = Path(__file__).parents[2] / "templates" / "pack"

# How often a compile is tried again after it has named characters without a glyph. One round is the rule: `without_glyph` has asked
# for each character; a second is for those that only fail beside others.
_ROUNDS = 3
_FAULT = "this is a fault of ours: report it with the seeds that show it"
_NO_GLYPH = re.compile(r'the text `("(?:[^"\\]|\\.){1,400}")` could not be displayed')
_RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_PROBE = b'#set document(title: "probe")\n#for c in json(bytes(sys.inputs.data)) [#text(c)#parbreak()]\n'


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def print_pdf(template: str, data: dict[str, Any], *, day: str) -> bytes:
    """The PDF of `templates/pack/<template>.typ` from `data`, dated with the edition's ISO `day`. Raises PublishError.

    Texts keep their characters unless no font has a glyph for one: that one is printed as ⟨U+4E2D⟩, and `data["missing"]` lists
    them so that the template can say so.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    missing = without_glyph(frozenset(text))
    stamp = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
    source = (TEMPLATES / f"{template}.typ").read_bytes()
    for _ in range(_ROUNDS):
        shown = {**_spelled(data, missing), "missing": sorted(missing)}
        try:
            return _compile(source, shown, stamp)
        except typst.TypstError as e:
            found = _named(e.diagnostic) - missing
            if not found:
                raise PublishError(
                    f"the pack could not be printed: {e.message}", file=f"templates/pack/{template}.typ", advice=_FAULT
                ) from e
            missing |= found
    raise PublishError(
        f"the pack could not be printed: no glyph for {' '.join(sorted(missing))}",
        file=f"templates/pack/{template}.typ",
        advice=_FAULT,
    )


def _compile(source: bytes, data: object, stamp: int) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    compiler = typst.Compiler(root=TEMPLATES, font_paths=_fonts())
    pdf = compiler.compile(source, sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=stamp)
    assert isinstance(pdf, bytes)
    return pdf


def without_glyph(characters: frozenset[str]) -> frozenset[str]:
    """Those of `characters` that the bundled fonts cannot print. ASCII they can, but for the control characters."""
    asked = sorted(c for c in characters if not (c.isascii() and c.isprintable()))
    known = frozenset(c for c in asked if c in _ASKED)
    new = [c for c in asked if c not in known]
    if new:
        try:
            _compile(_PROBE, new, 0)
            found: frozenset[str] = frozenset()
        except typst.TypstError as e:
            found = _named(e.diagnostic)
        _ASKED.update((c, c not in found) for c in new)
    return frozenset(c for c in asked if not _ASKED[c])


_ASKED: dict[str, bool] = {}


def _named(diagnostic: str) -> frozenset[str]:
    """The characters beyond ASCII in the texts that Typst says it cannot print (they are quoted as Rust quotes)."""
    texts = (_RUST_ESCAPE.sub(lambda m: chr(int(m[1], 16)), m[1]) for m in _NO_GLYPH.finditer(diagnostic))
    return frozenset(c for text in texts for c in text if not (c.isascii() and c.isprintable()))


def _spelled(value: Any, missing: frozenset[str]) -> Any:
    """`value` with each missing character as its code point, in every text of it."""
    if isinstance(value, str):
        return "".join(f"⟨U+{ord(c):04X}⟩" if c in missing else c for c in value)
    if isinstance(value, list | tuple):
        return [_spelled(v, missing) for v in value]
    if isinstance(value, dict):
        return {k: _spelled(v, missing) for k, v in value.items()}
    return value
