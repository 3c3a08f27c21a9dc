"""What is put off, turned down or stays as it was, as patterns. See find/outcomes/open."""

from __future__ import annotations

import re

from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_ADVERB = r"(?:\w+ly )?"
# What a question, a matter or a row is that is put away unsettled.
_QUESTION = r"(?:question|matter|issue|topic|subject|decision|point|details?|problem)s?"

# "Agreed only to keep talking", "agreed to revert to the matter in May": nothing is settled by that.
PUT_BACK = (
    r"(?: on)?(?: (?:only|merely|simply|just) to (?:keep|continue|go on|carry on|meet|talk|stay in touch)\b"
    r"|(?: to)? (?:revert|return|come back|get back) to (?:it|them|(?:the |this |that |these |those )(?:\w+ )?"
    r"(?:matter|question|issue|topic|subject|point|dossier|file)s?)\b"
    r"|(?: to)? (?:take|bring) (?:up )?(?:it|them|(?:the|this|that|these|those) (?:\w+ )?"
    r"(?:matter|question|issue|topic|subject|point|item|dossier|file)s?) (?:up )?(?:again|later|at the|with their)\b"
    r"|(?: to)? leave (?:it|them|(?:the|this|that|these|those) (?:\w+ )?"
    r"(?:matter|question|issue|topic|subject|point|item|dossier|file)s?) (?:aside|out|outside|open|off|for)\b"
    r"|(?: to)? (?:maintain|keep up|stay in|remain in|keep in) (?:close )?(?:communication|contact|dialogue|touch)(?=[.;]"
    r"| (?:on|about"
    r"|over) "
    r"(?:it|them|(?:the|this|that|these|those) \w+)\b))"
)
_ROW = r"(?:disputes?|rows?|quarrels?|disagreements?|spats?|fights?|clash|rest|talks on)"


