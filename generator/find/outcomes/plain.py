"""A sentence as the rules of outcomes read it: without its dateline, number, hour or label, without why a source is not named, and
without the asides that only link it to what was said before ("could not, however, agree"). What is cut moves the places of the
meetings in it; the sentence that is published is never touched. See find/outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.outcomes.guards import without_sources
from generator.late import late

# "LIMA, May 27 (Agency) - ", "3. ", "Second, ", "18:55 — ", "The main thing: ".
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4}| \d{4})?"
_DASH = r" ?(?:--?|—|–) ?"
_AGENCY = r"(?: \([^)]{2,40}\))"
_FRONT = late(
    rf"(?:[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{{2,40}}(?:, (?:[\w.’' ]{{3,24}}, )?{_DAY})?{_AGENCY}?{_DASH}"
    rf"|[A-Z][\w.’' -]{{2,30}}, (?:[A-Z][\w.’' -]{{2,24}}, )?{_DAY}{_AGENCY}?{_DASH}"
    rf"|[A-Z][\w.’' -]{{2,30}}{_AGENCY}{_DASH}"
    r"|\(?\d{1,2}[.)] "
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Firstly|Secondly|Thirdly|Finally|Lastly), "
    r"|(?:\d{1,2}[.:h]\d\d ?(?:am|pm|a\.m\.|p\.m\.|GMT|BST|CET|CEST|ET|EST|EDT)?)(?:: | ?[—–-] )"
    r"|[•*·–-] "
    r"|(?!Question|Q:|Asked|(?:Left|Also|Still|Not|Missing|Unresolved|Unsettled|Excluded|Postponed"
    r"|Deferred)\b)[A-Z][\w’'-]*(?: [\w’'-]+){0,2}: (?=[A-ZÀ-Þ]))"
)
_LINKS = late(
    r", (?:however|though|again|once again|once more|in the end|for now|so far|by contrast|in contrast|of course|therefore"
    r"|as expected|finally|at last|nevertheless|nonetheless|as so often|as ever"
    r"|for the moment|for the time being|either|by the same token),"
)
# "In accordance with the consensus reached by the two heads of state, the two sides …": a formula of readouts.
_FORMULA = late(
    r"(?:\b[Ii]n accordance with|\b[Gg]uided by|\b[Uu]nder the guidance of|\b[Ff]ollowing|\b[Oo]n the basis of"
    r"|\b[Ii]n line with) the"
    r" (?:[a-z-]+ ){0,3}?(?:consensus|understandings?) (?:[a-z]+ )?(?:by|of|between) (?:the |their |our )?(?:two )?"
    r"(?:heads of state|leaders|presidents)(?: in (?:[A-Z]\w+ ?){1,2})?,?"
)


def front_of(text: str) -> int:
    """Where the sentence itself begins."""
    front = _FRONT.match(text)
    return front.end() if front and front.end() < len(text) else 0


# Points and commas that end nothing: "2.5", "12,000", "U.S.", "Mr. X". Patterns look no further than a clause.
_IN_NUMBER = late(r"(?<=\d)[.,](?=\d)")
_IN_NAME = late(
    r"(?<=\b[A-Z])[.](?=[A-Z]\b)|(?<=[A-Z][.][A-Z])[.](?= [a-z0-9])|(?<=\b(?:Mr|Ms|Dr|St|No))[.](?= )|(?<=\bMrs)[.](?= )"
)


def joined(text: str) -> str:
    """The sentence with no mark left that is none of its clauses, as long as before."""
    return _IN_NAME.sub("_", _IN_NUMBER.sub("0", text)) if "." in text or "," in text else text


def plain(text: str, ends: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """The sentence as it is read, and where the mentions that end at `ends` end in it."""
    text = without_sources(text)
    front = front_of(text)
    cuts = [(0, front)] if front else []
    cuts += [m.span() for p in (_FORMULA, _LINKS) for m in p.finditer(text)]
    cuts.sort()
    if not cuts:
        return text, tuple(ends)
    kept, at = [], 0
    for start, end in cuts:
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    return "".join(kept), tuple(_moved(end, cuts) for end in ends)


def _moved(at: int, cuts: Sequence[tuple[int, int]]) -> int:
    return at - sum(min(at, end) - start for start, end in cuts if start < at)
