"""What somebody does with a figure's thing, as one phrase: "shelters the county opened", "share of new orders China took".

English lets a clause follow its noun with nothing between them, so subject and verb go behind the noun in the sentence's own words,
and the phrase says whose and what for. A subject that is only pointed to ("we", "it") is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import PRONOUNS, Token, clause
from generator.find.measures.among import main_verb, told_by
from generator.find.measures.context import PARTS, Context
from generator.find.measures.extents import forth
from generator.find.measures.meant import narrowed, narrows_to
from generator.find.measures.nouns import noun
from generator.find.measures.reduced import BARE, PAST_ONLY, PLAIN, disagrees, is_reduced, is_whole
from generator.find.measures.shared_verbs import MORE, dearer, has_to, modal_before, takes_part
from generator.find.measures.things import thing
from generator.find.measures.verb_groups import passive, verb_at, verb_before
from generator.find.measures.verb_words import AUXILIARIES, BE, INSIDE, LEADING, MODALS, PARTICLES, PLACES, SAYS
from generator.find.measures.verbs import inside_verb, is_verb, participle, plain_verb
from generator.find.measures.weighed import priced
from generator.find.measures.who import subject, tail
from generator.late import late


def deed(c: Context, text: str) -> str | None:
    """The figure's thing with the verb whose object or subject it is."""
    found_thing = thing(c, text)
    if found_thing is None:
        return None
    head, end = found_thing
    if end > c.high:
        c = replace(c, high=clause(c.row, end)[1])  # "sailings between Peru and the west coast were"
    behind = [t.low for t in c.row[end : end + 4]]
    if len(behind) == 4 and behind[:2] == [",", "or"] and behind[3] == "," and verb_at(c.row, end + 4, len(c.row)) is not None:
        end += 4  # "1,177, or 55 per cent, had been granted"
        c = replace(c, high=clause(c.row, end)[1])
    ways = (_as_object, _as_subject) if c.at > c.low and is_verb(c.row, c.at - 1) else (_as_subject, _as_object)
    found = next((said for way in ways if (said := way(c, text, head, end)) is not None), None)
    return re.sub(r"[\"“”]", "", found) if found else None


