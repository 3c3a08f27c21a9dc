"""Places of things that look like the places of meetings: "agreed to build a smelter in Lima", "trucks assembled in Lima"."""

from __future__ import annotations

import re

from generator.find.meetings.tie import SIDES
from generator.find.places import parties
from generator.late import late
from generator.vocabulary.places import Places

# "Agreed to develop the deposit in Lima": where something will be built. "Agreed to lower duties in Lima" was agreed there.
_TO_BUILD = late(
    r"(?:^|\b(?:agreed|pledged|promised|decided|undertook|signed|plans?|deal|agreement|pact|accord|memorandum))"
    r" (?:[a-z]+ )?to (?:jointly )?(?:build|develop|construct|set up|establish|found|mine|explore|expand|fund|finance"
    r"|invest|restart"
    r"|reopen|upgrade|dig|drill|station|base|locate|site|launch|process|refine|smelt|buy|supply|modernise|modernize"
    r"|measure|monitor|inspect|check|survey|gauge|weigh|sample|test|store|dredge|patrol|deploy|install|maintain|repair|widen|deepen"
    r"|electrify|stockpile|dismantle|demolish|unload|clear|guard|police|fence"
    r"|close (?!talks|negotiations|the (?:gap|talks|chapter)|their)"
    r"|open (?!talks|negotiations"
    r"|the talks|a round|their|markets?|its market))\b"
)
# "On a mine in Lima": a work stands there; "at a mine in Lima" they met.
_WORK = late(
    r"(?<!\bat )(?<!\bin )(?<!\binside )\b(?:an?|the|its|their|two|three|new) (?:[\w’'-]+ ){0,4}?(?:mines?|deposits?"
    r"|plants?|refiner(?:y|ies)|smelters?|factor(?:y|ies)|mills?|ports?"
    r"|railways?|pipelines?|terminals?|warehouses?|laborator(?:y|ies)|reserves?|projects?|furnaces?|works|wells?|fields?|bridges?"
    r"|dams?|shipyards?|refining|mining|elections?|war|conflict|crisis)$"
    r"|\bon (?:[a-z-]+ ){0,2}(?:inspections?|checks|patrols|dredging|repairs|surveys|exercises|drills|exploration|construction)$"
)
_AT = late(r"\b(?:at|in|inside|near|outside) (?:[\w’'-]+ ){0,6}$")
# What people do and what is done to things: "assembled in Lima" is told of delegations and of trucks.
_DONE_TO_THINGS = frozenset({"assembled", "laid", "gathered"})
_WHO_BEFORE = late(
    r"\b(?:countries|nations|states|members|governments|diplomats|had|have|has|who|all|again|also|and|then|first)$", re.I
)


def is_a_things(text: str, start: int, end: int) -> bool:
    """Whether the words [start, end) between what was agreed and a place make it the place of a thing."""
    if _TO_BUILD.search(text[start:end]):
        return True
    work = _WORK.search(text, start, start + len(text[start:end].rstrip()))
    return work is not None and _AT.search(text, max(start, work.start() - 60), work.start() + 1) is None


def done_to_things(text: str, begin: int, verb: re.Match[str], places: Places) -> bool:
    """Whether a verb that people and things share stands right behind a thing: "trucks assembled", not "envoys assembled"."""
    if verb.group().lower() not in _DONE_TO_THINGS:
        return False
    low = max(begin, verb.start() - 40)
    before = text[low : verb.start()].rstrip()
    last = before[before.rfind(" ") + 1 :]
    named = parties(text, low, verb.start(), places)
    who = SIDES.search(last) or _WHO_BEFORE.search(before) or (named and named[-1].end >= low + len(before))
    return not who and bool(last) and last[:1].islower() and last[-1:] not in ",;"


# "In Lima, the exporters' association spoke of a compromise": nobody of the two sides.
_OTHERS_THERE = late(
    r",? (?:(?:on|last|this) \w+(?:\.? \d{1,2})?,? )?(?:the |an? )?(?:[\w’'-]+ ){0,4}?"
    r"(?:association|chamber|unions?|league|group|company|firm|federation"
    r"|institute|lobby|trader|broker|analysts?|economists?|farmers?|growers?|council|alliance|crusher|smelter|refiner|outsourcing|carmaker"
    r"|makers?|retailer|exporters?|importers?|campaigners?|protesters|panel|court|stocks|shares|prices|opposition|parliament|lawmakers"
    r"|MPs|critics|commentators?|newspapers?|papers|press|tabloids?|residents|mayor|shopkeepers|markets?|trading floors?|mood"
    r"|reactions?|reception)\b",
    re.I,
)


def others_there(text: str, start: int, end: int) -> bool:
    """Whether who does something in a place that opens a sentence, which ends at `start`, is a firm, a lobby or an expert."""
    return _OTHERS_THERE.match(text, start, end) is not None
