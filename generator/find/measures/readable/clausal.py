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
from generator.find.measures.readable.clause_bounds import LEADS, begins, ends, sayer
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS
from generator.find.measures.words.verbs import is_verb
from generator.records import Figure

# What stands for the figure in its clause.
OPEN = "…"
# Words with a meaning that a clause has to have.
_FEWEST = 2


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
    doing = measure.endswith("ing") and len(words) == 1 and ahead.endswith(measure)  # "processing 11 million tonnes"
    beside = (
        doing
        or behind.startswith((measure, f"of {measure}"))
        or ahead.endswith(tuple(f"{measure} {link}" for link in ("of", "at")))
    )
    return number or measure == figure.of or beside


def _fuller(measure: str, said: str) -> bool:
    """Whether the clause tells more than the bare measure: names beside it and beside the verb."""
    told = [w for w in said.split() if w.isalpha() and len(w) > _SMALL]
    return len(told) >= sum(1 for w in measure.split() if w.islower() and len(w) > _SMALL) + _MORE


# Words of a bare measure; characters of a link; letters of a word that tells nothing; words by which a clause tells more.
_BARE, _LINK, _SMALL, _MORE = 2, 4, 3, 3


def clausal(c: Context, text: str) -> str | None:
    """The clause of the figure with an ellipsis for it; None where who does it is only pointed to and too little else is told."""
    start, who = begins(c, text)
    end = ends(c.row, c.at)
    head = _told(c.row, start, c.at, text)
    tail = text[c.row[c.at].end : c.row[end - 1].end].strip() if end > c.at + 1 else ""
    told = [t for t in (*c.row[start : c.at], *c.row[c.at + 1 : end]) if _tells(t)]
    pointed = not who and start < c.at and c.row[start].low in PRONOUNS
    if len(told) + sum(len(w) > _SMALL for w in who.split()) + bool(who) < _FEWEST + pointed:
        return None
    return " ".join(" ".join(part for part in (who, head, OPEN, tail) if part).split())


def _told(row: Sequence[Token], start: int, end: int, text: str) -> str:
    """The words of row[start:end], without who says them."""
    for i in range(start + 1, end):
        if row[i].text == "," and (opens := sayer(row, i)) is not None and opens > start:
            link = " " if is_verb(row, i + 1) else ", "  # "The toll, the mayor said, would add"
            return f"{text[row[start].start : row[opens].start]}{link}{text[row[i].end : row[end].start].strip()}"
    return text[row[start].start : row[end].start].strip() if start < end else ""


def _tells(token: Token) -> bool:
    """Whether the token names something: no small word, number, date or auxiliary."""
    return (
        token.kind in ("word", "noun", "party", "change", "share")
        and len(token.low) > 2
        and token.low not in AUXILIARIES | DETERMINERS | PRONOUNS | LEADS
    )
