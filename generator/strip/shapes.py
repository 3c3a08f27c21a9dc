"""Lines that are page matter by their shape, whatever their words: hashtags, arrows that lead elsewhere, times of a ticker, a label
whose matter was cut."""

from __future__ import annotations

import re

from generator.strip.furniture import is_forecast
from generator.strip.page import Page

_HASHTAGS = re.compile(r"(?:#\w{1,60}[ ,;|·]{0,3}){1,40}")
_ARROW_BEFORE = re.compile(r"(?:>>|»|←|→|➜|➤|►|▶|⏵|▸|👉|🔗)\s?\S")
_ARROW_AFTER = re.compile(r"\S\s?(?:>>|»|→|➜|➤|►|▶|⏵|▸|›)$")
_TICK = re.compile(r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?|[A-Z]{2,4})?\s?[—–|-]\s\S", re.IGNORECASE)
# Between two stars stands an offer, between brackets a button or a link; an editor's words in brackets are a sentence.
_STARRED = re.compile(r"([★☆✦✨⭐🔥❗➤])\s?\S[^★☆✦✨⭐🔥❗➤]{3,600}\1")
_BRACKETED = re.compile(r"\[\s?[^\[\]]{3,200}[^.!?…\s\[\]]\s?\]")
_BUTTONS_IN_BRACKETS = re.compile(
    r"(?:\[ ?[A-Z][a-z]{2,12}(?: [a-z]{1,10}){0,4} ?\] ?){2,6}"
)  # "[ Print this page ] [ Send to a friend ]"
# "… our mines. — A. Writer (@awriter) October 3, 2025": a post as it is embedded.
_POST = re.compile(r"[—–-]\s?\S[^()]{1,60} \(@\w{1,30}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}$")
# What an agency puts over a new version: "(Adds details, background in paragraphs 3-5)", "Corrects figure in paragraph four".
_VERSION = re.compile(
    r"\((?:ATTN:? ?)?(?:ADDS|UPDATES|CORRECTS|RECASTS|Adds|Recasts|Updates|Corrects|Rewrites|Refiles|Removes|Changes)\b"
    r"[^()]{3,200}\)|(?:Corrects|Adds|Recasts|Refiles|Updates)\b"
    r"[^.!?]{3,120}\b(?:paragraphs?|headline|dateline|byline|background|details)\b[^.!?]{0,60}"
)
# A line in Chinese, Japanese or Korean between the paragraphs of a text in another script: buttons and credits of its portal.
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_EAST_LONGEST = 60
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,280}")
# What the page's program should have put there: '[contact-form id="…"]', "{{ post.date }}".
_SHORTCODE = re.compile(r"\[[a-z][\w-]{3,40}(?: [\w-]{2,20}=[^\[\]]{1,100})?\]|\{\{[^{}]{1,80}\}\}")
_HANDLE = re.compile(r"@\w{2,30}")
_ORPHAN = re.compile(r"[A-Z][\w’' ]{1,25}:")
# "SHELL SHOCK Beach shut after …": a tabloid's link with its kicker.
KICKED = re.compile(r"(?:[A-Z][A-Z’'!?-]{1,20} ){2,4}(?:[A-Z][a-z]|I )")
_LINK_WORDS = 16
_FOLLOWED = re.compile(r"(?:[A-Z][\w’'&.-]{0,30} ){1,4}Follow(?:ing)?|[A-Z][\w’'&-]{1,20}(?: [a-z]{2,20}){1,2} Follow(?:ing)?")
_FOLLOWED_WORDS = 5
_SHOUTED = 8  # words in capitals between paragraphs: no heading has as many
# "Jim T says: …", "… in the yard! Reply": what readers wrote, with the button under it.
_COMMENT = re.compile(
    r"(?!He |She |It |They )[\w.’' -]{1,30} (?:says|wrote|commented): (?![“\"'‘])"
    r"|.{0,900}[.!?…)] ?(?:Reply|Report|Like|Upvote|Permalink)(?: (?:Reply|Report|Like|Share))?$"
)
# "Norland Survey · Bulletin 41 · Page 4": over or under a printed page.
_RUNNING_HEAD = re.compile(r"(?:.{3,80}[·|•,–—-] ?)?[Pp](?:age|\.) ?\d{1,4}(?: (?:of|/) \d{1,4})?(?: ?[·|•–—-].{3,60})?")
_PAGER = re.compile(
    r"(?:Previous|Prev|Older|Newer)(?: (?:post|article|story))?:?\s\S.{2,100} (?:Next|Newer|Older)\b"
    r"|Tagged:? (?:with |in |as )?\S"
)
# A row of prices: parts between bars with numbers in most of them, or marks of a rise and a fall beside numbers.
_BARS = re.compile(r"\s[|•·]\s")
_RISE = re.compile(r"\d\S{0,12}\s?\(?[▲▼△▽↑↓⬆⬇]|[▲▼△▽↑↓⬆⬇]\s?[+−–-]?\d")


