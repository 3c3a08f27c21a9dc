"""What only the edition can tell, as inferred, with its evidence; and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.collate.resolve import resolve
from generator.records import Brief, Date, Findings
from generator.text import Locator, bare_article
from generator.vocabulary import load
from tests.collate.hand import figure


def _brief(id: str, text: str, *dates: tuple[str, str | None, str], figures: bool = False) -> Brief:
    """An article with dates given as (words, iso, basis)."""
    article = bare_article(text, id=id)
    where = Locator(article)
    found = []
    for number, (words, iso, basis) in enumerate(dates, 1):
        start = text.index(words)
        s = where.numbers(start, start + len(words))
        precision = "day" if iso and len(iso) > 7 else "month" if iso else "relative"
        found.append(
            Date(
                f"d{number}", words, iso, precision, basis if iso else None, None, False, None, where.sentence(s), s, 1, start,
                start + len(words), "hand",
            )
        )  # fmt: skip
    own = tuple(figure(id=f"f{i}", when=d.iso, s=d.s, start=d.start) for i, d in enumerate(found)) if figures else ()
    return Brief(article, Findings(dates=tuple(found), figures=own), (), ())


def _isos(*briefs: Brief) -> dict[str, list[tuple[str | None, str | None]]]:
    return {b.article.id: [(d.iso, d.basis) for d in b.findings.dates] for b in resolve(briefs, load())}


KNOWN = _brief("k", "The cobalt accord between Zambia and Japan expires on May 9.", ("May 9", "2031-05-09", "inferred"))


def test_a_year_comes_from_another_article_on_the_same_matter() -> None:
    one = _brief("a", "Japan wants the cobalt accord to outlive May 9.", ("May 9", "XXXX-05-09", "stated"), figures=True)
    resolved = resolve([one, KNOWN], load())[0]
    (date,) = resolved.findings.dates
    assert (date.iso, date.basis) == ("2031-05-09", "inferred") and "in sentence 1 of " in (date.evidence or "")
    assert (resolved.findings.figures[0].when, resolved.findings.figures[0].when_basis) == ("2031-05-09", "inferred")


def test_a_day_in_another_matter_settles_nothing() -> None:
    one = _brief("a", "The choir sings on May 9.", ("May 9", "XXXX-05-09", "stated"))
    assert _isos(one, KNOWN)["a"] == [("XXXX-05-09", "stated")]


def test_two_years_settle_nothing() -> None:
    other = replace(KNOWN, article=replace(KNOWN.article, id="l"))
    other = replace(
        other, findings=replace(other.findings, dates=tuple(replace(d, iso="2032-05-09") for d in KNOWN.findings.dates))
    )
    one = _brief("a", "Japan wants the cobalt accord to outlive May 9.", ("May 9", "XXXX-05-09", "stated"))
    assert _isos(one, KNOWN, other)["a"] == [("XXXX-05-09", "stated")]


def test_what_is_stated_is_never_changed() -> None:
    one = _brief("a", "The cobalt accord with Japan was signed on May 9, 2019.", ("May 9, 2019", "2019-05-09", "stated"))
    assert _isos(one, KNOWN)["a"] == [("2019-05-09", "stated")]


def test_the_other_dates_of_the_article_take_the_same_year() -> None:
    text = "Japan wants the cobalt accord to outlive May 9. A first draft was written in April."
    one = _brief("a", text, ("May 9", "XXXX-05-09", "stated"), ("in April", "XXXX-04", "stated"))
    assert _isos(one, KNOWN)["a"] == [("2031-05-09", "inferred"), ("2031-04", "inferred")]


def test_a_range_has_a_year_at_both_ends() -> None:
    text = "Japan wants the cobalt accord to outlive May 9. Output fell in the second quarter and rose from November to January."
    one = _brief(
        "a",
        text,
        ("May 9", "XXXX-05-09", "stated"),
        ("the second quarter", "XXXX-04/XXXX-06", "stated"),
        ("from November to January", "XXXX-11/XXXX-01", "stated"),
    )
    assert [iso for iso, _ in _isos(one, KNOWN)["a"]] == ["2031-05-09", "2031-04/2031-06", "2030-11/2031-01"]


@pytest.mark.parametrize(
    ("text", "words", "iso", "expected"),
    [
        ("Envoys last met in September.", "in September", "XXXX-09", "2030-09"),
        ("Nobody has seen a permit since August 3.", "August 3", "XXXX-08-03", "2030-08-03"),
        ("The mill shut in January.", "in January", "XXXX-01", "2031-01"),
        ("The mill will open in January.", "in January", "XXXX-01", "2032-01"),
        ("A second line is due in October.", "in October", "XXXX-10", "2031-10"),
        ("The mill shut on February 12.", "February 12", "XXXX-02-12", "2031-02-12"),
    ],
)
def test_a_dateline_is_the_day_from_which_the_article_speaks(text: str, words: str, iso: str, expected: str) -> None:
    head = "OSAKA, Feb 12 (Portwire) - Zambia and Japan spoke of the cobalt accord, which expires on May 9. "
    dates = ("Feb 12", "XXXX-02-12", "stated"), ("May 9", "XXXX-05-09", "stated"), (words, iso, "stated")
    assert [iso for iso, _ in _isos(_brief("a", head + text, *dates), KNOWN)["a"]] == ["2031-02-12", "2031-05-09", expected]


def test_what_is_over_was_before_what_is_ahead() -> None:
    text = "Japan wants the cobalt accord to outlive May 9. Its envoys met in September. They could meet again in September."
    second = text.rindex("in September")
    one = _brief("a", text, ("May 9", "XXXX-05-09", "stated"), ("in September", "XXXX-09", "stated"))
    again = replace(one.findings.dates[1], id="d3", start=second, end=second + 12, s=(3,), sentence=text[second - 23 :])
    one = replace(one, findings=replace(one.findings, dates=(*one.findings.dates, again)))
    assert [iso for iso, _ in _isos(one, KNOWN)["a"]] == ["2031-05-09", "2030-09", "2031-09"]


ACT = "In March, China imposed export controls on gallium and germanium."


def test_a_vague_time_of_an_act_takes_the_month_of_the_same_act() -> None:
    one = _brief("a", "Earlier this year, Beijing placed restrictions on gallium exports.", ("Earlier this year", None, "inferred"))
    two = _brief("b", ACT, ("In March", "2031-03", "inferred"))
    resolved = resolve([one, two], load())[0].findings.dates[0]
    assert (resolved.iso, resolved.basis) == ("2031-03", "inferred") and resolved.evidence == "“In March” in sentence 1 of b"


def test_an_act_on_other_goods_settles_nothing() -> None:
    one = _brief("a", "Earlier this year, China imposed export controls on graphite.", ("Earlier this year", None, "inferred"))
    two = _brief("b", ACT, ("In March", "2031-03", "inferred"))
    assert _isos(one, two)["a"] == [(None, None)]


def test_an_act_of_another_party_settles_nothing() -> None:
    one = _brief("a", "Earlier this year, Canada imposed export controls on gallium.", ("Earlier this year", None, "inferred"))
    two = _brief("b", ACT, ("In March", "2031-03", "inferred"))
    assert _isos(one, two)["a"] == [(None, None)]


def test_a_vague_time_without_an_act_stays_open() -> None:
    one = _brief("a", "Earlier this year, prices of gallium rose.", ("Earlier this year", None, "inferred"))
    two = _brief("b", ACT, ("In March", "2031-03", "inferred"))
    assert _isos(one, two)["a"] == [(None, None)]


def test_the_order_of_briefs_changes_nothing_and_is_kept() -> None:
    one = _brief("a", "Japan wants the cobalt accord to outlive May 9.", ("May 9", "XXXX-05-09", "stated"))
    there, back = resolve([one, KNOWN], load()), resolve([KNOWN, one], load())
    assert [b.article.id for b in back] == ["k", "a"] and there == back[::-1]


def test_a_leap_day_is_given_no_year_that_has_none() -> None:
    text = "Japan wants the cobalt accord to outlive May 9. A first draft was written on February 29."
    one = _brief("a", text, ("May 9", "XXXX-05-09", "stated"), ("February 29", "XXXX-02-29", "stated"))
    assert _isos(one, KNOWN)["a"] == [("2031-05-09", "inferred"), ("XXXX-02-29", "stated")]


def test_both_ends_of_a_range_take_the_year() -> None:
    text = "Japan wants the cobalt accord to outlive May 9. A first draft was written from April 2 to May 1."
    one = _brief("a", text, ("May 9", "XXXX-05-09", "stated"), ("from April 2 to May 1", "XXXX-04-02/XXXX-05-01", "stated"))
    assert _isos(one, KNOWN)["a"][1] == ("2031-04-02/2031-05-01", "inferred")


def test_a_figure_takes_the_year_of_the_date_in_its_own_sentence() -> None:
    """One article tells of May 9 in two matters, and others place them in two years."""
    text = "Japan wants the cobalt accord to outlive May 9. Peru's lithium tender had drawn nine bidders by May 9."
    one = _brief("a", text, ("outlive May 9", "XXXX-05-09", "stated"), ("by May 9", "XXXX-05-09", "stated"), figures=True)
    other = _brief("l", "Peru's lithium tender closed to bidders on May 9.", ("May 9", "2019-05-09", "stated"))
    resolved = resolve([one, KNOWN, other], load())[0]
    assert [d.iso for d in resolved.findings.dates] == ["2031-05-09", "2019-05-09"]
    assert [f.when for f in resolved.findings.figures] == ["2031-05-09", "2019-05-09"]


def test_a_figure_of_another_year_keeps_it_beside_a_vague_time() -> None:
    one = _brief("a", "Earlier this year, Beijing placed restrictions on gallium exports.", ("Earlier this year", None, "inferred"))
    old = figure(id="f1", when="2019", s=(1,))
    one = replace(one, findings=replace(one.findings, figures=(old, replace(old, id="f2", when=None))))
    two = _brief("b", ACT, ("In March", "2031-03", "inferred"))
    assert [f.when for f in resolve([one, two], load())[0].findings.figures] == ["2019", "2031-03"]
