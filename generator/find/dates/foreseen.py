"""What only looks like a last day: what somebody foresees, what was so for a time, what two times are compared by.

"Output will double by 2030" binds nobody, "prices had lagged until June" ends nothing that anybody set, and "more than before this
year" only compares."""

from __future__ import annotations

import re

from generator.late import late

# "Prices may reach $900 by May": what happens by itself; "he put the chances at": what somebody thinks; "than before May".
_FORECAST = late(
    r"\b(?:could|may|might) (?:\w+ )?(?:choke|strangle|cripple|paraly[sz]e|halt production|hurt|close plants|shut)\b"
    r"|\b(?:fears?|feared|warn(?:s|ed)?|worr(?:y|ies|ied)) (?:that )?(?:[\w’'-]+ ){0,4}(?:could|may|might)\b"
    r"|\b(?:expected|forecast|projected|predicted|estimated|seen|set|may|might|could|would|will|should) (?:\w+ ){0,3}?"
    r"(?:double|triple|quadruple|reach(?! an? (?:\w+ )?(?:agreement|deal|decision|accord|pact)| agreement)|rise|grow|fall"
    r"|hit|exceed|top|climb|recover|rebound|ease|fade|vanish|wane|evaporate|halve|average|need|account for|make up|supply|drop"
    r"|peak|surge|swell|shrink|decline|last|run (?:out|short|dry)|"
    r"be (?:exhausted|gone|empty)|outstrip|overtake)\b"
    r"|\b(?:chances?|odds|probability|likelihood|base case|reckons?|figures (?:the|that|it)|bets?|predicts?|forecasts?"
    r"|thinks|doubts?|(?:expects?|expected) [\w ’'-]{2,80}? to (?!be (?:signed|decided|taken)|sign|decide|rule)|"
    r"estimates?|arguing|argues|expects? (?:an?|the|no|prices|more|that|it)|pencils? in)\b",
)
SET_BY_LAW = late(
    r"\b(?:duty|duties|tariffs?|levy|levies|surcharges?|quotas?|caps?|truce|pause|standstill|ceasefire|suspension"
    r"|moratorium|exemption|waiver)\b",
    re.I,
)
_AGREED = late(r"\b(?:agreed|pledged|promised|undertook|committed) (?:\w+ )?(?:that|to)\b")
_COMPARED = late(r"\b(?:compared (?:with|to)|than|(?:up|down) from|against) [^;.]{0,40}$")
# Somebody's forecast, whatever it is about: "our view is that the truce holds by then".
_VIEW = late(
    r"\b(?:(?:our|my|their|his|her|its|the \w+[’']s?) (?:\w+ )?"
    r"(?:view|bet|guess|sense|base case|expectation|assumption|forecast|hunch) is"
    r"|(?:forecasts?|forecasted|predict(?:s|ed)?|project(?:s|ed)|reckon(?:s|ed)?|bets?|guess(?:es|ed)?|envisag(?:es|ed)"
    r"|foresees?|foresaw) (?:that|average|\w+ prices|the price))\b[^;]{0,110}$",
    re.I,
)
# "Nothing of this will be ready by June": what will not be so, and what no one is asked for.
_NONE = late(
    r"\b(?:none|nothing|hardly any)\b(?: of \w+)?[^;,]{0,20}"
    r"\b(?:will|would|is|are|was|were)\b[^;]{0,60}$",
    re.I,
)
# "Half the crew will be ashore by Easter": how things will stand.
_STATE = late(r"\b(?:will|would|[’']ll) (?:\w+ )?be (?:back|ashore|full|empty|gone|an?|no)\b[^.;,]{0,40}$")
# "It will take until February for the ships to come": a length.
_TAKES = late(r"\b(?:takes?|took|taken|taking) (?:\w+ )?$", re.I)
# "If supplies do not improve before Christmas": what comes of itself.
_OF_ITSELF = late(
    r"\b(?:if|unless|once|as long as|so long as) [^.;,]{0,50}\b(?:improves?|recovers?|eas(?:es?|ing)|worsens?|picks? up|falls?"
    r"|rises?|drops?|comes? back|returns?|rains?|dries|rebounds?|clears?|breaks?|weakens?|strengthens?|thaws?|normali[sz]es?)\b"
    r"[^.;,]{0,25}$",
    re.I,
)
# "Used to ring until Sunday dinner", "would sit there until March every year": a habit.
_HABIT = late(
    r"^(?:(?!\b(?:will|shall|must|are to|is to|agreed)\b)[^;])*?\bused to\b[^;]{0,110}$|\b(?:always|usually|typically|normally"
    r"|often|generally"
    r"|(?:every|each) (?:year|season|winter|summer|spring|autumn|week|month))\b(?:(?!, and\b)[^;]){0,80}$",
    re.I,
)
_RULED = late(r"\b(?:must|ha(?:s|ve) to|required|obliged|deadline|file|submit|pay|report)\b", re.I)
# "Until the middle of May they had been running behind": what was so up to then.
_WAS_SO = late(r",? (?:[\w’'-]+ ){1,5}?(?:had|was|were|used to)\b")
_WAS_SO_ENDS = late(r" (?:had|was|were) (?:to|set to|due|suspended|valid|allowed|given|exempt|told|barred|granted|required)\b")
# "Before this year" is no day ahead, "before this year is out" is.
_PAST_SPAN = late(
    r"(?:this|last|the (?:present|current|past|previous)|that) (?:year|quarter|month|week|decade|century|season)\b", re.I
)
_IS_OUT = late(r"(?:[’']s (?:end|close)| (?:is|was) (?:out|over|through|up)| ends?\b| ended| closes| runs out)")
# "By then the tax would have reached 90 dollars", "by March the window is gone".
_BY_THEN = late(
    r",? (?:[\w’'-]+ ){0,6}?(?:(?:would have|will have|had|was|were|showed|(?:is|are) gone|there will be an?)\b"
    r"|is (?!due\b)[a-z]+[,.”\"])"
)
# "Neither will produce before 2028": what is foreseen, and not forbidden.
_NOBODY = late(
    r"\b(?:[Nn]either(?! country| side| party)|[Nn]obody|[Nn]othing|[Nn]one|(?:do|does)(?:n[’']t| not) (?:see|expect))\b"
    r"[^.;]{0,90}$"
)


