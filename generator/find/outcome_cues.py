"""The classes of words that speak for an outcome or against one, as patterns, compiled once. See find/outcome_evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.outcome_gates import Cue, Cues, keys_of
from generator.text import either
from generator.vocabulary.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Evidence:
    settled: Cues
    left: Cues
    against: dict[str, Cue]
    trade: Cue
    result: Cue


_DENY = r"(?:\b(?:no|(?<!, )not|nor|neither|nothing|none|never|nobody|without|cannot)\b|n[’']t\b)"
_DENIES = frozenset(("no", "not", "nor", "neither", "nothing", "none", "never", "nobody", "without", "cannot", "t"))
_ASKS = frozenset(("whether", "who", "how", "when", "which", "what"))


@lru_cache(maxsize=4)
def evidence_of(o: Outcomes) -> Evidence:
    """The classes of words as patterns, compiled once."""
    return Evidence(
        Cues(_settled(o)),
        Cues(_left(o)),
        _against(o),
        _of(o.trade),
        Cue(_i(rf"\b(?:{either(o.results)})s?\b"), (keys_of(o.results),)),
    )


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def _of(words: tuple[str, ...]) -> Cue:
    return Cue(_i(rf"\b(?:{either(words)})\b"), (keys_of(words),))


def _settled(o: Outcomes) -> dict[str, Cue]:
    results, known = rf"(?:{either(o.results)})s?", keys_of(o.results)
    makes = (*o.makes, "yielded", "brought", "set up", "established", "brokered", "with")
    undone = (*o.done, "agreed", "lengthened", "put off", "put on", "replaced", "kept", "held")
    done = (*o.gives, *o.effects, "put off", "added", "widened", "took")
    return {
        "a side binds itself": _of(o.binding),
        "a result is reached": Cue(
            _i(rf"\b(?:{either(makes[:-1])})\b[^.;:]{{0,60}}?\b{results}\b|\bwith (?:an?|the) (?:[\w’'-]+ ){{0,3}}?{results}\b"),
            (known, keys_of(makes)),
        ),
        "what is to be done": Cue(
            _i(
                r"\b(?:will|would|is to|are to|was to|were to|shall) (?:\w+ ){0,4}?"
                rf"(?:be (?:{either(o.done)}|able|allowed|given|valid|available|free|exempt|brought|dealt)|{either(o.acts)}"
                r"|lower|put|take"
                r"|widen|raise|last|stay at|cover|get|conclude|invest|deal with)\b"
            ),
            (frozenset(("will", "would", "to", "shall")), frozenset(("will", "would", "is", "are", "was", "were", "shall"))),
        ),
        "what was undone": Cue(
            _i(rf"\b(?:has|have|had|was|were|is|are|been|be) (?:\w+ ){{0,2}}?(?:{either(undone)})\b"), (keys_of(undone),)
        ),
        "what was done": _of(done),
        "under a deal": Cue(
            _i(rf"\bunder (?:the|this|that|its|an?|it)\b[^.,;]{{0,40}}?\b{results}\b|^under (?:it|the terms)\b"),
            (frozenset(("under",)),),
        ),
        "in exchange": _of(o.exchange),
        "what a result does": Cue(
            _i(rf"\b{results}\b[^.;:]{{0,50}}?\b(?:{either((*o.binds, 'lasts', 'runs'))})\b"),
            (known, keys_of((*o.binds, "lasts", "runs"))),
        ),
        "a result": Cue(_i(rf"\b{results}\b"), (known,)),
        "for a term": Cue(
            _i(
                r"\b(?:for|by) (?:an?|one|two|three|another|\d+|twelve|ninety|six) (?:more |further )?(?:day|week|month|year)s?\b"
                r"|\bfor the same period\b|\buntil\b|\bwithin \w+ (?:\w+ )?(?:days|weeks|months)\b"
                r"|\b(?:from|to) \d+(?: ?%| per ?cent)"
            ),
            (frozenset(("for", "by", "until", "within", "from", "to")),),
        ),
    }


def _left(o: Outcomes) -> dict[str, Cue]:
    return {
        "a denial at its head": Cue(
            _i(r"^(?:But |And |Yet |Still, |So far,? )?(?:On [\w ]{3,20}? it )?(?:nor|no|nothing|none|neither|not)\b"), (_DENIES,)
        ),
        "a denial": Cue(_i(_DENY), (_DENIES,)),
        "a result denied": Cue(_i(rf"{_DENY}[^.;:]{{0,50}}?\b(?:{either(o.undone_by_denial)})\b"), (_DENIES,)),
        "it failed": _of(o.failing),
        "it lasts": _of(o.lasting),
        "unsettled": _of(o.unsettled),
        "deferred": Cue(
            _i(
                rf"\b(?:{either(o.deferred)})\b|\b(?:left|leav(?:es?|ing)) (?:[\w’'-]+,? ){{1,6}}?(?:out|open|aside|off|for"
                r"|unanswered"
                r"|unsaid|undecided|untouched)\b"
            ),
            (keys_of((*o.deferred, "left", "leave", "leaves", "leaving")),),
        ),
        "sides apart": _of(o.apart),
        "an open question": Cue(_i(r"^(?:But |And |Still |Also )?(?:whether|who|how|when|which|what)\b"), (_ASKS,)),
        "a question within": Cue(
            _i(r"\b(?:whether|who would|who will|how (?:long|much|many|far)|when the|which (?:firms|projects|companies))\b"),
            (_ASKS,),
        ),
    }


def _against(o: Outcomes) -> dict[str, Cue]:
    sides = either((*o.sides, "team", "participant", "diplomat"))
    return {
        # Not where a delegate speaks: what a participant says of the talks is a report of them.
        "quoted": Cue(
            _i(rf"^(?:[“\"‘'«]|[^“\"]{{0,160}}[,.?!][\"”])(?!.{{0,400}}[\"”’'],? [^\"”]{{0,160}}\b(?:{sides})\b)"),
        ),
        "somebody's own": Cue(re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Oo]ur|[Mm]y|us|[Yy]ou|[Yy]our|She|Her|His)\b")),
        "an opinion": _of((*o.views, *o.opinions)),
        "a count": _of(o.counts),
        "one side's plan": _of(o.domestic),
        "a wish or a plan": _of(o.wants),
        "a condition": Cue(_i(r"\b(?:if|unless|could|might|may|should|would have|provided that|were \w+ to)\b")),
        "who met": _of(o.met),
        "a firm's": Cue(
            _i(
                rf"^(?!Wh|How)(?:(?!(?:on|of|for|in|at|by|against|to|with|that) )[\w’'-]+ ){{0,4}}?"
                rf"(?<!European )(?:{either(o.others)})\b"
                rf"(?![’'-])|\b(?<!European )(?:{either(o.others)}) "
                r"(?:say|says|said|has|have|had|expects?|plans?|told|complain\w*|warned)\b"
            ),
            (keys_of(o.others),),
        ),
        "a question": Cue(re.compile(r"\?[”\"’']?$")),
        "history": Cue(
            _i(
                r"\b(?:(?:in|since)(?: \w+)? (?:19|20)\d\d|last year|years ago|last (?:January|February|March|April|May|June|July"
                r"|August|September|October|November|December))\b"
            ),
            (frozenset(("in", "since", "last", "ago")),),
        ),
        "the meeting itself": Cue(
            _i(
                r"\b(?:meeting|round|rounds|session|sixth|visit|summit|follow-up)\b[^.]{0,80}"
                r"\b(?:called off|cut to|dropped because|been put off|brought forward)\b"
            ),
            (frozenset(("off", "cut", "dropped", "forward")),),
        ),
        "a measure put off": Cue(
            _i(
                r"^(?!.*\b(?:whether|question|decision|matter|issue|until they|until the (?:leaders|presidents))\b).*"
                rf"(?:\b(?:{either(o.imposed)})\b[^.;:]{{0,60}}?\b"
                r"(?:put off|pushed back|postponed|delayed|put on ice|put on hold)\b"
                rf"|\b(?:puts? off|postponed?|delayed?|put on (?:ice|hold))\b[^.;:]{{0,40}}?\b(?:{either(o.imposed)})\b)"
            ),
            (frozenset(("put", "puts", "postponed", "postpone", "delay", "delayed")),),
        ),
        "it would have been": Cue(
            _i(r"(?<!that )(?<!which )\bwould have\b|\b(?:has|have) not (?:yet )?said\b"), (frozenset(("have", "has")),)
        ),
        "a meeting to come": Cue(
            _i(
                r"\b(?:will|would|is to|are to|plans? to|due to|agreed to|scheduled to) (?:\w+ ){0,2}?"
                r"(?:meet|hold|convene|reconvene|host|speak)\b[^.;:]{0,60}?"
                r"\b(?:call|meetings?|rounds?|talks|session|again|summit|next (?:week|month|year))\b"
            ),
            (frozenset(("meet", "hold", "convene", "reconvene", "host", "speak")),),
        ),
        "what one side laid on the other": Cue(
            _i(
                rf"^(?![^.]*\b(?:agreed|pledged|promised|suspend\w*|lift\w*|eas(?:e|ed|es|ing)|drop(?:ped|s)?|extend\w*|prolong\w*)\b)"
                rf".*?\b(?:{either(o.lays)}) (?:[\w’'-]+ ){{0,4}}?(?:{either(o.imposed)}|licen[cs]es)\b"
            ),
            (keys_of(o.lays),),
        ),
        "it ended without": Cue(
            _i(
                r"^(?![^.]*\b(?:but (?:\w+ )?(?:agreed|with)|with an?)\b)[^.;]*"
                r"\b(?:ended|end|closed|concluded|finished|broke up|wrapped up|parted|left|discussed|considered)\b"
                r"[^.;]{0,80}\bwithout\b"
            ),
            (frozenset(("without",)),),
        ),
        "an offer": Cue(
            _i(r"\b(?:offer|proposal|bid|draft law|idea|suggestion|request|demand)s?\b[^.;:]{0,40}?\b(?:would|could|was|were)\b"),
            (keys_of(("offer", "proposal", "bid", "draft", "idea", "suggestion", "request", "demand")),),
        ),
        "under way": Cue(_i(r"\b(?:begun|began|started|starting|working) (?:to work )?on\b"), (frozenset(("on",)),)),
        "money at home": Cue(
            _i(
                r"\b(?:pledged|promised|committed|announced|approved) (?:up to |some |about |another )?(?:US|C|A)?[€$£¥]\d"
                r"[^.;]{0,60}?"
                r"\b(?:to (?:speed|support|help|subsidi[sz]e)|in (?:aid|grants|subsidies|loans)|for (?:its|domestic|local))\b"
            ),
            (frozenset(("pledged", "promised", "committed", "announced", "approved")),),
        ),
        "praise or blame": Cue(
            _i(rf"\b(?:{either(o.comments_on)})\b[^.;:]{{0,60}}?\b(?:{either(o.deals)})\b|\ba (?:good|great) deal\b"),
            (keys_of((*o.comments_on, "deal")),),
        ),
        "a firm's works": Cue(
            _i(
                r"\b(?:open|build|start|expand|buy|own|commission|restart|close|run)(?:s|ed|ing)? (?:up )?"
                rf"(?:an?|its|the|another|two|his|her) (?:[\w-]+ ){{0,3}}?(?:{either(o.works)})s?\b"
            ),
            (keys_of(o.works),),
        ),
        "a wish put to a government": Cue(
            _i(
                r"\b(?:asks?|asked|asking|urged?|urging|called on|lobb\w+) (?:the|its|their) (?:\w+ )?"
                r"(?:governments?|ministers?|ministry|commission|leaders|state)\b"
            ),
            (frozenset("ask asks asked asking urge urged urging called lobbied lobbying".split()),),
        ),
        "left as it is": Cue(
            _i(
                r"\b(?:tariffs|duties|rates?|levies)\b[^.;]{0,30}?\b(?:left|kept|stay|remain) "
                r"(?:unchanged|(?:where|as) they (?:are|were))"
                r"|\bkeep (?:tariffs|duties|rates|levies) (?:unchanged|(?:where|as) they are)\b"
            ),
            (frozenset(("unchanged", "where", "as")),),
        ),
        "its own course": Cue(
            _i(
                r"^(?!.*\b(?:agree\w*|with an?|deal)\b)(?:The |These |Their )?(?:\w+ )?"
                r"(?:talks|negotiations|meetings|rounds)\b[^.;]{0,60}?"
                r"\b(?:began|opened|started|resumed|(?:were|was) (?:suspended|broken off|adjourned))\b"
            ),
            (frozenset(("talks", "negotiations", "meetings", "rounds")),),
        ),
        "a belief": Cue(_i(r"^(?:[\w’'-]+,? ){1,5}?(?:reckons?|estimates?|believes?|thinks?|expects?|fears?|doubts?)\b")),
        "a supposition": Cue(
            re.compile(r"^(?:But |And )?(?:If|Unless|Should|Were|Had|Without it|Ahead of|Before)\b|\b(?:has|have|had) denied\b")
        ),
    }
