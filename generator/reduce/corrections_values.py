"""What a correction may set on each kind of fact, by the names of the data contract, and how each value is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, get_args

from generator import edtf
from generator.records import Bound, Change, Correction, Direction, Modality, Precision, QuoteKind
from generator.text import slug

Fields: TypeAlias = Mapping[str, Callable[[object], Any]]
# What each action writes on the fact it touches, and the actions that leave it as it was read.
MARKS = {"change": "corrected", "add": "added", "confirm": "confirmed", "judge": "judged"}
LEFT_AS_READ = ("confirm", "judge")


def marked_with(marks: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """The marks of a fact and one more, each once."""
    return tuple(dict.fromkeys((*marks, mark)))


class RefusedError(Exception):
    """Why one correction cannot be applied; becomes a Problem."""


def _text(value: object) -> str | None:
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise ValueError("write a text")


def _name(value: object) -> str:
    if isinstance(value, str) and slug(value):
        return value
    raise ValueError("write a name")


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("write true or false")


def _number(value: object) -> int | float | tuple[int | float, int | float]:
    if isinstance(value, list) and len(value) == 2 and all(isinstance(v, int | float) and not isinstance(v, bool) for v in value):
        return value[0], value[1]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise ValueError("write a number, or [from, to]")


def _edtf(value: object) -> str | None:
    if value is None or (isinstance(value, str) and edtf.valid(value) and ".." not in value):
        return value
    raise ValueError("write it as 2025-06-12, 2025-06, 2025 or a range 2025-06-11/2025-06-14")


def _slots(value: object) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return value
    raise ValueError("write a mapping of slot to text")


def _parties(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(sorted(value))
    raise ValueError("write a list of names")


def _among(literal: Any, *, optional: bool = False) -> Callable[[object], Any]:
    allowed = get_args(literal)

    def read(value: object) -> object:
        if value in allowed or (optional and value is None):
            return value
        raise ValueError(f"it is one of {', '.join(allowed)}")

    return read


SPEAKER: Fields = {"speaker": _text, "role": _text, "body": _text}
QUOTE: Fields = {**SPEAKER, "kind": _among(QuoteKind), "cue": _text, "relay": _text, "denied": _flag, "key": _flag}
DATE: Fields = {"iso": _edtf, "precision": _among(Precision), "deadline": _flag, "what": _text}
NAME: Fields = {"name": _name, "role": _text, "body": _text}
MEETING: Fields = {"place": _text, "country": _text, "venue": _text, "when": _edtf, "parties": _parties}
FIGURE: Fields = {
    "value": _number,
    "unit": _name,
    "of": _text,
    "per": _text,
    "bound": _among(Bound),
    "direction": _among(Direction, optional=True),
    "change": _among(Change, optional=True),
    "modality": _among(Modality),
    "measure": _text,
    "slots": _slots,
    "when": _edtf,
    "stated_by": _text,
    "origin": _text,
    "key": _flag,
}


def _precision(iso: str | None) -> Precision:
    """How precise a date is that is written so."""
    if iso is None or "/" in iso:
        return "vague" if iso is None else "range"
    if len(iso) > 4:
        return "day" if len(iso) == 10 else "month"
    return "decade" if "X" in iso else "year"


def values_of(c: Correction, fields: Fields) -> dict[str, Any]:
    """The values of `set:`, read and checked. Raises RefusedError that names the field and what it takes."""
    values: dict[str, Any] = {}
    for name, value in c.values.items():
        read = fields.get(name)
        if read is None:
            raise RefusedError(f"`{name}` is nothing that a {c.kind} has; it has {', '.join(fields)}")
        try:
            values[name] = read(value)
        except ValueError as e:
            raise RefusedError(f"`{name}: {value}`: {e}") from None
    if "iso" in values:
        values["basis"] = "sidecar"
        values.setdefault("precision", _precision(values["iso"]))
    if fields is FIGURE and "when" in values:
        values["when_basis"] = "sidecar"
    return values
