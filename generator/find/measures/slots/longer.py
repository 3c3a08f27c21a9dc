"""Time for which duties stay cut, or stay at all: "to 30 % from 145 % for 90 days", "keep the tariffs for another 90 days"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import Context, faces, subject_phrase
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import product


def cut_for(c: Context) -> Reading | None:
    """ "cut the tariffs to 30 % from 145 % for 90 days": for so long what was cut is at rest."""
    before = c.row[c.at_before].figure if c.at_before >= 0 else None
    if before is None or c.before is None or c.before.sort != "duty" or before.direction not in ("from-to", "fall"):
        return None
    lead = [t.low for t in c.row[c.at_before + 1 : c.at]]
    return Reading("pause", "span", "pause", "span", product="tariffs", written="tariffs") if lead in _FOR else None


_FOR = (["for"], ["for", "a", "period", "of"], ["for", "an", "initial"], ["for", "another"])


def _is_more(c: Context) -> bool:
    return c.figure.text.lower().startswith(("another", "a further", "further", "an additional", "an extra"))


def prolonged(c: Context, verb: int, reading: Reading) -> Reading:
    """The time for which somebody "goes on suspending" something, or it is suspended "for another 90 days", is an extension of its
    pause. Controls and duties that are put off for a time are at rest for it."""
    quantity = reading.quantity
    if quantity == "delay" and reading.product in ("tariffs", "export controls"):
        quantity = "pause"
    before = [t.low for t in c.row[max(c.low, verb - _NEAR) : verb]]
    goes_on = any(before[i : i + 2] in _GOES_ON for i in range(len(before)))
    if quantity == "pause" and (goes_on or _is_more(c)):
        quantity = "extension"
    return replace(reading, quantity=quantity)


# Tokens between "goes on" and "suspending".
_NEAR = 4
STAYS = frozenset("remain remains remained remaining stay stays stayed staying keep keeps kept keeping".split())
_GOES_ON = (["go", "on"], ["goes", "on"], ["went", "on"], ["continue", "to"], ["continues", "to"], ["continued", "to"])


def undergoer(c: Context, verb: int) -> Sequence[Token]:
    """What the verb is said of, with what stands before "on" or "of" ("the tariff on Indian goods was suspended") and before
    "between Japan and India"."""
    found = subject_phrase(c, verb)
    found = found[1:] if found and found[0].low in STAYS else found
    if not found:
        return found
    at = next(i for i in range(len(c.row)) if c.row[i] is found[0])
    head = at - 4 if [t.low for t in c.row[max(0, at - 3) : at : 2]] == ["between", "and"] and found[0].party else at - 2
    if head < 0 or c.row[head].quantity is None or c.row[head + 1].kind != "prep" or (head == at - 2 and head < c.low):
        return found
    start = head
    while start > 0 and not ends_phrase(c.row[start - 1]):
        start -= 1
    return c.row[start : head + 1] if head == at - 4 else c.row[start : at + len(found)]


def further(c: Context) -> Reading | None:
    """ "keep the tariffs on China for another 90 days": more time for what stands is an extension, whatever the verb."""
    if not _is_more(c):
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity), None)
    if noun is None or c.row[c.at - 1].low not in ("for", "by"):
        return None
    inner, end = noun_phrase(c.row, noun, c.words)
    if inner.sort not in ("duty", "span", "control") or end < c.at - 1:
        return None
    name, written = product([c.row[noun]], c.words)
    to = inner.to or _bearer(c, noun)
    basis = IN_FORCE if inner.sort == "duty" else None
    return Reading("extension", "span", "extension", "span", product=name, written=written, to=to, whose=inner.whose, basis=basis)


# More time for duties that are charged is not more time for a pause of them.
IN_FORCE = "in force"


def _bearer(c: Context, noun: int) -> str | None:
    """The party whose goods bear the duty: "goods from China should bear the tariffs"."""
    verb = next((i for i in range(noun - 1, c.low - 1, -1) if faces(c.row, i)), None)
    if verb is None:
        return None
    parties = {t.party for t in subject_phrase(c, verb) if t.party}
    return parties.pop() if len(parties) == 1 else None
