""" "On", "in" or nothing before a day to come: what begins, ends, is paid or decided then, and not where people meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.dates.opinion import BOUND, thought
from generator.find.dates.reading import Reading
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates

_ON = late(
    r"\b(?:at\s(?:midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?)\s)?(?:on|in|at|between)\s"
    r"(?:(?:or|about|around|the|early|late|as early as)\s){0,3}$",
    re.I,
)
_FOR = late(
    r"\b(?:planned|scheduled|slated|set|due|promised|targeted|foreseen|earmarked|(?:goal|target|aim)s?[^.;,]{0,24})\s"
    r"for\s(?:(?:around|about|the|early|late)\s){0,2}$",
    re.I,
)
# "The levy goes in two steps, the first on 1 April", "the last of them on 1 April", "and a further 2 per cent in May".
_STEP = late(
    r"\bthe (?:first|second|third|last|final|other|next)(?: (?:step|cut|tranche|instalment|part|stage|of (?:them|these|which)))?"
    r"(?: being| coming)? (?:on|in) $|\b(?:comes? down|goes|go|going|falls?|drops?|rises?|climbs?)"
    r" to [\d.]+ ?(?:%|per ?cent) (?:on|in) $"
    r"|\ban? (?:second|third|final|further|last) [\d.]+ ?(?:%|per ?cent|pc) (?:on|in) $",
    re.I,
)
# "Ahead of the expiry of the truce in November".
_END_OF = late(r"\b(?:expiry|expiration|lapse|entry into force|introduction|coming into force) of [^.;,:]{3,50} (?:in|on) $", re.I)
# "Until the annual meeting in May", "before the minister visits Tokyo in June".
_LIMIT = late(
    r"\b(?:by|until|till|before) (?:the|its|an?|their|[A-Z][\w’'-]+[’']s?) (?:(?!(?:is|are|was|were|will"
    r"|has)\b)[\w’'-]+ ){1,5}(?:in|on) $"
)
_APPEARS = late(r"\b(?:appear|testif|come|stand|speak|go)\w* before [^.;,]*$")
_PUT_OFF = late(r"\b(?:until|till)\b")
_GOALS = ("goal", "target", "aim")
_WAS = late(r"\b(?:was|were|had been) (?:\w+ )?(?:planned|scheduled|slated|set|due|earmarked)[^.;,]{0,24} for $")
_AUX = (
    r"(?:will|shall|must|would|(?:is|are|was|were|been|be) (?:now )?(?:due |set |scheduled |slated |meant |supposed )?to|(?:due|set"
    r"|scheduled|slated|meant|supposed|plans?|planned|intends?|wants?|aims?|promised|agreed|pledged|decided) to|to be)"
)
_WILL = late(
    rf"\b{_AUX} (?:(?:[a-z]+ly|also|then|again|not|now|be|have(?: to)?|been|still|soon|first|each|both|otherwise"
    rf"|no longer) ){{0,4}}(?P<verb>[a-z]+)\b"
)
# Words between a verb and a date that begin another clause: the date is theirs.
_OTHER = late(
    r"\b(?:said|says|told|announced|reported|added|wrote|that|when|as|than|so|where|after|before|if|whether|unless|once|while"
    r"|until|because"
    r"|which|who)\b|\b(?:made|ordered|signed|sold|shipped|built|held|placed|imposed|introduced|launched|adopted)\s?$"
)
_FIRST = late(r"[“\"‘']?(?:But |And |So |Then )?On $")
_STATE = late(r"\b(?:left|leaves?|leaving|kept|keeps?|keep|stays?|remains?|be|is|are|was|were) (?:\w+ly )?$")
# ", is due": behind an aside, of what stands before that.
_AFTER_ASIDE = late(r"\s*(?:(?:is|are|was|were|will|would|has|had|due|which|that|who)\b|$)")
_PERIOD = late(
    r"(?<!initial )(?<!transition )(?<!transitional )(?<!grace )(?<!trial )"
    r"\b(?:years?|quarters?|months?|weeks?|half|period)(?:,? (?:that|which))? $"
)
# "Was supposed to start in the second half": told because it may not.
_HAD_BEEN = late(r"\b(?:was|were|had been) (?:supposed|meant|due|scheduled|set|expected) (?:to )?$")
# "The open points", "an open day".
_AN_OPEN = late(r"\b(?:the|an?|other|these|those|its|their|all|still) $", re.I)
_PEOPLE = late(r"\b(?:negotiators|teams|parties|sides|delegations|delegates|envoys|ministers|officials) (?:\w+ )?$", re.I)
_DEBT = late(r"\b(?:bonds?|loans?|notes?|debts?|principal|sukuk|paper) $")
_ON_STREAM = frozenset(["start up", "starts up", "on stream"])
_NO_PLACE = late(r"\bdue (?:back )?in (?:[A-Z])")
_AT_IT = late(
    r"\b(?:at|in|on|after|during|from|by|since|following|before|under|of)\s(?:(?:the|their|its|a|an|this|last|two|three|four)\s)?"
    r"(?:[\w-]+\s)?$",
    re.I,
)
_GOES = late(
    r" (?:to(?! (?:more than |about |nearly |only )?\d)|back|on|with|at|by|home|there)\b"
)  # of people and papers; what goes up or into effect is another matter
_THEN_ON = frozenset(["go", "start", "begin"])
_TELLS = frozenset(["release", "released", "publish", "published", "present", "presented", "issue", "issued", "print", "give"])
_LONG = frozenset(["month", "quarter", "year"])
_DAYS = frozenset(["day", "month"])
_NOUN = 60  # characters before a verb in which its subject stands


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """`turns`: what begins, ends or falls due; `meets`: people who do; `idle`: other verbs behind "will" that bind nobody to a day;
    `occasions`: what is held on one; `news`: what is only due to be told; `market`: what moves by itself;
    `public`: who binds others."""

    turns: re.Pattern[str]
    meets: re.Pattern[str]
    idle: frozenset[str]
    occasions: re.Pattern[str]
    news: re.Pattern[str]
    market: re.Pattern[str]
    public: re.Pattern[str]

    def occasion(self, words: str, low: int = 0, *, anywhere: bool = False) -> bool:
        """Whether an occasion is what the words tell of from `low` on, and not (but for `anywhere`) the place or time of something
        else."""
        found = self.occasions.finditer(words, max(0, low))
        return any(anywhere or not _AT_IT.search(words, max(0, m.start() - 40), m.start()) for m in found)


# "Test certificates", "the trial batch": what is named after an occasion is none.
_OF_IT = r"certificates?|reports?|results?|methods?|data|standards?|documents?|laborator\w+|batch(?:es)?|samples?"


@lru_cache(maxsize=4)
def terms(dates: Dates) -> Terms:
    """The words of one vocabulary as patterns, made once."""
    return Terms(
        turns=late(rf"\b(?:{either(dates.turning)}|due(?! to\b))\b"),
        meets=late(rf"\b(?:{either(dates.meeting)})\b"),
        idle=frozenset((*dates.idle, *dates.meeting)),
        occasions=late(rf"\b(?!(?-i:Congress))(?:{either(dates.occasions)})s?\b(?! the\b)(?! (?:{_OF_IT})\b)", re.I),
        news=late(rf"\b(?:{either(dates.news)})\b", re.I),
        market=late(rf"\b(?:{either(dates.market)})\b", re.I),
        public=late(rf"\b(?:{either(dates.authorities)})\b", re.I),
    )


def turns(told: str, clause: str, r: Reading, known: Terms) -> bool | None:
    """Whether something turns on the date behind `told`, whose last part is `clause`; None where no words tell it."""
    if r.to_month is not None or (r.kind == "unit" and (r.n == 0 or r.unit not in _LONG)) or thought(told, clause, known.market):
        return None
    if _STEP.search(told) or _END_OF.search(told):
        return True
    if r.kind in _DAYS and _LIMIT.search(told) and not _APPEARS.search(told):
        return (
            None
            if known.occasion(told, len(told) - _NOUN, anywhere=True) and not (_PUT_OFF.search(told) or BOUND.search(told))
            else True
        )
    if planned := _FOR.search(told):
        if r.kind == "year" and r.part is None and not planned.group().startswith(_GOALS):
            return None  # "the quota set for 2027": how long it holds
        told_of = known.occasion(told, len(told) - _NOUN, anywhere=True) or _WAS.search(told) is not None
        return None if told_of or r.kind == "weekday" else True
    on = _ON.search(clause)
    before = clause[: on.start()] if on else clause
    if not on and r.n != 1 and not _ends_in(before, known.turns):
        return None
    return _by_turn(told, before, r, known) or _by_will(told, before, r, known)


def begins_with(told: str, behind: str, known: Terms) -> bool | None:
    """Whether a sentence that begins with the date goes on with what ends or begins then: "On May 3 the pact runs out"."""
    turn = known.turns.search(behind) if _FIRST.match(told) else None
    if turn is None or _OTHER.search(behind[: turn.start()]) or known.occasion(behind[: turn.end()], anywhere=True):
        return None
    return None if _AN_OPEN.search(behind[: turn.start()]) else True


def _ends_in(before: str, verbs: re.Pattern[str]) -> bool:
    return any(m.end() == len(before.rstrip()) for m in verbs.finditer(before))


def _by_turn(told: str, before: str, r: Reading, known: Terms) -> bool | None:
    """By the last verb that begins or ends something, whose subject is no occasion and no period of accounts."""
    m = _last(known.turns, before)
    if m is None:
        return None
    behind, (subject, low) = before[m.end() :], _subject(told, before, m.start())
    if _OTHER.search(behind) or known.occasion(behind, anywhere=True) or known.occasion(subject, low) or _PERIOD.search(subject):
        return None
    if _GOES.match(behind):
        return None
    if m.group() == "open" and (_STATE.search(subject) or _AN_OPEN.search(subject)):
        return None
    if m.group().startswith("resume") and _PEOPLE.search(subject):
        return None
    if (
        r.kind in ("year", "unit")
        and r.part is None
        and (m.group() in _ON_STREAM or (m.group() == "due" and _DEBT.search(subject)))
    ):
        return None  # "four mines are due to start up next year": their own plans; "the bond due in 2031": which bond
    if m.group() == "due" and known.news.search(subject, max(0, low)):
        return None
    missed = r.kind not in ("day", "weekday", "month") and _HAD_BEEN.search(subject) is not None
    return None if missed or _NO_PLACE.match(before, m.start()) else True


def _by_will(told: str, before: str, r: Reading, known: Terms) -> bool | None:
    """By what is to be done, whatever the verb but for those that bind nobody; only on a day, in a month or "next spring"."""
    m = _last(_WILL, before)
    if m is None or (r.kind not in _DAYS and not (r.kind == "season" and r.n == 1)):
        return None
    behind, (subject, low) = before[m.end() :], _subject(told, before, m.start())
    idle = m["verb"] in known.idle or (m["verb"] in _THEN_ON and _GOES.match(behind) is not None)
    idle = idle or (m["verb"] == "vote" and behind.startswith(" for"))
    tells = m["verb"] in _TELLS and (known.news.search(behind) or known.news.search(subject, max(0, low)))
    if r.kind == "month" and r.n is None and " be " not in m.group() and not known.public.search(subject):
        return None  # "the firm will decide in June" is only its plan; "the rate will be cut in June" and what parliament does bind
    if idle or tells or _OTHER.search(behind) or known.occasion(behind, anywhere=True) or known.meets.search(behind):
        return None
    return None if known.occasion(subject, low) else True


def _subject(told: str, before: str, at: int) -> tuple[str, int]:
    """What stands before the verb at `at` of `before`, and from where its subject is looked for: behind an aside before it, too."""
    words = told[: told.rindex(before) + at]
    return words, 0 if _AFTER_ASIDE.match(words.rpartition(",")[2]) else max(0, len(words) - _NOUN)


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(words))), None)
