"""One sentence as a row of tokens that measures can be read from: words, parties, quantity nouns, verbs, figures, dates, stops.

No parser stands behind this: newspaper clauses with a number in them are short and regular, and what is not regular is left out.
A party, a quantity noun of several words, a figure and a date are one token each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from generator.find.sought import Sought, first_words
from generator.late import late
from generator.records import Date, Figure
from generator.text import either
from generator.vocabulary import load
from generator.vocabulary.measures import Measures, Quantity, ShareVerb

Kind = Literal["word", "party", "noun", "change", "stands", "share", "figure", "date", "prep", "stop", "break"]


class Token(NamedTuple):
    """`low` is the text in lower case; `party` the canonical name; `whose` tells a possessive ("China's"); `verb` the base form of
    a verb of change or share."""

    text: str
    start: int
    end: int
    kind: Kind
    low: str
    party: str | None = None
    whose: bool = False
    quantity: Quantity | None = None
    verb: str | None = None
    figure: Figure | None = None
    date: Date | None = None


# Irregular past forms and participles of the verbs in measures.yml; the others are formed.
_IRREGULAR = {
    base: tuple(past.split())
    for base, past in (
        ("rise", "rose risen"), ("fall", "fell fallen"), ("grow", "grew grown"), ("sink", "sank sunk"), ("shrink", "shrank shrunk"),
        ("cut", "cut"), ("lose", "lost"), ("shed", "shed"), ("dive", "dived dove"), ("be", "is are was were been being"),
        ("stand", "stood"), ("hit", "hit"), ("come", "came"), ("sit", "sat"), ("run", "ran"), ("set", "set"), ("cost", "cost"),
        ("leap", "leapt leaped"), ("make", "made"), ("sell", "sold"), ("buy", "bought"), ("hold", "held"), ("have", "had has"),
        ("slide", "slid"), ("go", "went gone goes"), ("spend", "spent"), ("send", "sent"),
    )
}  # fmt: skip
# Past forms and participles that no "-ed" shows.
PAST = frozenset(
    "took taken blew blown swung gave given made built bought brought sold spent paid lent won lost drew drawn kept held "
    "left led met put sent found got gotten went gone came become became began begun broke broken chose chosen cut drove "
    "driven fed felt fell fallen flew fought grew grown heard hit laid lay let ran rose risen said saw seen set shed shot "
    "shut sought spoke stood struck swept swore taught thought threw thrown told wrote written bore borne bid cost dug hung "
    "knew known meant read rode shown shrank shrunk sank sunk slid split spread stole stuck withdrew undertook underwent "
    "upheld tied".split()
)
_PREPOSITIONS = frozenset(
    "of in on for to from by at into over under against with between among across towards toward than per as since until through "
    "after before during beyond within without about despite amid following via including versus outside inside".split()
)
# A new clause begins here, with a subject of its own or without.
_BREAKS = frozenset("while whereas but although though because if unless otherwise when which who whose where that and or".split())
# Behind a party's name, of goods that are its own: "Chinese-made toys".
_MADE = ("made", "built", "produced", "grown", "assembled", "mined", "refined")
# Quotation marks stand in the middle of noun phrases and part nothing.
_MARKS = frozenset("\"'“”‘’«»")
_WORD = late(r"\d+(?:,\d{3})+(?!\w)|[^\W_]+(?:[-'’.][^\W_]+)*['’]?|[,;:—–()]|\S")
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
    """The regular plural of a noun."""
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
    kinds: dict[str, tuple[Kind, str | None]]


@lru_cache(maxsize=4)
def lexicon(words: Measures) -> Lexicon:
    """The vocabulary of measures as tokens are looked up in it: every form of every word."""
    parties = {name: p.name for p in words.parties for name in (p.name, *p.adjectives, *p.also)}
    parties |= {f"{name}-{done}": p.name for p in words.parties for name in (*p.adjectives, *p.also) for done in _MADE}
    parties |= _leaders(words)
    nouns = {form: q for q in words.quantities for noun in q.nouns for form in (noun, plural(noun))}
    changes = {f: base for base in (*words.rises, *words.falls) for f in forms(base)}
    shares = {f: verb for verb in words.shares for f in forms(verb.base)}
    stands = {f: base for base in words.stands for f in forms(base)}
    return Lexicon(
        {way: party for name, party in parties.items() for way in _spellings(name)},
        {p.name: p.adjectives[0] for p in words.parties if p.adjectives},
        Sought(late(rf"(?<![\w-])(?:{_either(parties)})(?P<whose>['’]s?(?!\w))?(?![\w]|-\w)"), first_words(parties)),
        {way: q for form, q in nouns.items() for way in _spellings(form)},
        Sought(late(rf"(?<![\w-])(?:{_either(nouns)})(?!\w|-\w|['’]s)", re.I), first_words(nouns)),
        changes,
        shares,
        stands,
        _kinds(changes, shares, stands),
    )


def _leaders(words: Measures) -> dict[str, str]:
    """Who acts for a party: what Trump imposes is imposed by the United States."""
    known = {p.name for p in words.parties}
    return {name: p.name for p in load().places.parties if p.name in known for name in p.leaders}


def _kinds(changes: dict[str, str], shares: dict[str, ShareVerb], stands: dict[str, str]) -> dict[str, tuple[Kind, str | None]]:
    """The kind of each word that is more than a word, and its verb; what stands later here goes before."""
    kinds: dict[str, tuple[Kind, str | None]] = dict.fromkeys(_PREPOSITIONS, ("prep", None))
    kinds |= {word: ("stands", verb) for word, verb in stands.items()}
    kinds |= {word: ("change", verb) for word, verb in changes.items()}
    kinds |= {word: ("share", verb.base) for word, verb in shares.items()}
    kinds |= dict.fromkeys(_BREAKS, ("break", None))
    return kinds


def _spellings(name: str) -> Iterator[str]:
    """Every way that `_either` lets a name be written: with a hyphen or a space for each space of it."""
    return ("".join(way) for way in product(*(" -" if c == " " else c for c in name)))


def _either(names: Iterable[str]) -> str:
    return either(names).replace(r"\ ", "[ -]")


def tokens(text: str, start: int, end: int, figures: Sequence[Figure], dates: Sequence[Date], words: Lexicon) -> tuple[Token, ...]:
    """The tokens of text[start:end], in order. `figures` and `dates` are those that stand in it."""
    taken: list[Token] = [Token(f.text, f.start, f.end, "figure", f.text.lower(), figure=f) for f in figures]
    taken += [Token(d.text, d.start, d.end, "date", d.text.lower(), date=d) for d in dates]
    for m in words.party.finditer(text, start, end):
        said, whose = m.group(), m.group("whose")
        party = words.parties[said[: -len(whose)] if whose else said]
        taken.append(Token(said, m.start(), m.end(), "party", said.lower(), party=party, whose=bool(whose)))
    for m in words.noun.finditer(text, start, end):
        low = m.group().lower()
        taken.append(Token(m.group(), m.start(), m.end(), "noun", low, quantity=words.nouns[low]))
    kept: list[Token] = []
    for token in sorted(taken, key=lambda t: (t.start, _ORDER[t.kind], -t.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.kind == "figure" and kept[-1].kind != "figure":
            kept[-1] = token  # a figure goes before what overlaps it
    return tuple(_moved(_filled(text, start, end, kept, words.kinds), words))


_ORDER = {"figure": 0, "date": 1, "noun": 2, "party": 3}


# Verbs of level that are nouns before "of".
_NOUNS_TOO = frozenset("set range charge levy".split())


def _moved(row: Sequence[Token], words: Lexicon) -> Iterator[Token]:
    """The row with verbs that both make and move ("grow") as verbs of change where a figure or "by" follows and no article or
    pronoun went before: what "exports grew 23 %" grows is nothing but itself."""
    for i, token in enumerate(row):
        after = row[i + 1] if i + 1 < len(row) else None
        if token.low == "that" and after is not None and after.kind in ("word", "noun") and i and _points(row[i - 1]):
            yield token._replace(kind="word")  # "supplies from that country could meet"
        elif after is None or token.kind not in ("share", "stands"):
            yield token
        elif token.kind == "stands":  # "a broad set of curbs", "took a charge of $2m"
            yield token._replace(kind="word") if token.low in _NOUNS_TOO and after.low == "of" else token
        else:
            leads = after.low in ("by", "to", "faster", "slower") or (after.figure is not None and after.figure.change == "by")
            moves = token.low in words.changes and leads
            yield token._replace(kind="change", verb=words.changes[token.low]) if moves else token


def _points(before: Token) -> bool:
    """Whether "that" behind this points to something and begins no clause."""
    return before.kind == "prep" and before.low not in ("in", "but")


def _filled(text: str, start: int, end: int, taken: Sequence[Token], kinds: Mapping[str, tuple[Kind, str | None]]) -> list[Token]:
    row: list[Token] = []
    at = start
    for token in (*taken, None):
        for m in _WORD.finditer(text, at, token.start if token else end):
            word = m.group()
            if word in _MARKS or (word == "." and m.end() + 2 < end):  # "Inc." and "St." end no sentence
                continue
            low = word.lower()
            kind, verb = kinds.get(low) or (_WORD_ALONE if low[0].isalnum() else _STOP)
            row.append(Token(word, m.start(), m.end(), kind, low, verb=verb))
        if token:
            row.append(token)
            at = token.end
    return row


_WORD_ALONE: tuple[Kind, None] = ("word", None)
_STOP: tuple[Kind, None] = ("stop", None)


def clause(row: Sequence[Token], at: int) -> tuple[int, int]:
    """Where the clause around `row[at]` begins and ends: between stops and conjunctions. A comma inside a noun phrase cuts it too
    short, which loses a measure and invents none. `at` may be right behind the row."""
    low = at
    while low > 0 and row[low - 1].kind not in ("stop", "break"):
        low -= 1
    high = at
    while high + 1 < len(row) and row[high + 1].kind not in ("stop", "break"):
        high += 1
    return low, min(high + 1, len(row))
