"""The database: one DuckDB file that holds every fact with its place."""

from __future__ import annotations

from extractor.store.arsip import results
from extractor.store.connection import fetch, open_store
from extractor.store.export import ExportFormat, export
from extractor.store.formats import Format, write_result
from extractor.store.load import is_current, load, load_failure
from extractor.store.prepare import Prepared, prepare
from extractor.store.putusan import Applied, judge, verdicts
from extractor.store.query import Result, canned, query
from extractor.store.schema import describe, describe_json, describe_markdown, laporan_schema_text

__all__ = [
    "Applied",
    "ExportFormat",
    "Format",
    "Prepared",
    "Result",
    "canned",
    "describe",
    "describe_json",
    "describe_markdown",
    "export",
    "fetch",
    "is_current",
    "judge",
    "laporan_schema_text",
    "load",
    "load_failure",
    "open_store",
    "prepare",
    "query",
    "results",
    "verdicts",
    "write_result",
]
