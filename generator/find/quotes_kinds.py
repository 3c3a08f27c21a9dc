"""What kind of quotation: statement, fragment, scare, term or title. Graded with reasons, never deleted.

The score says how surely somebody said the words. It is a sum of weights over plain features (a speech verb near, capitals, a noun
before or after, a verb inside); the weights were fitted once by logistic regression on news that is annotated for attribution and
then rounded. Below zero the marks do something else: they distance, name or entitle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.find.quotes_carry import Heard
from generator.find.speakers.reading import UnitReading
from generator.records import QuoteKind
from generator.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might should must cannot ain't ain’t "
    "says said think know want need get got let makes goes go come came".split()
)
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|m|d))$|^(?:it|that|he|she|there|what|who|here|let)['’]s$", re.IGNORECASE)
_SELF = frozenset("i we you me us my our your i'm i’m we're we’re i've i’ve we've we’ve you're you’re".split())
_SMALL = frozenset("of the and a an in on to for or at by with from as but is vs".split())
_AFTER_NOUN = frozenset(
    (
        "and or but to in of for on with by as at from that which who when while after before because is was are "
        "were has had said says if so than"
    ).split()
)
WEIGHTS: dict[str, float] = {
    "base": 0.7,
    "capitals": -1.6,
    "after a possessive": -1.5,
    "no cue": -1.2,
    "cue right after": 1.1,
    "cue near": 1.1,
    "cue close": 1.1,
    "work noun before": -0.9,
    "verb inside": 0.9,
    "after a colon": 0.9,
    "cue call": 0.9,
    "cue far": 0.8,
    "cue say": 0.7,
    "opens the sentence": 0.7,
    "after a preposition": -0.7,
    "cue promise": 0.7,
    "after as": 0.6,
    "one capital": -0.6,
    "comma between": -0.6,
    "lower case": 0.5,
    "single marks": -0.5,
    "carried inside": -0.4,
    "words 1": -0.4,
    "cue after": -0.4,
    "words 5": 0.4,
    "ends the sentence": 0.3,
    "words 4": 0.3,
    "noun after": -0.3,
    "cue think": 0.3,
    "carried": -0.3,
    "first or second person": 0.3,
    "ends in ? or !": 0.3,
    "words 3": 0.2,
}


def features(text: str, h: Heard, ur: UnitReading, vocabulary: Vocabulary) -> Iterator[str]:
    """The names of the features that hold of a marked stretch."""
    m = h.marked
    inner = text[m.start : m.end]
    ws = _WORD.findall(inner)
    lows = ur.lows
    p = h.position
    n = len(ws)
    yield "base"
    yield f"words {min(n, 5)}"
    long = [w for w in ws if w.lower() not in _SMALL]
    caps = [w for w in long if w[0].isupper() or w[0].isdigit()]
    if ur.headline:
        yield "headline"
    elif long and len(caps) == len(long):
        yield "capitals" if n > 1 else "one capital"
    elif inner[:1].islower():
        yield "lower case"
    if _finite(ws):
        yield "verb inside"
    if any(w.lower() in _SELF for w in ws):
        yield "first or second person"
    if inner[-1:] in "?!":
        yield "ends in ? or !"
    elif inner[-1:] in ",.":
        yield "ends in a stop"
    if m.single and not ur.headline:
        yield "single marks"
    cue = h.told.cue if h.told else None
    if cue is None:
        inside = p > 0 and bool(lows[p - 1]) and lows[p - 1].isalpha()
        yield ("no cue" if h.phrase is None else "carried") + (" inside" if inside else "")
    else:
        yield f"cue {cue.sort}"
        if cue.p < p:
            gap = [x for x in lows[cue.p + 1 : p] if x.isalpha()]
            yield "cue close" if len(gap) <= 2 else "cue near" if len(gap) <= 7 else "cue far"
            if "," in lows[cue.high + 1 : p]:
                yield "comma between"
        else:
            yield "cue after"
            if h.rule == "cue after the quotation":
                yield "cue right after"
    before = lows[p - 1] if p else ""
    near = [x for x in lows[max(0, p - 3) : p] if x]
    if p == 0:
        yield "opens the sentence"
    if before in ("a", "an"):
        yield "after a"
    elif before in ("the", "his", "her", "their", "its", "this", "that", "these", "those"):
        yield "after the"
    elif before in ("'s", "’s", "'"):
        yield "after a possessive"
    elif before in ("as",):
        yield "after as"
    elif before in ("in", "on", "of", "for", "with", "to", "from", "by", "about"):
        yield "after a preposition"
    elif before == ":":
        yield "after a colon"
    works, naming, _ = _word_sets(vocabulary)
    if any(x in works for x in near):
        yield "work noun before"
    if any(x in works for x in lows[p + 1 : p + 2]):
        yield "work noun after"
    if any(x in naming for x in near[-2:]) or " ".join(near[-2:]) in ("known as", "seen as", "referred to"):
        yield "naming word before"
    after = lows[p + 1] if p + 1 < len(lows) else ""
    if after.isalpha() and after not in _AFTER_NOUN and ur.unit.items[p + 1] >= 0 and h.rule != "cue after the quotation":
        yield "noun after"
    if after in (".", "") or p + 1 >= len(lows):
        yield "ends the sentence"


def _is_clause(h: Heard, ws: list[str], first: str, found: list[str]) -> bool:
    """Whether the words are a finite clause of their own: they have a subject and a verb, or are printed as a sentence."""
    if first.islower() and (ws[0].lower() in _FINITE | {"not", "never"} or ws[0].lower().endswith(("n't", "n’t"))):
        return False  # a predicate without its subject: 'was "willing to talk"'
    if ws[0].lower() in _SMALL and len(ws) <= 4 and not _finite(ws):
        return False  # the first half of a split sentence: "The mine," she said, "will close."
    if "opens the sentence" in found and first.isupper() and len(ws) > 1:
        return True
    if "after a colon" in found and first.isupper() and len(ws) > 2 and ("ends in a stop" in found or "ends in ? or !" in found):
        return True
    return len(ws) >= 3 and _finite(ws)


def _finite(ws: list[str]) -> bool:
    return any(w.lower() in _FINITE or _CONTRACTED.search(w) for w in ws)


_SETS: dict[int, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {}


def _word_sets(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns of works, words that introduce names, and the names of platforms and papers; made once for each vocabulary."""
    key = id(vocabulary)
    if key not in _SETS:
        _SETS[key] = (
            frozenset(vocabulary.quotes.work_nouns) | {w + "s" for w in vocabulary.quotes.work_nouns},
            frozenset(vocabulary.quotes.naming_words),
            frozenset(n for k in vocabulary.bodies.known if k.kind in ("platform", "publisher") for n in (k.name, *k.also)),
        )
    return _SETS[key]


