"""A build that is killed, runs out of space or meets another one: the site that is served is the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.errors import PublishError
from generator.publish import exchange, site
from generator.publish.exchange import in_place_of
from generator.publish.pages import write_pages
from tests.edition.sample import sample
from tests.edition.test_build import digest
from tests.real import ROOT

DAYS = ("2031-09-01", "2031-10-01")
MOMENTS = 20


def _start(place: Path, day: str, name: str = "pages", limit: str = "") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.edition.killed", str(place / name), str(place / "site"), day, *filter(None, [limit])]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _build(place: Path) -> None:
    """The site of the second day, in this process."""
    edition = replace(sample(), day=DAYS[1])
    write_pages(edition, place / "pages")
    site.build_site(place / "pages", place / "site", edition)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The whole site of each day."""
    place = tmp_path_factory.mktemp("whole")
    for day in DAYS:
        edition = replace(sample(), day=day)
        write_pages(edition, place / "pages" / day)
        site.build_site(place / "pages" / day, place / day, edition)
    return tuple(place / day for day in DAYS)


@pytest.fixture(scope="module")
def whole(sites: tuple[Path, ...]) -> Callable[[Path], int]:
    """Which of the two days' sites a folder is, all of it; -1 for anything else."""
    digests = [digest(folder) for folder in sites]
    assert digests[0] != digests[1]
    return lambda folder: digests.index(found) if (found := digest(folder)) in digests else -1


@pytest.fixture
def place(tmp_path: Path, sites: tuple[Path, ...]) -> Path:
    """A folder with the good site of the first day."""
    shutil.copytree(sites[0], tmp_path / "site")
    return tmp_path


def _wait_for_writing(build: subprocess.Popen[bytes], place: Path) -> float:
    """Waits until the build writes beside the site, or ends; the time then."""
    while build.poll() is None and not (place / ".site.new").exists():
        time.sleep(0.002)
    return time.monotonic()


def test_a_build_killed_at_any_moment_leaves_a_whole_site(place: Path, whole: Callable[[Path], int]) -> None:
    """Twenty moments, drawn from the time in which a build writes beside the site and exchanges it."""
    build = _start(place, DAYS[1])
    begin = _wait_for_writing(build, place)
    assert build.wait() == 0
    takes = time.monotonic() - begin
    pick = random.Random(20261122)  # noqa: S311
    killed = 0
    for n in range(MOMENTS):
        build = _start(place, DAYS[n % 2])
        _wait_for_writing(build, place)
        try:
            build.wait(pick.uniform(0, 0.8 * takes))
        except subprocess.TimeoutExpired:
            build.kill()
            build.wait()
            killed += 1
        build.communicate()
        assert whole(place / "site") in (0, 1)
    assert killed >= MOMENTS // 2
    assert _start(place, DAYS[1]).wait() == 0
    assert whole(place / "site") == 1
    assert sorted(p.name for p in place.iterdir()) == ["pages", "site"]


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
    assert sorted(p.name for p in place.iterdir()) == ["pages", "site"]


def test_two_builds_at_once_do_not_mix(place: Path, whole: Callable[[Path], int]) -> None:
    with in_place_of(place / "site") as new:
        shutil.copytree(place / "site", new, dirs_exist_ok=True)
        second = _start(place, DAYS[1], "others")
        _, told = second.communicate()
        assert second.returncode == 1
        assert b"another build is at work on this site" in told
    assert whole(place / "site") == 0
    both = [_start(place, DAYS[1], name) for name in ("one", "two")]
    codes = [build.wait() for build in both]
    assert 0 in codes
    assert whole(place / "site") == 1
    for build in both:
        build.communicate()


@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_full_disk_is_a_clear_error(
    last: int, place: Path, whole: Callable[[Path], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After `last` more files beside the site there is no space left."""
    write, written = Path.write_text, []

    def full(self: Path, *args: Any, **kwargs: Any) -> int:
        if ".site.new" in self.parts:
            written.append(self)
            if len(written) > last:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))
        return write(self, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(PublishError, match="No space left on device"):
        _build(place)
    assert len(written) == last + 1
    assert whole(place / "site") == 0
    assert not (place / ".site.new").exists()


@pytest.mark.parametrize("limit", ["8000", "2000"])
def test_a_file_that_cannot_be_written_whole_is_a_clear_error(limit: str, place: Path, whole: Callable[[Path], int]) -> None:
    build = _start(place, DAYS[1], limit=limit)
    _, told = build.communicate()
    assert build.returncode == 1, told
    assert b"File too large" in told
    assert whole(place / "site") == 0
    assert not (place / ".site.new").exists()
