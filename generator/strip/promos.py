"""Lines that tell the reader to do something and have nothing to do with the article: "Get the Mirror in your mailbox"."""

from __future__ import annotations

import re

from generator.strip.foreign import usage_of
from generator.strip.page import Page
from generator.strip.signals import ATTRIBUTED, speaks_to_readers

# What a site asks its readers to do.
_ASKS = (
    r"(?:get|sign up|subscribe|support|join|follow|download|listen|watch|click|tap|discover|explore|become|donate|register|share|"
    r"send|email|browse|shop|buy|order|save|start|try|stay|keep|enjoy|upgrade|unlock|log in|contact|call|visit|see all|read more|"
    r"read our|help us|receive|manage|choose|select|add|rate|vote|tell us|let us|find out|learn more)"
)
# "Have your say! What do you think of the cut? Comment below"
_POLL = re.compile(
    r"(?:[Hh]ave|HAVE) (?:[Yy]our|YOUR) (?:[Ss]ay|SAY)(?:[!:.?]| (?:in|on|by|below|here)\b)|"
    r"What do you (?:think|make of)\b.{0,80}\?|"
    r"Do you (?:agree|think)\b.{0,80}\?|(?:Vote|Take part) in our poll\b"
)
_ANSWER = re.compile(
    r"\b(?:[Cc]omment below|(?:in )?the comments|[Ll]et us know|[Tt]ell us|[Tt]ake (?:part in )?(?:our|the) (?:poll|survey)|"
    r"[Vv]ote (?:here|now|below|in our)|"
    r"[Jj]oin (?:in on )?the (?:conversation|discussion|debate)|[Ss]hare your (?:views?|thoughts?|opinions?)|[Ee]mail us)\b"
)
# "Would you invest in it? Join the conversation below."
_ASKED_BACK = re.compile(
    r"\? (?:[Jj]oin the (?:conversation|discussion|debate)|[Hh]ave your say|[Ll]et us know|[Tt]ell us (?:in|what|below|here)|"
    r"[Ss]hare your (?:views?|thoughts?|opinions?)|[Cc]omment below|[Ww]rite to us|[Ee]mail us)\b.{0,60}$"
)
_FIRST = re.compile(rf"{_ASKS}\b", re.IGNORECASE)
_LAST = re.compile(
    rf"[.!?] {_ASKS}(?: \w{{2,12}}){{0,8}}[.!]?$|[.!?] (?:It[’']s )?free[.!]$"
    r"|[.!?] Available (?:now )?on \S{1,30}(?: \S{1,30}){0,3}$",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|us|our|free|inbox|mailbox|newsletters?|app|account|here|now|today)\b", re.IGNORECASE)
_TO_READERS = re.compile(r"\b(?:you|your|us|our)\b", re.IGNORECASE)
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|says|told)\b")
_LONGEST = 40
_TOLD = 18  # a sentence of this length about a fee that speaks to nobody tells of somebody else's
_SHARED = 0.15
# Under a link ("Podcast: …") stands what it leads to, which may have more of the article's words.
_TEASED = 0.4


# What a membership costs: "Join them for €6 a month". Beside it, a word for those who pay it.
_FEE = re.compile(r"[$€£¥]\s?\d{1,4}(?:[.,]\d\d)?\s?(?:a|per|/)\s?(?:week|month|year|quarter)\b", re.IGNORECASE)
_PAYERS = re.compile(
    r"\b(?:readers?|subscribers?|members?|supporters?|join|subscribe|subscription|membership|trial)\b", re.IGNORECASE
)


# "See the chart and price action here.": whoever reads it is to press something.
_CALL_HERE = re.compile(
    r"(?:^|[.!?] )(?:See|Check|View|Find|Read|Get|Watch|Listen|Track|Explore|Compare|Click|Tap|Visit|Go|Learn|Follow|Sign|Buy)\b"
    r"[^.!?]{0,100} here(?: (?:now|today|for free))?[.!»›]?$"
)


