"""Whom speakers in a text say they told: the newsroom whose reporting it is, and where the one who signs it works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.strip.names import Directory, is_person
from generator.strip.page import Page
from generator.vocabulary.publishers import Publisher

PART = r"[A-Z](?:[\w&’'-]|\.(?=\w)){0,30}"
NAME = rf"({PART}(?: (?:of|the|and|&|{PART})){{0,5}})"
BARE = r"[A-Z](?:[\w&-]|\.(?=\w)){1,30}"
AFTER_THE = r"(?:[Tt]he )?"
HOW_OFTEN = ("Daily", "Weekly", "Monthly", "Quarterly")  # "the Caldry News Weekly newsletter"
_TOLD = re.compile(
    r"\b(?:told|tells|(?:spoke|speaking) (?:to|with)|interview with|(?:statement|e-?mail|message|reply|response|comments?) to"
    rf"|(?:confirmed|comment|declined to speak) to|(?:seen|reviewed|obtained|viewed) by) {AFTER_THE}{NAME}()"
)
# What a newsroom says of nobody but itself.
_OWN_DEED = re.compile(
    rf"\b(?:[Tt]he ({BARE}(?: (?:and |of )?{BARE}){{0,3}}) "
    r"(?:is not (?:identifying|naming)|agreed not to|has agreed not to|"
    r"granted (?:them|him|her) anonymity|understands|has learn(?:ed|t)|can (?:reveal|report|disclose)|has (?:approached|contacted))"
    rf"|[Aa]n? ({BARE}(?: {BARE}){{0,3}}) (?:witness|reporter|correspondent|photographer|journalist))\b"
)
_HANGING = re.compile(r"(?: (?:of|the|and|&))+$")
# "BasinWire", "OreLine": a word with a capital inside is no person's and no office's name.
_MADE_UP = re.compile(r"[A-Z][a-z]{2,12}[A-Z][a-z]{2,12}")
# Lines after the title in which a byline or a date shows that the page has a head of its own.
_HEAD = 8


def newsroom(names: Directory, text: str) -> Publisher | None:
    """The publisher that a name begins with: "Al Jazeera", "Al Jazeera English"; by a word that many papers have only alone."""
    words = text.split(" ")
    own = len(words) > 1 and names.is_paper_alone(words[0])
    return next((p for n in range(len(words), own, -1) if (p := names.by_name(" ".join(words[:n])))), None)


def paper_in(names: Directory, text: str) -> str | None:
    """The publisher, or what is named like a paper, that a name begins with."""
    if known := newsroom(names, text):
        return known.name
    words = text.split(" ")
    made = [name for n in range(len(words), 1, -1) if names.is_paper(name := " ".join(words[:n]))]
    return next((name for name in made if name.rpartition(" ")[2] not in HOW_OFTEN), made[0] if made else None)


def told(page: Page) -> dict[str, list[str]]:
    """Newsroom -> the words of the text by which somebody told it something; of names that are in no list only those of papers."""
    found: dict[str, list[str]] = {}
    for i in page.kept():
        text = page.blocks[i].text[:20000]
        for m in _handed(text):
            shown = _HANGING.sub("", m[1] or m[2])
            name = paper_in(page.directory, shown) or shown
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
    twice = len(words) > 1 and _MADE_UP.fullmatch(name) is not None and all(w.startswith(("told", "tells")) for w in words)
    return names.by_name(name) is not None or names.is_paper(name) or alone or twice


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
    rf"^(?:By )?((?:{PART} ){{1,3}}{PART})(?:,| is (?:an?|the))? (?:[a-z-]{{2,20}} ){{0,3}}"
    rf"(?:[Ss]enior |[Pp]olicy |[Vv]isiting |[Rr]esearch |[Aa]ssociate ){{0,2}}(?:[Ff]ellow|[Rr]esearcher|[Aa]nalyst)"
    rf"(?:,| (?:at|with|of)) (?:the )?((?:{PART} )(?:(?:of|for|on|and|the|&|{PART}) ){{0,5}}?"
    r"(?:Institute|Institution|Centre|Center|Council|Forum|Foundation|Endowment|Observatory|Society)"
    rf"(?: (?:of|for|on) (?:[A-Za-z]\w{{1,20}} ?){{1,4}})?)"
)
