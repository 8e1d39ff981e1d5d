"""Tables that a few level rules draw, and no upright one."""

from __future__ import annotations

from dataclasses import replace

from extractor.model.outline import Outline
from extractor.model.page import Edge, Page
from extractor.tables import find_tables
from tests.tables.ruled import LEFT, Grid, file, grid, only, sheet, texts

YEARS = """
No | Jenis | Produksi (ton) | < | Laju
^ | ^ | 2019 | 2020 | ^
I | Daging | 30.500 | 31.500 | 3,3
1 | Sapi | 10.500 | 11.000 | 4,8
2 | Domba | 20.000 | 20.500 | 2,5
II | Telur | 90.000 | 91.000 | 1,1
"""
AGREED = """
_ / Sasaran | _ / Indikator Kinerja | Target / 2016
(1) | (2) | (3)
Mutu naik | Nilai layanan / Nilai data | 70 / 80
Peran naik | Jumlah kelompok aktif | 12
"""


def level_only(part: Grid, *kept: int, cuts: bool = True) -> Page:
    """A page with a table of which only the level rules at these heights are drawn, counted from the top.

    Args:
        part: The table.
        kept: Which of the heights.
        cuts: The rules are drawn cell by cell.
    """
    page = sheet(1, part)
    level = [edge for edge in page.edges if edge.y0 == edge.y1]
    heights = sorted({edge.y0 for edge in level})
    drawn = {heights[at] for at in kept}
    edges = [edge for edge in level if edge.y0 in drawn]
    if not cuts:
        edges = [Edge(min(edge.x0 for edge in edges), y, max(edge.x1 for edge in edges), y) for y in sorted(drawn)]
    return replace(page, edges=tuple(edges))


def test_years_over_figures_between_three_rules() -> None:
    table = only(level_only(grid(YEARS), 0, 1, 2, -1))
    assert texts(table)[2:] == [
        ["I", "Daging", "30.500", "31.500", "3,3"],
        ["1", "Sapi", "10.500", "11.000", "4,8"],
        ["2", "Domba", "20.000", "20.500", "2,5"],
        ["II", "Telur", "90.000", "91.000", "1,1"],
    ]


def test_a_name_stands_over_the_columns_under_its_piece_of_rule() -> None:
    cells = only(level_only(grid(YEARS), 0, 1, 2, -1)).cells
    wide = next(cell for cell in cells if cell.text == "Produksi (ton)")
    assert (wide.col, wide.colspan, wide.rowspan) == (2, 2, 1)
    assert next(cell for cell in cells if cell.text == "Laju").rowspan == 2


def test_a_strip_a_row_is_one_row_whatever_stands_in_it() -> None:
    table = only(level_only(grid(AGREED), 0, 1, 2, 3, 4))
    assert texts(table)[-3:] == [
        ["Mutu naik", "Nilai layanan", "70"],
        ["Mutu naik", "Nilai data", "80"],
        ["Peran naik", "Jumlah kelompok aktif", "12"],
    ]


def test_a_table_cut_off_by_the_end_of_the_page_has_no_rule_at_its_foot() -> None:
    table = only(level_only(grid(AGREED), 0, 1))
    assert len(table.columns) == 3
    assert "12" in texts(table)[-1][2]


def test_prose_between_rules_is_no_table() -> None:
    page = sheet(1, "Capaian kinerja tahun 2021", "lebih baik daripada tahun 2020.", "Hal itu terlihat pada 3 dari 4")
    rules = tuple(Edge(LEFT, y, 400, y) for y in (60.0, 84.0, 102.0, 140.0))
    assert find_tables(file(replace(page, edges=rules)), Outline()) == ()


def test_rules_of_two_tables_are_parted_by_a_caption() -> None:
    years = grid(YEARS)
    page = sheet(1, years, "Tabel 2. Produksi per jenis", years)
    page = replace(page, edges=tuple(edge for edge in page.edges if edge.y0 == edge.y1))
    assert [table.rows for table in find_tables(file(page), Outline())] == [6, 6]
