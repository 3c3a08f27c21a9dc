"""`python -m tests.gate.evaluate` (`make eval`): how good the finders are, beside what the best peers reach.

Tables: the annotated articles, blind ones, and public data where its evaluator is at hand (`LODESTONE_EVAL`, by default
`../shared/eval`). A part that is not there is said to be missing and costs nothing. `--errors` lists every fault on the annotated
articles, and on the even half of the blind ones.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator import vocabulary
from generator.find.dates import find_dates
from generator.find.figures import find_figures
from generator.text import Locator, bare_article
from tests.gate.blind import blind_rows
from tests.gate.claims import claim_rows
from tests.gate.figures import dates, figures
from tests.gate.intervals import interval
from tests.gate.joined import joined_rows
from tests.gate.measures import measures
from tests.gate.noise import noise_rows
from tests.gate.quotes import people, polnear_rows, quotes, statements
from tests.gate.scoring import Share
from tests.gate.short import short_rows
from tests.real import GOLD, ROOT, SEEDS

EVAL = Path(os.environ.get("LODESTONE_EVAL") or ROOT.parent / "shared" / "eval")
# A kind of fact -> its measures on the annotated articles. Add yours here; its floors go to floors.json.
KINDS: tuple[Callable[[list[str] | None], dict[str, Share]], ...] = (figures, dates, quotes, statements, people, measures)

# What peers reach with the same evaluator on the same kind of data (issue 4): (name, figure).
PEERS = {
    "MEANTIME figure spans, F1": "CQE 89.6 · Recognizers 84.6 · regex 74.5 · quantulum3 63.6",
    "MEANTIME false on dates / names": "CQE 6 / 7 · quantulum3 183 / 31 (in 61 articles)",
    "Recognizers' cases, value / unit": "Recognizers 93.7 / 89.9 · CQE 89.1 / 91.2",
    "MEANTIME dates, value F1": "HeidelTime 85.2 · Recognizers 73.6 · dateparser 46.8",
    "GUM news dates, value F1": "HeidelTime 80.7 · Recognizers 62.2 · dateparser 32.9",
    "characters per second, one core": "quantulum3 24–42 k · CQE 9 k · HeidelTime 6 k",
    "start of `find`, seconds": "",
}
# A row -> the gold whose articles are drawn anew for its interval, and the evaluator's names of scorer and figure.
INTERVALS = {
    "MEANTIME figure spans, F1": ("meantime", "eval_span", "span"),
    "MEANTIME dates, value F1": ("meantime", "eval_dates", "value_F1"),
    "GUM news dates, value F1": ("gum_news", "eval_dates", "value_F1"),
}


def annotated_rows() -> list[str]:
    """One line for each measure of each kind on the annotated articles."""
    if not (GOLD.is_dir() and SEEDS.is_dir()):
        return [f"  the annotated articles are not at {GOLD}"]
    errors: list[str] | None = [] if "--errors" in sys.argv else None
    rows = [f"  {kind.__name__:10} {name:12} {share}" for kind in KINDS for name, share in kind(errors).items()]
    return rows + (errors or [])


def public_rows() -> list[str]:
    """The public dev halves through `lodestone find`, each figure with its 95 % interval over articles, beside the peers'."""
    folder = EVAL / "figures"
    if not (folder / "evaluate.py").is_file():
        return [f"  the public evaluator is not at {folder}"]
    names = ("meantime", "rt_nwu", "gum_news")
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "scores.json"
        command = f"{sys.executable} {folder / 'adapt.py'} {sys.executable} -m generator"
        gold = [str(folder / f"{name}.dev.jsonl") for name in names]
        subprocess.run(
            [sys.executable, str(folder / "evaluate.py"), "--gold", *gold, "--cmd", command, "--json", str(out),
             "--save-pred", scratch],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        scores = json.loads(out.read_text("utf-8"))["system"]
        sure = {
            row: interval(folder, folder / f"{name}.dev.jsonl", Path(scratch) / f"{name}.dev.jsonl", scorer, key)
            for row, (name, scorer, key) in INTERVALS.items()
        }
    news, cases, gum = (scores[f"{name}.dev"] for name in names)
    values = {
        "MEANTIME figure spans, F1": news["figures"]["span"]["F1"],
        "MEANTIME false on dates / names": f"{news['figures']['fp']['date']} / {news['figures']['fp']['name']}",
        "Recognizers' cases, value / unit": f"{cases['figures']['value_acc']} / {cases['figures']['unit_acc']}",
        "MEANTIME dates, value F1": news["dates"]["value_F1"],
        "GUM news dates, value F1": gum["dates"]["value_F1"],
        "start of `find`, seconds": news["startup"],
    }
    return [f"  {name:34} {values[name]!s:>12} {sure.get(name, ''):>10}   {PEERS[name]}" for name in values]


def speed_rows() -> list[str]:
    """Figures and dates together, on the text of this repository's own articles."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "articles").glob("*.txt"))] * 5
    words = vocabulary.load()
    articles = [bare_article(text) for text in texts]
    begin = time.perf_counter()
    for article in articles:
        where = Locator(article)
        find_figures(article, words, where, find_dates(article, words, where))
    rate = sum(map(len, texts)) / (time.perf_counter() - begin)
    name = "characters per second, one core"
    return [f"  {name:34} {rate:>12,.0f}   {PEERS[name]}"]


TABLES: tuple[tuple[str, Callable[[], list[str]]], ...] = (
    ("The annotated articles", annotated_rows),
    ("What the real articles say together", claim_rows),
    ("Editions of strangers: figures of several reports", joined_rows),
    ("Public data, dev halves", public_rows),
    ("Quotes in political news", polnear_rows),
    ("Blind articles: annotated before the rules were read", blind_rows),
    ("Short reports of negotiations", short_rows),
    ("Saved pages: what is kept of articles, and of noise", noise_rows),
    ("Speed", speed_rows),
)


def main() -> None:
    for title, rows in TABLES:
        print(title)
        print("\n".join(rows()))


if __name__ == "__main__":
    main()
