"""Rise and fall: "dropped 37 per cent" is a change by that much, "fell to 37" a level reached, "up from 14%" the level left."""

from __future__ import annotations

import re

from generator.find.figures.amounts import amount, moves, unmoved
from generator.find.figures.compared import COMPARES, THAN_OTHER, THAN_THEN, acts_on
from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_WORD = late(r"[A-Za-z][A-Za-z’'-]*|\d+|[;:!?—–]|, (?=(?:while|but|which|who|after|as)\b)")
_CLAUSE = 16  # words looked back over for the verb that a "by" or "to" belongs to, and the characters they fill
_NEAR = 120
_LEVEL = late(r"(?:just |well |slightly )?(?:below|above|under|past|beyond|as (?:high|low) as)\b", re.IGNORECASE)
_JOINED = late(r"(?:[^;:.!?]{0,60}(?:\band| or|,))?(?: another| a further)?[ ]$|[^;:.!?()]{0,40} \((?:or |about |down |up )?$")
_AND_THOSE = late(r",? (?:and|while) (?:those|that) (?:of|to|from|in|for) (?:[\w’'-]+ ){1,4}")
# "More than $2 billion was added to the value".
_DONE = late(r" (?:was|were|has been|have been) (?P<verb>added|wiped|shaved|lopped|knocked|shed|cut) (?:to|off|from)\b")
_UNDER_RECORD = late(r" under (?:the|its|a|their) (?:[\w-]+ ){0,2}(?:record|peak|high|level|average)\b")
_AT_A_RATE = late(r" at an? (?:[\w.%-]+ ){0,3}(?:rate|pace) of $| at an annuali[sz]ed $")
_BOTH = late(r" and (?:[A-Z][a-z]+[’']s (?:[\w-]+ ){0,4})?")
_EXTREMES = {"low": "fall", "trough": "fall", "high": "rise", "peak": "rise"}
_ARRIVED = frozenset("to hit hits hitting reached reaches reaching touched touching set near".split())
# "Reached 145%" tells of a level that was lower before. Lengths, spans and counts are reached in other ways.
_REACHED = frozenset({"reach", "reaches", "reached", "reaching"})
_MULTIPLIES = frozenset("double triple treble quadruple".split())
_REACHES = frozenset({"percent", "tonnes", "kilotonnes", "megatonnes", "tons", "kilograms", "barrels"})
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday"
    " saturday sunday last then mid early late".split()
)
_SEASON = frozenset("this last next each every early late".split())
_SEASONS = frozenset("spring summer autumn winter start beginning end turn year month week quarter".split())
_NEW_CLAUSE = frozenset("while but which who whom that after when because although though as since if where whereas".split())


def move(text: str, q: Quantity, figures: Figures, sentence: tuple[int, int], before: Quantity | None) -> None:
    """Set direction and change of `q`. `before` is the figure ahead of it in the same sentence, whose verb it may share."""
    compound = (
        text[q.last : q.last + 1] == "-"
        and not text.startswith("-a-", q.last)
        and q.unit not in ("percent", "percentage_points", "basis_points", "times")
    )
    if q.direction is not None or q.unit in ("year_old", "month_old") or compound:
        return  # "fell to a 14-month low" tells of no change of 14 months
    if (put := _put_past(text, q, sentence[0])) is not None:
        q.direction, q.change = put, "to"
        return
    if unmoved(text, q, figures, sentence[0]):
        return
    verdict = (
        _behind(text, q, figures, sentence[1]) or _ahead(text, q, figures, sentence[0]) or amount(text, q, figures, sentence[0])
    )
    if verdict is None and before is not None and _shares(text, before, q, figures):
        verdict = (before.direction, before.change)
    if verdict is not None:
        q.direction, q.change = verdict
        if _LEVEL.match(text, q.start):
            q.change = "to"  # "fell below 9,000" tells where it stands


_WAYS = frozenset("metres kilometres miles feet yards minutes hours days weeks months years".split())  # "drove it over 600 miles"
# "bring its dependence below 60 per cent", "sees prices topping $200".
_PUT = late(
    r"\b(?:bring|brings|bringing|brought|push|pushes|pushed|pushing|take|takes|taking|took|drive|drives|driving|drove|send|sends|sending|sent"
    r"|pull|pulls|pulled|pulling|force|forces|forced|knock|knocks|knocked)\s(?:[\w’'-]+\s){1,8}$"
)


