"""What only looks left open: a barrier that is put off or ruled out is something settled, and so is a term that names its own
review or end; what is not raised of a matter that only the background told is no matter of the talks. See find/outcomes/rules."""

from __future__ import annotations

import re

from generator.late import late

# "An agreement to simplify permits and to keep tariffs where they are".
_BOUND_TO = late(
    r"\b(?:agree(?:d|s|ment)?|committed (?:itself |themselves )?to|pledged to|promised to|undertook to)\b[^.;:]{0,120}$"
)
_KEEPS = late(
    r"(?:keep|maintain|retain|kept|leav(?:e|ing) (?!(?:[\w-]+ ){0,2}(?:questions?|matters?|issues?|topics?|points?)\b)"
    r"[^.;]{2,80} (?:out|untouched)$)",
    re.I,
)
_BARRIER = late(
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|controls?|curbs?|restrictions?|fees?|bans?|sanctions?|surcharges?|dual pricing"
    r"|embargo\w*)\b[^;:]{0,60}$",
    re.I,
)
_PUT_OFF = late(
    r"(?:was|were|been|being|be) (?:\w+ )?(?:put off|postponed|deferred|held over|set aside|pushed back|called off|ruled out)$"
)
# A request to lift it is no barrier.
_ASKED = late(r"\b(?:requests?|proposals?|demands?|wish|question|decision|matter|issue|dispute|row|talks)\b", re.I)
_AWAY = frozenset(("ruled out", "put off", "postponed", "deferred", "pushed back"))
_IS = late(r"\b(?:is|are|was|were|be|been) $")
# "Took note of the outcome of the eighth round": nothing is left by that. Not "of a request".
_NOTED = late(
    r" (?:the |its |their |with \w+ (?:the )?)?(?:\w+ )?(?:outcomes?|results?|progress|reports?|conclusion|completion|steps|work)\b"
)
# "Licences are to be decided on within 60 days", "excluded goods".
_WITHIN = late(r" (?:on |upon )?(?:within|inside|in no more than) ")
_GOODS = late(r" (?:goods|products|items|lines|sectors|firms|companies|categories)\b")
# "Ore is not covered by the tariff".
_BY_A_BARRIER = late(
    r" by (?:the |its |their |an? )?(?:[\w.%-]+ ){0,4}?(?:tariffs?|dut(?:y|ies)|bans?|controls|curbs|levy|sanctions|surcharge)\b"
)
# "In autumn, venue to be decided", "at a place to be determined": of the next meeting, and no matter of this one.
_VENUE = late(r"\b(?:times?|dates?|day|places?|venues?|city|location|hour)(?: (?:and|or) \w+)? (?:still |yet )?$")
# "A price that has unsettled growers", "failed to pay a coupon", "no sign of the ministers": the words of something else.
_UPSETS = late(r"\b(?:ha(?:s|ve|d)|that|which) (?:\w+ly |also |long )?$")
_WHOM = late(r" (?!(?:by|since|after|and|but|(?:the )?(?:questions?|matters?|issues?|points?|business))\b)[a-z]")
_OWES = late(
    r"(?:pay|meet|make|honou?r|service)\b(?= (?:an? |the |its |their |that )?(?:[\w-]+ ){0,2}(?:coupon|payment|interest"
    r"|instal?ment|debts?"
    r"|deposits?|loans?|bills?|obligations?)\b)"
)
_PEOPLE = late(
    r" (?:the |any |either |its |their )?(?:[\w-]+ )?(?:delegations?|negotiators?|ministers?|envoys?|teams?|leaders?"
    r"|presidents?|motorcades?)\b"
)
# "Broke up after 40 minutes": how long it lasted tells nothing of what it left.
_LASTED = late(r" after (?![^.;]*\bwithout\b)[^.,;]{2,30}(?:[.;]|$|, (?!when\b|with\b|over\b))")
# "Tin, on which the note is silent, was steady at $31,000": the news of a market.
_MARKET = late(
    r"\b(?:steady|unchanged|flat|firm(?:er)?|soft(?:er)?|weaker|stronger|higher|lower|quoted|assessed|trad(?:ed|ing)|changed hands)"
    r" (?:at|around|near|for) [$€£¥]?\d"
)
# "What it passes over is as telling": that a silence speaks, and not what of.
_SPEAKS = late(
    r"^(?:[\w’'-]+,? ){0,3}?what\b[^.:]{2,70} (?:is|are|was|were|may be|may prove|seems) (?:[\w-]+ ){0,3}?(?:telling|striking"
    r"|interesting"
    r"|revealing|instructive|remarkable|noteworthy|eloquent|conspicuous)\.?$"
    r"|^(?:[\w’'-]+,? ){0,3}?(?:telling|striking|interesting|revealing|instructive|remarkable|noteworthy|eloquent|conspicuous)"
    r" (?:is|are|was|were)\b[^.:]{0,30} what\b[^.:]*\.?$",
    re.I,
)
# "Threatened to double the duty if the curbs were not lifted".
_IF = late(r"\b(?:if|unless|as long as|so long as)\b[^.;,]{0,80}$")
_NOT = late(r"\b(?:not|never)\b|n[’']t\b")
# "The truce remains in force until May": that is what it is for.
_DEAL = late(r"\b(?:truce|deal|accord|agreement|pact|pause|suspension|exemption|waiver|treaty|ceasefire)\b[^.;,]{0,70}$", re.I)
# "The quota will be looked at again after two years": a deal tells its own review.
_REVIEW = late(r"^[^.;]{0,90}\b(?:arrangement|accord|agreement|pact|deal|quota|cap|scheme|truce|exemption|waiver)s?\b[^.;]{0,90}$")
_AGAIN = late(r"(?:look(?:ed)? at|examined?|considered?) again$")
# "That issue was not raised this time", of what the reporter has just told as background.
_OF_THAT = late(
    r"(?:That|This|The same) (?:\w+ ){1,2}(?:was|is|has been)(?: not|n[’']t) (?:\w+ )?"
    r"(?:raised|discussed|mentioned|negotiated|touched|part of|on the (?:agenda|table)|taken up|up for)\b"
)
# "Neither side disclosed where the teams had met".
_PLACE = late(
    r"\b(?:disclos\w+|sa(?:y|id)|reveal\w*|name[ds]?|told|tell) (?:where|when|in which \w+) (?:\w+ ){1,3}(?:had |have |were |are )?"
    r"(?:met|meet|sat|meeting|gathered|convened)\b"
)

