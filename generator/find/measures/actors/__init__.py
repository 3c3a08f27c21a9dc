"""Who does what is told of a figure: the subject of its clause, and the party that a pronoun stands for.

doers finds who or what does the verb, doer_bounds where that noun phrase begins; who is one within a phrase; subjects is the
party or the pronoun for one, subject_clauses those with a short clause of their own, antecedents whom a verb tells of from
further away; shared_verbs is what a verb shares with the one before it.
"""
