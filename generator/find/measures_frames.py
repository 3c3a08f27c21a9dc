"""The frames that a figure can stand in. Each is a function (context) -> Reading or None; the first that reads the figure wins.

A frame that is not sure says None: a figure without slots is shown by its own clause and joins no claim.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.find.clauses import PRONOUNS, Lexicon, Token, clause
from generator.find.measures_phrases import Reading, Words, ends_phrase, is_world, modifiers, noun_phrase, product, subject
from generator.records import Figure

_TIME = frozenset("seconds minutes hours days weeks months quarters years decades".split())
_PARTS = frozenset("percent dimensionless".split())
_COUNTS = frozenset("count people".split())
# Nouns of change, before "in" or "of": "a 12 % drop in shipments".
_CHANGE_NOUNS = frozenset(
    "drop fall decline decrease slump plunge slide dip cut reduction rise increase jump surge gain hike growth climb spike rebound "
    "recovery collapse loss uptick contraction expansion".split()
)
# Verbs with a time: what that time measures.
_SPANS = {
    "extend": "extension", "prolong": "extension", "pause": "pause", "suspend": "pause", "freeze": "pause", "postpone": "delay",
    "delay": "delay", "valid": "validity", "last": "duration",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """One figure in its sentence: `row[at]` is the figure, [low, high) its clause; `before` the reading of the figure before it in
    the same sentence, `at_before` where that stands; `speaker` the party that "we" and "our" mean in a quote."""

    row: Sequence[Token]
    at: int
    low: int
    high: int
    words: Words
    lexicon: Lexicon
    before: Reading | None = None
    at_before: int = -1
    speaker: str | None = None

    @property
    def figure(self) -> Figure:
        figure = self.row[self.at].figure
        assert figure is not None
        return figure


def context(row: Sequence[Token], at: int, words: Words, lexicon: Lexicon, speaker: str | None) -> Context:
    low, high = clause(row, at)
    low = _with_subject(row, low)
    return Context(row, at, low, high, words, lexicon, speaker=speaker)


def _with_subject(row: Sequence[Token], low: int) -> int:
    """Where the clause begins with its subject: back over an apposition ("Output in Chile, the top producer, fell") and over "and"
    or "but" before a verb, unless a figure stands between."""
    for _ in range(2):
        first = next((t for t in row[low:] if not t.low.endswith("ly")), None)
        if (
            low < 2
            or first is None
            or first.kind not in ("change", "stands", "share")
            or row[low - 1].text not in (",", "and", "but")
        ):
            return low
        before, _end = clause(row, low - 2) if row[low - 2].kind not in ("stop", "break") else (low, low)
        if any(t.kind == "figure" for t in row[before:low]):
            return low
        verbs = any(t.kind in ("change", "stands", "share") and t.low not in _ALSO_ADJECTIVES for t in row[before:low])
        if row[low - 1].text == "," and not verbs and before >= 2 and row[before - 1].text == ",":
            before, _end = clause(row, before - 2)
            if any(t.kind == "figure" for t in row[before:low]):
                return low
        low = before
    return low


_ALSO_ADJECTIVES = frozenset("top total average close set cost cut".split())


def span(c: Context) -> Reading | None:
    """A time that something lasts: "a 90-day pause on tariffs", "valid for six months", "extend the truce by 90 days"."""
    if c.figure.unit not in _TIME:
        return None
    nxt = _noun_after(c, 2)
    if nxt is not None:
        reading, _ = noun_phrase(c.row[c.at + 1 :], nxt - c.at - 1, c.words)
        if reading.sort in ("span", "amount", "control"):
            return replace(reading, made="span", sort="span")
    if c.at + 1 < len(c.row) and c.row[c.at + 1].low == "of" and (noun := _noun_after(replace(c, at=c.at + 1), 3)):
        reading, _ = noun_phrase(c.row, noun, c.words)
        return replace(reading, made="span", sort="span") if reading.sort == "span" and reading.quantity != "talks" else None
    return _span_verb(c) or _further(c)


def _further(c: Context) -> Reading | None:
    """ "keep the tariffs on China for another 90 days": more time for what stands is an extension, whatever the verb."""
    if not c.figure.text.lower().startswith(("another", "a further", "further", "an additional", "an extra")):
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity), None)
    if noun is None or c.row[c.at - 1].low not in ("for", "by"):
        return None
    inner, end = noun_phrase(c.row, noun, c.words)
    if inner.sort not in ("duty", "span", "control") or end < c.at - 1:
        return None
    name, written = product([c.row[noun]], c.words)
    return Reading("extension", "span", "extension", "span", product=name, written=written, to=inner.to, whose=inner.whose)


def _span_verb(c: Context) -> Reading | None:
    for i in range(c.at - 1, c.low - 1, -1):
        stem = next((s for s in _SPANS if c.row[i].low.startswith(s.rstrip("e")) and c.row[i].kind in ("word", "noun")), None)
        if stem is None:
            continue
        if stem in ("valid", "last") and c.at - i > 4:
            return None
        if stem in ("valid", "last"):
            tokens = _subject_phrase(c, i)
        else:
            end = next((j for j in range(i + 1, c.at) if c.row[j].kind == "prep" and c.row[j].low in ("by", "for", "until")), c.at)
            tokens = c.row[i + 1 : end] or _subject_phrase(c, i)
        reading = Reading(_SPANS[stem], "span", _SPANS[stem], "span")
        noun = next((j for j, t in enumerate(tokens) if t.quantity), None)
        while noun is not None and noun + 1 < len(tokens) and tokens[noun + 1].quantity:
            noun += 1
        if noun is not None:
            inner, _ = noun_phrase(tokens, noun, c.words)
            name, written = product([t for t in tokens[: noun + 1] if t.kind != "party"], c.words)
            return replace(reading, product=name, written=written, to=inner.to, whose=inner.whose)
        name, written = product([t for t in tokens if t.kind != "party"], c.words)
        return replace(reading, product=name, written=written) if name else None
    return None


def _subject_phrase(c: Context, verb: int) -> Sequence[Token]:
    """The words before a verb phrase: back over "are expected to be", then the noun phrase."""
    end = verb
    while end > c.low and _before_verb(c.row[end - 1]):
        end -= 1
    start = end
    while start > c.low and not ends_phrase(c.row[start - 1]):
        start -= 1
    if start == end and _coordinated(c, c.low):
        start, _ = clause(c.row, c.low - 2)
        end = next((i for i in range(start, c.low) if ends_phrase(c.row[i]) or c.row[i].low.endswith(("ed", "ing"))), start)
    return c.row[start:end]


def _before_verb(token: Token) -> bool:
    return ends_phrase(token) or token.low.endswith("ly") or token.low in ("expected", "only", "set")


def share(c: Context) -> Reading | None:
    """A part of a whole: "mines 70 % of the world's X", "accounts for 60 % of X output", "China's share of X rose to 40 %"."""
    if c.figure.unit not in _PARTS or c.figure.direction == "from-to":
        return None
    named = _share_noun(c)
    if named is not None:
        return named
    verb = _share_verb(c)
    whole, end = _whole(c)
    if verb is None:
        return _sourced(c, whole, end) if whole else _and_done(c)
    made = _makes(c, verb)
    if whole is None and c.before is None:
        return None
    if whole is not None and whole.quantity and made not in _TURNED:
        made = whole.quantity
    if whole is None or (whole.product is None and c.before is not None):
        if c.before is None or c.before.made != "share" or not made:
            return None
        whole = replace(c.before, quantity="")
    owner = subject(c.row, verb) if verb > c.low and not _coordinated(c, verb) else None
    reading = replace(whole, quantity=f"share of {made or whole.quantity}".removesuffix(" of "), sort="share", made="share")
    reading = replace(reading, whose=None, pronoun=False)
    if owner is not None:
        return _owned(reading, owner, c.speaker)
    return replace(reading, whose=c.before.whose) if c.before is not None and c.before.made == "share" else None


# What is done to the whole itself; a verb of selling or holding says less of it than its own noun ("supplies 85 % of imports").
_TURNED = frozenset(("mining", "processing", "production"))


def _makes(c: Context, verb: int) -> str:
    """What the share verb makes of the whole ("" for verbs that say nothing of it: controls, accounts for)."""
    if c.row[verb].low.startswith("m") and verb + 1 < len(c.row) and c.row[verb + 1].low == "up":
        return ""  # made up
    return c.lexicon.shares[c.row[verb].low].makes


def _coordinated(c: Context, verb: int) -> bool:
    """Whether the verb begins its clause, after "and": its subject stands in the clause before."""
    return verb == c.low and c.low > 1 and c.row[c.low - 1].low in ("and", "or", "but", ",")


def _share_verb(c: Context) -> int | None:
    """The share verb right before the figure, over at most "for", an adverb or an auxiliary."""
    for i in range(c.at - 1, max(c.low, c.at - 4) - 1, -1):
        token = c.row[i]
        if token.low in c.lexicon.shares and token.kind in ("share", "noun", "stands"):
            return i
        if token.kind not in ("prep", "word", "stands") or (token.kind == "prep" and token.low not in ("for", "to")):
            return None
    return None


def _whole(c: Context) -> tuple[Reading | None, int]:
    """What the part is of: "of the world's rare earths", "of the global supply", "control over X production"; and where it ends."""
    at = c.at + 1
    if at < len(c.row) and c.row[at].low in ("control", "share", "stake", "ownership"):
        at += 1
    if at >= len(c.row) or c.row[at].low not in ("of", "over"):
        return None, at
    end = at + 1
    while end < len(c.row) and end - at <= 9 and not ends_phrase(c.row[end]):
        end += 1
    inside = list(c.row[at + 1 : end])
    if not inside:
        return None, end
    noun = next((j for j in range(len(inside) - 1, -1, -1) if inside[j].quantity), None)
    todo = _to_do(c, inside, end)
    if todo is not None:
        reading = todo
    elif noun is not None and noun == len(inside) - 1:
        reading, _ = noun_phrase([*inside, *c.row[end:]], noun, c.words)
        side = {"buyer": "imports", "seller": "exports"}.get(reading.seen_from or "", reading.quantity)
        reading = replace(reading, quantity=side, scope=reading.scope or reading.to or reading.whose, to=None)
    else:
        name, written = product([t for t in inside if t.kind != "party"], c.words)
        reading = Reading("", "share", "", "share", product=name, written=written)
        reading, _ = modifiers(c.row, end, reading, c.words)
    if any(is_world(t, c.words) for t in inside):
        reading = replace(reading, scope="world")
    owner = next((t.party for t in inside if t.kind == "party"), None)
    return replace(reading, scope=reading.scope or owner, whose=None), end


def _to_do(c: Context, inside: Sequence[Token], end: int) -> Reading | None:
    """ "the world's capacity to process X" is processing of X."""
    if (
        inside[-1].low != "capacity"
        or end + 2 >= len(c.row)
        or c.row[end].low != "to"
        or c.row[end + 1].low not in c.lexicon.shares
    ):
        return None
    stop = end + 2
    while stop < len(c.row) and not ends_phrase(c.row[stop]):
        stop += 1
    name, written = product(c.row[end + 2 : stop], c.words)
    makes = c.lexicon.shares[c.row[end + 1].low].makes
    return Reading(makes, "share", "", "share", product=name, written=written) if name and makes else None


def _sourced(c: Context, whole: Reading, end: int) -> Reading | None:
    """ "90 % of the world's X is mined in China", "… comes from China"."""
    if whole.product is None:
        return None
    verb = next(
        (i for i in range(end, min(end + 4, len(c.row))) if c.row[i].low in c.lexicon.shares or c.row[i].low in _COMES), None
    )
    if verb is None or verb + 2 > len(c.row):
        return None
    tail = c.row[verb + 1 : verb + 5]
    there = bool(tail) and tail[0].low == "there"
    if not tail or (not there and tail[0].low not in ("in", "by", "from", "out")):
        return None
    party = next((t.party for t in tail if t.kind == "party"), None)
    known = c.lexicon.shares.get(c.row[verb].low)
    made = (known.makes if known else "") or whole.quantity or "supply"
    return (
        replace(whole, quantity=f"share of {made}", sort="share", made="share", whose=party, pronoun=there)
        if party or there
        else None
    )


def _and_done(c: Context) -> Reading | None:
    """ "70 % of the world's X are mined there and 90 % processed": the whole and the place carry over."""
    if c.before is None or c.before.made != "share" or c.at + 1 >= len(c.row):
        return None
    verb = c.lexicon.shares.get(c.row[c.at + 1].low)
    done = verb is not None and verb.makes in _TURNED and c.row[c.at + 1].low.endswith("ed")
    return replace(c.before, quantity=f"share of {verb.makes}") if verb is not None and done else None


_COMES = frozenset("come comes came sourced originate originates".split())


def _share_noun(c: Context) -> Reading | None:
    """ "China's share of global X output rose to 60 %"."""
    at = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].low in ("share", "stake")), None)
    if at is None or at + 1 >= c.at or c.row[at + 1].low not in ("of", "in"):
        return None
    owner = next((t for t in reversed(c.row[c.low : at]) if t.kind == "party"), None)
    fake = replace(c, at=at)
    whole, _ = _whole(fake)
    if whole is None or owner is None:
        return None
    return replace(whole, quantity=f"share of {whole.quantity}".removesuffix(" of "), sort="share", made="share", whose=owner.party)


def _owned(reading: Reading, owner: Token, speaker: str | None) -> Reading:
    if reading.sort == "duty" and reading.seen_from == "seller":
        return replace(reading, to=owner.party) if owner.party and owner.party != reading.whose else reading
    if owner.party:
        return replace(reading, whose=owner.party)
    if owner.low == "we" and speaker:
        return replace(reading, whose=speaker)
    return replace(reading, pronoun=True)


def counted(c: Context) -> Reading | None:
    """A number of things: under controls ("curbs on seven metals"), or that a group has ("a group of 17 elements")."""
    figure = c.figure
    if figure.unit not in _COUNTS or c.at == 0:
        return None
    before = c.row[c.at - 1]
    if before.kind == "prep" and before.low in ("on", "over", "against") and c.at >= 2 and c.row[c.at - 2].quantity:
        noun = c.at - 2
        reading, _ = noun_phrase(c.row, noun, c.words)
        if reading.sort != "control":
            return None
        name, written = product(_named(figure, c), c.words)
        owner = subject(c.row, _verb_before(c, noun))
        reading = replace(reading, made="count", product=name, written=written)
        return _owned(reading, owner, c.speaker) if owner and not reading.whose else reading
    under = _put_under(c)
    if under is not None:
        return under
    group = _group(c)
    if group is not None:
        name, written = product(group, c.words)
        return Reading("number", "count", "number", "count", product=name, written=written) if name else None
    return None


def _put_under(c: Context) -> Reading | None:
    """ "placing seven metals, and goods made of them, under export controls"."""
    if c.row[c.at - 1].low not in _PUTS:
        return None
    under = next((j for j in range(c.at + 1, min(c.at + 11, len(c.row) - 1)) if c.row[j].low == "under"), None)
    noun = next((j for j in range(under + 1, min(under + 4, len(c.row))) if c.row[j].quantity), None) if under else None
    if noun is None:
        return None
    reading, _ = noun_phrase(c.row, noun, c.words)
    name, written = product(_named(c.figure, c), c.words)
    if reading.sort != "control" or name is None:
        return None
    owner = subject(c.row, c.at - 1)
    reading = replace(reading, made="count", product=name, written=written, premodified=False)
    return _owned(reading, owner, c.speaker) if owner and not reading.whose else reading


_PUTS = frozenset("put puts putting place places placed placing bring brings brought bringing".split())


def _named(figure: Figure, c: Context) -> list[Token]:
    """The noun of the count as tokens."""
    return [Token(w, 0, 0, "word") for w in (figure.of or "").split()]


def _verb_before(c: Context, noun: int) -> int:
    """The verb whose object the noun is: back over its modifiers."""
    i = noun
    while i > 0 and c.row[i - 1].kind in ("word", "noun", "party") and not c.row[i - 1].low.endswith(("ed", "ing")):
        i -= 1
    return max(i - 1, 0) if i > 0 and c.row[i - 1].kind not in ("stop", "break") else i


def _group(c: Context) -> Sequence[Token] | None:
    """The subject of "X are (a group of) 17 Y" or of "X—17 Y—…"."""
    i = c.at - 1
    if c.row[i].low in "—–":
        start = i
        while start > 0 and not ends_phrase(c.row[start - 1]):
            start -= 1
        alone = start == 0 or c.row[start - 1].kind == "stop" or c.row[start - 1].low in ("that", "because")
        return c.row[start:i] if alone and isinstance(c.figure.value, int) and c.figure.value > 2 else None
    if i >= 2 and c.row[i].low == "of" and c.row[i - 1].low in ("group", "family", "set", "class"):
        i -= 3
    while i > 0 and c.row[i].low in ("a", "the", "only"):
        i -= 1
    if c.row[i].low not in ("are", "is", "comprise", "include") or i != _first_verb(c):
        return None
    return c.row[c.low : i]


def _first_verb(c: Context) -> int:
    return next((i for i in range(c.low, c.at) if c.row[i].kind in ("stands", "change", "share") or c.row[i].low == "comprise"), -1)


def made(c: Context) -> Reading | None:
    """An amount that somebody makes, ships or buys: "exported 2,000 tonnes of gallium to Japan"."""
    if c.figure.unit in _TIME | _PARTS | _COUNTS or c.figure.unit == "percentage_points":
        return None
    verb = _share_verb(c)
    if verb is None or not _makes(c, verb) or c.at + 2 >= len(c.row) or c.row[c.at + 1].low != "of":
        return None
    owner = subject(c.row, verb)
    base = c.lexicon.shares[c.row[verb].low].base
    makes = _makes(c, verb)
    quantity = {"imports": "sales", "exports": "sales", "holding": "reserves"}.get(makes, makes)
    reading = Reading(quantity, "flow" if quantity == "sales" else "amount", makes, "made")
    reading = replace(reading, seen_from="buyer" if base in ("import", "buy") else None)
    reading, _ = modifiers(c.row, c.at + 1, reading, c.words)
    if owner is None or reading.product is None:
        return None
    if reading.seen_from == "buyer":
        return replace(reading, to=owner.party) if owner.party else None
    return _owned(reading, owner, c.speaker)


def premodifying(c: Context) -> Reading | None:
    """The figure before its noun: "a 25 % tariff on steel", "a 12 % drop in shipments", "55 % tariffs"."""
    if c.figure.unit in _TIME:
        return None
    at = c.at + 1
    if at + 1 < len(c.row) and c.row[at].low in _CHANGE_NOUNS and c.row[at + 1].low in ("in", "of", "on", "to"):
        noun = _noun_after(replace(c, at=at + 1), 6)
        return replace(noun_phrase(c.row, noun, c.words)[0], made="noun") if noun is not None else None
    if c.figure.unit in _COUNTS:
        return None
    noun = _noun_after(c, 3)
    if noun is None:
        return None
    reading, _ = noun_phrase(c.row[at:], noun - at, c.words)
    if "total" in c.figure.text.lower() or (c.at >= 2 and c.row[c.at - 1].low == "of" and c.row[c.at - 2].low == "total"):
        reading = replace(reading, basis="total")
    reading = _faced(c, reading, c.at)
    owner = subject(c.row, c.at)
    if reading.sort == "duty" and _open(reading) and owner is not None:
        return _owned(reading, owner, c.speaker)
    return reading


def _noun_after(c: Context, most: int) -> int | None:
    """The quantity noun that the words after `row[at]` lead to, over at most `most` words of a noun phrase."""
    for i in range(c.at + 1, min(c.at + 2 + most, len(c.row))):
        token = c.row[i]
        if token.quantity:
            while i + 1 < len(c.row) and c.row[i + 1].quantity:
                i += 1
            return i
        if token.kind not in ("word", "party") or (ends_phrase(token) and token.low not in ("the", "a")):
            return None
    return None


def predicate(c: Context) -> Reading | None:
    """The noun before its figure: "imports of X dropped 37 %", "a tariff of 25 %", "cutting duties from 125 % to 10 %"."""
    if c.figure.unit in _TIME:
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity and not _is_verb(c, i)), None)
    if noun is None:
        return None
    noun = _head(c, noun)
    reading, end = noun_phrase(c.row, noun, c.words)
    if not _leads(c, min(end, c.at)):
        return None
    if c.figure.unit in _COUNTS and (c.row[c.at - 1].kind == "noun" or reading.sort not in ("flow", "amount", "control")):
        return None
    reading, _ = modifiers(c.row, c.at + 1, reading, c.words)
    if [t.low for t in c.row[c.at + 1 : c.at + 3]] in (["in", "all"], ["in", "total"]):
        reading = replace(reading, basis="total")
    reading = _faced(c, reading, noun)
    if reading.sort in ("duty", "control") and _open(reading):
        verb = next((i for i in range(noun, c.low - 1, -1) if c.row[i].kind in ("stands", "change")), None)
        owner = subject(c.row, verb) if verb is not None else None
        if owner is not None:
            return _owned(reading, owner, c.speaker)
    return reading


def _open(reading: Reading) -> bool:
    """Whether the subject of the verb is still to be taken for the one who levies."""
    return reading.made != "faced" and (reading.whose is None or (reading.seen_from == "seller" and reading.to is None))


def _faced(c: Context, reading: Reading, at: int) -> Reading:
    """ "American soybeans face a tariff of 34 %": the duty is on the subject."""
    if reading.sort != "duty" or reading.to or reading.product:
        return reading
    verb = next((i for i in range(at - 1, c.low - 1, -1) if c.row[i].low in _FACES), None)
    if verb is None:
        return reading
    tokens = _subject_phrase(c, verb)
    name, written = product([t for t in tokens if t.kind != "party"], c.words)
    party = next((t.party for t in tokens if t.kind == "party"), None)
    return replace(reading, to=party, product=name, written=written, made="faced")


_FACES = frozenset("face faces faced facing incur incurs incurred attract attracts attracted".split())


def _is_verb(c: Context, i: int) -> bool:
    """Whether a quantity noun's form is here a verb: "China controls", "they export"."""
    before = c.row[i - 1] if i > 0 else None
    return before is not None and (before.low in PRONOUNS or before.low in ("to", "will", "would", "could", "can", "may"))


