"""Where the clause of a figure begins, and with whom, and where it ends: for what is told in the sentence's own words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.actors.doers import subject_of
from generator.find.measures.actors.who import PERIODS, subject
from generator.find.measures.context import Context
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS, SAYS, SUBORDINATE
from generator.find.measures.words.verbs import inside_verb, is_verb

# Marks that end a clause to either side.
_SHUTS = frozenset(";:—–(")
_RELATIVE = frozenset("which who whose where whom".split())
_SAID = SAYS | frozenset(
    "said told added noted warned estimated reckoned forecast showed found predicted agreed argued claimed insisted pointed "
    "confirmed announced stated saying adding noting warning estimating arguing claiming showing meaning so such out fact".split()
)
# Words that lead into a sentence and tell nothing.
LEADS = frozenset("but and still yet meanwhile however so then also moreover nevertheless instead elsewhere".split())
# Words of several clauses that a figure's own clause ends before.
_ENDS = frozenset("according compared than versus".split())
_LOOSE = frozenset("just only about nearly almost some as roughly around well rather".split())
_TURNS = frozenset("up down and or from compared against to by".split())
# Tokens of the longest clause behind a figure.
_BEHIND = 12
# Tokens before a figure that are looked at, and between a pronoun and its verb.
_FARTHEST, _NEAR = 40, 2
# Tokens of the longest list of names before its "and".
_NAMES = 8
# Tokens of the longest aside that names who speaks.
_ASIDE = 9


def begins(c: Context, text: str) -> tuple[int, str]:
    """Where the clause begins, and who does it where that stands before, or is another's name for a pronoun."""
    row, at = c.row, c.at
    i = at - 1
    if i >= 0 and row[i].low in _SAID and is_verb(row, i):
        return at, ""  # "traders say 5 % is likely"
    while i >= max(0, at - _FARTHEST):
        token = row[i]
        if token.text == ")":
            i = next((j for j in range(i - 1, -1, -1) if row[j].text == "("), 0) - 1
            continue
        if token.text in _SHUTS:
            if not _clock(row, i, text) and not (token.text == ":" and _verb(row, i + 1, at) is None):
                break  # not "with quotas: 18,125 tonnes for the rest of the year"
            i -= 1
            continue
        if token.text == "," and (opens := sayer(row, i)) is not None:
            i = opens - 1  # "…, Lund said, including 400 tonnes"
            continue
        verb = _verb(row, i + 1, at) if token.text == "," or token.kind == "break" else None
        if token.low == "that" and token.kind == "break":
            if i and (row[i - 1].low in _SAID or (verb is not None and row[i - 1].low.endswith("ed"))):
                break
        elif verb is not None and not (token.text == "," and row[i + 1].low in _RELATIVE):
            first = _past_adverbs(row, i + 1, at)
            if first == verb and (token.text == "," or token.low in _RELATIVE | _ADDS):
                if (shared := _shared(c, text, i, verb)) is not None:
                    return shared
                i -= 1
                continue
            if token.low not in _RELATIVE and ((token.text != "," and token.low not in _ADDS) or not _lists(row, i)):
                break
        i -= 1
    start = i + 1
    while start < at - 1 and (row[start].low in LEADS or row[start].text == ","):
        start += 1
    verb = _verb(row, start, at)
    if (
        verb is not None
        and row[start].low in PRONOUNS
        and verb - start <= _NEAR
        and row[verb].low not in AUXILIARIES | {"took", "takes"}
    ):
        who = subject(c, text, verb)
        if who is not None and who.lower() not in PRONOUNS | _NOBODY:
            return _group(row, verb), who
    return start, ""


def _lists(row: Sequence[Token], i: int) -> bool:
    """Whether the comma, "and" or "or" stands in a list and begins no clause: no verb before it, back to where a clause begins, and
    more there than a time or a place; or two names that it joins."""
    if row[i].text != ",":
        if i < 1 or row[i - 1].kind in ("stop", "figure", "date"):
            return False
        if row[i - 1].text[0].isupper() and _named(row, i + 1):
            return True  # "Vietnam and Thailand delivered"
    elif i > 0 and row[i - 1].text[0].isupper() and _named(row, i + 1) and _and_follows(row, i):
        return True  # "Japan, Mexico and the bloc bought"
    start = i
    while start > max(0, i - _FARTHEST) and row[start - 1].text not in _SHUTS and not is_verb(row, start - 1):
        start -= 1
        if row[start].kind == "break" and row[start].low not in _ADDS:
            return False
    if start > 0 and row[start - 1].text not in _SHUTS:
        return False
    first = row[start]
    return start < i and first.kind not in ("prep", "date") and first.low not in LEADS | SUBORDINATE and first.low[-3:] != "ing"


