"""The classes of words that speak for an outcome or against one, as patterns, compiled once. See find/outcomes/evidence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.find.outcomes.against import against
from generator.find.outcomes.gates import Cue, Cues, any_case, keys_of, one_of
from generator.find.outcomes.terms import among_terms, left_by_form
from generator.text import either
from generator.vocabulary.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Evidence:
    """The classes of words that speak for a settlement, for what is left open and against both, and two that are asked of all."""

    settled: Cues
    left: Cues
    against: dict[str, Cue]
    trade: Cue
    result: Cue
    words: Outcomes


_DENY = (
    r"(?:\b(?:no(?! (?:doubt|time in|wonder|less|more than|fewer|sooner|matter)\b)|(?<!, )not(?! (?:only|just|merely)\b)"
    r"|nor|neither|nothing|none|never|nobody|without|cannot)\b|n[’']t\b)"
)
_DENIES = frozenset(("no", "not", "nor", "neither", "nothing", "none", "never", "nobody", "without", "cannot", "t"))
_ASKS = frozenset(("whether", "who", "how", "when", "which", "what"))


@lru_cache(maxsize=4)
def evidence_of(o: Outcomes) -> Evidence:
    """The classes of words as patterns, compiled once."""
    return Evidence(
        Cues(_settled(o)),
        Cues(_left(o)),
        against(o),
        one_of(o.trade),
        Cue(any_case(rf"\b(?:{either(o.results)})s?\b"), (keys_of(o.results),)),
        o,
    )


def _settled(o: Outcomes) -> dict[str, Cue]:
    results, known = rf"(?:{either(o.results)})s?", keys_of(o.results)
    makes = (*o.makes, "yielded", "brought", "set up", "established", "brokered", "with")
    undone = (*o.done, "agreed", "lengthened", "put off", "put on", "replaced", "kept", "held off")
    done = (*o.gives, *o.effects, "put off", "added", "widened", "took")
    return {
        "a side binds itself": one_of(o.binding),
        "a result is reached": Cue(
            any_case(
                rf"\b(?:{either(makes[:-1])})\b[^.;:]{{0,60}}?\b{results}\b|\bwith (?:an?|the) (?:[\w’'-]+ ){{0,3}}?{results}\b"
            ),
            (known, keys_of(makes)),
        ),
        "what is to be done": Cue(
            any_case(
                r"\b(?:will|would|is to|are to|was to|were to|shall|(?:is|are) (?:also|now|each|both|then) to) "
                r"(?!(?:take up|discuss|look at|look into|examine|return to|revisit|tackle|address|go over|deal with|settle) "
                r"(?:the |their |any |all |all the )?(?:remaining|open|outstanding|unresolved|unsettled|rest)\b)"
                r"(?:(?!rather\b|never\b|not (?!impose|raise))\w+ ){0,4}?"
                rf"(?:be (?:{either(o.done)}|set up|established|created|launched|opened|reopened"
                rf"|able|allowed|given|valid|available|free|exempt|brought|dealt)|{either(o.acts)}"
                r"|lower|put|take"
                r"|no longer (?:be )?\w+"
                r"|apply (?:from|to|until|as)|take effect|enter into force|come into force"
                r"|widen|raise|last|stay at|cover|get|conclude|invest|deal with)\b"
            ),
            (frozenset(("will", "would", "to", "shall")), frozenset(("will", "would", "is", "are", "was", "were", "shall"))),
        ),
        "it takes effect": Cue(
            any_case(
                rf"\b{results}\b[^.;:,]{{0,50}}?\b(?:will|would|is to|shall) (?:\w+ )?"
                r"(?:apply|take effect|enter into force|come into force)\b"
            ),
            (known, frozenset("apply effect force".split())),
        ),
        "chapters closed": Cue(
            any_case(
                r"\b(?:closed|concluded|finali[sz]ed|completed|initialled|wrapped up) (?:\w+ ){0,3}?(?:chapters?|annex(?:es)?)\b"
                r"|\bchapters?,? (?:[\w’'-]+,? ){0,8}?(?:has|have|had|was|were|stand|stands|are|is) "
                r"(?:now |already |also |provisionally )?(?:been )?"
                r"(?:closed|concluded|finali[sz]ed|completed|initialled)\b"
            ),
            (frozenset("chapter chapters annex annexes".split()),),
        ),
        "what was undone": Cue(
            any_case(rf"\b(?:has|have|had|was|were|is|are|been|be) (?:\w+ ){{0,2}}?(?:{either(undone)})\b"), (keys_of(undone),)
        ),
        "what was done": one_of(done),
        "under a deal": Cue(
            any_case(
                rf"\bunder (?:the|this|that|its|an?|it)\b[^.,;]{{0,40}}?\b(?:{results}|chapter|annex)\b|^under (?:it|the terms)\b"
            ),
            (frozenset(("under",)),),
        ),
        "in exchange": one_of(o.exchange),
        "among the terms": among_terms(o),
        "one for the other": Cue(
            any_case(rf"\bfor (?:its|their) part\b[^.;]{{0,30}}?\b(?:{either(o.gives)})\b|^in (?:return|exchange|turn)\b"),
            (frozenset(("part", "return", "exchange", "turn")),),
        ),
        "until a day to do it": Cue(
            any_case(
                r"\b(?:side|sides|government|governments|countries|country|ministry|ministries|capital|capitals|bloc) "
                r"(?:now )?(?:has|have) (?:until|till) [^.;]{3,40}? to \w+"
            ),
            (frozenset(("until", "till")),),
        ),
        "what a result does": Cue(
            any_case(rf"\b{results}\b[^.;:]{{0,50}}?\b(?:{either((*o.binds, 'lasts', 'runs'))})\b"),
            (known, keys_of((*o.binds, "lasts", "runs"))),
        ),
        "a result": Cue(any_case(rf"\b{results}\b"), (known,)),
        "for a term": Cue(
            any_case(
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
            any_case(r"^(?:But |And |Yet |Still, |So far,? )?(?:On [\w ]{3,20}? it )?(?:nor|no|nothing|none|neither|not)\b"),
            (_DENIES,),
        ),
        "a denial": Cue(any_case(_DENY), (_DENIES,)),
        "a result denied": Cue(any_case(rf"{_DENY}[^.;:]{{0,50}}?\b(?:{either(o.undone_by_denial)})\b"), (_DENIES,)),
        "it failed": one_of(o.failing),
        "it lasts": one_of(o.lasting),
        "unsettled": one_of(o.unsettled),
        "deferred": Cue(
            any_case(
                rf"\b(?:{either(o.deferred)})\b|\b(?:left|leav(?:es?|ing)) (?:[\w’'-]+,? ){{1,6}}?(?:out|open|aside|off|for"
                r"|unanswered"
                r"|unsaid|undecided|untouched)\b"
                r"|\b(?:working group|working party|task force|committee|experts|panel|technical teams?)\b[^.;,]{0,40}? "
                r"(?:will|would|is to|are to|to) (?:\w+ )?(?:look at|look into|study|examine|consider|take up|work on|try to)\b"
                r"|\b(?:talks|discussions|negotiations|consultations|work) (?:on|over|about) [^.;]{2,60}? "
                r"(?:will|would|are to|is to|were to) (?:\w+ )?(?:continue|resume|go on|carry on)\b"
            ),
            (
                keys_of(
                    (
                        *o.deferred,
                        "left",
                        "leave",
                        "leaves",
                        "leaving",
                        "group",
                        "party",
                        "force",
                        "committee",
                        "experts",
                        "panel",
                        "teams",
                        "team",
                        "talks",
                        "discussions",
                        "negotiations",
                        "consultations",
                        "work",
                    )
                ),
            ),
        ),
        "sides apart": one_of(o.apart),
        **left_by_form(),
        "an open question": Cue(any_case(r"^(?:But |And |Still |Also )?(?:whether|who|how|when|which|what)\b"), (_ASKS,)),
        "a question within": Cue(
            any_case(r"\b(?:whether|who would|who will|how (?:long|much|many|far)|when the|which (?:firms|projects|companies))\b"),
            (_ASKS,),
        ),
    }
