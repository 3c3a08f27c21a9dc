"""Who a named person is: the words of the same noun phrase, before the name or in apposition after it."""

from __future__ import annotations

from generator.find.names.kinds import Words
from generator.find.names.tokens import Tokens

# What ends a noun phrase to the left of a role ("said the company's chief economist Ann Lee" -> "chief economist").
_STOPS = frozenset(
    "the a an this that these those his her its their our my your and but or as by for from in into of on at to with about against "
    "is are was were be been has have had said says say told tells told than when while after before where who which whose if "
    "according per including like unlike add adds added between under over not".split()
)
_GAP = 22  # tokens: the longest apposition read; longer ones are clauses


def role_before(tokens: Tokens, lead: int, first: int, floor: int, w: Words) -> tuple[int, int] | None:
    """Tokens of the role that stands before the name at `first`, whose capitalised titles begin at `lead`."""
    k = lead
    plain = False
    if (
        k - 1 >= floor
        and tokens.touch(k - 1)
        and (tokens.low[k - 1] in w.roles or tokens.low[k - 1] in w.kin)
        and not tokens.capital[k - 1]
    ):
        plain = True
        k -= 1
        while (
            k - 1 >= floor
            and lead - k < 7
            and tokens.touch(k - 1)
            and tokens.low[k - 1] not in _STOPS
            and tokens.word[k - 1][0].isalpha()
        ):
            k -= 1
        if tokens.low[k] in ("former", "ex") and k + 1 < first:
            pass
    if not plain and lead == first:
        return None
    if (
        not plain
        and lead - 1 >= floor
        and tokens.low[lead - 1] in ("former", "acting", "then-", "ex-", "deputy", "outgoing", "incoming")
        and tokens.touch(lead - 1)
    ):
        k = lead - 1
    return (k, first - 1) if k < first else None


def role_after(tokens: Tokens, last: int, ceiling: int, w: Words) -> tuple[int, int] | None:
    """Tokens of the apposition after the name that ends at `last` (", the head of trade policy at the Hinrich Foundation,")."""
    i = last + 1
    if i >= ceiling or tokens.word[i] not in (",", "(", "—", "–", "--"):
        return None
    close = {"(": ")", ",": ","}.get(tokens.word[i], tokens.word[i])
    i += 1
    if i < ceiling and tokens.word[i].isdigit() and i + 1 < ceiling and tokens.word[i + 1] == ",":
        i += 2
    begin = i
    seen = -1
    while i < ceiling and i - begin < _GAP:
        word, low = tokens.word[i], tokens.low[i]
        if word == close or word in (".", ";", ":", "—", "?", "!", "“", "”", '"', "''"):
            break
        if i == begin and low in (
            "who",
            "which",
            "whose",
            "where",
            "and",
            "but",
            "said",
            "says",
            "in",
            "on",
            "at",
            "for",
            "with",
            "after",
            "as",
            "told",
            "he",
            "she",
            "it",
            "they",
            "i",
            "we",
            "that",
            "has",
            "had",
            "is",
            "was",
        ):
            return None
        if (
            seen < 0
            and i - begin < 11
            and (low in w.roles or low in w.kin or word in w.titles or (low.endswith("s") and low[:-1] in w.roles))
        ):
            seen = i
        if low in ("who", "which", "said", "says", "told", "is", "was", "has", "had", "are", "were"):
            return (begin, i - 1) if seen >= 0 and i - 1 >= seen else None
        i += 1
    if seen < 0 or i <= begin or i - begin >= _GAP:
        return None
    if i < ceiling and tokens.word[i] == "," and i + 1 < ceiling:
        # "the CEO, founder and owner of X": a list of roles goes on
        nxt = tokens.low[i + 1]
        if nxt in w.roles and not tokens.capital[i + 1]:
            more = role_after(tokens, i - 1, ceiling, w)
            if more:
                return begin, more[1]
    return begin, i - 1


def role_surface(tokens: Tokens, span: tuple[int, int]) -> str:
    """The words of a role without the article it opens with: verbatim."""
    a, b = span
    while a < b and tokens.low[a] in ("a", "an", "the", "his", "her", "their", "its"):
        a += 1
    if tokens.word[b] == ",":
        b -= 1
    return tokens.surface(a, b)
