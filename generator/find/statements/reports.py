"""Whether a cue reports what somebody said: verbs that do so only before "that", of estimates only with an amount, of thinking
only where it must have been told; and what is denied, asked for or only meant.
"""

from __future__ import annotations

from generator.find.speakers.cue import Cue, hypothetical
from generator.find.speakers.reading import Told, UnitReading
from generator.vocabulary import load

# Before a name these show that it is no subject.
_HANGING = ("with", "to", "against", "into", "over")
# Verbs of judging that tell an amount: "pegged the loss at 300 tonnes".
_ASSESS = frozenset({"peg", "assess", "rate"})
# Verbs that report in the passive, before "that" and with an amount: "was told by Albor that", "are put by Albor at 900 tonnes".
_INFORMS = frozenset("tell warn inform advise assure remind notify".split())
_PRICES = frozenset("put peg assess estimate forecast calculate project value".split())
_DATA = frozenset("data figures statistics estimates numbers".split())
# What the amount of an estimate begins with.
_AMOUNTS = frozenset(
    "a us nearly about around roughly between some almost over under up more less just at one two three four no better "
    "only close five six seven eight nine ten half".split()
)
_SIGNS = frozenset("$€£¥₹₩")
_ASKED = frozenset("to whether if that why how what who when where which for «» :".split())
_OBJECTS = frozenset({"it", "them", "this", "him", "her"})


def reports(told: Told, ur: UnitReading) -> bool:
    """Whether a cue with its speaker reports what somebody said, and does not only name it, ask it or suppose it."""
    cue = told.cue
    if cue.phrase is None or cue.p < 0 or hypothetical(ur.lows, cue) or cue.base == ":":
        return False
    if cue.side == "by":
        return _by(cue, ur.lows)
    if _only_names(cue, ur.lows):
        return False
    hangs = cue.side == "before" and cue.low > 0 and ur.lows[cue.low - 1 - (ur.lows[cue.low - 1] == "the")] in _HANGING
    if hangs and told.entity is not None:
        return False  # "a study lodged with the exchange puts"
    if cue.base in load().quotes.never:
        data = cue.base == "put" and not _DATA.isdisjoint(ur.lows[cue.low : cue.p])
        return (data or (told.entity or told.meant) is not None) and cue.side in ("before", "far") and _estimates(cue, ur.lows)
    if cue.phrase.pronoun in ("i", "we", "who") or (cue.phrase.pronoun == "it" and told.entity is None):
        return False
    if _does_not_report(cue, ur.lows[cue.p + 1 :]) or (cue.low > 0 and ur.lows[cue.low - 1] == "than"):
        return False  # "two years later than it promised"
    if cue.base == "advise" and cue.side == "before" and "to" in ur.lows[cue.p + 2 : cue.p + 8]:
        return True  # "advises firms to wait"
    warned = cue.base == "caution" and ("that" in ur.lows[cue.p + 1 : cue.p + 5] or ur.lows[cue.p + 1 : cue.p + 2] == ["against"])
    if cue.base in load().quotes.before_that and ur.lows[cue.p + 1 : cue.p + 2] != ["that"] and cue.side == "before" and not warned:
        return False
    set_off = cue.low > 1 and ur.lows[cue.low - 1] == "," and ur.lows[cue.p + 1 : cue.p + 2] in ([","], ["."], [])
    if cue.base in ("add", "continue", "repeat") and cue.side == "before" and not set_off and not _clause_follows(cue, ur):
        return False
    if cue.base == "add" and cue.tense == "base" and ur.lows[cue.p + 1 : cue.p + 2] != ["that"]:
        return False  # "will add 5,000 barrels": who speaks has added, or adds
    if cue.base == "point" and ur.lows[cue.p + 1 : cue.p + 2] != ["out"]:
        return False
    if cue.side == "far" and cue.tense == "base":
        return False  # "it was too early to say"
    if cue.side == "far" and cue.sort in ("show", "think") and cue.base != "expect":
        return False
    quoted = cue.low > 0 and all(x in ("«»", ",") for x in ur.lows[: cue.low])
    if quoted and "that" not in ur.lows[cue.p + 1 : cue.p + 6]:
        return False  # the verb belongs to the quotation before it
    if cue.sort == "think":
        return (
            cue.base in load().quotes.views
            and (told.entity is not None or told.meant is not None)
            and (cue.tense in ("past", "present") or told.meant is not None or _does(cue, ur.lows))
            and (
                _clause_follows(cue, ur) or (cue.base in ("expect", "foresee") and _forecasts(cue, ur.lows)) or _hopes(cue, ur.lows)
            )
        )
    if cue.base in _ASSESS and cue.side in ("before", "far"):
        return (told.entity or told.meant) is not None and _estimates(cue, ur.lows)
    if cue.base in ("express", "voice"):
        return not load().quotes.feelings.isdisjoint(ur.lows[cue.p + 1 : cue.p + 5])
    if cue.sort in ("call", "promise"):
        return (
            cue.base in load().quotes.tells_of
            and not cue.denied
            and not (cue.sort == "call" and "«»" in ur.lows[cue.p + 1 : cue.p + 14])
        )
    return True


