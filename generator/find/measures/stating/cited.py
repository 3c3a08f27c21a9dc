"""Sources that are cited by words and not by a name: a document, "the ministry", "her research", whoever closes the sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.measures.stating.judging import REVISES
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
    rf"[\"“'‘\s]*(?:An?|[Tt]he|Its|Their)\s(?P<doc>(?:[\w’'-]+\s){{0,3}}?{_PAPER})(?!\s(?:office|bureau|committee|minister|watchdog|authority))"
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
    + r"|\b(?:[Aa]ccording\sto|[Bb]y)\s(?:her|his)\s(?:own\s)?"
    + r"(?:team|research|model|firm|group|study|estimates?|calculations?|figures|data|reckoning|count)\b"
)
_THE_BODY = late(
    rf"(?:[Tt]he|its)\s(?P<body>[a-z-]+)\s(?:on\s[A-Z]\w+day\s)?(?:now\s|also\s|itself\s|has\s|had\s)?"
    rf"(?:{_VERB}\b|(?:reported|posted|booked|announced|guided)\b|{REVISES})|(?P<police>^Police)\s(?:{_VERB})\b|\b[Aa]s\sper\sthe\s(?P<per>[a-z-]+)"
    r"|^(?P<house>[A-Z][a-z]+)\s(?:researchers|analysts|economists|scientists|experts|statisticians)\s" + _VERB + r"\b"
    r"|\b(?:surveyed|polled|asked|interviewed)\sby\s(?:her|his|its|their|the)\s(?P<by>[a-z-]+)\b"
)


_ITS_AUTHOR = late(r"\s(?:published\s)?(?:of|by|from|in|for)\s(?:the\s)?(?:journal\s)?[A-Z]")


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
    """The name that a sentence ends with as its source: "…, according to Oreline."; None where it ends otherwise."""
    m = _CLOSES.search(sentence)
    return m.group("name") if m else None


_SPEAKS_FOR = late(
    r"\b(?:data|figures|statistics|results|records|polls?|polling|surveys?|reports?|stud(?:y|ies)|analys[ie]s|averages?|estimates?|counts?|tally|tallies"
    r"|calculations|statement|filing|note|index|review|spokes[a-z]+|government|council|ministry|bureau|office|authority|authorities)\b"
)


@lru_cache(maxsize=32)
def speaks_for(speaker: str | None) -> bool:
    """Whether the words for a speaker are of a paper, a body or who speaks for it: "early results of a poll by Albor"; an official
    who has no name speaks for nobody that could be looked up."""
    return speaker is not None and _SPEAKS_FOR.search(speaker) is not None and _ANYBODY.search(speaker) is None


_ANYBODY = late(
    r"\b(?:officials?|sources?|persons?|people|aides?|advis[eo]rs?|executives?|insiders?|diplomats?|traders?|supporters|lawmakers)\b"
)


@lru_cache(maxsize=32)
def by_pronoun(sentence: str) -> bool:
    """Whether the sentence rests on whoever was named last: "she estimated", "her research"."""
    return any(word in sentence for word in _PERSONS) and _PRONOUN.search(sentence) is not None


@lru_cache(maxsize=32)
def the_body(sentence: str) -> str | None:
    """The noun of a body that states something: "the bank now puts", "as per the ministry"."""
    for m in _THE_BODY.finditer(sentence):
        if house := m.group("house") or m.group("police"):
            return house.lower()
        if m.group("per") or m.group("by") or _BEFORE_BODY.search(sentence, max(0, m.start() - 8), m.start()):
            return m.group("body") or m.group("per") or m.group("by")
    return None


_SURVEYING = late(
    r"\b(?:survey|poll|study|report|analysis|review)\b[^,;.]{0,40}?\s(?:that\s)?the\s(?P<body>[a-z-]+)\s(?:published|released|conducted|commissioned|issued|ran)\b"
)


@lru_cache(maxsize=32)
def surveying(sentence: str) -> str | None:
    """The noun of the body whose survey the sentence tells of: "in a survey of 90 firms that the chamber published"."""
    m = _SURVEYING.search(sentence)
    return m.group("body") if m else None


@lru_cache(maxsize=32)
def records(sentence: str) -> str | None:
    """Data without an owner's name: "official data showed on Monday", "according to company filings"."""
    m = _RECORDS.search(sentence) if _ANY_RECORD.search(sentence) else None
    if m is None:
        return None
    owner = m.group("owner") or m.group("house") or m.group("office") or m.group("counts") or m.group("journal")
    if estimate := m.group("estimates"):
        return re.sub(r"^(?:The|the)\s", "", estimate)
    return owner or whose_paper(m.group("shown") or m.group("told"))


