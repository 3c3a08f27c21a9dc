"""One sentence as a row of tokens that measures can be read from: words, parties, quantity nouns, verbs, figures, dates, stops.

No parser stands behind this: newspaper clauses with a number in them are short and regular, and what is not regular is left out.
A party, a quantity noun of several words, a figure and a date are one token each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product, zip_longest
from typing import Literal

from generator.find.sought import Sought, first_words
from generator.records import Date, Figure
from generator.text import either
from generator.vocabulary.measures import Measures, Quantity, ShareVerb

Kind = Literal["word", "party", "noun", "change", "stands", "share", "figure", "date", "prep", "stop", "break"]


@dataclass(frozen=True, slots=True)
class Token:
    """`party` is the canonical name; `whose` tells a possessive ("China's"); `verb` the base form of a verb of change or share."""

    text: str
    start: int
    end: int
    kind: Kind
    party: str | None = None
    whose: bool = False
    quantity: Quantity | None = None
    verb: str | None = None
    figure: Figure | None = None
    date: Date | None = None
    low: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", self.text.lower())  # asked for a dozen times of each token


# Irregular past forms and participles of the verbs in measures.yml; the others are formed.
_IRREGULAR = {
    base: tuple(past.split())
    for base, past in (
        ("rise", "rose risen"), ("fall", "fell fallen"), ("grow", "grew grown"), ("sink", "sank sunk"), ("shrink", "shrank shrunk"),
        ("cut", "cut"), ("lose", "lost"), ("shed", "shed"), ("dive", "dived dove"), ("be", "is are was were been being"),
        ("stand", "stood"), ("hit", "hit"), ("come", "came"), ("sit", "sat"), ("run", "ran"), ("set", "set"), ("cost", "cost"),
        ("leap", "leapt leaped"), ("make", "made"), ("sell", "sold"), ("buy", "bought"), ("hold", "held"), ("have", "had has"),
        ("slide", "slid"), ("go", "went gone goes"), ("spend", "spent"),
    )
}  # fmt: skip
# Past forms and participles that no "-ed" shows.
PAST = frozenset(
    "took taken blew blown swung gave given made built bought brought sold spent paid lent won lost drew drawn kept held "
    "left led met put sent found got gotten went gone came become became began begun broke broken chose chosen cut drove "
    "driven fed felt fell fallen flew fought grew grown heard hit laid lay let ran rose risen said saw seen set shed shot "
    "shut sought spoke stood struck swept swore taught thought threw thrown told wrote written bore borne bid cost dug hung "
    "knew known meant read rode shown shrank shrunk sank sunk slid split spread stole stuck withdrew undertook underwent "
    "upheld".split()
)
_PREPOSITIONS = frozenset(
    "of in on for to from by at into over under against with between among across towards toward than per as since until through "
    "after before during beyond within without about despite amid following via including versus outside inside".split()
)
# A new clause begins here, with a subject of its own or without.
_BREAKS = frozenset("while whereas but although though because if unless otherwise when which who whose where that and or".split())
# Quotation marks stand in the middle of noun phrases and part nothing.
_MARKS = frozenset("\"'“”‘’«»")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[,;:—–()]|\S")
PRONOUNS = frozenset("it they we he she".split())


def forms(base: str) -> tuple[str, ...]:
    """The finite forms and participles of a verb by its base ("edge up" -> "edged up", …)."""
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    y = head.endswith("y") and head[-2] not in "aeiou"
    doubled = (
        head + head[-1] if re.search(r"[^aeiou][aeiou][bdgmnpt]$", head) and not re.search(r"(?:en|er|in|it|et)$", head) else head
    )
    stem = head[:-1] if head.endswith("e") else doubled
    third = head[:-1] + "ies" if y else head + ("es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = _IRREGULAR.get(head) or ((head[:-1] + "ied" if y else stem + "ed"),)
    return tuple(dict.fromkeys(f + tail for f in (head, third, *past, stem + "ing")))


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What `measures.yml` knows, ready for look-up."""

    parties: dict[str, str]
    adjectives: dict[str, str]
    party: Sought
    nouns: dict[str, Quantity]
    noun: Sought
    changes: dict[str, str]
    shares: dict[str, ShareVerb]
    stands: dict[str, str]


@lru_cache(maxsize=4)
def lexicon(words: Measures) -> Lexicon:
    parties = {name: p.name for p in words.parties for name in (p.name, *p.adjectives, *p.also)}
    nouns = {form: q for q in words.quantities for noun in q.nouns for form in (noun, plural(noun))}
    return Lexicon(
        {way: party for name, party in parties.items() for way in _spellings(name)},
        {p.name: p.adjectives[0] for p in words.parties if p.adjectives},
        Sought(re.compile(rf"(?<![\w-])(?:{_either(parties)})(?P<whose>['’]s?(?!\w))?(?![\w]|-\w)"), first_words(parties)),
        {way: q for form, q in nouns.items() for way in _spellings(form)},
        Sought(re.compile(rf"(?<![\w-])(?:{_either(nouns)})(?!\w|-\w|['’]s)", re.I), first_words(nouns)),
        {f: base for base in (*words.rises, *words.falls) for f in forms(base)},
        {f: verb for verb in words.shares for f in forms(verb.base)},
        {f: base for base in words.stands for f in forms(base)},
    )


