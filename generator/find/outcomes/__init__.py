"""Outcomes: sentences that tell what a meeting settled (agreed) or left open. Precision first.

Rules of wording read it first (`_kinds`); what they find is one piece of the evidence that `evidence` weighs, and a
sentence that no rule knows counts where enough else speaks for it. What they tell so is a sign beside the words of the sentence,
its place and its neighbours, whose points decide (`points`).

A sentence counts only in an article that tells of a meeting, and only if a party, a side, the deal itself or what is negotiated is
in it: what two companies agree is nothing that a meeting of governments settled. One sentence tells both only where each clause
tells its own act ("agreed X, but Y remains unresolved").

the article      scope (whether it is on a meeting), tables (who sits there), scene (around a sentence), voices (who tells it)
read by rules    rules ask words, open, nothing, pairs, later, undecided, unheeded, unfinished, partly, wants, stance, stays and
                 earlier over a plain sentence; provisions what a text provides; outright and looking_back what is settled
                 without a word of agreeing; follows, terms, flow and pending what goes on
no outcome       guards, beside, relief
weighed          cues and against (classes of words), gates (which of them can match), evidence, weights (by hand)
decided          signs, points (fitted)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.find.meetings.table.sides import sides_of
from generator.find.outcomes.cues import Evidence, evidence_of
from generator.find.outcomes.evidence import Place, Stands, hints_of, weigh
from generator.find.outcomes.gates import bare_words
from generator.find.outcomes.guards import without_sources
from generator.find.outcomes.plain import joined, plain
from generator.find.outcomes.points import Seen, heaviest, told_by_points
from generator.find.outcomes.rules import kinds_of
from generator.find.outcomes.scene import Kind, Reader, Told, long_ago, news_year
from generator.find.outcomes.scope import (
    about_a_deal,
    about_a_meeting,
    around,
    full_of_talks,
    may_tell,
    told_meetings,
    tops_with_talks,
)
from generator.find.outcomes.signs import signs, stands_in, surely, told_by_rules
from generator.find.outcomes.stance import GOES_ON, STANCE, Stances, stances, stands_by_it
from generator.find.outcomes.tables import seated
from generator.find.outcomes.voices import commented
from generator.find.outcomes.wants import opposed
from generator.find.outcomes.weights import ENOUGH, SURE
from generator.find.outcomes.words import Grammar, grammar_of
from generator.find.places import cities, parties
from generator.late import late
from generator.records import Article, Meeting, Mention, Outcome, Person, Quote, Sentence, Statement
from generator.vocabulary import Vocabulary
from generator.vocabulary.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence that may tell an outcome: the kinds it tells, each with its rule, and the signs in it that may have points."""

    sentence: Sentence
    text: str
    kinds: list[tuple[Kind, str]]
    signs: frozenset[str]


def find_outcomes(
    article: Article,
    vocabulary: Vocabulary,
    meetings: tuple[Meeting, ...],
    people: tuple[Person, ...] = (),
    quotes: tuple[Quote, ...] = (),
    statements: tuple[Statement, ...] = (),
) -> tuple[Outcome, ...]:
    """The outcomes in the order of the text; in an article that is not about a meeting only those told where it names one.
    `quotes` and `statements` show what only somebody's comment is."""
    places = {n: m.place for m in meetings for n in m.mention.s}
    return tuple(
        Outcome(kind, places.get(s.n), Mention(j.text, s.start, s.end, (s.n,), s.line, rule))
        for j in judged(article, vocabulary, meetings, people, quotes, statements)
        for s in (j.sentence,)
        for kind, rule in j.kinds
    )


