"""Cues whose phrase does not stand beside the verb: behind an apposition, with an earlier verb, before a participle, after "by"."""

from __future__ import annotations

from generator.find.names.kinds import words
from generator.find.names.role_words import LEGAL_FORMS
from generator.find.names.shown import employer
from generator.find.speakers.after import after
from generator.find.speakers.cue import AUXILIARIES, PASSIVE, Cue
from generator.find.speakers.phrases import CONJUNCTIONS, TIMES, Phrase, Reader
from generator.find.speakers.subjects import subject

_GERUND_HOSTS = frozenset(", «» while by before after and when in — – without of for than as start started from".split())


# Before a phrase that opens a clause: it is the subject, and not what an earlier verb is about.
_CLAUSE = frozenset(
    (
        ", and but that when as while “ «» : — – ( although though because if after meanwhile so yet then where since once 's ’s"
    ).split()
)
_TRIES = 6  # parentheses looked behind
_FAR = 60  # items from the verb to its subject


def over_apposition(reader: Reader, items: list[int], lows: list[str], q: int) -> tuple[Phrase, int] | None:
    """The subject before a parenthesis that closes at `q`: "Lee, the head of trade policy at the bank, said".

    The nearest phrase that opens a clause; the nearest name where none does ("Lee, who runs the bank, which fell, said").
    """
    opener = {",": ",", ")": "("}.get(lows[q], lows[q])
    apart = _set_apart(reader, items, lows, q, opener)
    if apart is not None:
        return apart
    tried = 0
    named: tuple[Phrase, int] | None = None
    nominal: tuple[Phrase, int] | None = None
    for k in range(q - 1, max(0, q - _FAR), -1):
        if items[k] < 0 and k < q - 1:
            break
        if lows[k] != opener or reader.word(items, k + 1) in LEGAL_FORMS:
            continue
        tried += 1
        got = reader.before(items, k - 1) if items[k - 1] >= 0 else None
        if got is not None:
            phrase, at = got
            if phrase.entity is not None or phrase.pronoun:
                ends = phrase.last == items[k - 1] or _of_body(reader, items, k, phrase)
                if ends and not _speaks(lows, k, q):
                    if _opens(lows, at):
                        return got
                    named = named or (got if phrase.pronoun is None else None)
            elif at == 0 or lows[at - 1] in ("«»", "and", "but", "that"):
                return named or got
            elif lows[at - 1] == ",":
                nominal = nominal or got
        if tried >= _TRIES:
            break
    return named or nominal


def _set_apart(reader: Reader, items: list[int], lows: list[str], q: int, opener: str) -> tuple[Phrase, int] | None:
    """A name that is the parenthesis itself: "The bank's head of trade policy, Ann Lee, said"."""
    named = reader.names.by_last.get(items[q - 1]) if q and items[q - 1] >= 0 else None
    if named is None:
        return None
    at = q - 1 - (named[2] - named[0])
    if at <= 1 or lows[at - 1] != opener:
        return None
    lead = reader.before(items, at - 2) if items[at - 2] >= 0 else None
    if named[3].kind == "body":  # "the utility, Albor Power, said"
        nominal = lead is not None and lead[0].entity is None and employer(lows[at - 2], words()) is not None
        return (Phrase(items[lead[1]], named[2], named[3]), lead[1]) if lead is not None and nominal else None
    if lead is None or lead[0].entity is None or lead[0].entity.kind == "body":
        return Phrase(items[lead[1]] if lead else named[0], named[2], named[3]), lead[1] if lead else at
    return None


def _speaks(lows: list[str], k: int, q: int) -> bool:
    """Whether what stands between `k` and `q` is a clause of speech of its own."""
    return lows[k + 1] not in ("who", "which", "whose") and any(x in ("said", "says", "told") for x in lows[k + 1 : q])


def _opens(lows: list[str], at: int) -> bool:
    """Whether a phrase that begins at `at` opens a clause."""
    at -= at > 0 and lows[at - 1] in ("the", "a", "an")
    return at == 0 or lows[at - 1] in _CLAUSE or lows[at - 1].endswith("ly")


