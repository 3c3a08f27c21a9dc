"""YAML in and out: the only module that knows PyYAML. Plain data only, every value with the line it stands on.

Reading refuses what no editor needs and an attacker likes: tags, aliases, duplicate keys, deep nesting. Dates, yes/no and numbers
with underscores stay text: only true/false, null, plain integers and decimals are read as what they look like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from generator.errors import LodestoneError

Plain: TypeAlias = "None | bool | int | float | str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = tuple[str | int, ...]

_MAX_DEPTH = 20
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
    try:
        loader = _Loader(text)
        try:
            _refuse(loader, file, first_line)
        finally:
            loader.dispose()
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as e:
        mark = e.problem_mark or e.context_mark
        raise LodestoneError(
            f"this is no valid YAML: {e.problem or e.context}", file=file, line=first_line + (mark.line if mark else 0),
            advice="quote texts that contain ': ' or begin with a special character",
        ) from None  # fmt: skip
    except yaml.YAMLError as e:
        raise LodestoneError(f"this is no valid YAML: {str(e).splitlines()[0]}", file=file, line=first_line) from None
    return YamlFile(file, _plain(node, (), lines, file, first_line), lines)


def _refuse(loader: yaml.SafeLoader | yaml.CSafeLoader, file: str, first_line: int) -> None:
    """Refuse aliases, tags, deep nesting and second documents, before any node is built of them."""
    documents = depth = 0
    while loader.check_event():
        event = loader.get_event()
        assert event is not None and event.start_mark is not None
        line = first_line + event.start_mark.line
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise LodestoneError("YAML aliases are not read", file=file, line=line, advice="write the value out")
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise LodestoneError(f"the YAML tag {tag} is not read", file=file, line=line, advice="write a plain value")
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise LodestoneError(f"nested deeper than {_MAX_DEPTH} levels", file=file, line=line)
        if documents > 1:
            raise LodestoneError("a second YAML document begins here", file=file, line=line, advice="keep one")


def _plain(node: yaml.Node | None, path: Path, lines: dict[Path, int], file: str, first_line: int) -> Plain:
    if node is None:
        return None
    lines[path] = first_line + node.start_mark.line
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, i), lines, file, first_line) for i, child in enumerate(node.value)]
    data: dict[str, Plain] = {}
    for key, value in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            raise LodestoneError("a key must be a word", file=file, line=line)
        if key.value in data:
            raise LodestoneError(f"the key {key.value!r} stands here a second time", file=file, line=line)
        data[key.value] = _plain(value, (*path, key.value), lines, file, first_line)
    return data


def _scalar(node: yaml.ScalarNode) -> Plain:
    text: str = node.value
    if node.style:  # quoted or a block: the C parser says "" of a plain one, the other None
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