def foreseen(text: str, cue_at: int, start: int, end: int, told: str, cue: str, sentence: tuple[int, int]) -> bool:
    """Whether "by", "before" or "until" the date [start, end) tells of no last day; `told` is what stands before the cue."""
    if _FORECAST.search(told) and not SET_BY_LAW.search(told) and not _AGREED.search(told):
        return True
    if compared(text, start, end, told, cue):
        return True
    if cue in ("until", "till"):
        if _TAKES.search(told):
            return True
        opens = cue_at <= sentence[0] + 1
        high = min(sentence[1], end + 60)
        return opens and _WAS_SO.match(text, end, high) is not None and _WAS_SO_ENDS.search(text, end, high) is None
    return False


def compared(text: str, start: int, end: int, told: str, cue: str) -> bool:
    """Whether it is a view, a habit, what will not be so, what comes of itself or what is compared with the date."""
    if _VIEW.search(told) or _NONE.search(told) or (cue == "by" and _STATE.search(told)):
        return True
    if _HABIT.search(told) and not _RULED.search(told):
        return True
    if cue == "before":
        past = _PAST_SPAN.match(text, start) is not None and _IS_OUT.match(text, end) is None
        return past or _COMPARED.search(told) is not None or _OF_ITSELF.search(told) is not None
    return cue == "by" and _OF_ITSELF.search(told) is not None


def no_earlier(kind: str, before: str) -> bool:
    """Whether "before" a year, season or month tells when something will be at the earliest."""
    return kind in ("year", "season", "month") and _NOBODY.search(before) is not None


def stands_then(behind: str) -> bool:
    """Whether a sentence that begins with "by" and a date tells how things will stand then."""
    return _BY_THEN.match(behind) is not None
