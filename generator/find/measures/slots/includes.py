"""What the article itself says that a figure takes in: "a figure … that includes older levies"."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.measures.reading import Reading
from generator.find.measures.scene import Scene
from generator.late import late
from generator.records import Figure

_INCLUDES = late(
    r"\b(?:figure|number|total|rate|sum)\b[^.;]{0,60}?\s(?:(?:that|which)\s+)?"
    r"(?P<said>(?:also\s+)?(?:includes?|excludes?|counts?)\b[^.;\n]{3,80})",
    re.I,
)


def taken_in(scene: Scene, figure: Figure, reading: Reading) -> str | None:
    """The words that say it; they must stand in the same paragraph after the figure, and name the same party if they name one."""
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    m = _INCLUDES.search(scene.article.text, figure.end, min(paragraph.end, figure.end + 300))
    if m is None or (reading.sort == "applied" and scene.figures.between(figure.end, m.start())):
        return None
    named = scene.lexicon.party.search(scene.article.text, m.start(), m.start("said"))
    if named and scene.lexicon.parties.get(named.group()) != reading.whose:
        return None
    return m.group("said").strip()
