"""Captions in pasted text without the word: what a picture shows is said without a verb of the past, with its place and its day."""

from __future__ import annotations

import re

from generator.strip.boxes import lead
from generator.strip.kinship import stems
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.signals import Body, body_of

_LEAST, _MOST = 5, 45
# "The mill closed in May" has a verb of the past; "a closed mill", "bags stored in a shed" have none.
_PAST = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bin )(?<!\bby )(?<!\bwith )"
    r"\b[a-z]{2,20}ed (?:on|to|that|it|the|a|an|its|his|their|from|by|up|down|out|in|at|for|when|after|before|as|more|no|any)\b"
)
_WHEN = re.compile(
    r"\b(?:on|in|last|this) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|(?:19|20)\d\d|summer|winter|spring|autumn)(?: (?:morning|evening|night|afternoon|"
    r"(?:19|20)\d\d))?\.?$|\b(?:19|20)\d\d\.?$"
)
_CAPS = r"[A-Z][A-Z.'’-]{1,20}"
_CREDIT = re.compile(
    rf"[.!?”)\]] (?:{_CAPS}(?: |/)){{1,4}}{_CAPS}$"
    rf"|[.!?”] \((?:[A-Z][\w&.’'-]{{0,20}}(?: |/)?){{1,4}}(?:family|photo|handout|archive|archives|collection|files?)?\)\.?$"
    r"|\[[A-Z][\w.’'-]{1,20}[ /][\w.’' /,&-]{3,60}\]$"
    rf"|[.”] [A-Z][\w’'-]{{1,20}} [A-Z][\w’'-]{{1,20}}$"
)
# "A tank farm near Dalian, photographed in March."
_PHOTOGRAPHED = re.compile(
    r",? (?:photographed|pictured|seen|shown) (?:in|on|at|from|here|above|below|last|this|during|before|by)\b"
)
_DAYS = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b")
_ROW = re.compile(r"\d[\d.,]{0,12}%?(?: \S{1,12})? [$€£¥]?\d|[|;,]$")
_NAMED_LAST = re.compile(r"[a-z]{2}[”\"]?[.!?][”\"]? [A-Z][a-zà-ÿ’'-]{1,20} [A-Z][a-zà-ÿ’'-]{1,20}$")  # "… is ready. Ann Writer"
_BARE_CREDIT = re.compile(r"(?:[A-Z][\w’'.-]{0,20} ){1,3}[A-Z][\w’'.-]{1,20} ?[|/] ?[A-Z][\w&’' .-]{1,40}")
# What ends a picture's matter: "A. Writer for the Mirror", "ANN WRITER, Mirror", "A. Writer | Desk | Agency", "Supplied".
_NAME = r"(?:[A-Z][\w’'.-]{0,20} ){1,3}[A-Z][\w’'.-]{1,20}"
_DESK = r"[A-Z][\w&’' .-]{1,40}"
CREDIT = re.compile(
    rf"{_NAME} (?:for|via|of|at) (?:the )?{_DESK}|{_NAME}(?: ?[|/] ?{_DESK}){{1,3}}"
    rf"|(?:[A-Z][A-Z.’'-]{{0,20}} ){{1,3}}[A-Z][A-Z’'-]{{1,20}}[,/] ?{_DESK}"
    r"|(?:Photos? |Image |Picture )?(?:[Ss]upplied|[Hh]andout|[Aa]gencies|[Aa]gency|[Ff]iles?|[Cc]ontributed|[Ss]ubmitted|"
    r"[Cc]ourtesy|[Cc]ollected|[Aa]rchives?)(?: (?:[Pp]hotos?|[Ii]mage|[Pp]icture|[Pp]ic))?"
)
_WORK = r"[Aa]uthor(?:[’']s)?(?: (?:own work|work|chart|calculations?|estimates?))?"
_FILINGS = r"[Cc]ompany (?:filings?|data|reports?|presentation)"
_SERVICE = r"TradingView|YCharts|Statista|Bloomberg|FactSet|Refinitiv|LSEG|Macrobond"
_CHARTED = re.compile(
    rf"(?:[Ss]ource: )?(?:{_FILINGS}|{_WORK}|{_SERVICE}|[Cc]reated with \w{{3,20}}|(?:.{{2,50}} )?[Dd]ata(?: by|:) \w.{{2,40}})"
    rf"(?:(?:,| and|;|/) ?(?:{_FILINGS}|{_WORK}|[A-Z]\w{{2,20}}))?"
)
_CREDITS = re.compile(r"(?:Image|Photo|Photograph|Picture|Credit|Source|Foto|Illustration|Graphic)s?\b", re.IGNORECASE)
_INNER_STOP = re.compile(r"[a-z]{2}[.] [A-Z]")
_QUOTE = re.compile(r"[“”\"]")
# Things with their place and no verb between: "Drums of oxide at the store in Port Selwyn."
_PLACED = re.compile(
    r"[A-Z][\w’'-]{1,20}(?: (?:of|and|with|[\w’'-]{2,20})){0,5} "
    r"(?:at|in|on|outside|near|inside|beside|below|above|off) (?:the|a|an|[A-Z])"
)
_SENTENCES = re.compile(r"(?<=[a-z]{2}[.!?]) (?=[A-Z])")
# "…, where cod has gone up": a clause that hangs on what is shown; headings have none, and no age of anybody.
_HANGING = re.compile(r", (?:which|who|whose|where|that)\b.*$", re.DOTALL)
_LOOSE = re.compile(r", (?:which|who|whose|where|as|after|while|when) |, \d{2}, ")
# "The president (R) shakes hands with …": who stands on which side, in the present.
_SIDES = re.compile(r"\((?:[LRC]|2nd [LR]|[Ll]eft|[Rr]ight|[Cc]ent(?:er|re))\),? (?!says|wants|plans|is|was|has)[a-z]{3,12}s\b")
_LABELLED = re.compile(r"[A-Z][\w’-]{1,20}(?: [\w’-]{1,20}){0,3}: ")  # "Term: seven years from the first sale"
_HEADING = 8
_HEAD_WORDS = 18
_LONG_LINE = 13
_DESCRIBED = 6
_ENOUGH = 2.0


