"""What stands around a sentence that may tell an outcome: what was told before it, under which heading, of which time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.late import late
from generator.records import Article, Sentence

Kind = Literal["agreed", "open"]
_NOW = late(r"\b(?:now|today|this (?:week|month|year)|still)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a sentence: a `side` is named; it is `of_talks`; it `goes_on` after one that tells what was agreed, in the
    `same_paragraph`; a meeting or a result is told `near` before it; it stands under a heading on what is `missing`; what the last
    sentence but one at most told that was agreed (`behind`); `two` parties are at
    its head; it stands right behind an outcome of that kind in its paragraph (`flows`); where its mentions of `meetings` end."""

    side: bool
    of_talks: bool
    goes_on: bool
    same_paragraph: bool
    near: bool
    missing: bool
    behind: str
    two: bool
    flows: Kind | None
    meetings: tuple[int, ...]


# A sentence of another time: so many years before the news it tells of history.
HISTORY = 3
# Where its subject stands: a treaty that is named behind it is only spoken of.
SUBJECT = 90
_YEAR = late(
    r"^(?:[Bb]ack )?[Ii]n ((?:19|20)\d\d)\b"
    r"|\b(?:treaty|pact|accord|deal|agreement|truce|signed|agreed|reached|struck)(?: \w+ \w+)? (?:of|in) ((?:19|20)\d\d)\b"
    r"|\b[Tt]he ((?:19|20)\d\d) (?:treaty|pact|accord|deal|agreement|truce)\b"
)
_ANY_YEAR = late(r"\b20\d\d\b")


def news_year(article: Article) -> int:
    """The year of an article's news: of its publication, else the newest that it names."""
    if article.published:
        return int(article.published[:4])
    return max((int(m.group()) for m in _ANY_YEAR.finditer(article.text)), default=0)


def long_ago(text: str, news: int) -> bool:
    """Whether a sentence opens with a year that is history, or names a deal of one."""
    m = _YEAR.search(text, 0, SUBJECT)
    return m is not None and int(m[1] or m[2] or m[3]) <= news - HISTORY and not _NOW.search(text)


# "What has been settled?", "Still open": headings, and questions that stand alone, that say what the lines under them tell.
_QUESTION = 90
# A paragraph of so few characters without a full stop is a heading.
_TITLED = 50
_LEFT_HEAD = late(
    r"\b(?:not|n[’']t|unresolved|unsettled|open|missing|left (?:out|open|over)|still|outstanding|sticking points?"
    r"|unanswered|omitted)\b",
    re.I,
)
_SETTLED_HEAD = late(
    r"\b(?:agreed|agree|settled|settle|decided|decide|promised|announced?|covered|included|in it|deal|pact|accord|truce"
    r"|terms|concede[ds]?|gave|gives?|gains?"
    r"|gets?|got|"
    r"delivered|achieved|in (?:it|the text)|changes?|won)\b",
    re.I,
)

# "Pricing was also put off": it goes on from the sentence before, in whatever paragraph.
_ALSO = late(r"^[^.;:“”\"]{2,60}? (?:also|likewise|too)\b|, too[.,]")
_NO = late(r"(?:No|Not)\b(?! doubt)")


class Reader:
    """What the sentences before one tell of it: whether it goes on about what was agreed or left open, and under which heading."""

    def __init__(self, opens: set[int]) -> None:
        self._opens = opens
        self._agreed = self._told = self._meeting = -9  # the last sentence that told something agreed; any outcome; a meeting
        self._settled = ""
        self._kind: Kind | None = None  # of the last outcome, the one that it ends with
        self.section: Kind | None = None
        self._asked = -9

    def heads(self, s: Sentence, text: str) -> bool:
        """Whether the sentence is a heading or a question alone; what it asks holds for the lines under it."""
        asks = text.endswith("?") and len(text) <= _QUESTION and s.start in self._opens
        titled = s.start in self._opens and len(text) <= _TITLED and text[-1].isalnum()
        if s.kind != "heading" and not titled and not asks and not (text.endswith(":") and len(text) <= _QUESTION):
            return False
        self._asked = s.n if asks else -9
        left, settled = _LEFT_HEAD.search(text), _SETTLED_HEAD.search(text)
        self.section = "open" if left else "agreed" if settled else None
        return s.kind == "heading" or titled or asks

    def denies(self, s: Sentence, text: str) -> bool:
        """Whether a sentence answers a question after what was settled with no: "Are magnets covered?" "No."."""
        if self._asked == s.n - 1 and self.section == "agreed" and text.startswith("No"):
            self.section = "open"
            return _NO.match(text) is not None
        return False

    def told(self, s: Sentence, text: str, *, side: bool, of_talks: bool, two: bool, meetings: tuple[int, ...]) -> Told:
        """What the sentences before this one, and its heading, tell of it."""
        inside = s.start not in self._opens
        return Told(
            side=side,
            of_talks=of_talks or self.section == "open" or (self._told == s.n - 1 and (inside or _ALSO.search(text) is not None)),
            goes_on=self._agreed == s.n - 1 or self.section == "agreed",
            same_paragraph=(self._agreed == s.n - 1 and inside) or self.section == "agreed",
            near=s.n - max(self._agreed, self._meeting) <= 2,
            missing=self.section == "open",
            behind=self._settled if s.n - self._agreed <= 2 else "",
            two=two,
            flows=self._kind if self._told == s.n - 1 and inside else None,
            meetings=meetings,
        )

    def read(self, s: Sentence, text: str, kinds: set[Kind], *, meeting: bool) -> None:
        """Keeps what the rules found in a sentence, for those behind it."""
        if kinds:
            self._told, self._kind = s.n, "open" if "open" in kinds else "agreed"
        if "agreed" in kinds:
            self._agreed, self._settled = s.n, text
        if meeting:
            self._meeting = s.n
