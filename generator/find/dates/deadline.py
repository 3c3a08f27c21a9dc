"""Whether a date is a last day, and what happens then, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.vocabulary.dates import Dates

# "until 5 p.m. Friday"
CLOCK_TIME = r"(?:(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight)\s(?:on\s)?)?"
_LAST = re.compile(
    r"\b(?:by|before|until|till|(?:no|not) later than|beyond|past|expir(?:es|ed|e|ing)(?: on)?|due(?: on| by)?"
    r"|laps(?:e|es|ing)(?: on)?|would close on|(?:runs?|prolonged|extended|rolled over) (?:out on|to|until))\s(?:the\s)?"
    rf"{CLOCK_TIME}$",
    re.I,
)
_GRANTED = re.compile(
    r"\b(?:gave|given|has|have|extended|postponed|delayed|set|deadline|expires?|pause[ds]?|suspend(?:ed|s)?|valid|on hold|put off"
    r"|agreed|frozen|waived|shelved)\b[^;]{0,60}$",
    re.I,
)
_MUST = re.compile(
    r"\b(?:must|should|ha(?:s|ve|d) to|need(?:s|ed)? to|required|target|aims?|aiming|pledged?|plans?|commit(?:ted|s)?|agreed?|"
    r"ordered|vowed|expects?|expected|wants?|goal|mandates?)\b",
    re.I,
)
_EDGE = re.compile(r"[,:](?!\d)|[;—–()“”\"]|\s-\s|\b(?:that|while|which|who|when|where|because|although|otherwise|but)\s")
_CLAUSE = 250  # characters on each side: no clause of a newspaper is longer
_PAUSE = re.compile(r"[,:](?!\d)|[;—–()“”\"]")
_ASIDE = re.compile(r"(?:after|before|as|when|with|following|while|then|once|in|at|amid|despite)\b", re.I)
_HARD_EDGE = re.compile(r":(?!\d)|[;—()]")
_EMPTY = re.compile(
    r"(?:(?:as|so|early|late|since|from|at|around|about|only|just|even|back|to|the|and|but|or|in|on|by|of|now|also)\b ?){0,5}", re.I
)
_APART = re.compile(r"[)\]]?,[^\S\n]*")
_FRINGE = re.compile(r"^(?:and|but|or|so|then|also|otherwise|meanwhile|however|that|which|who|while|as|to)\s+", re.I)
_TAIL = re.compile(
    r"\s+(?:and|but|or|by|in|on|at|of|for|from|to|the|a|an|before|until|since|as|with|between|beyond|after|over|than|its|their)$",
    re.I,
)

_LIKELY = re.compile(r"\b(?:un)?likely(?: to)?(?: \w+){0,2} $")  # a forecast, and nothing that must be done by then


def is_deadline(text: str, start: int, end: int, r: Reading, tense: Tense | None, dates: Dates, sentence: tuple[int, int]) -> bool:
    """Whether the date at [start, end) is the last day of something: "by August 10", "the August 10 deadline"."""
    if r.kind == "event":
        return True
    if r.rule == "then":
        return False
    after = text[end : min(sentence[1], end + 24)]
    nouns = "|".join(map(re.escape, dates.deadlines))
    if re.match(rf"\s(?:{nouns})\b", after) or re.search(
        rf"\b(?:{nouns})\s(?:of|is|was|for\s[\w -]{{1,56}}\s(?:is|was)|on|to)\s$", text[max(sentence[0], start - 90) : start]
    ):
        return True
    last = _LAST.search(text, max(sentence[0], start - 36), start)
    if not last:
        return False
    cue = last.group().split()[0].lower()
    if cue.startswith(("expir", "due", "laps", "would", "run", "prolong", "extend", "roll")):
        return True
    before = text[max(sentence[0], start - 120) : last.start()]
    if cue in ("until", "till", "beyond", "past"):
        return r.kind != "year" and (tense != "past" or _GRANTED.search(before) is not None)
    clause = text[max(sentence[0], start - 120) : min(sentence[1], end + 60)]
    if r.kind in ("year", "years") and r.part != "end":
        return _MUST.search(clause) is not None and tense != "past"
    if cue == "before":
        return tense == "future" or _MUST.search(clause) is not None
    return (tense != "past" and _LIKELY.search(before) is None) or _MUST.search(before) is not None


def what_happens(text: str, start: int, end: int, sentence: tuple[int, int], tells: Callable[[str], bool]) -> str | None:
    """What the date is the date of: the words before it in its clause if they hold a verb, what follows where it opens the clause,
    else the whole clause. `tells` says whether words hold a verb. Verbatim, or None where only the date is left."""
    low = max(sentence[0], start - _CLAUSE)
    high = min(sentence[1], end + _CLAUSE)
    if low > sentence[0]:
        low = text.find(" ", low, start) + 1 or start  # a whole word
    if high < sentence[1]:
        high = max(text.rfind(" ", end, high), end)
    for edge in _EDGE.finditer(text, low, start):
        low = edge.end()
    left = _trim(text[low:start])
    if _EMPTY.fullmatch(left):
        # "In May, the miners went on strike": else the date is part of what is told
        apart = _APART.match(text, end)
        return _told(text[apart.end() if apart else low : high], tells)
    if tells(left) and not tells(left.split()[-1]):
        return _worth(left)
    # "Trump announced on Wednesday that …": what was announced belongs to it
    edge_ = (_HARD_EDGE if tells(left) else _EDGE).search(text, end, high)
    return _worth(text[low : edge_.start() if edge_ else high])


def _told(words: str, tells: Callable[[str], bool]) -> str | None:
    """The first piece between pauses that holds a verb and does not open like an aside; else the first that is long enough."""
    pieces = [p for p in (_worth(p) for p in _PAUSE.split(words)) if p]
    return next((p for p in pieces if tells(p) and not _ASIDE.match(p)), pieces[0] if pieces else None)


def _worth(words: str) -> str | None:
    words = _trim(words)
    return words if len(words.split()) >= 3 else None


def _trim(words: str) -> str:
    words = words.strip().strip("'’‘.!?)(][").strip()
    while m := _FRINGE.search(words):
        words = words[m.end() :]
    while m := _TAIL.search(words):
        words = words[: m.start()]
    return words.strip()
