"""`lodestone find`: one answer a line, in order, whatever comes in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import streaming
from generator.cli import main

CONTRACT = {"id", "figures", "quotes", "statements", "dates", "elements", "people"}


def answers(*lines: bytes) -> tuple[int, list[dict[str, Any]]]:
    out: list[bytes] = []
    code = streaming.run(lines, out.append)
    return code, [json.loads(line) for line in out]


def ask(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_answers_keep_the_order_and_the_ids() -> None:
    code, out = answers(*(ask(id=str(i), text=f"Prices rose {i} percent.") for i in range(5)))
    assert code == 0
    assert [a["id"] for a in out] == ["0", "1", "2", "3", "4"]
    assert all(set(a) >= CONTRACT for a in out)


def test_offsets_index_the_text_as_received() -> None:
    text = "  \u00a0“Quite so,” said  Anna Berg.\r\n\r\nExports\u2009fell 37\u00a0per cent in May.  "
    code, (answer,) = answers(ask(id=7, text=text))
    assert code == 0
    facts = [f for kind in ("figures", "quotes", "statements", "dates") for f in answer[kind]]
    assert any(f["text"].startswith("37") for f in answer["figures"])
    assert [text[f["start"] : f["end"]] for f in facts] == [f["text"] for f in facts]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"not json",
        b"[]",
        b'"text"',
        b'{"id": "1"}',
        b'{"id": "1", "text": 5}',
        b'{"id": "1", "text": null}',
        b'{"id": "1", "text": "x", "reference_date": "soon"}',
        b'{"id": "1", "text": "x", "reference_date": 20250101}',
        b'{"id": "1", "text": "x", "reference_date": "2025-02-30"}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"id": NaN, "text": "x"}',
        b'{"id": -Infinity, "text": "x"}',
        b'{"id": 1e999, "text": "x"}',
        '{"id": "1", "text": "x"}'.encode("utf-16-be"),
        b'{"id": "1", "text": "x", "reference_date": "20250101"}',
    ],
)
def test_a_malformed_line_is_answered_and_the_next_ones_too(line: bytes) -> None:
    code, out = answers(ask(id="a", text="Fine."), line, ask(id="b", text="Fine."))
    assert code == 1
    assert [a["id"] for a in out] == ["a", None, "b"]
    assert out[1]["error"]


@given(st.text(max_size=300))
def test_any_text_gets_facts_that_are_stretches_of_it(text: str) -> None:
    code, (answer,) = answers(json.dumps({"id": 1, "text": text}).encode())
    assert code == 0
    for kind in ("figures", "quotes", "statements", "dates"):
        for fact in answer[kind]:
            assert text[fact["start"] : fact["end"]] == fact["text"]


def test_who_stops_reading_hears_nothing_more() -> None:
    command = [sys.executable, "-m", "generator", "find"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(ask(id="1", text="Exports fell 37 percent.") + b"\n")
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 1


@pytest.mark.parametrize("name", ["stdin", "stdout"])
def test_a_stream_that_was_closed_is_a_failure_said_in_one_line(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", open(os.devnull))  # noqa: SIM115 - closed with the test
    monkeypatch.setattr(sys, name, None)
    with pytest.raises(SystemExit) as end:
        main(["find"])
    assert end.value.code == 1
    assert capsys.readouterr().err == f"error: {name} is closed\n"


def test_the_command_streams_and_exits_with_one_after_a_malformed_line() -> None:
    command = [sys.executable, "-m", "generator", "find"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(ask(id="first", text="Exports fell 37 percent.") + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "first"  # answered before the input has ended
        process.stdin.write(b"{\n")
        process.stdin.close()
        assert json.loads(process.stdout.readline())["id"] is None
        assert process.wait(timeout=60) == 1
