"""The commands: the only place that prints, exits and reads the clock.

Results go to stdout, diagnostics to stderr. Exit codes: 0 done; 1 the work failed, or --strict met a problem of level error;
2 wrong usage.
"""

from __future__ import annotations

import datetime
import gc
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO

import click

from generator import __version__, edtf
from generator.errors import LodestoneError, VocabularyError

if TYPE_CHECKING:
    from generator.records import Edition, Problem

Work = Callable[[str, int, int], None]

_seeds = click.option(
    "--seeds",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("seeds"),
    show_default=True,
    help="The folder of articles.",
)
_strict = click.option("--strict", is_flag=True, help="Exit with 1 if any problem is an error.")


def _today() -> str:
    """The UTC day of SOURCE_DATE_EPOCH, else of the clock: the only place that reads it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is no count of seconds: {epoch!r}") from None


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    if value is None:
        return _today()
    if not edtf.is_day(value):
        raise click.BadParameter(f"{value!r} is no day; write it as 2026-03-31")
    return value


_day_option = click.option(
    "--day", callback=_day, metavar="YYYY-MM-DD", help="The edition's day [default: SOURCE_DATE_EPOCH, else today]."
)


@contextmanager
def _progress() -> Iterator[Work]:
    """A bar on a terminal, one plain line a stage elsewhere; always on stderr."""
    if not sys.stderr.isatty():
        said: set[str] = set()

        def plain(stage: str, done: int, total: int) -> None:
            if stage not in said:
                said.add(stage)
                click.echo(f"lodestone: {stage} …", err=True)

        yield plain
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<8}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield show


@contextmanager
def _failing() -> Iterator[None]:
    """A failure as one plain message and exit 1, never a traceback."""
    try:
        yield
    except VocabularyError as e:
        for fault in e.faults:
            click.echo(f"error: {_shown(str(fault))}", err=True)
        sys.exit(1)
    except LodestoneError as e:
        click.echo(f"error: {_shown(str(e))}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        raise  # who read the answers has gone, as `head` does: click ends without a word, with 1
    except OSError as e:
        where = f"{e.filename}: " if e.filename else ""
        click.echo(f"error: {_shown(f'{where}{e.strerror or e}')}", err=True)
        sys.exit(1)


def _shown(words: str) -> str:
    """Words of a seed's name or of a server for a terminal: what would command it, or turn its line round, as its escape."""
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return "".join(c if c == "\n" or unicodedata.category(c) not in kinds else c.encode("unicode_escape").decode() for c in words)


def _say_problems(problems: tuple[Problem, ...], *, notes: bool) -> None:
    for p in problems:
        if notes or p.level != "note":
            click.echo(_shown(f"{p.level}: {p} [{p.rule}]".replace("\n", "\\n")), err=True)


def _count(n: int, what: str, many: str | None = None) -> str:
    return f"{n:,} {what if n == 1 else many or what + 's'}"


def _summary(edition: Edition) -> str:
    found = [r.findings for r in edition.readings]
    facts = {
        "figure": sum(len(f.figures) for f in found),
        "quote": sum(len(f.quotes) for f in found),
        "statement": sum(len(f.statements) for f in found),
        "date": sum(len(f.dates) for f in found),
    }
    levels = [p.level for p in edition.problems]
    topics = f"{_count(len(edition.rounds), 'round')}, {_count(len(edition.elements), 'element')}, " + (
        f"{_count(len(edition.people), 'person', 'people')}, {_count(len(edition.bodies), 'body', 'bodies')}"
    )
    return "\n".join(
        (
            f"articles  {_count(len(edition.readings), 'article')}",
            f"facts     {', '.join(_count(n, what) for what, n in facts.items())}",
            f"topics    {topics}, {_count(len(edition.claims), 'claim')}",
            f"problems  {', '.join(_count(levels.count(level), level) for level in ('error', 'warning', 'note'))}",
        )
    )


def _exit_strict(problems: tuple[Problem, ...], strict: bool) -> None:
    if strict and any(p.level == "error" for p in problems):
        click.echo("error: --strict: at least one problem is an error", err=True)
        sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="lodestone")
def main() -> None:
    """Turn a folder of news articles into a briefing: a cross-linked website and a printed pack, every number and quotation
    followed back to its sentence."""


@main.command()
@_seeds
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("site"), show_default=True, help="Where the site goes."
)
@_day_option
@_strict
def build(seeds: Path, out: Path, day: str, strict: bool) -> None:
    """Build the site, with its data and packs.

    Example: lodestone build --seeds seeds --out site --day 2026-03-31
    """
    from generator import pipeline

    with _failing(), _progress() as progress:
        edition = pipeline.build(seeds, out, day, progress)
    _say_problems(edition.problems, notes=False)
    click.echo(_summary(edition))
    click.echo(f"site      {out / 'index.html'}")
    _exit_strict(edition.problems, strict)


@main.command()
@_seeds
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where edition.json and pages/ go.")
@_day_option
@_strict
def reduce(seeds: Path, out: Path, day: str, strict: bool) -> None:
    """Write edition.json and the pages in Markdown, nothing more.

    Example: lodestone reduce --seeds seeds --out reduced
    """
    from generator import pipeline

    with _failing(), _progress() as progress:
        edition = pipeline.make_edition(seeds, day, progress)
        pipeline.write_reduced(edition, out, seeds)
    _say_problems(edition.problems, notes=False)
    click.echo(_summary(edition))
    click.echo(f"edition   {out / 'edition.json'}")
    _exit_strict(edition.problems, strict)


