"""What changed between the versions of an article, as rows of its page: each sentence with its words marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from generator.publish.markdown import escape, join, tag
from generator.publish.pieces import shown_change
from generator.records import Reading, Revision

_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """`kind` is new, gone or changed; `since` the version before; `anchor` the sentence as it stands on the page, if it does."""

    kind: str
    since: str
    text: Markup
    line: str
    anchor: str | None


def change_rows(reading: Reading, carried: frozenset[int] | None) -> tuple[ChangeRow, ...]:
    """`carried`: the numbers of the sentences that the page shows; None where it shows all."""
    shown = [shown_change(c, carried) for c in reading.changes]
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


def _marked(change: Revision) -> Markup:
    if change.before is None:
        return tag("ins", change.after, "change")
    if change.after is None:
        return tag("del", change.before, "change")
    old, new = _WORDS.findall(change.before), _WORDS.findall(change.after)
    parts: list[Markup] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = " ".join(old[i:i_end]), " ".join(new[j:j_end])
        if kind == "equal":
            parts.append(escape(come))
        else:
            parts += [tag("del", gone, "change")] if gone else []
            parts += [tag("ins", come, "change")] if come else []
    return join(parts, " ")
