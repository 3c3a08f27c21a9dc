"""Forms that may be nouns: "experts claim" and "Lee reports" tell something, "the claim" and "reports" do not."""

from __future__ import annotations

from generator.find.speakers.cue import Cue
from generator.find.speakers.far_cues import inverted, over_apposition
from generator.find.speakers.phrases import Phrase
from generator.find.speakers.verb import Verb


def base_form(v: Verb) -> Cue | None:
    """The cue of a form without -s and without a modal: of several who speak, or of "I", "we" and "they"."""
    if v.lead in (",", ")", "—", "–"):
        got = over_apposition(v.reader, v.items, v.lows, v.q)
        if got is not None and v.lows[v.items.index(got[0].last)].endswith("s"):
            return v.by(got)
        return inverted(v) if v.base == "say" else None  # ", say analysts at Albor"
    got = v.before(v.q)
    if got is None or not _takes_base(v, *got):
        return inverted(v) if v.base == "say" else None
    phrase, at = got
    if phrase.pronoun in ("he", "she", "it"):
        return None
    sure = phrase.pronoun is not None or phrase.entity is not None or (v.sort == "say" and many(v, at)) or v.introduces
    return v.by(got) if sure or not v.is_noun else None


def _takes_base(v: Verb, phrase: Phrase, at: int) -> bool:
    """Whether a phrase from `at` to the verb can be the subject of a form without -s."""
    subjects = v.lows[at].endswith("s") and v.lows[at] in v.reader.words.subjects  # "analysts at Albor reckon"
    data = v.sort == "show" and not v.reader.words.plural_sources.isdisjoint(v.lows[at : at + 3])  # "data from Albor show"
    return phrase.pronoun is not None or _plural(v, v.q) or subjects or data or v.introduces


def _plural(v: Verb, q: int) -> bool:
    """Whether the noun phrase that ends at `q` takes a verb without -s ("experts say", "the US and China say")."""
    word = v.reader.word(v.items, q)
    return (
        (word.endswith("s") and (not word[0].isupper() or v.items[q] not in v.reader.names.by_last))
        or v.lows[q] in v.reader.words.plurals
        or v.lows[q] in ("many", "some", "both", "few", "others")
        or "and" in v.lows[max(0, q - 5) : q]
    )


def many(v: Verb, at: int) -> bool:
    """Whether a phrase opens with those who speak for a body: "analysts at Albor forecast a surplus"."""
    return v.lows[at] in v.reader.words.forecasters and v.lows[at + 1 : at + 2] in (["at"], ["from"], ["with"])


def present_form(v: Verb) -> Cue | None:
    """The cue of "reports", "claims", "calls": verbs only right after a name or a singular pronoun, or before "that"."""
    if v.opens:
        return inverted(v)
    if v.lead in (",", ")"):
        cue = inverted(v) if v.lead == "," else None
        if cue is not None and cue.phrase is not None and cue.phrase.entity is not None:
            return cue  # "..., estimates Lee."
        apart = over_apposition(v.reader, v.items, v.lows, v.q)  # "Lee, who keeps the books, figures"
        named = apart is not None and apart[0].entity is not None and (apart[0].entity.kind == "person" or v.sort == "say")
        return v.by(apart) if apart is not None and named else None
    got = v.before(v.q)
    if got is None:
        return None
    phrase, at = got
    if (
        phrase.pronoun in ("he", "she", "it")
        or (phrase.entity is not None and phrase.last == v.items[v.q])
        or (v.introduces and not _opener(v, phrase))
        or (_set_off(v, at) and v.lows[at] in ("the", "its") and v.sort == "say")
        or (v.sort == "call" and v.follows("it", "him", "them", "itself", "himself", "herself"))
    ):
        return v.by(got)
    return None


def _set_off(v: Verb, at: int) -> bool:
    """Whether the verb and its phrase from `at` stand between commas: "Vietnam, the institute notes, has ore"."""
    return at > 0 and v.lows[at - 1] == "," and v.lows[v.p + 1 : v.p + 2] in ([","], ["."], [])


def _opener(v: Verb, phrase: Phrase) -> bool:
    """Whether the phrase is a lone word that only opens its sentence: "Treatment charges ..."."""
    low = v.reader.tokens.low[phrase.first]
    return phrase.first == phrase.last == v.items[0] and phrase.entity is None and low not in v.reader.speakers
