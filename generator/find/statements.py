"""Statements: reported speech without marks, with who says it and by which verb.

A statement is the reported words of one cue: the clause after "said (that)", the clause before ", she said", or the sentence that
"according to" credits. A clause that is only imagined, asked about or defined is none.
"""

from __future__ import annotations

from bisect import bisect_right

from generator.find.marks import Marked
from generator.find.names import Names
from generator.find.quotes import role_of
from generator.find.quotes_relay import relay_of
from generator.find.speakers.cues import Cue, hypothetical
from generator.find.speakers.reading import Told, UnitReading, read_speech
from generator.find.speakers.words import speech_words
from generator.find.statements_content import content
from generator.find.statements_source import source
from generator.records import Article, Quote, Statement
from generator.text import Locator
from generator.vocabulary import Vocabulary

# Verbs of thinking count as speech only of a person who says "that" something is so: it must have been told to somebody.
_VIEWS = frozenset({"figure", "believe", "think", "expect", "fear", "doubt", "suspect", "agree", "hope"})
# Verbs of the other sorts that report what was said and not what was done.
_TOLD = frozenset(
    (
        "accuse describe call criticize criticise praise condemn denounce dismiss blame hail pledge promise vow urge "
        "threaten propose reject welcome recommend apologise apologize attribute"
    ).split()
)
_NEVER = frozenset(
    (
        "go put read begin sum address sing fire share open close echo mock cheer mention list record document prove "
        "find hear see know view hold"
    ).split()
)


# Before a name these show that it is no subject.
_HANGING = ("with", "to", "against", "into")
# What an analyst sees who forecasts.
_OUTLOOKS = frozenset(
    (
        "chance chances risk risks price prices demand supply deficit surplus shortage shortages output growth room scope upside "
        "downside"
    ).split()
)
# Verbs of judging that tell an amount: "pegged the loss at 300 tonnes".
_ASSESS = frozenset({"peg", "assess", "rate"})
# What somebody expresses in words.
_FEELINGS = frozenset(
    "hope hopes concern concerns fear fears confidence optimism pessimism doubt doubts regret regrets worry worries alarm dismay "
    "frustration anger disappointment satisfaction scepticism skepticism surprise outrage caution readiness willingness "
    "belief".split()
)
# What finds things and is read, not looked for.
_STUDIES = frozenset("survey poll study report analysis research review audit inquiry investigation paper".split())
# What the amount of an estimate begins with.
_AMOUNTS = frozenset(
    "$ € £ ¥ a us nearly about around roughly between some almost over under up more less just at one two three four".split()
)


def find_statements(
    article: Article, vocabulary: Vocabulary, where: Locator, names: Names, quotes: tuple[Quote, ...]
) -> tuple[Statement, ...]:
    """Every reported statement, in order of the text."""
    reading = read_speech(article, vocabulary, names)
    starts = [q.start for q in quotes]
    occasions = speech_words(vocabulary).occasions
    headings = {n for n, p in enumerate(article.paragraphs) if p.kind in ("title", "heading")}
    out: list[Statement] = []
    for ur in reading.units:
        if ur.unit.paragraph in headings:
            continue
        taken: set[tuple[int, int]] = set()
        for told in ur.told:
            if not _reports(told, ur):
                continue
            span = content(names.tokens, ur, told.cue, reading.marked, [t.cue for t in ur.told], occasions)
            if (
                span is None
                or span in taken
                or _quoted(span, starts, quotes)
                or _mostly_quoted(article, span, ur, told.cue, reading.marked)
            ):
                continue
            taken.add(span)
            out.append(_statement(article, vocabulary, where, names, ur, told, span, len(out) + 1))
    return tuple(out)


# Verbs with a plain sense of their own report speech only before "that": "maintains controls", "responded slowly".
_ONLY_BEFORE_THAT = frozenset(
    (
        "advise maintain reflect respond relate question analyse analyze observe signal underline underscore test hint "
        "contest counter state estimate volunteer answer joke text message post protest reason object relate rebut "
        "repeat share detail outline summarize document tout emphasize stress caution forecast project"
    ).split()
) - frozenset("emphasize stress outline detail forecast estimate".split())


