"""A newsroom that invents articles from a seed: as many as asked for, each different, the same ones each time.

Article `i` depends on the seed and on `i` alone, so that a folder of 201 articles is a folder of 200 and one more. Subjects,
places, figures, speakers, houses, marks, spelling, length, form (.txt, .md, .html) and noise all vary.
"""

from __future__ import annotations

import html
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.bench import words


@dataclass(frozen=True)
class Story:
    """What one article is about; its sentences draw on it."""

    dice: random.Random
    city: str
    parties: tuple[str, str]
    elements: tuple[str, ...]
    good: str
    day: date
    speaker: tuple[str, str]
    expert: tuple[str, str]
    house: str
    firm: str
    british: bool
    with_year: bool
    marks: tuple[str, str]

    def fill(self, *templates: str) -> str:
        """One of the templates, its names filled in."""
        return self.dice.choice(templates).format_map(self._slots())

    def _slots(self) -> dict[str, str]:
        dice, (first, second) = self.dice, self.parties
        unit = "%" if dice.random() < 0.5 else " per cent" if self.british else " percent"
        point = f".{dice.randint(1, 9)}" if dice.random() < 0.25 else ""
        return {
            "city": self.city,
            "other": dice.choice(words.CITIES),
            "first": first,
            "second": second,
            "First": _capital(first),
            "Second": _capital(second),
            "element": self.elements[0],
            "Element": _capital(self.elements[0]),
            "last_element": self.elements[-1],
            "elements": ", ".join(self.elements),
            "good": self.good,
            "house": self.house,
            "firm": self.firm,
            "name": self.speaker[0],
            "role": self.speaker[1],
            "surname": self.speaker[0].split()[-1],
            "expert": self.expert[0],
            "desk": self.expert[1],
            "open": self.marks[0],
            "close": self.marks[1],
            "licences": "licences" if self.british else "licenses",
            "span": dice.choice(words.SPANS),
            "moved": dice.choice(words.MOVES),
            "bound": dice.choice(words.BOUNDS),
            "use": dice.choice(words.USES),
            "sign": dice.choice("$€£"),
            "percent": f"{dice.randint(3, 97)}{point}{unit}",
            "unit": unit,
            "high": str(dice.randint(30, 145)),
            "low": str(dice.randint(2, 29)),
            "days": str(dice.choice((30, 45, 60, 90, 120))),
            "few": str(dice.randint(2, 9)),
            "small": str(dice.randint(11, 990)),
            "large": f"{dice.randint(1000, 9900):,}",
            "yesterday": self.when(-1),
            "later": self.when(dice.randint(20, 120)),
            "earlier": self.when(-dice.randint(40, 300)),
            "month": words.MONTHS[(self.day.month - 1 - dice.randint(1, 4)) % 12],
        }

    def when(self, days: int) -> str:
        """The day that lies so many days from the article's, as its house writes days."""
        d = self.day + timedelta(days)
        month = words.MONTHS[d.month - 1]
        if self.british:
            return f"{d.day} {month} {d.year}" if self.with_year else f"{d.day} {month}"
        return f"{month} {d.day}, {d.year}" if self.with_year else f"{month} {d.day}"

    def filler(self) -> str:
        """A sentence without a fact: 18 × 15 × 16 × 14 of them, before the names are put in."""
        parts = (words.SUBJECTS, words.DEEDS, words.OBJECTS)
        return self.fill(" ".join(self.dice.choice(p) for p in parts) + self.dice.choice(words.ADJUNCTS) + ".")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _person(dice: random.Random) -> str:
    return f"{dice.choice(words.GIVEN)} {dice.choice(words.FAMILY)}"


def story(seed: int, i: int) -> Story:
    dice = random.Random(f"{seed}/{i}")  # noqa: S311 -- a repeatable choice, no secret
    return Story(
        dice=dice,
        city=dice.choice(words.CITIES),
        parties=dice.choice(words.PARTIES),
        elements=tuple(dice.sample(words.ELEMENTS, dice.randint(1, 4))),
        good=dice.choice(words.GOODS),
        day=date(2025, 1, 6) + timedelta(dice.randrange(600)),
        speaker=(_person(dice), dice.choice(words.OFFICES)),
        expert=(_person(dice), dice.choice(words.DESKS)),
        house=dice.choice(words.HOUSES),
        firm=dice.choice(words.FIRMS),
        british=dice.random() < 0.5,
        with_year=dice.random() < 0.4,
        marks=dice.choice(words.MARKS),
    )


def paragraphs(s: Story) -> list[str]:
    """The body: some 150 to 1,000 words in paragraphs of one to four sentences, no sentence twice, half of them without a fact."""
    facts = [kind for kind, most in words.MOST.items() for _ in range(s.dice.randint(0, most))]
    told = [s.fill(*words.TEMPLATES[kind]) for kind in facts] + [s.filler() for _ in range(s.dice.randint(5, 5 + 2 * len(facts)))]
    s.dice.shuffle(told)
    sentences = list(dict.fromkeys([s.fill(*words.TEMPLATES["lead"]), *told]))
    out: list[str] = []
    while sentences:
        length = s.dice.randint(1, 4)
        out.append(" ".join(sentences[:length]))
        sentences = sentences[length:]
    if s.dice.random() < 0.25:
        out.append(f"(With inputs from {s.dice.choice(words.AGENCIES)})")
    return out


def article(seed: int, i: int) -> tuple[str, str]:
    """File name and content of article `i`."""
    s = story(seed, i)
    body = paragraphs(s)
    title, house, author = s.fill(*words.TITLES), s.dice.choice(words.MASTHEADS), _person(s.dice)
    form = s.dice.choice(("txt", "txt", "md", "html"))
    name = f"n{i:05d}-{s.city.lower()}.{form}"
    if form == "html":
        return name, _page(s, title, house, author, body)
    noisy = "\n\n".join(_with_noise(s, body)) + "\n"
    if form == "md":
        return name, f'---\ntitle: "{title}"\npublisher: "{house}"\ndate: "{s.day}"\n---\n\n{noisy}'
    head = f"{title}\n\n" if s.dice.random() < 0.85 else ""
    by = f"By {author}\n\n{house}, {s.when(0)}\n\n" if s.dice.random() < 0.6 else ""
    return name, head + by + noisy


def _with_noise(s: Story, body: list[str]) -> Iterator[str]:
    for paragraph in body:
        yield paragraph
        if s.dice.random() < 0.12:
            yield s.dice.choice(words.NOISE)


def _page(s: Story, title: str, house: str, author: str, body: list[str]) -> str:
    text = "\n".join(f"<p>{html.escape(p)}</p>" for p in body)
    aside = f"<h2>{s.dice.choice(words.NOISE)}</h2><p>{s.dice.choice(words.NOISE)}</p>"
    return f"""<!doctype html>
<html lang="en"><head><title>{html.escape(title)} | {house}</title>
<meta property="og:site_name" content="{house}"><meta name="author" content="{author}">
<meta property="article:published_time" content="{s.day}T06:00:00Z"></head>
<body><nav><ul><li>Home</li><li>Markets</li></ul></nav>
<article><h1>{html.escape(title)}</h1>
{text}
</article>
<aside>{aside}</aside>
<footer>{house}</footer></body></html>
"""


def write(folder: Path, count: int, *, seed: int = 1, first: int = 0) -> int:
    """Write articles `first` to `first + count` into `folder`; the number of characters written."""
    folder.mkdir(parents=True, exist_ok=True)
    characters = 0
    for i in range(first, first + count):
        name, text = article(seed, i)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        characters += len(text)
    return characters
