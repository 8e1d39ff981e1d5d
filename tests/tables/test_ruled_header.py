"""Which rows are header, and what they say of each column."""

from __future__ import annotations

import pytest

from extractor.tables.header import is_header_text
from tests.tables.ruled import grid, only, texts


def paths(sketch: str) -> list[str]:
    return [column.text for column in only(grid(sketch)).columns]


def test_one_row() -> None:
    table = only(
        grid("""
        No | Sasaran | Indikator Kinerja | Target
        1 | Mutu naik | Nilai SAKIP | 70
        """)
    )
    assert table.header_rows == {0}
    assert [column.path for column in table.columns] == [("No",), ("Sasaran",), ("Indikator Kinerja",), ("Target",)]


def test_two_rows_with_spans_give_the_path_over_each_column() -> None:
    table = only(
        grid("""
        No | Indikator Kinerja | Tahun 2019 | < | Tahun 2020 | < | Capaian (%)
        ^ | ^ | Target | Realisasi | Target | Realisasi | ^
        1 | Nilai SAKIP | 70 | 69 | 71 | 72 | 101,41
        """)
    )
    assert table.header_rows == {0, 1}
    assert [column.path for column in table.columns] == [
        ("No",),
        ("Indikator Kinerja",),
        ("Tahun 2019", "Target"),
        ("Tahun 2019", "Realisasi"),
        ("Tahun 2020", "Target"),
        ("Tahun 2020", "Realisasi"),
        ("Capaian (%)",),
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 | 2 | 3 | 4 | 5", "1 2 3 4 5"),
        ("(1) | (2) | (3) | (4) | (5)", "1 2 3 4 5"),
        ("1 | 2 | 3 | 4 | 5 = 4/3", "1 2 3 4 5"),
        ("1 | 2 | 4 | 5 | 6", "1 2 4 5 6"),
        ("a | b | c | d | e", "a b c d e"),
        (" | 1 | 2 | 3 | 4", "- 1 2 3 4"),
    ],
)
def test_numbering_row_ends_the_header(numbers: str, expected: str) -> None:
    table = only(
        grid(f"""
        No | Indikator Kinerja | Target | Realisasi | Capaian
        {numbers}
        1 | Nilai SAKIP | 2 | 3 | 4
        """)
    )
    assert table.header_rows == {0, 1}
    assert len(texts(table)) == 1
    assert [column.number or "-" for column in table.columns] == expected.split()


def test_first_data_row_that_only_counts_is_no_numbering_row() -> None:
    table = only(
        grid("""
        No | Indikator Kinerja | Target | Realisasi
        1 | Dokumen | 3 | 2
        2 | Laporan | 4 | 4
        """)
    )
    assert table.header_rows == {0}
    assert len(texts(table)) == 2


@pytest.mark.parametrize(
    ("header", "formula"),
    [
        ("Capaian / (4/5)*100%", "(4/5)*100%"),
        ("Capaian / (5:4)", "(5:4)"),
        ("Capaian (3/4) x 100", "(3/4) x 100"),
        ("Efisiensi (100-6)", "(100-6)"),
        ("Capaian (%)", None),
    ],
)
def test_formula_in_the_header(header: str, formula: str | None) -> None:
    table = only(
        grid(f"""
        No | Sasaran | Indikator | Target | Realisasi | {header}
        1 | Mutu | Nilai SAKIP | 70 | 72 | 102,86
        """)
    )
    assert table.columns[-1].formula == formula
    assert all(column.formula is None for column in table.columns[:-1])


def test_formula_in_the_numbering_row() -> None:
    table = only(
        grid("""
        No | Indikator | Target | Realisasi | Capaian
        (1) | (2) | (3) | (4) | (5)=(4/3)
        1 | Nilai SAKIP | 70 | 72 | 102,86
        """)
    )
    assert (table.columns[-1].number, table.columns[-1].formula) == ("5", "=(4/3)")


def test_title_row_above_the_header_is_no_part_of_the_paths() -> None:
    table = only(
        grid("""
        Meningkatnya mutu pelayanan publik | < | < | <
        No | Indikator Kinerja | Target | Realisasi
        1 | Nilai SAKIP | 70 | 72
        """)
    )
    assert [column.text for column in table.columns] == ["No", "Indikator Kinerja", "Target", "Realisasi"]
    assert table.header_rows == {1}


def test_header_cell_that_runs_into_the_first_data_row() -> None:
    table = only(
        grid("""
        No | Sasaran | Indikator Kinerja | Target | Realisasi
        ^ | Mutu layanan | Nilai SAKIP | 70 | 72
        2 | Mutu data | Indeks data | 80 | 81
        """)
    )
    assert table.header_rows == {0}
    assert [row[2:] for row in texts(table)] == [["Nilai SAKIP", "70", "72"], ["Indeks data", "80", "81"]]
    assert [row[0] for row in texts(table)] == ["", "2"]


def test_words_broken_by_a_hyphen_are_joined() -> None:
    assert paths("""
        No | Indikator | Target | REALI- / SASI | PENILAI- / AN
        1 | Nilai SAKIP | 70 | 72 | Baik
        """)[3:] == ["REALISASI", "PENILAIAN"]


def test_table_without_a_header_says_so() -> None:
    table = only(
        grid("""
        1 | Jalan dalam / kondisi mantap | 70,5 | 72,4
        2 | Jembatan dalam / kondisi baik | 80,5 | 81,2
        """)
    )
    assert not table.header_rows
    assert table.keyakinan < 1
    assert table.reasons == ("kepala tabel tidak ditemukan",)
    assert all(column.path == () for column in table.columns)


@pytest.mark.parametrize(
    "text",
    ["Target", "REALISASI 2020 (Rp)", "Tahun 2016", "Th. 2020 (n)", "(4/5)*100%", "2019", "Uraian Indikator", "%"],
)
def test_reads_like_a_header(text: str) -> None:
    assert is_header_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "98,50%",
        "100 %",
        "12.500",
        "Target layanan air minum yang layak dan aman bagi penduduk perkotaan dan perdesaan di semua kecamatan",
        "Terlaksananya rapat koordinasi",
    ],
)
def test_reads_like_no_header(text: str) -> None:
    assert not is_header_text(text)


def test_numbers_of_columns_in_cells_that_go_on_into_the_next_row() -> None:
    table = only(
        grid("""
        No | Program | Anggaran | Realisasi
        1 / 7 | 2 / Pembinaan layanan | 3 | 4
        ^ | ^ | 900 | 850
        8 | Pengawasan | 400 | 390
        """)
    )
    assert texts(table) == [["7", "Pembinaan layanan", "900", "850"], ["8", "Pengawasan", "400", "390"]]
