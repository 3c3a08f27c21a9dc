"""The verb of a figure's clause: found by form and place, for measures in the sentence's own words.

No dictionary tells verbs from nouns here. A word is taken for a verb by its ending, by standing behind "to" or an auxiliary, or
from the short list of irregular forms, and never behind an article: what is not recognised costs a measure and invents none.
"""

from __future__ import annotations

from generator.find.clauses import PAST, PRONOUNS, Token
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_words import (
    AUXILIARIES,
    BASE,
    BE,
    CHANGE_NOUNS,
    CUTS,
    DOUBTFUL,
    EACH,
    HELPING,
    INFINITIVE,
    INSIDE,
    LEADING,
    ONLY_VERBS,
    PARTICLES,
    PLACES,
    PRESENT,
    SAYS,
)
from generator.vocabulary import load

_PLAIN_FORMS = PRESENT | BASE
_LEADS_ON = LEADING - {"of"}
_WITHIN = INSIDE | EACH


# How adjectives of countries end.
_OF_A_PARTY = ("ean", "ian", "can", "ese", "ish", "nch", "iss", "tch")


def is_verb(row: Row, i: int) -> bool:
    """Whether `row[i]` is a verb where it stands."""
    token, before = row[i], row[i - 1] if i else None
    if token.low in AUXILIARIES:
        return before is None or before.low != "the"
    if token.kind in ("figure", "date", "party", "stop", "prep", "break") or not token.text[0].islower():
        return False
    if token.low in LEADING:
        return False
    if before is not None and (before.low in LEADING or before.whose):
        return _behind_determiner(row, i)
    after = row[i + 1] if i + 1 < len(row) else None
    opens = after is not None and (
        (after.kind == "figure" and not after.low.startswith(("from ", "to ")))  # "tied to fuel from 20 % to 10 %"
        or after.kind == "party"
        or after.text[0].isupper()
        or after.low in _LEADS_ON
        or after.low == "to"
    )
    if before is not None and before.low == "to":
        return _infinitive(row, i, opens)
    led = _leader(row, i)
    if led is not None and led.low in HELPING:
        return not token.low.endswith("ly") and token.low not in _WITHIN
    if led is not None and token.low.endswith("ing") and led.low in BE and token.kind != "noun":
        return True  # "approvals were taking", "is still building"
    if token.kind == "change" and after is not None and after.low == "of" and token.low.removesuffix("s") in CHANGE_NOUNS:
        return False  # "announces job cuts of 10,000"
    if token.low in DOUBTFUL:
        does = after is not None and (
            (after.kind == "figure" and token.low != "price") or (token.low in CUTS and after.kind in ("word", "noun", "party"))
        )
        return before is not None and (before.low in AUXILIARIES or (does and _can_do(before)))
    if token.kind == "noun":
        return _noun_as_verb(row, i, opens)
    if before is not None and before.low.endswith("est") and token.low in ("bid", "cut", "hit", "read", "spread", "run"):
        return False  # "the lowest bid"
    if token.low in PAST or (token.low.endswith("ed") and len(token.low) > 4):
        return True
    return before is not None and _can_do(before) and _present(row, i, opens)


def _behind_determiner(row: Row, i: int) -> bool:
    """Whether `row[i]` is a verb behind "each", or behind "that" where it begins a relative clause: else a noun stands there."""
    token, before = row[i], row[i - 1]
    if before.low == "each" and i > 1 and row[i - 2].low in HELPING:
        return True  # "can each carry"
    costs = token.low in ("costs", "sells", "makes", "earns") and i + 1 < len(row) and row[i + 1].kind == "figure"
    if before.low == "that" and i > 1 and costs and row[i - 2].kind == "word":
        return True  # "a part that costs $20"
    nxt = row[i + 1] if i + 1 < len(row) else None
    return before.low == "that" and i > 1 and _tells_of(row[i - 2], token, nxt) and not is_verb(row, i - 2)


