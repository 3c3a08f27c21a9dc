"""Cut lines that say where the article comes from: "(With inputs from agencies)", "Source: (Reuters)", "By Reuters"."""

from __future__ import annotations

import re

from generator.records import Credit
from generator.strip.page import Page
from generator.strip.stamps import stamp
from generator.strip.told import of_the_author, the_one_told

_UNNAMED = re.compile(
    r"\b(?:with|from) (?:additional )?(?:inputs? from |inputs? by )?(?:news |wire )?agenc(?:ies|y)(?: inputs?)?\b|^\W*agencies\W*$",
    re.I,
)
_SOURCE = re.compile(
    r"(?i:originally (?:published|appeared)(?: \w+){0,3} (?:by|on|in|at)|"
    r"first (?:published|appeared)(?: \w+){0,2} (?:by|on|in)|"
    r"republished from|inputs? from|files from|reporting (?:by|from)|"
    r"^\W*(?:sources?|via|courtesy(?: of)?|credit)\s?:?)\s*\(?(?:the )?"
    r"([A-Z][\w&’'.-]{1,30}(?: (?![A-Z]\w{1,20}:)(?:of|the|and|&|[A-Z][\w&’'.-]{0,30})){0,5})"
)  # fmt: skip
# "By ORLA PENHALLOW, AP Business Writer", "By Kit Marlin, Associated Press".
_STAFF = re.compile(
    r", (?:The )?([A-Z][\w&.]{1,20}(?: [A-Z][a-z]{2,20}){0,2}?)"
    r"(?:(?: [A-Z][a-z]{2,20})? (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ss]taff))?(?=$|[|,])"
)
_REASONS = ("source credit", "disclaimer", "editorial line", "signature", "byline or date", "copyright")


def credits(page: Page, publisher: str | None, host: str | None) -> tuple[Credit, ...]:
    """Credits of the whole article that stand in cut lines; the page's own publisher is none. Those of photographs do not count."""
    found: dict[str, Credit] = {}
    for i, reason in sorted(page.cuts.items()):
        if reason not in _REASONS:
            continue
        block = page.blocks[i]
        for name, rule in _names(page, block.text, reason):
            if name not in (publisher, host):
                found.setdefault(name, Credit(name, block.text, block.line, True, rule))
    if (agency := _at_the_end(page)) and agency not in (publisher, host):
        last = page.blocks[max(page.kept())]
        found.setdefault(agency, Credit(agency, last.text[-60:], last.line, True, "signature"))
    if not found and publisher is None:
        found |= _worked_out(page)
    return tuple(found.values())


_SIGNED = re.compile(r"[.!?”\"’']\s(?:\(([A-Z][\w .&-]{1,30})\)|[–—-]{1,2}\s?([A-Z][\w .&-]{1,30}))\.?$")


def _at_the_end(page: Page) -> str | None:
    """The agency behind the last words of the text: "…, he said. (ANI)", "… next week. – Bernama"."""
    last = max(page.kept(), default=None)
    match = _SIGNED.search(page.blocks[last].text[-60:]) if last is not None else None
    known = page.directory.by_name(match[1] or match[2]) if match else None
    return known.name if known is not None and known.kind == "agency" else None


def _worked_out(page: Page) -> dict[str, Credit]:
    """What the whole article rests on where nothing names its publisher: the one newsroom that speakers told, whoever printed it;
    else the institute of the one who signs it."""
    for rule, shown in (("told", the_one_told(page)), ("affiliation", of_the_author(page))):
        if shown is not None:
            name, words = shown
            line = next((b.line for b in page.blocks if name in b.text), page.blocks[0].line)
            return {name: Credit(name, words, line, True, rule)}
    return {}


def _names(page: Page, text: str, reason: str) -> list[tuple[str, str]]:
    if reason == "byline or date":
        marks = stamp(text)
        parts = [text, *(marks.names if marks else ()), re.sub(r"^[Bb]y ", "", text)]
        parts += [m[1] for m in _STAFF.finditer(text[:200])]
        known = [p for part in parts if (p := page.directory.by_name(part)) is not None]
        return [(p.name, "byline") for p in known if p.kind == "agency"]
    if reason == "copyright":
        return [(p.name, "copyright") for p in page.directory.mentioned(text) if p.kind == "agency"]
    known = page.directory.mentioned(text)
    names = [(p.name, reason.replace(" ", "-")) for p in known if p.kind != "aggregator"]
    if not names and reason == "source credit":
        match = _SOURCE.search(text[:400])
        names = [(match[1].strip(" ."), "source-credit")] if match else []
    if not names and _UNNAMED.search(text[:400]):
        names = [("news agencies", "unnamed-agencies")]
    return names
