"""Laws of dates that hold for every text."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator import edtf
from generator.find.dates import find_dates
from generator.records import Date
from generator.text import Locator, bare_article
from generator.vocabulary import load

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
PIECES = st.sampled_from(
    "on in by until since the a of May March June 11 11th (11th) 2018 1980s ’82 Wednesday last next this week year month early "
    "end quarter first Q2 deadline before then expires pause will said was ago earlier two three 90-day 5/6/07 2025-06-11 , . "
    "and to - –".split()
)
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80)
NOWS = st.none() | DAYS.map(date.isoformat)
# Says nothing of any time, and ends its sentence.
NEUTRAL = "Nobody spoke of it. "


def dates(text: str, now: str | None) -> tuple[Date, ...]:
    article = bare_article(text, published=now)
    return find_dates(article, load(), Locator(article))


@given(TEXTS, NOWS)
@settings(max_examples=300, deadline=None)
def test_words_are_verbatim_and_every_place_is_edtf(text: str, now: str | None) -> None:
    at = 0
    for d in dates(text, now):
        assert text[d.start : d.end] == d.text
        assert d.start >= at, "no date overlaps another"
        at = d.end
        assert d.iso is None or edtf.valid(d.iso)
        assert (d.iso is None) == (d.basis is None)
        assert d.what is None or d.what in d.sentence


@given(TEXTS, NOWS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_dates(text: str, now: str | None) -> None:
    assert dates(text, now) == dates(text, now)


@given(TEXTS.map(lambda t: f"It was {t}"), NOWS)
@settings(max_examples=200, deadline=None)
def test_a_neutral_sentence_before_changes_nothing(text: str, now: str | None) -> None:
    assume("\n" not in text)
    shifted = dates(NEUTRAL + text, now)
    assert [(d.text, d.iso, d.start - len(NEUTRAL)) for d in shifted] == [(d.text, d.iso, d.start) for d in dates(text, now)]


@given(
    DAYS,
    st.sampled_from(["{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "{d:%A}, {d:%B} {d.day}, {d.year}", "{d:%Y-%m-%d}"]),
)
@settings(max_examples=200, deadline=None)
def test_a_full_date_is_read_back(d: date, form: str) -> None:
    found = dates(f"It was signed on {form.format(d=d)}.", None)
    assert [(f.iso, f.basis) for f in found] == [(d.isoformat(), "stated")]


@given(DAYS, st.integers(-60, 60))
@settings(max_examples=200, deadline=None)
def test_a_month_and_day_near_the_day_of_publication_is_that_near(now: date, off: int) -> None:
    day = date.fromordinal(now.toordinal() + off)
    assume((day.month, day.day) != (2, 29))
    found = dates(f"Ships sail on {day:%B} {day.day}.", now.isoformat())
    assert [f.iso for f in found] == [day.isoformat()]


@given(DAYS, st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()))
@settings(max_examples=200, deadline=None)
def test_a_weekday_is_within_a_week(now: date, weekday: str) -> None:
    past = dates(f"She said on {weekday} that all was well.", now.isoformat())[0]
    ahead = dates(f"She will speak on {weekday}.", now.isoformat())[0]
    assert past.iso is not None and ahead.iso is not None
    back, forth = date.fromisoformat(past.iso), date.fromisoformat(ahead.iso)
    assert f"{back:%A}" == f"{forth:%A}" == weekday
    assert -7 < (back - now).days <= 0 <= (forth - now).days < 7


@given(DAYS, st.integers(-30, 30), st.sampled_from(["month", "quarter", "year"]))
def test_shifting_back_keeps_the_month(a: date, n: int, unit: str) -> None:
    month = edtf.month(a.year, a.month)
    moved = edtf.shift(month, n, unit)
    assert moved is not None
    assert edtf.shift(moved, -n, unit) == month
    assert edtf.contains(month, a.isoformat())
