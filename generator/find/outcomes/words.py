"""The words of outcomes as patterns, compiled once from the vocabulary. See find/outcomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.outcomes.gates import Cue, Cues, keys_of
from generator.find.outcomes.open import patterns
from generator.find.outcomes.pairs import acting_jointly, ending_without
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"
_ALSO = r"(?:also |now |again |each |both |then |in turn )?"
# Who tells officially what will be done.
_TELLS = r"(?:said|announced|confirmed|declared|disclosed)"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of outcomes as patterns; each is told in `vocabulary/outcomes.yml` under the same name."""

    words: Outcomes
    side: re.Pattern[str]
    pair: re.Pattern[str]
    matter: re.Pattern[str]
    deal: re.Pattern[str]
    without: re.Pattern[str]
    pledge: re.Pattern[str]
    made: re.Pattern[str]
    ended: re.Pattern[str]
    settled: re.Pattern[str]
    binds: re.Pattern[str]
    the_deal: re.Pattern[str]
    jointly: re.Pattern[str]
    told: re.Pattern[str]
    undone: re.Pattern[str]
    bare: re.Pattern[str]
    effect: re.Pattern[str]
    acted: re.Pattern[str]
    gave: re.Pattern[str]
    swap: re.Pattern[str]
    had: re.Pattern[str]
    created: re.Pattern[str]
    told_by: re.Pattern[str]
    others: re.Pattern[str]
    begins: re.Pattern[str]
    trades: re.Pattern[str]
    went_on: re.Pattern[str]
    under: re.Pattern[str]
    goes_on: re.Pattern[str]
    open: Cues
    deals: frozenset[str]  # the words of which one must be there for `deal` or `matter` to match, for `views`, for `untold`
    opinions: frozenset[str]
    unknown: frozenset[str]
    rules: dict[str, frozenset[str]]  # of which words one must be there for the pattern of that name to match
    untold: re.Pattern[str]
    keeps: Cue
    comments: re.Pattern[str]
    views: re.Pattern[str]
    idle: re.Pattern[str]
    supposed: re.Pattern[str]


_UNKNOWN = (
    "clear guess left decided determined negotiated say tell spell specify unclear uncertain open unresolved undecided known "
    "unknown still yet not unsettled"
)
_PLEDGE = "committed will is are gave gives giving given won wins gained obtained secured got received put putting puts"
_ENDED = "what yielded produced brought delivered"


def _rules(o: Outcomes) -> dict[str, frozenset[str]]:
    made = keys_of((*o.made, *o.bodies, "outline"))
    return {
        "pledge": keys_of(o.pledges) | frozenset(_PLEDGE.split()),
        "made": made,
        "ended": keys_of(o.leaves) | frozenset(_ENDED.split()),
        "settled": frozenset(
            "settled resolved ended closed concluded finalised finalized completed finished cleared wrapped initialled".split()
        ),
        "binds": keys_of(o.deals),
        "jointly": keys_of(o.acted),
        "told": frozenset(("would", "will")),
        "undone": keys_of(o.imposed),
        "told_by": frozenset("sheet statement note readout out communique communiqué declaration".split()),
        "created": made,
        "had": frozenset(("will", "must")),
    }


