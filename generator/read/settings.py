"""`_edition.yml`: the settings of an edition, beside its seeds."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator

from generator.errors import SeedError
from generator.read.edited import ID, LANGUAGE, ClashError, Strict, held, placed, read_yaml, web_address
from generator.read.folder import SETTINGS
from generator.records import Problem, Settings
from generator.text import slug


class PinnedRound(Strict):
    """A round that the editor names: what the articles leave open (its days, its place) is taken from here."""

    id: str = Field(pattern=ID)
    place: str | None = None
    title: str | None = None
    when: str | None = None
    country: str | None = None
    venue: str | None = None

    @field_validator("id")
    @classmethod
    def _no_page_of_another(cls, id: str) -> str:
        if id == "index":
            raise ValueError("`index` is the page that lists the rounds; take another id")
        return id

    @field_validator("when")
    @classmethod
    def _placed(cls, when: str | None) -> str | None:
        return placed(when)


class SettingsModel(Strict):
    """All that `_edition.yml` may say; nothing is required."""

    title: str = Field(default="Briefing", min_length=1, max_length=200)
    site_url: str | None = None
    publish: Literal["brief", "full"] = "brief"
    merge: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    rounds: tuple[PinnedRound, ...] = ()
    language: str = Field(default="en", pattern=LANGUAGE)

    @field_validator("merge")
    @classmethod
    def _names(cls, merge: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        if nameless := [name for name in merge if not slug(name)]:
            raise ClashError(f"{nameless[0]!r} is no name; write it as `Anna Berg: [A. Berg, Berg]`", (nameless[0],))
        under: dict[str, tuple[str, int]] = {}
        heads = {name.casefold() for name in merge}
        for name, others in merge.items():
            for i, other in enumerate(others):
                key = other.casefold()
                if key in heads and key != name.casefold():
                    raise ClashError(
                        f"{other!r} is merged into {name!r} and has names of its own here; put all of them under one", (name, i)
                    )
                first = under.setdefault(key, (name, i))
                if first[0] != name:
                    raise ClashError(
                        f"{other!r} stands under both {first[0]!r} and {name!r}; it can be one of them only", first, (name, i)
                    )
        return merge

    @field_validator("rounds")
    @classmethod
    def _each_once(cls, rounds: tuple[PinnedRound, ...]) -> tuple[PinnedRound, ...]:
        ids = [r.id for r in rounds]
        if twice := next((i for i, id in enumerate(ids) if id in ids[:i]), None):
            raise ClashError(f"the round {ids[twice]} stands here twice; the first is used", (twice,))
        return rounds

    @field_validator("site_url")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        return web_address(url)


def settings_schema() -> dict[str, Any]:
    """The JSON Schema of `_edition.yml`, for editors."""
    return SettingsModel.model_json_schema() | {
        "title": "Lodestone edition",
        "$schema": "https://json-schema.org/draft/2020-12/schema",
    }


def read_settings(folder: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """`_edition.yml` of the folder without what is wrong in it, and each fault with its line; the defaults if it has none."""
    path = folder / SETTINGS
    if not path.exists():
        return Settings(), ()
    try:
        found = read_yaml(path, folder)
    except SeedError as e:
        return Settings(), (_fault(e.line, f"{e.what}{f' ({e.advice})' if e.advice else ''}", used=False),)
    kept = held(SettingsModel, found, {"rounds": 2, "merge": 3})
    faults = tuple(_fault(line, what, used=kept.model is not None) for line, what in kept.faults)
    if kept.model is None:
        return Settings(), faults
    said = kept.model
    lines = {f"merge {name}": found.line(("merge", name)) for name in said.merge}
    lines |= {f"round {r.id}": found.line(kept.places[("rounds", i)]) for i, r in enumerate(said.rounds)}
    settings = Settings(
        title=said.title,
        site_url=said.site_url,
        publish=said.publish,
        merge=said.merge,
        rounds=tuple({k: v for k, v in r.model_dump().items() if v is not None} for r in said.rounds),
        language=said.language,
        lines=lines,
    )
    return settings, faults


def _fault(line: int | None, what: str, *, used: bool) -> Problem:
    effect = "this is left out, the rest of the settings is used" if used else "the edition is made without settings"
    return Problem(SETTINGS, line, "error", "settings", f"{what}; {effect}")
