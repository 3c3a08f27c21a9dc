"""Rules for single lines: captions, phrases of page matter, adverts, and sentences that stand twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.alike import holds
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.signals import ATTRIBUTED

_LEVEL = re.compile(r"[A-Z][\w&./ ]{1,30}:?\s[$€£¥]?\d[\d.,]{0,12}\s+\(?(?:[+−–▲▼△▽-]\s?\d[\d.,]{0,8}%?|\d[\d.,]{0,8}%)\)?")
_MAIL_ADDRESS = re.compile(r"\b[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
_WORDS = r"[A-ZÀ-Þ][\w’'&.-]{0,30}(?: [A-ZÀ-Þ][\w’'&.-]{0,30}){0,4}"
_CREDIT_AT_END = re.compile(
    rf"(?:[.)\]…!?”\"]|\b\d{{4}}\.?)\s+{_WORDS} ?/ ?{_WORDS}\.?$"
    r"|[.!?”)] ?(?:[A-Z][A-Z.'’-]{1,20} ){1,3}?[A-Z][A-Z.'’-]{1,20} ?/ ?(?:[A-Z][A-Z.'’&-]{0,20} ?){1,5}$"
    r"|[\[(](?:(?:[A-Z][\w&.]{0,30}|&) ?){1,5}: (?:[A-Z][\w’'.-]{1,30} ?){2,4}[\])]$"
)
# "(A. Writer for Paper)" at the end of a caption; "© A. Writer/Agency".
_CREDIT_MARK = re.compile(
    r"\((?:[A-Z][\w’'.-]{0,30} ){1,4}(?:for|via|by) [^()]{2,50}\)\.?$"
    r"|\([A-Z][\w’'. -]{2,40}/[A-Z][^()/]{1,40}\)\.?$|\s©\s?[A-Z][^.!?]{2,60}$"
    # "… closed since 1952. | A. Writer for Paper"
    r"|[.!?”\"] \| (?:[A-Z][\w’'.-]{0,20} ){1,3}(?:for |via |of )?[A-Z][\w’'./ -]{1,40}$"
    # "… shows the roof. Video by A. Writer", "… last year. Picture: PAPER/A. WRITER"
    r"|[.!?”)]\s+(?:Pic|Picture|Photo|Photograph|Video|Image|Illustration|Graphic|Footage|Drawing)s?(?:\s?:| by| courtesy of)"
    r"\s(?:[A-Z]\. ?){0,3}[A-ZÀ-Þ][^.!?:]{1,60}\.?$"
)
# "a Reuters/Ipsos poll", "the Des Moines Register/Bloomberg survey"
_OF_A_POLL = re.compile(r"\w/\w+(?: \w+){0,2} (?:polls?|surveys?|index)\b")
# "[1/3]Drums of oxide at the mill", "1 of 4 | A ferry off the coast"
_COUNTED = re.compile(r"(?:\[\d{1,2}/\d{1,2}\]|\(\d{1,2}/\d{1,2}\)|\d{1,2} (?:of|/) \d{1,2} [|–—-]) ?[A-Z“\"]")
# A credit ends its caption; the same words in the middle of a paragraph are part of its story.
_CREDIT_TAIL = 70
# A row of numbers is data; one number alone is a clock, a counter or the number of a page.
_WORD_OR_AMOUNT = re.compile(r"[^\W\d_]|[%$£€¥]|\d\S{0,20} \S{0,20}\d")
_CHANGE = r"[+−–-]?\d{1,6}(?:[.,]\d{1,4})?%?"
_TICKER = re.compile(rf"[A-Z][A-Z0-9.=^-]{{0,9}}\s+{_CHANGE}(?:\s+\(?{_CHANGE}\)?)?")
# "2,641.50 USD"; "Open 2,622.00 High 2,655.00 Low 2,618.50"
_QUOTE_FIELD = (
    r"(?:Open|High|Low|Close|Last|Bid|Ask|Volume|Vol|Avg\.? vol(?:ume)?|Prev(?:ious)?(?: close)?|(?:(?:Today|Day)[’']s )?[Cc]hange|"
    r"Day(?:[’']s)? [Rr]ange|M(?:kt|arket) [Cc]ap|Settle|(?:Current |Share )[Pp]rice|52[- ][Ww](?:ee)?k (?:[Rr]ange|[Hh]igh|"
    r"[Ll]ow)|P/E(?: [Rr]atio)?|EPS|(?:Dividend )?[Yy]ield|Beta)\.?:?"
)
_AMOUNT = r"[(+−–-]{0,2}[$€£¥]?\d\S{0,14}"
_VALUE_ALONE = re.compile(r"[$€£¥]?\d[\d.,]{0,12}[%KMBT]?(?: ?[▲▼△▽–-] ?[$€£¥]?\d[\d.,]{0,12}[%KMBT]?)?")
# "Basin Ores Today BSN $14.87 +2.68 (+22.0%)"
_QUOTED_SHARE = re.compile(r"[A-Z][\w&.’' -]{1,60} [$€£¥]\d[\d.,]{0,12} [+−–-]\d[\d.,]{0,10} \(?[+−–-]?\d[\d.,]{0,10}%\)?")
_QUOTE = re.compile(
    rf"[$€£¥]?\d[\d.,]{{0,14}}\s[A-Z]{{3}}(?:\s\(?{_CHANGE}\)?){{0,2}}|(?:{_QUOTE_FIELD}\s{{1,4}}[$€£¥]?\d\S{{0,14}}\s{{0,4}}){{2,12}}"
    rf"|{_QUOTE_FIELD} {_AMOUNT}(?: (?:[-–] )?{_AMOUNT}){{0,2}}|(?:Share )?[Pp]rices? as of \S.{{5,60}}"
    r"|(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|AIM|TSXV?|ASX|OTC\w{0,4}|HKEX|SSE|SZSE|NSE|BSE|FRA|XETRA|JSE|TYO|KRX)\s?:\s?[A-Z0-9.]{1,8}"
)
# "LMAH25 | Aluminium Dec 25" over such a line
_SYMBOL = re.compile(r"[A-Z][A-Z0-9.=^-]{1,9}\s?[|:–-]\s?[A-Z][^.!?]{2,60}")
# "Related: that is what they call it." A headline after the colon begins with a capital.
_SENTENCE_AFTER_COLON = re.compile(r"\w[\w’' ]{1,20}:\s[a-z].{0,400}[.!?]$")
_LABELLED_LINE = re.compile(r"[A-Z][\w’' ]{1,25}:\s\S")
_CAPTION_WORDS = 60
_CONTACT_WORDS = 30
# A promotion speaks to its reader, or of the house; a sentence of this length that does neither tells of somebody's subscription.
_TOLD_WORDS = 16
_ADDRESSED = re.compile(
    r"\b(?:you|your|yours|our|us|we|my|now!|here)\b|!|^(?:Get|Sign|Subscribe|Join|Download|Follow|Click|Try|Read|Buy)\b", re.I
)
_ASKING = ("newsletter", "promotion", "navigation", "share bar", "comment form", "cookies and paywall", "advert")
_NAME_WORDS = 4
_BY_MACHINE = re.compile(r"\bai\b|\bai-")
_REPEAT_WORDS = 6
# In single marks and without a stop: a heading in the words of somebody who speaks under it.
_QUOTED_HEADING = re.compile(r"[‘'][^‘’'“”\"]{5,60}[^.!,‘’'“”\"][’']")
_ITEM_WORDS = 3
# "Pull quote: “…”", "Quote of the day: …"
_LABELLED = re.compile(r"^(?:[A-Z][\w’']{1,15}(?: [\w’']{1,15}){0,3}):\s(?=[“\"‘'A-Z])")
_NEARLY_SAME = 92
# What a correction says is so: "A, rather than B", "to reflect that …", "said B. It is A."
_CORRECTS = re.compile(
    r"\b(?:[Cc]orrection|[Cc]larification|corrected|amended|clarified|updated|(?:earlier|previous) version)\b.{0,400}?"
    r"(?:\b(?:rather than|instead of|(?:to|that|which) (?:reflect|say|show|state|clarify|make clear|note)s? that)\b"
    r"|\bshould (?:have (?:been|read|said)|read)\b|\b(?:it|there|they|he|she) (?:was|were|is|are) in fact\b|, not (?:an? |the )?\S"
    r"|[.;:] In fact,? [^\W_]"
    r"|[.;:] (?:It|They|He|She|There|"
    r"The (?!error|mistake|article|story|report|post|text|headline|version)[a-z]{1,20}) [a-z])"
)
# "The fee is $4 a tonne. An earlier version of this article put it at $40."
_CORRECTED = re.compile(r"(?<=[.!?”\"] )An? (?:earlier|previous|original|prior) version of (?:this|the) ")
_OF_A_CHANGE = re.compile(
    r"\b(?:amend|correct|updat|clarif|appended|edited|error|mistake|misspel|apolog|regret)"
    r"|^(?:This|We|The (?:article|story|interview|conversation|talk))\b",
    re.I,
)
_SOME_WORDS = 8  # a sentence that tells something: a note's label and its date are shorter


def captions(page: Page) -> None:
    """Lines that end in a picture's credit, or begin as one."""
    pattern = page.matcher.captions
    for i in page.kept():
        if i == page.title or page.words(i) > _CAPTION_WORDS:
            continue
        line = page.simple[i]
        end = line[-600:]
        if _OF_A_POLL.search(end[-_CREDIT_TAIL:]):
            continue
        near_end = (
            pattern.has is not None
            and pattern.found_in(end)
            and any(len(end) - m.end() <= _CREDIT_TAIL for m in pattern.has.finditer(end))
        )
        begins = pattern.begins is not None and pattern.begins.match(line)
        if (
            begins
            or near_end
            or _CREDIT_AT_END.search(page.blocks[i].text[-300:])
            or _CREDIT_MARK.search(page.blocks[i].text[-200:])
            or _COUNTED.match(page.blocks[i].text)
        ):
            page.captions[i] = "caption"


