"""The classes of words that speak against an outcome, as patterns. See find/outcomes/cues."""

from __future__ import annotations

from generator.find.outcomes.beside import beside
from generator.find.outcomes.gates import Cue, any_case, keys_of, one_of
from generator.find.outcomes.later import PUT_BACK
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes


def against(o: Outcomes) -> dict[str, Cue]:
    """Each class of words that speaks against an outcome, by its name."""
    sides = either((*o.sides, "team", "participant", "diplomat"))
    return {
        # Not where a delegate speaks: what a participant says of the talks is a report of them.
        "quoted": Cue(
            any_case(rf"^(?:[“\"‘'«]|[^“\"]{{0,160}}[,.?!][\"”])(?!.{{0,400}}[\"”’'],? [^\"”]{{0,160}}\b(?:{sides})\b)"),
        ),
        "somebody's own": Cue(late(r"\b(?:I|I['’]\w+|[Ww]e|[Oo]ur|[Mm]y|us|[Yy]ou|[Yy]our|She|Her|His)\b")),
        "an opinion": Cue(
            any_case(
                rf"^(?!Under (?:it|the|this|that)\b).*?\b(?<!Security )(?<!State )(?<!European )(?<!ministerial )"
                rf"(?<!joint )(?<!working )(?:{either((*o.views, *o.opinions))})\b"
            ),
            (keys_of((*o.views, *o.opinions)),),
        ),
        "a count": one_of(o.counts),
        "one side's plan": one_of(o.domestic),
        "a wish or a plan": one_of(o.wants),
        "a condition": Cue(
            any_case(
                r"\b(?:if|unless|could(?! not\b)(?! (?:be )?(?:agreed?|settled?|found|reached?|fixed|decided?))|might|(?-i:may)"
                r"|should|would have|provided that)\b"
                r"|(?:^|, )were (?:it|they|he|she|that|the \w+|[a-z]+) to\b"
            )
        ),
        "who met": one_of(o.met),
        "a firm's": Cue(
            any_case(
                rf"^(?!Wh|How)(?:(?!(?:on|of|for|in|at|by|against|to|with|that) )[\w’'-]+ ){{0,4}}?"
                rf"(?<!European )(?<!technical )(?<!working )(?<!joint )(?<!separate )(?<!expert )(?:{either(o.others)})\b"
                rf"(?![’'-])|\b(?<!European )(?:{either(o.others)}) "
                r"(?:say|says|said|has|have|had|expects?|plans?|told|complain\w*|warned)\b"
            ),
            (keys_of(o.others),),
        ),
        "a question": Cue(late(r"\?[”\"’']?$")),
        # Not "a process that began in 2021", nor "last year's agreement", which only say which one is meant.
        "history": Cue(
            any_case(
                r"(?<!that began )(?<!that started )(?<!which began )(?<!signed )(?<!imposed )(?<!introduced )"
                r"\b(?:(?:in|since)(?: \w+)? (?:19|20)\d\d|last year|years ago|last (?:January|February|March|April|May|June|July"
                r"|August|September|October|November|December|spring|summer|autumn|fall|winter))\b(?![’']s)"
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
                r"^(?!.*\b(?:whether|requests?|proposals?|question|decision|matter|issue|dispute|row"
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
                r"|^(?:[Ff]ull |[Tt]echnical |[Ff]ormal |[Ff]urther |[Tt]he )?(?:[Tt]alks|[Nn]egotiat(?:ions|ors)"
                r"|[Dd]elegations|[Tt]eams|"
                r"[Oo]fficials|[Mm]inisters|[Ee]nvoys|sides|two sides|[Ww]orking[- ](?:level )?(?:teams|groups?)|committee"
                r"|mechanism) (?:are to|is to"
                r"|will|are due to) "
                r"(?:\w+ )?(?:resume|get together|convene|reconvene|hold (?:its|their) (?:first|next|second)|meet)\b"
                r"|\bdelegations will (?:convene|meet)\b"
                r"|\b(?:will|would|is to|are to) (?:\w+ )?(?:resume|continue|hold) (?:\w+ ){0,2}?(?:discussions|talks|negotiations"
                r"|consultations|video conferences?|conference calls?)\b"
                r"|^(?:An?|The) (?:further|next|second|third|fourth|new) (?:negotiating )?(?:week|round|session|meeting) will "
                r"(?:open|start|begin|take place)\b"
                r"|\bnext (?:meeting|round|session|talks|stop|summit)\b[^.;]{0,24}? (?:is|are|will|would|was to)\b"
            ),
            (frozenset("meet hold convene reconvene host speak next resume together open begin start place".split()),),
        ),
        "what one side laid on the other": Cue(
            any_case(
                rf"^(?![^.]*\b(?:agreed|pledged|promised|suspend\w*|lift\w*|eas(?:e|ed|es|ing)|drop(?:ped|s)?|extend\w*"
                rf"|prolong\w*)\b)"
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
                r"|\b(?:took up|discussed|tabled|considered|circulated) (?:an?|the|another) (?:[\w-]+ ){0,3}?(?:paper|draft"
                r"|proposal"
                r"|extension|idea|plan|text)\b"
                r"|^(?!.*\b(?:agree[ds]?|accepted|signed)\b).*?\b(?:has|have|had|is|are) (?:also |now )?(?:offered|offering"
                r"|proposed|proposing|suggested) (?:to|an?)\b"
            ),
            (
                keys_of(
                    "took discussed tabled considered circulated offer offered offering proposal proposed proposing bid draft idea "
                    "suggestion suggested request demand".split()
                ),
            ),
        ),
        # "The current truce ends on 10 May", "The pause, extended in August, lasts until 10 May": an older one, told for its end
        "when an older one ends": Cue(
            any_case(
                r"^(?!.*\b(?:agreed to|now|under (?:it|the deal|the agreement))\b)(?:But |And |Yet )?(?:the"
                r"|that|this|its"
                r"|their|(?-i:[A-Z])[\w.]+['’]s?) (?:[\w’'-]+ ){0,3}?"
                r"(?:truce|pause|suspension|freeze|waiver|reprieve|moratorium|ceasefire)\b"
                r"(?:[^.;:]{0,120}? (?:expires?|lapses?|runs? out|ends?|comes? to an end)(?: (?:on|in|at|with|next|this"
                r"|unless)\b|[.,])"
                r"|(?: [^,;:]{3,60})?, (?:extended|prolonged|renewed|agreed|concluded|struck|granted|signed) (?:in|last"
                r"|on) [^,]{3,30}, "
                r"(?:runs|lasts|holds|is good|is valid)\b)"
                r"|^(?:the|that|this) (?:current|existing|present) (?:\w+ )?(?:truce|pause|suspension|freeze|waiver|reprieve)\b"
                r"[^.;]{0,60}? (?:runs|lasts|holds|is (?:good|valid))\b"
            ),
            (frozenset("truce pause suspension freeze waiver reprieve moratorium ceasefire".split()),),
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
        "praise or blame": Cue(
            any_case(rf"\b(?:{either(o.comments_on)})\b[^.;:]{{0,60}}?\b(?:{either(o.deals)})\b|\ba (?:good|great) deal\b"),
            (keys_of((*o.comments_on, "deal")),),
        ),
        "denied at its head": Cue(
            any_case(
                r"^(?:But |And |Yet )?(?:nor (?:did|does|do|was|were|is|are|has|have|had|could|would|will)\b"
                r"|neither [^,;]{2,60}?\b(?:did|could|has|have|had|was|were)\b"
                r"|what (?:[\w’'-]+ ){1,4}?(?:did|does|could|would|has|have)(?: not|n[’']t)\b)(?!.*\bbut\b)"
            ),
            (frozenset(("nor", "neither", "what")),),
        ),
        "what was not agreed": Cue(
            any_case(
                r"^(?!.*(?:;|\b(?:but|while|although|agree[ds]?|pledged|promised|undertook|consented)\b)).*?\b(?:was|were|is|are) "
                r"(?:also |now |again )?left "
                r"(?:for|to|out|open|aside)\b"
                rf"|\b(?:agree[ds]?|decided|promised|undertook){PUT_BACK}"
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
        "a belief": Cue(any_case(r"^(?:[\w’'-]+,? ){1,5}?(?:reckons?|estimates?|believes?|thinks?|expects?|fears?|doubts?)\b")),
        "a deal supposed": Cue(
            any_case(
                r"^(?:An?|Any|Such an?|The proposed|The planned) (?:\w+ )?(?:deal|agreement|accord|pact|truce|treaty) (?:\w+ )?"
                r"(?:would|could|might)\b"
            ),
            (frozenset(("would", "could", "might")),),
        ),
        # "A similar scheme with Angola has yet to break ground"
        "another one": Cue(
            any_case(
                r"^(?:An?|Another|One) (?:similar|earlier|previous|older|rival|comparable) \w+"
                r"|\b(?:similar|comparable) (?:deals?|accords?|agreements?|pacts?|treaties|arrangements?|terms)\b"
            ),
            (frozenset("similar earlier previous older rival comparable".split()),),
        ),
        **beside(o),
        "a supposition": Cue(
            late(
                r"^(?:But |And )?(?:If|Unless|Should|Were|Had|Without (?:it|one|an?(?: \w+)? (?:deal|agreement|accord|pact"
                r"|truce|extension))|Ahead of"
                r"|Before (?:it|they|any|that|this|the (?:deal|text|pact|accord)))\b|\b(?:has|have|had) denied\b"
            )
        ),
    }
