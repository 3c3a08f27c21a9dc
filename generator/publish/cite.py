"""How an article or a topic is cited: in plain words, BibTeX, RIS and CSL-JSON.

An article is cited as its publisher's. A retold one is cited as a page of this briefing, "retold from" its publisher: the words
are not the publisher's own, and its author is not named as their writer. A topic is a page of this briefing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.publish.views import rows, wording
from generator.publish.views.lookup import Lookup
from generator.records import Edition, Reading

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_WEB = re.compile(r"https?://[^\s{}<>\"\\]+")
_TEX = {c: f"\\{c}" for c in "#$%&_{}"} | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """`issued` is an EDTF date; `house` the publisher, or this briefing; `own` marks what is a page of this briefing."""

    key: str
    own: bool
    title: str
    author: str | None
    house: str | None
    issued: str | None
    url: str | None
    note: str


def of_article(look: Lookup, reading: Reading) -> Citation:
    """How to cite an article: as it was printed, or, retold, as a page of the edition."""
    a, settings, title = reading.article, look.edition.settings, rows.heading(reading.article)
    read = f"{settings.title}, edition of {wording.day(look.edition.day)}"
    if a.retold:
        note = f"retold from {a.publisher or 'a publisher that is not known'}"
        return Citation(a.id, True, title, None, settings.title, look.edition.day, _page(look, f"articles/{a.id}"), note)
    url = a.url if a.url and _WEB.fullmatch(a.url) else None
    return Citation(a.id, False, title, a.author, a.publisher, a.published, url, f"as read in {read}")


def of_topic(look: Lookup, kind: str, id: str, name: str) -> Citation:
    """How to cite the page of a topic, which is the edition's own."""
    edition = look.edition
    note = f"edition of {wording.day(edition.day)}"
    return Citation(f"{kind}-{id}", True, name, None, edition.settings.title, edition.day, _page(look, f"{kind}/{id}"), note)


def _page(look: Lookup, path: str) -> str | None:
    site = look.edition.settings.site_url
    return f"{site.rstrip('/')}/{path}.html" if site else None


def plain(c: Citation) -> str:
    """`R. Lind, “Talks end”, Harbour Courier, 12 July 2031, https://…`"""
    day = "undated" if c.issued is None else wording.day(c.issued)
    if c.own:
        dated = c.note if c.note.startswith("edition") else f"{c.note}, in {c.house}, edition of {day}"
        whose = (f"{c.house}, {dated}",) if c.note.startswith("edition") else (dated,)
        parts: tuple[str | None, ...] = (f"“{c.title}”", *whose, c.url)
    else:
        parts = (c.author, f"“{c.title}”", c.house or "publisher not known", day, c.url)
    return ", ".join(p for p in parts if p)


def bibtex(c: Citation) -> str:
    """The citation as a BibTeX entry."""
    year, month, _ = _date(c)
    fields = {
        "author": f"{{{_tex(c.author)}}}" if c.author else None,
        "title": f"{{{_tex(c.title)}}}",
        "howpublished": _tex(c.house) if c.house else None,
        "year": year,
        "month": str(int(month)) if month else None,
        "url": c.url,
        "note": _tex(wording.capital(c.note)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{c.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(c: Citation) -> str:
    """The citation in the RIS format of reference managers."""
    year, month, day = _date(c)
    found = (
        ("TY", "ELEC" if c.own else "NEWS"),
        ("AU", c.author),
        ("TI", c.title),
        ("T2", c.house),
        ("PY", year),
        ("DA", "/".join((year, month, day, "")) if year else None),
        ("UR", c.url),
        ("N1", wording.capital(c.note)),
    )
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in found if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl(c: Citation) -> str:
    """The citation as CSL-JSON."""
    parts = [int(p) for p in _date(c) if p]
    item: dict[str, Any] = {"id": c.key, "type": "webpage" if c.own else "article-newspaper", "title": c.title}
    if c.author:
        item["author"] = [{"literal": c.author}]
    if c.house:
        item["container-title"] = c.house
    if parts:
        item["issued"] = {"date-parts": [parts]}
    if c.url:
        item["URL"] = c.url
    return json.dumps([item | {"note": wording.capital(c.note)}], ensure_ascii=False, indent=1) + "\n"


FORMATS = {"bib": bibtex, "ris": ris, "json": csl}


def write_citations(edition: Edition, folder: Path) -> None:
    """`<articles|rounds|elements|people|bodies>/<id>.<bib|ris|json>` below `folder`."""
    look = Lookup(edition)
    for path, citation in citations(look):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        for ending, form in FORMATS.items():
            (folder / f"{path}.{ending}").write_text(form(citation), encoding="utf-8", newline="")


def citations(look: Lookup) -> Iterator[tuple[str, Citation]]:
    """Every page that can be cited, without its suffix, with its citation."""
    for reading in look.edition.readings:
        yield f"articles/{reading.article.id}", of_article(look, reading)
    for e in look.edition.elements:
        yield f"elements/{e.id}", of_topic(look, "elements", e.id, wording.capital(e.name))
    for r in look.edition.rounds:
        yield f"rounds/{r.id}", of_topic(look, "rounds", r.id, r.title)
    for a in (*look.edition.people, *look.edition.bodies):
        kind = "people" if a.kind == "person" else "bodies"
        yield f"{kind}/{a.id}", of_topic(look, kind, a.id, a.name)


def _date(c: Citation) -> tuple[str, str, str]:
    """Year, month and day of a date that is one; empty where it is a range or not known."""
    m = _DAY.fullmatch(c.issued or "")
    return (m[1], m[2] or "", m[3] or "") if m else ("", "", "")


def _tex(words: str) -> str:
    return "".join(_TEX.get(c, c) for c in " ".join(words.split()))