def noise_lines(page: Page) -> None:
    """Lines that are page matter by their own words, and short ones that give an address to write to."""
    for i in page.kept():
        if i == page.title or i in page.entries:
            continue
        text = page.blocks[i].text
        reason = page.matcher.line(page.simple[i], quoted=text[0] in "“\"‘'«")
        if reason == "related story" and _SENTENCE_AFTER_COLON.match(text):
            continue
        if reason == "source credit" and _goes_on_a_list(page, i):
            continue
        if reason == "editorial line" and (puts_right(text) or _is_told_before(page, text)):
            page.sure.add(i)
            continue
        if reason in _ASKING and page.is_prose(i) and ATTRIBUTED.search(text):
            continue
        if reason == "promotion" and page.is_prose(i) and page.words(i) >= _TOLD_WORDS and not _ADDRESSED.search(text):
            continue
        if reason:
            page.cut(i, reason)
        elif page.words(i) <= _CONTACT_WORDS and _MAIL_ADDRESS.search(text):
            page.cut(i, "contact block")
        elif (
            _is_valued(page, i)
            or _TICKER.fullmatch(text)
            or _LEVEL.fullmatch(text)
            or _QUOTE.fullmatch(text)
            or _QUOTED_SHARE.fullmatch(text)
        ):
            page.cut(i, "market data")
            named = i > 1 and page.words(i - 1) <= _NAME_WORDS and page.cuts.get(i - 2) == "market data" and i - 1 != page.title
            if _SYMBOL.fullmatch(page.blocks[i - 1].text) or named:
                page.cut(i - 1, "market data")
        elif not _WORD_OR_AMOUNT.search(text[:500]):
            page.cut(i, "line without words")


