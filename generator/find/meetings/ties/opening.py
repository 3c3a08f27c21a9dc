"""The place that a headline or a dateline gives to the meeting that an article opens with. See find/meetings."""

from __future__ import annotations

from generator.find.meetings.cues import MANY_STATES
from generator.find.meetings.places.naming import named_in
from generator.find.meetings.table.parties import at_table
from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.dateline import Dateline, dateline_of, report_of
from generator.find.meetings.ties.here import SIDES, WHO_HERE, here_tie, told_here
from generator.find.meetings.ties.title import of_title
from generator.find.meetings.words import Grammar
from generator.find.places import Named, Place, cities, described, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

# What sides do where the reporter sits: "BUSAN — The presidents met for an hour".
_MET_HERE = late(
    r"\b(?:met|meeting|sat down|shook hands|settled|signed|sealed|clinched|finali[sz]ed|initiall?ed|spent|compared notes"
    r"|came away|conferred|took up|failed (?:on \w+ )?to|ended|concluded"
    r"|wrapped up|opened|began|resumed|agreed|reached|struck|emerged|here)\b"
)


# What can only be told of people in one room; a party's own seat is where they met if nothing tells another place.
_SAT_THERE = late(
    r"\b(?:wrapped up|ended|concluded|opened|began|resumed|finished|closed|completed|held|hosted|started"
    r"|kicked off)\b(?:(?! as | after | while | amid )[^.;:]){0,60}?"
    r"\b(?:talks|negotiations|round|rounds|meeting|meetings|consultations|session|sitting|dialogue|summit)\b"
    r"|\b(?:talks|negotiations|round|consultations|session|sitting|dialogue|summit)\b(?:(?! as | after | while "
    r"| amid )[^.;:]){0,60}?"
    r"\b(?:wrapped up|ended|concluded|opened|began|resumed|finished|closed)\b"
    r"|\b(?:days?|hours?|rounds) of (?:[\w-]+ ){0,2}?(?:talks|negotiations|meetings|consultations)\b|\bsat down\b"
    r"|\b(?:after|following) (?:an?|the) (?:[\w-]+ ){0,3}?(?:round|session|meeting|sitting|night) (?:that|which) (?:stretched"
    r"|ran|lasted|went on|dragged|ended|began|opened)\b"
    r"|\b(?:after|following|at the end of|at) (?:an?|the|their|its) (?:[\w-]+ ){1,3}?(?:round|session|meeting"
    r"|sitting) of (?:the|their|an?|its|talks"
    r"|negotiations|consultations)\b"
    r"|\b(?:[Tt]alks|[Nn]egotiations|meeting|session|round|summit)\b(?:(?! as | after | while | amid )[^.;:]){0,60}?"
    r"\b(?:collapsed|broke off|broke down|broke up|adjourned)\b"
    r"|\b(?:took up|entered|entered into) (?:[\w-]+ ){0,2}?(?:talks|negotiations)\b"
    r"|\bmet (?:here |on \w+day |for |in )(?:[\w-]+ ){0,4}?(?:for|in|at) (?:the|an?|their|its) (?:[\w-]+ ){1,3}?(?:round"
    r"|meeting|session|sitting|dialogue|consultations)\b"
)
# "After three days of talks at the ministry", in the sentence behind the one of the dateline.
_DAYS_OF = late(r"\b(?:days?|hours?|rounds?) of (?:[\w-]+ ){0,2}?(?:talks|negotiations|meetings|consultations)\b")
# "Teams of both met at the Economy Ministry from Wednesday on": a house without its city, in one of the first sentences.
_MET_AT = late(
    r"\b(?:met|sat down|talked|negotiated|conferred|held talks|gathered|(?:days|hours|round|session|meeting|talks)"
    r"(?: of [^.;:,]{3,60}?)?(?:,? held)?)"
    r"(?: [\w-]+){0,4}? (?:at|in|inside) (?:the|its) (?:[A-Z][\w.’'-]* )*"
    r"(?:[Mm]inistry|Office|[Bb]uilding|Treasury|Department|House|[Pp]alace|[Hh]eadquarters|Centre|Center|Hall|[Cc]hancellery|Bhawan"
    r"|Bhavan)\b"
)
# So far before a city are words that put a meeting there ahead.
_SOON = 60
# "Is to be followed by one in Lima".
_NEXT = late(r"\b(?:is|are|was|were) to (?:be )?[\w ]{2,40}$")
# "The mood had been better in Lima", "the first attempt, in Lima": another time.
_BEFORE = late(r"\b(?:had|[Ee]arlier|[Pp]revious|[Pp]reviously|[Ff]irst attempt)\b")
# "Which met in Lima last year".
_ONCE = late(
    r" (?:last (?!week\b)[a-z]+|in (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|\d{4})|a year (?:ago|earlier)|earlier)\b"
)
# The rule of these ties.
OPENING = "headline or dateline"
_AHEAD = late(r"\b(?:will|would|could|may|might|to|should|if) (?:\w+ )?$")


