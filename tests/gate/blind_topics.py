"""What the blind articles' annotation says of a negotiation: rounds, what they settled and left open, and deadlines."""

from __future__ import annotations

from typing import Any

from generator import vocabulary
from generator.collate import collate
from generator.find.gazetteer import plain
from generator.find.places import cities
from generator.records import Article, Brief, Date, Outcome, Settings
from tests.gate.meaning import in_months
from tests.gate.scoring import Lines, Share, say

ALSO = {
    "Congo (Kinshasa)": "Democratic Republic of Congo",
    "US": "United States",
    "EU": "European Union",
    "UK": "United Kingdom",
    "GCC": "Gulf Cooperation Council",
    "Türkiye": "Turkey",
    "Democratic Republic of the Congo": "Democratic Republic of Congo",
    "Côte d'Ivoire": "Ivory Coast",
}


def topics(brief: Brief, gold: Any, errors: Lines) -> dict[str, Share]:
    """The shares of an edition of this one article; what the annotation does not list is not asked."""
    out = _rounds(brief, gold["rounds"], errors)
    for kind in ("agreed", "open"):
        if kind in gold:
            told = [o for o in brief.findings.outcomes if o.kind == kind]
            out |= _outcomes(kind, brief.article, told, gold[kind], errors)
    return out | (_deadlines(brief.findings.dates, gold["deadlines"], errors) if "deadlines" in gold else {})


def _rounds(brief: Brief, rows: list[list[Any]], errors: Lines) -> dict[str, Share]:
    """A round is right when its place is (None: it has none), its month (if it has one) and its parties (if it has any). Where the
    article names the country alone, that is the place; where it names no year, none is asked.

    One that is still to come when the article is published may be taken or left: annotators differ on it, and so may a reader.
    """
    edition = collate((brief,), Settings(), vocabulary.load(), day="2026-11-22", generator="gate", problems=())
    left, hits, asked, planned = list(edition.rounds), 0, 0, 0
    for where, when, parties, *told in rows:
        when = in_months(str(when)) if when is not None else None
        ahead = bool(told) or (str(when) > str(brief.article.published) and when is not None)
        where = where and _spelled(where)
        here = [r for r in left if (where in (r.place, r.venue) if where else r.place is None)]
        if not here and where and where not in brief.article.text:
            here = [r for r in left if r.place is None and r.country == _country(where)]
        match = next((r for r in here if _fits(r.when, when)), None)
        if match is not None:
            left.remove(match)
        if ahead:
            planned += match is not None
            continue
        asked += 1
        if match is None:
            say(errors, [f"  missed round {where} {when}"])
            continue
        parties = [ALSO.get(p, p) for p in parties]
        hits += not match.parties or set(match.parties) == set(parties)
        if set(match.parties) != set(parties) or match.when != str(when):
            say(errors, [f"  round {where}: {match.when} ({when}), {match.parties} ({parties})"])
    say(errors, [f"  extra round {r.place or r.venue} {r.when} {r.parties}" for r in left])
    return {"rounds found": Share(hits, asked), "rounds precision": Share(hits, len(edition.rounds) - planned)}


def _spelled(where: str) -> str:
    """A place as the program spells it: Berne is Bern."""
    found = [c.name for c in cities(where, 0, len(where), vocabulary.load().places) if c.end - c.start == len(where)]
    return found[0] if found else plain(where)


def _fits(told: str | None, when: str | None) -> bool:
    """Whether a round may be the one annotated for `when`: of its month, or of its year where only that is annotated. Where no time
    is, a season ("in the spring") is as good as none, but no day or month."""
    if told is None or when is None:
        return told is None or ("/" in told and _month(told) != told.partition("/")[2][:7])
    return _month(told) in when[:7] or (len(when) == len("2026") and told.startswith(when))


def _month(when: str) -> str:
    """The year and the month of a round, or the month alone where its year is unknown."""
    return when[4:7] if when.startswith("XXXX") else when[:7]


def _country(city: str) -> str | None:
    return next((place.country for place in cities(city, 0, len(city), vocabulary.load().places)), None)


def _outcomes(kind: str, article: Article, told: list[Outcome], begins: list[str], errors: Lines) -> dict[str, Share]:
    """Sentences, each by how it begins. A begin may stand inside its sentence: what is quoted begins anew."""
    sentences = [o.mention.text for o in told]
    missed = [b for b in begins if not any(b in s for s in sentences)]
    extra = [s for s in sentences if not any(b in s for b in begins)]
    say(errors, [f"  missed {kind}: {_whole(article, b)}" for b in missed])
    say(errors, [f"  extra {kind}: {o.mention.text} ({o.mention.rule})" for o in told if o.mention.text in extra])
    return {
        f"{kind} found": Share(len(begins) - len(missed), len(begins)),
        f"{kind} precision": Share(len(sentences) - len(extra), len(sentences)),
    }


def _whole(article: Article, begin: str) -> str:
    at = article.text.find(begin)
    return next((article.text[s.start : s.end] for s in article.sentences if s.start <= at < s.end), f"(cut) {begin}")


def _deadlines(dates: tuple[Date, ...], rows: list[str], errors: Lines) -> dict[str, Share]:
    """The dates that are marked as deadlines; the same words told twice are one."""
    found = {d.text for d in dates if d.deadline}
    missed = [r for r in rows if not any(f in r or r in f for f in found)]
    extra = [f for f in sorted(found) if not any(f in r or r in f for r in rows)]
    say(errors, [f"  missed deadline {m!r}" for m in missed] + [f"  extra deadline {f!r}" for f in extra])
    return {
        "deadlines found": Share(len(rows) - len(missed), len(rows)),
        "deadlines precision": Share(len(found) - len(extra), len(found)),
    }
