"""What the schemas of the data are written in: EDTF dates, identifiers, and records whose every key is required."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

# EDTF as far as it is used: a day, month, quarter, season or year, X for digits that are not known, a range or an open range;
# `~` and `?` after a date mark it as approximate or uncertain.
_EDTF_DATE = r"-?[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?"
EDTF = rf"^({_EDTF_DATE}|{_EDTF_DATE}/(\.\.|{_EDTF_DATE})?|(\.\.)?/{_EDTF_DATE})$"

STRING: Schema = {"type": "string"}
TEXT: Schema = {"type": "string", "minLength": 1}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
ORDINAL: Schema = {"type": "integer", "minimum": 1}
LINE: Schema = ORDINAL
ID: Schema = {"type": "string", "minLength": 1}
SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9_-]+$"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
DATE: Schema = {"type": "string", "pattern": EDTF}
SLOTS: Schema = {"type": "object", "additionalProperties": {"type": "string"}}


def record(**fields: Schema) -> Schema:
    """An object with exactly these keys."""
    return {"type": "object", "required": list(fields), "additionalProperties": False, "properties": fields}


def some(schema: Schema) -> Schema:
    """An array of such items."""
    return {"type": "array", "items": schema}


def distinct(schema: Schema) -> Schema:
    """An array of such items, no two alike."""
    return {"type": "array", "items": schema, "uniqueItems": True}


def known(schema: Schema) -> Schema:
    """The schema, or null where it is not known."""
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(*values: str) -> Schema:
    """One of these words."""
    return {"enum": list(values)}


def ref(name: str) -> Schema:
    """A definition of the schema, by its name."""
    return {"$ref": f"#/$defs/{name}"}
