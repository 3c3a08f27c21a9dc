"""All stages, in order, on one page: what happens to a folder of seeds.

    bytes -> read -> Seed -> strip -> Article -> find -> Findings -> reduce -> Brief -> collate -> Edition -> publish -> site

A stage is a function of records. A fault of one seed becomes a Problem and costs that seed only (law 7); a broken law of the
design is a LawError and stops the build before anything is published (law 1).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from generator import __version__, vocabulary
from generator.collate import collate
from generator.errors import LodestoneError, PublishError, SeedError
from generator.find import find
from generator.publish import data, exchange, law, packs, pages, site
from generator.read import read_seed, read_settings, seed_paths
from generator.records import Article, Brief, Edition, Problem
from generator.reduce import reduce
from generator.strip import strip
from generator.vocabulary import Vocabulary

WORK = Path(".build")
_WRITERS = (("pages", pages.write_pages), ("data", data.write_data), ("packs", packs.write_packs))
MANY = 64  # seeds from which a second process pays: each takes about half a second to start

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, the steps done, and the steps in all."""


def no_progress(stage: str, done: int, total: int) -> None:
    """Tells nobody how far a stage is."""


def read_article(path: Path, folder: Path, words: Vocabulary) -> Article:
    """One seed as an article. Raises SeedError."""
    return strip(read_seed(path, folder), words)


def read_brief(path: Path, folder: Path, words: Vocabulary) -> Brief:
    """One seed as a brief. Raises SeedError."""
    article = read_article(path, folder, words)
    return reduce(article, find(article, words), words)


def check_folder(folder: Path) -> None:
    """Raise LodestoneError if there is no such folder of seeds."""
    if not folder.is_dir():
        raise LodestoneError("there is no such folder of seeds", file=str(folder), advice="name it with --seeds")


def read_briefs(folder: Path, words: Vocabulary, progress: Progress = no_progress) -> tuple[tuple[Brief, ...], tuple[Problem, ...]]:
    """Every seed of the folder as a brief, and what is wrong with those that cannot be one. Raises LodestoneError: no folder."""
    check_folder(folder)
    paths, found = seed_paths(folder)
    problems = list(found)
    briefs: list[Brief] = []
    for done, read in enumerate(_read_each(paths, folder, words)):
        progress("reduce", done, len(paths))
        if isinstance(read, Problem):
            problems.append(read)
        else:
            briefs.append(read)
    progress("reduce", len(paths), len(paths))
    problems += [p for b in briefs for p in b.article.problems]
    return tuple(briefs), tuple(problems)


def _read_each(paths: Sequence[Path], folder: Path, words: Vocabulary) -> Iterator[Brief | Problem]:
    """The seeds' briefs in the order of the paths: here, or on every core where there are many."""
    cores = os.cpu_count() or 1
    if len(paths) < MANY or cores == 1:
        yield from (_read_one(path, folder, words) for path in paths)
        return
    # Spawned, not forked: a preview has threads. Each worker reads the vocabulary once; results come back in order.
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_read_apart, paths, repeat(folder), chunksize=16)


def _read_apart(path: Path, folder: Path) -> Brief | Problem:
    return _read_one(path, folder, vocabulary.load())


def _read_one(path: Path, folder: Path, words: Vocabulary) -> Brief | Problem:
    try:
        return read_brief(path, folder, words)
    except SeedError as e:
        return problem_of(e, path.relative_to(folder).as_posix())


def problem_of(error: LodestoneError, seed: str) -> Problem:
    """A fault as a problem of the edition, of level error."""
    advice = f" ({error.advice})" if error.advice else ""
    return Problem(error.file or seed, error.line, "error", "unreadable", error.what + advice)


def make_edition(folder: Path, day: str, progress: Progress = no_progress) -> Edition:
    """The folder's seeds as an edition of `day` (ISO). Raises LodestoneError if no article can be read or a law is broken."""
    words = vocabulary.load()
    briefs, problems = read_briefs(folder, words, progress)
    settings, faults = read_settings(folder)
    if not briefs:
        reasons = "; ".join(str(p) for p in (*faults, *problems)[:3])
        raise LodestoneError(
            f"no article could be read{': ' + reasons if reasons else ''}",
            file=str(folder),
            advice="put articles (.txt, .md, .html) there",
        )
    progress("collate", 0, 1)
    edition = collate(briefs, settings, words, day=day, generator=__version__, problems=(*faults, *problems))
    law.check(edition)
    progress("collate", 1, 1)
    return edition


def write_reduced(edition: Edition, out: Path, seeds: Path | None = None) -> None:
    """`edition.json`, complete, and the pages in Markdown: what another site builder needs, and nothing more. Pages of an edition
    before go. Raises PublishError when `out`/pages is not ours: `edition.json`, which is written first, is the mark."""
    if seeds is not None and out.resolve() == seeds.resolve():
        raise PublishError("the seeds stand here", file=str(out), advice="name another folder with --out")
    folder, whole = out / "pages", out / "edition.json"
    if not whole.is_file() and folder.is_dir() and any(folder.iterdir()):
        raise PublishError(
            "the folder holds other things than pages of an edition, and would lose them",
            file=str(folder),
            advice="name an empty folder with --out",
        )
    data.write_json(data.edition_json(edition, full=True), whole)
    pages.write_pages(edition, folder)


def build(folder: Path, out: Path, day: str, progress: Progress = no_progress, work: Path = WORK) -> Edition:
    """Seeds to site, with data and packs. The site at `out` is exchanged only when the new one is whole. Raises PublishError when
    another build is at work in the same folder, a preview's too: both would write the same pages."""
    _check_apart(folder, out, work)
    edition = make_edition(folder, day, progress)
    docs = work / "pages"
    work.mkdir(parents=True, exist_ok=True)
    with exchange.alone(work):
        shutil.rmtree(docs, ignore_errors=True)
        for step, (stage, write) in enumerate(_WRITERS):
            progress(stage, step, len(_WRITERS) + 1)
            try:
                write(edition, docs)
            except OSError as e:
                raise PublishError(
                    f"the {stage} cannot be written: {e.strerror}", file=str(e.filename or docs),
                    advice="mend that and build again; the last good site stands as it was",
                ) from e  # fmt: skip
        progress("site", len(_WRITERS), len(_WRITERS) + 1)
        site.build_site(docs, out, edition)
        progress("site", len(_WRITERS) + 1, len(_WRITERS) + 1)
    return edition


def _check_apart(folder: Path, out: Path, work: Path) -> None:
    """Raises PublishError where a site would take the place of the seeds, or of what is derived (a preview stands beside that)."""
    there = out.resolve()
    if folder.resolve().is_relative_to(there):
        raise PublishError("the seeds stand here, and would be replaced", file=str(out), advice="name another folder with --out")
    if there == work.resolve() or there.is_relative_to(work.resolve() / "pages"):
        raise PublishError("what is derived stands here and is deleted", file=str(out), advice="name another folder with --out")


def check(folder: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
    """Every fault of seeds, sidecars and settings; nothing is built. Raises VocabularyError with all its faults."""
    words = vocabulary.load()
    _, problems = read_briefs(folder, words, progress)
    _, faults = read_settings(folder)
    return (*faults, *problems)
