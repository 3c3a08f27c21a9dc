"""Which files of a folder are seeds, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.read import read_seed, seed_paths

TEXT = "A first sentence of an article."


def _files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text(TEXT, "utf-8")


def test_seeds_are_found_in_the_order_of_their_names(tmp_path: Path) -> None:
    _files(tmp_path, "b.md", "a.txt", "c.htm", "_edition.yml", ".hidden.txt", "README.md", "a.yml")
    (tmp_path / "c_files").mkdir()
    paths, problems = seed_paths(tmp_path)
    assert [p.name for p in paths] == ["a.txt", "b.md", "c.htm"]
    assert problems == ()


def test_two_seeds_of_one_id_are_an_error_that_names_both(tmp_path: Path) -> None:
    _files(tmp_path, "Ore Prices.txt", "ore-prices.html")
    paths, problems = seed_paths(tmp_path)
    assert [p.name for p in paths] == ["Ore Prices.txt"]
    assert [(p.level, p.rule) for p in problems] == [("error", "same-id")]
    assert "Ore Prices.txt" in problems[0].message and "ore-prices.html" in problems[0].message


@pytest.mark.parametrize(
    ("name", "level", "rule"),
    [
        ("lost.yml", "error", "sidecar-without-seed"),
        ("paper.pdf", "warning", "unknown-form"),
        ("稀土.txt", "error", "no-id"),
    ],
)
def test_what_is_no_seed_is_a_problem(tmp_path: Path, name: str, level: str, rule: str) -> None:
    _files(tmp_path, "a.txt", name)
    paths, problems = seed_paths(tmp_path)
    assert [p.name for p in paths] == ["a.txt"]
    assert [(p.seed, p.level, p.rule) for p in problems] == [(name, level, rule)]


def test_links_that_lead_in_a_circle_are_dead(tmp_path: Path) -> None:
    _files(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("c.txt")
    (tmp_path / "c.txt").symlink_to("b.txt")
    paths, problems = seed_paths(tmp_path)
    assert [p.name for p in paths] == ["a.txt"]
    assert [(p.seed, p.level, p.rule) for p in problems] == [("b.txt", "error", "dead-link"), ("c.txt", "error", "dead-link")]


def test_a_name_that_is_no_text_is_a_problem_that_can_be_printed(tmp_path: Path) -> None:
    _files(tmp_path, "a.txt")
    try:
        for name in (b"caf\xe9.txt", b"caf\xe9.yml"):
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    paths, problems = seed_paths(tmp_path)
    assert [p.name for p in paths] == ["a.txt"]
    assert {(p.seed, p.level) for p in problems} == {("caf\ufffd.txt", "error"), ("caf\ufffd.yml", "error")}
    assert all(p.message.encode() for p in problems)


def test_links_that_leave_the_folder_are_refused(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    _files(tmp_path, "secret.txt")
    _files(seeds, "a.txt")
    (seeds / "b.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "c.txt").symlink_to(seeds / "a.txt")
    paths, problems = seed_paths(seeds)
    assert [p.name for p in paths] == ["a.txt", "c.txt"]
    assert [(p.seed, p.rule) for p in problems] == [("b.txt", "outside-the-folder")]
    with pytest.raises(SeedError, match="leaves the seeds folder"):
        read_seed(seeds / "b.txt", seeds)


@pytest.mark.parametrize("name", ["..%2f..%2fetc.txt", "a;rm -rf.txt", "<b>x<b>.txt", "{{x}}.txt", "a\u202eb.txt"])
def test_an_id_is_safe_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    _files(tmp_path, name)
    seed = read_seed(tmp_path / name, tmp_path)
    assert seed.id and set(seed.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")
