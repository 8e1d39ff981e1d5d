"""`lkjip query`: read-only SQL."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import AsJson, Db, Output
from extractor.errors import OutputUnwritable, WrongUse
from extractor.settings import DEFAULT_DB


class Format(StrEnum):
    """Forms of a result."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    XLSX = "xlsx"


_BINARY = (Format.PARQUET, Format.XLSX)

EXAMPLE = """
lkjip query --list
lkjip query "SELECT instansi, tahun, count(*) FROM laporan GROUP BY ALL"
lkjip query --format xlsx -o temuan.xlsx "SELECT * FROM temuan WHERE keparahan = 'tinggi'"
"""


def command(
    sql: Annotated[str | None, typer.Argument(metavar="SQL", help="One SELECT, or the name of a canned query.")] = None,
    db: Db = DEFAULT_DB,
    form: Annotated[
        Format | None, typer.Option("--format", help="Form of the output; else the suffix of --output, else table.")
    ] = None,
    as_json: AsJson = False,
    output: Output = None,
    show_list: Annotated[bool, typer.Option("--list", help="Show the relations and the canned queries.")] = False,
) -> None:
    """Ask the database in SQL. Nothing can be changed, and no other file reached.

    The relations and their columns are described by `lkjip schema`.
    """
    from extractor.store.formats import Format as StoreFormat
    from extractor.store.formats import write_result
    from extractor.store.query import query

    if show_list:
        typer.echo(_overview())
        return
    if not sql:
        raise WrongUse('Give a query: lkjip query "SELECT ...", or --list to see what there is.')
    chosen = Format.JSON if as_json else form or _by_suffix(output)
    with query(db, sql) as result:
        if output is None:
            if chosen in _BINARY and sys.stdout.isatty():
                raise WrongUse(f"--format {chosen.value} is not for a terminal: name a file with --output.")
            write_result(result, StoreFormat(chosen.value), sys.stdout.buffer)
            return
        try:
            with output.open("wb") as stream:
                write_result(result, StoreFormat(chosen.value), stream)
        except OSError as error:
            raise OutputUnwritable(output, error.strerror or str(error)) from error


def _by_suffix(output: Path | None) -> Format:
    suffix = output.suffix.lstrip(".").lower() if output else ""
    return Format(suffix) if suffix in {one.value for one in Format} else Format.TABLE


def _overview() -> str:
    """Relations and canned queries, a line each."""
    from extractor.store.query import canned
    from extractor.store.relations import tables, views

    lines = ["Relations and views (their columns: lkjip schema):"]
    lines += [f"  {relation.nama:<22} {relation.isi}" for relation in (*tables().values(), *views().values())]
    lines += ["", "Canned queries (lkjip query NAME):"]
    lines += [f"  {name:<22} {query.title}" for name, query in canned().items()]
    return "\n".join(lines)
