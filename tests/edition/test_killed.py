"""`lodestone build` killed, out of space, or met by another one: the site that is served is the old one or the new one, whole."""

from __future__ import annotations

import functools
import http.server
import os
import random
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.publish import exchange
from tests.edition.test_build import digest
from tests.real import ROOT

DAYS = ("2031-09-01", "2031-10-01")
MOMENTS = 20
ARTICLE = """Envoys leave Tromsø with a pledge on gallium

US and Chinese envoys ended two days of trade talks in Tromsø on 14 March 2026 with a pledge to review licences for gallium.

China agreed to issue 40 export licences for gallium by the end of June, the Commerce Ministry said in a statement.

"We leave Tromsø with a plan that can be checked," said Ingrid Solheim, the head of trade research at the Fjord Institute.
"""
PARTS = ("seeds", "site")


def _start(place: Path, day: str, *before: str) -> subprocess.Popen[bytes]:
    """The whole command, in a process of its own that works in `place`."""
    run = before or ("-m", "generator")
    command = [sys.executable, *run, "build", "--day", day]
    return subprocess.Popen(
        command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )


def _build(place: Path) -> None:
    """The second day's, in this process."""
    pipeline.build(place / "seeds", place / "site", DAYS[1], work=place / ".build")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The whole site of each day."""
    place = tmp_path_factory.mktemp("whole")
    (place / "seeds").mkdir()
    (place / "seeds" / "tromso.txt").write_text(ARTICLE, "utf-8")
    for day in DAYS:
        pipeline.build(place / "seeds", place / day, day, work=place / ".build")
    return tuple(place / day for day in DAYS)


@pytest.fixture(scope="module")
def whole(sites: tuple[Path, ...]) -> Callable[[Path], int]:
    """Which of the two days' sites a folder is, all of it; -1 for anything else."""
    digests = [digest(folder) for folder in sites]
    assert digests[0] != digests[1]
    return lambda folder: digests.index(found) if (found := digest(folder)) in digests else -1


