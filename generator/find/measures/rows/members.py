"""The members of a list in a sentence: "exports of [salt] and [wool] to Peru", "the [first] and [second] lines", "[sales of salt]
and [imports of wool]". Found by place and form; where what stands around the list does not tell its members, there is none."""

from __future__ import annotations

from typing import NamedTuple

from generator.find.clauses import Token
from generator.find.measures.words.products import Row, Words, named_product
from generator.find.measures.words.verb_words import DETERMINERS, INSIDE
from generator.find.measures.words.verbs import is_verb, plain_verb
from generator.late import late
from generator.vocabulary import load

# Tokens of the longest member.
_LONGEST = 9
_LEADS = frozenset("meanwhile however elsewhere still yet also overall separately similarly both".split())
_ADJECTIVE = late(r"\w{2,}(?:al|ive|ic|ous|ish|ese|ary|ern|ian|able|ible|less|ful|ured|ined|ated)$")
ORDINALS = frozenset("first second third fourth fifth sixth".split())
_ADJECTIVES = ORDINALS | frozenset(
    "last next upper lower inner outer older old newer new younger young larger large smaller small bigger big foreign male female "
    "urban rural gross net public private long short high low hard soft light heavy wet dry red white green blue black brown raw "
    "skilled unskilled full part-time full-time north south east west front rear top bottom summer winter spring autumn morning "
    "evening early late main minor major indoor outdoor paid unpaid".split()
)


class Listed(NamedTuple):
    """The members as stretches of tokens, half-open, in their order; `head`: that all of them stand before one noun; `doubtful`:
    that the first word of the first may be meant with the others too ("olive oil and paste")."""

    members: tuple[tuple[int, int], ...]
    head: bool = False
    doubtful: bool = False

    @property
    def start(self) -> int:
        """The token with which the first member begins."""
        return self.members[0][0]

    @property
    def end(self) -> int:
        """The token behind the last member."""
        return self.members[-1][1]


def listed(row: Row, at: int, low: int, high: int, words: Words, text: str) -> Listed | None:
    """The list whose last member the "and" at `row[at]` leads to, within row[low:high]; `text` is the whole article in small
    letters, which tells whether "canola oil and meal" are canola oil and canola meal."""
    joint = at - 1 if at - 1 > low and row[at - 1].text == "," else at
    first = at + 1
    if joint <= low or first >= high or _in_name(row, at):
        return None
    if row[first].kind == "prep" and row[first].text.islower():
        return _led(row, joint, first, low, high)
    end = phrase_end(row, first, high)
    start = _chunk(row, joint, low)
    wider = _outward(row, start, first, end, low)
    if wider is not None:
        start = wider
        while end < high and row[end].kind == "prep" and (longer := phrase_end(row, end + 1, high)) > end + 1:
            end = longer
    members = [(_past_lead(row, start, joint, first), joint), (first, end)]
    while (comma := members[0][0] - 1) > low and row[comma].text == "," and _goes_on(row, comma, low):
        members.insert(0, (_past_lead(row, _chunk(row, comma, low), comma, first), comma))
    if any(a >= b for a, b in members) or (joint < at) != (len(members) > 2 and row[at - 1].text == ","):
        return None
    if wider is not None:
        return Listed(tuple(members))
    if (shared := _one_head(row, members, words)) is not None:
        return Listed(tuple(shared), head=True)
    return _one_modifier(row, members, text)


def _in_name(row: Row, at: int) -> bool:
    """Whether "and" stands in the name of an office: "the Department of Trade and Industry"."""
    names = at > 2 and at + 1 < len(row) and row[at - 1].text[0].isupper() and row[at + 1].text[0].isupper()
    return names and row[at - 2].low == "of" and at > 3 and row[at - 3].text[0].isupper()


def _led(row: Row, joint: int, first: int, low: int, high: int) -> Listed | None:
    """ "To Chile and to Peru": each member with its preposition."""
    end, start = phrase_end(row, first + 1, high), _chunk(row, joint, low) - 1
    if end == first + 1 or start < low or row[start].low != row[first].low:
        return None
    return Listed(((start, joint), (first, end)))


def phrase_end(row: Row, start: int, high: int) -> int:
    """Where the noun phrase that begins at `row[start]` ends."""
    end = start
    while end < min(high, start + _LONGEST) and not _shuts(row, end) and not (end > start and plain_verb(row, end)):
        if row[end].low in INSIDE or (row[end].low.endswith("ly") and row[end].text.islower()):
            break
        end += 1
        if row[end - 1].kind == "date":
            break
    return end


def _chunk(row: Row, end: int, low: int) -> int:
    """Where the noun phrase that ends before `row[end]` begins: behind a preposition, a stop, a verb."""
    start = end
    while start > max(low, end - _LONGEST) and (not _shuts(row, start - 1) or _in_name(row, start - 1)):
        start -= 1
        if row[start].kind == "date":
            break
    return start


def _shuts(row: Row, i: int) -> bool:
    """Whether the token stands in no noun phrase; the month of May and a man called Per are names."""
    if i and row[i].text[0].isupper() and row[i].kind in ("prep", "word", "date"):
        return False
    return (row[i].kind in ("prep", "stop", "break", "figure") and row[i].text != "&") or is_verb(row, i)


