"""Newsrooms that a page names as its own: in its offers and notices, over the text, in the dateline, and by whom speakers told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.strip.names import Directory, is_person, without_company
from generator.strip.page import Page
from generator.strip.stamps import dateline_source, stamp
from generator.vocabulary.publishers import Publisher

_PART = r"[A-Z](?:[\w&’'-]|\.(?=\w)){0,30}"
_NAME = rf"({_PART}(?: (?:of|the|and|&|{_PART})){{0,5}})"
# A name up to its possessive: "BasinWire's Kit Marlin", "the Caldry 7 News' newsletter".
_BARE = r"[A-Z](?:[\w&-]|\.(?=\w)){1,30}"
_OWNER = rf"({_BARE}(?: (?:of|the|and|&|\d{{1,2}}|{_BARE})){{0,5}})['’]s?"
_AFTER_THE = r"(?:[Tt]he )?"
_LETTER = r"(?: [\w&-]{1,20}){0,5} (?:[Nn]ewsletters?|[Bb]riefing|[Aa]pp|[Pp]odcasts?|[Ee]mails?)\b"
# Lines of page matter that say whose page this is. Only cut lines are asked, never the article's own text. The first name the page
# itself; `_PERHAPS_OWN` may name a newsletter or a partner, and counts only for names that look like a paper's or are known.
_OWN_PAGE = tuple(
    re.compile(p)
    for p in (
        rf"^Add {_NAME} as (?:a|your) [Pp]referred [Ss]ource",
        rf"^(?:Make|Set|Prefer|Choose) {_NAME} (?:as your |as a )?(?:[Pp]referred|on Google)",
        rf"^(?:Explore what|Discover what) {_NAME} can do",
        rf"appeared first on {_AFTER_THE}{_NAME}\.?$",
        rf"^(?:Sign up (?:for|to)|Subscribe to|Get|Join|Read|Download) {_AFTER_THE}{_OWNER}{_LETTER}",
        rf"^[–—-]{{0,2}}\s?{_AFTER_THE}{_OWNER} (?:{_PART} ){{1,4}}(?:and (?:{_PART} ){{1,4}})?"
        r"(?:in [A-Z]\w{1,20} )?contributed\b",
    )
)  # fmt: skip
# Whoever holds the rights may own the paper and not be it: asked last.
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)\s?(?:©|\([cC]\))?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?[,.]?\s)?"
    rf"(?:by )?{_AFTER_THE}{_NAME}"
)
_WITH_NUMBER = rf"({_PART}(?: (?:of|the|and|&|\d{{1,2}}|{_PART})){{0,5}})"
_PERHAPS_OWN = re.compile(
    r"^(?:Follow|Subscribe to|Sign up for|Download|Get|Support|Discover more from|Join|Read more (?:on|at|from)) "
    rf"{_AFTER_THE}{_WITH_NUMBER}"
)
_OWN_VIEW = re.compile(
    r"^([A-Z][a-z]+[A-Z]\w{1,30}|[A-Z]\w+\.(?:com|net|org|news)) (?:Commentary|Comment|Analysis|View|Opinion|Insight)s?:?$"
)
_TOLD = re.compile(
    r"\b(?:told|tells|(?:spoke|speaking) (?:to|with)|interview with|(?:statement|e-?mail|message|reply|response|comments?) to"
    rf"|(?:confirmed|comment|declined to speak) to|(?:seen|reviewed|obtained|viewed) by) {_AFTER_THE}{_NAME}()"
)
# What a newsroom says of nobody but itself.
_OWN_DEED = re.compile(
    rf"\b(?:[Tt]he ({_BARE}(?: {_BARE}){{0,3}}) "
    r"(?:understands|has learn(?:ed|t)|can (?:reveal|report|disclose)|has (?:approached|contacted))"
    rf"|[Aa]n? ({_BARE}(?: {_BARE}){{0,3}}) (?:witness|reporter|correspondent|photographer|journalist))\b"
)
_STAFF = re.compile(
    rf"^(?:[Bb]y )?(?:{_PART} ){{1,3}}{_PART}, (?:for |[Ss]pecial (?:to|for) )?{_AFTER_THE}{_NAME}"
    r"(?: (?:[Ss]taff|[Bb]usiness|[Cc]ity|[Pp]olitical|[Ss]enior|[Cc]hief))?"
    r"(?: (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor))?$"
)
_FOR_A_PAPER = re.compile(rf"^(?:[Ss]pecial (?:to|for)|[Ff]or) {_AFTER_THE}{_NAME}$")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.|@)([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})", re.IGNORECASE)
_HOW_OFTEN = ("Daily", "Weekly", "Monthly", "Quarterly")  # "the Caldry News Weekly newsletter"
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|,\s+|\s{2,}")
_NOT_A_NAME = frozenset(
    "all rights reserved this our the a us you your google we more it crown contributors author authors respective owners".split()
)
_NOT_OURS = ("related stories", "neighbouring story", "caption", "comments")
# "(Bloomberg) -- …", "Madrid, 4 May (dpa) - …": only with a name that is known.
_IN_BRACKETS = re.compile(r"(?:[A-Z][\w.'’ -]{2,40}(?:, [\w. ]{1,20}){0,3}\s?)?\(([A-Za-z][\w .&-]{1,40})\)\s?[-–—]{1,2}\s")
# Paragraphs at the head of the text that may begin with a dateline.
_FIRST = 6
# Lines after the title in which a byline or a date shows that the page has a head of its own.
_HEAD = 8


def own_page(page: Page) -> tuple[Publisher | None, str | None]:
    """The publisher that page matter names as its own: one that the vocabulary knows, or the name as written."""
    lines = [page.blocks[i].text[:300] for i in sorted(page.cuts) if page.cuts[i] not in _NOT_OURS]
    candidates = [without_company(m[1]) for text in lines for pattern in _OWN_PAGE if (m := pattern.search(text))]
    candidates += [name for text in lines if (m := _PERHAPS_OWN.match(text)) and (name := _paper_in(page.directory, m[1]))]
    candidates = [c for c in candidates if c.split(" ")[0] not in _HOW_OFTEN or page.directory.by_name(c)]
    candidates += [m[1] for block in page.blocks if (m := _OWN_VIEW.match(block.text))]
    if at_home := _by_address(page.directory, lines):
        candidates.append(at_home)
    candidates += [without_company(m[1]) for text in lines if (m := _RIGHTS.search(text))]
    candidates = [c for c in candidates if c and c.lower() not in _NOT_A_NAME and not c.isdigit()]
    for name in candidates:
        if (found := page.directory.by_name(name) or newsroom(page.directory, name)) is not None:
            return found, found.name
    return None, next((c for c in candidates if c.lower().split()[0] not in _NOT_A_NAME), None)


def _by_address(names: Directory, lines: list[str]) -> str | None:
    """The one newsroom whose web or mail addresses stand in the lines: "kit.marlin@reuters.com"."""
    found = {
        p.name for text in lines for m in _ADDRESS.finditer(text) if (p := names.by_address(f"//{m[1]}")) and p.kind != "aggregator"
    }
    return found.pop() if len(found) == 1 else None


def newsroom(names: Directory, text: str) -> Publisher | None:
    """The publisher that a name begins with: "Al Jazeera", "Al Jazeera English"."""
    words = text.split(" ")
    return next((p for n in range(len(words), 0, -1) if (p := names.by_name(" ".join(words[:n])))), None)


def _paper_in(names: Directory, text: str) -> str | None:
    """The publisher, or what is named like a paper, that a name begins with."""
    if known := newsroom(names, text):
        return known.name
    words = text.split(" ")
    made = [name for n in range(len(words), 1, -1) if names.is_paper(name := " ".join(words[:n]))]
    return next((name for name in made if name.rpartition(" ")[2] not in _HOW_OFTEN), made[0] if made else None)


def in_the_head(page: Page) -> str | None:
    """A newsroom named alone, or in the byline, over the text: one that is known, that a source in the text says it told, or that
    is named like a paper beside a writer or a day."""
    named = set(told(page))
    for i in range(min(page.first_prose(), len(page.blocks))):
        if i not in page.cuts:
            continue
        text = page.blocks[i].text
        marks = stamp(text)
        for shown in (text, *(marks.names if marks else ())):
            known = page.directory.by_name(shown)
            if known is not None and known.kind == "newsroom" and not known.word:
                return known.name
            if shown.removeprefix("The ") in named or shown in named:
                return shown
        if marks and (name := _in_a_byline(page.directory, text, named)):
            return name
    return None


def _in_a_byline(names: Directory, text: str, told_to: set[str]) -> str | None:
    """The paper in "World Desk, Basin Daily | 4 March 2026", "By Ines Aldred, Caldry Courier staff writer"."""
    pieces = [p for p in _PIECES.split(text.strip(" .")) if p]
    staff = _STAFF.match(pieces[0] if len(pieces) == 1 else ", ".join(pieces[:2]))
    for piece in (*pieces, *([staff[1]] if staff else ())):
        name = m[1] if (m := _FOR_A_PAPER.match(piece)) else piece
        bare = name.removeprefix("the ").removeprefix("The ")
        if bare in told_to or (names.is_paper(bare) and names.by_name(bare) is None):
            return bare
    return None


def of_the_dateline(page: Page) -> str | None:
    """The agency of "KINSHASA, Jan 20 (Reuters) - …": whoever prints an agency's dateline prints the agency's text."""
    for i in list(page.kept(page.after_title))[:_FIRST]:
        text = page.blocks[i].text
        if name := dateline_source(text):
            known = page.directory.by_name(name)
            if known is not None and known.kind == "aggregator":  # a distributor of others' releases is no publisher of them
                continue
            if known is not None:
                return known.name
            return _spelt_out(page, name) or (name.title() if name.isupper() and " " in name else name)
        if (m := _IN_BRACKETS.match(text[:200])) and (known := page.directory.by_name(m[1])) and known.kind != "aggregator":
            return known.name
    return None


def _spelt_out(page: Page, short: str) -> str | None:
    """What an agency's capitals in the dateline stand for, if a line of the page has a name with these initials."""
    if not short.isupper() or not 2 < len(short) < 7:
        return None
    for i in sorted(page.cuts):
        for piece in re.split(r"[|•·:,]\s*", page.blocks[i].text[:200]):
            words = piece.strip(" .").split(" ")
            if len(words) == len(short) and "".join(w[:1] for w in words) == short:
                return " ".join(words)
    return None


