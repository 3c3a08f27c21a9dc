"""Points under a label before the body ("Key points", "Synopsis") that say what the body says again: a box, and no part of it."""

from __future__ import annotations

import re

from generator.strip.apart import stands_apart
from generator.strip.kinship import stems
from generator.strip.page import Page
from generator.vocabulary import load

# Of three points or more a newsroom writes none for its own sake; one or two may be the standfirst.
_LEAST, _MOST = 3, 8
_LABELS = 4  # a bound on the work
_POINT_WORDS = 32
# In boxes of points half of the words and more come again in the body, in the highlights of companies' releases a third.
_AGAIN = 0.5
_AGAIN_IN_ALL = 0.6
_OWN = 0.3
_FIRST, _SAID_AGAIN = 5, 0.6
_OF_THE_BODY = 0.15  # of what stands parted under a label in the head
_LONGER = 1.5  # than any point before it: the first paragraph
_NUMBER = re.compile(r"\d(?:[\d.,]{0,12}\d)?")
_DATELINE = re.compile(r"[A-Z][\w’'., ]{1,60}(?:\([A-Z][\w .’'/-]{1,40}\)\s?[—–-]|\s[—–-]\s)|[A-Z][\w’' ]{2,30}: [A-Z]")
_BODY = 25
_SINGLE = 25
_POINT = 20  # letters; a shorter line in a box is a label of its own
_MACHINE = r"(?:ai|artificial intelligence|(?:a )?large language models?|machine learning)"
_MADE = r"(?:summar\w{1,6}|generated|key points|key takeaways|takeaways|highlights|synopsis)"
_BY_MACHINE = re.compile(rf"\b{_MACHINE}\b.{{0,60}}\b{_MADE}\b|\b{_MADE}\b.{{0,60}}\b{_MACHINE}\b")
_OF_A_MACHINE = re.compile(r"\bai\b|\bai-")
_SUMMED_UP = re.compile(r"[\[(]?(?:Summary|Synopsis|Abstract|Overview|In brief|Key points|TL;DR)[\])]?:?\s", re.IGNORECASE)
_NOTE_WORDS = 16
_SUMMARY_WORDS = 90
_BETWEEN = 5  # paragraphs from a label to the second one of its box


def points(page: Page) -> None:
    """The first labels of highlights before the body with the points that it says again; and what a note says that a machine
    summed up."""
    apart = stands_apart(page)
    labels = 0
    told = False
    for i in range(page.after_title, len(page.blocks)):
        label = page.matcher.label(page.simple[i]) if not told and labels < _LABELS else None
        if label is not None and label.opens == "highlights":
            labels += 1
            near = [page.simple[j] for j in range(i, min(i + 2, len(page.blocks))) if page.words(j) <= _NOTE_WORDS]
            machine = any(map(_OF_A_MACHINE.search, near))  # then nobody of the newsroom wrote them
            found = _points(page, i, apart, machine=machine)
            if machine and found:
                pass
            elif len(found) < _LEAST or _share(page, found, found[-1]) < _again(page, found):
                found = _box(page, i) or _in_two_parts(page, i) or _single(page, i)
            for j in (i, *found) if found else ():
                page.cut(j, label.pattern.reason)
        elif page.words(i) <= _NOTE_WORDS and _BY_MACHINE.search(page.simple[i]):
            _summary(page, i)
        kept = i not in page.cuts and i not in page.captions
        told = told or (kept and i > page.after_title and page.words(i) >= _BODY and page.is_prose(i))  # more than a standfirst


def _again(page: Page, found: list[int]) -> float:
    """How much of some points the body says again at least, if they are a box; more where one of them is news to it."""
    return _AGAIN if all(_share(page, [j], found[-1]) >= _OWN for j in found) else _AGAIN_IN_ALL


def _points(page: Page, label: int, apart: bool, *, machine: bool) -> list[int]:
    """The points under a label, each of which the body says again in part; of a machine's all."""
    found: list[int] = []
    notes = 0
    for j in page.kept(label + 1, label + 2 * _MOST):
        block = page.blocks[j]
        if not found and _BY_MACHINE.search(page.simple[j]) and page.words(j) <= _NOTE_WORDS:
            notes += 1
            continue
        gap = j - 1 - (found[-1] if found else label + notes)
        longest = max(map(page.words, found), default=_POINT_WORDS)
        other = found and block.kind != page.blocks[found[0]].kind
        if (
            (found and gap)
            or gap > 1
            or other
            or block.kind == "heading"
            or page.words(j) > min(_POINT_WORDS, _LONGER * longest)
            or _DATELINE.match(block.text)
            or (not machine and block.kind != "item" and _share(page, [j], j) < _OWN)
            or len(found) == _MOST
        ):
            break
        found.append(j)
        if apart and page.breaks(j):
            break
    return found


