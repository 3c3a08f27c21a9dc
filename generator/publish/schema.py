"""The JSON Schema (2020-12) of `edition.json`, strict: every key is required and no other is allowed.

Written by hand, not derived from the records, so that a change of the records cannot change the contract unseen: the tests hold
the two against each other. The same schema serves the complete file and the published one, where `text` is null.
"""

from __future__ import annotations

from generator.publish.schema_facts import facts
from generator.publish.schema_words import (
    COUNT,
    DATE,
    DAY,
    FLAG,
    ID,
    LINE,
    NUMBER,
    ORDINAL,
    SLOTS,
    SLUG,
    STRING,
    TEXT,
    Schema,
    distinct,
    known,
    one_of,
    record,
    ref,
    some,
)


def _article() -> Schema:
    piece = record(line=LINE, text=STRING, reason=TEXT)
    return record(
        id=SLUG,
        file=TEXT,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        title=known(TEXT),
        publisher=known(TEXT),
        host=known(TEXT),
        author=known(TEXT),
        url=known(TEXT),
        language=known(TEXT),
        licence=known(TEXT),
        retold=FLAG,
        published=known(DATE),
        published_basis=known(TEXT),
        published_evidence=known(TEXT),
        origins=some(record(name=TEXT, basis=one_of("credited", "publisher", "inferred"), evidence=known(TEXT))),
        words=COUNT,
        text=known(STRING),
        sentences=some(
            record(
                n=ORDINAL,
                start=COUNT,
                end=ORDINAL,
                line=LINE,
                kind=one_of("title", "heading", "paragraph", "item", "quotation", "caption"),
                text=known(TEXT),
            )
        ),
        summary=some(record(sentence=TEXT, n=ORDINAL, line=LINE, why=TEXT)),
        figures=some(ref("figure")),
        quotes=some(ref("quote")),
        statements=some(ref("statement")),
        dates=some(ref("date")),
        elements={"type": "object", "propertyNames": SLUG, "additionalProperties": ORDINAL},
        rounds=distinct(SLUG),
        people=some(record(id=SLUG, name=TEXT, role=known(TEXT), body=known(TEXT))),
        bodies=some(record(id=SLUG, name=TEXT)),
        versions=distinct(SLUG),
        changes=some(
            record(
                since=SLUG,
                kind=one_of("new", "gone", "changed"),
                before=known(STRING),
                after=known(STRING),
                line=LINE,
                n=known(ORDINAL),
            )
        ),
        captions=some(piece),
        corrections=some(
            record(
                action=one_of("change", "drop", "add", "confirm", "merge", "judge"),
                kind=one_of("figure", "quote", "date", "speaker", "round", "name"),
                words=STRING,
                values={"type": "object"},
                by=known(TEXT),
                on=known(TEXT),
                note=known(TEXT),
                line=LINE,
            )
        ),
        cuts=some(piece),
    )


def _topics() -> dict[str, Schema]:
    return {
        "round": record(
            id=SLUG,
            place=known(TEXT),
            venue=known(TEXT),
            country=known(TEXT),
            when=known(DATE),
            when_basis=known(TEXT),
            when_evidence=known(TEXT),
            parties=distinct(TEXT),
            participants=distinct(TEXT),
            title=TEXT,
            articles=distinct(SLUG),
            evidence=some(ref("cited")),
            agreed=some(ref("told")),
            open=some(ref("told")),
            figures=distinct(ref("fact")),
            quotes=distinct(ref("fact")),
            dates=distinct(ref("fact")),
            claims=distinct(ID),
            elements=distinct(SLUG),
            origins=distinct(TEXT),
            bottom_line=some(ref("bottom_line")),
            previous=known(SLUG),
            next=known(SLUG),
            planned=FLAG,
        ),
        "element": record(
            id=SLUG,
            kind=one_of("element", "mineral"),
            symbol=known({"type": "string", "pattern": "^[A-Z][a-z]?$"}),
            number=known({"type": "integer", "minimum": 1, "maximum": 118}),
            name=TEXT,
            group=known(one_of("light", "heavy", "ungrouped")),
            controls=some(
                record(status=TEXT, when=known(DATE), basis=known(TEXT), article=SLUG, sentence=TEXT, n=ORDINAL, line=LINE)
            ),
            groups=some(
                record(
                    name=TEXT,
                    members=distinct(TEXT),
                    listing=one_of("full", "partial"),
                    article=SLUG,
                    sentence=TEXT,
                    n=ORDINAL,
                    line=LINE,
                )
            ),
            articles=distinct(SLUG),
            mentions={"type": "object", "propertyNames": SLUG, "additionalProperties": ORDINAL},
            evidence=some(ref("cited")),
            uses=some(ref("cited")),
            figures=distinct(ref("fact")),
            quotes=distinct(ref("fact")),
            rounds=distinct(SLUG),
            origins=distinct(TEXT),
            bottom_line=some(ref("bottom_line")),
        ),
        "actor": record(
            id=SLUG,
            kind=one_of("person", "body"),
            name=TEXT,
            sort=known(TEXT),
            aliases=distinct(TEXT),
            roles=some(record(role=known(TEXT), body=known(TEXT), article=SLUG)),
            articles=distinct(SLUG),
            figures=distinct(ref("fact")),
            quotes=distinct(ref("fact")),
            statements=distinct(ref("fact")),
            said_of=some(ref("cited")),
            rounds=distinct(SLUG),
            origins=distinct(TEXT),
        ),
    }


def _claim() -> Schema:
    return record(
        id=ID,
        measure=TEXT,
        slots=SLOTS,
        when=known(DATE),
        unit=TEXT,
        members={"type": "array", "items": record(article=SLUG, figure=ID), "minItems": 1, "uniqueItems": True},
        low=known(NUMBER),
        high=known(NUMBER),
        origins=distinct(TEXT),
        verdict=one_of("single", "agree", "compatible", "differ"),
        why=TEXT,
        apart=some(record(claim=ID, why=TEXT)),
    )


def edition_schema() -> Schema:
    """The JSON Schema of `edition.json` (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lodestone edition",
        "description": (
            "One build of a briefing. Offsets (start, end) are Unicode code points into the article's text, half-open; line is the"
            " 1-based line of the seed; n and s are sentence numbers, as in the anchors s<n>. Dates are EDTF. Null: not known."
        ),
        **record(
            day=DAY,
            generator=TEXT,
            title=STRING,
            publish=one_of("brief", "full"),
            bottom_line=some(ref("bottom_line")),
            articles=some(ref("article")),
            rounds=some(ref("round")),
            elements=some(ref("element")),
            people=some(ref("actor")),
            bodies=some(ref("actor")),
            claims=some(ref("claim")),
            variants=some(record(speaker=TEXT, members=some(record(article=SLUG, quote=ID)))),
            timeline=some(
                record(
                    date=DATE,
                    basis=TEXT,
                    precision=TEXT,
                    sentence=TEXT,
                    n=ORDINAL,
                    article=SLUG,
                    line=LINE,
                    deadline=known(one_of("ahead", "passed")),
                    changed_by=known(SLUG),
                )
            ),
            problems=some(
                record(seed=known(TEXT), line=known(LINE), level=one_of("error", "warning", "note"), rule=TEXT, message=TEXT)
            ),
        ),
        "$defs": {**facts(), "article": _article(), **_topics(), "claim": _claim()},
    }