def _quoted(span: tuple[int, int], starts: list[int], quotes: tuple[Quote, ...]) -> bool:
    """Whether the words lie within a quotation."""
    i = bisect_right(starts, span[0]) - 1
    return i >= 0 and span[1] <= quotes[i].end


def _mostly_quoted(article: Article, span: tuple[int, int], ur: UnitReading, cue: Cue, marked: list[Marked]) -> bool:
    """Whether most of the words stand between marks, or a quarter right before the cue: then they are quoted, and not reported."""
    inside = [marked[k] for _, k in ur.unit.quotes() if span[0] <= marked[k].start < span[1]]
    quoted = sum(len(article.text[m.start : m.end].split()) for m in inside)
    share = 4 if "«»" in ur.lows[max(0, cue.low - 2) : cue.low] else 2
    return share * quoted >= len(article.text[span[0] : span[1]].split()) and quoted > 0


def _reports(told: Told, ur: UnitReading) -> bool:
    cue = told.cue
    if cue.phrase is None or cue.p < 0 or hypothetical(ur.lows, cue) or cue.side == "by" or cue.base == ":":
        return False
    hangs = cue.side == "before" and cue.low > 0 and ur.lows[cue.low - 1 - (ur.lows[cue.low - 1] == "the")] in _HANGING
    if hangs and told.entity is not None:
        return False  # "a study lodged with the exchange puts"
    if cue.base in _NEVER:
        return (told.entity or told.meant) is not None and cue.side in ("before", "far") and _estimates(cue, ur.lows)
    if cue.phrase.pronoun in ("i", "we", "who") or (cue.phrase.pronoun == "it" and told.entity is None):
        return False
    if _does_not_report(cue, ur.lows[cue.p + 1 :]) or (cue.low > 0 and ur.lows[cue.low - 1] == "than"):
        return False  # "two years later than it promised"
    if cue.base == "advise" and cue.side == "before" and "to" in ur.lows[cue.p + 2 : cue.p + 8]:
        return True  # "advises firms to wait"
    warned = cue.base == "caution" and ("that" in ur.lows[cue.p + 1 : cue.p + 5] or ur.lows[cue.p + 1 : cue.p + 2] == ["against"])
    if cue.base in _ONLY_BEFORE_THAT and ur.lows[cue.p + 1 : cue.p + 2] != ["that"] and cue.side == "before" and not warned:
        return False
    set_off = cue.low > 1 and ur.lows[cue.low - 1] == "," and ur.lows[cue.p + 1 : cue.p + 2] in ([","], ["."], [])
    if cue.base in ("add", "continue", "repeat") and cue.side == "before" and not set_off and not _clause_follows(cue, ur):
        return False
    if cue.base == "add" and cue.tense == "base" and ur.lows[cue.p + 1 : cue.p + 2] != ["that"]:
        return False  # "will add 5,000 barrels": who speaks has added, or adds
    if cue.base == "point" and ur.lows[cue.p + 1 : cue.p + 2] != ["out"]:
        return False
    if cue.side == "far" and cue.tense == "base":
        return False  # "it was too early to say"
    if cue.side == "far" and cue.sort in ("show", "think") and cue.base != "expect":
        return False
    quoted = cue.low > 0 and all(x in ("«»", ",") for x in ur.lows[: cue.low])
    if quoted and "that" not in ur.lows[cue.p + 1 : cue.p + 6]:
        return False  # the verb belongs to the quotation before it
    if cue.sort == "think":
        return (
            cue.base in _VIEWS
            and (told.entity is not None or told.meant is not None)
            and (cue.tense in ("past", "present") or told.meant is not None)
            and (_clause_follows(cue, ur) or (cue.base == "expect" and _forecasts(cue, ur.lows)) or _hopes(cue, ur.lows))
        )
    if cue.base in _ASSESS and cue.side in ("before", "far"):
        return (told.entity or told.meant) is not None and _estimates(cue, ur.lows)
    if cue.base in ("express", "voice"):
        return not _FEELINGS.isdisjoint(ur.lows[cue.p + 1 : cue.p + 5])
    if cue.sort in ("call", "promise"):
        return cue.base in _TOLD and not cue.denied and not (cue.sort == "call" and "«»" in ur.lows[cue.p + 1 : cue.p + 14])
    return True


