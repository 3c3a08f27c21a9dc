"""Who states a figure, and what the article itself says that it takes in."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.measures.phrases import Reading
from generator.find.measures.scene import Scene, credits_of
from generator.records import Figure, Quote


def stated_by(scene: Scene, figure: Figure, quote: Quote | None) -> str | None:
    """The speaker of the quote, else of the statement that the figure stands in, else the data or the newsroom that is cited, else
    the last one named, where the sentence only points to them ("He puts the deficit at")."""
    if quote is not None and (quote.speaker or quote.speaker_as_written):
        return quote.speaker or quote.speaker_as_written
    credits = credits_of(scene, figure)
    data = next((c.text for c in credits if c.rule.startswith("data")), None)
    paper = next((c.name for c in credits if not c.rule.startswith("data")), None)
    said = next(iter(scene.statements.around(figure.start, figure.end)), None)
    speaker = (said.speaker or said.speaker_as_written) if said is not None else None
    if speaker and (len(speaker.split()) > _LONG or figure.text in speaker):
        speaker = None  # a clause that was read as a name
    if speaker and _POINTS.fullmatch(speaker):
        speaker = _last_named(scene, figure)
    if data and speaker in (None, data, paper):
        return f"{data}, according to {paper}" if paper else data
    return speaker or paper or _records(scene, figure) or (_last_named(scene, figure) if _reckons(scene, figure) else None)


# Words of the longest name with its role that is met.
_LONG = 9


def _records(scene: Scene, figure: Figure) -> str | None:
    """Data without an owner's name: "official data showed on Monday", "according to company filings"."""
    m = _RECORDS.search(_sentence(scene, figure))
    return m.group("shown") or m.group("told") if m else None


_WHAT = r"(?:[A-Za-z][\w.&-]*(?:['’]s)?\s){0,3}?[A-Za-z][\w&-]*\s(?:data|figures|statistics|records|filings|estimates)"
_RECORDS = re.compile(
    rf"(?:^|[,;]\s(?:and\s)?|\b[Tt]he\s)(?P<shown>{_WHAT})\s(?:\w+\s){{0,2}}?"
    r"(?:show|shows|showed|suggest|suggested|indicate|indicated|reveal|revealed)\b"
    rf"|\b(?:according\sto|based\son|citing)\s(?:the\s|its\s)?(?P<told>{_WHAT})\b"
)


def _reckons(scene: Scene, figure: Figure) -> bool:
    """Whether the sentence begins with a pronoun that judges: "He puts this year's deficit at", "It found that"."""
    return _RECKONS.match(_sentence(scene, figure)) is not None


_RECKONS = re.compile(
    r"[\s\"'“‘]*(?:He|She|They|It)\s(?:also\s|now\s)?(?:puts?|found|finds|estimate[sd]?|reckon(?:s|ed)?|sees?|saw|expect(?:s|ed)?"
    r"|forecasts?"
    r"|calculate[sd]?|counted|believe[sd]?|thinks|predict(?:s|ed)?|project(?:s|ed))\b"
)


def _sentence(scene: Scene, figure: Figure) -> str:
    sentence = scene.article.sentences[figure.s[0] - 1]
    return scene.article.text[sentence.start : sentence.end]


def _last_named(scene: Scene, figure: Figure) -> str | None:
    """Whoever was named last as speaking, in one of the two sentences before."""
    sentences = scene.article.sentences
    begin = sentences[max(0, figure.s[0] - 3)].start
    end = sentences[figure.s[0] - 1].start
    said = [(s.end, s.speaker) for s in scene.statements.between(begin, end) if s.named and s.speaker]
    said += [(q.end, q.speaker) for q in scene.quotes.between(begin, end) if q.speaker]
    return max(said)[1] if said else None


# A speaker who is only pointed to is nobody that a reader could look up.
_POINTS = re.compile(
    r"(?:(?:one|some|many|most|both|all|two|several)\s+of\s+)?(?:he|she|it|they|them|him|her|who|which|that|this|these|those)",
    re.I,
)


_INCLUDES = re.compile(
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
