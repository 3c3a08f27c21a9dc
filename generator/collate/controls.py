"""What the articles report of the control of an element: controlled, licensed, eased, suspended, left out of a deal, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.collate.topics import cite
from generator.records import Control, Date, Reading
from generator.text import either
from generator.vocabulary.elements import Elements

Statuses = Sequence[tuple[str, re.Pattern[str]]]


def statuses(vocabulary: Elements) -> Statuses:
    """Each status with the words that report it."""
    return [(c.status, whole_words(c.words)) for c in vocabulary.controls]


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of the words, as whole words in either case."""
    return re.compile(rf"\b(?:{either(words)})\b", re.I)


def controls(
    own: list[Reading],
    where: Mapping[str, set[int]],
    status: Statuses,
    times: Mapping[str, Mapping[int, str]],
) -> tuple[Control, ...]:
    """The sentences that name the element and a control, with the first status that their words report, in the order of time."""
    out: list[Control] = []
    for r in own:
        placed = _placed(r)
        for n in sorted(where[r.article.id]):
            s = r.article.sentences[n - 1]
            if s.kind in ("title", "heading"):
                continue
            said = _status(r.article.text, s.start, s.end, status)
            if said in _CHANGES:
                set_on = _limit_set(r, n)
                of_round = times.get(r.article.id, {})
                out.append(Control(said, *_when(r, n, status, placed, of_round, set_on), cite(r.article, n)))
                if set_on:  # "suspended the controls announced on 9 October" tells both
                    out.append(Control("controlled", set_on[0].iso, set_on[0].basis, cite(r.article, n)))
            elif said:
                out.append(Control(said, *_when(r, n, status, placed, {}, ()), cite(r.article, n)))
    return tuple(sorted(out, key=lambda c: (c.when is None, c.when or "", c.cited.article, c.cited.n)))


# What a side does to a control that holds.
_CHANGES = ("excluded", "suspended", "eased")
# "The controls announced on 9 October", "the curbs it had brought in last April": the day of a limit, and not of its easing.
_SET = re.compile(
    r"\b(?:announced|introduced|imposed|placed|unveiled|brought in|issued|adopted|restricted|listed|published|laid|decreed"
    r"|put in place|of|since|from) (?:\w+ ){0,2}?$"
)


def _limit_set(r: Reading, n: int) -> tuple[Date, ...]:
    """The dates of a sentence on which the limit was set that it tells a change of."""
    text, s = r.article.text, r.article.sentences[n - 1]
    near = [d for d in r.findings.dates if n in d.s and d.iso and not d.deadline and d.precision in ("day", "month")]
    return tuple(d for d in near if _SET.search(text, max(s.start, d.start - 40), d.start))


# What only somebody wants of a control: "has asked Beijing to lift".
_WISHED = re.compile(
    r"\b(?:asks?|asked|urged?|urges|wants?|wanted|demand\w*|press(?:ed|es)?|call(?:ed|s)? (?:for|on)|hopes?|hoped|seeks?|sought"
    r"|could|might|whether|if|unless|offer\w*|propos\w+)\b[^;.]{0,160}$"
)
# What stands against a control: "did not lift", "has yet to suspend", "no easing".
_NOT = re.compile(r"\b(?:not|no|never|nor|without|yet to|refused to|n[’']t|unlikely to|failed to)\b[^,;.]{0,30}$", re.I)
# The stronger word of a sentence: "left out of the deal that suspends the controls" is left out.
_LIMITS = ("controlled", "licensed")
_STRONGEST = ("excluded", "suspended", "eased", "licensed", "controlled")


def _status(text: str, start: int, end: int, status: Statuses) -> str | None:
    """The strongest status that a sentence reports and does not deny; a denied easing leaves the control."""
    said = {
        name
        for name, pattern in status
        for m in pattern.finditer(text, start, end)
        if name in _LIMITS or not (_NOT.search(text[start : m.start()]) or _WISHED.search(text[start : m.start()]))
    }
    if "excluded" not in said and {"eased", "suspended"} & said and not {"controlled", "licensed"} & said:
        return None  # a pause of something else
    return next((name for name in _STRONGEST if name in said), None)


# "These restrictions", "The curbs": a sentence that goes on about a limit told before it, at most so many sentences back.
_GOES_ON = re.compile(
    r"(?:The|These|Those|Its|Their) (?:[\w-]+ ){0,2}?(?:restrictions|controls|curbs|measures|rules|limits|bans?)\b"
)
_BACK = 3


def _placed(r: Reading) -> dict[int, list[Date]]:
    """The dates of each sentence that place it in time, in their order, by the sentence's number."""
    placed: dict[int, list[Date]] = {}
    for d in r.findings.dates:
        if d.iso and not d.deadline and d.precision in ("day", "month", "range"):
            for n in d.s:
                placed.setdefault(n, []).append(d)
    return placed


def _when(
    r: Reading, n: int, status: Statuses, placed: Mapping[int, list[Date]], told_at: Mapping[int, str], without: tuple[Date, ...]
) -> tuple[str | None, str | None]:
    """EDTF and basis: the time that the sentence gives, `without` some dates; else that of the limit it goes on about; else of the
    round it tells of."""
    text = r.article.text
    own = next((d for d in placed.get(n, ()) if d not in without), None)
    if own:
        return own.iso, own.basis
    s = r.article.sentences[n - 1]
    if _GOES_ON.match(text, s.start, s.end):
        for before in range(n - 1, max(0, n - 1 - _BACK), -1):
            b = r.article.sentences[before - 1]
            if before in placed and _status(text, b.start, b.end, status):
                return placed[before][0].iso, "inferred"
    return (told_at[n], "inferred") if n in told_at else (None, None)
