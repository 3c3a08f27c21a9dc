"""Whether a date is a last day, and what happens then, in the sentence's own words."""

from __future__ import annotations

import re

from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.vocabulary.dates import Dates

_LAST = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|beyond|past|expires?(?: on)?|expiring(?: on)?|expired(?: on)?|due(?: on| by)?)\s(?:the\s)?$",
    re.I,
)
_GRANTED = re.compile(
    r"\b(?:gave|given|has|have|extended|postponed|delayed|set|deadline|expires?|pause[ds]?|suspend(?:ed|s)?|valid)\b[^.;]{0,60}$",
    re.I,
)
_MUST = re.compile(
    r"\b(?:must|should|has to|have to|had to|need(?:s|ed)? to|required|target|aims?|aiming|pledged?|plans?|commit(?:ted|s)?|agreed?|ordered|vowed|expects?|expected|wants?|goal|mandates?)\b",
    re.I,
)
_EDGE = re.compile(r"[,;:—–()“”\"]|\s-\s|\b(?:that|while|which|who|when|where|because|although|otherwise|but)\s")
_FRINGE = re.compile(r"^(?:and|but|or|so|then|also|otherwise|meanwhile|however|that|which|who|while|as|to)\s+", re.I)
_TAIL = re.compile(
    r"\s+(?:and|but|or|by|in|on|at|of|for|from|to|the|a|an|before|until|since|as|with|between|beyond|after|over|than|its|their|between)$",
    re.I,
)


def is_deadline(text: str, start: int, end: int, r: Reading, tense: Tense | None, dates: Dates, sentence: tuple[int, int]) -> bool:
    """Whether the date at [start, end) is the last day of something: "by August 10", "the August 10 deadline"."""
    if r.kind == "event":
        return True
    if r.rule == "then":
        return False
    after = text[end : min(sentence[1], end + 24)]
    nouns = "|".join(map(re.escape, dates.deadlines))
    if re.match(rf"\s(?:{nouns})\b", after) or re.search(
        rf"\b(?:{nouns})\s(?:of|is|was|for\s[\w ]{{1,30}}\s(?:is|was)|on|to)\s$", text[max(sentence[0], start - 60) : start]
    ):
        return True
    last = _LAST.search(text, max(sentence[0], start - 18), start)
    if not last:
        return False
    cue = last.group().split()[0].lower()
    if cue.startswith(("expir", "due")):
        return True
    before = text[max(sentence[0], start - 120) : last.start()]
    if cue in ("until", "till", "beyond", "past"):
        return r.kind != "year" and (tense != "past" or _GRANTED.search(before) is not None)
    clause = text[max(sentence[0], start - 120) : min(sentence[1], end + 60)]
    if r.kind in ("year", "years") and r.part != "end":
        return _MUST.search(clause) is not None and tense != "past"
    if cue == "before":
        return tense == "future" or _MUST.search(clause) is not None
    return tense != "past" or _MUST.search(before) is not None


def what_happens(text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """The rest of the clause around the date: what stands before it, or, where it opens its clause, what follows."""
    low = sentence[0]
    for edge in _EDGE.finditer(text, sentence[0], start):
        low = edge.end()
    left = _trim(text[low:start])
    if len(left.split()) >= 2:
        return left
    gap = re.compile(r"[,\s]*").match(text, end)
    begin = gap.end() if gap else end
    edge_ = _EDGE.search(text, begin, sentence[1])
    right = _trim(text[begin : edge_.start() if edge_ else sentence[1]])
    if left and len(right.split()) >= 1 and text[low:start].strip() and begin <= sentence[1]:
        return _trim(text[low : edge_.start() if edge_ else sentence[1]]) if len(right.split()) >= 2 else None
    return right if len(right.split()) >= 2 else None


def _trim(words: str) -> str:
    words = words.strip().strip("'’‘.!?").strip()
    while m := _FRINGE.search(words):
        words = words[m.end() :]
    while m := _TAIL.search(words):
        words = words[: m.start()]
    return words.strip()
