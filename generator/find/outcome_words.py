"""The words of outcomes as patterns, compiled once from the vocabulary. See find/outcomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"
_ALSO = r"(?:also |now |again |each |both |then |in turn )?"
# Who tells officially what will be done.
_TELLS = r"(?:said|announced|confirmed|declared|disclosed)"


@dataclass(frozen=True, slots=True)
class Grammar:
    side: re.Pattern[str]
    matter: re.Pattern[str]
    deal: re.Pattern[str]
    pledge: re.Pattern[str]
    made: re.Pattern[str]
    ended: re.Pattern[str]
    settled: re.Pattern[str]
    binds: re.Pattern[str]
    told: re.Pattern[str]
    undone: re.Pattern[str]
    bare: re.Pattern[str]
    effect: re.Pattern[str]
    acted: re.Pattern[str]
    went_on: re.Pattern[str]
    under: re.Pattern[str]
    goes_on: re.Pattern[str]
    open: tuple[re.Pattern[str], ...]
    untold: re.Pattern[str]
    keeps: re.Pattern[str]
    comments: re.Pattern[str]
    views: re.Pattern[str]
    idle: re.Pattern[str]
    supposed: re.Pattern[str]


@lru_cache(maxsize=4)
def grammar_of(o: Outcomes) -> Grammar:
    deal, made = rf"(?:{either(o.deals)})", rf"(?:{either(o.made)})s?"
    return Grammar(
        side=re.compile(rf"\b(?:{either(o.sides)})\b", re.I),
        matter=re.compile(rf"\b(?:{either(o.matters)})\b", re.I),
        deal=re.compile(rf"\b{deal}\b", re.I),
        pledge=re.compile(rf"\b(?:{either(o.pledges)}|will {_ALSO}(?:{either(o.acts)}))\b"),
        made=re.compile(
            rf"\b(?:{either(o.makes)}) (?:[^\s,.;:]+ ){{0,7}}?['‘“\"]?{made}\b"
            rf"|\b{made} (?:has|have|had|was|were) been (?:{either(o.makes)})\b"
            r"|\bhad the outlines? of an? \w+"
        ),
        ended=re.compile(
            rf"\b(?:{either(o.leaves)})\b[^.;:,]{{0,60}}? with (?:an?|two|three|separate|the) (?:[^\s,.;:]+ ){{0,3}}?{made}\b"
        ),
        settled=re.compile(
            rf"\b(?:settled|resolved|ended) (?:an?|the|their|its|all|most) (?:[\w-]+ ){{0,3}}?(?:{either(o.quarrels)})\b"
        ),
        binds=re.compile(rf"\b{deal}['’”\"]?,? (?:[^\s.;:]+ ){{0,6}}?(?:{either(o.binds)})\b"),
        told=re.compile(
            rf"\b{_TELLS}\b(?![^.;]{{0,240}}\b(?:if|unless|could|might)\b)[^.;]{{1,160}}? would {_ALSO}be (?:{either(o.done)})\b"
        ),
        undone=re.compile(
            rf"\b(?:{either(o.imposed)})\b[^.;:]{{0,110}}?\b(?:has|have|had|was|were|will|is to|are to)"
            rf" (?:\w+ly |also |both |all |now |later |then |since )?(?:be |been )?(?:{either(o.done)})\b"
        ),
        bare=re.compile(r"(?:suspended|shelved|halved|accepted)\b"),
        effect=re.compile(
            rf"(?:,? (?:in|on|from|at) [^,.;]{{3,40}})?,?(?: (?:had|has|have|also|then|in turn))* (?:{either(o.effects)}) "
            rf"(?=[^.;]{{0,80}}\b(?:it|them|{either(o.matters)}|{made}|{deal})\b)"
        ),
        acted=re.compile(
            rf"\b(?:{either(o.effects)}|scrapped|dropped|relaxed|withdrew|resumed|allowed) (?!by )"
            rf"(?:[^\s.;:]+ ){{0,7}}?(?:{either((*o.imposed, *o.wares))})\b"
        ),
        went_on=re.compile(
            rf"(?:It|The|This|That|A|An|Each|Both|They|Among other things,? they)\b[^.;:]{{0,110}}?\b"
            rf"(?:(?:is|are) (?:also )?to|will be|{either(o.binds)}|removed|lifted|dropped|cancelled|scrapped)\b"
        ),
        under=re.compile(rf"(?:^|[,;] )(?:and )?(?:{either(o.under)}|under (?:the|this|its|that) (?:[\w-]+ )?{deal})\b", re.I),
        goes_on=re.compile(rf"(?:{either(o.goes_on)})\b[^.;:]{{0,90}}?\b(?:{either(o.terms)})\b", re.I),
        open=(
            re.compile(rf"\b(?:{either(o.open)})\b", re.I),
            re.compile(
                rf"\b(?:remain|remains|remained|remaining|stay|stays|stayed|staying|left|leaves|is still|are still) "
                rf"{_ADVERB}(?:{either(o.remains)})\b",
                re.I,
            ),
            re.compile(
                rf"\b(?:no|little|scant|hardly any|any) (?:[\w-]+ ){{0,3}}?(?:{either(o.missing)})\b"
                r"(?= (?:on|about|over|for|has|was|is|had|could|came)\b|[,.])",
                re.I,
            ),
            re.compile(rf"\b[Ww]ithout (?:an? |any |the )?(?:[\w-]+ ){{0,2}}?(?:{either(o.missing)})\b"),
            re.compile(rf"\b(?:{either(o.rifts)})\b[^.;:,]{{0,50}}?\b(?:{either(o.persists)})\b", re.I),
            re.compile(
                rf"\b(?:continue|continues|continued|went on|goes on) to (?:{either(o.presses)})\b"
                r"|\binsist(?:s|ed|ing)? (?:on|that)\b"
            ),
            re.compile(
                r"\b(?:left|leav(?:es|ing)|put(?:ting)? off|deferred|postponed|parked|held over|set aside|pushed back|kicked)"
                rf"(?: [\w-]+){{0,3}}? (?:for|to|until|till) (?:{either(o.later)})\b"
                r"|\b(?:was|were|been|being|be) (?:\w+ )?"
                r"(?:put off|postponed|deferred|held over|set aside|pushed back|called off)\b"
            ),
            re.compile(
                r"\b(?:different|differing|conflicting|competing|rival|contradictory|diverging) "
                r"(?:ideas|readings|interpretations|versions|accounts|views|understandings)\b"
                r"|\b(?:leav(?:e|es|ing)|left|kept|keeps?|stay(?:s|ed)|remain(?:s|ed))\b[^.;:]{0,60}? off the table\b"
                r"|\bwill (?:continue|keep|go on) (?:with )?(?:their |the )?"
                r"(?:consultations|consulting|talks|talking|negotiations|negotiating|discussions|discussing)\b"
            ),
            re.compile(
                r"^What (?:[\w-]+ ){0,6}?"
                r"(?:unclear|unresolved|missing|undecided|unsettled|left out|not say|not mention|not cover|not include)\b"
            ),
            re.compile(
                rf"\b(?:not|never|nor|n[’']t|neither|nothing) "
                rf"(?:yet |been |be |fully |everything was |\w+ be ){{0,2}}{_ADVERB}(?:{either(o.not_done)})\b"
            ),
            re.compile(
                r"\b(?:(?:has|have|had) (?:not|never)(?: yet)? been|(?:was|were|is|are) (?:not|never)(?: yet)?)"
                rf" {_ADVERB}(?:{either(o.not_been)})\b"
                rf"|\b[Nn]o [^.;:,]{{0,40}}?\b(?:was|were|has been|have been) (?:{either(o.not_been)})\b"
            ),
            re.compile(
                rf"\b(?:{deal}|fact sheet|note|statement)\b[^.;:]{{0,80}}?(?:\bnot|n[’']t|\bnever|\bnor)"
                rf" {_ADVERB}(?:{either(o.silent)})\b"
            ),
            re.compile(
                r"\b(?:linked|tied|links|ties) (?:any )?progress on\b"
                r"|\baccus(?:ed|es|ing) \w+ of (?:not|breaking|failing|dragging)\b"
            ),
            re.compile(r"\b(?:apparent )?stall(?:ed|s|ing)?\b(?= in\b| over\b| on\b|\b[^.]{0,40}\bnegotiations)"),
            re.compile(r"\bplan(?:s|ned|ning)? to extend\b|\bconsidering extending\b|\bfail(?:s|ed|ing)? to \w+"),
            re.compile(r"\b(?:left|leaves|leave|leaving|is|are|was|were|still|stay|stays) (?:[\w-]+ ){0,5}?unresolved\b"),
            re.compile(
                rf"\b(?:has|have) (?:long |also )?been (?:{either(o.demands)})\b"
                rf"|\b(?:will|still) (?:want|seek|demand|ask)s? (?:for )?(?:[\w-]+ ){{0,2}}?(?:{either(o.wanted)})\b"
            ),
        ),
        untold=re.compile(
            rf"\b(?:remain|remains|remained|is|was|it’s|it's) (?:still |as yet )?{_ADVERB}(?:{either(o.untold)})"
            r" (?:when|whether|if|how|who|what|where|which)\b"
            r"|^What (?:is|remains|was) (?:still |as yet )?(?:unclear|uncertain|open|unresolved|undecided|not known|unknown)\b"
            r"|^Whether [^;:]{3,160} (?:is|are|was|were|remains?) (?:still|yet to|not yet|un(?:clear|certain|decided|settled))\b"
        ),
        keeps=re.compile(
            r"\b(?:maintains?|keeps?|retains?|kept|maintained) (?:its|the|their|all|most)? ?(?:[\w-]+ ){0,3}?"
            r"(?:curbs|restrictions|controls|tariffs|duties|bans?|limits|restraints)\b"
        ),
        comments=re.compile(rf"(?:refused to|declined to|yet to) (?:{either(o.comments)})\b", re.I),
        views=re.compile(rf"\b(?:{either(o.views)})\b", re.I),
        idle=re.compile(rf" to (?:{either(o.idle)})\b"),
        supposed=re.compile(rf"\b(?:{either(o.supposed)})\b"),
    )
