"""Which line over the text is its title where nothing declares one."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from generator.strip.days import is_date_line
from generator.strip.furniture import is_forecast, is_furniture, is_masthead, is_tags
from generator.strip.kinship import stems
from generator.strip.matter import BETWEEN_PARTS, Matter, longest_part
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.shapes import is_ticker
from generator.strip.stamps import stamp

_TITLE_WORDS = 4
# A standfirst is longer than its title by this at least; a title under a line about something else rarely is.
_STANDFIRST = 1.25
_OPENERS = ("The ", "A ", "An ", "Why ", "How ", "What ", "Who ", "When ", "Where ")
_LONG_TITLE = 12
_POINTED = 18
_LONGEST_TITLE = 40
_HEAD_LINES = 40
_HEAD_OF_TITLE = 3  # lines between a title and its byline, and the byline
_GREETING_WORDS = 40
_OF_THE_PAGE = 0.1  # a sentence over the title shares this part of its words with the text at most
# Candidates that are compared with the text, and how near the first of them must come to the nearest.
_TRIED = 12
_NEARLY = 0.6
# Lines that end a site's menu, over the article and its title.
_DOORS = frozenset("log in,login,sign in,join,register,sign up,my account,log out,logout,search,menu".split(","))
_LONG_WORD = re.compile(r"\b[^\W\d_][\w’'-]{3,}")
_TRAIL = re.compile(r"[/›»>]")
# The line that runs over all pages of a site, of whatever came in last.
_BREAKING = re.compile(r"(?:LATEST|BREAKING|JUST IN|BREAKING NEWS|LATEST NEWS|ALERT|TRENDING)(?::| [|–—-]) ?\S")
_QUOTED = re.compile(r"[“\"‘'].{10,200}[”\"’']")


def by_position(matter: Matter) -> int | None:
    """The line over the text that can best be its title; behind a standfirst or a caption only one over a byline or a date."""
    page = matter.page
    candidates, late = _candidates(matter)
    found = _best(matter, candidates)
    if found is None:
        found = _sentence(matter)
    if not late or (found is not None and matter.told([*candidates, *late])[:1] == [found]):
        return found
    signed = [i for i in matter.told([*candidates, *late]) if i in late and _is_signed(page, i)]
    return signed[0] if signed else found


def _is_pointed(matter: Matter, i: int) -> bool:
    """Whether a line that ends in a stop may be a title all the same: a few words on the matter, over the head's own lines."""
    page, text = matter.page, matter.page.blocks[i].text
    below = next(page.kept(i + 1), None)
    if page.is_headline(i) or not _TITLE_WORDS <= page.words(i) <= _POINTED or is_furniture(page, i) or below is None:
        return False
    headed = (
        _is_stamp(page, below)
        or _is_over_standfirst(page, i, below)
        or (page.is_headline(below) and text[0].isupper() and not is_furniture(page, below))
    )
    return headed and not matter.is_pictured(i) and matter.is_said_elsewhere(i)


def _is_over_standfirst(page: Page, i: int, below: int) -> bool:
    """In pasted text: whether sentences stand right under a line, with a byline or a date behind an empty line."""
    after = next(page.kept(below + 1), None)
    if page.seed.form != "text" or after is None or page.breaks(i) or not page.breaks(below) or page.words(below) > _LONGEST_TITLE:
        return False
    return page.words(below) >= page.words(i) and page.breaks(i - 1) and _is_stamp(page, after)


def _is_long(page: Page, i: int) -> bool:
    """A line of more words than titles have, without a stop, near over a byline or a date; or one with stops in which every word is
    capitalised: "A Town Bought a Mill. It Never Turned."."""
    if page.words(i) > _LONGEST_TITLE or page.is_headline(i) or is_furniture(page, i):
        return False
    text = page.blocks[i].text
    if text.rstrip("'\"”’)").endswith((".", "!", "…", ":", ";")):
        return page.words(i) >= _TITLE_WORDS and _is_title_case(text)
    return any(_is_stamp(page, j) for j in islice(page.kept(i + 1), _HEAD_OF_TITLE))


