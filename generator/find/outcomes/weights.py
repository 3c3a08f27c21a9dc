"""The points of each piece of evidence for an outcome and against it, set by hand. See find/outcomes/evidence."""

from __future__ import annotations

from generator.find.outcomes.earlier import BROUGHT
from generator.find.outcomes.follows import FOLLOWS
from generator.find.outcomes.looking_back import LOOKS_BACK
from generator.find.outcomes.outright import BOTH_SAY, OUTRIGHT
from generator.find.outcomes.pairs import ONE
from generator.find.outcomes.provisions import PROVIDES
from generator.find.outcomes.scene import Kind
from generator.find.outcomes.stays import STAYS

# A sentence tells an outcome from so many points on.
ENOUGH = 0.0
# What it starts from: most sentences tell none.
FROM: dict[Kind, float] = {"agreed": -2.1, "open": -2.0}
# A rule has read it.
RULED: dict[Kind, float] = {"agreed": 2.2, "open": 2.1}
# These rules read much that is none: what they find must have more behind it.
WEAK = {
    "a deal's content",
    "terms of a deal",
    "what somebody will have",
    "a side acts on it",
    "a text tells what will be",
    "what two sides set up",
    "a side tells what will be",
    "goes on with the terms",
    "goes on in its paragraph",
}
# What these rules tell holds whatever the points of the words say: of what they read in the annotated articles all was so.
SURE = {STAYS, ONE, BOTH_SAY}
# What says nothing against what the main clause tells behind a clause of concession: "while the minister hailed the deal, …".
CONCEDED = frozenset({"praise or blame"})
# What lasts and has nothing else of what is left open: much does that nobody negotiates.
LASTS, ONLY_LASTS = "it lasts", 1.2
# What says nothing against a sentence that tells what will be done under a deal: "if the price falls, the two will …".
# Nor that it was last year, where an earlier meeting is what is told.
SPARED = {
    FOLLOWS: frozenset({"a supposition", "a condition", "a count", "a firm's", "a firm's works"}),
    PROVIDES: frozenset({"a condition", "a count", "a firm's", "a firm's works"}),
    BROUGHT: frozenset({"history", "another one", "before they met", "who met"}),
    LOOKS_BACK: frozenset(
        {"history", "another one", "before they met", "who met", "under an older text", "when an older one ends"}
    ),
    OUTRIGHT: frozenset({"a count", "a firm's", "what one side laid on the other"}),
}
# What two parties at the head of a sentence that binds both are spared.
JOINT, AT_HOME = frozenset({"a side binds itself", "a result is reached"}), frozenset({"one side's plan"})
LESS = 0.8
# A rule reads it as the other kind only.
OTHER = 0.6
# Much is left open in it and nothing set against that: it does not settle.
MUCH, UNSETTLED = 1.4, -0.9
SETTLED = {
    "a side binds itself": 1.0,
    "a result is reached": 0.9,
    "what is to be done": 1.0,
    "what was undone": 0.5,
    "what was done": 0.5,
    "under a deal": 0.6,
    "in exchange": 0.4,
    "one for the other": 0.6,
    "until a day to do it": 2.0,
    "among the terms": 1.2,
    "what a result does": 0.4,
    "chapters closed": 2.6,
    "it takes effect": 0.8,
    "a result": 0.4,
    "for a term": 0.3,
}
LEFT = {
    "a denial at its head": 0.6,
    "a denial": 0.5,
    "a result denied": 0.7,
    "it failed": 0.7,
    "it lasts": 0.6,
    "unsettled": 1.2,
    "deferred": 1.6,
    "sides apart": 0.7,
    "two wishes": 0.9,
    "none of it": 1.0,
    "what was hoped for": 1.0,
    "wanted and not got": 1.0,
    "a complaint": 1.3,
    "it awaits a vote": 1.6,
    "read differently": 1.6,
    "an open question": 1.0,
    "a question within": 0.7,
}
AGAINST: dict[Kind, dict[str, float]] = {
    "agreed": {
        "quoted": -1.2,
        "somebody's own": -0.5,
        "an opinion": -1.2,
        "a count": -0.5,
        "a wish or a plan": -0.4,
        "a condition": -0.5,
        "who met": -0.5,
        "a firm's": -0.6,
        "a question": -2.0,
        "history": -1.4,
        "one side's plan": -2.0,
        "a belief": -1.2,
        "a supposition": -3.0,
        "a deal supposed": -3.0,
        "another one": -2.5,
        "the meeting itself": -3.0,
        "it would have been": -3.0,
        "a meeting to come": -3.0,
        "what was not agreed": -3.5,
        "denied at its head": -5.0,
        "hearsay": -1.5,
        "since then": -1.6,
        "what one side laid on the other": -2.0,
        "it ended without": -3.0,
        "under way": -0.8,
        "when an older one ends": -3.0,
        "blow for blow": -3.0,
        "a firm by name": -2.5,
        "on its way": -3.0,
        "before they met": -4.0,
        "one who thinks": -3.0,
        "what it means": -1.2,
        "friction since": -4.5,
        "an offer": -1.6,
        "money at home": -2.6,
        "praise or blame": -2.0,
        "its own course": -1.6,
        "under an older text": -2.5,
        "a proposal put away": -5.0,
        "a firm's works": -2.0,
        "a wish put to a government": -2.5,
        "goods that moved": -2.0,
        "a day aimed at": -1.6,
    },
    "open": {
        "quoted": -1.5,
        "somebody's own": -0.7,
        "an opinion": -0.5,
        "a count": -0.7,
        "a wish or a plan": -0.3,
        "a condition": -0.9,
        "who met": -0.4,
        "a firm's": -0.8,
        "a question": -2.0,
        "history": -0.4,
        "a belief": -1.2,
        "a supposition": -3.0,
        "another one": -2.5,
        "the meeting itself": -5.0,
        "a measure put off": -1.6,
        "praise or blame": -3.0,
        "left as it is": -2.0,
        "a wish put to a government": -2.5,
        "files that wait": -2.5,
        "no comment": -3.0,
        "goods that moved": -2.0,
        "there never was one": -3.0,
        "a place not fixed": -4.0,
        "who is displeased": -2.5,
        "a firm by name": -2.5,
        "before they met": -4.0,
        "one who thinks": -3.0,
        "what it means": -1.2,
    },
}

# A sentence that no rule takes for open and that tells what is to be done tells this rather.
BOUND, TELLS_MORE = frozenset({"what is to be done", "a result is reached"}), -0.8
# Told by somebody who is no official; of parties that sat at no table.
COMMENT: dict[Kind, float] = {"agreed": 2.0, "open": 2.0}
AWAY: dict[Kind, float] = {"agreed": 2.0, "open": 1.0}

# These count only where terms are being told: in the paragraph of an outcome, right behind one, or under such a heading.
INSIDE = frozenset({"among the terms", "none of it"})
# One of these must be among it where no rule reads the sentence; the others only help.
STRONG: dict[Kind, set[str]] = {
    "agreed": {
        "a side binds itself",
        "a result is reached",
        "what is to be done",
        "what was undone",
        "under a deal",
        "what a result does",
        "chapters closed",
        "one for the other",
        "until a day to do it",
        "among the terms",
    },
    "open": {
        "a result denied",
        "it failed",
        "it lasts",
        "unsettled",
        "deferred",
        "sides apart",
        "none of it",
        "what was hoped for",
        "wanted and not got",
        "a complaint",
        "it awaits a vote",
        "read differently",
    },
}
