"""The editor's marks: one small set of labels, the same on every page, explained on the method page."""

from __future__ import annotations

from markupsafe import Markup

from generator.publish.markdown import tag

MEANINGS = {
    "inferred": "worked out, not stated in so many words; the evidence is shown where there is any",
    "corrected": "an editor has corrected what was read; the correction stands beside the seed",
    "confirmed": "an editor has checked it",
    "judged": "an editor has judged it; the judgement, signed and dated, stands with its article",
    "added": "an editor has added it; the words stand in the article",
    "retold": "the article is a retelling in other words, not the publisher's own text",
    "undated": "the article does not say when it was published",
    "one origin": "every report of it goes back to the same origin",
    "planned": "announced or intended, not yet so",
    "conditional": "would be so only if something else were so",
    "denied": "the speaker says that it is not so",
}


def label(name: str) -> Markup:
    """One label, explained on the method page; an unknown name is shown as it is."""
    return tag("em", name, f"label label-{name.replace(' ', '-')}" if name in MEANINGS else "label")


def labels(*names: str | None) -> tuple[Markup, ...]:
    """The labels of these names, in order, each once; None is no label."""
    return tuple(label(n) for n in dict.fromkeys(names) if n)
