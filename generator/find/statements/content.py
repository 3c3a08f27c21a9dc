"""Which words a cue reports: the clause after it, the clause before it, or what "according to" credits."""

from __future__ import annotations

from generator.find.marks import Marked
from generator.find.names.tokens import Tokens
from generator.find.speakers.cue import Cue
from generator.find.speakers.reading import UnitReading
from generator.find.speakers.small_words import FINITE, TIMES
from generator.find.statements.recipient import over_recipient

_STOPS = (".", "!", "?", "…")
# Participles behind a comma that tell something else of the speaker.
_GOES_ON = frozenset("quoting adding saying noting warning citing signalling signaling using".split())
# Participles that tell when something was put out, and not what it says.
_ISSUED = frozenset("published released issued dated seen posted".split())
# What opens a clause that cannot stand alone.
_CONDITIONS = frozenset("if when once unless because although though while until whether given".split())
# What a phrase of time or place opens with.
_SCENES = frozenset(
    (
        "in on at during after before since by for from with under last this earlier later meanwhile however still otherwise "
        "recently instead rather thus moreover besides once now today back"
    ).split()
)


def content(
    tokens: Tokens, ur: UnitReading, cue: Cue, marked: list[Marked], cues: list[Cue], occasions: frozenset[str]
) -> tuple[int, int] | None:
    """The span of the reported words in the text, or None when the cue reports none of its own. `occasions`: nouns of where
    things are said ("in a statement")."""
    items, lows = ur.unit.items, ur.lows
    end = len(items) - 1
    while end > 0 and items[end] >= 0 and lows[end] in (*_STOPS, "”", '"', "''"):
        end -= 1
    if cue.base == "according to":
        if cue.low <= 2:
            begin = _over_apposition(lows, cue.high + 1, end)
            return span_of(tokens, items, marked, begin, end)
        return span_of(tokens, items, marked, _clause_start(lows, cue), _beyond(lows, cue, end))
    if cue.side == "by":
        return span_of(tokens, items, marked, *_passive(lows, cue, cues, end))
    if cue.side == "after":
        return span_of(tokens, items, marked, *_around(lows, cue, end)) if cue.low > 0 else None
    begin = cue.p + 1
    begin = over_recipient(tokens, items, lows, begin, cue, end, occasions)
    if cue.base == "tell" and lows[begin : begin + 1] and lows[begin] in _WHERE and not _clause(lows, begin, end):
        begin = end + 1  # "Prices rose, Lee told lawmakers in a written reply"
    last = _clause_end(lows, begin, end, cues, cue)
    if cue.low > 1 and lows[begin : begin + 1] and (lows[begin] in _GOES_ON or lows[begin] in _ISSUED):
        return span_of(tokens, items, marked, 0, cue.low - 1)  # "..., Reuters reported on Friday, citing sources"
    if _interrupts(lows, cue):
        return span_of(tokens, items, marked, _clause_start(lows, cue), _beyond(lows, cue, end))
    if last - begin >= 1 or (last == begin and items[last] < 0):
        if lows[begin] in ("«»",) and last == begin:
            return None
        return span_of(tokens, items, marked, begin, last)
    if cue.low > 1:  # "..., she said."
        return span_of(tokens, items, marked, 0, _before_owner(items, lows, cue.low) - 1)
    return None


# What opens a phrase of the occasion, where no clause follows.
_WHERE = frozenset("in on at during after before by via over".split())


def _clause(lows: list[str], begin: int, end: int) -> bool:
    """Whether a verb or a comma stands in what goes on at `begin`: then more than an occasion is told."""
    return any(x in FINITE or x == "," or x.endswith("ed") for x in lows[begin : end + 1])


def _before_owner(items: list[int], lows: list[str], low: int) -> int:
    """The position of the comma before whoever owns the speaker at `low`: "Rates will fall, [Norden Bank's] Ann Lee said"."""
    if lows[low - 1] not in ("'s", "’s", "'", "’"):
        return low
    k = low - 1
    while k > 0 and low - k < 9 and lows[k] != ",":
        k -= 1
    return k if lows[k] == "," and all(items[j] >= 0 for j in range(k, low)) else low


def _passive(lows: list[str], cue: Cue, cues: list[Cue], end: int) -> tuple[int, int]:
    """What a passive reports: "were told by Albor that ...", "Stocks are put at 900 tonnes by Albor", "is put by Albor at 900"."""
    if lows[cue.high + 1 : cue.high + 2] == ["that"]:
        return cue.high + 2, _clause_end(lows, cue.high + 2, end, cues, cue)
    by = next((k for k in range(cue.p, cue.high) if lows[k] == "by"), cue.high)
    return _clause_start(lows, cue), by - 1 if "at" in lows[cue.p : by] else end


def _around(lows: list[str], cue: Cue, end: int) -> tuple[int, int]:
    """What an inverted cue reports: the words before it, behind its colon, or on both sides ("The point, says Lee, is trust")."""
    colon = next((k for k in range(cue.high + 1, min(end, cue.high + 10)) if lows[k] == ":"), None)
    if colon is not None and cue.low <= 4 and "," not in lows[cue.high + 1 : colon]:
        return colon + 1, end
    return (0, _beyond(lows, cue, end)) if _interrupts(lows, cue) else (0, cue.low - 1)


