"""Newsrooms that a page names as its own: in its offers and notices, over the text, in the dateline, and by whom speakers told."""

from __future__ import annotations

import re

from generator.strip.datelines import dateline_source
from generator.strip.names import Directory, cased, is_person, without_company
from generator.strip.page import Page
from generator.strip.told import AFTER_THE, BARE, HOW_OFTEN, NAME, PART, newsroom, paper_in
from generator.vocabulary import load
from generator.vocabulary.publishers import Publisher

# A name up to its possessive: "BasinWire's Kit Marlin", "the Caldry 7 News' newsletter".
_OWNER = rf"({BARE}(?: (?:of|the|and|&|\d{{1,2}}|{BARE})){{0,5}})['’]s?"
_LETTER = r"(?: [\w&-]{1,20}){0,5} (?:[Nn]ewsletters?|[Bb]riefing|[Aa]pp|[Pp]odcasts?|[Ee]mails?)\b"
# Lines of page matter that say whose page this is. Only cut lines are asked, never the article's own text. The first name the page
# itself; `_PERHAPS_OWN` may name a newsletter or a partner, and counts only for names that look like a paper's or are known.
_OWN_PAGE = tuple(
    re.compile(p)
    for p in (
        rf"^Add {NAME} as (?:a|your) [Pp]referred [Ss]ource",
        rf"^Add {NAME} (?:on|to) Google",
        rf"^(?:Make|Set|Prefer|Choose) {NAME} (?:as your |as a )?(?:[Pp]referred|on Google)",
        rf"^(?:Explore what|Discover what) {NAME} can do",
        rf"^{AFTER_THE}{NAME} has (?:a disclosure policy|positions in and recommends)",
        rf"appeared first on {AFTER_THE}{NAME}\.?$",
        rf"^(?:Sign up (?:for|to)|Subscribe to|Get|Join|Read|Download) {AFTER_THE}{_OWNER}{_LETTER}",
        rf"^[–—-]{{0,2}}\s?{AFTER_THE}{_OWNER} (?:{PART} ){{1,4}}(?:and (?:{PART} ){{1,4}})?"
        r"(?:in [A-Z]\w{1,20} )?contributed\b",
        rf"\b[Rr]eprint rights: ({PART}(?: {PART}){{1,4}}) Syndication\b",
    )
)  # fmt: skip
# Whoever holds the rights may own the paper and not be it: asked last.
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s?(?:©|\([cC]\))?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?[,.]?\s)?"
    rf"(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT) )?(?:by )?{AFTER_THE}"
    rf"({PART}(?: (?:of|for|the|and|&|\d{{1,2}}(?!\d)|{PART})){{0,7}})"
    r"(.{0,30})"
)
# The page's own line of rights, also where it was cut with the lists over it.
_FOOT = re.compile(r"(?:[Cc]opyright|COPYRIGHT|©|\([cC]\))\s?(?:©\s?|\([cC]\)\s?)?(?:19|20)\d\d")
# What owns papers and is none: "Basin Media Inc.", "Caldry Global LLC".
_HOLDING = re.compile(
    r"(?:Media|Group|Holdings?|Internet|Networks?|Publishing|Publications|Communications|Broadcasting|Ventures|Global)$"
)
_COMPANY = re.compile(r"\b(?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|Corp|GmbH|AG|SA|BV|Pvt|Pty)\b")
_HANGING = re.compile(r"(?: (?:of|for|the|and|&))+$")
_PARTNERS = re.compile(r", [A-Z][\w’'-]{1,20} (?:&|and) ")  # "Aldred, Quill & Co. Ltd": who owns a paper
_WITH_NUMBER = rf"({PART}(?: (?:of|the|and|&|\d{{1,2}}|{PART})){{0,5}})"
_PERHAPS_OWN = re.compile(
    r"^(?:Follow|Subscribe to|Sign up for|Download|Get|Support|Discover more from|Join|Read more (?:on|at|from)) "
    rf"{AFTER_THE}{_WITH_NUMBER}"
)
# "Catch all the business news on The Caldry Times", "Track latest news live on caldry.in".
_NEWS_ON = re.compile(
    r"^\(?(?:Catch|Track|Get|Read|Follow|Check|Find|Watch) (?:[\w&,'’-]{1,20} ){0,14}?(?:[Nn]ews|[Uu]pdates)\b,?"
    rf"(?: [\w&,'’-]{{1,20}}){{0,6}}? (?:on|at) {AFTER_THE}{NAME}"
)
_OWN_SERIES = re.compile(r"([A-Z]{5,20}|[A-Z][a-z]{2,20}[A-Z]?[a-z]{2,20}) (?:EXPLAINS|EXPLAINED|Explains|explains)")
_OWN_SOURCE = re.compile(rf"(?:Source|SOURCE): {AFTER_THE}{NAME}(?: and (?:news )?agencies)?")
_SHORT = 4  # letters that several newsrooms are called by
_OWN_VIEW = re.compile(
    r"^([A-Z][a-z]+[A-Z]\w{1,30}|[A-Z]\w+\.(?:com|net|org|news)) (?:Commentary|Comment|Analysis|View|Opinion|Insight)s?:?$"
)
_ADDRESS = re.compile(r"(?:https?://|\bwww\.|@)([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})", re.IGNORECASE)
NAME_ALONE = re.compile(rf"(?:The )?{NAME}(?: [Ll]ive)?")
_NOT_OURS = ("related stories", "neighbouring story", "caption", "comments")
# "(Bloomberg) -- …", "Madrid, 4 May (dpa) - …": only with a name that is known.
_IN_BRACKETS = re.compile(
    r"(?:[A-Z][\w.'’ -]{2,40}(?: \[\w{2,20}\])?(?:, [\w. ]{1,20}){0,3}\s?)?\(([A-Za-z][\w .&-]{1,40})\)\s?(?:[-–—]{1,2}|:)\s"
)
# "OreLine.com-- Tungsten rose …"
_SITE_FIRST = re.compile(r"([A-Z][A-Za-z0-9]{2,30}\.(?:com|net|org|co|news|in|au|uk))\s?[-–—]{1,2}\s?[A-Z]")
_SITE = re.compile(r"(?:www\.)?[A-Za-z0-9-]{3,40}\.(?:com?|net|org|news|in|au|uk|cn)(?:\.[a-z]{2})?", re.IGNORECASE)
# Paragraphs at the head of the text that may begin with a dateline.
_FIRST = 6


