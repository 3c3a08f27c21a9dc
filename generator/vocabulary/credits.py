"""The shape of `credits.yml`: what an article can credit a fact to, beside the newsrooms of `publishers.yml`."""

from __future__ import annotations

from generator.vocabulary.noun import Check, Field, Noun, each_once


class DataSet(Noun):
    """One data set or the house that publishes it. `also`: other ways to write it; `owner`: whose records they are (a party's
    name in `measures.yml`), where they are one country's."""

    name: str = Field(min_length=2)
    also: tuple[str, ...] = ()
    owner: str | None = None


class Credits(Noun):
    """`papers`: last words of newsrooms' names that are in no list ("the Riverton Gazette"). `topics`: words that may stand before
    "data" and say of what. `fillers`: words before them that say nothing of the data's owner."""

    data_sets: tuple[DataSet, ...]
    papers: tuple[str, ...]
    topics: tuple[str, ...]
    fillers: tuple[str, ...]

    @Check
    def _names_are_unique(self) -> None:
        each_once(name.casefold() for d in self.data_sets for name in (d.name, *d.also))