def _hopes(cue: Cue, lows: list[str]) -> bool:
    """ "hopes for 2,000 visitors"; not "hopes for rain", which is a wish."""
    amount = any(x[:1].isdigit() or x in _AMOUNTS - {"a", "us"} for x in lows[cue.p + 2 : cue.p + 5])
    return cue.base == "hope" and cue.tense == "present" and lows[cue.p + 1 : cue.p + 2] == ["for"] and amount


def _forecasts(cue: Cue, lows: list[str]) -> bool:
    """ "expects prices to fall", "expects a deficit of 300 tonnes"; not "expected two visitors"."""
    rest = lows[cue.p + 1 : cue.p + 12]
    return "to" in rest or (cue.tense != "past" and len(rest) > 1)


def _does(cue: Cue, lows: list[str]) -> bool:
    """ "does not believe": a base form that tells a view as the present does."""
    return cue.tense == "base" and not {"does", "do", "doesn't", "don't"}.isdisjoint(lows[max(0, cue.p - 2) : cue.p])


def _by(cue: Cue, lows: list[str]) -> bool:
    """Whether a passive reports: "were told by Albor that ...", "is put by Albor at 900 tonnes"; not "were told by Albor to go"."""
    if cue.denied:
        return False
    if cue.base in _INFORMS:
        return lows[cue.high + 1 : cue.high + 2] == ["that"]
    return cue.base in _PRICES and _amount(lows[cue.p + 1 : cue.high + 6])


def _only_names(cue: Cue, lows: list[str]) -> bool:
    """Whether the verb tells of words without telling them: "the tariff that Lee threatened to impose", "than Lee had promised,",
    "has not said whether", "asked Lee for a list", "wrote it in a week"."""
    rest = lows[cue.p + 1 : cue.p + 12]
    before = lows[cue.low - 1] if cue.low > 0 else ""
    if cue.sort == "promise" and cue.side == "before" and before in ("that", "which", "what"):
        return True
    if before == "what" and rest[:1] in ([","], ["."], []):
        return True
    if cue.denied and rest[:1] and rest[0] in ("whether", "when", "how", "if", "where", "who", "why"):
        return True
    if cue.base == "ask" and "for" in rest and not {"to", "whether", "if", "that", "why", "how"} & set(rest[: rest.index("for")]):
        return cue.side in ("before", "far")
    if cue.base == "ask" and cue.side in ("before", "far") and _ASKED.isdisjoint(lows[cue.p + 1 :]):
        return True  # "asked 140 firms"
    return cue.base in ("write", "read", "report") and rest[:1] != [] and rest[0] in _OBJECTS and rest[1:2] != ["is"]


def _estimates(cue: Cue, lows: list[str]) -> bool:
    """Whether a verb of doing tells what somebody says: "puts the deficit at 9,000 tonnes", "found that half of it is lost"."""
    rest = lows[cue.p + 1 : cue.p + 18]
    if cue.base == "find":  # "found that", "a survey found prices falling", "..., the institute found."
        subject = lows[cue.low : cue.p]
        share = rest[:1] != [] and rest[0][:1].isdigit() and rest[1:2] != [] and rest[1] in ("%", "per", "percent", "pct")
        return (
            rest[:1] == ["that"]
            or share
            or not load().quotes.studies.isdisjoint(subject)
            or (cue.low > 2 and rest[:1] in (["."], []))
        )
    if cue.base == "see":  # "sees prices falling by a tenth"
        return cue.tense == "present" and any(x in load().quotes.outlooks or x[:1].isdigit() for x in rest[:10])
    if cue.base == "count":  # "counts 14 idle ships", "counted as many as 40"; not "counts on it"
        return bool(rest) and (rest[0][:1].isdigit() or rest[0] in _AMOUNTS - {"a", "us", "no"})
    if cue.base == "rate":  # "rates the shares as a buy"
        return "as" in rest[:8] and cue.tense == "present"
    return cue.base in ("put", "peg", "assess") and _amount(rest)


def _amount(rest: list[str]) -> bool:
    """Whether "at" with an amount stands in the words."""
    if "at" not in rest:
        return False
    amount = rest[rest.index("at") + 1 :][:2]
    spelled = len(amount) > 1 and amount[0] in _AMOUNTS and (amount[1][0].isalnum() or amount[1] in _SIGNS)  # not "at nine."
    return bool(amount) and (amount[0][:1].isdigit() or amount[0] in _SIGNS or spelled)


def _does_not_report(cue: Cue, rest: list[str]) -> bool:
    """Whether what follows the verb shows that nobody's words are told: "asked not to be named", "replied with a tariff"."""
    follows = rest[:1]
    return (
        (cue.base == "ask" and follows in (["not"], ["to"]))
        or (cue.base in ("reply", "answer") and follows in (["with"], ["to"], ["by"]))
        or (cue.base == "report" and follows == ["to"] and "that" not in rest[:8])
        or (cue.base == "comment" and (cue.denied or follows != ["that"]))
        or (cue.tense == "gerund" and follows == ["by"])
        or rest[:2] == ["to", ","]
    )


def _clause_follows(cue: Cue, ur: UnitReading) -> bool:
    lows = ur.lows
    rest = lows[cue.p + 1 : cue.p + 12]
    return rest[:1] == ["that"] or any(
        x in ("is", "are", "was", "were", "will", "would", "may", "might", "could", "can", "has", "have", "had", "should", "must")
        for x in rest
    )
