"""What a number without a unit takes from its neighbours: the unit of its list, or of what it is set against or beside."""

from __future__ import annotations

import re

from generator.find.figures.alongside import alongside, runs, seats
from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_HEDGES = (
    r"(?:(?:the|an?|at least|at most|up to|more than|less than|just|only|about|around|nearly|almost|some|roughly|over|another) )"
    r"{0,2}"
)
_AND = late(r"-? (?:and|or|out of|of the|of|and then to|then to) |, ")
_LIST = late(r"(?: (?:in|for|from|at|by|to) [^;:.]{2,30}?)?,? (?:and |including |of which )?$")
_MORE = late(r" more\b(?! than)")
_AGAINST = late(
    r"\b(?:(?:for|to|at) a total of|bringing the total to|versus|vs\.?"
    r"|against|compared (?:with|to)|(?:up|down) from|from|beating|missing)"
    r"(?: (?:estimates|expectations|forecasts|a forecast|an estimate|a target) (?:of|for))?"
    rf" {_HEDGES}(?:an average of |a total of )?$"
)
_FROM_SPAN = late(
    rf"(?: on average)?,? (?:compared (?:with|to)|against|versus|up from|down from) {_HEDGES}(?:an average of )?"
    r"(?:promised |planned |agreed |usual )?|['’] (?:worth of [a-z]{2,20}|[a-z]{2,20})?,? (?:up |down )?from "
)
# "rose by 3 million barrels to 428 million": what a change of so much leads to is of the same kind.
_LEADS_TO = late(r",? to (?:about |around |nearly |almost |just |over |under )?")
# "Licences had fallen to six", "Bankruptcies rose 13 percent, to 181": the subject of its clause tells what a number counts.
_REACHED = late(
    r"(?:^|[.!?,;:“\"] |\bthat |\band |\bbut |\bwhile )"
    r"(?P<subject>(?:(?!(?:said|says|that|and|but|while) )[A-Za-z][\w’'-]{1,24} ){0,3}?(?P<noun>[A-Za-z][a-z-]{2,20}s)) "
    r"(?:(?:in|from|at|of|to|for) (?:[A-Z]\w+ ){1,3})?(?:has |have |had |would |will |could |may )?(?:more than |nearly |almost )?"
    r"(?:rose|risen|rise|fell|fallen|fall|dropped|drop|dwindled|jumped|climbed|grew|grown|doubled|shrank|declined|increased"
    r"|decreased|surged|slumped|plunged|tumbled|sank|slid|slipped|soared|leapt|plummeted|rebounded|recovered|swelled|eased)"
    r"(?: (?:by )?[\w.,]{1,12}(?: ?%| percent| per cent| pct),?)?"
    r"(?: (?:in|over|during) (?:the |a )?(?:[a-z]+ ){0,3}(?:quarter|year|month|week|half|season|period)| last [a-z]+)?"
    r"(?: to| to about| to around| to just| to only| to nearly| to almost| to fewer than| to more than) $"
    r"|\b(?:sees?|saw|seen|watched) (?:its|their|his|her|the|our) (?P<sighted>(?:[a-z-]{2,20} )?[a-z-]{2,20}s) "
    r"(?:rise|fall|drop|jump|climb|grow|shrink|double|decline|increase|decrease|surge|dwindle)"
    r"(?: to| to about| to around| to just| to only| to nearly| to almost| to fewer than| to more than) $"
)
# The second half of a sentence built like the first: "passed 83, rejected 21", "a German buyer 980", "after China's 44 million".
_BESIDE = late(
    r"[^;:!?()]{0,90}?(?:,| and| or| but| after| against)"
    rf"(?:(?: [\w’'.$-]{{1,24}}){{0,5}}?(?: [a-z]{{2,}}(?:ed|s)| [\w.-]{{2,24}}[’']s?| [a-z]{{3,}}er))? {_HEDGES}"
)
_NO_UNIT_BEFORE = late(
    rf"\b(?:at|by|on|in|of|to|than|is|was|as|its|has|years?|days?|months?|index|age[ds]?|points?) {_HEDGES}$", re.IGNORECASE
)
_STANDS_ALONE = late(
    r"[,.;)’”'\"]|-plus\b|$| (?:in|for|from|at|to|by|on|last|this|during|after|before|as of|a year|each|of (?:them|those|these))\b"
)
_OF_THEM = late(r",? of (?:them|those|these|whom|which)\b")
# "96 requests, of which 71 were met".
_OF_WHICH = late(
    r",? (?:and )?of (?:which|whom|them|these|those),? (?:about |around |only |just |some |nearly |almost |at least )?$"
)
# "The number of barges rose to 87"; "the number has gone up to 13", where the sentence before counted.
_NUMBER = (
    r"(?:[\w’'-]+ ){0,8}?(?:rose|risen|fell|fallen|dropped|climbed|grew|grown|jumped|went up|gone up|came down|come down|stood"
    r"|stands|was|is|reached|hit|now|doubled|shrank|increased|declined) (?:(?:to|at) )?"
    r"(?:about |around |just |only |nearly |almost )?$"
)
_NUMBER_OF = late(
    rf"\b[Tt]he (?:total )?number of (?P<noun>"
    rf"(?!(?:the|an?|his|her|its|their|this|that|our) )(?:[a-z-]{{2,20}} ){{0,2}}?"
    rf"(?:[a-z-]{{2,20}}[a-rtv-z]s|people)) {_NUMBER}"
)
_THE_NUMBER = late(rf"\b(?:[Tt]he|[Tt]hat|[Tt]heir|[Ii]ts|[Tt]his) (?:number|total|count|tally) (?!of\b){_NUMBER}")
_BACK = 6  # figures looked back over
_NEVER_SHARED = frozenset({None, "dimensionless", "year_old", "magnitude", "times", "points", "basis_points", "percentage_points"})
_SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades", "percent"})


