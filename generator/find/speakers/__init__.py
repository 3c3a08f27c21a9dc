"""Who speaks: outer sentences, the cues in them, the phrases that speak, and the people those mean.

the text        units (a text with each quotation as one sign), words (of the vocabulary), small_words (of grammar)
cues            cue, cues, far_cues, after ("according to"), verb, verb_cue, verb_noun ("claim", "reports")
who is meant    phrases, subjects, resolve (pronouns), meant (the body behind a nominal), attribution (whose a quotation is)
all of it       reading
"""
