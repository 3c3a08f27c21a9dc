"""Which round each sentence of an article speaks of, and of which each outcome is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator import edtf
from generator.collate.held import Held, by_article
from generator.records import Brief, Outcome

_THE_DEAL = re.compile(
    r"\b(?:the|this|these|current|latest|new) (?:[\w-]+ )?"
    r"(?:deal|agreement|truce|framework|arrangement|terms|compromise|accord|pact)\b",
    re.I,
)

# article id -> sentence number -> round id
Spoken = dict[str, dict[int, str]]


def speaking(held: tuple[Held, ...], briefs: Sequence[Brief]) -> Spoken:
    """For each article and sentence, the round that it speaks of: the one it names, else the one its paragraph named before."""
    named: Spoken = {}
    for one in held:
        for article, meetings in one.mentions.items():
            for m in sorted(meetings, key=lambda m: m.mention.start, reverse=True):
                for n in m.mention.s:
                    named.setdefault(article, {})[n] = one.id
    own = by_article(held)
    for brief in briefs:
        mine = named.get(brief.article.id)
        if mine:
            _carry(brief, mine, opens_with(own[brief.article.id], brief))
    return named


def _carry(brief: Brief, mine: dict[int, str], opens: str | None) -> None:
    """Within a paragraph, a sentence after one that names a round goes on about it; elsewhere "this arrangement" is the round that
    the article opens with."""
    starts = sorted(p.start for p in brief.article.paragraphs)
    at = 0
    current: str | None = None
    for s in brief.article.sentences:
        while at < len(starts) and starts[at] <= s.start:
            current = None
            at += 1
        current = mine.get(s.n, current)
        if current:
            mine[s.n] = current
        elif opens and _THE_DEAL.search(brief.article.text, s.start, s.end):
            mine[s.n] = opens


def place_outcomes(own: Sequence[Held], brief: Brief, spoken: Mapping[int, str]) -> list[tuple[str, Outcome]]:
    """The outcomes of one article, each with its round: the one that its sentence speaks of, else the one that the article opens
    with, else the one of the sentence right before, else the newest one of the article that was held before it. An outcome of a
    round that nothing tells is of none: where an article speaks of older rounds alone, its news is of another."""
    if not own:
        return []
    newest = next((h.id for h in reversed(own) if not _ahead(h, brief)), None)
    if newest is not None and _long_ago(next(h for h in own if h.id == newest), brief):
        newest = None
    opens = opens_with(own, brief)
    by_verb = {n for h in own for m in h.mentions[brief.article.id] if m.mention.rule == "verb before place" for n in m.mention.s}
    out: list[tuple[str, Outcome]] = []
    for outcome in brief.findings.outcomes:
        n = outcome.mention.s[0]
        id_ = (
            spoken.get(n)
            or (_done_there(own, brief, n) if outcome.kind == "agreed" else None)
            or opens
            or spoken.get(n - 1)
            or newest
        )
        if id_ is None:
            continue
        if outcome.kind == "open" and opens and n in by_verb:
            id_ = opens  # "the deadline agreed in X" names X for what was settled there; what is open now is the news
        out.append((id_, outcome))
    return out


# "Promised in Lima", "a pause struck at Oslo": said of a round that the article tells elsewhere.
_DONE = (
    r"\b(?:accepted|agreed|committed|concluded|extended|fixed|made|negotiated|pledged|promised|reached|sealed|settled|signed|struck"
    r"|undertook|undertaken|vowed)(?: \w+)? (?:in|at) "
)


def _done_there(own: Sequence[Held], brief: Brief, n: int) -> str | None:
    """The one round of the article in whose place the sentence tells that something was done; None if it tells of none or more."""
    s = brief.article.sentences[n - 1]
    names = {h.name: h.id for h in own if re.search(_DONE + rf"{re.escape(h.name)}(?![\w-])", brief.article.text[s.start : s.end])}
    return next(iter(names.values())) if len(names) == 1 and len([h for h in own if h.name in names]) == 1 else None


def opens_with(own: Sequence[Held], brief: Brief) -> str | None:
    """The round that the title names, else the newest that the first sentences of an article name; None if they name none."""
    titled = [h for h in own if _in_the_title(h, brief) and not _ahead(h, brief)]
    if titled and len({h.name for h in titled}) == 1:
        return titled[-1].id
    lead = {s.n for s in [s for s in brief.article.sentences if s.kind == "paragraph"][:3]}
    opening = [h.id for h in own if any(set(m.mention.s) & lead for m in h.mentions[brief.article.id])]
    return opening[-1] if opening else None


# What a title says beside the place of a round: "after talks in X", "leave X", "X truce".
_BEFORE_PLACE = r"\b(?:in|at|after|from|leaves?|quit|second|third|fourth|fifth)"
_BEHIND_PLACE = (
    r"(?:talks?|summit|meetings?|round|framework|truce|deal|accord|agreement|pact|consensus|understanding|negotiations?"
    r"|session|terms)\b"
)


def _in_the_title(one: Held, brief: Brief) -> bool:
    """Whether the title names a round by its place: a capital alone may be who acts."""
    place = re.escape(one.name)
    named = re.compile(rf"{_BEFORE_PLACE} {place}(?![\w-])|(?<![\w-]){place} {_BEHIND_PLACE}")
    return any(s.kind == "title" and named.search(brief.article.text, s.start, s.end) for s in brief.article.sentences)


def _ahead(one: Held, brief: Brief) -> bool:
    """Whether a round was still to come when an article was published, by its day or because it is told of as planned alone."""
    own = one.mentions[brief.article.id]
    span = edtf.days(one.when) if one.when else None
    published = edtf.days(brief.article.published) if brief.article.published else None
    late = span is not None and published is not None and span.first > published.last
    return late or all(m.planned for m in own)


# So many days after a round an article that does not open with it tells other news.
LATE = 45


def _long_ago(one: Held, brief: Brief) -> bool:
    span = edtf.days(one.when) if one.when else None
    published = edtf.days(brief.article.published) if brief.article.published else None
    return span is not None and published is not None and (published.last - span.last).days > LATE