def own_page(page: Page) -> tuple[Publisher | None, str | None]:
    """The publisher that page matter names as its own: one that the vocabulary knows, or the name as written."""
    cut = [(page.blocks[i].text[:300], page.cuts[i]) for i in sorted(page.cuts)]
    lines = [text for text, why in cut if why not in _NOT_OURS]
    head = [page.blocks[i].text for i in range(min(page.first_prose(), len(page.blocks))) if i != page.title]
    candidates = [without_company(m[1]) for text in lines for pattern in _OWN_PAGE if (m := pattern.search(text))]
    candidates += [name for text in lines if (m := _PERHAPS_OWN.match(text)) and (name := paper_in(page.directory, m[1]))]
    on = [m[1] for text in lines if (m := _NEWS_ON.match(text))]
    candidates[:0] = [name for shown in on if (name := shown if _SITE.fullmatch(shown) else paper_in(page.directory, shown))]
    candidates = [c for c in candidates if c.split(" ")[0] not in HOW_OFTEN or page.directory.by_name(c)]
    sources = (m[1] for text in lines if (m := _OWN_SOURCE.fullmatch(text)))
    candidates += [s for s in sources if len(s) > _SHORT and (known := page.directory.by_name(s)) and known.kind == "newsroom"]
    candidates += [m[1] for block in page.blocks if (m := _OWN_VIEW.match(block.text))]
    candidates += [m[1].title() if m[1].isupper() else m[1] for text in head if (m := _OWN_SERIES.fullmatch(text))]
    if at_home := _by_address(page.directory, lines) or (None if _is_release(page) else _as_the_address(page, lines)):
        candidates.append(at_home)
    candidates += [name for text in lines if (m := _RIGHTS.search(text)) and (name := _owner(m))]
    under = (m for text, why in cut if why in _NOT_OURS and _FOOT.match(text) and (m := _RIGHTS.search(text)))
    candidates += [name for m in under if (name := _owner(m)) and paper_in(page.directory, name)]
    candidates = [
        c for c in candidates if c and c.lower() not in load().noise.not_names and not c.isdigit() and not _signs(page, c)
    ]
    candidates = [(len(c) <= _SHORT and _spelt_out(page, c)) or c for c in candidates]
    for name in candidates:
        if (found := page.directory.by_name(name) or of_site(page.directory, name) or newsroom(page.directory, name)) is not None:
            return found, found.name
    return None, next((c for c in candidates if c.lower().split()[0] not in load().noise.not_names), None)


