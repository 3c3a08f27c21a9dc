"""The words of the vocabulary that speech is read by, ready for look-up: made once for each vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.vocabulary import Vocabulary
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.people import People
from generator.vocabulary.quotes import Quotes, Sort


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """`forms`: each form of a reporting verb -> (sort, tense, base); `before`: those that report only before a word ("fired back");
    `told`: past forms that are no nouns; `nouns`: forms that are as often nouns; `first`: what a cue can begin with."""

    forms: dict[str, tuple[Sort, str, str]]
    before: dict[tuple[str, str], tuple[Sort, str, str]]
    nouns: frozenset[str]
    told: frozenset[str]
    first: frozenset[str]
    speakers: frozenset[str]
    sources: frozenset[str]
    body_nouns: frozenset[str]
    subjects: frozenset[str]
    occasions: frozenset[str]
    plurals: frozenset[str]
    plural_sources: frozenset[str]
    forecasters: frozenset[str]
    papers: frozenset[str]


def speech_words(vocabulary: Vocabulary) -> SpeechWords:
    """The words of a vocabulary that speech is read by, made once."""
    return _made(vocabulary.quotes, vocabulary.people, vocabulary.bodies)


@lru_cache(maxsize=4)
def _made(quotes: Quotes, people: People, bodies: Bodies) -> SpeechWords:
    forms, before = quotes.forms(), quotes.forms_before()
    nouns = frozenset(quotes.often_nouns)
    speakers = _with_s(people.speakers) | _with_s(people.roles) | frozenset(people.kin)
    sources, body_nouns = _with_s(people.sources), frozenset(bodies.nouns)
    return SpeechWords(
        forms=forms,
        before=before,
        nouns=nouns,
        told=frozenset(f for f, (sort, tense, _) in forms.items() if sort == "say" and tense == "past" and f not in nouns),
        first=frozenset(forms) | {form for form, _ in before} | {"according", "per", ":"},
        speakers=speakers,
        sources=sources,
        body_nouns=body_nouns,
        subjects=speakers | body_nouns | sources,
        occasions=frozenset(quotes.channels) | frozenset(quotes.occasions),
        plurals=frozenset(quotes.plural_nouns),
        plural_sources=frozenset(quotes.plural_sources),
        forecasters=frozenset(quotes.forecasters),
        papers=frozenset(quotes.papers),
    )


def _with_s(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) | {w + "s" for w in words}
