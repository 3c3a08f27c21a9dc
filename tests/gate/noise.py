"""How much of the article is kept, and how much noise is let through, in words, on the saved pages of `tests/pages`.

`python -m tests.gate.noise [--errors]` prints the table, with trafilatura and jusText beside it on the HTML pages. A line counts as
kept when its words stand, in order, in what was kept; a noise line that repeats an article line must stand there once more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import vocabulary
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip
from tests.gate.saved import HALVES, OPENED, UNSEEN, SavedPage, pasted, saved_pages, words


@dataclass(slots=True)
class Score:
    """Words of article lines, and of noise and caption lines: in all, and found in what was kept."""

    article: int = 0
    kept: int = 0
    noise: int = 0
    let_through: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(self._all(), other._all(), strict=True)))

    def _all(self) -> tuple[int, ...]:
        return self.article, self.kept, self.noise, self.let_through

    @property
    def kept_share(self) -> float:
        return self.kept / self.article if self.article else 1.0

    @property
    def noise_share(self) -> float:
        return self.let_through / self.noise if self.noise else 0.0


def article_of(page: SavedPage) -> Article:
    return strip(read_seed(page.path, page.path.parent), vocabulary.load())


def score(page: SavedPage, text: str, errors: list[str] | None = None) -> Score:
    """The score of what some program kept of a page."""
    shown = f" {' '.join(words(text))} "
    result = Score()
    article = [" ".join(words(page.lines.get(n, ""))) for n in page.article]
    for n, line in zip(page.article, article, strict=True):
        if not line:
            continue
        result.article += line.count(" ") + 1
        if f" {line} " in shown:
            result.kept += line.count(" ") + 1
        elif errors is not None:
            errors.append(f"  lost   {page.path.name}:{n}: {page.lines.get(n, '')[:90]}")
    for n in (*page.noise, *page.captions):
        line = " ".join(words(page.lines.get(n, "")))
        if not line:
            continue
        expected = sum(f" {a} ".count(f" {line} ") for a in article)
        result.noise += line.count(" ") + 1
        if shown.count(f" {line} ") > expected:
            result.let_through += line.count(" ") + 1
            if errors is not None:
                errors.append(f"  noise  {page.path.name}:{n}: {page.lines.get(n, '')[:90]}")
    return result


def metadata_errors(page: SavedPage, article: Article) -> list[str]:
    """Each field of the article that no careful reader would have given."""
    return [
        f"  {field:9} {page.path.name}: {getattr(article, field)!r}, expected {' or '.join(map(repr, allowed))}"
        for field, allowed in page.expected.items()
        if getattr(article, field) not in allowed and not (None in allowed and getattr(article, field) is None)
    ]


def _trafilatura(page: SavedPage) -> str:
    import trafilatura

    found = trafilatura.extract(page.path.read_bytes(), include_comments=False, favor_recall=True, deduplicate=True)
    return found or ""


def _justext(page: SavedPage) -> str:
    import justext

    paragraphs = justext.justext(page.path.read_bytes(), justext.get_stoplist("English"))
    return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


def _row(name: str, pages: list[SavedPage], keep: Callable[[SavedPage], str], errors: list[str] | None = None) -> str:
    total = sum((score(p, keep(p), errors) for p in pages), Score())
    return (
        f"{name:34} {len(pages):3} {total.article:6} {100 * total.kept_share:7.2f} {total.noise:6} {100 * total.noise_share:7.2f}"
    )


def _pasted_row(web: list[SavedPage]) -> str:
    """The same HTML pages as text that was selected and pasted: no markup helps, all noise is there."""
    with TemporaryDirectory() as folder:
        return _row("lodestone, HTML pasted as text", list(pasted(web, Path(folder))), lambda p: article_of(p).text)


def noise_rows() -> list[str]:
    """The table; under `--errors`, every line that was lost or let through, and every wrong field."""
    halves = {half: list(saved_pages(half)) for half in HALVES}
    pages = [p for half in halves.values() for p in half]
    web = [p for p in pages if p.path.suffix in (".html", ".htm")]
    errors: list[str] = []
    rows = [f"{'':34} {'n':>3} {'words':>6} {'kept %':>7} {'noise':>6} {'let %':>7}"]
    for half, some in halves.items():
        rows.append(_row(f"lodestone, {half} set", some, lambda p: article_of(p).text, errors))
    for half in OPENED:
        rows.append(_row(f"lodestone, {half} set, opened", list(saved_pages(half)), lambda p: article_of(p).text, errors))
    for half in UNSEEN:
        rows.append(_row(f"lodestone, {half} set, unseen", list(saved_pages(half)), lambda p: article_of(p).text))
    rows += [
        _row("lodestone, all that were seen", pages, lambda p: article_of(p).text),
        _row("lodestone, HTML", web, lambda p: article_of(p).text),
        _pasted_row(web),
        _row("trafilatura (recall), HTML", web, _trafilatura),
        _row("jusText, HTML", web, _justext),
    ]
    read = [*pages, *(p for half in OPENED for p in saved_pages(half))]
    wrong = [e for p in read for e in metadata_errors(p, article_of(p))]
    rows.append(f"metadata: {len(wrong)} wrong of {5 * len(read)}")
    for half in UNSEEN:
        unseen = saved_pages(half)
        count = sum(len(metadata_errors(p, article_of(p))) for p in unseen)
        rows.append(f"metadata, {half} set: {count} wrong of {5 * len(unseen)}")
    errors += wrong
    return [f"  {row}" for row in (*rows, *(errors if "--errors" in sys.argv else ()))]


def main() -> None:
    print("\n".join(noise_rows()))


if __name__ == "__main__":
    main()
