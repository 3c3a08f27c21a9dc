"""What can only be measured from inside: reduce and collate apart from all else. Run as a process of its own for each measurement.

`python -m tests.bench.inside reduce|collate|search|explore FOLDER [OUT]` prints one line of JSON; the index of search or the facts
of explore go to OUT, where `tests.bench.asked` looks at them with a browser.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from generator import __version__, pipeline, vocabulary
from generator.collate import collate
from generator.publish.explore import write_explore
from generator.publish.search import write_search
from generator.records import Settings

DAY = "2026-09-01"
WRITERS = {"search": write_search, "explore": write_explore}
# What a reader may type first; the words are in most articles of the newsroom, which is the worst that can be asked.
QUERIES = ("samarium", "90 per cent", "export controls on rare earths", "minister")


def measure(what: str, folder: Path, out: Path | None = None) -> dict[str, float]:
    words = vocabulary.load()
    begin = time.perf_counter()
    briefs, problems = pipeline.read_briefs(folder, words)
    reduced = time.perf_counter() - begin
    characters = sum(len(b.article.text) for b in briefs)
    result = {"articles": len(briefs), "characters": characters, "reduce": reduced}
    if what != "reduce":
        begin = time.process_time()  # of this process alone: another one beside it would lengthen the other clock
        edition = collate(briefs, Settings(), words, day=DAY, generator=__version__, problems=problems)
        result |= {"collate": time.process_time() - begin, "claims": len(edition.claims), "rounds": len(edition.rounds)}
        if out:
            begin = time.perf_counter()
            WRITERS[what](edition, out / what)
            size = sum(p.stat().st_size for p in (out / what).iterdir())
            result |= {what: time.perf_counter() - begin, "size": size}
    return result


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(sys.argv[1], *map(Path, sys.argv[2:]))) + "\n")