def opening(article: Article, g: Grammar, places: Places) -> tuple[int, Tie] | None:
    """The place that a headline or a dateline gives to the meeting that the first sentences tell of, and that sentence's number.

    A headline must name two parties and the city ("US and China buy time in Stockholm"); a dateline needs the city again near the
    top. A party's own seat is no such place: its reporters sit there."""
    text = article.text
    line = dateline_of(article)
    top = report_of(article, line)[:3]
    if not top or not any(_tells_of_meeting(text, s, g, places) for s in top):
        return None
    news = next(s for s in top if _tells_of_meeting(text, s, g, places))
    title = next((s for s in article.sentences if s.kind == "title"), None)
    if title and g.other.search(text, title.start, title.end) and not any(g.negotiation.search(text, s.start, s.end) for s in top):
        return None  # "Collectors return to the watch fair"
    named = [
        (c, s)
        for s in ([title] if title else []) + top
        for c in named_in(text, s, g, places)
        if TO_PLACE.search(text, max(s.start, c.start - 80), c.start)
    ]
    candidates: list[Place] = []
    if line:
        here = next((s for s in top if told_here(text, max(s.start, line.start), s, g)), None)
        candidates += _of_dateline(text, line, top, news, named, here, g, places)
        news = here or news
        if here and candidates:
            return here.n, here_tie(text, max(here.start, line.start), here, candidates[0], g)
    if title and len({p.name for p in parties(text, title.start, title.end, places)}) >= 2:
        candidates += [c for c, s in named if s is title and c.name not in seats(places)]
    if title and not candidates:
        candidates += of_title(text, title, news, named, named_in(text, title, g, places), g, places)
    for city in candidates:
        start = max(line.start, news.start) if line and news is top[0] else news.start
        return news.n, Tie(city, city.country, None, start, news.end, OPENING)
    return None


def _of_dateline(
    text: str,
    line: Dateline,
    top: list[Sentence],
    news: Sentence,
    named: list[tuple[Place, Sentence]],
    here: Sentence | None,
    g: Grammar,
    places: Places,
) -> list[Place]:
    """The city of the dateline, if the first sentences tell of a meeting "here", name it again, or tell what only sides in one room
    do and name no other place for it."""
    near = {
        c.name
        for c, s in named
        if not (
            g.planned.search(text, max(s.start, c.start - _SOON), c.start)
            or _NEXT.search(text, max(s.start, c.start - _SOON), c.start)
            or _ONCE.match(text, c.end, s.end)
            or _BEFORE.search(text, s.start, c.start)
        )
    }
    near |= {c.name for s in top for c in described(text, s.start, s.end, places)}
    written, found = line.city.title(), []
    said = _of_title(text, named, places)
    for city in cities(written, 0, len(written), places):
        alone = (news is top[0] or _MET_AT.search(text, news.start, news.end) is not None) and near <= {city.name}
        sat = here is not None or city.name in said or (alone and _sat_there(text, max(line.start, top[0].start), top, g))
        at_home = sat or (alone and _met_here(text, max(line.start, top[0].start), news, g, places))
        if (city.name in near or at_home) and (sat or not _own_seat(text, city, top, places)):
            found.append(city)
    return found


