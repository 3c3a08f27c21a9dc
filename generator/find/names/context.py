"""Whether what stands around an unknown name shows a person: a verb of speech, a role, "who", "her"."""

from __future__ import annotations

from generator.find.names import roles
from generator.find.names.called import employer, is_maker
from generator.find.names.kinds import body_kind
from generator.find.names.role_words import FINITE, is_role
from generator.find.names.roles_before import set_apart
from generator.find.names.shown import shown
from generator.find.names.signed import signs
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

SAYS = frozenset("said says told tells added wrote tweeted noted explained argued asked replied warned insisted continued".split())
# Before an inverted "said Ann Lee".
_APART = frozenset({",", "”", '"', "''", "'", "’", "“", "—", "–", "-", "?", "!", "."})
_CLOSING = frozenset({"”", '"', "''", "’", "'", "»"})


def shows_person(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether the words around a run show a person: a speech verb, a role before it, an apposition after it."""
    n, low = len(tokens), tokens.low
    after = low[last + 1] if last + 1 < n else ""
    before = low[first - 1] if first else ""
    if shown(tokens, first, last, w) is not None or tokens.word[last] in w.geography - w.surnames_too | _QUARTERS:
        return False
    if before not in ("the", "a", "an") and _is_who(tokens, last, w):
        return True
    opinion = before == "of" and first > 1 and low[first - 2] in w.people.opinions
    if before in ("the", "a", "an") or (before == "of" and not opinion):
        return False
    if before == "rival" and not _is_who(tokens, last, w):
        return False  # "smaller rival Albor Bauxite fell"
    if is_role(before, w) or is_maker(before, w):
        return employer(before, w) is None
    aged = before.endswith("year-old") and after not in w.sites | w.bodies.sites_too and employer(after, w) is None
    if aged or _of_matter(tokens, first, w) or _retired(tokens, first, w) or signs(tokens, first, last):
        return True
    if after in SAYS and last - first == 1:
        return not tokens.word[first].isupper()  # "LG Magna said"
    if before in ("said", "says", "asked", "added", "wrote") and _owns_speaker(tokens, last):
        return False
    if before in ("said", "says", "asked", "added", "wrote"):  # not "told": mostly papers are told things
        return first < 2 or tokens.word[first - 2] in _APART  # "Lee said Kuala Lumpur would" names no speaker
    if before in w.cues and first > 1 and tokens.word[first - 2] in _CLOSING and last > first:
        return True  # "“No,” sighed Ann Lee"
    if before == "," and (tokens.word[first - 2] in w.titles or set_apart(tokens, first, max(0, first - 9), w)):
        hangs = after in ("of", "from") and _hangs_on_body(tokens, last + 2, w)
        return hangs or after in (",", ".", "”", '"') or after in w.cues or tokens.word[first - 2] in w.titles
    if after in ("of", "at", "from") and last + 4 < n and _hangs_on_body(tokens, last + 2, w):
        return True
    if after == "," and last + 3 < n:
        nxt = low[last + 2]
        if nxt.isdigit() and len(nxt) == 2 and tokens.word[last + 3] in (",", "."):
            return True
        beside = roles.role_after(tokens, last, min(n, last + 30), w)
        if beside is not None and beside.kind == "noun":
            return True
        if nxt in ("of", "from") and before in w.cues | {"said"} and _hangs_on_body(tokens, last + 3, w):
            return True
    return _goes_on_as_person(tokens, first, last, w)


def _is_who(tokens: Tokens, last: int, w: Words) -> bool:
    """ "Ann Lee, who runs it", "Ann Lee (who runs it)", "Ann Lee, whose husband is away"."""
    low = tokens.low
    k = last + 1
    k += low[k : k + 1] in ([","], ["("], ["—"], ["–"])
    if low[k : k + 1] == ["who"]:
        return True
    noun = low[k + 1 : k + 2] if low[k : k + 1] == ["whose"] else []
    return bool(noun) and (noun[0] in w.kin or noun[0] in w.people.people_own or employer(noun[0], w) == "company")


def _owns_speaker(tokens: Tokens, last: int) -> bool:
    """ "said Albor Ridge's Ann Lee": who speaks is named behind whose they are."""
    return (
        tokens.word[last + 1 : last + 2] in (["'s"], ["’s"]) and all(tokens.capital[last + 2 : last + 4]) and last + 3 < len(tokens)
    )


def _retired(tokens: Tokens, first: int, w: Words) -> bool:
    """ "Captain (ret.) Ann Lee": a title with something about it in brackets."""
    if first < 4 or tokens.word[first - 1] != ")":
        return False
    return any(tokens.word[k] == "(" and tokens.word[k - 1] in w.titles for k in range(first - 4, first - 1))


def _of_matter(tokens: Tokens, first: int, w: Words) -> bool:
    """ "state minister of finance Ann Lee": an office in small letters with what it is for, right before the name."""
    k = first - 1
    while k > 1 and first - k < 6 and tokens.touch(k) and (tokens.low[k] in w.ministries or tokens.low[k] in w.people.of_offices):
        k -= 1
    if k == first - 1 or k < 1 or tokens.low[k] not in ("of", "for"):
        return False
    return tokens.low[k - 1] in w.roles and tokens.low[first - 1] != "and"


# How far "his" or "herself" stands behind the verb.
_FAR = 12


_QUARTERS = frozenset({"North", "South", "East", "West"})


def _goes_on_as_person(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "Ann Lee is counting under her breath", "Ann Lee and her crew": the subject of a sentence that goes on as "her"."""
    opens = first == 0 or tokens.word[first - 1] in (".", "?", "!", ",", "—", "–", "”", '"', ":") or not tokens.touch(first - 1)
    k = last + 1
    if last == first or not opens or k + 2 >= len(tokens) or tokens.capital[k]:
        return False
    low = tokens.low
    if low[k] == "and":
        return low[k + 1] in ("his", "her") and body_kind(tokens, first, last, w) is None
    if low[k] in w.people.people_do and low[k + 1] not in ("its", "their"):
        return True
    verb = (
        low[k] in FINITE or low[k].endswith(("ed", "es", "s")) or low[k] in ("ran", "took", "got", "held", "kept", "stood", "sat")
    )
    for j in range(k + 1, min(len(tokens), k + _FAR) if verb else k):
        if tokens.word[j] in (".", ";", ":", "“", "”", '"', ",") or tokens.capital[j] or low[j] in ("it", "its", "they", "their"):
            return False
        if low[j] in ("his", "her", "himself", "herself"):
            return True
    return False


def _hangs_on_body(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether a body's name begins at `k` or behind its article: "Ylva Sand of the Alder Institute", "… of the Growers' Union"."""
    k += tokens.low[k] == "the"
    end = k
    while end + 1 < len(tokens) and end - k < 8 and (tokens.touch(end) or tokens.word[end + 1] in _OWNERS):
        if not (tokens.capital[end + 1] or tokens.low[end + 1] in ("of", "for") or tokens.word[end + 1] in _OWNERS):
            break
        end += 1
    return tokens.capital[k] and body_kind(tokens, k, end, w) is not None


_OWNERS = ("'s", "’s", "'", "’")
