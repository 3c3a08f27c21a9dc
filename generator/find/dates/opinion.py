"""What is only thought of a day to come, or comes of itself: a forecast, a market that moves, a stock that lasts, a stay."""

from __future__ import annotations

import re

from generator.late import late

# Who only thinks so. A noun ("its revenue forecast") is nobody's thought here, so what follows it is asked for.
_THINKS = late(
    r"\b(?:reckon(?:s|ed|ing)?|predict(?:s|ed|ing)?|(?:forecast|estimat|project|argu)(?:e|es|s|ed|ing)? (?:that|an?|the|no"
    r"|more|it|they|\d|[A-Z])"
    r"|foresees?|foresaw|sees|saw|believes?|believed|doubts?|doubted|bets?|guess(?:es|ed)?|imagines?"
    r"|fears?|feared|worr(?:y|ies|ied)|warn(?:s|ed|ing)? (?!of\b)|pencils in|chances?|odds|probability|likelihood|(?:our|my"
    r"|his|her|their) view"
    r"|base case|(?:un)?likely|would (?:love|rather)|(?:no ?(?:one|body)|few) expects?|(?:does|do|did) not expect"
    r"|(?:economists?|analysts?|traders?|dealers?|brokers?|(?:economist|analyst) [A-Z][\w’'-]+) (?:still |now )?(?:expects?"
    r"|expected|think)"
    r"|need(?:s|ed)? (?:[\w-]+ ){0,3}(?:times|more|extra|another))\b",
    re.I,
)
_MAYBE = late(r"\b(?:could|might|may well|may have|risks? (?:\w+ing|of)|(?:would|will) (?:\w+ly )?have [a-z]+(?:ed|en|ne|t))\b")
_EXPECTS = late(r"\bexpect(?:s|ed|ing)? (?!to\b)[\w ,’'-]{2,90}? to\b|\bexpect(?:s|ed|ing)? (?:an?|the|no|more|less|prices|that)\b")
# "Expects a decision by June": of somebody who has to make it.
_DECISION = late(
    r"\bexpect(?:s|ed|ing)? (?:(?:an?|the|its|their|some) (?:\w+ )?(?:decision|ruling|answer|reply|permit|licen[cs]e|approval"
    r"|verdict"
    r"|deal|agreement|delivery|report|proposal|text)\b|[\w ’'-]{2,60}? to (?:decide|rule|sign|approve|publish|pay|adopt|ratify)\b)"
)
_MOVES = late(
    r"\b(?:doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadruple|reach(?:es)?|ris(?:e|es|ing)|grow(?:s|ing)?|fall(?:s|ing)?|hit"
    r"|exceed|top"
    r"|climb|recover|rebound|ease|fade|vanish|wane|evaporate|halve|average|need|account for|make up|drop|peak|surge|swell"
    r"|shrink|decline"
    r"|last|run (?:out|short|dry)|exhausted|gone|empty|outstrip|overtake|converge|stay|remain|widen|narrow|improve|worsen"
    r"|lose|lost)\b"
)
_BOUND = late(
    r"\b(?:must|ha(?:s|ve|d) to|required?|requires|oblige[sd]?|aim(?:s|ed|ing)?|goals?|targets?(?! (?:band|range|price|rate))"
    r"|plans?"
    r"|planned|pledge[sd]?|promise[sd]?|agree[sd]?|undert(?:akes?|ook)|commit(?:s|ted)?|commitment|intends?|intended|wants?"
    r"|seeks?|ordered"
    r"|mandates?d?|laws?|[Aa]ct|decided|vow(?:s|ed)|deadline|guarantee[sd]?|(?:is|are) to|its (?:\w+ )?(?:output|capacity"
    r"|production))\b"
)
_STOCK = late(
    r"\b(?:(?:has|have|had|with|holds?|held) (?:[\w-]+ ){0,2}(?:cover|stocks?|enough|supplies|supply|inventor(?:y|ies)"
    r"|material|work|orders"
    r"|cash)|enough|sold out|fully booked|booked(?: up)?|sold|busy|(?:is|are) full|lasts? (?:us )?|hold out)\b[^.;,]{0,60}$"
)
_STAYS = late(
    r"\b(?:visit(?:s|ing)?|trip|tour|stays? in (?!force|place|effect)|staying|is in (?!force|place|effect)|are in (?!force"
    r"|place|effect)"
    r"|fair|exhibition|conference|congress|forum|talks (?:run|ran|last|lasted|go on|went on|will|continue)|museum|gallery"
    r"|season|known|clear|recover|rebound|meetings? runs?)\b[^.;,]{0,60}$"
)
_TAKES = late(r"\b(?:takes?|took|taken|taking) (?:\w+ )?$", re.I)


def thought(told: str, clause: str, market: re.Pattern[str], *, may: bool = False) -> bool:
    """Whether what stands before a date, in its sentence (`told`) and its clause, is somebody's thought or a market's doing.

    `may`: whether "could" and "might" grant something there."""
    if _THINKS.search(clause) or (_MAYBE.search(clause) and not may and not _BOUND.search(clause)):
        return True
    if _THINKS.search(told) and not _BOUND.search(clause):
        return True
    if _EXPECTS.search(told) and not _DECISION.search(told):
        return True
    return market.search(clause) is not None and _MOVES.search(clause) is not None and not _BOUND.search(told)


def lasts(before: str) -> bool:
    """Whether it is a stock that lasts, or somebody who stays, until then; or how long something takes."""
    return any(cue.search(before) for cue in (_STOCK, _STAYS, _TAKES))