def _is_valued(page: Page, i: int) -> bool:
    """Whether a line is a value and no more, under a row of a share's card or a field of it ("Price target", "$13.50")."""
    near = "market data" in (page.cuts.get(i - 1), page.cuts.get(i - 2))
    return near and _VALUE_ALONE.fullmatch(page.blocks[i].text) is not None


def puts_right(text: str) -> bool:
    """Whether a note of a correction says what is so, and not only what was wrong or that something was changed: then it belongs to
    what the article tells."""
    if len(text) > 700:
        return False
    said = _CORRECTED.search(text)
    before = text[: said.start()] if said else ""
    return _CORRECTS.search(text) is not None or (before.count(" ") >= _SOME_WORDS and not _OF_A_CHANGE.search(before))


def _is_told_before(page: Page, text: str) -> bool:
    """Whether only the last sentence of a note is about its making ("… edited for length"), and the one before it tells."""
    before, _, last = text.rpartition(". ")
    told = before.count(" ") >= _SOME_WORDS and not _OF_A_CHANGE.search(before)
    told = told and page.matcher.line(simple(last)) == "editorial line"
    return told and page.matcher.line(simple(before)) is None and not page.matcher.has_talk(simple(before))


def _goes_on_a_list(page: Page, i: int) -> bool:
    """Whether a line with a label ("Source: the mill's own wells") goes on a list of such lines ("Length: 2 km", "Cost: $3m")."""
    above = [j for j in (i - 1, i - 2) if j > page.after_title and j not in page.cuts and j not in page.captions]
    return len(above) == 2 and all(_LABELLED_LINE.match(page.blocks[j].text) for j in (i, *above))