def kind_of(text: str, h: Heard, ur: UnitReading, vocabulary: Vocabulary) -> tuple[QuoteKind, float, tuple[str, ...]]:
    """(kind, score from 0 to 1, reasons: the features that weigh most)."""
    m = h.marked
    ws = _WORD.findall(text[m.start : m.end])
    found = list(features(text, h, ur, vocabulary))
    total = sum(WEIGHTS.get(f, 0.0) for f in found)
    score = round(1 / (1 + 2.718281828**-total), 2)
    weighed = sorted((f for f in found if f != "base" and abs(WEIGHTS.get(f, 0.0)) >= 0.4), key=lambda f: -abs(WEIGHTS[f]))
    reasons = tuple(weighed[:4])
    n = len(ws)
    named = _names(text, h, ur, found, ws, vocabulary)
    if named is not None and n <= 8:
        return named, min(score, 0.49), reasons
    if n > 8 or total >= 0:
        whole = n > 14 or _is_clause(h, ws, text[m.start], found)
        return ("statement" if whole else "fragment"), max(score, 0.5), reasons
    return "scare", score, reasons


# What is made, offered or proposed under a name: "announced a 'framework'", "create a 'green channel'".
_MAKES = frozenset(
    w
    for base in (
        "create",
        "announce",
        "propose",
        "introduce",
        "launch",
        "establish",
        "unveil",
        "form",
        "build",
        "set",
        "sign",
        "reach",
        "offer",
        "open",
        "start",
        "devise",
        "develop",
    )
    for w in (base, base + "s", base + "d", base + "ed", base + "ing", base[:-1] + "ing")
)


def _names(text: str, h: Heard, ur: UnitReading, found: list[str], ws: list[str], vocabulary: Vocabulary) -> QuoteKind | None:
    """title, term or scare where the grammar shows that nobody says the words; None where it does not."""
    has = set(found)
    lows, p = ur.lows, h.position
    inner = text[h.marked.start : h.marked.end].strip(".,;:!? ")
    if {"work noun before", "work noun after"} & has and {"capitals", "one capital"} & has:
        return "title"
    if inner in _word_sets(vocabulary)[2]:
        return "title"
    cue = h.told.cue if h.told else None
    if cue is not None and cue.side == "by" and cue.sort == "think":
        return "scare"
    plain = "verb inside" not in has and "first or second person" not in has and len(ws) <= 4
    if plain and cue is not None and cue.sort == "show" and cue.p < p and "that" not in lows[cue.p : p]:
        return "scare"
    if (
        plain
        and lows[p - 1 : p]
        and lows[p - 1] in ("a", "an", "the", "new", "its", "their")
        and p >= 2
        and any(x in _MAKES for x in lows[max(0, p - 3) : p])
    ):
        return "term"
    if plain and "after a" in has and cue is None and any(x in _MAKES for x in lows[p + 1 : p + 6]):
        return "term"
    if {"capitals", "headline"} & has and sum(WEIGHTS.get(f, 0.0) for f in found) < 0:
        return "title" if lows[p - 1 : p] and lows[p - 1] in ("in", "on", "'s", "’s", "from", "titled", "called") else "term"
    if plain and "capitals" in has and "after a preposition" in has and not (cue is not None and cue.sort == "call"):
        return "title" if lows[p - 1] in ("in", "on", "from") else "term"
    if h.phrase is None and plain:
        return "term" if {"naming word before", "after a"} & has else "scare"
    if (
        "naming word before" in has
        and plain
        and sum(WEIGHTS.get(f, 0.0) for f in found) < 0.8
        and (cue is None or cue.sort != "call")
    ):
        return "term"
    return None
