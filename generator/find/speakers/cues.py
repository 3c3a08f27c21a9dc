"""Reporting verbs in an outer sentence, each with the phrase that speaks by it."""

from __future__ import annotations

from generator.find.speakers.after import after
from generator.find.speakers.cue import AUXILIARIES, PASSIVE, Cue
from generator.find.speakers.far_cues import by_agent, far, gerund, over_apposition
from generator.find.speakers.phrases import CONJUNCTIONS, DETERMINERS, PRONOUNS, Phrase, Reader
from generator.find.speakers.subjects import subject

_MODALS = frozenset("will would can could may might should must did does do to didn't doesn't won't wouldn't".split())
_DO = frozenset({"does", "do", "did", "doesn't", "don't", "didn't"})  # "does not believe" tells a view; "did not say" tells none
_DASHES = frozenset(("-", "–", "—", "--"))
# Verbs so plain that any noun with an article may be their subject ("the suit says").
_PLAIN = frozenset({"say", "read", "state", "write", "declare", "continue"})
# A form of the present that follows one of these is a noun.
_BEFORE_NOUNS = frozenset(
    "his their its our my your 's ’s a an the this these those many several of in for with from by at on about".split()
)


class CueFinder:
    """Finds the cues of units. One per article."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.words = reader.words
        self.nouns = self.words.nouns

    def find(self, items: list[int], lows: list[str], headline: bool) -> list[Cue]:
        """The cues of a unit, in order; `lows` are its words in lower case; a headline's verbs have capitals."""
        r = self.reader
        out: list[Cue] = []
        for p, low in enumerate(lows):
            if low not in self.words.first:
                continue
            if (low == "according" and lows[p + 1 : p + 2] == ["to"]) or (
                low == "per" and (lows[p - 1 : p] in ([","], ["«»"], ["as"]) or (p == 0 and r.word(items, p) == "Per"))
            ):
                got = after(r, items, p + (2 if low == "according" else 1))
                opens = low == "per" and p == 0  # "Per the Courier, ..."; not "Per capita use"
                if got and not (opens and (got[0].entity is None or got[0].entity.kind != "body")):
                    out.append(Cue(p, "according to", "say", "past", got[0], "after", p, got[1]))
                continue
            if low == ":":
                cue = self._colon(items, lows, p)
                if cue:
                    out.append(cue)
                continue
            form = (self.words.before.get((low, lows[p + 1])) if p + 1 < len(lows) else None) or self.words.forms.get(low)
            if form is None or items[p] < 0 or (form[2] == "count" and not _numbers(lows, p)):
                continue
            if r.word(items, p)[0].isupper() and p > 0 and not headline and lows[p - 1] not in ("“", "«»", ":", "—"):
                continue
            if r.word(items, p).isupper() and len(low) > 1:
                continue
            if (form[1] in ("base", "present") or low == form[2]) and p and lows[p - 1] in _BEFORE_NOUNS:
                continue
            if form[1] == "base" and p and lows[p - 1] == "her" and low in self.nouns:
                continue
            if (low == "thanks" and lows[p + 1 : p + 2] == ["to"]) or (low == "quoted" and lows[p + 1 : p + 3] == ["as", "saying"]):
                continue
            cue = self._verb(items, lows, p, *form, out) or self._behind(items, lows, p, *form)
            if cue and headline and (cue.phrase is None or cue.phrase.entity is None or (out and low in self.nouns)):
                continue  # among capitals only a name is sure
            if cue:
                out.append(cue)
        return out

    def _plural(self, items: list[int], lows: list[str], q: int) -> bool:
        """Whether the noun phrase that ends at `q` takes a verb without -s ("experts say", "the US and China say")."""
        word = self.reader.word(items, q)
        return (
            (word.endswith("s") and (not word[0].isupper() or items[q] not in self.reader.names.by_last))
            or lows[q] in self.words.plurals
            or lows[q] in ("many", "some", "both", "few", "others")
            or "and" in lows[max(0, q - 5) : q]
        )

    def _many(self, lows: list[str], at: int) -> bool:
        """Whether a phrase opens with those who speak for a body: "analysts at Albor forecast a surplus"."""
        return lows[at] in _FORECASTERS and lows[at + 1 : at + 2] in (["at"], ["from"], ["with"])

    def _colon(self, items: list[int], lows: list[str], p: int) -> Cue | None:
        """A transcript or headline form: "LEE: ..." or "Lee: 'We agree'"."""
        named = self.reader.names.by_last.get(items[p - 1]) if p else None
        if named is None or p + 1 >= len(items):
            return None
        at = p - 1 - (named[2] - named[0])
        if at == 0 or (at > 0 and lows[at - 1] in _DASHES and named[3].kind == "person" and lows[p + 1] == "«»"):
            return Cue(p, ":", "say", "past", Phrase(named[0], named[2], named[3]), "before", at, p)
        return None

    def _behind(self, items: list[int], lows: list[str], p: int, sort: str, tense: str, base: str) -> Cue | None:
        """Whatever stands between a quotation and the verb right behind it speaks: ""...," a voice in the advertisement says."""
        begin = next((k + 1 for k in range(p - 1, max(-1, p - 10), -1) if items[k] < 0), 0)
        if sort != "say" or tense not in ("past", "present", "base") or not 0 < begin < p:
            return None
        q = p - 1
        while q > begin and lows[q] in AUXILIARIES and lows[q] not in PASSIVE:
            q -= 1
        opens = lows[begin] in DETERMINERS or (self.reader.word(items, begin)[0].isupper() and q == begin)
        if not opens or lows[p + 1 : p + 2] not in ([], ["."], [","], ["in"], ["on"], ["at"]):
            return None
        if not all(x.replace("-", "").isalpha() and x not in CONJUNCTIONS and x not in AUXILIARIES for x in lows[begin : q + 1]):
            return None
        return Cue(p, base, sort, tense, Phrase(items[begin], items[q]), "before", begin, p)

    def _is_name(self, items: list[int], q: int, tense: str) -> bool:
        """Whether an auxiliary is a name: "May said"."""
        return self.reader.tokens.capital[items[q]] and (items[q] in self.reader.names.by_last or tense == "past")

    def _verb(self, items: list[int], lows: list[str], p: int, sort: str, tense: str, base: str, earlier: list[Cue]) -> Cue | None:
        r = self.reader
        n = len(items)
        q = p - 1
        passive = modal = False
        while (
            q >= 0
            and items[q] >= 0
            and (
                (lows[q] in AUXILIARIES and not self._is_name(items, q, tense))
                or (tense == "gerund" and lows[q] in ("'s", "’s") and lows[q - 1 : q] in (["he"], ["she"], ["it"]))
                or (
                    lows[q].endswith("ly")
                    and not r.tokens.capital[items[q]]  # "Kelly said"
                    and lows[q] not in ("family", "ally", "reply", "bully", "assembly", "only")
                )
            )
        ):
            passive = passive or lows[q] in PASSIVE
            modal = modal or lows[q] in _MODALS
            q -= 1
        denied = any(x in ("not", "n't", "never") or x.endswith("n't") for x in lows[q + 1 : p])
        if (
            tense == "participle"
            and not passive
            and q >= 0
            and items[q] >= 0
            and not any(x in ("has", "had", "have", "having") for x in lows[q + 1 : p])
        ):
            return by_agent(self.reader, items, lows, p, q, sort, base, denied)
        if tense in ("past", "participle") and passive:
            return by_agent(self.reader, items, lows, p, q, sort, base, denied)
        if denied and tense == "base" and sort == "think" and q >= 0 and items[q] >= 0 and not _DO.isdisjoint(lows[q + 1 : p]):
            got = r.before(items, q)  # "does not believe"
            if got is not None:
                return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
        if tense == "base" and not modal:
            low_noun = lows[p] in self.nouns
            if q >= 0 and items[q] >= 0 and lows[q] in (",", ")", "—", "–"):
                got = over_apposition(self.reader, items, lows, q)
                plural = got is not None and lows[items.index(got[0].last)].endswith("s")
                if got is not None and plural:
                    return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
                return self._inverted(items, p, sort, base, tense) if base == "say" else None  # ", say analysts at Albor"
            got = r.before(items, q) if q >= 0 and items[q] >= 0 else None
            if (
                got is None
                or (
                    got[0].pronoun is None
                    and not self._plural(items, lows, q)
                    and not (lows[got[1]].endswith("s") and lows[got[1]] in r.words.subjects)  # "analysts at Albor reckon"
                    and not (sort == "show" and not _MANY.isdisjoint(lows[got[1] : got[1] + 3]))  # "data from Albor show"
                    and not (p + 1 < n and lows[p + 1] in ("that", "«»", ":"))
                )
            ):
                return self._inverted(items, p, sort, base, tense) if base == "say" else None
            if got[0].pronoun in ("he", "she", "it"):
                return None
            if (
                low_noun
                and got[0].pronoun is None
                and got[0].entity is None
                and not (sort == "say" and self._many(lows, got[1]))
                and not (p + 1 < n and lows[p + 1] in ("that", "«»", ":"))
            ):
                return None
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
        if (tense == "base" and lows[q + 1 : q + 2] == ["to"]) or (tense == "base" and modal and q >= 0 and lows[q + 1] == "to"):
            found = earlier[-1].phrase if earlier and earlier[-1].phrase else subject(r, items, lows, p)
            return Cue(p, base, sort, tense, found, "far", q + 1, p, denied, True)
        if tense == "gerund":
            return gerund(self.reader, items, lows, p, q, sort, base, earlier, denied)
        if lows[p] in self.nouns and tense == "present":
            return self._ambiguous(items, lows, p, q, sort, base, tense, denied)
        # "“...,” said Lee" and ", said Lee"
        if q < 0 or items[q] < 0 or (lows[q] in (",", "—", "–", "”", "--") and sort in ("say", "think")):
            inverted = self._inverted(items, p, sort, base, tense)
            closed = q < 0 or items[q] < 0
            if inverted and not closed and inverted.phrase is not None and inverted.phrase.entity is None:
                apart = over_apposition(r, items, lows, q)  # "Albor, which owns two mines, said three of them were idle"
                if apart is not None and apart[0].entity is not None and lows[q] == ",":
                    return Cue(p, base, sort, tense, apart[0], "before", apart[1], p, denied, modal)
            if inverted and (
                closed
                or inverted.high + 1 >= n
                or lows[inverted.high + 1] in (",", ".", "in", "on", "of", "at", "during", "who", "last", "this", "(", "—", "to")
            ):
                return inverted
        if q < 0:
            return None
        if items[q] < 0:
            if q > 0:
                return far(self.reader, items, lows, p, q, sort, base, tense, earlier, denied)
            return None
        if lows[q] == "who" or lows[q] == "which" or (lows[q] == "that" and q > 0):
            k = q - 1
            if k >= 0 and lows[k] == ",":
                k -= 1
            got = r.before(items, k) if k >= 0 else None
            if got is None:
                host = next((j for j in range(k, max(-1, k - 14), -1) if lows[j] in ("by", "among", "from", "with", "to")), None)
                got = r.before(items, k, host + 1) if host is not None and host < k else None
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied) if got else None
        if lows[q] in (",", "—", "–", "--", ")"):
            got = over_apposition(self.reader, items, lows, q)
            if got:
                return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied, modal)
            return far(self.reader, items, lows, p, q, sort, base, tense, earlier, denied)
        if lows[q] in ("and", "but", "or", "then"):
            return far(self.reader, items, lows, p, q, sort, base, tense, earlier, denied)
        got = r.before(items, q, loose=sort == "say" and (base in _PLAIN or lows[p + 1 : p + 2] in (["that"], ["«»"], [":"])))
        if got and got[0].entity is None and got[0].pronoun is None and got[1] > 1 and lows[got[1] - 1] == ",":
            named = r.names.by_last.get(items[got[1] - 2]) if items[got[1] - 2] >= 0 else None
            if named and named[3].kind == "person":
                got = Phrase(named[0], named[2], named[3]), got[1] - 2
        if got:
            noun = lows[p] in self.nouns and got[0].entity is None and not got[0].pronoun
            if base == lows[p] and noun and not self._many(lows, got[1]):
                return None  # "its growth forecast to"
            if (
                tense == "past"
                and sort in ("promise", "call", "show", "think")
                and got[0].entity is None
                and got[0].pronoun is None
                and lows[p] in self.nouns
            ):
                return None
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied, modal)
        return (
            far(self.reader, items, lows, p, q, sort, base, tense, earlier, denied)
            if lows[q] not in ("a", "an", "the") and sort == "say" and base in ("say", "tell", "add", "write", "tweet")
            else None
        )

    def _ambiguous(
        self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, tense: str, denied: bool
    ) -> Cue | None:
        """ "reports", "claims", "calls": a verb only right after a name or a singular pronoun, or before "that"."""
        if q < 0 or items[q] < 0:
            return self._inverted(items, p, sort, base, tense)
        if lows[q] in (",", ")"):
            inverted = self._inverted(items, p, sort, base, tense) if lows[q] == "," else None
            if inverted is not None and inverted.phrase is not None and inverted.phrase.entity is not None:
                return inverted  # "..., estimates Lee."
            apart = over_apposition(self.reader, items, lows, q)  # "Lee, who keeps the books, figures"
            named = apart is not None and apart[0].entity is not None and (apart[0].entity.kind == "person" or sort == "say")
            return Cue(p, base, sort, tense, apart[0], "before", apart[1], p, denied) if apart is not None and named else None
        got = self.reader.before(items, q)
        if got and (
            got[0].pronoun in ("he", "she", "it")
            or (got[0].entity is not None and got[0].last == items[q])
            or (lows[p + 1 : p + 2] in (["that"], ["«»"], [":"]) and not self._opener(items, got[0]))
            or (self._set_off(lows, p, got[1]) and lows[got[1]] in ("the", "its") and sort == "say")
            or (sort == "call" and lows[p + 1 : p + 2] in (["it"], ["him"], ["them"], ["itself"], ["himself"], ["herself"]))
        ):
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
        return None

    def _set_off(self, lows: list[str], p: int, at: int) -> bool:
        """Whether the verb at `p` and its phrase from `at` stand between commas: "Vietnam, the institute notes, has ore"."""
        return at > 0 and lows[at - 1] == "," and lows[p + 1 : p + 2] in ([","], ["."], [])

    def _opener(self, items: list[int], phrase: Phrase) -> bool:
        """Whether the phrase is a lone word that only opens its sentence: "Treatment charges ..."."""
        low = self.reader.tokens.low[phrase.first]
        return phrase.first == phrase.last == items[0] and phrase.entity is None and low not in self.reader.speakers

    def _inverted(self, items: list[int], p: int, sort: str, base: str, tense: str) -> Cue | None:
        got = after(self.reader, items, p + 1)
        if got and got[0].pronoun not in ("it", "them", "him", "her", "they", "who"):
            if base == "tell" or (base == "ask" and got[0].pronoun):
                return None
            return Cue(p, base, sort, tense, got[0], "after", p, got[1])
        return None


