"""Drawn lines to cells: shading, double rules, borders that are not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.document import read_document
from extractor.model.geometry import Box, union
from extractor.model.outline import Outline
from extractor.model.page import Edge, Page, Word
from extractor.tables import find_tables
from extractor.tables.draft import build_draft
from extractor.tables.grid import MOST_EDGES, TooManyLines, find_grids
from tests.tables.ruled import COLUMN, LEFT, TOP, file, grid, only, read, sheet, texts

PLAIN = """
No | Sasaran Strategis | Indikator Kinerja | Target | Realisasi
1 | Meningkatnya layanan | Nilai SAKIP | 70 | 72
2 | Meningkatnya mutu | Indeks kepuasan | 80 | 81
"""
ROWS = [
    ["1", "Meningkatnya layanan", "Nilai SAKIP", "70", "72"],
    ["2", "Meningkatnya mutu", "Indeks kepuasan", "80", "81"],
]


@pytest.mark.parametrize("missing", ["", "top", "bottom", "left", "right", "top bottom", "left right"])
@pytest.mark.parametrize("double", [False, True], ids=["single", "double"])
def test_grid_with_borders_missing_and_double_rules(missing: str, double: bool) -> None:
    table = only(grid(PLAIN, missing, double=double))
    assert (table.rows, table.cols) == (3, 5)
    assert texts(table) == ROWS
    assert table.keyakinan == 1.0


def test_sides_missing_beside_rows_of_one_cell() -> None:
    table = only(
        grid(
            """
            No | Program | Anggaran | Realisasi
            A. Program Pembinaan yang meliputi kegiatan | < | < | <
            1 | Pelatihan | 200 | 190
            2 | Pendampingan | 300 | 280
            B. Program Pengawasan yang meliputi kegiatan | < | < | <
            3 | Pemeriksaan | 400 | 390
            """,
            "left right",
        )
    )
    assert (table.rows, table.cols) == (6, 4)
    assert texts(table)[1:3] == [["1", "Pelatihan", "200", "190"], ["2", "Pendampingan", "300", "280"]]
    assert texts(table)[3][1] == "B. Program Pengawasan yang meliputi kegiatan"


def test_sides_missing_of_two_tables_on_one_page() -> None:
    tables = read([grid(PLAIN, "left"), "Uraian di antara", "kedua tabel.", grid(PLAIN, "left")]).tables
    assert [texts(table) for table in tables] == [ROWS, ROWS]


def test_level_rules_that_stick_out_of_the_grid_make_no_column() -> None:
    page = sheet(1, grid(PLAIN))
    longer = tuple(edge._replace(x1=edge.x1 + 8) if edge.y0 == edge.y1 else edge for edge in page.edges)
    assert only(replace(page, edges=longer)).cols == 5


def test_header_whose_outer_cells_lack_two_borders() -> None:
    page = sheet(1, grid(PLAIN, "left right top"))
    table = only(page)
    assert [column.text for column in table.columns] == [
        cell.strip() for cell in PLAIN.strip().splitlines()[0].split("|")
    ]


def test_sides_of_shading_beside_the_rules_make_no_columns() -> None:
    page = sheet(1, grid(PLAIN))
    right, foot = max(edge.x1 for edge in page.edges), TOP + 18
    shading = []
    for col in range(5):
        x0, x1 = LEFT + col * COLUMN + 5, min(LEFT + (col + 1) * COLUMN - 5, right)
        shading += [Edge(x0, TOP, x0, foot), Edge(x1, TOP, x1, foot)]
    assert texts(only(replace(page, edges=page.edges + tuple(shading)))) == ROWS


def test_shaded_header_and_rules_drawn_as_thin_rectangles(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    header, row = ("Sasaran", "Indikator Kinerja", "Target"), ("Mutu", "Nilai SAKIP", "70")
    for y, line in ((700, header), (680, row)):
        for col, text in enumerate(line):
            if y == 700:
                canvas.setFillGray(0.8)
                canvas.rect(63 + 110 * col, y + 3, 104, 14, stroke=0, fill=1)  # the paragraph's own shading
            canvas.setFillGray(0)
            canvas.drawString(66 + 110 * col, y + 6, text)
    for at in range(4):
        canvas.rect(60 + 110 * at, 680, 0.5, 40, stroke=0, fill=1)
        canvas.rect(61.5 + 110 * at, 680, 0.5, 40, stroke=0, fill=1)  # a double rule
    for y in (680, 700, 720):
        canvas.rect(60, y, 331, 0.5, stroke=0, fill=1)
    canvas.save()
    (table,) = find_tables(read_document(tmp_path / "a.pdf"), Outline())
    assert (table.rows, table.cols) == (2, 3)
    assert [column.text for column in table.columns] == list(header)
    assert texts(table) == [list(row)]


def test_columns_and_rows_without_any_text_are_dropped() -> None:
    table = only(
        grid("""
        No | | Indikator Kinerja | Target | Realisasi
        1 | | Nilai SAKIP | 70 | 72
         | | | |
        2 | | Indeks kepuasan | 80 | 81
        """)
    )
    assert (table.rows, table.cols) == (3, 4)
    assert texts(table) == [["1", "Nilai SAKIP", "70", "72"], ["2", "Indeks kepuasan", "80", "81"]]
    assert [(part.first_row, part.end_row) for part in table.parts] == [(0, 3)]


def test_column_that_only_a_wider_header_covers_is_dropped() -> None:
    table = only(
        grid("""
        No | Indikator Kinerja | <
        1 | | Nilai SAKIP
        """)
    )
    assert texts(table) == [["1", "Nilai SAKIP"]]


def test_words_in_no_ruled_cell_are_not_lost() -> None:
    page = sheet(1, grid(PLAIN))
    (cells,) = find_grids(page)
    hole = min(cells, key=lambda cell: (-cell.y0, -cell.x0))  # the cell at the lower right
    draft = build_draft(page, [cell for cell in cells if cell != hole] + [hole._replace(y1=hole.y0)])
    assert {word for cell in draft.cells for line in cell.lines for word in line.words} == set(page.words)


def test_word_on_a_border_stands_in_one_cell_only() -> None:
    page = sheet(1, grid(PLAIN))
    x = LEFT + COLUMN
    word = Word("x", Box(x - 5, TOP + 20, x + 5, TOP + 30), 10)
    cells = build_draft(replace(page, words=(*page.words, word)), find_grids(page)[0]).cells
    assert "".join(cell.text for cell in cells).count("x") == 1


def test_two_amounts_that_touch_over_a_border_stand_in_two_cells() -> None:
    page = sheet(1, grid("Rincian | Gaji | Honor \n JUMLAH | _ | _"))
    x, y, half = LEFT + 2 * COLUMN, TOP + 21, 5.0 * len("3.500.000,00")
    glued = Word("3.500.000,001.250.000,00", Box(x - half, y, x + half, y + 10), 10)
    cells = build_draft(replace(page, words=(*page.words, glued)), find_grids(page)[0]).cells
    assert [cell.text for cell in cells if cell.row == 1] == ["JUMLAH", "3.500.000,00", "1.250.000,00"]


def test_borders_are_not_drawn_in_where_no_grid_is() -> None:
    posts = [Edge(x, 100, x, 200) for x in (100.0, 200.0, 300.0, 400.0)]  # bars of a chart, nothing across
    assert find_grids(Page(1, 595, 842, sheet(1).cara_baca, edges=tuple(posts))) == []


def test_boxes_that_stand_apart_are_no_table() -> None:
    document = file(["Struktur organisasi", grid("Kepala"), grid("Sekretaris")])
    assert find_tables(document, Outline()) == ()


def test_two_grids_on_one_page_come_from_top_to_bottom() -> None:
    tables = read([grid(PLAIN), "Uraian di antara kedua tabel.", grid(PLAIN)]).tables
    assert [texts(table) for table in tables] == [ROWS, ROWS]
    assert tables[0].box.y1 < tables[1].box.y0
    assert [table.tabel_id for table in tables] == ["t1", "t2"]


def test_drawing_with_too_many_lines_is_no_table_and_stops_nothing() -> None:
    drawing = tuple(Edge(60, 100 + i / 100, 61 + i / 10, 100 + i / 100) for i in range(MOST_EDGES + 1))
    page = Page(1, 595, 842, sheet(1).cara_baca, edges=drawing)
    with pytest.raises(TooManyLines):
        find_grids(page)
    assert texts(read(page, sheet(2, grid(PLAIN))).tables[0]) == ROWS


def test_box_of_a_table_is_that_of_its_rules() -> None:
    page = sheet(1, grid(PLAIN))
    assert only(page).box == union(Box(*edge) for edge in page.edges)