def highlights(page: Page) -> None:
    """A label of highlights, and the lines under it that the article says again."""
    for i in page.kept():
        label = page.matcher.label(page.simple[i])
        if label is None or label.opens != "highlights" or i == page.title:
            continue
        told = list(_told_again(page, i))
        under = next(page.kept(i + 1), None)
        if not told and under is not None and _is_heading_of(page, i, under):
            continue  # a heading of the article's own, over what nothing else in it says
        if not told and under is not None and page.is_prose(under) and _BY_MACHINE.search(page.simple[i]):
            told = [under]  # nobody of the newsroom wrote it
        for j in (i, *told):
            page.cut(j, label.pattern.reason)


def _is_heading_of(page: Page, i: int, under: int) -> bool:
    """Whether a label may be a heading: over a list, or over a paragraph behind the beginning of the text."""
    if page.blocks[under].kind == "item":
        return page.words(under) >= _ITEM_WORDS
    return page.is_prose(under) and i > page.first_prose()


def _told_again(page: Page, label: int) -> Iterator[int]:
    """The lines right under a label of highlights that the article says again."""
    for j in page.kept(label + 1):
        again = any(
            page.words(k) > page.words(j) - 3 and holds(page.simple[k][:3000], page.simple[j][:400], _NEARLY_SAME)
            for k in page.kept(j + 1, j + 60)
        )
        if not again:
            return
        yield j


def repeated_sentences(page: Page) -> None:
    """A block whose words stand, in order, in a longer block, or in an earlier one of the same words: a pull quote, a highlight."""
    words = {i: re.findall(r"\w+", _LABELLED.sub("", page.blocks[i].text).casefold()) for i in page.kept()}
    first = {tuple(w[:_REPEAT_WORDS]) for w in words.values() if len(w) >= _REPEAT_WORDS}
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, w in words.items():
        for n in range(len(w) - _REPEAT_WORDS + 1):
            piece = tuple(w[n : n + _REPEAT_WORDS])
            if piece in first and (not where[piece] or where[piece][-1] != i):
                where[piece].append(i)
    for i, w in words.items():
        if i == page.title or len(w) < _REPEAT_WORDS or _QUOTED_HEADING.fullmatch(page.blocks[i].text):
            continue
        own = f" {' '.join(w)} "
        for j in where[tuple(w[:_REPEAT_WORDS])][:20]:
            longer = len(words[j]) > len(w) or (len(words[j]) == len(w) and j < i)
            if j != i and j not in page.cuts and longer and own in f" {' '.join(words[j])} ":
                page.cut(i, "repeats the body")
                break
