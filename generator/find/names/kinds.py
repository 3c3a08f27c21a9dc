"""What a run of capitalised words names: a person, a body, or nothing that speaks."""

from __future__ import annotations

from functools import cache

from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.late import late
from generator.vocabulary import load

# A given name of two syllables as Seoul and Taipei print it, and what is joined to any word.
_HYPHENED = late(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
_NOT_GIVEN = frozenset(
    "based led run made owned born style wide like bound only funded listed linked backed free era type area old".split()
)


def chinese(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Family name first, then one or two pinyin syllables ("Wang He", "Li Chenggang", "Lee Jae-myung")."""
    if last - first not in (1, 2) or tokens.word[first] not in w.surnames_first or tokens.word[last] == "Kong":
        return False
    if tokens.word[last] in w.given and tokens.word[last] not in ("He", "Li", "Yi", "Bo", "Jin", "Min", "An", "Lin"):
        return False
    if last == first + 1 and _HYPHENED.fullmatch(tokens.word[last]) and tokens.low[last].partition("-")[2] not in _NOT_GIVEN:
        return True  # "Park Ji-won", "Tsai Hsin-i"
    parts = [p for k in range(first + 1, last + 1) for p in tokens.low[k].replace("’", "'").split("-")]
    return all(_pinyin(p.replace("'", ""), w) for p in parts) and len(parts) <= 2


def vietnamese(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "Le Thi Bich Hang", "Tran Van Duc": the family name, what tells a woman from a man, and one to three names more."""
    named = tokens.word[first] in w.people.surnames_vietnamese and tokens.word[first + 1 : first + 2] != []
    return named and 2 <= last - first <= 4 and tokens.word[first + 1] in ("Thi", "Thị", "Van", "Văn")


@cache
def _pinyin(part: str, w: Words | None = None) -> bool:
    assert w is not None
    if part in w.syllables:
        return True
    return any(part[:k] in w.syllables and part[k:] in w.syllables for k in range(1, len(part)))


def body_kind(tokens: Tokens, first: int, last: int, w: Words) -> str | None:
    """The kind of body that the words name, or None when nothing shows one."""
    name = tokens.surface(first, last)
    if name in w.known:
        known = w.known[name][1]
        return None if known == "ministry" and tokens.low[last + 1 : last + 2] in _STAFF else known  # "the Treasury secretary"
    if first and tokens.low[first - 1] == "the" and f"The {name}" in w.known:
        return w.known[f"The {name}"][1]
    if name in w.bodies.lands:
        return None  # "Dogger Bank"
    if tokens.word[first] == "Bank" and last > first and tokens.surface(first + 1, last) in w.places:
        return "bank"  # "Bank Indonesia"
    if tokens.word[last] == "State" and first and tokens.low[first - 1] == "at" and " ".join(tokens.word[first:last]) in _states():
        return "university"  # "an economist at Iowa State"
    if tokens.word[last].isdigit() and tokens.word[last - 1] == "Local" and last > first + 1:
        return "association"  # "Boreal Dockers Local 512"
    if tokens.word[first : first + 2] == ["Friends", "of"] and (
        last - first < 2 or tokens.word[first + 2] in w.given or tokens.word[first + 2] in w.titles
    ):
        return None  # "Friends of Ann Lee"
    for size in (3, 2, 1):
        if last - first + 1 > size - 1 + (size == 1):
            head = " ".join(tokens.word[first : first + size])
            if head in w.openings and head != "Treasury":
                return w.openings[head]
    for k in range(first, last):
        if f"{tokens.word[k]} {tokens.word[k + 1]}" in w.openings:
            return w.openings[f"{tokens.word[k]} {tokens.word[k + 1]}"]
    for k in range(first, last):
        if tokens.word[k : k + 2] == ["Network", "of"] and k > first and tokens.surface(k + 2, last) in w.places:
            return "association"  # "the Fair Harbour Network of Norway"
        if tokens.word[k + 1] in ("of", "for", "pour", "para") and (kind := w.endings.get(tokens.word[k])) in _WITH_MATTER:
            return kind  # "Confederation of Norwegian Industry"
        on = tokens.word[k + 1] == "on" and tokens.word[k] in w.bodies.on_matters and k + 1 < last
        if on or (tokens.word[k + 1] == "in" and tokens.word[k] in w.bodies.missions):
            kind = w.endings.get(tokens.word[k], "company")
            return "association" if kind == "company" else kind
    if tokens.word[last] == "Senate" and tokens.word[last - 1] not in w.demonyms | w.places:
        return None  # "a Republican Senate"
    if last > first and tokens.word[last] in w.places and tokens.word[last - 1] in w.of_country:
        return "agency"  # "Statistics Norway", "Natural Resources Canada"
    kind = _by_ending(tokens, last, w) if last > first else None
    if kind == "company" and any(tokens.word[k] in w.titles and tokens.word[k + 1] in ("of", "for") for k in range(first, last)):
        return None  # "Deputy Minister of Natural Resources"
    if (
        kind == "company"
        and tokens.word[last] not in ("Airways", "Airlines")
        and all(tokens.word[k] in w.plain or tokens.word[k] in w.demonyms for k in range(first, last))
    ):
        return None  # "Critical Minerals", "Clean Energy"
    if tokens.word[last] == "Department" and last > first and tokens.low[last - 1] in w.ministries:
        return "ministry"  # "the Commerce Department"
    if (
        kind == "association"
        and all(tokens.word[k] in w.demonyms for k in range(first, last))
        and tokens.word[last].endswith(("s", "men"))
    ):
        return None  # "American Growers"
    if kind is None and last - first == 2 and tokens.word[first + 1] == "&" and _may_found(tokens, first, last, w):
        return "company"  # "Marsh & Tolland"
    joined = last - first == 3 and tokens.word[last - 1] == "&" and tokens.word[first] in load().people.surname_openers
    if kind is None and ((joined and _may_found(tokens, last - 2, last, w)) or _may_be_firms(tokens, first, last, w)):
        return "company"  # "Van Loon & Zoon", "Albor Lamp & Shade"
    if kind == "programme":
        speaks = tokens.low[last + 1 : last + 2] and tokens.low[last + 1] in w.cues
        held = any(tokens.word[k] == "of" and tokens.word[k - 1] in w.titles for k in range(first + 1, last))
        return kind if speaks or held or _has_office(tokens, first, w) else None
    if kind == "team" and (
        tokens.word[first] in w.titles or tokens.word[last + 1 : last + 2] in (["States"], ["Kingdom"], ["Nations"])
    ):
        return None  # "Deputy [United] States Trade Representative"
    return kind


@cache
def _states() -> frozenset[str]:
    return frozenset(load().bodies.states["US"])


# Behind an office of state, those whose title it is a part of.
_STAFF = (["secretary"],)


def _has_office(tokens: Tokens, first: int, w: Words) -> bool:
    """Whether somebody holds an office of it: "the Secretary General of the [Boreal Smelter Network]"."""
    k = first - 1 - (first > 0 and tokens.low[first - 1] == "the")
    return k > 0 and tokens.low[k] == "of" and (tokens.low[k - 1] in w.roles or tokens.word[k - 1] in w.titles)


def _may_found(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether two words around "&" may name a firm: no given names, no two generic words, no country."""
    pair = (tokens.word[first], tokens.word[last])
    return (
        all(len(x) > 1 and x not in w.given and x not in w.not_names and x not in w.plain and x not in w.endings for x in pair)
        and f"{pair[0]} and {pair[1]}" not in w.places
    )


def _may_be_firms(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether two or three words, "&" and one more may name a firm: no office or place, and one word at least that is a name."""
    if not 3 <= last - first <= 4 or tokens.word[last - 1] != "&":
        return False
    words = [tokens.word[k] for k in range(first, last - 1)]
    if words[0] in w.given or any(x in w.titles or x in w.places or x in w.demonyms or x in w.known for x in words):
        return False
    common = w.plain | w.endings.keys() | w.offices | w.office_matters | w.not_names
    return words[0] not in common and tokens.word[last] not in w.titles and tokens.word[last].istitle()


# Kinds of bodies whose noun is followed by what they are for.
_WITH_MATTER = ("association", "agency", "research institute", "foundation", "university", "ministry", "bank", "museum")


def _by_ending(tokens: Tokens, last: int, w: Words) -> str | None:
    tail = tokens.word[last]
    pair = f"{tokens.word[last - 1]} {tail}"
    for ending in (pair, tail, tail.rstrip(".")):
        if ending in w.endings:
            return w.endings[ending]
    return None


# A capital inside a word, but for "McKay", "MacLeod", "DeVos", "LeBlanc", "FitzGerald", "O'Neill".
_CAMEL = late(r"^(?!Mac|Mc|De|Di|Du|Da|La|Le|Van|Von|Fitz|St|O|Al|El|Ma|Mh|Ni)[A-Z][a-zß-ÿ]+[A-Z][a-z]")
_GENERATIONS = frozenset({"II", "III", "IV", "JR", "SR"})


def person_score(tokens: Tokens, first: int, last: int, w: Words) -> int:
    """How far the words themselves look like a person's full name: 2 surely, 1 perhaps, 0 no."""
    word = tokens.word
    size = sum(
        tokens.capital[k] or k == first or "-" in word[k] for k in range(first, last + 1)
    )  # particles inside are not counted
    if not 2 <= size <= 5:
        return 0
    if chinese(tokens, first, last, w) or vietnamese(tokens, first, last, w):
        return 2
    tail = word[last].rstrip(".")
    names = [word[k] for k in range(first, last + 1)]
    if " ".join(names) in w.places:
        return 0  # "Ivory Coast", although Ivory is a given name
    if word[first] in w.demonyms or word[first] in w.place_openers or (word[first] in w.not_names and word[first] not in w.given):
        return 0
    if any(n in w.not_names and n not in w.surnames_too for n in names[1:]):
        return 0
    if tail in w.not_surnames or all(n in w.offices or n in w.office_matters for n in names):
        return 0  # "Economic Cooperation"
    if (
        any(not n[0].isalpha() for n in names if n[1:] != "t")
        or any(n in w.titles and not (k and n in load().people.inside_names) for k, n in enumerate(names[:-1]))
        or (names[-1] in w.titles and names[0] not in w.given)
        or "The" in names
        or "And" in names
    ):
        return 0
    if any(1 < len(n) <= 3 and n.isupper() and n.isalpha() and n not in _GENERATIONS for n in names[1:]):
        return 0  # "Mac OS"
    if any(len(n) > 3 and n.isupper() and "." not in n for n in names) or all(n.isupper() for n in names):
        return 0
    if any(part in w.nationalities or part in w.demonyms for n in names if "-" in n for part in n.split("-")):
        return 0  # "China-US Relations"
    if names[0] in w.known and names[0] not in w.given:
        return 0  # "LG Chem"
    if any(_CAMEL.search(n) for n in names[1:]):
        return 0  # "Royal FloraHolland"
    initial = sum(len(n.rstrip(".")) == 1 or (len(n) <= 4 and n.count(".") > 1) for n in names)
    if (word[first] in w.given or word[first].split("-")[0] in w.given) and tail not in w.places:
        return 2 if word[last] not in w.offices or initial else 1
    if initial and (
        (size >= 3 and len(tail) > 1)
        or (
            word[first].count(".") > 1
            and word[first] not in ("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "N.Y.", "N.C.", "N.J.", "S.C.")
        )
    ):
        return 2
    return 1