def whose_paper(paper: str) -> str | None:
    """The owner of "the ministry's figures"; the words for "customs data"; nobody for "separate data"."""
    owner, _, rest = paper.replace("’", "'").partition("'s ")
    if rest and _ANY_RECORD.search(rest):
        return re.sub(r"^(?:The|the|A|a)\s", "", paper[: len(owner)])
    return None if _VAGUE.issuperset(w.lower() for w in paper.split()[:-1]) else paper


# Words that do not say whose data they are.
_VAGUE = frozenset(
    "a an the this that these those which who its their his her our separate new latest recent recently preliminary early initial"
    " updated provisional other another more further available monthly weekly quarterly annual yearly internal published revised"
    " fresh final".split()
)


_ANY_RECORD = late(
    r"data|figures|statistics|records|filings|estimate|study|survey|poll|report|index|review|numbers|prices|forecast|projection|outlook|guidance|base\scase|journal|summary|readout|communiqu|bulletin|notice|list|count|reckoning|tally|calculation"
)
_WHAT = (
    r"(?:[A-Za-z][\w.&-]*(?:['’]s)?\s){0,3}?[A-Za-z][\w&-]*(?:['’]s)?\s(?:data|figures|statistics|records|filings|estimates|study|survey|poll"
    r"|report|index|review)"
)
_RECORDS = late(
    rf"(?:^(?:An?\s)?|[,;]\s(?:and\s)?|\b[Tt]he\s)(?P<shown>{_WHAT})(?:,[^,;.]{{2,60}},)?\s"
    r"(?:(?:from|by|of)\s(?:the\s|an?\s)?(?P<owner>(?:[A-Za-z][\w&'’-]*\s){0,3}?[A-Za-z][\w&'’-]*)\s|(?:[\w-]+\s){0,4}?)"
    r"(?:shows?|showed|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|found|finds|puts?|estimate[sd]?|projects|projected)\b"
    rf"|\b(?:according\sto|based\son|citing)\s(?:the\s|its\s|an?\s)?(?P<told>{_WHAT})\b"
    r"|\b(?:figures|data|estimates|numbers|prices)\s(?:compiled\s)?(?:from|by)\s(?:the\s)?(?P<house>[A-Z][\w&.'’-]*(?:\s[A-Z][\w&.'’-]*){0,4})"
    r"\s(?:show|shows|showed|suggest|indicate)\b"
    r"|\b(?:figures|data|statistics|numbers|summary|readout|communiqu[eé]|bulletin|notice|list)\s(?:released|published|issued|compiled|collected|collated)"
    r"\sby\s(?:the\s)?"
    r"(?P<office>(?:[A-Za-z][\w&'’-]*\s){0,4}?[A-Za-z][\w&'’-]*)(?=,|\.$|\son\s|\sin\s|\sthis\s|\slast\s|\sshow|\ssuggest)"
    r"|(?:^|[,;]\s|\b(?:by|on|and|but|while)\s)(?P<estimates>(?:[Tt]he\s)?(?:[A-Z][\w&.-]*|(?:[a-z-]+\s){0,2}(?:ministry|office|bureau|bank|agency"
    r"|government|council|authority|company|firm))(?:\s[A-Z][\w&.-]*){0,4})['’]s\s(?:(?:own|latest|median|central|new|current|earlier|previous|base)\s)"
    r"{0,2}(?:forecasts?|estimates?|projections?|outlook|guidance|base\scase)\b(?!,)"
    r"|\bin\sthe\sjournal\s(?P<journal>[A-Z][\w&-]*(?:\s(?:of\s)?[A-Z][\w&-]*){0,4})"
    r"|\b(?:by|on)\s(?:the\s)?(?P<counts>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})['’]s\s(?:own\s|latest\s)?(?:count|reckoning|tally|estimates?"
    r"|calculations?)\b"
)
