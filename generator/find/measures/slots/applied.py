"""Applications for licences by what became of them, as counts and as shares.

Filed, granted, refused and pending are four measures; so are those of applicants of another country or trade.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import COUNTS, PARTS, Context
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.scene import Scene
from generator.find.measures.slots.terms import is_paper
from generator.find.measures.words.verb_words import AUXILIARIES
from generator.vocabulary import load

APPLICATIONS = "licence applications"
_STATES = {
    **dict.fromkeys("filed submitted lodged made sent".split(), "filed"),
    **dict.fromkeys("granted approved cleared accepted issued".split(), "granted"),
    **dict.fromkeys("rejected refused denied".split(), "rejected"),
    **dict.fromkeys("pending outstanding waiting unanswered undecided sitting queued stuck".split(), "pending"),
}
_OBTAINS = frozenset("obtained received won got gotten secured".split())
BETWEEN = AUXILIARIES | frozenset("still already now yet so far since only just also not".split())


def applied(c: Context) -> Reading | None:
    """A number or share of applications for licences, in one state."""
    if c.figure.unit not in COUNTS | PARTS or c.figure.change is not None:
        return None
    part = c.figure.unit in PARTS and (c.figure.unit == "percent" or _below_one(c))
    head = _head(c, part)
    if head is None:
        return _rate(c) or _elided(c, part)
    state, where = _state(c, head)
    if state is None or (part and state == "filed"):
        return None
    whose, branch = _applicants(c, head, where)
    if whose is None and (told := _before(c)) is not None:
        whose, branch = told  # ", of which 1,160 have been granted"
    return _reading(state, part, whose, branch, open_=not _told_of_licences(c))


def _reading(state: str, part: bool, whose: str | None, branch: str | None, *, open_: bool = False) -> Reading:
    quantity = f"{'share of ' if part else ''}{APPLICATIONS} {state}"
    return Reading(quantity, "applied", quantity, "applied", whose=whose, product=branch, written=branch, open=open_)


def _below_one(c: Context) -> bool:
    return not isinstance(c.figure.value, tuple) and c.figure.value < 1


def _head(c: Context, part: bool) -> int | None:
    """Where the words "applications", "licence requests" end that the figure counts; the figure itself, where it takes them in."""
    requests = load().measures.requests
    last = (c.figure.of or "").split()[-1:]
    if not part:
        return c.at if last and last[0].lower() in requests and _plain(c.figure.of or "") else None
    if c.at + 1 < len(c.row) and c.row[c.at + 1].low in requests:
        return c.at + 1  # "one in four applications"
    if c.at + 1 >= len(c.row) or c.row[c.at + 1].low != "of":
        return None
    for i in range(c.at + 2, min(c.at + 7, len(c.row))):
        if c.row[i].low in requests or (is_paper(c.row[i]) and _asked_for(c, i)):
            return i
        if c.row[i].kind not in ("word", "noun", "party", "figure"):
            return None
    return None


def _plain(of: str) -> bool:
    """Whether the applications are for licences, or for nothing that is told: no "asylum applications"."""
    kinds = load().measures.licensing
    return all(w.lower() in kinds or w.lower() in load().measures.trim for w in of.split()[:-1])


def _asked_for(c: Context, at: int) -> bool:
    """ "half of the permits they have asked for": what is asked for are applications."""
    after = [t.low for t in c.row[at + 1 : at + 7]]
    return "sought" in after or any(w in _ASKS and "for" in after[i + 1 : i + 2] for i, w in enumerate(after))


_ASKS = frozenset("asked ask applied apply".split())


def _state(c: Context, head: int) -> tuple[str | None, int]:
    """What became of the applications, and where the verb stands: behind them, or before the figure."""
    found: tuple[str | None, int] = None, head
    for i in range(head + 1, len(c.row)):
        token = c.row[i]
        if token.kind in ("stop", "break"):
            break
        if (state := _became(c.row, i)) is not None:
            passive = c.row[i - 1].low in BETWEEN
            if found[0] is None or passive:
                found = state, i
            if passive:
                break
    before = next((i for i in range(c.at - 1, max(c.low, c.at - 4) - 1, -1) if c.row[i].low not in BETWEEN | {"of"}), None)
    if before is not None and (found[0] in (None, "filed")) and (low := c.row[before].low) in _STATES:
        return _STATES[low], before
    if before is not None and head != c.at and c.row[before].low in _OBTAINS:
        return "granted", before
    if found[0] is None and any(t.low in ("by", "from") for t in c.row[head + 1 : head + 2]):
        return "filed", head
    return found


def _became(row: Sequence[Token], i: int) -> str | None:
    after = row[i + 1].low if i + 1 < len(row) else ""
    if row[i].low in ("come", "came") and after == "through":
        return "granted"
    return _STATES.get(row[i].low)


def _applicants(c: Context, head: int, verb: int) -> tuple[str | None, str | None]:
    """Whose applications they are, and of which trade: "by", "from" or the subject of filing or getting."""
    for i in range(head + 1, min(head + 5, len(c.row))):
        if c.row[i].low in ("by", "from"):
            whose, branch = _firms(c.row, i + 1)
            return whose or _across(c), branch
        if c.row[i].kind in ("stop", "break"):
            break
    if verb < c.at and (c.row[verb].low in _OBTAINS or _STATES.get(c.row[verb].low) == "filed"):
        return _firms(c.row, c.low)
    return _across(c), None


def _across(c: Context) -> str | None:
    """ "Across Europe barely a quarter of the applications": where the applicants are."""
    first = c.row[c.low : c.low + 2]
    return first[1].party if len(first) == 2 and first[0].low in ("across", "in", "throughout") and c.low + 1 < c.at else None


def _firms(row: Sequence[Token], at: int) -> tuple[str | None, str | None]:
    """The country and the trade of firms: "European parts makers" -> Europe, parts makers."""
    words, party = [], None
    for token in row[at : at + 6]:
        if token.kind == "party" and party is None:
            party = token.party
        elif ends_phrase(token) or token.low in AUXILIARIES | _OBTAINS | _STATES.keys() or token.kind not in ("word", "noun"):
            break
        else:
            words.append(token.low)
    words = [w for w in words if w not in load().measures.applicants and w not in load().measures.trim]
    if words and words[-1] in ("manufacturers", "producers"):
        words[-1] = "makers"
    return party, " ".join(words) or None


def _told_of_licences(c: Context) -> bool:
    """Whether the sentence, or the one before, names what is applied for."""
    kinds = load().measures.licensing
    own = any(is_paper(t) or t.low in kinds for t in c.row) or any(w.lower() in kinds for w in (c.figure.of or "").split())
    return own or c.behind.papers is not None


def _before(c: Context) -> tuple[str | None, str | None] | None:
    """The applicants of which the figure before tells, in this sentence or the last."""
    if c.before is not None and c.before.sort == "applied":
        return c.before.whose, c.before.product
    slots = c.earlier[1].slots if c.earlier is not None else {}
    return (slots.get("whose"), slots.get("product")) if APPLICATIONS in slots.get("quantity", "") else None


def _elided(c: Context, part: bool) -> Reading | None:
    """ "…, of which 1,160 have been granted", "Some 680 are still pending": of those that were told before."""
    told = _before(c)
    if told is None or told[0] is None:
        return None
    whose, branch = told
    noun = (c.figure.of or "").lower()
    if noun == "approvals" and not part:
        return _reading("granted", part, whose, branch)
    i = c.at + 1
    while i < len(c.row) and c.row[i].low in BETWEEN:
        i += 1
    state = _became(c.row, i) if i < len(c.row) and (i > c.at + 1 or c.row[i].low in ("pending", "outstanding")) else None
    bare = not noun or noun.split()[-1] in load().measures.requests
    return _reading(state, part, whose, branch) if state not in (None, "filed") and bare else None


def _rate(c: Context) -> Reading | None:
    """ "with the approval rate exceeding 60 percent": of the applications that were told before."""
    if c.figure.unit != "percent" or c.before is None or c.before.sort != "applied":
        return None
    at = next((i for i in range(c.at - 1, max(0, c.at - 5), -1) if c.row[i].low == "rate"), None)
    if at is None or any(t.kind in ("stop", "figure") for t in c.row[at : c.at]):
        return None
    state = _RATES.get(c.row[at - 1].low)
    return _reading(state, True, c.before.whose, c.before.product) if state else None


_RATES = {"approval": "granted", "success": "granted", "acceptance": "granted", "rejection": "rejected", "refusal": "rejected"}


def settled_applicants(scene: Scene, reading: Reading) -> Reading:
    """Applications of which no more is told, in an article on licences, are for these; in one that names the European Union,
    European firms are its own."""
    if reading.sort != "applied":
        return reading
    if reading.open and scene.running.tells.on_licences:
        reading = replace(reading, open=False)
    return replace(reading, whose="European Union") if reading.whose == "Europe" and scene.running.tells.on_the_union else reading
