"""What an article on talks says of itself: nothing was settled, no text was signed, the rest was put off. See
find/outcomes/rules."""

from __future__ import annotations

from generator.late import late

NOTHING = "nothing of it"
# What in an article on talks says of itself that something was not settled.
DENIED = late(
    r"[“‘'\"]?(?:No (?:agreement|deal|movement|progress|decision|breakthrough|consensus|compromise|word|date|conclusion) "
    r"(?:was \w+ |has been \w+ )?(?:on|about|over)\b"
    r"|No (?:agreement|deal|accord|text|document|statement|breakthrough) (?:was|has been|had been) (?:signed|reached|struck"
    r"|made|found|announced|issued)\b"
    r"|(?:But |And )?There (?:was|is|were|are|has been) (?:also |still )?(?:nothing (?:on|about|for)\b"
    r"|not (?:an? |any )?(?:agreement|consensus|deal|accord|common ground)\b)"
    r"|(?:But |And )?There (?:was|is|were|are|has been) (?:also )?no (?:(?:joint|final|common|written) )?(?:statement|agreement"
    r"|deal|communiqu[eé]|text|date|meeting"
    r" of minds|breakthrough|result|progress|movement|accord|compromise|common ground)\b"
    r"|(?:But |And )?On none of\b"
    r"|(?:But |And )?Not (?:included|covered|mentioned|settled|resolved|agreed|addressed|solved|in it)\b"
    r"|(?:Everything else|All else|The rest|Much|Most of it|The remainder) (?:was|were|is|must|has been) (?:\w+ )?(?:put on ice"
    r"|put off|left|shelved|postponed"
    r"|deferred|set aside|parked)\b"
    r"|[^.;:“”\"]{0,40}?\b(?:[Tt]alks|[Nn]egotiations|[Rr]ound|[Mm]eeting|[Dd]iscussions|[Cc]onsultations)\b[^.;]{0,80}? "
    r"(?:collapsed|broke (?:off|down|up)|fell apart|unravel\w+|petered out|hit a wall|ran aground|came to nothing"
    r"|ended (?:in|with) (?:recriminations?|no result|nothing|failure|acrimony|deadlock|stalemate|disagreement|discord|an impasse"
    r"|an? (?:open )?quarrel|a row)|(?:were|was) (?:broken off"
    r"|abandoned))\b"
    r"|(?:But |And |Yet )?[Nn]o [^.;:,]{2,60}? could be (?:agreed|settled|found|reached|decided|fixed|struck)\b"
    r"|(?:But |And |Yet )?[Nn]othing (?:was|has been|is) (?:agreed|signed|settled|decided|put in writing|on paper|resolved"
    r"|final|fixed|(?:said|offered|promised|heard) (?:about|on|of|for))\b|Not a word (?:on|about)\b"
    r"|(?:But |And |Yet )?[Nn]ot (?:everything|all|every \w+)\b[^.;]{0,40}? (?:was|were|is|are|has been|have been|had been) "
    r"(?:resolved|settled|agreed|covered|decided|closed|solved|bridged|tied down|done)\b"
    r"|(?:But |And |Yet )?(?:Little|Not much|Hardly anything|Precious little)(?: else| more)? (?:was|were|has been|is) "
    r"(?:\w+ )?(?:settled|agreed|decided|resolved|achieved|closed|said|solved)\b"
    r"|[^.;:,“”\"]{2,80}? (?:was|were|has been|have been) (?:not|never) (?:even )?(?:discussed|raised|taken up|brought up"
    r"|touched on|on the table"
    r"|on the agenda|part of the (?:deal|talks|package|pact|accord|agreement|negotiations))\b"
    r"|(?:On|About|Over) [^,.;]{2,50} there (?:was|is|were|has been) (?:nothing|no\b|little)"
    r"|(?:On|About|Over) [^,.;]{2,50}, (?:there (?:was|is|has been)|(?:they|the two|the sides|both sides|neither side) (?:made"
    r"|had|got|found)) "
    r"(?:no|little|nothing|scant|hardly any)\b"
    r"|(?:But |And )?[Nn]or (?:is|was|were|are) there\b"
    r"|(?:But |And )?[Nn]or (?![^.;,]{2,40} (?:have|need) to\b)(?:did|does|do|has|have|had|will|would|could) (?:[\w’'-]+ ){1,5}?"
    r"(?:decide|decided|agree|agreed|settle|settled|resolve|resolved|cover|mention|include|set|say|commit|committed|fix|spell|tell"
    r"|produce|bring|yield|promise|offer|address|solve|end|name|define|specify|explain|clear|move|budge)\b"
    r"|What (?:[\w’'-]+ ){1,5}?(?:did|does|do|could|would|will|has|have)(?: not|n[’']t) [^.;]{2,60}? (?:is|was|are|were|remains)\b)"
)
# "Still unresolved is who …": what heads its sentence so needs no word of the talks.
STILL = late(
    r"(?:But |And )?(?:Still|Also|Left) "
    r"(?:unresolved|unsettled|undecided|unanswered|unclear|open|outstanding|missing|to be settled|to be agreed)\b"
)
# Under "What is missing?": "The third is the environment".
ONE_OF = late(
    r"(?:And |But )?(?:[Tt]he |[Aa] )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Oo]ther|[Ff]inal|[Nn]ext)"
    r"(?: (?:one|point|gap|issue|question|matter|thing|item))?,? (?:is|are|was|were|concerns?|concerned)\b"
)
SO = late(
    r"(?:And |But )?(?:So|Nor|Neither) (?:is|are|was|were|does|do|did|has|have|had|will) (?:the |a |an )?[\w’'-]+\b[^,;]{0,60}[.]$"
)
