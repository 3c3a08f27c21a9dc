"""Amounts by which something changed that are told without a verb of change before them ("took 34 seconds off the record",
"pay £2 more", "400 jobs may go"), and amounts beside such a verb that changed nothing ("a rise over four years", "set up by two
brothers")."""

from __future__ import annotations

from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_COUNTS = frozenset({"count", "people"})
# A gain on a sale, and a loss of a year, are money made and lost.
_BOOKS = late(
    r"\b(?:book|record|report|post|reali[sz]e|recogni[sz]e|declare|make|making|made)(?:s|ed|d|ing)?\b"
    r"[^.;:!?]{0,30}\bgains? of (?:[a-z]+ ){0,2}$",
)
_ON_SALE = late(
    r" (?:on|from) (?:the|its|a|an|this|that) (?:[a-z]+ ){0,2}(?:sale|deal|disposal|stake|transaction|exit|divestment)\b"
)
_STARTS = late(
    r"\b(?:start|starts|starting|begin|begins|range|ranges|ranging) (?:at|from) [^;:!?]{1,80}\b(?:rise|rises|rising|go|goes|going"
    r"|climb|climbs|climbing) (?:up )?to $"
)
_SENT_OFF = late(r"\b(?:[Rr]educed|[Dd]own) to $")
# "Lost by 14 points": a margin.
_MARGIN = late(
    r"\b(?:los(?:t|es?|ing)|w[io]n|wins|winning|led|leads?|leading|beat(?:en|s|ing)?|trail(?:s|ed|ing)?"
    r"|ahead|behind) by (?:[a-z]+ ){0,2}$"
)
_TAKE = late(
    r"\b(?:t(?:ook|akes?|aken|aking)|knock(?:s|ed|ing)?|shav(?:e|es|ed|ing)|lop(?:s|ped|ping)?|wip(?:e|es|ed|ing)|slic(?:e|es|ed|ing)"
    r"|chop(?:s|ped|ping)?|cut(?:s|ting)?) (?:[a-z]+ ){0,2}$"
)
_SHAVE = late(
    r"\b(?:shav(?:e|es|ed|ing)|lop(?:s|ped|ping)?|slic(?:e|es|ed|ing)|chop(?:s|ped|ping)?|deduct(?:s|ed|ing)?"
    r"|strip(?:s|ped|ping)?) (?:[a-z]+ ){0,2}$"
)
_OFF = late(r" (?:off|out of) (?:the|its|his|her|their|our|a|an|that|this|[A-Z])\b")
_FROM = late(r" from (?:the|its|his|her|their|our|a|an|that|this|[A-Z])\b")
_DOCKED = tuple(f"{word}{tail} " for word in ("deduct", "dock") for tail in ("", "s", "ed", "ing"))
_MARKET = late(
    r"\b(?P<verb>gain|gains|gained|gaining|lose|loses|lost|losing|add|adds|added|advanced?|advances|ease|eases|eased|recover|recovers|recovered"
    r"|lift|lifts|lifted|raise|raises|raised) $"
)
_TO_LEVEL = late(
    r"(?:(?: a | per |/)[a-z]{1,12})?(?:,? \(?or [\d.]+ ?(?:%|percent\b|per cent\b),?\)?)?"
    r" (?:to|at) (?:[a-z]+ ){0,3}(?:US)?[$£€¥]\d"
)
_PAYS = late(
    r"\b(?:pay|pays|paid|paying|cost|costs|costing|charge|charges|charged|charging|spend|spends|spent|spending|earn|earns|earned|get|gets"
    r"|receive|receives|received|make|makes|made|add|adds|weigh|weighs) (?:them |us |him |her |people |[a-z]{4,12}ers )?$"
)
_MORE = late(r" (?P<word>more|less|fewer|extra)\b(?! (?:than|or|to|over|per)\b)")
_THAN_USUAL = late(r" (?P<word>[a-z]+) than (?:usual|normal|now|today|currently|at present|originally|initially|planned earlier)\b")
_JOBS = frozenset("jobs posts positions roles workers staff employees".split())
_GO = late(
    r" (?:(?:are|is) to|will|may|might|could|would|must|have to) (?:go|be (?:cut|lost|axed|shed|slashed|scrapped|eliminated))\b"
    r"|(?: at the \w+)? (?:were|was|have been|has been|had been|will have been|are being)"
    r" (?:cut|lost|axed|shed|slashed|scrapped|eliminated)\b"
    r"|(?: have| has| had) (?:gone|disappeared)\b"
)


