"""The first law, broken on purpose in every place where it can be broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.errors import LawError
from generator.publish import law
from generator.publish.published import published
from generator.records import Article, BottomLine, Cited, Control, Edition, FactRef, Findings, InGroup, Point, Revision
from tests.edition.sample import sample

Break = Callable[[Edition], Edition]


def test_a_true_edition_keeps_the_law() -> None:
    law.check(sample())
    law.check(published(sample()))


def with_findings(change: Callable[[Findings], Findings], at: int = 0) -> Break:
    def broken(e: Edition) -> Edition:
        readings = list(e.readings)
        r = readings[at]
        readings[at] = replace(r, brief=replace(r.brief, findings=change(r.findings)))
        return replace(e, readings=tuple(readings))

    return broken


def first_of(field: str, **values: Any) -> Break:
    """An edition whose first fact of this kind has other values."""

    def change(found: Findings) -> Findings:
        facts = getattr(found, field)
        return replace(found, **{field: (replace(facts[0], **values), *facts[1:])})

    return with_findings(change)


def mention_of(field: str, **values: Any) -> Break:
    def change(found: Findings) -> Findings:
        facts = getattr(found, field)
        one = facts[0]
        if hasattr(one, "mentions"):
            changed = replace(one, mentions=(replace(one.mentions[0], **values), *one.mentions[1:]))
        else:
            changed = replace(one, mention=replace(one.mention, **values))
        return replace(found, **{field: (changed, *facts[1:])})

    return with_findings(change)


def with_article(**values: Any) -> Break:
    def broken(e: Edition) -> Edition:
        r = e.readings[0]
        article: Article = replace(r.article, **values)
        return replace(e, readings=(replace(r, brief=replace(r.brief, article=article)), *e.readings[1:]))

    return broken


def with_change(change: Revision) -> Break:
    return lambda e: replace(e, readings=(replace(e.readings[0], changes=(change,)), *e.readings[1:]))


def with_summary(point: Point) -> Break:
    def broken(e: Edition) -> Edition:
        r = e.readings[0]
        return replace(e, readings=(replace(r, brief=replace(r.brief, summary=(point,))), *e.readings[1:]))

    return broken


def first_in(field: str, **values: Any) -> Break:
    """An edition whose first round, element, claim, … has other values."""

    def broken(e: Edition) -> Edition:
        first, *others = getattr(e, field)
        return replace(e, **{field: (replace(first, **values), *others)})

    return broken


def outside(e: Edition) -> Edition:
    sentences = e.readings[0].article.sentences
    return with_article(sentences=(*sentences[:-1], replace(sentences[-1], end=10**6)))(e)


def without_a_claim_that_another_names(e: Edition) -> Edition:
    return replace(e, claims=e.claims[:1], rounds=tuple(replace(r, claims=()) for r in e.rounds))


FALSE = Cited("harbour", "Nobody wrote this.", 2, 3)
ELSEWHERE = Cited("nowhere", "Nobody wrote this.", 2, 3)
LEAD = sample().rounds[1].agreed[0]

BREACHES: dict[str, tuple[Break, str]] = {
    "figure's words": (first_of("figures", text="61 days"), r"figure 'f1' of article 'harbour' is not verbatim"),
    "figure's start": (first_of("figures", start=0), "figure 'f1'"),
    "figure beyond the end": (first_of("figures", end=10**6), "figure 'f1'"),
    "figure's sentence": (first_of("figures", sentence="They paused."), "figure 'f1'.*sentence"),
    "figure's sentence number": (first_of("figures", s=(5,)), "figure 'f1'.*sentences"),
    "figure in no sentence": (first_of("figures", s=()), "figure 'f1'.*sentences"),
    "figure in a quote that is not there": (first_of("figures", in_quote="q9"), "figure 'f1'.*'q9'"),
    "figure that repeats itself": (first_of("figures", repeat_of="f1"), "figure 'f1'.*'f1'"),
    "quote": (first_of("quotes", text="We have closed the file on terbium,"), "quote 'q1'"),
    "statement": (first_of("statements", text="licences would be granted"), "statement 't1'"),
    "date": (first_of("dates", text="13 September"), "date 'd1'"),
    "two facts of one id": (first_of("dates", id="f1"), "fact 'f1'.*id that another"),
    "person": (mention_of("people", text="Ada Brekker"), "person 'ada-brekke'"),
    "body": (mention_of("bodies", start=1), "body 'ministry-of-mines'"),
    "element": (mention_of("elements", text="Samarium"), "element 'samarium'"),
    "meeting": (mention_of("meetings", end=3), "meeting 'Quellhaven'"),
    "text that changed afterwards": (with_article(text="An altogether different text. " * 40), "article 'harbour'"),
    "sentence out of order": (lambda e: with_article(sentences=e.readings[0].article.sentences[::-1])(e), "sentence"),
    "sentence outside the text": (outside, "sentence 's9'"),
    "paragraph outside the text": (
        lambda e: with_article(paragraphs=(replace(e.readings[0].article.paragraphs[0], end=10**6),))(e), "paragraph",
    ),
    "summary": (with_summary(Point("They paused.", 2, 3, "opens the article")), "summary point 's2'"),
    "summary's number": (lambda e: with_summary(replace(e.readings[0].brief.summary[0], n=99))(e), "summary point 's99'"),
    "bottom line": (first_in("bottom_line", sentence="x"), "bottom line 'edition'"),
    "round's evidence": (first_in("rounds", evidence=(FALSE,)), "round 'brindle-bay'"),
    "round's agreed": (first_in("rounds", agreed=(FALSE,)), "round 'brindle-bay'"),
    "round's open": (first_in("rounds", open=(FALSE,)), "round 'brindle-bay'"),
    "round's other report of a point": (first_in("rounds", agreed=(replace(LEAD, also=(FALSE,)),)), "round 'brindle-bay'"),
    "articles behind a point": (first_in("rounds", open=(replace(LEAD, articles=("nowhere",)),)), "article 'nowhere'"),
    "articles behind a bottom line": (
        first_in("rounds", bottom_line=(BottomLine(LEAD.article, LEAD.sentence, LEAD.n, LEAD.line, (), ("nowhere",), ""),)),
        "article 'nowhere'",
    ),
    "round's participant": (first_in("rounds", participants=("nobody",)), "person 'nobody'"),
    "element's group": (first_in("elements", groups=(InGroup("seven", ("samarium",), "partial", FALSE),)), "element 'samarium'"),
    "timeline moved by no round": (first_in("timeline", changed_by="atlantis"), "round 'atlantis'"),
    "what a later version says": (with_change(Revision("old", "new", None, "Nobody wrote this.", 3, 2)), "change 's2'"),
    "round's bottom line": (
        first_in("rounds", bottom_line=(BottomLine("harbour", "x", 2, 3, (), (), ""),)), "bottom line 'brindle-bay'",
    ),
    "element's evidence": (first_in("elements", evidence=(FALSE,)), "element 'samarium'"),
    "element's use": (first_in("elements", uses=(ELSEWHERE,)), "'nowhere'"),
    "element's control": (first_in("elements", controls=(Control("licensed", None, None, FALSE),)), "element 'samarium'"),
    "what is said of a body": (first_in("bodies", said_of=(FALSE,)), "body 'ministry-of-mines'"),
    "timeline": (first_in("timeline", sentence="x"), "timeline entry '2031-02-01'"),
    "timeline's line": (first_in("timeline", line=99), "timeline entry"),
    "claim's member": (first_in("claims", members=(FactRef("harbour", "f9"),)), "claim 'c-imports'.*'f9'"),
    "claim kept apart from nothing": (without_a_claim_that_another_names, "claim 'c-imports'.*'c-refining'"),
    "round's claim": (lambda e: replace(e, claims=()), "round 'quellhaven'.*claim"),
    "round's article": (first_in("rounds", articles=("nowhere",)), "article 'nowhere'"),
    "round before": (first_in("rounds", previous="atlantis"), "round 'brindle-bay'.*'atlantis'"),
    "article's round": (lambda e: replace(e, rounds=e.rounds[:1]), "round"),
    "article's element": (lambda e: replace(e, elements=e.elements[:2]), "'tungsten'"),
    "person's quote": (first_in("people", quotes=(FactRef("unsigned", "q1"),)), "person 'ada-brekke'.*'q1'"),
    "a quote taken for a figure": (first_in("people", figures=(FactRef("harbour", "q1"),)), "figure 'q1' of article 'harbour'"),
    "an article twice": (lambda e: replace(e, readings=(*e.readings, e.readings[0])), "stands twice"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREACHES)
def test_every_breach_is_seen_and_named(name: str) -> None:
    breaks, said = BREACHES[name]
    broken = breaks(sample())
    assert broken != sample()
    with pytest.raises(LawError, match=said):
        law.check(broken)
