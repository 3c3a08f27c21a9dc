"""Whom a sentence credits without a name: "He puts the deficit at", "the group says", "according to the observatory"."""

from __future__ import annotations

import re

from generator.find.measures.scene import REACH, Scene, sentence_of, span_of, two_before
from generator.find.measures.stating.cited import by_pronoun, surveying, the_body, whose_paper
from generator.find.measures.stating.judging import POINTED
from generator.find.measures.stating.scope import at_a_body
from generator.late import late
from generator.records import Figure
from generator.vocabulary import load

# "would be at risk, it reckons, were supplies to stop"; "will close, it said in a filing on 3 May".
_ASIDE = late(
    r",\sit\s(?:(?:reckons?|reckoned|estimate[sd]?|believe[sd]?|calculate[sd]?|said|says|forecasts?|adds|added)(?:,|\.$)"
    r"|(?:said|says|added|announced|disclosed|reported)\s(?:in|on|at|to|last|this)\s[^,;”\"]{3,70}$)"
)
# "from the $920 million it flagged in 2023".
_IT_FORESAW = late(r"\s(?:that\s)?it\s(?:had\s)?(?:flagged|forecast|estimated|predicted|reported|projected|announced|expected)\b")
# "below the 2.4 % forecast by the central bank".
_FORESEEN_BY = late(
    r"\s(?:forecast|projected|predicted|expected|estimated|foreseen|promised)\sby\s(?:the\s)?"
    r"(?P<who>(?:[a-z-]+\s){0,2}(?:ministry|office|bureau|bank|agency|government|council|authority)|[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})"
)
_CITED = late(r"\baccording\sto\s(?:the|its|their)\s(?P<body>[\w-]+)\b", re.I)


def pointed_to(scene: Scene, figure: Figure) -> str | None:
    """The name, or the noun of a body that needs none; None where nobody is pointed to or it cannot be told who is."""
    sentence = sentence_of(scene, figure)
    before = two_before(scene, figure)
    if by_pronoun(sentence):
        return last_named(scene, figure) or scene.named.person_before(*before)
    if noun := the_body(sentence) or surveying(sentence):
        body = scene.named.called(noun, figure.start)
        if body is None and noun in load().measures.bodies - load().measures.public:
            body = scene.named.body_before(before[0], span_of(scene, figure)[1])
            body = body or (scene.running.house if noun in load().measures.firms else None)
        return body or (noun if noun in load().measures.public else None)
    if _ASIDE.search(sentence):
        return _it(scene, figure)
    if _IT_FORESAW.match(scene.article.text, figure.end):
        return _it(scene, figure)
    if foreseen := _FORESEEN_BY.match(scene.article.text, figure.end):
        return foreseen.group("who")
    judges, cited = POINTED.match(sentence), _CITED.search(sentence)
    if cited and (named := scene.named.called(cited.group("body").lower(), figure.end)):
        return named
    if judges and judges.start("who") > _NEAR:  # "Analysts at Albor are wary: They raised their estimate to"
        start = span_of(scene, figure)[0]
        return scene.named.body_before(start, start + judges.start("who"))
    if (judges and judges.group("who") == "It") or (cited and cited.group("body").lower() in load().measures.bodies):
        return scene.named.body_before(*before)
    return (last_named(scene, figure) or scene.named.person_before(*before)) if judges else None


# Characters before a pronoun at the head of a sentence.
_NEAR = 2


def _it(scene: Scene, figure: Figure) -> str | None:
    """Who "it" is in ", it said": the body that the sentence begins with, else whoever the sentences before rest on."""
    start = span_of(scene, figure)[0]
    own = next((m for m in scene.named.between(start, figure.start) if m.body), None)
    if own is not None and own.start - start <= _OPENS:
        return own.name
    begin, stop = two_before(scene, figure)
    return scene.named.source(scene.article.text, max(begin, stop - REACH), stop) or scene.named.body_before(begin, stop)


# Characters at the beginning of a sentence in which its subject is named, with what stands before it ("Tasmanian smelter Albor").
_OPENS = 40


def telling(written: str | None) -> str | None:
    """The words for a speaker, if they say who it is ("US officials", "the statistics office"): nobody can look up "one source"."""
    written = _FOR_A_BODY.sub("", written or "")
    words = (whose_paper(written) or "").split() if "s " in written else written.split()
    written = " ".join(words)
    if len(words) == 1 and written.lower() in load().measures.public:
        return written.lower()
    if not words or words[0].lower() in _ANYBODY or _OF_SOME.search(written) or at_a_body(written):
        return None
    if any(w[0].isupper() for w in words[1:]) or words[0].isupper():
        return written
    known = (
        2 < len(words) < 6 and words[0].lower() == "the" and words[-1] in load().measures.known and not _ANYBODY.intersection(words)
    )
    return " ".join(words[1:]) if known and not _OF_ANY.intersection(words) else None


# "a spokesman for the wool office" speaks as the office; "the purchase head of a textile mill" is anybody.
_FOR_A_BODY = late(r"^(?:[\w-]+\s){0,3}spokes\w+\s(?:for|of|at)\s(?=the\s)")
_OF_SOME = late(r"\b[a-z]+\s(?:of|at|for|from)\san?\s")
_ANYBODY = frozenset("a an one two three four five six some several many most few both another people sources".split())
_OF_ANY = frozenset("head chief of at in for from company firm same other new local".split())


def looked_up(scene: Scene, figure: Figure, written: str | None) -> str | None:
    """The name of whom the words only point to: a pronoun the last one who spoke, "the group" the body named last."""
    if written and written.lower() in ("the statement", "the report", "the note", "a statement"):
        return last_named(scene, figure) or written
    if written is None or _POINTS.fullmatch(written):
        found = last_named(scene, figure) if written else None
        several = written is not None and written.lower() in ("they", "them", "these", "those", "who")
        return None if several and scene.named.is_person(found) else found
    words = written.lower().split()
    if words[0] == "the" and words[-1] in load().measures.public and len(words) == 2:
        return scene.named.called(words[-1], figure.start) or words[-1]
    if len(words) <= 3 and words[0] in ("the", "its", "their", "a") and words[-1] in load().measures.bodies:
        called = scene.named.called(words[-1], figure.start)
        if called and len(words) == 3 and words[-1] in load().measures.known and words[1] not in called.lower():
            called = None  # "the statistics office" is no Cabinet Office
        else:
            called = called or scene.named.body_before(two_before(scene, figure)[0], span_of(scene, figure)[1])
        return called or written
    return written


# A speaker who is only pointed to is nobody that a reader could look up.
_POINTS = late(
    r"(?:(?:one|some|many|most|both|all|two|several)\s+of\s+)?(?:he|she|it|they|them|him|her|who|which|that|this|these|those)",
    re.I,
)


def last_named(scene: Scene, figure: Figure) -> str | None:
    """Whoever was named last as speaking, in one of the two sentences before."""
    begin, end = two_before(scene, figure)
    said = [(s.end, s.speaker) for s in scene.statements.between(begin, end) if s.named and s.speaker]
    said += [(q.end, q.speaker) for q in scene.quotes.between(begin, end) if q.speaker]
    return max(said)[1] if said else None
