"""A figure that rests on the sentence beside it: a survey goes on, and "the figures come from" says whose they were."""

from __future__ import annotations

from generator.find.measures.scene import Scene, one_before, sentence_of
from generator.find.measures.stating.cited import document, records
from generator.find.measures.stating.judging import ASSESSES
from generator.late import late
from generator.records import Figure

_SURVEY = late(r"\b(?:survey|poll)(?:ed)?\s(?:of|by)\b|\b(?:surveyed|polled)\s")
# "Unit costs are forecast at": by whoever foresaw in the sentence before.
_FORECAST = late(r"\b(?:is|are|was|were)\s(?:now\s|also\s)?(?:forecast|projected|estimated|budgeted|put|seen)\s(?:at|to)\b")
_FOREGOES = late(r"\b(?:forecasts?|guidance|outlook|estimate[sd]?|expects?|projects|study)\b")
_COME_FROM = late(
    r"(?:(?:The|These|Those|All|Both)\s(?:[a-z]+\s)?(?:figures?|numbers?|data|estimates?|statistics|findings?|results?|tally|count)"
    r"\s(?:come|comes|came|is|are|was|were)\s(?:(?:drawn|taken|based|compiled|collected|published|released)\s)?(?:from|on|by)\b"
    r"|(?:That|This)\s(?:is|was)\saccording\sto\b)"
)
_POINTS_BACK = late(
    r"\W*(?:They|Those|That(?:['’]s)?|It|These|Of\s(?:these|those|them|that|which)|The\s(?:total|figure|rest|remainder|share|number))\b"
)
_PARTS = frozenset(("percent", "percentage_points", "times", "dimensionless", None))
# A pronoun among the first characters of the sentence stands for what the data are of.
_PRONOUN = late(r"\b(?:[Tt]hey|[Ii]t|[Tt]hose|[Tt]hat)\s")
_HEAD = 45


def cited_before(scene: Scene, figure: Figure) -> str | None:
    """The survey that the sentence before, in the same paragraph, rests on: its shares go on in this one. Data and prices do where
    the sentence points back to what they are of ("Those to Osterby"); what was cited for one thing has not said the next."""
    before = one_before(scene, figure)
    if before is None:
        return None
    begin, end = before
    text = scene.article.text
    if _FORECAST.search(sentence_of(scene, figure)) and _FOREGOES.search(text, begin, end):
        return _rests_on(scene, begin, end)
    surveyed = _SURVEY.search(text, begin, end) is not None
    if not _of_their_kind(scene, figure, begin, end) or not (surveyed or _POINTS_BACK.match(sentence_of(scene, figure))):
        return None
    data = next((c.text for c in scene.credits.between(begin, end) if c.rule.startswith("data")), None)
    if data is None and (assessed := ASSESSES.match(text, begin, end)):
        return assessed.group("who")
    polled = None
    if data is None and surveyed:
        polled = scene.named.cited(text, begin, end) or scene.named.source(text, begin, end)
    return data or polled or records(text[begin:end])


def _rests_on(scene: Scene, begin: int, end: int) -> str | None:
    """Who states the sentence before."""
    said = next((s.speaker for s in scene.statements.between(begin, end) if s.speaker), None)
    told = scene.article.text[begin:end]
    return said or document(told) or records(told) or scene.named.source(scene.article.text, begin, end)


def _of_their_kind(scene: Scene, figure: Figure, begin: int, end: int) -> bool:
    """Whether the figure has the unit of one of the sentence before, or is a share or a change, which any data have."""
    told = {f.unit for f in scene.figures.between(begin, end)}
    if figure.unit in told or figure.unit in _PARTS:
        return True
    return _PRONOUN.search(sentence_of(scene, figure)[:_HEAD]) is not None


def told_after(scene: Scene, figure: Figure) -> str | None:
    """Whom the next sentence names as the source: "The figures come from the Albor Institute"."""
    sentences, n = scene.article.sentences, figure.s[-1]
    if n >= len(sentences):
        return None
    after = sentences[n]
    m = _COME_FROM.match(scene.article.text, after.start, after.end)
    if m is None:
        return None
    return next((x.name for x in scene.named.between(m.end(), m.end() + _NEAR)), None)


# Characters behind "come from" in which a name stands.
_NEAR = 24
