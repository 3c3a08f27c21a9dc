"""Who states a figure: the speaker of its quote or statement, data or a newsroom that is cited, whoever is named as saying it."""

from __future__ import annotations

import re

from generator.find.measures.scene import REACH, Scene, credits_of, sentence_of, span_of
from generator.find.measures.stating.cited import closing_name, document, records, speaks_for, whose_paper
from generator.find.measures.stating.interview import interviewed
from generator.find.measures.stating.judging import ASSESSES
from generator.find.measures.stating.pointed import last_named, looked_up, pointed_to, telling
from generator.find.measures.stating.resting import cited_before, told_after
from generator.find.measures.stating.scope import beside, nameless, past_its_clause, presumed
from generator.late import late
from generator.records import Credit, Figure, Quote, Statement


def stated_by(scene: Scene, figure: Figure, quote: Quote | None) -> str | None:
    """The speaker of the quote, else of the statement that the figure stands in, else the data or the newsroom that is cited, else
    whoever is named as saying it; whom the sentence only points to ("He puts the deficit at", "the group says") is looked up."""
    if quote is not None and (quote.speaker or quote.speaker_as_written):
        return quote.speaker or telling(looked_up(scene, figure, quote.speaker_as_written))
    credits = credits_of(scene, figure)
    data = next((_owner(scene, c) for c in credits if c.rule.startswith("data")), None)
    paper = next((c.name for c in credits if not c.rule.startswith("data")), None)
    said = next(iter(scene.statements.around(figure.start, figure.end)), None)
    if said is not None and said.speaker and scene.named.only_of_nobody(said.speaker, scene.article.text, *span_of(scene, figure)):
        return data  # "an official at the wool office said"
    if said is not None and _past(scene, said, figure):
        said = None
    speaker = said.speaker if said is not None else None
    if speaker and " " not in speaker and speaker.endswith("s") and not scene.named.known(speaker):
        speaker = None  # "Firefighters said": nobody's name
    owned = whose_paper(speaker) if speaker and _PAPER.search(speaker) else None
    sentence = sentence_of(scene, figure)
    if _CLOSES.search(sentence):
        speaker = last_named(scene, figure) or speaker
    elif name := closing_name(sentence):
        speaker = scene.named.full(name)
    elif (
        nameless(sentence)
        or (said is not None and presumed(scene.article.text, said, figure))
        or (said is not None and beside(scene.article.text, figure.start, figure.end, said.start, said.end))
    ):
        return data
    if said is not None and speaker is None:
        speaker = telling(looked_up(scene, figure, said.speaker_as_written))
    if speaker and (len(speaker.split()) > _LONG or figure.text in speaker):
        speaker = None  # a clause that was read as a name
    if speaker is None and _TOLD_THE_PAPER.search(sentence):
        paper = None  # "four sources told the Herald": nobody that can be named
    if data and speaker in (None, data, paper):
        return f"{data}, according to {paper}" if paper else data
    start, end = span_of(scene, figure)
    if speaker or paper:
        behind = scene.named.behind_citing(scene.article.text, start, end) or _cited_data(sentence, speaker)
        return behind or owned or scene.named.full(speaker or paper or "")
    named = _whose(scene, figure, document(sentence))
    if said is None or speaks_for(said.speaker_as_written):
        named = named or scene.named.source(scene.article.text, start, end, (figure.start, figure.end)) or _reporting(scene, figure)
    named = (named and _cited_data(sentence, named)) or named
    paper = records(sentence)
    found = named or _service(scene, paper) or paper or pointed_to(scene, figure) or interviewed(scene, figure)
    if found is None and (told := _TOLD_TO.match(scene.article.text, figure.end, end)):
        return told.group("house")
    if found or (_SAYING.search(sentence) and not counts_the_sayers(scene.article.text, figure)):
        return found  # whoever else says it is not the one cited before
    return cited_before(scene, figure) or told_after(scene, figure)


def _past(scene: Scene, said: Statement, figure: Figure) -> bool:
    """Whether the figure stands behind the clause in which somebody says something."""
    begin = max(span_of(scene, figure)[0], said.start - _BEFORE)
    speaker = next(iter(reversed(scene.named.between(begin, said.start))), None)
    return speaker is not None and past_its_clause(
        scene.article.text, figure.start, max(begin, speaker.start - _BEFORE), speaker.start, said.start
    )


# Characters in which what governs a clause stands before its subject, and the subject before what is said.
_BEFORE = 40


