"""Every regular expression of the package on the worst text that its own parts make: is it linear?

`python -m tests.bench.patterns [SECONDS [MODULE]]` reads a few articles so that every pattern is compiled, takes each one apart,
makes texts that make it work for nothing (each repeated part, after what stands before it, many times; its beginning likewise),
and looks for it in 1 MB of each. It prints the patterns that need more than SECONDS (2) of processor time for that, and exits 1
if there are any; the modules it has come to go to stderr. Time is measured here and not in a test: a busy machine must not fail
one.
"""

from __future__ import annotations

import inspect
import linecache
import math
import re
import sys
import time
from collections.abc import Iterator
from functools import cache
from itertools import islice

import generator.late
from tests.bench.worst import worst_texts
from tests.real import ROOT

MEGABYTE = 1_000_000
# Each text is tried on more and more of it, as long as one trial is short; the rest is worked out from how the time grew.
_SIZES = (4_000, 16_000, 64_000, 256_000, MEGABYTE)
_SHORT = 0.2
_NOTHING = 0.0004
_TEXTS = 60
_RAW = ("generator.read", "generator.capture", "generator.yamlfile")
_SPACES = re.compile(r"\s{2,}|[^\S ]")
_NAMED = re.compile(r"\s*(\w+)(?:: [^=]+)? ?= ?(?:re\.compile|late)\(")


def compiled() -> dict[re.Pattern[str], tuple[str, str | None]]:
    """Every pattern that the package compiles while it is imported and while it reads, with the module that did, and the name
    (variable, field or keyword) that it gave it, where the line of the call shows one."""
    found: dict[re.Pattern[str], tuple[str, str | None]] = {}
    compile_ = re.compile

    def noted(pattern, flags=0):  # type: ignore[no-untyped-def]
        made = compile_(pattern, flags)
        caller = sys._getframe(1)
        module = caller.f_globals.get("__name__", "")
        if module.startswith("generator") and isinstance(made.pattern, str):
            named = _NAMED.match(linecache.getline(caller.f_code.co_filename, caller.f_lineno))
            found.setdefault(made, (module, named and named[1]))
        return made

    late = generator.late.late
    re.compile = noted  # type: ignore[assignment]
    generator.late.late = noted
    try:
        _work()
    finally:
        re.compile, generator.late.late = compile_, late
    return found


def _work() -> None:
    """Imports everything and reads the articles of the repository, so that patterns made of the vocabulary are made too."""
    import pkgutil
    from importlib import import_module

    import generator

    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    from generator import pipeline

    for folder in (ROOT / "seeds", ROOT / "tests/articles"):
        pipeline.make_edition(folder, "2026-01-01")


def is_looked_for(name: str | None, module: str) -> bool:
    """Whether the package may look for a pattern of this name at every place of a text: not if all that bear the name (in its
    module, if it is private) are only ever asked to match at one place."""
    source = _source(module if name and name.startswith("_") else "")
    asked = {m[1] for m in re.finditer(rf"\b{name}\.(\w+)\(", source)} if name else set()
    return not asked or not asked <= {"match", "fullmatch"}


@cache
def _source(module: str) -> str:
    if module:
        return inspect.getsource(sys.modules[module])
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))


def seconds(pattern: re.Pattern[str], text: str, everywhere: bool) -> float:
    begin = time.process_time()
    for _ in pattern.finditer(text) if everywhere else (pattern.match(text),):
        pass
    return time.process_time() - begin


def on_a_megabyte(pattern: re.Pattern[str], head: str, piece: str, everywhere: bool) -> float:
    """Processor seconds on 1 MB of the text, measured, or worked out from how the time grew on less of it."""
    before = 0.0
    for size in _SIZES:
        taken = seconds(pattern, head + piece * (size // len(piece)), everywhere)
        if size == MEGABYTE:
            return taken
        if taken > _SHORT:
            growth = min(max(taken / before, 4.0), 64.0) if before else 16.0
            return taken * growth ** math.log(MEGABYTE / size, 4)
        if size == _SIZES[1] and taken < _NOTHING:
            return 0.0  # even if it grows with the square, it stays short
        before = taken
    return before


def worst(pattern: re.Pattern[str], module: str, name: str | None) -> tuple[float, str]:
    """The most processor seconds on 1 MB of any of its worst texts, and the beginning of that text. Only `read` meets text whose
    spaces are not single ones."""
    everywhere = is_looked_for(name, module)
    tried = dict.fromkeys(islice(worst_texts(pattern), _TEXTS))
    if not module.startswith(_RAW):
        tried = dict.fromkeys((_SPACES.sub(" ", head), piece) for head, piece in tried if not _SPACES.search(piece * 2))
    return max(((on_a_megabyte(pattern, head, piece, everywhere), head + piece * 3) for head, piece in tried), default=(0.0, ""))


def main(limit: str = "2", part: str = "generator") -> Iterator[str]:
    before = ""
    for pattern, (module, name) in sorted(compiled().items(), key=lambda found: (found[1][0], found[0].pattern)):
        if not module.startswith(part):
            continue
        if module != before:
            print(f"{module} …", file=sys.stderr, flush=True)
            before = module
        taken, text = worst(pattern, module, name)
        if taken > float(limit):
            yield f"{taken:8.1f} s  {module}  {pattern.pattern[:90]!r}  on {text[:60]!r}"


if __name__ == "__main__":
    count = 0
    for row in main(*sys.argv[1:]):
        print(row, flush=True)
        count += 1
    print(f"{count} patterns are slow")
    sys.exit(bool(count))
