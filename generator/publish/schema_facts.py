"""The schema of the facts of an article, and of the sentences that a topic cites."""

from __future__ import annotations

from generator.publish.schema_words import (
    COUNT,
    DATE,
    FLAG,
    ID,
    LINE,
    NUMBER,
    ORDINAL,
    SLOTS,
    SLUG,
    TEXT,
    Schema,
    distinct,
    known,
    one_of,
    record,
    ref,
    some,
)

WHERE: dict[str, Schema] = {
    "sentence": TEXT,
    "s": {"type": "array", "items": ORDINAL, "minItems": 1},
    "line": LINE,
    "start": COUNT,
    "end": ORDINAL,
    "rule": TEXT,
}
SAID: dict[str, Schema] = {
    "speaker": known(TEXT),
    "speaker_as_written": known(TEXT),
    "role": known(TEXT),
    "body": known(TEXT),
    "cue": known(TEXT),
    "relay": known(TEXT),
    "denied": FLAG,
    "key": FLAG,
    "marks": some(TEXT),
    **WHERE,
}


def facts() -> dict[str, Schema]:
    """The definitions that others refer to by name: figures, quotes, statements, dates, and cited sentences."""
    return {
        "figure": record(
            id=ID,
            text=TEXT,
            value={"oneOf": [NUMBER, {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}]},
            unit=TEXT,
            of=known(TEXT),
            per=known(TEXT),
            bound=one_of("exact", "about", "nearly", "over", "at-least", "up-to", "under"),
            direction=known(one_of("rise", "fall", "from-to")),
            change=known(one_of("by", "to")),
            modality=one_of("reported", "planned", "conditional"),
            measure=known(TEXT),
            slots=SLOTS,
            when=known(DATE),
            when_basis=known(TEXT),
            stated_by=known(TEXT),
            origin=known(TEXT),
            in_quote=known(ID),
            repeat_of=known(ID),
            key=FLAG,
            score=NUMBER,
            marks=some(TEXT),
            **WHERE,
        ),
        "quote": record(id=ID, text=TEXT, kind=one_of("statement", "fragment", "scare", "term", "title"), score=NUMBER, **SAID),
        "statement": record(id=ID, text=TEXT, named=FLAG, **SAID),
        "date": record(
            id=ID,
            text=TEXT,
            iso=known(DATE),
            precision=one_of("day", "month", "quarter", "season", "year", "decade", "range", "relative", "vague"),
            basis=known(one_of("stated", "metadata", "sidecar", "inferred")),
            evidence=known(TEXT),
            deadline=FLAG,
            what=known(TEXT),
            marks=some(TEXT),
            **WHERE,
        ),
        "cited": record(article=SLUG, sentence=TEXT, n=ORDINAL, line=LINE),
        "told": record(
            article=SLUG,
            sentence=TEXT,
            n=ORDINAL,
            line=LINE,
            origins=distinct(TEXT),
            articles=distinct(SLUG),
            also=some(ref("cited")),
        ),
        "fact": record(article=SLUG, id=ID),
        "bottom_line": record(
            article=SLUG, sentence=TEXT, n=ORDINAL, line=LINE, origins=distinct(TEXT), articles=distinct(SLUG), why=TEXT
        ),
    }
