"""Ties by travel: who went somewhere for talks, came back from them, or called on a counterpart at home."""

from __future__ import annotations

from itertools import pairwise

from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import TO_PLACE, Tie, gap_holds, seats, two_of
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# The rule of a visit to a party at home.
CALLED = "called on them"
# That of one who went there to negotiate.
WENT = "went there to meet"
# That of one who came home from there with something, or with nothing.
HOME = "came home from it"

_ONWARD = late(
    r",?(?: (?:on \w+|this week|last week|this month|last month|today|early \w+|late \w+|for a \w+ time|with [^.;,]{2,40}),?){0,2} "
    r"(?:for|to hold|to attend|to resume|to continue|to begin|to open|to start|to finish|to conclude|to join) "
)
_LEFT = late(
    r"\b(?:left|leaving|departed|walked out of"
    r"|(?:emerged|returned|came away|came home|came back|flew home|flew back|back|home|returned [\w-]{3,20}) from)(?: the)? $"
)
# "Left Lima empty-handed", "came home from Lima with a pledge".
_BROUGHT_HOME = late(
    r"(?: on \w+| late on \w+| last \w+)? (?:empty-handed|(?:with|without) (?:an?|the|any|little|no|his|her|their|its|only) "
    r"(?:[\w-]+ ){0,3}?(?:cut|deal|pledge|promise|agreement|concessions?|relief|exemption|assurances?|result|accord|tariff|lower"
    r"|commitment|offer|hand|show|breakthrough))\b"
)
# "Leaving Lima a hand on the tap", "left Lima no choice", "leaves Lima free to act": what a government there was left, or how.
_LEFT_WITH = late(
    r" (?:no(?!w\b| later)|little|some|more|less|enough|only|plenty of|free|exposed|alone|isolated|vulnerable|unable|holding|facing"
    r"|with (?:the |an? )?(?:upper hand|whip hand|final say|last word|leverage|little|few"
    r"|no (?:choice|option|leverage|room|alternative)\w*)"
    r"|to (?!meet|attend|join|return|fly|travel|see)[a-z]+"
    r"|in (?:control|charge|command|the (?:dark|lurch|cold|driving seat|driver['’]s seat))"
    r"|an? (?!(?:day|week|month|night|year|few (?:days|hours)|couple of (?:days|hours)) )[\w’'-]+"
    r"|the (?!(?:next|same|following|previous|day|week|night|other)\b)[\w’'-]+"
    r"|\w+ (?:days|weeks|months) (?:to|in which|of|until))\b"
)
# "China, which in Lima consented to …"
_WHICH = late(r", (?:which|who)(?: had| has)? $")
_DID_THERE = late(
    r",? (?:(?:last|in|on|this) [\w ]{3,20} )?(?:had )?(?:agreed|consented|promised|pledged|undertook|committed|accepted|offered)\b"
)
# "During his visit to Lima, both countries signed a framework."
_VISIT = late(
    r"\b(?:[Dd]uring|[Oo]n|[Aa]t the end of|[Aa]fter) (?:[\w’'-]+ ){1,3}?"
    r"(?:visit|trip|tour|stop|stopover|stay) (?:to|in) (?:the )?$"
)
# "flew to Lima on Sunday to see her counterpart"
_TO_MEET = late(r",?(?: on \w+| last \w+| this \w+| in \w+)? to (?:meet|see|negotiate|confer|bargain|talk|press|sign|discuss)\b")
# "… in Lima, where their ministers met"; "the groundwork was laid in Lima, when Ann Lee and Bo Hu spent a day there".
_THERE = late(
    r"(?:, [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})?(?:,? (?:on|at|in|last|this) (?:the )?[\w ]{3,24})?"
    r", (?:where|when) (?P<who>[^.;:]{5,120})"
)
_HAD_MET = late(
    r"(?:they|both|the (?:two|three|pair|same)(?: [a-z]+)?) had "
    r"(?:last |first |also |already )?(?:met|sat down|negotiated|talked|gathered)\b"
)
# "The news came out of Lima, where negotiators of both spent the weekend".
_OUT_OF = late(r"\b(?:out of|from) $")
# "When the news came from Lima: Peru and Chile had agreed …".
_NEWS = late(
    r"\b(?:news|word|announcement|signal|report|message)s? (?:(?:had|has|that|which|first|finally) )*"
    r"(?:came|arrived|reached \w+|broke|was|coming) $"
)
_THAT = late(r"(?: (?:late |early )?on \w+day)?(?::| that\b)")
_BOTH = late(r"(?:both|they|all|the (?:two|three|four))\b")
# "visited Lima last week and agreed with her counterpart to …"; "the premier's visit to Lima in May ended with …".
_VISITED = late(r"\b(?:visited|visiting|(?:visit|trip)(?: by [^,.;:]{3,50})? to) (?:the )?$")
_WITH_THEM = late(
    r"[^.;:]{0,90}?\b(?:agreed|held talks|signed|discussed|negotiated|conferred|(?:ended|closed|concluded) with(?:out)?|yielded"
    r"|produced|brought|sealed|won|for (?:an? |the )?(?:[\w-]+ ){0,2}?(?:talks|round|session|negotiations|consultations)"
    r"|met (?:with )?(?:[\w’'-]+ ){0,6}?"
    r"(?:counterpart|minister|president|premier|secretary|officials))\b"
)
# "Assurances given when the minister visited Lima"; "a promise made on his visit to Lima".
_GIVEN = late(
    r"\b(?:given|made|agreed|promised|pledged|signed|struck|reached|settled) (?:when|as|while|during|on|at) [^.;:]{3,60}$"
)


