"""Raw tables as JSON, CSV and XLSX."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from extractor.model.table import Cell, Table


def on_pages(tables: Sequence[Table], pages: Collection[int]) -> list[Table]:
    """The tables that lie, in part at least, on one of the pages."""
    return [table for table in tables if any(part.page in pages for part in table.parts)]


def parted(table: Table) -> Iterator[Table]:
    """The part of the table on each page, as a table of its own; spans end with the page."""
    for part in table.parts:
        rows = range(part.first_row, part.end_row)
        cells = tuple(
            replace(cell, row=cell.row - rows.start, rowspan=min(cell.rowspan, rows.stop - cell.row))
            for cell in table.cells
            if cell.row in rows
        )
        headers = frozenset(row - rows.start for row in table.header_rows if row in rows)
        whole = replace(part, first_row=0, end_row=len(rows))
        yield replace(table, parts=(whole,), rows=len(rows), cells=cells, header_rows=headers)


def as_plain_json(berkas: str, tables: Sequence[Table]) -> bytes:
    """All there is to a raw table."""
    content = {"berkas": berkas, "tabel": [_plain(table) for table in tables]}
    return (json.dumps(content, ensure_ascii=False) + "\n").encode()


def _plain(table: Table) -> dict[str, Any]:
    return {
        "halaman": table.halaman,
        "halaman_akhir": table.halaman_akhir,
        "box": table.box.rounded(),
        "nomor": table.nomor,
        "judul": table.judul,
        "jenis_tabel": table.kind,
        "baris": table.rows,
        "kolom": table.cols,
        "keyakinan": round(table.keyakinan, 3),
        "alasan_keyakinan": table.reasons,
        "sel": [_plain_cell(cell) for cell in table.cells],
    }


def _plain_cell(cell: Cell) -> dict[str, Any]:
    return {
        "baris": cell.row,
        "kolom": cell.col,
        "rentang_baris": cell.rowspan,
        "rentang_kolom": cell.colspan,
        "teks": cell.text,
        "halaman": cell.page,
        "box": cell.box.rounded(),
    }


def as_csv(berkas: str, tables: Sequence[Table]) -> bytes:
    """A line for each table row; the text of a spanning cell stands in its upper left corner.

    Text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    from extractor.store.cells import harmless

    del berkas
    text = io.StringIO()
    writer = csv.writer(text)
    for number, table in enumerate(tables, start=1):
        grid = [[""] * table.cols for _ in range(table.rows)]
        for cell in table.cells:
            grid[cell.row][cell.col] = harmless(cell.text)
        page_of = {row: part.page for part in table.parts for row in range(part.first_row, part.end_row)}
        writer.writerows([number, page_of.get(row, table.halaman), *texts] for row, texts in enumerate(grid))
    return text.getvalue().encode()


def as_xlsx(berkas: str, tables: Sequence[Table]) -> bytes:
    """A sheet for each table; texts stay texts, as printed."""
    import xlsxwriter

    del berkas
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_numbers": False}) as book:
        plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        for number, table in enumerate(tables, start=1):
            sheet = book.add_worksheet(f"{number}, hal. {table.halaman}")
            sheet.set_column(0, max(table.cols - 1, 0), 20)
            for cell in table.cells:
                last_row, last_col = cell.row + cell.rowspan - 1, cell.col + cell.colspan - 1
                if (last_row, last_col) != (cell.row, cell.col):
                    sheet.merge_range(cell.row, cell.col, last_row, last_col, "", plain)
                sheet.write_string(cell.row, cell.col, cell.text, plain)
        if not tables:
            book.add_worksheet("tidak ada tabel")
    return file.getvalue()
