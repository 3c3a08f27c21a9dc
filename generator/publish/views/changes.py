"""What changed between the versions of an article, as rows of its page: each sentence with its words marked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.alike import differing
from generator.publish.markdown import escape, join, tag
from generator.publish.pieces import shown_change
from generator.records import Reading, Revision

_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """`kind` is new, gone or changed; `since` the version that has it otherwise; `anchor` the sentence as it stands on the page, if
    it does."""

    kind: str
    since: str
    text: Markup
    line: str
    anchor: str | None


def change_rows(reading: Reading, carried: frozenset[int] | None) -> tuple[ChangeRow, ...]:
    """`carried`: the numbers of the sentences that the page shows; None where it shows all."""
    shown = [shown_change(c, carried) for c in _in_all(reading.changes)]
    return tuple(
        ChangeRow(
            c.kind,
            c.since,
            _marked(c),
            f"line {c.line}",
            f"s{c.n}" if c.n is not None and (carried is None or c.n in carried) else None,
        )
        for c in shown
    )


def _in_all(changes: Sequence[Revision]) -> Iterator[Revision]:
    """What became of each sentence over all versions, at the place of its last change: a live report that is saved forty times has
    one row for a price that moved with each, and none for a line that went and came back as it was."""
    chains: list[list[Revision]] = []
    open_at: dict[str, list[int]] = defaultdict(list)  # a sentence as its chain has it now -> those chains, the latest last
    gone_at: dict[str, list[int]] = defaultdict(list)
    for change in changes:
        before = open_at[change.before] if change.before is not None else gone_at[change.after or ""]
        if before:
            k = before.pop()
            chains[k].append(change)
        else:
            k = len(chains)
            chains.append([change])
        if change.after is not None:
            open_at[change.after].append(k)
        else:
            gone_at[change.before or ""].append(k)
    order = {id(change): n for n, change in enumerate(changes)}
    for chain in sorted(chains, key=lambda chain: order[id(chain[-1])]):
        first, last = chain[0], chain[-1]
        if last.after is None:
            yield last
        elif first.before is None:
            yield replace(last, since=first.since, kind="new", before=None)
        elif first.before != last.after:
            yield replace(last, since=first.since, kind="changed", before=first.before)


def _marked(change: Revision) -> Markup:
    if change.before is None:
        return tag("ins", change.after, "change")
    if change.after is None:
        return tag("del", change.before, "change")
    old, new = _WORDS.findall(change.before), _WORDS.findall(change.after)
    parts: list[Markup] = []
    said = 0
    for gone, come in differing(old, new):
        parts += [escape(" ".join(new[said : come.start]))] if said < come.start else []
        parts += [tag("del", " ".join(old[gone]), "change")] if old[gone] else []
        parts += [tag("ins", " ".join(new[come]), "change")] if new[come] else []
        said = come.stop
    return join([*parts, escape(" ".join(new[said:]))] if said < len(new) else parts, " ")
