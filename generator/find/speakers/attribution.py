"""Which cue of its outer sentence a quotation belongs to."""

from __future__ import annotations

from generator.find.marks import Marked
from generator.find.speakers.cue import Cue
from generator.vocabulary import load

_STRONG = ("say", "call")
# Of those, verbs that say something only where the words follow at once: "he began: ...".
_IDLE = frozenset({"begin", "put", "go"})


def choose(lows: list[str], cues: list[Cue], p: int, m: Marked, text: str) -> tuple[Cue, str] | None:
    """The cue for the quotation at position `p`, with the rule that chose it; None when the sentence has none."""
    speaking = [c for c in cues if c.phrase is not None]
    if not speaking:
        return None
    opens = p == 0 or all(x in ("«»", ",", "and", "“", "but") for x in lows[:p])
    ended = text[m.end - 1] in ",?!—-–…" or lows[p + 1 : p + 2] == [","]
    after = [c for c in speaking if _adjacent(lows, c, p)]
    if after and after[0].side == "after" and ended:
        return after[0], "cue after the quotation"
    before = [c for c in speaking if c.high < p and c.side != "by"]
    main = [c for c in before if not _subordinate(c, lows) or _close(c, p, lows)]
    before = main or before
    closed = [c for c in before if ";" in lows[c.high + 1 : p]]
    before = [c for c in before if c not in closed] or before
    if after and (opens or not before or (ended and not _close(before[-1], p, lows))):
        return after[0], "cue after the quotation"
    passive = [c for c in speaking if c.side == "by" and abs(c.p - p) < 14]
    if passive and not any(_close(c, p, lows) for c in before):
        return passive[0], "passive"
    according = [c for c in speaking if c.base == "according to"]
    sure = [c for c in before if not c.conditional and c.base not in _IDLE]  # but "he went on to say"
    if sure and before[-1].conditional:
        before = sure
    if before:
        strong = [c for c in before if c.sort in _STRONG and c.base != "according to"]
        clear = [c for c in strong if c.base not in load().quotes.faint and not c.conditional]
        best = before[-1]
        leads = lows[p - 1] in (":", ",") or not text[m.start].islower()  # "he began: ..." and not "he has begun 'to see'"
        close = _close(best, p, lows) and (leads or best.base not in _IDLE)
        if clear and best.base in load().quotes.faint and not close:
            best = clear[-1]
        paper = next((c for c in strong if _paper(c) and c.p < best.p), None)
        if paper is not None and best.sort not in _STRONG and best.phrase is not paper.phrase:
            return paper, "a paper's words on what another does"
        closing = [c for c in speaking if c.low > p and c.sort == "say" and c.base != "according to" and _closes(c, lows)]
        if closing and (best.base in load().quotes.faint or not clear):
            return closing[0], "cue after the quotation" if closing[0] in after else "cue later in the sentence"
        own = best.sort == "promise" and strong and strong[-1].sort == "call" and best.phrase == strong[-1].phrase
        if best.sort not in _STRONG and strong and not own:
            # "Lee said Kim wants a 'wall'": the one who tells it chose the words
            best = strong[-1]
        if best.base == "according to" and strong:
            best = strong[-1]
        return _outer(best, before, p), "cue before the quotation"
    if after:
        return after[0], "cue after the quotation"
    later = [c for c in speaking if c.low > p and c.sort == "say" and (opens or _closes(c, lows))]
    if later:
        return later[0], "cue later in the sentence"
    if according:
        return according[0], "according to"
    rest = [c for c in speaking if c.p > p and (opens or _closes(c, lows))]
    return (rest[0], "cue later in the sentence") if rest else None


def _paper(c: Cue) -> bool:
    return (
        c.phrase is not None
        and c.phrase.entity is not None
        and c.phrase.entity.body_kind in ("publisher", "news agency", "broadcaster")
    )


def _close(c: Cue, p: int, lows: list[str]) -> bool:
    """Whether nothing but a few words stand between the cue and the quotation."""
    between = lows[c.high + 1 : p - (lows[p - 1] == ",")]
    return len(between) <= 5 and "," not in between and "«»" not in between


def _outer(best: Cue, before: list[Cue], p: int) -> Cue:
    """The cue that tells what the other one is part of: "Lee said she recalls ... '...'" is told by "said"."""
    if best.phrase is None or best.side == "far" or best.phrase.pronoun not in ("he", "she", "they", "it") or p - best.high <= 2:
        return best
    return next((c for c in before if c.sort == "say" and c.base not in load().quotes.faint and 0 < best.low - c.high <= 2), best)


def _subordinate(c: Cue, lows: list[str]) -> bool:
    """Whether the cue stands in a clause of its own within another's: "the women who complained", "when Lee railed"."""
    opener = lows[c.low - 1] if c.low else ""
    return opener in ("when", "if", "because", "while", "although", "though", "how") or any(
        x in ("who", "which") for x in lows[c.low : c.p]
    )


def _closes(c: Cue, lows: list[str]) -> bool:
    """Whether the cue with its phrase is set off behind the whole clause: "..., Lee said", and not "... and Lee said"."""
    low = _begin(c, lows)
    low -= low > 1 and lows[low - 1] == "as"
    return c.side in ("after", "by") or (c.side == "before" and low > 0 and lows[low - 1] in (",", "«»", "—", "–"))


def _begin(c: Cue, lows: list[str]) -> int:
    """Where the cue with its phrase begins, the article of a name included: "the White House said"."""
    return c.low - (c.side == "before" and c.low > 0 and lows[c.low - 1] in ("the", "a", "an"))


def _adjacent(lows: list[str], c: Cue, p: int) -> bool:
    """Whether the cue stands right after the quotation, with its phrase: "...," said Lee / Lee told reporters."""
    if c.low <= p or c.side in ("far", "by"):
        return False
    between = lows[p + 1 : _begin(c, lows)]
    return all(x in (",", "”", "—", "–", "-", ".", "''", "'", "’", '"') for x in between)
