"""Publishers by any of their names, and the shape of a person's name in a byline."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text import either
from generator.vocabulary import load
from generator.vocabulary.publishers import Publisher, Publishers

_PERSON_WORD = re.compile(r"(?:[A-Z][\w'’.-]{0,30}|[A-Z]\.|de|del|della|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos|y|e)")
_COMPANY_TAIL = re.compile(
    r",?\s(?:Ltd|LTD|Limited|LIMITED|Inc|INC|LLC|plc|PLC|Co|Corp|Corporation|Pvt|Pty|GmbH|AG|SA|BV|B\.V\.|NV|N\.V\.|AB|AS|ASA|Oy|Oyj|SpA|S\.p\.A\."
    r"|Srl|SAS|KK|Bhd|Sdn Bhd|LP|LLP|Group plc)\b\.?.*$"
    r"|\.?\s(?:19|20)\d\d.*$|\.?\s(?:[Aa]ll|ALL) (?:[Rr]ights|RIGHTS).*$"
)
_PAPER_WORD = re.compile(r"[A-Z][\w&’'-]{0,30}|&|of|and|the|de")
_FOLDED = re.compile(r"[\s.’'-]+")


def _key(name: str) -> str:
    return _FOLDED.sub("", name.casefold().removeprefix("the "))


class Directory:
    """The publishers of the vocabulary, found by name, other name or domain."""

    def __init__(self, publishers: Publishers) -> None:
        self._by_name = {_key(n): p for p in publishers.publishers for n in (p.name, *p.also)}
        self._by_domain = {d: p for p in publishers.publishers for d in p.domains}
        names = [n for p in publishers.publishers if not p.word for n in (p.name, *p.also)]
        names += [f"the {n.removeprefix('The ')}" for n in names if n.startswith("The ")]
        self._papers, self._times = frozenset(publishers.papers), frozenset(publishers.times)
        self._plain = frozenset(publishers.plain)
        self._others = frozenset(publishers.others)
        self._pattern = re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w-])") if names else None

    def by_name(self, name: str) -> Publisher | None:
        """The publisher that goes by this name, however its case and spaces are written."""
        return self._by_name.get(_key(name))

    def is_paper(self, name: str) -> bool:
        """Whether a name of two words and more is made like those of newspapers: "Caldry Courier", "Daily Lantern"."""
        words = name.split(" ")
        section = len(words) == 2 and (words[0] in self._plain or (words[0] in self._times and words[1] in self._others))
        made = words[-1] in self._papers or words[0] in self._times
        return made and not section and 2 <= len(words) <= 6 and all(_PAPER_WORD.fullmatch(w) for w in words)

    def is_paper_alone(self, word: str) -> bool:
        """Whether one word may be what a paper is called for short: "the Courier"."""
        return word in self._papers and word not in self._others

    def by_address(self, url: str) -> Publisher | None:
        """The publisher of a web address, by its domain or the domain above it."""
        match = re.match(r"(?:https?:)?//(?:[^/@\s]{0,200}@)?([A-Za-z0-9.-]{1,253})", url)
        host = match.group(1).lower().strip(".") if match else ""
        while "." in host:
            if host in self._by_domain:
                return self._by_domain[host]
            host = host.partition(".")[2]
        return None

    def mentioned(self, text: str) -> list[Publisher]:
        """The publishers that a line names, in order, each once. Names that are also ordinary words are not looked for."""
        found = self._pattern.findall(text[:4000]) if self._pattern else []
        return list(dict.fromkeys(self._by_name[_key(name)] for name in found))


@lru_cache(maxsize=4)
def directory(publishers: Publishers) -> Directory:
    """The names of a vocabulary's publishers, made once."""
    return Directory(publishers)


def is_person(text: str) -> bool:
    """Two to five words that all look like parts of a name: "Orla Penhallow", "J. van der Berg"."""
    words = text.split(" ")
    named = 2 <= len(words) <= 5 and words[0][:1].isupper() and words[0] != "The" and all(_PERSON_WORD.fullmatch(w) for w in words)
    return (
        named
        and words[-1].lower() not in load().noise.no_surnames
        and not any(w.isupper() and len(w) > 2 and "." not in w for w in words)
    )


def without_company(name: str) -> str:
    """A publisher's name in a copyright line without what follows the name: the company's form, years, rights."""
    return _COMPANY_TAIL.sub("", name).strip(" ,.;:|-–—")


def cased(name: str) -> str:
    """A masthead in capitals as a name: "THE CALDRY COURIER"."""
    return name.title() if name.isupper() and " " in name else name
