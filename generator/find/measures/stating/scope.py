"""How far a source reaches in its sentence: what is told of the source itself, or set beside its words, the writer says.

"said Berg, who has run the mill for six years", "Berg told a crowd of 900 that", "Albor, which has 40 boats, expects": the years,
the crowd and the boats are the writer's. A description that goes on to judge ("said Berg, who puts it at") is the source's again.
"""

from __future__ import annotations

from generator.find.measures.stating.judging import JUDGES
from generator.late import late
from generator.records import Figure, Statement

# What tells of the source behind its name: a clause or a noun of its own. At the head of a sentence "the" begins what is said.
_PLACED = r"(?:\s(?:of|at|from|in|with|for)\s[^,;:]{1,60})?"
_CLAUSE = r",\s(?:who|which|whose|where)\b"
_DESCRIBES = late(
    rf"{_PLACED}(?:,\s[^,;]{{2,80}})?(?:{_CLAUSE}|,\s(?:an?|the|head|chief|founder|owner|director|manager|managing|president|chair\w*|organi[sz]er"
    r"|maker|part|one)\s)"
)
_OPENS = late(rf"{_PLACED}(?:{_CLAUSE}|,\san?\s)")
_JUDGING = late(rf"\b(?:who|which|and)\s(?:[a-z]+\s){{0,2}}?{JUDGES}\b|\b(?:price\s)?target\sof\b|\brating\b")
# Words that begin what the writer sets beside the words of another.
_SETS_BESIDE = late(r",\s(?:(?:even\s)?(?:though|although)|whereas|but\s(?:it|that|this|the|its)\b)\s?")
# What follows a verb of saying that has told it all: ", Berg argued in a letter last week".
_CLOSES = late(r"[,.)]|\s(?:on|in|at|last|this|earlier|late|via|during|yesterday|today|after|when|to|with|as|before)\b")
# "“Too dear,” Berg said of the plan, which costs $40 million."
_SPEAKS_OF = late(r"\s(?:of|about|after|when|as|outside|during)\s(?:(?!that\b)[\w’'-]+,?\s){0,40}?$")
# Who listens, how long and where: told between the speaker and what is said.
_LISTENS = late(
    r"\b(?:told|addressed|addressing|before|front\sof)\s(?:an?\s)?(?:[\w'’-]+\s){0,3}?(?:crowd|audience|gathering|meeting|conference|room|rally|group|panel)"
    r"\s(?:of\s)?(?:[a-z]+\s){0,3}$"
)
_COMMA = late(r",\s")
_UNDER = late(
    r"\b(?:after|before|when|since|because|until|once|although|though|while|than|that|which|[Aa]fter|[Ss]ince|[Ww]hile)\s(?:[a-z]+\s){0,3}$"
)


def cites(text: str, at: tuple[int, int], name: tuple[int, int], *, opens: bool) -> bool:
    """Whether the figure at `at` is of the source `name`, which a word such as "according to" credits; `opens`: at the head of the
    sentence."""
    if at[1] <= name[0]:
        return True
    if name[0] <= at[0] < name[1]:
        return False
    between = text[name[1] : at[0]]
    m = (_OPENS if opens else _DESCRIBES).match(between)
    if m is None or _JUDGING.search(between) is not None:
        return True
    return _COMMA.search(between, m.end()) is not None  # "according to Albor, a broker, prices rose 4 %"


def says(text: str, at: tuple[int, int], name: tuple[int, int], verb: int, begin: int, end: int) -> bool:
    """Whether the figure is of what `name` says by the verb that ends at `verb`, in the sentence [begin, end)."""
    if at[0] >= verb:
        between = text[verb : at[0]]
        if _LISTENS.search(text, name[1], at[0]) is not None:
            return False
        if past_its_clause(text, at[0], max(begin, name[0] - 40), name[0], verb):
            return False
        if _SPEAKS_OF.match(between) is not None or beside(text, at[0], at[1], verb, end):
            return False
        return _SETS_BESIDE.search(between) is None or _JUDGING.search(between) is not None
    if at[0] >= name[0]:
        return _JUDGING.search(text, name[1], at[0]) is not None
    return verb >= end or _CLOSES.match(text, verb) is not None


def past_its_clause(text: str, at: int, begin: int, name: int, said: int) -> bool:
    """Whether the figure at `at` is of the main clause, behind what the speaker at `name` says in another: "two years after Berg
    said he would sell, the mill has 90 workers"."""
    return _UNDER.search(text, begin, name) is not None and _COMMA.search(text, said, at) is not None


# Officials and sources who speak at a body are not the body: "an official at the wool office said".
_NOBODY = (
    r"(?:officials?|persons?|people|sources?|aides?|executives?|insiders?|diplomats?|traders?|workers?|members?|staff|lawmakers?"
    r"|employees?)"
)
_AT_A_BODY = late(
    rf"\b{_NOBODY}\s(?:[a-z]+\s){{0,3}}?(?:at|of|from|in|with|inside|within|near|close\sto|familiar\swith)\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}$"
)
_NAMELESS = late(
    rf",\s(?:[a-z]+\s){{0,4}}{_NOBODY}\b(?!\s[A-Z])[^,;”\"]{{0,70}}?\b(?:said|say|told\s[^,;]{{3,40}})(?:\s(?:on|in|late|last|this)\s[^,;]{{3,40}})?[.\s]*$"
)


def of_nobody(text: str, start: int, name: int) -> bool:
    """Whether a name that begins at `name` only says where somebody without one works."""
    return _AT_A_BODY.search(text, start, name) is not None


def at_a_body(speaker: str) -> bool:
    """Whether the words for a speaker are of such people: "workers at Albor"."""
    return _PEOPLE_AT.match(speaker) is not None


_PEOPLE_AT = late(rf"(?:[\w-]+\s){{0,3}}?(?i:{_NOBODY})\s(?:at|of|from|in|with|inside|near|close\sto|familiar\swith)\s")


def nameless(sentence: str) -> bool:
    """Whether the sentence is told by people who have no name: ", a person familiar with the talks said"."""
    return _NAMELESS.search(sentence) is not None


# "– it fetched $88 last week –": what the writer puts in between.
_ASIDE = late(r"\s[–—-]\s(?:it|they|he|she|its|their|that|this|the)\s[^–—\"”]{0,100}$")


def beside(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether the figure [start, end) stands in a clause of the writer's own between dashes inside a statement [first, last)."""
    m = _ASIDE.search(text, max(first, start - 120), start)
    return m is not None and any(d in text[end : min(last + 1, end + 100)] for d in (" –", " —", " - "))


# Who calls a thing dear tells nothing of the price that stands before its name.
_CALLS = frozenset("called calls call described describes branded dubbed slammed criticised criticized praised dismissed".split())
_ITS_OWN = late(r"(?:the|its|his|her|their|an?)\s")


def presumed(text: str, said: Statement, figure: Figure) -> bool:
    """Whether the figure only says which thing is judged: "called the $40 million plan too dear"."""
    return said.cue in _CALLS and _ITS_OWN.fullmatch(text, said.start, figure.start) is not None
