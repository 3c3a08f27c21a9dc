"""Lines that stamp an article: its date, its byline, or both with marks between ("By A. B. | Paper | 4 March 2026, 10:15 GMT")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.strip.days import DAY_FIRST, ISO, MONTH_FIRST, day_in, is_date_line
from generator.strip.names import is_person

_PARTS = re.compile(r"\s*[|•·/]\s+|\s+[–—-]\s+|\s{2,}")
_BYLINE = re.compile(
    r"^(?:by|as told to|authored by|(?:written|words|story|text|commentary|analysis|opinion|posted|submitted|reported|report|"
    r"interview|review|essay|feature|column|brief|policy brief|op-ed|guest post|critical questions|perspective) by|"
    r"from|author|reporter|correspondent)\s*:?\s+(\S.{1,120})$",
    re.I,
)
# The second is the account that posts for a whole desk.
_AFTER_DATE = re.compile(r"^(.{6,60}?)\s+by\s+([A-Z].{1,80}|[a-z][\w.-]{2,20})$")
# "Submitted by Orla Penhallow on Tue, 12/08/2025 - 06:30"
_BEFORE_DATE = re.compile(r"^(?:\w{4,10} )?[Bb]y (\S.{1,60}?) on (.{6,60})$")
GLUED_BY = re.compile(
    r"^(?:By|(?:Author|Reporter|Writer)s?:?|(?:Written|Reported|Posted|Story) [Bb]y:?)(?=[A-Z][a-z])(?!By)"
)  # "ByOrla Penhallow"
# "By Orla Penhallow Published: Mar 4, 2026 09:48 PM"
_GLUED_DATE = re.compile(
    r"(?<=[a-z.]) (?<!Last )(?<!First )(?=(?:(?:First|Last) )?(?:Published|Posted|Updated|Modified)(?: [Oo]n)?:? "
    r"(?:\d|[A-Z][a-z]{2,8}[.,]? \d|[A-Z][a-z]{2,8}, [A-Z][a-z]{2,8} \d))"
)
_GLUED_ROLE = re.compile(r"(?<=[a-z])(?=(?:[A-Z][a-z]{2,12} ){0,2}(?:Reporter|Correspondent|Editor|Columnist|Writer|Analyst)\b)")
_EDITED = re.compile(
    r"(?:Edited|Reviewed|Curated|Updated|Translated|Fact[- ]?[Cc]hecked|Produced|Published) [Bb]y:? [A-Z]\S{0,30}(?: \S{1,30}){0,3}"
)
_COUNTED_END = re.compile(r"(?<!\d)\s?[•·|,–—-]?\s?\(?(?:\d{1,5}|[Nn]o) [Cc]omments?\)?$")  # "… on 28 August 2025 • (12 comments)"
_ROLES = re.compile(
    r"\b(?:staff writer|staff reporter|reporter|correspondent|editor|columnist|contributor|bureau chief|journalist|analyst|writer|"
    r"news desk|newsroom|staff|web desk|desk)\b(?![’']s\b|: ?\d)", re.I
)  # fmt: skip
# Whoever writes for the institute that prints it: "Ines Aldred, Senior Fellow, Caldry Institute".
_FELLOW = re.compile(r"\b(?:fellow|researcher|research (?:director|analyst|associate)|policy analyst)\b", re.I)
# "16 December 2025 | 11:08 am Markets News Brazil": the page's tags run on after the time.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\s?(?:am|pm|AM|PM|a\.m\.|p\.m\.)\b")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,12}){1,3}")
# "ORLA PENHALLOW orla@basin.example"
_MAILED = re.compile(r"(?:[Bb]y )?([A-Z]\S{0,30}(?: \S{1,30}){1,3}),? \(?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}\)?$")
# What pages count beside a date: "12 comments", "Views: 1,873", "No Comments".
_COUNTER = re.compile(
    r"(?:\d[\d.,]{0,8}\s?[kKmM]?|no|leave a|add a)\s+(?:comments?|views?|shares?|likes?|"
    r"reads?|replies|reactions?|words|notes|responses|thoughts)"
    r"|(?:comments?|views?|shares?|reads?|hits)\s?[:(]\s?\d[\d.,]{0,8}[kKmM]?\)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamping line says: a person, the day of publication (ISO; none when it only tells of an update), other names, the
    day of an update."""

    author: str | None = None
    day: str | None = None
    names: tuple[str, ...] = ()
    updated: str | None = None


