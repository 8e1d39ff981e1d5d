"""Ruling lines and words to tables: cells with spans, one table over several pages, columns by meaning."""

from extractor.tables.find import find_tables

__all__ = ["find_tables"]
