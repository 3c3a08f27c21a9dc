"""The phrases of `vocabulary/noise.yml` as matchers. Each list is one alternation of literal texts: linear on any line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.vocabulary.noise import Label, Noise, Phrases

_EDGES = re.compile(r"^[^\w#$£€©]+|[^\w#]+$")
_LEFT_EDGE = re.compile(r"^[^\w#$£€©]+(?=\w)")
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,6}){0,4}")
_SLOT = r"\S{1,40}(?: \S{1,40}){0,5}?"
_SLOT_WORD = "zzslotzz"
# No phrase of page matter was ever seen in a longer line; it also bounds the work on a line without a space.
_LONGEST = 3000
_ROW_OF_BUTTONS = 60
_EDGES_AND_BARS = re.compile(r"[|•·\[\]]+")
_BUTTON_WORDS = 5
# "Minor Metals Weekly subscribe sign in": a paper's name with what its readers do about their accounts.
_ACCOUNT = re.compile(r"\S.{1,38}?(?: (?:subscribe|sign in|log in|login|sign up|register|donate|my account)){2,4}")
_COUNT = re.compile(r"#(?::#)?")


def simple(text: str) -> str:
    """A line as phrases are compared: lower case, straight apostrophes, numbers as #, no marks at its edges."""
    text = text.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return _EDGES.sub("", _NUMBER.sub("#", text))


def _as_line(phrase: str) -> str:
    return simple(phrase.replace("{}", _SLOT_WORD)).replace(_SLOT_WORD, "{}")


def _as_beginning(phrase: str) -> str:
    return _LEFT_EDGE.sub("", phrase)


def _alternation(phrases: Iterable[str]) -> str:
    """Longest first, `{}` as a slot."""
    ordered = sorted(set(phrases), key=lambda p: (-len(p), p))
    return "|".join(_SLOT.join(map(re.escape, p.split("{}"))) for p in ordered)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of the vocabulary, compiled."""

    reason: str
    words: int
    whole: re.Pattern[str] | None
    begins: re.Pattern[str] | None
    has: re.Pattern[str] | None
    needles: tuple[str, ...] = ()  # a literal piece of each phrase of `has`: looking for these first is twenty times faster

    @classmethod
    def of(cls, phrases: Phrases) -> Pattern:
        edge = r"(?:(?<!\w)|(?!\w))"
        whole = re.compile(rf"(?:{_alternation(map(_as_line, phrases.whole))})") if phrases.whole else None
        begins = re.compile(rf"(?:{_alternation(map(_as_beginning, phrases.begins))}){edge}") if phrases.begins else None
        has = re.compile(rf"{edge}(?:{_alternation(phrases.has)}){edge}") if phrases.has else None
        needles = tuple(dict.fromkeys(max(p.split("{}"), key=len) for p in phrases.has))
        return cls(phrases.reason, phrases.words, whole, begins, has, needles)

    def matches(self, line: str, *, quoted: bool = False) -> bool:
        """`quoted`: the line begins with a quotation mark, so that its beginning is somebody's words."""
        if len(line) < 200 and self.whole and self.whole.fullmatch(line):
            return True
        if len(line) > _LONGEST or line.count(" ") >= self.words:
            return False
        return bool(self.begins and not quoted and self.begins.match(line)) or self.found_in(line)

    def found_in(self, line: str) -> bool:
        """Whether the line contains a phrase of `has`."""
        return self.has is not None and any(n in line for n in self.needles) and self.has.search(line) is not None


@dataclass(frozen=True, slots=True)
class LabelPattern:
    opens: str
    pattern: Pattern

    @classmethod
    def of(cls, label: Label) -> LabelPattern:
        return cls(label.opens, Pattern.of(label))


@dataclass(frozen=True, slots=True)
class Matcher:
    """All of `noise.yml`, compiled once for a vocabulary."""

    lines: tuple[Pattern, ...]
    labels: tuple[LabelPattern, ...]
    captions: Pattern
    adverts: Pattern
    markup: dict[str, str]
    image_words: frozenset[str]
    sections: frozenset[str]

    @classmethod
    def of(cls, noise: Noise) -> Matcher:
        return cls(
            tuple(map(Pattern.of, noise.lines)),
            tuple(map(LabelPattern.of, noise.labels)),
            Pattern.of(noise.captions),
            Pattern.of(noise.adverts),
            {hint: markup.reason for markup in noise.markup for hint in markup.hints},
            frozenset(noise.image_words),
            frozenset(noise.sections),
        )

    def line(self, simple_text: str, *, quoted: bool = False) -> str | None:
        """The reason why this line is noise by itself, or None. A row of buttons ("Save Share", "print | send to a friend") is what
        each of them is."""
        found = next((p.reason for p in self.lines if p.matches(simple_text, quoted=quoted)), None)
        if found or len(simple_text) > _ROW_OF_BUTTONS:
            return found
        if _ACCOUNT.fullmatch(simple_text):
            return "navigation"
        reasons = self._buttons(_EDGES_AND_BARS.sub(" ", simple_text).split())
        return min(filter(None, reasons)) if len(reasons) > 1 else None

    def _buttons(self, words: list[str]) -> tuple[str, ...]:
        """The reasons of the buttons that a row of words is made of, from left to right, the longest that fits; nothing if it is no
        such row. Numbers stand beside buttons ("38 Share"); names of sections need two others beside them ("Home News Sport")."""
        found: list[str] = []
        n = sections = 0
        while n < len(words):
            for size in range(min(_BUTTON_WORDS, len(words) - n), 0, -1):
                piece = " ".join(words[n : n + size])
                reason = "" if _COUNT.fullmatch(piece) else self._button(piece)
                if reason is None and piece in self.sections:
                    reason = "navigation"
                    sections += 1
                if reason is not None:
                    found.append(reason)
                    n += size
                    break
            else:
                return ()
        named = [reason for reason in found if reason]
        return tuple(found) if named and (len(named) > sections or sections > 2) else ()

    def _button(self, words: str) -> str | None:
        return next((p.reason for p in self.lines if p.whole and p.whole.fullmatch(words)), None)

    def label(self, simple_text: str) -> LabelPattern | None:
        return next((p for p in self.labels if p.pattern.matches(simple_text)), None)
