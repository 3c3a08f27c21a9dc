"""What a sentence leaves of what it settles: "a deal on wheat, and none on meat", "the chapter was closed except for two articles",
"left without agreeing on a price"; and what only one of the two did, "Peru did not sign". See find/outcomes/rules.
"""

from __future__ import annotations

from generator.late import late

PARTLY = "some of it is left"
_SETTLED = late(
    r"\b(?:agree[ds]?|decided|chose|agreement|deal|accord|pact|arrangement|understanding|settled|closed|completed|fixed|signed|produced"
    r"|reached|brought"
    r"|yielded|pledged|undertook|initialled|struck|resolved|regime|formula|freed?|gave|got|closer|truce|pause|extended"
    r"|extension"
    r"|scheme|list)\b"
)
_REST = (
    # "A workable scheme for hops, almost nothing on barley, and a fresh quarrel"
    late(
        r"(?:,|;|\band|\bbut) (?:with )?(?:almost |next to |virtually |hardly )?(?:nothing|none|not a word"
        r"|little) (?:at all )?(?:on|about|for) "
        r"(?!(?:the kind|course|it|them|now)\b)[\w]"
    ),
    # "Completed except for three articles"
    late(
        r"\b(?:closed|completed|concluded|finished|agreed|settled|cleared|resolved)\b[^.;]{0,60}? ((?:except (?:for )?"
        r"|save (?:for )?"
        r"|but for |apart from |bar |with the exception of )(?:the |one |two |three |four |its |an? |\w+ing\b|\w+))"
    ),
    # "Have moved closer on medicines but not on cheese"
    late(r"\bbut (?:not|hardly|neither) on (?:the |its |their |an? )?\w"),
    # "Brought the pause but left new ships out", "while putting off a conclusion on sheet"
    late(
        r"\b(?:but|while|though|yet) (?:again |once more |also )?(?:left|leaving|leaves) (?:the |that |an? |its |their "
        r"|all |most )?"
        r"(?:[\w’'-]+ ){1,6}?(?:out|aside|open|over|to (?:an?|another|the|later)|for (?:another|later|the next|ministers))\b"
        r"|\b(?:but|while) (?:putting|put|deferring|deferred|postponing|postponed|shelving|shelved|parking"
        r"|parked) (?:off )?(?:an? |the |any "
        r"|its |all )?(?:[\w-]+ ){0,2}?(?:conclusion|decision|question|talks|discussion|settlement|chapter|issue|matter"
        r"|dispute|ruling|vote)s?\b"
    ),
    # "Decided to send that question to a mediator"
    late(
        r"\b(?:decided|agreed|chose|settled) (?:to (?:send|refer|hand|pass|leave|put)|on (?:sending|referring|handing|leaving)) "
        r"(?:that|this|the|those|these|it|both)(?: [\w-]+){0,3}? (to (?:an? |the )?(?:[\w-]+ )?(?:mediator|arbitrator|arbiter|panel"
        r"|court|committee|experts|working group|lawyers?|conciliator)\b)"
    ),
    # "Settled how to count, and broke off over plants"
    late(
        r"\b(?:and|but|then) (?:then |had |soon )?(?:broke (?:off|up|down)|collapsed|fell apart|fell out|foundered|stalled"
        r"|got stuck) over\b"
    ),
)
# "Left without agreeing on a price", "made headway without closing anything", "went home without a line on farms".
_WITHOUT = late(
    r"\b(?:talks|round|session|sides|delegations|teams|negotiators|ministers|officials|governments|parties|envoys|committee"
    r"|creditors?"
    r"|one in [A-Z]\w+|meeting|they)\b[^.;]{0,160}? without (?:(?:even |ever |yet |actually |formally )?(?:agreeing"
    r"|restoring|closing|settling"
    r"|resolving|fixing|deciding|bridging|touching|ending|lifting|narrowing|reaching|concluding|committing|clearing|approving) "
    r"|an? (?:signature|line|word|answer|text|timetable|contract|decision|date|sentence|mention) (?:on|about|of|to|for)\b"
    r"|an? (?:signature|text, an?|contract|settlement)(?=[.,]))"
)
# "The European Union did not sign either", "Chile has not joined it".
_NOT_SIGNED = late(
    r"\b[A-Z][\w.’'-]+(?:, [^,.;]{3,60},)? (?:(?:did|has|have|had|would|will)(?: not|n[’']t)(?: yet)?|refused to|declined to) "
    r"(?:sign(?:ed)?|join(?:ed)? (?:it|them|the (?:deal|pact|accord|text|arrangement))|put (?:its|their) names?)\b"
)
# "Green tea is not.", right behind what was settled: the other way round.
_NOT = late(
    r"^(?:But |And |Yet )?(?!He\b|She\b|I\b|We\b|You\b|That\b|This\b|They\b|It\b|There\b|Who\b|What\b|If\b"
    r"|When\b)(?:[A-Z][\w’'-]*|[Tt]he [\w’'-]+)"
    r"(?: [\w’'-]+){0,5} (?:did|has|have|is|are|was|were|does|do|will)(?: not|n[’']t)(?: either| yet)?\.$"
)
_NONE = late(
    r"^[“\"‘']|\?[”\"’]?$|\b(?:press|reporters|venue|comment|said nothing|film|club|clubs|court|shareholders)\b|^(?:He|She|I|We)\b"
)


def partly(text: str, *, behind: bool) -> tuple[int | None, int] | None:
    """Where a sentence settles something, if it does, and where it leaves something beside it; `behind`: what was settled is told
    right before it."""
    if _NONE.search(text):
        return None
    settled = _SETTLED.search(text)
    if settled:
        for pattern in _REST:
            if m := pattern.search(text, settled.start()):
                return (None if settled.group() == "closer" else settled.start()), m.start(m.lastindex or 0)
    m = _WITHOUT.search(text) or _NOT_SIGNED.search(text) or (_NOT.match(text) if behind else None)
    return (None, m.start()) if m else None
