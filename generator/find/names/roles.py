"""Who a named person is: the words of the same noun phrase, before the name or after it.

After the name stand an apposition (", the head of trade policy at the bank,") or a relative clause (", who runs a mine"), often
behind an age, a place or a party in brackets. Before it stand lower-case words of a role ("campaign spokesman Ann Lee", "the
bank's chief economist, Ann Lee"). A role is always one stretch of the text, and it never ends on a word that hangs.
"""

from __future__ import annotations

from generator.find.names.role_words import ARTICLES, FINITE, LEGAL_FORMS, OWNERS, SPOKE, Role, is_role, owns
from generator.find.names.roles_before import over_matters, role_before
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

_GAP = 30  # tokens: the longest noun phrase read after a name; longer ones are clauses
_HEAD = 11  # tokens: within these an apposition must show the noun of a role
_SIGNS = frozenset({".", ";", ":", "—", "–", "--", "?", "!", "“", "”", '"', "'", "‘", "’", "(", ")", "[", "]"})
# What an apposition never opens with.
_NO_OPENING = frozenset(
    "which where and but said says in on at for with after as told he she it they i we that has had is was because while when if "
    "though although since until before during despite citing including not nor so yet then to by from into like".split()
)
_DANGLING = frozenset(
    "the a an his her its their our my your and but or as by for from in into of on at to with about against who which that whose "
    "is was are were has had been".split()
)
_AUXILIARIES = frozenset({"now", "also", "once", "then", "has", "had", "have", "been", "previously"})


def role_beside(tokens: Tokens, lead: int, first: int, last: int, w: Words) -> Role | None:
    """The role in the noun phrase of the name at `first`..`last`, whose capitalised titles begin at `lead`."""
    after = role_after(tokens, last, min(len(tokens), last + 44), w)
    if after is not None and after.kind == "noun":
        return after
    before = role_before(tokens, lead, first, max(0, lead - 9), w)
    return over_matters(tokens, before, w) if before else after


def role_after(tokens: Tokens, last: int, ceiling: int, w: Words) -> Role | None:
    """The apposition or relative clause after the name that ends at `last`."""
    i = _past_asides(tokens, last + 1, ceiling)
    if i is None:
        return None
    if tokens.low[i] in ("who", "whose"):
        return _clause(tokens, i, ceiling, w)
    return _apposition(tokens, i, ceiling, w)


def _past_asides(tokens: Tokens, i: int, ceiling: int) -> int | None:
    """The token at which an apposition begins, behind "(D-Ohio),", ", 57," and "of Ohio,"; None where none can."""
    word, low = tokens.word, tokens.low
    if i + 2 < ceiling and word[i] == "(":
        k = next((k for k in range(i + 1, min(ceiling, i + 7)) if word[k] == ")"), None)
        if k is not None and k + 1 < ceiling and (word[k + 1] == "," or low[k + 1] == "who"):
            i = k + 1
    if i + 2 < ceiling and low[i] in ("of", "from") and tokens.capital[i + 1]:
        k = _past_capitals(tokens, i + 1, min(ceiling, i + 6))
        if k < ceiling and word[k] == ",":
            i = k
    if i < ceiling and low[i] == "who" and tokens.touch(i - 1):
        return i
    if i + 1 >= ceiling or word[i] not in (",", "(", "—", "–", "--"):
        return None
    i += 1
    if word[i].isdigit() and i + 2 < ceiling and word[i + 1] == ",":
        i += 2
    if low[i] in ("of", "from") and i + 3 < ceiling and tokens.capital[i + 1]:
        k = _past_capitals(tokens, i + 1, min(ceiling, i + 6))
        if k + 1 < ceiling and word[k] == "," and tokens.capital[k + 1]:
            state = _past_capitals(tokens, k + 1, min(ceiling, k + 4))
            k = state if state < ceiling and word[state] in (",", ".") else k
        if k + 2 < ceiling and word[k] == "." and word[k + 1] == ",":
            k += 1
        if k + 1 < ceiling and word[k] == ",":
            return k + 1
    return i


def _past_capitals(tokens: Tokens, k: int, ceiling: int) -> int:
    while k < ceiling and tokens.capital[k]:
        k += 1
    return k


