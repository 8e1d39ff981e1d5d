"""Each report whole, as it came out of its run: what the review papers are made of.

The relations spread a report out for SQL, and leave out what a query has no use for. This keeps it in one piece,
as compressed JSON, in a schema of its own that neither lists nor exports show.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import replace

from duckdb import DuckDBPyConnection
from pydantic import TypeAdapter

from extractor.model.laporan import Hasil
from extractor.model.page import Line, Word
from extractor.model.table import Cell, Table
from extractor.store.connection import fetch

_HASIL = TypeAdapter(Hasil)


_MAKE = """
    CREATE SCHEMA IF NOT EXISTS _arsip;
    CREATE TABLE IF NOT EXISTS _arsip.hasil (laporan_id VARCHAR NOT NULL, isi BLOB NOT NULL);
    DELETE FROM _arsip.hasil WHERE laporan_id NOT IN (SELECT laporan_id FROM laporan);
"""


def keep(con: DuckDBPyConnection, reports: Mapping[str, bytes]) -> None:
    """Puts packed reports in, by their ids, in place of earlier ones; takes out those whose rows are gone."""
    con.execute(_MAKE)
    con.execute("DELETE FROM _arsip.hasil WHERE list_contains(?, laporan_id)", [list(reports)])
    with con.appender("_arsip.hasil") as appender:
        appender.append_rows(list(reports.items()))


def packed(hasil: Hasil) -> bytes:
    """A report as it is kept."""
    slim = replace(hasil, tables={file: tuple(map(_slim, tables)) for file, tables in hasil.tables.items()})
    return gzip.compress(_HASIL.dump_json(slim), compresslevel=3, mtime=0)


def results(con: DuckDBPyConnection, *, laporan_id: str | None = None, instansi: str | None = None) -> Iterator[Hasil]:
    """The reports, by id: all, the one with `laporan_id`, or those of agencies whose name contains `instansi`."""
    sql = """
        SELECT laporan_id FROM laporan
        WHERE laporan_id = coalesce(?, laporan_id) AND contains(lower(coalesce(instansi, '')), lower(coalesce(?, '')))
        ORDER BY ALL
    """
    for (report,) in fetch(con, sql, [laporan_id, instansi]):
        for (content,) in fetch(con, "SELECT isi FROM _arsip.hasil WHERE laporan_id = ?", [report]):
            yield _HASIL.validate_json(gzip.decompress(content))


def _slim(table: Table) -> Table:
    """The table with a word for each line: single words are of no use once it is read."""
    return replace(table, cells=tuple(map(_slim_cell, table.cells)))


def _slim_cell(cell: Cell) -> Cell:
    lines = tuple(map(_slim_line, cell.lines))
    return Cell(cell.row, cell.col, cell.rowspan, cell.colspan, lines, cell.page, cell.box)


def _slim_line(line: Line) -> Line:
    first = line.words[0]
    return Line((Word(line.text, line.box, first.size, line.bold),), line.box)