def _head(c: Context, noun: int) -> int:
    """The outermost quantity noun of a chain: in "tariff on imports" it is the tariff."""
    while True:
        i = noun - 1
        while i > c.low and c.row[i].kind in ("word", "party") and not ends_phrase(c.row[i]):
            i -= 1
        if i > c.low and c.row[i].kind == "prep" and c.row[i].low in ("on", "of", "in", "for") and c.row[i - 1].quantity:
            noun = i - 1
        else:
            return noun


def _leads(c: Context, start: int) -> bool:
    """Whether what stands between the noun phrase and the figure leads from the one to the other: a verb of change or level, or
    "of"/"at", and nothing that has a number of its own."""
    between = c.row[start : c.at]
    if len(between) > 9 or any(t.kind in ("share", "noun") and not _mere(t) for t in between):
        return False
    if not between:
        return c.figure.direction == "from-to"
    if any(t.kind in ("change", "stands") for t in between):
        return c.figure.unit not in _COUNTS or between[-1].kind in ("change", "stands")
    return len(between) <= 2 and between[-1].low in ("of", "at", "to", "by")


def _mere(token: Token) -> bool:
    return token.kind == "share" and token.low in ("have", "had", "has", "use")


def ellipsis(c: Context) -> Reading | None:
    """A figure that goes on where the one before it in its sentence left off: "… fell 58 % for the US and 51 % worldwide"."""
    before = c.before
    if before is None or before.sort in ("span", "count") or c.at_before < 0:
        return None
    other = c.row[c.at_before].figure
    if other is None:
        return None
    goes_on = c.low <= c.at_before and c.row[c.at - 1].low in ("to", "at") and before.made in ("noun", "priced")
    if goes_on or (c.low > c.at_before and c.row[c.low].kind in ("change", "stands") and c.row[c.low - 1].low in ("and", "but")):
        return before  # "fell 4.5 % in June to 436,000 tonnes", "have fallen 45 % and were last at $15,200"
    if other.unit != c.figure.unit or any(t.quantity and t.kind == "noun" for t in c.row[c.low : c.at]):
        return None
    between = [t for t in c.row[c.low : c.at] if t.kind not in ("break", "stop")]
    if len(between) > 5:
        return None
    owner = subject(c.row[: c.at], c.at) if c.low > c.at_before else None
    owner = owner if owner is not None and owner.start > c.row[c.at_before].end else None
    fresh = replace(before, basis=None)
    trailing, _ = modifiers(c.row, c.at + 1, replace(fresh, to=None, scope=None), c.words)
    if owner is not None:
        return _owned(replace(fresh, to=None, whose=None), owner, c.speaker) if before.sort in ("duty", "share") else None
    if trailing.to or trailing.scope:
        return replace(trailing, scope=trailing.scope if trailing.sort != "flow" else None)
    return fresh if any(t.kind in ("change", "stands") for t in between) else None


