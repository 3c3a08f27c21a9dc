"""Who states a figure, and what the article itself says that it takes in."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from generator.find.measures.cited import by_pronoun, closing_name, document, the_body
from generator.find.measures.interview import interviewed
from generator.find.measures.named import BODIES
from generator.find.measures.phrases import Reading
from generator.find.measures.scene import Scene, credits_of
from generator.late import late
from generator.records import Figure, Quote


def stated_by(scene: Scene, figure: Figure, quote: Quote | None) -> str | None:
    """The speaker of the quote, else of the statement that the figure stands in, else the data or the newsroom that is cited, else
    whoever is named as saying it; whom the sentence only points to ("He puts the deficit at", "the group says") is looked up."""
    if quote is not None and (quote.speaker or quote.speaker_as_written):
        return quote.speaker or _telling(_looked_up(scene, figure, quote.speaker_as_written))
    credits = credits_of(scene, figure)
    data = next((c.text for c in credits if c.rule.startswith("data")), None)
    paper = next((c.name for c in credits if not c.rule.startswith("data")), None)
    said = next(iter(scene.statements.around(figure.start, figure.end)), None)
    speaker = said.speaker if said is not None else None
    sentence = _sentence(scene, figure)
    if _CLOSES.search(sentence):
        speaker = _last_named(scene, figure) or speaker
    elif name := closing_name(sentence):
        speaker = scene.named.full(name)
    if said is not None and speaker is None:
        speaker = _telling(_looked_up(scene, figure, said.speaker_as_written))
    if speaker and (len(speaker.split()) > _LONG or figure.text in speaker):
        speaker = None  # a clause that was read as a name
    if speaker is None and _TOLD_THE_PAPER.search(sentence):
        paper = None  # "four sources told the Herald": nobody that can be named
    if data and speaker in (None, data, paper):
        return f"{data}, according to {paper}" if paper else data
    if speaker or paper:
        return scene.named.full(speaker or paper or "")
    named = (
        _whose(scene, figure, document(sentence))
        or scene.named.source(scene.article.text, *_around(scene, figure))
        or _reporting(scene, figure)
    )
    found = named or _records(sentence) or _pointed_to(scene, figure) or interviewed(scene, figure)
    if found or _SAYING.search(sentence):
        return found  # whoever else says it is not the one cited before
    return _cited_before(scene, figure)


def _whose(scene: Scene, figure: Figure, paper: str | None) -> str | None:
    """ "The survey found": that of the body which the sentence before names; a document with a name stands for itself."""
    if paper is None or " " in paper or not _sentence(scene, figure).startswith("The "):
        return paper
    sentences = scene.article.sentences
    before = sentences[max(0, figure.s[0] - 2)]
    return scene.named.body_before(max(before.start, before.end - _REACH), sentences[figure.s[0] - 1].start) or paper


_SAYING = late(r"\b(?:said|says|say|told|estimates?|reckons?|believes?)\b")
_TOLD_THE_PAPER = late(
    r"\b(?:sources?|people|persons?|insiders?|executives?|traders?|diplomats?|officials?)\b[^;.]{0,60}\b(?:told|said\sto)\s(?:the\s)?[A-Z]"
)


def _reporting(scene: Scene, figure: Figure) -> str | None:
    """Who reports without a verb of saying beside the name: "OreWatch assessed the metal at", "The union …, warning it would"."""
    start, end = _around(scene, figure)
    text = scene.article.text
    m = _ASSESSES.match(text, start, end) or _TOLD_BY.search(text, figure.end, end)
    if m:
        return m.group("who")
    if _WARNING.search(text, start, figure.start) is None:
        return None
    return next((x.name for x in scene.named.between(start, start + _OPENS) if x.body), None)


_ASSESSES = late(
    r"(?P<who>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})\s(?:has\s|had\s)?(?:pegs|pegged|counts(?=\s\d)|puts(?=\s\d)|assess(?:es|ed)|estimate[sd]|forecasts?|reckon(?:s|ed)|calculate[sd]|valued)\b"
)
_TOLD_BY = late(
    r",\s(?:said|says|according\sto)\sthe\s(?P<who>(?:[a-z][\w-]+\s){0,3}(?:government|council|authorities|ministry|agency|office|bureau))\.?$"
)
_WARNING = late(r",\s(?:warning|saying|estimating|arguing|claiming|predicting|forecasting|adding)\b[^;.]*$")
# Characters at the beginning of a sentence in which its subject is named.
_OPENS = 8


def _pointed_to(scene: Scene, figure: Figure) -> str | None:
    """Whom the sentence credits without a name: "He puts the deficit at", "It found that", "according to the observatory"."""
    sentence = _sentence(scene, figure)
    if by_pronoun(sentence):
        return _last_named(scene, figure) or scene.named.person_before(*_before(scene, figure))
    if noun := the_body(sentence):
        body = scene.named.called(noun, figure.start)
        if body is None and noun in BODIES - _PUBLIC:
            body = scene.named.body_before(_before(scene, figure)[0], _around(scene, figure)[1])
        return body or (noun if noun in _PUBLIC else None)
    if _ASIDE.search(sentence):
        begin, end = _before(scene, figure)
        return scene.named.source(scene.article.text, max(begin, end - _REACH), end) or scene.named.body_before(begin, end)
    judges, cited = _RECKONS.match(sentence), _CITED.search(sentence)
    if cited and (named := scene.named.called(cited.group("body").lower(), figure.end)):
        return named
    if (judges and judges.group("who") == "It") or (cited and cited.group("body").lower() in BODIES):
        return scene.named.body_before(*_before(scene, figure))
    return _last_named(scene, figure) if judges else None


# Bodies that are known by their noun alone.
_PUBLIC = frozenset("ministry government police commission council treasury cabinet parliament".split())
# "would be at risk, it reckons, were supplies to stop".
_ASIDE = late(r",\sit\s(?:reckons?|reckoned|estimate[sd]?|believe[sd]?|calculate[sd]?|said|says|forecasts?|adds|added)(?:,|\.$)")
_CITED = late(r"\baccording\sto\s(?:the|its|their)\s(?P<body>[\w-]+)\b", re.I)


def _telling(written: str | None) -> str | None:
    """The words for a speaker, if they say who it is ("US officials"): nobody can look up "one source" or "a trader in Oslo"."""
    words = (written or "").split()
    names = any(w[0].isupper() for w in words[1:]) or (bool(words) and words[0].isupper())
    return written if names and words[0].lower() not in _ANYBODY else None


_ANYBODY = frozenset("a an one two three four five six some several many most few both another people sources".split())


def _looked_up(scene: Scene, figure: Figure, written: str | None) -> str | None:
    """The name of whom the words only point to: a pronoun the last one who spoke, "the group" the body named last."""
    if written and written.lower() in ("the statement", "the report", "the note", "a statement"):
        return _last_named(scene, figure) or written
    if written is None or _POINTS.fullmatch(written):
        return _last_named(scene, figure) if written else None
    words = written.lower().split()
    if len(words) <= 3 and words[0] in ("the", "its", "their", "a") and words[-1] in BODIES:
        called = scene.named.called(words[-1], figure.start)
        return called or scene.named.body_before(_before(scene, figure)[0], _around(scene, figure)[1]) or written
    return written


# A pronoun that speaks at the end of a sentence: ", she said."
_CLOSES = late(r",\s(?:he|she|they)\s(?:said|says|added|noted)\b[^,;]{0,30}$", re.I)
# Words of the longest name with its role that is met.
_LONG = 9


@lru_cache(maxsize=32)
def _records(sentence: str) -> str | None:
    """Data without an owner's name: "official data showed on Monday", "according to company filings"."""
    m = _RECORDS.search(sentence) if _ANY_RECORD.search(sentence) else None
    return m.group("shown") or m.group("told") or m.group("house") or m.group("office") if m else None