def _over_apposition(lows: list[str], p: int, end: int) -> int:
    """After "according to Lee, an analyst at the bank, ..." the reported words begin at the second comma."""
    if lows[p : p + 1] != [","]:
        for k in range(p, min(end, p + 12)):
            if lows[k] == ",":
                return k + 1
        return p
    if lows[p + 1 : p + 2] and lows[p + 1] in (
        "a",
        "an",
        "the",
        "who",
        "which",
        "director",
        "president",
        "head",
        "chief",
        "analyst",
    ):
        for k in range(p + 2, min(end, p + 20)):
            if lows[k] == ",":
                return k + 1
    return p + 1


def _comma_before(lows: list[str], cue: Cue) -> int:
    """The position of the comma right before the cue with its phrase, over the phrase's article; -1 where there is none."""
    at = cue.low - 1
    at -= at > 0 and lows[at] == "the"
    return at if at >= 0 and lows[at] == "," else -1


def _interrupts(lows: list[str], cue: Cue) -> bool:
    """Whether the cue stands within what it reports: "The ban, Lee said, would hold", not "In May, Lee said, ..."."""
    comma = _comma_before(lows, cue)
    if comma < 1 or lows[_occasion_end(lows, cue)] != ",":
        return False
    before = lows[:comma]
    return before[0] not in _SCENES or any(x in FINITE and x != "may" for x in before)  # "In May"


def _occasion_end(lows: list[str], cue: Cue) -> int:
    """The position behind the cue and the day or the paper in which it was said: "Lee said in a note to clients on Monday,"."""
    k = cue.high + 1
    if k < len(lows) and (lows[k] in _WHERE or lows[k] in TIMES):
        return next((j for j in range(k + 1, min(len(lows), k + 10)) if lows[j] == "," or lows[j] in FINITE), len(lows) - 1)
    return min(k, len(lows) - 1)


def _beyond(lows: list[str], cue: Cue, end: int) -> int:
    """Where the reported words end that a cue between two commas interrupts ("The ban, Lee said, would hold", "It is, she said, a
    risk", "If he goes, she said, so do they"): else before it."""
    comma = _comma_before(lows, cue)
    if comma < 1:
        return cue.low - 1
    close = next((k for k in range(cue.high + 1, min(end, cue.high + 12)) if lows[k] == ","), None)
    long = close is not None and (end - close >= 3 or "«»" in lows[close : end + 1])
    if close is None or not long or lows[close + 1] in ("and", "but", "adding", "though", "although", "while"):
        return comma - 1
    unfinished = lows[close + 1] in FINITE or lows[comma - 1] in FINITE or lows[0] in _CONDITIONS
    return end if unfinished else comma - 1


def _clause_start(lows: list[str], cue: Cue) -> int:
    for k in range(cue.low - 1, 0, -1):
        if lows[k] == ";":
            return k + 1
    return 0


def _clause_end(lows: list[str], begin: int, end: int, cues: list[Cue], cue: Cue) -> int:
    """The last position of the reported clause: another source's clause, or an aside of the writer's, ends it."""
    if cue.low and lows[cue.low - 1] == "what":
        # "what they described as a truce, ..." names the thing and no more
        return next((k - 1 for k in range(begin + 1, end) if lows[k] == ","), end)
    aside = any(x in ("who", "which") for x in lows[cue.low : cue.p])
    for k in range(begin + 1, end):
        if lows[k] == ";" or (lows[k] in ("though", "although") and lows[k - 1] == "«»"):
            return k - 1
        if lows[k] == "and" and any(c is not cue and c.p in (k + 1, k + 2) and c.side == "far" for c in cues):
            return k - 1  # "reported a loss and said it expected a profit"
        if aside and lows[k] == "," and (lows[k + 1] in FINITE or lows[k + 1].endswith("ed") or any(c.p == k + 1 for c in cues)):
            return k - 1  # "Lee, who told farmers that prices would rise, signed": the aside ends before the main verb
        if (
            lows[k] == ","
            and lows[k + 1] in ("while", "but", "although", "though")
            and (
                lows[k + 1] in ("though", "although", "but")
                or any(c.p > k and c.phrase is not None and c.side in ("before", "after") and c.low <= k + 8 for c in cues)
            )
        ):
            return k - 1
        if (
            lows[k] == ","
            and lows[k + 1] not in ("which", "who", "whose", "where")
            and any(c is not cue and c.low == k + 1 and c.side in ("before", "after") and c.phrase is not None for c in cues)
        ):
            return k - 1
        if lows[k] == "," and lows[k + 1] in _GOES_ON:
            return k - 1
    return end


_TRAILING = frozenset((*"its his her their the a an as and , “ ” — - ; :".split(), '"', "''"))


def span_of(tokens: Tokens, items: list[int], marked: list[Marked], begin: int, end: int) -> tuple[int, int] | None:
    """The characters of the items `begin`..`end`, without what hangs at either side; None where only quotations are left."""
    while (
        begin <= end
        and items[begin] >= 0
        and tokens.low[items[begin]] in (",", "“", "”", "—", "-", "and", "but", ":", "however", "meanwhile", '"', "''")
    ):
        begin += 1
    while end >= begin and items[end] >= 0 and tokens.low[items[end]] in _TRAILING:
        end -= 1
    if end <= begin and (begin > end or items[begin] >= 0):
        return None
    a = marked[-items[begin] - 1].outer_start if items[begin] < 0 else tokens.start[items[begin]]
    b = marked[-items[end] - 1].outer_end if items[end] < 0 else tokens.end[items[end]]
    only = all(x < 0 for x in items[begin : end + 1])
    return None if only else (a, b)
