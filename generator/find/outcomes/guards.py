"""What only looks like an outcome: denied, supposed, said as a word, an opinion, a firm's doing, or what should be."""

from __future__ import annotations

import re

from generator.find.outcomes.later import PUT_BACK
from generator.find.outcomes.words import Grammar
from generator.late import late

_ARTICLE = late(r"\b(?:[Aa]n?|[Tt]he|its|their|any|no) $")
# "In spite of last year's pledge", "under that promise": a thing, and nobody binds himself.
_NAMES_IT = late(
    r"(?:\b(?:[Uu]nder|of|despite|against|over|about|than) (?:its|their|the|that|this|an? earlier|[\w.]+['’]s?)"
    r"|\b(?:investment|purchase)"
    r"|\b(?:last|previous) \w+['’]s|\b(?:million|billion)) (?:(?![\w-]*s )[\w-]+ )?$"
)
_NOUNS = frozenset(("pledge", "promise", "pledges", "promises"))
# "It remained committed to open markets": what somebody thinks of himself.
_ATTITUDE = late(
    r"\b(?:remain(?:s|ed)?|stay(?:s|ed)?|is|are|was|were|be|been|both|and) (?:(?:fully|firmly|deeply|strongly|still) )?$"
)
# Not "said in a statement that both sides …".
_RELATIVE = late(
    r"\b(?:the|an?|those|these) (?:[\w-]+ ){1,3}(?<!statement )(?<!note )(?<!readout )(?<!notice )(?<!report )(?<!interview )"
    r"(?<!announcement )(?<!communiqué )(?<!release )(?<!summary )(?:that|which)(?: [\w-]+){1,3} $|\bwhat(?: [\w-]+){1,3} $",
    re.I,
)
# "Sanctions on the bank will …": a firm that is no subject.
_OBJECT = late(r"\b(?:on|of|for|from|against|to|with|by|in|at)(?: the| an?| its| their| each)?(?: [\w-]+)? $")
_SHOULD = late(r"\b(?:should|ought to|recommends?|recommended)\b")
_PUT_AWAY = late(r" (?:the |an? |any |their |all )?(?:question|matter|issue|topic|subject|decision)s?\b")
_PUT_BACK = late(PUT_BACK)
# "Cleared the way for the meeting in Lima": for talks, and no result of them.
_FOR_TALKS = late(
    r"(?<=the way for) (?:the |an? |their |this |that |another |further )?(?:[\w’'-]+ ){0,3}?(?:meetings?|talks|rounds?|summit"
    r"|visit|session"
    r"|encounter|negotiations)\b"
)
_OPINION = late(r" (?:\w+ ){0,3}?(?:that|on how|how|with)\b")
_WOULD = late(r"\b(?:would|will|shall|should|must|is to|are to|need|needs)\b")
_DENIED = late(
    r"(?:\b(?:any|not|never|no|nor|without|unable to|failed to|yet to|refused to|nothing|short of"
    r"|instead of|rather than|far from|refrained from)|n[’']t|^(?:No|None|Nothing|Not|Hardly|Nobody))\b"
)

# "It would not put the ban into effect": a side binds itself by that.
_REFRAINS = late(r"\bnot (?=(?:impose|raise|put into effect|enforce|introduce|levy|collect|activate)\b)")
# "Four points were shelved", where it is no tariff that is.
_WAS = late(r"\b(?:was|were|been|be) (?:\w+ly )?$")
# "An American proposal was shelved": nothing is settled.
_PROPOSED = late(
    r"\b(?:proposals?|ideas?|suggestions?|plea|formula|draft|requests?|demands?)\b[^.;:]{0,60}? (?:was|were|been) (?:\w+ )?$"
)
# "The request to exempt it from the tariff was postponed", "the session collapsed over curbs that have been put off".
_ASKED_OF = late(
    r"\b(?:requests?|proposals?|demands?|pleas?|wish|question|issue|remaining|rejected|collapsed|broke (?:up|off"
    r"|down)) [^.;:]{0,80}$"
)
# "They ought to agree": what somebody thinks they should do.
_OUGHT = late(r"\b(?:ought to|should|had better|would do well to|would be wise to) (?:\w+ )?$")
# "Only promised to study it", "would keep working on one": nothing is bound by it.
_ONLY = late(r"\b(?:only|merely|just|no more than) $")
_STUDY = late(r" (?:to )?[“‘\"']?(?:study|consider|look|examine|review|weigh|think|reflect|listen|talk|keep|note)\b")
_GOES_ON = late(
    r"\b(?:would|will) (?:\w+ ){0,2}?(?:keep|continue|go on) "
    r"(?:(?:with )?(?:their |the )?)?(?:working|talking|negotiating|meeting|consulting|discussing"
    r"|talks|negotiations|consultations|to (?:work|talk"
    r"|negotiate|meet|discuss|consult))\b"
)


