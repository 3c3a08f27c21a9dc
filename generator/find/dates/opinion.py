"""What is only thought of a day to come, or comes of itself: a forecast, a market that moves, a stock that lasts, a stay."""

from __future__ import annotations

import re

from generator.find.dates.foreseen import SET_BY_LAW
from generator.late import late

# Who only thinks so. A noun ("its revenue forecast") is nobody's thought here, so what follows it is asked for.
_THINKS = late(
    r"\b(?:reckon(?:s|ed|ing)?|predict(?:s|ed|ing)?|(?:forecast|estimat|project|argu)(?:e|es|s|ed|ing)? (?:that|an?|the|no"
    r"|more|it|they|\d|[A-Z])"
    r"|foresees?|foresaw|sees|saw|believes?|believed|doubts?|doubted|bets?|guess(?:es|ed)?|imagines?"
    r"|fears?|feared|worr(?:y|ies|ied)|warn(?:s|ed)? (?!of\b)|warning that|pencils in|chances?|odds|probability|likelihood"
    r"|(?:our|my"
    r"|his|her|their) view"
    r"|base case|(?:un)?likely|would (?:love|rather|like to see)|(?:no ?(?:one|body)|few) expects?|(?:does|do|did)(?: not"
    r"|n[’']t) expect|predictions?|possible that|I think|we think"
    r"|(?:economists?|analysts?|traders?|dealers?|brokers?|(?:economist|analyst) [A-Z][\w’'-]+) (?:still |now )?(?:expects?"
    r"|expected|think)"
    r"|(?:ask|wonder)(?:s|ed)? (?:\w+ )?(?:whether|if) (?:I|he|she|we|they|it)|(?:will|would) need (?:[\w-]+ ){0,3}(?:times"
    r"|more))\b",
    re.I,
)
# "Is expected to earn 25 billion by 2030": a forecast in the passive, unless it is something that somebody does then.
_FORECAST = late(
    r"\b(?:expected|forecast|projected|predicted|estimated|seen|tipped) to (?:\w+ ){0,2}?(?:doubl|tripl|quadrupl|reach|ris"
    r"|grow|fall|hit"
    r"|exceed|climb|recover|rebound|eas|halv|averag|account|drop|peak|surg|shrink|declin|generat|add|creat|total|earn|yield"
    r"|cost|sav|bring)"
)
_MAYBE = late(r"\b(?:could|might|may well|may have|risks? (?:\w+ing|of)|(?:would|will) (?:\w+ly )?have [a-z]+(?:ed|en|ne|t))\b")
_EXPECTS = late(
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!be )(?<!first )\bexpect(?:s|ed|ing)? (?!to\b)[\w ,’'-]{2,90}? to\b"
    r"|\bexpect(?:s|ed|ing)? (?:an?|the|no|more|less|prices|that)\b"
)
# "Expects a decision by June": of somebody who has to make it.
_DECISION = late(
    r"\bexpect(?:s|ed|ing)? (?:(?:an?|the|its|their|some) (?:\w+ )?(?:decision|ruling|answer|reply|permit|licen[cs]e|approval"
    r"|notice|response"
    r"|verdict"
    r"|deal|agreement|delivery|report|proposal|text)\b|[\w ’'-]{2,60}? to (?:decide|rule|sign|approve|publish|pay|adopt|ratify)\b)"
)
_MOVES = late(
    r"\b(?:doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadruple|reach(?:es)?|ris(?:e|es|ing)|grow(?:s|ing)?|fall(?:s|ing)?|hit"
    r"|exceed|top"
    r"|climb|recover|rebound|ease|fade|vanish|wane|evaporate|halve|average|account for|make up|drop|peak|surge|swell"
    r"|shrink|decline"
    r"|last|run (?:out|short|dry)|exhausted|gone|empty|outstrip|overtake|converge"
    r"|(?:stay|remain)(?! (?:valid|suspended|frozen|waived|in (?:force|place|effect)))|widen|narrow|improve|worsen"
    r"|lose|lost)\b"
)
BOUND = late(
    r"\b(?:must|ha(?:s|ve|d) to|required?|requires|oblige[sd]?|aim(?:s|ed|ing)?|goals?|targets?(?! (?:band|range|price|rate))"
    r"|plans?"
    r"|planned|pledge[sd]?|promise[sd]?|agree[sd]?|undert(?:akes?|ook)|commit(?:s|ted)?|commitment|intends?|intended|wants?"
    r"|seeks?|ordered"
    r"|mandates?d?|laws?|[Aa]ct|decided|vow(?:s|ed)|deadline|guarantee[sd]?|hop(?:e|es|ed|ing) (?:to|that)|(?:is|are) to"
    r"|its (?:\w+ )?(?:output|capacity"
    r"|production))\b"
)
_STOCK = late(
    r"\b(?:(?:has|have|had|with|holds?|held) (?:[\w-]+ ){0,2}(?:cover|stocks?|enough|supplies|supply|inventor(?:y|ies)"
    r"|material|work|orders"
    r"|cash)|enough|sold out|fully booked|booked(?: up)?|sold|busy|(?:is|are) full|hold out)\b[^.;,]{0,60}$"
)
_STAYS = late(
    r"\b(?:visit(?:s|ing)?|wait(?:s|ed|ing)?|sat|sits?|met|talked|negotiated|trip|tour|stays? in (?!force|place|effect)"
    r"|staying|is in (?!force"
    r"|place|effect)|are in (?!force"
    r"|place|effect)"
    r"|fair|exhibition|conference|congress|forum|talks (?:run|ran|last|lasted|go on|went on|will|continue)|museum|gallery"
    r"|open to the public"
    r"|season|known|clear|recover|rebound|meetings? runs?|(?:is|are|was) not)\b[^.;,]{0,60}$"
)
# "The powder will last until May 3", and no pause.
_LASTS = late(
    r"\b(?:stocks?|supplies|supply|inventor(?:y|ies)|powder|material|cash|reserves?|fuel|food|may not|will not|won[’']t"
    r"|would not)\b"
    r"[^.;,]{0,60}\blasts?\b[^.;,]{0,20}$"
)
# "I can't promise anything past Labor Day".
_CANNOT = late(r"\b(?:can[’']t|cannot|can not) [^.;,]{0,50}$")
_TAKES = late(r"(?<!is )(?<!are )(?<!be )\b(?:takes?|took|taken|taking) (?:\w+ )?$", re.I)


def thought(told: str, clause: str, market: re.Pattern[str], *, may: bool = False) -> bool:
    """Whether what stands before a date, in its sentence (`told`) and its clause, is somebody's thought or a market's doing.

    `may`: whether "could" and "might" grant something there."""
    if _THINKS.search(clause) or _FORECAST.search(clause) or (_MAYBE.search(clause) and not may and not BOUND.search(clause)):
        return True
    if _THINKS.search(told) and not BOUND.search(clause):
        return True
    if _EXPECTS.search(told) and not _DECISION.search(told):
        return True
    moves = market.search(clause) is not None and _MOVES.search(clause) is not None
    return moves and not BOUND.search(told) and not SET_BY_LAW.search(clause)


def lasts(before: str) -> bool:
    """Whether it is a stock that lasts, or somebody who stays, until then; or how long something takes."""
    return any(cue.search(before) for cue in (_STOCK, _STAYS, _LASTS, _TAKES, _CANNOT))
