"""The script files of a site's data, as its pages load them: `lodestone("name",{…});`."""

from __future__ import annotations

import json
from pathlib import Path


def shards(folder: Path) -> dict[str, object]:
    """What each file of the folder hands on, by its name, which it must be told under."""
    found = {}
    for path in folder.iterdir():
        text = path.read_text("utf-8").removesuffix(");\n")
        name, _, data = text.removeprefix("lodestone(").partition(",")
        assert json.loads(name) == path.stem
        found[path.stem] = json.loads(data)
    return found