def _as_subject(c: Context, text: str, head: str, end: int) -> str | None:
    """ "at least four people were killed by the flood"; a participle alone is one where another verb follows or "by"."""
    row = c.row
    stop = verb_at(row, end, c.high)
    if stop is None and (_must_be_verb(c, head, end) or (end < c.high and end > c.at + 1 and plain_verb(c.row, end))):
        stop = end + 1
    if stop is None or row[end].low == "to":
        return None
    if head == "amount" and not (passive(row, end, stop) or row[stop - 1].low in _GOES):
        return None
    last = tail(c, stop, told=row[stop - 1].low in SAYS | {"said"})
    while last > stop and (row[last - 1].low in AUXILIARIES or inside_verb(row[last - 1])):
        last -= 1
    words = text[row[end].start : row[last - 1].end]
    if row[end].low.endswith("ing"):
        return head if last == stop and stop < len(row) and row[stop].kind != "stop" else f"{head} {words}"
    if disagrees(c, row[end], head):
        return None
    if "-" in c.figure.text and c.at and row[c.at - 1].low in ("a", "an", "the") and c.figure.unit not in PARTS and not c.figure.of:
        return head  # "a 100-megawatt battery needs"
    if is_whole(c, head):  # "six of its 22 directors voted": what the part does is not done by the whole
        reduced = participle(row[end]) and row[end].low not in PAST_ONLY and main_verb(row, end) is not None
        return f"{head} {words}" if reduced else head
    if stop == end + 1 and head not in BARE and is_reduced(c, end):
        main = main_verb(row, end) if c.at == c.low or row[c.at - 1].kind != "prep" else None
        said = told_by(c, text, main) if main is not None and c.figure.unit in PARTS else None
        return f"{head} {words}{said or ''}"  # "rare earths restricted in April", "share of clinics polled that have a doctor"
    alone = stop == end + 1 and row[end].low.endswith("ed")
    if alone and last == stop and end == c.at + 1 and head not in BARE and c.figure.of is None and _done_before(c):
        return f"{head} {words}"  # "40 applications had been received and 11 approved"
    later = any(t.low in AUXILIARIES for t in row[stop : c.high])  # "requests filed since April had been answered"
    if alone and (later or (c.at and row[c.at - 1].kind == "prep") or any(t.low == "by" for t in row[stop : stop + 1])):
        main = main_verb(row, end) if later and c.figure.unit in PARTS and head not in BARE else None
        said = told_by(c, text, main) if main is not None else None
        return f"{head} {words}{said or ''}"  # "applications filed by companies"
    if c.at > c.low + 2 and row[c.at - 1].low in ("a", "an") and row[c.at - 2].low == "of" and not participle(row[end]):
        return None  # "the sale of a 10 % stake in the mill is near"
    if c.at > c.low + 1 and row[c.at - 1].kind == "prep" and verb_before(c, c.at) is None:
        return None  # "a pilot phase for 60 importers is to start"
    if row[end].low in MODALS:
        return f"{head} that {words}"
    if stop == last == end + 1 and plain_verb(row, end):
        return head  # "59 percent of voters view her": what they do goes on with a pronoun
    if passive(row, end, stop):
        at = next(i for i in range(end, stop) if row[i].low in AUXILIARIES)
        while at < stop and (row[at].low in AUXILIARIES or row[at].low.endswith("ly")):
            at += 1
        return f"{head} {text[row[at].start : row[last - 1].end]}"
    if head in BARE and (c.at == 0 or row[c.at - 1].kind == "prep"):
        return None
    if alone and last == stop and head.startswith("share of ") and c.low > 0 and row[c.low - 1].low == "or":
        return f"{head} {words}"  # "a quarter of the capacity planned."
    return f"{head} that {words}" if last > stop or stop > end + 1 or row[end].low not in AUXILIARIES else None


def _must_be_verb(c: Context, head: str, end: int) -> bool:
    """Whether the word behind a counted noun that opens its clause can be nothing but its verb: "Eleven homes qualify so far"."""
    if (
        head in BARE
        or c.figure.of is None
        or "-" in c.figure.text
        or end >= c.high
        or c.row[end].kind != "word"
        or not c.row[end].text.islower()
    ):
        return False
    opens = c.at == 0 or c.row[c.at - 1].kind in ("stop", "break", "date")
    word = c.row[end].low
    if not opens or len(word) < 4 or word.endswith(("s", "ly", "ing")) or word in LEADING | INSIDE | PLACES or not word.isalpha():
        return False
    return not any(is_verb(c.row, i) for i in range(end, c.high))


def _done_before(c: Context) -> bool:
    """Whether what the number before counts had something done to it: "40 applications had been received"."""
    before = c.row[max(0, c.last) : c.at]
    return c.last >= 0 and any(t.low in BE for t in before) and c.row[c.at - 1].low in ("and", ",", "but")


_GOES = frozenset("went goes go gone comes came come flowed flows remains remain".split())  # "$40m went to the yards"


