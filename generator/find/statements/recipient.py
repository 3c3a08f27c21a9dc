"""To whom, where and when something was said: the words between a verb of speech and what it reports."""

from __future__ import annotations

from generator.find.names.tokens import Tokens
from generator.find.speakers.cue import Cue
from generator.vocabulary import load

_DAYS = frozenset("yesterday today monday tuesday wednesday thursday friday saturday sunday".split())
_DETERMINED = frozenset("a an the its his her their our some other fellow foreign local".split())
# What may stand between the verb and "that": where, when and to whom it was said.
_WHEN_AND_WHERE = _DAYS | frozenset("after before following to on in at by during earlier later also as last this".split())
_OPENS_OCCASION = frozenset("on in at during earlier later last this to".split())
# Inside "in a statement", "at an annual press conference last week", beside the nouns of occasions.
_WITHIN = frozenset(
    "a an the its his her their this last week month year day morning press news written research client "
    "brief separate joint annual quarterly regular fact with".split()
)


def over_recipient(
    tokens: Tokens, items: list[int], lows: list[str], begin: int, cue: Cue, end: int, occasions: frozenset[str]
) -> int:
    """Past whom it was told, where and when: "told Al Jazeera", "said on Thursday", "confirmed to Reuters that"."""
    p = begin
    if lows[p : p + 1] == ["out"]:
        p += 1
    if lows[p : p + 1] == ["that"]:
        return p + 1
    for k in range(p, min(end, p + 14)):
        if lows[k] in (":", ",", ";"):
            if lows[k : k + 2] == [":", "«»"]:
                return k + 1  # "told a panel in Oslo: “…”": all that is told stands between the marks
            break
    told = cue.base in ("tell", "inform", "remind", "assure", "warn", "caution")
    led = told or (lows[p : p + 1] and (lows[p] in _WHEN_AND_WHERE or lows[p].endswith("ly")))
    for k in range(p, min(end, p + 14) if led else p):
        if lows[k] == "that" and k - p <= 12 and not any(x in ("is", "are", "was", "were", "will", "would") for x in lows[p:k]):
            return k + 1
        if lows[k] == ",":
            break
    if cue.base == "tell" and p <= end and items[p] >= 0:
        k = p
        heard = next(
            (j for j in range(k, min(end, k + 4)) if lows[j] in load().quotes.addressed), None
        )  # "told the Danish parliament"
        if (
            heard is not None
            and all(j == k or lows[j].isalpha() for j in range(k, heard))
            and (heard == k or lows[k] in _DETERMINED)
        ):
            p = heard + 1
        elif _occasion(lows, k + (lows[k] in ("a", "an", "the")), occasions):
            p = k + 2 + (lows[k + 1] in ("news", "press"))  # "told a news conference"
        else:
            while (
                k <= end and items[k] >= 0 and (tokens.capital[items[k]] or lows[k] in ("the", "of", "a", "an", "'s")) and k - p < 7
            ):
                k += 1
            while k > p + 1 and lows[k - 1] in ("the", "a", "an"):
                k -= 1
            p = max(k, p)
            p += k <= end and lows[k] in occasions  # "told the Sydney exchange"
    while p + 1 <= end and cue.sort != "think" and (lows[p] in _OPENS_OCCASION or lows[p] in _DAYS):
        k = p + 1
        if lows[p] in _DAYS:
            p = k
            continue
        while (
            k <= end
            and items[k] >= 0
            and (lows[k] in _WITHIN or lows[k] in occasions or lows[k] in _DAYS or tokens.capital[items[k]] or lows[k].isdigit())
            and k - p < 9
        ):
            k += 1
        while k > p + 1 and lows[k - 1] in ("the", "a", "an"):
            k -= 1
        if k == p + 1 or cue.sort == "call":
            break
        p = k
        if lows[p : p + 1] in (["to"], ["with"]) and lows[p + 1 : p + 2] and lows[p + 1] in load().quotes.addressed:
            p += 2  # "in a note to clients"
    if lows[p : p + 1] == [","] and p < end:
        p += 1
    if lows[p : p + 1] in (["that"], [":"]):
        p += 1
    return p


def _occasion(lows: list[str], k: int, occasions: frozenset[str]) -> bool:
    """Whether the noun at `k` is an occasion, or one of news ("news conference")."""
    k += k < len(lows) and lows[k] in ("news", "press")
    return k < len(lows) and lows[k] in occasions
