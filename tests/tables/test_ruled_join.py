"""Tables over several pages: which grids are one, and what becomes of their rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.words import build_lines
from extractor.model.table import Table
from tests.tables.ruled import Grid, grid, only, read, sheet, texts

HEADER = "No | Sasaran | Indikator | Target | Realisasi"
FIRST = f"""
    {HEADER}
    1 | Mutu layanan | Nilai SAKIP | 70 | 72
    """
BELOW = "2 | Mutu data | Indeks data | 80 | 81"
ROWS = [["1", "Mutu layanan", "Nilai SAKIP", "70", "72"], ["2", "Mutu data", "Indeks data", "80", "81"]]


def tables(*pages: list[Grid | str]) -> tuple[Table, ...]:
    return read(*pages).tables


def test_repeated_header_is_header_not_data() -> None:
    table = only(grid(FIRST), grid(f"{HEADER}\n{BELOW}"))
    assert texts(table) == ROWS
    assert table.header_rows == {0, 2}
    assert [(part.page, part.first_row, part.end_row) for part in table.parts] == [(1, 0, 2), (2, 2, 4)]


def test_header_is_not_repeated() -> None:
    table = only(grid(FIRST), grid(BELOW))
    assert texts(table) == ROWS
    assert table.header_rows == {0}


def test_header_repeated_with_other_line_breaks_and_numbering() -> None:
    table = only(
        grid("""
        No | Indikator Kinerja | Realisasi 2020 | Capaian
        (1) | (2) | (3) | (4)
        1 | Nilai SAKIP | 70 | 72
        """),
        grid("""
        No | Indikator / Kinerja | REALI- / SASI 2020 | Capaian
        1 | 2 | 3 | 4
        2 | Indeks data | 80 | 81
        """),
    )
    assert [row[1] for row in texts(table)] == ["Nilai SAKIP", "Indeks data"]


def test_first_row_below_a_header_repeated_without_its_numbers_is_no_header() -> None:
    numbered = grid(FIRST.replace("1 | Mutu", "(1) | (2) | (3) | (4) | (5)\n    1 | Mutu"))
    (table,) = tables([numbered], [grid(f"{HEADER}\n{BELOW}")])
    assert texts(table) == ROWS


def test_header_repeated_within_one_page_is_header_again() -> None:
    table = only(grid(f"{FIRST.strip()}\n{HEADER}\n{BELOW}"))
    assert texts(table) == ROWS


@pytest.mark.parametrize("first", ["", "bottom"])
@pytest.mark.parametrize("second", ["", "top"])
def test_row_left_open_at_the_page_break(first: str, second: str) -> None:
    top = grid(
        """
        No | Sasaran | Indikator | Target | Realisasi
        1 | Mutu layanan | Persentase penurunan | 70 | 72
        """,
        first,
    )
    foot = grid(" | | kejadian | |\n" + BELOW, second)
    table = only(top, foot)
    assert [row[2] for row in texts(table)] == ["Persentase penurunan kejadian", "Indeks data"]
    assert [row[3] for row in texts(table)] == ["70", "80"]


@pytest.mark.parametrize(
    ("foot", "sasaran"),
    [
        (" | dan data | | | \n | ^ | Indeks data | 85 | 86", "Meningkatnya mutu layanan dan data"),
        (" | dan data | Indeks data | 85 | 86", "Meningkatnya mutu layanan dan data"),
        ("2 | Mutu data | Indeks data | 85 | 86", "Mutu data"),
        (" | | Indeks data | 85 | 86", ""),  # filled down where records are made
    ],
)
def test_sasaran_merged_over_rows_and_cut_by_the_page_break(foot: str, sasaran: str) -> None:
    top = grid("""
        No | Sasaran | Indikator | Target | Realisasi
        1 | Meningkatnya / mutu layanan | Nilai SAKIP | 70 | 72
        ^ | ^ | Indeks layanan | 80 | 81
        """)
    rows = texts(only(top, grid(foot)))
    above = sasaran if sasaran.startswith("Meningkatnya") else "Meningkatnya mutu layanan"
    assert [row[1] for row in rows] == [above, above, sasaran]
    assert [row[2] for row in rows] == ["Nilai SAKIP", "Indeks layanan", "Indeks data"]


def test_sasaran_cut_twice() -> None:
    table = only(
        grid(f"{HEADER}\n1 | Meningkatnya / mutu | Nilai SAKIP | 70 | 72"),
        grid(" | layanan | Indeks layanan | 80 | 81"),
        grid(" | dan data | Indeks data | 85 | 86"),
    )
    assert [row[1] for row in texts(table)] == ["Meningkatnya mutu layanan dan data"] * 3


def test_unit_in_small_letters_is_no_rest_of_the_one_above() -> None:
    header = "No | Indikator | Satuan | Target | Realisasi"
    table = only(grid(f"{header}\n1 | Peserta | Orang | 70 | 72"), grid("2 | Mutu data | dokumen | 80 | 81"))
    assert [row[2] for row in texts(table)] == ["Orang", "dokumen"]


def test_one_row_that_goes_on_from_the_page_before() -> None:
    assert texts(only(grid(FIRST), grid(BELOW))) == ROWS
    assert texts(only(grid(FIRST), grid(BELOW), grid("3 | Mutu jalan | Indeks jalan | 60 | 61")))[-1][0] == "3"


def test_number_of_its_own_begins_a_new_row_after_the_break() -> None:
    table = only(grid(FIRST), grid("2 | Mutu data | Indeks data | | "))
    assert [row[2] for row in texts(table)] == ["Nilai SAKIP", "Indeks data"]


def test_columns_shifted_as_a_whole_still_join() -> None:
    page = sheet(2, grid(BELOW))
    words = tuple(word._replace(box=word.box._replace(x0=word.box.x0 + 20, x1=word.box.x1 + 20)) for word in page.words)
    edges = tuple(edge._replace(x0=edge.x0 + 20, x1=edge.x1 + 20) for edge in page.edges)
    moved = replace(page, words=words, lines=build_lines(words), edges=edges)
    assert texts(only(sheet(1, grid(FIRST)), moved)) == ROWS


def test_the_same_line_above_both_parts_parts_nothing() -> None:
    running = "AKUNTABILITAS KINERJA"
    (table,) = tables([running, grid(FIRST)], [running, grid(BELOW)])
    assert texts(table) == ROWS
    assert len(tables([running, grid(FIRST)], ["RENCANA KINERJA", grid(BELOW)])) == 2


def test_caption_between_makes_two_tables() -> None:
    one, other = tables([grid(FIRST)], ["Tabel 3.2 Capaian Kinerja Tahun 2021", grid(f"{HEADER}\n{BELOW}")])
    assert (texts(one), texts(other)) == (ROWS[:1], ROWS[1:])
    assert (other.nomor, other.judul) == ("3.2", "Capaian Kinerja Tahun 2021")


def test_text_below_the_table_ends_it() -> None:
    assert len(tables([grid(FIRST), "Sumber: data diolah"], [grid(BELOW)])) == 2


def test_other_header_is_another_table() -> None:
    other = "No | Program | Kegiatan | Anggaran (Rp) | Realisasi (Rp)\n1 | Program A | Kegiatan B | 100.000 | 90.000"
    assert len(tables([grid(FIRST)], [grid(other)])) == 2


def test_other_columns_are_another_table() -> None:
    assert len(tables([grid(FIRST)], [grid("2 | Mutu data | Indeks data | 80")])) == 2


def test_outer_column_without_borders_on_the_next_page() -> None:
    page = sheet(2, grid(BELOW))
    left, inner = sorted({edge.x0 for edge in page.edges if edge.x0 == edge.x1})[:2]
    foot = max(edge.y1 for edge in page.edges)
    open_side = tuple(
        edge
        for edge in page.edges
        if not (edge.x0 == edge.x1 == left or (edge.y0 == edge.y1 < foot and edge.x0 < inner - 1))
    )
    (table,) = read([grid(FIRST)], replace(page, edges=open_side)).tables
    assert (table.halaman, table.halaman_akhir, table.cols) == (1, 2, 5)


def test_page_between_ends_the_table() -> None:
    assert len(tables([grid(FIRST)], ["Uraian satu halaman."], [grid(BELOW)])) == 2


def test_first_grid_of_the_next_page_goes_with_the_last_of_the_page_before() -> None:
    first, second, third = tables(
        [grid(FIRST), "Tabel 2 Data Jalan", grid(FIRST)], [grid(BELOW), "Uraian", grid(FIRST)]
    )
    assert (texts(first), texts(second), texts(third)) == (ROWS[:1], ROWS, ROWS[:1])


def test_caption_at_the_foot_of_the_page_before() -> None:
    (table,) = tables(["Uraian bab.", "Tabel 3.4 Capaian Kinerja Tahun 2020"], [grid(FIRST)])
    assert (table.nomor, table.kind) == ("3.4", "pengukuran")


def test_caption_far_above_belongs_to_something_else() -> None:
    (table,) = tables(["Tabel 3.4 Capaian Kinerja", *["Uraian panjang."] * 8, grid(FIRST)])
    assert table.nomor is None
