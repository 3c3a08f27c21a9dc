"""Markdown of our own making: the one escape function for text that others wrote, and the few constructs that the pages use.

Every text goes through `escape`; what is already Markdown is `Markup`, and only this module and the templates make it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from markupsafe import Markup

# What either CommonMark or Python-Markdown could take for markup anywhere in a line, the extensions of well-known themes included
# (attribute lists, marks, keys, carets). A numeric reference is read as the character and never as markup by both, in text, link
# labels, link titles, table cells, headings, HTML blocks and attributes alike; that is why there are no backslashes here.
_ANYWHERE = frozenset('&<>"\\`*_[]{}|~#^=@')
# What is markup only where a block begins: list marks, underlines, definition lists, ordered lists, admonitions.
_LEADING = re.compile(r"[-:+%!?/]|\d{1,10}(?=[.)])")
# All but letters, digits and spaces: the few characters of a text that need a look.
_NO_LETTER = re.compile(r"[^\w ]|_")
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Characters that change how their neighbours read (bidirectional overrides and isolates) are shown, not obeyed.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Two of these and the word after them could be read as an address (autolinking themes); the second is enough to stop it.
_AUTOLINK = re.compile(r"(?i)(?<=http)s?(:)(?=//)|(?<=www)(\.)|(?<=ftp)(:)(?=//)|(?<=mailto)(:)")
_NAME = r"[A-Za-z0-9_-][A-Za-z0-9_.-]*"
_SAFE_ADDRESS = re.compile(rf"(?:\.\./)*(?:{_NAME}(?:/{_NAME})*)?(?:#[A-Za-z0-9_.-]+)?")


class Markdown(Markup):
    """Text that is Markdown already. Jinja takes it as it stands, and so does `escape`."""


def _visible(found: re.Match[str]) -> str:
    """Control characters and bidirectional marks as their code, so that nothing on a page is hidden."""
    character = found.group()
    if character in _BIDI or unicodedata.category(character) in ("Cc", "Cs", "Co"):
        return f"⟨U+{ord(character):04X}⟩"
    if character in _ANYWHERE:
        return f"&#{ord(character)};"
    return character


def escape(text: object) -> Markup:
    """`text` as Markdown that shows exactly its characters, on one line: white space that breaks lines becomes one space."""
    if isinstance(text, Markup):
        return text
    line = _BREAKS.sub(" ", str(text)).strip()
    out = _NO_LETTER.sub(_visible, line)
    out = _AUTOLINK.sub(lambda m: m.group().replace(":", "&#58;").replace(".", "&#46;"), out)
    if lead := _LEADING.match(out):
        after = lead.end() if lead.group()[0].isdigit() else 0
        out = f"{out[:after]}&#{ord(out[after])};{out[after + 1 :]}"
    return Markdown(out)


def address(path: str) -> Markup:
    """A relative address of ours, safe to stand in a link. Raises ValueError for any other: an address never comes from a seed."""
    if not _SAFE_ADDRESS.fullmatch(path):
        raise ValueError(f"{path!r} is no address of ours")
    return Markdown(path)


def anchor(name: str) -> Markup:
    """A name of ours that can be an HTML id. Raises ValueError for any other."""
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", name):
        raise ValueError(f"{name!r} is no anchor")
    return Markdown(name)


def web_address(url: str | None) -> Markup | None:
    """A seed's own http(s) address, percent-encoded where Markdown could stumble; None for any other scheme or form."""
    if url is None or not re.fullmatch(r"https?://[^\s/?#<>\"\\^`{|}]{1,253}(?:[/?#][^\x00-\x20\x7f]{0,2000})?", url):
        return None
    kept = "-._~:/?#@!$&+,;=%"
    safe = "".join(c if c.isascii() and (c.isalnum() or c in kept) else "".join(f"%{b:02X}" for b in c.encode()) for c in url)
    return Markdown(safe.replace("&", "&amp;"))


def tag(name: str, words: object, kind: str, title: str | None = None) -> Markup:
    """An inline HTML tag of ours around words: `<mark class="figure">nearly 90 per cent</mark>`."""
    hover = f' title="{escape(title)}"' if title else ""
    return Markdown(f'<{name} class="{kind}"{hover}>{escape(words)}</{name}>')


def join(parts: Iterable[str], between: str) -> Markup:
    """Markdown pieces, and words of our own, as one piece."""
    return Markdown(between.join(parts))
