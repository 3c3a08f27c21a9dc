"""When a round was: the narrowest time that its mentions tell, else what an announcement shows. See collate/held."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.collate.held_groups import Group, Seen
from generator.collate.held_news import of_something_else
from generator.collate.held_titles import PAST
from generator.collate.same_year import dateline
from generator.records import Brief

ANNOUNCED = re.compile(r"\b(?:announced|declared|unveiled|agreed|confirmed|signed|concluded|ended|wrapped up)\b")


def when_of(group: Group, briefs: Mapping[str, Brief]) -> tuple[str | None, str | None, str | None]:
    """The narrowest time that a mention tells, stated before inferred, with its sentence; else what an announcement shows."""
    dated = [s for s in group.mentions if s.meeting.when]
    if dated:
        firm = [s for s in dated if s.narrow and not _of_the_news(s, briefs)]
        best = _whole(_told_by_most(firm) or min(firm or dated, key=_rank), dated)
        n = best.meeting.mention.s[0]
        article = briefs[best.article].article
        sentence = article.text[article.sentences[n - 1].start : article.sentences[n - 1].end]
        return best.meeting.when, best.meeting.when_basis, sentence
    return _announced(group, briefs)


# What find calls a meeting that a whole sentence at the head of a report tells.
_OPENING = "headline or dateline"


def _of_the_news(seen: Seen, briefs: Mapping[str, Brief]) -> bool:
    """Whether the day of a mention is a dateline's, or one on which somebody spoke, as the report opens with: "the ministry said
    on Tuesday"."""
    brief, m = briefs[seen.article], seen.meeting
    text, line = brief.article.text, dateline(brief.article.text, brief.findings.dates)
    own = [d for d in brief.findings.dates if d.iso == m.when and not set(d.s).isdisjoint(m.mention.s)]
    return m.mention.rule == _OPENING and bool(own) and all(d == line or of_something_else(text, d) for d in own)


# A meeting takes so many days at most.
_LONGEST = 5


def _told_by_most(firm: list[Seen]) -> Seen | None:
    """The mention of the days that more articles tell than any others; None where no two tell the same ones."""
    days = [s for s in firm if s.span and (s.span.last - s.span.first).days < _LONGEST]
    told = {w: len({s.article for s in days if s.meeting.when == w}) for w in {s.meeting.when for s in days}}
    most = max(told.values(), default=0)
    return min((s for s in days if told[s.meeting.when] == most), key=_rank) if most > 1 else None


def _whole(best: Seen, dated: list[Seen]) -> Seen:
    """The mention that tells all the days of the meeting of which the narrowest one tells the first or the last."""
    if best.span is None or best.span.first != best.span.last:
        return best
    day = best.span.first
    spans = [s for s in dated if s.span and 0 < (s.span.last - s.span.first).days < _LONGEST and day in (s.span.first, s.span.last)]
    return min(spans, key=_rank) if spans else best


def _rank(seen: Seen) -> tuple[bool, int, bool, str, int]:
    m = seen.meeting
    width = (seen.span.last - seen.span.first).days if seen.span else 400
    inferred = (
        0 if m.when_basis != "inferred" else 100 if width > 7 else _LONGEST
    )  # days that a report tells go before worked out ones
    return seen.span is None, width + inferred, m.planned, seen.article, m.mention.start


def _past(seen: Seen, briefs: Mapping[str, Brief]) -> bool:
    """Whether the sentence of a mention tells it as past already when the news came."""
    article = briefs[seen.article].article
    return any(PAST.search(article.text, s.start, s.end) for s in article.sentences if s.n in seen.meeting.mention.s)


def _announced(group: Group, briefs: Mapping[str, Brief]) -> tuple[str | None, str | None, str | None]:
    """The month of a meeting without a date, from the day on which an article that opens with it says that its result was
    announced. Inferred."""
    found: list[tuple[str, str]] = []
    group = Group([s for s in group.mentions if not _past(s, briefs)])
    for article in sorted({s.article for s in group.mentions}):
        brief = briefs[article]
        lead = {s.n for s in [s for s in brief.article.sentences if s.kind == "paragraph"][:3]}
        if not any(set(s.meeting.mention.s) & lead for s in group.mentions if s.article == article):
            continue
        for d in brief.findings.dates:
            told = d.iso and d.precision == "day" and not d.deadline and ANNOUNCED.search(d.sentence)
            if d.iso and told and len(d.iso) == 10 and d.iso <= (brief.article.published or d.iso):
                found.append((d.iso[:7], d.sentence))
    if not found:
        return None, None, None
    month, sentence = max(found, key=lambda f: (f[0], f[1]))
    return month, "inferred", sentence