_OF_ITS_SIZE = late(
    r" of (?:(?:its|their|his|her|the|our|your) )?(?:[a-z-]+ ){0,2}(?:weight|value|valuation|worth|revenues?|income|share"
    r"|capacity|volume|mass|height|price|output|power|capitali[sz]ation|strength|speed|size|length|depth|area|charge|range|support)\b"
)
_PARTS = frozenset("raise raises raised raising recover recovers recovered recovering lose loses lost losing".split())
_LOSES = frozenset("lose loses lost losing".split())
_ADDS = frozenset({"add", "adds", "added", "adding"})
_STAFF = frozenset("jobs positions posts staff workers employees people members".split())
_TO_LIST = late(r"[^.;:!?]{0,80} to (?:its|the|their|a|an) ")


def unmoved(text: str, q: Quantity, figures: Figures, begin: int) -> bool:
    """Whether the words of change beside `q` are about something else."""
    near = text[max(begin, q.start - 24) : q.start]
    if q.rule != "money" and " by " not in near and not near.endswith((" over ", " to ", "from ")):
        return False  # most figures
    before = text[max(begin, q.start - 120) : q.start]
    if q.unit in _SPANS and before.endswith(" over "):
        return True
    if before.endswith(" by ") and q.unit in _COUNTS | {None}:
        words = before.split()[-3:]
        return len(words) == 3 and words[1] in ("up", "down") and words[0].lower() in figures.sets["particles"]
    if " by " in near and _MARGIN.search(before):
        return True
    if q.unit == "points" and before.endswith("from "):
        return text.startswith((" up", " down", " behind"), q.end)
    if before.endswith(" to "):
        if (q.of in ("men", "players") or q.unit is None) and q.low < 15 and _SENT_OFF.search(before):
            return True
        return (" at " in before or " from " in before) and _STARTS.search(before) is not None
    if q.rule != "money" or " of " not in before:
        return False
    return ("gain" in before and _BOOKS.search(before) is not None) or (
        before.endswith(" of ") and _ON_SALE.match(text, q.end) is not None
    )


def moves(text: str, verb: str, q: Quantity, figures: Figures) -> bool:
    """ "lost 2%" is a fall, "lost $5 million" a loss and "raised $5 million" a collection."""
    share = q.unit in ("percent", "percentage_points", "basis_points", "points", "cents", "pence") or q.part
    if verb in _ADDS and q.unit == "count" and _TO_LIST.match(text, q.end):
        return q.of is not None and q.of.rpartition(" ")[2] in _STAFF  # "added five names to its list", not "added 900 jobs"
    if verb in _ADDS and q.start < q.first and text.startswith("up to ", q.start) and share and not _TO_LIST.match(text, q.end):
        return False  # "the plants adding up to 16 % at best"
    if share and verb in _PARTS and text.startswith(" of ", q.end) and not (verb in _LOSES and _OF_ITS_SIZE.match(text, q.end)):
        return False  # "raised 12% of the budget", "lost a third of their fish"; "lost a third of its value" has fallen
    return share or verb not in figures.sets["of_funds"]


def amount(text: str, q: Quantity, figures: Figures, begin: int) -> tuple[str, str] | None:
    """Direction and change of `q` by the words on both of its sides."""
    if q.unit is None:
        return None
    before = text[max(begin, q.start - 60) : q.start]
    if q.unit not in _COUNTS and text.startswith((" off ", " out of ", " from "), q.end):
        out = _OFF.match(text, q.end) is not None and not (q.rule == "money" and text.startswith(" out", q.end))
        if (out and _TAKE.search(before)) or (_FROM.match(text, q.end) and _SHAVE.search(before)):
            return "fall", "by"
    elif q.unit in _COUNTS and q.of is not None and q.of.rpartition(" ")[2] in _JOBS and _GO.match(text, q.end):
        return "fall", "by"
    if q.unit in ("points", "GBP", "USD", "EUR", "percent", "percentage_points") and before.endswith(_DOCKED):
        return "fall", "by"
    if q.rule == "money":
        if _TO_LEVEL.match(text, q.end) is not None and (market := _MARKET.search(before)) is not None:
            return figures.verbs[market["verb"]], "by"
        if (more := _MORE.match(text, q.end)) is not None and _PAYS.search(before):
            return ("rise" if more["word"] in ("more", "extra") else "fall"), "by"
    if q.rule in ("money", "unit") and (usual := _THAN_USUAL.match(text, q.end)) and usual["word"] in figures.comparatives:
        return figures.comparatives[usual["word"]], "by"
    if q.rule == "money" and "extra " in text[q.start : q.first].lower():
        return "rise", "by"
    return None