def judged(
    article: Article,
    vocabulary: Vocabulary,
    meetings: tuple[Meeting, ...],
    people: tuple[Person, ...],
    quotes: tuple[Quote, ...],
    statements: tuple[Statement, ...],
) -> list[Judged]:
    """Every sentence that is looked at, in the order of the text."""
    vocabulary, others = seated(article, vocabulary)
    read, known = list(_read(article, vocabulary, meetings, people, quotes, statements, sure=others)), vocabulary.outcome_points
    at = stands_in(article, {n for m in meetings for n in m.mention.s})
    read = [replace(j, signs=j.signs | at[j.sentence.n] | set(_verdicts(j.kinds))) for j in read]
    if not known.points:
        return read
    told = told_by_points([Seen(j.sentence.n, j.signs) for j in read], known)
    return [replace(j, kinds=_named(j, kinds, vocabulary)) for j, kinds in zip(read, told, strict=True)]


def _verdicts(kinds: Iterable[tuple[Kind, str]]) -> Iterator[str]:
    for kind, rule in kinds:
        yield told_by_rules(kind)
        if rule in SURE:
            yield surely(kind)


def _named(j: Judged, kinds: list[Kind], vocabulary: Vocabulary) -> list[tuple[Kind, str]]:
    """The kinds that a sentence tells by its points, each with the rule that reads it so, else with its heaviest words."""
    rules = dict(j.kinds)
    return [(kind, rules.get(kind) or f"weighed: {heaviest(kind, j.signs, vocabulary.outcome_points)}") for kind in kinds]


def _read(
    article: Article,
    vocabulary: Vocabulary,
    meetings: tuple[Meeting, ...],
    people: tuple[Person, ...],
    quotes: tuple[Quote, ...],
    statements: tuple[Statement, ...],
    *,
    sure: bool,
) -> Iterator[Judged]:
    """Every sentence that is looked at, with what the rules tell of it. `sure`: the article is known to be on talks."""
    if not (sure or meetings or may_tell(article)):
        return  # before the grammar is made, which is a tenth of the start
    g = grammar_of(vocabulary.outcomes)
    deal = about_a_deal(article, g, vocabulary)
    whole = sure or deal or about_a_meeting(meetings) or tops_with_talks(article, g, vocabulary) or full_of_talks(article, g)
    met = {n for m in meetings for n in m.mention.s} | told_meetings(article, g, vocabulary)
    if not (whole or met):
        return
    near = None if whole else around(article, met)
    places = {n: m.place for m in meetings for n in m.mention.s}
    spans: dict[int, list[Mention]] = {}
    for m in meetings:
        spans.setdefault(m.mention.s[0], []).append(m.mention)
    state = {side.start for side in sides_of(article.text, people, vocabulary.places)}
    news = news_year(article)
    comments = commented(people, quotes, statements, vocabulary.outcomes)
    sat = {name for m in meetings for name in m.parties}
    codes = {p.code for p in vocabulary.places.parties if p.name in sat}
    wishes = opposed(article, sat, vocabulary.places, vocabulary.outcomes)
    lone = stances(article, sat, vocabulary, others=sure)
    before = Judged(article.sentences[0], "", [], frozenset())
    reader = Reader({p.start for p in article.paragraphs})
    evidence, stands = evidence_of(vocabulary.outcomes), Stands(article, met, deal=deal or sure, full=full_of_talks(article, g))
    for s in article.sentences:
        text = article.text[s.start : s.end]
        if reader.heads(s, text) or s.kind not in ("paragraph", "item", "quotation") or long_ago(text, news):
            continue
        if near is not None and s.n not in near:
            continue
        words = bare_words(text)
        head = _heads(article, s, state, g, vocabulary) or _seat_heads(text, codes, vocabulary)
        side = head or not state.isdisjoint(range(s.start, s.end)) or g.side.search(text) is not None
        named = parties(article.text, s.start, s.end, vocabulary.places)
        side, two = side or bool(named), len({p.name for p in named if p.end <= s.start + FRONT}) > 1
        own = tuple(m.end - s.start for m in spans.get(s.n, ()))
        told = reader.told(
            s, text, side=side, two=two, of_talks=deal or side or s.n in places or _of_talks(text, g, words), meetings=own
        )
        found = Judged(s, text, [("open", "answered with no")], frozenset())
        if not reader.denies(s, text):
            away = not own and _of_others(article, s, sat, vocabulary)
            at = stands.at(s, bool(own), heads=head, section=reader.section, comment=s.n in comments, away=away)
            found = _judged(s, text, g, told, at, evidence, words)
            wants = s.n in wishes.within or (s.n in wishes.in_turn and not _of_open(before, s.n))
            if wants and not found.kinds:
                found.kinds.append(("open", _WISHES))
            elif _stands(found, told, lone, vocabulary.outcomes) and s.n not in comments:
                found.kinds[:] = [("open", STANCE)]
        stands.read(s, bool(found.kinds), text)
        reader.read(s, text, {kind for kind, _ in found.kinds}, meeting=bool(own))
        before = found if found.kinds else before
        yield found


