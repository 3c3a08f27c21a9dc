"""What can only be measured from inside: reduce and collate apart from all else. Run as a process of its own for each measurement.

`python -m tests.bench.inside reduce|collate|search FOLDER` prints one line of JSON.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import __version__, pipeline, vocabulary
from generator.collate import collate
from generator.publish.search import words as words_of
from generator.publish.search import write_search
from generator.records import Edition, Settings

DAY = "2026-09-01"
# Results whose blocks the page loads (templates/theme/assets/search.js).
RESULTS = 16


def measure(what: str, folder: Path) -> dict[str, float]:
    words = vocabulary.load()
    begin = time.perf_counter()
    briefs, problems = pipeline.read_briefs(folder, words)
    reduced = time.perf_counter() - begin
    characters = sum(len(b.article.text) for b in briefs)
    result = {"articles": len(briefs), "characters": characters, "reduce": reduced}
    if what in ("collate", "search"):
        begin = time.perf_counter()
        edition = collate(briefs, Settings(), words, day=DAY, generator=__version__, problems=problems)
        result |= {"collate": time.perf_counter() - begin, "claims": len(edition.claims), "rounds": len(edition.rounds)}
        if what == "search":
            result |= searched(edition)
    return result


# What a reader may type first; the words are in most articles of the newsroom, which is the worst that can be asked.
QUERIES = ("samarium", "90 per cent", "export controls on rare earths", "minister")


def searched(edition: Edition) -> dict[str, float]:
    """Seconds to write the search index, its size, and the bytes that the dearest first query loads, as sent and compressed."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        begin = time.perf_counter()
        write_search(edition, folder)
        seconds = time.perf_counter() - begin
        loaded = [_loaded(folder, query) for query in QUERIES]
        sizes = [sum(p.stat().st_size for p in files) for files in loaded]
        small = [sum(len(gzip.compress(p.read_bytes())) for p in files) for files in loaded]
        whole = sum(p.stat().st_size for p in folder.iterdir())
    return {"search": seconds, "query": max(sizes), "compressed": max(small), "index": whole}


def _loaded(folder: Path, query: str) -> list[Path]:
    """The files of a first query: the manifest, the shards of its words, and as many blocks as results (the largest there are)."""
    manifest = json.loads((folder / "manifest.js").read_text("utf-8").partition(",")[2].removesuffix(");\n"))
    asked = [w for w in words_of(query) if w not in manifest["stop"]]
    near = {n for w in asked for n, key in enumerate(manifest["shards"]) if w.startswith(key)}
    blocks = sorted(folder.glob("e*.js"), key=lambda p: -p.stat().st_size)[:RESULTS]
    return [folder / "manifest.js", *(folder / f"t{n}.js" for n in sorted(near)), *blocks]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))) + "\n")
