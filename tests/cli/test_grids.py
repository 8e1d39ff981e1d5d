from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pytest

from extractor.cli.grids import as_csv, as_plain_json, as_xlsx, on_pages, parted
from extractor.cli.tables import parse_pages
from extractor.errors import WrongUse
from extractor.model.table import Table, TablePart
from tests.sample_parts import table


def two_pages() -> Table:
    """Five rows, three on page 3 and two on page 4; the first cell of row 1 spans three rows, over the page break."""
    whole = table("t1", 3, [("No", "Indikator"), ("1", "a"), ("", "b"), ("", "c"), ("2", "d")], "pengukuran")
    first, second = replace(whole.parts[0], end_row=3), TablePart(4, whole.box, 3, 5)
    cells = tuple(
        replace(cell, page=3 if cell.row < 3 else 4, rowspan=3 if (cell.row, cell.col) == (1, 0) else 1)
        for cell in whole.cells
        if (cell.row, cell.col) not in {(2, 0), (3, 0)}
    )
    return replace(whole, parts=(first, second), cells=cells)


def test_json_has_the_form_that_others_rely_on() -> None:
    content = json.loads(as_plain_json("a.pdf", [two_pages()]))
    assert content["berkas"] == "a.pdf"
    (one,) = content["tabel"]
    expected = {"halaman": 3, "halaman_akhir": 4, "jenis_tabel": "pengukuran", "baris": 5, "kolom": 2, "keyakinan": 1.0}
    assert {key: one[key] for key in expected} == expected
    assert len(one["box"]) == 4
    span = next(cell for cell in one["sel"] if cell["teks"] == "1")
    assert (span["baris"], span["kolom"], span["rentang_baris"], span["rentang_kolom"]) == (1, 0, 3, 1)
    assert (span["halaman"], len(span["box"])) == (3, 4)


def test_parts_of_a_table_count_their_own_rows_and_spans_end_with_the_page() -> None:
    first, second = parted(two_pages())
    assert (first.rows, first.halaman, first.halaman_akhir) == (3, 3, 3)
    assert (second.rows, second.halaman) == (2, 4)
    assert next(cell for cell in first.cells if cell.text == "1").rowspan == 2
    assert {cell.row for cell in second.cells} == {0, 1}
    assert first.header_rows == {0}
    assert not second.header_rows


def test_a_table_belongs_to_each_of_its_pages() -> None:
    tables = [two_pages()]
    assert on_pages(tables, {4}) == tables
    assert on_pages(tables, {5}) == []


def test_csv_has_a_line_for_each_row() -> None:
    rows = list(csv.reader(io.StringIO(as_csv("a.pdf", [two_pages()]).decode())))
    assert rows[0] == ["1", "3", "No", "Indikator"]
    assert rows[3] == ["1", "4", "", "c"]


def test_no_cell_becomes_a_formula() -> None:
    risky = [("No", "Nilai"), ("=1+1", "-5,2"), ("@SUM(A1)", "- Jumlah")]
    tables = [table("t1", 1, risky, "lain")]
    (sheet,) = openpyxl.load_workbook(io.BytesIO(as_xlsx("a.pdf", tables))).worksheets
    assert list(sheet.iter_rows(values_only=True)) == risky
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    rows = list(csv.reader(io.StringIO(as_csv("a.pdf", tables).decode())))
    assert [row[2:] for row in rows] == [["No", "Nilai"], ["'=1+1", "-5,2"], ["'@SUM(A1)", "'- Jumlah"]]


def test_xlsx_merges_what_spans_and_keeps_texts() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx("a.pdf", [two_pages()])))
    (sheet,) = book.worksheets
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A2:A4"]
    assert sheet["A2"].value == "1"


@pytest.mark.parametrize(("text", "pages"), [("3", {3}), ("3,5-7", {3, 5, 6, 7}), (" 2 - 3 ", {2, 3})])
def test_pages_are_numbers_and_ranges(text: str, pages: set[int]) -> None:
    assert parse_pages(text) == pages


@pytest.mark.parametrize("text", ["", "0", "9-5", "a", "3,", "-3", "1-9999999"])
def test_other_pages_are_refused(text: str) -> None:
    with pytest.raises(WrongUse):
        parse_pages(text)
