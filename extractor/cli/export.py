"""`lkjip export`: every relation as files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import complain
from extractor.cli.options import Db, Quiet
from extractor.settings import DEFAULT_DB


class Format(StrEnum):
    """Forms of an export."""

    PARQUET = "parquet"
    PARQUET_TAHUN = "parquet-tahun"
    CSV = "csv"
    CSV_EXCEL = "csv-excel"
    XLSX = "xlsx"


EXAMPLE = """
lkjip export out/data --format parquet
lkjip export out/terbuka --samarkan
lkjip export out/excel --format csv-excel --format xlsx
"""


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder that the files are written to.")],
    db: Db = DEFAULT_DB,
    form: Annotated[list[Format] | None, typer.Option("--format", help="May be given several times.")] = None,
    samarkan: Annotated[
        bool, typer.Option("--samarkan", help="Mask names, NIP, NIK, telephone numbers and mail addresses of persons.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write every relation as Parquet, CSV or XLSX.

    Parquet and CSV: a file each; parquet-tahun: a folder each, with one inside for each year of the reports; csv-excel:
    as Excel opens it in Indonesia, with semicolons and decimal commas; XLSX: one file with a sheet each, and one that
    explains the columns. A datapackage.json describes the files. Without --format, Parquet.

    --samarkan is for files that leave the office: paths of files stay, and a name that nothing tells from other words
    may stay, too.
    """
    from extractor.store.export import ExportFormat, export

    written = export(db, folder, [ExportFormat(one.value) for one in form or [Format.PARQUET]], samarkan=samarkan)
    if not quiet:
        complain(f"written: {len(written)} files in {folder}")
