"""Tables of which only the rows are ruled: columns by the pieces of the rules, or by the gutters between the texts."""

from __future__ import annotations

from dataclasses import replace

from extractor.document.words import build_lines
from extractor.model.outline import Outline
from extractor.model.page import Edge, Page
from extractor.tables import find_tables
from tests.tables.ruled import Grid, file, grid, only, sheet, texts

HEADER = "No | Sasaran Strategis | Indikator Kinerja | Target | Realisasi"
FIRST = """
MISI I : | Mewujudkan layanan yang baik | < | < | <
1 | Meningkatnya layanan | Nilai SAKIP / kecamatan | 70 | 72
2 | Meningkatnya mutu | Indeks kepuasan | 80 | 81
"""
SECOND = "3 | Meningkatnya peran | Jumlah kelompok aktif | 12 | 11"
ROWS = [
    ["1", "Meningkatnya layanan", "Nilai SAKIP kecamatan", "70", "72"],
    ["2", "Meningkatnya mutu", "Indeks kepuasan", "80", "81"],
]


def without_columns(nomor: int, part: Grid) -> Page:
    """A page with a table whose inner upright lines are not drawn."""
    page = sheet(nomor, part)
    upright = [edge for edge in page.edges if edge.x0 == edge.x1]
    outer = {min(edge.x0 for edge in upright), max(edge.x0 for edge in upright)}
    return replace(page, edges=tuple(edge for edge in page.edges if edge.x0 != edge.x1 or edge.x0 in outer))


def test_columns_are_found_between_the_texts() -> None:
    table = only(without_columns(1, grid(f"{HEADER}{FIRST}")))
    assert [column.text for column in table.columns] == HEADER.split(" | ")
    assert texts(table)[1:] == ROWS


def test_a_row_over_several_columns_does_not_hide_the_gutters() -> None:
    title = texts(only(without_columns(1, grid(f"{HEADER}{FIRST}"))))[0]
    assert [text for text in title if text] == ["MISI I :", "Mewujudkan layanan yang baik"]


def test_texts_close_up_are_cut_where_the_pieces_of_the_rules_meet() -> None:
    close = "3 | Meningkatnya pelayanan. | Nilai kepuasan warga | 90 | 91"  # a gap as narrow as between words
    table = only(without_columns(1, grid(f"{HEADER}{FIRST}{close}")))
    assert texts(table)[-1] == close.split(" | ")


def test_a_rule_over_some_columns_parts_their_rows_alone() -> None:
    table = only(
        without_columns(
            1,
            grid("""
            No | Sasaran | Indikator | Target | Kegiatan
            1 | Mutu layanan | Nilai SAKIP | 70 | Pelatihan
            ^ | ^ | ^ | ^ | Pendampingan
            2 | Mutu data | Nilai data | 80 | Pendataan
            """),
        )
    )
    assert texts(table) == [
        ["1", "Mutu layanan", "Nilai SAKIP", "70", "Pelatihan"],
        ["1", "Mutu layanan", "Nilai SAKIP", "70", "Pendampingan"],
        ["2", "Mutu data", "Nilai data", "80", "Pendataan"],
    ]


def test_confidence_is_lower_than_of_a_ruled_table_and_says_why() -> None:
    table = only(without_columns(1, grid(f"{HEADER}{FIRST}")))
    assert table.keyakinan < 1.0
    assert table.reasons


def test_the_rest_on_the_next_page_has_the_columns_of_the_first() -> None:
    pages = (without_columns(1, grid(f"{HEADER}{FIRST}")), without_columns(2, grid(f"{HEADER}\n{SECOND}")))
    table = only(*pages)
    assert (table.halaman, table.halaman_akhir) == (1, 2)
    assert texts(table)[-1] == SECOND.split(" | ")


def test_a_frame_around_prose_is_no_table() -> None:
    page = sheet(1, "Capaian kinerja tahun 2021", "lebih baik daripada tahun 2020.")
    levels = (60.0, 80.0, 100.0, 120.0)
    frame = [Edge(50, y, 400, y) for y in levels] + [Edge(x, levels[0], x, levels[-1]) for x in (50.0, 400.0)]
    document = file(replace(page, edges=tuple(frame)))
    assert find_tables(document, Outline()) == ()


PROGRAMS = """
No | Sasaran | Target | Program | < | Anggaran
1 | Mutu layanan | 70 | Program bersama / warga desa | < | 30.000.000
^ | ^ | ^ | 1 | Pelatihan warga | 20.000.000
^ | ^ | ^ | 2 | Pendampingan | 10.000.000
2 | Mutu data | 80 | Program data | < | 40.000.000
^ | ^ | ^ | 1 | Pendataan | 40.000.000
"""


def test_words_where_other_rows_have_their_numbers_run_on_into_the_next_column() -> None:
    page = without_columns(1, grid(PROGRAMS))
    border = sorted({edge.x1 for edge in page.edges if edge.y0 == edge.y1})[3]
    shift = border + 1 - next(word for word in page.words if word.text == "desa").box.x0  # the border lies before it
    words = tuple(
        word._replace(box=word.box._replace(x0=word.box.x0 + shift, x1=word.box.x1 + shift))
        if word.text in ("warga", "desa") and word.box.x0 < border
        else word
        for word in page.words
    )
    table = only(replace(page, words=words, lines=build_lines(words)))
    assert "Program bersama warga desa" in [cell.text for cell in table.cells]


def test_a_heading_of_two_lines_is_one_cell() -> None:
    heading = "Misi 3: meningkatkan tertib / yang bermutu dan berkualitas | < | < | < | <"
    table = only(without_columns(1, grid(f"{HEADER}{FIRST}{heading}")))
    assert "Misi 3: meningkatkan tertib yang bermutu dan berkualitas" in [cell.text for cell in table.cells]
