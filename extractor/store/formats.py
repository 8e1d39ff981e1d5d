"""The result of a query as table, CSV, JSON, Parquet or XLSX."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, TextIO

import duckdb

from extractor.store.cells import flat, harmless, plain
from extractor.store.query import BATCH, Result
from extractor.store.sheets import Sheet, write_workbook

WITHOUT_TERMINAL = 100_000  # characters; a table that goes to a file is as wide as it needs
_NUMBER = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT|INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)")


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    XLSX = "xlsx"


def write_result(result: Result, format_: Format, stream: BinaryIO) -> None:
    """Writes the result of a query while it is open. Text is UTF-8; a table fits the terminal, if there is one."""
    _WRITERS[format_](result, stream)


def write_csv(result: Result, stream: BinaryIO, *, excel: bool = False) -> None:
    """Writes CSV in UTF-8, with an apostrophe before text that a spreadsheet would take for a formula.

    Args:
        result: What to write.
        stream: Where to.
        excel: As Excel opens it in Indonesia: byte order mark, semicolons, decimal commas.
    """
    with _text(stream, "utf-8-sig" if excel else "utf-8") as text:
        writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n")
        writer.writerow(map(harmless, result.columns))
        writer.writerows([_csv_cell(cell, excel) for cell in row] for row in result.rows)


def _csv_cell(cell: object, excel: bool) -> str:
    text = flat(cell, comma=excel).replace("\r\n", "\n").replace("\r", "\n")  # a bare one would end the row
    return text if isinstance(cell, int | float) else harmless(text)


def _write_table(result: Result, stream: BinaryIO) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for name, kind in zip(result.columns, result.types, strict=True):
        table.add_column(name, justify="right" if _NUMBER.fullmatch(kind) else "left", overflow="fold")
    for row in result.rows:
        table.add_row(*(flat(cell) for cell in row))
    with _text(stream) as text:
        width = None if text.isatty() else WITHOUT_TERMINAL
        Console(file=text, width=width, markup=False, highlight=False, emoji=False).print(table)


def _write_json(result: Result, stream: BinaryIO) -> None:
    """A list with an object a row, one row a line."""
    with _text(stream) as text:
        text.write("[")
        for number, row in enumerate(result.rows):
            item = dict(zip(result.columns, map(plain, row), strict=True))
            text.write(("," if number else "") + "\n" + json.dumps(item, ensure_ascii=False))
        text.write("\n]\n")


def _write_parquet(result: Result, stream: BinaryIO) -> None:
    # The connection of a user's query can't write files, so the rows go through a database of their own.
    columns = ", ".join(f'"{name.replace(chr(34), chr(34) * 2)}" {kind}' for name, kind in _typed(result))
    with TemporaryDirectory() as folder, duckdb.connect(str(Path(folder, "hasil.duckdb"))) as con:
        con.execute(f"CREATE TABLE hasil ({columns})")
        with con.appender("hasil") as appender:
            while rows := list(islice(result.rows, BATCH)):
                appender.append_rows(rows)
        file = Path(folder, "hasil.parquet")
        con.execute(f"COPY hasil TO '{file}' (FORMAT parquet)")
        stream.write(file.read_bytes())


def _typed(result: Result) -> Iterator[tuple[str, str]]:
    """Columns with a type that a table may have: one that is NULL throughout has none of its own."""
    for name, kind in zip(result.columns, result.types, strict=True):
        yield name, kind.replace('"NULL"', "VARCHAR")


def _write_xlsx(result: Result, stream: BinaryIO) -> None:
    write_workbook([Sheet("hasil", result.columns, result.rows)], stream)


@contextmanager
def _text(stream: BinaryIO, encoding: str = "utf-8") -> Iterator[TextIO]:
    """The stream as text for a while; it stays open."""
    text = TextIOWrapper(stream, encoding=encoding, newline="")
    try:
        yield text
    finally:
        text.detach()


_WRITERS: Mapping[Format, Callable[[Result, BinaryIO], None]] = {
    Format.TABLE: _write_table,
    Format.CSV: write_csv,
    Format.JSON: _write_json,
    Format.PARQUET: _write_parquet,
    Format.XLSX: _write_xlsx,
}
