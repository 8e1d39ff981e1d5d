"""Each report whole, as it came out of its run: what the review papers are made of.

The relations spread a report out for SQL, and leave out what a query has no use for. This keeps it in one piece,
as compressed JSON, in a schema of its own that neither lists nor exports show.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from duckdb import DuckDBPyConnection
from pydantic import TypeAdapter

from extractor.model.laporan import Hasil
from extractor.model.page import Line, Word
from extractor.model.table import Cell, Table
from extractor.store.connection import fetch

_HASIL = TypeAdapter(Hasil)
_PART = 512  # reports in one table: what is put in makes DuckDB write the last 122,880 rows of a table once more


def keep(con: DuckDBPyConnection, reports: Mapping[str, bytes]) -> None:
    """Puts packed reports in, by their ids, none of which is there."""
    if reports:
        with con.appender(_last_part(con)) as appender:
            appender.append_rows(list(reports.items()))


def drop(con: DuckDBPyConnection, reports: Sequence[str]) -> None:
    """Takes reports out."""
    for part in _parts(con):
        con.execute(f"DELETE FROM {part} WHERE list_contains(?, laporan_id)", [reports])  # noqa: S608 - ours


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
    places = {report: part for part in _parts(con) for (report,) in fetch(con, f"SELECT laporan_id FROM {part}")}  # noqa: S608
    for (report,) in fetch(con, sql, [laporan_id, instansi]):
        found = fetch(con, f"SELECT isi FROM {places[report]} WHERE laporan_id = ?", [report])  # noqa: S608 - ours
        yield from (_HASIL.validate_json(gzip.decompress(content)) for (content,) in found)


def _parts(con: DuckDBPyConnection) -> list[str]:
    """The tables that hold reports, in the order in which they were filled."""
    sql = "SELECT table_name FROM duckdb_tables() WHERE schema_name = '_arsip' ORDER BY length(table_name), table_name"
    return [f"_arsip.{name}" for (name,) in fetch(con, sql)]


def _last_part(con: DuckDBPyConnection) -> str:
    """The table that takes more reports; made if there is none."""
    parts = _parts(con)
    if parts and fetch(con, f"SELECT count(*) FROM {parts[-1]}")[0][0] < _PART:  # noqa: S608 - ours
        return parts[-1]
    part = f"_arsip.hasil_{len(parts) + 1}"
    con.execute("CREATE SCHEMA IF NOT EXISTS _arsip")
    con.execute(f"CREATE TABLE {part} (laporan_id VARCHAR NOT NULL, isi BLOB NOT NULL)")
    return part


def _slim(table: Table) -> Table:
    """The table with a word for each line: single words are of no use once it is read."""
    return replace(table, cells=tuple(map(_slim_cell, table.cells)))


def _slim_cell(cell: Cell) -> Cell:
    lines = tuple(map(_slim_line, cell.lines))
    return Cell(cell.row, cell.col, cell.rowspan, cell.colspan, lines, cell.page, cell.box)


def _slim_line(line: Line) -> Line:
    first = line.words[0]
    return Line((Word(line.text, line.box, first.size, line.bold),), line.box)
