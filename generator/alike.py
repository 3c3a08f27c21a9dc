"""How nearly two texts have the same words, from 0 to 100: the only module that knows rapidfuzz."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel


def alike(a: str, b: str, least: float) -> bool:
    """Whether two texts are the same but for a share of their characters: at least `least` of 100."""
    return fuzz.ratio(a, b, score_cutoff=least) >= least


def holds(long: str, short: str, least: float) -> bool:
    """Whether some stretch of `long` is nearly `short`: at least `least` of 100."""
    return fuzz.partial_ratio(short, long, score_cutoff=least) >= least


def most_like(text: str, others: Sequence[str], least: float) -> int | None:
    """Which of the others is most like a text, the first of several; None where none has `least` of 100."""
    best = process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=least)
    return None if best is None else int(best[2])


def differing(a: Sequence[Hashable], b: Sequence[Hashable]) -> Iterator[tuple[slice, slice]]:
    """The stretches of two sequences between what they have in common, in order. The time grows with the product of their lengths,
    a word of the machine at a time; difflib's grows with its square where a text repeats itself."""
    ids: dict[Hashable, int] = {}
    first, second = ([ids.setdefault(item, len(ids)) for item in items] for items in (a, b))
    i = j = 0
    for op in Indel.opcodes(first, second):
        if op.tag == "equal":
            if (i, j) != (op.src_start, op.dest_start):
                yield slice(i, op.src_start), slice(j, op.dest_start)
            i, j = op.src_end, op.dest_end
    if i < len(first) or j < len(second):
        yield slice(i, len(first)), slice(j, len(second))
