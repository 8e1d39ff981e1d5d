"""Rows of ruled tables that stand outside the rules."""

from __future__ import annotations

from dataclasses import replace

from extractor.document.words import build_lines
from extractor.model.geometry import Box
from extractor.model.page import Page, Word
from tests.tables.ruled import COLUMN, LEFT, LETTER, PAD, SIZE, grid, read, sheet, texts

ROWS = "1 | Belanja Pegawai | 2.908.120.000 \n 2 | Belanja Barang | 1.120.500.000"


def with_row(page: Page, y: float, *cells: str) -> Page:
    """The page with one more row of text in the columns of its grid."""
    words = list(page.words)
    for col, text in enumerate(cells):
        x = LEFT + col * COLUMN + PAD
        for word in text.split():
            words.append(Word(word, Box(x, y, x + LETTER * len(word), y + SIZE), SIZE))
            x = words[-1].box.x1 + LETTER
    return replace(page, words=tuple(words), lines=build_lines(words))


def top_and_foot(page: Page) -> tuple[float, float]:
    return min(edge.y0 for edge in page.edges), max(edge.y1 for edge in page.edges)


def test_a_header_without_rules_above_the_grid() -> None:
    page = sheet(1, grid(ROWS))
    (table,) = read(with_row(page, top_and_foot(page)[0] - SIZE - 3, "No", "Uraian", "Anggaran")).tables
    assert [column.text for column in table.columns] == ["No", "Uraian", "Anggaran"]
    assert texts(table)[0] == ["1", "Belanja Pegawai", "2.908.120.000"]


def test_a_header_and_a_row_without_rules_above_the_grid() -> None:
    page = sheet(1, grid(ROWS))
    top = top_and_foot(page)[0] - SIZE - 3
    page = with_row(with_row(page, top - SIZE - 4, "No", "Uraian", "Anggaran"), top, "", "Seluruhnya", "4.028.620.000")
    (table,) = read(page).tables
    assert [column.text for column in table.columns] == ["No", "Uraian", "Anggaran"]
    assert texts(table)[:2] == [["", "Seluruhnya", "4.028.620.000"], ["1", "Belanja Pegawai", "2.908.120.000"]]


def test_a_total_without_rules_below_the_grid() -> None:
    page = sheet(1, grid("No | Uraian | Anggaran \n" + ROWS))
    (table,) = read(with_row(page, top_and_foot(page)[1] + 3, "", "JUMLAH", "4.028.620.000")).tables
    assert texts(table)[-1] == ["", "JUMLAH", "4.028.620.000"]


def test_prose_below_the_grid_is_no_total() -> None:
    page = sheet(1, grid("No | Uraian | Anggaran \n" + ROWS))
    (table,) = read(with_row(page, top_and_foot(page)[1] + 3, "", "Jumlah itu naik", "dari tahun lalu")).tables
    assert len(texts(table)) == 2


def test_a_total_too_far_below_is_left_out() -> None:
    page = sheet(1, grid("No | Uraian | Anggaran \n" + ROWS))
    (table,) = read(with_row(page, top_and_foot(page)[1] + 40, "", "JUMLAH", "4.028.620.000")).tables
    assert len(texts(table)) == 2
