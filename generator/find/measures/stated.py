"""Who states a figure, and what the article itself says that it takes in."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.measures.phrases import Reading
from generator.find.measures.scene import Scene, credits_of
from generator.records import Figure, Quote


def stated_by(scene: Scene, figure: Figure, quote: Quote | None) -> str | None:
    """The speaker of the quote, else of the statement that the figure stands in, else the data or the newsroom that is cited."""
    if quote is not None and (quote.speaker or quote.speaker_as_written):
        return quote.speaker or quote.speaker_as_written
    credits = credits_of(scene, figure)
    data = next((c.text for c in credits if c.rule.startswith("data")), None)
    paper = next((c.name for c in credits if not c.rule.startswith("data")), None)
    said = next(iter(scene.statements.around(figure.start, figure.end)), None)
    speaker = (said.speaker or said.speaker_as_written) if said is not None else None
    speaker = None if speaker and _POINTS.fullmatch(speaker) else speaker
    if data and speaker in (None, data, paper):
        return f"{data}, according to {paper}" if paper else data
    return speaker or paper


# A speaker who is only pointed to is nobody that a reader could look up.
_POINTS = re.compile(
    r"(?:(?:one|some|many|most|both|all|two|several)\s+of\s+)?(?:he|she|it|they|them|him|her|who|which|that|this|these|those)",
    re.I,
)


_INCLUDES = re.compile(
    r"\b(?:figure|number|total|rate|sum)\b[^.;]{0,60}?\s(?:(?:that|which)\s+)?"
    r"(?P<said>(?:also\s+)?(?:includes?|excludes?|counts?)\b[^.;\n]{3,80})",
    re.I,
)


def taken_in(scene: Scene, figure: Figure, reading: Reading) -> str | None:
    """What the article itself says that the figure takes in: "a figure … that includes older levies". It must stand in the same
    paragraph after the figure, and name the same party if it names one."""
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    m = _INCLUDES.search(scene.article.text, figure.end, min(paragraph.end, figure.end + 300))
    if m is None:
        return None
    named = scene.lexicon.party.search(scene.article.text, m.start(), m.start("said"))
    if named and scene.lexicon.parties.get(named.group()) != reading.whose:
        return None
    return m.group("said").strip()
