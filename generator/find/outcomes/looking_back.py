"""What an earlier round settled, told by its place: "The truce struck in Porto runs until May", "In Izmir an outline was found",
"The Lima session cleared the way on maize". See find/outcomes/rules; earlier asks for rounds that are told by their order.
"""

from __future__ import annotations

from generator.find.outcomes.scene import Told
from generator.late import late

LOOKS_BACK = "what was settled at a place"
_DEAL = (
    r"(?:truce|deal|agreement|framework|arrangement|accord|pact|understanding|consensus|text|terms|outline|package|bargain"
    r"|settlement"
    r"|memorandum|protocol|compromise|extension|pause|promise|commitment|pledge|treaty|reprieve|suspension)s?"
)
_MADE = (
    r"(?:struck|reached|agreed|signed|negotiated|hammered out|drawn up|prepared|drafted|wrapped up|brokered|concluded|sealed"
    r"|clinched"
    r"|put together|made|renewed|initialled|initialed|worked out|thrashed out|set up|granted|adopted|endorsed|approved"
    r"|finali[sz]ed"
    r"|founded|fixed|settled|arranged|forged|sketched out|announced|completed|patched up|extended|prolonged)"
)
# Behind "was" only what teams do: that it was signed, and where, is no more than the news.
_WORKED = (
    r"(?:hammered out|drawn up|prepared|drafted|wrapped up|put together|worked out|thrashed out|sketched out|forged|patched up"
    r"|arranged|declared (?:concluded|finished|complete))"
)
_PLACE = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_AT = rf"\b(?:in|at) (?:the )?(?:city of )?(?:\w+ )?{_PLACE}"
_MADE_THERE = late(
    rf"(?:But |And |Yet )?(?:The|A|An|That|This|Its|Their|One) (?:[\w’'-]+ ){{0,4}}?{_DEAL}(?: (?:on|with|for|of|between|over) "
    rf"[^,.;:]{{2,50}})?,? (?:which was |that was |first |now |originally )?{_MADE}\b[^.;:“”\"]{{0,60}}?{_AT}"
)
_WAS_MADE = late(
    rf"(?:The|That|Its|Their|Talks on the) (?:[\w’'-]+ ){{0,3}}?{_DEAL}(?: itself)? (?:was|were|had been) "
    rf"{_WORKED}\b[^.;:“”\"]{{0,60}}?{_AT}"
)
_SESSION = r"(?:sessions?|meetings?|rounds?|talks|calls?|summit|consultations|encounter|gathering|negotiations|conference)"
_DID = (
    r"(?:cleared (?:up|the way)|stretched|extended|prolonged|renewed|settled|fixed|produced|brought|yielded"
    r"|agreed(?: on)?"
    r"|completed|founded|created|set up|established|secured|saved|revived|rescued|restored|repaired|patched up|mended|lowered|cut"
    r"|lifted|eased|resolved|adopted|froze|halved|suspended|paused|widened|approved|bought|delivered|sealed|shored up|gave"
    r"|halted|added|tacked on|opened the way|permitted|cancell?ed|prepared|abolished|introduced|reopened|scrapped"
    r"|put(?= [^.;:]{2,70}? on (?:ice|hold)\b))"
)
_WHAT = (
    r"(?:(?:an?|the|its|their|it|them|all|both|another|some|most|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*|on|for"
    r"|to|limits|shares|quotas)\b|[A-Z])"
)
_NOTHING = late(
    r"\b(?:no|nothing|little|none|hardly|without|failed|not)\b|n[’']t\b|\b(?:brought|gave) (?:together|back|up|them)\b|\bthe"
    r" ground\b"
    r"|\bthe way for (?:the |an? )?(?:[\w’'-]+ )?(?:meetings?|summit|talks|round|visit)\b|\bfewer\b|\bmember\b"
)
# "In July 2025, the talks in …": what stands before tells when.
_SESSION_DID = late(
    rf"(?:But |And |Then |Later,? |[A-Z][^,;:“”\"]{{2,40}}, )?(?:[Tt]he|[Aa]n?|[Tt]heir|[Tt]hat"
    rf"|[Aa]nother) (?:[\w’'-]+ ){{0,4}}?{_SESSION}"
    rf"(?: (?:in|on|at|last|this|of|held|by|between) [^,.;:“”\"]{{2,60}}?)?(?:, [^,.;:“”\"]{{2,60}},){{0,2}}(?: had| then)?"
    rf" {_DID} {_WHAT}"
)
_ONE_DID = late(
    rf"(?:But |And |Then )?(?:The|A|An) (?:second|third|fourth|fifth|sixth|first|last|latter|other)\b,?[^.;:“”\"]{{0,90}}?"
    rf"(?:,| and| had| then) {_DID} {_WHAT}"
)
_PLACE_DID = late(rf"{_PLACE},?(?: (?:on|in|last|that|this) [^,.;]{{3,45}},)? (?:then |also |only )?{_DID} {_WHAT}")
_THEY = (
    r"(?:they|the two(?: \w+)?|both(?: \w+)?|the (?:sides|parties|negotiators|teams|leaders|presidents|governments|delegations"
    r"|pair)"
    r"|negotiators|ministers)"
)
_THERE_THEY = late(
    rf"(?:But |And |Then |Back )?(?:[Ii]n|[Aa]t) (?:the )?{_PLACE}\b[^.;:“”\"]{{0,60}}?,? (?:{_THEY} (?:had |also |then )?"
    rf"(?:{_DID}|found|sketched out|put [^.;]{{3,80}}? on|struck|drew up|shook)\b|an? (?:[\w-]+ ){{1,3}}was (?:found|struck"
    rf"|reached|made|sealed))"
)
_PARTIES = (
    rf"(?:{_THEY.replace('they', '[Tt]hey').replace('the ', '[Tt]he ')}|(?:[Tt]he )?[A-Z][\w.]+(?: [A-Z][\w.]+)?"
    rf"|(?:[Tt]he )?[A-Z][\w.]+ and (?:the )?[A-Z][\w.]+)"
)
# "It was struck in Lima last autumn", "Those were shelved for a year after the two met in Lima".
_IT_WAS = late(
    rf"(?:It|That|They|This|These|Those|Last year[’']s) (?:was|were) (?:made|struck|solved|settled|arranged|reached|agreed"
    rf"|shelved"
    rf"|suspended|sealed|put on ice)\b[^.;:“”\"]{{0,70}}? (?:in|at) (?:the )?{_PLACE}"
)
# "A session took place in Lima in May, when an understanding on the coupon was reached".
_WHEN_THEY = late(
    rf"\b(?:took place|(?:was|were) held|met|gathered|convened|sat down|{_SESSION})\b[^;:]{{0,90}}?,? (?:when|where|at which|in"
    rf" which) "
    rf"(?:(?:{_THEY}|it) (?:had )?(?:{_DID}|agreed|found|struck|drew up) {_WHAT}|the (?:main |only )?result was (?:an?|the)\b"
    rf"|(?:an?|the|[a-z]+) [\w -]{{3,60}}?(?:, [^,]{{3,30}},)?"
    rf" ?(?:was|were) "
    r"(?:reached|agreed|fixed|found|settled|signed)\b)"
)
# "They called it off at a meeting in Lima", "It was stretched to May at a get-together in Lima".
_AT_A_MEETING = late(
    rf"(?:{_PARTIES}|(?:The|A|An|It|They|That|This|These|Those)\b[^,;:“”\"]{{0,70}}? (?:was|were)) (?:had |also |then |first )?"
    rf"(?:{_DID}|{_MADE}|called [^.;:]{{2,30}}? off|put [^.;:]{{2,30}}? (?:on ice|on hold|off))\b[^.;:“”\"]{{0,80}}? "
    rf"(?:(?:at|during|in) (?:an?|the|their|another) (?:[\w’'-]+ ){{0,4}}?(?:{_SESSION}|get-together|conference|summit)\b"
    rf"|when (?:{_THEY}|[A-Z][\w ]{{3,40}}) (?:last |first |next )?met\b)"
)
# "There, at Stowe House, the sides worked out …", "They decided there that …".
_RIGHT_THERE = late(
    rf"(?:There|At the same table),?(?: (?:in|at|on|over) [^,;:]{{3,40}},)? {_THEY} (?:{_DID}|{_MADE}|cleared away) "
    rf"|{_THEY.replace('they', '[Tt]hey')} decided there\b"
)
# "Officials meeting in Lima in May added six months".
_MEETING_DID = late(
    rf"\b(?:negotiators|officials|ministers|delegations|teams|envoys) meeting (?:in|at) [^,;:“”\"]{{3,50}}? {_DID} {_WHAT}"
)
# "At its first session, in Lima in May, the committee adopted its rules".
_AT_IT_DID = late(
    rf"(?:In|At|During) (?:the|its|their|that|an?) (?:[\w’'-]+ ){{0,4}}?{_SESSION}\b(?:,? (?:in|on|at|of|between|held) "
    rf"[^,;:“”\"]{{2,50}}?)?,? (?!which\b)[^,.;:“”\"]{{2,60}}? (?:also |then |had )?{_DID} {_WHAT}"
)
# "The accord came on Monday night in the capital", "The outline came together in Lima".
_CAME_THERE = late(
    rf"(?:The|An?|That) (?:[\w’'-]+ ){{0,2}}?{_DEAL} (?:came|was born) (?:together )?(?!at the (?:end|close)\b)(?:in|at|on"
    rf"|after|during|the|last)\b"
)
# "Consultations in Lima the month before had produced an accord": wherever it stands.
_HAD_BROUGHT = late(
    rf"\b(?:after|before|since|for) (?:the |an? |their )?(?:[\w’'-]+ ){{0,2}}?{_SESSION} (?:in|at) [^,;:“”\"]{{3,50}}? had "
    rf"(?:produced|brought|yielded) (?:an?|the) (?:[\w’'-]+ ){{0,2}}?{_DEAL}\b"
)
_ONLY_NAMED = late(
    r"\b(?:builds? on|built on|review\w*|breach\w*|unravel\w*|notic\w+|remember\w*|recall\w*|is known|begun to"
    r"|(?:has|have|did|does)(?: not|n[’']t))\b"
)


def looks_back(text: str, told: Told) -> int | None:
    """Where a sentence that names a meeting tells what was settled there."""
    if _ONLY_NAMED.search(text):
        return None
    if m := _THERE_THEY.match(text) or _IT_WAS.match(text) or _RIGHT_THERE.match(text):
        return None if _NOTHING.search(text) else m.end() - 1
    if not told.meetings:
        return None
    if m := _MADE_THERE.match(text) or _WAS_MADE.match(text) or _HAD_BROUGHT.search(text) or _CAME_THERE.match(text):
        return m.end() - 1
    at_the_head = (_SESSION_DID, _ONE_DID, _PLACE_DID, _AT_A_MEETING, _AT_IT_DID)
    m = _WHEN_THEY.search(text) or _MEETING_DID.search(text) or next(filter(None, (p.match(text) for p in at_the_head)), None)
    return m.end() - 1 if m and not _NOTHING.search(text) else None
