"""Edition -> a search index of plain script files, in shards: it works where fetch does not, in a folder opened in a browser.

    manifest.js   which words stand in which shard, how many entries there are, how many of them are topics
    t<n>.js       the words of one shard, each with the entries that have it: "entry.sentence.sentence entry …", in base 36,
                  an entry as the distance from the one before
    e<n>.js       the entries of one block: for a topic its name and what is held on it, for an article also its cited sentences

A first query loads the manifest, a shard for each word and the blocks of the entries that it shows. The page's script
(`templates/theme/assets/search.js`) reads words as `words` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.publish.shards import write_shard
from generator.publish.views import rows, topics, wording
from generator.publish.views.lookup import Lookup, page_of_actor
from generator.records import Edition

# Characters of a shard above which its words go by three letters instead of two. At 5,000 articles few shards are larger.
SHARD = 24_000
# Entries of a block: a query shows some eight, which may lie in as many blocks.
BLOCK = 4

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
# Words that are in nearly every sentence: a query is as good without them.
STOP = frozenset(
    "a an and are as at be by for from had has have he her his in is it its of on or said that the their they this to was were "
    "will with".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found. `sentences` are (number, text); a topic has none and is found by its `names`."""

    title: str
    to: str
    note: str
    names: tuple[str, ...]
    sentences: tuple[tuple[int, str], ...] = ()


def words(text: str) -> list[str]:
    """The words of a text as the index knows them: lower case, without accents, numbers whole (3.2, 1,400)."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return _WORD.findall(folded)


def write_search(edition: Edition, folder: Path) -> None:
    """The index below `folder`, which is made."""
    look = Lookup(edition)
    topics_ = list(_topics(look))
    found = [*topics_, *_articles(look)]
    folder.mkdir(parents=True, exist_ok=True)
    shards = _shards(_postings(found))
    for n, (_, terms) in enumerate(shards):
        write_shard(folder, f"t{n}", terms)
    for n in range(0, len(found), BLOCK):
        write_shard(folder, f"e{n // BLOCK}", [_shown(e) for e in found[n : n + BLOCK]])
    manifest = {
        "shards": [key for key, _ in shards],
        "entries": len(found),
        "topics": len(topics_),
        "block": BLOCK,
        "stop": sorted(STOP),
    }
    write_shard(folder, "manifest", manifest)


def _shown(e: Entry) -> list[object]:
    return [e.title, e.to, e.note, {str(n): text for n, text in e.sentences}]


def _topics(look: Lookup) -> Iterator[Entry]:
    edition = look.edition
    for e in edition.elements:
        yield Entry(wording.capital(e.name), f"elements/{e.id}.html", f"Element · {topics.held(look, e)}", (e.name, e.symbol or ""))
    for r in edition.rounds:
        note = f"Round · {wording.day(r.when) if r.when else 'day not known'} · {topics.held(look, r)}"
        yield Entry(r.title, f"rounds/{r.id}.html", note, (r.title, r.place or "", r.venue or ""))
    for a in (*edition.people, *edition.bodies):
        to = page_of_actor(a).removesuffix(".md") + ".html"
        yield Entry(a.name, to, f"{'Person' if a.kind == 'person' else 'Body'} · {topics.held(look, a)}", (a.name, *a.aliases))


def _articles(look: Lookup) -> Iterator[Entry]:
    for reading in look.edition.readings:
        a = reading.article
        kept = tuple((s.n, a.text[s.start : s.end]) for s in a.sentences if s.n in look.carried[a.id])
        day = wording.day(a.published) if a.published else "undated"
        title = rows.heading(a)
        yield Entry(
            title, f"articles/{a.id}.html", f"{a.publisher or 'publisher not known'} · {day}", (title, a.publisher or ""), kept
        )


def _postings(found: list[Entry]) -> dict[str, str]:
    """For each word the entries that have it, with the numbers of their sentences; 0 stands for the names."""
    lists: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for n, entry in enumerate(found):
        where: dict[str, list[int]] = {}
        for word in dict.fromkeys(w for name in entry.names for w in words(name)):
            where.setdefault(word, []).append(0)
        for number, text in entry.sentences:
            for word in dict.fromkeys(words(text)):
                where.setdefault(word, []).append(number)
        for word, numbers in where.items():
            if word not in STOP:
                parts = [_base36(n - last.get(word, 0)), *(_base36(i) for i in numbers)]
                lists.setdefault(word, []).append(".".join(parts))
                last[word] = n
    return {word: " ".join(found) for word, found in lists.items()}


def _shards(postings: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Words by their first two letters, or three where that is too much for one file."""
    out: list[tuple[str, dict[str, str]]] = []
    for key, found in groupby(sorted(postings), key=lambda w: w[:2]):
        group = list(found)
        if sum(len(w) + len(postings[w]) for w in group) <= SHARD:
            out.append((key, {w: postings[w] for w in group}))
        else:
            out.extend((k, {w: postings[w] for w in ws}) for k, ws in groupby(group, key=lambda w: w[:3]))
    return out


def _base36(n: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while n or not out:
        n, rest = divmod(n, 36)
        out = digits[rest] + out
    return out
