"""Edition -> every fact of it for the explore page, as plain script files in shards.

    explore.js      the names that facts refer to by number: articles, publishers, origins, speakers, elements, rounds
    explore<n>.js   facts of some articles: [article, {sentence number: sentence}, [fact, …]], a fact as `_row` lays it out

The page's script (`templates/theme/assets/explore.js`) reads them all, filters and counts.
"""

from __future__ import annotations

from pathlib import Path

from generator import edtf
from generator.publish.shards import write_shard
from generator.publish.views import rows, wording
from generator.publish.views.lookup import Lookup
from generator.records import Date, Edition, FactRef, Figure, Quote, Reading, Statement

# Facts of a shard: some 100 KB, which a browser reads in a few milliseconds.
FACTS = 500
KINDS: dict[type, str] = {Figure: "figure", Quote: "quote", Statement: "statement", Date: "date"}

Fact = Figure | Quote | Statement | Date


class _Numbers:
    """Names by number, in the order in which they are first asked for."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        return self.of.setdefault(name, len(self.of))


def write_explore(edition: Edition, folder: Path) -> None:
    """The facts below `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    book = _Book(Lookup(edition))
    shards: list[list[object]] = [[]]
    held = total = 0
    for n, reading in enumerate(book.look.edition.readings):
        facts = [book.row(reading, f) for f in facts_of(reading)]
        if not facts:
            continue
        if held and held + len(facts) > FACTS:
            shards.append([])
            held = 0
        shards[-1].append([n, book.sentences(reading), facts])
        held += len(facts)
        total += len(facts)
    for n, shard in enumerate(shards):
        write_shard(folder, f"explore{n}", shard)
    write_shard(folder, "explore", book.names() | {"shards": len(shards), "facts": total})


def facts_of(reading: Reading) -> list[Fact]:
    """Every fact of an article, in the order of its text."""
    found = reading.findings
    facts: tuple[Fact, ...] = (*found.figures, *found.quotes, *found.statements, *found.dates)
    return sorted(facts, key=lambda f: (f.start, f.end, f.id))


class _Book:
    """An edition's facts as rows of numbers and words."""

    def __init__(self, look: Lookup) -> None:
        self.look = look
        self.publishers, self.origins, self.speakers = _Numbers(), _Numbers(), _Numbers()
        edition = look.edition
        self.rounds_of: dict[FactRef, list[int]] = {}
        for n, r in enumerate(edition.rounds):
            for ref in dict.fromkeys((*r.figures, *r.quotes, *r.dates)):
                self.rounds_of.setdefault(ref, []).append(n)
        self.elements_of: dict[FactRef, list[int]] = {}
        for n, e in enumerate(edition.elements):
            for ref in dict.fromkeys((*e.figures, *e.quotes)):
                self.elements_of.setdefault(ref, []).append(n)

    def sentences(self, reading: Reading) -> dict[str, str]:
        """Text of each sentence that a fact begins in, by its number."""
        return {str(f.s[0]): f.sentence for f in sorted(facts_of(reading), key=lambda f: len(f.s))}

    def row(self, reading: Reading, fact: Fact) -> list[object]:
        """Kind, text, what it is about, speaker, origins, verdict, claim's address, day, value, unit, marks, sentence number,
        line, elements, rounds."""
        ref = FactRef(reading.article.id, fact.id)
        origins = [o.name for o in reading.origins]
        claim, value, unit, speaker = None, None, None, None
        match fact:
            case Figure() as f:
                claim = self.look.claim_of.get(ref)
                value, unit, speaker = f.value, f.unit, f.stated_by
                origins = [f.origin] if f.origin else origins
                about, when = wording.measure(f.measure, f.when) if f.measure else f.of or "", f.when
                turn = wording.turn(f)
                marks = [None if f.modality == "reported" else f.modality, *f.marks]
                about = " ".join(p for p in (f"{turn}:" if turn else "", about) if p)
            case Date() as d:
                about, when, marks = d.what or "", d.iso, ["inferred" if d.basis == "inferred" else None, *d.marks]
            case said:
                named, cue = None if said.speaker else said.speaker_as_written, said.cue
                # "according to" stands before whom it names, every other cue after
                parts = (cue, named) if cue and cue.casefold().startswith("according") else (named, cue)
                about, when = " ".join(p for p in (*parts, said.relay) if p), None
                speaker, marks = said.speaker, ["denied" if said.denied else None, *said.marks]
        compared = claim is not None and claim.verdict != "single"
        return [
            list(KINDS).index(type(fact)),
            fact.text,
            about,
            self.speakers(speaker) if speaker else -1,
            [self.origins(o) for o in origins],
            claim.verdict if claim else "",
            _html(self.look.page_of_claim(claim.id)) if claim and compared else "",
            when or "",
            value,
            unit or "",
            [m for m in dict.fromkeys(marks) if m],
            fact.s[0],
            fact.line,
            self.elements_of.get(ref) or self._named(reading, fact),
            self.rounds_of.get(ref, []),
        ]

    def _named(self, reading: Reading, fact: Fact) -> list[int]:
        """Elements that the fact's own sentences name."""
        named = {m.id for m in reading.findings.elements if set(m.mention.s) & set(fact.s)}
        return [n for n, e in enumerate(self.look.edition.elements) if e.id in named]

    def names(self) -> dict[str, object]:
        edition = self.look.edition
        articles = []
        for r in edition.readings:
            a = r.article
            days = edtf.days(a.published)
            shown = wording.day(a.published) if a.published else "undated"
            publisher = self.publishers(a.publisher) if a.publisher else -1
            last = days.last.isoformat() if days else ""
            articles.append([a.id, rows.heading(a), publisher, shown, last, int(a.retold)])
        return {
            "kinds": list(KINDS.values()),
            "articles": articles,
            "publishers": list(self.publishers.of),
            "origins": list(self.origins.of),
            "speakers": [[name, _html(self.look.page_of_speaker(name))] for name in self.speakers.of],
            "elements": [[e.id, e.name] for e in edition.elements],
            "rounds": [[r.id, f"{r.title}, {wording.day(r.when)}" if r.when else r.title] for r in edition.rounds],
            "verdicts": wording.VERDICTS,
        }


def _html(page: str | None) -> str:
    return page.replace(".md", ".html", 1) if page else ""
