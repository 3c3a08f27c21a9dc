"""`lodestone add`: one page or file becomes a seed with its sidecar. The only command that uses the network, and a polite one.

It asks robots.txt first, says who it is, follows few redirects, gives up after a time and a size, and connects only to the
address it has checked: private, loopback and link-local ones are refused unless they are allowed by name of the option.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from generator import __version__, pipeline, yamlfile
from generator.collate.versions import same_article
from generator.errors import LodestoneError, SeedError
from generator.read import FORMS, seed_paths
from generator.records import Article
from generator.text import slug
from generator.vocabulary import Vocabulary

AGENT = "lodestone-briefing"
USER_AGENT = f"{AGENT}/{__version__} (briefing-site generator; captures single pages at its user's request)"
TIMEOUT = 20.0  # seconds for one step of the connection
PATIENCE = 60.0  # seconds for one page in all
LARGEST = 5 * 2**20  # bytes, the same limit that a seed has
REDIRECTS = 5
# What may stand in a path or a query as it is; all else is written as a browser does, in UTF-8 and per cent (RFC 3987, 3.1).
_ALLOWED = "/?%:@!$&'()*+,;=-._~[]"
_SAVE = "save the page yourself and add the file"
_KINDS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}


@dataclass(frozen=True, slots=True)
class Added:
    """What was added: the seed, its sidecar, and the names of seeds that hold the same article already."""

    seed: Path
    sidecar: Path
    article: Article
    duplicates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    suffix: str
    content: bytes


def add(source: str, seeds: Path, words: Vocabulary, *, allow_private: bool = False) -> Added:
    """Add the page at a web address, or a file, to the folder `seeds`. Raises LodestoneError; nothing is written then."""
    page = _fetched(source, allow_private) if "://" in source else _from_file(Path(source))
    with tempfile.TemporaryDirectory() as place:
        draft = Path(place) / f"captured{page.suffix}"
        draft.write_bytes(page.content)
        try:
            article = pipeline.read_article(draft, Path(place), words)
        except SeedError as e:  # it names the draft, which nobody has seen
            raise LodestoneError(e.what, file=source, line=e.line, advice=e.advice) from None
    name = _free(seeds, _name(article), page.suffix)
    duplicates = tuple(_duplicates(article, page.url, seeds, words))
    seeds.mkdir(parents=True, exist_ok=True)
    seed, sidecar = seeds / f"{name}{page.suffix}", seeds / f"{name}.yml"
    said = {
        "publisher": article.publisher,
        "host": article.host,
        "title": article.title,
        "url": page.url or article.url,
        "author": article.author,
        # A sidecar is the editor's word: what was only worked out is worked out again.
        "published": None if article.published_basis == "inferred" else article.published,
    }
    sidecar.write_text(yamlfile.dump({k: v for k, v in said.items() if v}) if any(said.values()) else "", "utf-8")
    seed.write_bytes(page.content)
    return Added(seed, sidecar, article, duplicates)


def _name(article: Article) -> str:
    """`<published>-<publisher>-<title>`, what is not known left out; at most 100 characters."""
    first = article.text[article.sentences[0].start : article.sentences[0].end] if article.sentences else "article"
    parts = (article.published and article.published.partition("/")[0], article.publisher, article.title or first)
    return slug(" ".join(p for p in parts if p))[:100].strip("-") or "article"


def _free(seeds: Path, name: str, suffix: str) -> str:
    """`name`, or with a number behind it, such that no seed has this id and no sidecar is overwritten."""
    ids = {slug(path.stem) for path in seed_paths(seeds)[0]} if seeds.is_dir() else set()
    number, free = 1, name
    while free in ids or any((seeds / f"{free}{s}").exists() for s in (suffix, ".yml")):
        number += 1
        free = f"{name}-{number}"
    return free


def _duplicates(article: Article, url: str, seeds: Path, words: Vocabulary) -> Iterator[str]:
    """The seeds that hold this article already: the same bytes, the same address, or nearly the same text."""
    for path in seed_paths(seeds)[0] if seeds.is_dir() else ():
        try:
            other = pipeline.read_article(path, seeds, words)
        except SeedError:
            continue
        if other.sha256 == article.sha256 or (url and other.url == url) or same_article(article, other):
            yield path.name


def _from_file(path: Path) -> _Page:
    if not path.is_file():
        raise LodestoneError("there is no such file", file=str(path), advice="name a file, or an address with https://")
    if path.suffix.lower() not in FORMS:
        raise LodestoneError(f"only {', '.join(FORMS)} are articles", file=str(path), advice="save it as one of these")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as e:
        raise LodestoneError(f"cannot be read: {e.strerror}", file=str(path)) from None
    if len(content) > LARGEST:
        raise LodestoneError(f"larger than {LARGEST // 2**20} MB", file=str(path), advice="save its text as .txt and add that")
    return _Page("", path.suffix.lower(), content)


# --- the network -----------------------------------------------------------------------------------------------------


def _fetched(url: str, allow_private: bool) -> _Page:
    """The page at `url`, redirects followed, robots.txt respected on every host."""
    deadline = time.monotonic() + PATIENCE
    for _ in range(REDIRECTS + 1):
        url = _plain(url)
        _ask_robots(url, allow_private, deadline)
        status, headers, content = _get(url, allow_private, deadline)
        if status in (301, 302, 303, 307, 308) and headers.get("location"):
            url = _onward(url, headers["location"])
            continue
        if status != http.client.OK:
            raise LodestoneError(f"the server answered {status}", file=url, advice=f"open it in a browser; if it is there, {_SAVE}")
        kind = headers.get("content-type", "text/html").partition(";")[0].strip().lower() or "text/html"
        if kind not in _KINDS:
            raise LodestoneError(f"this is {kind}, no article", file=url, advice="save its text as a .txt file and add that")
        return _Page(url, _KINDS[kind], content)
    raise LodestoneError(f"more than {REDIRECTS} redirects", file=url, advice=_SAVE)


def _onward(url: str, where: str) -> str:
    """Where a redirect leads. Headers are read as Latin-1; what is UTF-8 is meant as that."""
    try:
        return urljoin(url, where.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return urljoin(url, where)
    except ValueError as e:
        raise LodestoneError(f"it leads to no web address: {e}", file=url, advice=_SAVE) from None


def _plain(url: str) -> str:
    """The address without user name, password and fragment. Raises LodestoneError for anything but http and https."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as e:
        raise LodestoneError(f"this is no web address: {e}", file=url, advice="write it as https://courier.example/story") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise LodestoneError("only http and https addresses are fetched", file=url, advice=_SAVE)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    path, query = (quote(part, safe=_ALLOWED) for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, f"{host}:{port}" if port else host, path, query, ""))