# "Put off the question when the duty will be lowered": what is asked, not told. Not "on May 3, when the duty will be lowered".
_ASKED = late(
    r"(?<!, )(?<!day )(?<!date )(?<!year )(?<!month )(?<!week )(?<!is )(?<!was )\b(?:when|whether|how|who|why|what)"
    r"(?: (?!and\b|but\b|agree|will\b)[\w’'%.$€£-]+){0,9} $"
)
_MODAL = late(r"(?:will|would|is to|are to)\b|[^.]{0,110} (?:will|would|is to|are to)\b")
# "His advice is to hold six months of stock": what somebody means to do or thinks best.
_AIM = late(
    r"\b(?:advice|aim|goal|plan|plans|idea|task|job|trick|point|purpose|hope|challenge|ambition|intention|priority|strategy"
    r"|temptation|way|dream|answer|instinct|best (?:thing|course))(?: (?:to|for|of|in|from)(?: [\w’'-]+){1,5})?(?: now| "
    r"then)? $"
)
# "Would work to prolong the pause": an effort, and no promise of its end.
_TRIES = late(
    r"\b(?:work|works|worked|working|try|tries|tried|trying|strive|strives|push|pushing|pressing|fight|struggle|struggled"
    r"|struggling"
    r"|hoping|planning)(?: \w+ly| hard| together)? to $"
)

_TRYING = late(r"^(?:would|will|is|are) (?:\w+ ){0,2}?(?:work|try|strive|push|fight|seek) to\b")


# "Asked not to be named because the annex has not been published": why somebody is not named leaves nothing open.
_UNNAMED = late(
    r",? ?(?:\b(?:who|and|but|as (?:he|she|they)) )?(?:(?:is|are|was|were) )?(?:(?:asked|declined|requested|wished|wanted"
    r"|refused|did not (?:wish|want)) "
    r"(?:not )?to be (?:named|identified|quoted)|(?:spoke |speaking )?on (?:the )?condition of anonymity"
    r"|not authori[sz]ed to (?:speak|talk|comment|discuss))\b(?: (?:because|since|as)\b[^.;“”\"]{0,160}|[^,.;“”\"]{0,80})"
)


def without_sources(text: str) -> str:
    """The text with blanks where it tells why a source is not named."""
    if "to be " not in text and "anonym" not in text and "not author" not in text:
        return text
    return _UNNAMED.sub(lambda m: " " * len(m.group()), text)


def only_sought(text: str, m: re.Match[str]) -> bool:
    """Whether what is told is only asked for, aimed at or tried."""
    before = text[max(0, m.start() - 90) : m.start()]
    if _TRIES.search(before) or _TRYING.search(m.group()):
        return True
    if m.group().startswith(("is to", "are to")) and _AIM.search(before):
        return True
    return _MODAL.match(m.group()) is not None and _ASKED.search(re.split(r"[;—–]", before)[-1]) is not None


def not_theirs(text: str, at: int, g: Grammar) -> bool:
    """Whether the words at `at` leave open no matter of the sides: a refusal to comment, a firm’s matter, what should be."""
    return (
        g.comments.match(text, at) is not None
        or others_do(text, at, g)
        or of_others(text, g)
        or _SHOULD.search(text, max(0, at - 120), at) is not None
    )


def others_do(text: str, at: int, g: Grammar) -> bool:
    """Whether the subject right before `at` is a firm, a union or the like; not in "sanctions on the bank will …"."""
    m = g.others.search(text, max(0, at - 60), at)
    return m is not None and _OBJECT.search(text, max(0, m.start() - 30), m.start()) is None


def of_others(text: str, g: Grammar) -> bool:
    """Whether a sentence opens with a firm, a union or the like as its subject, and names no office."""
    return g.begins.match(text) is not None and g.side.search(text) is None