# What shows something, without an article before it.
_FORECASTERS = frozenset("analysts economists strategists researchers brokers traders".split())
_MANY = frozenset("data figures statistics estimates records results documents filings numbers surveys accounts".split())


_NUMBERS = frozenset("two three four five six seven eight nine ten at more some about nearly almost around only just".split())


def _numbers(lows: list[str], p: int) -> bool:
    """Whether a number follows: "counts 14 idle ships"; not "counts on them"."""
    return p + 1 < len(lows) and (lows[p + 1][:1].isdigit() or lows[p + 1] in _NUMBERS)


def hypothetical(lows: list[str], cue: Cue) -> bool:
    """Whether the speech is only imagined or asked for ("if he said", "would say")."""
    return cue.conditional or (cue.low > 0 and lows[cue.low - 1] in ("if", "unless", "whether"))


def imagined(lows: list[str], cue: Cue) -> bool:
    """Whether nobody has said the words yet: "if he said", "might say", "as if to say". What somebody "would say" or "could only
    say" mostly was said."""
    modals = {"might", "may", "should"} & set(lows[max(0, cue.p - 2) : cue.p])
    return (cue.low > 0 and lows[cue.low - 1] in ("if", "unless", "whether")) or (cue.tense == "base" and bool(modals))


__all__ = ["CONJUNCTIONS", "PRONOUNS", "Cue", "CueFinder", "hypothetical", "imagined"]
