"""What goes on in the paragraph of an outcome: where its reporter tells what was settled, the next sentence mostly does, too,
whatever its words. Here is known what does not. See find/outcomes/rules.

Of the sentences right behind one that tells what was agreed, in its paragraph and without a quotation, three of four tell an
outcome; the fourth tells what was so before, what is produced or sold, who will meet, or what somebody thinks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.scene import Kind, Told
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

FLOWS = "goes on in its paragraph"
_QUOTED = late(r"[“”\"]|[.?!]['’]$|\?$")
# "Would", "if", "is expected to": nothing that is settled.
_SUPPOSED = late(
    r"\b(?:would|could(?! not\b)|might|should|if|unless|perhaps|probably|expected|likely|may(?! (?:be|not)\b)|hopes?|hoped"
    r"|needs?|seems?|offered|offers|aims?|plans?|may well)\b"
)
# Told for its time: "Until now", "In 2010", "Four months later", "an earlier draft had", "last year".
_BEFORE = late(
    r"^(?:Until now|So far|Until|Before|Within|Since|By then|In (?:the )?(?:19|20)\d\d|In (?:the )?(?:January|February|March"
    r"|April|May|June"
    r"|July|August|September|October|November|December)|And by|\w+ (?:years|months|weeks|days) (?:later|earlier|ago))\b"
    r"|\b(?:(?:19|20)\d\d(?!/)[^.]{0,20}(?:when|,)|last (?:year|month|week|season|summer|winter|spring|autumn|[A-Z]\w+)|years? "
    r"ago|earlier|previous(?:ly)?"
    r"|at present|currently|to date|since|already|first|used to|so far|longer than (?:planned|expected|hoped)"
    r"|had (?!until|till|to|the right)(?:\w+ly )?[a-z]+)\b"
)
# What is made, sold, owned or counted.
_TRADED = late(
    r"\b(?:accounts? for|accounted|suppl(?:y|ies|ied) \d|sells?|sold|buys?|ships?|grows?|owns?|bought|imported|exports? (?:rose"
    r"|fell|were)|exported|produces?"
    r"|produced|mines?|mined"
    r"|makes? up|worth|valued|priced|costs?|traded|compared with|a year earlier|capacity|output|sales|prices?|shares|stocks?"
    r"|revenue"
    r"|surplus|deficit|tonnage|pipeline|survey\w*|poll|data|figures|statistics|depends?|relies|rely|dependence|turn out"
    r"|hous(?:es|ing)|builds on|as an observer|lapses|contract (?:lost|gained)"
    r"|average|estimat\w+|reserves|earn\w*|profits?|employs?|jobs|workers)\b"
)
# Who meets, comes, calls or smiles.
_MEETS = late(
    r"\b(?:meet|meets|met|meeting|meetings|round|summit|call|convene|convened|reconvene|visit|visits|travel|scheduled|pencilled"
    r"|hosts?|hosted|speak|spoke"
    r"|session|follow-up|telephone|video|smil\w+|dinner|photograph\w*|applau\w+|ceremony|flew|flight|arriv\w+|hotel|lasted"
    r"|venue|led by|headed|chaired|begins?|resumes?|reacted|accompanied)\b"
)
# How markets took it, who was glad or cross, what the two did to each other since, and what the reporter did or saw.
_BESIDE = late(
    r"\b(?:FTSE|Nikkei|Dow|S&P|Nasdaq|Hang Seng|DAX|Kospi|index(?:es)?|futures|premiums?|yields?)\b|\b(?:I|[Mm]y|[Ww]e|[Oo]ur"
    r"|us|me)\b"
    r"|\b(?:accus\w+|suspected|(?:was|were) (?:about|correct|right|wrong)|quarrel\w*|soured"
    r"|retaliat\w+|hit back|threaten\w*|broke off|(?:fell|falling) out|complain\w*|bicker\w*)\b"
    r"|\b(?:believe[sd]?|watch(?:ed|es)|celebrat\w+|cheer\w*|sighed|wonder\w*|reason to|calls? it|struggl\w+|amounted"
    r"|outstanding|remember\w*|hopes)\b"
    r"|\b(?:reviewed|discuss(?:ed|es)|exchanged views|took stock|is known|was supposed to|were supposed to|comply with|in"
    r" accordance with)\b"
    r"|\b(?:runs?|ran) out\b|\bexpires?\b|^(?:That|This)['’]s |^(?:Another|One more|One) is\b|\b(?:was|were) (?:kept|broken"
    r"|ignored)\b"
    r"|\banswers? (?:readers|questions)|^(?:[A-Z][\w-]* |[a-z]+ |\d+ ){1,8}?followed(?: (?:on|in) |[.,])"
    r"|\b(?:[Tt]hanks for|went home|goes home|soars?|soared|trickle|(?:was|were) held)\b|^(?:[A-Z][\w.’'-]*|of|for|and|the)"
    r"(?: (?:[A-Z][\w.’'-]*|of|for|and|the))*$"
)
_MEANS = late(
    r"\b(?:seen|viewed|regarded|considered|widely|thought|hailed|signals?|described) (?:as|to|an?)\b"
    r"|^(?:That|This|It|Which) (?:is worth|was|means|makes|leaves|compares|comes|came|explains|matters|follows|marks)\b"
    r"|[’']s position is|^(?:Here|There|Mr|Ms|Mrs|Dr) |\bwill be in [A-Z]"
)
# What "will" be is told by find/outcomes/follows, or is none.
_WILL = late(r"\b(?:will|shall|must|(?:is|are) (?:\w+ )?to)\b")
_IS = late(r"\b(?:is|are|was|were)\b")
# "Peas and lobster are freed of surcharges".
_PASSIVE = late(r"\b(?:is|are|was|were|been) (?:\w+ly |also )?[a-z]{2,}(?:ed|en|t)\b")
_DENIES = late(
    r"\b(?:no|not|nor|neither|none|nothing|never|nobody|without|cannot|but|however|yet|remains?|remained|stays?|stayed|left"
    r"|open|still"
    r"|differ\w*|split|apart|disput\w+|missing|unclear|unresolved|put off|postponed|deferred|shelved|later|failed|refus\w+"
    r"|reject\w+|declin\w+"
    r"|tougher|harder|stuck|awaits?|too|wants?|demands?|insists?|seeks?|sought|asks?|asked|claims?|claimed)\b|n[’']t\b",
    re.I,
)


@lru_cache(maxsize=4)
def _others(o: Outcomes) -> re.Pattern[str]:
    """Somebody who is no side and speaks, works or owns."""
    judged = either(
        (*o.comments_on, "unhappy", "happy", "pleased", "angry", "relieved", "unimpressed", "disappointed", "delighted")
    )
    names = either((*o.others, *o.commentators, *o.works, "project", "site", "deposit", "growers", "exporters"))
    return late(
        rf"\b(?:{judged})\b|\b(?:{names})s?\b[^.;]{{0,80}}?\b(?:says?|said|told|adds?|added|has|have|had|was|were|thinks?"
        rf"|reckons?|plans?|is to"
        rf"|will)\b"
        r"|\b(?:[Hh]e|[Ss]he|I|[Ww]e|you) (?:\w+ )?(?:said|says|added|adds|told|noted|notes|thinks?|reckons?|expects?|wrote)\b"
    )


def leaves(text: str) -> bool:
    """Whether a sentence denies, sets against or puts off something."""
    return _DENIES.search(text) is not None


def flows(text: str, o: Outcomes, told: Told) -> Kind | None:
    """The kind of outcome that a sentence goes on with, right behind one in its paragraph."""
    if told.flows != "agreed" or _DENIES.search(text) or (not told.side and _IS.search(text) and not _PASSIVE.search(text)):
        return None
    return None if _WILL.search(text) or elsewhere(text, o) else "agreed"


def others_speak(text: str, o: Outcomes) -> bool:
    """Whether somebody who is no side speaks, works or owns in a sentence."""
    return _others(o).search(text) is not None


def elsewhere(text: str, o: Outcomes) -> bool:
    """Whether a sentence tells something beside the outcome: what is supposed, was before, is traded, who meets or speaks, or how
    it was taken."""
    return any(p.search(text) for p in (_QUOTED, _SUPPOSED, _BEFORE, _TRADED, _MEETS, _BESIDE, _MEANS, _others(o)))