_ADDS = frozenset(("and", "or", "but"))
_NOBODY = frozenset("i you we what which who that this them these those".split())


def _named(row: Sequence[Token], i: int) -> bool:
    """Whether a name stands at `row[i]`, behind "the" or not."""
    i += i < len(row) and row[i].low == "the"
    return i < len(row) and row[i].text[0].isupper()


def _and_follows(row: Sequence[Token], i: int) -> bool:
    """Whether the names behind the comma end in "and X" before their verb."""
    for token in row[i + 1 : i + 1 + _NAMES]:
        if token.low == "and":
            return True
        if token.kind in ("break", "figure", "date") or token.text in _SHUTS or not (token.text[0].isupper() or token.text == ","):
            return False
    return False


def _clock(row: Sequence[Token], i: int, text: str) -> bool:
    """Whether the colon stands within a time: "by 4:30 p.m."."""
    colon = row[i]
    return colon.text == ":" and text[colon.start - 1 : colon.start].isdigit() and text[colon.end : colon.end + 1].isdigit()


def _shared(c: Context, text: str, mark: int, verb: int) -> tuple[int, str] | None:
    """The verb group at `verb` with who does it, who stands before the mark; None where nobody is found there."""
    row = c.row
    opened = any(t.text == "," for t in row[max(0, mark - _FARTHEST) : mark])
    who = subject(c, text, verb) if row[mark].low not in _ADDS and (opened or row[mark].text != ",") else None
    if who is None and row[mark].text == ",":
        return None
    if who is None:
        first = mark
        while first > max(0, mark - _FARTHEST) and row[first - 1].text not in _SHUTS and row[first - 1].kind != "break":
            first -= 1
        before = _verb(row, first, mark)
        span = subject_of(c, before) if before is not None else None
        if before is None or span is None or row[span[1] - 1].low in PERIODS:
            return None
        who = subject(c, text, before) or text[row[span[0]].start : row[span[1] - 1].end]
    return None if who.lower() in PRONOUNS | _NOBODY else (_group(row, verb), who)


def _group(row: Sequence[Token], verb: int) -> int:
    """Where the verb group begins, with its adverbs."""
    while verb and inside_verb(row[verb - 1]):
        verb -= 1
    return verb


def _past_adverbs(row: Sequence[Token], start: int, end: int) -> int:
    while start < end and inside_verb(row[start]) and not is_verb(row, start):
        start += 1
    return start


def _verb(row: Sequence[Token], start: int, end: int) -> int | None:
    """The first verb of row[start:end]; "compared with" and "lower at" are none."""
    return next((i for i in range(start, end) if is_verb(row, i) and row[i].low not in ("compared", "lower")), None)


def ends(row: Sequence[Token], at: int) -> int:
    """Where the clause ends behind the figure: before a stop, another figure, the next clause; never in a small word."""
    end = at + 1
    if [t.low for t in row[end : end + 2]] in (["of", "which"], ["of", "whom"], ["of", "them"]):
        end += 2  # "more than half of which went to"
    while end < len(row) and end - at <= _BEHIND:
        token = row[end]
        shut = token.text in _SHUTS or token.text in (",", ")") or token.low in _ENDS
        if shut or (token.kind == "break" and token.low not in ("and", "or", "that")):
            break
        if token.kind == "figure" and row[at + 1].low == "of" and end - at <= _NEAR + 1:
            end += 1  # "six of the 27 towns"
            continue
        if token.kind == "figure":
            while end > at + 1 and (row[end - 1].kind == "prep" or row[end - 1].low in DETERMINERS | _TURNS | _LOOSE):
                end -= 1
            break
        if token.low in ("and", "or") and _verb(row, end + 1, min(end + 8, len(row))) is not None:
            break
        if token.low in SUBORDINATE - {"with", "since"} and _verb(row, end + 1, min(end + 8, len(row))) is not None:
            break
        end += 1
    while end > at + 1 and (
        row[end - 1].kind in ("prep", "break", "stop") or row[end - 1].low in DETERMINERS or not row[end - 1].text[0].isalnum()
    ):
        end -= 1
    return end


def sayer(row: Sequence[Token], close: int) -> int | None:
    """Where the comma stands that opens ", Lund said," before the comma at `close`."""
    if row[close - 1].low not in _SAID or not is_verb(row, close - 1):
        return None
    opens = next((i for i in range(close - 2, max(-1, close - _ASIDE), -1) if row[i].text == ","), None)
    return opens if opens is None or _verb(row, opens + 1, close - 1) is None else None
