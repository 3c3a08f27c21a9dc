"""How a meeting is tied to its place: a rule for each way in which newspapers tell it.

plain           "the Lima talks", "talks in Lima", "met in Lima"; by_country (of a country, of a house in one), hosts, hosted (who
                took it in), series (one of several), rolls (several in a list), headed (a line of a list), visits
beside a time   then, timed, counted
what was done   passive, where_they and fronted (by the sides); closed (a session, or a house that they left); stands (the name
                alone)
no name         back and there ("there"), again (the time alone), here, opening, title and dateline (an article's first lines)
no place        unplaced, reopened, calls (by video), phoned (on a day)
"""
