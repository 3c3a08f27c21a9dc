"""Whether a date is a last day, and what happens then, in the sentence's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.dates.coming import coming
from generator.find.dates.effect import begins, ran_out
from generator.find.dates.foreseen import foreseen
from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.find.dates.turning import terms
from generator.late import late
from generator.text import either
from generator.vocabulary import Vocabulary
from generator.vocabulary.dates import Dates
from generator.vocabulary.places import Places

# "until 5 p.m. Friday"
CLOCK_TIME = r"(?:at\s)?(?:(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight)\s(?:on\s)?)?"
_LAST = late(
    r"\b(?:by|before|until|till|(?:no|not) later than|beyond|past|expir(?:es|ed|e|ing)(?: on)?|due(?: on| by)?"
    r"|laps(?:e|es|ing)(?: on)?|would close on|(?:runs?|prolonged|extended|rolled over) (?:out (?:on|at|in)|to|until)|through"
    r"|(?:clos(?:es?|ing)|ends?|ending)(?: on)?|back to)\s(?:at least\s)?(?:the\s)?"
    rf"{CLOCK_TIME}$",
    re.I,
)
_GRANTED = late(
    r"\b(?:gave|given|has|have|extended|postponed|delayed|set|deadline|expires?|pause[ds]?|suspend(?:ed|s)?|valid|on hold|put off"
    r"|agreed|frozen|waived|shelved|prolong(?:ed|s)?|renewed|halted|commit(?:s|ted)?|keeps?|kept|on ice|set aside|deferred"
    r"|spared|exempt(?:ed|s)?|barred|allowed|permitted|lifted|promise[ds]?|pledge[ds]?|undertook|vow(?:ed|s)|stayed)\b[^;]{0,90}$",
    re.I,
)
_MUST = late(
    r"\b(?:must|should|ha(?:s|ve|d) to|need(?:s|ed)? to|required|target|aims?|aiming|pledged?|plans?|commit(?:ted|s)?|agreed?|"
    r"ordered|vowed|expects?|expected|wants? (?:to|an?|the)|goal|"
    r"promises?|promised|undert(?:akes?|ook|aken)|mandates?|(?:is|are|was|were) to|laps(?:e|es)|forfeits?)\b",
    re.I,
)
_CLAUSE = 250  # characters on each side: no clause of a newspaper is longer
# What binds: a law, a deal, a scheme.
_BINDS = late(
    r"\b(?:must|ha(?:s|ve|d) to|required|obliges?|obliged|mandates?d?|orders?|ordered|commit(?:s|ted|ments?)?|agreed|pledged?|vowed"
    r"|promised?|deadline|laws?|[Aa]ct|regulations?|directives?|statutes?|treaty|decree|[Tt]argets? set|schemes?|laps(?:e|es)"
    r"|forfeits?|[Uu]nder the)\b"
)
_DECIDES = late(
    r"\b(?:decisions?|approvals?|rulings?|verdict|votes?|decide|rule on|reports?|respond|reply|sign|appl(?:y|ications))\b"
)
# "A smelter plans to raise its output": a plan of its own, whoever is named behind it.
_OWN_PLAN = late(
    r"(?:The|An?|Its|Two|Three) (?:[\w’'-]+ ){0,4}?(?:smelter|mine|miner|plant|refiner|refinery|mill|company|firm|producer"
    r"|maker|carmaker|group|foundry|yard)s?"
    r"\b[^.;,]{0,40}? (?:plans?|aims?|hopes?|intends?|expects?|wants?) to\b"
)
# What a firm builds and means to sell by then is its plan, and no one's last day.
_BUILDS = late(
    r"\b(?:begin|start|launch|commission(?:ed|ing)?|open(?:ed|ing)?|ramp(?:ed|ing)?|reach(?:es|ing)?|on ?(?:stream|line)|running"
    r"|operational|produc(?:e|es|ing|tion)|output|capacity|ship(?:ping|ments)?|deliver(?:y|ies)?|doubl(?:e|ing)|tripl(?:e|ing)"
    r"|expand|build|built|install(?:ed)?|hire|roll out|plants?|factor(?:y|ies)|mines?|smelters?|refiner(?:y|ies)|furnaces?|models?"
    r"|sites?|lines?|shops?|stores?)\b"
)
_WISHES = late(
    r"\b(?:wants?|expects?|expected|hopes?|plans?|planned|aims?|aiming|seeks?|intends?|likely)\b(?! to (?:decide|rule|sign))"
)
# "Provided that the loan comes through by March": without it, something falls.
_CONDITION = late(r"\b(?:[Ii]f|[Uu]nless|[Pp]rovided(?: that)?|on condition that|so long as|as long as)\b[^.;]{0,90}$")
# "Cover until March", "shut until spring": what lasts of itself, and is granted by nobody.
_LASTS = late(
    r"\b(?:(?:has|have|had|with|holds?|held) (?:\w+ ){0,2}(?:cover|stocks?|enough|supplies|supply|inventor(?:y|ies)|material|work"
    r"|orders)|enough|sold out|fully booked|booked up|(?:will|would) (?:not|never)|wo(?:n|uldn)[’']t)\b[^.;]{0,60}$"
)
# "He stays in Lima until Friday", "the fair runs until May": a visit or a fair.
_STAYS = late(
    r"\b(?:visits?|visiting|trip|tour|stays? in|staying|is in|are in|was in|fair|exhibition|conference|congress|forum|talks run"
    r"|talks ran|museum|gallery|meetings? (?:runs?|ran)|season|not until|known|clear|recover|rebound)\b[^.;,]{0,60}$"
)
# "Put off the dispute until spring": talks that go on then, and no day that anything must be done by.
_ROW = late(
    r"\b(?:put(?:ting)? off|postpon(?:ed?|ing)|deferr?(?:ed|ing)?|held over) (?:an?|the|its|their|any|all) (?:[\w’'-]+ "
    r"){0,3}?(?:dispute|row|quarrel"
    r"|question|issue|matter|talks|discussions?|purchase|visit|wedding|trip)\b[^.;]{0,50}$"
)
# "With 60 names to be submitted by January 15".
_TO_BE = late(r"\bto be [a-z]+(?:ed|en|t)(?: \w+){0,4}$")
_PERIOD_ENDS = late(r"\b(?:years?|quarters?|months?|weeks?|period|half|season|session)(?: that)? $")
_TARGET = late(r"\b(?:aims?|must|targets?|obliges?|requires?|mandates?|commits? (?:it|them)sel(?:f|ves))\b")

_LIKELY = late(r"\b(?:un)?likely(?: to)?(?: \w+){0,2} $")  # a forecast, and nothing that must be done by then
_HOLDS = late(
    r"\b(?:agreed|agree|keeps?|kept|fr[eo]ezes?|froze|frozen|extends?|extended|extension|suspends?|suspended|paused?|valid"
    r"|waived?|prolong(?:s|ed)?|"
    r"delayed?|postponed?|exempts?|exempted|allowed|halted|remains? in (?:force|place)|in force|in place|renewed|granted"
    r"|committed|commits|agreeing|good|may|can|continues? to|spared?|exempting)\b"
)
# "After its permit expired on August 9": told for its time.
_GONE = late(r"\b(?:after|since|when|once|because|as) [^.;,]{0,60}$")
_AHEAD = ("due to ", "set to ", "scheduled to ")  # end on a day, whatever was put between it and its subject


def is_deadline(
    text: str,
    start: int,
    end: int,
    r: Reading,
    tense: Tense | None,
    vocabulary: Vocabulary,
    sentence: tuple[int, int],
    ahead: bool | None,
) -> bool:
    """Whether the date at [start, end) is the last day of something: "by August 10", "the August 10 deadline"."""
    if r.kind == "event":  # its day, if told, is a date of its own; and something must be done before it
        told = text[max(sentence[0], start - 120) : start]
        if _EXPECTED.search(told):
            return False
        return _MUST_FIRST.search(told) is not None and re.match(r",? (?:on|in) (?:[A-Z]|\d)", text[end : end + 8]) is None
    after = text[end : min(sentence[1], end + 24)]
    nouns = _nouns(vocabulary.dates, vocabulary.places)
    if nouns.behind.match(after) or nouns.before.search(text[max(sentence[0], start - 90) : start]):
        return True
    if r.kind != "anaphor" and text.startswith(", ", end) and nouns.apposed.match(text[end : min(sentence[1], end + 60)]):
        return True
    comes = coming(text, start, end, r, vocabulary.dates, sentence, tense, ahead)
    if comes is not None:
        return comes
    if ran_out(text, start, end, sentence):
        return True
    told_to = None if ahead is False else begins(text, start, end, tense, sentence)
    if told_to is not None:
        return told_to
    last = _LAST.search(text, max(sentence[0], start - 36), start)
    if not last:
        return False
    cue = last.group().split()[0].lower()
    told = text[max(sentence[0], start - 120) : last.start()]
    if cue in ("by", "before", "until", "till") and foreseen(text, last.start(), start, end, told, cue, sentence):
        return False
    if cue == "before" and ahead is False and _DONE.search(told):
        return False
    if (
        cue == "due"
        and not last.group().startswith("due by")
        and (nouns.news.search(told) or terms(vocabulary.dates).occasion(told, len(told) - 60))
    ):
        return False
    if cue == "through":
        whole = r.kind == "season" or (r.kind in ("year", "years") and r.part != "end")
        return not whole and _HOLDS.search(told) is not None and " from " not in told[-30:]
    if cue.startswith(("clos", "end")):
        reach = sentence[0] if told.endswith(_AHEAD) else max(sentence[0], start - 120)
        return (
            nouns.ends.search(text, reach, last.start()) is not None
            and not _PERIOD_ENDS.search(told)
            and tense != "past"
            and not terms(vocabulary.dates).occasion(told, len(told) - 60)
        )
    if cue == "back":
        return (
            not told.rstrip().endswith(("date", "dates", "dated", "dating"))
            and re.search(r"\b(?:deadline|date|cut-off|cutoff|expiry|term|limit)\b", text[sentence[0] : sentence[1]]) is not None
        )
    if cue.startswith(("run", "ran")) and not last.group().split()[1].startswith("out") and _STAYS.search(told + last.group()):
        return False
    if cue == "expired":
        return _GONE.search(told) is None
    if cue.startswith(("expir", "due", "laps", "would", "run", "prolong", "extend", "roll")):
        return True
    return _before_or_by(text, start, end, r, tense, sentence, cue, told, nouns, ahead)


@dataclass(frozen=True, slots=True, eq=False)
class _Nouns:
    """The nouns of a last day behind a date, before it and in apposition to it; `ends`: what ends, closes or holds to a day, so
    that it is its last; `public`: who can bind others; `news`: what is only due to be told."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    apposed: re.Pattern[str]
    ends: re.Pattern[str]
    public: re.Pattern[str]
    news: re.Pattern[str]