def _as_object(c: Context, text: str, head: str, end: int) -> str | None:
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
    if between and not _stranded(c, between, head):
        return None
    if end + 1 < c.high and c.row[end].kind == "date" and c.row[end + 1].low in ("to", "for", "on", "from"):
        end += 1
    acts = end < c.high and (
        c.row[end].low in AUXILIARIES or c.row[end].low in PRONOUNS or (is_verb(c.row, end) and c.row[end].low.endswith("s"))
    )
    last = tail(c, end) if end < c.high and not acts else end
    if head == "share" and end < c.high and c.row[end].kind != "prep":
        last = end  # "garnered 3 % support"
    rest = f" {text[c.row[end].start : c.row[last - 1].end]}" if last > end else ""
    main = c.row[stop - 2] if c.row[stop - 1].low in PARTICLES else c.row[stop - 1]
    if main.low in _TELLS and (main.low not in _FORETELLS or (end < c.high and c.row[end].kind not in ("prep", "date"))):
        return None  # "said three of its members were short": what is told is no object
    if main.low in AUXILIARIES and main.low not in ("have", "has", "had"):
        there = start > c.low and c.row[start - 1].low == "there"  # "there are 300 tonnes in bond"
        return f"{head}{rest}" if there and rest else None
    if head == "amount" and main.low in ("cost", "costs"):
        return None
    if main.kind == "change" and c.figure.unit in PARTS and c.row[c.at - 1].low in ("to", "by", "from"):
        return None  # "have cut deliveries to 55 % of normal"
    # "set aside $5m" is no level, "edged up 4 %" is
    alone = main is c.row[stop - 1] or main.kind == "change" or main.verb in ("edge", "inch", "creep", "tick", "go")
    if (
        alone
        and head in BARE
        and (main.kind == "stands" or (main.kind == "change" and (main.verb not in _GIVES or head != "amount")))
    ):
        return None
    if head == "amount" and (c.row[c.at - 1].low == "worth" or (priced(c) and main.low in ("has", "have", "had"))):
        return None
    who = subject(c, text, start)
    who = None if who and who.startswith("enough") else who
    if head == "share" and c.at + 1 < len(c.row) and c.row[c.at + 1].low in MORE:
        return dearer(main, who)
    if head == "share" and not takes_part(c, main, start):
        return None
    if head == "share" and who is not None and end < c.high and c.row[end].kind in ("word", "noun") and not acts:
        what = noun(c, end, forth(c, end), text)  # "holds 4 % phosphate", "carries 4.8 % interest"
        if what is not None:
            return f"{what} {who} {text[c.row[start].start : c.row[stop - 1].end]}"
    if main.low in ("take", "takes", "took") and end < c.high and c.row[end].low == "to" and c.row[start - 1].low == "it":
        who = None  # "it takes 40 votes to win"
    if who is None:
        if head == "people" and c.figure.of is None and c.figure.unit != "people":
            return "people employed"  # "at the moment it employs 140"
        return f"{head}{rest}" if head not in BARE else None
    doing = text[c.row[start].start : (between[-1] if between and between[-1].kind == "prep" else c.row[stop - 1]).end]
    if end < last and c.row[end].low.endswith("ed"):
        return f"{head}{rest} {who} {doing}"  # "share of the volumes allowed under quotas producers have shipped"
    doing = f"{modal_before(c, start)}{doing}"
    if who[0].islower() and c.row[start - 1].low == "to":
        who, doing = has_to(c, text, start, who, doing)
    if head == "amount" and (main.low in _TOTALS or c.figure.text.lower().startswith("topping")):
        return re.sub(r"^the ", "", who)  # "exports totalled 44,920 tonnes"
    if (
        head == "amount"
        and priced(c)
        and main.low in ("paid", "pay", "pays", "charged", "charges", "charge", "get", "gets", "got", "received")
    ):
        head = "price"
    if head == "amount" and main.low in _PASSES and _PRICES.search(who):
        return who  # "the price of borax passed $700"
    if head == "amount" and main.low in _FETCHES and c.figure.unit.isupper():
        return f"price of {who}{rest}"
    if head.startswith("share of ") and narrowed(c.row, c.at + 2):
        last = max(last, narrows_to(c.row, end, c.high))  # "share of the raw materials it uses that Chile mines"
        rest = f" {text[c.row[end].start : c.row[last - 1].end]}" if last > end else ""
        return f"{head}{rest} that {who} {doing}"
    return f"{head} {who} {doing}{rest}"


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


def _stranded(c: Context, between: list[Token], head: str) -> bool:
    """Whether the words between verb and figure end in a preposition that may stay behind: "homes it restored power to"."""
    if head in BARE or len(between) > 5 or any(t.kind in ("figure", "stop", "date", "break") for t in between):
        return False
    if between[-1].low == "at" and head.startswith("share of "):
        return True  # "the yard operated at 65 % of its capacity"
    return between[-1].kind == "prep" and between[-1].low in ("to", "for", "on", "in", "from", "with", "into", "across")