def _is_title_case(text: str) -> bool:
    """Whether all longer words but a verb's "is" and the like are capitalised, in a line that is not all capitals."""
    long = _LONG_WORD.findall(text)
    return len(long) >= _TITLE_WORDS and not text.isupper() and all(w[0].isupper() for w in long)


def _sentence(matter: Matter) -> int | None:
    """A title that ends in a stop, or one of more words than titles have, right over a byline or a date."""
    page = matter.page
    first = next((i for i in page.kept() if not is_furniture(page, i)), None)
    if first is None or not _is_stamp(page, next(page.kept(first + 1), first)):
        return None
    return first if page.words(first) <= (_LONG_TITLE if page.is_sentence(first) else _LONGEST_TITLE) else None


def _candidates(matter: Matter) -> tuple[list[int], list[int]]:
    """Lines that can be a title: those before any running text, and those behind a single sentence that is no text yet."""
    page, usage = matter.page, matter.usage
    candidates: list[int] = []
    late: list[int] = []
    greeting, under = 0, False
    for i in page.kept():
        if len(candidates) + len(late) == _HEAD_LINES:
            break
        if matter.sites is not None and matter.sites.fullmatch(page.blocks[i].text.removeprefix("The ")):
            continue  # the site's own name
        if (
            is_ticker(page.blocks[i].text)
            or is_forecast(page.blocks[i].text)
            or (page.is_prose(i) and page.matcher.has_talk(page.simple[i]))
        ):
            continue
        alone = page.words(i) <= _LONG_TITLE or all(is_masthead(page, j) for j in candidates)
        if not under and (_is_long(page, i) or (alone and _is_pointed(matter, i))):
            candidates.append(i)
        elif page.is_prose(i):
            greeting += page.words(i)
            text = page.blocks[i].text
            if page.matcher.line(page.simple[i]) is None and (
                greeting > _GREETING_WORDS or usage.shared(text, text) > _OF_THE_PAGE
            ):
                if under or matter.is_text(i) or any(page.is_prose(j) for j in islice(page.kept(i + 1), 2)):
                    break
                under = True
        elif page.is_headline(i) and not is_furniture(page, i) and not matter.is_pictured(i):
            (late if under else candidates).append(i)
    return candidates, late


def _best(matter: Matter, candidates: list[int]) -> int | None:
    """Of some candidates the one that stands twice, or over a byline, and on the matter; an earlier one that the text says again
    as well comes before it."""
    page = matter.page
    candidates = [i for i in candidates if not page.blocks[i].text[0].islower()] or candidates
    candidates = [i for i in candidates if page.blocks[i].kind != "item"] or candidates  # the points under a title are none
    candidates = [i for i in candidates if not is_tags(page, i)] or candidates
    titles = [i for i in candidates if not is_masthead(page, i)]
    candidates = titles or candidates
    ends = {page.simple[i] for i in candidates}
    trails = [i for i in candidates if _TRAIL.search(page.simple[i])]
    trails = [i for i in trails if any(e != page.simple[i] and _ends_on(page.simple[i], e) for e in ends)]
    candidates = [i for i in candidates if i not in trails]
    candidates = [i for i in candidates if not _BREAKING.match(page.blocks[i].text)] or candidates
    twice = [i for i in candidates if page.words(i) > 2 and page.simple[i] in page.simple[i + 1 : i + 12]]
    signed = [i for i in candidates if _is_signed(page, i)]
    over = {a: b for a, b in pairwise(candidates) if b in signed and next(page.kept(a + 1)) == b}  # a title over its standfirst
    pool = sorted({*signed, *over}) or candidates
    near = _on_the_matter(matter, pool, over)
    long = [i for i in pool if longest_part(page.blocks[i].text) >= _TITLE_WORDS]
    told = matter.told(candidates)
    if twice and page.simple[twice[0]] == page.simple[twice[0] + 1] and told and told[0] < twice[0]:
        twice = []  # the words of a picture, for those who cannot see it and under it
    if twice and twice[0] not in signed:  # in the way to the page, then over its byline
        twice = [j for j in signed if page.simple[j] == page.simple[twice[0]]] or twice
    best = [*twice, *near, *long]
    late = None if best else _signed(page)
    found = next(iter((*best, *([late] if late is not None else []), *pool)), None)
    told = [i for i in told if not _is_in_the_menu(page, i, found)]
    if found is None or twice or not told:
        return found
    return told[0] if told[0] < found or matter.common(found)[0] == 0 else found


