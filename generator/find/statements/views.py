"""Views that a noun tells and no verb: "by Albor's count, 14 ships have left", "Lee's view is that rates will fall"."""

from __future__ import annotations

from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.cue import Cue
from generator.find.speakers.phrases import Phrase
from generator.find.speakers.reading import Told, UnitReading
from generator.vocabulary.quotes import Quotes

_OWNERS = ("'s", "’s", "'", "’")
_GENDERS = {"his": "m", "her": "f"}
_REACH = 4  # words between the owner and the noun: "Albor's own latest estimate"


def views(names: Names, ur: UnitReading, spoke: Entity | None, words: Quotes) -> list[tuple[Told, int, int]]:
    """The views of a unit, each with the first and the last item of what is told. `spoke`: whom "his" and "her" mean, who spoke
    last."""
    lows = ur.lows
    if words.view_nouns.isdisjoint(lows):
        return []
    end = len(lows) - 1
    end -= lows[end] in (".", "!", "?")
    found = (_view(names, ur, k, end, spoke, words) for k in range(1, end) if lows[k] in words.view_nouns)
    return [v for v in found if v is not None]


def _view(names: Names, ur: UnitReading, k: int, end: int, spoke: Entity | None, words: Quotes) -> tuple[Told, int, int] | None:
    lows = ur.lows
    owner = _owner(names, ur, k, spoke)
    if owner is None:
        return None
    entity, lead, last = owner
    items = ur.unit.items
    told = Told(Cue(k, "view", "say", "present", Phrase(items[lead], items[last], entity), "view", lead, k), entity)
    if lows[k] in words.views_held and lows[k + 1 : k + 3] in (["is", "that"], ["was", "that"], ["is", ":"]):
        return told, k + 3, end
    before = lows[lead - 1] if lead else ""
    if not ((before == "by" and lows[k] in words.views_by) or (before == "in" and lows[k] in words.views_in)):
        return None
    if lead == 1 and lows[k + 1] == ",":
        return told, k + 2, end
    if k == end and lead > 3:
        return told, 0, lead - 2 - (lows[lead - 2] == ",")
    return None


def _owner(names: Names, ur: UnitReading, k: int, spoke: Entity | None) -> tuple[Entity, int, int] | None:
    """Whose noun the one at `k` is, with the first and the last item of the words for it."""
    items, lows = ur.unit.items, ur.lows
    for p in range(k - 1, max(0, k - _REACH) - 1, -1):
        if items[p] < 0 or not (lows[p].replace("-", "").isalpha() or lows[p] in _OWNERS):
            return None
        if lows[p] in _GENDERS:
            fits = spoke is not None and spoke.kind == "person" and spoke.fits(_GENDERS[lows[p]])
            return (spoke, p, p) if spoke is not None and fits else None
        if lows[p] in _OWNERS:
            named = names.by_last.get(items[p - 1]) if p and items[p - 1] >= 0 else None
            if named is None:
                return None
            lead = p - 1 - (named[2] - named[0])
            lead -= lead > 0 and lows[lead - 1] == "the"
            return named[3], lead, p - 1
    return None
