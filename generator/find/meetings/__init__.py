"""Meetings of a negotiation, by the wording of a sentence: a noun for a meeting or its result tied to a place.

Six ties are known, each a rule: "the London talks" (place before noun), "talks … in London" (noun, then place), "met in London",
"in London, negotiators agreed", "flew to London for talks", "talks at an air base in South Korea" (a venue). Nothing is a
meeting unless its sentence, or another one of the same article that ties the same place, tells of two parties or of negotiators.

the words        words and cues name a meeting; tense (of the verb before it)
ties/            what ties one to a place; tie is what each has
places/          which places, and of what else they are
table/           whose meeting it is
when/            on which days
whether          scene (the article), judged (a tie), signs and points (the sum of all that speaks for a place)
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.dates.tense import tenses
from generator.find.meetings.judged import judged
from generator.find.meetings.points import RULE as WEIGHED
from generator.find.meetings.points import heaviest, told_by_points
from generator.find.meetings.scene import PAIR, Scene, scene_of
from generator.find.meetings.signs import LEAD, Naming, PlaceSeen, places_seen
from generator.find.meetings.table.at_work import at_work
from generator.find.meetings.table.many import of_no_two_states
from generator.find.meetings.table.sides import Side, sides_of
from generator.find.meetings.table.theirs import of_the_article
from generator.find.meetings.table.who import SIDES_THERE
from generator.find.meetings.tie import Tie
from generator.find.meetings.ties.again import met_there_before
from generator.find.meetings.ties.back import looks_back
from generator.find.meetings.ties.calls import calls
from generator.find.meetings.ties.counted import RULE as COUNTED
from generator.find.meetings.ties.headed import HEADS, headed_call
from generator.find.meetings.ties.here import HERE
from generator.find.meetings.ties.hosts import ties_in
from generator.find.meetings.ties.opening import opening
from generator.find.meetings.ties.phoned import phoned, told_once
from generator.find.meetings.ties.reopened import RULE as REOPENED
from generator.find.meetings.ties.reopened import held_apart, reopened
from generator.find.meetings.ties.rolls import ROLL
from generator.find.meetings.ties.unplaced import RULE, apart, it_was, unplaced
from generator.find.meetings.when.behind import told_behind
from generator.find.meetings.when.years import in_one_year, in_the_year_told
from generator.find.meetings.words import Grammar, grammar_of
from generator.find.tables import of_debt, of_match, of_pay
from generator.records import Article, Date, Meeting, Person, Sentence
from generator.text import Locator
from generator.vocabulary import Vocabulary
from generator.vocabulary.meeting_points import MeetingPoints
from generator.vocabulary.places import Places


def find_meetings(
    article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...], people: tuple[Person, ...] = ()
) -> tuple[Meeting, ...]:
    """Every mention of a meeting of a negotiation, in the order of the text. `people` stand for the parties that they speak for."""
    ruled = by_rules(article, vocabulary, where, dates, people)
    if ruled is None:
        return ()
    points = vocabulary.meeting_points
    added, taken = told_by_points(ruled.seen(), ruled.kept, points) if ruled.kept or ruled.scene.on_sides else ({}, set())
    there = [m for m in ruled.meetings if m.place not in taken]
    # what is only planned may be a visit: that is left to the rules
    there += [m for one in added.values() if not (m := _weighed(ruled, one, points)).planned]
    there.sort(key=lambda m: m.mention.start)
    meetings = of_no_two_states(article, of_the_article(_apart(article, there), ruled.scene), vocabulary.places)
    return told_behind(article, in_one_year(article.text, meetings), ruled.dated)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules tell of an article: the meetings, and of each place whether a tie to it is sure, counts beside a sure one, or
    is none. `dated`: its dates by the numbers of their sentences."""

    scene: Scene
    dated: dict[int, list[Date]]
    meetings: list[Meeting]
    verdicts: dict[str, set[str]]

    @property
    def kept(self) -> set[str]:
        """The places of the meetings that the rules tell."""
        return {m.place for m in self.meetings if m.place}

    def seen(self) -> list[PlaceSeen]:
        """The places of the article, as the points look at them."""
        lead = [s.n for s in self.scene.article.sentences if s.kind in ("title", "paragraph", "item")][: LEAD + 1]
        news = any(m.mention.s[0] in lead and not m.planned and (m.place or m.venue) for m in self.meetings)
        return places_seen(self.scene, self.dated, self.verdicts, self.kept, news=news)