_ANY_RECORD = late(r"data|figures|statistics|records|filings|estimates|study|survey|poll|report|index|review|numbers|prices")
_WHAT = (
    r"(?:[A-Za-z][\w.&-]*(?:['’]s)?\s){0,3}?[A-Za-z][\w&-]*\s(?:data|figures|statistics|records|filings|estimates|study|survey|poll"
    r"|report|index|review)"
)
_RECORDS = late(
    rf"(?:^(?:An?\s)?|[,;]\s(?:and\s)?|\b[Tt]he\s)(?P<shown>{_WHAT})\s(?:[\w-]+\s){{0,4}}?"
    r"(?:shows?|showed|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|found|finds|puts?|estimate[sd]?|projects|projected)\b"
    rf"|\b(?:according\sto|based\son|citing)\s(?:the\s|its\s|an?\s)?(?P<told>{_WHAT})\b"
    r"|\b(?:figures|data|estimates|numbers|prices)\s(?:compiled\s)?(?:from|by)\s(?:the\s)?(?P<house>[A-Z][\w&.'’-]*(?:\s[A-Z][\w&.'’-]*){0,4})"
    r"\s(?:show|shows|showed|suggest|indicate)\b"
    r"|\b(?:figures|data|statistics|numbers)\s(?:released|published|issued|compiled|collected|collated)\sby\s(?:the\s)?"
    r"(?P<office>(?:[A-Za-z][\w&'’-]*\s){0,4}?[A-Za-z][\w&'’-]*)(?=,|\.$|\son\s|\sin\s|\sthis\s|\slast\s|\sshow|\ssuggest)"
)


