"""When a figure holds: a date of its own, a stretch, the present, or the period that the article goes on with.

in its sentence timed asks in turn: period (the date of its clause), moments (which dates can be one), spells ("over the past five
                years"), ever_since, present, then (what it is compared with); fits, asides, aims and yardsticks keep others out
onward          onward (from figure to figure), tallies, results (a firm's report), market and session (a day's trading),
                whole_article
"""
