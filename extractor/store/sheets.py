"""Rows as a workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from itertools import count, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from extractor.store.cells import flat
from extractor.store.connection import Row

if TYPE_CHECKING:
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.worksheet import Worksheet

CREATED = dt.datetime(2000, 1, 1)  # fixed: the same rows give the same bytes
SHEET_ROWS = 1_048_575  # that a sheet holds below its header
CELL_CHARACTERS = 32_767  # that a cell holds
CUT = " [..]"
SURE_DIGITS = 15  # that a number keeps in Excel; one with more is written as text
NARROWEST, WIDEST = 8, 60  # of a column, characters


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; what is too long for one goes on in further ones."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]


def write_workbook(sheets: Iterable[Sheet], stream: BinaryIO) -> None:
    """Writes the sheets, each with a header that stays in view and a filter.

    Text stays text: no cell is taken for a formula, a number or a link.
    """
    from xlsxwriter import Workbook

    with closing(Workbook(stream, {"constant_memory": True})) as book:
        book.set_properties({"created": CREATED})
        head = book.add_format({"bold": True, "bottom": 1})
        for sheet in sheets:
            rows = iter(sheet.rows)
            for number in count(1):
                page = book.add_worksheet(sheet.name if number == 1 else f"{sheet.name} ({number})")
                if _fill(page, sheet.columns, islice(rows, SHEET_ROWS), head) < SHEET_ROWS:
                    break


def _fill(page: Worksheet, columns: tuple[str, ...], rows: Iterable[Row], head: CellFormat) -> int:
    """Writes header and rows; returns the number of rows."""
    widths = [max(NARROWEST, len(name) + 2) for name in columns]
    for col, name in enumerate(columns):
        page.write_string(0, col, name, head)
    last = 0
    for last, row in enumerate(rows, start=1):
        for col, cell in enumerate(row):
            widths[col] = max(widths[col], _write(page, last, col, cell))
    for col, width in enumerate(widths):
        page.set_column(col, col, min(width, WIDEST))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, last, len(columns) - 1)
    return last


def _write(page: Worksheet, row: int, col: int, cell: Any) -> int:
    """Writes one cell; returns its length in characters."""
    text = flat(cell)
    if isinstance(cell, bool):
        page.write_boolean(row, col, cell)
    elif isinstance(cell, int | float | Decimal) and _keeps_digits(text):
        page.write_number(row, col, cell)
    elif text:
        whole = len(text) <= CELL_CHARACTERS
        page.write_string(row, col, text if whole else text[: CELL_CHARACTERS - len(CUT)] + CUT)
    return len(text)


def _keeps_digits(text: str) -> bool:
    digits = text.lstrip("-").replace(".", "").strip("0")
    return text[-1:].isdigit() and len(digits) <= SURE_DIGITS
