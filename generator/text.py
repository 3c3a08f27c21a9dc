"""Text and its positions: paragraphs, sentences, words, identifiers. Nothing here changes a character.

The sentence splitter is ours because every offset must be exact, every step linear, and newspaper English the measure. It looks
at each stop once: what stands before it (an abbreviation, an initial, a digit), which closing marks follow, and whether what
comes next can begin a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from generator.late import late
from generator.records import Article, Block, Paragraph, Sentence

# Stops after which a sentence goes on, whatever follows: titles and the like always stand before a name.
_BEFORE_NAME = frozenset(
    "mr mrs ms mx dr rs prof sen rep gov gen col maj capt lt sgt cpl cmdr adm rev hon pres st messrs supt insp det fr sr jr "
    "cde engr eng ing lic smt mme mlle msgr mgr sra srta dra atty bpk ald cllr amb brig comdr pvt cst dott adv "
    "vs v no nos art sec fig figs vol pp ca approx est al cf eg ie viz".split()
)
# Abbreviations that may also end a sentence: they end one when a capitalised common opener follows.
_MAY_END = frozenset(
    "inc corp ltd co llc plc bros etc dept univ assn ave blvd jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm".split()
)
# Words that open sentences and hardly ever stand, capitalised, inside a name after an abbreviation.
_OPENERS = frozenset(
    "the a an he she it they we i you this that these those there here his her its their our my in on at by for from with after "
    "before but and so yet or nor if when while although though as since because however meanwhile still also both one some many "
    "most all no not what who how why where which under over during until despite according experts officials analysts".split()
)
_STOP = re.compile(r"[.!?…]+")
_LATIN = re.compile(r"[A-Za-z]+")
_CLOSERS = "\"'”’»)]"
_OPENING = "\"'“‘«([¿¡"


def _word_before(text: str, start: int, stop: int) -> str:
    """The run of letters, digits and inner dots right before `stop`, not before `start`. At most 24 characters are looked at."""
    i = stop
    while i > start and stop - i < 24 and (text[i - 1].isalnum() or text[i - 1] in ".&"):
        i -= 1
    return text[i:stop]


def _ends(text: str, start: int, stop: re.Match[str], close: int, nxt: int, end: int) -> bool:
    """Whether the stop at `stop`, whose closing marks end at `close`, ends its sentence; `nxt` is the next visible character."""
    mark = stop.group()
    if nxt >= end:
        return True
    if close == nxt:  # no white space: 3.2, U.S.-China, example.com
        return False
    first = text[nxt]
    k = nxt
    while k < end and text[k] in _OPENING:
        k += 1
    head = text[k] if k < end else ""
    if not (head.isupper() or head.isdigit() or k > nxt or not head.isalpha()):
        return False  # what follows goes on in lower case
    if head.islower() and k > nxt and close == stop.end():
        return mark != "…" and mark[0] in ".!?" and text[k - 1] not in "([" and "." not in _word_before(text, start, stop.start())
    if mark[0] in "!?":
        # 'Why not?' he said — but also "Yahoo! Inc": a closing mark and then a capital ends it
        return True
    if mark != ".":
        return head.isupper() or k > nxt
    word = _word_before(text, start, stop.start())
    low = word.lower()
    if low in _BEFORE_NAME and not (low in {"no", "al", "art"} and close > stop.end()):
        return low in {"no", "sr", "jr", "st", "al", "est", "fr", "art", "sec", "v"} and (
            (low in {"sr", "jr"} and _opens(text, k, end))
            or (low == "no" and not head.isdigit() and word != "No")
            or (low in {"est", "art", "sec", "fr"} and word.islower() and not head.isdigit() and _opens(text, k, end))
        )
    if "." in word or (len(word) == 1 and word.isupper() and word != "I"):
        # U.S., D.C., a middle initial: they end a sentence only before a clear opener
        if close > stop.end():
            return True
        return _opens(text, k, end) and not (len(word) == 1 and text[k : k + 2] == "A ")
    if low in _MAY_END:
        return close > stop.end() or k > nxt or _opens(text, k, end)
    if word.isdigit() and len(word) <= 2 and stop.start() - len(word) == start:
        return False  # a list number at the start of a line
    return not (first in ",;:" or head in ",;:")


def _opens(text: str, k: int, end: int) -> bool:
    """Whether a capitalised common opener stands at `k`."""
    m = _LATIN.match(text, k, end)
    return m is not None and text[k].isupper() and m.group().lower() in _OPENERS


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of one paragraph `text[start:end]`, white space at their edges left out. Linear."""
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    pos = begin
    while (stop := _STOP.search(text, pos, end)) is not None:
        close = stop.end()
        while close < end and text[close] in _CLOSERS:
            close += 1
        nxt = close
        while nxt < end and text[nxt].isspace():
            nxt += 1
        if _ends(text, begin, stop, close, nxt, end):
            spans.append((begin, close))
            begin = nxt
        pos = max(stop.end(), begin)
    stripped = end
    while stripped > begin and text[stripped - 1].isspace():
        stripped -= 1
    if stripped > begin:
        spans.append((begin, stripped))
    return spans