def unlabelled_captions(page: Page) -> None:
    """Each line that several signs show to stand under a picture; only in text, where pictures leave nothing else."""
    if page.seed.form == "html":
        return
    body = body_of(page)
    for i in page.kept(page.after_title):
        if (
            i != page.after_title
            and not _is_standfirst(page, i)
            and _LEAST <= page.words(i) <= _MOST
            and page.blocks[i].kind == "paragraph"
            and _weight(page, i, body) >= _ENOUGH
        ):
            page.captions[i] = "caption"


def credited_lines(page: Page) -> None:
    """In pasted text, the line right over a bare credit ("Image: A. Writer", "A. Writer | Agency") is what the picture shows: any
    line like a heading, and before the text any sentence."""
    if page.seed.form != "text":
        return
    first = lead(page) or 0
    for i in range(page.after_title + 1, len(page.blocks)):
        text = page.blocks[i].text
        bare = page.words(i) <= _HEADING and (
            CREDIT.fullmatch(text)
            or _CHARTED.fullmatch(text)
            or _BARE_CREDIT.fullmatch(text)
            or (i in page.captions and _CREDITS.match(text))
        )
        above = i - 1
        _twin(page, i, above)
        if not bare or above in page.cuts or above in page.captions or page.words(above) > _MOST or above == page.title:
            continue
        if page.blocks[i].line - page.blocks[above].lines[-1][1] > 2 or page.blocks[above].kind != "paragraph":
            continue
        if not page.is_sentence(above) or above < first or _next_is_text(page, above, i) or not _is_told(page, above):
            page.captions[above] = "caption"
            if i not in page.cuts:
                page.captions[i] = "caption"


def described_pictures(page: Page) -> None:
    """In pasted text, the line right over a caption that says what is shown to those who cannot see it: no sentence, and a word of
    the caption in it."""
    if page.seed.form != "text":
        return
    for i in range(page.after_title + 1, len(page.blocks)):
        above = i - 1
        if i not in page.captions or above in page.cuts or above in page.captions or page.breaks(above) or above == page.title:
            continue
        text = page.blocks[above].text
        shown = stems(text) and not set(stems(text)).isdisjoint(stems(page.blocks[i].text))
        plain = page.blocks[above].kind == "paragraph" and not page.is_prose(above) and not text.endswith((":", "?", ","))
        if shown and plain and _DESCRIBED <= page.words(above) <= _MOST and not _has_verb(page, text):
            page.captions[above] = "caption"


def _twin(page: Page, i: int, above: int) -> None:
    """The words of a picture stand twice: for those who cannot see it, and under it with its credit."""
    text = page.blocks[above].text
    row = _ROW.search(_DAYS.sub(" ", text))
    if text == page.blocks[i].text and page.words(i) >= _LEAST and above > page.after_title and not row:
        for j in (above, i):  # no article says a line twice on end
            if j not in page.cuts:
                page.captions[j] = "caption"
        return
    twice = page.blocks[i].text.startswith(text) and page.words(above) >= _LEAST and above > page.after_title
    shown = i in page.captions or i + 1 in page.captions or page.cuts.get(i + 1) == "source credit"
    if twice and shown and above not in page.cuts and page.blocks[above].kind == "paragraph":
        page.captions[above] = "caption"