def priced(c: Context) -> Reading | None:
    """ "Copper traded at $9,810 a tonne": money for a weight or measure, after a commodity and a verb."""
    if c.figure.per is None or not c.figure.unit.isupper() or c.figure.per.split()[-1] in _NO_GOODS:
        return None
    verb = next((i for i in range(c.low + 1, c.at) if c.row[i].kind in ("change", "stands")), None)
    if verb is None:
        return None
    end = next((i for i in range(c.low, verb) if c.row[i].kind == "prep"), verb)
    name, written = product([t for t in c.row[c.low : end] if t.kind != "party"], c.words)
    if name is None or name.split()[-1] not in c.words.mass:
        return None
    return Reading("price", "price", "price", "priced", product=name, written=written)


_NO_GOODS = frozenset("year month week day hour quarter share person head household worker".split())


def is_base(c: Context) -> bool:
    """Whether the figure is what another is compared with: "down from 49 % a year ago", "against $40"."""
    i = c.at - 1
    return (
        c.figure.direction != "from-to"
        and i >= 0
        and c.row[i].low in ("from", "against", "than", "versus", "with")
        and (c.row[i].low != "with" or (i >= 1 and c.row[i - 1].low == "compared"))
    )


FRAMES: tuple[Callable[[Context], Reading | None], ...] = (span, share, counted, made, premodifying, predicate, priced, ellipsis)


def read(c: Context) -> Reading | None:
    """The first frame's reading of the figure; None for a figure of comparison, which is of another time."""
    if is_base(c):
        return None
    return next((reading for frame in FRAMES if (reading := frame(c)) is not None), None)
