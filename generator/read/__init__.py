"""bytes -> Seed. The only stage that knows files, encodings and markup.

folder          which files are seeds
decode, clean   bytes to text, and which characters stay
plain, markdown, html (html_hints), breaks      text to blocks
metadata        what a page declares about itself
sidecar, settings, edited       what an editor says, and what is wrong with it
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.errors import SeedError
from generator.read.decode import decode, read_bytes
from generator.read.folder import FORMS, seed_id, seed_paths
from generator.read.html import html_blocks, parse_html
from generator.read.markdown import front_matter, markdown_blocks
from generator.read.metadata import declared
from generator.read.plain import plain_blocks
from generator.read.settings import read_settings
from generator.read.sidecar import what_holds
from generator.records import Block, Declared, Form, Seed

__all__ = ["FORMS", "read_seed", "read_settings", "seed_paths"]


def read_seed(path: Path, folder: Path) -> Seed:
    """Decode and parse one seed and its sidecar; what is wrong with the sidecar is a problem of the seed. Raises SeedError."""
    name = path.name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SeedError("this link leaves the seeds folder", file=name, advice="copy the file here instead")
    data = read_bytes(path)
    form = FORMS[path.suffix.lower()]
    blocks, said = _parsed(decode(data, name), form, name)
    if not blocks:
        raise SeedError("has no text", file=name, advice="save the article again, or delete the file")
    sidecar, faults = what_holds(path)
    return Seed(seed_id(path), name, hashlib.sha256(data).hexdigest(), form, blocks, said, sidecar, faults)


def _parsed(text: str, form: Form, name: str) -> tuple[tuple[Block, ...], tuple[Declared, ...]]:
    if form == "html":
        root = parse_html(text, name)
        return html_blocks(root), declared(root)
    if form == "markdown":
        body, said = front_matter(text, name)
        return markdown_blocks(body), said
    return plain_blocks(text), ()
