"""Small words by their class: what the reading of speech knows of English grammar."""

from __future__ import annotations

PRONOUNS = {"he": "m", "she": "f", "they": "p", "it": "n", "i": "i", "we": "p", "who": "r", "him": "m", "her": "f", "them": "p"}
PREPOSITIONS = frozenset(
    (
        "of for at from in with to on by about against near inside outside behind within among between across under "
        "over during after before since like"
    ).split()
)
CONJUNCTIONS = frozenset(
    (
        "and but or while as because that if when after before since although though whether which who where so then "
        "than what how why until unless once whereas"
    ).split()
)
DETERMINERS = frozenset(
    (
        "a an the this that these those his her its their our my your some many several few most all both one two "
        "three four five six seven eight nine ten another other no each every any more multiple various numerous "
        "dozens hundreds thousands senior former top local"
    ).split()
)
TIMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon "
        "evening night week month year january february march april may june july august september october november "
        "december earlier later recently afterward afterwards day time past"
    ).split()
)
ADVERBS = frozenset("later earlier also then again recently once simply just not it to".split())
FINITE = frozenset("is are was were has have had will would can could may might should must did does do said says 's".split())
