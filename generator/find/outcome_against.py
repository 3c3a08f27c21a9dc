"""The classes of words that speak against an outcome, as patterns. See find/outcome_cues."""

from __future__ import annotations

import re

from generator.find.outcome_gates import Cue, keys_of
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_MOVED = frozenset("halved fell rose dropped doubled tripled climbed grew shrank slid plunged jumped slumped dipped".split())


def any_case(pattern: str) -> re.Pattern[str]:
    """The pattern in any capitals."""
    return late(pattern, re.I)


def one_of(words: tuple[str, ...]) -> Cue:
    """Any of the words, whole."""
    return Cue(any_case(rf"\b(?:{either(words)})\b"), (keys_of(words),))


def against(o: Outcomes) -> dict[str, Cue]:
    sides = either((*o.sides, "team", "participant", "diplomat"))
    return {
        # Not where a delegate speaks: what a participant says of the talks is a report of them.
        "quoted": Cue(
            any_case(rf"^(?:[“\"‘'«]|[^“\"]{{0,160}}[,.?!][\"”])(?!.{{0,400}}[\"”’'],? [^\"”]{{0,160}}\b(?:{sides})\b)"),
        ),
        "somebody's own": Cue(late(r"\b(?:I|I['’]\w+|[Ww]e|[Oo]ur|[Mm]y|us|[Yy]ou|[Yy]our|She|Her|His)\b")),
        "an opinion": Cue(
            any_case(rf"^(?!Under (?:it|the|this|that)\b).*?\b(?:{either((*o.views, *o.opinions))})\b"),
            (keys_of((*o.views, *o.opinions)),),
        ),
        "a count": one_of(o.counts),
        "one side's plan": one_of(o.domestic),
        "a wish or a plan": one_of(o.wants),
        "a condition": Cue(
            any_case(
                r"\b(?:if|unless|could|might|may(?! \d)|should|would have|provided that)\b"
                r"|(?:^|, )were (?:it|they|he|she|that|the \w+|[a-z]+) to\b"
            )
        ),
        "who met": one_of(o.met),
        "a firm's": Cue(
            any_case(
                rf"^(?!Wh|How)(?:(?!(?:on|of|for|in|at|by|against|to|with|that) )[\w’'-]+ ){{0,4}}?"
                rf"(?<!European )(?:{either(o.others)})\b"
                rf"(?![’'-])|\b(?<!European )(?:{either(o.others)}) "
                r"(?:say|says|said|has|have|had|expects?|plans?|told|complain\w*|warned)\b"
            ),
            (keys_of(o.others),),
        ),
        "a question": Cue(late(r"\?[”\"’']?$")),
        "history": Cue(
            any_case(
                r"\b(?:(?:in|since)(?: \w+)? (?:19|20)\d\d|last year|years ago|last (?:January|February|March|April|May|June|July"
                r"|August|September|October|November|December|spring|summer|autumn|fall|winter))\b"
            ),
            (frozenset(("in", "since", "last", "ago")),),
        ),
        "the meeting itself": Cue(
            any_case(
                r"\b(?:meeting|round|rounds|session|sixth|visit|summit|follow-up)\b[^.]{0,80}"
                r"\b(?:called off|cut to|dropped because|been put off|brought forward)\b"
            ),
            (frozenset(("off", "cut", "dropped", "forward")),),
        ),
        "a measure put off": Cue(
            any_case(
                r"^(?!.*\b(?:whether|question|decision|matter|issue|dispute|row"
                r"|disagreement|until they|until the (?:leaders|presidents))\b).*"
                rf"(?:\b(?:{either(o.imposed)})\b[^.;:]{{0,60}}?\b"
                r"(?:put off|pushed back|postponed|delayed|put on ice|put on hold)\b"
                rf"|\b(?:puts? off|postponed?|delayed?|put on (?:ice|hold))\b[^.;:]{{0,40}}?\b(?:{either(o.imposed)})\b)"
            ),
            (frozenset(("put", "puts", "postponed", "postpone", "delay", "delayed")),),
        ),
        "it would have been": Cue(
            any_case(r"(?<!that )(?<!which )\bwould have\b|\b(?:has|have) not (?:yet )?said\b"), (frozenset(("have", "has")),)
        ),
        "a meeting to come": Cue(
            any_case(
                r"\b(?:will|would|is to|are to|plans? to|due to|agreed to|scheduled to) (?:\w+ ){0,2}?"
                r"(?:meet|hold|convene|reconvene|host|speak)\b[^.;:]{0,60}?"
                r"\b(?:call|meetings?|rounds?|talks|session|again|summit|consultations|negotiations|next (?:week|month|year))\b"
                r"|\bnext (?:meeting|round|session|talks|stop|summit)\b[^.;]{0,24}? (?:is|are|will|would|was to)\b"
            ),
            (frozenset(("meet", "hold", "convene", "reconvene", "host", "speak", "next")),),
        ),
        "what one side laid on the other": Cue(
            any_case(
                rf"^(?![^.]*\b(?:agreed|pledged|promised|suspend\w*|lift\w*|eas(?:e|ed|es|ing)|drop(?:ped|s)?|extend\w*|prolong\w*)\b)"
                rf".*?\b(?:{either(o.lays)}) (?:[\w’'-]+ ){{0,4}}?(?:{either(o.imposed)}|licen[cs]es)\b"
            ),
            (keys_of(o.lays),),
        ),
        "it ended without": Cue(
            any_case(
                r"^(?![^;]*\b(?:but (?:\w+ )?(?:agreed|with)|with an?)\b)"
                r"(?![^;]*\b(?:agreed|pledged|promised) [^;]*\bbut\b)[^;]{0,220}?"
                r"\b(?:ended|end|closed|concluded|finished|broke up|wrapped up|parted|left|discussed|considered)\b"
                r"[^.;]{0,110}\bwithout\b"
            ),
            (frozenset(("without",)),),
        ),
        "an offer": Cue(
            any_case(
                r"\b(?:offer|proposal|bid|draft law|idea|suggestion|request|demand)s?\b[^.;:]{0,40}?\b(?:would|could|was|were)\b"
            ),
            (keys_of(("offer", "proposal", "bid", "draft", "idea", "suggestion", "request", "demand")),),
        ),
        "blow for blow": Cue(
            any_case(
                r"\b(?:hit back|struck back|fought back|retaliated|retaliating|responded (?:with|by)|stricter|tougher"
                r"|stopped (?:sending|shipping|selling|supplying|issuing)"
                r"|plans? to (?:prolong|extend|keep|raise|maintain|impose))\b"
            ),
            (frozenset("back retaliated retaliating responded stricter tougher stopped plan plans".split()),),
        ),
        "under way": Cue(
            any_case(
                r"\b(?:begun|began|started|starting|working) (?:to work )?on\b"
                r"|\b(?:would|will) (?:\w+ ){0,2}?(?:keep|continue|go on) "
                r"(?:working|talking|negotiating|meeting|consulting|discussing|to (?:work|talk|negotiate|meet|discuss|consult))\b"
            ),
            (frozenset(("on", "keep", "continue")),),
        ),
        "money at home": Cue(
            any_case(
                r"\b(?:pledged|promised|committed|announced|approved) (?:up to |some |about |another )?(?:US|C|A)?[€$£¥]\d"
                r"[^.;]{0,60}?"
                r"\b(?:to (?:speed|support|help|subsidi[sz]e)|in (?:aid|grants|subsidies|loans)|for (?:its|domestic|local))\b"
            ),
            (frozenset(("pledged", "promised", "committed", "announced", "approved")),),
        ),
        "praise or blame": Cue(
            any_case(rf"\b(?:{either(o.comments_on)})\b[^.;:]{{0,60}}?\b(?:{either(o.deals)})\b|\ba (?:good|great) deal\b"),
            (keys_of((*o.comments_on, "deal")),),
        ),
        "what was not agreed": Cue(
            any_case(
                r"^What (?:[\w’'-]+ ){1,4}?(?:did|does|could|would|has|have)(?: not|n[’']t)\b"
                r"|^(?!.*\b(?:but|while|although|agree[ds]?|pledged|promised)\b).*?\b(?:was|were|is|are) "
                r"(?:also |now |again )?left "
                r"(?:for|to|out|open|aside)\b"
                r"|\b(?:reiterat|repeat|renew|stress|press)\w* (?:its|their|the|a|an) (?:\w+ )?"
                r"(?:requests?|demands?|calls?|wish|pleas?)\b"
            ),
        ),
        "hearsay": Cue(
            any_case(
                r"\b(?:newspapers?|media|press|tabloid|broadcaster|magazine)\b[^.;,]{0,30}? "
                r"(?:reported|reports|said|wrote|suggested)\b"
                r"|\b(?:rumou?rs?|speculation|leaked|reportedly)\b"
            ),
        ),
        "since then": Cue(
            any_case(
                r"\b(?:has|have) since (?:\w+ )?(?:approved|issued|granted|received|processed|bought|shipped|paid|delivered)\b"
            ),
            (frozenset(("since",)),),
        ),
        "a firm's works": Cue(
            any_case(
                r"\b(?:open|build|start|expand|buy|own|commission|restart|close|run)(?:s|ed|ing)? (?:up )?"
                rf"(?:an?|its|the|another|two|his|her) (?:[\w-]+ ){{0,3}}?(?:{either(o.works)})s?\b"
            ),
            (keys_of(o.works),),
        ),
        "a wish put to a government": Cue(
            any_case(
                r"\b(?:asks?|asked|asking|urged?|urging|called on|lobb\w+) (?:the|its|their) (?:\w+ )?"
                r"(?:governments?|ministers?|ministry|commission|leaders|state)\b"
            ),
            (frozenset("ask asks asked asking urge urged urging called lobbied lobbying".split()),),
        ),
        "left as it is": Cue(
            any_case(
                r"\b(?:tariffs|duties|rates?|levies)\b[^.;]{0,30}?\b(?:left|kept|stay|remain) "
                r"(?:unchanged|(?:where|as) they (?:are|were))"
                r"|\bkeep (?:tariffs|duties|rates|levies) (?:unchanged|(?:where|as) they are)\b"
            ),
            (frozenset(("unchanged", "where", "as")),),
        ),
        "its own course": Cue(
            any_case(
                r"^(?!.*\b(?:agree\w*|with an?|deal)\b)(?:The |These |Their )?(?:\w+ )?"
                r"(?:talks|negotiations|meetings|rounds)\b[^.;]{0,60}?"
                r"\b(?:began|opened|started|resumed|(?:were|was) (?:suspended|broken off|adjourned))\b"
            ),
            (frozenset(("talks", "negotiations", "meetings", "rounds")),),
        ),
        "goods that moved": Cue(
            any_case(
                r"^(?:[\w’'-]+ ){0,5}?(?:shipments|exports|imports|sales|deliveries"
                r"|prices|output|stocks|arrivals|orders|volumes|revenue)"
                r"\b[^.;,]{0,60}?\b(?:halved|fell|rose|dropped|doubled|tripled|climbed|grew|shrank|slid|plunged|jumped|slumped|dipped)\b"
                r"(?![^.]*\b(?:agreed|pledged|deal|truce)\b)"
            ),
            (_MOVED,),
        ),
        "a day aimed at": Cue(
            any_case(r"\bset (?:[\w.]+,? ){1,4}?as (?:an?|the|their|its) (?:\w+ )?(?:deadline|target|goal|cut-off)\b"),
            (frozenset(("set",)),),
        ),
        "files that wait": Cue(
            any_case(
                r"\b(?:\d[\d,.]{0,11}|[a-z]{2,12}ty|hundreds of|dozens of|thousands of|scores of) (?:[\w-]+ ){0,2}?"
                r"(?:applications|requests|cases|files|claims|permits|orders)"
                r"\b[^.;,]{0,40}?\b(?:pending|outstanding|unanswered|waiting|undecided|open)\b"
            ),
            (frozenset("pending outstanding unanswered waiting undecided open".split()),),
        ),
        "a place not fixed": Cue(
            any_case(r"\bno (?:venue|host|location|city|room|hall)\b"), (frozenset("venue host location city room hall".split()),)
        ),
        "who is displeased": Cue(
            any_case(
                r"^(?:But |And |Still, |Yet )?not (?:everybody|everyone|all|every \w+)\b[^.;]{0,30}?"
                r"\b(?:is|are|was|were|shares?|likes?|agrees?"
                r"|welcomed|cheered)\b"
            ),
            (frozenset(("not",)),),
        ),
        "a belief": Cue(any_case(r"^(?:[\w’'-]+,? ){1,5}?(?:reckons?|estimates?|believes?|thinks?|expects?|fears?|doubts?)\b")),
        "a supposition": Cue(
            late(r"^(?:But |And )?(?:If|Unless|Should|Were|Had|Without it|Ahead of|Before)\b|\b(?:has|have|had) denied\b")
        ),
    }
