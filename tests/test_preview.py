"""`lodestone serve`: a changed seed shows up by itself; a broken one leaves the last good preview standing."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import LodestoneError
from generator.preview import serve
from tests.real import ROOT

PATIENCE = 60.0  # seconds for one build on a busy machine


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Path, subprocess.Popen[str]]]:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for seed in sorted((ROOT / "seeds").glob("001*")):
        shutil.copy(seed, seeds)
    command = [sys.executable, "-m", "generator", "serve", "--seeds", str(seeds), "--port", "0", "--day", "2025-07-01"]
    # A shell that starts the tests behind `&` has them ignore SIGINT, and so would the child.
    listens = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=listens) as process:
        try:
            assert process.stderr is not None
            for line in process.stderr:
                if found := re.search(r"serving (http://127\.0\.0\.1:\d+)/", line):
                    yield found[1], seeds, process
                    break
            else:
                pytest.fail("the preview did not begin")
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()  # or leaving the block would wait for ever
                raise


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - a loopback address of the test's own
        return str(answer.read().decode("utf-8"))


def wait_for_build(base: str, number: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if int(get(f"{base}/_lodestone/build")) >= number:
            return
        time.sleep(0.2)
    pytest.fail(f"build {number} did not come")


def test_a_port_that_is_taken_and_a_folder_that_is_not_there_are_said_before_anything_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "build", lambda *_: pytest.fail("built"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(LodestoneError, match=f"port {port} cannot be served on: .*--port"):
            serve(ROOT / "seeds", port, "2025-07-01", print)
    with pytest.raises(LodestoneError, match="no such folder"):
        serve(tmp_path / "nowhere", 0, "2025-07-01", print)


def test_a_new_seed_shows_up_and_a_bad_one_does_no_harm(preview: tuple[str, Path, subprocess.Popen[str]]) -> None:
    base, seeds, process = preview
    assert "/_lodestone/live.js" in get(f"{base}/index.html")
    assert "location.reload" in get(f"{base}/_lodestone/live.js")
    (seeds / "quay.txt").write_text("Quay reopens\n\nThe quay of Estmark reopened on Monday, its harbour board said.\n", "utf-8")
    wait_for_build(base, 2)
    assert "Quay reopens" in get(f"{base}/articles/quay.html")
    (seeds / "bad.txt").write_bytes(b"")
    wait_for_build(base, 3)
    assert "Quay reopens" in get(f"{base}/articles/quay.html")
    assert process.poll() is None
    served = Path(seeds.parent / ".build" / "preview" / "index.html").read_text("utf-8")
    assert "_lodestone" not in served  # the script is added as pages are served, never to the site