def _infinitive(row: Row, i: int, opens: bool) -> bool:
    """Whether `row[i]` behind "to" is a verb: "to open a mine", but not "from panic to patience"."""
    token, after = row[i], row[i + 1] if i + 1 < len(row) else None
    if i > 1 and row[i - 2].low in INFINITIVE and token.kind == "word" and not token.low.endswith(("s", "ly", "ing")):
        return True
    opens = opens and after is not None and after.low != "to"  # "linked to fentanyl to 10 %"
    return opens or (token.kind != "noun" and (token.low in _PLAIN_FORMS or token.kind in ("share", "change", "stands")))


def _noun_as_verb(row: Row, i: int, opens: bool) -> bool:
    """Whether a noun of quantity is here a verb: "gold trades at", "storing it costs $5", "they export tin"."""
    token, before, after = row[i], row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    if token.low in ("trades", "trade") and after is not None and after.low in ("at", "below", "above", "near", "around"):
        return before is not None and before.low.endswith("s") != token.low.endswith("s")  # "gold trades at"
    costs = token.low == "costs" and after is not None and after.kind == "figure" and before is not None and _can_do(before)
    on = after is not None and (after.low in _LEADS_ON or after.kind == "party")
    costly = before is not None and before.text.islower() and before.kind == "word" and _can_do(before)
    costs = costs or (token.low == "costs" and on and costly)
    gives = token.low == "supplies" and after is not None and after.kind == "figure" and i < 3
    return before is not None and (costs or gives or (before.low in PRONOUNS and opens))


def _present(row: Row, i: int, opens: bool) -> bool:
    """Whether `row[i]`, behind what can be its subject, is a verb in the present, though many of its forms are nouns too."""
    token, before, after = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if before.low in PRONOUNS:  # whatever follows "we" and "they" at once is done by them
        return not token.low.endswith("ly") and token.low not in INSIDE
    if before.low in ("which", "who") and token.low.endswith("s") and not token.low.endswith("ss"):
        return True  # "the grant, which works out at"
    if token.low in ONLY_VERBS and before.kind != "prep":
        return True
    if token.low in SAYS and token.kind == "word":
        if not token.low.endswith("s") and (before.low.endswith(("ous", "ss")) or not before.low.endswith("s")):
            several = before.text[0].isupper() and i > 2 and row[0].low.endswith("s") and token.low in ("reckon", "say", "think")
            return several or before.kind in ("break", "party") or before.low in ("people", "who")  # not "the previous estimate"
        return before.kind not in ("prep", "figure") and before.low not in LEADING
    if token.kind in ("change", "stands") and token.low.endswith("s") and after is not None and after.kind in ("prep", "figure"):
        return True  # "arsenic runs at 0.6 %"
    if token.low in _AIMS and i > 1 and row[i - 2].low in ("the", "this", "a") and after is not None and after.kind == "noun":
        return not before.low.endswith("s")  # "the scheme targets capacity"
    if before.low in _ORDER:
        return False  # "the last offer the mill got"
    if before.party is not None and before.text != before.party and before.low.endswith(_OF_A_PARTY) and token.low.endswith("s"):
        return False  # "European taxpayers", "Chinese buyers"
    several = before.low.endswith("s") or (before.party is not None and before.text == before.party)
    if several and token.low in _PLAIN and after is not None and after.kind in ("word", "noun") and after.low.endswith("s"):
        return True  # "buyers in Peru hold contracts"
    if token.low in PRESENT or token.kind == "share":
        prep = after is not None and after.kind == "prep"  # "Japan relies on", but not "a graphite mine for"
        joins = before.kind == "break" and after is not None and after.kind == "noun"  # "and caps shipments at"
        return opens or joins or (prep and (before.kind == "party" or before.low.endswith("s")))
    if token.kind in ("change", "stands"):
        modifies = after is not None and after.kind in ("word", "noun") and after.low not in PARTICLES
        return not (token.low.endswith("ing") and modifies)  # "the trading point"
    if after is None or not token.low.endswith("s") or token.low.endswith("ss"):
        return False
    counts = after.kind == "figure" and not after.low.startswith(("within", "over ", "under ", "by "))
    does = counts and not before.low.endswith("s") and before.kind in ("word", "party", "stop", "date")
    rate = after.low in ("a", "an") and i + 2 < len(row) and row[i + 2].low in _RATES  # "380 tonnes of magnets a year"
    return (after.low in ("a", "an", "the", "its", "their") and not rate) or does  # "the yard handles 40,000 crates"