def frame(blocks: Sequence[Block]) -> tuple[str, tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """The text of the kept blocks, joined by one newline, with its paragraphs and sentences, each knowing its seed line."""
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    at = 0
    for block in blocks:
        paragraphs.append(Paragraph(at, at + len(block.text), block.line, block.kind))
        offsets = [o for o, _ in block.lines]
        whole = block.kind in ("title", "heading")
        for s, e in [(0, len(block.text))] if whole and block.text else sentence_spans(block.text):
            line = block.lines[bisect_right(offsets, s) - 1][1]
            sentences.append(Sentence(len(sentences) + 1, at + s, at + e, line, block.kind))
        parts.append(block.text)
        at += len(block.text) + 1
    return "\n".join(parts), tuple(paragraphs), tuple(sentences)


def bare_article(text: str, *, id: str = "", published: str | None = None) -> Article:
    """An article around a text as it stands: no cuts, no normalisation, each line a paragraph. For `lodestone find` and tests."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), number, "paragraph"))
            for s, e in sentence_spans(text, at, at + len(line)):
                sentences.append(Sentence(len(sentences) + 1, s, e, number))
        at += len(line) + 1
    return Article(
        id=id, file=id, sha256="", title=None, publisher=None, host=None, author=None, url=None, language=None, licence=None,
        retold=False, published=published, published_basis="metadata" if published else None, text=text,
        paragraphs=tuple(paragraphs), sentences=tuple(sentences),
    )  # fmt: skip


class Locator:
    """Finds the sentences of a span by bisection. One per article; build it once and hand it on."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._sentences = article.sentences
        self._starts = [s.start for s in article.sentences]
        self._copy: tuple[int, int, str] = 0, 0, ""

    def numbers(self, start: int, end: int) -> tuple[int, ...]:
        """Numbers of the sentences that [start, end) touches, in order; empty only in a text without sentences."""
        i = max(0, bisect_right(self._starts, start) - 1)
        out: list[int] = []
        while i < len(self._sentences) and (self._sentences[i].start < end or not out):
            out.append(self._sentences[i].n)
            i += 1
        return tuple(out)

    def line(self, start: int) -> int:
        """The 1-based line of the seed on which the sentence at the offset `start` begins."""
        i = max(0, bisect_right(self._starts, start) - 1)
        return self._sentences[i].line if self._sentences else 1

    def sentence(self, numbers: Iterable[int]) -> str:
        """The verbatim text from the first to the last of the sentences `numbers`; one copy for all that ask in turn."""
        ns = list(numbers)
        if not ns:
            return ""
        if self._copy[:2] != (ns[0], ns[-1]):
            self._copy = ns[0], ns[-1], self._text[self._sentences[ns[0] - 1].start : self._sentences[ns[-1] - 1].end]
        return self._copy[2]


# "WILMINGTON, Del., May 6, 2026 (Newswire) --", "BEIJING/LONDON, June 11, 2025 —"
_PLACED = late(r"(?:[A-Z][\w.'’-]{0,20}(?:, |/| )){1,6}\(?")
_HANDED = late(r"\s?(?:/[^/\n]{2,30}/|\([^)\n]{2,40}\))?\)?\s?(?:--?|[–—])\s")


def in_dateline(text: str, start: int, end: int) -> bool:
    """Whether the date at [start, end) is that of a dateline: places before it in its line, behind it an agency and a dash."""
    line = text.rfind("\n", 0, start) + 1
    return start - line < 150 and _PLACED.fullmatch(text, line, start) is not None and _HANDED.match(text, end) is not None


MONTHS = "January February March April May June July August September October November December".split()
# In a pattern: in full, and as newspapers shorten them.
MONTH = "|".join(MONTHS)
SHORT_MONTH = "|".join(rf"{month}\.?" for month in "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split())


def either(words: Iterable[str]) -> str:
    """The pattern of any of `words`, taken literally, the longest that fits first.

    They are grouped by their first character: `re` compares one character before it tries a group, and so a list of hundreds of
    names costs little where none of them begins.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        rest = word[1:]
        groups.setdefault(word[0], []).append(rest if rest.isalnum() else re.escape(rest))
    return "|".join(re.escape(first) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for first, rest in groups.items())


# Scripts without spaces between words: kana, Han and their compatibility forms, each character about a word.
_DENSE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_WORD = late(rf"[{_DENSE}]|[^\W{_DENSE}]+(?:[-'’.][^\W{_DENSE}]+)*")


def count_words(text: str) -> int:
    """How many words, as a word processor counts them: a character of a script without spaces is one."""
    return sum(1 for _ in _WORD.finditer(text))


# Latin letters that Unicode does not take apart into a letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
     "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D"}
)  # fmt: skip


# Names that Windows keeps for devices, whatever ending follows: a zip with such a file in it cannot be opened there.
_DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))


def plain_letters(text: str) -> str:
    """`text` with Latin letters as they are without accents and strokes: "Søren Wałęsa" is "Soren Walesa"; the rest as it is."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).translate(_LETTERS))
    return "".join(c for c in apart if not unicodedata.combining(c))


def slug(name: str) -> str:
    """An identifier for files, anchors and addresses: NFKC, ASCII, lower case, `[a-z0-9_-]`; empty when nothing is left."""
    ascii_ = plain_letters(name).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9_]+", "-", ascii_.lower().replace("'", "")).strip("-")
    return f"{found}_" if found in _DEVICES else found
