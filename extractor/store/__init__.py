"""The database: one DuckDB file that holds every fact with its place."""

from __future__ import annotations

from extractor.store.arsip import results
from extractor.store.connection import fetch, open_store
from extractor.store.load import is_current, load, load_failure

__all__ = ["fetch", "is_current", "load", "load_failure", "open_store", "results"]