# "Clearing up most of what the memorandum had left vague".
_HAD_LEFT = late(
    r"\b(?:clear\w* up|settl\w+|resolv\w+|clos\w+|fill\w+|answer\w+|end(?:ed|s|ing)|remov\w+)\b[^.;:]{2,90}?"
    r"\bhad (?:long |still )?$"
)


def is_relief(text: str, m: re.Match[str]) -> bool:
    """Whether the words found tell what is settled rather than left."""
    words, before = m.group(), text[: m.start()]
    if _IF.search(before) and _NOT.search(words):
        return True
    if words.startswith("left") and _HAD_LEFT.search(before):
        return True
    if _KEEPS.match(words) and _BOUND_TO.search(before):
        return True
    put_off = _PUT_OFF.fullmatch(words) is not None or (words.lower() in _AWAY and _IS.search(before) is not None)
    if put_off and _BARRIER.search(before) and _ASKED.search(before) is None:
        return True
    if words in ("took note of", "takes note of"):
        return _NOTED.match(text, m.end()) is not None
    if words.startswith(("conditional on", "subject to", "hinge")) and before.endswith(("not ", "n’t ", "n't ", "no longer ")):
        return True
    if words == "never reached" and text.startswith((" the press", " the public", " the papers"), m.end()):
        return True
    if "to be d" in words and (_VENUE.search(before) or _WITHIN.match(text, m.end())):
        return True
    if words == "unsettled" and _UPSETS.search(before):
        return _WHOM.match(text, m.end()) is not None
    if words.startswith("fail"):
        return _OWES.search(text, m.start(), m.end() + 60) is not None
    if words.lower() == "no sign of":
        return _PEOPLE.match(text, m.end()) is not None
    if only_lasted(text, m):
        return True
    if words.endswith("covered") and _BY_A_BARRIER.match(text, m.end()):
        return True
    if words.endswith(("in force", "in place")) and _DEAL.search(before):
        return True
    if words.startswith("on ice"):
        return _BARRIER.search(before) is not None
    if words == "excluded":
        return _GOODS.match(text, m.end()) is not None
    return _AGAIN.search(words) is not None and _REVIEW.match(before) is not None


def only_lasted(text: str, m: re.Match[str]) -> bool:
    """Whether of a meeting that broke up only the length is told."""
    return m.group().endswith("broke up") and _LASTED.match(text, m.end()) is not None


def beside_it(text: str, *, goes_on: bool) -> bool:
    """Whether a sentence only says what was no matter of the talks, or where they were, or tells nothing of them. `goes_on`: it
    follows an outcome."""
    return (not goes_on and _OF_THAT.match(text) is not None) or _PLACE.search(text) is not None or tells_nothing(text)


def tells_nothing(text: str) -> bool:
    """Whether a sentence gives the price of a day, or says that something was left without saying what."""
    return _MARKET.search(text) is not None or _SPEAKS.search(text) is not None