@lru_cache(maxsize=4)
def _nouns(dates: Dates, places: Places) -> _Nouns:
    last = "|".join(map(re.escape, dates.deadlines))
    # no names of countries: "the magnets in Japan's cars" are nobody's order
    seats = either(n for p in places.parties for n in (*p.seats, *p.leaders))
    return _Nouns(
        behind=late(rf"\s(?:as (?:a|an|the|its|their) (?:[\w-]+ )?)?(?:{last})\b"),
        before=late(rf"\b(?:{last})\s(?:of|is|was|for\s[\w -]{{1,56}}\s(?:is|was)|on|to)\s$"),
        apposed=late(rf", (?:a|an|the|its|their|his|her) (?:[\w-]+ ){{0,2}}(?:{last})\b"),
        ends=late(rf"\b(?:{either((*dates.expiring, *dates.closing))})s?\b", re.I),
        public=late(rf"\b(?:(?i:{either(dates.authorities)})|{seats})\b"),
        news=late(rf"\b(?:{either(dates.news)})[ ,][^.;]{{0,50}}$", re.I),
    )


# "Ships ordered before May 3": which ships.
_DONE = late(r"\b(?:[a-z]{3,}ed|sold|built|made|bought|begun|caught|laid) $")
_EXPECTED = late(r"\bexpects? an?\b")
_MUST_FIRST = late(rf"{_MUST.pattern}|\bwants?\b", re.I)
_MODAL = late(r"\b(?:will|would|could|may|might)\b")


