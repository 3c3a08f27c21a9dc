"""Who a named person is: the words of the same noun phrase, before the name or after it.

After the name stand an apposition (", the head of trade policy at the bank,") or a relative clause (", who runs a mine"), often
behind an age, a place or a party in brackets. Before it stand lower-case words of a role ("campaign spokesman Ann Lee", "the
bank's chief economist, Ann Lee"). A role is always one stretch of the text, and it never ends on a word that hangs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.find.names.kinds import Words
from generator.find.names.tokens import Tokens

# What ends a noun phrase to the left of a role ("said the company's chief economist Ann Lee" -> "chief economist").
_STOPS = frozenset(
    "the a an this that these those his her its their our my your and but or as by for from in into of on at to with about against "
    "is are was were be been has have had said say says tell told tells than when while after before where who which whose if "
    "according per including like unlike add adds added between under over not also did does do will would can could".split()
)
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
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "one", "another"})
# Relative clauses that tell what somebody said or did just now, and not who they are.
_SPOKE = frozenset(
    "said says told tells asked added declined spoke called noted insisted warned argued agreed refused wanted requested replied "
    "did does will would could can may might had".split()
)
_AUXILIARIES = frozenset({"now", "also", "once", "then", "has", "had", "have", "been", "previously"})
# Verbs whose clause says what somebody's standing is: it stays true for the rest of the article.
_STANDING = frozenset(
    "runs ran leads led heads headed chairs chaired oversees oversaw manages managed directs directed owns owned founded teaches "
    "taught edits edited represents represented covers covered advises advised studies studied serves served works worked".split()
)
_OWNERS = ("'s", "’s")
LEGAL_FORMS = frozenset({"Ltd", "Ltd.", "Inc", "Inc.", "LLC", "LP", "Corp", "Corp.", "Limited", "PLC", "plc", "SA", "AG", "Pty"})
COURTESY = frozenset({"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss", "Dr.", "Dr", "Sir", "Capt.", "Prof.", "Prof"})

Kind = Literal["noun", "standing", "clause"]


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `first`..`last` of a role. `kind`: a noun phrase, a clause that tells the standing, any other clause."""

    first: int
    last: int
    kind: Kind


def is_role(word: str, w: Words) -> bool:
    """Whether a lower-case word can be the noun of a role: a known one, or one made like them."""
    if word in w.roles or word in w.kin:
        return True
    if word.startswith(("co-", "vice-", "ex-")) and word.partition("-")[2] in w.roles:
        return True
    if word.endswith("-general") and word.removesuffix("-general") in w.roles:
        return True
    return len(word) > 5 and word.endswith(
        (
            "agent", "ologist", "ographer", "ician", "woman", "sman", "maker", "holder", "keeper", "writer", "worker", "member",
            "runner", "driver", "fighter", "leader", "wright",
        )
    )  # fmt: skip


def role_beside(tokens: Tokens, lead: int, first: int, last: int, w: Words) -> Role | None:
    """The role in the noun phrase of the name at `first`..`last`, whose capitalised titles begin at `lead`."""
    after = role_after(tokens, last, min(len(tokens), last + 44), w)
    if after is not None and after.kind == "noun":
        return after
    before = role_before(tokens, lead, first, max(0, lead - 9), w)
    return before or after


def role_before(tokens: Tokens, lead: int, first: int, floor: int, w: Words) -> Role | None:
    """The role that stands before the name."""
    apart = set_apart(tokens, lead, floor, w) or _led(tokens, lead, max(0, lead - 26), w)
    if apart is not None:
        return apart
    low, k = tokens.low, lead
    plain = k - 1 >= floor and tokens.touch(k - 1) and is_role(low[k - 1], w) and not tokens.capital[k - 1]
    joined = lead < first and k - 1 >= floor and tokens.touch(k - 1) and (low[k - 1] in w.body_nouns or low[k - 1] in _ADDED)
    if plain or joined:
        k = _leftmost(tokens, k - 1, max(floor, lead - 7), w)
    elif all(tokens.word[j] in COURTESY for j in range(lead, first)):
        return None
    return Role(k, first - 1, "noun") if k < first else None


# Lower-case words between which and a capitalised title no other word stands: they belong to the title.
_ADDED = frozenset({"former", "acting", "deputy", "outgoing", "incoming", "interim", "retired", "state"})


def _leftmost(tokens: Tokens, k: int, floor: int, w: Words) -> int:
    """The first token of the noun phrase that goes on to the left of token `k`."""
    while (
        k - 1 >= floor
        and tokens.touch(k - 1)
        and tokens.low[k - 1] not in _STOPS
        and not tokens.low[k - 1].endswith("ly")
        and not (tokens.low[k - 1].endswith("ed") and tokens.low[k - 1] in w.cues)  # "tweeted farmer Ann Lee"
        and tokens.word[k - 1][0].isalpha()
    ):
        k -= 1
    return k


