"""`lodestone explain`: each sentence with its mentions, their rules and values, its score, kept or cut and why; as plain lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.records import Brief, Date, Edition, Figure, Mention, Quote, Statement


def explain_brief(brief: Brief) -> Iterator[str]:
    """The lines that explain one brief, in the order of the article: head, cuts, sentences with their facts."""
    a = brief.article
    yield f"{a.file}: {a.title or '(no title)'}"
    yield (
        f"  publisher {a.publisher or 'not known'}; found on {a.host or 'its own page'}; published {a.published or 'not known'}"
        + (f" ({a.published_basis})" if a.published_basis else "")
    )
    for credit in (*a.credits, *brief.findings.credits):
        scope = "whole article" if credit.whole else "one fact"
        yield f"  credit    line {credit.line}: {credit.name}, {scope} [{credit.rule}]: {_short(credit.text)}"
    yield ""
    yield f"cut: {len(a.cuts)}"
    for cut in a.cuts:
        yield f"  line {cut.line:>4}  {cut.reason}: {_short(cut.text)}"
    if a.restored:
        yield f"taken back: {len(a.restored)}"
    for cut in a.restored:
        yield f"  line {cut.line:>4}  {cut.reason}: {_short(cut.text)}"
    yield ""
    yield from _sentences(brief)


def explain_use(edition: Edition, article: str) -> Iterator[str]:
    """Where an edition tells sentences of an article as points, and why: bottom lines with their reasons (articles, origins, what
    the sentence says), and what rounds settled and left open with what stands behind it."""
    yield ""
    yield "in the edition:"
    pages = [("the first page", edition.bottom_line)]
    pages += [(f"round {r.title}", r.bottom_line) for r in edition.rounds] + [(e.name, e.bottom_line) for e in edition.elements]
    for page, points in pages:
        for place, b in enumerate(points, 1):
            if b.article == article:
                yield f"  s{b.n}  bottom line {place} of {page}: {b.why}; origins: {', '.join(b.origins) or 'not known'}"
    for r in edition.rounds:
        for kind, told in (("agreed", r.agreed), ("left open", r.open)):
            for c in told:
                own = [s.n for s in (c, *c.also) if s.article == article]
                how = "told by it" if c.article == article else f"told by {c.article}"
                behind = f"{_count(len(c.articles))}; origins: {', '.join(c.origins) or 'not known'}"
                yield from (f"  s{n}  {kind} in round {r.title}, {how}: {behind}" for n in own)


def _sentences(brief: Brief) -> Iterator[str]:
    facts = _facts(brief)
    scores = {s.n: s for s in brief.scores}
    points = {p.n: p.why for p in brief.summary}
    for sentence in brief.article.sentences:
        score = scores.get(sentence.n)
        state = "kept" if score and score.kept else "left out"
        said = f"score {score.score:.2f}, {state}" if score else sentence.kind
        yield f"s{sentence.n}  line {sentence.line}  {said}" + (f"; {'; '.join(score.reasons)}" if score and score.reasons else "")
        if sentence.n in points:
            yield f"    summary: {points[sentence.n]}"
        yield f"    {brief.article.text[sentence.start : sentence.end]}"
        yield from (f"      {line}" for line in facts.get(sentence.n, ()))


def _facts(brief: Brief) -> dict[int, list[str]]:
    """The lines of each sentence's facts, by the number of the first sentence a fact stands in, in text order."""
    found = brief.findings
    rows: list[tuple[int, int, str]] = []
    rows += [(f.s[0], f.start, _figure(f)) for f in found.figures if f.s]
    rows += [(q.s[0], q.start, _quote(q)) for q in found.quotes if q.s]
    rows += [(t.s[0], t.start, _statement(t)) for t in found.statements if t.s]
    rows += [(d.s[0], d.start, _date(d)) for d in found.dates if d.s]
    rows += [_mention(e.mention, f"element {e.id}") for e in found.elements]
    rows += [_mention(g.mention, f"group of {', '.join(g.members) or 'members that are not listed'}") for g in found.groups]
    rows += [_mention(m, f"person {p.name}") for p in found.people for m in p.mentions]
    rows += [_mention(m, f"body {b.name}") for b in found.bodies for m in b.mentions]
    rows += [_mention(m.mention, f"meeting {m.place or m.venue or ''} {m.when or ''}".rstrip()) for m in found.meetings]
    rows += [_mention(o.mention, f"outcome {o.kind}") for o in found.outcomes]
    for left in found.left_out:
        n = next((s.n for s in brief.article.sentences if s.start <= left.start < s.end), 0)
        rows.append((n, left.start, f"left out “{_short(left.text)}” [{left.rule}]: {left.why}"))
    lines: dict[int, list[str]] = defaultdict(list)
    for n, _, line in sorted(rows):
        lines[n].append(line)
    return lines


def _mention(m: Mention, what: str) -> tuple[int, int, str]:
    return (m.s[0] if m.s else 0, m.start, f"{what} [{m.rule}]: “{_short(m.text)}”")


def _key(fact: Figure | Quote | Statement) -> str:
    return f"{'key' if fact.key else 'not key'} {fact.score:.2f}" + (f" ({'; '.join(fact.reasons)})" if fact.reasons else "")


def _figure(f: Figure) -> str:
    parts = [
        f"figure {f.id} “{f.text}” = {f.value} {f.unit}" + (f" of {f.of}" if f.of else "") + (f" per {f.per}" if f.per else "")
    ]
    parts.append(
        f"{f.bound}" + (f", {f.direction}" if f.direction else "") + (f" {f.change}" if f.change else "") + f", {f.modality}"
    )
    parts.append(f"measure: {f.measure or 'not known'}" + (f" {dict(f.slots)}" if f.slots else ""))
    parts.append(f"when {f.when or 'not known'}" + (f", stated by {f.stated_by}" if f.stated_by else ""))
    return f"{'; '.join(parts)}; {_key(f)} [{f.rule}]"


def _speaker(speaker: str | None, written: str | None, cue: str | None) -> str:
    return f"{speaker or 'nobody named'} (as written: {written or '–'}; cue: {cue or '–'})"


def _quote(q: Quote) -> str:
    said = _speaker(q.speaker, q.speaker_as_written, q.cue)
    return f"quote {q.id} {q.kind}{', denied' if q.denied else ''} “{_short(q.text)}”: {said}; {_key(q)} [{q.rule}]"


def _statement(t: Statement) -> str:
    said = _speaker(t.speaker, t.speaker_as_written, t.cue)
    return f"statement {t.id}{', denied' if t.denied else ''} “{_short(t.text)}”: {said}; {_key(t)} [{t.rule}]"


def _date(d: Date) -> str:
    basis = f" ({d.basis}{': ' + d.evidence if d.evidence else ''})" if d.basis else ""
    return f"date {d.id} “{d.text}” = {d.iso or 'not placed'}, {d.precision}{basis}{', deadline' if d.deadline else ''} [{d.rule}]"


def _short(text: str, width: int = 110) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def _count(articles: int) -> str:
    return f"{articles} article" + ("" if articles == 1 else "s")
