"""The parts that every pack is made of: references, figures, quotations, dated sentences and claims, as plain data.

A source is known by its number in the list of sources; a reference is its publisher, that number and the line of the seed, so
that a printed page too leads back to the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from generator.publish.views import wording
from generator.publish.views.dated import same_deadline
from generator.publish.views.lookup import Lookup
from generator.records import BottomLine, Cited, Claim, Date, Event, FactRef, Figure, Quote, Statement

Row = dict[str, Any]
T = TypeVar("T")

# A pack is read on paper: a list in it ends here, and the pack says how many entries it leaves to the site. A thousand articles
# printed whole were 1,200 pages and 4 GB of memory.
LISTED = {"edition": 24, "topic": 120}
# The articles whose figures and quotations the pack of an edition prints, the newest first; and its comparisons.
PRINTED = 120
# The points of a round that are printed of what was agreed or left open, the best supported; the page has all.
POINTS = 5


class Parts:
    """What one pack is made of. `root` leads to the site's pages ("../", an address), None where there is no site to lead to."""

    def __init__(self, look: Lookup, root: str | None, *, of: str) -> None:
        self.of = of
        self.left_out = 0
        self.look = look
        self.edition = look.edition
        self.root = root
        self.number = {r.article.id: i for i, r in enumerate(self.edition.readings, 1)}
        self.used: set[str] = set()

    # --- small parts

    def first(self, entries: Iterable[T], most: int | None = None) -> list[T]:
        """The first entries of a list, as many as this pack prints; the others are counted."""
        found = list(entries)
        most = LISTED[self.of] if most is None else most
        self.left_out += max(0, len(found) - most)
        return found[:most]

    def ref(self, article: str, line: int) -> Row:
        """A reference to a line of an article, which from now on is among the sources used."""
        self.used.add(article)
        return {"source": self.number[article], "line": line, "publisher": self.look.article(article).publisher}

    def cited(self, c: Cited) -> Row:
        """A sentence with its reference."""
        return {"text": c.sentence, "ref": self.ref(c.article, c.line)}

    def figure(self, article: str, f: Figure) -> Row:
        """A figure with its marks, its source and who states it."""
        by = f.stated_by or f.origin
        marks = [*f.marks, *([f.modality] if f.modality != "reported" else [])]
        return {
            "text": f.text,
            "turn": wording.turn(f),
            "measure": f.measure and wording.without_period(f.measure, f.when),
            "when": wording.day(f.when) if f.when else None,
            "inferred": f.when_basis == "inferred",
            "by": by,
            "publisher": self.look.article(article).publisher,
            "sentence": f.sentence,
            "marks": marks,
            "ref": self.ref(article, f.line),
        }

    def figure_groups(self, pairs: Iterable[tuple[str, Figure]]) -> list[Row]:
        """Figures by the sentence they stand in, so that it is printed once."""
        groups: list[Row] = []
        before: tuple[str, tuple[int, ...]] | None = None
        for article, f in pairs:
            row = self.figure(article, f)
            if (article, f.s) != before:
                groups.append(
                    {"text": f.sentence, "ref": row["ref"], "publisher": self.look.article(article).publisher, "rows": []}
                )
                before = (article, f.s)
            groups[-1]["rows"].append(row)
        return groups

    def said(self, article: str, q: Quote | Statement) -> Row:
        """A quotation or a statement with who said it."""
        return {
            "text": wording.plain_quote(q.text),
            "marked": isinstance(q, Quote),
            "speaker": q.speaker or q.speaker_as_written,
            "role": q.role,
            "body": None if q.body is None or q.body == q.speaker or q.body in (q.role or "") else q.body,
            "cue": q.cue,
            "relay": q.relay,
            "marks": [*q.marks, *(["denied"] if q.denied else [])],
            "ref": self.ref(article, q.line),
        }

    def dated(self, rows: Iterable[tuple[str | None, bool, str | None, Row]]) -> list[Row]:
        """Sentences (with date, whether inferred, "ahead" or "passed" for a deadline) by date, each date and its marks once; it is
        inferred where no sentence states it."""
        groups: dict[str | None, list[tuple[bool, str | None, Row]]] = {}
        for date, inferred, deadline, row in rows:
            groups.setdefault(date, []).append((inferred, deadline, row))
        return [
            {
                "date": wording.day(date),
                "marks": _date_marks(all(inferred for inferred, _, _ in told), next((d for _, d, _ in told if d), None)),
                "rows": _distinct([row for _, _, row in told]),
            }
            for date, told in groups.items()
        ]

    def deadlines(self, dates: Iterable[tuple[str, Date]]) -> list[Row]:
        """A less precise one stands under the day of the same deadline; one without a date stands for itself."""
        last = [(a, d) for a, d in dates if d.deadline]
        at = _under((d.iso, d.sentence) for _, d in last if d.iso)
        return self.dated(
            (d.iso and at.get(d.iso, d.iso), d.basis == "inferred", None, {"text": d.sentence, "ref": self.ref(a, d.line)})
            for a, d in last
        )

    def events(self, events: Iterable[Event]) -> list[Row]:
        """Events by their date; a less precise deadline stands under the day of the same one."""
        found = list(events)
        at = _under((e.date, e.sentence) for e in found if e.deadline)
        order = {date: n for n, date in reversed(list(enumerate(e.date for e in found)))}
        found.sort(key=lambda e: order[at.get(e.date, e.date)])
        return self.dated(
            (at.get(e.date, e.date), e.basis == "inferred", e.deadline, {"text": e.sentence, "ref": self.ref(e.article, e.line)})
            for e in found
        )

    def bottom_line(self, points: Iterable[BottomLine]) -> list[Row]:
        """The sentences of a bottom line, each with its count of articles and origins."""
        return [
            {
                "text": b.sentence,
                "ref": {**self.ref(b.article, b.line), "publisher": None},  # it stands in the line below
                "publisher": self.look.article(b.article).publisher,
                "count": self.counted(b.articles, b.origins),
                "origins": wording.listing(b.origins),
            }
            for b in points
        ]

    def counted(self, articles: tuple[str, ...], origins: tuple[str, ...]) -> str:
        """ "3 articles, 2 origins"."""
        return f"{wording.count(len(articles), 'article')}, {wording.count(len(origins), 'origin')}"

    def claim(self, c: Claim) -> Row:
        """A claim with its members, its verdict and what is kept apart from it."""
        members = [
            {**self.figure(article, f), "publisher": self.look.article(article).publisher}
            for article, f in self.look.figures(c.members)
        ]
        return {
            "measure": wording.without_period(c.measure, c.when),
            "when": wording.day(c.when) if c.when else None,
            "verdict": c.verdict,
            "words": wording.VERDICTS[c.verdict],
            "origins": wording.listing(c.origins),
            "count": wording.count(len(c.origins), "origin"),
            "why": wording.capital(self._by_source(c)),
            "members": members,
            "apart": [
                {"measure": wording.capital(self.look.claims[a.claim].measure), "why": a.why}
                for a in c.apart
                if a.claim in self.look.claims
            ],
        }

    def _by_source(self, c: Claim) -> str:
        """The reason of a verdict; an article without a publisher is called by its number here, not by its id."""
        why = c.why
        for m in c.members:
            why = why.replace(f"({m.article})", f"(source {self.number[m.article]})")
        return why

    def claims(self, claims: Iterable[Claim]) -> list[Row]:
        """Claims of more than one report, those that differ first."""
        order = {"differ": 0, "compatible": 1, "agree": 2}
        found = sorted((c for c in claims if c.verdict in order), key=lambda c: order[c.verdict])
        return [self.claim(c) for c in self.first(found, PRINTED)]

    def claims_of(self, refs: Iterable[FactRef]) -> list[Claim]:
        """The claims that the facts belong to, each once, in the order of the facts."""
        return list({c.id: c for r in refs if (c := self.look.claim_of.get(r))}.values())


def _under(deadlines: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Dates of deadlines, given with their sentences -> the day of the same deadline that they stand under."""
    told: dict[str, list[str]] = {}
    for date, sentence in deadlines:
        told.setdefault(date, []).append(sentence)
    return same_deadline(told)


def _date_marks(inferred: bool, deadline: str | None) -> list[str]:
    return [*(["inferred"] if inferred else []), *([f"deadline {deadline}"] if deadline else [])]


def _distinct(rows: list[Row]) -> list[Row]:
    return list({(r["text"], r["ref"]["source"]): r for r in rows}.values())
