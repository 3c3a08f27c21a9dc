"""The editor's word on single facts: a sidecar's corrections, applied to what was found before anything is selected or compared.

A correction addresses its fact by words of the article, never by number, so that it survives every rebuild; one whose words are
gone, or fit no fact or several, is a problem of level error with the sidecar's file and line, and changes nothing. What a
correction touches carries a mark ("corrected", "added", "confirmed", "judged"), which every page shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from generator.records import Article, Correction, Date, Figure, Findings, Meeting, Mention, Problem, Quote, Statement
from generator.reduce.corrections_names import correct_names
from generator.reduce.corrections_new import RULE, mention_of, new_date, new_figure, new_quote
from generator.reduce.corrections_values import (
    DATE,
    FIGURE,
    LEFT_AS_READ,
    MARKS,
    MEETING,
    QUOTE,
    SPEAKER,
    Fields,
    RefusedError,
    marked_with,
    values_of,
)

Spanned = TypeVar("Spanned", Figure, Quote, Date, Statement)
Key = TypeVar("Key", Figure, Quote, Statement)
_TOUCHED = frozenset(MARKS.values())
_WHY = "the editor touched it"


def correct(article: Article, findings: Findings) -> tuple[Findings, frozenset[str], tuple[Problem, ...]]:
    """`findings` with the sidecar's corrections applied in their order, the ids of the facts that it sets `key: false` for, and a
    problem for each correction that could not be applied."""
    sidecar = article.sidecar
    problems: list[Problem] = []
    unwanted: set[str] = set()
    for correction in sidecar.corrections if sidecar else ():
        before = {f.id: f for f in _may_be_key(findings)}
        try:
            findings = _without_dangling(_apply(article, findings, correction))
            if "key" in correction.values:
                touched = {f.id for f in _may_be_key(findings) if f != before.get(f.id)}
                unwanted = unwanted - touched if correction.values["key"] else unwanted | touched
        except RefusedError as e:
            file = sidecar.file if sidecar else article.file
            problems.append(Problem(file, correction.line, "error", "correction", f"{correction.action} {correction.kind}: {e}"))
    return findings, frozenset(unwanted), tuple(problems)


def _may_be_key(findings: Findings) -> tuple[Figure | Quote, ...]:
    return (*findings.figures, *findings.quotes)


def keep_marked(findings: Findings, unwanted: frozenset[str] = frozenset()) -> Findings:
    """Every fact that the editor touched is key, for who takes the trouble to correct a fact wants it read; but the `unwanted`."""

    def judged(fact: Key) -> Key:
        if not _TOUCHED & {*fact.marks}:
            return fact
        return replace(fact, key=fact.id not in unwanted, reasons=(*fact.reasons, _WHY))

    return replace(
        findings,
        figures=tuple(map(judged, findings.figures)),
        quotes=tuple(map(judged, findings.quotes)),
        statements=tuple(map(judged, findings.statements)),
    )


def _without_dangling(findings: Findings) -> Findings:
    """No figure points to a quote or a figure that a correction has dropped."""
    quotes, figures = {q.id for q in findings.quotes}, {f.id for f in findings.figures}
    kept = tuple(
        replace(f, in_quote=f.in_quote if f.in_quote in quotes else None, repeat_of=f.repeat_of if f.repeat_of in figures else None)
        for f in findings.figures
    )
    return replace(findings, figures=kept)


def _apply(article: Article, findings: Findings, c: Correction) -> Findings:
    if c.kind == "name":
        return correct_names(findings, c)
    spans = list(_occurrences(article.text, c.words))
    if not spans:
        raise RefusedError(f"the words “{c.words}” are not in the article (any more): mend them or take the correction out")
    match c.kind:
        case "figure":
            return replace(findings, figures=_facts(article, findings.figures, spans, c, FIGURE, new_figure))
        case "quote":
            return replace(findings, quotes=_facts(article, findings.quotes, spans, c, QUOTE, new_quote))
        case "date":
            return replace(findings, dates=_facts(article, findings.dates, spans, c, DATE, new_date))
        case "speaker":
            return _speaker(findings, spans, c)
        case "round":
            return replace(findings, meetings=_meetings(article, findings.meetings, spans, c))
    raise RefusedError(f"there is no kind of fact called {c.kind!r}")


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _touched(facts: tuple[Spanned, ...], spans: list[tuple[int, int]]) -> list[Spanned]:
    """The facts that the words address: those that are exactly the words, else those within them, else those around them."""
    exactly = [f for f in facts if (f.start, f.end) in spans]
    within = [f for f in facts if any(a <= f.start and f.end <= b for a, b in spans)]
    around = [f for f in facts if any(f.start <= a and b <= f.end for a, b in spans)]
    return exactly or within or around


def _one(facts: list[Spanned], c: Correction) -> Spanned:
    if not facts:
        raise RefusedError(f"no {c.kind} stands at “{c.words}”; `lodestone explain` shows what was found")
    if len(facts) > 1:
        raise RefusedError(
            f"“{c.words}” fits {len(facts)} facts ({', '.join(f.text for f in facts[:3])}): give more of the sentence"
        )
    return facts[0]


def _facts(
    article: Article,
    facts: tuple[Spanned, ...],
    spans: list[tuple[int, int]],
    c: Correction,
    fields: Fields,
    new: Callable[[Article, Mention, str, dict[str, Any]], Spanned],
) -> tuple[Spanned, ...]:
    if c.action == "add":
        if len(spans) > 1:
            raise RefusedError(f"“{c.words}” stands in the article {len(spans)} times: give more of the sentence")
        number = sum(f.rule == RULE for f in facts) + 1
        fact = new(article, mention_of(article, *spans[0]), f"{c.kind[0]}e{number}", values_of(c, fields))
        return tuple(sorted(facts + (replace(fact, marks=("added",)),), key=lambda f: (f.start, f.end)))
    target = _one(_touched(facts, spans), c)
    if c.action == "drop":
        return tuple(f for f in facts if f is not target)
    return tuple(_marked(f, c, values_of(c, fields)) if f is target else f for f in facts)


def _marked(fact: Spanned, c: Correction, values: dict[str, Any]) -> Spanned:
    mark = MARKS.get(c.action)
    if mark is None:
        raise RefusedError(f"a {c.kind} cannot be given the action {c.action!r}")
    return replace(fact, **values, marks=marked_with(fact.marks, mark))


def _speaker(findings: Findings, spans: list[tuple[int, int]], c: Correction) -> Findings:
    """Who said the words of a quote or statement, and with them the figures that stand in it."""
    quotes, statements = _touched(findings.quotes, spans), _touched(findings.statements, spans)
    if c.action == "merge":
        raise RefusedError("a speaker cannot be given the action 'merge'; merge the name")
    values = values_of(c, SPEAKER)
    if c.action == "drop":
        values = {"speaker": None, "role": None, "body": None}
    c = c if c.action in LEFT_AS_READ else replace(c, action="change")
    if quotes:
        quote = _one(quotes, c)
        fixed = _marked(quote, c, values)
        figures = tuple(
            replace(f, stated_by=fixed.speaker) if f.in_quote == quote.id and f.stated_by == quote.speaker else f
            for f in findings.figures
        )
        return replace(findings, quotes=tuple(fixed if q is quote else q for q in findings.quotes), figures=figures)
    statement = _one(statements, c)
    said = _marked(statement, c, values)
    return replace(findings, statements=tuple(said if t is statement else t for t in findings.statements))


def _meetings(article: Article, meetings: tuple[Meeting, ...], spans: list[tuple[int, int]], c: Correction) -> tuple[Meeting, ...]:
    values = values_of(c, MEETING)
    if "when" in values:
        values["when_basis"] = "sidecar"
    if c.action == "add":
        blank = Meeting(None, None, None, None, None, None, (), mention_of(article, *spans[0]))
        return tuple(sorted((*meetings, replace(blank, **values, marks=("added",))), key=lambda m: m.mention.start))
    touched = [m for m in meetings if any(m.mention.start < b and a < m.mention.end for a, b in spans)]
    if not touched:
        raise RefusedError(f"no round is found at “{c.words}”; `lodestone explain` shows what was")
    if c.action == "drop":
        return tuple(m for m in meetings if m not in touched)
    mark = MARKS.get(c.action)
    if mark is None:
        raise RefusedError(f"a round cannot be given the action {c.action!r}")
    return tuple(replace(m, **values, marks=marked_with(m.marks, mark)) if m in touched else m for m in meetings)
