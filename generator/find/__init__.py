"""Article -> Findings. The finders in their order: each sees what the ones before it found; none changes the text.

names/, people, bodies         who is named
quotes/                        words in marks, over speakers/ and marks
statements/                    a report of words
dates/, figures/               when, and how much
elements, groups               chemical elements and minerals, and the groups that stand for several of them
meetings/                      rounds of talks: where, when and who
measures/                      what the figures are of; two sides that talk levy duties on each other
outcomes/                      what a round settled and left open
credits                        to whom the article credits what it tells
all of them                    tables (of whom, where no governments sit), clauses (a sentence as tokens), sought (words looked up
                               in a text), sign_words (as points know them), gazetteer, towns and places
"""

from __future__ import annotations

from generator.find.bodies import find_bodies
from generator.find.credits import find_credits
from generator.find.dates import find_dates
from generator.find.elements import find_elements
from generator.find.figures import find_figures
from generator.find.measures import add_measures
from generator.find.meetings import find_meetings
from generator.find.names import find_names
from generator.find.outcomes import find_outcomes
from generator.find.people import find_people
from generator.find.quotes import find_quotes
from generator.find.statements import find_statements
from generator.records import Article, Findings
from generator.text import Locator
from generator.vocabulary import Vocabulary


def find(article: Article, vocabulary: Vocabulary) -> Findings:
    """Everything that the article's text states, each with its span and the rule that found it."""
    where = Locator(article)
    names = find_names(article, vocabulary)
    quotes = find_quotes(article, vocabulary, where, names)
    statements = find_statements(article, vocabulary, where, names, quotes)
    dates = find_dates(article, vocabulary, where)
    credits = find_credits(article, vocabulary, where)
    figures, left_out = find_figures(article, vocabulary, where, dates)
    elements, groups = find_elements(article, vocabulary, where)
    people = find_people(article, names)
    meetings = find_meetings(article, vocabulary, where, dates, people)
    figures = add_measures(article, vocabulary, figures, dates, quotes, statements, credits, names, meetings)
    return Findings(
        figures=figures,
        quotes=quotes,
        statements=statements,
        dates=dates,
        elements=elements,
        groups=groups,
        people=people,
        bodies=find_bodies(article, names),
        meetings=meetings,
        outcomes=find_outcomes(article, vocabulary, meetings, people, quotes, statements),
        credits=credits,
        left_out=left_out,
    )