def binds_nobody(text: str, m: re.Match[str], g: Grammar) -> bool:
    """Whether what is "agreed" binds nobody: a jest, a firm’s doing, an opinion ("agreed that it was hard"), a question that is
    only put away, or a text that is told for what it lacks."""
    return (
        g.idle.match(text, m.end()) is not None
        or _PUT_AWAY.match(text, m.end()) is not None
        or _FOR_TALKS.match(text, m.end()) is not None
        or _PUT_BACK.match(text, m.end()) is not None
        or (m.group().startswith("agree") and _OPINION.match(text, m.end()) is not None and _WOULD.search(text, m.end()) is None)
        or others_do(text, m.start(), g)
        or _PROPOSED.search(text, max(0, m.start() - 120), m.start()) is not None
        or (m.re.pattern == g.undone.pattern and _ASKED_OF.search(text, max(0, m.start() - 90), m.start()) is not None)
        or (m.group() == "shelved" and _WAS.search(text, max(0, m.start() - 20), m.start()) is not None)
        or _DENIED.search(_REFRAINS.sub("", m.group())) is not None
        or (m.re.pattern == g.told.pattern and _GOES_ON.search(text, m.start(), m.end() + 40) is not None)
        or (m.re.pattern in (g.pledge.pattern, g.made.pattern) and (g.trades.search(text) is not None or of_others(text, g)))
    )


def said_only(text: str, m: re.Match[str], g: Grammar) -> bool:
    """Whether the words are quoted as words ("people hear 'suspended'"), have no object ("they say they have suspended."), or only
    say which matter is meant ("the controls that China agreed to shelve were …")."""
    bare = g.bare.match(text, m.start()) is not None and text[m.end() : m.end() + 1] in ".;'’\"”"
    bare = bare or (m.group() == "conceded" and text[m.end() : m.end() + 1] in ",.")
    bare = bare or (m.group().endswith("ed") and " " not in m.group() and _ARTICLE.search(text, 0, m.start()) is not None)
    if _ONLY.search(text, max(0, m.start() - 20), m.start()) and _STUDY.match(text, m.end()):
        return True
    if m.group().startswith("agree") and text.startswith(" that ", m.end()) and not _WOULD.search(text, m.end()):
        return True
    before = text[max(0, m.start() - 60) : m.start()]
    if m.group() in _NOUNS and _NAMES_IT.search(before):
        return True
    if m.group() == "committed to" and _ATTITUDE.search(before):
        return True
    return bare or _RELATIVE.search(text, max(0, m.start() - 60), m.start()) is not None


# "Three months after they agreed to cut duties, …"; "the first since the text was signed": told for its time only.
_LED_IN = late(
    r"^(?:[A-Z]{3,}[^—–:]{0,50}[—–:-] )?[^,;:]{0,90}?\b(?:after|since|before|until|once)\b"
    r"(?! (?:(?:\w+ ){0,3}(?:talks|rounds?|days|hours|negotiations|meeting)))[^,;:]*$",
    re.I,
)
_SINCE = late(r"\b(?:since|before|until) (?!the (?:end|beginning|start|middle) )(?:[A-Z]|the |it |they |both )[^,;:]{0,60}$")


# "It came two days after they struck a deal that sets a tariff": its content is told.
_TELLS_IT = late(
    r"\b(?:that|which|under which) (?:\w+ )?(?:sets?|cuts?|lowers?|raises?|gives?|grants?|caps?|limits?|extends?|lets?|allows?)\b"
)
# "Prices fell on Friday after Peru and Norway agreed to …": the news itself stands behind what it did.
_NEWS_BEHIND = late(
    r"^[^;:“”\"]{12,200}?\b(?:fell|rose|slid|jumped|eased|climbed|dropped|gained|lost|had|will|can|may|said|say|went|sank|surged"
    r"|tumbled|slipped|breathed|cheered|welcomed|reopened|resumed"
    r"|[a-z]{3,}ed)\b[^;:“”\"]{0,80}? after (?!(?:\w+ ){0,3}(?:talks|rounds?"
    r"|days|hours|months|weeks|years)\b)[^,;:]{3,110}$"
)
_CONTENT = late(
    r"(?:agreed|confirmed|pledged|struck|signed off|settled|undertook|reached)\b(?: (?:in|on|at) [A-Z]\w+(?: [A-Z]\w+)?)? "
    r"(?:to [a-z]|on |they|an?|that|the|next|how)"
)
# "The last time the two sides agreed on anything".
_TIME = late(r"\b(?:last|first|second|third|only|\w+th) time (?:that )?[^,;:]{0,60}$")


def background(text: str, at: int) -> bool:
    """Whether what is told at `at` only dates what the sentence is about."""
    before = text[:at]
    if _TELLS_IT.search(text, at) or (_CONTENT.match(text, at) and _NEWS_BEHIND.match(before)):
        return False
    if _SINCE.search(before) or _TIME.search(before):
        return True
    return _LED_IN.search(before) is not None and "," in text[at:]


def denied(text: str, at: int, g: Grammar) -> bool:
    """Whether the clause before `at` denies or merely supposes what follows."""
    clause = re.split(r"[,;:—–]", text[max(0, at - 60) : at])[-1]
    return _DENIED.search(clause) is not None or g.supposed.search(clause) is not None or _OUGHT.search(clause) is not None
