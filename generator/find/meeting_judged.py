"""What makes a tie a meeting of a negotiation: whose it is, when it was, and how sure its sentence makes it. See find/meetings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from generator import edtf
from generator.find.meeting_dates import day_of
from generator.find.meeting_parties import parties_of
from generator.find.meeting_sides import Side
from generator.find.meeting_tie import SIDES, Tie
from generator.find.meeting_words import NEAR, Grammar
from generator.find.places import Named, parties
from generator.records import Article, Date, Meeting, Mention, Sentence
from generator.text import Locator
from generator.vocabulary.places import Places

_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w+[ -]){{0,3}}?(?:round|session|meeting|summit)s?\b", re.I
)
_BOTH = re.compile(
    r"\b(?:both|the two) (?:sides|countries|governments|parties|delegations|powers|leaders|presidents|ministers|teams|men|rivals|"
    r"heads of state)\b",
    re.I,
)
# "Earlier sessions", "the presidents": words that in an article on a negotiation mean its meetings, and its sides.
_ONE_OF_THEM = re.compile(
    r"\b(?:earlier|previous|last|next|latest|further|another|follow-up) (?:[\w-]+ )?"
    r"(?:rounds?|sessions?|meetings?|talks|encounters?)\b"
    r"|\b(?:they|the pair|each side|both)\b|\b(?:the|their) (?:two )?(?:\w+ )?"
    r"(?:negotiators|presidents|leaders|ministers|teams|delegations|envoys|chiefs|officials)\b",
    re.I,
)
# "The next summit, in Lima in May, has slipped"; "talks in Oslo were called off".
_PUT_OFF = re.compile(
    r"[^.;:]{0,50}?\b(?:has|have|had|was|were|is|are)(?: \w+){0,2} (?:slipped|postponed|called off|cancelled|canceled"
    r"|scrapped|put off|"
    r"pushed back|pencilled in|penciled in|scheduled|planned|set for|due|dropped|delayed)\b"
)


_CALLED_OFF = re.compile(
    r"\b(?:put off|called off|postponed|cancelled|canceled|scrapped|shelved|slipped|never (?:took place|happened)"
    r"|(?:was|were) to have (?:been held|taken place|met))\b"
)
_WORKING = re.compile(
    r"\b(?:working-level|technical|expert-level|(?:vice-|sub-)?ministerial|high-level|cabinet-level|preparatory|follow-up)"
    r" (?:\w+ )?(?:sessions?|meetings?|dialogue|consultations?|discussions|encounter)\b"
)
_WEEK = 7


# Words of companies so many characters from a meeting make it one of theirs.
CLOSE = 30
# Nouns that in an article on a negotiation mean nothing but one of its meetings.
_SURE_NOUNS = frozenset({"talks", "negotiations", "round", "rounds", "truce", "summit"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What the ties of one article are judged by. `pair`: the two parties that it is about; `about`: it is about a negotiation."""

    article: Article
    grammar: Grammar
    places: Places
    where: Locator
    sides: list[Side]
    pair: tuple[str, ...]
    about: bool


def judged(scene: Scene, s: Sentence, tie: Tie, dates: list[Date]) -> tuple[Meeting, bool, bool]:
    """The meeting of a tie; whether its sentence alone shows that it is one of a negotiation; whether it does beside a sure one."""
    text, g = scene.article.text, scene.grammar
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + NEAR)
    near = [side for side in scene.sides if begin <= side.start < end]
    persons = [n for n in near if isinstance(n, Named)]
    named = sorted([*parties(text, begin, end, scene.places), *persons], key=lambda n: n.start)
    both_named, named_here = parties_of(text, begin, named, tie, scene.pair)
    wording = g.negotiation.search(text, begin, end) is not None
    # What was struck somewhere was struck by two: one of them named is enough.
    count = named_here + tie.made + len({n.name for n in near if not isinstance(n, Named)})
    both = _BOTH.search(text, begin, end) is not None
    whose, business = both or count > 0, g.business.search(text, begin, end) is not None
    sure = (count >= 2 and not business) or (wording and (whose or not tie.verb))
    if scene.about and not business:
        sure = sure or both or (len(scene.pair) == 2 and tie.noun in _SURE_NOUNS)
    ordinal = _ORDINAL.search(text, max(s.start, tie.start - 60), min(s.end, tie.end + 40))
    of_them = _ONE_OF_THEM.search(text, max(s.start, tie.start - 60), min(s.end, tie.end + 60))
    if scene.about and len(scene.pair) == 2 and not business:
        sure = sure or _WORKING.search(text, max(s.start, tie.start - 24), tie.end) is not None
    if both and tie.verb and len(scene.pair) == 2 and not business:
        sure = sure or SIDES.search(text, begin, tie.end) is not None
    beside = tie.series or tie.made or tie.noun in _SURE_NOUNS or bool((whose or ordinal or of_them) and not business)
    beside = beside or (
        scene.about and g.business.search(text, max(s.start, tie.start - CLOSE), min(s.end, tie.end + CLOSE)) is None
    )
    planned = g.planned.search(text, max(s.start, tie.start - 50), tie.end) is not None
    planned = planned or _PUT_OFF.match(text, tie.end, min(s.end, tie.end + NEAR)) is not None
    when, basis = day_of(text, s, tie.start, tie.end, dates, event=tie.rule != "place before noun")
    if planned and _CALLED_OFF.search(text, begin, end):
        when, basis = None, None
    if when and not planned:
        when = _not_ahead(when, basis, scene.article.published)
    mention = Mention(text[tie.start : tie.end], tie.start, tie.end, (s.n,), scene.where.line(tie.start), tie.rule)
    number = None
    if ordinal:
        word = ordinal.group(1).lower()
        number = _ORDINALS.get(word) or int(re.sub(r"\D", "", word))
    meeting = Meeting(
        place=tie.place.name if tie.place else None,
        country=tie.country,
        venue=tie.venue,
        ordinal=number,
        when=when,
        when_basis=basis,
        parties=both_named,
        mention=mention,
        planned=planned,
    )
    return meeting, sure and not tie.series, beside


def _not_ahead(when: str, basis: str | None, published: str | None) -> str:
    """The day of what has happened, a year earlier where the year that was worked out would put it ahead."""
    span, news = edtf.days(when), edtf.days(published) if published else None
    if basis == "stated" or not span or not news or span.first <= news.last:
        return when
    if len(when) == 10 and (span.first - news.last).days <= _WEEK:  # "on Monday", in a sentence that also tells of what is to come
        return (span.first - timedelta(_WEEK)).isoformat()
    return "/".join(f"{int(part[:4]) - 1}{part[4:]}" for part in when.split("/"))