def _spellings(name: str) -> Iterator[str]:
    """Every way that `_either` lets a name be written: with a hyphen or a space for each space of it."""
    return ("".join(way) for way in product(*(" -" if c == " " else c for c in name)))


def _either(names: Iterable[str]) -> str:
    return either(names).replace(r"\ ", "[ -]")


def tokens(text: str, start: int, end: int, figures: Sequence[Figure], dates: Sequence[Date], words: Lexicon) -> tuple[Token, ...]:
    """The tokens of text[start:end], in order. `figures` and `dates` are those that stand in it."""
    taken: list[Token] = [Token(f.text, f.start, f.end, "figure", figure=f) for f in figures]
    taken += [Token(d.text, d.start, d.end, "date", date=d) for d in dates]
    for m in words.party.finditer(text, start, end):
        name = re.sub(r"['’]s?$", "", m.group()) if m.group("whose") else m.group()
        taken.append(Token(m.group(), m.start(), m.end(), "party", party=words.parties[name], whose=bool(m.group("whose"))))
    for m in words.noun.finditer(text, start, end):
        taken.append(Token(m.group(), m.start(), m.end(), "noun", quantity=words.nouns[m.group().lower()]))
    order = {"figure": 0, "date": 1, "noun": 2, "party": 3}
    kept: list[Token] = []
    for token in sorted(taken, key=lambda t: (t.start, order[t.kind], -t.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif order[token.kind] == 0 and order[kept[-1].kind] > 0:
            kept[-1] = token  # a figure goes before what overlaps it
    return tuple(_moved(tuple(_filled(text, start, end, kept, words)), words))


# Verbs of level that are nouns before "of".
_NOUNS_TOO = frozenset("set range charge levy".split())


def _moved(row: Sequence[Token], words: Lexicon) -> Iterator[Token]:
    """The row with verbs that both make and move ("grow") as verbs of change where a figure or "by" follows and no article or
    pronoun went before: what "exports grew 23 %" grows is nothing but itself."""
    before: Token | None = None
    for token, after in zip_longest(row, row[1:]):
        last, before = before, token
        points = token.low == "that" and last is not None and last.kind == "prep" and after is not None
        if points and last is not None and last.low not in ("in", "but") and after is not None and after.kind in ("word", "noun"):
            yield replace(token, kind="word")  # "supplies from that country could meet"
            continue
        moves = token.kind == "share" and token.low in words.changes and after is not None
        if token.kind == "stands" and token.low in _NOUNS_TOO and after is not None and after.low == "of":
            yield replace(token, kind="word")  # "a broad set of curbs", "took a charge of $2m"
        elif moves and (
            after.low in ("by", "to", "faster", "slower") or (after.figure is not None and after.figure.change == "by")
        ):
            yield replace(token, kind="change", verb=words.changes[token.low])
        else:
            yield token


def _filled(text: str, start: int, end: int, taken: Sequence[Token], words: Lexicon) -> Iterator[Token]:
    at = start
    for token in (*taken, None):
        stop = token.start if token else end
        for m in _WORD.finditer(text, at, stop):
            if m.group() not in _MARKS and (m.group() != "." or m.end() + 2 >= end):  # "Inc." and "St." end no sentence
                yield _word(m, words)
        if token:
            yield token
            at = token.end


def _word(m: re.Match[str], words: Lexicon) -> Token:
    low = m.group().lower()
    if not low[0].isalnum():
        return Token(m.group(), m.start(), m.end(), "stop")
    if low in _BREAKS:
        return Token(m.group(), m.start(), m.end(), "break")
    if low in words.shares:
        return Token(m.group(), m.start(), m.end(), "share", verb=words.shares[low].base)
    if low in words.changes:
        return Token(m.group(), m.start(), m.end(), "change", verb=words.changes[low])
    if low in words.stands:
        return Token(m.group(), m.start(), m.end(), "stands", verb=words.stands[low])
    return Token(m.group(), m.start(), m.end(), "prep" if low in _PREPOSITIONS else "word")


def clause(row: Sequence[Token], at: int) -> tuple[int, int]:
    """Where the clause around `row[at]` begins and ends: between stops and conjunctions. A comma inside a noun phrase cuts it too
    short, which loses a measure and invents none."""
    low = at
    while low > 0 and row[low - 1].kind not in ("stop", "break"):
        low -= 1
    high = at
    while high + 1 < len(row) and row[high + 1].kind not in ("stop", "break"):
        high += 1
    return low, high + 1