def _put_past(text: str, q: Quantity, begin: int) -> str | None:
    word = text[q.start : q.start + 8].lower()
    if word.startswith("topping ") and q.first > q.start:
        return "rise"
    if q.unit is None or not word.startswith(("below ", "under ", "above ", "past ", "over ")) or q.unit in _WAYS:
        return None
    window = text[max(begin, q.start - _NEAR) : q.start]
    if (m := _PUT.search(window)) is None or _NEW_CLAUSE & set(m.group().lower().split()):
        return None
    return "fall" if word.startswith(("below ", "under ")) else "rise"


def _behind(text: str, q: Quantity, figures: Figures, stop: int) -> tuple[str | None, str | None] | None:
    """ "a 9% fall", "5 per cent higher", "a 10-percentage-point cut"."""
    window = text[q.end : min(stop, q.end + 40)]
    if window.startswith(", ") and text[q.start - 5 : q.start] == ", or ":
        window = window[1:]  # "23 points, or 0.3%, higher"
    words = window.replace("-", " ").split()[:3]
    if not words or not window.startswith((" ", "-")):
        return None
    first = words[0].rstrip(",.;:)")
    share = q.unit in ("percent", "percentage_points", "basis_points", "points", "times") or q.part
    if share and first in figures.comparatives and THAN_OTHER.match(text, q.end) is not None:
        return None  # "about 30% less today than what I need"
    if (
        share
        and first in figures.comparatives
        and not (first in ("up", "down", "above", "below", "more", "less") and words[1:2] and words[1] in ("to", "from", "or"))
    ):
        return figures.comparatives[first], "by"
    if (done := _DONE.match(text, q.end)) is not None and q.unit is not None:
        return ("rise" if done["verb"] == "added" else "fall"), "by"
    if share and _UNDER_RECORD.match(window):
        return "fall", "by"
    if q.unit is None and first not in ("more", "less", "fewer"):
        return None
    if first in figures.comparatives and THAN_THEN.match(text, q.end) is not None:
        return figures.comparatives[first], "by"  # "$5,000 less than before"; "$5,000 less than a rival's" is no change
    if q.unit is None or q.unit == "count":
        return None
    for n, word in enumerate(words[:3]):
        bare = word.rstrip(",.;:)")
        if bare in figures.nouns and window[0] in " -" and (n == 0 or share):
            return figures.nouns[bare], "by"
        if bare != word or bare in figures.sets["breaks"]:
            return None
    return None


def _ahead(text: str, q: Quantity, figures: Figures, begin: int) -> tuple[str | None, str | None] | None:
    window = text[max(begin, q.start - _NEAR) : q.start]
    words = [w.lower() for w in _WORD.findall(window)]
    if not words or window[-1:] not in (" ", "\u00a0", "(", "+", "−"):
        return None
    last = words[-1]
    if (words[-2:-1] == ["to"] and last in ("a", "an", "just", "only")) or words[-3:] in (
        ["to", "a", "record"],
        ["to", "a", "new"],
    ):
        last = "to"
    if last == "at":
        return None
    if last in ("toward", "towards"):
        last = "to"  # "a slide toward $700"
    if q.unit == "percent" and (rate := _AT_A_RATE.search(window)) is not None:
        direction = _verb([w.lower() for w in _WORD.findall(window[: rate.start()])], figures, 4)
        return (direction, "by") if direction else None  # "grew at an annual rate of 4%"
    if last == "to":
        direction = _verb(words[:-1], figures, _CLAUSE)
        direction = direction or (
            "rise" if _MULTIPLIES & set(words[-_CLAUSE:-1]) and not _NEW_CLAUSE & set(words[-_CLAUSE:-1]) else None
        )
        return (direction, "to") if direction else None
    if last == "from" or last in ("between", "since"):
        return None
    if last == "by":
        if (
            len(words) > 1
            and words[-2] not in figures.verbs
            and (words[-2].endswith("ed") or words[-2] in figures.sets["participles"])
        ):
            return None
        direction = _verb(words[:-1], figures, _CLAUSE)
        return (direction, "by") if direction else None
    if last == "of" and len(words) > 3 and words[-2] in _EXTREMES and _ARRIVED & set(words[-8:-2]) and "from" not in words[-4:]:
        return _EXTREMES[words[-2]], "to"  # "sank to a nine-year low of $10"
    if last == "of" and len(words) > 1:
        noun = next((w for w in reversed(words[-4:-1]) if w in figures.nouns), None)
        return (figures.nouns[noun], "by") if noun else None
    i = len(words) - 1
    while i >= 0 and (words[i] in figures.sets["light"] or words[i].endswith("ly")) and words[i] not in ("up", "down"):
        if words[i] == "by":
            direction = _verb(words[:i], figures, _CLAUSE)
            return (direction, "by") if direction else None
        i -= 1
    if i < 0:
        return None
    pair = " ".join(words[max(0, i - 1) : i + 1])
    verb = pair if pair in figures.verbs else words[i]
    if verb == "fall" and i and words[i - 1] in _SEASON:
        return None  # "harvested this fall, almost two-thirds"
    if verb in ("up", "down") and i and words[i - 1] in figures.sets["particles"]:
        return None
    if verb in _REACHED and (q.unit in _REACHES or (q.rule == "money" and i == len(words) - 1)):
        return "rise", "to"
    direction = figures.verbs.get(verb)
    if direction is None and q.unit == "percent" and (acted := acts_on(words[: i + 1])) and not text.startswith(" of ", q.end):
        return figures.verbs[acted], "by"  # "reduce its emissions 40%"
    if direction is None or not moves(text, verb, q, figures):
        return None
    return direction, "by"


