"""The ties of a sentence: to a city, else to a venue or a host country ("talks at an air base in South Korea", "hosted by Oman"),
else to no place at all (a video call). See find/meetings."""

from __future__ import annotations

import re

from generator.find.meetings.places.seeming import institution_s
from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import SIDES, Tie
from generator.find.meetings.ties.by_country import by_country, by_venue, told_more
from generator.find.meetings.ties.counted import maybe_counted
from generator.find.meetings.ties.fronted import maybe_fronted
from generator.find.meetings.ties.headed import headed
from generator.find.meetings.ties.passive import maybe_kept
from generator.find.meetings.ties.plain import by_city
from generator.find.meetings.ties.rolls import maybe_roll
from generator.find.meetings.ties.series import one_of_several
from generator.find.meetings.ties.stands import maybe_stands
from generator.find.meetings.ties.then import maybe_then
from generator.find.meetings.ties.where_they import MAYBE as WHERE
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

# A call is a meeting where it brought something, and where two told each other.
_CALL = late(r"\b(?:calls?|phone|telephone|telephone conversation)\b")
_BROUGHT = late(
    r"\b(?:agreed|deal|hammered out|thrashed out|worked out|broke|negotiated|negotiating|decided|settled|resolved"
    r"|pledged|promised|cleared the air|broke the deadlock|paved the way|struck|reached"
    r"|accepted|ended|averted|defused|saved|unblocked|unlocked"
    r"|produced|yielded|brought|cleared|led to|failed to agree|could not agree|revived?|resumed?|extended|postponed"
    r"|set up|confirmed|came away with|wrapped up|by announcing)\b"
)
_BETWEEN = late(
    r"\b(?:between|both|two|each other|counterparts?|they|ministers|presidents|leaders|negotiators|officials|envoys|with)\b"
)


# "On the sidelines of the fund's spring meetings": two met beside them.
_BESIDE_IT = late(r"\b(?:sidelines?|margins?|fringes?|side-lines?)\b")
_TRAVELS = late(r"\b(?:came back|come back|visit|visited|visiting|arrived|flew|travelled|traveled|landed)\b")
_PAIR = late(r"\b(?:both|the two) (?:sides|countries|governments|ministries|capitals|delegations)\b", re.I)
# "Mr Lee and Ms Cole agreed in a phone call".
_TITLED = late(
    r"\b(?:Mr|Ms|Mrs|President|Premier|Prime Minister)\.? [A-Z][\w-]+(?: [A-Z][\w-]+)? and "
    r"(?:Mr|Ms|Mrs|President|Premier|Prime Minister)\.? [A-Z]"
)
# "In Lima in December and by telephone in January"; "the eighth round was held virtually".
_OR_BY = late(
    r"(?:\b(?:and|then|once|twice|or)|,) (?:again |once |then )?$"
    r"|\b(?:an?|the) (?:second|third|fourth|further|last|next|earlier|previous)(?: one| round| session"
    r"| meeting)? (?:held )?(?:by |via )?$"
)
_NTH_HELD = late(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th|\d+(?:st|nd|rd|th)|last|previous) "
    r"(?:[\w-]+ ){0,2}?(?:rounds?|sessions?|meetings?)\b[^.;:]{0,60}$"
)
_NTH_OF = late(
    r"\b(?:[Aa]ttempt|[Rr]ound|[Mm]eeting|[Ss]ession) (?:one|two|three|four|five|six)\b|\b[A-Z][a-z]+-round (?:talks"
    r"|discussions|negotiations)\b"
    r"|\b(?:[Tt]he|[Aa]n?) (?:[\w-]+ )?(?:round|session|meeting),? (?:of (?:[\w-]+ ){1,3})?(?:(?:which|that) )?(?:was "
    r"|were )?(?:held|took place|conducted)\b"
)
# "A virtual round in March was cut short": weak, where nobody of the two sides is told.
# "In Lima in May and, online, in June".
_VIRTUAL = late(
    r"\b[Aa]n? (?P<what>(?:virtual|online|remote) (?:round|session|talks|negotiations|meeting|consultations))\b"
    r"(?=(?: of [\w ]{3,30}?| between [\w ]{3,40}?)? (?:in|on) )"
    r"|\b(?:and|then|or),? (?P<how>online|virtually|remotely),? (?=(?:in|on|last|this) )"
)
_MEETINGS = late(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]irst|[Ee]arlier) (?:[\w-]+ )?(?:rounds|meetings|sessions)\b"
    r"|\b[Tt]he (?:first|last|previous|earlier|other) (?:two|three|four|ones)\b"
)
_SPOKE = late(r"\b(?:spoke|talked|conferred|discussed|held|met|spoken|talks|agreed|decided) (?:\w+ ){0,4}$")
# "The two presidents, who spoke by telephone on Monday": two who spoke, on a day.
_TWO_SPOKE = late(
    r"\b(?:spoke|spoken|talked|conferred|negotiated)(?: to (?:each other|one another)| (?:again|at length|briefly))? $"
)
_PLURAL = late(
    r"\b(?:teams|deputies|officials|delegations|presidents|leaders|ministers|premiers|negotiators|envoys|chiefs|two"
    r"|both|they|pair|secretaries|sides)\b",
    re.I,
)
_ON_A_DAY = late(
    r" (?:(?:late |early )?on (?:\w+day|\d{1,2} [A-Z]\w+|[A-Z]\w+\.? \d{1,2})|\w+day|last \w+day|yesterday|overnight)\b"
)


