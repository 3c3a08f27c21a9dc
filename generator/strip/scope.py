"""How far a label reaches: from "Related stories" to where the article goes on, or to the end of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.strip.kinship import Topic
from generator.strip.page import Page
from generator.strip.resumed import breaks_off, with_run
from generator.strip.runs import calls_back, is_capitalised, is_headed, is_kin, is_own, is_text, is_told, run_from
from generator.strip.series import Series
from generator.strip.setting import Shape, after_its_box, body_shape, shape_of, stands_alone
from generator.strip.story_heads import is_last_heading, is_story_head, with_heading
from generator.strip.unlisted import has_no_list, in_the_body, is_aged, is_heading_alone, is_of_topics

# Shares of `kinship`: from here on a paragraph goes on with the article; below the second it tells another story.
GOES_ON = 0.12
OTHER = 0.08
# A paragraph of another story may share a name with the article; the paragraphs after it as well do not. So many words are enough.
_LOOK_AHEAD = 150
# Lines over a paragraph in which the card of a story says its age or its paper.
_CARD = 2
_HEADLINE = 5
_ON_END = 3
_REPORT = 20  # words of a paragraph that reports
_SHORT_LIST = 4
_COUNTED = re.compile(r"#(?:\.#)?[km]? (?:viewing now|views|shares|comments|reading now)")
_OF_THE_TITLE = 0.25
# Among so many blocks after "Comments", so many paragraphs that report are the article: the label was a button.
_NEAR = 8
_TOLD = 2
_REPORTED = re.compile(r"\b(?:said|says|told|according to|announced|reported)\b")
# Between a button of comments and the paragraphs after it stand so many lines; so many paragraphs are no comment.
_HEADS = 2
_RUN = 3
# "…", the owner said: somebody of the article speaks on after a box, and nobody in a teaser does.
_QUOTES = re.compile(r"[“”\"'’],? (?:said|says)\b")


@dataclass(frozen=True, slots=True)
class Before:
    """What the article was before a label: its words, its running text, the marks of its parts."""

    topic: Topic
    text: str
    series: Series


def back_after(page: Page, label: int, article: Before, *, listed: bool, ends: bool) -> int | None:
    """Where the article goes on after a label: its next paragraph, or the heading over it; None if it does not. `listed`: the label
    opens a list of short lines; `ends`: after such a label ("Comments") only a run of paragraphs is the article again."""
    found = _first_after(page, label, article, listed=listed, ends=ends)
    told = None if ends else _told_on(page, label, article)
    back = told if found is None else found if told is None else min(found, told)
    if back is not None and is_heading_alone(page, label, back):
        return label + 1
    return back if back is None or ends else with_run(page, label, back, article.topic, OTHER / 2)


def _first_after(page: Page, label: int, article: Before, *, listed: bool, ends: bool) -> int | None:
    topic, before = article.topic, article.text
    if ends and (own := in_the_body(page, label)) is not None:
        return own
    if ends:
        return _told_after(page, label, topic) or _run_after(page, label, topic, before)
    if (early := _most_comes_after(page, label, topic, listed=listed)) is not None:
        return early
    shape = body_shape(page)
    heads: list[int] = []
    passed = 0  # paragraphs of other stories
    teased = False  # the last block was the first paragraph of one
    seen: set[str] = set()
    again = False  # a headline stands there for the second time: over its teaser
    for j in page.kept(label + 1):
        if article.series.goes_on(page, j):
            return j
        if not page.is_prose(j) or is_capitalised(page, j):
            heads.append(j)
            again = again or (page.simple[j] in seen and page.words(j) >= _HEADLINE)
            seen.add(page.simple[j])
            teased = False
            continue
        story = again or any(is_story_head(page, h) for h in heads[-_CARD:])
        again = False
        own = shape is None or shape_of(page, j) == shape
        story = story or (breaks_off(page, j) and j - 1 in heads) or is_aged(page, heads, j)
        if (
            own
            and not story
            and (_is_sure(page, label, shape) or _goes_on(page, label, j, topic, listed=listed, heads=heads, passed=passed))
        ):
            boxed = None if passed else after_its_box(page, label, j)
            return boxed or with_heading(page, heads, j, topic, alone=listed and not passed)
        run = run_from(page, j) if own and (heads or teased or not passed) else []
        if is_told(page, run) and is_own(page, run, heads, topic, before, teased=teased):
            return heads[-1] if is_last_heading(page, heads) else with_heading(page, heads, j, topic)
        passed += 1
        teased = bool(heads)
        heads.clear()
    return None


def _is_sure(page: Page, label: int, shape: Shape | None) -> bool:
    """In HTML, a paragraph in the article's own markup, after a label that is not."""
    return page.seed.form == "html" and shape is not None and shape != () and shape_of(page, label) != shape


def _goes_on(page: Page, label: int, j: int, topic: Topic, *, listed: bool, heads: list[int], passed: int) -> bool:
    """Whether a paragraph after a label speaks of the article's matter. `heads`: the short lines between them; without a list under
    it, the label of one may stand between any two paragraphs. `passed`: so many paragraphs of other stories do."""
    if not passed and after_its_box(page, label, j):
        text = page.blocks[j].text
        if not topic.is_strange(text) or _QUOTES.search(text) or (_REPORTED.search(text) and is_of_topics(page, label, j)):
            return True
    if heads and _COUNTED.fullmatch(page.simple[heads[-1]]) and stands_alone(page, j) and _REPORTED.search(page.blocks[j].text):
        return True  # behind the counter that ends the last card
    if not passed and has_no_list(page, label, j) and not topic.is_strange(page.blocks[j].text):
        return True
    own = topic.share(page.blocks[j].text)
    if listed and not passed:
        if not heads:
            return own >= OTHER or topic.share(_ahead(page, j)) >= OTHER
        if len(heads) == 1 and not topic.is_strange(page.blocks[heads[0]].text):
            return True
    if own < GOES_ON:
        return False
    return not passed or topic.share(_ahead(page, j)) >= GOES_ON


