"""A small edition made by hand: three made-up articles, so that pages, data and packs can be tested without the stages before them.

The countries, people and houses in it do not exist. `sample()` gives the same edition each time.
"""

from __future__ import annotations

from dataclasses import replace

from generator.records import (
    Actor,
    Apart,
    Article,
    Block,
    BlockKind,
    Body,
    BottomLine,
    Brief,
    Cited,
    Claim,
    Control,
    Correction,
    Cut,
    Date,
    Edition,
    Element,
    ElementMention,
    Event,
    FactRef,
    Figure,
    Findings,
    Meeting,
    Mention,
    Origin,
    Person,
    Point,
    Problem,
    Quote,
    Reading,
    Role,
    Round,
    Settings,
    Sidecar,
    Statement,
    Value,
)
from generator.text import Locator, frame

HARBOUR = (
    ("title", "Talks in Quellhaven end with a pause on samarium curbs"),
    (
        "paragraph",
        "Estmark and Vallonia agreed in Quellhaven on Friday to pause new duties for 60 days. "
        "The pause ends on 12 September, the two sides said in a joint note.",
    ),
    (
        "paragraph",
        "Estmark refines nearly 80 per cent of the region's samarium, and its ministry of mines said licences for samarium "
        "magnets would be granted within 30 days.",
    ),
    ("heading", "What was left open"),
    (
        "paragraph",
        "Terbium was not part of the accord. "
        "“We have not closed the file on terbium,” said Ada Brekke, who led the talks for Vallonia.",
    ),
    ("paragraph", "Customs records show that Vallonia's imports of samarium magnets fell 41 per cent in June."),
    ("paragraph", "The harbour hotel in which the delegates met dates from another century and has a well-kept garden."),
)
LEDGER = (
    ("title", "Why magnets matter: *bold* claims, <b>open</b> questions | and a long road"),
    (
        "paragraph",
        "After the Quellhaven truce the ministry of mines put its share of refining at more than 90 per cent. "
        "Vallonia's imports of samarium magnets dropped 41 per cent in June, customs records show.",
    ),
    (
        "paragraph",
        "“It is a pause, not a peace,” Ms Brekke told the Ledger. She said terbium would be next [sic] on the list_of_three.",
    ),
    ("paragraph", "An earlier round in Brindle Bay in March settled nothing, and tungsten has been licensed since 1 February."),
)
UNSIGNED = (("paragraph", "Traders said little had changed. The market waits for a sign from the next round of talks."),)


def article(id: str, parts: tuple[tuple[BlockKind, str], ...], **known: object) -> Article:
    """An article of these paragraphs, each on a line of its own with an empty line between; line 1 is the first."""
    text, paragraphs, sentences = frame([Block(text, kind, ((0, 1 + 2 * i),)) for i, (kind, text) in enumerate(parts)])
    plain: dict[str, object] = dict.fromkeys(
        ("title", "publisher", "host", "author", "url", "language", "licence", "published", "published_basis")
    )
    plain |= {"retold": False, **known}
    return Article(id=id, file=f"{id}.txt", sha256="0" * 64, text=text, paragraphs=paragraphs, sentences=sentences, **plain)  # type: ignore[arg-type]


