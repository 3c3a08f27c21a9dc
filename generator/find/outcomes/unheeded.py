"""What talks passed over and what one side denied the other: hardly spoken of, not in the text, refused, left without an answer.

"Seaweed was barely mentioned", "Oslo got a flat no", "The Peruvian side declined to reopen the levy", "Neither would budge". The
subject or the verb shows that it was at the table: what a reporter is not told, what a firm turns down and what a ministry opposes
as a principle is no matter of the talks. See find/outcomes/rules.
"""

from __future__ import annotations

import re

from generator.late import late

UNHEEDED = "it went unheeded"
_BEGINS = r"^(?:(?:But|And|Yet|Still|So far|In return|Then),? )?"
_HARDLY = r"(?:barely|hardly|scarcely|never|at no point|only briefly|only in passing|not (?:even|once|so much as)|not)"
_SPOKEN = (
    r"(?:mentioned|discussed|raised|touched(?: (?:on|upon))?|addressed|spoken of|brought up|debated|broached|explored"
    r"|taken up|tabled"
    r"|dealt with|gone into|on the table|on the agenda|part of the (?:talks|negotiations|deal|package))"
)
# "The fees were barely mentioned", "chips were, by all accounts, hardly discussed".
_UNSPOKEN = late(
    rf"\b(?:was|were|is|are|been"
    rf"|got)(?:n[’']t)?(?:, [^,.;]{{3,40}},)? (?:[a-z]+ly )?{_HARDLY} (?:been )?(?:so much as )?{_SPOKEN}\b"
    rf"|\b(?:barely|hardly|scarcely|never|did not|didn[’']t|do not|don[’']t|does not|doesn[’']t) (?:even |really |once )?"
    rf"(?:c[ao]me up|figured?|featured?|appear(?:ed)?(?! to\b)|cropped? up|(?:got|get|rated?|earned?) (?:a|so much as a) "
    rf"(?:mention|hearing|look-in|line|word))\b"
    rf"|\b(?:did not|didn[’']t|had not|hadn[’']t|never) (?:(?:even )?(?:take (?:that|this|it|them|the [\w-]+) up|take up"
    rf"|get (?:to|round to"
    rf"|around to|as far as|near)|reach the|touch(?: on| upon)?|go into|deal with|come to (?!(?:[A-Z]\w+|talk|hunt|see|look"
    rf"|sit)\b)))\b"
    rf"|{_BEGINS}[Nn]or (?:did|does|do|has|have|had) (?:[\w’'.-]+ ){{1,5}}?(?:touch|deal with|get (?:to|round)|reach"
    rf"|feature|appear"
    rf"|extend|apply|come up|spoke of|speak of|take up)\b"
)
# "A point that nobody on the call touched", "none of the envoys brought it up".
_NOBODY = late(
    r"\b(?:[Nn]obody|[Nn]o one|none of the \w+|neither (?:side|delegation|team|minister|government|leader)"
    r"|no (?:\w+ )?negotiator)\b"
    r"[^.;,“”\"]{0,40}? (?:touched|resolved|raised|brought (?:it|that|this|them) up|took (?:it|that|this|them) up|settled"
    r"|addressed"
    r"|solved|spoke of|extracted (?:one|any)|got (?:them|it|him|her|the \w+) to)\b"
)
# "Anything about ships." under "What is missing", "Nothing on magnets.": no more words than that.
_BARE = late(
    r"^(?:And |But )?(?:Nothing (?:at all )?(?:on|about|for)|Anything (?:on|about)|Not? a word (?:on"
    r"|about)) [^.;,]{2,50}\.$"
)
# "Oil isn't in.", "Pork is not among them", "It has vanished from the agenda".
_OUTSIDE = late(
    r"^[^.;,“”\"]{2,70}? (?:is|are|was|were)(?: not|n[’']t) (?:in|among (?:them|these|those)|in (?:it|there|the (?:deal"
    r"|text|pact|list))"
    r"|part of it|on (?:it|the list)|included|covered)\.?$"
    r"|\b(?:vanished|disappeared|dropped|fallen|slipped|(?:was|were) (?:struck|cut|pulled|taken|dropped)) (?:from|off"
    r"|out of) the "
    r"(?:[\w-]+ )?(?:agenda|text|communiqu[eé]|page|list|statement|deal|package|draft)\b"
)
# "What the sheet leaves blank is the price", "What they could not settle was who pays", "What was not: the haircut".
_WHAT = late(
    r"^(?:But |And )?[Ww]hat (?:[\w’'-]+ ){0,6}?(?:leaves? (?:blank|open|out|unsaid|to others)|(?:could|did|do|does|would|will)"
    r"(?: not|n[’']t) (?:\w+ )?(?:settle|agree on|resolve|contain|say|include|cover|do|touch|solve|decide|bring|mention|hold"
    r"|answer|provide)|(?:was|is|were|are)(?: not|n[’']t)(?: (?:settled|agreed|done|included|covered|in it|there|fixed))?"
    r"|remained undone|stayed open)\b[^.;?]{0,30}?(?: (?:was|is|were|are)\b|: )"
    r"|\b(?:list|catalogue|tally|column|pile) [^.;,]{0,12}?of (?:what|things|all that|matters|points) [^.;]{0,30}?(?:undone"
    r"|unsettled"
    r"|unresolved|open|not agreed|left (?:out|over|open))\b|\bof things (?:left )?undone\b"
    r"|^What (?:they|it|the \w+|both|the two) (?:leaves?|left) (?:out|open|undone|unsaid)\b[^.;?]{0,20}? (?:is"
    r"|was) (?:longer|larger"
    r"|greater|more|bigger)\b"
)
_SUBJECT = (
    r"(?:[A-Z][\w.’'-]+(?: (?:and|[A-Z][\w.’'-]+)){0,3}(?:(?<=[’']s) (?:side|team|delegation|negotiators|officials|government"
    r"|envoys))?|[Tt]hey|[Nn]either(?: side)?|[Bb]oth"
    r"|[Tt]he (?:[\w.’'-]+ ){0,3}?(?:side|delegation|team|negotiators|officials|government|ministry|commission|committee"
    r"|union|company"
    r"|parties|capital|bloc|bondholders|creditors|Commission|Americans|Chinese|Europeans|Japanese|Indians|British|Canadians"
    r"|Swiss"
    r"|Turks|French|Germans|other))"
)
_ALSO = (
    r"(?:, [^,.;]{3,50},)?(?: (?:has|have|had|also|again|once (?:again|more)|still|then|flatly|firmly|so far|merely|simply"
    r"|\w+ly))*"
)
# "Declined to reopen", "rejected any such link", "would not take it down".
_REFUSES = late(
    rf"\b(?:{_SUBJECT})(?<!He)(?<!She){_ALSO} (?:"
    r"(?:rejects|rejected|turns down|turned down|rebuffed|dismisses|dismissed|spurned|would not hear of|ruled out) (?:any"
    r"|such|every|all"
    r"|the (?:link|idea|request|demand|proposal|offer|notion|suggestion|complaint|charge|criticism|accusation|condition)|it"
    r"|that|them)\b"
    r"|(?:refuses|refused|declines|declined|has refused|have refused) to (?:put|revisit|reopen|consider|accept|include|take"
    r"|lift|budge"
    r"|move|yield|sign|widen|extend|drop|withdraw|join|endorse|entertain|open|add|remove|relax|ease|lower|cut|go (?:beyond"
    r"|further|below"
    r"|above|any)|bargain|negotiate|back down|raise|set|fix|grant|give (?:way|ground|up|in|any))\b"
    r"|(?:would|will|could) not (?:budge|move on|bargain|accept|confirm (?:the|any|its)|take (?:it|them|that|any)"
    r"|put (?:more|any"
    r"|it|them)|sign|yield|widen|hear of|be drawn into|bend|give (?:way|ground|in|up))\b"
    r"|(?:wouldn|won|couldn)[’']t (?:budge|bargain|accept|take (?:it|them|that|any)|put (?:more|any|it|them)|sign|yield"
    r"|widen|bend|give (?:way|ground|in|up))\b)"
)
# "They were told no", "met with a flat refusal", "its request was not met", "Lima has not answered".
_DENIED = late(
    r"\b(?:was|were|been) told no\b|\b(?:got|received|had|was given|were given|there it got) a (?:flat |firm |blunt "
    r"|polite |curt )?"
    r"(?:no|refusal|rebuff)\b|\bmet with (?:a|an) (?:[\w-]+ )?(?:refusal|no|rebuff|rejection)\b|\b(?:met|was met"
    r"|were met) with silence\b"
    r"|\bfell on deaf ears\b|\b(?:demands?|requests?|wish|wishes|calls?|pleas?|proposals?|offers?"
    r"|bids?)\b[^.;]{2,110}? (?:was|were|has been"
    r"|have been) (?:not (?:met|granted|heard|accepted|taken up)|refused|rejected|denied|turned down|rebuffed|declined"
    r"|received “|received"
    r" \")"
    rf"|{_BEGINS}(?:{_SUBJECT}) (?:has|have|had) (?:not (?:yet |so far )?|yet to |never )(?:answered|answer|replied|reply"
    rf"|responded|respond)"
    r"(?:[.,;]| to (?:it|that|them|the (?:offer|request|proposal|demand|idea|question))\b)"
    r"|\b(?:has|have|had) been (?:noncommittal|non-committal|evasive|silent)\b|\b(?:was|were|is|are|remained?|stays?|stayed) "
    r"(?:noncommittal|non-committal)\b"
)
# "Neither would give way on barley".
_NEITHER = late(
    rf"{_BEGINS}[Nn]either (?:side |government |delegation |party |of them |of the two )?(?:would|will|could|was (?:willing"
    rf"|ready"
    r"|prepared) to|is (?:willing|ready|prepared) to|has|had)? ?(?:(?:budged?|move[ds]?|yield(?:ed)?|blink(?:ed)?"
    r"|g[ia]ven? (?:way"
    r"|ground|in|an inch)|b[ae]nt|conceded?|shift(?:ed)?|back(?:ed)? down|compromised?|drop(?:ped)?|relent(?:ed)?|with(?:draw"
    r"|drew)|retreat(?:ed)?)\b)"
)
# "Reserved the right to revive the ban". Not "reserves the right to take necessary measures", as it always does.
_RESERVES = late(
    r"\b(?:reserved|reserving|has reserved|have reserved) (?:its|their|the) (?:right to (?!take\b)|position\b|freedom to\b)"
)
# "Set out its principled position", "took it to cover nothing of the kind", "called it a basis, no more".
_STATES = late(
    rf"\b(?:{_SUBJECT}){_ALSO} (?:expounded|elaborated on) (?:on )?(?:its|their|the) (?:[\w-]+ )?(?:positions?|views?"
    rf"|stance|objections?"
    r"|principles?)\b|\b(?:repeated|restated) what (?:it|they) had (?:said|told|argued)\b|\bnothing of the (?:kind|sort)\b"
    rf"|\b(?:{_SUBJECT}){_ALSO} (?:maintains|maintained|held fast to|stuck to|kept to|defended) (?:its|their) (?:\w+ )?"
    r"(?:position|line|stance|demand|objection|claim)s?\b|\bposition\b[^.;]{0,60}? (?:has|have|had) not (?:changed|moved"
    r"|shifted)\b"
    r"|\bnot (?:something|a (?:thing|matter|step)) (?:that )?(?:we|they|it|he|she|I) (?:can|could|will|would|were|are|was|is|had)\b"
    r"|\bnot (?:up for|open to|for) (?:negotiation|discussion|bargaining|debate|sale)\b|\bnot negotiable\b|\bnon-negotiable\b"
    r"|\bfound few takers\b|\b(?:asked|had asked|were asking) for (?:more |further )?time\b"
    rf"|\b(?:{_SUBJECT}){_ALSO} (?:gave|made|offered|would give|would make) no (?:undertaking|commitment|promise|pledge"
    rf"|concession"
    r"|assurance|guarantee|such (?:promise|undertaking|commitment)|ground)s?\b"
)
# Who was in no room, what one will say, and what a side's account of a meeting leaves out: no matter of the talks. Hosts and
# the press are told no, too.
_NONE = late(
    r"^[“\"‘']|\?[”\"’]?$|\b(?:reporters?|journalists?|comment|interview|spokes\w+ (?:declined|refused|would)|analysts?"
    r"|economists?|traders?"
    r"|court|judge|venue|(?:he|she) (?:believes|thinks)|airport|shop|police|voters|shareholders|bank|if (?:the|they|it)"
    r"|could|might|accounts? of"
    r"|elections?)\b|^(?:He|She|I|We|It says|It is|That|This)\b(?! side| government)|\b(?:is|are) not (?:on the agenda"
    r"|part of the)"
)


def unheeded(text: str) -> int | None:
    """Where a sentence tells that a matter was passed over, or a wish denied."""
    if _NONE.search(text):
        return None
    for pattern in (_UNSPOKEN, _NOBODY, _BARE, _OUTSIDE, _WHAT, _REFUSES, _DENIED, _NEITHER, _RESERVES, _STATES):
        m: re.Match[str] | None = pattern.search(text)
        if m is not None:
            return m.start()
    return None
