"""Verbs by which somebody states a figure without saying it: estimates, counts, odds, revisions ("cut its forecast to")."""

from __future__ import annotations

import re

from generator.late import late

# What somebody thinks or counts, wherever the figure stands behind it.
JUDGES = (
    r"(?:says?|said|puts?|put|sees?|saw|expects?|expected|estimates?|estimated|reckons?|reckoned|forecasts?|predicts?|predicted|believes?|thinks"
    r"|rates?|rated|gives?|calculates?|calculated|projects|projected|argues?|argued|warns?|warned|counts?|counted|values?|valued|tall(?:y|ies|ied)"
    r"|pegs?|pegged|assessed|found|polled|surveyed|asked)"
)
# "lifted its price target to", "kept full-year guidance at": the forecast is whose who moves it. A central bank's target is none.
REVISES = (
    r"(?:rais(?:es|ed)|lift(?:s|ed)|cuts?|trim(?:s|med)|lower(?:s|ed)|slash(?:es|ed)|ke(?:eps|pt)|maintain(?:s|ed)|reiterate[sd]|reaffirm(?:s|ed)|narrow(?:s|ed)"
    r"|upgrade[sd]|downgrade[sd]|sets?|hike[sd]|boost(?:s|ed)|double[sd]|halve[sd]|revise[sd])"
    r"(?=\s(?:[\w'’.-]+\s){0,5}?(?:forecasts?|estimates?|guidance|outlook|projections?|price\stargets?|targets?(?!\s(?:rate|range))|predictions?)\b)"
)
# "gives the deal a 40 % chance", "has a price target of".
ODDS = r"(?:gives?|gave)(?=\s[^,;.]{1,60}\s(?:chance|odds)\b)|(?:has|had)(?=\san?\s(?:[\w-]+\s){0,2}target\sof\b)"
COUNTS = (
    r"tall(?:y|ies|ied)(?=\s(?:[a-z]+\s){0,3}[\d$€£])|peg(?:s|ged)(?=\s[^,;]{1,80}\sat\b)|pencil(?:s|l?ed)\sin|anticipate[sd]?"
    r"|guid(?:es|ed)\s(?:to|for)"
)

# "He puts the deficit at", "It cut its forecast": whom the sentence only points to.
POINTED = late(
    r"(?:[\s\"'“‘]*|[^:.;]{3,120}:\s)(?P<who>He|She|They|It)\s(?:also\s|now\s|has\s|had\s)?(?:puts?|found|finds|estimate[sd]?|reckon(?:s|ed)?|sees?|saw"
    r"|expect(?:s|ed)?|forecasts?|calculate[sd]?|counted|believe[sd]?|thinks|predict(?:s|ed)?|project(?:s|ed)"
    rf"|{REVISES}|{ODDS}|{COUNTS})(?!\w)"
)
# "OreWatch assessed the metal at": a name that nobody knows as a body, and what it does.
ASSESSES = late(
    r"(?:The\s)?(?P<who>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})\s(?:has\s|had\s)?(?:pegs|pegged|counts(?=\s\d)|puts(?=\s\d)|assess(?:es|ed)|estimate[sd]|forecasts?"
    rf"|reckon(?:s|ed)|calculate[sd]|valued|(?:polled|surveyed)(?=\s[a-z\d])|{COUNTS})(?!\w)"
    r"|(?P<person>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}),\s(?:who|whose)\s[^,;.]{2,120},\s(?:thinks|reckons|estimates|expects|sees|puts|forecasts)\b"
)

# A name's own verb: "Albor, which has a mill here, on Monday posted a loss of".
SAYS = late(
    r"(?:\s(?:in|of|at)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})?(?:,[^,.;]{2,120},|,\swho)?\s+(?:on\s[A-Z]\w+day\s+)?"
    r"(?:has\s+|had\s+|also\s+|now\s+)?(?:posted(?=\sa)|booked(?=\sa)|hopes|recalls?|confirm(?:s|ed)|sa(?:id|ys)|estimate[sd]?|believe[sd]?"
    r"|reckon(?:s|ed)?|reported|reports|calculate[sd]?|found|finds|forecasts?|projects|projected|expects?|warn(?:s|ed)"
    r"|puts?(?=\s[^,;]{1,80}\sat\b)|noted?|explain(?:s|ed)|notes|show(?:s|ed)(?=\sthat\b)|think[s]?|wants|told|predict(?:s|ed)|announced"
    r"|assess(?:es|ed)|counted|(?:polled|surveyed|asked)(?=\s(?:[a-z]+\s){0,2}\d)|claims?|claimed|argue[sd]?"
    rf"|{REVISES}|{ODDS}|{COUNTS})(?!\w)"
)
# "called it clean and lifted his price target".
AND_SAYS = late(
    r"\s[a-z][^;.]{2,90}?\s(?P<and>and)\s(?:also\s|now\s)?(?:puts?(?=\s[^,;]{1,80}\sat\b)|expects|estimates|forecasts"
    rf"|{REVISES}|{ODDS})(?!\w)"
)
# What stands before the name of a source.
CITED = late(
    r"(?:\b(?:according\s+to|as\s+per|(?<=[,”\"'’]\s)(?:say|sa(?:id|ys))|data\s+from|figures\s+from|estimates?\s+(?:by|from)|surveys?\s+of"
    r"|(?:surveys?|polls?|stud(?:y|ies)|analysis|review|research|tally|index)\s+(?:(?:last|this|published|released|out)\s(?:[\w-]+\s){1,3})?(?:by|from)"
    r"|report(?:s|ed)?\s+(?:by|from)|calculations\s+by|(?:by|in|on)\s+the\s+(?:reckoning|count|view|opinion|estimates?|words)\s+of"
    r"|(?:polled|surveyed)\s(?:this|last|in)\s\w+\s+by|(?:assessed|valued|pegged|estimated|quoted)\s+(?:at\s[^;.]{3,40}\s)?by"
    r"|put\s+at\s[^;.]{3,40}\sby|(?:released|compiled|collected|carried\s+out|conducted|produced|polled|surveyed|counted|logged|recorded)"
    r"\s+by))\s+(?:the\s+|a\s+report\s+by\s+)?(?:(?!(?:show|found|say|said|put)(?:s|ed)?\b)[\w-]+\s+){0,2}$",
    re.I,
)
# Whom a newsroom cites in turn: "the Herald reported, citing the wool office".
CITING = late(
    r"\bciting\s(?:the\s|an?\s)?(?:(?:(?P<office>(?:[a-z-]+\s){1,3}(?:ministry|office|bureau|authority|agency|bank|council|government))"
    r"|(?P<person>[A-Z][a-z’'-]+\s[A-Z][\w’'-]+))(?=[,.]))?"
)
ALONE = late(r"(?:[,.;]|\s(?:said|reported|data|figures|estimates)\b|$)")
