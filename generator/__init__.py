"""Lodestone: news articles in, a cross-linked briefing out. Start at `pipeline.py`; the map is `README.md`."""

__version__ = "0.1.0"