def _clause(tokens: Tokens, i: int, ceiling: int, w: Words) -> Role | None:
    """The relative clause at `i`: "who runs a mine"; of "who is the owner of a mine" the noun phrase."""
    verb = i + 1
    while verb < ceiling and (tokens.low[verb].endswith("ly") or tokens.low[verb] in _AUXILIARIES):
        verb += 1
    if verb + 1 >= ceiling or tokens.low[verb] in SPOKE or not tokens.word[verb][0].isalpha():
        return None
    begin, kind = i, "standing" if tokens.low[verb] in w.people.standing else "clause"
    if tokens.low[i] == "who" and tokens.low[verb] in ("is", "was", "were", "became"):
        noun = verb + 1 + (tokens.low[verb + 1] in ("also", "now", "then"))
        if tokens.low[noun] in ARTICLES or any(is_role(tokens.low[k], w) for k in range(noun, min(ceiling, noun + 3))):
            begin, kind = noun, "noun"
    end = _end(tokens, verb, i, ceiling)
    return Role(begin, end, kind) if end is not None and end > begin + (kind != "noun") else None  # type: ignore[arg-type]


def _end(tokens: Tokens, i: int, begin: int, ceiling: int) -> int | None:
    """The last token of the phrase that goes on at `i`: before a comma, a stop or a mark; None where it is too long."""
    k = i
    while k < ceiling and k - begin < _GAP and not _stops(tokens, k):
        if tokens.low[k] in ("said", "says", "told") and k > i:
            break
        k += 1
    if k >= ceiling or k - begin >= _GAP:
        return None
    k -= 1
    while k > begin and (tokens.low[k] in _DANGLING or tokens.low[k].endswith("ly")):
        k -= 1
    return k if k > begin else None


def _stops(tokens: Tokens, k: int) -> bool:
    """Whether a comma, a stop or a mark stands at `k`; the apostrophe of a plural owner ("the Smiths' lawyer") is none."""
    word = tokens.word[k]
    if word == "," and k + 1 < len(tokens) and tokens.word[k + 1] in LEGAL_FORMS:
        return False  # "Albor Co., Ltd."
    return (word == "," or word in _SIGNS) and not owns(tokens, k)


def _apposition(tokens: Tokens, begin: int, ceiling: int, w: Words) -> Role | None:
    """The noun phrase at `begin`, with the relative clause that goes on without a comma."""
    word, low = tokens.word, tokens.low
    opening = low[begin]
    if (
        opening in _NO_OPENING
        or (opening in w.cues and not is_role(opening, w))
        or (opening.endswith(("ing", "ed")) and not tokens.capital[begin] and opening not in w.people.no_participles)
    ):
        return None
    seen = -1
    i = begin
    while i < ceiling and i - begin < _GAP and not _stops(tokens, i):
        if low[i] in ("who", "whose", "which") or low[i] in FINITE:
            break
        if (
            seen < 0
            and i - begin < _HEAD
            and (is_role(low[i], w) or word[i] in w.titles or (opening in ARTICLES and low[i] in w.speakers))
        ):
            seen = i
        i += 1
    if seen == i - 1 and low[i : i + 1] in (["said"], ["says"]):
        return None  # "from Lake Alder, the ministry said": who tells it
    if seen < 0 and opening in ("a", "an") and i - begin > 1:
        seen = begin
    if seen < 0 or i <= begin or i >= ceiling or i - begin >= _GAP:
        return None
    end = i - 1
    if low[i] == "who":
        end = _end(tokens, i + 1, begin, ceiling) or end
    elif word[i] == "," and i + 1 < ceiling and low[i + 1] in w.roles and not tokens.capital[i + 1]:
        more = _apposition(tokens, i + 1, ceiling, w)  # "the chief executive, founder and owner of X": a list of roles goes on
        end = more.last if more else end
    while end > begin and low[end] in _DANGLING:
        end -= 1
    return Role(begin, end, "noun") if end >= seen else None


def surface(tokens: Tokens, role: Role) -> str:
    """The words of a role without the article or the owner it opens with: verbatim."""
    a, b = role.first, role.last
    while a < b and (tokens.low[a] in ARTICLES - {"one", "another"} or tokens.word[a] in OWNERS):
        a += 1
    if a + 1 < b and tokens.word[a + 1] in OWNERS and not tokens.capital[a]:
        a += 2  # "[the bank's] chief economist"
    return tokens.surface(a, b)
