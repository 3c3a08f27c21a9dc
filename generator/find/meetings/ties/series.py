"""Ties of a place to one of several meetings ("the first, in Lima"; "after those held in Oslo and Riga")."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.cues import ORDINALS
from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.headed import HEADS, heads
from generator.find.meetings.ties.then import A_MONTH, AT_A_TIME, ELSEWHERE
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

_NTH = rf"(?:{'|'.join(ORDINALS)}|last|latest|next|previous|final|earlier)"
# "The first, in Lima, had failed"; "the second of them in Oslo".
_ELLIPSIS = late(
    r"\b(?:(?:[Aa]ttempt|[Rr]ound|[Mm]eeting|[Ss]ession) (?:one|two|three|four|five|six|\d)"
    rf"|(?:[Tt]he|[Aa]n?|[Tt]heir) {_NTH}(?: ones?| two| three| four| exchange| encounter| contact| attempt| leg| gathering"
    r"| sitting| time| go| conference| edition)?)"
    r"(?: of (?:them|these|those|the (?:[\w-]+ ){0,2}?(?:rounds|meetings|talks|sessions)))?"
    r",?(?: (?:was |were |had been )?held| took place| had taken place| came| ended| concluded| closed| wrapped up| was| were"
    r"| had been| had ended| (?:was|were|had been) (?:made|struck|reached|agreed|signed|sealed|called|declared|brokered|negotiated)"
    r"| (?:which )?broke up| failed| collapsed"
    r"| (?:will|is to) (?:be held|be|take place|follow|convene|open|meet)| (?:is|was) (?:due|planned|scheduled|set)"
    r"| (?:which was )?hosted by (?:the )?[A-Z]\w+(?: [A-Z]\w+)?,?)?"
    r"(?:,? (?:(?:late |early )?in (?:late |early |mid-)?[A-Z][a-z]+|on \d{1,2} [A-Z][a-z]+|on [A-Z][a-z]+\.? \d{1,2})"
    r"(?: \d{4})?,?)? $"
)
# "A round in Lima in March was to close it, and another in Oslo in May ended in silence".
_ANOTHER = late(
    r"(?:[,;]|\b(?:and|but|while|then|then came|than|like)) (?:another|an? (?:second|third|fourth|further|later)|one|the other)"
    r"(?: one)?(?: held)?,? (?:in|at) $"
)
_TRIES = late(r"\b(?:two|three|four|several|earlier|previous|failed|fruitless) (?:[a-z]+ )?(?:attempts|tries|goes|runs)\b")
# "Before that, Lima, September 2025".
_BEFORE_THAT = late(
    r"(?:(?:And )?(?:[Bb]efore (?:that|then|it)|[Tt]hen)|Earlier|After that|Prior to that|First|Next)"
    r"(?: came| was| had come)?[,:]? $"
)
# "The nineteenth round is foreseen for Lima", "ministers are pencilled in for Lima".
_SET_FOR = late(
    rf"\b(?:rounds?|sessions?|meetings?|talks|summit|consultations|{_NTH}|ministers|negotiators|leaders|teams|signing)\b[^.;:,]{{0,60}}?"
    r" (?:is|are|has been|have been|was|were) (?:now |already |tentatively )?"
    r"(?:set|scheduled|slated|planned|foreseen|pencilled in|penciled in|booked|earmarked|due) (?:for|to be held in) $"
)
SET_FOR = "set for it"
# "The fifth round, after those held in Lima, Oslo and Riga".
_AFTER_THOSE = late(
    r"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|beyond|[Ll]ike|[Uu]nlike|than|from) (?:the )?(?:\w+ )?"
    r"(?:those|ones|sessions|rounds|meetings|talks|stops|encounters|gatherings|negotiations)"
    r"(?: (?:held|hosted|staged|that took place|which took place|conducted))?(?: earlier)? (?:in|at) $"
)
# "Their second meeting this year, following one in Lima".
_AFTER_ONE = late(
    r"\b(?:after|following|since|unlike|and follows|follows|than) (?:an? |the )?(?:(?:earlier|previous|first|inconclusive|similar"
    r"|failed|fruitless) )?(?:one|session|round|meeting|encounter|gathering|sitting|stop)(?: held| that took place)? (?:in|at) $"
)
# "They have held ten rounds since spring, most recently in Lima".
_LATELY = late(
    r"\b(?:rounds|meetings|times|sessions|talks|summits)\b[^.;:]{0,60}?,? "
    r"(?:most recently|the (?:latest|last)(?: of them)?|lastly|last) $"
)
# "A Chinese delegation came to Lima on 3 May".
_CAME = late(
    r"\b(?:delegations?|negotiators|envoys?|negotiating teams?|trade teams?) (?:\w+ )?(?:came|went|flew|travelled|traveled"
    r"|returned) $"
)
# "A previous attempt to settle the quota, in Luanda in April, …"; "what Lima gave us"; "nor did Oslo".
_ATTEMPT = late(
    r"\b(?:[Aa]n? |[Tt]he )?(?:[Ff]irst|[Ee]arlier|[Pp]revious|[Ll]ast|[Ss]econd) (?:attempts?|efforts?|bids?|tries"
    r"|try),? (?:in|at) $|\b(?:attempt|effort|bid|try) (?:had |has )?(?:foundered|failed|collapsed|broke down|broken down"
    r"|came to nothing|ran aground) (?:in|at) $|\b(?:attempts?|efforts?|bids?|try|tries|push) (?:to|at) "
    r"(?!(?:bring|get|seat|gather|reunite|arrange|organi[sz]e|convene|stage|schedule)\b)[^.;:]{3,60}?,? (?:in|at) $"
)
_WHAT_IT = late(r"\b(?:[Ww]hat|[Nn]or did|[Dd]id|[Tt]han|[Aa]s) $")
_IT_DID = late(
    r" (?:in \w+ )?(?:gave|brought|had begun|began|started|settled|left|produced|had promised|promised|achieved|meant|do"
    r"|did|yield|bring|settle|change|achieve|deliver|produce|solve|decide|mean|leave)\b"
)
# "After a frosty start in Porto", "the venue of the talks was Doha".
_START_IN = late(
    r"\b(?:start|beginning|opening|opener|kick-off|kickoff|curtain-raiser|finale|false start|debut|prelude) (?:in|at) $"
)
_VENUE_IS = late(
    r"\b[Tt]he (?:venue|setting|scene|location|place|host|host city|meeting place|backdrop) [^.;:]{0,80}?\b"
    r"(?:talks|negotiations|meeting|round|session|summit)\b[^.;:]{0,60}? (?:was|is|were|had been|will be) (?:once again |again )?$"
)
# "Four rounds of talks — Geneva, London, …"; "after Geneva, both sides …".
_TIMES = late(
    r"\b(?:met|times|rounds|meetings|talks|sessions)\b[^.;—–(]{0,80}(?::|,| and) ?(?:once|twice|three times|four times"
    r"|first|then|lastly|finally) $"
)
_APPOSED = late(
    r"\b(?:rounds|meetings|talks|sessions|stops|encounters|summits|tries|attempts|sittings|gatherings|rendezvous|occasions"
    r"|(?:[Ll]ast|[Pp]revious|[Ff]irst|[Ss]econd|[Ll]atest) (?:[\w-]+ )?(?:round|meeting|session|summit|encounter))\b"
    r"[^.;:—–(]{0,60}(?::| [—–-]| \() ?(?:first )?$"
)
# "The fifth meeting since Lima", "a step beyond Lima".
_BEYOND = late(
    r"\b(?:[Mm]eeting|[Rr]ound|[Tt]alks|[Ss]ession|[Cc]ontact|[Ee]ncounter|[Gg]athering|[Ss]itting|[Ss]ummit|step|way|leap)s? "
    r"(?:[\w-]+ )?(?:since|after|beyond|on from) $"
)
# "In May (Lima), in July (Oslo)".
_CREDIT = late(r"\) ?(?:[–—-]|--) ")  # "Dec 3, 2026 (Agency) -": who reports
_IN_BRACKETS = late(rf"\b(?:{A_MONTH}|\d{{4}})(?: \d{{1,2}}| \d{{4}})? \($")
_SINCE = late(
    r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Ll]ike|[Uu]nlike|[Aa]s with|[Ff]ollowing|[Ss]ucceeding|[Ww]ith) $"
    r"|\bFrom $|(?:^|[,;:—–] )from $"
)
# "Nothing has moved since Lima", "little was done after Oslo".
_IDLE_SINCE = late(
    r"\b(?:[Nn]othing|[Ll]ittle|[Mm]uch|[Nn]o [a-z]+|[Nn]either side|[Tt]hey|[Bb]oth|[Rr]elations|[Cc]ontacts?"
    r"|[Tt]he two(?: sides)?)\b[^.;:]{0,60}? (?:since|after|until|before) $"
)
# "…, writes an analyst, from Lima": where somebody sits.
_WRITES = late(r"\b(?:writes?|wrote|says|said|reports?|reported|told|tells)\b")
_THEN = late(
    rf"(?:,|\.| and | to |;| \((?:(?:early|late|mid)[ -])?{A_MONTH}| in (?:early |late |mid-)?(?:{A_MONTH}|\d)| on [A-Z\d]"
    r"| (?:last|this|that|two|three|a \w+) )"
)
# Words that make a sentence one to look at for one of several meetings.
_SERIES_WORD = late(
    r"\b(?:attempts?|exchange|encounter|contact|leg|sitting|once|twice|three times|there|(?:hours|days) in)\b"
    rf"|\b{_NTH}(?: two| three| four| ones?)? (?:was |were |had been )?(?:held|ended|concluded|closed|in|took place|came)\b"
    rf"|\b(?:[Tt]he|[Tt]heir|[Aa]n?) {_NTH}(?: two| three| four| ones?| conference| edition)?,? (?:in|at|was|were|will|is)\b"
    r"|\bones (?:in|were)\b"
    r"|\b(?:officials|negotiators|delegates|delegations|teams|envoys|sides) in [A-Z]"
    r"|(?-i:\b(?:since|after|before|until) [A-ZÀ-Þ][\w’'-]+(?: [A-Z][\w’'-]+)?[.,;])"
    r"|(?-i:\b[a-z]*(?:ed|up|out|down|off|ten|wn) (?:after|since|before) [A-ZÀ-Þ])",
    re.I,
)


def one_of_several(text: str, s: Sentence) -> bool:
    """Whether a sentence has words by which one of several meetings is told."""
    return _SERIES_WORD.search(text, s.start, s.end) is not None or _TIMED.match(text, s.start, s.end) is not None


# "Lima and Oslo settled a quarrel of their own": two governments.
_OF_THEIR_OWN = late(r"[^.;:]{0,40}?\b(?:(?:of )?(?:their|its) own|each other|one another|between them|between themselves)\b")


# "London, in June, was a repair job": a place and its time head the sentence.
_TIMED = late(
    r"(?:(?:And|But|Then|Yet) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, (?:in|on|at|late|early|last|that|a \w+ later) [^,.;]{2,30}, "
)
_WENT = late(r", [^,.;]{4,40}, (?:was|were|saw|dealt|turned|went|took|came|made|got|\w{3,}ed) ")


# "Bookings out of Lima and Oslo collapsed".
_TWO_PLACES = late(r"\b(?:of|from|to|in|into|at|between|for|with) (?:[A-ZÀ-Þ][\w’'-]+,? ){1,4}and $")
_FIRST = 5  # "Then Lima, …"


def in_series(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """One of several meetings, in an article that tells of them: "the first, in Lima"; "Oslo followed in July"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    before = text[max(s.start, city.start - 90) : city.start]
    if (
        not to
        and (text[city.start : city.end] not in seats(places) or AT_A_TIME.match(text, city.end, s.end))
        and (
            _APPOSED.search(before)
            or _BEYOND.search(before)
            or (
                text[city.end : city.end + 1] == ")"
                and not _CREDIT.match(text, city.end, s.end)
                and not text[city.start : city.end].isupper()
                and _IN_BRACKETS.search(before)
                and g.any.search(text, s.start, s.end)
            )
            or (text[city.end : city.end + 1] in (".", ",", ";") and _IDLE_SINCE.search(before) and not ELSEWHERE.search(before))
            or (
                _SINCE.search(before)
                and city.end < s.end
                and _THEN.match(text, city.end)
                and not (before.endswith(" from ") and _WRITES.search(text, s.start, city.start))
            )
        )
    ):
        return Tie(city, city.country, None, city.start, city.end, "the place stands for it", series=True)
    if not to and _set_after(g).search(before) and not ELSEWHERE.search(before):
        return Tie(city, city.country, None, city.start, city.end, "the place stands for it", series=True)
    if heads(text, s, city):
        return Tie(city, city.country, None, city.start, city.end, HEADS, series=True)
    if _AFTER_THOSE.search(before):
        return Tie(city, city.country, None, city.start, city.end, "one of those before", noun="rounds", listed=True)
    if _AFTER_ONE.search(before) and g.noun.search(text, s.start, max(s.start, to.start() - 10 if to else s.start)):
        return Tie(city, city.country, None, city.start, city.end, "one of those before", noun="rounds", listed=True)
    if _VENUE_IS.search(text, max(s.start, city.start - 180), city.start):
        return Tie(city, city.country, None, city.start, city.end, "the venue was", noun="talks")
    if to and _LATELY.search(text, max(s.start, to.start() - 120), to.start()):
        return Tie(city, city.country, None, to.start(), city.end, "one of those before", noun="rounds", listed=True)
    if to and _TIMES.search(text, max(s.start, to.start() - 140), to.start()):
        return Tie(city, city.country, None, to.start(), city.end, "one of a series", series=True)
    if _SET_FOR.search(text, max(s.start, city.start - 140), city.start):
        return Tie(city, city.country, None, city.start, city.end, SET_FOR, noun="round", series=True)
    if _START_IN.search(before):
        return Tie(city, city.country, None, city.start, city.end, "one of a series", series=True)
    if to and _ATTEMPT.search(text, max(s.start, to.start() - 90), to.end()):
        return Tie(city, city.country, None, to.start(), city.end, "an attempt there", series=True)
    if (
        not to
        and text[city.start : city.end] not in seats(places)
        and _WHAT_IT.search(before)
        and _IT_DID.match(text, city.end, s.end)
    ):
        return Tie(city, city.country, None, city.start, city.end, "the place stands for it", series=True)
    if to and _CAME.search(text, max(s.start, to.start() - 60), to.start() + 1):
        return Tie(city, city.country, None, to.start(), city.end, "a delegation came", series=True)
    if _another(text, s, to, g) or (_BEFORE_THAT.fullmatch(text, s.start, city.start) and AT_A_TIME.match(text, city.end, s.end)):
        return Tie(city, city.country, None, city.start, city.end, "one of a series", series=True)
    nth = _ELLIPSIS.search(text, max(s.start, to.start() - 140), to.start()) if to else None
    if nth:
        return Tie(city, city.country, None, nth.start(), city.end, "one of a series", series=True)
    opens = (
        city.start == s.start
        or (city.start == s.start + 1 and not text[s.start].isalnum())
        or text[city.start - 2 : city.start] in (", ", "; ", ": ")
        or (text[max(0, city.start - 6) : city.start].endswith(("and ", "while ")) and not _TWO_PLACES.search(before))
    )
    # "Beijing did not get …" is the government, which is not "in January"
    named_so = text[city.start : city.end] not in seats(places) or AT_A_TIME.match(text, city.end, s.end) is not None
    verb = g.follows.match(text, city.end, s.end) if opens and not to and named_so else None
    verb = None if verb and _OF_THEIR_OWN.match(text, verb.end(), s.end) else verb
    timed = (
        city.start - s.start <= _FIRST and _TIMED.match(text, s.start, s.end) and text[city.start : city.end] not in seats(places)
    )
    if timed and verb is None and not ELSEWHERE.search(text, city.end, s.end):
        verb = _WENT.match(text, city.end, s.end)
    return Tie(city, city.country, None, city.start, verb.end(), "the place stands for it", series=True) if verb else None


@lru_cache(maxsize=4)
def _set_after(g: Grammar) -> re.Pattern[str]:
    """ "The joint desk set up after Lima": what negotiators did, once they had met."""
    return late(rf"\b(?:{either(g.deeds)}) (?:[a-z]+ly |shortly |right |soon |only )?(?:after|since|before) $")


def _another(text: str, s: Sentence, to: re.Match[str] | None, g: Grammar) -> bool:
    """Whether "another" in the words before a place is a meeting, as the one that the sentence told before."""
    another = _ANOTHER.search(text, max(s.start, to.start() - 40), to.end()) if to else None
    if another is None or ELSEWHERE.search(text, s.start, another.end()) or g.business.search(text, s.start, another.end()):
        return False
    told = any(m.group().lower() in g.events for m in g.noun.finditer(text, s.start, another.start()))
    return told or _TRIES.search(text, s.start, another.start()) is not None
