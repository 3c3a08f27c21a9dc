"""Reporting verbs in an outer sentence, each with the phrase that speaks by it."""

from __future__ import annotations

from generator.find.speakers.after import after
from generator.find.speakers.cue import AUXILIARIES, PASSIVE, Cue
from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.small_words import CONJUNCTIONS, DETERMINERS
from generator.find.speakers.verb import Verb, verb_at
from generator.find.speakers.verb_cue import cue_of

_DASHES = frozenset(("-", "–", "—", "--"))
# A form of the present that follows one of these is a noun.
_BEFORE_NOUNS = frozenset(
    "his their its our my your 's ’s a an the this these those many several of in for with from by at on about".split()
)
_NUMBERS = frozenset("two three four five six seven eight nine ten at more some about nearly almost around only just".split())


class CueFinder:
    """Finds the cues of units. One per article."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.words = reader.words

    def find(self, items: list[int], lows: list[str], headline: bool) -> list[Cue]:
        """The cues of a unit, in order; `lows` are its words in lower case; a headline's verbs have capitals."""
        out: list[Cue] = []
        for p, low in enumerate(lows):
            if low not in self.words.first:
                continue
            if _credits(self.reader, items, lows, p):
                cue = _credited(self.reader, items, lows, p)
            elif low == ":":
                cue = _colon(self.reader, items, lows, p)
            else:
                cue = self._verb(items, lows, p, headline, out)
            if cue:
                out.append(cue)
        return out

    def _verb(self, items: list[int], lows: list[str], p: int, headline: bool, earlier: list[Cue]) -> Cue | None:
        """The cue of a verb at `p`, if its form there is one that reports."""
        low = lows[p]
        form = (self.words.before.get((low, lows[p + 1])) if p + 1 < len(lows) else None) or self.words.forms.get(low)
        if form is None or items[p] < 0 or not self._reports(items, lows, p, form, headline):
            return None
        v = verb_at(self.reader, items, lows, p, form, earlier)
        cue = cue_of(v) or _behind(v)
        if cue and headline and (cue.phrase is None or cue.phrase.entity is None or (earlier and v.is_noun)):
            return None  # among capitals only a name is sure
        return cue

    def _reports(self, items: list[int], lows: list[str], p: int, form: tuple[str, str, str], headline: bool) -> bool:
        """Whether a form can be a verb where it stands: what its capitals, the word before it and the words behind it allow."""
        low, word = lows[p], self.reader.word(items, p)
        _, tense, base = form
        if base == "count" and not _numbers(lows, p):
            return False
        if word[0].isupper() and p > 0 and not headline and lows[p - 1] not in ("“", "«»", ":", "—"):
            return False
        if word.isupper() and len(low) > 1:
            return False
        if (tense in ("base", "present") or low == base) and p and lows[p - 1] in _BEFORE_NOUNS:
            return False
        if tense == "base" and p and lows[p - 1] == "her" and low in self.words.nouns:
            return False
        thanks = low == "thanks" and lows[p + 1 : p + 2] == ["to"]
        return not thanks and not (low == "quoted" and lows[p + 1 : p + 3] == ["as", "saying"])


def _credits(reader: Reader, items: list[int], lows: list[str], p: int) -> bool:
    """Whether "according to", ", per" or an opening "Per" stands at `p`; "per tonne" credits nobody."""
    if lows[p] == "according":
        return lows[p + 1 : p + 2] == ["to"]
    return lows[p] == "per" and (lows[p - 1 : p] in ([","], ["«»"], ["as"]) or (p == 0 and reader.word(items, p) == "Per"))


def _credited(reader: Reader, items: list[int], lows: list[str], p: int) -> Cue | None:
    """The cue of "according to" or "per" at `p`; one that opens the sentence needs a body: not "Per capita use"."""
    got = after(reader, items, p + (2 if lows[p] == "according" else 1))
    opens = lows[p] == "per" and p == 0
    if got is None or (opens and (got[0].entity is None or got[0].entity.kind != "body")):
        return None
    return Cue(p, "according to", "say", "past", got[0], "after", p, got[1])


def _colon(reader: Reader, items: list[int], lows: list[str], p: int) -> Cue | None:
    """A transcript or headline form: "LEE: ..." or "Lee: 'We agree'"."""
    named = reader.names.by_last.get(items[p - 1]) if p else None
    if named is None or p + 1 >= len(items):
        return None
    at = p - 1 - (named[2] - named[0])
    if at == 0 or (at > 0 and lows[at - 1] in _DASHES and named[3].kind == "person" and lows[p + 1] == "«»"):
        return Cue(p, ":", "say", "past", Phrase(named[0], named[2], named[3]), "before", at, p)
    return None


def _behind(v: Verb) -> Cue | None:
    """Whatever stands between a quotation and the verb right behind it speaks: ""...," a voice in the advertisement says."""
    p, items, lows = v.p, v.items, v.lows
    begin = next((k + 1 for k in range(p - 1, max(-1, p - 10), -1) if items[k] < 0), 0)
    if v.sort != "say" or v.tense not in ("past", "present", "base") or not 0 < begin < p:
        return None
    q = p - 1
    while q > begin and lows[q] in AUXILIARIES and lows[q] not in PASSIVE:
        q -= 1
    opens = lows[begin] in DETERMINERS or (v.reader.word(items, begin)[0].isupper() and q == begin)
    if not opens or lows[p + 1 : p + 2] not in ([], ["."], [","], ["in"], ["on"], ["at"]):
        return None
    if not all(x.replace("-", "").isalpha() and x not in CONJUNCTIONS and x not in AUXILIARIES for x in lows[begin : q + 1]):
        return None
    return Cue(p, v.base, v.sort, v.tense, Phrase(items[begin], items[q]), "before", begin, p)


def _numbers(lows: list[str], p: int) -> bool:
    """Whether a number follows: "counts 14 idle ships"; not "counts on them"."""
    return p + 1 < len(lows) and (lows[p + 1][:1].isdigit() or lows[p + 1] in _NUMBERS)
