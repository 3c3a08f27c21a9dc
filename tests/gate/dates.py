"""How good the dates are: against the annotated articles, and what must never be worse again.

A gold date counts as found when its words overlap a found date; as right when both say the same days. A year that no article states
may be left open: `XXXX-05` is right for `2025-05`. Vague and ambiguous rows are not misses, and a date found on one is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import edtf
from generator.records import Date


@dataclass(frozen=True)
class Score:
    found: int
    gold: int
    right: int
    extra: int

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.extra) if self.found + self.extra else 1.0

    @property
    def value(self) -> float:
        return self.right / self.found if self.found else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.gold + other.gold, self.right + other.right, self.extra + other.extra)


def same_days(iso: str | None, gold: str | None, precision: str) -> bool:
    """Whether both say the same: the same days, the year left open perhaps, or no place for what only the edition knows."""
    if iso is None or gold is None:
        return precision in ("relative", "vague", "range") or iso == gold
    if iso.startswith("XXXX"):
        return iso[4:] == gold[4:]
    return edtf.days(iso) == edtf.days(gold) or (precision == "relative" and edtf.contains(iso, gold))


def score(found: Iterable[Date], rows: Iterable[Mapping[str, object]]) -> Score:
    """The dates of one article against its gold rows (`text`, `sentence`, `iso`, `precision`, …)."""
    open_rows = [r for r in rows if not r.get("in_noise")]
    left = list(found)
    hits = right = gold = 0
    for row in open_rows:
        optional = row["precision"] == "vague" or bool(row.get("ambiguous"))
        gold += not optional
        match = next((d for d in left if _is_in(d, row)), None)
        if match is None:
            continue
        left.remove(match)
        if not optional:
            hits += 1
            right += same_days(match.iso, _text(row["iso"]), str(row["precision"]))
    return Score(hits, gold, right, len(left))


def _is_in(d: Date, row: Mapping[str, object]) -> bool:
    words, sentence = str(row["text"]).lower(), str(row["sentence"])
    mine = d.text.lower()
    return (mine in words or words in mine) and (sentence in d.sentence or d.sentence in sentence)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
