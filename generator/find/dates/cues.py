"""Words right before a date that say on which side of today it lies, whatever the verb of the sentence: "lapses on", "since"."""

from __future__ import annotations

import re
from datetime import timedelta

from generator import edtf
from generator.find.dates.clock import Clock
from generator.find.dates.deadline import CLOCK_TIME
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.tense import Tense
from generator.late import late

_UNTIL = late(rf"\b(?:until|till|as from|(?:starting|beginning|effective)(?:\s(?:on|from|in))?)\s{CLOCK_TIME}$", re.I)
_WAS = late(r"\b(?:was|were|had|did|ran|held|stood|kept|grew|rose|fell|[a-z]{2,20}ed)\b")
_WAS_SO = late(
    r",? (?:[\w’'-]+ ){1,4}?(?:had|was|were|used to)\b"
    r"(?! (?:to|set to|due|suspended|valid|allowed|given|exempt|told|barred|granted|required)\b)"
)
_PUT_OFF = late(
    r"\b(?:put (?:back|off)|moved|postponed|delayed|pushed(?: back)?|rescheduled|extended|adjourned|deferred)\b[^.;,]{0,24}\sto\s$"
)
_THROUGH = late(
    r"\b(?:is|are|runs?|lasts?|remains?|stays?|booked|valid|full|extends?|extended|be|open|sold out)\b[^.;,]{0,40}\bthrough $"
)
_LASTS_TO = late(r"\b(?:until|till|through)[^\S\n](?:the[^\S\n])?$", re.I)
# "The rule is suspended until May 3", "set aside until May 3 its ban": what is granted still has its end before it.
_ON_HOLD = late(
    r"\b(?:(?:is|are|been|remains?|stays?) (?:\w+ly )?"
    r"(?:suspended|frozen|paused|halted|waived|shelved|deferred|exempt(?:ed)?|on hold|valid|reserved)"
    r"|(?<!was )(?<!were )(?<!had )(?:suspended|froze|paused|waived|shelved|set aside|exempted) [^.;]{0,60}?)\b[^.;]{0,30}\buntil $"
)
# "The grant runs out on May 3", "a dividend payable on May 3", "the sides meet again in Oslo on May 3".
_ON = late(
    r"\b(?:laps(?:e|es)|expires?|runs? out|falls? due|takes? effect|comes? (?:back )?into (?:force|effect|use)|comes? back"
    r"|begins|ends|(?:re)?opens|payable|(?:is|are) paid"
    r"|to be [a-z]{3,12}|meets? again|(?:is|are) (?:due|set|scheduled|to)\b[^.;,]{0,40}|resumes)\b"
    r"(?: (?:in|at) [A-Z][\w’'-]+| at [\dapm.:]{3,8})?(?: (?:on|from|in))? $"
)
_WALKS = late(r"\b(?:leaves|starts|closes) (?:(?:from|at|in|its|with|again)\b[^.;,]{0,50} )?on $")
_IMPOSED_FROM = late(r"\bto [a-z]{3,12} from $")
_FORECAST = late(r"\b(?:forecasts?|guidance|outlook|projections?|budget|targets?) (?:[^\s.;]+ ){0,7}?(?:for|in|through) $", re.I)
_IS_FORECAST = late(r"[-\s](?:\w+ )?(?:forecasts?|guidance|outlook|target)\b")
_BEATS = late(
    r"\b(?:beat|beats|beating|miss(?:ed|es)?|topp?(?:ed|s)?|exceed(?:ed|s)?|(?:above|below|ahead of|under|over)) [^.;,]{0,30}$"
)
_COMES = late(
    r"\b(?:has|have|holds?|is|are|covered) [^.;,]{0,50}\b(?:until|into|through) (?:the end of )?(?:the )?$"
    r"|\b(?:comes|returns|resumes|(?:re)?opens|begins) [^.;,]{0,30}\bin (?:the )?$"
)
_PENCILLED = late(r"(?<!was )(?<!were )(?<!been )\b(?:pencill?ed in|planned|booked|slated|earmarked) for (?:the )?$")
# "Since May", "since the talks in Lima in May".
_SINCE = late(
    r"\bsince[^\S\n](?:the[^\S\n])?(?:(?:(?:the|their|its|an?)[^\S\n])?"
    r"(?:(?!(?:is|are|was|were|had|has|will|would)\b)[\w’'-]+[^\S\n]){1,6}(?:in|on|of)[^\S\n])?$",
    re.I,
)
# "Until the annual meeting in May", "ahead of the expiry of the truce in May": still to come.
_UNTIL_THEN = late(
    r"\b(?:until|till|ahead of) (?:the|its|an?|their) (?:(?!(?:is|are|was|were|had|has)\b)[\w’'-]+ ){1,7}(?:in|on) $", re.I
)
# "Smelters may buy tagged ore from 1 November": what is to hold from then on is still to come, whatever words stand between.
_WILL_FROM = late(r"\b(?:will|shall|may|must|is to|are to|to be)\b(?!\W+have\b)[^.;]{0,90}\bfrom $")
# "The deal gives China until Jan. 31 to act": no word of the past stands between.
_HAS_UNTIL = late(
    r"\b(?:gives?|leaves?|leaving|giving|has|have|will|shall|may|must|can|remains?|stays?|keeps?|holds?)\b"
    r"(?:(?!\b[a-z]{2,20}ed\b)[^.;,]){0,50}\b(?:until|till) $"
)
# "China will accept lists, starting on April 1".
_WILL_START = late(
    r"\b(?:will|shall|must|is to|are to)\b(?! have\b)[^.;]{0,130}"
    r"(?:, (?:starting|beginning|effective)(?: (?:on|from|in))?| as of) $"
)
# "The quota rises from 900 to 1,000 tonnes from May 3".
_CHANGES_ON = late(r"\b(?:rises?|falls?|drops?|goes|increases?|climbs?) (?:from [\d,.]+ )?to [\d,.]+[^.;,]{0,20} (?:from|on) $")
# "They haggled until Friday": what went on until then.
_WENT_ON = late(r"\b(?:did(?: not|n[’']t)|ran|sat|lasted|went on|dragged|haggled|(?:was|were) (?:an?|the|so|[a-z]+ing))\b[^.;,]*$")
# "The ministry wants it done by Christmas".
_WANTED_BY = late(
    r"\b(?:wants?|needs?|must|demands?|insists?)\b(?:(?!\b(?:was|were|had)\b)[^.;,]){0,60}\bby (?:the end of )?$"
    r"|\b(?:asked|demanded|urged|insisted) that [^.;,]{3,60} be [a-z]+ (?:\w+ )?by $"
)
# "From 1 July, 500 tonnes may be imported".
_FROM_THEN = late(r"(?:^|[.;:]\s)(?:And |But )?[Ff]rom $")
_IS_TO = late(r",? (?:(?!\b(?:was|were|had|did)\b)[^.;]){0,110}\b(?:will|may|must|shall|is to|are to)\b(?! have\b)")
# Characters before a date in which such words stand.
_LOOK_BACK = 90
# Days within which what "expires on May 3" may have just run out when it is printed.
_LATE = timedelta(7)


