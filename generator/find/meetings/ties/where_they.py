"""Ties of a place to what sides did "where" it is told of, whatever leads to it: "a step beyond Lima, where they had only swapped
lists", "it was not repeated in Lima, where the Americans refused". They count beside a meeting that is sure."""

from __future__ import annotations

from generator.find.meetings.tie import Tie, seats
from generator.find.meetings.ties.then import AT_A_TIME, ELSEWHERE, sides_act
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

RULE = "where they did"
_WHERE = late(
    r",? where (?:,? ?(?:too|also|again|(?:after|over|on|from|during|in|for|at) [^,.;:]{3,40}?|last \w+),? "
    r"(?=(?:[Tt]hey|the|both|[A-Z])\b))?"
    r"(?:(?:too|also|again),? )?"
)
# What they did, right behind who did it.
_DID = late(
    r"[^.;:,]{0,30}?\b(?:had|could not|couldn['’]t|did not|didn['’]t|failed|refused|agreed|met|sat|put|left|made|took|fell|broke"
    r"|swapped|spoke|spent|struck|found|began|gave|got|came|drew|set|sketched|settled|argued|quarrelled|quarreled|clashed|parted"
    r"|traded|exchanged|promised|pledged|discussed|accepted|rejected|declined|finished|closed|signed|initialled|talked|haggled"
    r"|bargained|negotiated|drafted"
    r"|wrote|sewed|patched|pieced|worked|laid|opened|ended|split|dug|talked|blessed|approved|insisted|offered"
    r"|walked|were told|were unable)\b"
)
_WHO = 60
# A sentence with "where" behind a name, and perhaps its time, may have such a tie.
MAYBE = late(r"(?<![\w’'-])[A-Z][\w’'-]{1,40}(?: (?:in|on|last|this|that) [\w ]{2,20})?,? where\b")


def where_they(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city, no seat of a government, behind which "where" tells what the sides did."""
    if text[city.start : city.end] in seats(places):
        return None
    when = AT_A_TIME.match(text, city.end, s.end)
    where = _WHERE.match(text, when.end() if when else city.end, s.end)
    if where is None:
        return None
    end = min(s.end, where.end() + _WHO)
    did = _DID.match(text, where.end(), end)
    if did is None or any(w.search(text, where.end(), min(s.end, did.end() + _WHO)) for w in (ELSEWHERE, g.business, g.private)):
        return None
    one = [n for n in parties(text, where.end(), did.end(), places) if not n.seat]
    if not one and not sides_act(text, where.end(), did.end(), places, []):
        return None
    return Tie(city, city.country, None, city.start, where.end(), RULE, verb=True, series=True)
