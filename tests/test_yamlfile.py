"""Plain YAML with lines; what no editor needs is refused with its line."""

from __future__ import annotations

import pytest

from generator import yamlfile
from generator.errors import LodestoneError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("null", None),
        ("~", None),
        ("12", 12),
        ("-3.5", -3.5),
        ("no", "no"),
        ("2025-06-12", "2025-06-12"),
        ("1_000", "1_000"),
        ("012", "012"),
        ("1e9", "1e9"),
        ('"12"', "12"),
        ("'true'", "true"),
        (".inf", ".inf"),
    ],
)
def test_scalars(text: str, value: object) -> None:
    found = yamlfile.parse(f"a: {text}\n", "x.yml").data
    assert found == {"a": value}
    assert type(found["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "tag"),
        ("a: &x 1\nb: *x\n", 1, "alias"),
        ("a: 1\na: 2\n", 2, "second time"),
        ("a: 1\n---\nb: 2\n", 2, "second YAML document"),
        ("a: [1, 2\n", 2, "no valid YAML"),
        ("? [1, 2]\n: 3\n", 1, "key must be a word"),
        ("a: " + "[" * 30 + "]" * 30 + "\n", 1, "nested deeper"),
    ],
)
def test_what_is_refused(text: str, line: int, what: str) -> None:
    with pytest.raises(LodestoneError, match=what) as e:
        yamlfile.parse(text, "x.yml")
    assert (e.value.file, e.value.line) == ("x.yml", line)


def test_lines_lead_to_each_value() -> None:
    found = yamlfile.parse("a: 1\nb:\n  - c: 2\n    d: 3\n", "x.yml", first_line=5)
    assert found.line(("b", 0, "d")) == 8
    assert found.line(("b", 0, "nowhere")) == found.line(("b", 0))


@pytest.mark.parametrize("value", ["no", "2025-06-12", "1_0", "=1+1", "- a", "a: b", "#x", "", "null", "é\u2028x", "{{ x }}"])
def test_what_is_dumped_is_read_back_as_text(value: str) -> None:
    assert yamlfile.parse(yamlfile.dump({"a": value}), "x.yml").data == {"a": value}
