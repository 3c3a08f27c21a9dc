"""The phrases of `vocabulary/noise.yml` as matchers. Each list is one alternation of literal texts: linear on any line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.text import either
from generator.vocabulary.noise import Label, LabelWords, Noise, Phrases

_EDGES = re.compile(r"^[^\w#$£€©]+|[^\w#]+$")
_LEFT_EDGE = re.compile(r"^[^\w#$£€©]+(?=\w)")
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,6}){0,4}")
_SLOT = r"\S{1,40}(?: \S{1,40}){0,5}?"
_SLOT_WORD = "zzslotzz"
# No phrase of page matter was ever seen in a longer line; it also bounds the work on a line without a space.
_LONGEST = 3000
_ROW_OF_BUTTONS = 60
# How much a word of pages says, by what else is said with it.
STRONG, MIDDLE, WEAK = 1.5, 1.0, 0.5
_EDGES_AND_BARS = re.compile(r"[|•·\[\]]+")
_BUTTON_WORDS = 5
# "Minor Metals Weekly subscribe sign in": a paper's name with what its readers do about their accounts.
_ACCOUNT = re.compile(r"\S.{1,38}?(?: (?:subscribe|sign in|log in|login|sign up|register|donate|my account)){2,4}")
_COUNT = re.compile(r"#(?::#)?")
_TOKEN = re.compile(r"[^\W\d_][\w’'-]{0,30}")
_INTERFACE = 90
_LABEL_WORDS = 8
# Words that say nothing of a line made of buttons: small ones, those of dates and times.
_NEUTRAL = frozenset(
    "a an the of to on in for with by your our my us me it and or & from at more all is be as january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm gmt utc est edt ist bst cet st th rd".split()
)


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
        """From the vocabulary: literal phrases, made one pattern of each kind."""
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
    """A label over other matter, and what it opens."""

    opens: str
    pattern: Pattern

    @classmethod
    def of(cls, label: Label) -> LabelPattern:
        """The patterns of a label of the vocabulary."""
        return cls(label.opens, Pattern.of(label))


def _composed(words: LabelWords) -> Pattern:
    """ "Most viewed in 24 hours", "Other news of the section", "What to read next": two words, perhaps one between, four after; and
    "More energy & environment news" with the section between."""
    openers, things = either(words.openers), either(words.things)
    after = r"(?: (?:of|in|from|on|at|by|for|about|with|this|next|today|now|here)(?: \S{1,20}){0,4})?"
    section = r"(?:more|latest|other|top|related)(?: \S{1,16}){1,2}(?: (?:&|and) (?!less )\S{1,16})?"
    section += r" (?:news|stories|headlines|articles|coverage)"
    whole = re.compile(rf"(?:{openers})(?: (?!than|of )\S{{1,16}})? (?:{things}){after}|{section}")
    return Pattern("related stories", _LABEL_WORDS, whole, None, None)


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
    weights: dict[str, float]
    talk: re.Pattern[str]
    buttons: frozenset[str]
    interface: frozenset[str]
    composed: LabelPattern
    asks: re.Pattern[str]
    goes_on: re.Pattern[str]
    verbs: re.Pattern[str]
    shown: re.Pattern[str]

    @classmethod
    def of(cls, noise: Noise) -> Matcher:
        """The patterns of the vocabulary's noise, compiled."""
        said, talk = noise.sentences, noise.page_words
        weights = dict.fromkeys(talk.weak, WEAK) | dict.fromkeys(talk.middle, MIDDLE) | dict.fromkeys(talk.strong, STRONG)
        return cls(
            tuple(map(Pattern.of, noise.lines)),
            tuple(map(LabelPattern.of, noise.labels)),
            Pattern.of(noise.captions),
            Pattern.of(noise.adverts),
            {hint: markup.reason for markup in noise.markup for hint in markup.hints},
            frozenset(noise.image_words),
            frozenset(noise.sections),
            weights,
            re.compile(rf"(?<![\w-])({either(weights)})s?(?![\w-])"),
            frozenset(noise.interface.buttons),
            frozenset((*noise.interface.buttons, *noise.interface.words)),
            LabelPattern("list", _composed(noise.label_words)),
            re.compile(rf"(?:please )?(?:{either(said.asks)})\b"),
            re.compile(rf"(?:(?:yes|no|well|sure|perhaps)[.,] )?(?:{either(said.goes_on)})\b"),
            re.compile(rf"\b(?:{either(said.verbs)})\b"),
            re.compile(rf"\S{{1,30}}(?: \S{{1,30}}){{0,8}} (?:{either(said.shown)})\b"),
        )

    def page_words(self, simple_text: str) -> dict[str, float]:
        """The words of pages in a line, each with its weight."""
        return {m[1]: self.weights[m[1]] for m in self.talk.finditer(simple_text[:_LONGEST])}

    def has_talk(self, simple_text: str) -> bool:
        """Whether a line has a word that pages use of themselves."""
        return any(weight > WEAK for weight in self.page_words(simple_text).values())

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

    def interface_words(self, simple_text: str) -> list[str]:
        """The names of buttons in a line that is made of nothing but words of the interface, numbers and dates; else nothing."""
        words = [w for w in _TOKEN.findall(simple_text[:_INTERFACE]) if not w.isdigit() and w not in _NEUTRAL]
        if len(simple_text) > _INTERFACE or not self.interface.issuperset(words):
            return []
        return [w for w in words if w in self.buttons]

    def row(self, simple_text: str) -> int:
        """How many words of sections, buttons and menus a line has that has no others."""
        words = [w for w in _TOKEN.findall(simple_text[:_LONGEST]) if w not in _NEUTRAL]
        return len(words) if all(w in self.interface or w in self.sections for w in words) else 0

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
        """The label that a line is: one of the vocabulary, else one made of its words ("other news of the section")."""
        found = next((p for p in self.labels if p.pattern.matches(simple_text)), None)
        return found or (self.composed if self.composed.pattern.matches(simple_text) else None)
