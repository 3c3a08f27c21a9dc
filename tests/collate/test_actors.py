"""Which names are one person or one body."""

from __future__ import annotations

from generator.collate.same import body_key, same_bodies, same_people

FIRST = frozenset({"liu", "park", "wang"})
NICK = {"bob": "robert"}


def keys(*named: tuple[str, str, str | None]) -> list[str]:
    found = same_people(named, FIRST, NICK)
    return [found[article, name] for article, name, _ in named]


def test_a_family_name_alone_goes_to_its_bearer() -> None:
    one, other = keys(("a", "Marta Lindholm", None), ("b", "Lindholm", None))
    assert one == other


def test_two_bearers_keep_the_family_name_apart() -> None:
    found = keys(("a", "Marta Lindholm", None), ("a", "Lars Lindholm", None), ("b", "Lindholm", None))
    assert len(set(found)) == 3


def test_the_bearer_in_the_same_article_comes_first() -> None:
    found = keys(("a", "Marta Lindholm", None), ("b", "Lars Lindholm", None), ("b", "Lindholm", None))
    assert found[2] == found[1] != found[0]


def test_initials_nicknames_accents_and_hyphens_are_one() -> None:
    assert len(set(keys(("a", "Robert E. Lighthouse", None), ("b", "Bob Lighthouse", None), ("c", "Robert Lighthouse", None)))) == 1
    assert len(set(keys(("a", "Inés Rocha", None), ("b", "Ines Rocha", None)))) == 1
    assert len(set(keys(("a", "Park Ji-hoon", None), ("b", "Park Jihoon", None)))) == 1


def test_a_chinese_name_is_called_by_its_first_word() -> None:
    assert len(set(keys(("a", "Liu Weiming", None), ("b", "Liu", None)))) == 1
    assert len(set(keys(("a", "Liu Weiming", None), ("b", "Liu Weidong", None)))) == 2


def test_another_office_is_another_person() -> None:
    found = keys(("a", "Marta Lindholm", "trade minister"), ("b", "Lindholm", "chess champion"))
    assert len(set(found)) == 2


def test_bodies_join_by_name_and_long_alias() -> None:
    found = same_bodies(
        [
            ("Ministry of Mines", ("the ministry of mines of Estmark",)),
            ("The Ministry of Mines", ()),
            ("Mines Inc", ()),
            ("Mines", ()),
        ]
    )
    assert found["Ministry of Mines"] == found["The Ministry of Mines"]
    assert found["Mines Inc"] == found["Mines"] != found["Ministry of Mines"]
    assert body_key("Acme Metals Ltd") == body_key("Acme Metals")


def test_ministries_of_two_countries_stay_apart() -> None:
    short = ("Ministry of Trade",)
    found = same_bodies([("Chinese Ministry of Trade", short), ("Indian Ministry of Trade", short), ("Ministry of Trade", ())])
    assert len(set(found.values())) == 3


def test_a_ministry_without_its_country_is_the_only_one() -> None:
    found = same_bodies([("Chinese Ministry of Trade", ()), ("Ministry of Trade", ()), ("Oslo Trade Bank", ()), ("Trade Bank", ())])
    assert found["Ministry of Trade"] == found["Chinese Ministry of Trade"]
    assert found["Trade Bank"] != found["Oslo Trade Bank"]


def test_stops_in_the_name_of_a_country_are_no_difference() -> None:
    assert body_key("U.S. Department of Trade") == body_key("US Department of Trade")


def test_what_follows_a_family_name_is_no_family_name() -> None:
    one, other, alone = keys(("a", "Robert Hale Jr.", None), ("a", "Robert Dunne Jr.", None), ("b", "Dunne", None))
    assert one != other == alone
    assert len(set(keys(("a", "Lars Lindholm III", None), ("b", "Lindholm", None)))) == 1


def test_father_and_son_are_two() -> None:
    assert len(set(keys(("a", "Robert Hale", None), ("a", "Bob Hale Jr.", None), ("b", "Robert Hale Sr.", None)))) == 3


def test_letters_that_are_no_accented_ones_are_plain_too() -> None:
    for name, plain in (("Bożena Wałkowska", "Bozena Walkowska"), ("Jørgen Østby", "Jorgen Ostby"), ("Đorđe Ilić", "Dorde Ilic")):
        assert len(set(keys(("a", name, None), ("b", plain, None), ("c", name.split()[-1], None)))) == 1
