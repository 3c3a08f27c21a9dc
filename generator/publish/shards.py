"""Data as plain script files: they load where fetch does not, in a folder opened in a browser. `templates/theme/assets/shards.js`
reads them."""

from __future__ import annotations

import json
from pathlib import Path


def write_shard(folder: Path, name: str, data: object) -> None:
    """`folder/name.js`, which hands `data` over under its name. The folder is there."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    (folder / f"{name}.js").write_text(f'lodestone("{name}",{text});\n', encoding="utf-8", newline="\n")