def far(
    reader: Reader,
    items: list[int],
    lows: list[str],
    p: int,
    q: int,
    sort: str,
    base: str,
    tense: str,
    earlier: list[Cue],
    denied: bool,
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
    found = subject(reader, items[clause:], lows[clause:], p - clause) or subject(reader, items, lows, p)
    return Cue(p, base, sort, tense, found, "far", q + 1, p, denied) if found else None


def _of_body(reader: Reader, items: list[int], k: int, phrase: Phrase) -> bool:
    """Whether the phrase goes on to position `k` with a person's body: "Lee of Albor Capital, which owns shares,"."""
    body = reader.names.by_last.get(items[k - 1])
    person = phrase.entity is not None and phrase.entity.kind == "person"
    return person and body is not None and body[3].kind == "body" and items[k] - phrase.last <= 12


def gerund(
    reader: Reader, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, earlier: list[Cue], denied: bool
) -> Cue | None:
    """The cue of a participle: its own subject, that of the verb before it, or that of the sentence."""
    if q >= 0 and items[q] >= 0 and lows[q] == "as" and q >= 1:
        k = q - 1
        while k >= 0 and items[k] >= 0 and lows[k] != "quoted" and q - k < 10:
            k -= 1
        if k >= 0 and lows[k] == "quoted":
            got = reader.before(items, q - 1) if k < q - 1 else None
            if got is None:
                j = k - 1
                while j >= 0 and lows[j] in AUXILIARIES:
                    j -= 1
                got = reader.before(items, j) if j >= 0 and items[j] >= 0 else None
                if got is None and j > 0 and lows[j] == ",":
                    got = over_apposition(reader, items, lows, j)
            return Cue(p, base, sort, "gerund", got[0], "before", k, p) if got else None
    if (q >= 0 and items[q] >= 0 and any(x in PASSIVE or x in ("'s", "’s") for x in lows[q + 1 : p])) or (
        q >= 0 and items[q] >= 0 and lows[q] in ("he", "she", "they")
    ):
        got = over_apposition(reader, items, lows, q) if lows[q] in (",", "—", "–", "--", ")") else reader.before(items, q)
        return Cue(p, base, sort, "gerund", got[0], "before", got[1], p, denied) if got else None
    while q > 0 and items[q] >= 0 and lows[q] in TIMES:
        q -= 1  # "a series of tweets early Friday saying"
    if q >= 0 and items[q] >= 0 and lows[q] not in _GERUND_HOSTS:
        mention = reader.names.by_last.get(items[q])
        start = q - (mention[2] - mention[0]) if mention else 0
        if (
            mention
            and mention[3].kind == "person"
            and (start == 0 or items[start - 1] < 0 or lows[start - 1] in (",", "–", "—", "--", "with", "and", "of", ";"))
        ):
            return Cue(p, base, sort, "gerund", Phrase(mention[0], mention[2], mention[3]), "before", q, p, denied)
        host = next((k for k in range(q, max(-1, q - 8), -1) if lows[k] == "with"), None)
        got = reader.before(items, q, host + 1) if host is not None and host < q else None
        if got is not None and got[0].pronoun is None:
            return Cue(p, base, sort, "gerund", got[0], "before", got[1], p, denied)
        if lows[q] not in ("him", "her", "them", "after", "before") and lows[q] not in reader.sources:
            return None
    for cue in reversed(earlier):
        main = (  # "Lee compared himself to Kim, saying"
            cue.sort in ("call", "promise")
            and cue.side == "before"
            and "«»" not in lows[cue.p : p]
            and (cue.low == 0 or lows[cue.low - 1] not in CONJUNCTIONS)
        )
        if cue.phrase and (cue.sort == "say" or main) and cue.side in ("before", "after", "far") and lows[cue.p] != "according":
            return Cue(p, base, sort, "gerund", cue.phrase, "far", p, p, denied)
    found = subject(reader, items, lows, p)
    return Cue(p, base, sort, "gerund", found, "far", p, p, denied) if found else None


def by_agent(reader: Reader, items: list[int], lows: list[str], p: int, q: int, sort: str, base: str, denied: bool) -> Cue | None:
    for k in range(p + 1, min(len(items), p + 26)):
        if lows[k] == "by" and items[k] >= 0:
            got = after(reader, items, k + 1)
            return Cue(p, base, sort, "passive", got[0], "by", p, got[1], denied) if got else None
        if lows[k] in (";",):
            break
    if base == "expect" or (base == "report" and q >= 0):
        return None
    return None
