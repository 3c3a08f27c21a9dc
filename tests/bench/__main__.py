"""`python -m tests.bench`: how fast, and how much memory, on articles of a seeded newsroom. The same articles each time.

Builds and packs are the commands that a user types, each in a process of its own, so that the peak of memory is that command's
alone (its own and that of the processes it starts). Times are wall-clock seconds on the machine as it is: mind its load.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench import newsroom
from tests.bench.inside import DAY

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Measured:
    """One line of the table. `memory` is the peak in MiB; `rate` and `note` are worded."""

    what: str
    seconds: float
    memory: float
    rate: str = ""
    note: str = ""


@dataclass(frozen=True)
class Run:
    seconds: float
    memory: float
    output: str


def run(*command: str | Path, cwd: Path) -> Run:
    """Run one command to its end; its wall-clock time and peak memory. Ends the bench if it fails."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(
            [str(c) for c in command], cwd=cwd, stdout=out, stderr=err, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        out.seek(0)
        err.seek(0)
        if child.returncode:
            sys.exit(f"bench: {' '.join(map(str, command))} failed:\n{err.read().decode()[-2000:]}")
        return Run(seconds, usage.ru_maxrss / 1024, out.read().decode())


def lodestone(*arguments: str | Path, cwd: Path) -> Run:
    return run(sys.executable, "-m", "generator", *arguments, "--day", DAY, cwd=cwd)


def seeds(place: Path, count: int) -> Path:
    """The folder of the newsroom's first `count` articles."""
    folder = place / f"seeds-{count}"
    if not folder.exists():
        newsroom.write(folder, count)
    return folder


def inside(what: str, place: Path, count: int, *out: Path) -> tuple[dict[str, float], float]:
    found = run(sys.executable, "-m", "tests.bench.inside", what, seeds(place, count), *out, cwd=place)
    return json.loads(found.output), found.memory


def asked(what: str, place: Path, count: int) -> tuple[Measured, dict[str, float]]:
    """The time and memory to write the index of search or the facts of explore, and what a browser says of them."""
    out = place / f"{what}-{count}"
    found, memory = inside(what, place, count, out)
    seen = json.loads(run(sys.executable, "-m", "tests.bench.asked", what, out, cwd=place).output)
    note = f"{found['size'] / 2**20:,.1f} MiB of files; memory with the edition"
    return Measured(f"{what} of {count:,} articles", found[what], memory, "no Chromium here", note), seen