def told(page: Page) -> dict[str, list[str]]:
    """Newsroom -> the words of the text by which somebody told it something; of names that are in no list only those of papers."""
    found: dict[str, list[str]] = {}
    for i in page.kept():
        text = page.blocks[i].text[:20000]
        for m in _handed(text):
            shown = m[1] or m[2]
            name = _paper_in(page.directory, shown) or shown
            known = page.directory.by_name(name)
            if known.kind != "aggregator" and not known.word if known else True:
                found.setdefault(known.name if known else name, []).append(" ".join(m[0].split()))
    return found


def _handed(text: str) -> Iterator[re.Match[str]]:
    if "told" in text or " to " in text or " with " in text or " by " in text or "tells" in text:
        yield from _TOLD.finditer(text)
    if "The " in text or "the " in text:
        yield from _OWN_DEED.finditer(text)


def the_one_told(page: Page) -> tuple[str, str] | None:
    """The one newsroom that the text was told to, and the words that say so; nothing if there are two, or if the text has neither a
    head of its own nor says so twice."""
    papers = {name: words for name, words in told(page).items() if _is_newsroom(page.directory, name, words)}
    if len(papers) != 1:
        return None
    (name, words), *_ = papers.items()
    head = range(page.after_title, min(page.after_title + _HEAD, len(page.blocks)))
    headed = any(page.cuts.get(i) == "byline or date" for i in head)
    return (name, words[0]) if headed or len(words) > 1 else None


