"""Financial years that do not begin in January, placed by the country that an article is about."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator import edtf
from generator.find.dates.reading import Placed, Reading
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates, Fiscal

# Mentions of a country from which an article is about its money, and how many times those of any other.
_ENOUGH, _MORE = 3, 2
_SPLIT_YEAR = late(r"\d{4}[-–/]\d\d(?!\d)")


class FiscalYears:
    """The countries of one vocabulary."""

    def __init__(self, dates: Dates) -> None:
        self._countries = tuple((f, late(rf"(?<!\w)(?:{either(f.words)})(?!\w)")) for f in dates.fiscal)

    def of(self, text: str) -> Fiscal | None:
        """The country whose names the text has most of, if clearly so."""
        counted = sorted(((len(names.findall(text)), n) for n, (_, names) in enumerate(self._countries)), reverse=True)
        (most, best), (second, _) = counted[0], counted[1]
        return self._countries[best][0] if most >= max(_ENOUGH, _MORE * second) else None


def in_fiscal_year(r: Reading, year: Fiscal, now: date | None, text: str) -> Placed | None:
    """Where a financial year, or its half or quarter, lies; None for what is none."""
    if r.rule == "fiscal year" and r.year is not None:
        return _from(r.year - (year.named == "end" and r.to_year is None), year.begins, 12)
    if r.rule == "years" and r.year is not None and r.to_year == r.year + 1 and _SPLIT_YEAR.match(text, r.start):
        return _from(r.year, year.begins, 12)
    if r.rule == "fiscal months" and r.year is not None and r.month is not None and r.to_month is not None:
        first = r.year - (year.named == "end" and r.to_year is None)
        return _from(first, year.begins + r.month - 1, r.to_month - r.month + 1)
    if r.rule == "fiscal quarter" and r.year is not None and r.month is not None:
        return _from(r.year - (year.named == "end"), year.begins + r.month - 1, 6 if r.kind == "half" else 3)
    if r.rule == "fiscal year of now" and now is not None:
        first = now.year - (now.month < year.begins) + (r.n or 0)
        placed = _from(first, year.begins + (r.month or 1) - 1, 6 if r.month else 12)
        return placed._replace(leant=True)
    return None


def _from(year: int, month: int, months: int) -> Placed:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = edtf.add_months(date(year, month, 1), months - 1)
    return Placed(f"{year:04d}-{month:02d}/{last.isoformat()[:7]}", "range", False)


@lru_cache(maxsize=4)
def fiscal_years(dates: Dates) -> FiscalYears:
    """The financial years of one vocabulary, made once."""
    return FiscalYears(dates)
