"""The last look at a measure in a sentence's own words: what is malformed is mended where that is certain, and else left out.

A wrong measure is worse than none. What is refused has the marks of a clause that was read wrong: it begins with a verb or a word
of comparison, ends in an article, names somebody and no thing, or leaves a bracket open.
"""

from __future__ import annotations

import re

from generator.find.measures.context import COUNTS
from generator.late import late
from generator.records import Figure
from generator.vocabulary import load

# What no phrase begins with, whatever follows: words of comparison, of place in a list, of terms of trade; and forms of verbs.
_OPENS = late(
    r"(?:higher|lower|apiece|cif|fob|fca|quoted|worth|agreed|push|pushed|brought|begun|according|including|such|than|more|less|fewer"
    r"|both|each|either|whatever|whichever|who|whose|what|whether|if|as|but|yet|nor|or|and|then|thus|there|here|not|only|even|also"
    r"|still|just|us|them|him|me|you|he|she|they|we|I|have|has|had|is|are|was|were|be|been|being|will|would|could|may|might|can"
    r"|should|must|do|does|did)\b"
    r"(?! (?:prices?|costs?|courts?|education|house|half|end|bound|limit|rates?|grade|duty|duties|tariffs?|quality|estimate"
    r"|forecast|status|emissions|tax|taxes|volumes|output|demand|sales|imports|exports))",
)
# Terms of delivery behind a price, by name (Incoterms 2020) and as markets write them.
_DELIVERY = late(
    r"(?:duty (?:un)?paid(?! by\b)|delivered|ex[- ]works|in[- ]warehouse|c&f|(?:exw|fca|fas|fob|cfr|cif|cpt|cip|dap|dpu|ddp)\b)",
    re.I,
)
# Of these, a length of time is what a stock would last for, and no amount of them.
_FLOWS = late(r"(?:demand|consumption|imports|exports|supply|supplies|usage|output|sales)\b")
_TIMES = frozenset("hours days weeks months quarters years".split())
# A participle before what it governs is a verb; before a noun ("planned output") it is none.
_GOVERNS = late(r"[a-z]+ed (?:to|by|at|in|on|for|from|with|the|a|an|its|their|his|her|it|them|down|up|out|off|over|that)\b")
# Articles, links and pronouns that a phrase cannot end with, and prepositions that may stay behind only what a clause does.
_ENDS = late(
    r" (?:a|an|the|and|or|but|of|than|as|for failing|whether|whatever|because|while|that|which|who|its|their|his|her|every"
    r"|is|are|was|were)$"
)
_CLOSED = late(r"[()]")
_LEADS = late(r"^(?:value|price|cost|length|duration|validity|part|share|capacity|delay|suspension) of (?:the |a |an )?")


def whole(measure: str | None) -> str | None:
    """The phrase, mended at its ends; None for one that is no phrase."""
    if measure is None:
        return None
    measure = measure.strip(" ,;:—–-")
    measure = measure.partition(" having ")[0].removesuffix(" respectively")
    while (cut := _ENDS.sub("", measure)) != measure:
        measure = cut
    bare = measure if measure.startswith(("share of ", "part of ")) else _LEADS.sub("", measure)
    if (
        not measure
        or measure.endswith(" containing")
        or _POINTS_BACK.match(bare)
        or _unclosed(measure)
        or _OPENS.match(bare)
        or _GOVERNS.match(bare)
        or _DELIVERY.match(bare)
    ):
        return None
    return measure


# What only points back to one of two things, and a share of what is one already.
_POINTS_BACK = re.compile(
    r"(?:the )?(?:former|latter)(?: (?!president|minister|chief|prime|head|mine|plant|site|factory)|$)|share of share ", re.I
)
# A sum of money and nothing else: the same in other money.
_SUM = late(r"[A-Z$€£¥₹]{1,4}\s?\d[\d.,]*(?:[a-z]{1,2}| (?:thousand|million|billion|trillion|crore|lakh))?")
# What was done, and to nothing: "mined worldwide".
_DONE = late(
    r"[a-z]+ed (?:worldwide|globally|abroad|here|there|overseas|annually|so far)|share (?:compared|said|told)"
    r"|share that (?:lower|higher|up|down|more|less|better|worse|ahead|weaker|stronger)\b.*"
    r"|share that (?:brought|cut|lifted|lowered|raised|reduced)\b.*"
)


def telling(figure: Figure, measure: str | None) -> str | None:
    """The measure of the figure as it may be printed; None for one that names nothing, or somebody and no thing."""
    measure = whole(measure)
    if measure is not None and (_DONE.fullmatch(measure) or _SUM.fullmatch(measure)):
        return None
    if measure is not None and figure.unit in _TIMES and _FLOWS.match(measure) and " covers" not in measure:
        return None
    if measure is None or measure.endswith(")"):
        return measure  # brackets say what it is about
    led = _LEADS.match(measure)
    bare = (measure[led.end() :] if led else measure).lower()
    counts = figure.unit in COUNTS or measure.startswith("share of ")
    if " " not in bare and (
        bare in (load().measures.nothing_of if led else load().measures.nothing) or (bare in load().measures.sayers and not counts)
    ):
        return None
    two = bare.split()
    return None if len(two) == 2 and two[-1] in load().measures.sayers and measure[:1].isupper() and not counts else measure


def _unclosed(measure: str) -> bool:
    depth = 0
    for mark in _CLOSED.finditer(measure):
        depth += 1 if mark.group() == "(" else -1
        if depth < 0:
            return True
    return depth != 0