_FOR_FREE = re.compile(r"\(?\b(?:it[’']s free|for free|free of charge)[!.)]|\bfree!", re.IGNORECASE)


def promos(page: Page) -> None:
    """Short paragraphs that ask the reader for something, in which nobody speaks, and of which the article says nothing."""
    usage, to_readers = usage_of(page), speaks_to_readers(page)
    for i in page.kept(page.after_title):
        text = page.blocks[i].text
        polled = _POLL.match(text) and _ANSWER.search(text)
        if page.words(i) <= _LONGEST and (polled or (_ASKED_BACK.search(text) and not _SPOKEN.search(text))):
            page.cut(i, "comment form")
            continue
        fee = _FEE.search(text) and _PAYERS.search(text)
        if (
            page.words(i) > _LONGEST
            or page.blocks[i].kind == "heading"
            or _SPOKEN.search(text)
            or ATTRIBUTED.search(text)
            or not (fee or _READER.search(text))
        ):
            continue
        free = _FOR_FREE.search(text) and page.matcher.asks.match(page.simple[i])
        if page.words(i) <= _TOLD and (free or _CALL_HERE.search(text)):
            page.cut(i, "promotion")
            continue
        asked = _FIRST.match(text) or _LAST.search(text) or (fee and (_TO_READERS.search(text) or page.words(i) < _TOLD))
        limit = _TEASED if page.cuts.get(i - 1) == "related story" else _SHARED
        if asked and not (to_readers and not fee) and usage.shared(text, text) < limit:
            page.cut(i, "promotion")


# What is paid for says so at its end: "… check out SunMatch. – ad*", "… from our shop. (affiliate link)".
_MARKED = re.compile(
    r"(?:[^\w\s] ?|\s)[–—-]{1,2} ?(?i:ad|advert|advertisement|sponsored|(?:affiliate|paid) link)\*?$"
    r"|[.!?]['\"”’)]? ?[(\[](?i:ad|advert|advertisement|sponsored|#ad|(?:affiliate|paid) links?)[)\]]\*?$"
)
_MARK = 24  # no mark is longer


def marked_adverts(page: Page) -> None:
    """Paragraphs that say at their end that they are paid for."""
    for i in page.kept(page.after_title):
        text = page.blocks[i].text
        if _MARKED.search(text[-_MARK:]):
            page.cut(i, "advert")


# A text that speaks of itself, or of the site that prints it.
_ITSELF = re.compile(
    r"\b(?:[Tt]his|[Tt]he following) (?:article|story|report|video|content|page|summary|post|piece|interview|information)\b"
    r".{0,50}\b(?:produced|supported|made|translated|edited|extract|brought|part of|checked|free|available|played|written|funded)\b"
    r"|^[Tt]his is an? (?:edited|abridged|shortened) |^(?:An error|Something went)\b"
)
_OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Yy]our?)\b")
_SITE = re.compile(
    r"\b(?:journalism|journalists?|newsroom|readers?|reporter|donations?|subscribers?|notifications?|app|e-?mail|comments?|"
    r"alerts?|website|browser|cookies|newsletter|podcast|region|try again|went wrong|promptly|coverage|click here|signed up)\b",
    re.IGNORECASE,
)
# "She told our reporter how …": whoever speaks to a newsroom is in its news.
_SPOKEN_TO = re.compile(r"\b(?:told|tells|telling|showed|(?:spoke|speaking|said|talked|talking) (?:to|with)) our \w")


def site_talk(page: Page) -> None:
    """Short paragraphs in which the text speaks of itself, or the site of itself and its readers, beside the matter."""
    usage, to_readers = usage_of(page), speaks_to_readers(page)
    for i in page.kept(page.after_title):
        text = page.blocks[i].text
        if page.words(i) > _LONGEST or page.blocks[i].kind == "heading" or _SPOKEN.search(text):
            continue
        if _SPOKEN_TO.search(text):
            continue
        if (_ITSELF.search(text) or (not to_readers and _OURS.search(text) and _SITE.search(text))) and usage.shared(
            text, text
        ) < _SHARED:
            page.cut(i, "about the site")
