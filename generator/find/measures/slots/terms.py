"""How long licences are valid: "valid for six months", "lasting a year", "carry a six-month limit", "each will be good for"."""

from __future__ import annotations

from generator.find.clauses import Token, tokens
from generator.find.measures.context import TIME, Context
from generator.find.measures.reading import Reading
from generator.find.measures.scene import Scene
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import Row, Words
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS
from generator.records import Sentence


def valid(c: Context) -> Reading | None:
    """The time that licences are valid for; None where something else lasts."""
    if c.figure.unit not in TIME:
        return None
    verb = _verb(c)
    if verb is None:
        return _limited(c)
    if (at := _holder(c, verb)) is not None:
        return validity(c.row, at, c)
    first = c.row[c.low].low
    if c.row[verb].low not in ("valid", "good") or first not in _THESE:
        return None
    told = next((i for i in range(c.low - 1, -1, -1) if is_paper(c.row[i])), None)
    named = paper(c.row, told, c.words)[0] if told is not None else c.behind.papers
    return Reading("validity", "span", "validity", "span", product=named, written=named) if named else None


# What stands for papers told of before: "those for carmakers will be good for", "each will be valid for".
_THESE = frozenset("each they these those all both".split())
_LASTS = frozenset("last lasts lasting lasted run runs running ran hold holds holding held".split())


def _verb(c: Context) -> int | None:
    """The word that the time follows: "valid for", "good for", "lasting", "run for no more than"."""
    for i in range(c.at - 1, max(-1, c.at - 5), -1):
        token = c.row[i]
        if token.low in ("valid", "good") or token.low in _LASTS:
            follows = c.row[i + 1].low in ("for", "up") if i + 1 < c.at else token.low.startswith("last")
            return i if follows else None
        if token.kind in ("stop", "break", "figure"):
            return None
    return None


def is_paper(token: Token) -> bool:
    """Whether the token is a licence by any of its names."""
    return token.quantity is not None and token.quantity.name == "licences"


def _holder(c: Context, verb: int) -> int | None:
    """The licences that the verb is said of: right before it, its subject, or what the clause before a comma tells of."""
    low = c.low
    over = verb == low and verb > 1 and c.row[verb - 1].text == ","
    if over or (low > 1 and c.row[low].low in AUXILIARIES and c.row[low - 1].low in ("and", "or", "but")):
        low = max(0, verb - _FAR)  # "licences are for one shipment or are valid for"
    at = next((i for i in range(verb - 1, low - 1, -1) if is_paper(c.row[i])), None)
    if at is None:
        return None
    if over:  # "general licences for 200 firms, good for a year"
        tail = c.row[at + 1 : verb - 1]
        return at if not any(t.kind in ("stop", "break") or t.low in AUXILIARIES | DETERMINERS for t in tail) else None
    head = _behind(c.row, at)
    held = c.row[head].quantity if head is not None else None
    if head is not None and (at + 1 != verb or (held is not None and held.sort == "span")):
        return None  # "quotas under the licences last a year", "talks on licences lasting a year"
    tail = c.row[at + 1 : verb]
    return at if not tail or tail[0].low.endswith(("ed", "en")) or tail[0].low in AUXILIARIES or tail[0].kind == "prep" else None


# Tokens between licences and what a comma adds of them.
_FAR = 16


def _behind(row: Row, at: int) -> int | None:
    """The word before the preposition that the noun stands behind: "talks" in "talks on new licences"."""
    i = at - 1
    while i > 0 and row[i].kind in ("word", "party", "noun") and row[i].low not in AUXILIARIES:
        i -= 1
    return i - 1 if i > 0 and row[i].kind == "prep" else None


def _limited(c: Context) -> Reading | None:
    """ "permits will carry a six-month limit"."""
    after = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    if after not in _LIMITS or "-" not in c.figure.text:
        return None
    verb = next((i for i in range(c.at - 1, max(c.low, c.at - 3) - 1, -1) if c.row[i].low in _CARRIES), None)
    at = next((i for i in range(verb - 1, c.low - 1, -1) if is_paper(c.row[i])), None) if verb is not None else None
    return validity(c.row, at, c) if at is not None and _behind(c.row, at) is None else None


_LIMITS = frozenset("limit term life lifespan lifetime validity expiry".split())
_CARRIES = frozenset("carry carries carried have has had with bear get gets given".split())


def validity(row: Row, at: int, c: Context) -> Reading:
    """The validity of the licences at `row[at]`."""
    name, written = paper(row, at, c.words)
    if name == "licences" and at and row[at - 1].low in ("the", "these", "those", "such"):
        name = c.behind.papers or name
    inner, _ = noun_phrase(row, at, c.words)
    return Reading("validity", "span", "validity", "span", product=name, written=written, whose=inner.whose)


def paper(row: Row, at: int, words: Words) -> tuple[str, str]:
    """The name that the licences at `row[at]` are compared under, and as written: their kind, but for "export", which most of them
    are for."""
    inner, _ = noun_phrase(row, at, words)
    kind = "general" if any(t.low == "general" for t in row[max(0, at - 2) : at]) else ""
    if not kind and inner.premodified:
        kind = inner.written or ""
    return f"{kind.lower().replace('-', ' ')} licences".strip(), f"{kind} {row[at].low}".strip()


def papers_before(scene: Scene, sentence: Sentence) -> str | None:
    """The licences that the sentence before names last, by their kind."""
    if sentence.n < 2:
        return None
    before = scene.article.sentences[sentence.n - 2]
    row = tokens(scene.article.text, max(before.start, before.end - _BACK), before.end, (), (), scene.lexicon)
    at = next((i for i in range(len(row) - 1, -1, -1) if is_paper(row[i])), None)
    return paper(row, at, scene.words)[0] if at is not None else None


# Characters of the sentence before that are looked at.
_BACK = 400
