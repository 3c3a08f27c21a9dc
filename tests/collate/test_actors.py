"""Which names are one person or one body."""

from __future__ import annotations

import pytest

from generator.collate.offices import offices_of
from generator.collate.same import same_people
from generator.collate.same_bodies import body_key, same_bodies
from generator.vocabulary import load

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


OFFICES = offices_of(load().bodies, load().places)


def bodies(*named: tuple[str, ...]) -> list[str]:
    """The keys of (name, aliases …), each of an article of its own that speaks of no country."""
    whole = [(str(n), name, aliases) for n, (name, *others) in enumerate(named) for aliases in [tuple(others)]]
    found = same_bodies(whole, {id: "" for id, _, _ in whole}, OFFICES)
    return [found[id, name] for id, name, _ in whole]


def offices(*told: tuple[str, str]) -> list[str]:
    """The keys of (body, what its article says)."""
    named = [(str(n), name, ()) for n, (name, _) in enumerate(told)]
    found = same_bodies(named, {str(n): text for n, (_, text) in enumerate(told)}, OFFICES)
    return [found[id, name] for id, name, _ in named]


def test_bodies_join_by_name_and_long_alias() -> None:
    one, other, firm, mines = bodies(
        ("Ministry of Mines", "the ministry of mines of Estmark"), ("The Ministry of Mines",), ("Mines Inc",), ("Mines",)
    )
    assert one == other
    assert firm == mines != one
    assert body_key("Acme Metals Ltd") == body_key("Acme Metals")


def test_ministries_of_two_countries_stay_apart() -> None:
    short = "Ministry of Trade"
    assert len(set(bodies(("Chinese Ministry of Trade", short), ("Indian Ministry of Trade", short), (short,)))) == 3


def test_a_ministry_without_its_country_is_the_only_one() -> None:
    chinese, bare, oslo, bank = bodies(
        ("Chinese Ministry of Trade",), ("Ministry of Trade",), ("Oslo Trade Bank",), ("Trade Bank",)
    )
    assert chinese == bare
    assert bank != oslo


USDA = ("US Department of Agriculture", "USDA said that stocks fell.")
MANILA = ("Philippine Department of Agriculture", "Manila imports rice. The Philippines had storms.")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The US harvest was poor. American farmers lost money.", 0),
        ("Farmers in Kansas waited for rain.", 0),  # a state shows its country
        ("Farmers in the Philippines lost their rice. Philippine imports rose.", 1),
        ("Rice was dear in the Philippines, as US exports fell. The Philippines buys more, and the Philippines' neighbours.", 1),
        ("Nobody knows where this is.", None),
        ("Irish farmers sold more milk, and Ireland more beef.", None),  # of another country, which has one too
        ("The US and the Philippines argued over rice. US farmers sell it, Philippine ones fear it.", None),
    ],
)
def test_an_office_without_its_country_is_that_of_which_the_article_speaks(text: str, whose: int | None) -> None:
    *owners, bare = offices(USDA, MANILA, ("Department of Agriculture", text))
    assert [bare == owner for owner in owners] == [whose == 0, whose == 1]


@pytest.mark.parametrize(
    ("owner", "office", "text", "same"),
    [
        ("United States Department of Energy", "Department of Energy", "The US has stocks. US refiners buy.", True),
        ("US Department of Energy", "Department of Energy", "Stocks are low.", True),
        ("US Department of Energy", "Department of Energy", "Irish stocks are low, and Ireland buys.", False),
        ("Texas Department of Transportation", "Department of Transportation", "The US built roads. US drivers wait.", False),
        ("Ontario Ministry of Mines", "Ministry of Mines", "Canada has ore. Canadian mines wait.", False),
        # a country without ministries is not meant, however often it is named
        (
            "Chinese Ministry of Commerce",
            "Ministry of Commerce",
            "The US laid tariffs. US firms wait for China. US officials wait.",
            True,
        ),
        ("Chinese Ministry of Commerce", "Ministry of Commerce", "Vietnam and Vietnamese firms sell, Vietnam says.", False),
        ("Indian Ministry of Finance", "Ministry of Finance", "Japan and Japanese banks sell, Tokyo says, as India does.", False),
    ],
)
def test_an_office_of_one_country_is_not_that_of_another(owner: str, office: str, text: str, same: bool) -> None:
    one, other = offices((owner, "It said so."), (office, text))
    assert (one == other) is same


def test_bare_offices_of_articles_on_two_countries_stay_apart() -> None:
    tokyo, delhi, again = offices(
        ("Ministry of Finance", "Japan bought yen. Japanese banks sold."),
        ("Ministry of Finance", "India bought gold. Indian banks sold."),
        ("Ministry of Finance", "Banks in Tokyo and all over Japan sold."),
    )
    assert tokyo == again != delhi


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
