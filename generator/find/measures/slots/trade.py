"""Whose exports a clause tells of, and of what, where the sentence before in its paragraph told that: "Shipments to all countries
rose", "Total exports dropped".

Only what goes on with that trade takes from it: the partner must be told, and goods go on only where they cannot be all goods.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from generator.find.measures.context import PARTS, Context
from generator.find.measures.reading import Reading
from generator.find.measures.scene import REACH, Scene, paragraph_of
from generator.late import late
from generator.records import Sentence


def of_trade_before(scene: Scene, sentence: Sentence, c: Context, reading: Reading) -> Reading:
    """The exports with the seller, and the goods, that the text before tells."""
    own = reading.sort == "flow" and reading.quantity == "sales" and reading.seen_from != "buyer"
    if not own or reading.whose or reading.pronoun or reading.open or reading.scope or reading.noun.lower().startswith("sale"):
        return reading
    if reading.to and reading.to != "world" and reading.to not in scene.lexicon.parties.values():
        return reading  # "deliveries to Boeing"
    if c.before is not None and c.before.sort == "flow" and c.at_before < c.low:
        return reading  # the clause before tells it
    bare = reading.product is None and reading.to in (None, "world")
    last = scene.running.trades[-1] if scene.running.trades and not _opens(scene, sentence) else None
    before = last if last is not None and last.n == sentence.n - 1 and last.side == "seller" and last.party else None
    if before is None:
        if reading.to in scene.sides:
            return replace(reading, whose=_other(scene, sentence, reading))
        owner = _trading(scene, sentence) if bare else None
        return replace(reading, whose=owner, to="world") if owner else reading
    if before.party == reading.to or (reading.to is None and reading.product is None):
        return reading
    if reading.product is None and before.product is not None:
        if not (reading.noun.lower().startswith(("shipment", "deliver")) or _weighed(c)):
            return reading  # "Exports to all countries rose 3 %": perhaps of all goods
        reading = replace(reading, product=before.product, written=before.product)
    return replace(reading, whose=before.party)


def _other(scene: Scene, sentence: Sentence, reading: Reading) -> str | None:
    """Who exports all goods to one of the two whose talks the article is on, in a paragraph that so far names nobody else."""
    paragraph = paragraph_of(scene, sentence)
    if reading.product or not reading.noun.lower().startswith("export") or sentence.end - paragraph.start > REACH:
        return None
    parties = scene.lexicon.parties
    named = scene.lexicon.party.finditer(scene.article.text, paragraph.start, sentence.end)
    if {parties[m.group().removesuffix(m["whose"] or "")] for m in named} - scene.sides:
        return None
    return next(iter(scene.sides - {reading.to}))


def _opens(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence is the first of its paragraph, or of a list."""
    i = max(0, bisect_right(scene.paragraphs, sentence.start) - 1)
    paragraph, before = scene.article.paragraphs[i], scene.article.paragraphs[max(0, i - 1)]
    listed = paragraph.kind == before.kind == "item"
    return sentence.start <= (before if listed else paragraph).start


def _weighed(c: Context) -> bool:
    """Whether the clause tells a weight or a number of things, which all goods together have not."""
    figures = [t.figure for t in c.row[c.low : c.high] if t.figure is not None]
    return any(f.unit not in PARTS and not f.unit.isupper() and f.unit != "percentage_points" for f in figures)


def _trading(scene: Scene, sentence: Sentence) -> str | None:
    """The party with whose trade the paragraph begins: "Peru's foreign trade grew. Exports rose 3 %"."""
    paragraph = paragraph_of(scene, sentence)
    if _opens(scene, sentence) or sentence.start - paragraph.start > REACH:
        return None
    text, m = scene.article.text, scene.lexicon.party.pattern.match(scene.article.text, paragraph.start)
    if m is None or _TRADE.match(text, m.end()) is None:
        return None
    parties = scene.lexicon.parties
    others = {
        parties[p.group().removesuffix(p.group("whose") or "")] for p in scene.lexicon.party.finditer(text, m.end(), sentence.start)
    }
    return parties[m.group().removesuffix(m.group("whose") or "")] if not others else None


_TRADE = late(
    r"\s(?:(?:total|foreign|external|overseas|international|goods|merchandise)\s){1,2}(?:trade|exports|imports|commerce)\b"
)
