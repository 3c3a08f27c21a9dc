"""Briefs -> Edition: what only all the articles together can tell. Every step, in order, on this page.

articles        versions (one article saved twice), changes (between versions), resolve and same_year (dates), published
origins         origins, shared (the facts that show one), support (which sentences report the same)
rounds          held (held_* join mentions, and say when), placed (which sentence is of which), rounds, told, moved (deadlines)
claims          completed (slots that others tell), periods (that others tell), claims (figures joined by slots), one_unit, apart,
                intervals, agreement
topics          topics, elements (controls, acts), actors (same, same_bodies, offices: who is one), variants (of quoted words),
                unmerged
the edition     bottom_line, timeline
all of them     words (by which sentences are compared), joined (pairs to groups)
"""

from __future__ import annotations

from generator.collate.actors import bodies, people
from generator.collate.bottom_line import bottom_line
from generator.collate.changes import changes
from generator.collate.claims import claims as join_claims
from generator.collate.claims import moving_quantities
from generator.collate.completed import completed
from generator.collate.elements import elements
from generator.collate.held import by_article, hold, unheld
from generator.collate.moved import moved
from generator.collate.origins import origins_of, with_origins
from generator.collate.periods import with_periods
from generator.collate.published import infer_published, of_datelines
from generator.collate.resolve import resolve
from generator.collate.rounds import rounds as fill_rounds
from generator.collate.rounds import scene as set_scene
from generator.collate.timeline import timeline
from generator.collate.unmerged import unmerged
from generator.collate.variants import variants
from generator.collate.versions import newest
from generator.collate.words import meaning
from generator.records import Brief, Edition, Problem, Reading, Settings
from generator.vocabulary import Vocabulary


def collate(
    briefs: tuple[Brief, ...],
    settings: Settings,
    vocabulary: Vocabulary,
    *,
    day: str,
    generator: str,
    problems: tuple[Problem, ...],
) -> Edition:
    """`day` is the edition's ISO day; it only decides what lies ahead or has passed. The order of `briefs` changes nothing."""
    briefs, versions, notes = newest(briefs)
    briefs = with_periods(completed(of_datelines(resolve(briefs, vocabulary))))
    origins = origins_of(briefs)
    briefs = with_origins(briefs, origins)
    held = hold(briefs, settings)
    briefs = infer_published(briefs, held)
    named = {id_: tuple(h.id for h in own) for id_, own in by_article(held).items()}
    readings = tuple(
        Reading(
            b,
            origins.get(b.article.id, ()),
            named.get(b.article.id, ()),
            tuple(a.id for a in versions.get(b.article.id, ())),
            changes((*versions[b.article.id], b.article)) if b.article.id in versions else (),
        )
        for b in briefs
    )
    claims = join_claims(readings, moving_quantities(vocabulary))
    scene = set_scene(held, readings, claims, meaning(vocabulary))
    everyone = people(readings, settings, vocabulary, scene)
    organisations = bodies(readings, settings, vocabulary, scene)
    rounds = fill_rounds(held, readings, claims, scene, everyone)
    return Edition(
        day=day,
        generator=generator,
        settings=settings,
        bottom_line=bottom_line(readings, scene.support, scene.meaning, recent=scene.recent),
        readings=readings,
        rounds=rounds,
        elements=elements(readings, vocabulary, rounds, scene),
        people=everyone,
        bodies=organisations,
        claims=claims,
        variants=variants(readings, (*organisations, *everyone), vocabulary),
        timeline=timeline(readings, day, moved(rounds, {r.article.id: r for r in readings})),
        problems=(*problems, *notes, *unheld(held, settings), *unmerged(readings, settings, vocabulary)),
    )
