"""Rows and headers that a page break cuts through."""

from __future__ import annotations

from tests.tables.ruled import grid, only, texts

HEADER = "No | Sasaran | Indikator | Target | Realisasi | Program | Anggaran (Rp)"


def test_name_left_for_the_next_page() -> None:
    first = f"{HEADER}\n1 | Mutu | Nilai A | 7 | 7 | Program A | 900.000\n2 | | | 8 | 8 | Program | 800.000"
    second = f"{HEADER}\n | Data | Nilai B | | | Data | \n | | | | | Rapat | 300.000"
    assert texts(only(grid(first), grid(second)))[1:] == [
        ["2", "Data", "Nilai B", "8", "8", "Program Data", "800.000"],
        ["", "", "", "", "", "Rapat", "300.000"],
    ]


def test_name_that_goes_on_beside_the_first_activity() -> None:
    first = f"{HEADER}\n1 | Mutu | Nilai A | 7 | 7 | Data | 900.000\n | | Jumlah Perda | 8 | 8 | Program B | 800.000"
    second = f"{HEADER}\n | | RDTR Kota | | | Rapat | 300.000\n2 | Data | Nilai C | 9 | 9 | Program C | 700.000"
    found = texts(only(grid(first), grid(second)))
    assert found[1][2] == "Jumlah Perda RDTR Kota"
    assert found[2][5:] == ["Rapat", "300.000"]


def test_repeated_header_that_no_rule_parts_from_the_rest_of_a_cell() -> None:
    first = "No | Sasaran | Indikator | Capaian\n1 | Meningkatnya mutu | Nilai A | 90"
    second = "No | Sasaran / layanan | Indikator | Capaian\n^ | ^ | Nilai B | 80\n2 | Mutu data | Nilai C | 70"
    found = texts(only(grid(first, "bottom"), grid(second)))
    assert [row[1] for row in found] == ["Meningkatnya mutu layanan", "Meningkatnya mutu layanan", "Mutu data"]
    assert [row[3] for row in found] == ["90", "80", "70"]
