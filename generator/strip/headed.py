"""Lines of a page's head that hold the day of publication among names: "Quay & Pier Daily, 24 October 2026", "LIMA, 22 April 2026",
"(Press release, Lima, 4 May 2026)", "Oslo, 3 May 2026, 21:10 – By Orla Penhallow".

Under a title, and over the first paragraph, such a line is no sentence of the article. What stands around the date are names, of
a house, a place, a desk or a writer, and the words of a stamp; a word of a sentence in small letters makes it something else.
"""

from __future__ import annotations

from generator.late import late
from generator.strip.days import DAY_FIRST, ISO, MONTH_FIRST, day_in, is_date_line
from generator.strip.names import is_person
from generator.strip.stamps import Stamp, stamp

# A line of a head is not longer.
LONGEST = 120
# "6. Feb 2026", "9 Sept. 2025".
_DOTTED = late(r"(?<!\d)(\d{1,2})\. ?(?=[A-Za-z]{3})")
_BEFORE_BY = late(r"\s*[-–—|•·]\s*(?=[Bb]y |BY )")
_MARKS = late(r"[\s,.;:()\[\]|•·/–—-]+")
# Words in small letters that may stand in such a line.
_SMALL = frozenset(
    "of and the de da do del la le el al von van di issue edition number no press release magazine business weekly daily monthly "
    "news newsletter journal online this content was first published on at in from for updated last dated posted report bulletin "
    "statement readout a by".split()
)
_SENTENCE = late(r"[a-z\d”\"]\.(?: [A-Z]|$)")


def headed(text: str) -> Stamp | None:
    """What such a line says: the day, and the writer behind a "by"; None for any other line."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    plain = _DOTTED.sub(r"\1 ", text)
    line, _, signed = _split(plain)
    date = next((m for m in (p.search(line) for p in (MONTH_FIRST, DAY_FIRST, ISO)) if m), None)
    day = day_in(date.group()) if date else None
    if date is None or day is None or _SENTENCE.search(line.rstrip(" .")):
        return None
    before, after = line[: date.start()], line[date.end() :]
    if not (_names(before) and (_names(after) or is_date_line(f"1 {after}"))):
        return None
    writer = stamp(signed) if signed else None
    if signed and writer is None:
        return None
    return Stamp(author=writer.author if writer else None, day=day)


def _split(text: str) -> tuple[str, str, str]:
    found = _BEFORE_BY.search(text)
    return (text[: found.start()], found.group(), text[found.end() :]) if found else (text, "", "")


def _names(text: str) -> bool:
    """Whether a text has nothing but names, numbers, and the small words of a stamp."""
    words = [w for w in _MARKS.split(text) if w]
    return len(words) <= 9 and all(w[0].isupper() or w[0].isdigit() or w == "&" or w in _SMALL for w in words)


def signed(text: str) -> str | None:
    """The writer in "Orla Penhallow, Caldry" or "Orla Penhallow reports from Caldry", lines beside such a one; None for others."""
    name, comma, place = text.partition(", ")
    if not comma:
        name, comma, place = text.partition(" reports from ")
    words = place.split()
    return name if comma and is_person(name) and 1 <= len(words) <= 3 and all(w[0].isupper() for w in words) else None