def _owner(scene: Scene, credit: Credit) -> str:
    """Whose data they are: the customs service that the article names, else the words with the country they are of."""
    return _service(scene, credit.text, credit.name) or (credit.name if credit.text.lower() in credit.name.lower() else credit.text)


def _service(scene: Scene, data: str | None, whose: str = "") -> str | None:
    """The one customs service of the article, for "customs data"; none of another country than `whose` data they are."""
    if data is None or data.lower() not in ("customs data", "customs figures", "customs statistics"):
        return None
    bodies = {m.name for m in scene.named.mentions if m.body and "customs" in m.name.lower().split()}
    party = scene.lexicon.party.pattern
    if len(bodies) != 1 or (
        whose
        and (own := party.search(next(iter(bodies))))
        and (of := party.search(whose))
        and scene.lexicon.parties[own.group()] != scene.lexicon.parties[of.group()]
    ):
        return None
    return bodies.pop()


def counts_the_sayers(text: str, figure: Figure) -> bool:
    """ "Half of those asked said": what they say is not what is told of them."""
    return _SAYERS.match(text, figure.end) is not None


# "41 % of skippers told Harbour Research that": who asked them.
_TOLD_TO = late(
    r"(?:\sof)?(?:\s[a-z’'-]+){0,5}\stold\s(?:the\s)?(?P<house>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})\s(?:that\s)?(?:they|he|she|it)\b"
)
_SAYERS = late(r"(?:\sof)?(?:\s[\w’'-]+){0,5}\s(?:said|say|told|believe)\b")


def _cited_data(sentence: str, name: str | None) -> str | None:
    """ "per government data cited by Albor": the data, according to whoever cites them."""
    m = _DATA_CITED.search(sentence)
    return f"{m.group('data')}, according to {name}" if m and name else None


_DATA_CITED = late(
    r"\b(?:according\sto|per|based\son|from)\s(?:the\s)?(?P<data>(?:[A-Za-z][\w.&’'-]*\s){1,3}(?:data|figures|statistics|records))"
    r"\scited\sby\b"
)


def _whose(scene: Scene, figure: Figure, paper: str | None) -> str | None:
    """ "The survey found": that of the body which the sentence before names; a document with a name stands for itself."""
    if paper is None or " " in paper or not sentence_of(scene, figure).startswith("The "):
        return paper
    sentences = scene.article.sentences
    before = sentences[max(0, figure.s[0] - 2)]
    return scene.named.body_before(max(before.start, before.end - REACH), sentences[figure.s[0] - 1].start) or paper


_SAYING = late(r"\b(?:said|says|say|told|estimates?|reckons?|believes?)\b")
_TOLD_THE_PAPER = late(
    r"\b(?:sources?|people|persons?|insiders?|executives?|traders?|diplomats?|officials?)\b[^;.]{0,60}\b(?:told|said\sto)\s(?:the\s)?[A-Z]"
)


def _reporting(scene: Scene, figure: Figure) -> str | None:
    """Who reports without a verb of saying beside the name: "OreWatch assessed the metal at", "The union …, warning it would"."""
    start, end = span_of(scene, figure)
    text = scene.article.text
    m = ASSESSES.match(text, start, end)
    if m and m.end() <= figure.start:
        return m.group("who") or m.group("person")
    if m := _TOLD_BY.search(text, figure.end, end):
        return m.group("who")
    if _WARNING.search(text, start, figure.start) is None:
        return None
    return next((x.name for x in scene.named.between(start, start + _OPENS) if x.body), None)


_TOLD_BY = late(
    r",\s(?:said|says|according\sto)\sthe\s(?P<who>(?:[a-z][\w-]+\s){0,3}(?:government|council|authorities|ministry|agency|office|bureau))\.?$"
)
_WARNING = late(r",\s(?:warning|saying|estimating|arguing|claiming|predicting|forecasting|adding)\b[^;.]*$")
# Characters at the beginning of a sentence in which its subject is named.
_OPENS = 8
# A pronoun that speaks at the end of a sentence: ", she said."
_CLOSES = late(r",\s(?:he|she|they)\s(?:said|says|added|noted)\b[^,;]{0,30}$", re.I)
_PAPER = late(r"['’]s\s(?:[a-z]+\s){0,3}(?:data|figures|statistics|records|estimates?|numbers|study|survey|poll|report|index)$")
# Words of the longest name with its role that is met.
_LONG = 9
