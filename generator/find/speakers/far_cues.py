"""Cues whose phrase does not stand right before the verb: behind it, over an apposition, with an earlier verb, after "by"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.names.called import employer
from generator.find.names.role_words import LEGAL_FORMS
from generator.find.names.words import words
from generator.find.speakers.after import after
from generator.find.speakers.cue import AUXILIARIES, PASSIVE, Cue
from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.small_words import CONJUNCTIONS, TIMES
from generator.find.speakers.subjects import subject
from generator.find.speakers.verb import Verb

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


def inverted(v: Verb) -> Cue | None:
    """The phrase right behind the verb: "said Lee"; of "told" and "asked him" it is who is told."""
    got = after(v.reader, v.items, v.p + 1)
    if got is None or got[0].pronoun in ("it", "them", "him", "her", "they", "who"):
        return None
    if v.base == "tell" or (v.base == "ask" and got[0].pronoun):
        return None
    return v.cue(got[0], "after", v.p, got[1])


def far(v: Verb) -> Cue | None:
    """A second verb of the same subject: "Lee welcomed the talks and said", "Lee, ..., said"."""
    for cue in reversed(v.earlier):
        if cue.phrase and cue.side == "before" and not any(x in ("who", "which") for x in v.lows[cue.high : v.p]):
            return v.cue(cue.phrase, "far", v.q + 1, v.p)
    clause = 0
    for k in range(v.q, -1, -1):
        if v.lows[k] in ("but", "while", "although", "because", "that", ";") and k < v.q:
            clause = k + 1
            break
    found = subject(v.reader, v.items[clause:], v.lows[clause:], v.p - clause) or subject(v.reader, v.items, v.lows, v.p)
    return v.cue(found, "far", v.q + 1, v.p) if found else None


def _of_body(reader: Reader, items: list[int], k: int, phrase: Phrase) -> bool:
    """Whether the phrase goes on to position `k` with a person's body: "Lee of Albor Capital, which owns shares,"."""
    body = reader.names.by_last.get(items[k - 1])
    person = phrase.entity is not None and phrase.entity.kind == "person"
    return person and body is not None and body[3].kind == "body" and items[k] - phrase.last <= 12


def gerund(v: Verb) -> Cue | None:
    """The cue of a participle: its own subject, that of the verb before it, or that of the sentence."""
    if v.lead == "as" and v.q >= 1 and (quoted := _quoted(v)) is not None:
        return _quoted_as(v, quoted)
    if not v.opens and (any(x in PASSIVE or x in ("'s", "’s") for x in v.between) or v.lead in ("he", "she", "they")):
        apart = v.lead in (",", "—", "–", "--", ")")
        got = over_apposition(v.reader, v.items, v.lows, v.q) if apart else v.before(v.q)
        return v.by(got) if got else None
    q = v.q
    while q > 0 and v.items[q] >= 0 and v.lows[q] in TIMES:
        q -= 1  # "a series of tweets early Friday saying"
    if q >= 0 and v.items[q] >= 0 and v.lows[q] not in _GERUND_HOSTS:
        cue = _beside(v, q)
        if cue is not None or (v.lows[q] not in ("him", "her", "them", "after", "before") and v.lows[q] not in v.reader.sources):
            return cue
    for cue in reversed(v.earlier):
        main = (  # "Lee compared himself to Kim, saying"
            cue.sort in ("call", "promise")
            and cue.side == "before"
            and "«»" not in v.lows[cue.p : v.p]
            and (cue.low == 0 or v.lows[cue.low - 1] not in CONJUNCTIONS)
        )
        if cue.phrase and (cue.sort == "say" or main) and cue.side in ("before", "after", "far") and v.lows[cue.p] != "according":
            return v.cue(cue.phrase, "far", v.p, v.p)
    found = subject(v.reader, v.items, v.lows, v.p)
    return v.cue(found, "far", v.p, v.p) if found else None


def _quoted(v: Verb) -> int | None:
    """Where "quoted" stands before "as saying"."""
    k = v.q - 1
    while k >= 0 and v.items[k] >= 0 and v.lows[k] != "quoted" and v.q - k < 10:
        k -= 1
    return k if k >= 0 and v.lows[k] == "quoted" else None


def _quoted_as(v: Verb, k: int) -> Cue | None:
    """Who is quoted: "quoted Lee as saying", "Lee, who ..., was quoted as saying"."""
    got = v.before(v.q - 1) if k < v.q - 1 else None
    if got is None:
        j = k - 1
        while j >= 0 and v.lows[j] in AUXILIARIES:
            j -= 1
        got = v.before(j)
        if got is None and j > 0 and v.lows[j] == ",":
            got = over_apposition(v.reader, v.items, v.lows, j)
    return v.cue(got[0], "before", k, v.p) if got else None


def _beside(v: Verb, q: int) -> Cue | None:
    """Who stands right before the participle, as its own subject: "with Lee saying", "Lee saying"."""
    mention = v.reader.names.by_last.get(v.items[q])
    start = q - (mention[2] - mention[0]) if mention else 0
    if (
        mention
        and mention[3].kind == "person"
        and (start == 0 or v.items[start - 1] < 0 or v.lows[start - 1] in (",", "–", "—", "--", "with", "and", "of", ";"))
    ):
        return v.cue(Phrase(mention[0], mention[2], mention[3]), "before", q, v.p)
    host = next((k for k in range(q, max(-1, q - 8), -1) if v.lows[k] == "with"), None)
    got = v.reader.before(v.items, q, host + 1) if host is not None and host < q else None
    return v.by(got) if got is not None and got[0].pronoun is None else None


def by_agent(v: Verb) -> Cue | None:
    """Who stands behind the "by" of a passive or a bare participle: "a deal announced by Lee"."""
    for k in range(v.p + 1, min(len(v.items), v.p + 26)):
        if v.lows[k] == "by" and v.items[k] >= 0:
            got = after(v.reader, v.items, k + 1)
            return replace(v.cue(got[0], "by", v.p, got[1]), tense="passive") if got else None
        if v.lows[k] == ";":
            break
    return None
