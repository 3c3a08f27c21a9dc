"""The same article saved again is one article; look-alikes stay two."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from generator.collate.changes import changes
from generator.collate.versions import newest
from generator.records import Article, Brief, Findings
from generator.text import bare_article

STORY = "\n".join(
    f"The harbour board of Estmark met for the {nth} time and put off its decision on the {thing} once more."
    for nth, thing in zip(("first", "second", "third", "fourth", "fifth"), ("quay", "crane", "light", "ferry", "toll"), strict=True)
)
UPDATED = STORY + "\nA vote is expected on Monday."
OTHER = "\n".join(
    f"At the {thing}, reporters of another paper saw the board leave without a word and without a vote."
    for thing in ("quay", "crane", "light", "ferry", "toll")
)

TALKS = "\n".join(
    f"After {{0}} the ministers of Estmark and Westmark said that the {thing} would be settled at the next of their meetings."
    for thing in ("quota", "licence", "tariff", "deadline")
)


def _ids(older: dict[str, tuple[Article, ...]]) -> dict[str, tuple[str, ...]]:
    return {latest: tuple(a.id for a in before) for latest, before in older.items()}


def brief(id: str, text: str, *, publisher: str | None = None, url: str | None = None, published: str | None = None) -> Brief:
    article = bare_article(text, id=id, published=published)
    return Brief(replace(article, file=f"{id}.txt", publisher=publisher, url=url), Findings(), (), ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (brief("a", STORY), brief("b", UPDATED)),
        (brief("a", STORY), brief("b", STORY)),
        (brief("a", STORY, publisher="Courier"), brief("b", UPDATED)),
        (brief("a", STORY, url="https://courier.example/1"), brief("b", OTHER, url="https://courier.example/1")),
    ],
)
def test_versions_are_one_article_with_the_latest_text(first: Brief, second: Brief) -> None:
    kept, older, notes = newest([second, first])
    assert [b.article.id for b in kept] == ["b"]
    assert _ids(older) == {"b": ("a",)}
    assert [(p.seed, p.level) for p in notes] == [("a.txt", "note")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (brief("a", STORY), brief("b", OTHER)),
        (brief("a", STORY, publisher="Courier"), brief("b", STORY, publisher="Post")),
        (brief("a", STORY, url="https://courier.example/1"), brief("b", OTHER, url="https://courier.example/2")),
        (brief("a", "Nothing new."), brief("b", "Nothing new at all.")),
        (brief("a", TALKS.format("Accra")), brief("b", TALKS.format("Porto"))),
    ],
)
def test_look_alikes_stay_two(first: Brief, second: Brief) -> None:
    kept, older, notes = newest([first, second])
    assert [b.article.id for b in kept] == ["a", "b"]
    assert older == {}
    assert notes == ()


def test_the_day_of_publication_tells_the_latest() -> None:
    early, late = brief("z", STORY, published="2025-06-01"), brief("a", UPDATED, published="2025-06-02")
    kept, older, _ = newest([early, late])
    assert [b.article.id for b in kept] == ["a"]
    assert _ids(older) == {"a": ("z",)}


def test_three_versions_are_one_whatever_their_order() -> None:
    third = brief("c", UPDATED + "\nThe board denied it.", url="https://courier.example/3")
    every = [brief("a", STORY), brief("b", UPDATED), third]
    assert [_ids(newest(order)[1]) for order in (every, every[::-1], [every[1], every[2], every[0]])] == [{"c": ("a", "b")}] * 3


SAID = ("The board met on Monday.", "It put off the vote on the quay by 12 days.", "Nobody from the port was asked.")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (SAID, []),
        ((SAID[2], SAID[0], SAID[1]), []),
        ((*SAID, "A vote is due in May."), [("new", None, "A vote is due in May.", 4)]),
        ((SAID[0], SAID[2]), [("gone", SAID[1], None, None)]),
        (
            (SAID[0], "It put off the vote on the quay by 21 days.", SAID[2]),
            [("changed", SAID[1], "It put off the vote on the quay by 21 days.", 2)],
        ),
        (
            (SAID[0], "A crane fell into the harbour.", SAID[2]),
            [("new", None, "A crane fell into the harbour.", 2), ("gone", SAID[1], None, None)],
        ),
    ],
)
def test_the_change_is_told_sentence_by_sentence(later: tuple[str, ...], expected: list) -> None:
    first, second = (bare_article("\n".join(lines), id=id) for id, lines in (("a", SAID), ("b", later)))
    found = changes((first, second))
    assert [(c.kind, c.before, c.after, c.n) for c in found] == expected
    assert all(c.since == "a" for c in found)


def test_three_versions_have_two_steps_and_only_the_last_has_numbers() -> None:
    texts = (SAID, (*SAID, "A vote is due in May."), (*SAID, "A vote is due in June."))
    found = changes([bare_article("\n".join(lines), id=id) for id, lines in zip("abc", texts, strict=True)])
    assert [(c.since, c.kind, c.n) for c in found] == [("a", "new", None), ("b", "changed", 4)]


def test_a_long_text_that_repeats_itself_is_compared_at_once() -> None:
    first, second = (bare_article("\n".join(f"Bell {k % n}." for k in range(2000)), id=str(n)) for n in (2, 3))
    began = process_time()
    found = changes((first, second))
    assert process_time() - began < 5
    assert {c.after for c in found if c.kind == "new"} == {"Bell 2."}


def test_a_long_text_in_other_words_is_compared_at_once() -> None:
    words = ("quay", "crane", "light", "ferry", "toll", "lock", "pilot")

    def text(seed: int) -> str:
        return "\n".join(" ".join(words[(k * j * seed + j) % 7] for j in range(3, 20)) + f" {k * seed}." for k in range(1, 1501))

    began = process_time()
    changes((bare_article(text(2), id="a"), bare_article(text(5), id="b")))
    assert process_time() - began < 5