def set_apart(tokens: Tokens, lead: int, floor: int, w: Words) -> Role | None:
    """ "the bank's chief economist, Ann Lee,": a role with its article or owner, and a comma."""
    if lead - 2 < floor or tokens.word[lead - 1] != ",":
        return None
    if tokens.capital[lead - 2]:
        return _capital_office(tokens, lead - 2, floor, w)
    if not is_role(tokens.low[lead - 2], w):
        return None
    k = lead - 2
    while (
        k - 1 >= floor
        and tokens.touch(k - 1)
        and tokens.low[k - 1] not in _STOPS
        and (tokens.word[k - 1][0].isalpha() or tokens.word[k - 1] in _OWNERS or _owns(tokens, k - 1))
    ):
        k -= 1
    owned = any(tokens.word[j] in _OWNERS or _owns(tokens, j) for j in range(k, lead - 1))
    if owned or tokens.low[k] in _ARTICLES or (k - 1 >= floor and tokens.low[k - 1] in _ARTICLES):
        return Role(k, lead - 2, "noun")
    return None


def _capital_office(tokens: Tokens, k: int, floor: int, w: Words) -> Role | None:
    """ "Japan's new Prime Minister, Ann Lee,": an office in capitals, owned or with its article, and a comma."""
    first = k
    while first - 1 >= floor and (tokens.word[first - 1] in w.offices or tokens.word[first - 1] in w.titles):
        first -= 1
    before = first - 1
    while before > floor and not tokens.capital[before] and tokens.word[before][0].isalpha() and tokens.low[before] not in _STOPS:
        before -= 1
    owned = before >= floor and (tokens.word[before] in _OWNERS or tokens.low[before] in _ARTICLES)
    return Role(first, k, "noun") if tokens.word[k] in w.titles and owned else None


def _led(tokens: Tokens, lead: int, floor: int, w: Words) -> Role | None:
    """ "Director of the Alder Institute Lin Wei said": an office with its body that opens the clause, right before the name."""
    begin = lead - 1
    while begin > floor and tokens.word[begin] not in (",", ".", ";", ":", "“", '"', "”") and tokens.low[begin] not in _SPOKE:
        begin -= 1
    begin += tokens.word[begin] in (",", ".", ";", ":", "“", '"', "”")
    office = next(
        (
            k
            for k in range(begin, min(begin + 4, lead - 1))
            if tokens.low[k + 1] in ("of", "at", "for") and (is_role(tokens.low[k], w) or tokens.word[k] in w.titles)
        ),
        None,
    )
    if office is None or lead - office < 4 or not tokens.touch(lead - 1):
        return None
    if any(tokens.low[k] in _FINITE or tokens.low[k] in w.cues for k in range(begin, lead)):
        return None
    return Role(begin, lead - 1, "noun")


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
    if verb + 1 >= ceiling or tokens.low[verb] in _SPOKE or not tokens.word[verb][0].isalpha():
        return None
    begin, kind = i, "standing" if tokens.low[verb] in _STANDING else "clause"
    if tokens.low[i] == "who" and tokens.low[verb] in ("is", "was", "were", "became"):
        noun = verb + 1 + (tokens.low[verb + 1] in ("also", "now", "then"))
        if tokens.low[noun] in _ARTICLES or any(is_role(tokens.low[k], w) for k in range(noun, min(ceiling, noun + 3))):
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
    return (word == "," or word in _SIGNS) and not _owns(tokens, k)


def _owns(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is the apostrophe of a plural owner."""
    return (
        tokens.word[k] in ("'", "’")
        and k > 0
        and tokens.low[k - 1].endswith("s")
        and tokens.start[k] == tokens.end[k - 1]
        and tokens.touch(k)
        and tokens.start[k + 1] > tokens.end[k]
    )


def _apposition(tokens: Tokens, begin: int, ceiling: int, w: Words) -> Role | None:
    """The noun phrase at `begin`, with the relative clause that goes on without a comma."""
    word, low = tokens.word, tokens.low
    opening = low[begin]
    if (
        opening in _NO_OPENING
        or (opening in w.cues and not is_role(opening, w))
        or (opening.endswith(("ing", "ed")) and not tokens.capital[begin] and opening not in _NO_PARTICIPLES)
    ):
        return None
    seen = -1
    i = begin
    while i < ceiling and i - begin < _GAP and not _stops(tokens, i):
        if low[i] in ("who", "whose", "which") or low[i] in _FINITE:
            break
        if (
            seen < 0
            and i - begin < _HEAD
            and (is_role(low[i], w) or word[i] in w.titles or (opening in _ARTICLES and low[i] in w.speakers))
        ):
            seen = i
        i += 1
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


_NO_PARTICIPLES = frozenset({"retired", "acting", "leading", "veteran", "renowned", "mining", "managing"})
_FINITE = frozenset("said says told is was has had are were have will would can could may".split())


def surface(tokens: Tokens, role: Role) -> str:
    """The words of a role without the article or the owner it opens with: verbatim."""
    a, b = role.first, role.last
    while a < b and (tokens.low[a] in _ARTICLES - {"one", "another"} or tokens.word[a] in _OWNERS):
        a += 1
    if a + 1 < b and tokens.word[a + 1] in _OWNERS and not tokens.capital[a]:
        a += 2  # "[the bank's] chief economist"
    return tokens.surface(a, b)