def _is_told(page: Page, i: int) -> bool:
    """Whether a line has a verb of a report."""
    return bool(
        page.matcher.verbs.search(page.simple[i]) or _PAST.search(page.blocks[i].text) or _QUOTE.search(page.blocks[i].text)
    )


def _next_is_text(page: Page, above: int, credit: int) -> bool:
    """Whether the line is the first sentence of the page after its head, and a longer paragraph comes after the credit."""
    below = next((j for j in page.kept(credit + 1) if page.is_prose(j)), None)
    told = any(page.is_prose(j) for j in page.kept(page.after_title + 1, above))
    return not told and below is not None and page.words(below) > page.words(above)


def _is_standfirst(page: Page, i: int) -> bool:
    """Whether nothing but buttons stands between the title and a line, and the byline or the date comes after it."""
    over = [page.cuts.get(j, "") for j in range(page.after_title, i)]
    under = [page.cuts.get(j, "") for j in range(i + 1, i + 3)]
    return "" not in over and "byline or date" not in over and "byline or date" in under


def _weight(page: Page, i: int, body: Body) -> float:
    """The sum of the signs. A sentence that ends in a full stop, as the article's do, needs a credit or its place at the head."""
    text = page.blocks[i].text
    if _NAMED_LAST.search(text[-90:]) and not text.startswith(("“", '"')):
        return _ENOUGH
    if _QUOTE.search(text) or _LABELLED.match(text) or text[0].islower() or text.endswith((":", "?", ",", "!")):
        return 0.0
    credit = _CREDIT.search(text[-90:])
    if _SIDES.search(text[:200]) and (credit or _WHEN.search(text[-40:])):
        return _ENOUGH
    first = _SENTENCES.split(text[:600])[0]
    plain = simple(first)
    told = _has_verb(page, _PHOTOGRAPHED.sub(" ", first))
    shown = not told and page.matcher.shown.match(plain) is not None
    if credit is not None:
        own = body.sites is not None and body.sites.search(credit[0]) is not None
        return (2.0 if own else 1.5) + (0.0 if told else 1.0)
    hung = told and not page.is_sentence(i) and not _has_verb(page, _HANGING.sub("", first))
    if told and not hung and not (_INNER_STOP.search(text) and i - 1 in page.captions):
        return 0.0
    if page.is_sentence(i) and page.words(i) <= _HEAD_WORDS and (photo := _PHOTOGRAPHED.search(first)):
        rest = first[: photo.start()] + first[photo.end() :]
        return _ENOUGH if not (page.matcher.verbs.search(simple(rest)) or _PAST.search(rest)) else 0.0
    if page.is_sentence(i):
        placed = _PLACED.match(text) or _WHEN.search(text[-40:])
        return 2.0 if not shown and _stands_at_the_head(page, i) and placed else 0.0
    loose = (hung or not told) and (_LOOSE.search(text) is not None or page.words(i) >= _LONG_LINE)
    return (
        (0.5 if told and not hung else 1.0)
        + (0.5 if loose and page.breaks(i) and page.breaks(i - 1) else 0.0)
        + (1.0 if shown and _INNER_STOP.search(text) else 0.0)
        + (0.5 if _WHEN.search(text[-40:]) else 0.0)
        + (0.5 if _INNER_STOP.search(text) else 0.0)
        + (0.5 if page.words(i) > _HEADING else 0.0)
        + (0.5 if i - 1 in page.captions else 0.0)
    )


def _has_verb(page: Page, text: str) -> bool:
    """Whether a text tells that something is or was done."""
    return bool(page.matcher.verbs.search(simple(text)) or _PAST.search(text))


def _stands_at_the_head(page: Page, i: int) -> bool:
    """Right under the byline or the date, over a first paragraph that is longer."""
    below = next((j for j in page.kept(i + 1) if page.is_prose(j)), None)
    above = next((j for j in range(i - 1, page.after_title - 1, -1) if j in page.cuts or j not in page.captions), i)
    stamped = page.cuts.get(above) in (
        "byline or date",
        "source credit",
        "share bar",
        "buttons and counters",
        "line in the head of the page",
    )
    told = sum(page.is_prose(j) for j in page.kept(page.after_title, i))
    return stamped and told < 2 and below is not None and page.words(i) < _HEAD_WORDS < page.words(below)