def _box(page: Page, label: int) -> list[int]:
    """The lines that stand together under a label, parted from the text by an empty line, or in HTML by their markup."""
    html, text = page.seed.form == "html", page.seed.form == "text"
    first = next(page.kept(label + 1, label + (2 if html else 3)), None)
    found: list[int] = []
    for j in page.kept(first, first + 2 * _MOST) if first is not None else ():
        block = page.blocks[j]
        other = html and found and (block.kind, block.hints) != (page.blocks[found[0]].kind, page.blocks[found[0]].hints)
        if other or (found and block.kind == "heading") or page.words(j) > _POINT_WORDS or _DATELINE.match(block.text):
            break
        found.append(j)
        if text and page.breaks(j):
            break
    below = next(page.kept(found[-1] + 1), None) if found else None
    if below is None or (text and page.blocks[found[0]].kind == "item"):  # whoever sets bullets writes them as a part of the text
        return []
    parted = (text and any(page.breaks(j) for j in range(found[-1], below))) or (
        html and page.blocks[below].hints != page.blocks[found[0]].hints
    )
    again = _OWN if "highlights" in page.simple[label] else _OF_THE_BODY  # those of releases tell what nothing else does
    several = len(found) > 1 and len(found) <= _MOST and sum(len(page.blocks[j].text) > _POINT for j in found) > 1
    return found if parted and several and _share(page, found, found[-1]) >= again else []


def _in_two_parts(page: Page, label: int) -> list[int]:
    """In pasted text: what a box of points tells with empty lines between, up to the paragraph under its second label ("What's
    next?"), if the body says a good part of it again."""
    if page.seed.form != "text":
        return []
    near = list(page.kept(label + 1, label + 2 + _BETWEEN + 1))
    n = next((n for n, j in enumerate(near) if page.simple[j] in load().noise.after_points), None)
    if not n or n + 1 == len(near) or not page.breaks(near[n + 1]):
        return []
    found = near[: n + 2]
    short = all(page.words(j) <= _POINT_WORDS and page.blocks[j].kind != "heading" for j in found)
    told = sum(page.is_prose(j) for j in found)
    return found if short and told == len(found) - 1 and _share(page, found, found[-1]) >= _OWN else []


def _single(page: Page, label: int) -> list[int]:
    """The one paragraph right under a label of highlights, longer than a standfirst, whose words the first paragraphs say again."""
    under = label + 1
    if (
        under >= len(page.blocks)
        or under in page.cuts
        or not page.is_prose(under)
        or not _SINGLE <= page.words(under) <= _SUMMARY_WORDS
    ):
        return []
    mine = _words(page.blocks[under].text)
    below = [j for j in page.kept(under + 1) if page.is_prose(j)][:_FIRST]
    said = {w for j in below for w in _words(page.blocks[j].text)}
    return [under] if len(mine & said) >= _SAID_AGAIN * len(mine) else []


def _share(page: Page, found: list[int], last: int) -> float:
    """The share of the words and numbers of some points that stand in the running text after the last of them."""
    mine = {word for j in found for word in _words(page.blocks[j].text)}
    body = {w for j in page.kept(last + 1) if page.is_prose(j) for w in _words(page.blocks[j].text)}
    return len(mine & body) / len(mine) if mine else 0.0


_BRACKETED = re.compile(r"\[[A-Z][^\[\]]{3,40}\]:? [A-Z]")
_BRACKETED_WORDS = 60


def bracketed_lead(page: Page) -> None:
    """A summary over the text behind a label in brackets ("[Analysis] Charges fell …"), which the next paragraphs say again."""
    first = [j for j in page.kept(page.after_title) if page.is_prose(j)][: _FIRST + 1]
    if len(first) < 2 or not _BRACKETED.match(page.blocks[first[0]].text) or page.words(first[0]) > _BRACKETED_WORDS:
        return
    mine = _words(page.blocks[first[0]].text.partition("]")[2])
    said = {w for j in first[1:] for w in _words(page.blocks[j].text)}
    if len(mine & said) >= _SAID_AGAIN * len(mine):
        page.cut(first[0], "story highlights")


def _words(text: str) -> set[str]:
    return {*stems(text[:4000]), *_NUMBER.findall(text[:4000])}


def _summary(page: Page, note: int) -> None:
    """The summary beside a note that a machine wrote one: the points right under it, else a paragraph."""
    listed: list[int] = []
    for j in page.kept(note + 1, note + 1 + _MOST):
        if page.blocks[j].kind != "item" or (page.seed.form == "text" and page.breaks(j - 1) and listed):
            break
        listed.append(j)
    if listed:
        for j in (note, *listed):
            page.cut(j, "story highlights")
        return
    for j in (note - 1, note + 1):
        if not page.after_title <= j < len(page.blocks) or j in page.cuts or j in page.captions or page.words(j) > _SUMMARY_WORDS:
            continue
        label = page.matcher.label(page.simple[j - 1])
        under = label is not None and label.opens == "highlights"
        if page.is_prose(j) and (under or _SUMMED_UP.match(page.blocks[j].text)):
            page.cut(j, "story highlights")
            page.cut(note, "story highlights")
            return
