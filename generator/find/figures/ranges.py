"""Two numbers that are one figure: ranges ("between 5 and 7 per cent"), courses ("from 20 in 2008 to 29"), sums ("5 feet 2")."""

from __future__ import annotations

from generator.find.figures.numeral import exact
from generator.find.figures.quantity import Quantity
from generator.late import late

_DASH = late(r" ?[-–—−] ?|--")
# Words between the ends of a course: a date, a place, what is measured; never a new clause or a verb of saying.
_TO = late(
    r"(?P<words>['’]?(?:,? [\w’'.%$()&-]{1,24}){0,9}?),? (?:down |up |back )?to "
    r"(?:(?:only|just|(?P<hedge>about|around|nearly|almost|roughly|some)) )?"
)
_ABOUT = late(r"(?:from|to) ((?:about|around|nearly|almost|roughly|some) )$")
_FURTHER = late(r"(?<![a-z])(?P<verb>[a-z]{0,20}) ?(?:another|a further|further) $")
_COLLECTS = frozenset({"raise", "raises", "raised", "raising"})  # "need to raise another $5 million to $7 million"
_HEDGE = late(r"(?:almost|nearly|about|around|some|just|only|roughly|over|more than|less than|at least|as much as|up to) $")
_FROM_BACK = late(r"(?: [\w’'.-]{1,20}){0,4}?,? from (?:just |only )?")
_PAYS = late(r"\b(?:pays?|paying|attracts?|faces?|(?:tax|levi)ed at|dutiable at) $")
_IN_PLACE = late(r"(?: [a-zA-Z’'.-]{1,20}){0,5} (?:instead|in place) of ")
_VOTES = frozenset("voted vote ruled won lost beat split".split())
_SUMS = {
    ("feet", "inches"): 12,
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("pounds", "ounces"): 16,
    ("years", "months"): 12,
}
_HEAPS = frozenset({"tonnes", "tons", "kilograms", "barrels", "litres", "bushels", "gallons", "acres", "hectares"})
_NO_COURSE = late(r"[;:!?]|\b(?:and|but|which|that|who|said|while|is|was|were|are|has|have)\b")


def join(text: str, quantities: list[Quantity], verbs: frozenset[str]) -> list[Quantity]:
    """`quantities` with those that belong together made one. `verbs` are of change: behind them "5 points to 100" is no range."""
    out: list[Quantity] = []
    for q in quantities:
        if out and (joined := _joined(text, out[-1], q, verbs)) is not None:
            if joined.direction == "from-to" and len(out) > 1 and _left(text, out[-2], joined):
                joined.start, joined.rule, joined.direction = out[-1].start, "range", None
            out[-1] = joined
        else:
            out.append(q)
    return out


def _left(text: str, a: Quantity, b: Quantity) -> bool:
    """Whether the course `b` is the range that was left for the range `a`: "to between 4% and 5%, from 3% to 4%"."""
    return a.rule == "range" and a.high is not None and a.unit == b.unit and _LEAVES.fullmatch(text, a.end, b.start) is not None


_LEAVES = late(r"(?: [a-z]+){0,4},? ")


def _joined(text: str, a: Quantity, b: Quantity, verbs: frozenset[str]) -> Quantity | None:
    between = text[a.end : b.start]
    if a.high is not None or b.high is not None or len(between) > 90 or "\n" in between:
        return None
    if a.rule == "money" and b.unit == "metres" and text[b.end - 1] == "m" and (between in ("-", "–", " to ", " and ")):
        b.unit, b.signed, b.magnitude, b.low = None, False, 10**6, exact(b.low, 10**6)  # "$80m-100m": no metres
    if (total := _sum(a, b, between)) is not None:
        return total
    if (ratio := _ratio(a, b, between)) is not None:
        return ratio
    before = text[max(0, a.start - 40) : a.start].lower()
    hedged = _ABOUT.search(before)
    if hedged is not None:
        before = before[: hedged.start(1)]
    word = _last_word(_HEDGE.sub("", before))
    if word == "between" and between.strip() == "and" and _alike(a, b):
        return _range(a, b, _open(text, a, "between"), "range")
    if word == "from" and (to := _TO.fullmatch(between)) and _alike(a, b) and not _NO_COURSE.search(to["words"]):
        joined = _range(a, b, _open(text, a, "from"), "course")
        joined.direction = "from-to"
        joined.bound = "about" if hedged or to["hedge"] else "exact"
        return joined
    pronoun = text[a.start : a.end].lower() == "one" and text[b.start].isdigit()  # "the Peruvian one to 10 % from 14 %"
    if between in (" to ", " or ", "- to ", "-to-") and not pronoun and _plain_range(a, b, between, word, before, verbs):
        return _range(a, b, a.start, "range")
    if _DASH.fullmatch(between) and _alike(a, b):
        if (a.low < b.low or b.signed) and not (between[0] == " " and a.signed != b.signed):
            return _range(a, b, a.start, "range", dashed=True)
        if a.unit is None and b.unit is None:
            a.rule = b.rule = "score"
    if between == " to " and word in _VOTES and a.low > b.low and not (a.signed or b.signed):
        a.rule = b.rule = "score"  # "voted 7 to 4"
    if _PAYS.search(before) and _IN_PLACE.fullmatch(between) and _alike(a, b):
        joined = _range(a, b, a.start, "course")  # "will pay 5 % instead of 9 %"
        joined.low, joined.high, joined.direction, joined.bound = b.low, a.low, "from-to", "about" if hedged else "exact"
        return joined
    if word == "to" and _FROM_BACK.fullmatch(between) and b.unit in (a.unit, None) and _large(a) and not _NO_COURSE.search(between):
        joined = _range(a, b, _open(text, a, "to"), "course")
        joined.low, joined.high, joined.direction = b.low, a.low, "from-to"
        joined.bound = "about" if hedged else "exact"
        return joined
    return None


