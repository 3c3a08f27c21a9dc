"""Sources that are cited by words and not by a name: a document, "the ministry", "her research", whoever closes the sentence."""

from __future__ import annotations

from functools import lru_cache

from generator.late import late

_VERB = (
    r"(?:says?|said|puts?|found|finds|shows?|showed|suggest(?:s|ed)?|indicate[sd]?|estimate[sd]?|reckon(?:s|ed)?|forecasts?|predict(?:s|ed)?"
    r"|projects|projected|warn(?:s|ed)|flagged|calculate[sd]?|count(?:s|ed)|conclude[sd]?|expects?|note[sd]|believes?|states?|assumes?)"
)
_PAPER = (
    r"(?:strategy|study|survey|report|poll|panel|committee|inquiry|audit|review|paper|bulletin|prospectus|filing|census|analysis|watchdog"
    r"|regulator|assessment|index|model|white\spaper|budget|statement|memo|memorandum|dossier|brief|document)"
)
# "A feasibility study lodged with the exchange puts the life at 26 years"; "The strategy, published on Saturday, says".
_DOCUMENT = late(
    rf"[\"“'‘\s]*(?:An?|[Tt]he|Its|Their)\s(?P<doc>(?:[\w’'-]+\s){{0,3}}?{_PAPER})"
    rf"(?:,[^,;.]{{2,70}},|\s[^,;.]{{2,60}}?)?\s(?:has\s|had\s|also\s)?{_VERB}\b"
)
# "…, Moser added." covers the whole sentence.
_CLOSES = late(
    r",\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s(?:has\s|also\s)?(?:said|says|added|adds|noted|estimated|estimates|reckons|explained)"
    r"(?:\s(?:on\s)?[A-Z]\w+day|\sin\s[^,;.]{2,30})?\W*$"
)
# "…, she estimated, and"; "Her team estimates"; "according to her research".
_PRONOUN = late(
    r",\s(?:he|she)\s(?:also\s)?(?:said|says|added|adds|noted|explained|estimated|estimates|reckoned|reckons|calculated)\b"
    r"|^(?:Her|His)\s(?:team|research|model|firm|group|study|estimates?|calculations?|figures|data)\b[^,;.]{0,30}?\b"
    + _VERB
    + r"|\b(?:according\sto|by)\s(?:her|his)\s(?:own\s)?"
    + r"(?:team|research|model|firm|group|study|estimates?|calculations?|figures|data|reckoning|count)\b"
)
_THE_BODY = late(
    rf"(?:[Tt]he|its)\s(?P<body>[a-z-]+)\s(?:now\s|also\s|itself\s|has\s|had\s)?{_VERB}\b|\b[Aa]s\sper\sthe\s(?P<per>[a-z-]+)"
)


_ITS_AUTHOR = late(r"\s(?:of|by|from|in|for)\s(?:the\s)?[A-Z]")


# Before "the bank puts": "at the bank, sources put" has another subject.
_BEFORE_BODY = late(r"(?:^|[,;:]\s|\b(?:that|and|but|which|while|as)\s)$")
_PERSONS = (" he ", " she ", " her ", " his ", "Her ", "His ")


@lru_cache(maxsize=32)
def document(sentence: str) -> str | None:
    """The document that the sentence begins with and that says what follows; not one whose author is named with it."""
    m = _DOCUMENT.match(sentence)
    return m.group("doc") if m and not _ITS_AUTHOR.match(sentence, m.end("doc")) else None


@lru_cache(maxsize=32)
def closing_name(sentence: str) -> str | None:
    m = _CLOSES.search(sentence)
    return m.group("name") if m else None


@lru_cache(maxsize=32)
def by_pronoun(sentence: str) -> bool:
    """Whether the sentence rests on whoever was named last: "she estimated", "her research"."""
    return any(word in sentence for word in _PERSONS) and _PRONOUN.search(sentence) is not None


@lru_cache(maxsize=32)
def the_body(sentence: str) -> str | None:
    """The noun of a body that states something: "the bank now puts", "as per the ministry"."""
    for m in _THE_BODY.finditer(sentence):
        if m.group("per") or _BEFORE_BODY.search(sentence, max(0, m.start() - 8), m.start()):
            return m.group("body") or m.group("per")
    return None
