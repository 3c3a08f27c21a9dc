"""Where the real articles and their annotations are, for tests that read them; absent ones are skipped with a clear message."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = Path(os.environ.get("LODESTONE_REAL_SEEDS") or ROOT.parent / "shared" / "seeds")
if not SEEDS.is_absolute():
    SEEDS = ROOT / SEEDS
GOLD = SEEDS.parent / "gold"

needs_real_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"the real articles are not at {SEEDS}; say where with LODESTONE_REAL_SEEDS"
)
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated articles are not at {GOLD}, beside the real ones")
