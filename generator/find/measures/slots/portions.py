"""Parts of a duty by what becomes of them, and what is added to one: "24 points of it are on hold", "kept 10 %", "an extra 9 %".

A part that is suspended or lifted is another thing than the duty that stays, so each has its own `basis`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import Context
from generator.find.measures.reading import Reading
from generator.find.measures.slots.duties import levied, levier_open
from generator.find.measures.words.modifiers import are_goods, modifiers
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.verb_words import BE

_POINTS = frozenset(("points", "percentage_points"))
SUSPENDED = "suspended"
_DONE = {
    **dict.fromkeys("suspend suspends suspended suspending pause pauses paused pausing parked frozen froze".split(), SUSPENDED),
    **dict.fromkeys(
        "cancel cancels cancelled canceled cancelling removed remove removes removing lift lifts lifted lifting scrap scraps "
        "scrapped scrapping drop drops dropped dropping".split(),
        "lifted",
    ),
    **dict.fromkeys("keep keeps kept keeping retain retains retained retaining leave leaves left leaving".split(), ""),
}
_STEPS = BE | frozenset(
    "only still now also both then remain remains remained stay stays the a an its their other another rest".split()
)


def done(c: Context) -> str | None:
    """What becomes of the part: `SUSPENDED`, "lifted", "" of one that stays; None where nothing is told."""
    before = c.at - 1
    while before >= c.low and c.row[before].low in _STEPS | {"remaining"}:
        before -= 1
    own = _DONE.get(c.row[before].low) if before >= c.low and c.row[before - 1].low not in BE else None
    behind = None if own else _behind(c.row, c.at + 1)
    return own if behind is None else behind  # "left a 9 % duty suspended"


def _behind(row: Sequence[Token], at: int) -> str | None:
    """What the first verb behind the part tells: "… of the duty are on hold", "…, is only parked"; none where another duty, or a
    clause of its own, stands between."""
    listed = False
    for i in range(at, len(row)):
        token, before = row[i], row[i - 1].low
        if token.low == "hold" and before == "on":
            return SUSPENDED
        if token.low in _DONE:
            return _DONE[token.low] if i == at or before in _STEPS or token.low == SUSPENDED else None
        listed = listed or token.text in (",", "and")
        clause = token.kind == "break" and token.low not in ("and", "or")
        other = token.kind in ("change", "stands", "share") and token.low not in _STEPS
        if clause or other or token.kind == "figure" or token.text in ";:" or (listed and (token.quantity or token.low in _ONES)):
            return None
    return None


_ONES = frozenset("one ones it that".split())


def portion(c: Context) -> Reading | None:
    """ "Suspended 24 % in reciprocal tariffs", "with the other 24 points suspended", "and kept 10 %", "24 points of it"."""
    if c.figure.unit not in _POINTS | {"percent"} or c.figure.change is not None or c.figure.direction == "from-to":
        return None
    what = done(c)
    whole = _whole(c)
    if what is None or whole is None:
        return None
    return replace(whole, basis=what or None, made="part")


def resting(c: Context, reading: Reading) -> Reading:
    """ "The 9 % duty on Peruvian goods remains suspended": it is not charged."""
    level = reading.sort == "duty" and reading.basis is None and c.figure.change is None and c.figure.direction is None
    return replace(reading, basis=SUSPENDED) if level and done(c) == SUSPENDED else reading


def _whole(c: Context) -> Reading | None:
    """The duty that the figure is a part of: behind "in" or "of", or told before it."""
    after = [t.low for t in c.row[c.at + 1 : c.at + 3]]
    if after[:1] in (["in"], ["of"]) and after[1:] not in (["it"], ["them"], ["that"]):
        noun = next((i for i in range(c.at + 2, min(c.at + 8, len(c.row))) if _is_duty(c.row[i])), None)
        if noun is None or any(t.kind in ("stop", "break", "prep", "figure") for t in c.row[c.at + 2 : noun]):
            return None
        return _levied(c, noun_phrase(c.row[c.at + 2 :], noun - c.at - 2, c.words)[0], c.at)
    pointed = after[:1] == ["of"] or c.row[c.at - 1].low in _OTHER or c.figure.text.lower().startswith("another")
    stays = c.at + 1 == c.high or (after and c.row[c.at + 1].kind in ("stop", "break", "date", "stands")) or after[:1] == ["for"]
    if not (pointed or stays):
        return None
    if c.before is not None and c.before.sort != "span":
        return replace(c.before, basis=None) if c.before.sort == "duty" else None
    noun = next((i for i in range(c.at - 1, -1, -1) if _is_duty(c.row[i])), None)
    if noun is not None and (pointed or c.before is not None):
        return _levied(c, noun_phrase(c.row, noun, c.words)[0], noun)
    return c.behind.duty if pointed and after[:1] == ["of"] else None


_OTHER = frozenset("other remaining rest".split())


def _is_duty(token: Token) -> bool:
    return token.quantity is not None and token.quantity.name == "tariff"


def _levied(c: Context, reading: Reading, at: int) -> Reading:
    owner = subject(c.row, at) if levier_open(reading) else None
    return levied(c, reading, owner, at) if owner is not None else reading


def cut_again(c: Context) -> Reading | None:
    """ "On May 3 it was halved, to 4 %": the duty that the sentence before tells of."""
    if c.figure.unit != "percent" or c.figure.change == "by":
        return None
    it = next((i for i in range(c.at) if c.row[i].low in ("it", "this")), None)
    if it is None or any(t.kind not in ("prep", "date") and t.low not in _THEN for t in c.row[:it]):
        return None
    between = c.row[it + 1 : c.at]
    plain = all(t.low in BE | _HAS or t.kind == "change" or t.low in ("to", ",", "again", "then", "at") for t in between)
    return _told(c) if plain and any(t.kind == "change" for t in between) else None


def _told(c: Context) -> Reading | None:
    """The one duty of the sentence before, with what its figure tells of it."""
    duty, slots = c.behind.duty, c.earlier[1].slots if c.earlier is not None else {}
    if duty is None or slots.get("quantity") != "tariff":
        return duty
    whose, to = slots.get("whose"), slots.get("to")
    if duty.whose not in (None, whose) or duty.to not in (None, to) or duty.regime != slots.get("regime"):
        return None
    return replace(duty, whose=whose, to=to, product=slots.get("product"), pronoun=False)


_HAS = frozenset("has had".split())
_THEN = frozenset(", now then later".split())


def piled(c: Context) -> Reading | None:
    """ "Threatened an extra 9 % on Peruvian goods", "a threat to add 9 % from May 1": a duty whose noun stands elsewhere."""
    if c.figure.unit != "percent" or c.figure.change is not None or not _is_more(c):
        return None
    threat = next((i for i, t in enumerate(c.row) if t.low.startswith("threat")), None)
    puts = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].low in _LEVIES), None)
    told = c.behind.duty or (c.earlier is not None and c.earlier[1].slots.get("quantity") == "tariff")
    if (threat is None and puts is None) or not (threat is not None or told or any(_is_duty(t) for t in c.row)):
        return None
    after = c.row[c.at + 1] if c.at + 1 < len(c.row) else None
    if after is not None and after.low == "to":
        noun = next((i for i in range(c.at + 2, min(c.at + 5, len(c.row))) if c.row[i].kind not in ("word", "party")), None)
        if noun is None or not _is_duty(c.row[noun]):
            return None
        return _by(c, replace(noun_phrase(c.row, noun, c.words)[0], made="piled"), threat)
    reading = Reading("tariff", "duty", "tariff", "piled")
    if after is not None and after.low == "on" and c.row[c.at + 2].low != "top":
        reading, _ = modifiers(c.row, c.at + 1, reading, c.words)
        if reading.to is None or (reading.product and not are_goods(reading.product, c.words)):
            return None
    elif after is None or not (threat is not None or after.low == "on") or after.low not in _LEADS_ON:
        return None
    reading = _by(c, reading, threat)
    slots = c.earlier[1].slots if c.earlier is not None else {}
    if reading.to is None and slots.get("quantity") == "tariff" and reading.whose in (None, slots.get("whose")):
        return replace(reading, whose=slots.get("whose"), to=slots.get("to"), pronoun=False)
    return reading


def _by(c: Context, reading: Reading, threat: int | None) -> Reading:
    """The duty as that of whoever threatens it, or puts it on."""
    owner = subject(c.row, threat if threat is not None and threat < c.at else c.at)
    return levied(c, reading, owner, c.at) if owner is not None and levier_open(reading) else reading


_LEADS_ON = frozenset("from starting beginning effective on that which as if unless . , ;".split())
_ADDS = frozenset("add adds adding pile piles piling slap slaps slapping".split())
_LEVIES = _ADDS | frozenset(
    "added piled slapped put puts putting impose imposes imposed imposing levy levies levied levying".split()
)


def _is_more(c: Context) -> bool:
    """Whether the figure comes on top of what is charged."""
    more = c.figure.text.lower().startswith(("another", "an extra", "an additional", "a further"))
    return more or c.row[c.at - 1].low in _ADDS | {"extra", "additional", "further"}
