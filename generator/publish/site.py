"""Pages -> site: MkDocs, run in this process, strictly; and the new site put in the place of the old one in one step.

The site is built beside its place and exchanged only when it is whole, so that a build that fails or is killed leaves the last
good site as it was (law 7).
"""

from __future__ import annotations

import logging
import os
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.errors import PublishError
from generator.publish.cite import write_citations
from generator.publish.exchange import in_place_of
from generator.publish.explore import write_explore
from generator.publish.feeds import write_feeds
from generator.publish.search import write_search
from generator.publish.views import wording
from generator.records import Edition

ROOT = Path(__file__).parents[2]
# How many of MkDocs' lines an error shows; the first ones name the cause.
LINES = 12


def build_site(pages_folder: Path, site_folder: Path, edition: Edition) -> None:
    """The site of `pages_folder` at `site_folder`, which is either the old one or the whole new one. Raises PublishError."""
    with in_place_of(site_folder) as new:
        _run(pages_folder.resolve(), new, edition)
        write_search(edition, new / "search")
        write_explore(edition, new / "explore")
        write_feeds(edition, new)
        write_citations(edition, new / "cite")
        (new / ".nojekyll").write_text("", "utf-8")  # GitHub Pages would leave out folders that begin with _


def _run(pages_folder: Path, out: Path, edition: Edition) -> None:
    settings = edition.settings
    day = date.fromisoformat(edition.day)
    with _said() as lines, _environment("SOURCE_DATE_EPOCH", str(timegm(day.timetuple()))):
        try:
            config = load_config(
                config_file=str(ROOT / "mkdocs.yml"),
                docs_dir=str(pages_folder),
                site_dir=str(out),
                site_name=settings.title,
                site_url=settings.site_url,
                strict=True,
                extra={"day": wording.day(edition.day), "date": edition.day},
            )
            mkdocs_build(config)
        except (MkDocsException, OSError) as e:
            told = "\n".join([*lines[:LINES], *(["…"] if len(lines) > LINES else [])])
            raise PublishError(f"MkDocs could not build the site: {e}\n{told}".rstrip(), file=str(pages_folder)) from e


@contextmanager
def _said() -> Iterator[list[str]]:
    """MkDocs' warnings and errors, in order, kept from the terminal."""
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(f"{record.levelname}: {record.getMessage()}")

    log, keep = logging.getLogger("mkdocs"), Keep(logging.WARNING)
    propagate, log.propagate = log.propagate, False
    before = log.handlers[:]
    log.addHandler(keep)
    try:
        yield lines
    finally:
        log.propagate = propagate
        log.handlers[:] = before  # MkDocs leaves its counter of warnings there


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