def _of_title(text: str, named: list[tuple[Place, Sentence]], places: Places) -> set[str]:
    """The cities in which a title lets two parties do something: "Peru and Chile fix quotas in Lima"."""
    return {
        c.name
        for c, s in named
        if s.kind == "title" and len({p.name for p in parties(text, s.start, c.start, places) if not _same_city(p, c)}) >= 2
    }


def _same_city(party: Named, city: Place) -> bool:
    return party.seat and party.start >= city.start and party.end <= city.end


def _own_seat(text: str, city: Place, top: list[Sentence], places: Places) -> bool:
    """Whether a city is the seat of a government that the first sentences name: its reporters sit there."""
    every = [p for p in places.parties if city.name in p.seats]
    named = {n.name for n in parties(text, top[0].start, top[-1].end, places) if not n.seat}
    return any(p.name in named for p in every)


def _sat_there(text: str, start: int, top: list[Sentence], g: Grammar) -> bool:
    """Whether the first sentence tells of talks at one table, and none of the first of a call."""
    told = any(not _AHEAD.search(text, max(start, m.start() - 24), m.start()) for m in _SAT_THERE.finditer(text, start, top[0].end))
    told = told or any(_DAYS_OF.search(text, s.start, s.end) for s in top[1:2])
    told = told or any(_MET_AT.search(text, s.start, s.end) for s in top)
    return told and g.remote.search(text, start, top[-1].end) is None and _UNTOLD.search(text, start) is None


# "Neither side disclosed where the teams had met".
_UNTOLD = late(
    r"\bno (?:hint|word|clue|detail|idea) (?:of|on|about|as to) where\b|\b(?:[Nn]either|[Nn]obody|[Nn]o one|not|declined to|refused"
    r" to|without) (?:\w+ ){0,2}?(?:disclos\w+|said|say|saying|reveal\w*|tell|told|confirm\w*) where\b"
)


def _met_here(text: str, start: int, s: Sentence, g: Grammar, places: Places) -> bool:
    """Whether the sentence behind a dateline tells what two sides did where the reporter sits, as its news and not beside it."""
    who = WHO_HERE.search(text, start, s.end)
    if who and who["who"].lower() not in g.events:
        return False
    beside = _BESIDE.search(text, start + 1, s.end)
    end = beside.start() if beside else s.end
    did = [m for m in _MET_HERE.finditer(text, start, end) if not _AHEAD.search(text, max(start, m.start() - 24), m.start())]
    if not did or (g.private.search(text, start, did[0].start()) and not SIDES.search(text, start, did[0].start())):
        return False
    there = at_table(text, parties(text, start, end, places), g.owned)
    return len({n.name for n in there}) >= 2 or SIDES.search(text, start, s.end) is not None


# "Shares rose after Peru and Chile agreed": what is told beside the news.
_BESIDE = late(r" (?:as|after|while|because|amid|when|since|before) ")


def _tells_of_meeting(text: str, s: Sentence, g: Grammar, places: Places) -> bool:
    two = len({p.name for p in parties(text, s.start, s.end, places)}) >= 2
    if g.other.search(text, s.start, s.end) and not g.negotiation.search(text, s.start, s.end):
        return False
    noun = any(m.group().lower() in g.events for m in g.noun.finditer(text, s.start, s.end))
    return (noun or _MET_HERE.search(text, s.start, s.end) is not None) and (
        two or any(w.search(text, s.start, s.end) for w in (g.negotiation, MANY_STATES))
    )
