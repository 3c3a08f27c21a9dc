"""The subject that a sentence opens with: whose second verb may report speech."""

from __future__ import annotations

from generator.find.speakers.phrases import CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS, Phrase, Reader


def subject(reader: Reader, items: list[int], stop: int) -> Phrase | None:
    """The subject that the sentence opens with, before position `stop`: a name, pronoun or nominal before any verb."""
    p = 0
    while p < stop and (
        reader.low(items, p)
        in CONJUNCTIONS
        | {"“", "meanwhile", "still", "also", "yet", ",", "however", "even", "just", "only", "shortly", "soon", "moments"}
        or items[p] < 0
    ):
        p += 1
    if reader.low(items, p) in PREPOSITIONS | {
        "as",
        "when",
        "while",
        "although",
        "though",
        "if",
        "asked",
        "speaking",
        "despite",
    } or reader.low(items, p).endswith("ing"):
        k = p
        while k < stop and reader.low(items, k) != "," and items[k] >= 0:
            k += 1
        if k < stop:
            p = k + 1
    for k in range(p, min(stop, p + 14)):
        if items[k] < 0:
            return None
        low = reader.low(items, k)
        if low in ("he", "she", "they", "i", "we"):
            return Phrase(items[k], items[k], None, low)
        mention = reader.names.by_lead.get(items[k])
        if mention:
            at = items.index(mention[2], k) if mention[2] in items[k : k + 12] else k
            if reader.low(items, at + 1) in ("'s", "’s", "'", "’"):
                noun = at + 2
                while (
                    noun < min(stop, at + 6)
                    and reader.low(items, noun) not in reader.speakers
                    and reader.low(items, noun) not in FINITE
                ):
                    noun += 1
                if noun < stop and reader.low(items, noun) in reader.speakers:
                    person = reader.names.by_lead.get(items[noun + 1]) if noun + 1 < stop and items[noun + 1] >= 0 else None
                    return Phrase(items[k], person[2], person[3]) if person else Phrase(items[k], items[noun])
                continue
            noun = at + 1
            while noun < min(stop, at + 3) and reader.low(items, noun) not in reader.speakers | reader.body_nouns | FINITE:
                noun += 1
            if (
                noun < stop
                and noun <= at + 2
                and reader.low(items, noun) in reader.speakers | reader.body_nouns
                and not reader.word(items, noun)[0].isupper()
            ):
                follow = reader.names.by_lead.get(items[noun + 1]) if noun + 1 < stop and items[noun + 1] >= 0 else None
                return Phrase(items[p], follow[2], follow[3]) if follow else Phrase(items[p], items[noun])
            return Phrase(mention[0], mention[2], mention[3])
        if (
            low in reader.speakers
            and k > p - 1
            and (
                k == p
                or (
                    not reader.word(items, k)[0].isupper()
                    and (reader.low(items, p) in DETERMINERS or (low.endswith("s") and k - p <= 4))
                )
            )
        ):
            follow = reader.names.by_lead.get(items[k + 1]) if k + 1 < stop and items[k + 1] >= 0 else None
            return Phrase(items[p], follow[2], follow[3]) if follow else Phrase(items[p], items[k])
        if low in FINITE:
            return None
    return None
