"""The shape of `quotes.yml`: the verbs that report speech, and the words that tell speech from mere marks."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, Words, each_once

Sort = Literal["say", "call", "think", "show", "promise"]


class Verb(Noun):
    """A reporting verb by its base form. `past`, `participle`, `gerund` only where they are irregular."""

    base: str = Field(pattern=r"^[a-z][a-z-]+$")
    past: str | None = None
    participle: str | None = None
    gerund: str | None = None

    def forms(self) -> tuple[tuple[str, str], ...]:
        """(form, its tense): present, past, participle, gerund, base."""
        base, e = self.base, self.base.endswith("e")
        sibilant = base.endswith(("s", "sh", "ch", "x", "z"))
        y = base.endswith("y") and base[-2] not in "aeiou"
        third = base[:-1] + "ies" if y else base + ("es" if sibilant else "s")
        regular = base + "d" if e else base[:-1] + "ied" if y else base + "ed"
        past = self.past or regular
        gerund = self.gerund or (base[:-1] + "ing" if e and not base.endswith("ee") else base + "ing")
        forms = ((past, "past"), (base, "base"), (third, "present"), (self.participle or past, "participle"), (gerund, "gerund"))
        british = base[-1] == "l" and base[-2] in "aeo" and base[-3] not in "aeiou" and not self.past and len(base) > 4
        return (*forms, (f"{base}led", "past")) if british else forms  # "signalled"


class Quotes(Noun):
    """Verbs by what they report. say: words; call: a label or judgement; think: a view; show: what a source shows;
    promise: what somebody will do or asks for. `labels`: those that put a label on something; `with_back`, `with_about`: verbs
    that say something only before those words.

    `addressed`: who is spoken to, and says nothing; `outlooks`: nouns of what is expected of something; `feelings`: nouns of
    what somebody feels about what is told; `studies`: papers that find something; `data`: what a source is called that nobody
    speaks for.

    `faint`: verbs that seldom report; `views`: verbs of a view; `tells_of`: verbs that tell something of their object; `never`:
    verbs of other meaning that report nothing in a statement; `before_that`: verbs that report only before "that".
    `views_by`, `views_in`, `views_held`: nouns by which a view is told, behind "by", behind "in", and before "is that".
    """

    say: tuple[str | Verb, ...]
    call: tuple[str | Verb, ...]
    think: tuple[str | Verb, ...]
    show: tuple[str | Verb, ...]
    promise: tuple[str | Verb, ...]
    with_back: tuple[str | Verb, ...]
    with_about: tuple[str | Verb, ...]
    often_nouns: tuple[str, ...]
    work_nouns: tuple[str, ...]
    naming_words: tuple[str, ...]
    scheme_nouns: tuple[str, ...]
    class_nouns: tuple[str, ...]
    labelled_nouns: tuple[str, ...]
    makes: tuple[str, ...]
    channels: tuple[str, ...]
    listeners: tuple[str, ...]
    occasions: tuple[str, ...]
    plural_nouns: tuple[str, ...]
    plural_sources: tuple[str, ...]
    forecasters: tuple[str, ...]
    papers: tuple[str, ...]
    labels: tuple[str, ...]
    claims: tuple[str, ...]
    addressed: Words
    outlooks: Words
    feelings: Words
    studies: Words
    data: Words
    faint: Words
    views: Words
    tells_of: Words
    never: Words
    before_that: Words
    views_by: Words
    views_in: Words
    views_held: Words

    @Check
    def _verbs_are_unique(self) -> None:
        sorts = (getattr(self, sort) for sort in ("say", "call", "think", "show", "promise"))
        each_once(verb if isinstance(verb, str) else verb.base for verbs in sorts for verb in verbs)

    @cached_property
    def view_nouns(self) -> frozenset[str]:
        """The nouns by which a view is told, in whatever way."""
        return self.views_by | self.views_in | self.views_held

    def forms(self) -> dict[str, tuple[Sort, str, str]]:
        """Each form of each verb -> (sort, tense, base). A form of two verbs belongs to the first. Made once; do not change it."""
        return _forms(self)

    def forms_before(self) -> dict[tuple[str, str], tuple[Sort, str, str]]:
        """(form, word after it) of the verbs that report only there ("fired back", "spoke of") -> (sort, tense, base)."""
        out: dict[tuple[str, str], tuple[Sort, str, str]] = {}
        pairs: tuple[tuple[tuple[str | Verb, ...], Sort, str], ...] = (
            (self.with_back, "say", "back"), (self.with_about, "call", "about"), (self.with_about, "call", "of"),
        )  # fmt: skip
        for verbs, sort, word in pairs:
            for v in (Verb(base=v) if isinstance(v, str) else v for v in verbs):
                out |= {(form, word): (sort, tense, f"{v.base} {word}") for form, tense in reversed(v.forms())}
        return out


@cache
def _forms(quotes: Quotes) -> dict[str, tuple[Sort, str, str]]:
    out: dict[str, tuple[Sort, str, str]] = {}
    sorts: tuple[Sort, ...] = ("say", "call", "think", "show", "promise")
    for sort in sorts:
        for verb in getattr(quotes, sort):
            for form, tense in (Verb(base=verb) if isinstance(verb, str) else verb).forms():
                out.setdefault(form, (sort, tense, verb if isinstance(verb, str) else verb.base))
    return out
