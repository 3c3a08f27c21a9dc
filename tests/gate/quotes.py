"""How good the quotes, statements and people of the annotated articles are; and PolNeAR, where its dev half is at hand.

A gold quote is found when the same words, without the stops at their edges, are quoted in its place. `found` counts the key ones.
An extra quote costs precision only if it claims that somebody spoke (a statement or a fragment). A statement is found by its
sentence and verb. People are compared by full name; those that stand only in noise are not asked for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator import vocabulary
from generator.find.names import Names, find_names
from generator.find.people import find_people
from generator.find.quotes import find_quotes
from generator.find.statements import find_statements
from generator.records import Article, Quote, Statement
from generator.text import Locator
from tests.gate.scoring import Row, Share, add, annotated, place
from tests.real import ROOT

EVAL = Path(os.environ.get("LODESTONE_EVAL") or ROOT.parent / "shared" / "eval") / "quotes"
POLNEAR = Path(os.environ.get("LODESTONE_POLNEAR") or EVAL / "gold" / "polnear.dev.jsonl")
_BRITISH = "PolNeAR in British marks: span F1"
# (name, the best that peers reach there, or what other human annotators do)
PEERS = {
    "PolNeAR: found and right speaker": "sayswho 61.5 · textacy 61.0 · pair scanner 59.2 · humans 97.1",
    "PolNeAR: span F1": "pair scanner 94.9 · sayswho 82.2 · textacy 79.9 · humans 96.4",
    "PolNeAR: surname / full name": "textacy 90.8 / 33.8 · sayswho 89.1 / 89.0 (of those they found)",
    "PolNeAR: pronoun": "sayswho 52.7 · pair scanner 26.9",
    "PolNeAR: cue / role": "",
    "PolNeAR: short non-quotes rejected": "",
    "PolNeAR: real fragments kept": "",
    _BRITISH: "compromise 83.8 · textacy 3.1 (rewritten marks, no British papers)",
    "PolNeAR: characters per second": "textacy 29 k · GenderGapTracker 20 k · sayswho 14 k",
}


def _read(article: Article) -> tuple[Names, tuple[Quote, ...], tuple[Statement, ...]]:
    words, where = vocabulary.load(), Locator(article)
    names = find_names(article, words)
    found = find_quotes(article, words, where, names)
    return names, found, find_statements(article, words, where, names, found)


def quotes(errors: list[str] | None = None) -> dict[str, Share]:
    """Key quotes found, precision, kind and speaker."""
    total: dict[str, Share] = {}
    for gold, article in annotated():
        left = list(_read(article)[1])
        for row in gold["quotes"]:
            total = add(total, _quote(article, row, left, errors))
        claimed = [q for q in left if q.kind in ("statement", "fragment")]
        spoken = len([1 for row in gold["quotes"] if place(article, row)])
        total = add(total, {"precision": Share(spoken, spoken + len(claimed))})
        _say(errors, [f"  extra quote {q.text[:60]!r} ({q.kind})" for q in claimed])
    return total


def _quote(article: Article, row: Row, left: list[Quote], errors: list[str] | None) -> dict[str, Share]:
    span = place(article, row)
    match = next(
        (
            q
            for q in left
            if span and q.text.strip(",. ") == str(row["text"]).strip(",. ") and q.start < span[1] and span[0] < q.end
        ),
        None,
    )
    if match is None:
        _say(errors, [f"  missed quote {row['text'][:60]!r}"])
        return {"found": Share(0, 1)} if row["key"] else {}
    left.remove(match)
    out = {"kind": Share(match.kind == row["kind"], 1)}
    if row["key"]:
        out |= {"found": Share(1, 1), "speaker": Share(match.speaker == row["speaker"], 1)}
    _say(errors, [f"  quote {row['text'][:60]!r}: {match.kind}, {match.speaker}"] if 0 in (s.hits for s in out.values()) else [])
    return out


def statements(errors: list[str] | None = None) -> dict[str, Share]:
    """Statements found (and the named ones apart), their speakers, and precision."""
    total: dict[str, Share] = {}
    for gold, article in annotated():
        found = list(_read(article)[2])
        asked = [row for row in gold["indirect_statements"] if str(row["sentence"]) in article.text]
        for row in asked:
            match = next(
                (
                    s
                    for s in found
                    if s.cue and s.cue in str(row["cue"]).split() + [str(row["cue"])] and _overlap(s.sentence, str(row["sentence"]))
                ),
                None,
            )
            share = {"found": Share(match is not None, 1)}
            if row["named"]:
                share["named found"] = Share(match is not None, 1)
                if match is not None:
                    share["speaker"] = Share(_same(match.speaker, str(row["speaker"])), 1)
            total = add(total, share)
            if match is None:
                _say(errors, [f"  missed statement {row['cue']!r} in {str(row['sentence'])[:80]!r}"])
            else:
                found.remove(match)
        total = add(total, {"precision": Share(len(_read(article)[2]) - len(found), len(_read(article)[2]))})
        _say(errors, [f"  extra statement {s.speaker_as_written!r} {s.cue} {s.text[:60]!r}" for s in found])
    return total


def people(errors: list[str] | None = None) -> dict[str, Share]:
    """People found, and how many of those found are people of the annotation."""
    total: dict[str, Share] = {}
    for gold, article in annotated():
        names = _read(article)[0]
        found = {p.name for p in find_people(article, names)}
        asked = {str(row["name"]) for row in gold["people"] if not row.get("only_in_noise")}
        total = add(total, {"found": Share(len(asked & found), len(asked)), "precision": Share(len(asked & found), len(found))})
        _say(
            errors, [f"  missed person {n}" for n in sorted(asked - found)] + [f"  extra person {n}" for n in sorted(found - asked)]
        )
    return total


def _same(speaker: str | None, gold: str) -> bool:
    return speaker is not None and (speaker == gold or speaker in gold)


def _overlap(a: str, b: str) -> bool:
    return a in b or b in a


def _say(errors: list[str] | None, rows: Sequence[str]) -> None:
    if errors is not None:
        errors += rows


def polnear_rows() -> list[str]:
    """PolNeAR's dev half through `lodestone find`, each figure beside the peers'."""
    if not (POLNEAR.is_file() and (EVAL / "evaluate.py").is_file()):
        return [
            f"  PolNeAR's dev half is not at {POLNEAR}; LODESTONE_POLNEAR says where, {EVAL.parent / 'README.md'} how it is built"
        ]
    scores = _evaluated(POLNEAR)
    speaker, role = scores["speaker"], next(v for k, v in scores.items() if k.startswith("role"))
    values = {
        "PolNeAR: found and right speaker": scores["quote+speaker"]["recall"],
        "PolNeAR: span F1": _with_interval(scores["overlap0.8"]["F1"], scores["F1_95CI"]),
        "PolNeAR: surname / full name": f"{_with_interval(speaker['surname'], speaker['CI95'])} / {speaker['full_name']}",
        "PolNeAR: pronoun": speaker["pronoun_silver"],
        "PolNeAR: cue / role": f"{scores['cue']['acc']} / {role['acc']}",
        "PolNeAR: short non-quotes rejected": scores["negatives_rejected"]["<=8 words"]["rejected"],
        "PolNeAR: real fragments kept": scores["phenomena"]["shape:fragment"]["recall"],
        _BRITISH: "compromise 83.8 · textacy 3.1 (rewritten marks, no British papers)",
        "PolNeAR: characters per second": scores["speed"]["chars_per_s"],
    }
    british = POLNEAR.with_name("variant.curly1.dev.jsonl")
    if british.is_file():
        values[_BRITISH] = _with_interval((marks := _evaluated(british, "--as-is"))["overlap0.8"]["F1"], marks["F1_95CI"])
    return [f"  {name:34} {values[name]!s:>26}   {PEERS[name]}" for name in values]


def _evaluated(gold: Path, *options: str) -> dict[str, Any]:
    """What the evaluator says of `lodestone find` on `gold`."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "scores.json"
        command = f"{sys.executable} {EVAL / 'adapt.py'} {sys.executable} -m generator"
        subprocess.run(
            [sys.executable, str(EVAL / "evaluate.py"), "--gold", str(gold), "--cmd", command, "--json", str(out), *options],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        scores: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return scores


def _with_interval(value: float, interval: list[float]) -> str:
    """A figure with the 95 % interval of the evaluator's bootstrap over articles."""
    return f"{value} [{interval[0]}, {interval[1]}]"