@lru_cache(maxsize=4)
def grammar_of(o: Outcomes) -> Grammar:
    """The patterns of the vocabulary's words, compiled once for an edition."""
    deal, made = rf"(?:{either(o.deals)})", rf"(?:{either(o.made)})s?"
    return Grammar(
        words=o,
        pair=late(
            r"\b(?:both|the two) (?:countries|sides|governments|capitals|powers|nations|leaders|presidents|ministries)\b"
            r"|\b(?:ministers|officials|negotiators|envoys) from\b",
            re.I,
        ),
        side=late(rf"\b(?:{either(o.sides)})\b", re.I),
        matter=late(rf"\b(?:{either(o.matters)})\b", re.I),
        deal=late(rf"\b{deal}\b", re.I),
        without=ending_without(o),
        pledge=late(
            rf"\b(?:{either(o.pledges)}|(?:will|is to|are to|(?:is|are) (?:also|now|each|both|then) to) {_ALSO}(?:{either(o.acts)})"
            r"|(?:gave|gives|giving|have given|has given) (?:themselves|each other|one another|(?:its|their|the) (?:[\w-]+ ){0,2}?"
            r"(?:officials|negotiators|ministers|teams|experts|envoys|aides|working groups?)) (?:until|till|an?|another|[\w-]+ "
            r"(?:days|weeks|months|years))|committed (?:up to |some |about |another )?[$€£¥]?\d[\d,.]*"
            rf"|(?:won|wins|gained|obtained|secured|got|received) (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:{either(o.stakes)})"
            rf"|(?:put|putting|puts) (?:an?|the|their|its|all|most) (?:[\w-]+ ){{0,3}}?(?:{either(o.quarrels)}) [^.;:,]{{0,40}}?"
            r"(?:on ice|on hold|to rest|aside|behind them|to bed))\b"
        ),
        made=late(
            rf"\b(?:{either(o.makes)}) (?:[^\s,.;:]+ ){{0,7}}?['‘“\"]?{made}\b"
            rf"|\b{made} (?:(?:has|have|had) been|was|were) (?:{either(o.makes)})\b"
            rf"|\b(?:{either(o.leaves)}|came away|come away)\b[^.;:]{{0,60}}? with [^.;:,]{{0,60}}?\b{made}\b"
            rf"|\b(?:launched|created|set up|founded|established|formed) (?:an?|the"
            rf"|their) (?:[^\s,.;:]+ ){{0,3}}?(?:{either(o.bodies)}|{made})\b"
            r"|\bhad the outlines? of an? \w+"
            r"|^(?:Deals?|Agreements?|Pacts?|Accords?|Truce|Compromise|Settlement|Consensus|Framework)"
            r" (?:is |was )?(?:reached|struck|signed|sealed|clinched|agreed) (?:on|over|to|for|in|at|between)\b"
        ),
        ended=late(
            rf"\b(?:{either(o.leaves)})\b[^.;:,]{{0,60}}? with (?:an?|two|three|separate|the) (?:[^\s,.;:]+ ){{0,3}}?{made}\b"
            r"|^What (?:came out|emerged|resulted|was (?:agreed|settled|achieved|decided))\b[^.;:?]{0,30}? (?:was|is|were|are)\b"
            rf"|\b(?:yielded|produced|brought|delivered) (?:an?|the|two|three) (?:[^\s,.;:]+ ){{0,4}}?(?:{either(o.bodies)}"
            rf"|{made})\b"
        ),
        settled=late(
            rf"\b(?:settled|resolved|ended) (?:an?|the|their|its|all|most) (?:[\w-]+ ){{0,3}}?(?:{either(o.quarrels)})\b"
            r"|\bsettled (?:the|an?|how|when|which|what|most|all|their) "
            r"(?!valley|island|coast|region|land|area|village|frontier|bill|account|score|question)\w"
            r"|\b(?:settled|closed|concluded|finali[sz]ed|completed|finished|cleared|wrapped up|initialled) (?:on )?(?:the|all|most"
            r"|half)(?: of the)? "
            r"(?:[\w-]+ ){0,3}?(?:texts?|chapters?|wording|terms|annex(?:es)?|clauses?|articles)\b"
        ),
        binds=late(
            rf"\b{deal}['’”\"]?,? (?:which had [^,.;:]{{3,60}}, )?(?:[^\s.;:]+ ){{0,6}}?(?:{either(o.binds)})\b"
            rf"|\b{deal} (?:signed|struck|reached|sealed|agreed|announced|concluded|initialled|unveiled"
            rf"|adopted)\b[^.;:]{{1,140}}?\b(?:{either(o.binds)})\b"
            rf"|\b{deal} (?:under which|whereby|by which)\b|\b(?:is|are|was|were|also) part of the (?:[\w-]+ )?{deal}\b"
        ),
        jointly=acting_jointly(o),
        the_deal=late(rf"(?:The|This) (?:[\w-]+ )?{deal} (?:also )?(?!(?:covers?|leaves?|brings?)\b)(?:{either(o.binds)})\b"),
        told=late(
            rf"\b{_TELLS}\b(?! (?:who|whether|how|when|where|what|which)\b)"
            r"(?![^.;]{0,240}\b(?:if|unless|could|might)\b)"
            rf"[^.;]{{1,160}}? would {_ALSO}"
            rf"(?:be (?:{either(o.done)})|(?:{either(o.acts)}))\b"
            rf"|\b(?:would|will) {_ALSO}(?:be (?:{either(o.done)})|(?:{either(o.acts)}))\b[^.;]{{1,120}}?, (?:the |both |a |an )?"
            r"(?:[\w-]+ ){0,2}?"
            r"(?:statement|sheet|note|communiqu[eé]|sides|governments|ministr(?:y|ies)|officials|ministers|negotiators) "
            rf"{_TELLS}\b"
        ),
        undone=late(
            rf"\b(?:{either(o.imposed)})\b[^.;:]{{0,110}}?\b(?:has|have|had|was|were|will|is to|are to)"
            rf" (?:\w+ly |also |both |all |now |later |then |since )?(?:be |been )?(?:{either(o.done)}|given (?:another"
            rf"|a further|a new|an extra)|(?:cut|reduced|lowered) (?:in half|by half))\b"
            rf"|\b(?:{either(o.imposed)})\b[^.;:]{{0,60}}? "
            r"(?:(?:will|would|is to|are to|has|have|to|now|then) (?:now |also |then )?)?"
            r"(?:falls?|fell|drops?|comes? down|came down|goes down|go down) (?:to|from) \d"
            rf"|\b(?:{either(o.imposed)})\b[^.;:]{{0,40}}? (?:will|would|is to|are to) (?:stay|remain)\b[^.;:]{{0,40}}?"
            r"(?:\bfor (?:another|a further|the next)\b|\buntil\b)"
        ),
        bare=late(r"(?:suspended|shelved|halved|accepted)\b"),
        effect=late(
            rf"(?:,? (?:in|on|from|at) [^,.;]{{3,40}})?,?(?: (?:had|has|have|also|then"
            rf"|in turn))* (?!ended in )(?:{either(o.effects)}) "
            rf"(?=[^.;]{{0,80}}\b(?:it|them|{either(o.matters)}|{made}|{deal})\b)"
        ),
        acted=late(
            rf"\b(?:{either(o.effects)}|scrapped|dropped|relaxed|withdrew|resumed|allowed) (?!by )"
            rf"(?:[^\s.;:]+ ){{0,7}}?(?:{either((*o.imposed, *o.wares))})\b"
        ),
        gave=late(
            rf"\b(?:{either(o.gives)}) (?!by |off |back |up |no |none |nothing |shortly |at |on |after |with )"
            rf"(?:[^\s.;:]+ ){{0,7}}?(?<!last )(?<!this )(?<!next )(?<!a )(?<!per )(?<!each )(?<!every )(?<!previous )"
            rf"(?:{either((*o.imposed, *o.wares, *o.stakes))})\b"
        ),
        swap=late(
            r"\b(?:[Ii]n exchange|[Ii]n return|[Ff]or (?:its|their) part|[Ii]n turn|on (?:its|their|the other) side"
            r"|each other|one another"
            r"|each|both sides|both countries|both governments|in the bargain|for which|quid pro quo)\b"
        ),
        had=late(
            r"\bwill (?:now |also |no longer )?(?:get|receive|have|enter|be given|be granted|be allowed|be able|need|be spared"
            r"|be exempt|pay|face|gain)\b"
            rf"[^.;:]{{0,60}}?\b(?:{either((*o.imposed, *o.wares, *o.stakes))})\b"
            r"|\bmust be (?:in place|in force|issued|lifted|answered|paid|granted|decided)\b"
        ),
        created=late(
            rf"\b(?:{either(o.bodies)}|{made})\b[^.;:]{{0,50}}? (?:was|were|has been|have been|will be|is to be) (?:\w+ly "
            rf"|also |then )?"
            r"(?:adopted|endorsed|approved|initialled|initialed|signed|launched|created|set up|established|sealed|struck|reached"
            r"|concluded|formed|founded|drawn up|announced|unveiled|agreed|settled|finali[sz]ed|wrapped up)\b"
        ),
        told_by=late(
            r"\b(?:fact sheet|joint statement|joint note|readout|read-out|communiqu[eé]|term sheet"
            r"|joint declaration|joint summary)s?\b[^.;]{0,60}?"
            r"\b(?:must|will|would|are to|is to|shall)\b"
        ),
        others=late(
            rf"\b(?<!European )(?<!African )(?:{either(o.others)})(?: (?:has|have|had|is|are|was|were|also|still|now|then|later"
            r"|will|would|can|could"
            rf"|may|might|must|did|does|do|\w+ly))*,? $",
            re.I,
        ),
        begins=late(
            rf"['‘“\"]?(?:(?!(?:on|of|for|in|at|by|against|to"
            rf"|with) )[\w’'-]+ ){{0,4}}?(?<!European )(?<!African )(?:{either(o.others)})\b(?![’'-])",
            re.I,
        ),
        trades=late(rf"\b(?:{either(o.trades)})\b", re.I),
        went_on=late(
            rf"(?:It|The|This|That|A|An|Each|Both|They|Among other things,? they)\b[^.;:]{{0,110}}?\b"
            rf"(?:(?:is|are) (?:also )?to|will be|{either(o.binds)}|removed|lifted|dropped|cancelled|scrapped)\b"
        ),
        under=late(rf"(?:^|[,;] )(?:and )?(?:{either(o.under)}|under (?:the|this|its|that) (?:[\w-]+ )?{deal})\b", re.I),
        goes_on=late(rf"(?:{either(o.goes_on)})\b[^.;:]{{0,90}}?\b(?:{either(o.terms)})\b", re.I),
        open=Cues({str(n): cue for n, cue in enumerate(patterns(o, deal))}),
        deals=keys_of((*o.deals, *o.matters)),
        opinions=keys_of(o.views),
        unknown=keys_of(o.untold) | frozenset(_UNKNOWN.split()),
        rules=_rules(o),
        untold=late(
            rf"\b(?:remain|remains|remained|is|was|it’s|it's) (?:still |as yet )?{_ADVERB}(?:{either(o.untold)})"
            r" (?:when|whether|if|how|who|what|where|which)\b"
            r"|^What (?:is|remains|was) (?:still |as yet )?(?:unclear|uncertain|open|unresolved|undecided|not known|unknown)\b"
            r"|^Whether [^;:]{3,160} (?:will|is to|are to|would|must) (?:\w+ )?be "
            r"(?:decided|settled|determined|negotiated|taken up|left)\b"
            rf"|\b(?:[Ii]t|{deal}|statement|note|sheet|sides|governments) (?:does|did|do) not (?:say|tell|spell out|specify) "
            r"(?:what|how|who|when|whether|which|where)\b"
            r"|^(?:When|How|Who|Where|Why|Which) [^;:?]{2,120} (?:is|are|was|were|remains?) (?:still |as yet )?"
            r"(?:not known|not clear|unclear|unknown|anyone['’]s guess|undecided|open|unsettled|left (?:for|to|open))\b"
            r"|^Whether [^;:]{3,160} (?:is|are|was|were|remains?) (?:still|yet to|not yet|un(?:clear|certain|decided|settled))\b"
        ),
        keeps=Cue(
            late(
                r"\b(?:maintains?|keeps?|retains?|kept|maintained) (?!that\b)(?:its|the|their|all|most)? ?(?:[\w-]+ ){0,3}?"
                r"(?:curbs|restrictions|controls|tariffs|duties|bans?|limits|restraints)\b"
            ),
            (frozenset("maintain maintains maintained keep keeps kept retain retains".split()),),
        ),
        comments=late(rf"(?:refused to|declined to|yet to) (?:{either(o.comments)})\b", re.I),
        views=late(rf"\b(?:{either(o.views)})\b", re.I),
        idle=late(rf" to (?:{either(o.idle)})\b"),
        supposed=late(rf"\b(?:{either(o.supposed)})\b"),
    )
