"""A measure as it can be read without its article.

in_full adds whose it is and of which goods, where fuller has one word told in full elsewhere, running is what the article goes
on about and owners whom "its" means. clausal gives the clause itself where no noun phrase tells it, clause_bounds says where
that begins and ends. sound is the last look: whether it may be printed.
"""
