"""Who speaks by a reporting verb: the phrase before it, the one behind it, or the sentence's subject."""

from __future__ import annotations

from generator.find.speakers.cue import Cue
from generator.find.speakers.far_cues import by_agent, far, gerund, inverted, over_apposition
from generator.find.speakers.phrases import Phrase
from generator.find.speakers.subjects import subject
from generator.find.speakers.verb import Verb
from generator.find.speakers.verb_noun import base_form, many, present_form

_DO = frozenset({"does", "do", "did", "doesn't", "don't", "didn't"})  # "does not believe" tells a view; "did not say" tells none
# Verbs so plain that any noun with an article may be their subject ("the suit says").
_PLAIN = frozenset({"say", "read", "state", "write", "declare", "continue"})
# Verbs of speech that may stand far from their subject.
_FAR = frozenset({"say", "tell", "add", "write", "tweet"})
# What may follow the speaker of ", said Lee": what goes on otherwise has another subject.
_BEHIND_SPEAKER = frozenset(", . in of on at during who last this ( — to".split())


def cue_of(v: Verb) -> Cue | None:
    """The cue of a verb; None where nobody speaks by it."""
    perfect = any(x in ("has", "had", "have", "having") for x in v.between)
    if (v.tense == "participle" and not v.passive and not v.opens and not perfect) or (
        v.tense in ("past", "participle") and v.passive
    ):
        return by_agent(v)
    if v.denied and v.tense == "base" and v.sort == "think" and not v.opens and not _DO.isdisjoint(v.between):
        got = v.before(v.q)  # "does not believe"
        if got is not None:
            return v.by(got)
    if v.tense == "base" and not v.modal:
        return base_form(v)
    if v.tense == "base" and v.between[:1] == ["to"]:
        found = v.earlier[-1].phrase if v.earlier and v.earlier[-1].phrase else subject(v.reader, v.items, v.lows, v.p)
        return v.cue(found, "far", v.q + 1, v.p, conditional=True)
    if v.tense == "gerund":
        return gerund(v)
    if v.tense == "present" and v.is_noun:
        return present_form(v)
    return _turned(v) or _finite(v)


def _turned(v: Verb) -> Cue | None:
    """The speaker behind the verb: "“...,” said Lee" and ", said Lee"."""
    if not v.opens and not (v.lead in (",", "—", "–", "”", "--") and v.sort in ("say", "think")):
        return None
    cue = inverted(v)
    if cue is None or v.opens:
        return cue
    if v.lead == "," and cue.phrase is not None and cue.phrase.entity is None:
        apart = over_apposition(v.reader, v.items, v.lows, v.q)  # "Albor, which owns two mines, said three of them were idle"
        if apart is not None and apart[0].entity is not None:
            return v.by(apart, conditional=v.modal)
    return cue if cue.high + 1 >= len(v.lows) or v.lows[cue.high + 1] in _BEHIND_SPEAKER else None


def _finite(v: Verb) -> Cue | None:
    """The speaker before a finite verb: beside it, behind a relative clause or a parenthesis, or with a verb before it."""
    if v.opens:
        return far(v) if v.q > 0 else None
    if v.lead in ("who", "which") or (v.lead == "that" and v.q > 0):
        return _of_clause(v)
    if v.lead in (",", "—", "–", "--", ")"):
        got = over_apposition(v.reader, v.items, v.lows, v.q)
        return v.by(got, conditional=v.modal) if got else far(v)
    if v.lead in ("and", "but", "or", "then"):
        return far(v)
    loose = v.sort == "say" and (v.base in _PLAIN or v.introduces)
    got = _named_before(v, v.before(v.q, loose=loose))
    if got is None:
        return far(v) if v.lead not in ("a", "an", "the") and v.sort == "say" and v.base in _FAR else None
    if v.is_noun and got[0].entity is None and not got[0].pronoun:
        if v.base == v.lows[v.p] and not many(v, got[1]):
            return None  # "its growth forecast to"
        if v.tense == "past" and v.sort in ("promise", "call", "show", "think"):
            return None
    return v.by(got, conditional=v.modal)


def _of_clause(v: Verb) -> Cue | None:
    """Whose relative clause the verb ends: "Lee, who said"."""
    k = v.q - 1
    if k >= 0 and v.lows[k] == ",":
        k -= 1
    got = v.reader.before(v.items, k) if k >= 0 else None
    if got is None:
        host = next((j for j in range(k, max(-1, k - 14), -1) if v.lows[j] in ("by", "among", "from", "with", "to")), None)
        got = v.reader.before(v.items, k, host + 1) if host is not None and host < k else None
    return v.by(got) if got else None


def _named_before(v: Verb, got: tuple[Phrase, int] | None) -> tuple[Phrase, int] | None:
    """The person whom a nominal stands behind, set off by a comma: "Ann Lee, the bank's economist said"."""
    if got and got[0].entity is None and got[0].pronoun is None and got[1] > 1 and v.lows[got[1] - 1] == ",":
        at = got[1] - 2
        named = v.reader.names.by_last.get(v.items[at]) if v.items[at] >= 0 else None
        if named and named[3].kind == "person":
            return Phrase(named[0], named[2], named[3]), at
    return got
