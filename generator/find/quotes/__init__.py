"""Quotes: the words between marks, who said them, by which verb, and what kind of quotation it is.

named (no speech: titles, terms), kinds, carry (the speaker stands in another paragraph), relay (told whom, or in what). The marks
themselves are found by find/marks, the cue and the speaker beside them by find/speakers.
"""

from __future__ import annotations

from generator.find.names import Entity, Names, body_in
from generator.find.names.roles import surface
from generator.find.quotes.carry import Heard, attribute
from generator.find.quotes.kinds import kind_of
from generator.find.quotes.relay import relay_of
from generator.find.speakers.phrases import Phrase
from generator.find.speakers.reading import Reading, UnitReading, read_speech
from generator.records import Article, Quote
from generator.text import Locator
from generator.vocabulary import Vocabulary


def find_quotes(article: Article, vocabulary: Vocabulary, where: Locator, names: Names) -> tuple[Quote, ...]:
    """Every stretch between marks, in order of the text; nested ones belong to the outer."""
    reading = read_speech(article, vocabulary, names)
    claims = frozenset(vocabulary.quotes.claims) | {w + "s" for w in vocabulary.quotes.claims}
    out: list[Quote] = []
    for h in attribute(reading, article.text):
        ur = reading.units[h.unit]
        kind, score, reasons = kind_of(article.text, h, ur, reading.singles, vocabulary)
        m = h.marked
        numbers = where.numbers(m.outer_start, m.outer_end)
        silent = kind in ("scare", "term", "title")
        speaker, written = (None, None) if h.phrase is None else speaker_of(names, h.entity, h.phrase)
        role, body = role_of(names, h.entity, h.phrase) if h.phrase is not None else (None, None)
        cue = cue_words(names, reading, h)
        out.append(
            Quote(
                id=f"q{len(out) + 1}",
                text=article.text[m.start : m.end],
                kind=kind,
                score=score,
                speaker=None if silent else speaker,
                speaker_as_written=written,
                role=None if silent else role,
                body=None if silent else body,
                cue=cue,
                relay=_relay(names, reading, h, vocabulary),
                denied=bool(h.told and denied(ur, h, claims)),
                sentence=where.sentence(numbers),
                s=numbers,
                line=where.line(m.outer_start),
                start=m.start,
                end=m.end,
                rule=h.rule,
                reasons=reasons,
            )
        )
    return tuple(out)


def speaker_of(names: Names, entity: Entity | None, phrase: Phrase) -> tuple[str | None, str]:
    """(resolved name or None, the words as written)."""
    written = names.tokens.surface(phrase.first, phrase.last)
    if entity is not None:
        return entity.name, written
    return None, written


def role_of(names: Names, entity: Entity | None, phrase: Phrase) -> tuple[str | None, str | None]:
    """The role beside the name in this phrase, else the one the article gives elsewhere; with its body."""
    if entity is None or entity.kind != "person":
        return None, None
    mention = names.by_last.get(phrase.last) if not phrase.pronoun else None
    beside = names.roles.get(mention[1]) if mention is not None else None
    if beside is not None:
        return surface(names.tokens, beside), body_in(names, beside.first, beside.last) or entity.role_body
    return entity.role, entity.role_body


def cue_words(names: Names, reading: Reading, h: Heard) -> str | None:
    """The reporting verb as written; that of the same speech where a quotation is split or goes on."""
    if h.told is None and h.verb is not None:
        return names.tokens.word[reading.units[h.unit].unit.items[h.verb]]
    source = h if h.told is not None else h.follows
    if source is None:
        return None
    if source.told is None:
        return None if source.verb is None else names.tokens.word[reading.units[source.unit].unit.items[source.verb]]
    cue = source.told.cue
    t = names.tokens
    at = reading.units[source.unit].unit.items[cue.p]
    return t.surface(at, at + 1) if t.low[at] == "according" else t.word[at]


def _relay(names: Names, reading: Reading, h: Heard, vocabulary: Vocabulary) -> str | None:
    """Told whom, or in what, by its own cue; else by that of the sentence in its paragraph from which the quotation goes on."""
    source = h if h.told is not None else h.follows
    if source is None or source.told is None:
        return None
    ur = reading.units[source.unit]
    if ur.unit.paragraph != reading.units[h.unit].unit.paragraph:
        return None
    return relay_of(names, ur, source.told.cue, vocabulary)


_NEGATIONS = frozenset({"not", "never", "neither", "nor", "cannot", "without"})


def denied(ur: UnitReading, h: Heard, claims: frozenset[str]) -> bool:
    """Whether the sentence says that the words are not so: a negation a few words before them ("not a 'truce' or a 'deal'")."""
    assert h.told is not None
    lows = ur.lows
    between = lows[h.told.cue.p : h.position]
    if h.told.cue.base == "deny" or (h.told.cue.base in ("reject", "dismiss", "dispute") and claims & set(between)):
        return True
    p = h.position - 1
    while p > 0 and lows[p] in ("«»", "or", "and", "nor", ",") and (lows[p] != "," or lows[p - 1] == "«»"):
        p -= 1
    for k in range(p, max(h.told.cue.p, p - 6) if h.told.cue.p < p else p - 6, -1):
        if k < 0 or lows[k] in (",", ";", "but", ":"):
            return False
        if lows[k] in _NEGATIONS or lows[k].endswith(("n't", "n’t")):
            return lows[k + 1] not in ("only", "just", "merely", "simply", "rule", "ruling")
        if lows[k] == "no" and p - k <= 2:
            return lows[k + 1] not in ("ruling", "doubt", "matter", "longer", "secret")
    return False