def bench_reduce(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [200]:
        found, memory = inside("reduce", place, count)
        articles, thousands = found["articles"] / found["reduce"], found["characters"] / found["reduce"] / 1000
        rate = f"{articles:,.0f} articles/s, {thousands:,.0f} k characters/s"
        yield Measured(f"reduce {count:,} articles", found["reduce"], memory, rate, "one core, start-up not counted")


def weights(site: Path) -> str:
    """What the first page brings with it, compressed, and the heaviest of all pages."""
    packed = {p: len(gzip.compress(p.read_bytes())) for p in (*site.rglob("*.html"), *(site / "assets").iterdir())}
    first = sum(n for p, n in packed.items() if p.parent.name == "assets" or p == site / "index.html")
    name, most = max(((p.name, n) for p, n in packed.items() if p.suffix == ".html"), key=lambda item: item[1])
    return f"home {first / 1000:.0f} kB compressed with its assets, the heaviest page {most / 1000:.0f} kB ({name})"


def bench_build(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [5, 200, 1000]:
        built = lodestone("build", "--seeds", seeds(place, count), "--out", "site", cwd=place)
        files = [p for p in (place / "site").rglob("*") if p.is_file()]
        size = sum(p.stat().st_size for p in files) / 2**20
        yield Measured(
            f"build {count:,} seeds",
            built.seconds,
            built.memory,
            f"{count / built.seconds:,.1f} seeds/s",
            f"{len(files):,} files, {size:,.0f} MiB; {weights(place / 'site')}",
        )


def bench_rebuild(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [200]:
        folder = place / "seeds-growing"
        shutil.rmtree(folder, ignore_errors=True)
        newsroom.write(folder, count)
        lodestone("build", "--seeds", folder, "--out", "site-growing", cwd=place)
        newsroom.write(folder, 1, first=count)
        built = lodestone("build", "--seeds", folder, "--out", "site-growing", cwd=place)
        yield Measured(f"rebuild {count:,} seeds and one more", built.seconds, built.memory)


def bench_pack(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [50, 200]:
        pdf = place / f"pack-{count}.pdf"
        made = lodestone("pack", "--seeds", seeds(place, count), "-o", pdf, cwd=place)
        pages = pdf.read_bytes().count(b"/Type /Page\n") or pdf.read_bytes().count(b"/Type/Page/")
        note = f"{pdf.stat().st_size / 2**20:.1f} MiB" + (f", {pages} pages" if pages else "")
        yield Measured(f"pack of {count:,} articles", made.seconds, made.memory, "", f"{note}; reading the seeds included")


def bench_collate(place: Path, sizes: list[int]) -> Iterator[Measured]:
    before: tuple[int, float] | None = None
    for count in sizes or [200, 2000, 10000]:
        found, memory = inside("collate", place, count)
        rate = f"{found['articles'] / found['collate']:,.0f} articles/s of CPU time"
        grown = _growth(before, (count, found["collate"])) if before else ""
        before = before or (count, found["collate"])
        yield Measured(
            f"collate {count:,} articles",
            found["collate"],
            memory,
            rate,
            f"{found['claims']:,.0f} claims, {found['rounds']:,.0f} rounds{grown}",
        )


def _growth(before: tuple[int, float], now: tuple[int, float]) -> str:
    """How the cost grew from the smallest size, beside what n log n would make of it."""
    (few, short), (many, long) = before, now
    most = many * math.log(many) / (few * math.log(few))
    return f"; {long / short:,.1f} times the cost of {few:,}, n log n allows {most:,.1f}"


def bench_search(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [1000, 5000]:
        written, seen = asked("search", place, count)
        size = (
            "a first query at most {bytes:,.0f} bytes ({compressed:,.0f} compressed), {milliseconds:,.0f} ms".format_map(seen)
            if seen
            else ""
        )
        yield replace(written, rate=size or written.rate)


def bench_explore(place: Path, sizes: list[int]) -> Iterator[Measured]:
    for count in sizes or [600]:
        written, seen = asked("explore", place, count)
        words = "{facts:,.0f} facts, {bytes:,.0f} bytes, there in {load:,.0f} ms, a choice in {milliseconds:,.0f} ms at most"
        yield replace(written, rate=words.format_map(seen) if seen else written.rate)


PARTS: dict[str, Callable[[Path, list[int]], Iterator[Measured]]] = {
    "reduce": bench_reduce,
    "build": bench_build,
    "rebuild": bench_rebuild,
    "pack": bench_pack,
    "collate": bench_collate,
    "search": bench_search,
    "explore": bench_explore,
}


def show(m: Measured) -> str:
    return f"{m.what:<36} {m.seconds:>9.2f} s {m.memory:>8,.0f} MiB   {'; '.join(t for t in (m.rate, m.note) if t)}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Time and memory on articles of a seeded newsroom.")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="which parts [default: all]", metavar="|".join(PARTS))
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[], metavar="N", help="how many articles, instead of each part's own"
    )
    parser.add_argument("--keep", type=Path, help="work in this folder and leave it there")
    chosen = parser.parse_args()
    place = chosen.keep or Path(tempfile.mkdtemp(prefix="lodestone-bench-"))
    place.mkdir(parents=True, exist_ok=True)
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    print(f"{'':<36} {'time':>11} {'peak memory':>12}", flush=True)
    try:
        for part in chosen.parts or PARTS:
            for measured in PARTS[part](place.resolve(), chosen.sizes):
                print(show(measured), flush=True)
    finally:
        if chosen.keep is None:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
