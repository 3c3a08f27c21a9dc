"""The words around a figure: noun phrases, verbs and their tense, the goods they name.

noun phrases    nouns, extents (where one begins and ends), phrases (around a quantity noun), modifiers (behind it)
goods           products (under the name that is compared), wares (by place), meant (where a phrase only points to them)
duties          regimes (what one is levied for or under)
verbs           verbs (the one of a figure's clause), verb_words, verb_groups, reduced (a participle or a verb), tense
"""
