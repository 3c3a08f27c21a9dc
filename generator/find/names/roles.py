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


def _is_role(word: str, w: Words) -> bool:
    """Whether a lower-case word can be the noun of a role: a known one, or one made like them."""
    return (
        word in w.roles
        or word in w.kin
        or (
            len(word) > 5
            and word.endswith(
                ("agent", "ologist", "ographer", "ician", "woman", "sman", "maker", "holder", "keeper", "writer", "worker")
            )
        )
    )


def role_before(tokens: Tokens, lead: int, first: int, floor: int, w: Words) -> tuple[int, int] | None:
    """Tokens of the role that stands before the name at `first`, whose capitalised titles begin at `lead`."""
    k = lead
    plain = False
    if lead - 2 >= floor and tokens.word[lead - 1] == "," and not tokens.capital[lead - 2] and _is_role(tokens.low[lead - 2], w):
        # "the bank's chief economist, Ann Lee,"
        k = lead - 2
        while (
            k - 1 >= floor
            and lead - k < 9
            and tokens.touch(k - 1)
            and tokens.low[k - 1] not in _STOPS
            and (tokens.word[k - 1][0].isalpha() or tokens.word[k - 1] in ("'s", "’s"))
        ):
            k -= 1
        if (k - 1 >= floor and tokens.low[k - 1] in ("the", "his", "her", "its", "their")) or tokens.word[k] in ("'s", "’s"):
            return (k, lead - 2)
        if any(tokens.word[j] in ("'s", "’s") for j in range(k, lead - 1)):
            return (k, lead - 2)
        k = lead
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
    if i + 2 < ceiling and tokens.word[i] == "(":
        k = i + 1
        while k < min(ceiling, i + 6) and tokens.word[k] != ")":
            k += 1
        if k + 1 < ceiling and tokens.word[k] == ")" and tokens.word[k + 1] == ",":
            i = k + 1
    if i >= ceiling or tokens.word[i] not in (",", "(", "—", "–", "--"):
        return None
    close = {"(": ")", ",": ","}.get(tokens.word[i], tokens.word[i])
    i += 1
    if i < ceiling and tokens.word[i].isdigit() and i + 1 < ceiling and tokens.word[i + 1] == ",":
        i += 2
    begin = i
    seen = -1
    if (
        i < ceiling
        and tokens.low[i].endswith(("ing", "ed"))
        and not tokens.capital[i]
        and tokens.low[i] not in ("retired", "acting", "leading", "veteran", "renowned", "mining")
    ):
        return None
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
        if seen < 0 and i - begin < 11 and (_is_role(low, w) or word in w.titles or (i == begin and low in ("a", "an"))):
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
    """The words of a role without the article or the owner it opens with: verbatim."""
    a, b = span
    if tokens.word[a] in ("'s", "’s") and a < b:
        a += 1
    if tokens.word[a + 1] in ("'s", "’s") and a + 1 < b and not tokens.capital[a]:
        a += 2  # "[the] bank's chief economist"
    while a < b and tokens.low[a] in ("a", "an", "the", "his", "her", "their", "its"):
        a += 1
    if tokens.word[b] == ",":
        b -= 1
    return tokens.surface(a, b)
