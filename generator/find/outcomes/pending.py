"""What goes on with what was left open: right behind such a sentence, in its paragraph, what is denied, sent on or told of one more
matter is left open, too, whatever its words. See find/outcomes/rules.

Of the sentences right behind one that leaves something open four of five in the annotated reports do so as well; the others tell
where and when somebody meets, what is traded, what was settled long before, or what somebody thinks. Here one must have a sign of
its own besides its place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.flow import others_speak
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

PENDING = "it is left like the one before"
_QUOTED = late(r"^[“\"‘']|\?$")
_SOMEBODY = late(
    r"\b(?:I|I['’]\w+|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Ss]he|[Hh]e|[Hh]is|[Hh]er|(?:[Ee]very|[Aa]ny|[Ss]ome)(?:one|body))\b"
)
_FEWEST = 3
# "Beef was put off. So was the tax on wine", "Sheepmeat likewise".
_ALSO = late(r"\b(?:also|likewise|too|as well|either|similarly|the same (?:goes|applies|holds|is true))\b")
_DENIES = late(
    r"\b(?:not(?! (?:only|just|merely|speak|comment|answer|naming|identif\w+)\b)|nor|neither|none|nothing|nobody|cannot|without"
    r"|remains?|remained|stays?|stayed|unresolved|unsolved|undecided|unclear|open|missing|pending|split|apart|failed|refus\w+"
    r"|reject\w+"
    r"|stuck|(?:wants?|demands?|insists?|seeks?|sought|claims?|claimed)(?! (?:a |the |to )?sign)|turned (?:it|them|this|that) down"
    r"|too (?:far|hard|much|early|late))\b"
    r"|\bno (?!(?:later|less|more|fewer|sooner|doubt|comment)\b)|n[’']t\b"
)
# "The question goes back to ministers", "Sugar was handed to a panel": the verb, and to whom or when.
_ON = (
    r"(?:goes|go|went|sent|put|referred|carried|moved|handed|taken|returned?|returns|come|revert\w*|deferred|slipped|pushed|kicked"
    r"|left"
    r"|passed|submitted|continued?|discussed|examined?|looked|study|studied|considered|negotiated|shelved|parked|kept|removed"
    r"|deleted"
    r"|struck|raised)"
)
_ONE = late(
    r"(?:And |But )?(?:One|Another|The (?:first|second|third|other|last|fourth))(?: (?:one|point|matter|issue|question))? (?:is"
    r"|was|concerns)\b"
)
# What was settled, bounded or built, and who only meets.
_SETTLES = late(
    r"\b(?:agreed|agrees?|consented|settled|signed|struck (?:a|an|the)|pledged|promised|undertook|extended|froze|halved|suspended"
    r"|adopted"
    r"|get the right|withdraws|until then)\b",
    re.I,
)
_WORLD = late(
    r"\b(?:markets?|shares|brokers?|prices|shipments|billion|sales|since (?:19|20)\d\d|in (?:19|20)\d\d|owns?|owned|built|orders?"
    r"|died|fell"
    r"|rose|climbed|grows?|produces?|officials want|polled|had (?:rejected|refused|turned down)|(?:are|is|were) hoping"
    r"|does not appear|drivers?|are not affected|secretariat|spokes\w+|chair)\b"
)
_MEETS = late(
    r"\b(?:round|session|meeting|gathering|attempt)s?\b[^.;]{0,20}?\b(?:19|20)\d\d\b|"
    r"\b(?:meet|meets|met|convene|reconvene|gather|gathered|scheduled|pencilled|booked|venues?|hosts?|hosted|flew|dinner|briefing"
    r"|sat down"
    r"|see each other|on the agenda|back in(?:to)? the room|round the table)\b|\b[Tt]alks (?:resume|continue) in\b"
    r"|\b(?:session|round|meeting|gathering|summit|attempt|conference)\b[^.;]{0,30}?\b(?:in|on|of|from) [A-Z]"
)


@lru_cache(maxsize=4)
def _words(o: Outcomes) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return late(rf"\b{_ON}\b[^.;]{{0,60}}?\b(?:{either(o.sent_to)})\b"), late(rf"\b(?:{either((*o.views, *o.opinions))})\b", re.I)


def left_too(text: str, o: Outcomes) -> bool:
    """Whether a sentence right behind what was left open leaves one more thing open, by a sign of its own."""
    if len(text.split()) < _FEWEST or any(p.search(text) for p in (_QUOTED, _SOMEBODY, _WORLD, _MEETS)):
        return False
    sent_on, views = _words(o)
    denied = _DENIES.search(text) is not None
    if others_speak(text, o) or views.search(text) or (_SETTLES.search(text) and not denied):
        return False
    return denied or any(p.search(text) for p in (_ALSO, sent_on)) or _ONE.match(text) is not None