def lies_ahead(text: str, r: Reading, begin: int, end: int) -> bool:
    """Whether the words beside the date, in its sentence [begin, end), put it ahead."""
    low = max(begin, r.start - 60)
    until = _UNTIL.search(text, max(0, r.start - 28), r.start)
    if until and _WAS_SO.match(text, r.end):
        return False  # "Until mid-November they had been late"
    if until and _WENT_ON.search(text, low, until.start()):
        return False
    if until and ((r.kind == "weekday" and until.group()[0] in "uUtT") or not _WAS.search(text, low, r.start)):
        return True
    if _HAS_UNTIL.search(text, max(begin, r.start - 70), r.start) and not _WAS_SO.match(text, r.end):
        return True
    if r.kind in ("day", "month") and r.year is None and _WILL_START.search(text, max(begin, r.start - 180), r.start):
        return True
    if r.kind in ("day", "month") and _FROM_THEN.search(text, max(0, r.start - 12), r.start) and _IS_TO.match(text, r.end, end):
        return r.year is None
    if _UNTIL_THEN.search(text, low, r.start) and r.kind in ("day", "month"):
        return True
    if r.kind in ("day", "month") and r.year is None and _WILL_FROM.search(text, max(begin, r.start - _LOOK_BACK), r.start):
        return True
    if r.kind in ("day", "month") and r.year is None and any(c.search(text, low, r.start) for c in (_WANTED_BY, _CHANGES_ON)):
        return True
    if _THROUGH.search(text, low, r.start) or _PUT_OFF.search(text, low, r.start):
        return True
    low = max(begin, r.start - _LOOK_BACK)
    if r.year is not None:
        return False
    if r.kind in ("quarter", "half", "offset"):
        told = next((m for cue in (_FORECAST, _COMES, _PENCILLED) if (m := cue.search(text, low, r.start))), None)
        if _BEATS.search(text, low, r.start):
            return False  # "beat second-quarter forecasts"
        return told is not None or (r.kind != "offset" and _IS_FORECAST.match(text, r.end, min(end, r.end + 30)) is not None)
    if r.kind not in ("day", "month", "weekday"):
        return False
    if r.kind != "month" and _WALKS.search(text, low, r.start):
        return True
    if r.kind == "weekday":
        return _IMPOSED_FROM.search(text, low, r.start) is not None or _ON.search(text, low, r.start) is not None
    return any(cue.search(text, low, r.start) for cue in (_ON, _PENCILLED, _ON_HOLD))


def on_its_side(placed: Placed, r: Reading, ahead: bool, tense: Tense | None, now: Clock | None, text: str) -> Placed:
    """What "expires on May 3" or lasts until then is still to come, and "since May 3" is over: moved on, or back, by a year."""
    if now is None or r.kind not in ("day", "month", "season", "quarter", "half") or not placed.leant or not placed.iso:
        return placed
    span = edtf.days(placed.iso)
    if span is None or r.n == -1:  # "until last spring" is over
        return placed
    lasts = tense == "future" and _LASTS_TO.search(text, max(0, r.start - 20), r.start) is not None
    if (lasts and span.last < now.first) or (ahead and span.last + _LATE < now.first):
        return placed._replace(iso=edtf.shift(placed.iso, 1, "year") or placed.iso)
    if not ahead and span.first > now.last and _SINCE.search(text, max(0, r.start - _LOOK_BACK), r.start):
        return placed._replace(iso=edtf.shift(placed.iso, -1, "year") or placed.iso)
    return placed
