"""The commands' contract: help with an example, exit codes, results on stdout and diagnostics on stderr."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

COMMANDS = ("build", "reduce", "pack", "find", "explain", "add", "check", "serve")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example_and_takes_seeds(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert "Example:" in result.stdout
    assert "lodestone" in result.stdout
    assert "--seeds" in result.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["build", "--nonsense"],
        ["build", "--day", "yesterday"],
        ["build", "--day", "2025-02-30"],
        ["build", "--day", "20250301"],
        ["build", "--day", "2025-W09-6"],
        ["reduce"],
        ["pack"],
        ["explain"],
        ["explain", "--seeds", "seeds", "no-such-seed.txt"],
        ["serve", "--port", "70000"],
    ],
)
def test_wrong_usage_exits_with_two(wrong: list[str]) -> None:
    result = CliRunner().invoke(main, wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_a_broken_epoch_is_wrong_usage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    result = CliRunner().invoke(main, ["build", "--seeds", str(tmp_path)])
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr


@pytest.mark.parametrize("command", [["build"], ["reduce", "--out", "reduced"], ["pack", "-o", "p.pdf"]])
def test_a_folder_that_is_not_there_is_a_failure_said_in_one_line(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, [*command, "--seeds", "no-such-folder"])
    assert result.exit_code == 1
    assert "no-such-folder" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.fixture
def fog(tmp_path: Path) -> Path:
    """A folder with one seed, in which nothing is told."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "fog.txt").write_text("The harbour was calm and the boats stayed in.\n", "utf-8")
    return folder


@pytest.mark.parametrize("name", ["fog", "fog.txt", "seeds/fog.txt", "./seeds/../seeds/fog.txt", "{}/seeds/fog.txt"])
def test_a_seed_is_explained_by_its_name_or_by_any_path_to_it(name: str, fog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(fog.parent)
    result = CliRunner().invoke(main, ["explain", "--seeds", "seeds", name.format(fog.parent)])
    assert result.exit_code == 0, result.output
    assert "The harbour was calm" in result.stdout


def test_the_edition_s_choices_are_explained(tmp_path: Path) -> None:
    talks = (
        "Trade talks between China and the United States took place in Lima on May 12, 2025. China agreed to speed up licences.\n"
    )
    (tmp_path / "lima.txt").write_text(talks, "utf-8")
    told = CliRunner().invoke(main, ["explain", "--seeds", str(tmp_path), "--edition", "--day", "2025-06-01", "lima"])
    assert told.exit_code == 0, told.output
    assert "s2  agreed in round Lima, told by it: 1 article;" in told.stdout
    assert "bottom line 1 of the first page: 1 article" in told.stdout
    alone = CliRunner().invoke(main, ["explain", "--seeds", str(tmp_path), "lima"])
    assert "in the edition" not in alone.stdout


@pytest.mark.parametrize(("of", "known"), [("sidecar", "publisher"), ("edition", "site_url")])
def test_the_schemas_that_editors_load_are_printed(of: str, known: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--schema", of, "--seeds", str(tmp_path / "none")])
    assert result.exit_code == 0
    schema = json.loads(result.stdout)
    assert known in schema["properties"]
    assert schema["additionalProperties"] is False


def test_checking_tells_how_far_it_is_on_stderr(fog: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--seeds", str(fog)])
    assert "lodestone: reduce …" in result.stderr
    assert result.stdout == "0 errors, 0 warnings, 1 note\n"  # that nobody knows who published it


def test_a_pack_takes_the_place_of_no_other_file(fog: Path) -> None:
    seed = next(fog.glob("*.txt"))
    before = seed.read_bytes()
    result = CliRunner().invoke(main, ["pack", "--seeds", str(fog), "-o", str(seed)])
    assert result.exit_code == 1 and "no PDF" in result.stderr
    assert seed.read_bytes() == before
    for _ in range(2):
        assert CliRunner().invoke(main, ["pack", "--seeds", str(fog), "-o", str(fog / "p.pdf")]).exit_code == 0


@pytest.mark.parametrize("out", ["seeds", ".", "/", ".build", ".build/pages", "seeds/.."])
def test_no_site_takes_the_place_of_the_seeds_or_of_what_is_derived(fog: Path, out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(fog.parent)
    result = CliRunner().invoke(main, ["build", "--out", out])
    assert result.exit_code == 1 and result.stderr.splitlines()[-1].startswith("error: ")
    assert list(fog.glob("*.txt"))
    assert "another build" not in result.stderr


def test_what_is_reduced_does_not_go_among_the_seeds(fog: Path) -> None:
    result = CliRunner().invoke(main, ["reduce", "--seeds", str(fog), "--out", str(fog)])
    assert result.exit_code == 1 and not (fog / "edition.json").exists()


def test_what_a_seed_is_called_cannot_command_the_terminal(tmp_path: Path) -> None:
    """A name may hold what clears the screen, turns the line round or forges a line of ours."""
    (tmp_path / "a\nerror: all is lost\x9b2J\u202e.txt").write_bytes(b"\0\1\2")
    result = CliRunner().invoke(main, ["check", "--seeds", str(tmp_path)])
    assert not [c for c in result.stderr if c != "\n" and not c.isprintable() and c != "\xa0"]
    assert "error: a\\nerror: all is lost\\x9b2J\\u202e.txt" in result.stderr
    assert not any(line.startswith("error: all") for line in result.stderr.splitlines())


def test_a_failure_of_no_file_is_said_without_one(fog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import pipeline

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pipeline, "check", full)
    assert CliRunner().invoke(main, ["check", "--seeds", str(fog)]).stderr == "error: No space left on device\n"


def test_the_day_is_the_utc_day_of_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import cli

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751327999")
    assert cli._today() == "2025-06-30"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    assert cli._today() == "2025-07-01"
