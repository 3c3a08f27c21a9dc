"""Days on which something begins to hold or falls back: "takes effect on May 3", "as of May 3", "the ban returns on May 3"."""

from __future__ import annotations

from generator.find.dates.tense import Tense
from generator.late import late

# "The rates could rise again on May 3": what falls back then.
_FALLS_BACK = late(
    r"\b(?:duty|duties|tariffs?|rates?|lev(?:y|ies)|controls?|curbs|sanctions|bans?|fees)\b[^.;]{0,90}\b(?:(?:will|would|could|may"
    r"|might|due to|set to) (?:\w+ )?(?:snap back|spring back|jump back|go back up|rise again|go up again|revert|return|climb again"
    r"|be restored|be reimposed|come back)|(?:snap|come|go)s? back|reverts?)\b[^.;]{0,50}\bon $"
)
# "The duty rises on May 3 unless the two agree": what can still be warded off.
_UNLESS = late(r",? (?:unless|if no|absent|barring|failing|without (?:an? )?(?:deal|agreement|accord|extension))\b")
_CHANGES = late(
    r"\b(?:goes? (?:up|back|into)|rises?|jumps?|doubles?|kicks? in|snaps? back|returns?|takes? effect|starts?|begins?|will|would"
    r"|is to|are to|due to|set to)\b"
)
_UNLESS_FIRST = late(r"(?:Unless|If no|Without an? (?:deal|extension|agreement|accord)|Failing|Barring) ")
# "Enters into force on", "with effect from".
_TAKES_EFFECT = late(
    r"\b(?:takes? effect|taking effect|(?:enters?|comes?|goes|go) into (?:force|effect)|with effect) (?:on|from|as of) (?:the )?$"
)
# "The accord ran out on May 3", "the duty took effect on May 3": told of the past, but the last or first day of what binds two
# sides. Not that somebody's visa, lease or lead ran out.
_BOUND_TO = (
    r"\b(?:contract|agreement|accord|deal|truce|pact|treaty|freeze|suspension|pause|programme|quota|safeguard|cut|increase"
    r"|step|scheme|registry|charge|tariffs?|dut(?:y|ies)|lev(?:y"
    r"|ies)|fees?|curbs|controls|sanctions|measure|surcharge)s?\b[^.;“”\"]{0,110}? "
)
_RAN_OUT = late(
    rf"{_BOUND_TO}(?:had |first )?(?:ran out|run out|lapsed|took effect|(?:entered|came|went) into (?:force|effect)|went live)"
    r"(?: at midnight| on both sides| again)? on (?:the )?$"
)
# "Renewed for another 90 days, to about May 3", "ran to May 3".
_EXTENDED_TO = late(
    r"\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|ran|runs|suspended|frozen|exten(?:sion|ded))\b[^.;“”\"]{0,90}?"
    r"(?:(?:days|weeks|months|years?), to|(?<=ran )to|(?<=runs )to) (?:about |at least )?$"
)
# "Both sides began charging ships on May 3".
_BEGAN = late(
    r"\b(?:began|begun|started|stopped|ceased) (?:charging|levying|collecting|enforcing|applying)\b[^.;]{0,60} on (?:the )?$"
)
# What would have run out, and a strike that is called off, on a day.
_WOULD_HAVE = late(
    r"\bwould (?:otherwise )?have (?:lapsed|ended|expired|run out|fallen due|taken effect|come into (?:force|effect)|begun"
    r"|started|kicked in|snapped back)\b[^.;,]{0,20}$"
    r"|\b(?:strike|walkout|lockout|stoppage|blockade)s? that (?:(?:had been|was|were)"
    r" (?:due |set |scheduled |planned )?to (?:start|begin)\b[^.;,]{0,20}|would have [a-z]+ [^.;,]{3,40} from )$"
)
# "Had been suspended for a year from May 3", "a tariff was threatened from May 3": nobody met from then on.
_HELD_FROM = late(
    r"\b(?:suspended|abeyance|threat(?:s|ens?|ened)|barr(?:ed|ing)|banned|prohibited|(?:may|must) not|exempt(?:ed)?|waived"
    r"|frozen|allowed|permitted|available|compulsory|charged|levied)\b[^.;]{0,90} from $"
)
_TO_ANOTHER = late(r"\s(?:to|through|until|till)\s|\s?–")
_AS_OF = late(r"\b(?:will|shall|must|to be|are to|is to|agreed to|would)\b(?![^.;]*\bhad\b)[^.;]{0,150}\bas of (?:the )?$")
_DAY = late(r"\d")
_MODAL = late(r"\b(?:will|would|could|may|might)\b")


def begins(text: str, start: int, end: int, tense: Tense | None, sentence: tuple[int, int]) -> bool | None:
    """Whether a date is one from which something holds, or falls back; None where no words of that kind are at it."""
    told = text[max(sentence[0], start - 200) : start]
    if told.endswith("on ") and _FALLS_BACK.search(told):
        return tense != "past" or _MODAL.search(told[-60:]) is not None
    if told.endswith(("on ", "from ")) and (_UNLESS.match(text, end) or _UNLESS_FIRST.match(text, sentence[0])):
        return _CHANGES.search(told[-120:]) is not None
    if _AS_OF.search(told):
        return True
    if _TAKES_EFFECT.search(told) and _DAY.search(text, start, end):  # "on Wednesday" is this week's news, and waited for by nobody
        return tense != "past"
    return None


def ran_out(text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether a date is one on which what binds two sides ran out, would have, or began to hold, or to which it was extended."""
    low = max(sentence[0], start - 200)
    if _WOULD_HAVE.search(text, low, start):
        return True
    if _DAY.search(text, start, end) is None:
        return False
    if any(cue.search(text, low, start) for cue in (_RAN_OUT, _EXTENDED_TO, _BEGAN)):
        return True
    return _HELD_FROM.search(text, low, start) is not None and _TO_ANOTHER.match(text, end) is None
