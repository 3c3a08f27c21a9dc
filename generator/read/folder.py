"""The seeds folder: which files are seeds, under which ids, and what is wrong with the rest."""

from __future__ import annotations

import os
from pathlib import Path

from generator.records import Form, Level, Problem
from generator.text import slug

FORMS: dict[str, Form] = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
SETTINGS = "_edition.yml"


def seed_id(path: Path) -> str:
    """The id of a seed: its file's stem in NFKC, ASCII, lower case, `[a-z0-9_-]`; empty when nothing is left of it."""
    return slug(path.stem)


def seed_paths(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The seeds of a folder in the order of their names, and what is wrong with the folder. Hidden files, names that begin with
    "_", a README and sub-folders (a browser saves pictures there) are no seeds."""
    seeds: dict[str, Path] = {}
    problems: list[Problem] = []
    root = folder.resolve()
    names = sorted(p for p in folder.iterdir() if not p.name.startswith((".", "_")) and p.stem.lower() != "readme")
    faults = {path: fault for path in names if (fault := _fault(path, root))}
    for path in names:
        if path in faults:
            problems.append(Problem(_printable(path.name), None, *faults[path]))
        elif path.is_file() and path.suffix.lower() in FORMS:
            id_ = seed_id(path)
            if id_ in seeds:
                message = f"{seeds[id_].name} and {path.name} would both become the page {id_!r}; rename one (this one is left out)"
                problems.append(Problem(path.name, None, "error", "same-id", message))
            else:
                seeds[id_] = path
    stems = {p.stem for p in seeds.values()}
    for path in names:
        if path not in faults and path.suffix.lower() in (".yml", ".yaml") and (path.stem not in stems or path.suffix != ".yml"):
            why = f"rename it to {path.stem}.yml" if path.stem in stems else f"no seed is named {path.stem}.txt, .md or .html"
            problems.append(Problem(path.name, None, "error", "sidecar-without-seed", f"this sidecar belongs to nothing: {why}"))
    return tuple(seeds.values()), tuple(problems)


def _printable(name: str) -> str:
    """A file's name as text: Python keeps bytes that are no UTF-8 as halves of surrogate pairs, which nothing can print."""
    return os.fsencode(name).decode("utf-8", "replace")


def _fault(path: Path, root: Path) -> tuple[Level, str, str] | None:
    """Level, rule and message for a file that cannot be a seed; None for one that can, and for folders."""
    if _printable(path.name) != path.name:
        return "error", "no-name", "this name is not written in UTF-8; rename it with letters a–z"
    try:
        inside = path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link to itself, which Python 3.13 lets pass
        inside = True
    if not inside:
        return "error", "outside-the-folder", "this link leaves the seeds folder; copy the file here instead"
    if not path.exists():
        return "error", "dead-link", "this link leads nowhere; delete it"
    if path.is_dir():
        return None
    if path.suffix.lower() not in (*FORMS, ".yml", ".yaml"):
        return "warning", "unknown-form", f"{path.suffix or 'a file without a suffix'} is not read; save it as .txt, .md or .html"
    if not path.is_file():
        return "error", "no-file", "this is no ordinary file"
    if path.suffix.lower() in FORMS and not seed_id(path):
        return "error", "no-id", "no letter of this name can stand in an address; rename it with letters a–z"
    return None
