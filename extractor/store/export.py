"""The whole database as files that other programs open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import duckdb
from duckdb import DuckDBPyConnection

from extractor.errors import OutputUnwritable
from extractor.store.connection import open_store
from extractor.store.datapackage import write_descriptor
from extractor.store.formats import write_csv
from extractor.store.query import Result, run
from extractor.store.relations import tables
from extractor.store.samaran import add_masks, masked_columns
from extractor.store.schema import describe
from extractor.store.sheets import Sheet, write_workbook

WORKBOOK = "lkjip.xlsx"
MEASURED = ("detik",)  # columns that differ from run to run, whatever is read
EXPLANATION = ("relasi", "isi", "kolom", "tipe", "satuan", "arti")


class ExportFormat(StrEnum):
    """What files are made: one a relation, but for XLSX: one workbook with a sheet a relation.

    datapackage.json describes all but the workbook, which explains itself.
    """

    PARQUET = "parquet"
    PARQUET_TAHUN = "parquet-tahun"  # a folder a relation, in it one for each year of the report
    CSV = "csv"
    CSV_EXCEL = "csv-excel"  # for Excel in Indonesia
    XLSX = "xlsx"


def export(path: Path, folder: Path, formats: Sequence[ExportFormat], *, samarkan: bool = False) -> list[Path]:
    """Writes every relation of the database at `path` into `folder`; `samarkan` masks names and numbers of persons.

    Rows are sorted by all columns and measured times left out, so the same content gives the same bytes. Files are
    written apart and moved into place when all are done; others in the folder stay.

    Returns:
        The files and folders written.

    Raises:
        NoDatabase: There is no such database.
        DatabaseBusy: Another process writes to it.
        OutputUnwritable: The folder can't be made or written.
    """
    with open_store(path, read_only=True) as con:
        _prepare(con, samarkan=samarkan)
        con.execute("SET threads = 1")  # several would part the rows of a Parquet file differently each time
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(prefix=".export-", dir=folder) as temporary:
                for format_ in formats:
                    _WRITERS[format_](con, Path(temporary))
                if any(format_ is not ExportFormat.XLSX for format_ in formats):
                    write_descriptor(Path(temporary))
                return [_move(file, folder / file.name) for file in sorted(Path(temporary).iterdir())]
        except (OSError, duckdb.IOException) as error:
            raise OutputUnwritable(folder, getattr(error, "strerror", None) or str(error)) from error


def _prepare(con: DuckDBPyConnection, *, samarkan: bool) -> None:
    """Puts before relations, for this connection alone, a view of what is exported of them."""
    if samarkan:
        add_masks(con)
    database = con.sql("SELECT current_database()").fetchall()[0][0]
    for name, relation in tables().items():
        changed = [f"NULL::DOUBLE AS {column}" for column in MEASURED if column in relation.columns]
        changed += masked_columns(relation) if samarkan else []
        if changed:
            select = f'SELECT * REPLACE ({", ".join(changed)}) FROM "{database}".main.{name}'  # noqa: S608 - ours
            con.execute(f"CREATE TEMP VIEW {name} AS {select}")


def _write_parquet(con: DuckDBPyConnection, folder: Path) -> None:
    for name in tables():
        file = str(folder / f"{name}.parquet").replace("'", "''")
        con.execute(f"COPY (FROM {name} ORDER BY ALL) TO '{file}' (FORMAT parquet)")


def _write_parquet_by_year(con: DuckDBPyConnection, folder: Path) -> None:
    for name, relation in tables().items():
        place = str(folder / name).replace("'", "''")
        if "laporan_id" in relation.columns:
            select = f"SELECT r.*, l.tahun AS tahun_laporan FROM {name} AS r LEFT JOIN laporan AS l USING (laporan_id)"  # noqa: S608
            con.execute(f"COPY ({select} ORDER BY ALL) TO '{place}' (FORMAT parquet, PARTITION_BY (tahun_laporan))")
        else:  # of no report, so of no year
            (folder / name).mkdir()
            con.execute(f"COPY (FROM {name} ORDER BY ALL) TO '{place}/data_0.parquet' (FORMAT parquet)")


def _move(source: Path, target: Path) -> Path:
    """Moves a file or folder into place, in place of an older one."""
    if target.is_dir() and not target.is_symlink():
        rmtree(target)
    return source.replace(target)


def _write_csv(con: DuckDBPyConnection, folder: Path) -> None:
    for name in tables():
        with (folder / f"{name}.csv").open("wb") as stream:
            write_csv(_sorted(con, name), stream)


def _write_csv_excel(con: DuckDBPyConnection, folder: Path) -> None:
    for name in tables():
        with (folder / f"{name}-excel.csv").open("wb") as stream:
            write_csv(_sorted(con, name), stream, excel=True)


def _write_xlsx(con: DuckDBPyConnection, folder: Path) -> None:
    with (folder / WORKBOOK).open("wb") as stream:
        write_workbook(_sheets(con), stream)


def _sheets(con: DuckDBPyConnection) -> Iterator[Sheet]:
    explained = [
        (relation.nama, relation.isi, column.nama, column.type, column.satuan, column.arti)
        for relation in describe()
        for column in relation.kolom
        if relation.nama in tables()
    ]
    yield Sheet("keterangan", EXPLANATION, explained)
    for name in tables():
        result = _sorted(con, name)
        yield Sheet(name, result.columns, result.rows)


def _sorted(con: DuckDBPyConnection, name: str) -> Result:
    return run(con, f"FROM {name} ORDER BY ALL")


_WRITERS: Mapping[ExportFormat, Callable[[DuckDBPyConnection, Path], None]] = {
    ExportFormat.PARQUET: _write_parquet,
    ExportFormat.PARQUET_TAHUN: _write_parquet_by_year,
    ExportFormat.CSV: _write_csv,
    ExportFormat.CSV_EXCEL: _write_csv_excel,
    ExportFormat.XLSX: _write_xlsx,
}
