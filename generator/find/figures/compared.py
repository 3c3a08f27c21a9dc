"""What a figure is set beside: an earlier time tells of a change, another place or thing of none."""

from __future__ import annotations

from generator.late import late
from generator.text import MONTH

_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# A name that is no time: "higher than in Osterby", "8 % above London".
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Q[1-4]"
_A_PLACE = rf"(?!(?:{MONTH}|{_DAY}|{_SHORT})\b)[A-Z][a-z]+"
# Verbs that set two things side by side: what stands behind their "by" is a distance and no change.
COMPARES = frozenset(
    w + tail for w in ("outpac", "outstripp", "outweigh", "exceed", "surpass", "trail", "outnumber", "undershoot", "overshoot")
    for tail in ("e", "es", "ed", "ing", "s", "")
) | {"outstrip", "outstrips", "beat", "beats", "beaten", "missed", "misses", "lagged", "lags", "undershot", "overshot"}  # fmt: skip
THAN_THEN = late(
    r" [a-z]+ than (?:before|(?:a|the) (?:year|month|week|quarter)|last|in \d{4}|(?:the )?previous(?:ly)?"
    rf"|in (?:{MONTH}|the (?:same|previous|prior) \w+))\b"
)
# "6 percent less than in August": set against a time by its name.
THAN_IN = late(
    r" (?:more|less|fewer|higher|lower|above|below)(?: than)? (?:in|during) (?:(?:early|mid|late)[- ])?"
    rf"(?:{MONTH}|(?:19|20)\d\d|the (?:same|corresponding|previous|prior|first|second|third|fourth) \w+)\b"
)
# What is set beside another thing, and not beside an earlier time, has not changed.
THAN_OTHER = late(
    r" (?:[a-z]+ ){1,3}?than (?:what|those|that of|ones|theirs|ours|mine|(?:[A-Z][a-z]+ ){1,2}(?:ones|rivals|prices)|rivals"
    r"|(?:its|the|their|an?) (?:predecessors?|rivals?|competitors?|siblings?|twin|nearest|closest|petrol|diesel|standard"
    r"|champions|leaders|hosts|visitors|runners-up)"
    rf"|competitors|imports|imported|in {_A_PLACE})\b| (?:above|below|over|under) {_A_PLACE}\b(?! \d)"
    r"| above (?:the )?target\b| below (?:the )?(?:target|cost)\b"
)


def acts_on(words: list[str]) -> str | None:
    """The verb whose object, of one to three words, the figure follows: "slashed prices 40%", "cut its own emissions 40%"."""
    for n in (2, 3, 4):
        if len(words) >= n and words[-n] in _ACTS:
            between = words[1 - n :]
            return None if _NO_OBJECT.intersection(between) or len(between[-1]) < 4 or between[-1].endswith("ly") else words[-n]
    return None


_ACTS = frozenset(
    "cut cuts cutting reduce reduces reduced reducing raise raises raised raising lower lowers lowered lowering increase increases"
    " increased increasing slash slashes slashed slashing trim trims trimmed boost boosts boosted lift lifts lifted".split()
)
_NO_OBJECT = frozenset("to by of in on for from at with and or but as than about nearly almost".split())
