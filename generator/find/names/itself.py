"""Names that go on as "it": "Albor Kestrin said it will shut its plant", "Albor has postponed its third furnace".

A person goes on as "he" or "she". "It" behind a verb of speech is the speaker only where it does what firms do: what "will be
dry" or "would hurt farmers" is the weather or the deal.
"""

from __future__ import annotations

from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

_STOPS = frozenset({".", ";", ":", "?", "!", "“", "”", '"', "—", "–"})
_MIDDLE = frozenset("just also already since now meanwhile recently still not then only even again both".split())
_AUXILIARIES = frozenset("will would has had have could might may can".split())
# How far "it" stands behind the verb of speech ("said in a statement on Monday that it will"), "its" behind the verb.
_TO_IT, _TO_ITS = 9, 9


def goes_on_as_it(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether the clause of which the name at `first`..`last` is the subject goes on as only that of a body does."""
    k = _verb(tokens, last + 1)
    if k is None or (first and tokens.low[first - 1] in _NO_SUBJECT and not _opens(tokens, first)):
        return False
    low = tokens.low
    if low[k] in w.cues and _speaks_of_itself(tokens, k, w):
        return True
    verb = k
    while verb + 1 < len(tokens) and (low[verb] in _AUXILIARIES or low[verb] in _MIDDLE or low[verb].endswith("ly")):
        verb += 1
    helped = any(low[j] in _AUXILIARIES for j in range(k, verb))
    if verb + 3 < len(tokens) and low[verb] in w.bodies.set_on and low[verb + 1] == "to":
        return (low[verb + 2] in w.firm_deeds or low[verb + 2] in w.deeds) and _its(
            tokens, verb + 3
        )  # "Albor has agreed to sell its unit"
    if verb < len(tokens) and low[verb] in ("is", "was") and low[verb + 1 : verb + 2] == ["to"]:
        verb, helped = verb + 2, True  # "Albor is to raise 900 million won"
    if verb >= len(tokens):
        return False
    if helped and low[verb] in w.firm_deeds:
        return True
    done = low[verb] in w.acts or (low[verb].endswith(("ed", "s")) and (low[verb] in w.firm_deeds or low[verb] in w.deeds))
    return (done or (helped and low[verb] in w.deeds)) and _its(tokens, verb + 1)


# What stands before a name that is no subject.
_NO_SUBJECT = frozenset("of in at on to for by with from than against near the a an".split())


def _opens(tokens: Tokens, first: int) -> bool:
    return tokens.word[first - 1] in _STOPS


def _verb(tokens: Tokens, k: int) -> int | None:
    """Where the verb of the name's clause stands, over one aside between commas."""
    if k >= len(tokens):
        return None
    if tokens.word[k] == ",":
        end = next((j for j in range(k + 1, min(len(tokens), k + 14)) if tokens.word[j] in "," or tokens.word[j] in _STOPS), None)
        if end is None or tokens.word[end] != "," or tokens.low[k + 1] in ("who", "whose", "and", "but"):
            return None
        k = end + 1
    while k < len(tokens) and (tokens.low[k] in _MIDDLE or tokens.low[k].endswith("ly")):
        k += 1
    return k if k < len(tokens) and not tokens.capital[k] and tokens.word[k].isalpha() else None


def _speaks_of_itself(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether "it" is the subject of what is said, and does what speakers do."""
    low = tokens.low
    for j in range(k + 1, min(len(tokens) - 2, k + _TO_IT)):
        if tokens.word[j] in _STOPS or tokens.word[j] == ",":
            return False
        if low[j] != "it":
            continue
        verb = j + 1
        while verb < len(tokens) - 1 and (low[verb] in _AUXILIARIES or low[verb] in _MIDDLE):
            verb += 1
        if low[verb] in ("is", "was", "were", "been"):
            return low[verb + 1] in w.bodies.busy
        helped = verb > j + 1
        return (
            low[verb] in w.firm_deeds
            or low[verb] in w.deeds
            or low[verb] in w.acts
            or (not helped and low[verb] in w.bodies.of_itself)
        )
    return False


def _its(tokens: Tokens, k: int) -> bool:
    """Whether what the clause does is done with "its", before anything of somebody else's."""
    for j in range(k, min(len(tokens), k + _TO_ITS)):
        if tokens.word[j] in _STOPS or tokens.low[j] in ("his", "her", "their"):
            return False
        if tokens.low[j] == "its":
            return tokens.low[j + 1 : j + 2] not in (["doors"], ["course"], ["way"], ["toll"])
    return False


def is_seated(tokens: Tokens, last: int, w: Words) -> bool:
    """ "Albor Orient, based in Hong Kong, said", "Albor Ores, with offices in Dubai,"."""
    low = tokens.low[last + 1 : last + 5]
    return low[:3] == [",", "based", "in"] or (low[:2] == [",", "with"] and bool(w.bodies.premises & set(low[2:])))