def is_ticker(text: str) -> bool:
    """ "FeV $27.40/kg ▲ 2.1% | FeMo $58.10/kg ▼ 0.3%"."""
    parts = _BARS.split(text[:600])
    counted = sum(any(map(str.isdigit, part)) for part in parts)
    return _RISE.search(text[:600]) is not None or (len(parts) > 2 and 3 * counted > 2 * len(parts) and text[-1] not in '.!?”"')


def shaped_lines(page: Page) -> None:
    """Each kept line that its shape gives away."""
    western = not any(_is_eastern(page.blocks[i].text) for i in page.kept() if page.is_prose(i) or i == page.title)
    for i in page.kept():
        if i == page.title:
            continue
        if reason := _shaped(page, i):
            page.cut(i, reason)
        elif western and len(page.blocks[i].text) <= _EAST_LONGEST and _is_eastern(page.blocks[i].text):
            page.cut(i, "line in another script")


def _is_eastern(text: str) -> bool:
    return 2 * len(_EAST.findall(text[:300])) > sum(map(str.isalpha, text[:300]))


def _shaped(page: Page, i: int) -> str | None:
    text = page.blocks[i].text
    if _HASHTAGS.fullmatch(text[:2000]) and len(text) <= 2000:
        return "tags"
    if len(text) < 300 and _ADDRESS.fullmatch(text):
        return "web address"
    if is_forecast(text) and i < page.first_prose():
        return "market data"
    if page.words(i) <= _FOLLOWED_WORDS and _FOLLOWED.fullmatch(text) and not page.is_sentence(i):
        return "buttons and counters"
    if len(text) < 200 and _SHORTCODE.fullmatch(text):
        return "navigation"
    if _HANDLE.fullmatch(text):
        return "about the author"
    if page.seed.form == "text" and is_ticker(text) and not page.is_sentence(i):
        return "market data"
    if _is_link_row(page, i):
        return "navigation"
    if _VERSION.fullmatch(text[:300]):
        return "editorial line"
    if _POST.search(text[-130:]):
        return "embedded post"
    if len(text) < 1000 and _COMMENT.match(text) and page.is_prose(i):
        return "comments"
    if page.words(i) <= _LINK_WORDS and _PAGER.match(text) and not page.is_sentence(i):
        return "navigation"
    if page.words(i) <= _LINK_WORDS and _RUNNING_HEAD.fullmatch(text[:160]) and i > page.first_prose():
        return "navigation"
    if _STARRED.fullmatch(text[:700]) and len(text) <= 700:
        return "advert"
    if page.words(i) > _LINK_WORDS or page.blocks[i].kind == "item":
        return None
    stopped = text.endswith((".", "!", "?", "”", '"')) and page.is_prose(i)
    if not stopped and (_ARROW_BEFORE.match(text) or _ARROW_AFTER.search(text)):
        return "navigation"
    if text.isupper() and page.words(i) >= _SHOUTED and not page.title_text.isupper() and not stopped and i > page.first_prose():
        return "related story"
    if not stopped and KICKED.match(text) and (page.cuts.get(i - 1) == "related story" or _neighbours(page, i, KICKED)):
        return "related story"
    if _BUTTONS_IN_BRACKETS.fullmatch(text):
        return "buttons and counters"
    if _BRACKETED.fullmatch(text) and page.words(i) > 2:
        return "related story"
    if _TICK.match(text) and not text.endswith((".", "!", "?", "”", '"')) and _neighbours(page, i, _TICK):
        return "live ticker"
    return None


def _is_link_row(page: Page, i: int) -> bool:
    """ "You can also check: Holidays in May | Ferry times | Street sweeping": links between bars, and no row of a table."""
    parts = page.blocks[i].text.split(" | ")
    long = len(parts) > 2 and max(len(p.split(" ")) for p in parts[1:]) <= _LINK_WORDS // 2
    rows = any(0 <= j < len(page.blocks) and " | " in page.blocks[j].text for j in (i - 1, i + 1))
    return long and not rows and not page.is_sentence(i) and not any(p[:1].isdigit() for p in parts)


def _neighbours(page: Page, i: int, shape: re.Pattern[str]) -> bool:
    """Whether the line before or after has the shape, too."""
    return any(0 <= j < len(page.blocks) and shape.match(page.blocks[j].text) for j in (i - 1, i + 1))


def orphan_labels(page: Page) -> None:
    """A short line with a colon ("From:", "Topics:") whose matter, the next block, was cut: it announces nothing any more."""
    for i in page.kept():
        gone = i + 1 < len(page.blocks) and (i + 1 in page.cuts or i + 1 in page.captions)
        if gone and page.words(i) <= 3 and i != page.title and _ORPHAN.fullmatch(page.blocks[i].text):
            page.cut(i, page.cuts.get(i + 1, "caption"))
