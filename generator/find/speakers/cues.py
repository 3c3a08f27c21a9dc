"""Reporting verbs in an outer sentence, each with the phrase that speaks by it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.speakers.after import after
from generator.find.speakers.phrases import CONJUNCTIONS, PRONOUNS, Phrase, Reader
from generator.find.speakers.subjects import subject
from generator.vocabulary import Vocabulary

_AUXILIARIES = frozenset(
    (
        "has had have is was are were be been being will would can could may might should must did does do not n't "
        "never also later then once just even still often always reportedly previously repeatedly recently again "
        "already simply soon first quickly only ever further instead essentially to now gets got hasn't haven't "
        "didn't doesn't wasn't isn't won't wouldn't all both famously immediately"
    ).split()
)
_PASSIVE = frozenset("is are was were be been being gets got".split())
_MODALS = frozenset("will would can could may might should must did does do to didn't doesn't won't wouldn't".split())
# Verbs so plain that any noun with an article may be their subject ("the suit says").
_PLAIN = frozenset({"say", "read", "state", "write", "declare", "continue"})
_BEFORE_NOUNS = frozenset({"his", "their", "its", "our", "my", "your", "'s", "’s", "a", "an", "the", "this", "that's"})
_GERUND_HOSTS = frozenset(
    {
        ",",
        "«»",
        "while",
        "by",
        "before",
        "after",
        "and",
        "when",
        "in",
        "—",
        "–",
        "without",
        "of",
        "for",
        "than",
        "as",
        "start",
        "started",
        "from",
    }
)


@dataclass(frozen=True, slots=True)
class Cue:
    """The verb at position `p` of its unit, and who speaks by it. `side`: "before" when the phrase stands before the verb,
    "after" when it follows, "far" when it is the sentence's subject, "by" in a passive. `low`..`high` are the positions the
    cue with its phrase covers."""

    p: int
    base: str
    sort: str
    tense: str
    phrase: Phrase | None
    side: str
    low: int
    high: int
    denied: bool = False
    conditional: bool = False


class CueFinder:
    """Finds the cues of units. One per article."""

    def __init__(self, reader: Reader, vocabulary: Vocabulary) -> None:
        self.reader = reader
        self.forms = vocabulary.quotes.forms()
        self.with_back = vocabulary.quotes.forms_with_back()
        self.nouns = frozenset(vocabulary.quotes.often_nouns)

    def find(self, items: list[int]) -> list[Cue]:
        r = self.reader
        lows = [r.low(items, p) for p in range(len(items))]
        out: list[Cue] = []
        for p, low in enumerate(lows):
            if low == "according" and p + 1 < len(lows) and lows[p + 1] == "to":
                got = after(r, items, p + 2)
                if got:
                    out.append(Cue(p, "according to", "say", "past", got[0], "after", p, got[1]))
                continue
            if low == ":" and 0 < p < 8:
                cue = self._colon(items, lows, p)
                if cue:
                    out.append(cue)
                continue
            form = self.with_back.get(low) if lows[p + 1 : p + 2] == ["back"] else None
            form = form or self.forms.get(low)
            if form is None or items[p] < 0:
                continue
            if r.word(items, p)[0].isupper() and p > 0 and lows[p - 1] not in ("“", "«»", ":", "—"):
                continue
            if r.word(items, p).isupper() and len(low) > 1:
                continue
            if form[1] in ("base", "present") and p and lows[p - 1] in _BEFORE_NOUNS:
                continue
            if low == "thanks" and lows[p + 1 : p + 2] == ["to"]:
                continue
            cue = self._verb(items, lows, p, *form, out)
            if cue:
                out.append(cue)
        return out

    def _plural(self, items: list[int], lows: list[str], q: int) -> bool:
        """Whether the noun phrase that ends at `q` takes a verb without -s ("experts say", "the US and China say")."""
        word = self.reader.word(items, q)
        return (
            (word.endswith("s") and not word[0].isupper())
            or lows[q]
            in (
                "people",
                "men",
                "women",
                "police",
                "others",
                "many",
                "some",
                "both",
                "few",
                "republicans",
                "democrats",
                "americans",
                "officials",
                "experts",
                "analysts",
                "media",
            )
            or "and" in lows[max(0, q - 5) : q]
        )

    def _colon(self, items: list[int], lows: list[str], p: int) -> Cue | None:
        """A transcript or headline form: "LEE: ..." or "Lee: 'We agree'"."""
        found = self.reader.names.within(items[0], items[p - 1]) if items[0] >= 0 and items[p - 1] >= 0 else []
        if len(found) == 1 and found[0][2] == items[p - 1] and found[0][0] == items[0] and p + 1 < len(items):
            return Cue(p, ":", "say", "past", Phrase(found[0][0], found[-1][2], found[-1][3]), "before", 0, p)
        return None

    def _verb(self, items: list[int], lows: list[str], p: int, sort: str, tense: str, base: str, earlier: list[Cue]) -> Cue | None:
        r = self.reader
        n = len(items)
        q = p - 1
        passive = modal = False
        while (
            q >= 0
            and items[q] >= 0
            and (
                lows[q] in _AUXILIARIES
                or (
                    lows[q].endswith("ly")
                    and lows[q] not in ("family", "ally", "july", "italy", "reply", "bully", "assembly", "only")
                )
            )
        ):
            passive = passive or lows[q] in _PASSIVE
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
            return self._passive(items, lows, p, q, sort, base, denied)
        if tense in ("past", "participle") and passive:
            return self._passive(items, lows, p, q, sort, base, denied)
        if tense == "base" and not modal:
            low_noun = lows[p] in self.nouns
            if q >= 0 and items[q] >= 0 and lows[q] in (",", ")", "—", "–"):
                got = self._over_apposition(items, lows, q)
                plural = got is not None and lows[items.index(got[0].last)].endswith("s")
                return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied) if got is not None and plural else None
            got = r.before(items, q) if q >= 0 and items[q] >= 0 else None
            if got is None or (
                got[0].pronoun is None
                and not self._plural(items, lows, q)
                and not (p + 1 < n and lows[p + 1] in ("that", "«»", ":"))
            ):
                return self._inverted(items, lows, p, q, sort, base, tense) if base == "say" else None
            if got[0].pronoun in ("he", "she", "it"):
                return None
            if (
                low_noun
                and got[0].pronoun is None
                and got[0].entity is None
                and not (p + 1 < n and lows[p + 1] in ("that", "«»", ":"))
            ):
                return None
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
        if (tense == "base" and lows[q + 1 : q + 2] == ["to"]) or (tense == "base" and modal and q >= 0 and lows[q + 1] == "to"):
            found = earlier[-1].phrase if earlier and earlier[-1].phrase else subject(r, items, p)
            return Cue(p, base, sort, tense, found, "far", q + 1, p, denied, True)
        if tense == "gerund":
            return self._gerund(items, lows, p, q, sort, base, earlier, denied)
        if lows[p] in self.nouns and tense == "present":
            return self._ambiguous(items, lows, p, q, sort, base, tense, denied)
        # "“...,” said Lee" and ", said Lee"
        if q < 0 or items[q] < 0 or (lows[q] in (",", "—", "–", "”", "--") and sort in ("say", "think")):
            inverted = self._inverted(items, lows, p, q, sort, base, tense)
            closed = q < 0 or items[q] < 0
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
                return self._far(items, lows, p, q, sort, base, tense, earlier, denied)
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
            got = self._over_apposition(items, lows, q)
            if got:
                return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied, modal)
            return self._far(items, lows, p, q, sort, base, tense, earlier, denied)
        if lows[q] in ("and", "but", "or", "then"):
            return self._far(items, lows, p, q, sort, base, tense, earlier, denied)
        got = r.before(items, q, loose=sort == "say" and (base in _PLAIN or lows[p + 1 : p + 2] in (["that"], ["«»"], [":"])))
        if got and got[0].entity is None and got[0].pronoun is None and got[1] > 1 and lows[got[1] - 1] == ",":
            named = r.names.by_last.get(items[got[1] - 2]) if items[got[1] - 2] >= 0 else None
            if named and named[3].kind == "person":
                got = Phrase(named[0], named[2], named[3]), got[1] - 2
        if got:
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
            self._far(items, lows, p, q, sort, base, tense, earlier, denied)
            if lows[q] not in ("a", "an", "the") and sort == "say" and base in ("say", "tell", "add", "write", "tweet")
            else None
        )

    def _ambiguous(
        self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, tense: str, denied: bool
    ) -> Cue | None:
        """ "reports", "claims", "calls": a verb only right after a name or a singular pronoun, or before "that"."""
        if q < 0 or items[q] < 0:
            return self._inverted(items, lows, p, q, sort, base, tense)
        got = self.reader.before(items, q)
        if got and (
            got[0].pronoun in ("he", "she", "it")
            or (got[0].entity is not None and got[0].last == items[q])
            or lows[p + 1 : p + 2] in (["that"], ["«»"], [":"])
        ):
            return Cue(p, base, sort, tense, got[0], "before", got[1], p, denied)
        return None

    def _inverted(self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, tense: str) -> Cue | None:
        got = after(self.reader, items, p + 1)
        if got and got[0].pronoun not in ("it", "them", "him", "her", "they", "who"):
            if base == "tell" or (base == "ask" and got[0].pronoun):
                return None
            return Cue(p, base, sort, tense, got[0], "after", p, got[1])
        return None

    def _over_apposition(self, items: list[int], lows: list[str], q: int) -> tuple[Phrase, int] | None:
        """The subject before a parenthesis that closes at `q`: "Lee, the head of trade policy at the bank, said"."""
        r = self.reader
        opener = {",": ",", ")": "("}.get(lows[q], lows[q])
        tried = 0
        named = r.names.by_last.get(items[q - 1]) if q and items[q - 1] >= 0 else None
        if named and named[3].kind == "person":
            at = q - 1 - (named[2] - named[0])
            if at > 1 and lows[at - 1] == opener:
                lead = r.before(items, at - 2) if items[at - 2] >= 0 else None
                if lead is None or lead[0].entity is None or lead[0].entity.kind == "body":
                    return Phrase(items[lead[1]] if lead else named[0], named[2], named[3]), lead[1] if lead else at
        k = q - 1
        while k > 0 and q - k < 48 and items[k] >= 0:
            if lows[k] == opener:
                tried += 1
                got = r.before(items, k - 1) if items[k - 1] >= 0 else None
                after = lows[k + 1]
                if got and (got[0].entity is not None or got[0].pronoun) and (got[0].last == items[k - 1]):
                    clause = any(x in ("said", "says", "told") for x in lows[k + 1 : q]) and after not in ("who", "which", "whose")
                    starts = (
                        got[1] == 0
                        or items[got[1] - 1] < 0
                        or lows[got[1] - 1]
                        in (
                            ",",
                            "and",
                            "but",
                            "that",
                            "when",
                            "as",
                            "while",
                            "“",
                            ":",
                            "—",
                            "–",
                            "although",
                            "though",
                            "because",
                            "if",
                            "after",
                            "meanwhile",
                            "so",
                            "yet",
                            "then",
                            "where",
                            "since",
                            "once",
                            "the",
                        )
                        or lows[got[1] - 1].endswith("ly")
                    )
                    if not clause and (starts or tried > 1 or got[0].pronoun is None):
                        return got
                if (
                    got
                    and got[0].entity is None
                    and got[0].pronoun is None
                    and (got[1] == 0 or lows[got[1] - 1] in (",", "«»", "and", "but", "that"))
                ):
                    return got
                if tried >= 4:
                    return None
            k -= 1
        return None

    def _far(
        self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, tense: str, earlier: list[Cue], denied: bool
    ) -> Cue | None:
        """A second verb of the same subject: "Lee welcomed the talks and said", "Lee, ..., said"."""
        for cue in reversed(earlier):
            if cue.phrase and cue.side == "before" and not any(x in ("who", "which") for x in lows[cue.high : p]):
                return Cue(p, base, sort, tense, cue.phrase, "far", q + 1, p, denied)
        clause = 0
        for k in range(q, -1, -1):
            if lows[k] in ("but", "while", "although", "because", "that", ";") and k < q:
                clause = k + 1
                break
        found = subject(self.reader, items[clause:], p - clause) or subject(self.reader, items, p)
        return Cue(p, base, sort, tense, found, "far", q + 1, p, denied) if found else None

    def _gerund(
        self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, earlier: list[Cue], denied: bool
    ) -> Cue | None:
        r = self.reader
        if q >= 0 and items[q] >= 0 and lows[q] == "as" and q >= 1:
            k = q - 1
            while k >= 0 and items[k] >= 0 and lows[k] != "quoted" and q - k < 10:
                k -= 1
            if k >= 0 and lows[k] == "quoted":
                got = r.before(items, q - 1) if k < q - 1 else None
                if got is None:
                    j = k - 1
                    while j >= 0 and lows[j] in _AUXILIARIES:
                        j -= 1
                    got = r.before(items, j) if j >= 0 and items[j] >= 0 else None
                return Cue(p, base, sort, "gerund", got[0], "before", k, p) if got else None
        if (q >= 0 and items[q] >= 0 and any(x in _PASSIVE for x in lows[q + 1 : p])) or (
            q >= 0 and items[q] >= 0 and lows[q] in ("he", "she", "they")
        ):
            got = r.before(items, q)
            return Cue(p, base, sort, "gerund", got[0], "before", got[1], p, denied) if got else None
        if q >= 0 and items[q] >= 0 and lows[q] not in _GERUND_HOSTS:
            mention = r.names.by_last.get(items[q])
            start = q - (mention[2] - mention[0]) if mention else 0
            if (
                mention
                and mention[3].kind == "person"
                and (start == 0 or items[start - 1] < 0 or lows[start - 1] in (",", "–", "—", "--", "with", "and", "of", ";"))
            ):
                return Cue(p, base, sort, "gerund", Phrase(mention[0], mention[2], mention[3]), "before", q, p, denied)
            host = next((k for k in range(q, max(-1, q - 8), -1) if lows[k] == "with"), None)
            got = r.before(items, q, host + 1) if host is not None and host < q else None
            if got is not None and got[0].pronoun is None:
                return Cue(p, base, sort, "gerund", got[0], "before", got[1], p, denied)
            if lows[q] not in ("him", "her", "them", "after", "before") and lows[q] not in r.sources:
                return None
        for cue in reversed(earlier):
            if cue.phrase and cue.side in ("before", "after", "far") and cue.sort == "say" and lows[cue.p] != "according":
                return Cue(p, base, sort, "gerund", cue.phrase, "far", p, p, denied)
        found = subject(r, items, p)
        return Cue(p, base, sort, "gerund", found, "far", p, p, denied) if found else None

    def _passive(self, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, denied: bool) -> Cue | None:
        for k in range(p + 1, min(len(items), p + 26)):
            if lows[k] == "by" and items[k] >= 0:
                got = after(self.reader, items, k + 1)
                return Cue(p, base, sort, "passive", got[0], "by", p, got[1], denied) if got else None
            if lows[k] in (";",):
                break
        if base == "expect" or (base == "report" and q >= 0):
            return None
        return None


def hypothetical(lows: list[str], cue: Cue) -> bool:
    """Whether the speech is only imagined or asked for ("if he said", "would say")."""
    return cue.conditional or (cue.low > 0 and lows[cue.low - 1] in ("if", "unless", "whether"))


__all__ = ["CONJUNCTIONS", "PRONOUNS", "Cue", "CueFinder", "hypothetical"]
