"""Named groups of elements with the members that the article lists for them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from generator.find.sought import first_words, lines_of
from generator.late import late
from generator.records import Article, ElementMention, GroupMention, Mention
from generator.text import Locator, either
from generator.vocabulary import Vocabulary
from generator.vocabulary.elements import Elements

_NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)} | {"seventeen": 17}
_BETWEEN = late(r"(?:,? (?:and|or|as well as) |, |/)")
# Words that lead from a group to its members: a full list follows "namely", an open one "such as".
_OPEN = late(r"(?:,? (?:such as|like|including|notably|particularly|especially|among them)|, e\.g\.,?) $")
_CLOSED = late(r"(?:: ?|, ?namely |[—–] ?| \(|, )$")


@lru_cache(maxsize=4)
def _patterns(elements: Elements) -> tuple[re.Pattern[str], frozenset[str]]:
    """A group with what stands before its noun, and the words that the noun begins with."""
    nouns = either(elements.groups)
    number = rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})"
    whole = late(
        rf"(?<![\w-])(?:{number} )?(?:other )?"
        r"(?:(?:more|further|additional|different|key|critical|strategic|major|specific) ){0,2}"
        rf"(?P<weight>heavy |medium |light |medium and heavy |heavy and medium )?(?P<noun>{nouns})(?!\w)",
        re.I,
    )
    return whole, first_words(elements.groups)


def _groups(text: str, elements: Elements) -> Iterator[re.Match[str]]:
    whole, nouns = _patterns(elements)
    for start, end in lines_of(nouns, text):
        yield from whole.finditer(text, start, end)


def find_groups(
    article: Article, vocabulary: Vocabulary, where: Locator, mentions: tuple[ElementMention, ...]
) -> tuple[GroupMention, ...]:
    """Groups that a number, a weight ("heavy") or a list of members marks as such."""
    runs = _runs(article.text, mentions)
    rare = {e.name for e in vocabulary.elements.elements if e.rare_earth}
    any_runs = {len(ids): ids for _, _, ids in reversed(runs)}
    rare_runs = {len(ids): ids for _, _, ids in reversed(runs) if set(ids) <= rare}
    out: list[GroupMention] = []
    for m in _groups(article.text, vocabulary.elements):
        numbers = where.numbers(*m.span())
        listed = _listed(article.text, m.end(), runs)
        count = m["number"]
        if not (count or m["weight"] or listed):
            continue
        bare = m["noun"].lower() in ("minerals", "metals", "elements")
        if bare and not listed:
            continue
        n = _NUMBERS.get(count.lower()) or int(count) if count and (count.isdigit() or count.lower() in _NUMBERS) else None
        members, listing = listed if listed else ((), "none")
        if n and len(members) != n:
            whole = rare_runs.get(n) if "rare" in m["noun"].lower() else any_runs.get(n)
            if whole:
                members, listing = whole, "full"
            elif not members:
                members, listing = _next_sentence(article, numbers[0], runs)
        elif n and members:
            listing = "full"
        mention = Mention(m.group(), m.start(), m.end(), numbers, where.line(m.start()), "group")
        out.append(GroupMention(m.group(), members, "full" if listing == "full" else "partial" if members else "none", mention))
    return tuple(out)


Run = tuple[int, int, tuple[str, ...]]


def _runs(text: str, mentions: tuple[ElementMention, ...]) -> list[Run]:
    """Stretches of two or more elements in one enumeration (a single one too): start, end, names without repetition."""
    runs: list[tuple[int, int, list[str]]] = []
    for e in mentions:
        if runs and _BETWEEN.fullmatch(text, runs[-1][1], e.mention.start):
            runs[-1] = (runs[-1][0], e.mention.end, [*runs[-1][2], e.id])
        else:
            runs.append((e.mention.start, e.mention.end, [e.id]))
    return [(s, e, tuple(dict.fromkeys(ids))) for s, e, ids in runs]


def _listed(text: str, end: int, runs: list[Run]) -> tuple[tuple[str, ...], str] | None:
    """The members listed right after a group that ends at `end`."""
    at = bisect_right(runs, end, key=lambda r: r[0])
    if at == len(runs) or runs[at][0] > end + 24:
        return None
    start, _, ids = runs[at]
    if _OPEN.fullmatch(text, end, start):
        return ids, "partial"
    return (ids, "full") if _CLOSED.fullmatch(text, end, start) and len(ids) > 1 else None


def _next_sentence(article: Article, n: int, runs: list[Run]) -> tuple[tuple[str, ...], str]:
    """Members in the sentence after: "These restrictions, which affected elements such as …"."""
    if n < len(article.sentences):
        s = article.sentences[n]
        for _, end, ids in runs[bisect_left(runs, s.start, key=lambda r: r[0]) :]:
            if end > s.end:
                break
            if len(ids) > 1:
                return ids, "partial"
    return (), "none"