def _past_lead(row: Row, start: int, end: int, last: int) -> int:
    """Behind "meanwhile" and "both", and behind the article where the last member has none: "the ferry and bus"."""
    while start < end and row[start].low in _LEADS:
        start += 1
    shared = start < end and row[start].low in DETERMINERS and row[last].low not in DETERMINERS
    return start + 1 if shared and not row[last].text[0].isupper() else start


def _goes_on(row: Row, comma: int, low: int) -> bool:
    """Whether what stands before the comma is one more member, and no time, place or clause before the list."""
    start = _chunk(row, comma, low)
    if start >= comma or row[start].low in _LEADS or row[start].low.endswith("ly") or row[start].kind == "date":
        return False
    led = start > low and row[start - 1].kind == "prep"
    opens = start - 1 if led else start
    return not (led and (opens == 0 or row[opens - 1].kind in ("stop", "break")))  # "In Oslo, tin and lead"


def _outward(row: Row, start: int, first: int, end: int, low: int) -> int | None:
    """Where the list begins if its members are longer than the phrase before "and": "exports to Chile and imports from Peru", "the
    mine at Kiruna and the smelter"."""
    sort, of_amount = _sort(row, first), any(t.quantity for t in row[first:end])
    if _sort(row, start) in (sort, "any") and not (of_amount and not _of_amount(row, start)):
        return None
    if sort == "name" or not (sort == "determined" or of_amount or (end < len(row) and row[end].kind == "prep")):
        return None
    at = start
    while at - 1 > low and row[at - 1].kind == "prep":
        at = _chunk(row, at - 1, low)
        if _sort(row, at) in (sort, "any") and (_of_amount(row, at) or not of_amount):
            return at if at < start and row[at].kind != "prep" else None
    return None


def _of_amount(row: Row, start: int) -> bool:
    """Whether the noun phrase at `row[start]` has a noun of an amount."""
    end = start
    while end < len(row) and not _shuts(row, end):
        end += 1
    return any(t.quantity for t in row[start:end])


def _sort(row: Row, start: int) -> str:
    """How a noun phrase begins: with an article, a name, a small letter; the first word of a sentence may be either."""
    token = row[start]
    if token.low in DETERMINERS:
        return "determined"
    if start == 0 and token.kind != "party":
        return "any"
    return "name" if token.kind in ("party", "date") or token.text[0].isupper() else "plain"


def _one_head(row: Row, members: list[tuple[int, int]], words: Words) -> list[tuple[int, int]] | None:
    """The members without the noun that all stand before: "the [automotive] and [industrial] businesses", "[rice] and [maize]
    prices", "[Norway's] and [Peru's] exports"."""
    first, last = members[-1]
    if last - first < 2 or any(b - a > 1 + (row[a].low in DETERMINERS) for a, b in members[:-1]):
        return None
    bare = [row[b - 1] for _, b in members[:-1]]
    if row[first].low in DETERMINERS:
        first += 1
    heads = row[first + 1 : last]
    if not heads:
        return None
    modifier = row[first]
    adjectives = all(_is_adjective(t) for t in (*bare, modifier))
    owners = all(t.whose or t.text.endswith(("'s", "’s", "s'", "s’")) for t in (*bare, modifier))
    several = heads[-1].low.endswith("s") or heads[-1].quantity is not None
    if several and heads[-1].text.islower() and all(_is_name(t) for t in (*bare, modifier)):
        return [*members[:-1], (members[-1][0], first + 1)]  # "the Holm and Dahl families"
    if not (adjectives or owners or (several and all(_could_modify(t) for t in bare) and _goods(bare, modifier, words))):
        return None
    return [*members[:-1], (members[-1][0], first + 1)]


def _is_name(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper() and token.start > 0


def _could_modify(token: Token) -> bool:
    """Whether a noun alone can be meant before another: no amount, no plural."""
    return not token.quantity and (not token.low.endswith("s") or token.low.endswith("ss")) and token.kind in ("word", "party")


def _goods(bare: list[Token], modifier: Token, words: Words) -> bool:
    """Whether the bare nouns are goods or things that can be counted, which stand for nothing without an article: "car and truck
    sales"; not "inflation and house prices"."""
    if any(named_product([t.low], words) or t.kind == "party" for t in bare):
        return named_product([modifier.low], words) or modifier.kind == "party" or len(bare) > 1
    return all(t.text.islower() or not t.start for t in bare) and not any(
        t.low.endswith(_ABSTRACT) or t.low in load().measures.uncounted for t in bare
    )


_ABSTRACT = ("ism", "ness", "tion", "sion", "ment", "ity", "ance", "ence", "age", "ing", "ship", "ure")


def _one_modifier(row: Row, members: list[tuple[int, int]], text: str) -> Listed:
    """The list with the word before its first member for all of them, if the article writes it before the others too."""
    (start, end), *others = members
    single = all(b - a == 1 and row[a].text.islower() for a, b in others)
    if end - start != 2 or not single or row[start].low in DETERMINERS or row[end - 1].text[0].isupper():
        return Listed(tuple(members))
    if all(f"{row[start].low} {row[a].low}" in text for a, _ in others):
        return Listed(((end - 1, end), *others))
    return Listed(tuple(members), doubtful=True)


def _is_adjective(token: Token) -> bool:
    if token.kind == "party":
        return token.text != token.party and not token.whose
    return token.kind in ("word", "noun") and (token.low in _ADJECTIVES or _ADJECTIVE.match(token.low) is not None)