def by_travel(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """ "flew to Madrid for talks", "left Oslo", "visited Lima and agreed with her counterpart"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    visited = _visited(text, s, city, g, places, people)
    if visited:
        return visited
    left = _LEFT.search(text, max(s.start, city.start - 40), city.start)
    if left and not to and _BROUGHT_HOME.match(text, city.end, s.end) and parties(text, s.start, left.start(), places):
        return Tie(city, city.country, None, left.start(), city.end, HOME, verb=True)
    given = text[city.start : city.end] in seats(places) and _LEFT_WITH.match(text, city.end, s.end)
    if left and not to and not given and two_of(text, max(s.start, left.start() - NEAR), left.start(), places, people):
        return Tie(city, city.country, None, left.start(), city.end, "left it", verb=True)
    out_of = _OUT_OF.search(text, max(s.start, city.start - 24), city.start)
    there = _THERE.match(text, city.end, s.end) if out_of or city.start == s.start else None
    if (
        there
        and g.any.search(text, there.start("who"), there.end())
        and (two_of(text, there.start("who"), there.end(), places, people) or _BOTH.match(text, there.start("who")))
    ):
        return Tie(city, city.country, None, city.start, there.end(), "met there", verb=True)
    if out_of and _NEWS.search(text, max(s.start, out_of.start() - 40), out_of.start()):
        news = _THAT.match(text, city.end, s.end)
        if news and g.any.search(text, news.end(), s.end) and len(parties(text, news.end(), s.end, places)) > 1:
            return Tie(city, city.country, None, out_of.start(), s.end, "the news came from it", verb=True)
    if not to:
        return None
    onward = _ONWARD.match(text, city.end, s.end)
    if onward:
        noun = g.noun.search(text, onward.end(), min(s.end, onward.end() + 60))
        if noun and noun.group().lower() in g.events and gap_holds(text[onward.end() : noun.start()].removeprefix("a "), g):
            return Tie(city, city.country, None, city.start, noun.end(), "went there for it", verb=True)
    to_meet = _TO_MEET.match(text, city.end, s.end)
    if to_meet and _moved(text, s, to.start(), g):
        return Tie(city, city.country, None, city.start, to_meet.end(), WENT, verb=True)
    within = _WHICH.search(text, max(s.start, to.start() - 60), to.start())
    agreed = _DID_THERE.match(text, city.end, s.end) if within else None
    if agreed and parties(text, max(s.start, to.start() - 60), to.start(), places):
        return Tie(city, city.country, None, to.start(), agreed.end(), "agreed there", verb=True, made=True)
    on_visit = _VISIT.search(text, max(s.start, to.start() - 60), to.end())
    if on_visit and (g.result.search(text, s.start, s.end) or _two_agreed(text, city.end, s.end, places)):
        return Tie(city, city.country, None, to.start(), city.end, "a visit that brought it", verb=True)
    met = _THERE.match(text, city.end, s.end)
    if met and _HAD_MET.match(text, met.start("who")) and g.verb.search(text, s.start, to.start()):
        return None  # "spent 3 May in Lima, where they had met last year": twice
    if met and g.private.search(text, max(s.start, to.start() - 30), to.start()):
        return None  # "traders in Lima, where two ships lay, said"
    if met and g.any.search(text, met.start("who"), met.end()) and two_of(text, met.start("who"), met.end(), places, people):
        return Tie(city, city.country, None, to.start(), met.end(), "met there", verb=True)
    return None


_AGREED = late(r" (?:have |had |both )?(?:agreed|signed|pledged|undertook|sealed|settled|reached|committed|initialled|concluded)\b")


def _two_agreed(text: str, start: int, end: int, places: Places) -> bool:
    """Whether two parties side by side agree to something in [start, end): "Peru and Chile agreed …"."""
    named = parties(text, start, min(end, start + NEAR), places)
    return any(
        text[one.end : other.start] in (" and ", " and the ") and one.name != other.name and _AGREED.match(text, other.end, end)
        for one, other in pairwise(named)
    )


def _visited(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """Who called on a counterpart at home, or was there where something was given or agreed."""
    came = _VISITED.search(text, max(s.start, city.start - 70), city.start)
    did = _WITH_THEM.match(text, city.end, s.end) if came else None
    if came and two_of(text, max(s.start, came.start() - NEAR), did.end() if did else city.start, places, people):
        given = _GIVEN.search(text, max(s.start, came.start() - 120), came.start())
        end = did.end() if did else city.end
        if did or given:
            return Tie(city, city.country, None, given.start() if given else came.start(), end, CALLED, verb=True)
    back = _LEFT.search(text, max(s.start, city.start - 40), city.start)
    met = _THERE.match(text, city.end, s.end) if back else None
    if back and met and g.any.search(text, met.start("who"), met.end()):
        return Tie(city, city.country, None, back.start(), met.end(), "met there", verb=True)
    return None


def _moved(text: str, s: Sentence, to: int, g: Grammar) -> bool:
    """Whether a verb of travel leads to the place named at `to`."""
    moves = g.move.finditer(text, max(s.start, to - NEAR), to)
    return any(gap_holds(text[m.end() : to].rstrip(), g) for m in moves)