def _ask_robots(url: str, allow_private: bool, deadline: float) -> None:
    """Raises LodestoneError when the host's robots.txt keeps us from `url`. No robots.txt allows all, as RFC 9309 says (2.3.1.3);
    a host that answers with a server error allows nothing (2.3.1.4)."""
    robots = urljoin(url, "/robots.txt")
    status, _, content = _get(robots, allow_private, deadline)
    rules = RobotFileParser(robots)
    if status >= http.client.INTERNAL_SERVER_ERROR:
        raise LodestoneError(f"its robots.txt cannot be read (the server answered {status})", file=url, advice="try again later")
    rules.parse(content.decode("utf-8", "replace").splitlines() if status == http.client.OK else [])
    if not rules.can_fetch(AGENT, url):
        raise LodestoneError("the site's robots.txt asks not to fetch this", file=url, advice=_SAVE)


def _get(url: str, allow_private: bool, deadline: float) -> tuple[int, dict[str, str], bytes]:
    """Status, headers in lower case and the body of one request, without following anything."""
    parts = urlsplit(url)
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    watch: threading.Timer | None = None
    try:
        connection.sock = _connected(host, port, allow_private, url, secure)
        watch = threading.Timer(max(0.0, deadline - time.monotonic()), _cut_off, [connection.sock])
        watch.daemon = True
        watch.start()
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection.request("GET", target, headers={"User-Agent": USER_AGENT, "Accept": "text/html, text/plain;q=0.8"})
        answer = connection.getresponse()
        chunks: list[bytes] = []
        size = 0
        while chunk := answer.read(65536):
            size += len(chunk)
            if size > LARGEST:
                raise LodestoneError(f"larger than {LARGEST // 2**20} MB", file=url, advice="save its text as .txt and add that")
            if time.monotonic() > deadline:
                raise LodestoneError(f"not whole after {PATIENCE:.0f} seconds", file=url, advice=_SAVE)
            chunks.append(chunk)
        if answer.length:  # what was announced and did not come
            raise LodestoneError("not whole: the server ended it early", file=url, advice="try again later")
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, b"".join(chunks)
    except (OSError, http.client.HTTPException, ValueError) as e:
        late = (
            f"not whole after {PATIENCE:.0f} seconds"
            if time.monotonic() >= deadline
            else f"cannot be fetched: {e or type(e).__name__}"
        )
        raise LodestoneError(late, file=url, advice=_SAVE) from None
    finally:
        if watch:
            watch.cancel()
        connection.close()


def _cut_off(sock: socket.socket) -> None:
    """End a connection that trickles: every read of it fails from now on."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _connected(host: str, port: int, allow_private: bool, url: str, secure: bool) -> socket.socket:
    """A socket to the first address of `host`, every one of them checked before: what is checked is what is connected to."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    closed = [a for a in addresses if not _is_public(a)]
    if closed and not allow_private:
        raise LodestoneError(
            f"{host} is a private address ({closed[0]})", file=url, advice="--allow-private fetches it all the same"
        )
    plain = socket.create_connection((addresses[0], port), timeout=TIMEOUT)
    if not secure:
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise


def _is_public(address: str) -> bool:
    """Whether an address is out in the open; one that wraps an IPv4 address is what it wraps."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner:
            return _is_public(str(inner))
        if found in ipaddress.ip_network("64:ff9b::/96"):  # NAT64, RFC 6052
            return _is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast
