"""Where a name ends that goes on behind its capitals: "Farmers' Union of Boreal Hill", "Ministry of Trade, Industry and Energy"."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names import together
from generator.find.names.called import employer
from generator.find.names.kinds import body_kind
from generator.find.names.role_words import LEGAL_FORMS
from generator.find.names.runs import CALENDAR, Run
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load


def whole(tokens: Tokens, run: Run, w: Words) -> Run:
    """The run with all that belongs to its name, and without the office or the seat that does not."""
    run = _for_cause(tokens, together.past_seat(tokens, run, w), w)
    run = _over_and(tokens, _over_matters(tokens, run, w), w)
    return _over_list(tokens, _possessive(tokens, _in_country(tokens, together.past_office(tokens, run, w), w), w), w)


def _for_cause(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "the charity Ledgers for Justice", "Doctors for Peace said": whoever joins for something, by a plural, or what they are."""
    k = run.last + 1
    if k + 1 >= len(tokens) or tokens.low[k] != "for" or not (tokens.capital[k + 1] and tokens.touch(k) and tokens.touch(k - 1)):
        return run
    last = k + 1
    while last + 1 < len(tokens) and last - k < 3 and tokens.capital[last + 1] and tokens.touch(last):
        last += 1
    cause = {tokens.word[j] for j in range(k + 1, last + 1)}
    somebody = len(cause) > 1 and tokens.word[k + 1] in w.given
    if somebody or not cause.isdisjoint(w.places | w.nationalities.keys() | CALENDAR | {"I"}):
        return run
    called = employer(tokens.low[run.first - 1], w) in ("foundation", "association") if run.first else False
    word = tokens.low[run.last]
    joined = word.endswith("s") and not run.opens and not (tokens.word[run.last] in w.titles or word[:-1] in w.roles)
    says = tokens.low[last + 1 : last + 2] != [] and tokens.low[last + 1] in w.cues
    return Run(run.first, last, run.opens, run.shouted) if called or (joined and says) else run


def _possessive(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "People's Bank of China": a known name goes on behind its possessive."""
    k = run.last + 1
    if k + 1 >= len(tokens) or tokens.word[k] not in ("'s", "’s", "'", "’"):
        return run
    if tokens.word[k - 1 : k + 2] == ["People", tokens.word[k], "Republic"]:  # "… of the People's Republic of China"
        whole = tokens.word[k + 2 : k + 3] == ["of"] and k + 3 < len(tokens)
        return Run(run.first, k + 3 if whole else k + 1, run.opens, run.shouted)
    if (last := _of_members(tokens, run.last, k, w)) is not None:
        return Run(run.first, last, run.opens, run.shouted)
    end = k
    while end + 1 < len(tokens) and end - k < 5 and tokens.touch(end) and (tokens.capital[end + 1] or tokens.low[end + 1] == "of"):
        end += 1
    for last in range(end, k - 1, -1):
        for first in range(run.first, k):  # "the Committee of the [National People's Congress]"
            begins = first == run.first or tokens.low[first - 1] in ("of", "the")
            if begins and tokens.surface(first, last).replace("’", "'") in w.known:
                return Run(run.first, last, run.opens, run.shouted)
    return run


# Whoever has unions and institutes without being a country or a person, in the singular form of the possessive.
_MEMBERS = frozenset({"women", "men", "children", "people"})
_MEMBERS_TOO = frozenset("Institute Council Group Conference Committee Network Board".split())
_OF_MEMBERS = ("association", "foundation", "party", "programme")


def _of_members(tokens: Tokens, owner: int, k: int, w: Words) -> int | None:
    """Where "Farmers' Union", "Women's Basin Institute" end, from the sign of the possessive at `k` on."""
    low = tokens.low[owner]
    if not (low.endswith("s") and tokens.word[k] in ("'", "’")) and low not in _MEMBERS and not low.endswith("men"):
        return None
    if tokens.word[owner] in w.nationalities or tokens.word[owner] in w.places:
        return None
    last = k
    while last + 1 < len(tokens) and last - k < 4 and tokens.capital[last + 1] and tokens.touch(last):
        last += 1
        if w.endings.get(tokens.word[last]) in _OF_MEMBERS or tokens.word[last] in _MEMBERS_TOO:
            whose = w.endings.get(tokens.word[last]) == "association" or tokens.word[last] == "Council"
            return _of_place(tokens, last) if whose else last
    return None


def _of_place(tokens: Tokens, last: int) -> int:
    """Where a name ends that goes on with whom it is of: "Farmers' Union of Boreal Hill"."""
    k = last + 1
    k += k + 2 < len(tokens) and tokens.low[k : k + 2] == ["of", "the"] and tokens.touch(k)
    if k + 1 < len(tokens) and tokens.low[k] in ("of", "for", "the") and tokens.capital[k + 1] and tokens.touch(k):
        last = k + 1
        while last + 1 < len(tokens) and last - k < 4 and tokens.capital[last + 1] and tokens.touch(last):
            last += 1
    return last


def _over_and(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "the Korea Trade and Investment Agency", "Navan Mining and Metallurgical Company": one name with "and" in it, where only the
    end of it is a name for a body and an article, or words of the trade, show the first half to be none of its own."""
    k = run.last + 1
    if k + 2 >= len(tokens) or tokens.word[k] not in ("and", "&") or not tokens.capital[k + 1] or not tokens.touch(k):
        return run
    if tokens.word[run.last] in LEGAL_FORMS:
        return run
    end = k + 1
    while end + 1 < len(tokens) and end - k < 6 and tokens.capital[end + 1] and tokens.touch(end):
        end += 1
    end += tokens.word[end] == "Local" and tokens.word[end + 1 : end + 2] != [] and tokens.word[end + 1].isdigit()
    known = next((last for last in range(end, k, -1) if tokens.surface(run.first, last) in w.known), None)
    if known is not None:
        return Run(run.first, known, run.opens, run.shouted)
    if (
        end == k + 1
        or body_kind(tokens, k + 1, end, w) is None
        or tokens.word[k + 1] in w.places
        or tokens.word[k + 1] in w.demonyms
    ):
        return run
    own = body_kind(tokens, run.first, run.last, w)
    if tokens.word[end].isdigit() and tokens.word[run.first] in ("United", "Allied", "Amalgamated", "International"):
        return Run(run.first, end, run.opens, run.shouted)  # "United Boreal and Harbour Workers Local 512"
    article = run.first > 0 and tokens.low[run.first - 1] == "the"
    words = tokens.word[run.first : run.last + 1]
    single = _is_agency_of(tokens, run.first, k, end, w) or (
        not ({*words} & (w.titles.keys() | w.places | w.endings.keys() | w.governments.keys() | w.demonyms)) and words[0].istitle()
    )
    whole = (
        article
        and own is None
        and (run.last > run.first or single)
        and tokens.word[run.first] not in w.given
        and tokens.surface(k + 1, end) not in w.known
    )
    trade = end == k + 2 and own in (None, "company") and tokens.word[run.last] in w.endings and _generic(tokens.word[k + 1], w)
    if w.endings.get(tokens.word[end]) == "association" and whole:
        end = _of_place(tokens, end)  # "the Weavers and Dyers League of Norway"
    return Run(run.first, end, run.opens, run.shouted) if whole or (trade and run.last > run.first) else run


def _is_agency_of(tokens: Tokens, first: int, k: int, end: int, w: Words) -> bool:
    """ "Energy and Water Regulatory Commission": two matters of state around "and" at `k`, and an agency's word at the end."""
    matters = first == k - 1 and _matter(tokens, first, w) and _matter(tokens, k + 1, w)
    return matters and w.endings.get(tokens.word[end]) == "agency"


_OF_MATTERS = frozenset(("Ministry", "Department"))


def _over_matters(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "Commerce and Industry Ministry", "Trade, Industry and Energy Ministry": what it is for belongs to its name."""
    k = run.last + 1
    if k + 2 >= len(tokens) or tokens.word[k] not in (",", "and", "&"):
        return run
    if not all(_matter(tokens, j, w) for j in range(run.first, k)):
        return run
    while k + 2 < len(tokens) and tokens.word[k] == "," and k - run.last < 8 and _matter(tokens, k + 1, w):
        k += 2
    last = k + 1
    while tokens.word[k] in ("and", "&") and last + 1 < len(tokens) and last - k < 4 and _matter(tokens, last, w):
        last += 1
        if tokens.word[last] in _OF_MATTERS:
            return Run(run.first, last, run.opens, run.shouted)
    return run


def _matter(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether a word is what a ministry is for, and no office by itself as the Treasury is."""
    return (tokens.low[k] in w.ministries or tokens.word[k] in load().bodies.matters) and tokens.word[k] != "Treasury"


def _generic(word: str, w: Words) -> bool:
    return word in w.plain or word in w.endings or word.lower().endswith(("ical", "ing", "ial", "ural"))


# What may end the last of the things that an office is for.
_ENDS_MATTER = (["Affairs"], ["Development"], ["Security"], ["Technology"], ["Resources"], ["Services"], ["Safety"])


def _over_list(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "Ministry of Trade, Industry and Energy": the list of what a ministry is for belongs to its name."""
    k = run.last + 1
    listed = body_kind(tokens, run.first, run.last, w) is not None and any(
        tokens.word[j] in ("of", "for", "on") and tokens.word[j - 1] not in w.titles for j in range(run.first, run.last)
    )
    while (
        listed and k - run.last < 16 and k + 3 < len(tokens) and tokens.word[k] == "," and tokens.capital[k + 1] and tokens.touch(k)
    ):
        k += 2
        while k < len(tokens) and k - run.last < 20 and tokens.capital[k]:
            k += 1
        if k + 1 < len(tokens) and tokens.word[k] in ("and", "&"):
            end = k + 1 + (tokens.word[k + 1] == "the")  # "Agriculture, Food and the Marine"
            another = end > k + 1 and (
                w.endings.get(tokens.word[end], "company") != "company" or tokens.word[end + 1 : end + 2] in (["of"], ["for"])
            )
            if end < len(tokens) and tokens.capital[end] and not another:
                more = tokens.word[end + 1 : end + 2] in _ENDS_MATTER and tokens.touch(end)  # "Food and Rural Affairs"
                return Run(run.first, end + more, run.opens, run.shouted)
    return run


_PARTS_OF_LANDS = frozenset(
    "North South East West Northern Southern Eastern Western Central Greater Mainland Northeast Southeast".split()
)


def _in_country(tokens: Tokens, run: Run, w: Words) -> Run:
    """ "the Chamber of Commerce in China": the country is part of an association's name."""
    k = run.last + 1
    kind = body_kind(tokens, run.first, run.last, w) if k + 1 < len(tokens) and tokens.low[k] == "in" else None
    if kind not in ("association", "agency"):
        return run
    if tokens.word[run.last] in w.bodies.missions and tokens.capital[k + 1]:  # "the Norwegian Embassy in Lima"
        two = k + 2 < len(tokens) and tokens.capital[k + 2] and city(fold(tokens.surface(k + 1, k + 2))) is not None
        one = tokens.word[k + 1] in w.governments or city(fold(tokens.word[k + 1])) is not None
        return Run(run.first, k + 1 + two, run.opens, run.shouted) if two or one else run
    there = w.places | w.nationalities.keys()
    for last in (k + 2, k + 1):
        begin = k + 1 + (tokens.word[k + 1] in _PARTS_OF_LANDS and last > k + 1)
        if kind == "association" and last < len(tokens) and tokens.surface(begin, last) in there - _capitals(w):
            return Run(run.first, last, run.opens, run.shouted)
    end = k
    while end + 1 < len(tokens) and end - k < 4 and tokens.capital[end + 1]:
        end += 1
    short = tokens.word[end + 2] if end > k and end + 3 < len(tokens) and tokens.word[end + 1] == "(" else ""
    whole = 3 <= len(short) <= 8 and short.isupper() and tokens.word[end + 3] == ")" and shortens(short, tokens, run.first, end)
    return Run(run.first, end, run.opens, run.shouted) if whole else run  # "Council in North Basin (CNB)"


def _capitals(w: Words) -> set[str]:
    """The seats of governments, at which associations are, and for which they do not stand."""
    return {place for place in w.governments if place not in w.nationalities}


def shortens(letters: str, tokens: Tokens, first: int, last: int) -> bool:
    """Whether the letters are, in order, the initials of the words, of which at most one capitalised word has none."""
    at = left_out = 0
    for k in range(first, last + 1):
        for part in tokens.word[k].split("-"):
            if at < len(letters) and part[:1].upper() == letters[at]:
                at += 1
            elif tokens.capital[k]:
                left_out += 1
    return at == len(letters) and left_out <= 1