def _signs(page: Page, name: str) -> bool:
    """Whether a name is that of whoever wrote it: writers of letters hold their own rights."""
    lines = (page.blocks[i].text for i, why in page.cuts.items() if why == "byline or date")
    return is_person(name) and any(line.removeprefix("By ").startswith(name) for line in lines)


def _owner(match: re.Match[str]) -> str | None:
    """The name in a line of rights; none where it is a company's that papers belong to."""
    name = _HANGING.sub("", without_company(match[1])).removesuffix(" All")
    if _PARTNERS.match(match[2]):
        return None
    owner = re.search(r" (?:Group|Holdings?)$", name) or _COMPANY.search(match[1] + match[2])
    return None if _HOLDING.search(name) and owner else cased(name)


def is_holding(name: str) -> bool:
    """Whether a name is made like those of companies that own papers: "Basin Media", "Caldry Publishing"."""
    return _HOLDING.search(name) is not None


def of_site(names: Directory, name: str) -> Publisher | None:
    """The newsroom whose address a name is: "BASINWIRE.COM"."""
    found = names.by_address(f"//{name.lower()}") if _SITE.fullmatch(name) else None
    return found if found is not None and found.kind != "aggregator" else None


def _is_release(page: Page) -> bool:
    """Whether the text has the dateline of one that hands out releases: its addresses are those of whom it is about."""
    return any(dateline_source(page.blocks[i].text) for i in list(page.kept(page.after_title))[:_FIRST])


def _by_address(names: Directory, lines: list[str]) -> str | None:
    """The one newsroom whose web or mail addresses stand in the lines: "kit.marlin@reuters.com"."""
    found = {
        p.name for text in lines for m in _ADDRESS.finditer(text) if (p := names.by_address(f"//{m[1]}")) and p.kind != "aggregator"
    }
    return found.pop() if len(found) == 1 else None


def _as_the_address(page: Page, lines: list[str]) -> str | None:
    """A name on the page whose letters are those of its address: "Ore & Alloy" of "news@oreandalloy.com"."""
    labels = {label.lower().replace("-", "") for text in lines for m in _ADDRESS.finditer(text) for label in m[1].split(".")}
    labels = {label for label in labels if len(label) > 6}
    if not labels:
        return None
    for block in page.blocks:
        words = block.text[:400].split(" ")
        for i, word in enumerate(words):
            if not word[:1].isupper():
                continue
            for n in range(min(5, len(words) - i), 1, -1):
                name = " ".join(words[i : i + n]).strip(" .,:;|")
                if re.sub(r"[^a-z0-9]", "", name.lower().replace("&", "and")) in labels and NAME_ALONE.fullmatch(name):
                    return name.removeprefix("The ")
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
        if m := _SITE_FIRST.match(text[:80]):
            known = page.directory.by_name(m[1]) or page.directory.by_address(f"//{m[1].lower()}")
            return known.name if known else m[1]
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
