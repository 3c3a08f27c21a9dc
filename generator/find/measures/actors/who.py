"""Who does something, as it may stand within a phrase, and how far what they do goes on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.actors.doers import subject_of, verb_before_and
from generator.find.measures.context import PARTS, TIME, Context
from generator.find.measures.words.nouns import HEADLESS, clean, goes_on
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS, INSIDE, SAYS
from generator.find.measures.words.verbs import is_verb, participle

# More words than these after a noun are no phrase any more.
_TAIL = 9


_SUBJECT = 9


_POINTS = PRONOUNS | frozenset(
    "i you them him her mine ours this that these those there which who what one both others some many much".split()
)


def subject(c: Context, text: str, verb: int) -> str | None:
    """Who does the verb that begins at `row[verb]`, as it may stand within a phrase; None for who is only pointed to."""
    span = subject_of(c, verb)
    if span is None:
        return _shared_subject(c, text, verb)
    start, end = span
    while end > start + 1 and c.row[end - 1].low in _BETWEEN:
        end -= 1  # "the ministry also"
    run = c.row[start:end]
    if run[0].low in _ABLE and (len(run) == 1 or run[-1].low == "to") and start > 1 and is_verb(c.row, start - 1):
        first = start - 1
        while first > 1 and is_verb(c.row, first - 1):
            first -= 1
        who = subject(c, text, first)
        return f"{who} {_ABLE[run[0].low]}" if who else None  # "the plant will be able to make"
    if len(run) == 1 and run[0].low in ("it", "they"):
        told = c.actor if start == 0 else _sayer(c, text, start)
        if told is not None and run[0].low == "it" and _plural(c, told):
            told = None  # "Ministers were at odds. It is thought to contain …"
        return told or meant(c, run[0].start)
    if (
        (run[0].low.split("'")[0].split("’")[0] in _POINTS and not (run[0].low in ("her", "his") and len(run) > 1))
        or run[0].kind == "prep"
        or (len(run) > 1 and participle(run[0]) and run[1].kind == "prep")  # "what was agreed in Busan lasts"
        or len(run) > _SUBJECT
        or any(t.kind in ("figure", "date", "stop") and not _no_sum(t) for t in run)
    ):
        return None
    words = clean(text[run[0].start : run[-1].end])
    if (
        words is None
        or words.lower() in HEADLESS
        or words.lower() in _UNNAMED
        or run[-1].low in ("it", "they", "he", "she")
        or unfit(c, start, end, verb)
    ):
        return None
    if start > 1 and c.row[start - 1].figure is not None and c.row[start - 2].low in DETERMINERS:
        return f"the {words}"  # "the $185 million circuit at Perth"
    return words[0].lower() + words[1:] if run[0].low in DETERMINERS | _MANY else words


# What one word between a verb of being and an infinitive says of it.
def unfit(c: Context, start: int, end: int, verb: int) -> bool:
    """Whether the words cannot be who or what does the verb: a time ("the following spring"), two noun phrases on end, a number
    behind a verb that was not seen ("counts seven stoppages and expects"), or several where the verb is of one."""
    run = c.row[start:end]
    first = next((t for t in run if t.low not in ("again", "also", "then", "now") and not t.low.endswith("ly")), run[0])
    if (
        first.low.endswith("ing")
        and first.text.islower()
        and first.kind != "noun"
        and start > 1
        and c.row[start - 1].text != ":"
        and not goes_on(first)
    ):
        return True  # "…, protesting unpaid wages and plans to cut"
    if run[-1].low in THINK or (start > 1 and c.row[start - 1].text == "," and _listed(c, run, start)):
        return True
    if run[-1].low in PERIODS and run[0].low in DETERMINERS | _MANY:
        return True
    for i, token in enumerate(run[1:], 1):
        if token.low in DETERMINERS - {"that"} and run[i - 1].kind not in ("prep", "break", "stop") and not _links(run[i - 1]):
            return True
    before = c.row[start - 1] if start else None
    if run[0].figure is not None and before is not None and before.kind == "word" and before.low.endswith("s"):
        return True
    low = c.row[verb].low
    one = low in _ONE or (low.endswith("s") and not low.endswith("ss") and c.row[verb].kind != "noun" and low not in AUXILIARIES)
    return several(run) and one


def _listed(c: Context, run: Sequence[Token], start: int) -> bool:
    """Whether the words are the end of a list: "shipments to Korea, Japan and Peru made up"."""
    names = c.row[start - 2].text[0].isupper() and run[0].text[0].isupper()
    return names and any(t.low == "and" for t in run)


# What stands between "that" and the verb of what is thought: "a line that planners hope will carry".
THINK = frozenset("hope say think believe expect fear reckon argue insist claim predict".split())


def _plural(c: Context, words: str) -> bool:
    """Whether a subject of the text before names several: "it" is none of them."""
    head = words.split(" of ")[0].split()
    named = (len(head) > 1 and head[-1][0].isupper()) or words in {name for _, name in c.houses}
    return (
        head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is", "ics", "ws")) and not named and head[0] not in _EACH_ONE
    )


def _links(token: Token) -> bool:
    """Whether a noun phrase may follow the word within another: "all the", "like the", "building the", "that the"."""
    return token.low in _MANY | SAYS | {"that", "which", "who", "like", "not", "than"} or token.low.endswith(("ing", "ed"))


def several(run: Sequence[Token]) -> bool:
    """Whether the noun phrase is of several things, by its first noun: "ministers of the bloc", but not "Ohm Motors"."""
    head = next((i for i, t in enumerate(run) if t.kind == "prep"), len(run)) - 1
    word = run[head].text if head >= 0 else ""
    return (
        word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics", "ws")) and run[0].low not in _EACH_ONE
    )


_UNNAMED = frozenset(("a third", "a second", "a fourth", "another", "the first", "the second", "the other", "the third"))
_ONE = frozenset("is has was does".split())
_EACH_ONE = frozenset(("a", "an", "each", "every", "one", "this"))
# Nouns of time, which do nothing.
PERIODS = frozenset(
    "year years quarter quarters month months week weeks day days spring summer autumn winter fall season decade period "
    "half morning evening night weekend time".split()
)
_ABLE = {"able": "can", **dict.fromkeys(("likely", "due", "set", "ready"), "will")}
_BETWEEN = (INSIDE | {"then"}) - {"to"}
_MANY = frozenset("each every some most many several few no both all another neither either".split())


def _no_sum(token: Token) -> bool:
    """Whether the token is a number that may stand in a subject: "three bakers", "the oxides from one hectare"."""
    return token.figure is not None and not token.figure.unit.isupper() and token.figure.unit not in PARTS


def meant(c: Context, at: int) -> str | None:
    """The body that "it" or "they" at an offset of the text stands for: the one named last before it as a subject."""
    return next((name for start, name in reversed(c.houses) if start < at), None)


def _sayer(c: Context, text: str, at: int) -> str | None:
    """Whom "it" means in "Volta said it holds", "the mill disclosed in a filing that it holds": who says it, if that is a name."""
    verb = next((i for i in range(at - 1, max(0, at - 8), -1) if is_verb(c.row, i)), None)
    if verb is None or (c.row[at - 1].low != "that" and verb != at - 1):
        return None
    while verb > 0 and is_verb(c.row, verb - 1):
        verb -= 1
    who = subject(c, text, verb)
    if who is None or verb == 0:
        return None
    named = who.split()[-1][0].isupper()
    several = who.endswith("s") or " and " in who
    return who if named or (who.startswith(("the ", "a ", "an ", "its ")) and several == (c.row[at].low == "they")) else None


def _shared_subject(c: Context, text: str, verb: int) -> str | None:
    """The subject of the verb before, where "and" joins the two: "it had $200m in cash and expects to spend $50m"."""
    if verb > 2 and c.row[verb - 1].low == "to" and c.row[verb - 2].low in ("and", "or"):
        verb -= 1  # "is expected to begin in May and to take 16 weeks"
    if verb < 2 or c.row[verb - 1].low not in ("and", "but", "or"):
        return None
    before = verb_before_and(c, verb)
    return None if before is None else subject(c, text, before)


def tail(c: Context, start: int, *, told: bool = False) -> int:
    """How far a verb phrase goes on behind `row[start]`: to a stop, a number or a date, whole phrases only; with `told` over a
    second verb, which is what the first one tells."""
    whole = [start]
    end = start
    while end < c.high and end - start <= _TAIL:
        token = c.row[end]
        if token.kind == "date" and end > start:
            while end > start and (c.row[end - 1].kind == "prep" or c.row[end - 1].low in DETERMINERS):
                end -= 1
            cut = [w for w in whole if w < end - 1]
            return cut[-1] if cut and c.row[end - 1].low in HEADLESS else end  # "may ship for the rest of 2025"
        counts = token.figure is not None and (token.figure.of or token.figure.unit in TIME) and end != c.at and end + 1 < c.high
        if (token.kind in ("figure", "date") and not counts) or (end > start and token.low in AUXILIARIES and not told):
            return whole[-2] if len(whole) > 1 and c.row[whole[-1] - 1].low in HEADLESS else whole[-1]
        if token.kind == "prep" or token.low == "to":
            whole.append(end)
        end += 1
    if end < c.high:
        return whole[-1]
    while end > start and c.row[end - 1].kind in ("prep", "break", "stop"):
        end -= 1
    return end
