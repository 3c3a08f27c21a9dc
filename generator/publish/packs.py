"""The packs: the edition, or one topic of it, as a PDF to print or to hand round. Same edition, same bytes."""

from __future__ import annotations

from pathlib import Path

from generator.errors import PublishError
from generator.publish.packs_content import edition_content, topic_content
from generator.publish.packs_typst import print_pdf
from generator.publish.views.lookup import Lookup
from generator.records import Edition

KINDS = ("rounds", "elements", "people", "bodies")


def write_packs(edition: Edition, folder: Path) -> None:
    """`packs/edition.pdf`, and one pack for each round and each element, below `folder`."""
    look = Lookup(edition)
    topics = [f"rounds/{r}" for r in look.rounds] + [f"elements/{e}" for e in look.elements]
    for topic in (None, *topics):
        path = folder / "packs" / f"{topic or 'edition'}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_print(look, topic, "../../" if topic else "../"))


def pack_bytes(edition: Edition, topic: str | None = None, *, root: str | None = None) -> bytes:
    """The pack of the whole edition, or of one topic ("rounds/london", "elements/samarium", "people/…", "bodies/…"), as PDF/UA-1.

    `root` leads from where the pack will lie to the site; an edition with a `site_url` leads there instead. Raises PublishError:
    no such topic.
    """
    return _print(Lookup(edition), topic, root)


def _print(look: Lookup, topic: str | None, root: str | None) -> bytes:
    site, day = look.edition.settings.site_url, look.edition.day
    root = site.rstrip("/") + "/" if site else root
    if topic is None:
        return print_pdf("edition", edition_content(look, root), day=day)
    kind, _, id_ = topic.partition("/")
    have = _topics(look, kind) if kind in KINDS else ()
    if id_ not in have:
        there = ", ".join(f"{kind}/{h}" for h in have[:12]) or "none of this kind"
        known = f"there are: {there}" if kind in KINDS else f"a topic is one of {', '.join(KINDS)}, then a slash and its id"
        raise PublishError(f"the edition has no topic {topic!r}", advice=known)
    return print_pdf("topic", topic_content(look, kind, id_, root), day=day)


def _topics(look: Lookup, kind: str) -> tuple[str, ...]:
    if kind == "rounds":
        return tuple(look.rounds)
    return tuple(look.elements) if kind == "elements" else tuple(look.people if kind == "people" else look.bodies)
