"""What goes on with the terms of a deal, and what is left open, told by the form of a sentence and its place, where no word of
agreeing or refusing stands in it. See find/outcomes/cues."""

from __future__ import annotations

import re

from generator.find.outcomes.gates import Cue, keys_of
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

# "Licences are good for a year", "A joint office is to run it": an instrument of trade heads the sentence, in the present.
_HEAD = r"^(?:(?:The|These|Those|Its|Their|Both|Each|All|Such|New|A|An|Two|Three|Other) )?(?:[\w’'-]+ ){0,3}?"
_NOW = (
    r"(?:is|are|can|must|will|would|runs?|lasts?|falls?|comes?|goes|go|halves?|drops?|enters?|answers?|covers?|applies|apply|ends?"
    r"|begins?|starts?|opens?|grows?|doubles?|meets?|takes?|gets?|kicks? in|expires?|bars?|caps?|allows?|binds?|obliges?|tells?"
    r"|holds?)"
)
# "India wants visas; Brussels says no": two sides, two wishes.
_WISH = "want wants wanted would ask asks asked demand demands demanded seek seeks sought insist insists insisted proposed prefers"
_ANSWER = (
    r"(?:says?|said|wants?|wanted|would|will|insists?|insisted|sees?|saw|refuses?|refused|offers?|offered|prefers?|preferred"
    r"|has|had"
    r"|holds?|replied|objects?|objected|thinks?|calls?|called|did|does)"
)
_PARTY = (
    r"[A-Z][\w.]+(?: [A-Z]\w+)?|the other(?: side)?"
    r"|the (?:bloc|ministry|government|Americans|Chinese|Europeans|Japanese|Indians)"
)
_HOPED = "hoped wanted asked sought pushed pressed demanded lobbied wished"
_VOTERS = "parliament parliaments house houses congress senate bundestag lawmakers council assembly voters capitals"
_DENIES = frozenset("not no do does did".split())


def among_terms(o: Outcomes) -> Cue:
    """An instrument of trade told of in the present, as the terms of a deal are."""
    return Cue(
        late(
            rf"{_HEAD}(?:{either(o.instruments)})\b[^.;:]{{0,60}}? {_NOW}\b"
            r"(?![^.]*\b(?:said|told|was|were|had|analysts?|traders?)\b)"
        ),
        (keys_of(o.instruments),),
    )


def left_by_form() -> dict[str, Cue]:
    """The forms by which a matter is left open, each a cue by its name."""
    wish = "|".join(_WISH.split())
    voters = "|".join(_VOTERS.split())
    return {
        "two wishes": Cue(
            late(
                rf"\b(?:{wish})\b[^.;]{{3,140}}?(?:; |, (?:while|but|whereas|and) (?:the )?)"
                rf"(?:{_PARTY})(?:['’]s \w+)? (?:\w+ly )?{_ANSWER}\b"
            ),
            (frozenset(_WISH.split()),),
        ),
        "none of it": Cue(
            late(
                r"\b(?:not (?:among|part of|one of|in it|in them|covered)"
                r"|no (?:place|clause|word|line|provision|article|mention|room|role) (?:in|on|for|of|about)"
                r"|(?:does|do|did) not (?:extend|apply|reach|go|touch|bind|oblige|bring|help|change))\b",
                re.I,
            ),
            (_DENIES,),
        ),
        "what was hoped for": Cue(
            late(rf"\bhad (?:\w+ )?(?:{'|'.join(_HOPED.split())})\b(?![^.]*\b(?:got it|was met|were met|agreed|granted)\b)"),
            (frozenset(_HOPED.split()),),
        ),
        "wanted and not got": Cue(
            late(
                rf"\bhad (?:\w+ )?(?:{'|'.join(_HOPED.split())})\b[^.;]{{3,140}}?(?:, but|; but|, only to|; the \w+ side|, and "
                rf"got none)\b"
            ),
            (frozenset(_HOPED.split()),),
        ),
        # "Beijing objected to the addition of 23 firms to a blacklist", "the Chinese side urged the EU to lift its curbs"
        "a complaint": Cue(
            late(
                r"\b(?:objects? to|objected to|complain(?:s|ed) (?:that|of|about)|protest(?:s|ed) (?:against|at|over)"
                r"|took issue with|takes issue with|(?:raised|voiced|expressed|conveyed) (?:its |their |a |an )?(?:\w+ )?"
                r"(?:concerns?|dissatisfaction|opposition|objections?|regret)"
                r"|lodged (?:a |an )?(?:\w+ )?(?:protest|complaint|representations?)"
                r"|urged the (?:[\w.]+ )?(?:side|party|EU|US|U\.S\.|United States|government|bloc)"
                r"|(?:reserved|reiterated|restated|maintained|set out|expressed) (?:its|their|his|her) (?:respective )?"
                r"(?:positions?|objections?|opposition)"
                r"|pointed out that [^.;]{3,140}? (?:interferes?|violates?|discriminat\w+|harms?|hurts?|damages?|breach\w*))\b",
            ),
            (
                frozenset(
                    "objects objected object complain complains complained protest protests protested issue raised voiced "
                    "expressed conveyed lodged urged reserved reiterated restated maintained set pointed".split()
                ),
            ),
        ),
        "it awaits a vote": Cue(
            late(
                r"\b(?:has|have|needs?|must) (?:still )?(?:to )?(?:be )?(?:pass|passed|clear|cleared"
                r"|approved?|ratified|ratify|win)\b"
                rf"[^.;]{{0,30}}?\b(?:{voters})\b"
                r"|\bonly (?:once|after|when|if) (?:\w+ ){1,4}?(?:approved?|approves|ratif\w+|passed|passes|signed|voted)\b",
                re.I,
            ),
            (frozenset((*_VOTERS.split(), "only")),),
        ),
        "read differently": Cue(
            late(
                r"\b(?:reads?|interprets?|understand|describe) [^.;]{2,60}? (?:differently|otherwise|in different|in their own)\b"
            ),
            (frozenset("differently otherwise different own".split()),),
        ),
    }