class Finder:
    """Makes facts of an article from their words, so that every span is right by construction."""

    def __init__(self, source: Article) -> None:
        self.article = source
        self.where = Locator(source)

    def _place(self, words: str) -> dict[str, object]:
        start = self.article.text.index(words)
        end = start + len(words)
        s = self.where.numbers(start, end)
        return {"text": words, "start": start, "end": end, "s": s, "line": self.where.line(start), "rule": "sample"}

    def mention(self, words: str) -> Mention:
        return Mention(**self._place(words))  # type: ignore[arg-type]

    def cited(self, words: str) -> Cited:
        place = self._place(words)
        s: tuple[int, ...] = place["s"]  # type: ignore[assignment]
        return Cited(self.article.id, self.where.sentence(s), s[0], self.where.line(self.article.sentences[s[0] - 1].start))

    def point(self, words: str, why: str) -> Point:
        c = self.cited(words)
        return Point(c.sentence, c.n, c.line, why)

    def figure(self, id: str, words: str, value: Value, unit: str, measure: str | None = None, **known: object) -> Figure:
        place = self._place(words)
        plain: dict[str, object] = dict.fromkeys(
            ("of", "per", "direction", "change", "when", "when_basis", "stated_by", "in_quote", "repeat_of")
        )
        plain |= {"bound": "exact", "modality": "reported", "slots": {}, "key": True, **known}
        return Figure(id=id, value=value, unit=unit, measure=measure, sentence=self.where.sentence(place["s"]), **place, **plain)  # type: ignore[arg-type]

    def quote(self, id: str, words: str, speaker: str | None, **known: object) -> Quote:
        place = self._place(words)
        plain: dict[str, object] = dict.fromkeys(("speaker_as_written", "role", "body", "cue", "relay"))
        plain |= {"kind": "statement", "score": 1.0, "denied": False, "key": True, **known}
        return Quote(id=id, speaker=speaker, sentence=self.where.sentence(place["s"]), **place, **plain)  # type: ignore[arg-type]

    def statement(self, id: str, words: str, speaker: str | None, **known: object) -> Statement:
        place = self._place(words)
        plain: dict[str, object] = dict.fromkeys(("speaker_as_written", "role", "body", "cue", "relay"))
        plain |= {"named": True, "denied": False, "key": True, **known}
        return Statement(id=id, speaker=speaker, sentence=self.where.sentence(place["s"]), **place, **plain)  # type: ignore[arg-type]

    def date(self, id: str, words: str, iso: str | None, **known: object) -> Date:
        place = self._place(words)
        plain: dict[str, object] = {
            "precision": "day",
            "basis": "stated",
            "evidence": None,
            "deadline": False,
            "what": None,
            **known,
        }
        return Date(id=id, iso=iso, sentence=self.where.sentence(place["s"]), **place, **plain)  # type: ignore[arg-type]


def _harbour() -> Reading:
    f = Finder(
        article(
            "harbour",
            HARBOUR,
            title=HARBOUR[0][1],
            publisher="Harbour Courier",
            host="Daily Gatherer",
            author="R. Lindqvist",
            url="https://example.com/harbour?id=1&page=2",
            language="en",
            published="2031-07-12",
            published_basis="metadata",
        )
    )
    source = replace(
        f.article,
        cuts=(
            Cut(15, "Subscribe to our newsletter and never miss a story from the coast", "promotion"),
            Cut(17, "Share", "share bar"),
        ),
        captions=(Cut(3, "The harbour of Quellhaven at dusk", "caption"),),
    )
    findings = Findings(
        figures=(
            f.figure("f1", "60 days", 60, "days", "pause on new duties"),
            f.figure(
                "f2",
                "nearly 80 per cent",
                80,
                "percent",
                "share of the region's samarium refined by Estmark",
                bound="nearly",
                slots={"quantity": "refining", "whose": "Estmark"},
            ),
            f.figure("f3", "30 days", 30, "days", "time to grant licences", modality="planned", stated_by="ministry of mines"),
            f.figure(
                "f4",
                "41 per cent",
                41,
                "percent",
                "Vallonia's imports of samarium magnets",
                direction="fall",
                change="by",
                when="2031-06",
                when_basis="inferred",
                origin="customs records",
            ),
        ),
        quotes=(
            f.quote(
                "q1",
                "We have not closed the file on terbium,",
                "Ada Brekke",
                speaker_as_written="Ada Brekke",
                cue="said",
                role="who led the talks for Vallonia",
                body="Vallonia",
            ),
        ),
        statements=(
            f.statement(
                "t1",
                "licences for samarium magnets would be granted within 30 days",
                "ministry of mines",
                body="ministry of mines",
                cue="said",
            ),
        ),
        dates=(
            f.date("d1", "12 September", "2031-09-12", basis="inferred", deadline=True, what="The pause ends"),
            f.date("d2", "June", "2031-06", basis="inferred", precision="month"),
        ),
        elements=(ElementMention("samarium", f.mention("samarium")), ElementMention("terbium", f.mention("Terbium"))),
        people=(Person("ada-brekke", "Ada Brekke", None, "Vallonia", (), (f.mention("Ada Brekke"),)),),
        bodies=(Body("ministry-of-mines", "ministry of mines", "ministry", (), (f.mention("ministry of mines"),)),),
        meetings=(
            Meeting(
                "Quellhaven", None, None, None, "2031-07-11", "inferred", ("Estmark", "Vallonia"), f.mention("agreed in Quellhaven")
            ),
        ),
    )
    summary = (
        f.point("Estmark and Vallonia agreed", "opens the article · names a round"),
        f.point("Terbium was not part", "tells what was left open"),
    )
    return Reading(Brief(source, findings, summary, ()), (Origin("Harbour Courier", "publisher", None),), ("quellhaven",))