def share(text: str, quantities: list[Quantity], figures: Figures, counted: Quantity | None = None) -> None:
    """Let bare numbers have the noun or the unit of their list: "102 and 21 people", "4,300 jobs in France, 3,700 in Germany".
    `counted`: what the sentence before counts, which "About 120 of them" goes on with."""
    first = quantities[0] if quantities else None
    if counted is not None and first is not None and first.unit is None and not first.part and _OF_THEM.match(text, first.end):
        first.unit, first.of, first.rule = counted.unit, counted.of, "unit shared"
    if first is not None and first.unit is None and not first.part:
        _numbered(text, first, counted)
    for a, b in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if a.unit is None and not a.part and b.unit not in _NEVER_SHARED and _AND.fullmatch(text[a.end : b.start]):
            a.unit, a.of, a.rule = b.unit, b.of, "unit shared"
    for n, bare in enumerate(quantities):
        if bare.unit is None and not bare.part and (noun := _reached(text, bare, figures)) is not None:
            bare.unit, bare.of, bare.rule = "count", noun, "count of the subject"
        elif bare.unit is None and not bare.part and seats(text, bare):
            bare.unit, bare.rule = "people", "people"
        if bare.unit is None and n + 1 < len(quantities) and runs(text, bare, quantities[n + 1]):
            bare.unit, bare.of, bare.rule = "count", "runs", "count of runs"
        if not n or bare.unit is not None or bare.part:
            continue
        before = quantities[max(0, n - _BACK) : n]
        if before[-1].rule == "age" and text[before[-1].end : bare.start] in (" and ", ", ", " or "):
            bare.unit, bare.rule = before[-1].unit, "age"  # "aged 3 and 5"
        elif _OF_THEM.match(text, bare.end) and before[-1].unit in ("count", "people"):
            bare.unit, bare.of, bare.rule = before[-1].unit, before[-1].of, "unit shared"  # "164 people, 31 of them children"
        elif before[-1].unit in ("count", "people") and _is_part(text, before[-1], bare):
            bare.unit, bare.of, bare.rule = before[-1].unit, before[-1].of, "unit shared"
        elif (whole := _whole(text, quantities[:n], bare)) is not None:
            bare.unit, bare.of, bare.rule = whole.unit, whole.of, "unit shared"
        elif (like := alongside(text, before, bare) or _neighbour(text, before, bare)) is not None:
            bare.unit, bare.of, bare.per, bare.rule = like.unit, like.of, like.per, "unit shared"


def _numbered(text: str, b: Quantity, counted: Quantity | None) -> None:
    """Give the first bare number of a sentence what "the number of barges" before it names, or what the sentence before counted."""
    if b.high is not None or b.magnitude > 1 or isinstance(b.low, float) or not _STANDS_ALONE.match(text, b.end):
        return
    ahead = text[max(0, b.start - 130) : b.start]
    if "umber" not in ahead and "tal" not in ahead and "count" not in ahead:
        return
    if (named := _NUMBER_OF.search(ahead)) is not None:
        b.unit, b.of, b.rule = "people" if named["noun"].endswith("people") else "count", named["noun"], "count of the subject"
    elif counted is not None and _THE_NUMBER.search(ahead) is not None:
        b.unit, b.of, b.rule = counted.unit, counted.of, "unit shared"


