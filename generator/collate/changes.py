"""What a later version of an article says differently, sentence by sentence: new, gone, or in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.alike import differing, most_like
from generator.records import Article, Revision, Sentence

# A sentence with a figure or a name exchanged has some 80 of 100; two sentences of one article that share their form reach 50.
_REWORDED = 60.0


def changes(versions: Sequence[Article]) -> tuple[Revision, ...]:
    """The changes from each version to the next, in the order of the text; a sentence that only moved is none."""
    latest = versions[-1]
    return tuple(change for a, b in pairwise(versions) for change in _between(a, b, b is latest))


def _between(old: Article, new: Article, latest: bool) -> Iterator[Revision]:
    before, after = _sentences(old), _sentences(new)
    moved = {text for text, _ in before} & {text for text, _ in after}
    for lost, won in differing([t for t, _ in before], [t for t, _ in after]):
        gone = [(t, s) for t, s in before[lost] if t not in moved]
        for text, sentence in after[won]:
            if text in moved:
                continue
            n = sentence.n if latest else None
            nearest = most_like(text, [t for t, _ in gone], _REWORDED)
            if nearest is not None:
                yield Revision(old.id, "changed", gone.pop(nearest)[0], text, sentence.line, n)
            else:
                yield Revision(old.id, "new", None, text, sentence.line, n)
        for text, sentence in gone:
            yield Revision(old.id, "gone", text, None, sentence.line, None)


def _sentences(article: Article) -> list[tuple[str, Sentence]]:
    return [(article.text[s.start : s.end], s) for s in article.sentences]