def _ahead(page: Page, j: int) -> str:
    """The running text from here to the next label or story, up to some words."""
    texts: list[str] = []
    words = 0
    for k in page.kept(j):
        if words >= _LOOK_AHEAD or page.matcher.label(page.simple[k]) or is_story_head(page, k):
            break
        if page.is_prose(k):
            texts.append(page.blocks[k].text)
            words += page.words(k)
    return " ".join(texts)


def _told_on(page: Page, label: int, article: Before) -> int | None:
    """The first paragraph that goes on with the article's people, the first of two behind a short list, or of three on end in which
    somebody speaks and that share enough with the article: no list of other stories has them. The heading right over three comes
    back with them."""
    topic = article.topic
    heads: list[int] = []
    run: list[int] = []
    for j in page.kept(label + 1):
        found = page.matcher.label(page.simple[j])
        if found and found.opens in ("tail", "list") and not page.is_prose(j):
            return None
        if not page.is_prose(j) or (not run and (breaks_off(page, j) or is_aged(page, heads, j))):
            heads = [j] if run or not heads else [*heads, j]
            run = []
            continue
        run.append(j)
        if len(run) == 1 and _is_called_back(page, heads, run, article):
            return run[0]
        if len(run) == 2 and _tells_on(page, heads, run, topic, label):
            return run[0]
        if len(run) != _ON_END:
            continue
        text = " ".join(page.blocks[k].text for k in run)
        if _REPORTED.search(text) and topic.share(text) >= GOES_ON:
            return with_heading(page, heads, run[0], topic)
    return None


def _is_called_back(page: Page, heads: list[int], run: list[int], article: Before) -> bool:
    """Whether a paragraph goes on with the article's people, or behind headlines of others with the article's matter."""
    text = page.blocks[run[0]].text
    if page.words(run[0]) < _REPORT or any(is_headed(page, h, run, article.topic) for h in heads):
        return False
    own = bool(heads) and article.topic.share(text) >= GOES_ON and article.topic.titled(text) >= _OF_THE_TITLE
    return own or calls_back(article.text, text) > 0


def _tells_on(page: Page, heads: list[int], run: list[int], topic: Topic, label: int) -> bool:
    """Whether two paragraphs right behind a list of a few headlines go on: the first reports what somebody said, in more words than
    teasers have, and neither the age of a story nor a headline of their own stands over them."""
    first = run[0]
    lines = list(range(label + 1, first))
    told = page.words(first) >= _REPORT and _REPORTED.search(page.blocks[first].text) is not None
    if not told or not heads or len(lines) > _SHORT_LIST or run[1] != first + 1 or any(j not in heads for j in lines):
        return False
    if any(is_story_head(page, h) for h in heads) or any(is_headed(page, h, run, topic) for h in heads):
        return False
    return is_text(page, run, _REPORT)


def _most_comes_after(page: Page, label: int, topic: Topic, *, listed: bool) -> int | None:
    """The first paragraph after a label before which the smaller part of the text stands, and after which no row of other stories:
    it stands in the article, whatever it says."""
    heads: list[int] = []
    stories = words = 0
    first: int | None = None
    for j in page.kept(label + 1):
        found = page.matcher.label(page.simple[j])
        if found and (found.opens == "tail" or (found.opens == "list" and words > topic.words and stories <= 1)):
            break
        if page.is_prose(j) and not is_capitalised(page, j) and not (breaks_off(page, j) and first is None):
            words += page.words(j)
            stories += any(is_story_head(page, h) or is_foreign(page, h, topic) for h in heads[-2:])
            if first is None:
                first = after_its_box(page, label, j) or with_heading(page, heads, j, topic, alone=listed)
            heads.clear()
        else:
            heads.append(j)
    return first if words > topic.words and stories <= 1 else None


def is_foreign(page: Page, i: int, topic: Topic) -> bool:
    """A line like a headline with some words, none of which the article has."""
    return page.is_headline(i) and topic.is_strange(page.blocks[i].text)


def _told_after(page: Page, label: int, topic: Topic) -> int | None:
    """The first of the paragraphs near the label if two of them speak of the article's matter and report what somebody said: those
    of readers who comment do not."""
    near = list(page.kept(label + 1))[:_NEAR]
    told = [
        j for j in near if page.is_prose(j) and _REPORTED.search(page.blocks[j].text) and topic.share(page.blocks[j].text) >= OTHER
    ]
    return next(j for j in near if page.is_prose(j)) if len(told) >= _TOLD else None


def _run_after(page: Page, label: int, topic: Topic, before: str) -> int | None:
    """The first paragraph after a label of comments if a run of the article's paragraphs begins there: the label was a button."""
    near = list(page.kept(label + 1))[: _HEADS + 1]
    first = next((j for j in near if page.is_prose(j)), None)
    if first is None:
        return None
    run, heads = run_from(page, first), near[: near.index(first)]
    if len(run) < _RUN:
        return None
    told = is_told(page, run) and is_own(page, run, heads, topic, before)
    return first if told or is_kin(page, run, topic, before) else None
