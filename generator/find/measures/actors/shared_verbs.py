"""What a verb shares with the one before it: its modal, its subject; and what costs more."""

from __future__ import annotations

from generator.find.clauses import PAST, Token
from generator.find.measures.actors.who import subject
from generator.find.measures.context import Context
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import HELPING


def has_to(c: Context, text: str, start: int, who: str, doing: str) -> tuple[str, str]:
    """ "Volta has contracts to supply oxide": who has them, and not the contracts, supplies it."""
    has = verb_before(c, start - 1)
    owner = subject(c, text, has[0]) if has is not None and has[1] < start and c.row[has[1] - 1].low in _HAS else None
    if owner and has is not None:
        return owner, f"{text[c.row[has[0]].start : c.row[start - 1].end]} {doing}"
    if (
        len(words := who.split()) > 1
        and words[0] in ("the", "a", "an", "its", "their")
        and c.row[start - 2].low == words[-1].lower()
    ):
        return who, f"{'are' if words[-1].endswith('s') else 'is'} to {doing}"  # "ordered the firm to pay"
    return who, doing


_HAS = frozenset("has have had signed won holds hold held".split())


def dearer(main: Token, who: str | None) -> str | None:
    """ "Magnets made here cost 20 % more": a cost or a price, and no share."""
    if who is None:
        return None
    if main.low in ("cost", "costs"):
        return f"cost of {who}"
    return f"price {who} {main.low}" if main.low in ("pay", "pays", "paid", "charge", "charges", "charged") else None


MORE = frozenset("more less higher lower cheaper dearer".split())


def modal_before(c: Context, start: int) -> str:
    """ "would " of "would cost $2bn to build and produce 45,000 tonnes": what the second verb shares with the first."""
    word = c.row[start].low
    if start < 2 or c.row[start - 1].low not in ("and", "or") or word in HELPING or word.endswith(("s", "ed")) or word in PAST:
        return ""
    modal = next((t.low for t in reversed(c.row[max(0, start - _SHARED) : start - 1]) if t.low in HELPING), None)
    return f"{modal} " if modal else ""


# Tokens back to a modal that two verbs share.
_SHARED = 14


def takes_part(c: Context, main: Token) -> bool:
    """Whether the verb can have a part of something as its object: "won 49 percent", but not "rates would snap back to 24 percent"
    nor "enquiries reported a 30 percent increase"."""
    ahead = c.row[c.at - 1].low
    moved = ahead in ("up", "down") and main.low not in ("made", "make", "makes", "took", "take", "bought")
    if ahead in ("to", "from", "by", "at") or moved or c.figure.direction is not None:
        return False
    return main.low in _PARTS or (main.kind == "share" and main.low not in _RATES)


_PARTS = frozenset(
    "have has had hold holds held own owns owned control controls controlled win wins won take takes took taken get gets got "
    "receive receives received lose loses lost cover covers covered meet meets met make makes made account accounts accounted "
    "represent represents represented constitute constitutes constituted comprise comprises comprised supply supplies supplied "
    "provide provides provided contribute contributes contributed buy buys bought sell sells sold keep keeps kept retain retains "
    "retained acquire acquires acquired garner garnered poll polled polls capture captures captured command commands commanded "
    "generate generates generated produce produces produced use uses used process processes processed consume consumes consumed "
    "earn earns earned spend spends spent save saves saved draw draws drew attract attracts attracted ship ships shipped refine "
    "refines refined mine mines mined import imports imported export exports exported store stores stored grow grows grew bring "
    "brings brought handle handles handled carry carries carried recover recovers recovered recycle recycles recycled suspend "
    "suspended keep fund funds funded finance finances financed".split()
)
# What is paid or asked in percent is a rate.
_RATES = frozenset("pay pays paid charge charges charged offer offers offered".split())
