"""What a figure is told of where no noun phrase tells it: its own clause, with the place of the figure left open.

"Chile will not tax copper for the first …": the words are the sentence's, nothing is composed. The clause begins with who or what
does it, over asides, and ends before the next clause, before what the figure is compared with and before who says it. It is for
reading and joins no claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import Context
from generator.find.measures.doers import subject_of
from generator.find.measures.nouns import DETERMINERS
from generator.find.measures.verb_words import AUXILIARIES, SAYS, SUBORDINATE
from generator.find.measures.verbs import inside_verb, is_verb
from generator.find.measures.who import subject
from generator.records import Figure

OPEN = "…"
# Marks that end a clause to either side.
_SHUTS = frozenset(";:—–(")
_RELATIVE = frozenset("which who whose where whom".split())
_SAID = SAYS | frozenset(
    "said told added noted warned estimated reckoned forecast showed found predicted agreed argued claimed insisted pointed "
    "confirmed announced stated saying adding noting warning estimating arguing claiming showing meaning so such out fact".split()
)
# Words that lead into a sentence and tell nothing.
_LEADS = frozenset("but and still yet meanwhile however so then also moreover nevertheless instead elsewhere".split())
# Words of several clauses that a figure's own clause ends before.
_ENDS = frozenset("according compared than versus".split())
_LOOSE = frozenset("just only about nearly almost some as roughly around well rather".split())
_TURNS = frozenset("up down and or from compared against to by".split())
# Tokens of the longest clause behind a figure, and the words with a meaning that a clause has to have.
_BEHIND, _FEWEST = 12, 2
# Tokens before a figure that are looked at, and between a pronoun and its verb.
_FARTHEST, _NEAR = 40, 2


def in_clauses(text: str, figures: Sequence[Figure], every: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The figures; one without a measure, or with a thin one, with its clause for it."""
    return tuple(_in_clause(text, figure, every.get(figure.id)) for figure in figures)


def _in_clause(text: str, figure: Figure, c: Context | None) -> Figure:
    if c is None or figure.slots or (figure.measure is not None and not _bare(text, figure, figure.measure)):
        return figure
    said = clausal(c, text)
    if said is None or (figure.measure is not None and not _fuller(figure.measure, said)):
        return figure
    return replace(figure, measure=said)


def _bare(text: str, figure: Figure, measure: str) -> bool:
    """Whether the measure is a bare noun or two beside the figure, which tells nothing of whose, of what or where: "a quota of
    40,000 tonnes", "its standard 10 per cent tariff", "jobs"; or a bare number's noun or names somewhere before it."""
    measure = measure.partition(" (")[0]
    words = measure.split()
    number = figure.unit == "dimensionless"
    if number and all(w[0].isupper() or w in ("and", "the") for w in words):
        return True  # "Laos and Nepal stuck to 24,000"
    if len(words) > _BARE or any(w[0].isupper() for w in words[1:]):
        return False
    ahead = text[max(0, figure.start - len(measure) - _LINK) : figure.start].rstrip()
    behind = text[figure.end : figure.end + len(measure) + _LINK].lstrip()
    beside = behind.startswith((measure, f"of {measure}")) or ahead.endswith(tuple(f"{measure} {link}" for link in ("of", "at")))
    return number or measure == figure.of or beside


def _fuller(measure: str, said: str) -> bool:
    """Whether the clause tells more than the bare measure: names beside it and beside the verb."""
    told = [w for w in said.split() if w.isalpha() and len(w) > _SMALL]
    return len(told) >= sum(1 for w in measure.split() if w.islower() and len(w) > _SMALL) + _MORE


# Words of a bare measure; characters of a link; letters of a word that tells nothing; words by which a clause tells more.
_BARE, _LINK, _SMALL, _MORE = 2, 4, 3, 3


def clausal(c: Context, text: str) -> str | None:
    """The clause of the figure with an ellipsis for it; None where who does it is only pointed to and too little else is told."""
    start, who = _start(c, text)
    end = _end(c.row, c.at)
    head = text[c.row[start].start : c.row[c.at].start].strip() if start < c.at else ""
    tail = text[c.row[c.at].end : c.row[end - 1].end].strip() if end > c.at + 1 else ""
    told = [t for t in (*c.row[start : c.at], *c.row[c.at + 1 : end]) if _tells(t)]
    pointed = not who and start < c.at and c.row[start].low in PRONOUNS
    if len(told) + bool(who) < _FEWEST + pointed:
        return None
    return " ".join(" ".join(part for part in (who, head, OPEN, tail) if part).split())


def _tells(token: Token) -> bool:
    """Whether the token names something: no small word, number, date or auxiliary."""
    return (
        token.kind in ("word", "noun", "party", "change", "share")
        and len(token.low) > 2
        and token.low not in AUXILIARIES | DETERMINERS | PRONOUNS | _LEADS
    )


def _start(c: Context, text: str) -> tuple[int, str]:
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
            if not _clock(row, i, text):
                break
            i -= 1
            continue
        verb = _verb(row, i + 1, at) if token.kind in ("stop", "break") else None
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
    while start < at - 1 and (row[start].low in _LEADS or row[start].text == ","):
        start += 1
    verb = _verb(row, start, at)
    if (
        verb is not None
        and row[start].low in PRONOUNS
        and verb - start < 3
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
        if i < len(row) - 1 and row[i - 1].text[0].isupper() and row[i + 1].text[0].isupper():
            return True  # "Vietnam and Thailand delivered"
    start = i
    while start > max(0, i - _FARTHEST) and row[start - 1].text not in _SHUTS and not is_verb(row, start - 1):
        start -= 1
        if row[start].kind == "break" and row[start].low not in _ADDS:
            return False
    if start > 0 and row[start - 1].text not in _SHUTS:
        return False
    first = row[start]
    return start < i and first.kind not in ("prep", "date") and first.low not in _LEADS | SUBORDINATE and first.low[-3:] != "ing"


_ADDS = frozenset(("and", "or", "but"))
_NOBODY = frozenset("i you we what which who that this them these those".split())


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
        if before is None or span is None:
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
    """The first verb of row[start:end], but for "compared"."""
    return next((i for i in range(start, end) if is_verb(row, i) and row[i].low != "compared"), None)


def _end(row: Sequence[Token], at: int) -> int:
    """Where the clause ends behind the figure: before a stop, another figure, the next clause; never in a small word."""
    end = at + 1
    if [t.low for t in row[end : end + 2]] in (["of", "which"], ["of", "whom"], ["of", "them"]):
        end += 2  # "more than half of which went to"
    while end < len(row) and end - at <= _BEHIND:
        token = row[end]
        ends = token.text in _SHUTS or token.text in (",", ")") or token.low in _ENDS
        if ends or (token.kind == "break" and token.low not in ("and", "or", "that")):
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
