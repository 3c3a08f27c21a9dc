"""Bare numbers that are names or marks: models ("the 911 S/T", "the new 5"), patents, rounds in a row, scores of judges, times with
a point. Newsrooms spell a count below ten and write out what it counts, which is how these are told from it."""

from __future__ import annotations

from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_PATENT = late(r"\b(?:US|U\.S\.|EP|[Pp]atents?)(?: (?:[Nn]o|[Nn]umber)\.?)? $")
_THE = late(r"(?:\b(?:[Tt]he|[Aa]n?|[Nn]ew|[Oo]ld|[Ii]ts|[Tt]heir|current|latest|original|facelifted|electric)|[a-z][’']s?) $")
_TRIM = late(r" (?:[A-Z](?:/[A-Z])?|[A-Z]{1,3}\d{1,2}|GTS?|RS|GTE|TDI|EV|XL|Ti|SE|ST)(?![\w.])(?! [a-z]+s\b)")
_BODY = late(
    r" (?:generation|platform|variant|edition|chassis|facelift|saloon|sedan|coup[eé]|hatchback|convertible|cabriolet|estate"
    r"|roadster|airframe)\b"
)
# What a lone digit is followed by where it is a thing and no number of things.
_A_THING = late(
    r"(?:,? (?:and|or|to|will|would|can|could|has|had|have|is|was|are|were|uses?|costs?|gets?|comes?|shares?)\b(?! \d)|[,.;:)]|$)"
)
_SHARED_NAME = late(r",? (?:and|or|to|&) |, | ?[–-] ?")
_NUMBER_NEXT = late(r"(?:,? (?:and|or|to|&) |, | ?[–-] ?)\d{1,3}(?![\w%]|[.,]\d)(?! [a-z]+s\b)")
_START = late(
    r"\b(?:start(?:s|ed|ing)?|beg[iau]ns?|beginning|kick(?:s|ed)?[ -]off|kick-off|leaves?|left|depart(?:s|ed|ing)?"
    r"|arriv(?:e|es|ed|ing)|due|scheduled|meets?|sets? off|qualifying|service|train|bus|ferry|flight|doors|session|race|match"
    r"|practice|sails?|takes? off|lands?|landed|ceremony|funeral|concert|show|airs?|aired|bell|alarm|woke|whistle)"
    r"\b[^.;:!?]{0,40}\bat $"
)
_HOUR = late(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_ROUND_OF_GOLF = late(
    r"\b(?:shot|shoots|shooting|carded|carding|cards|fired|firing|signed for)(?: (?:an?|his|her|the|their))?(?: [\w-]{1,24}){0,3} $"
)
_MARKED = late(r"\b(?:scor(?:e|es|ed|ing)(?: of)?|awarded|earn(?:s|ed|ing)?|received|posted) (?:an? (?:[\w-]{1,20} )?)?$")


def namesake(text: str, q: Quantity) -> str | None:
    """Why a number without a unit of its own names or marks something, if it does."""
    if q.words or q.magnitude > 1 or q.noun:
        return None
    digits, before = text[q.first : q.last], text[max(0, q.first - 80) : q.first]
    if q.grouped:
        around = text[max(0, q.first - 60) : q.last + 40].lower()
        return "a patent" if digits.count(",") == 2 and _PATENT.search(before) and "patent" in around else None
    model = q.high is None and _THE.search(before) is not None
    if model and (_TRIM.match(text, q.last) or (len(digits) > 1 and _BODY.match(text, q.last))):
        return "a model"
    if model and len(digits) == 1 and q.low and q.unit is None and q.end == q.last and _A_THING.match(text, q.last):
        return "a model"
    if q.unit is not None:
        return None
    if _HOUR.fullmatch(digits) and _START.search(before):
        return "a clock time"
    if isinstance(q.low, int) and 55 <= q.low <= 90 and _ROUND_OF_GOLF.search(before):
        return "a score"
    return "a score" if digits[-4:-3] == "." and _MARKED.search(before) else None


def goes_on(text: str, q: Quantity, end: int) -> bool:
    """Whether a bare `q` goes on with the name whose number ended at `end`: "Rounds 15 and 16"."""
    bare = not (q.signed or q.noun or q.words or q.grouped or q.magnitude > 1)
    return bare and _SHARED_NAME.fullmatch(text, end, q.start) is not None


def rows(low: str, text: str, q: Quantity, figures: Figures, *, capital: bool) -> bool:
    """Whether the plural `low` names the numbers behind it, of which there are two: "Junctions 16 and 15", "stages 4 to 6"."""
    if not low.endswith("s") or low[:-1] not in figures.sets["designators"] or q.noun or q.signed or q.words or q.grouped:
        return False
    return capital or q.high is not None or _NUMBER_NEXT.match(text, q.last) is not None