def _ends_on(trail: str, title: str) -> bool:
    """Whether the way to a page ends on its title: "business news›autos›magnet makers seek aid"."""
    return trail.endswith(title) and trail[: -len(title)].rstrip().endswith(("/", "›", "»", ">"))


def _is_in_the_menu(page: Page, i: int, found: int | None) -> bool:
    """Whether a line stands over a door of the site ("Log in"), and the line that was found under it, signed."""
    return found is not None and any(page.simple[j] in _DOORS for j in range(i + 1, found)) and _is_signed(page, found)


def _signed(page: Page) -> int | None:
    """On a page that begins with a greeting or a promise of what is in it: the first headline right over a byline or a date."""
    kept = list(page.kept(0))[: _HEAD_LINES // 2]
    words = 0
    for i, below in pairwise(kept):
        words += page.words(i) if page.is_prose(i) else 0
        if words > _GREETING_WORDS:
            return None
        if _is_stamp(page, below) and page.is_headline(i) and page.words(i) >= _TITLE_WORDS and not is_furniture(page, i):
            return i
    return None


def _on_the_matter(matter: Matter, candidates: list[int], over: dict[int, int]) -> list[int]:
    """Those whose words the text goes on to use, as a title's and no masthead's or menu's are: first the one that comes nearly as
    near to it as any. `over`: lines with a signed line right under them; if that is longer, it is the standfirst of the first."""
    page = matter.page
    near: dict[int, float] = {}
    for i in candidates[:_TRIED]:
        own = set(stems(page.blocks[i].text))
        near[i] = len(own & matter.said) ** 2 / len(own) if len(own) > 1 else 0.0
    most = max(near.values(), default=0.0)
    titles = [a for a, b in over.items() if near.get(a) and _has_standfirst(page, a, b) and not _is_kicker(matter, a, b)]
    titles = [i for i in titles if page.simple.count(page.simple[i]) == 1]  # a section's name stands in the menu, too
    near |= dict.fromkeys(titles, most)
    near |= {i: most for i in near if _QUOTED.fullmatch(page.blocks[i].text)}  # a quotation is nobody's name and no menu
    return [i for i, n in near.items() if n >= _NEARLY * most] if most >= 1 else titles


def _has_standfirst(page: Page, title: int, below: int) -> bool:
    """Whether the longer line right under a line can be its standfirst."""
    text = page.blocks[title].text
    parted = BETWEEN_PARTS.search(text) or (text.isupper() and " / " in text)  # "SOURCE / ECONOMY"
    return page.words(title) > 2 and not parted and page.words(below) >= _STANDFIRST * page.words(title)


def _is_kicker(matter: Matter, line: int, below: int) -> bool:
    """Whether a few words over a line as long as titles are, and of which the text says as much as of a title, are its section."""
    page = matter.page
    named = page.blocks[line].text.startswith(_OPENERS)  # "The oxide puzzle"
    return not named and page.words(line) < _TITLE_WORDS and page.words(below) <= _LONG_TITLE and bool(matter.told([below]))


def _is_stamp(page: Page, i: int) -> bool:
    if stamp(page.blocks[i].text) is not None or is_date_line(page.blocks[i].text):
        return True
    below = next(page.kept(i + 1), None)
    return below is not None and is_person(page.blocks[i].text) and is_date_line(page.blocks[below].text)


def _is_signed(page: Page, i: int) -> bool:
    """Whether a byline or a date stands right under the line, or under the standfirst below it."""
    below = list(islice(page.kept(i + 1), 2))
    if below and _is_stamp(page, below[0]):
        return True
    return len(below) == 2 and _is_stamp(page, below[1]) and not is_furniture(page, below[0])
