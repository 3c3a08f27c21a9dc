"""Time for which duties stay cut, or stay at all: "to 30 % from 145 % for 90 days", "keep the tariffs for another 90 days"."""

from __future__ import annotations

from generator.find.measures.context import Context, faces, subject_phrase
from generator.find.measures.reading import Reading
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import product


def cut_for(c: Context) -> Reading | None:
    """ "cut the tariffs to 30 % from 145 % for 90 days": for so long what was cut is at rest."""
    before = c.row[c.at_before].figure if c.at_before >= 0 else None
    if before is None or c.before is None or c.before.sort != "duty" or before.direction not in ("from-to", "fall"):
        return None
    lead = [t.low for t in c.row[c.at_before + 1 : c.at]]
    return Reading("pause", "span", "pause", "span", product="tariffs", written="tariffs") if lead in _FOR else None


_FOR = (["for"], ["for", "a", "period", "of"], ["for", "an", "initial"], ["for", "another"])


def further(c: Context) -> Reading | None:
    """ "keep the tariffs on China for another 90 days": more time for what stands is an extension, whatever the verb."""
    if not c.figure.text.lower().startswith(("another", "a further", "further", "an additional", "an extra")):
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity), None)
    if noun is None or c.row[c.at - 1].low not in ("for", "by"):
        return None
    inner, end = noun_phrase(c.row, noun, c.words)
    if inner.sort not in ("duty", "span", "control") or end < c.at - 1:
        return None
    name, written = product([c.row[noun]], c.words)
    to = inner.to or _bearer(c, noun)
    return Reading("extension", "span", "extension", "span", product=name, written=written, to=to, whose=inner.whose)


def _bearer(c: Context, noun: int) -> str | None:
    """The party whose goods bear the duty: "goods from China should bear the tariffs"."""
    verb = next((i for i in range(noun - 1, c.low - 1, -1) if faces(c.row, i)), None)
    if verb is None:
        return None
    parties = {t.party for t in subject_phrase(c, verb) if t.party}
    return parties.pop() if len(parties) == 1 else None