@pytest.fixture
def place(tmp_path: Path, sites: tuple[Path, ...]) -> Path:
    """A folder with an article and the good site of the first day."""
    shutil.copytree(sites[0], tmp_path / "site")
    shutil.copytree(sites[0].parent / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def served(place: Path, sites: tuple[Path, ...]) -> Iterator[list[str]]:
    """A web server on the site and a reader who never stops asking for its first page: what went wrong for that reader."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

    known = {(folder / "index.html").read_bytes() for folder in sites}
    faults: list[str] = []
    ended = threading.Event()

    def read(port: int) -> None:
        while not ended.wait(0.01):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/index.html", timeout=20) as answer:
                    if answer.read() not in known:
                        faults.append("neither the old page nor the new one")
            except OSError as e:
                faults.append(str(e))

    handler = functools.partial(Quiet, directory=str(place / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threads = [threading.Thread(target=server.serve_forever), threading.Thread(target=read, args=server.server_address[1:])]
        for thread in threads:
            thread.start()
        yield faults
        ended.set()
        server.shutdown()
        for thread in threads:
            thread.join()


def _wait_for_writing(build: subprocess.Popen[bytes], place: Path) -> float:
    """Waits until the build writes beside the site, or ends; the time then."""
    while build.poll() is None and not (place / ".site.new").exists():
        time.sleep(0.002)
    return time.monotonic()


def test_a_build_killed_at_any_moment_leaves_a_whole_site(place: Path, whole: Callable[[Path], int], served: list[str]) -> None:
    """Twenty moments: half of them from the whole time of the command, half from when it begins to write beside the site."""
    begin = time.monotonic()
    build = _start(place, DAYS[1])
    writes = _wait_for_writing(build, place)
    assert build.wait() == 0
    end = time.monotonic()
    pick = random.Random(20261122)  # noqa: S311
    killed = 0
    for n in range(MOMENTS):
        build = _start(place, DAYS[n % 2])
        late = n % 4 >= 2
        if late:
            _wait_for_writing(build, place)
        try:
            build.wait(pick.uniform(0, 0.8 * (end - writes if late else end - begin)))
        except subprocess.TimeoutExpired:
            build.kill()
            build.wait()
            killed += 1
        build.communicate()
        assert whole(place / "site") in (0, 1)
    assert killed >= MOMENTS // 2
    assert _start(place, DAYS[1]).wait() == 0
    assert whole(place / "site") == 1
    assert sorted(p.name for p in place.iterdir()) == [".build", *PARTS]
    assert served == []


@pytest.mark.parametrize("step", ["before", "between", "after"])
def test_a_build_killed_between_two_renames_is_repaired(
    step: str, place: Path, whole: Callable[[Path], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot be exchanged at once: the kill is an exception that nothing catches and nothing tidies up after."""
    monkeypatch.setattr(exchange, "_swap", lambda a, b: False)
    shutil.copytree(place / "site", place / ".site.new")
    if step != "before":
        (place / "site").rename(place / ".site.old")
    if step == "after":
        (place / ".site.new").rename(place / "site")
    _build(place)
    assert whole(place / "site") == 1
    assert sorted(p.name for p in place.iterdir()) == [".build", *PARTS]


@pytest.mark.parametrize("held", ["site", ".build"])
def test_a_build_that_meets_another_one_says_so(held: str, place: Path, whole: Callable[[Path], int]) -> None:
    """The other one is at work on the same site, or with the same pages (a preview's)."""
    (place / ".build").mkdir()
    with exchange.alone(place / held):
        second = _start(place, DAYS[1])
        _, told = second.communicate()
    assert second.returncode == 1
    assert b"another build is at work here" in told
    assert whole(place / "site") == 0


def test_two_builds_at_once_do_not_mix(place: Path, whole: Callable[[Path], int]) -> None:
    both = [_start(place, DAYS[1]) for _ in range(2)]
    codes = [build.wait() for build in both]
    assert 0 in codes
    assert whole(place / "site") == 1
    for build in both:
        build.communicate()


@pytest.mark.parametrize("limit", [300, 2_000, 8_000, 20_000, 50_000])
def test_a_file_that_cannot_be_written_whole_is_a_clear_error(limit: int, place: Path, whole: Callable[[Path], int]) -> None:
    """Each limit stops another writer: pages, data, packs, and what MkDocs writes."""
    build = _start(place, DAYS[1], "-m", "tests.edition.killed", str(limit))
    _, told = build.communicate()
    assert build.returncode == 1, told
    assert b"error: " in told and b"File too large" in told and b"Traceback" not in told
    assert whole(place / "site") == 0
    assert not (place / ".site.new").exists()


FULL = """mount -t tmpfs -o size="$4" tmpfs "$1" && cp -r "$2/seeds" "$2/site" "$1" && cd "$1" || exit 99
"$5" -m generator build --day "$6"
code=$?
cp -r site "$3" && ls -A > "$3.names"
exit $code
"""


def _may_mount() -> bool:
    return bool(shutil.which("unshare")) and subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="this system lets nobody mount a small disk")
@pytest.mark.parametrize("spare", [0.05, 0.2, 0.4, 0.6, 0.8, 1.0])
def test_a_full_disk_is_a_clear_error(spare: float, place: Path, whole: Callable[[Path], int]) -> None:
    """A disk with the good site on it and room for this share of another: it is full at the pages, at the packs, at the site."""
    size = sum(-(-p.stat().st_size // 4096) * 4096 for p in place.rglob("*"))
    (place / "disk").mkdir()
    arguments = [place / "disk", place, place / "found", int(size * (1 + spare)), sys.executable, DAYS[1]]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", FULL, "sh", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 1, done.stderr
    assert b"error: " in done.stderr and b"No space left on device" in done.stderr and b"Traceback" not in done.stderr
    assert whole(place / "found") == 0
    assert ".site.new" not in (place / "found.names").read_text("utf-8")
