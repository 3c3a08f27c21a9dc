"""Runs in which a person stands with a body or an office: "Director Ann Lee of the Alder Institute", "… of the Academy Lin Wei"."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.context import SAYS
from generator.find.names.kinds import body_kind, chinese, person_score, vietnamese
from generator.find.names.runs import Run
from generator.find.names.titles import split_titles
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words


def apart(tokens: Tokens, run: Run, w: Words) -> list[Run] | None:
    """The person and the body of a run as two; None where it holds one name."""
    return _person_of_body(tokens, run, w) or _person_behind_body(tokens, run, w)


def _person_of_body(tokens: Tokens, run: Run, w: Words) -> list[Run] | None:
    """ "Director Ann Lee of the Alder Institute": behind a title two or three words that are a name, and whose it is."""
    k = next((k for k in range(run.first + 3, run.last) if tokens.word[k] in ("of", "for") and not tokens.capital[k]), None)
    if k is None:
        return None
    person = Run(run.first, k - 1, run.opens, False)
    lead = split_titles(tokens, person, w)
    if not (run.first < lead < k - 1 and k - lead <= 3 and person_score(tokens, lead, k - 1, w)):
        return None
    if any(tokens.word[j] in w.offices or tokens.word[j] in w.endings for j in range(lead, k)):
        return None  # "Secretary General Council of …"
    begin = k + 1 + (tokens.word[k + 1] == "the")
    return [person, Run(begin, run.last, False, False)] if begin <= run.last else [person]


def _person_behind_body(tokens: Tokens, run: Run, w: Words) -> list[Run] | None:
    """ "[director of the] Alder Academy of Sciences Lin Wei": a name in two or three words behind a whole body."""
    for size in (2, 3, 4):
        k = run.last - size + 1
        if k - run.first < 2 or not tokens.capital[k] or not body_kind(tokens, run.first, k - 1, w):
            continue
        if chinese(tokens, k, run.last, w) or vietnamese(tokens, k, run.last, w):
            return [past_office(tokens, Run(run.first, k - 1, run.opens, False), w), Run(k, run.last, False, False)]
        whole = tokens.word[k - 1] in w.endings or tokens.low[k - 1] in w.ministries or tokens.surface(run.first, k - 1) in w.known
        held = run.first > 1 and _is_office(tokens, run.first - 1, w)
        named = tokens.word[k] in w.given and person_score(tokens, k, run.last, w) == 2
        whole = whole or tokens.word[k - 1] in w.office_matters or tokens.word[k - 1] in w.places  # "the Bank of Norway Ann Lee"
        # "the deputy for trade at the Ministry of Affairs Ann Lee said": an unknown name that speaks
        speaks = tokens.low[run.last + 1 : run.last + 2] != [] and tokens.low[run.last + 1] in SAYS
        far = (named or (speaks and person_score(tokens, k, run.last, w))) and _office_before(tokens, run.first - 1, w)
        if whole and size == 2 and named and _opens_with_office(tokens, run, w):
            return [past_office(tokens, Run(run.first, k - 1, run.opens, False), w), Run(k, run.last, False, False)]
        if whole and size == 2 and ((held and named) or far):
            return [Run(run.first, k - 1, run.opens, False), Run(k, run.last, False, False)]
    return None


def _opens_with_office(tokens: Tokens, run: Run, w: Words) -> bool:
    """ "Secretary General of the …", "Chairman of the …": the office is part of the run."""
    return any(tokens.word[j] in w.titles and tokens.low[j + 1] == "of" for j in (run.first, run.first + 1))


def _office_before(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether somebody's office ends at token `k` with what it is for: "Deputy for Trade Cooperation at the"."""
    k -= tokens.low[k] == "the"
    if k < 2 or tokens.low[k] not in ("of", "at", "in", "for"):
        return False
    for j in range(k - 1, max(-1, k - 9), -1):
        if tokens.word[j] in ".,;" or tokens.low[j] in w.cues:
            return False
        if tokens.word[j] in w.titles or tokens.low[j] in w.roles:
            return True
    return False


def _is_office(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether "president of the", "secretary in the" ends at token `k`."""
    k -= tokens.low[k] == "the"
    return k > 0 and tokens.low[k] in ("of", "at", "in", "for") and (tokens.low[k - 1] in w.roles or tokens.word[k - 1] in w.titles)


def past_office(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "Director of the Alder Institute": the office before the body is no part of its name."""
    if tokens.surface(run.first, run.last) in w.known:
        return run  # "Court of Justice of the European Union"
    for k in range(run.first, min(run.first + 3, run.last - 1)):
        office = tokens.word[k] in w.titles or (k == run.first and tokens.low[k] in w.roles)
        if office and tokens.word[k + 1] in ("of", "at"):
            begin = k + 2 + (tokens.word[k + 2] == "the")
            if begin < run.last and body_kind(tokens, begin, run.last, w):
                return Run(begin, run.last, False, run.shouted)
    return run


# Companies that are called so with the place behind them ("Steel Company of Norway").
_OF_PLACES = frozenset("Company Corporation Corp Corp. Co Co. Society Group Holdings Industries Exchange Bank".split())


def past_seat(tokens: Tokens, run: Run, w: Words) -> Run:
    """A firm without the town where it sits: "Umbra Refining [of Hoboken]"."""
    k = next((k for k in range(run.first + 2, run.last) if tokens.word[k] == "of"), None)
    if k is None or run.last - k > 2 or tokens.word[k - 1] in _OF_PLACES or body_kind(tokens, run.first, k - 1, w) != "company":
        return run
    there = tokens.surface(k + 1, run.last)
    seat = run.last == k + 1 or there in w.places or city(fold(there)) is not None
    return Run(run.first, k - 1, run.opens, run.shouted) if seat and there not in w.endings else run
