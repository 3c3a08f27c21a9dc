"""`lodestone add` against a server on the loopback: polite, bounded, and never to a private address unasked."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from generator import capture, vocabulary, yamlfile
from generator.cli import main
from generator.errors import LodestoneError
from generator.read import seed_paths

PAGE = """<!doctype html><html lang="en"><head><title>Gallium licences put off | Estmark Courier</title>
<meta property="og:site_name" content="Estmark Courier"><meta property="og:title" content="Gallium licences put off">
<meta property="article:published_time" content="2025-06-03T08:00:00Z"></head><body><article><h1>Gallium licences put off</h1>
<p>The harbour board of Estmark put off forty export licences for gallium on Tuesday, and gave no reason for it.</p>
<p>Exports fell 37 percent in May, the board said in a statement that it published on its own pages.</p></article></body></html>"""


REDIRECTS: dict[str, str] = {}  # set by a test


class Handler(http.server.BaseHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        status, kind, body, where = {
            "/robots.txt": (200, "text/plain", b"User-agent: *\nDisallow: /closed/\n", None),
            "/story": (200, "text/html; charset=utf-8", PAGE.encode(), None),
            "/moved": (302, "text/html", b"", "/story"),
            "/into-closed": (302, "text/html", b"", "/closed/story"),
            "/round": (302, "text/html", b"", "/round"),
            "/elsewhere": (302, "text/html", b"", "file:///etc/hostname"),
            "/closed/story": (200, "text/html", PAGE.encode(), None),
            "/lost": (302, "text/html", b"", "http://[::1"),
            "/abroad": (302, "text/html", b"", "/d\xfcne und see?a=1 2"),
            "/d%C3%BCne%20und%20see?a=1%202": (200, ";", PAGE.encode(), None),
            "/cut": (200, "text/html", PAGE.encode(), None),
            "/coloured": (302, "text/html", b"", "x:\x1b[2J\u009b31m"),
            "/picture": (200, "image/png", b"\x89PNG", None),
            "/empty": (200, "text/html", b"", None),
            "/large": (200, "text/html", b"x" * (capture.LARGEST + 1), None),
        }.get(self.path, (302, "text/html", b"", REDIRECTS[self.path]) if self.path in REDIRECTS else (404, "text/html", b"", None))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if self.path == "/cut":
            self.send_header("Content-Length", str(10 * len(body)))
        if where:
            self.send_header("Location", where)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


def add(source: str, seeds: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["add", "--seeds", str(seeds), source, *more])


@pytest.mark.parametrize("path", ["/story", "/moved", "/story#comments"])
def test_a_page_becomes_a_seed_with_its_sidecar(server: str, tmp_path: Path, path: str) -> None:
    Handler.asked.clear()
    result = add(server + path, tmp_path, "--allow-private")
    assert result.exit_code == 0, result.output
    seed = tmp_path / "2025-06-03-estmark-courier-gallium-licences-put-off.html"
    assert seed.read_bytes() == PAGE.encode()
    said = yamlfile.parse(seed.with_suffix(".yml").read_text("utf-8"), "sidecar").data
    assert said == {
        "publisher": "Estmark Courier",
        "title": "Gallium licences put off",
        "url": f"{server}/story",
        "published": "2025-06-03",
    }
    assert Handler.asked[0][0] == "/robots.txt"
    assert all(agent.startswith("lodestone-briefing/") for _, agent in Handler.asked)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/closed/story", "robots.txt"),
        ("/into-closed", "robots.txt"),
        ("/round", "redirects"),
        ("/elsewhere", "only http and https"),
        ("/picture", "image/png"),
        ("/lost", "no web address"),
        ("/cut", "not whole"),
        ("/empty", ""),
        ("/large", "larger than 5 MB"),
        ("/missing", "404"),
    ],
)
def test_what_is_no_page_to_take_is_refused_and_nothing_is_written(server: str, tmp_path: Path, path: str, reason: str) -> None:
    result = add(server + path, tmp_path, "--allow-private")
    assert result.exit_code == 1
    assert reason in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_address_in_another_script_is_asked_for_as_a_browser_does(server: str, tmp_path: Path) -> None:
    result = add(server + "/abroad", tmp_path, "--allow-private")
    assert result.exit_code == 0, result.output
    assert "d%C3%BCne%20und%20see" in next(tmp_path.glob("*.yml")).read_text("utf-8")


def test_what_a_server_says_cannot_command_the_terminal(server: str, tmp_path: Path) -> None:
    result = add(server + "/coloured", tmp_path, "--allow-private")
    assert result.exit_code == 1 and "only http and https" in result.stderr
    assert not [c for c in result.stderr if c != "\n" and not c.isprintable()]
    assert "\\x9b31m" in result.stderr


def test_a_private_address_is_refused_before_anything_is_asked(server: str, tmp_path: Path) -> None:
    Handler.asked.clear()
    result = add(f"{server}/story", tmp_path)
    assert result.exit_code == 1
    assert "private" in result.stderr
    assert Handler.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "::1", "fe80::1", "fd00::1",  # noqa: S104
     "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "100.64.0.1"],
)  # fmt: skip
def test_private_addresses_are_known_in_every_guise(address: str) -> None:
    assert not capture._is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert capture._is_public(address)


def test_a_second_capture_gets_a_name_of_its_own_and_a_warning(server: str, tmp_path: Path) -> None:
    add(f"{server}/story", tmp_path, "--allow-private")
    result = add(f"{server}/story", tmp_path, "--allow-private")
    assert result.exit_code == 0
    assert "2025-06-03-estmark-courier-gallium-licences-put-off.html" in result.stderr
    assert len(list(tmp_path.glob("*.html"))) == 2


def test_a_file_is_copied_under_its_article_s_name(tmp_path: Path) -> None:
    source = tmp_path / "Downloaded Page (1).txt"
    source.write_text(
        "Quay reopens\n\nThe quay of Estmark reopened on Monday after a year of works, its harbour board said.\n", "utf-8"
    )
    result = add(str(source), tmp_path / "seeds")
    assert result.exit_code == 0, result.output
    assert [p.name for p in sorted((tmp_path / "seeds").iterdir())] == ["quay-reopens.txt", "quay-reopens.yml"]
    assert CliRunner().invoke(main, ["check", "--seeds", str(tmp_path / "seeds"), "--strict"]).exit_code == 0


def test_a_trickle_is_cut_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import socket

    monkeypatch.setattr(capture, "PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/story"
        with pytest.raises(LodestoneError, match="not whole after"):
            capture.add(url, tmp_path, vocabulary.load(), allow_private=True)
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_to_a_private_address_is_refused(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address passes for a public one; the one it leads to is looked at again before anything is asked of it."""
    monkeypatch.setattr(capture, "_is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setitem(REDIRECTS, "/inside", server.replace("127.0.0.1", "127.0.0.2") + "/story")
    Handler.asked.clear()
    result = add(f"{server}/inside", tmp_path)
    assert result.exit_code == 1
    assert "private" in result.stderr
    assert [path for path, _ in Handler.asked] == ["/robots.txt", "/inside"]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_is_named_as_it_was_given(server: str, tmp_path: Path) -> None:
    empty = tmp_path / "notes.txt"
    empty.write_text(" ", "utf-8")
    failed = add(str(empty), tmp_path / "seeds")
    assert failed.exit_code == 1 and "notes.txt: is empty" in failed.stderr
    failed = add(f"{server}/empty", tmp_path / "seeds", "--allow-private")
    assert failed.exit_code == 1 and f"{server}/empty: is empty" in failed.stderr
    assert "captured" not in failed.stderr and not (tmp_path / "seeds").exists()


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("nowhere.txt", "nowhere.txt: there is no such file"),
        ("nowhere", "nowhere: there is no such file"),
        ("seeds", "seeds: there is no such file"),
        ("ftp://courier.example/story.txt", "ftp://courier.example/story.txt: only http and https"),
        ("file:///story.txt", "file:///story.txt: only http and https"),
    ],
)
def test_what_cannot_be_added_is_said(source: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    failed = add(source, tmp_path / "seeds")
    assert failed.exit_code == 1 and what in failed.stderr
    assert list((tmp_path / "seeds").iterdir()) == []


def test_what_tells_nothing_of_itself_is_added_without_a_fault(tmp_path: Path) -> None:
    """Its sidecar is empty, for an editor to fill in."""
    (tmp_path / "page.txt").write_text("the harbour board put off forty export licences on tuesday, it is said.\n", "utf-8")
    assert add(str(tmp_path / "page.txt"), tmp_path / "seeds").exit_code == 0
    checked = CliRunner().invoke(main, ["check", "--seeds", str(tmp_path / "seeds")])
    assert "error:" not in checked.stderr


def test_no_seed_gets_the_id_of_another(server: str, tmp_path: Path) -> None:
    """A file that somebody saved under its headline has the same id as a slug of it."""
    first = Path(add(f"{server}/story", tmp_path, "--allow-private").stdout.split("\n")[0])
    first.rename(first.with_name(f"{first.stem.replace('-', ' ').upper()}.html"))
    first.with_suffix(".yml").unlink()
    assert add(f"{server}/story", tmp_path, "--allow-private").exit_code == 0
    paths, problems = seed_paths(tmp_path)
    assert (len(paths), problems) == (2, ())


def test_what_was_worked_out_is_not_written_as_the_editors_word(tmp_path: Path) -> None:
    source = tmp_path / "page.txt"
    lines = ("Gallium licences put off", "Updated: June 3, 2025", "The harbour board put off forty export licences on Tuesday.")
    source.write_text("\n\n".join((*lines, "Exports of gallium fell 37 percent in May, the board said in a statement.")), "utf-8")
    added = capture.add(str(source), tmp_path / "seeds", vocabulary.load())
    assert (added.article.published, added.article.published_basis) == ("2025-06-03", "inferred")
    assert "published" not in added.sidecar.read_text("utf-8")
