"""What takes long to work out and is the same every time, kept in files beside the compiled modules.

Such a file is written where Python writes those, by whoever may write there, and holds under a stamp of what it was made from and
of who reads it; another stamp, or a content that is not the one written, and it is as if it were not there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any


def place(folder: str | Path, name: str) -> Path:
    """Where the file `name` of the modules in `folder` is kept."""
    return Path(importlib.util.cache_from_source(os.path.join(folder, f"{name}.py"))).with_suffix(".json")


def stamp(*of: object, files: Iterable[os.DirEntry[str]] = ()) -> str:
    """Of this Python, of values that have a plain `repr`, and of files as they are: their names, sizes and times."""
    seen = sorted((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in files)
    return _digest(repr((sys.version, of, seen)).encode())


def taken(kept: Path, under: str, object_hook: Any = None) -> Any:
    """What was kept under this stamp; None where there is nothing, or nothing whole. `object_hook` as `json` has it."""
    try:
        with open(kept, "rb") as file:
            head, content = file.readline(), file.read()
        if head.decode() != f"{under} {_digest(content)}\n":
            return None
        return json.loads(content, object_hook=object_hook)
    except (OSError, ValueError):
        return None


def keep(kept: Path, under: str, value: object, default: Any = None) -> None:
    """Keep `value` for the next process, where compiled modules are kept and may be written. `default` as `json` has it."""
    if sys.dont_write_bytecode:
        return
    content = json.dumps(value, default=default).encode()
    fresh = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(exist_ok=True)
        fresh.write_bytes(f"{under} {_digest(content)}\n".encode() + content)
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink()


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=20).hexdigest()
