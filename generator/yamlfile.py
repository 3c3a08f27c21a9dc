"""YAML in and out: the only module that knows PyYAML. Plain data only, every value with the line it stands on.

Reading refuses what no editor needs and an attacker likes: tags, aliases, duplicate keys, deep nesting. Dates, yes/no and numbers
with underscores stay text: only true/false, null, plain integers and decimals are read as what they look like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, NoReturn, TypeAlias

import yaml

from generator.errors import LodestoneError

Plain: TypeAlias = "None | bool | int | float | str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = tuple[str | int, ...]

_MAX_DEPTH = 20
_AnyLoader: TypeAlias = yaml.SafeLoader | yaml.CSafeLoader
_Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})")
_FLOAT = re.compile(r"[-+]?\d{1,17}\.\d{1,17}")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of one file and, for each path into it, its 1-based line."""

    file: str
    data: Plain
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest thing above it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str, file: str, *, first_line: int = 1) -> YamlFile:
    """Read one YAML document. `first_line` is where `text` begins in `file` (front matter). Raises LodestoneError with the line."""
    lines: dict[Path, int] = {}
    loader = _Loader(text)
    try:
        data = _document(loader, _Place(file, first_line), lines)
    except yaml.MarkedYAMLError as e:
        mark = e.problem_mark or e.context_mark
        at = mark.line if mark else 0
        tab = "".join(text.split("\n")[at : at + 1]).lstrip(" ").startswith("\t")  # no tab may set a key in
        raise LodestoneError(
            f"this is no valid YAML: {e.problem or e.context}", file=file, line=first_line + at,
            advice="write spaces, not tabs" if tab else "quote texts that contain ': ' or begin with a special character",
        ) from None  # fmt: skip
    except yaml.YAMLError as e:
        raise LodestoneError(
            f"this is no valid YAML: {str(e).splitlines()[0]}", file=file, line=first_line, advice="take that character out"
        ) from None
    finally:
        loader.dispose()
    return YamlFile(file, data, lines)


class _Place(NamedTuple):
    """Where the text stands: for lines and for errors."""

    file: str
    first_line: int

    def line(self, event: yaml.Event) -> int:
        """The line of the file at which an event stands, from 1."""
        assert event.start_mark is not None
        return self.first_line + int(event.start_mark.line)

    def refuse(self, event: yaml.Event, what: str, advice: str | None = None) -> NoReturn:
        """Raises the error that says what is wrong with the file at an event, and what to do."""
        raise LodestoneError(what, file=self.file, line=self.line(event), advice=advice)


def _document(loader: _AnyLoader, place: _Place, lines: dict[Path, int]) -> Plain:
    """The one document of a stream, built while its events are read: what is refused is refused before anything is made of it."""
    loader.get_event()  # the stream begins
    if loader.check_event(yaml.StreamEndEvent):
        return None
    loader.get_event()  # the document begins
    data = _plain(loader, (), place, lines)
    loader.get_event()  # and ends
    if not loader.check_event(yaml.StreamEndEvent):
        place.refuse(loader.get_event(), "a second YAML document begins here", "keep one")  # type: ignore[arg-type]
    return data


def _plain(loader: _AnyLoader, path: Path, place: _Place, lines: dict[Path, int]) -> Plain:
    event = _allowed(loader, path, place)
    lines[path] = place.line(event)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Plain] = []
        while not loader.check_event(yaml.SequenceEndEvent):
            items.append(_plain(loader, (*path, len(items)), place, lines))
        loader.get_event()
        return items
    data: dict[str, Plain] = {}
    while not loader.check_event(yaml.MappingEndEvent):
        key = _allowed(loader, path, place)
        if not isinstance(key, yaml.ScalarEvent):
            place.refuse(key, "a key must be a word")
        if key.value in data:
            place.refuse(key, f"the key {key.value!r} stands here a second time")
        data[key.value] = _plain(loader, (*path, key.value), place, lines)
    loader.get_event()
    return data


def _allowed(loader: _AnyLoader, path: Path, place: _Place) -> yaml.Event:
    """The next event, no alias, no tag and not nested too deep. Raises LodestoneError."""
    event = loader.get_event()
    assert event is not None
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        place.refuse(event, "YAML aliases are not read", "write the value out")
    tag = getattr(event, "tag", None)
    if tag and tag != "!":
        place.refuse(event, f"the YAML tag {tag} is not read", "write a plain value")
    if len(path) >= _MAX_DEPTH and isinstance(event, yaml.CollectionStartEvent):
        place.refuse(event, f"nested deeper than {_MAX_DEPTH} levels")
    return event


def _scalar(event: yaml.ScalarEvent) -> Plain:
    text: str = event.value
    if event.style:  # quoted or a block: the C parser says "" of a plain one, the other None
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "false", "False"):
        return text in ("true", "True")
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


_Dumper: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the same bytes, three times as fast


class _Quoting(_Dumper):  # type: ignore[valid-type, misc]
    """Every text in double quotes unless it is a bare word, so that no reader takes a date, a "no" or a 1_0 for something else."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_BARE = re.compile(r"[a-z][a-z_-]*")
_WORDS_THAT_MEAN = frozenset("null true false yes no on off y n".split())


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    bare = _BARE.fullmatch(value) and value not in _WORDS_THAT_MEAN
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if bare else '"')


_Quoting.add_representer(str, _text)


def dump(data: object) -> str:
    """Block-style YAML, keys in the order given, one line a scalar; the same bytes for the same data."""
    return str(yaml.dump(data, Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=10**9, default_flow_style=False))
