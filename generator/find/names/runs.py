"""Runs of capitalised words, the raw stuff of names, with what stands before and after each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from generator.find.names.links import ELIDED, OFFICES, another, ends_small, inside_body, past_abroad, past_particles, told_on
from generator.find.names.signed import is_signed, is_with_age
from generator.find.names.tokens import Tokens
from generator.records import Article
from generator.vocabulary import Vocabulary

# Capitalised at the head of a sentence, these are no part of a name.
_OPENERS = frozenset(
    "a an the this that these those there here it he she they we i you his her its their our my your who what when "
    "where why how which "
    "while although though as since because if unless until after before during in on at by for from with without "
    "within about against "
    "across along among amid around behind below beneath beside besides between beyond despite down due except "
    "following given into "
    "like near of off onto out outside over past per than through throughout to toward towards under unlike up upon "
    "via and but or nor "
    "so yet not no yes also even still just only both either neither each every any all some many most much more few "
    "several one two "
    "three four five six seven eight nine ten another other others such same according meanwhile however moreover furthermore "
    "additionally nevertheless nonetheless instead otherwise therefore thus then now today yesterday tomorrow once "
    "nobody everybody somebody anybody everyone someone anyone nothing everything something anything none "
    "again perhaps maybe "
    "indeed finally first second third last later earlier recently currently previously already never ever often sometimes usually "
    "asked well let please do does did is are was were be been has have had will would can could may might must should shall let's "
    "officials experts analysts critics supporters sources people police voters democrats republicans americans "
    "dear ok okay oh hey thank thanks why what's whether speaking asked told added said says then".split()
)
# "We're", "They'll": no names.
_SHORT = tuple(
    f"{who}{sign}{end}"
    for who in ("we", "you", "they", "i", "it", "he", "she")
    for sign in "'’"
    for end in ("re", "ve", "ll", "d", "m")
)
_NUMBERS = frozenset(
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundreds thousands dozens millions half".split()
)
# Within a sentence these begin a name that has a capital ("analysts at Three Hills Research").
_NUMBERED = frozenset("two three four five six seven eight nine ten".split())
_LEGAL = frozenset({"Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "plc", "AG"})
_LONGEST = 16  # words; a longer run is no name
_LINKS = frozenset({"of", "for", "on", "and", "&", "the", "de", "du", "des", "in"})


CALENDAR = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July August September October November "
        "December"
    ).split()
)

# Kinds of bodies whose last word shows that a name of two words or more is whole.
_WHOLE = ("university", "bank", "association", "research institute", "foundation")


@dataclass(slots=True)
class Run:
    """Tokens `first`..`last`, all of one name or heading; `opens` when it stands at the head of a sentence."""

    first: int
    last: int
    opens: bool
    shouted: bool


@lru_cache(maxsize=4)
def _links(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The particles of names, the words of bodies that link what stands beside them, and those that end a body."""
    bodies = vocabulary.bodies
    opening = {w for words in bodies.openings.values() for phrase in words for w in phrase.split()} - {"of", "for", "on", "to"}
    ending = {w for words in bodies.endings.values() for w in words}
    closing = frozenset(w for kind in _WHOLE for w in bodies.endings.get(kind, ()))
    return frozenset(vocabulary.people.particles), frozenset(opening | ending | OFFICES), closing