def _is_part(text: str, a: Quantity, b: Quantity) -> bool:
    """ "11 chapters out of 23", "96 requests, of which 71 were met"."""
    if b.high is not None or isinstance(b.low, float) or b.magnitude > 1:
        return False
    if text[a.end : b.start] == " out of ":
        return b.low >= a.low and _STANDS_ALONE.match(text, b.end) is not None
    return b.low <= a.low and _HAD.match(text, b.end) is not None and _OF_WHICH.search(text, a.end, b.start) is not None


_BY = late(r"\bby (?:about |around |nearly |almost |just |over )?$")


def _reached(text: str, b: Quantity, figures: Figures) -> str | None:
    """What a bare number behind "to" counts: the plural subject of its clause."""
    if b.high is not None or b.magnitude > 1 or isinstance(b.low, float) or text[b.start - 1 : b.start] != " ":
        return None
    if not _STANDS_ALONE.match(text, b.end) or not text.endswith(_TO_ENDS, 0, b.start):
        return None
    found = _REACHED.search(text, max(0, b.start - 110), b.start)
    if found is None:
        return None
    subject = found["subject"] or found["sighted"]
    return subject if subject.rpartition(" ")[2].lower() not in figures.sets["measured"] else None


_TO_ENDS = (" to ", " than ", " about ", " around ", " just ", " only ", " nearly ", " almost ")


# "Of the 52 applications filed by August, only 11 have been cleared".
_OF_WHOLE = late(
    r"(?:^|[.\n“\"] ?)(?:But |And )?[Oo]f (?:the |its |their |these |those |some |about |around |nearly |more than )*$"
)
_HAD = late(r" (?:had|have|has|were|was|are|is|got|went|came|left|remain(?:ed)?|passed|failed|won|lost)\b")
_DID = late(r" [a-z]{3,}ed\b")
_TO_VOTES = late(r" to ")


def _whole(text: str, before: list[Quantity], b: Quantity) -> Quantity | None:
    """The count that the bare number is a part of, or the votes that it stands against."""
    last, first = before[-1], before[0]
    if last.of in ("votes", "vote") and _TO_VOTES.fullmatch(text, last.end, b.start):
        return last
    if (
        b.high is not None
        or not (_HAD.match(text, b.end) or _DID.match(text, b.end))
        or first.unit not in ("count", "people")
        or not b.low <= first.low
    ):
        return None
    if text[b.first - 1 : b.first] != " " or "," not in text[first.end : b.start]:
        return None
    return first if _OF_WHOLE.search(text, max(0, first.first - 30), first.start) else None


def _neighbour(text: str, before: list[Quantity], b: Quantity) -> Quantity | None:
    """The figure ahead whose unit a bare number takes: of its list, what it is set against ("up from 9.8 billion") or beside."""
    last = before[-1]
    if last.unit not in _NEVER_SHARED and _listed(text, last, b):
        return last
    grown = (
        last.unit not in _NEVER_SHARED | _SPANS and last.rule != "money" and last.magnitude > 1 and b.magnitude >= last.magnitude
    )
    if grown and _LEADS_TO.fullmatch(text, last.end, b.start) and _BY.search(text, max(0, last.start - 12), last.start):
        return last
    if last.unit in _SPANS and b.low < 1000 and _FROM_SPAN.fullmatch(text, last.end, b.start):
        return last  # "30 days, against the 45 of last year"
    if _AGAINST.search(text, max(last.end, b.start - 60), b.start):
        size = 1000 if b.magnitude > 1 else 1
        return next((a for a in reversed(before) if a.unit not in _NEVER_SHARED | _SPANS and a.magnitude >= size), None)
    like = next((a for a in reversed(before) if a.unit not in _NEVER_SHARED | _SPANS), None)
    return like if like is not None and _beside(text, like, b) else None


def _listed(text: str, a: Quantity, b: Quantity) -> bool:
    between = text[a.end : b.start]
    if len(between) <= 40 and text[b.end : b.end + 4] in (" in ", " for", " fro", " at ") and _LIST.fullmatch(between):
        return True
    return a.of is not None and len(between) <= 80 and _MORE.match(text, b.end) is not None


def _beside(text: str, a: Quantity, b: Quantity) -> bool:
    """Whether `b` is told of in the same way as `a`: of the same size, standing alone, behind a verb, a subject or a "and"."""
    if (
        a.rule == "unit shared"
        or (b.words and b.magnitude == 1)
        or b.rule == "score"
        or not a.low
        or not a.low / 1000 <= b.low <= 4 * a.low
    ):
        return False
    if (a.rule == "money" and b.magnitude == 1) or (isinstance(b.low, float) and a.of is not None):
        return False
    if not _STANDS_ALONE.match(text, b.end) or _NO_UNIT_BEFORE.search(text, max(a.end, b.start - 40), b.start):
        return False
    return b.start - a.end <= 130 and _BESIDE.fullmatch(text, a.end, b.start) is not None
