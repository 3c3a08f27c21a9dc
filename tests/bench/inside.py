"""What can only be measured from inside: reduce and collate apart from all else. Run as a process of its own for each measurement.

`python -m tests.bench.inside reduce|collate FOLDER` prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from generator import __version__, pipeline, vocabulary
from generator.collate import collate
from generator.records import Settings

DAY = "2026-09-01"


def measure(what: str, folder: Path) -> dict[str, float]:
    words = vocabulary.load()
    begin = time.perf_counter()
    briefs, problems = pipeline.read_briefs(folder, words)
    reduced = time.perf_counter() - begin
    characters = sum(len(b.article.text) for b in briefs)
    result = {"articles": len(briefs), "characters": characters, "reduce": reduced}
    if what == "collate":
        begin = time.perf_counter()
        edition = collate(briefs, Settings(), words, day=DAY, generator=__version__, problems=problems)
        result |= {"collate": time.perf_counter() - begin, "claims": len(edition.claims), "rounds": len(edition.rounds)}
    return result


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))) + "\n")
