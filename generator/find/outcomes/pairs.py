"""Sentences whose wording settles one thing and leaves another, and talks that end without a result. See find/outcomes/rules."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

# "Settled how the tax is raised but not who pays it".
_BUT_NOT = late(
    r"\b(?:settled|resolved|fixed|decided|agreed|clarified|determined|established|spelled out|laid down) (?:on )?"
    r"(?:how|what|when|which|who|where|that|the|its|their|an?)\b[^.;]{1,110}?,? (but (?:not|neither|hardly))"
    r" (?:on )?(?:how|what|when|which|who|where|whether|the|its|their|those|an?)\b"
)
# "Has agreed to let them bid, but wants deeper cuts before it signs".
_BUT_WANTS = late(
    r"\b(?:agreed|accepted|consented|conceded|pledged|promised|undertook|signed|settled)\b[^.;]{3,140}?,? "
    r"(but (?:it |they |both )?(?:still |also |now )?(?:wants?|demands?|insists?|seeks?|asks? for"
    r"|is (?:holding out|asking|pressing|pushing) for|are (?:holding out|asking|pressing|pushing) for|refuses?|declines?))\b"
)
# "Produced an agreement on safety but none on money", "yielded a deal on breaks but collapsed over pay".
_BUT_NONE = late(
    r"\b(?:produced|yielded|brought|reached|struck|signed|found|settled|agreed on|accepted|there was) (?!(?:no|nothing|little)\b)"
    r"[^.;:]{3,90}?,? (but (?:none|nothing|not|no \w+) (?:on|for|about|over)\b"
    r"|but (?:it |they )?(?:collapsed|broke down|broke up|foundered|stalled|ended|failed) (?:over|on)\b"
    r"|(?:but|and) put off (?:an? |the )?(?:decision|vote|talks|ruling)\b)"
)
# The rule by which one thing is settled beside another that is not.
ONE = "one thing is settled"
_OFF = late(r"\b(?:takes?|took|taken) (?:[\w’'-]+ ){1,12}?off the table\b")
_LEFT_THERE = late(
    r"\b(?:left|leaves|leaving|kept|keeps) (?:[\w’'-]+ ){1,8}?(?:(?:exactly |just |right )?"
    r"where (?:it|they) (?:was|were|had been|stood|is|are)"
    r"|as (?:it|they) (?:was|were|is|are)|in place|untouched|intact)(?=[.,;]|$)"
)
_WORKING = (
    r"(?:announcing|agreeing on|agreeing|reaching|making|giving|settling|resolving|issuing|securing|winning|signing|setting"
    r"|naming"
    r"|producing|yielding) "
)
_LAST = ("extension", "prolongation", "renewal")


def settles_and_leaves(text: str) -> tuple[int, int] | None:
    """Where a sentence settles something, and where it then leaves something; both in one breath."""
    if " but " in text and (m := _BUT_NOT.search(text)):
        return m.start(), m.start(1)
    if (" but " in text or " put off " in text) and (m := _BUT_NONE.search(text)):
        return m.start(), m.start(1)
    if " but " in text and (m := _BUT_WANTS.search(text)):
        return m.start(), m.start(1)
    if "off the table" in text and (m := _OFF.search(text)) and (left := _LEFT_THERE.search(text, m.end())):
        return m.start(), left.start()
    return None


def ending_without(o: Outcomes) -> re.Pattern[str]:
    """Talks that end "without a breakthrough", "without announcing an extension"; the group is what there was none of."""
    return late(
        r"\b(?:ended|ends?|closed|concluded|wrapped up|finished|broke up|adjourned|came to an end|drew to a close)\b[^.;]{0,110}?"
        rf"\b(without (?:{_WORKING})?(?:(?:an?|any|the|much) )?(?:[\w-]+ ){{0,2}}?(?:{either((*o.missing, *_LAST))}))\b"
    )


def acting_jointly(o: Outcomes) -> re.Pattern[str]:
    """What two sides did together: "the negotiators extended the freeze"."""
    return late(
        r"\b(?:[Tt]he (?:two|three|four|five) (?:sides|parties|governments|countries|delegations|teams|ministers|leaders"
        r"|presidents)|[Bb]oth (?:sides|parties"
        r"|governments|countries|delegations|teams|leaders|presidents)|[Tt]he (?:negotiators|delegations|parties|sides"
        r"|leaders|envoys|vice-ministers)"
        r"|[Nn]egotiators|[Tt]hey) (?:also |then |further |now |even )?"
        rf"(?:{either(o.acted)}) (?:the|an?|their|its|all|most|each|one|two|three|how|which|vessels|a)\b"
        r"(?! (?:work|talks|day|evening|night|negotiations|meeting|session|round|discussions|consultations)\b)"
    )


# Up to the verb stand the two and no clause of its own; not "Two days of talks between Peru and Norway ended".
_TWO_FRONT = 190
_CLAUSE_OF_ITS_OWN = late(
    r"\b(?:that|which|when|because|whether|if|how|than|as|while|where|whose|what|since [A-Z]\w+ \w+ed|talks (?:between|of)"
    r"|not|nor"
    r"|neither|no|never"
    r"|without|failed|imports|exports|prices|proposals?|ideas?|(?:have|has) yet to)\b|\bsince (?:[A-Z]\w+ ){1,2}$|[“”\";:]"
    r"|^(?:It|He|She|They)\b",
    re.I,
)
_WHO_MET = late(r", (?:who|which) (?:met|gathered|sat|had met|had been (?:meeting|talking))[^,;]{0,90},")
_A_MEETING = late(
    r"[^.;,]{0,50}?\b(?:rounds?|sessions?|talks|negotiations|meetings?|summit|consultations|discussions|days|hours|visit"
    r"|review)\b(?! (?:fee|tariff|duty))"
)


def two_settle(text: str, o: Outcomes) -> int | None:
    """Where a sentence tells what its two sides, who head it, settled: "Norway and Peru have fixed their shares"."""
    for m in _settling(o).finditer(text, 0, _TWO_FRONT):
        front = _WHO_MET.sub("", text[: m.start()])
        both = " and " in front and not _CLAUSE_OF_ITS_OWN.search(front)
        if both and not _A_MEETING.match(text, m.end()):
            return m.start()
    return None


@lru_cache(maxsize=4)
def _settling(o: Outcomes) -> re.Pattern[str]:
    day, where = r"(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?", r"(?:in [A-Z]\w+ )?"
    return late(
        rf"(?<!\bto )(?<!\bwas )(?<!\bwere )(?<!\bbe )\b(?:(?:have|has|had) (?:\w+ly |at last |now |also "
        rf"|jointly )?)?(?:{either(o.settles)}) "
        rf"{day}{where}{day}(?:an?|the|their|its|all|most|both|next|this|each|one|two|three|four|five|six|seven|eight|nine|ten"
        rf"|eleven|twelve"
        r"|\d[\d,.]*|common|joint|new|shares|quotas|terms|rules|on (?:an?|the|their|its|all|most|terms|rules|how|what|which)"
        r"|how|what"
        r"|which)\b"
    )
