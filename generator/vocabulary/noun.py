"""What every vocabulary file has in common: a frozen shape.

A shape is written as for pydantic, and checked by it (`checked`); but the class is plain, so that a vocabulary that was kept needs
no pydantic, which takes longer to import than the vocabulary to load.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import get_annotations
from typing import Any, ClassVar, NoReturn

# Words of which is only asked whether a word is one of them; a list in YAML, like every other.
Words = frozenset[str]


class Given:
    """What a field must be, in pydantic's words; `default` where it may be left out."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.said = said


def Field(**said: Any) -> Any:  # noqa: N802 (pydantic's name for the same)
    """pydantic's Field, for a shape."""
    return Given(said)


class Check:
    """What raises ValueError, with what is wrong, for a noun whose fields are right, or for the value of one of `fields`."""

    def __init__(self, of: Callable[[Any], object], *fields: str) -> None:
        self.of, self.fields = of, fields


def each_once(names: Iterable[str]) -> None:
    """Raises ValueError where a name stands twice: what a finder looks up by its name has one meaning."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"{name!r} is named twice")
        seen.add(name)


class Noun:
    """The base of every vocabulary shape: frozen, no key that it does not know, and like no other: a file is read once, and what
    finders keep for it (`functools.cache`) must not hash its every word anew."""

    _given: ClassVar[dict[str, Given]] = {}
    _sets: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """A field that may be left out has its default as the class's, and one that may not has none."""
        cls._sets += tuple(name for name, kind in get_annotations(cls).items() if kind == "Words")
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Given)}
        cls._given = cls._given | own
        for name, value in own.items():
            if "default" in value.said:
                setattr(cls, name, value.said["default"])
            else:
                delattr(cls, name)

    def __init__(self, **values: Any) -> None:
        """With values that were checked, or that were kept: then what are sets here is in order there."""
        self.__dict__.update(values)
        self.__dict__.update((name, frozenset(values[name])) for name in self._sets)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        from generator.vocabulary.checked import schema

        return schema(cls, handler)


def given(noun: type[Noun]) -> dict[str, Given]:
    """What the fields of a noun must be, where more than their type says it."""
    return noun._given


def fields(noun: Noun) -> dict[str, Any]:
    """The values of the fields of a noun, by their names."""
    names = (name for base in reversed(type(noun).__mro__) if base is not Noun for name in get_annotations(base))
    return {name: getattr(noun, name) for name in names}
