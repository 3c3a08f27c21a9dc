"""What the markup says of a block: tags and roles of what it stands in, and the words of their classes and names."""

from __future__ import annotations

import re

from lxml import html as lxml_html

from generator.read.clean import clean

_TAG_HINTS = frozenset(
    "nav aside header footer form button figure figcaption article main address time dialog details menu label".split()
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PIECE = re.compile(r"[A-Za-z0-9]+")
# "sc-f98b1ad2-0", "css-1ad5xyz", "gAdBcF": what a program wrote has no words, though "ad" stands in it.
_HASHED = re.compile(r"[A-Za-z]*\d+[A-Za-z]+\d+[A-Za-z\d]*|\d+[A-Za-z]+")
_SYLLABLE = 2
_NAMING = frozenset(("class", "id", "itemprop"))
_DATA_NAME = re.compile(r"data-(?:[a-z]{1,20}-){0,3}(?:name|component|testid|module|type)")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


def hints_of(chain: list[lxml_html.HtmlElement]) -> tuple[str, ...]:
    """The hints of a block that stands in the elements of `chain`, the outermost first; each once, in that order."""
    out: dict[str, None] = {}
    for element in chain:
        if element.tag in ("html", "body"):
            continue
        if element.tag in _TAG_HINTS:
            out[element.tag] = None
        if element.get("role"):
            out[f"role:{clean(element.get('role')).lower()}"] = None
        if element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
            out["hidden"] = None
        for word in _class_words(element):
            out[f"class:{word}"] = None
    return tuple(out)


def _class_words(element: lxml_html.HtmlElement) -> list[str]:
    """The words of an element's classes, id and data names: "ArticleBody related-posts" -> article, body, related, posts."""
    names = (value for name, value in element.attrib.items() if name in _NAMING or _DATA_NAME.fullmatch(name))
    pieces = _PIECE.findall(" ".join(names)[:400])
    return [w.lower() for piece in pieces if not _HASHED.fullmatch(piece) for w in _named(piece)]


def _named(piece: str) -> list[str]:
    """The words of "adSlot"; none of "gAdBcF", where most of what stands between two capitals is no word."""
    words = _WORDS.findall(piece)
    return [] if len(words) > 2 and 2 * sum(len(w) <= _SYLLABLE for w in words) > len(words) else words
