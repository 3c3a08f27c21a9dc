"""What is settled in so many words, though no verb of agreeing stands there: a side puts its fees on hold, a quota goes down by a
tenth, what was promised is confirmed, a joint panel is to report, the delegations come down the stairs with a paper. See
find/outcomes/rules.

Such sentences are told of talks only, or right behind what was agreed: elsewhere a tariff goes up by a tenth for many reasons.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.scene import Told
from generator.late import late
from generator.text import MONTH, SHORT_MONTH, either
from generator.vocabulary.outcomes import Outcomes

OUTRIGHT, BOTH_SAY = "settled in so many words", "both say what they will do"
_DIGIT = r"(?:\d|half\b|a (?:third|quarter|fifth|tenth)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b)"
# What is no part of what was settled: prices, markets, what somebody says, supposes or only talks of.
_NONE = late(
    r"[“”\"?]|\b(?:prices?|shares|stocks?|futures|index|exports|imports|shipments|output|sales|demand|traffic|premiums?|profits?"
    r"|analysts?|economists?|traders?|scientists|model|if|unless|could|might|ought|should|would have|not|never|nor|no longer"
    r"|nothing"
    r"|court|parliament|voters?|last (?:year|week|month)|since|paying|payments?|asked|wants?|wanted|demands?)\b|n[’']t\b",
    re.I,
)
_AGAIN = r"(?: (?:also|then|in turn|likewise|both|each|again|at once)|, (?:in turn|for (?:its|their) part|meanwhile),)*"
_PARTY = (
    r"(?:Both|Each|They|It|Each side|Each government|Each country|Both (?:sides|countries|governments|capitals)"
    r"|The (?:two|other)(?: sides?| countr(?:y|ies)| governments?| capitals?)?"
    r"|(?:The |the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)"
)
_PUTS = (
    r"(?:set aside|stopped|halt(?:ed|s)?|put on (?:ice|hold)|puts on (?:ice|hold)|puts? off|cuts?|lower(?:ed|s)?|halve[sd]?"
    r"|suspend(?:ed|s)?|froze|freezes?|shelve[sd]?|drop(?:ped|s)?|lift(?:ed|s)?|waive[sd]?|pause[sd]?|postpone[sd]?"
    r"|delay(?:ed|s)?"
    r"|defer(?:red|s)?|(?:takes|took)(?= [^.;:,]{2,60} off\b)|scrap(?:ped|s)?|ends?|ended|remove[sd]?|restore[sd]?|mirror(?:ed"
    r"|s)?|ease[sd]?|relax(?:ed|es)?"
    r"|caps?|capped|abolish(?:ed|es)?)"
)
_WHOLE = r"(?:measures?|case|cases|catch|catches|limits?|schedule|regime|rules?|charging|(?:port|ship|landing) fees|tit-for-tat)"
_MODAL = r"(?:will|would|is to|are to|remains?|stays?|stands?|continues?|applies|apply|shall|takes|is|are)"
_BOARD = (
    r"(?:group|panel|committee|team|commission|body|board|office|desk|mechanism|working group|working party|task force|council)"
)
_MEETS = late(r"\b(?:meet|gather|convene|get together|whether|left to|take stock|take up|reconvene)\b")
_RESULT = r"(?:handshake|bargain|result|agreement|deal|understanding|consensus|compromise|framework|accord|outcome|solution|swap)"
_CAME_WITH = late(
    r"\b(?:came|come|emerged|emerge|walked|stepped) (?:out|down|up|away|home|back|from)\b[^.;:“”\"]{0,90}? with "
    r"(?:an?|their|two|three|four|one|something|a kind of) (?:[\w’'-]+ ){0,5}?"
    r"(?:truce|deal|agreement|framework|arrangement|accord|pact|understanding|consensus|text|bargain|settlement|memorandum"
    r"|protocol"
    r"|compromise|trade|swap|paper|pages|term sheet|handshake|extension|schedule|reprieve|package)\b"
    r"(?! to (?:talk|study|consider|discuss|keep|meet))"
)
_HAD = late(
    r"\b(?:they|(?:the|both|two) (?:sides|negotiators|teams|delegations|governments|two)) had (?:[^.;:]{0,50}?, )?(?:an?|in"
    r" hand an?) "
    r"(?:[\w’'-]+ ){0,3}?(?:deal|agreement|framework|accord|pact|understanding|text|bargain|compromise|outline)\b"
)
_MONTH = rf"(?:{MONTH}|{SHORT_MONTH})"
_FROM_THEN = late(
    rf"(?:From|As of|Starting|Beginning|Effective|As from) (?:on )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|the (?:first|start"
    rf"|beginning"
    rf"|end) of|{_MONTH}|next|then on|mid|early|late)\b[^“”\"]*?"
    r" (?:will|can|may|must|have to|has to|are to|is to|pays?|gets?|falls?|drops?|covers?|receives?|needs?)\b"
)
_SAID = late(r"\b(?:said|says|according to|asked)\b|[“”\"?]|\bmay not\b")
_HISTORY = late(r"\bsince (?:(?:19|20)\d\d|last)\b|\bonly (?:an? )?(?:agenda|timetable|date)\b")
_DECIDED = late(
    r"\b[Ii]t (?:was|is) (?:also |further |then )?(?:decided|agreed|settled|resolved|arranged) "
    r"(?:that|to (?!(?:meet|continue|return|keep|hold|discuss|postpone|put off|leave)\b))"
)
# "A 12 percent cut was settled on the first evening", "Three projects were approved on the spot".
_PASSED = late(
    r"(?:An?|The) [\d.,]+ ?(?:%|per ?cent|percent) (?:\w+ )?(?:cut|rise|increase|reduction|quota|rate|tariff|duty"
    r"|levy)\b[^.;:]{0,40}? "
    r"(?:was|were) (?:settled|agreed|fixed|accepted)\b"
    r"|(?:Two|Three|Four|Five|Six|\d+) (?:\w+ ){0,2}projects (?:were|have been) (?:approved|selected|picked|chosen|cleared)\b"
)
# "The only thing both could subscribe to was a hotline".
_ONLY_THING = late(
    r"\b(?:only|one) (?:thing|point|matter|item|issue|subject) (?:that |on which )?(?:both|they|the (?:two|sides|teams|parties"
    r"|delegations))(?: \w+)?(?: could| did)? (?:agreed?|subscribed?|settled?|signed?)\b"
)
# "They did, however, fix the volume"; "decided on Friday in Lima to keep their fees on hold"; "have firmed up a chapter".
_DID = late(
    r"\b(?:did|do|managed to)(?:, (?:however|though|at least),| also| at least| manage to)? (?:settle|fix|set|agree|sign|close"
    r"|resolve|extend|lower|cut|approve|adopt|shake(?: hands)? on)\b"
    r"|\bdecided (?!not\b)[^.;:“”\"]{1,50}? to (?!(?:disagree|meet|continue|return|discuss|talk|keep talking|hold|postpone|leave"
    r"|reconvene)\b)[a-z]+"
    r"|\b(?:signal(?:l?ed|s)|firmed up|nailed down|locked in|pinned down) [^.;:]{0,40}?\b(?:agreement|consensus|understanding"
    r"|chapter"
    r"|terms|deal|rules|date|figures?|volume|quota)\b"
)
_THERE_WAS = late(
    rf"\b[Tt]here (?:was|is|were|has been) (?:also |at least |even )?(?:an?|one|full|broad) (?:[\w-]+ ){{0,2}}?{_RESULT}\b"
    r"(?! (?:to be|in sight|on the table|within|near))"
)


@lru_cache(maxsize=4)
def _freed(o: Outcomes) -> re.Pattern[str]:
    """ "Applicants no longer have to name their customers"."""
    whom = either((*o.favoured, *o.instruments))
    return late(rf"(?:[\w’'-]+ ){{0,4}}?(?:{whom})\b[^.;:,“”\"]{{0,40}}? no longer (?:ha(?:s|ve)|needs?) to [a-z]+", re.I)


@lru_cache(maxsize=4)
def _headline(o: Outcomes) -> re.Pattern[str]:
    """ "Peru to lower the duty on barley": a point in the style of a headline."""
    return late(
        rf"(?:[A-Z][\w.]+(?:(?: and|,)? [A-Z][\w.]+){{0,3}}|[Bb]oth sides|[Tt]he two sides) to "
        rf"(?:also |each |both )?(?:be (?:{either(o.done)})|(?:{either(o.acts)}))\b(?![^.;:]*\b(?:is|are|was|were|has|have"
        rf"|had|will)\b)"
    )


@lru_cache(maxsize=4)
def _patterns(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    """What one side does, how an amount moves, what is confirmed, what is set at an amount, what
    stands on a list, who is to report."""
    imposed = either((*o.imposed, *o.instruments))
    amounts = either(_amounts(o))
    return (
        late(
            rf"{_PARTY}{_AGAIN} {_PUTS} (?!(?:a|the) (?:decision|question|matter|issue)\b)[^.;:,]{{0,90}}?\b(?:{imposed}"
            rf"|{_WHOLE})\b"
        ),
        late(
            rf"(?:For [^,]{{3,30}},(?: [^,]{{3,60}},)? )?[^.;:,“”\"]{{2,60}}? (?:goes|go|went|rises?|falls?|drops?|moves?|comes?"
            rf"|(?:will|is to|are to|would) (?:go|rise|fall|drop|move|come|be (?:cut|raised|lowered|reduced|increased))) "
            rf"(?:up |down )?(?:by|to|from) [^.;]{{0,20}}?{_DIGIT}(?=(?P<unit>[\d.,]* ?(?:%|per ?cent|tonnes|tons))?)"
        ),
        late(
            r"[^.;:“”\"]{2,90}?\b(?:confirm(?:s|ed)|reaffirm(?:s|ed)|concurred|agreed|(?:side|sides|party|parties) (?:reiterated"
            rf"|stated|affirmed)) (?:that [^.;“”\"]{{2,160}}? {_MODAL}|(?:its|their) (?:commitments?|pledges?|promises?"
            rf"|undertakings?)\b"
            r"|on holding\b)|(?:[Bb]oth|[Tt]he(?: two)?) (?:sides|delegations|parties|governments"
            r"|countries) support(?:ed)? (?:the )?"
            r"[a-z]+(?:ing|ion)\b"
        ),
        late(
            rf"(?:The |A |Its |Their )?(?:[\w’'-]+ ){{0,3}}?(?:{amounts})(?: (?:for|of|on) [^,.;:]{{2,40}}?)? (?:was|were|is|are"
            r"|has been) (?:then |again |also |now |finally |provisionally )?(?:set|fixed|capped|pegged|agreed) at \D{0,12}\d"
        ),
        late(
            r"(?!(?:Her|His|My|Our|He|She)\b)[^.;:“”\"]{2,60}? (?:(?:is|are) (?:also |now )?(?:on|added to|off|included in|part of)"
            r"|(?:was|were) (?:also )?(?:added to|included in|entered in|struck from)) "
            r"(?:the|that|this|a|its|their) (?:[\w-]+ ){0,3}?(?:list|schedule|annex|package|register|reserve|catalogue)\b"
            r"|[Tt]he (?:first |joint |common |new )?(?:list|annex|schedule) (?:names|comprises|runs to|covers"
            r"|includes|holds) "
        ),
        late(
            rf"(?:A|An|The|Their) (?:joint|common|bilateral|mixed|new) (?:[\w-]+ )?{_BOARD}\b[^.;]{{0,60}}? (?:will|is to|shall"
            rf"|must"
            r"|has until) "
        ),
    )


@lru_cache(maxsize=4)
def _both_say(o: Outcomes) -> re.Pattern[str]:
    return late(
        r"[^;:“”\"]{2,160}?\b(?:said|announced|declared) (?:on \w+ )?(?:that )?(?:they|both|each|the two) would "
        rf"(?:each |both |also )?(?:slash|(?!keep (?:talking|working|meeting|in touch)\b)(?:{either(o.acts)}))\b"
    )


def both_say(text: str, o: Outcomes, told: Told) -> bool:
    """Whether two sides at the head of a sentence say what both would do: as sure as any."""
    return told.two and " would " in text and _both_say(o).match(text) is not None


def settled_outright(text: str, o: Outcomes, told: Told) -> int | None:
    """Where a sentence tells in so many words what is settled, though no rule of agreeing knows it."""
    behind = told.goes_on or told.near or bool(told.behind) or told.flows is not None
    m = (
        _DECIDED.search(text)
        or _ONLY_THING.search(text)
        or (_THERE_WAS.search(text) if behind or told.meetings or told.of_talks else None)
    )
    m = m or ((_CAME_WITH.search(text) or _DID.search(text)) if told.side or told.two else None)
    if m is None and told.of_talks and (m := _HAD.search(text)) and _HISTORY.search(text):
        m = None
    if m:
        return m.start()
    if behind and (_freed(o).match(text) or _PASSED.match(text)):
        return 0
    if told.side and _headline(o).match(text):
        return 0
    acts, moves, confirms, set_at, listed, reports = _patterns(o)
    if told.side and (m := confirms.match(text)) and not _SAID.search(text, 0, m.end()) and not text.startswith(("He ", "She ")):
        return m.end() - 1
    if _FROM_THEN.match(text) and not _SAID.search(text) and behind:
        return 0
    if (behind or told.meetings) and (m := acts.match(text)) and not _NONE.search(text, 0, m.end()):
        return 0
    if _NONE.search(text):
        return None
    if behind and (listed.match(text) or _moves(text, moves, o) or (reports.match(text) and not _MEETS.search(text))):
        return 0
    return 0 if (behind or told.meetings) and set_at.match(text) else None


def _moves(text: str, moves: re.Pattern[str], o: Outcomes) -> bool:
    """Whether an amount that is settled moves: one by its name, or one in percent or tonnes."""
    m = moves.match(text)
    return m is not None and (m["unit"] is not None or _amount(o).search(text, 0, m.end()) is not None)


@lru_cache(maxsize=4)
def _amount(o: Outcomes) -> re.Pattern[str]:
    return late(rf"\b(?:{either(_amounts(o))})\b")


def _amounts(o: Outcomes) -> tuple[str, ...]:
    return *o.imposed, *o.instruments, *o.provisions, "total", "volume", "pay", "wages", "content", "weight", "minimum"