def ties_in(article: Article, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> list[Tie]:
    """The ties of one sentence, in the order of the text; none where it speaks of a fair, a match or a merger."""
    text = article.text
    told = g.any.search(text, s.start, s.end) is not None or _TRAVELS.search(text, s.start, s.end) is not None or headed(text, s)
    told = told or maybe_stands(text, s) or maybe_fronted(text, s)
    told = told or one_of_several(text, s) or maybe_then(text, s) or maybe_roll(text, s)
    told = told or WHERE.search(text, s.start, s.end) is not None or maybe_counted(text, s)
    told = told or maybe_kept(text, s)
    ties = (by_city(article, s, g, places, people) if told else []) or by_venue(text, s, g, places)
    if told:
        ties += [
            t
            for t in by_country(text, s, g, places, people)
            if t.country not in {o.country for o in ties} and not told_more(t, ties)
        ]
    calls = _remote(text, s, g, places, people) if told else []
    if ties:  # beside a place, only what is told as how they spoke
        calls = [c for c in calls if c.series or any(p.search(text, max(s.start, c.start - 60), c.start) for p in (_SPOKE, _OR_BY))]
        ties = [t for t in ties if not any(t.start <= c.start < t.end for c in calls)]
    ties = sorted([*ties, *calls], key=lambda t: t.start)
    ties = [t for t in ties if not institution_s(text, s, t.start, t.end, g) or _BESIDE_IT.search(text, s.start, s.end)]
    if not ties or g.negotiation.search(text, s.start, s.end):
        return ties
    other = g.other.search(text, s.start, s.end)
    if other and not _BESIDE_IT.search(
        text, s.start, other.start()
    ):  # "a video conference on Monday" is no conference on something
        return [c for c in calls if c.start <= other.start() < c.end]
    if not SIDES.search(text, s.start, s.end):
        ties = [t for t in ties if not g.private.search(text, max(s.start, t.start - NEAR), t.start)]
    return ties


def _two_spoke(text: str, s: Sentence, call: re.Match[str], places: Places, people: list[Side]) -> bool:
    """Whether two sides, by a plural or by name, spoke by telephone on a day."""
    spoke = _TWO_SPOKE.search(text, s.start, text.rfind(" by ", s.start, call.start()) + 1)
    spoke = spoke or _TWO_SPOKE.search(text, s.start, text.rfind(" on ", s.start, call.start()) + 1)
    if spoke is None or not _ON_A_DAY.match(text, call.end(), s.end):
        return False
    begin = max(s.start, spoke.start() - 120)
    named = {n.name for n in (*parties(text, begin, spoke.start(), places), *sides_in(people, begin, spoke.start()))}
    return len(named) >= 2 or _PLURAL.search(text, max(begin, spoke.start() - 40), spoke.start()) is not None


def _remote(text: str, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> list[Tie]:
    """ "at a video meeting on Monday": a meeting without a place, between officials, and not one of a company. A mere call is one
    where it brought something."""
    if g.private.search(text, s.start, s.end):
        return []
    named = {n.name for n in (*sides_in(people, s.start, s.end), *parties(text, s.start, s.end, places)) if not _a_seat(n)}
    if len(named) < 2 and not any(p.search(text, s.start, s.end) for p in (g.negotiation, SIDES, _TITLED, _NTH_OF, _MEETINGS)):
        return _virtual(text, s, g)
    called = _CALL.search(text, s.start, s.end)
    in_list = called and any(p.search(text, s.start, called.start()) for p in (_MEETINGS, _NTH_OF))
    if (
        called
        and not in_list
        and not _two_spoke(text, s, called, places, people)
        and not (
            _BROUGHT.search(text, s.start, s.end)
            and (
                _BETWEEN.search(text, s.start, s.end)
                or _TITLED.search(text, s.start, s.end)
                or len({n.name for n in parties(text, s.start, called.start(), places)}) > 1
            )
        )
    ):
        return []
    told = [
        Tie(
            None,
            None,
            (how := m["venue"] or m["call"] or m["how"]),
            m.start(),
            m.start() + m.group().rfind(how) + len(how),
            "no place",
            noun="meeting",
        )
        for m in g.remote.finditer(text, s.start, s.end)
        if _PAIR.search(text, s.start, s.end)
        or _NTH_OF.search(text, s.start, m.start())
        or _NTH_HELD.search(text, max(s.start, m.start() - 90), m.end())
        or not g.business.search(text, max(s.start, m.start() - 60), min(s.end, m.end() + 60))
    ]
    return told or _virtual(text, s, g)


def _a_seat(one: Side | Named) -> bool:
    """Whether a party is named by its seat of government."""
    return isinstance(one, Named) and one.seat


def _virtual(text: str, s: Sentence, g: Grammar) -> list[Tie]:
    """ "An online round in March": one of several, whoever held it."""
    return [
        Tie(None, None, m["what"] or m["how"], m.start(), m.end(), "no place", noun="meeting", series=True)
        for m in _VIRTUAL.finditer(text, s.start, s.end)
        if not g.business.search(text, s.start, s.end)
    ]
