"""What a figure is of behind a participle: "with each state putting in at least $1bn", "…, wiping $310m from its value"."""

from __future__ import annotations

from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.phrase.things import thing
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_words import PARTICLES


def with_doing(c: Context, text: str) -> str | None:
    """ "…, with each state putting in at least $1bn", "with Peru accounting for 40 %": who does what, as a participle."""
    if c.figure.unit in TIME:
        return None
    at = c.at - 1
    while at > c.low and (c.row[at].kind == "prep" or c.row[at].low in PARTICLES or c.row[at].low.endswith("ly")):
        at -= 1
    if at < 2 or not c.row[at].low.endswith("ing") or c.row[at].kind == "noun" or c.row[at].low in ("during", "including"):
        return None
    link = next((i for i in range(at - 1, max(-1, at - 8), -1) if c.row[i].low == "with"), None)
    who = noun(c, link + 1, at, text, keep=True) if link is not None else None
    if who is None:
        return None
    if c.row[at].kind in ("change", "stands") and c.figure.unit not in COUNTS:
        return who  # "with prices rising 4 %"
    found = thing(c, text)
    head, end = found if found else ("amount" if c.figure.unit not in PARTS else "share", c.at + 1)
    rest = text[c.row[at].end : c.row[c.at - 1].end] if at < c.at - 1 else ""
    return f"{head} {who} {_past(c.row[at].low)}{rest}" if end >= c.at else None


def wiped(c: Context, text: str) -> str | None:
    """ "…, wiping $310m from its value", "adding 300 tonnes to stocks": what is done to the sum, as a participle."""
    if c.at < 2 or c.figure.unit in COUNTS | TIME or c.row[c.at - 2].text not in (",", "—", "–"):
        return None
    doing, first = c.row[c.at - 1].low, c.at + 1
    if not doing.endswith("ing") or first >= len(c.row) or c.row[first].low not in ("from", "to", "into", "on", "off", "for"):
        return None
    what = noun(c, first + 1, joined(c, forth(c, first + 1)), text, keep=True)
    done = _past(doing)
    head = "share" if c.figure.unit in PARTS else "amount"
    return f"{head} {done} {c.row[first].text} {what}" if done and what else None


def _past(doing: str) -> str:
    return _DONE.get(doing) or f"{doing.removesuffix('ing')}ed"


_DONE = {
    "wiping": "wiped", "adding": "added", "taking": "taken", "putting": "put", "spending": "spent", "bringing": "brought",
    "shaving": "shaved", "pumping": "pumped", "cutting": "cut", "knocking": "knocked", "sending": "sent", "shipping": "shipped",
    "making": "made", "holding": "held", "buying": "bought", "selling": "sold", "getting": "got", "giving": "gave",
    "winning": "won", "leaving": "left", "lending": "lent", "keeping": "kept", "letting": "let", "finding": "found",
    "building": "built", "feeding": "fed", "leading": "led", "meeting": "met", "drawing": "drew", "setting": "set",
    "hitting": "hit", "drilling": "drilled", "running": "ran", "seeing": "saw", "catching": "caught", "growing": "grew",
    "costing": "cost", "investing": "invested", "committing": "committed", "raising": "raised", "paying": "paid", "losing": "lost",
}  # fmt: skip
