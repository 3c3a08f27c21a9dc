"""The data of one topic as JSON beside its table: the topic's record, its facts written out instead of referred to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

KINDS = ("rounds", "elements", "people", "bodies")
_FACTS = ("figures", "quotes", "statements", "dates")


def topic_data(edition: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name (below `data`, without its ending) and data of each topic, from `edition_json`."""
    facts = {(a["id"], f["id"]): f for a in edition["articles"] for kind in _FACTS for f in a[kind]}
    articles = {a["id"]: a for a in edition["articles"]}
    head = {"day": edition["day"], "edition": edition["title"]}
    for kind in KINDS:
        for topic in edition[kind]:
            named = [{k: articles[id][k] for k in ("id", "title", "publisher", "published", "retold")} for id in topic["articles"]]
            written = {
                k: [{"article": r["article"], **facts[(r["article"], r["id"])]} for r in topic[k]] for k in _FACTS if k in topic
            }
            yield f"{kind}/{topic['id']}", {**head, "topic": kind, **topic, "articles": named, **written}
