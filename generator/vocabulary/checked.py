"""Vocabulary files read from YAML and checked, by pydantic, against the shapes of their nouns."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model, field_validator

from generator import yamlfile
from generator.errors import LodestoneError
from generator.vocabulary.noun import Check, Noun, given

M = TypeVar("M", bound=Noun)


def read(noun: type[M], path: Path, faults: list[str]) -> M | None:
    """The vocabulary file at `path` as a `noun`; each fault goes to `faults` as "file:line: what", and then None comes back."""
    name = f"vocabulary/{path.name}"
    try:
        found = yamlfile.parse(path.read_text("utf-8"), name)
        return TypeAdapter(noun).validate_python(found.data)
    except LodestoneError as e:
        faults.append(str(e))
    except OSError as e:
        faults.append(f"{name}: cannot be read: {e.strerror}")
    except ValidationError as e:
        for fault in e.errors():
            place = tuple(part for part in fault["loc"] if not str(part).startswith("function-"))  # which no file has
            faults.append(f"{name}:{found.line(place)}: {'.'.join(map(str, place))}: {fault['msg']}")
    return None


def schema(noun: type[Noun], handler: Any) -> Any:
    """How pydantic checks a noun, wherever one stands in another: as its model, of which then the noun is made."""
    model = _model(noun)  # type: ignore[arg-type]  # to mypy a class has the hash of what it makes
    return handler(Annotated[model, AfterValidator(partial(_made, noun))])


@cache
def _model(noun: type[Noun]) -> type[BaseModel]:
    """The noun as a model of pydantic's."""
    known, fields = given(noun), dict[str, Any]()
    for name, kind in get_type_hints(noun).items():
        if name in known:
            fields[name] = (kind, Field(**known[name].said))
        elif not name.startswith("_"):
            fields[name] = (kind, getattr(noun, name, ...))
    checks: dict[str, Any] = {name: field_validator(*c.fields)(partial(_checked, c)) for name, c in _checks(noun) if c.fields}
    return create_model(noun.__name__, __config__=ConfigDict(extra="forbid"), __validators__=checks, **fields)


def _checks(noun: type[Noun]) -> list[tuple[str, Check]]:
    return [(name, check) for base in noun.__mro__ for name, check in vars(base).items() if isinstance(check, Check)]


def _checked(check: Check, value: object) -> object:
    check.of(value)
    return value


def _made(noun: type[M], found: BaseModel) -> M:
    made = noun(**{name: getattr(found, name) for name in type(found).model_fields})
    for _, check in _checks(noun):
        if not check.fields:
            check.of(made)
    return made