@main.command()
@_seeds
@click.option(
    "--topic", metavar="KIND/ID", help="One topic, such as rounds/london or elements/samarium [default: the whole edition]."
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PDF to write.")
@_day_option
@_strict
def pack(seeds: Path, topic: str | None, output: Path, day: str, strict: bool) -> None:
    """Print the pack of the edition, or of one topic, as a PDF.

    Example: lodestone pack --topic rounds/london -o london.pdf
    """
    from generator import pipeline
    from generator.publish import packs

    with _failing(), _progress() as progress:
        edition = pipeline.make_edition(seeds, day, progress)
        progress("pack", 0, 1)
        if output.is_file() and not output.read_bytes()[:1024].lstrip().startswith(b"%PDF"):
            raise LodestoneError("this file is no PDF, and would be overwritten", file=str(output), advice="name another with -o")
        content = packs.pack_bytes(edition, topic)
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(content)
        progress("pack", 1, 1)
    _say_problems(edition.problems, notes=False)
    click.echo(str(output))
    _exit_strict(edition.problems, strict)


@main.command()
@_seeds
def find(seeds: Path) -> None:
    """Text in, facts out, for other programs: JSON lines on stdin and stdout, one for each, in order.

    In: {"id", "text", "reference_date"?}. Out: {"id", "figures", "quotes", "statements", "dates", "elements", "people", …}.
    Offsets index the text received. --seeds changes nothing here.

    Example: echo '{"id": "1", "text": "Exports fell 37 percent in May."}' | lodestone find
    """
    gc.disable()  # what is loaded now stays to the end: collecting it again and again is a tenth of the start
    from generator import compiled, streaming, vocabulary

    with _failing():
        vocabulary.load()
        gc.freeze()
        gc.set_threshold(20_000, 20)  # hardly anything that a text leaves behind holds itself: looking for it took a twentieth
        gc.enable()
        code = streaming.run(_open(sys.stdin, "stdin"), _flushed(_open(sys.stdout, "stdout")))
        compiled.keep()
        sys.exit(code)


def _open(stream: TextIO | None, name: str) -> IO[bytes]:
    if stream is None:  # Python's word for one that was closed before the start
        raise LodestoneError(f"{name} is closed")
    return stream.buffer


def _flushed(stream: IO[bytes]) -> Callable[[bytes], None]:
    def write(line: bytes) -> None:
        stream.write(line)
        stream.flush()

    return write


@main.command()
@_seeds
@_day_option
@click.option("--edition", is_flag=True, help="Read all seeds, and say where the edition uses a sentence of SEED, and why.")
@click.argument("seed")
def explain(seeds: Path, day: str, edition: bool, seed: str) -> None:
    """Show each sentence of SEED with its mentions, rules and score, kept or cut and why.

    Example: lodestone explain seeds/000_truce-leaves-rare-earths-unresolved.txt
    """
    from generator import pipeline, vocabulary
    from generator.publish.explain import explain_brief, explain_use
    from generator.read import seed_paths

    with _failing():
        pipeline.check_folder(seeds)
        paths, _ = seed_paths(seeds)
        chosen = [p for p in paths if seed in (p.name, p.stem) or Path(seed).resolve() == p.resolve()]
        if not chosen:
            names = ", ".join(p.name for p in paths[:8]) or "none"
            raise click.UsageError(f"there is no seed {seed!r} in {seeds}; there are: {names}{' …' if len(paths) > 8 else ''}")
        brief = pipeline.read_brief(chosen[0], seeds, vocabulary.load())
        used = explain_use(pipeline.make_edition(seeds, day), brief.article.id) if edition else ()
        for line in (*explain_brief(brief), *used):
            click.echo(line)


@main.command()
@_seeds
@click.argument("source", metavar="FILE|URL")
@click.option("--allow-private", is_flag=True, help="Fetch from private, loopback and link-local addresses too.")
def add(seeds: Path, source: str, allow_private: bool) -> None:
    """Capture a page, or copy a file, into the seeds folder, with a sidecar. The one command that uses the network.

    Example: lodestone add https://courier.example/2025/06/rare-earths
    """
    from generator import capture, vocabulary

    with _failing():
        added = capture.add(source, seeds, vocabulary.load(), allow_private=allow_private)
    click.echo(str(added.seed))
    click.echo(str(added.sidecar))
    for name in added.duplicates:
        click.echo(f"warning: {name} holds the same article already; the latest text will be published", err=True)


@main.command()
@_seeds
@_strict
@click.option(
    "--schema",
    type=click.Choice(["sidecar", "edition"]),
    help="Check nothing; print the JSON Schema of sidecars, or of _edition.yml, by which editors complete and check them.",
)
def check(seeds: Path, strict: bool, schema: str | None) -> None:
    """Check seeds, sidecars and vocabulary: every fault with file and line, nothing built.

    Example: lodestone check --seeds seeds --strict
    """
    from generator import pipeline
    from generator.read.settings import settings_schema
    from generator.read.sidecar import sidecar_schema

    if schema is not None:
        made = sidecar_schema() if schema == "sidecar" else settings_schema()
        click.echo(json.dumps(made, indent=2, ensure_ascii=False))
        return
    with _failing(), _progress() as progress:
        problems = pipeline.check(seeds, progress)
    _say_problems(problems, notes=True)
    levels = [p.level for p in problems]
    click.echo(", ".join(_count(levels.count(level), level) for level in ("error", "warning", "note")))
    _exit_strict(problems, strict)


@main.command()
@_seeds
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port on this machine (0: any free one)."
)
@_day_option
def serve(seeds: Path, port: int, day: str) -> None:
    """Preview the site on this machine; a changed seed shows up without a restart.

    Example: lodestone serve --seeds seeds --port 8000
    """
    from generator import preview

    with _failing():
        preview.serve(seeds, port, day, lambda message: click.echo(message, err=True))


if __name__ == "__main__":
    main()
