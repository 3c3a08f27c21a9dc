"""Does a measure say what a careful reader's phrase says? Compared by the words that carry meaning, under one name each.

A party counts under its name ("Beijing" is China), a quantity under its kind ("levies" are tariffs, "imports" and "the sale" are
sales), a product under the name that claims compare. What a unit tells anyway ("number of", "length of", "price" of a sum a tonne)
and words of time weigh nothing. Accepted is what shares enough of its words with the gold phrase (F1), names no other
quantity, no other thing, and no party that the gold phrase does not know. `tests/gate/test_phrases.py` holds what a reader
accepts and refuses.
"""

from __future__ import annotations

import re
from functools import cache

from generator import vocabulary
from generator.find.clauses import Lexicon, lexicon
from generator.vocabulary import Vocabulary

# A reader lets two telling words stand for a phrase of seven ("pause on tariffs" for one that names both sides and the talks); one
# word of four ("gallium" for "US imports of gallium from China") tells nothing.
ENOUGH = 0.42
_SMALL = frozenset(
    "a an the of in on for to from by at as and or with under over into per its their his her our my your that which who this "
    "these those is are was were be been being has have had will would could may might it they we between against during after "
    "before than each every some all any new not no about through within via s "
    # what the unit tells anyway, and nouns that name nothing
    "number amount sum size length duration time period level value worth total overall combined average change increase decrease "
    "rise fall drop decline growth count quantity volume goods products product rate figure size current planned proposed "
    "january february march april may june july august september october november december year month week quarter day annual "
    "monthly last first second third fourth early late monday tuesday wednesday thursday friday saturday sunday".split()
)
# Nouns that are one thing under two names, each under the first.
_ONE = {
    other: first
    for first, *others in (
        "chance odds probability likelihood".split(), "company firm business".split(), "worker employee staff".split(),
        "plant factory".split(), "carmaker automaker".split(), "cap ceiling limit".split(),
    )
    for other in others
}  # fmt: skip
# Two parties written as one word: "US-China", "Peru–Chile".
_PAIRED = re.compile(r"(?<=[A-Za-z.])[-–](?=[A-Z])")
_WORD = re.compile(r"[^\W_]+")
# Letters of a word that are compared, so that inflections meet: "processing", "processed".
_STEM = 6


@cache
def _known() -> tuple[Vocabulary, Lexicon]:
    words = vocabulary.load()
    return words, lexicon(words.measures)


def words_of(phrase: str) -> tuple[set[str], set[str], set[str]]:
    """(every word that carries meaning, the quantities among them, the parties among them)."""
    words, known = _known()
    parties: set[str] = set()
    quantities: set[str] = set()

    def party(m: re.Match[str]) -> str:
        name = m.group()[: -len(m.group("whose"))] if m.group("whose") else m.group()
        parties.add(known.parties[name])
        return " "

    def quantity(m: re.Match[str]) -> str:
        quantities.add(known.nouns[m.group().lower()].name)
        return " "

    rest = known.noun.pattern.sub(quantity, known.party.pattern.sub(party, _PAIRED.sub(" ", phrase)))
    low = f" {' '.join(_WORD.findall(rest.lower()))} "
    for product in words.measures.same:
        for other in product.also:
            low = low.replace(f" {other.replace('-', ' ').lower()} ", f" {product.name} ")
    singular = (_singular(w) for w in low.split() if w not in _SMALL and not w.isdigit())
    stems = {_stem(_ONE.get(w, w)) for w in singular if w not in _SMALL}
    makes = {_SIDES.get(v.makes, v.makes) for form, v in known.shares.items() if v.makes and re.search(rf"\b{form}\b", rest, re.I)}
    return stems | quantities | parties, quantities | makes, parties


# Verbs that tell which side a sale is seen from.
_SIDES = {"imports": "sales", "exports": "sales"}


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s") if len(word) > 3 and not word.endswith(("ss", "us", "is")) else word


def _stem(word: str) -> str:
    return word[:_STEM].removesuffix("s") if len(word) > 3 else word


def alike(found: str | None, gold: str) -> float:
    """How much of their meaning two phrases share, as F1 of their words; 0 where they name different quantities, parties,
    things."""
    if not found:
        return 0.0
    (a, quantities, parties), (b, gold_quantities, gold_parties) = words_of(found), words_of(gold)
    if quantities and gold_quantities and not quantities & gold_quantities:
        return 0.0
    if gold_parties and parties - gold_parties:
        return 0.0
    things, gold_things = a - quantities - parties, b - gold_quantities - gold_parties
    if things and gold_things and not things & gold_things:
        return 0.0  # of steel, and not of furniture
    return 2 * len(a & b) / (len(a) + len(b)) if a | b else 0.0


def accepted(found: str | None, gold: str) -> bool:
    """Whether a careful reader who wrote `gold` would let `found` stand."""
    return alike(found, gold) >= ENOUGH