def _ledger() -> Reading:
    f = Finder(
        article(
            "ledger",
            LEDGER,
            title=LEDGER[0][1],
            publisher="The Ledger & Sons",
            retold=True,
            published="2031-07/2031-08",
            published_basis="inferred",
        )
    )
    correction = Correction(
        "change", "figure", "more than 90 per cent", {"bound": "over"}, "Desk", "2031-08-01", "checked <the> print", 4
    )
    source = replace(
        f.article, sidecar=Sidecar("ledger.yml", publisher="The Ledger & Sons", retold=True, corrections=(correction,))
    )
    findings = Findings(
        figures=(
            f.figure(
                "f1",
                "more than 90 per cent",
                90,
                "percent",
                "share of refining",
                bound="over",
                stated_by="ministry of mines",
                slots={"quantity": "refining", "whose": "Estmark"},
                marks=("corrected",),
            ),
            f.figure(
                "f2",
                "41 per cent",
                41,
                "percent",
                "Vallonia's imports of samarium magnets",
                direction="fall",
                change="by",
                when="2031-06",
                when_basis="inferred",
                origin="customs records",
                marks=("confirmed",),
            ),
        ),
        quotes=(
            f.quote(
                "q1", "It is a pause, not a peace,", "Ada Brekke", speaker_as_written="Ms Brekke", cue="told", relay="the Ledger"
            ),
        ),
        statements=(
            f.statement(
                "t1", "terbium would be next [sic] on the list_of_three", "Ada Brekke", speaker_as_written="She", cue="said"
            ),
        ),
        dates=(f.date("d1", "1 February", "2031-02-01"), f.date("d2", "March", "2031-03", basis="inferred", precision="month")),
        elements=(
            ElementMention("samarium", f.mention("samarium")),
            ElementMention("terbium", f.mention("terbium")),
            ElementMention("tungsten", f.mention("tungsten")),
        ),
        people=(Person("ada-brekke", "Ada Brekke", None, None, ("Ms Brekke",), (f.mention("Ms Brekke"),)),),
        bodies=(Body("ministry-of-mines", "ministry of mines", "ministry", (), (f.mention("ministry of mines"),)),),
        meetings=(
            Meeting(
                "Brindle Bay", None, None, None, "2031-03", "inferred", (), f.mention("An earlier round in Brindle Bay in March")
            ),
        ),
    )
    summary = (f.point("After the Quellhaven truce", "opens the article"),)
    origins = (Origin("customs records", "credited", "customs records show"), Origin("The Ledger & Sons", "publisher", None))
    return Reading(Brief(source, findings, summary, ()), origins, ("brindle-bay", "quellhaven"))


def _unsigned() -> Reading:
    f = Finder(article("unsigned", UNSIGNED))
    return Reading(Brief(f.article, Findings(), (f.point("Traders said little", "opens the article"),), ()), (), ())


def bare(readings: tuple[Reading, ...]) -> Edition:
    """The sample with these readings, and nothing of what `collate` would say of them."""
    nothing: tuple[()] = ()
    return replace(
        sample(),
        readings=readings,
        bottom_line=nothing,
        rounds=nothing,
        elements=nothing,
        people=nothing,
        bodies=nothing,
        claims=nothing,
        timeline=nothing,
        problems=nothing,
    )


