"""Adverts: labels of them with the paragraph they announce, and paragraphs that sell."""

from __future__ import annotations

import re

from generator.strip.foreign import usage_of
from generator.strip.kinship import Topic, Usage, stems
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.sites import site_names

_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|you're|you'll)\b", re.IGNORECASE)
_OFFER = re.compile(
    r"!|[$€£]\s?\d|\d{1,3} ?%|\b(?:Fax|Tel|Call|Try|Free|free|today)\b|\bwww\.|\.(?:com|net|org)\b|\d{3}[ -]\d{2,4}[ -]\d{2}"
)
_OFFER_WORDS = 60
_ADVERT_WORDS = 24  # of one without an offer
# "Sponsored by the mill, the village school …" goes on with its article: more of its words than these stand elsewhere in it.
_OF_THE_MATTER = 0.25
# A paragraph of fewer words of its own may go on with an article and share none with it.
_OWN_WORDS = 8
# Over what a site of stock tips sells, which names the article's company in every sentence.
_PITCHES = ("should you ", "where to invest ")
_REPORTED = re.compile(r"\b(?:said|says|told(?! you)|according to)\b")
# Different phrases of advertising outside quotation marks; one may stand in any article about a shop or a bank.
_ADVERT_CUES = 2
# A share of `kinship` below which a paragraph is not about what the article is about.
_OTHER = 0.12


def adverts(page: Page) -> None:
    """Labels of adverts with the paragraph they announce, and paragraphs that sell. Words inside quotation marks sell nothing: they
    are what somebody said."""
    topic = Topic(page.title_text)
    for i in page.kept():
        topic.add(page.blocks[i].text)
    usage = usage_of(page)
    sites = site_names(page)
    announced = paid_for = pitched = False
    for i in range(len(page.blocks)):
        sponsored = page.simple[i].startswith(("sponsored", "promoted", "paid post", "paid content", "partner content", "广告"))
        if i in page.cuts or i in page.captions:
            announced = paid_for = paid_for or (sponsored and page.is_headline(i))
            continue
        if i == page.title:
            continue
        pitched = pitched and (
            _speaks_to_you(page, i, 1) or bool(sites and sites.search(page.blocks[i].text)) or _cues(page, i) > 0
        )
        if pitched:
            page.cut(i, "advert")
            continue
        label = page.matcher.label(page.simple[i])
        if label and label.opens == "advert":
            page.cut(i, label.pattern.reason)
            announced = True
            pitched = page.simple[i].startswith(_PITCHES)
            continue
        cues, text = _cues(page, i), page.blocks[i].text
        own = page.is_prose(i) and usage.shared(page.blocks[i].text, page.blocks[i].text) >= _OF_THE_MATTER
        if (sponsored or page.simple[i].startswith("advertisement")) and page.words(i) <= 30 and not own:
            page.cut(i, "advert")
            announced, paid_for = True, sponsored
        elif (
            cues >= _ADVERT_CUES
            or (
                (cues or (announced and _sells(page, i)))
                and (announced or _speaks_to_you(page, i))
                and topic.share(page.blocks[i].text) < _OTHER
            )
            or (paid_for and _offers(page, i) and _speaks_to_you(page, i, 1))
            or (announced and _offers(page, i) and "!" in page.blocks[i].text and not own)
            or (announced and (page.words(i) <= _ADVERT_WORDS or _speaks_to_you(page, i, 1)) and _has_nothing_of_it(usage, text))
        ):
            page.cut(i, "advert")
        elif page.is_prose(i):
            announced = paid_for = False


def _cues(page: Page, i: int) -> int:
    """How many different phrases of advertising a block has outside quotation marks."""
    pattern = page.matcher.adverts
    if page.words(i) > pattern.words or pattern.has is None or pattern.begins is None:
        return 0
    if not pattern.found_in(page.simple[i]) and not pattern.begins.match(page.simple[i]):
        return 0
    spoken = simple(_QUOTED.sub(" ", page.blocks[i].text))
    found = {m.group() for m in pattern.has.finditer(spoken)}
    return len(found) + bool(pattern.begins.match(spoken))


def _offers(page: Page, i: int) -> bool:
    """Whether a short block under a label of adverts reads like one: it has an exclamation, a price, a telephone number or an
    address, and nobody says anything in it."""
    text = page.blocks[i].text
    return page.words(i) <= _OFFER_WORDS and bool(_OFFER.search(text)) and not _REPORTED.search(text)


def _sells(page: Page, i: int) -> bool:
    """Whether what stands under a label of adverts offers something: a long paragraph with a sum in it may be the article's."""
    text = page.blocks[i].text
    return _offers(page, i) and (page.words(i) <= _ADVERT_WORDS or "!" in text or _speaks_to_you(page, i, 1))


def _has_nothing_of_it(usage: Usage, text: str) -> bool:
    """Whether a paragraph reports nothing and has not one word of the rest: so no article goes on."""
    told = _REPORTED.search(text) or _QUOTED.search(text)
    return not told and len(set(stems(text))) >= _OWN_WORDS and not usage.shared(text, text)


def _speaks_to_you(page: Page, i: int, times: int = 2) -> bool:
    return len(_SECOND_PERSON.findall(_QUOTED.sub(" ", page.blocks[i].text))) >= times
