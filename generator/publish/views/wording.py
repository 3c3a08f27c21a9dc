"""How dates, counts and readings of figures are worded on pages. Pure functions of plain values."""

from __future__ import annotations

import re

from generator.records import Figure, Verdict
from generator.text import MONTHS

UNKNOWN = "not known"
# Words of a period that a date says better: "last year", "the first two months of this year", "the end of October".
_YEARS = frozenset("last this the previous next same year".split())
_TIMES = _YEARS | frozenset(
    "at in of end start beginning early late mid first second third fourth quarter half two three four five six seven eight nine "
    "ten eleven month months week weeks day today yesterday spring summer autumn fall winter to and from through monday tuesday "
    "wednesday thursday friday saturday sunday".split()
) | frozenset(m.lower() for m in MONTHS)  # fmt: skip
_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")

VERDICTS: dict[Verdict, str] = {
    "differ": "reports differ",
    "agree": "reports agree",
    "compatible": "reports are compatible",
    "single": "one report",
}
STATUSES = {
    "controlled": "under export control",
    "licensed": "needs a licence",
    "suspended": "control suspended",
    "excluded": "left out of an accord",
    "eased": "control eased",
}
GROUPS = {"light": "light rare earth", "heavy": "heavy rare earth", "ungrouped": "rare earth, ungrouped"}
_TURNS = {
    ("rise", "by"): "risen by",
    ("rise", "to"): "risen to",
    ("fall", "by"): "fallen by",
    ("fall", "to"): "fallen to",
    ("rise", None): "a rise",
    ("fall", None): "a fall",
}


def count(n: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `3 articles`, `1,204 articles`."""
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


def number(value: int | float) -> str:
    """`1,234,567`, `0.25`: written out, with as many decimals as it has, six at most."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6f}".rstrip("0").rstrip(".")


def listing(names: tuple[str, ...] | list[str]) -> str:
    """`a`, `a and b`, `a, b and c`; empty for none."""
    return names[0] if len(names) == 1 else " and ".join((", ".join(names[:-1]), names[-1])) if names else ""


def day(edtf: str | None) -> str:
    """An EDTF date for people: `10 August 2025`, `May 2025`, `10 August, year not known`, `11 June to 10 August 2025`."""
    if edtf is None:
        return UNKNOWN
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    if first in ("", ".."):
        return f"until {_point(last)}"
    if last in ("", ".."):
        return f"from {_point(first)}"
    return _range(first, last)


def _range(first: str, last: str) -> str:
    a, b = _point(first), _point(last)
    if a == b:
        return a
    if first[:7] == last[:7] and len(first) == len(last) == 10:
        return f"{int(first[8:])}–{b}"
    if first[:4] == last[:4] and a.endswith(first[:4]) and len(first) > 4:
        return f"{a.removesuffix(first[:4]).rstrip()} to {b}"
    return f"{a} to {b}"


def _point(edtf: str) -> str:
    m = _POINT.fullmatch(edtf)
    if not m:
        return edtf
    year, month, number = m["year"], m["month"], m["day"]
    name = MONTHS[int(month) - 1] if month else ""
    words = f"{int(number)} {name}" if number else name
    if year == "XXXX":
        return f"{words}, year not known" if words else "year not known"
    return f"{words} {_year(year)}".strip()


def _year(year: str) -> str:
    return year if year.isdigit() else f"the {year.replace('X', '0')}s"


def turn(figure: Figure) -> str | None:
    """What the text says the figure does, as one word or two before it: `fallen by`. A from–to shows it itself."""
    return None if figure.direction in (None, "from-to") else _TURNS[(figure.direction, figure.change)]


def position(role: str | None, body: str | None) -> str:
    """`chief negotiator, ministry of trade`; the body is left out where the role names it already."""
    return ", ".join(p for p in (role, None if role and body and body in role else body) if p)


def measure(words: str, when: str | None) -> str:
    """A measure with its period: the period's words at its end ("…, April") give way to the whole date ("…, April 2025")."""
    return capital(words) if when is None else f"{without_period(words, when)}, {day(when)}"


def without_period(words: str, when: str | None) -> str:
    """A measure without a period at its end that the date beside it says again."""
    head, comma, tail = words.rpartition(", ")
    told = set(re.findall(r"[^\W_]+", tail.lower()))
    if not comma or not when or not told:
        return capital(words)
    years = told <= _YEARS or bool(re.fullmatch(r"\d{4}", tail))
    stated = told <= set(day(when).lower().replace(",", "").split()) or years or ("-" in when and told <= _TIMES)
    return capital(head if stated else words)


def nobody(host: str | None) -> str:
    """In the place of a publisher that is not known."""
    return f"publisher not known, found at {host}" if host else "publisher not known"


def capital(words: str) -> str:
    """With its first letter as a capital, for headings and cells; the rest as it stands."""
    return words[:1].upper() + words[1:]


def clip(words: str, length: int) -> str:
    """At most `length` characters, cut after a word, with an ellipsis where something was cut."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def plain_quote(text: str) -> str:
    """What stood between the marks, without the comma that belongs to the article's sentence and not to the words."""
    return text.removesuffix(",")