def put_off(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    """What is kept for later, or turned down."""
    later = either(o.later)
    return (
        late(rf"\b(?:continue|continues|continued|went on|goes on) to (?:{either(o.presses)})\b|(?<!had )\binsist(?:s|ed"
            rf"|ing)? (?:on|that)\b"),
        late(
            r"\b(?:left|leav(?:es|ing)|put(?:ting)? off|deferred|postponed|parked|held over|set aside|pushed back|kicked"
            r"|handed|passed|referred|bumped|put over|remitted|relegated|farmed out|carried over|rolled over|slipped?|sent back)"
            rf"(?: [\w-]+){{0,3}}? (?:for|to|until|till) (?:{later})\b"
            r"|\b(?:was|were|been|being|be) (?:\w+ )?(?:moved|pushed|shifted|sent|forwarded|delegated|entrusted|assigned|returned)"
            rf" (?:back |on |over )?(?:to|until|till) (?:{later})\b"
            r"|\b(?:was|were|been|being|be) (?:\w+ )?"
            r"(?:put off|postponed|deferred|held over|set aside|pushed back|called off|taken off the table)\b"
            r"|\b(?:moved|hived off|split off|shunted|shifted|sent) (?:in|to|into|on) an? (?:separate|parallel|later|different"
            r"|future) \w+"
            r"|\b(?:was|were) (?:discussed|raised|debated|aired|tabled)\b[^.;]{0,40}? (?:and|but) (?:not|set aside|left|shelved"
            r"|never)\b"
            r"|\b(?:struck|deleted|cut|removed|dropped|taken out) (?:from|out of) the (?:final )?"
            r"(?:text|communiqu[eé]|statement|draft|agenda|declaration|pact|deal)\b"
            r"|\b(?:left|leaves?|leaving) (?:[\w’'-]+ ){1,6}?(?:open|unsettled|undecided|unanswered|hanging|for another "
            r"day)(?=[.,;]| (?:on|in|when|but|and)\b)"
            r"|\bleft the (?:\w+ )?(?:fate|future|question|matter|issue|rest|details|decision)\b"
        ),
        late(
            rf"\b(?:shelved|parked|deferred|postponed|put off|set aside|ducked|froze|dodged) (?:the |an? |any |all |its |their )?"
            rf"(?:[\w’'-]+ ){{0,3}}?(?:{_QUESTION}|{_ROW})\b"
            rf"|\b[Tt]he (?:\w+ )?{_QUESTION} (?:will|would|is to|are to|has to|must) be (?:handed|passed|referred|sent|kicked"
            rf"|taken|left)\b"
            rf"|\b{_QUESTION} (?:[^.;:,]{{1,60}} )?(?:was|were|is|are|has been|have been) (?:then |also )?(?:shelved|parked"
            rf"|left|handed|passed|sent back|sent|kicked|bounced"
            rf"|referred)\b"
        ),
        late(
            rf"\b(?:agree[ds]?|decided|promised|undertook){PUT_BACK}"
            r"|\b(?:will|would|is to|are to|must|to) (?:\w+ )?(?:be )?(?:return to|come back to|revisit|take up|taken up"
            r"|discussed separately|"
            r"dealt with|come up|resume work on|picked up|tackle|tackled|addressed|revisited"
            r"|raised?|discussed?|considered)\b[^.;:]{0,50}?"
            r"\b(?:later|again|separately|when|next|at a|in (?:the )?(?:January|February|March|April|May|June|July|August"
            r"|September|"
            r"October|November|December|spring|summer|autumn|fall|winter|new year)|another|time|once)\b"
            r"|\b(?:would|will) be discussed separately\b"
        ),
        late(
            r"\b(?:[Vv]iews|[Pp]ositions|[Oo]pinions|[Rr]eadings|[Aa]ccounts|[Vv]ersions) (?:(?:on|of|about|over) [^.;:]{2,80}? )?"
            r"(?:also |still |sharply )?"
            r"(?:differ|diverge|conflict|clash)(?:e?d|e?s)?\b|"
            r"\b(?:different|differing|conflicting|competing|rival|contradictory|diverging) "
            r"(?:ideas|readings|interpretations|versions|accounts|views|understandings)\b"
            r"|\b(?:leav(?:e|es|ing)|left|kept|keeps?|stay(?:s|ed)|remain(?:s|ed))\b[^.;:]{0,60}? off the table\b"
            r"|\bwill (?:continue|keep|go on) (?:with )?(?:their |the )?"
            r"(?:consultations|consulting|talks|talking|negotiations|negotiating|discussions|discussing)\b"
        ),
        late(
            r"\b(?:proposals?|demands?|requests?|compromise|draft|plea|formula|suggestion|counter-?offer|idea)\b[^.;:]{0,60}? "
            r"(?:was|were|has been|have been) (?:\w+ly )?"
            r"(?:rejected|turned down|rebuffed|refused|dismissed|brushed aside|turned aside|waved away|batted away|knocked back"
            r"|declined|shelved|withdrawn|dropped|set aside|put "
            r"aside|taken off the table)\b"
            r"|\b(?:turned (?:down|away|aside)|rejected|rebuffed|refused|brushed aside|dismissed|knocked back|threw out"
            r"|batted away)"
            r" (?:an? |the |any |\w+['’]s )?(?:[\w-]+ ){0,2}"
            r"(?:request|demand|proposal|offer|plea|call|bid|wish)s?\b"
            r"|\b(?:paragraph|chapter|topic|subject|item|clause|passage|sentence|wording|provision|footnote"
            r"|reference to [^.;:,]{2,40})s? (?:[^.;:,]{1,40} )?"
            r"(?:was|were|has been|had been) (?:\w+ )?"
            r"(?:deleted|struck out|dropped|taken out|removed|excised|left out|crossed out|cut)\b"
        ),
    )  # fmt: skip


def stands(o: Outcomes) -> tuple[re.Pattern[str], ...]:
    """What is as it was: "remains unresolved", "the duty stays"."""
    return (
        late(
            rf"\b(?:remain|remains|remained|remaining|stay|stays|stayed|staying|left|leaves|is still|are still) "
            rf"{_ADVERB}(?:{either(o.remains)})\b",
            re.I,
        ),
        late(r"\b(?:left|leaves|leave|leaving|is|are|was|were|still|stay|stays) (?:[\w-]+ ){0,5}?unresolved\b"),
        late(
            rf"\b(?:{either(o.imposed)}|licen[cs]es|permits)\b[^.;:,]{{0,60}}? (?:stays|stay|stayed|remains|remain|remained"
            rf"|survives?|survived)"
            r"(?: for now| for the time being| untouched| where \w+ \w+| as \w+ \w+)?(?=[.,;]| for\b)"
        ),
    )


# "Russia rejected it", "The Americans turned the idea down", of what the sentence before told that the other side wants.
_TURNED_DOWN = late(
    r"(?:But |And |Yet |So far )?(?:The )?(?!He\b|She\b|They\b|It\b|Nobody\b|Parliament\b|Congress\b|Lawmakers\b|Voters\b|Critics\b"
    r"|Analysts\b|Investors\b|Courts?\b|Judges?\b)[A-Z][\w.-]+(?: (?:side|delegation|government|negotiators|team|officials))?"
    r"(?: (?:has|have|had|flatly|again|promptly|at once|\w+ly))? "
    r"(?:(?:rejected|turned down|rebuffed|dismissed|ruled out|declined|refused|spurned) "
    r"(?:it|that|this|them|both|the idea|the offer|outright)\b(?! (?:the|an?|its|their|would|was)\b)"
    r"|turned (?:it|that|this|them|both|the idea|the offer) down|would not hear of (?:it|that))\b"
)


def turned_down(text: str) -> bool:
    """Whether a side, by name at the head of a sentence, turns down what was told before."""
    return _TURNED_DOWN.match(text) is not None