def _hopes(cue: Cue, lows: list[str]) -> bool:
    """ "hopes for 2,000 visitors"; not "hopes for rain", which is a wish."""
    amount = any(x[:1].isdigit() or x in _AMOUNTS - {"a", "us"} for x in lows[cue.p + 2 : cue.p + 5])
    return cue.base == "hope" and cue.tense == "present" and lows[cue.p + 1 : cue.p + 2] == ["for"] and amount


def _forecasts(cue: Cue, lows: list[str]) -> bool:
    """ "expects prices to fall", "expects a deficit of 300 tonnes"; not "expected two visitors"."""
    rest = lows[cue.p + 1 : cue.p + 12]
    return "to" in rest or (cue.tense != "past" and len(rest) > 3)


def _estimates(cue: Cue, lows: list[str]) -> bool:
    """Whether a verb of doing tells what somebody says: "puts the deficit at 9,000 tonnes", "found that half of it is lost"."""
    rest = lows[cue.p + 1 : cue.p + 18]
    if cue.base == "find":  # "found that", "a survey found prices falling", "..., the institute found."
        subject = lows[cue.low : cue.p]
        return rest[:1] == ["that"] or not _STUDIES.isdisjoint(subject) or (cue.low > 2 and rest[:1] in (["."], []))
    if cue.base == "see":  # "sees prices falling by a tenth"
        return cue.tense == "present" and any(x in _OUTLOOKS or x[:1].isdigit() for x in rest[:10])
    if cue.base == "rate":  # "rates the shares as a buy"
        return "as" in rest[:8] and cue.tense == "present"
    if cue.base not in ("put", "peg", "assess") or "at" not in rest:
        return False
    amount = rest[rest.index("at") + 1 :][:1]
    return bool(amount) and (amount[0][:1].isdigit() or amount[0] in _AMOUNTS)


def _does_not_report(cue: Cue, rest: list[str]) -> bool:
    """Whether what follows the verb shows that nobody's words are told: "asked not to be named", "replied with a tariff"."""
    follows = rest[:1]
    return (
        (cue.base == "ask" and follows in (["not"], ["to"]))
        or (cue.base in ("reply", "answer") and follows in (["with"], ["to"], ["by"]))
        or (cue.base == "report" and follows == ["to"] and "that" not in rest[:8])
        or (cue.base == "comment" and (cue.denied or follows != ["that"]))
        or (cue.tense == "gerund" and follows == ["by"])
        or rest[:2] == ["to", ","]
    )


def _clause_follows(cue: Cue, ur: UnitReading) -> bool:
    lows = ur.lows
    rest = lows[cue.p + 1 : cue.p + 12]
    return rest[:1] == ["that"] or any(
        x in ("is", "are", "was", "were", "will", "would", "may", "might", "could", "can", "has", "have", "had", "should", "must")
        for x in rest
    )


def _statement(
    article: Article,
    vocabulary: Vocabulary,
    where: Locator,
    names: Names,
    ur: UnitReading,
    told: Told,
    span: tuple[int, int],
    n: int,
) -> Statement:
    cue = told.cue
    assert cue.phrase is not None
    speaker, written, named = source(names, told, ur)
    role, body = role_of(names, told.entity, cue.phrase) if named else (None, None)
    tokens = names.tokens
    at = ur.unit.items[cue.p]
    word = tokens.surface(at, at + 1) if tokens.low[at] == "according" else tokens.word[at]
    covered = (min(span[0], tokens.start[min(cue.phrase.first, at)]), max(span[1], tokens.end[at]))
    numbers = where.numbers(tokens.start[at], tokens.end[at]) if ur.unit.items[0] < 0 else where.numbers(*covered)
    return Statement(
        id=f"t{n}",
        text=article.text[span[0] : span[1]],
        speaker=speaker,
        speaker_as_written=written,
        named=named,
        role=role,
        body=body,
        cue=word,
        relay=relay_of(names, ur, cue, vocabulary),
        denied=cue.denied or cue.base == "deny",
        sentence=where.sentence(numbers),
        s=numbers,
        line=where.line(span[0]),
        start=span[0],
        end=span[1],
        rule=f"{cue.sort}: {cue.side}",
    )