_WISHES = "two sides want different things"


def _stands(found: Judged, told: Told, known: Stances, o: Outcomes) -> bool:
    """Whether a sentence tells the position of one side, and nothing that more than its place says."""
    return {rule for _, rule in found.kinds} <= GOES_ON and stands_by_it(found.text, found.sentence.n, told.flows, known, o)


def _of_open(last: Judged, n: int) -> bool:
    """Whether the sentence before, the last that told an outcome, was told to be left open: what each side wants then only
    explains it."""
    return (
        last.sentence.n == n - 1 and bool(last.kinds) and last.kinds[-1][0] == "open" and last.kinds[-1][1] not in (_WISHES, STANCE)
    )


def _of_talks(text: str, g: Grammar, words: frozenset[str]) -> bool:
    return not g.deals.isdisjoint(words) and any(p.search(text) is not None for p in (g.deal, g.matter))


# The head of a sentence, where its subject stands.
HEAD = 45
# Where two subjects stand, behind a line of place.
FRONT = 120


def _heads(article: Article, s: Sentence, state: set[int], g: Grammar, vocabulary: Vocabulary) -> bool:
    end = min(s.end, s.start + HEAD)
    return (
        not state.isdisjoint(range(s.start, end))
        or bool(parties(article.text, s.start, end, vocabulary.places))
        or g.side.search(article.text, s.start, end) is not None
    )


# "Lima will pass on a list": a city of one of the parties that sat there, as the subject; not "Lima, where …".
_CITY = late(
    r"(?:But |And |In (?:return|turn), )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?:, (?:meanwhile|in turn|for its part),)? [a-z]"
)


def _seat_heads(text: str, codes: set[str], vocabulary: Vocabulary) -> bool:
    m = _CITY.match(text) if codes else None
    return m is not None and any(
        city.country in codes and city.end == m.end(1) for city in cities(text, m.start(1), m.end(1), vocabulary.places)
    )


def _of_others(article: Article, s: Sentence, sat: set[str], vocabulary: Vocabulary) -> bool:
    """Whether a sentence is on one party alone, at its head, that sat at none of the article's tables."""
    named = parties(article.text, s.start, s.end, vocabulary.places) if sat else []
    return len({n.name for n in named}) == 1 and named[0].name not in sat and named[0].start <= s.start + len("The ")


def _judged(s: Sentence, whole: str, g: Grammar, told: Told, at: Place, evidence: Evidence, words: frozenset[str]) -> Judged:
    """The kinds that the evidence is enough for: by the rule that reads it so, else by its heaviest piece."""
    bare, (text, ends) = without_sources(whole), plain(whole, told.meetings)
    told, text = replace(told, meetings=ends), joined(text)
    hints = hints_of(text, evidence, g, words)
    rules = dict(kinds_of(text, g, told, words))
    kinds: list[tuple[Kind, str]] = []
    weighed: dict[Kind, float] = {}
    pairs: tuple[tuple[Kind, Kind], ...] = (("agreed", "open"), ("open", "agreed"))
    for kind, other in pairs:
        weighed[kind], most = weigh(kind, text, evidence, told, at, words, hints, rule=rules.get(kind), other=other in rules)
        if weighed[kind] > ENOUGH:
            kinds.append((kind, rules.get(kind) or f"weighed: {most}"))
    return Judged(s, whole, kinds, signs(bare, told, at, hints, rules, weighed))
