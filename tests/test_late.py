"""A pattern that is compiled when it is first used does what the pattern does."""

from __future__ import annotations

import re

import pytest

from generator.late import late


def test_a_late_pattern_is_the_pattern() -> None:
    pattern = late(r"(?P<what>tin)\b", re.I)
    assert [m["what"] for m in pattern.finditer("Tin, tins and tin")] == ["Tin", "tin"]
    assert pattern.match("tins") is None
    assert pattern.sub("ore", "TIN") == "ore"
    assert pattern.pattern == r"(?P<what>tin)\b"
    assert pattern.groupindex == {"what": 1}


def test_a_faulty_pattern_shows_at_its_first_use() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("")
    with pytest.raises(AttributeError):
        late("a").searching  # type: ignore[attr-defined]  # noqa: B018