def _before_or_by(
    text: str,
    start: int,
    end: int,
    r: Reading,
    tense: Tense | None,
    sentence: tuple[int, int],
    cue: str,
    told: str,
    nouns: _Nouns,
    ahead: bool | None,
) -> bool:
    """Whether "by", "before" or "until" the date ends something or binds somebody."""
    if cue in ("until", "till", "beyond", "past"):
        if _LASTS.search(told) or _STAYS.search(told) or _ROW.search(told):
            return False
        granted = _GRANTED.search(told) is not None
        whole = r.kind in ("year", "season") and r.part != "end"
        return granted if whole or ahead is False else tense != "past" or granted
    clause = text[max(sentence[0], start - 120) : min(sentence[1], end + 90)]
    far = r.kind in ("year", "years") or r.unit == "decade"
    bound = _BINDS.search(clause) is not None
    decides = _DECIDES.search(clause) is not None
    if cue == "by" and _CONDITION.search(told) and not far:
        return True
    if not bound and not decides:
        public = nouns.public.search(text, max(sentence[0], start - _CLAUSE), min(sentence[1], end + _CLAUSE)) is not None
        if (_BUILDS.search(clause) or _WISHES.search(clause)) and not public:
            return False
        if _OWN_PLAN.match(text[sentence[0] : sentence[1]]) and _BUILDS.search(told):
            return False
        if far and _WISHES.search(clause):
            return False
    if r.kind in ("year", "years") and r.part != "end":
        return (bound or _MUST.search(clause) is not None) and (tense != "past" or _TARGET.search(clause) is not None or bound)
    if cue == "before":
        return tense == "future" or _MUST.search(clause) is not None
    due = tense == "future" or (tense is None and (bound or decides or _MUST.search(clause) is not None or _MODAL.search(clause)))
    bound = _MUST.search(told) is not None or _TO_BE.search(told.rstrip()) is not None
    return (bool(due) and _LIKELY.search(told) is None) or bound
