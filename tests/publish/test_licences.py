"""Licences and controls before and after a round, as its page shows them."""

from __future__ import annotations

from dataclasses import replace

from generator.publish.views.licences import licences_of
from generator.publish.views.lookup import Lookup
from generator.publish.views.round import round_view
from generator.records import Edition
from tests.collate.test_topics import brief, edition

BEFORE = (
    "China placed export controls on gallium and germanium in April 2025. "
    "Exports of antimony need export licences since March 2025."
)
ROUND = (
    "Officials of China and the United States held trade talks in Porto on May 12, 2025. The two sides signed a truce. "
    "Under the truce China suspends its export controls on gallium and germanium for a year. "
    "The export licences for antimony, in force since March 2025, remain in place."
)
LATER = (
    "Officials of China and the United States held trade talks in Nairobi on August 4, 2025, and the two sides agreed on gallium. "
    "China eased its export controls on gallium on August 5, 2025."
)


def _rows(found: Edition, id_: str) -> list[tuple[str, str | None, list[str]]]:
    look = Lookup(found)
    return [
        (row.elements, row.before and f"{row.before.status}, {row.before.when}", [f"{s.status}, {s.when}" for s in row.after])
        for row in licences_of(look, look.rounds[id_])
    ]


def test_what_held_before_stands_beside_what_the_round_changed_and_left() -> None:
    found = edition(brief("before", BEFORE, "2025-05-01"), brief("round", ROUND, "2025-05-13"))
    rows = _rows(found, "porto")
    assert ("Gallium and germanium", "under export control, April 2025", ["control suspended, 12 May 2025"]) in rows
    assert ("Antimony", "needs a licence, March 2025", ["still needs a licence, "]) in rows


def test_what_a_later_round_changed_is_told_there() -> None:
    found = edition(brief("before", BEFORE, "2025-05-01"), brief("round", ROUND, "2025-05-13"), brief("later", LATER, "2025-08-06"))
    assert all("control eased" not in status for _, _, after in _rows(found, "porto") for status in after)
    assert _rows(found, "nairobi") == [("Gallium", "control suspended, 12 May 2025", ["control eased, 5 August 2025"])]


def test_a_round_without_a_day_or_a_change_has_no_table() -> None:
    none = "Officials of China and the United States held trade talks in Porto on May 12, 2025. The two sides spoke of gallium."
    assert _rows(edition(brief("before", BEFORE, "2025-05-01"), brief("none", none, "2025-05-13")), "porto") == []
    undated = ROUND.replace(" on May 12, 2025", "").replace("Officials", "Once, officials")
    assert _rows(edition(brief("round", undated, "")), "porto") == []


def test_a_list_without_points_says_whether_any_were_kept_back() -> None:
    found = edition(
        brief("round", "Officials of China and the United States held trade talks in Porto on May 12, 2025.", "2025-05-13")
    )
    look = Lookup(found)
    assert round_view(look, look.rounds["porto"]).none == "No sentence that this brief has room for says"
    whole = Lookup(replace(found, settings=replace(found.settings, publish="full")))
    assert round_view(whole, whole.rounds["porto"]).none == "No article of this edition says"