def _is_newsroom(names: Directory, name: str, words: list[str]) -> bool:
    """Whether a name is a publisher's or made like one: in one word only after "the" ("told the Courier")."""
    alone = names.is_paper_alone(name) and any(re.search(rf"\b(?:[Tt]he|[Aa]n?) {re.escape(name)}\b", w) for w in words)
    return names.by_name(name) is not None or names.is_paper(name) or alone


def of_the_author(page: Page) -> tuple[str, str] | None:
    """Where the one who signs the article works, and the line that says so: "Ines Aldred is a fellow at the Caldry Institute"."""
    for i in sorted(page.cuts):
        if page.cuts[i] not in ("about the author", "byline or date"):
            continue
        match = _FELLOW.search(page.blocks[i].text[:300])
        if match and is_person(match[1]):
            return match[2], match[0].rstrip(" .,")
    return None


# Think tanks print what their own people write; a professor or a manager writes for a paper.
_FELLOW = re.compile(
    rf"^(?:By )?((?:{_PART} ){{1,3}}{_PART})(?:,| is (?:an?|the))? (?:[a-z-]{{2,20}} ){{0,3}}"
    rf"(?:[Ss]enior |[Pp]olicy |[Vv]isiting |[Rr]esearch |[Aa]ssociate ){{0,2}}(?:[Ff]ellow|[Rr]esearcher|[Aa]nalyst)"
    rf"(?:,| (?:at|with|of)) (?:the )?((?:{_PART} )(?:(?:of|for|on|and|the|&|{_PART}) ){{0,5}}?"
    r"(?:Institute|Institution|Centre|Center|Council|Forum|Foundation|Endowment|Observatory|Society)"
    rf"(?: (?:of|for|on) (?:[A-Za-z]\w{{1,20}} ?){{1,4}})?)"
)
