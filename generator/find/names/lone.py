"""Names of one word that nothing else explains: an acronym, a company in apposition, somebody only known by speaking."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.context import SAYS
from generator.find.names.mononyms import is_mononym
from generator.find.names.runs import Run
from generator.find.names.shown import SEATED
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load


def mention(tokens: Tokens, lead: int, first: int, last: int, e: Entity, rule: str, w: Words) -> None:
    """Adds a mention to `e`: the words from `first` to `last`, with the titles from `lead` on, which tell a gender."""
    e.mentions.append(Named(tokens.start[first], tokens.end[last], first, last, lead, rule))
    e.aliases.add(tokens.surface(first, last))
    for k in range(lead, first):
        gender = w.titles.get(tokens.word[k])
        e.male += gender == "m"
        e.female += gender == "f"


def by_speech(tokens: Tokens, run: Run, first: int, surnames: dict[str, list[Entity]], everyone: list[Entity], w: Words) -> None:
    """A single unknown name that speaks: a person by surname, if nothing shows it to be a place, a people or a body."""
    word = tokens.word[first]
    if word in w.leaders and run.first == run.last:
        e = next((x for x in everyone if x.kind == "person" and x.name == word), None)
        if e is None:
            e = Entity("person", word, (word,))
            everyone.append(e)
        e.male += w.leaders[word] == "m"
        e.female += w.leaders[word] == "f"
        surnames.setdefault(word, []).append(e)
        mention(tokens, first, first, first, e, "leader", w)
        return
    if _acronym(tokens, first, w):
        e = next((x for x in everyone if x.kind == "body" and x.name == word), None)
        if e is None:
            e = Entity("body", word, (word,))
            everyone.append(e)
        mention(tokens, first, first, first, e, "acronym", w)
        return
    if (
        word in w.places
        or word in w.nationalities
        or word in w.governments
        or word in w.not_names
        or word in w.endings
        or word in w.offices
        or word in w.titles
    ):
        return
    if (
        len(word) < 3
        or not word[0].isalpha()
        or (word.isupper() and len(word) > 1)
        or (run.opens and (word.lower() in w.roles or word.endswith(("ing", "ly"))))
        or (word.endswith("s") and word.lower()[:-1] in w.roles)
    ):
        return
    after = tokens.low[run.last + 1] if run.last + 1 < len(tokens) else ""
    before = tokens.low[first - 1] if first else ""
    if before in ("in", "near", "outside") and not run.opens:
        return  # "a trader in Antwerp told": a place
    if before == "of" and first > 1 and tokens.low[first - 2] in w.people.seats:
        return  # "those at the resort of Alder told"
    speaks = (after in SAYS and (before not in ("the", "a", "an"))) or (
        before in ("said", "says", "added") and tokens.word[first - 2] in (",", "”", '"', "''")
    )
    told = is_mononym(tokens, first) or _of_kin(tokens, run, w) or _holds_office(tokens, run, w)
    if run.opens and not told and not (word in w.given or after in ("said", "says", "told", "tweeted", "wrote")):
        return
    mate = first - 2 if before == "and" else run.last + 2
    joined = not run.opens and "and" in (before, after) and 0 <= mate < len(tokens) and tokens.word[mate] in surnames
    if (
        not speaks
        and not told
        and not (
            before in w.roles
            and first
            and not tokens.capital[first - 1]
            and before not in ("president", "member", "star", "model", "rival", "partner", "ally")
        )
        and not joined
    ):
        return
    role = before in w.roles and not tokens.capital[first - 1]
    if before in load().people.related and tokens.low[run.last + 2 : run.last + 3] != [] and tokens.word[run.last + 2][0].isdigit():
        role = False  # "rival Albor added 3 percent"
    person = (
        told
        or (role and before not in load().bodies.firms_too)
        or joined
        or word in w.given
        or run.first < first
        or before in w.kin
    )
    if not person and word not in w.known and city(fold(word)) is not None:
        return  # "Turin says it cannot": a town that speaks for its government
    # a person comes with a given name, a title or a role; a lone unknown name that speaks is a company or the like
    e = Entity("person" if person else "body", word, (word,))
    gender = w.given.get(word)
    e.male += gender == "m"
    e.female += gender == "f"
    everyone.append(e)
    surnames.setdefault(word, []).append(e)
    mention(tokens, run.first, first, run.last, e, "speaks", w)


_OWN = frozenset("his her my their our whose".split())


def _of_kin(tokens: Tokens, run: Run, w: Words) -> bool:
    """ "his wife, [Jolene], does the books", "her son [Archie], 6,": a name of one word, set apart or right behind."""
    low, k = tokens.low, run.first - 1
    apart = k > 1 and low[k] == ","
    k -= apart
    if k < 1 or run.first < run.last or low[k] not in w.kin:
        return False
    owned = not _OWN.isdisjoint(low[max(0, k - 2) : k]) or tokens.word[k - 1] in ("'s", "’s")
    return owned and (not apart or tokens.word[run.last + 1 : run.last + 2] in ([","], ["."], ["”"]))


def _holds_office(tokens: Tokens, run: Run, w: Words) -> bool:
    """ "[Sukarman], chairman of the growers, came", "[Budi], a coffee farmer, came": somebody of one name with a role behind it."""
    low, k = tokens.low, run.last + 1
    if run.first < run.last or low[k : k + 1] != [","] or city(fold(tokens.word[run.first])) is not None:
        return False
    article = low[k + 1 : k + 2] in (["a"], ["an"], ["the"])
    for at in range(k + 1 + article, min(len(tokens) - 1, k + 5)):
        if tokens.capital[at] or not tokens.word[at].isalpha():
            return False
        if low[at] in w.roles and low[at] not in load().bodies.firms_too and low[at] not in w.employers:
            behind = low[at + 1]
            return behind == "of" if not article else behind in (",", "of", "in", "from", "at", "who")
    return False


def _acronym(tokens: Tokens, first: int, w: Words) -> bool:
    """Whether a word in capitals is a body: "the VDMA", "VDMA said", "VDMA, the largest association"."""
    word = tokens.word[first]
    if (
        not (3 <= len(word) <= 6 and word.isupper() and word.isalpha())
        or word in w.not_acronyms
        or word in w.places
        or word in w.nationalities
    ):
        return False
    after = tokens.low[first + 1 : first + 3]
    before = tokens.low[first - 1] if first else ""
    return (
        (after[:1] and (after[0] in SAYS or after[0] in w.data_nouns - {"index"}))
        or (before.endswith(SEATED) and tokens.touch(first - 1))  # "state-run IREL"
        or (
            before in ("the", "'s", "’s")
            and after[:1] != []
            and (
                (
                    not tokens.capital[first + 1]
                    and after[0]
                    in (
                        "have",
                        "plans",
                        "wants",
                        "says",
                        "supplies",
                        "and",
                        ",",
                        ".",
                        "has",
                        "had",
                        "is",
                        "was",
                        "'s",
                        "’s",
                        "will",
                        "in",
                        "to",
                        "on",
                        ")",
                        "for",
                    )
                )
                or after[0] in SAYS
            )
        )
        or after in ([",", "the"], [",", "a"])
    )