# Verbs that are no nouns before another noun.
_PLAIN = frozenset(
    "hold own employ want expect pay get make take give spend sell receive produce earn require include operate carry see put add "
    "provide contain generate emit invest keep leave".split()
)
_AIMS = frozenset("targets covers caps limits supplies needs requires offers plans puts sets seeks raises".split())
_ORDER = frozenset("last first best new latest next final initial previous current only total own".split())
_RATES = frozenset(
    "year month week day hour quarter minute second ton tonne kilo kilogram pound barrel piece head person share".split()
)


def _tells_of(noun: Token, token: Token, after: Token | None) -> bool:
    """Whether "that" between the two begins a relative clause: "the pause that takes effect", "permits that cover tin"."""
    if noun.kind not in ("word", "noun", "share") or not noun.text[0].isalpha():
        return False
    past = token.low in PAST or (token.low.endswith("ed") and len(token.low) > 4)
    if past and after is not None:
        return after.kind in ("prep", "figure", "date") or after.low in LEADING  # "a permit that used to take"
    return token.low in ONLY_VERBS or (token.low in PRESENT and noun.low.endswith("s") and not token.low.endswith("s"))


def _leader(row: Row, i: int) -> Token | None:
    """The auxiliary or other word before `row[i]`, over the words that stand inside a verb group."""
    j = i - 1
    while j > 0 and i - j <= 3 and (inside_verb(row[j]) or row[j].low in EACH):
        j -= 1
    return row[j] if j >= 0 else None


def _can_do(token: Token) -> bool:
    """Whether what stands before a present form can be its subject."""
    return token.kind != "prep" and (token.kind in ("break", "stop", "date") or token.text[0].isalpha())


def plain_verb(row: Row, i: int) -> bool:
    """Whether the word right behind a plural can be nothing but its verb, though no form shows it: "voters back the canal"."""
    if (
        i < 1
        or i + 1 >= len(row)
        or row[i].kind != "word"
        or not row[i].text.islower()
        or not row[i].low.replace("-", "").isalpha()
    ):
        return False
    before, word, behind = row[i - 1], row[i].low, row[i + 1]
    if (
        not before.low.endswith("s")
        or before.low.endswith(("ss", "us"))
        or before.low in _MODIFIERS | load().measures.plural_modifiers
        or not before.text.islower()
    ):
        return False
    if (
        len(word) < 4
        or (word.endswith("s") and word != "pass")
        or word.endswith(("ly", "ing", "ed"))
        or word in LEADING
        or word in _WITHIN
        or word in PLACES
    ):
        return False
    if behind.kind == "prep":
        return word in _GOES
    return (behind.low in LEADING and behind.low != "of") or behind.kind == "party" or behind.text[0].isupper()


# Verbs without an object that no ending shows.
_GOES = frozenset(
    "pass come live stay remain depend travel return move belong rely happen begin arrive suffer consist originate occur agree "
    "believe struggle compete qualify vote lie flow end start".split()
)


# Further plurals that stand before a noun ("sales tax"), and adverbs behind one.
_MODIFIERS = frozenset(
    "sales savings sports customs news earnings species series means plus operations communications electronics others less".split()
)


def inside_verb(token: Token) -> bool:
    """Whether the token can stand inside a verb group."""
    return token.low in INSIDE or (token.kind == "word" and token.low.endswith("ly") and token.text[0].islower())


def participle(token: Token) -> bool:
    """Whether a token has the form of a past participle."""
    return token.low.endswith("ed") or token.low in PAST
