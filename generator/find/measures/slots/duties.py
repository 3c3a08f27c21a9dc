"""Duties as frames tell them: who levies, on whose goods, and whom a tariff faces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token, tokens
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import PARTS, Context, faces, owned, subject_phrase
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.scene import REACH, Scene, paragraph_of
from generator.find.measures.words.modifiers import are_goods, modifiers
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import is_ware, product
from generator.find.measures.words.regimes import TIED, behind_noun, levied_for
from generator.find.measures.words.verbs import is_verb
from generator.records import Sentence


def levier_open(reading: Reading) -> bool:
    """Whether the subject of the verb is still to be taken for the one who levies."""
    return reading.made != "faced" and (reading.whose is None or (reading.seen_from == "seller" and reading.to is None))


def levied(c: Context, reading: Reading, owner: Token, at: int) -> Reading:
    """The duty or control before which `owner` acts: his, but on his goods where he wants it gone."""
    if reading.sort == "duty" and owner.party and _wanted_gone(c, owner, at):
        to = reading.to or (owner.party if owner.party != reading.whose else None)
        return replace(reading, to=to, made="wanted gone")
    return owned(reading, owner, c.speaker)


def _wanted_gone(c: Context, owner: Token, at: int) -> bool:
    """Whether the party asks for something to be done about the duty and does not ask for it: "Lima wants the 4 % levy lifted"."""
    start = next((i for i in range(at - 1, -1, -1) if c.row[i] is owner), at)
    wants = next((i for i in range(start + 1, at) if c.row[i].low in _WANTS), None)
    if wants is None or any(c.row[i].low in _LEVIES for i in range(wants + 1, at)):
        return False
    return c.row[wants + 1].low != "to" or c.row[wants + 2].low in ("have", "see", "get")


_WANTS = frozenset(
    "want wants wanted wanting seek seeks seeking sought demand demands demanded demanding ask asks asked asking request requests "
    "requested urge urges urged deserve deserves deserved wish wishes wished plea appeal appeals appealed call calls called hopes "
    "hoped complain complains complained protests protested objects objected".split()
)
_LEVIES = frozenset("impose imposing levy levying introduce introducing raise raising keep keeping add adding".split())


def faced(c: Context, reading: Reading, at: int) -> Reading:
    """ "American soybeans face a tariff of 34 %": the duty is on the subject."""
    if reading.sort != "duty" or reading.to or reading.product:
        return reading
    verb = next((i for i in range(at - 1, c.low - 1, -1) if faces(c.row, i)), None)
    if verb is None:
        return reading
    tokens = subject_phrase(c, verb)
    party = next((t.party for t in tokens if t.kind == "party"), None)
    start = next((i for i in range(c.low, verb) if tokens and c.row[i] is tokens[0]), c.low)
    if party and start - 2 >= c.low and c.row[start - 1].low == "from":  # "furniture from Poland": the goods stand before
        tokens = [*_before(c, start - 1), *tokens]
    name, written = product([t for t in tokens if t.kind != "party"], c.words)
    return replace(reading, to=party, product=name, written=written, made="faced")


def fronted(c: Context, reading: Reading) -> Reading:
    """ "For pears, the duty falls to 4 %", "On kernels, …": goods that open the sentence, of which the duty tells nothing, or only
    which part of them."""
    comma = next((i for i in range(1, min(_OPENING, c.low)) if c.row[i].text == ","), None)
    if reading.sort != "duty" or reading.scope or comma is None or c.row[0].low not in ("for", "on"):
        return reading
    inside = c.row[1:comma]
    aside = next((i for i, t in enumerate(inside) if t.text == "("), len(inside))
    goods = [t for t in (*inside[aside:], *inside[:aside]) if t.kind != "stop"]  # "for almonds (shelled)"
    if any(ends_phrase(t) for t in (*goods, *c.row[comma + 1 : c.low])):
        return reading
    name, written = product([t for t in goods if not t.party], c.words)
    if name is None or not is_ware(name, c.words) or (reading.product and is_ware(reading.product, c.words)):
        return reading
    if reading.product is not None:
        name = f"{name.removesuffix('s')} {reading.product}"  # "for almonds, the duty on kernels"
        written = name
    to = next((t.party for t in goods if t.party), None)
    return replace(reading, product=name, written=written, to=reading.to or to, premodified=False)


# Tokens of the longest opening before its comma.
_OPENING = 8


def _before(c: Context, end: int) -> Sequence[Token]:
    """The noun phrase that ends before `row[end]`."""
    start = end
    while start > c.low and not ends_phrase(c.row[start - 1]):
        start -= 1
    return c.row[start:end]


def under(c: Context) -> Reading | None:
    """ "the sum includes a 10 % duty and 20 % linked to fentanyl", "the extra 20 % levied on account of dumping": a part of duties,
    by what it is levied for."""
    if c.figure.unit not in PARTS or c.at + 1 >= len(c.row):
        return None
    level = c.figure.change is None  # not "paid 25 % extra for oil from Russia"
    tied = c.row[c.at + 1].low in (*TIED, "over", "that")
    regime = (behind_noun(c.row, c.at + 1)[0] if tied else None) or (levied_for(c.row, c.at + 1) if level else None)
    told = any(t.quantity and t.quantity.sort == "duty" for t in c.row) or (
        c.earlier is not None and c.earlier[1].slots.get("quantity") == "tariff"
    )
    told = told or any(t.low in _ADDED for t in c.row[max(0, c.at - 1) : c.at + 2])
    return summed(c, Reading("tariff", "duty", "tariff", "under", regime=regime)) if regime and told else None


def summed(c: Context, reading: Reading) -> Reading:
    """ "The sum includes a 10 % duty, 20 % linked to fentanyl": each lies on whatever the sum does."""
    slots = c.earlier[1].slots if c.earlier is not None else {}
    parts = any(t.low in _SUMS for t in c.row[: c.at]) and not any(t.party for t in c.row)
    if reading.sort != "duty" or reading.whose or reading.to or not parts or slots.get("quantity") != "tariff":
        return reading
    return replace(reading, whose=slots.get("whose"), to=slots.get("to"), pronoun=False)


_SUMS = frozenset("includes include included including lumps lumped combines combined comprises".split())


# Words for a duty on top of others, beside its rate.
_ADDED = frozenset("extra additional further penalty penal punitive surcharge".split())


def rated(c: Context) -> Reading | None:
    """ "cut their duties: the Peruvian rate fell to 4 %", "…, bringing the average rate to 9 %": the rate of duties told before."""
    rate = next((i for i in range(c.at - 1, c.low, -1) if c.row[i].low in ("rate", "rates")), None)
    if rate is None or c.figure.unit not in PARTS or c.row[rate].quantity or c.at - rate > _NEAR:
        return None
    before = c.row[max(c.low, rate - 2) : rate]
    party = next((t.party for t in before if t.party), None)
    basis = next((_BASES[t.low] for t in before if t.low in _BASES), None)
    if basis and rate + 3 < c.at and c.row[rate + 1].low == "on" and c.row[rate + 2].party and c.row[rate + 3].low in _GOODS:
        return replace(Reading("tariff", "duty", "tariff", "rated", basis=basis), whose=party, to=c.row[rate + 2].party)
    duty = next((t.quantity for t in [*reversed(c.row[:rate]), *c.row[c.at :]] if t.quantity), None)
    if duty is None or duty.sort != "duty":
        return None
    told = c.before if c.before is not None and c.before.sort == "duty" and basis else None
    if party is None and told is None:
        return None
    fresh = Reading(duty.name, "duty", "tariff", "rated", whose=party, basis=basis)
    return replace(fresh, whose=party or told.whose, to=told.to) if told is not None else fresh


# What a rate on a party's lies on: "the combined rate on Chilean imports".
_GOODS = frozenset("imports goods exports products merchandise".split())
# Tokens of the longest verb between a rate and its figure.
_NEAR = 5
_BASES = {"average": "average", "overall": "total", "total": "total", "combined": "total", "effective": "average"}


def paid(c: Context) -> Reading | None:
    """ "The duty on Chilean goods is 18 %. Peru pays 20 %, Brazil 19 %, and steel still faces 50 %": duties of whoever levies the
    one that was told before."""
    duty = c.before if c.before is not None and c.before.sort == "duty" else None
    slots = c.earlier[1].slots if c.earlier is not None else {}
    levier = duty.whose if duty is not None else slots.get("whose") if slots.get("quantity") == "tariff" else None
    course = c.figure.direction == "from-to"  # "pays 5 % instead of 9 %": of which duty, the sentence need not tell
    rated = c.figure.unit in PARTS or (course and c.figure.per is not None)
    if (levier is None and not course) or not rated or c.figure.change is not None or c.at < 1:
        return None
    if c.at + 1 < len(c.row) and c.row[c.at + 1].low in ("of", "more", "less"):
        return None  # "pays 20 % of the bill"
    verb = c.at - 1 if c.row[c.at - 1].low in _PAYS else None
    if verb is None:
        listed = duty is not None and duty.made == "paid" and c.at > 1 and c.row[c.at - 2].text in (",", "and")
        to = c.row[c.at - 1].party if listed else None
        return Reading("tariff", "duty", "tariff", "paid", whose=levier, to=to) if to and to != levier else None
    phrase = subject_phrase(c, verb)
    to = next((t.party for t in phrase if t.kind == "party"), None)
    goods = [t for t in phrase if t.kind != "party"] if course or c.row[verb].low.startswith("fac") else []
    name, written = product(goods, c.words)
    if course and not (name and is_ware(name, c.words)) and not (to and goods and goods[-1].low in c.words.generic):
        return None  # "Firms pay 5 % instead of 9 %"
    alone = name or course or len([t for t in phrase if t.low != "the"]) == 1
    if (to and to == levier) or not (to or name) or (to and not alone):
        return None
    whose = levier if to or not course else None
    return Reading("tariff", "duty", "tariff", "paid", whose=whose, to=to, product=name, written=written)


_PAYS = frozenset("pay pays paying paid face faces faced facing attract attracts".split())


def taxed(c: Context) -> Reading | None:
    """ "China taxed American soybeans at 34 %", "American soybeans are taxed at 34 % by China"."""
    if c.figure.unit not in PARTS or c.row[c.at - 1].low not in ("at", "with", "by"):
        return None
    verb = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].low in ("taxes", "taxed", "taxing")), None)
    if verb is None:
        return None
    goods: Sequence[Token] = [t for t in c.row[verb + 1 : c.at - 1] if not t.low.endswith("ly")]
    passive = not goods
    if passive:
        goods = subject_phrase(c, verb)
    if any(ends_phrase(t) for t in goods):
        return None
    name, written = product([t for t in goods if t.kind != "party"], c.words)
    to = next((t.party for t in goods if t.kind == "party"), None)
    reading = Reading("tariff", "duty", "tariff", "faced", to=to, product=name, written=written)
    if passive:
        return modifiers(c.row, c.at + 1, reading, c.words)[0]
    owner = subject(c.row, verb)
    return owned(reading, owner, c.speaker) if owner is not None and (name or to) else None


def duty_before(scene: Scene, sentence: Sentence) -> Reading | None:
    """The duty that the sentence before, in the same paragraph, begins with, if it tells of no other."""
    if sentence.n < 2 or (before := scene.article.sentences[sentence.n - 2]).start < paragraph_of(scene, sentence).start:
        return None
    row = tokens(scene.article.text, before.start, min(before.end, before.start + REACH), (), (), scene.lexicon)
    nouns = [i for i, t in enumerate(row) if t.quantity is not None and t.quantity.name == "tariff"]
    if not nouns or any(is_verb(row, i) or row[i].kind in ("prep", "stop", "break") for i in range(nouns[0])):
        return None
    after = row[nouns[0] + 1 : nouns[0] + 2]
    if any(t.kind == "noun" or (t.kind == "word" and t.text.islower() and not is_verb(row, nouns[0] + 1)) for t in after):
        return None  # "tariff revenue"
    found = {replace(noun_phrase(row, i, scene.words)[0], noun="tariff", seen_from=None) for i in nouns}
    duty = found.pop() if len(found) == 1 else None
    return duty if duty is not None and (duty.product is None or are_goods(duty.product, scene.words)) else None
