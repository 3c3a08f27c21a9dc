"""What every vocabulary file has in common: a frozen pydantic model, and a reader that collects faults with their lines."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import LodestoneError


class Noun(BaseModel):
    """The base of every vocabulary model: frozen, and no key that it does not know. Its checks are made when one is first read."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __hash__(self) -> int:
        """By identity: a file is read once, and what finders keep for it (`functools.cache`) must not hash its every word anew."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


M = TypeVar("M", bound=Noun)


def read(model: type[M], path: Path, faults: list[str]) -> M | None:
    """The vocabulary file at `path` as a `model`; each fault goes to `faults` as "file:line: what", and then None comes back."""
    from generator import yamlfile  # only here: a vocabulary that was kept needs no YAML

    name = f"vocabulary/{path.name}"
    try:
        found = yamlfile.parse(path.read_text("utf-8"), name)
        return model.model_validate(found.data)
    except LodestoneError as e:
        faults.append(str(e))
    except OSError as e:
        faults.append(f"{name}: cannot be read: {e.strerror}")
    except ValidationError as e:
        for fault in e.errors():
            where = ".".join(str(p) for p in fault["loc"])
            faults.append(f"{name}:{found.line(fault['loc'])}: {where}: {fault['msg']}")
    return None