def sample(settings: Settings | None = None) -> Edition:
    """The edition of 2031-08-20 from the three articles."""
    harbour, ledger, unsigned = _harbour(), _ledger(), _unsigned()
    h, g = Finder(harbour.article), Finder(ledger.article)
    refined = (FactRef("harbour", "f2"), FactRef("ledger", "f1"))
    imports = (FactRef("harbour", "f4"), FactRef("ledger", "f2"))
    lead = h.cited("Estmark and Vallonia agreed")
    bottom = BottomLine(
        lead.article, lead.sentence, lead.n, lead.line, ("Harbour Courier",), ("harbour", "ledger"), "two articles tell it"
    )
    day = h.cited("The pause ends")
    march = g.cited("An earlier round")
    return Edition(
        day="2031-08-20",
        generator="0.1.0",
        settings=settings or Settings(title="Magnet desk"),
        bottom_line=(bottom,),
        readings=(harbour, ledger, unsigned),
        rounds=(
            Round(
                "brindle-bay",
                "Brindle Bay",
                None,
                None,
                "Brindle Bay",
                "2031-03",
                "inferred",
                "An earlier round in Brindle Bay in March",
                (),
                (),
                ("ledger",),
                (march,),
                (),
                (march,),
                (),
                (),
                (FactRef("ledger", "d2"),),
                (),
                ("tungsten",),
                ("The Ledger & Sons",),
                (),
                None,
                "quellhaven",
            ),
            Round(
                "quellhaven",
                "Quellhaven",
                None,
                None,
                "Quellhaven",
                "2031-07-11",
                "inferred",
                "agreed in Quellhaven on Friday",
                ("Estmark", "Vallonia"),
                ("ada-brekke",),
                ("harbour", "ledger"),
                (lead, g.cited("After the Quellhaven truce")),
                (lead,),
                (h.cited("Terbium was not part"),),
                (FactRef("harbour", "f1"), *refined),
                (FactRef("harbour", "q1"),),
                (FactRef("harbour", "d1"),),
                ("c-refining",),
                ("samarium", "terbium"),
                ("Harbour Courier", "The Ledger & Sons"),
                (bottom,),
                "brindle-bay",
                None,
            ),
        ),
        elements=(
            Element(
                "samarium",
                "element",
                "Sm",
                62,
                "samarium",
                "light",
                (Control("licensed", None, None, h.cited("Estmark refines")),),
                ("harbour", "ledger"),
                {"harbour": 3, "ledger": 1},
                (h.cited("Estmark refines"), g.cited("Vallonia's imports")),
                (),
                (FactRef("harbour", "f2"), *imports),
                (),
                ("quellhaven",),
                ("Harbour Courier", "The Ledger & Sons"),
                (),
            ),
            Element(
                "terbium",
                "element",
                "Tb",
                65,
                "terbium",
                "heavy",
                (),
                ("harbour", "ledger"),
                {"harbour": 2, "ledger": 1},
                (h.cited("Terbium was not part"),),
                (),
                (),
                (FactRef("harbour", "q1"),),
                ("quellhaven",),
                ("Harbour Courier",),
                (),
            ),
            Element(
                "tungsten",
                "element",
                "W",
                74,
                "tungsten",
                None,
                (Control("licensed", "2031-02-01", "stated", march),),
                ("ledger",),
                {"ledger": 1},
                (march,),
                (),
                (),
                (),
                ("brindle-bay",),
                ("The Ledger & Sons",),
                (),
            ),
        ),
        people=(
            Actor(
                "ada-brekke",
                "person",
                "Ada Brekke",
                "Brekke",
                ("Ms Brekke",),
                (Role("who led the talks for Vallonia", "Vallonia", "harbour"),),
                ("harbour", "ledger"),
                (),
                (FactRef("harbour", "q1"), FactRef("ledger", "q1")),
                (FactRef("ledger", "t1"),),
                (),
                ("quellhaven",),
                ("Harbour Courier", "The Ledger & Sons"),
            ),
        ),
        bodies=(
            Actor(
                "ministry-of-mines",
                "body",
                "ministry of mines",
                None,
                (),
                (),
                ("harbour", "ledger"),
                (FactRef("harbour", "f3"),),
                (),
                (FactRef("harbour", "t1"),),
                (g.cited("After the Quellhaven truce"),),
                ("quellhaven",),
                ("Harbour Courier",),
            ),
        ),
        claims=(
            Claim(
                "c-imports",
                "Vallonia's imports of samarium magnets",
                {"quantity": "imports", "whose": "Vallonia"},
                "2031-06",
                "percent",
                imports,
                41.0,
                41.0,
                ("customs records",),
                "agree",
                "both print 41 per cent",
                (Apart("c-refining", "a share, no change"),),
            ),
            Claim(
                "c-refining",
                "share of refining",
                {"quantity": "refining", "whose": "Estmark"},
                None,
                "percent",
                refined,
                72.0,
                None,
                ("Harbour Courier", "The Ledger & Sons"),
                "differ",
                "“nearly 80 per cent” and “more than 90 per cent” exclude each other",
                (),
            ),
            Claim(
                "c-pause",
                "pause on new duties",
                {},
                None,
                "days",
                (FactRef("harbour", "f1"),),
                60.0,
                60.0,
                ("Harbour Courier",),
                "single",
                "one report",
                (),
            ),
        ),
        variants=(),
        timeline=(
            Event("2031-02-01", "stated", "day", march.sentence, march.n, "ledger", march.line, None),
            Event("2031-03", "inferred", "month", march.sentence, march.n, "ledger", march.line, None),
            Event("2031-09-12", "inferred", "day", day.sentence, day.n, "harbour", day.line, "ahead"),
        ),
        problems=(
            Problem("unsigned.txt", None, "note", "no-publisher", "the publisher is not known"),
            Problem("broken.txt", None, "error", "empty", "the file is empty"),
        ),
    )
