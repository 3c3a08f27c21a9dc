"""Whose meeting it is.

who (before the place) and sides (persons who stand for a party) are those at the table, parties what a tie tells of them, many
three and more, at_work a union and its employer. whose are those whose talks the article tells, others who else meets in it, beside
what lets a weak mention count, theirs what of all that holds.
"""