def find_runs(article: Article, tokens: Tokens, vocabulary: Vocabulary) -> list[Run]:
    """Every run of capitalised words in reading order, particles and the "of" of bodies included. Linear."""
    heads = {tokens.at(s.start) for s in article.sentences}
    shouted = _shouted(article, tokens)
    particles, linking, closing = _links(vocabulary)
    capital, word, low = tokens.capital, tokens.word, tokens.low
    n = len(tokens)
    runs: list[Run] = []
    i = 0
    while i < n:
        if not capital[i]:
            i += 1
            continue
        opens = i in heads or i == 0 or (word[i - 1] in "\"“”‘'’:•-—–(`" and not capital[i - 1])
        if (
            (low[i] in _OPENERS or low[i].endswith(_SHORT))
            and (opens or len(word[i]) > 1)
            and word[i] not in ("US", "IT", "WHO")
            and not (word[i] == "People" and i + 2 < n and word[i + 1] in ("'s", "’s") and capital[i + 2])
            and not (word[i] == "Oh" and i + 1 < n and capital[i + 1] and "-" in word[i + 1])  # "Oh Ji-won"
            and not (word[i] == "All" and not opens and i + 1 < n and capital[i + 1] and tokens.touch(i))  # "the All Norway Forum"
            and not (low[i] in _NUMBERED and not opens and i + 1 < n and capital[i + 1] and tokens.touch(i))
            and not ((word[i] == "He" or (word[i] == "An" and not opens)) and i + 1 < n and capital[i + 1] and tokens.touch(i))
        ):
            i += 1
            continue
        j = i
        if low[i].partition("-")[0] in _NUMBERS and opens:
            i += 1  # "Twenty-three firms"
            continue
        linked = word[i] in linking
        while j - i < _LONGEST and tokens.touch(j):
            k, behind = j + 1, None
            if k in heads:
                break
            if ends_small(tokens, j):
                j = k
                continue
            if (
                capital[k]
                and (
                    low[k] not in _OPENERS
                    or word[k] in ("US", "He", "So", "An", "People", "May", "Will", "Under", "First", "Second", "Now")
                )
                and word[k] != "I"
            ):
                j = k
            elif (
                (
                    word[k] in _LINKS
                    and linked
                    and k + 1 < n
                    and tokens.touch(k)
                    and (capital[k + 1] or (word[k + 1] == "the" and k + 2 < n and capital[k + 2] and tokens.touch(k + 1)))
                    and word[k] not in ("the", "in")
                    and word[k + 1 + (word[k + 1] == "the")] not in CALENDAR
                    and (
                        word[k] not in ("and", "&", "on")
                        or (word[k] == "on" and told_on(tokens, i, j))
                        or (inside_body(tokens, i, j) and not another(tokens, k + 1, closing))
                    )
                )
                or (behind := past_particles(tokens, k, particles)) is not None
                or (linked and (behind := past_abroad(tokens, k)) is not None)
                or (word[k][:2] in ELIDED and word[k][2:3].isupper())  # "Terres d'Élevage"
                or (word[k] == "&" and k + 1 < n and capital[k + 1])
                or (
                    k + 1 < n and word[k + 1] in _LEGAL and word[k].isalpha() and low[k] not in _OPENERS and tokens.touch(k)
                )  # "SK hynix Inc."
                or (word[k].isdigit() and k + 1 < n and word[k + 1] in closing and tokens.touch(k))  # "Project 2049 Institute"
            ):
                j = behind if behind is not None else k if word[k][:2] in ELIDED else k + 1 if capital[k + 1] else k + 2
            elif word[k] == "plc" or (word[k].isdigit() and (word[j] == "Local" or _grouped(tokens, j))):
                j = k  # "Albor Ore plc", "Dockers Local 512", "the G7"
            else:
                break
            linked = linked or word[j] in linking
        if i and word[i - 1].isdigit() and tokens.end[i - 1] == tokens.start[i]:
            i -= 1  # "3S Rivers Network"
        if not _credited(tokens, i, j):
            runs.append(Run(i, j, opens, shouted(tokens.start[i])))
        i = j + 1
    return runs


def _grouped(tokens: Tokens, j: int) -> bool:
    return tokens.word[j] == "G" and tokens.start[j + 1] == tokens.end[j]


def _credited(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the agency of a dateline stands there: "NAIROBI, May 4 (Savanna Press Service) -"."""
    if first < 2 or first == last or tokens.word[first - 1] != "(" or tokens.word[last + 1 : last + 2] != [")"]:
        return False
    behind = tokens.word[last + 2 : last + 4]
    dash = behind[:1] and (behind[0][0] in "-–—" or (behind[0] == "." and behind[1:] and behind[1][0] in "-–—"))
    return bool(dash) and any(tokens.word[k].isupper() or tokens.word[k].isdigit() for k in range(max(0, first - 6), first - 1))


def _shouted(article: Article, tokens: Tokens) -> Callable[[int], bool]:
    """Whether an offset lies in a heading: a paragraph of that kind, or one whose words are nearly all capitalised."""
    starts: list[int] = []
    flags: list[bool] = []
    for p in article.paragraphs:
        a, b = tokens.at(p.start), tokens.at(p.end)
        long = [k for k in range(a, min(b, a + 40)) if len(tokens.word[k]) > 3 and tokens.word[k][0].isalpha()]
        caps = sum(tokens.capital[k] for k in long)
        starts.append(p.start)
        share = 0.95 if article.text[p.end - 1 : p.end] == "." else 0.75  # a full stop seldom ends a heading
        flags.append(
            (p.kind in ("title", "heading") and not is_with_age(tokens, a, b))
            or (len(long) > 2 and caps >= share * len(long) and b - a < 40 and not is_signed(tokens, a, b))
        )
    return lambda offset: bool(flags) and flags[max(0, bisect_right(starts, offset) - 1)]