def _open(text: str, a: Quantity, word: str) -> int:
    """Where the word that opens a range before `a` begins."""
    begin = max(0, a.start - 40)
    return begin + text[begin : a.start].lower().rindex(word)


def _large(a: Quantity) -> bool:
    """Whether a number cannot be an hour or a mark: "dropped to 8.2 million units from 10.4 million"."""
    return a.signed or a.magnitude > 1 or a.grouped


_LAST_WORD = late(r"(?<![a-z])([a-z]+)[ \u00a0]$")


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[1] if found else ""


def _alike(a: Quantity, b: Quantity) -> bool:
    """Whether the ends can share a unit: the same, or the one has none."""
    if a.unit is None and b.unit is None:
        return a.part == b.part
    if a.unit is not None and b.unit is not None:
        return a.unit == b.unit
    return not (a.unit is None and a.part) and not (b.unit is None and b.part)


_NUMBER_TO = late(r"\d\S{0,12} to $|\bfrom [^.;:]{1,30} to $")  # "from 3 to 5 to 7"


def _plain_range(a: Quantity, b: Quantity, between: str, word: str, before: str, verbs: frozenset[str]) -> bool:
    """ "5 to 7 per cent", "$5 million to $7 million", "two or three"; not "rose 5 points to 100 points"."""
    if not _alike(a, b) or (a.signed and not b.signed and a.rule != "money"):
        return False
    if between == " or ":
        return a.unit is None and a.magnitude == 1 and 0 < b.low - a.low <= max(5, a.low) and not a.part
    further = _FURTHER.search(before)
    changed = word in verbs or (further is not None and (a.rule != "money" or further["verb"] in verbs - _COLLECTS))
    if word == "by":  # "cut by 15% to 20%" is a range; "cut by 5% to 40%" a change and a level
        changed = a.unit != "percent" or b.low > 2 * a.low
    third = word == "to" and _NUMBER_TO.search(before) is not None
    return not (changed and a.signed) and (a.low < b.low or b.magnitude > a.magnitude) and not third


def _range(a: Quantity, b: Quantity, start: int, rule: str, *, dashed: bool = False) -> Quantity:
    """One figure of the two. The low end takes the other's unit; its magnitude only if it has no unit or sign of its own, or a dash
    alone stands between ("A$500-A$600 million")."""
    low, high = a.low, b.low
    if b.magnitude > 1 and a.magnitude == 1 and not a.grouped and a.low < 1000 and (dashed or not a.signed or not b.signed):
        low = exact(low, b.magnitude)
    return Quantity(
        start, b.end, a.first, b.last, low, high, unit=b.unit or a.unit, per=b.per or a.per, rule=rule, signed=a.signed or b.signed,
        words=b.words, part=a.part and b.part, grouped=a.grouped or b.grouped, magnitude=max(a.magnitude, b.magnitude),
    )  # fmt: skip


def _sum(a: Quantity, b: Quantity, between: str) -> Quantity | None:
    if between not in (" ", " and ", ", ") or a.unit is None or b.unit is None:
        return None
    parts = 100 if a.rule == "money" and b.unit in ("cents", "pence") and a.unit != b.unit else _SUMS.get((a.unit, b.unit))
    if parts is None or not 0 < b.low < parts or isinstance(a.low, float):
        return None
    a.low, a.end, a.last = exact(a.low + b.low / parts, 1), b.end, b.last
    return a


def _ratio(a: Quantity, b: Quantity, between: str) -> Quantity | None:
    """ "one in five", "7 out of 10"."""
    if (
        between not in (" in ", "-in-", " in every ", " of every ", " out of ", " out of every ")
        or a.unit
        or (b.unit and not (b.unit in _HEAPS and a.words and b.words))
        or not 0 < a.low < b.low
        or b.low > 10**6
    ):
        return None
    if isinstance(a.low, float) or isinstance(b.low, float) or a.low > 9 or a.magnitude > 1:
        return None
    end = b.last if b.unit else b.end  # "one in ten tonnes": what it is of is read behind it
    return Quantity(a.start, end, a.first, b.last, exact(a.low / b.low, 1), words=a.words, part=True, rule="ratio")
