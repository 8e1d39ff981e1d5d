"""Ruling lines and words to tables: cells with spans, one table over several pages, columns by meaning."""

from extractor.tables.find import find_tables
from extractor.tables.shown import as_shown

__all__ = ["as_shown", "find_tables"]
