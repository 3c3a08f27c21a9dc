"""What kind of quotation: statement, fragment, scare, term or title. Graded with reasons, never deleted.

The score says how surely somebody said the words. It is a sum of weights over plain features (a speech verb near, capitals, a noun
before or after, a verb inside); the weights were fitted once by logistic regression on news that is annotated for attribution and
then rounded. Below zero the marks do something else: they distance, name or entitle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.find.quotes.carry import Heard
from generator.find.quotes.named import named_kind, naming_words
from generator.find.speakers.reading import UnitReading
from generator.late import late
from generator.records import QuoteKind
from generator.vocabulary import Vocabulary

_WORD = late(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might should must cannot ain't ain’t "
    "says said think know want need get got let makes goes go come came".split()
)
# Between a subject and its verb; adverbs that a predicate begins with; words that lead to a clause.
_HELPS = frozenset(
    "to can could will would may might must should shall cannot be been not never is are was were has have had".split()
)
_ADVERBS = frozenset("once never always still also again ever now only just really already simply hardly".split())
_SUBJECTS = frozenset("i we you he she they it there this that nobody everybody".split())
_LEADS = frozenset("that because if when while as and but or so whether".split())
_CONTRACTED = late(r"(?:n['’]t|['’](?:re|ve|ll|m|d))$|^(?:it|that|he|she|there|what|who|here|let)['’]s$", re.IGNORECASE)
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


def features(text: str, h: Heard, ur: UnitReading, singles: bool, vocabulary: Vocabulary) -> Iterator[str]:
    """The names of the features that hold of a marked stretch. `singles`: single marks are what the article quotes with."""
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
    if m.single and not ur.headline and not singles:
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
    words = naming_words(vocabulary.quotes, vocabulary.bodies)
    if any(x in words.works for x in near):
        yield "work noun before"
    if any(x in words.works for x in lows[p + 1 : p + 2]):
        yield "work noun after"
    if any(x in words.naming for x in near[-2:]) or " ".join(near[-2:]) in ("known as", "seen as", "referred to"):
        yield "naming word before"
    after = lows[p + 1] if p + 1 < len(lows) else ""
    if after.isalpha() and after not in _AFTER_NOUN and ur.unit.items[p + 1] >= 0 and h.rule != "cue after the quotation":
        yield "noun after"
    if after in (".", "") or p + 1 >= len(lows):
        yield "ends the sentence"


def _lacks_subject(h: Heard, ur: UnitReading, ws: list[str], first: str) -> bool:
    """Whether the words are the predicate of a subject outside: "he can 'switch it off'", "the figures 'once again show it'"."""
    before = ur.lows[h.position - 1] if h.position else ""
    if not first.islower() or not before.isalpha():
        return False
    if before in _HELPS:
        return True
    opener = ws[0].lower()
    told = h.told is not None and h.told.cue.p == h.position - 1
    # an adverb before its verb, or the object of a verb outside: "had paid 'a price that I will not tell'"
    return (opener in _ADVERBS or opener in ("a", "an")) and before not in _LEADS and not told


def _is_clause(ws: list[str], first: str, found: list[str]) -> bool:
    """Whether the words are a finite clause of their own: they have a subject and a verb, or are printed as a sentence."""
    if first.islower() and (ws[0].lower() in _FINITE | {"not", "never"} or ws[0].lower().endswith(("n't", "n’t"))):
        return False  # a predicate without its subject: 'was "willing to talk"'
    if ws[0].lower() in _SMALL and len(ws) <= 4 and not _finite(ws):
        return False  # the first half of a split sentence: "The mine," she said, "will close."
    if "opens the sentence" in found and first.isupper() and len(ws) > 1:
        return True
    if first.isupper() and ws[0].lower() in _SUBJECTS and len(ws) > 2 and {"ends in a stop", "ends in ? or !"} & set(found):
        return True
    if "after a colon" in found and first.isupper() and len(ws) > 2 and ("ends in a stop" in found or "ends in ? or !" in found):
        return True
    return len(ws) >= 3 and _finite(ws)


def _finite(ws: list[str]) -> bool:
    return any(w.lower() in _FINITE or _CONTRACTED.search(w) for w in ws)


def kind_of(
    text: str, h: Heard, ur: UnitReading, singles: bool, vocabulary: Vocabulary
) -> tuple[QuoteKind, float, tuple[str, ...]]:
    """(kind, score from 0 to 1, reasons: the features that weigh most)."""
    m = h.marked
    ws = _WORD.findall(text[m.start : m.end])
    found = list(features(text, h, ur, singles, vocabulary))
    total = sum(WEIGHTS.get(f, 0.0) for f in found)
    score = round(1 / (1 + 2.718281828**-total), 2)
    weighed = sorted((f for f in found if f != "base" and abs(WEIGHTS.get(f, 0.0)) >= 0.4), key=lambda f: -abs(WEIGHTS[f]))
    reasons = tuple(weighed[:4])
    n = len(ws)
    named = named_kind(text, h, ur, found, total, ws, vocabulary)
    if named is not None and n <= 8:
        return named, min(score, 0.49), reasons
    if n > 8 or total >= 0:
        whole = (n > 14 or _is_clause(ws, text[m.start], found)) and not _lacks_subject(h, ur, ws, text[m.start])
        return ("statement" if whole else "fragment"), max(score, 0.5), reasons
    return "scare", score, reasons