_RECKONS = late(
    r"[\s\"'“‘]*(?P<who>He|She|They|It)\s(?:also\s|now\s)?(?:puts?|found|finds|estimate[sd]?|reckon(?:s|ed)?|sees?|saw|expect(?:s|ed)?"
    r"|forecasts?"
    r"|calculate[sd]?|counted|believe[sd]?|thinks|predict(?:s|ed)?|project(?:s|ed))\b"
)


# No sentence is looked at farther than this from the figure, so that an endless one costs no more.
_REACH = 1000


def _around(scene: Scene, figure: Figure) -> tuple[int, int]:
    """The sentence of the figure, as far as it is looked at."""
    sentence = scene.article.sentences[figure.s[0] - 1]
    return max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH)


def _sentence(scene: Scene, figure: Figure) -> str:
    start, end = _around(scene, figure)
    return scene.article.text[start:end]


def _before(scene: Scene, figure: Figure) -> tuple[int, int]:
    """The two sentences before that of the figure, as far as they are looked at."""
    sentences = scene.article.sentences
    end = sentences[figure.s[0] - 1].start
    return max(sentences[max(0, figure.s[0] - 3)].start, end - 3 * _REACH), end


def _last_named(scene: Scene, figure: Figure) -> str | None:
    """Whoever was named last as speaking, in one of the two sentences before."""
    begin, end = _before(scene, figure)
    said = [(s.end, s.speaker) for s in scene.statements.between(begin, end) if s.named and s.speaker]
    said += [(q.end, q.speaker) for q in scene.quotes.between(begin, end) if q.speaker]
    return max(said)[1] if said else None


# A speaker who is only pointed to is nobody that a reader could look up.
_POINTS = late(
    r"(?:(?:one|some|many|most|both|all|two|several)\s+of\s+)?(?:he|she|it|they|them|him|her|who|which|that|this|these|those)",
    re.I,
)


_INCLUDES = late(
    r"\b(?:figure|number|total|rate|sum)\b[^.;]{0,60}?\s(?:(?:that|which)\s+)?"
    r"(?P<said>(?:also\s+)?(?:includes?|excludes?|counts?)\b[^.;\n]{3,80})",
    re.I,
)


def taken_in(scene: Scene, figure: Figure, reading: Reading) -> str | None:
    """What the article itself says that the figure takes in: "a figure … that includes older levies". It must stand in the same
    paragraph after the figure, and name the same party if it names one."""
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    m = _INCLUDES.search(scene.article.text, figure.end, min(paragraph.end, figure.end + 300))
    if m is None:
        return None
    named = scene.lexicon.party.search(scene.article.text, m.start(), m.start("said"))
    if named and scene.lexicon.parties.get(named.group()) != reading.whose:
        return None
    return m.group("said").strip()


def _cited_before(scene: Scene, figure: Figure) -> str | None:
    """The data that the sentence before, in the same paragraph, or the survey, rests on: its figures go on in this one. A body that
    was cited for one thing has not said the next."""
    n = figure.s[0]
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    if n < 2 or scene.article.sentences[n - 2].start < paragraph.start:
        return None
    before = scene.article.sentences[n - 2]
    begin = max(before.start, before.end - _REACH)
    data = next((c.text for c in scene.credits.between(begin, before.end) if c.rule.startswith("data")), None)
    text = scene.article.text
    if data is None and (assessed := _ASSESSES.match(text, begin, before.end)):
        return assessed.group("who")
    polled = scene.named.cited(text, begin, before.end) if data is None and _SURVEY.search(text, begin, before.end) else None
    return data or polled or _records(text[begin : before.end])


_SURVEY = late(r"\b(?:survey|poll)(?:ed)?\s(?:of|by)\b|\b(?:surveyed|polled)\s")