def by_rules(
    article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...], people: tuple[Person, ...]
) -> Ruled | None:
    """The meetings that the ties of an article tell by the rules; None where no sentence ties a place to one and nothing in the
    article is of a negotiation."""
    pay = of_pay(article)
    no_states = pay or of_debt(article)  # who meets is known, and named by no country
    rounds = at_work(vocabulary.rounds, vocabulary.outcomes.at_work) if pay else vocabulary.rounds
    grammar, places = grammar_of(rounds), vocabulary.places
    sides = sides_of(article.text, people, places)
    dated: dict[int, list[Date]] = {}
    for d in dates:
        for n in d.s:
            dated.setdefault(n, []).append(d)
    dated = in_the_year_told(article.text, dated, article.published)
    ties = _ties(article, grammar, places, sides, dated)
    if of_match(article, rounds.matches) or (not ties and grammar.negotiation.search(article.text, 0, len(article.text)) is None):
        return None
    scene = scene_of(article, grammar, places, where, sides, tenses(vocabulary.dates))
    strong: set[str] = set()
    series: set[str] = set()  # the places of "the first", "attempt two"
    weak: set[str] = set()  # the places of what an article whose first sentences let two deal with each other calls a meeting
    found: list[tuple[Meeting, str, bool]] = []
    verdicts: dict[str, set[str]] = {}
    for sentence, tie in ties:
        own = dated.get(sentence.n, dated.get(sentence.n - 1, []) if tie.rule == HEADS else [])
        if (tie.rule == SIDES_THERE and tie.country in scene.codes) or _long_ago(article, tie, own):
            continue
        meeting, sure, beside = judged(scene, sentence, tie, own)
        if _a_partys_own(tie, scene.pair) and not (tie.rule == "hosted it" or (meeting.firm and tie.noun in grammar.events)):
            continue
        key = meeting.place or meeting.venue or ""
        verdict = "sure" if sure else "beside" if beside else "none"
        verdicts.setdefault(key, set()).update((f"@tie {verdict}", *(("@tie ahead",) if meeting.planned else ())))
        if sure:
            strong.add(key)
        if tie.series and tie.rule == "one of a series":
            series.add(key)
        if beside and tie.rule != COUNTED and (tie.series or no_states or tie.noun in grammar.events):
            weak.add(key)
        found.append((meeting, key, beside or (meeting.firm and bool(scene.table))))
    found = told_once(found, article.published)
    if not strong and len(scene.pair) == PAIR and len(series) > (1 if scene.about else 2):
        strong |= series
    several = len(weak) > 1 and grammar.negotiation.search(article.text, 0, len(article.text)) is not None
    if not strong and (scene.table or (scene.about and scene.pair) or scene.many or several or no_states):
        strong |= weak
    return Ruled(scene, dated, [m for m, key, beside in found if key in strong or (strong and beside)], verdicts)


def _weighed(ruled: Ruled, one: Naming, points: MeetingPoints) -> Meeting:
    """The meeting at a place that the points tell of."""
    rule = f"{WEIGHED}: {heaviest(one.signs, points)}"
    tie = Tie(one.place, one.place.country, None, one.place.start, one.place.end, rule, verb=True, series=True)
    return judged(ruled.scene, one.sentence, tie, ruled.dated.get(one.sentence.n, []))[0]


_BY_DAY = frozenset({RULE, REOPENED})


def _apart(article: Article, meetings: list[Meeting]) -> list[Meeting]:
    """The meetings without those that are told by a day alone and may be one of the others."""
    others = [m for m in meetings if m.mention.rule not in _BY_DAY]
    return [m for m in meetings if m.mention.rule not in _BY_DAY or _is_apart(article, m, others)]


def _is_apart(article: Article, one: Meeting, others: list[Meeting]) -> bool:
    if one.mention.rule == REOPENED:
        return held_apart(one, others, article.published)
    return apart(article.text, article.sentences[one.mention.s[0] - 1], one, others)


def _ties(
    article: Article, g: Grammar, places: Places, sides: list[Side], dated: dict[int, list[Date]]
) -> list[tuple[Sentence, Tie]]:
    opens = opening(article, g, places)
    out: list[tuple[Sentence, Tie]] = []
    before: Sentence | None = None
    for sentence in article.sentences:
        if sentence.kind == "caption":
            continue
        ties = ties_in(article, sentence, g, places, sides)
        back = None if any(t.place for t in ties) else looks_back(article, sentence, before, g, places, sides)
        last, before = before, sentence
        ties = [*ties, back] if back else ties
        if opens and opens[0] == sentence.n and _says_more(opens[1], ties):
            ties = [opens[1], *(t for t in ties if t.place)]
        if sentence.n in dated:
            ties = [*ties, *unplaced(article.text, sentence, dated[sentence.n], g, places)]
            if not any(t.place is None and t.country is None for t in ties):
                ties += reopened(article.text, sentence, dated[sentence.n], g, places)
            ties += it_was(article, sentence, dated[sentence.n], g)
            if not any(t.place is None and t.country is None for t in ties):
                ties += calls(article.text, sentence, dated[sentence.n], g, places)
            ties += phoned(article, sentence, last, dated[sentence.n], g, places, sides)
        if not ties and (call := headed_call(article, sentence, places, sides)):
            ties = [call]
        out += [(sentence, tie) for tie in ties]
    return met_there_before(article, out, dated, g, places, sides)


# "The Lima truce" may be any one before.
_STANDS = frozenset({"truce", "deal", "accord", "pact", "agreement", "framework", "consensus", "understanding", "ceasefire"})


def _says_more(opens: Tie, ties: list[Tie]) -> bool:
    """Whether a sentence that opens an article names no place of its own; of one that says "here", no tie to that place."""
    there = [t.place.name for t in ties if t.place and not (t.rule == "place before noun" and t.noun in _STANDS)]
    return not there or (opens.rule == HERE and opens.place is not None and opens.place.name not in there)


def _long_ago(article: Article, tie: Tie, dates: list[Date]) -> bool:
    """Whether the meeting was in another time: "had last met in X in 2019"."""
    if tie.rule == ROLL:  # all of one series
        return False
    year = int(article.published[:4]) if article.published else 0
    return any(
        d.precision == "year" and d.iso is not None and d.iso.isdigit() and int(d.iso) < year - 2 and 0 <= d.start - tie.end <= 4
        for d in dates
    )


def _a_partys_own(tie: Tie, pair: tuple[str, ...]) -> bool:
    """Whether a tie to a country alone is to one of the two parties: what is told of it is seldom where they met."""
    return tie.place is None and tie.venue in pair
