"""`lodestone serve`: the site on this machine's loopback, built anew whenever a seed changes.

The page asks once a second whether a newer build is there and reloads itself; that one script is added to pages as they are
served, never to the site. Only 127.0.0.1 is listened on.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator import pipeline
from generator.errors import LodestoneError

_SCRIPT = b"""let seen;
setInterval(async () => {
  try {
    const now = await (await fetch("/_lodestone/build", {cache: "no-store"})).text();
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  } catch { /* the preview has ended */ }
}, 1000);
"""
_TAG = b'<script src="/_lodestone/live.js" defer></script></head>'
_QUIET = 0.4  # seconds without a further change before a build begins: editors write a file in several steps
_CHANGES = frozenset({"created", "modified", "moved", "deleted"})


class _Watch(FileSystemEventHandler):
    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Notes a change, of which the watching thread makes a build."""
        if event.event_type in _CHANGES and not event.is_directory:
            self._changed.set()


class _Builds:
    """The number of the newest good build, for the pages to ask after."""

    def __init__(self) -> None:
        self.number = 0


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: object, builds: _Builds, directory: str) -> None:
        self._builds = builds
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answers with a page, which gets the script that loads it anew after a build."""
        if self.path == "/_lodestone/build":
            self._answer(str(self._builds.number).encode(), "text/plain")
        elif self.path == "/_lodestone/live.js":
            self._answer(_SCRIPT, "text/javascript")
        else:
            page = Path(self.translate_path(self.path))
            page = page / "index.html" if page.is_dir() else page
            if page.suffix == ".html" and page.is_file():
                self._answer(page.read_bytes().replace(b"</head>", _TAG, 1), "text/html; charset=utf-8")
            else:
                super().do_GET()

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the build's own lines are what a writer looks at."""


def serve(seeds: Path, port: int, day: str, say: Callable[[str], None]) -> None:
    """Build, serve on 127.0.0.1:`port` (0: any free port) and rebuild on every change, until interrupted.

    A build that fails is said and leaves the last good preview standing. Raises LodestoneError: no such folder, or a
    port that is taken.
    """
    pipeline.check_folder(seeds)
    out = pipeline.WORK / "preview"
    builds = _Builds()
    changed = threading.Event()
    observer = Observer()
    observer.schedule(_Watch(changed), str(seeds), recursive=True)
    out.mkdir(parents=True, exist_ok=True)
    with _server(port, functools.partial(_Handler, builds=builds, directory=str(out))) as server:
        observer.start()  # before the first build: what changes while it runs is built next
        _rebuild(seeds, out, day, builds, say)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"serving http://127.0.0.1:{server.server_address[1]}/ — stop with Ctrl-C")
        try:
            while True:
                changed.wait()
                while changed.is_set():
                    changed.clear()
                    changed.wait(_QUIET)
                _rebuild(seeds, out, day, builds, say)
        except KeyboardInterrupt:
            say("stopped")
        finally:
            observer.stop()
            server.shutdown()


def _server(port: int, handler: Callable[..., _Handler]) -> http.server.ThreadingHTTPServer:
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as e:
        advice = "name another one with --port, or 0 for any that is free"
        raise LodestoneError(f"port {port} cannot be served on: {e.strerror}", advice=advice) from None


def _rebuild(seeds: Path, out: Path, day: str, builds: _Builds, say: Callable[[str], None]) -> None:
    try:
        edition = pipeline.build(seeds, out, day)
    except (LodestoneError, OSError) as e:
        say(f"not built, the last good preview stays: {e}")
        return
    builds.number += 1
    errors = [p for p in edition.problems if p.level == "error"]
    say(f"build {builds.number}: {len(edition.readings)} articles, {len(errors)} problems of level error")
    for p in errors:
        say(f"  {p}")