def _verb(words: list[str], figures: Figures, reach: int) -> str | None:
    """Direction of the nearest verb or noun of change among the last `reach` words, within the clause."""
    for i in range(len(words) - 1, max(-1, len(words) - 1 - reach), -1):
        word = words[i]
        if word == "that" and i == len(words) - 1:
            continue  # "would raise that to 2,000 tonnes"
        if word == "as" and {"much", "many", "high", "low", "little"}.intersection(words[max(0, i - 1) : i + 2]):
            continue  # "fell as much as 4% to"
        if word == "up" and words[i + 1 : i + 2] == ["to"] and words[i + 2 : i + 3] and words[i + 2].isdigit():
            continue  # "a capacity of up to 1,200 tonnes"
        if word == "fall" and i and words[i - 1] in _SEASON:
            continue  # "this fall"
        if word == "fall" and (words[i + 2 : i + 3] or [""])[0].isdigit() and words[i + 1] == "of":
            continue  # "by the fall of 2025"
        then = words[i + 1 : i + 3]
        since = word in ("since", "after") and then != [] and (then[0] in _TIMES or then[0].isdigit() or then[-1] in _SEASONS)
        if word in ";:!?—–" or (word in _NEW_CLAUSE and not since) or word in COMPARES or word.startswith(","):
            return None
        pair = f"{words[i - 1]} {word}" if i else word
        direction = figures.verbs.get(pair) or figures.verbs.get(word)
        if direction is None and word in figures.nouns:
            if words[i + 1 : i + 2] and words[i + 1] in figures.sets["of_growth"]:
                continue  # "trimmed its growth forecast by"
            direction = _governing(words, i, figures) or figures.nouns[word]
        if direction is not None:
            return direction
    return None


def _governing(words: list[str], i: int, figures: Figures) -> str | None:
    """The verb of change that a noun of change is the object of: "slowed growth to", "cut the increase to"."""
    for j in range(i - 1, max(-1, i - 4), -1):
        if words[j] in _NEW_CLAUSE or words[j] in (",", "on", "by", "of", "in", "to", "for", "with"):
            return None
        if (direction := figures.verbs.get(words[j])) is not None:
            return direction
    return None


def _shares(text: str, a: Quantity, b: Quantity, figures: Figures) -> bool:
    """ "fell 58 percent for the US and 51 percent worldwide", "dropped 96 points, or 2%"."""
    between = text[a.end : b.start]
    if a.change == "to":  # "to 30 and 10 per cent": both are reached
        return a.direction in ("rise", "fall") and a.unit == b.unit and _BOTH.fullmatch(between) is not None
    if a.direction not in ("rise", "fall") or a.change != "by":
        return False
    if len(between) > 70 or not (_JOINED.fullmatch(between) or (a.unit == b.unit and _AND_THOSE.fullmatch(between))):
        return False
    words = [w.lower() for w in _WORD.findall(between)]
    if any(w in figures.verbs or w in _NEW_CLAUSE or w in ("is", "was", "were", "are", "has", "have", "had") for w in words):
        return False
    if a.unit == b.unit and a.rule == "money" and between.endswith(", or ") and b.low > 2 * a.low:
        return False  # "$3 a month more, or $17.99"
    return a.unit == b.unit or " or" in between or between.endswith("(") or between == ", "