def stamp(text: str) -> Stamp | None:
    """What a line says if all of it is byline and date; None for any other line."""
    if len(text) > 200:
        return None
    text = _COUNTED_END.sub("", text)
    text = _GLUED_ROLE.sub(" ", GLUED_BY.sub("By ", text))
    if (glued := _GLUED_DATE.search(text)) and _BYLINE.match(text[: glued.start()]):
        text = f"{text[: glued.start()]} | {text[glued.end() :]}"
    after = _AFTER_DATE.match(text)
    if after and is_date_line(after[1]):
        return Stamp(author=_person(after[2]), day=_published(after[1]))
    if (before := _BEFORE_DATE.match(text)) and is_date_line(before[2]):
        return Stamp(author=_person(before[1]), day=_published(before[2]))
    if is_date_line(text):
        return Stamp(day=_published(text), updated=_updated(text))
    if (mailed := _MAILED.match(text)) and (writer := _person(mailed[1])):
        return Stamp(author=writer)
    author: str | None = None
    day: str | None = None
    updated: str | None = None
    names: list[str] = []
    sure = False
    for part in filter(None, _PARTS.split(text)):
        byline = _BYLINE.match(part)
        if is_date_line(part):
            day = day or _published(part)
            updated = updated or _updated(part)
        elif (signed := _AFTER_DATE.match(part)) and is_date_line(signed[1]):
            day = day or _published(signed[1])
            author = author or _person(signed[2])
        elif _EDITED.fullmatch(part):
            continue
        elif _DOMAIN.fullmatch(part):
            names.append(part)
            continue
        elif _COUNTER.fullmatch(part) or (day and _CLOCK.match(part)):
            continue
        elif (
            byline and (_person(byline[1]) or _ROLES.search(byline[1])) and byline[1][0].isupper() | bool(_ROLES.search(byline[1]))
        ):
            author = author or _person(byline[1])
        elif placed := _placed(part):
            author = author or placed
        elif _ROLES.search(part) and len(part.split()) <= 6:
            author = author or _person(part)
        elif _FELLOW.search(part) and len(part.split()) <= 14 and part[-1] != "." and (fellow := _fellow(part)):
            author = author or fellow
        elif len(part.split()) <= 5 and part[0].isupper():
            names.append(part)
            continue
        else:
            return _named_and_dated(text)
        sure = True
    if not sure:
        return _named_and_dated(text)
    return Stamp(author or next((n for n in names if is_person(n)), None), day, tuple(names), updated)


def _named_and_dated(text: str) -> Stamp | None:
    """Persons and a date with nothing between: "Lorcan Ashgrove Aug 21, 2025"; persons alone: "Silvan Horak and Maeve Tully"."""
    match = next((m for m in (p.search(text) for p in (MONTH_FIRST, DAY_FIRST, ISO)) if m), None)
    names = text[: match.start()] if match else text
    rest = text[match.end() :] if match else ""
    parts = re.split(r"\s+(?:and|&)\s+|,\s+", names.strip(" ,·|–—-"))
    papers = [p for p in parts[1:] if p.startswith("The ")]  # "Orla Penhallow, The Basin Wire"
    if papers and len(parts) == 2:
        return Stamp(parts[0], None, tuple(papers)) if is_person(parts[0]) and is_person(papers[0][4:]) else None
    if not all(map(is_person, parts)) or (rest.strip() and not is_date_line(f"1 {rest}")) or (match is None and len(parts) < 2):
        return None
    return Stamp(", ".join(parts), _published(match.group()) if match else None)


def _placed(text: str) -> str | None:
    """The names in "Josué Kahindo in Goma and Marta Elling in Brussels": persons, each with the place reported from."""
    parts = re.split(r",\s+(?:and\s+)?|\s+and\s+|\s+&\s+", text)
    pairs = [part.partition(" in ") for part in parts]
    placed = all(is_person(name) and (not place or place[0].isupper()) for name, _, place in pairs)
    return ", ".join(name for name, _, _ in pairs) if placed and pairs[-1][2] else None


def _published(text: str) -> str | None:
    """The day of a date line, unless it only tells when the article was changed."""
    return day_in(text[: _changed(text)])


def _updated(text: str) -> str | None:
    """The day behind "Updated"."""
    return day_in(text[_changed(text) :])


def _changed(text: str) -> int:
    """Where a line begins to speak of a change."""
    low = text.lower()
    return min((low.find(w) for w in ("updat", "modif", "edited") if w in low), default=len(low))


def _fellow(text: str) -> str | None:
    """The person whose post stands behind the name, with a comma or a bar between."""
    name, comma, post = text.partition(", ")
    return name if comma and is_person(name) and _FELLOW.search(post) and post[:1].isupper() else None


def _person(text: str) -> str | None:
    """The name in "Orla Penhallow in Caldry", "Orla Penhallow and Ines Aldred", "Orla Penhallow, Staff Writer"."""
    listed = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+", text.split(" in ")[0])
    if len(listed) > 2 and " and " in text and all(is_person(n) and not _ROLES.search(n) for n in listed):
        return ", ".join(listed)
    text = re.split(r",|\s\(|\s+in\s+(?=[A-Z])|\s+for\s+|\s+at\s+|\s+of\s+", text, maxsplit=1)[0]
    if not is_person(text):  # "By KAYLA ADAMS and ROSS O'DEA"
        text = re.split(r"\s+IN\s+", text, maxsplit=1)[0]
        text = " ".join(w.title() if w.isupper() and w.isascii() else w for w in text.split(" ")).replace(" And ", " and ")
    before, *role = _ROLES.split(text, maxsplit=1)
    words = before.strip(" ,;:|-–—").split(" ")
    if role and len(words) > 2:  # "Kit Marlinspike Chief reporter": where the name ends is not shown
        words = words[:2]
    while len(words) > 2 and words[-1].islower():
        words.pop()
    names = re.split(r"\s+(?:and|&)\s+", " ".join(words))
    return ", ".join(names) if names and all(is_person(n) for n in names) else None
