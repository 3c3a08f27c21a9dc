"""Whether the clause around a date tells of what has been or of what lies ahead, from the verbs beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from generator.late import late
from generator.vocabulary.dates import Dates

Tense = Literal["past", "future"]

_WORD = late(r"[A-Za-z’']+(?:-[A-Za-z’']+)*|[;:,]")
# Words in -ed that are no verbs of the past.
_NOT_PAST = frozenset("need indeed hundred red bed speed agreed-upon unlimited united Reed Fed".split())
_OBLIGED = frozenset(["has", "have", "had", "ought", "needs", "was", "were"])  # to do it
_LEADS = frozenset(
    "after and around as at before between but by during early from in late on over since so the then until when".split()
)
# A record set in June was set, as what somebody set up or aside was; what is set for June lies ahead; a magnet set is no verb.
_SETS_BACK = frozenset("in during last up aside by out off".split())
# "On Thursday the committee could not agree", "could at last announce it": what somebody was or was not able to do.
_COULD = frozenset("not at finally only hardly barely neither".split())
_MODALS = frozenset("will would shall should may might must can could won't".split())
_IS = frozenset(["is", "are"])
_AGAIN = ("re-", "co-", "pre-")  # hyphenated verbs
_NO_VERB = frozenset("at on in by for of from with a an the its their his her".split())
# "It will be recalled that in May they met": what is recalled was.
_RECALLED = frozenset(["recalled", "remembered", "noted", "mentioned"])
# "Supplies will stay at the level set at their previous meeting in May".
_PREVIOUS = frozenset(["previous", "preceding"])
_MEETINGS = frozenset(
    "meeting meetings round rounds session sessions talks summit encounter gathering negotiations consultations".split()
)
_REACH = 14  # words looked at on each side: beyond, another clause is likely


class Tenses:
    """The cues of one vocabulary."""

    def __init__(self, dates: Dates) -> None:
        self._future = frozenset(dates.future)
        self._commits = frozenset(dates.commits)
        self._past = frozenset(dates.past)

    def of(self, text: str, start: int, end: int, date_start: int, date_end: int) -> Tense | None:
        """The tense that the sentence [start, end) gives to the date in it: the nearest cue before it, else the first behind."""
        left = _words(text, max(start, date_start - 120), date_start)[-_REACH:]
        to = False
        for i in range(len(left) - 1, -1, -1):
            word = left[i]
            if word == ";":
                break
            if word == "to" and i < len(left) - 1:
                to = left[i + 1] not in _NO_VERB  # "by 27 votes to 11 at a meeting on Tuesday"
            elif to and (word in self._commits or (word in _OBLIGED and left[i + 1] == "to")):
                return "future"
            elif word in _RECALLED and left[i - 1 : i] == ["be"]:
                break
            elif word in _PREVIOUS and not _MEETINGS.isdisjoint(left[i + 1 : i + 3]):
                return "past"
            elif i and left[i - 1] == "be":
                continue  # "to be held", "will be cut": the words before decide
            elif i and left[i - 1] == "to" and (word in self._past or word.endswith("ed")):
                continue  # "expect it to cut the rate to 3 percent on Tuesday", "closed to directed fishing from May"
            elif word == "set" and left[i + 1 :] and left[i + 1] in _SETS_BACK and left[i - 1] not in _MODALS:
                return "past"
            elif word == "set" and left[i + 1 :] and left[i + 1] in ("that", "which", "of"):
                continue  # "a magnet set that cost 780 rupees in March", "a set of talks in May"
            elif i and left[i - 1] in _MODALS and word in self._past:
                return "future"  # "will cut output in June"
            elif word == "could" and left[i + 1 :] and left[i + 1] in _COULD:
                return "past"
            elif i and left[i - 1] in _IS and word.endswith("ed") and word not in self._future:
                return None  # "the experts are convened in Lima on 7 October"
            elif found := self._cue(word):
                return found
        right = _words(text, date_end, min(end, date_end + 120))[:_REACH]
        whole = (
            date_start - start <= 120
        )  # no cue in all that stands before: "Meeting on 10 May, ministers agreed", "The sale, on 4 May, went"
        opens = all(word in _LEADS or not word.isalpha() for word in left)  # "By 2018, with the war begun, China used"
        for word, following in zip(right, [*right[1:], ""], strict=False):
            if word == ";" or (word == "," and not (opens or whole)):
                break
            if word == "could" and following in _COULD:
                return "past"
            if following == "to" and (word in _OBLIGED or (word in self._commits and not word.endswith("ed"))):
                return "future"
            if found := self._cue(word):
                return found
        return None

    def tells(self, words: str) -> bool:
        """Whether a verb that shows a tense is among the words."""
        return any(self._cue(word) for word in _words(words, 0, len(words)))

    def _cue(self, word: str) -> Tense | None:
        if "-" in word and not word.startswith(_AGAIN):
            return None  # "the steel-related duty", "so-called", "Chinese-built"
        if word in self._future or word.endswith(("’ll", "'ll")):
            return "future"
        if word in self._past or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
            return "past"
        return None


def _words(text: str, start: int, end: int) -> list[str]:
    """In lower case; the month of May and names in -ed (Mohamed) left out."""
    found = _WORD.findall(text, start, end)
    return [w.lower() for w in found if w != "May" and not (w[0].isupper() and w.endswith("ed"))]


@lru_cache(maxsize=4)
def tenses(dates: Dates) -> Tenses:
    """The tenses of one vocabulary, made once."""
    return Tenses(dates)
