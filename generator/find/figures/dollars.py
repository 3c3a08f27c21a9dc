"""Whose dollars a bare sign means: a paper that writes "US$" for one country's writes "$" for its own, as one does that speaks of
no other country's money or trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.late import late
from generator.records import Figure

_US = late(r"\bUS\$|\bU\.S\.\$|\bUSD\b")
_OWN = {
    "CAD": late(r"\b(?:Canad(?:a|ian)s?|Ottawa|Toronto|Ontario|Quebec|Alberta|Saskatchewan|British\sColumbia|TSX)\b"),
    "AUD": late(r"\b(?:Australia|Australians?|Canberra|Sydney|Melbourne|Perth|ASX)\b"),
    "NZD": late(r"\b(?:New\sZealand(?:ers?)?|Auckland|NZX)\b"),
    "SGD": late(r"\b(?:Singapore|Singaporeans?|SGX)\b"),
    "HKD": late(r"\b(?:Hong\sKong|Hongkongers?)\b"),
}
_OWN_SIGN = {"CAD": "C$", "AUD": "A$", "NZD": "NZ$", "SGD": "S$", "HKD": "HK$"}
# A paper that never writes "US$" may mean its own dollars too: where it spells "per cent" and hardly speaks of America.
_AMERICAN = late(r"\b(?:US|U\.S\.|United\sStates|Washington|Americans?)\b")
# Mentions of a country from which its dollars are meant, and how many times those of the next.
_ENOUGH, _MORE = 4, 2


def local_dollars(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with a bare "$" in the money of the country that the article is of, where "US$" is told apart from it."""
    bare = [f for f in figures if f.unit == "USD" and _is_bare(text, f)]
    if not bare:
        return list(figures)
    told_apart = _US.search(text) is not None
    if not (told_apart or "per cent" in text):
        return list(figures)
    counted = sorted(((len(names.findall(text)), code) for code, names in _OWN.items()), reverse=True)
    (most, code), (second, _) = counted[0], counted[1]
    if most < max(_ENOUGH, _MORE * second) or _OWN_SIGN[code] in text:
        return list(figures)
    if not told_apart and most < _MORE * len(_AMERICAN.findall(text)):
        return list(figures)
    return [replace(f, unit=code) if f in bare else f for f in figures]


def _is_bare(text: str, figure: Figure) -> bool:
    sign = text.find("$", figure.start, figure.end)
    return sign >= 0 and not text[sign - 1 : sign].isalpha() and text[sign - 1 : sign] != "." and "US" not in figure.text
