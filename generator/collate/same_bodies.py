"""Which names of different articles are one body: by their words, by long aliases, and ministries by their country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.collate.joined import Joined
from generator.collate.offices import Offices
from generator.collate.same import words_of
from generator.text import slug

_FORMS = frozenset({"the", "inc", "corp", "corporation", "ltd", "limited", "plc", "co", "company", "llc", "ag", "sa", "gmbh"})


def body_key(name: str) -> str:
    """The words of a body's name without article and legal form."""
    plain = name.replace("U.S.", "US").replace("U.K.", "UK")
    words = [w for w in re.findall(r"[a-z0-9&]+", slug(plain).replace("-", " ")) if w not in _FORMS]
    return "-".join(words) or slug(name)


def same_bodies(
    named: Iterable[tuple[str, str, tuple[str, ...]]], texts: Mapping[str, str], offices: Offices
) -> dict[tuple[str, str], str]:
    """(article id, name) -> key of the body, for (article id, name, aliases), joined over articles by their names and by aliases of
    more than one word. `texts` of the articles tell whose a ministry is that stands without its country."""
    known = sorted(named)
    keys = {name: body_key(name) for _, name, _ in known}
    joined: Joined[str] = Joined()
    for _, name, aliases in known:
        for alias in aliases:
            key = body_key(alias)
            if len(words_of(alias)) > 1 and not keys[name].endswith(f"-{key}"):
                joined.join(keys[name], key)
    owners: dict[str, dict[str, str]] = {}  # office -> country -> key of the body
    for key in sorted(set(keys.values())):
        country, office = offices.parted(key) or (None, key)
        if country is not None:
            joined.join(key, owners.setdefault(office, {}).setdefault(country, key))
    bare = sorted({(article, keys[name]) for article, name, _ in known if offices.is_bare(keys[name])})
    whose = _whose(bare, owners, texts, offices)
    return {(article, name): joined.root(whose.get((article, keys[name]), keys[name])) for article, name, _ in known}


def _whose(
    bare: Iterable[tuple[str, str]], owners: Mapping[str, Mapping[str, str]], texts: Mapping[str, str], offices: Offices
) -> dict[tuple[str, str], str]:
    """(article id, office without its country) -> key of the body that it means there, where that is told. A country that one
    article surely means is known to have the office when the others are read."""
    known = {office: dict(owners.get(office, {})) for _, office in bare}
    for article, office in bare:
        if country := offices.whose(texts[article], office, frozenset(known[office])):
            known[office].setdefault(country, f"{country}-{office}")
    told = {(article, office): offices.whose(texts[article], office, frozenset(known[office])) for article, office in bare}
    return {at: known[at[1]][country] for at, country in told.items() if country is not None}
