"""A figure with its thing as the object of a verb: "the county opened six shelters", "has sold 60 % of its output"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.actors.shared_verbs import MORE, dearer, has_to, modal_before, takes_part
from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import PARTS, Context
from generator.find.measures.slots.weighed import priced
from generator.find.measures.words.extents import forth
from generator.find.measures.words.meant import narrowed, narrows_to
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.reduced import BARE, PLAIN
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, PARTICLES, SAYS
from generator.find.measures.words.verbs import is_verb
from generator.late import late


@dataclass(frozen=True, slots=True)
class _Object:
    """A figure's thing (`head`) as the object of a verb: the verb group from `start` to `stop`, the words `between` it and the
    figure, and those from `end` to `last` that go on behind the thing, where `acts` says that they do not: a verb begins there."""

    c: Context
    text: str
    head: str
    start: int
    stop: int
    between: list[Token]
    end: int
    last: int
    acts: bool

    @property
    def main(self) -> Token:
        """The verb itself, before a word that belongs to it: "set aside"."""
        row = self.c.row
        return row[self.stop - 2] if row[self.stop - 1].low in PARTICLES else row[self.stop - 1]

    @property
    def rest(self) -> str:
        """The words behind the thing, with a space before them."""
        row = self.c.row
        return f" {self.text[row[self.end].start : row[self.last - 1].end]}" if self.last > self.end else ""


def as_object(c: Context, text: str, head: str, end: int) -> str | None:
    """ "the county opened six shelters", "the company has sold 60 % of its output", "Japan relied on it for 58 % of its X"."""
    verb = verb_before(c, c.at)
    if verb is None:
        return None
    start, stop = verb
    if stop < c.at and c.row[stop].low in PARTICLES:
        stop += 1  # "would set aside $5m"
    between = [t for t in c.row[stop : c.at] if t.low not in PLAIN and not t.low.endswith(("ly", "ed"))]
    if [t.low for t in between] in (["its"], ["their"]) and c.row[c.at - 1].low in ("first", "second", "third", "last", "final"):
        between = []  # "has shipped its first 40 tonnes"
    if between and not _stranded(between, head):
        return None
    if end + 1 < c.high and c.row[end].kind == "date" and c.row[end + 1].low in ("to", "for", "on", "from"):
        end += 1
    acts = end < c.high and (
        c.row[end].low in AUXILIARIES or c.row[end].low in PRONOUNS or (is_verb(c.row, end) and c.row[end].low.endswith("s"))
    )
    last = tail(c, end) if end < c.high and not acts else end
    if head == "share" and end < c.high and c.row[end].kind != "prep":
        last = end  # "garnered 3 % support"
    done = _Object(c, text, head, start, stop, between, end, last, acts)
    main = done.main
    if main.low in _TELLS and (main.low not in _FORETELLS or (end < c.high and c.row[end].kind not in ("prep", "date"))):
        return None  # "said three of its members were short": what is told is no object
    if main.low in AUXILIARIES and main.low not in ("have", "has", "had"):
        there = start > c.low and c.row[start - 1].low == "there"  # "there are 300 tonnes in bond"
        return f"{head}{done.rest}" if there and done.rest else None
    return None if _is_level(done) else _with_doer(done)


def _is_level(o: _Object) -> bool:
    """Whether the figure is a level, a cost or a step, and no object of the verb: "edged up 4 %", "have cut deliveries to 55 %"."""
    c, main = o.c, o.main
    if o.head == "amount" and main.low in ("cost", "costs"):
        return True
    if main.kind == "change" and c.figure.unit in PARTS and c.row[c.at - 1].low in ("to", "by", "from"):
        return True  # "have cut deliveries to 55 % of normal"
    # "set aside $5m" is no level, "edged up 4 %" is
    alone = main is c.row[o.stop - 1] or main.kind == "change" or main.verb in ("edge", "inch", "creep", "tick", "go")
    if (
        alone
        and o.head in BARE
        and (main.kind == "stands" or (main.kind == "change" and (main.verb not in _GIVES or o.head != "amount")))
    ):
        return True
    return o.head == "amount" and (c.row[c.at - 1].low == "worth" or (priced(c) and main.low in ("has", "have", "had")))


def _with_doer(o: _Object) -> str | None:
    """The thing with who does what with it, or without them where nobody is told."""
    c, text, head, start, end, main = o.c, o.text, o.head, o.start, o.end, o.main
    who = subject(c, text, start)
    who = None if who and who.startswith("enough") else who
    if head == "share" and c.at + 1 < len(c.row) and c.row[c.at + 1].low in MORE:
        return dearer(main, who)
    if head == "share" and not takes_part(c, main):
        return None
    if head == "share" and who is not None and end < c.high and c.row[end].kind in ("word", "noun") and not o.acts:
        what = noun(c, end, forth(c, end), text)  # "holds 4 % phosphate", "carries 4.8 % interest"
        if what is not None:
            return f"{what} {who} {text[c.row[start].start : c.row[o.stop - 1].end]}"
    if main.low in ("take", "takes", "took") and end < c.high and c.row[end].low == "to" and c.row[start - 1].low == "it":
        who = None  # "it takes 40 votes to win"
    if who is None:
        if head == "people" and c.figure.of is None and c.figure.unit != "people":
            return "people employed"  # "at the moment it employs 140"
        return f"{head}{o.rest}" if head not in BARE else None
    return _done_by(o, who)


def _done_by(o: _Object, who: str) -> str:
    """The thing with what is done with it, and by whom."""
    c, text, head, start, end, main = o.c, o.text, o.head, o.start, o.end, o.main
    stop = o.between[-1] if o.between and o.between[-1].kind == "prep" else c.row[o.stop - 1]
    doing = text[c.row[start].start : stop.end]
    if end < o.last and c.row[end].low.endswith("ed"):
        return f"{head}{o.rest} {who} {doing}"  # "share of the volumes allowed under quotas producers have shipped"
    doing = f"{modal_before(c, start)}{doing}"
    if who[0].islower() and c.row[start - 1].low == "to":
        who, doing = has_to(c, text, start, who, doing)
    if head == "amount" and (main.low in _TOTALS or c.figure.text.lower().startswith("topping")):
        return re.sub(r"^the ", "", who)  # "exports totalled 44,920 tonnes"
    if head == "amount" and priced(c) and main.low in _PAYS:
        head = "price"
    if head == "amount" and main.low in _PASSES and _PRICES.search(who):
        return who  # "the price of borax passed $700"
    if head == "amount" and main.low in _FETCHES and c.figure.unit.isupper():
        return f"price of {who}{o.rest}"
    if head.startswith("share of ") and narrowed(c.row, c.at + 2):
        last = max(o.last, narrows_to(c.row, end))  # "share of the raw materials it uses that Chile mines"
        return f"{head}{replace(o, last=last).rest} that {who} {doing}"
    return f"{head} {who} {doing}{o.rest}"


_PAYS = frozenset("paid pay pays charged charges charge get gets got received".split())
_TOTALS = frozenset("totalled totaled total totals averaged averages average numbered".split())
_PASSES = frozenset("passed pass passes broke breached cleared crossed neared nears topped tops beat beats".split())
_PRICES = late(r"\b(?:price|cost|rate|value|futures|premium|exports|imports|sales|output|revenue|profit|demand|index)s?\b", re.I)


_FETCHES = frozenset("fetch fetches fetched command commands commanded".split())
# What tells a clause, or has a number of things as its object: "expects a further 46 before May".
_FORETELLS = frozenset(
    "expect expects expected estimate estimates estimated forecast forecasts predict predicts predicted find finds "
    "found show shows showed calculated reckoned counted projected".split()
)
_TELLS = SAYS | _FORETELLS | frozenset("said told noted warned explained believed thought equal".split())
# Verbs of change that can have a sum of money as their object: "raised $50m".
_GIVES = frozenset(("raise", "lose", "shed", "gain", "boost", "add"))


def _stranded(between: list[Token], head: str) -> bool:
    """Whether the words between verb and figure end in a preposition that may stay behind: "homes it restored power to"."""
    if head in BARE or len(between) > 5 or any(t.kind in ("figure", "stop", "date", "break") for t in between):
        return False
    if between[-1].low == "at" and head.startswith("share of "):
        return True  # "the yard operated at 65 % of its capacity"
    return between[-1].kind == "prep" and between[-1].low in ("to", "for", "on", "in", "from", "with", "into", "across")
