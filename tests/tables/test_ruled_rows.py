"""The logical rows of a table: merged cells, several rows in one ruled row, texts that a narrow cell broke."""

from __future__ import annotations

import pytest

from extractor.tables.rows import logical_rows
from tests.tables.ruled import grid, only, texts

HEADER = "Sasaran | Indikator | Satuan | Target | Realisasi"


def rows(*lines: str, header: str = HEADER) -> list[list[str]]:
    return texts(only(grid("\n".join([header, *lines]))))


def test_merged_sasaran_is_filled_down() -> None:
    table = only(grid(f"{HEADER}\nMutu layanan | Nilai SAKIP | Nilai | 70 | 72\n^ | Indeks | Poin | 80 | 81"))
    first, second = logical_rows(table)
    assert first.slots[0].lines == second.slots[0].lines
    assert (first.slots[0].merged, second.slots[0].merged) == (False, True)


def test_one_value_merged_over_several_ruled_rows() -> None:
    assert rows("Mutu | Nilai A | Poin | 70 | 72", "^ | Nilai B | Poin | 75 | ^") == [
        ["Mutu", "Nilai A", "Poin", "70", "72"],
        ["Mutu", "Nilai B", "Poin", "75", "72"],
    ]


def test_stacked_values_by_the_marks_of_their_labels() -> None:
    assert rows("Mutu | 1. Jumlah rumah / layak huni / 2. Jalan baik | Unit / _ / km | 10 / _ / 20 | 11 / _ / 22") == [
        ["Mutu", "1. Jumlah rumah layak huni", "Unit", "10", "11"],
        ["Mutu", "2. Jalan baik", "km", "20", "22"],
    ]


def test_stacked_values_by_baseline() -> None:
    assert rows("Panen | Padi sawah / dan ladang / Jagung / Kedelai | Ton | 10 / _ / 20 / 30 | 11 / _ / 22 / 33") == [
        ["Panen", "Padi sawah dan ladang", "Ton", "10", "11"],
        ["Panen", "Jagung", "Ton", "20", "22"],
        ["Panen", "Kedelai", "Ton", "30", "33"],
    ]


def test_values_close_up_beside_marked_labels_of_several_lines_go_one_by_one() -> None:
    assert rows("Mutu | a. Jumlah rumah / layak huni / b. Panjang jalan / kondisi baik | Buah | 10 / 20 | 11 / 22") == [
        ["Mutu", "a. Jumlah rumah layak huni", "Buah", "10", "11"],
        ["Mutu", "b. Panjang jalan kondisi baik", "Buah", "20", "22"],
    ]


def test_values_one_less_than_labels_are_those_of_the_items_below_the_heading() -> None:
    assert rows(
        "Panen | Jumlah hasil : / a. Padi / _ / b. Jagung / _ / c. Sagu | Ton | _ / 10 / 20 / 30 | _ / 11 / 22 / 33"
    ) == [
        ["Panen", "Jumlah hasil :", "Ton", "", ""],
        ["Panen", "a. Padi", "Ton", "10", "11"],
        ["Panen", "b. Jagung", "Ton", "20", "22"],
        ["Panen", "c. Sagu", "Ton", "30", "33"],
    ]


def test_a_text_of_two_lines_beside_one_of_two_items_is_of_both() -> None:
    assert rows("Sawah / baru | a. Luas / sawah / b. Luas / lahan | Ha | 10 / _ / 20 | 11 / _ / 22") == [
        ["Sawah baru", "a. Luas sawah", "Ha", "10", "11"],
        ["Sawah baru", "b. Luas lahan", "Ha", "20", "22"],
    ]


def test_second_value_in_parentheses_belongs_to_the_one_above() -> None:
    assert rows("Mutu | Kelompok tani / _ / Lumbung / _ | Unit | 85 / _ / 450 / _ | 86 / (101%) / 270 / (60%)") == [
        ["Mutu", "Kelompok tani", "Unit", "85", "86 (101%)"],
        ["Mutu", "Lumbung", "Unit", "450", "270 (60%)"],
    ]


def test_units_that_follow_the_labels() -> None:
    found = rows(
        "Mutu | - Nilai SAKIP / - Indeks data / - Dokumen | nilai / indeks / buah | 70 / 3,5 / 4 | 72 / 3,6 / 4"
    )
    assert [row[2] for row in found] == ["nilai", "indeks", "buah"]


def test_wrapped_unit_of_one_row_stays_whole() -> None:
    assert rows("Mutu | Kepuasan / masyarakat | nilai / indeks | 70 | 72") == [
        ["Mutu", "Kepuasan masyarakat", "nilai indeks", "70", "72"]
    ]


def test_one_value_for_several_numbered_indicators_is_shared() -> None:
    table = only(grid(f"{HEADER}\nMutu | 1. Nilai SAKIP / 2. Indeks data | Poin | 70 | 72"))
    first, second = logical_rows(table)
    assert (first.slots[1].text, second.slots[1].text) == ("1. Nilai SAKIP", "2. Indeks data")
    assert first.slots[3].lines is second.slots[3].lines


@pytest.mark.parametrize(
    "label", ["Nilai SAKIP / Indeks data", "2. Nilai SAKIP / 4. Indeks", "Mutu / 1. Nilai / 2. Indeks"]
)
def test_one_value_and_no_numbering_from_the_first_line_is_one_row(label: str) -> None:
    assert len(rows(f"Mutu | {label} | Poin | 70 | 72")) == 1


def test_average_of_the_sasaran_above_the_first_label() -> None:
    found = rows(
        "Produksi | _ / Padi / Jagung | _ / Ton / Ton | _ / 10 / 20 | 99,02 / 9 / 21",
        header="Sasaran | Indikator | Satuan | Target | %",
    )
    assert [(row[1], row[3], row[4]) for row in found] == [
        ("", "", "99,02"),
        ("Padi", "10", "9"),
        ("Jagung", "20", "21"),
    ]


def test_text_broken_over_lines_is_one_row() -> None:
    assert rows("Mutu | Persentase / penurunan / kejadian | Persen | 70 | 72")[0][1] == "Persentase penurunan kejadian"


def test_values_of_several_lines_in_one_column_alone_speak_for_no_rows() -> None:
    found = rows("Mutu | Jumlah rumah / dan jalan | Unit | 70 | 72 / 73")
    assert len(found) == 1
    assert found[0][4] == "72 73"


MONEY = "No | Program | Anggaran (Rp) | Realisasi (Rp) | %"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2.162.300.0 / 00", "2.162.300.000"),
        ("2.162.300. / 000", "2.162.300.000"),
        ("19.954.920.000, / -", "19.954.920.000,-"),
        ("19.954.920.000 / ,-", "19.954.920.000 ,-"),
        ("1.506.190.00 / 0", "1.506.190.000"),
        ("1.506.190.00 / Rp / 0", "Rp 1.506.190.000"),
        ("400.0 / 00", "400.000"),
        ("1.500.000.000,0 / 0", "1.500.000.000,00"),
        ("1.500.000.000, / 00", "1.500.000.000,00"),
        ("Rp. 1.500.000. / 000", "Rp. 1.500.000.000"),
        ("Rp. / 1.500.000.000", "Rp. 1.500.000.000"),
        ("1.500.000.000 / Rp", "Rp 1.500.000.000"),
    ],
)
def test_figure_that_a_narrow_cell_broke(cell: str, expected: str) -> None:
    assert rows(f"1 | Program A / dan B | {cell} | 100.000 | 90,00", header=MONEY)[0][2] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Program/ / Kegiatan", "Program/Kegiatan"),
        ("Sarana dan / Prasarana", "Sarana dan Prasarana"),
        ("70 / 72", "70 72"),
        ("12,50 / 100", "12,50 100"),
        ("85,5 / 90", "85,5 90"),
        ("85,50 / 0", "85,50 0"),
        ("1.500.000,00 / 0", "1.500.000,00 0"),
        ("1,500,000.50 / 7", "1,500,000.50 7"),
        ("1.234,5 / 6", "1.234,5 6"),
        ("1.500.000 / 2.500.000", "1.500.000 2.500.000"),
    ],
)
def test_lines_of_a_cell(cell: str, expected: str) -> None:
    assert rows(f"1 | {cell} | 100.000 | 90.000 | 90,00", header=MONEY)[0][1] == expected


def test_total_merged_over_the_number_stands_in_the_name_column() -> None:
    assert rows("1 | Program A | 100.000 | 90.000 | 90,00", "Jumlah | < | 100.000 | 90.000 | 90,00", header=MONEY)[
        1
    ] == [
        "",
        "Jumlah",
        "100.000",
        "90.000",
        "90,00",
    ]


def test_empty_cells_hold_nothing() -> None:
    table = only(grid(f"{HEADER}\nMutu | Nilai | | 70 | \n | | | | \nData | Indeks | Poin | | 81"))
    assert [sorted(row.slots) for row in logical_rows(table)] == [[0, 1, 3], [0, 1, 2, 4]]


def test_box_of_a_row_told_apart_is_around_its_own_lines() -> None:
    table = only(grid(f"{HEADER}\nPanen | Padi / Jagung | Ton | 10 / 20 | 11 / 22"))
    first, second = logical_rows(table)
    cell = next(cell for cell in table.cells if (cell.row, cell.col) == (1, 3))
    assert first.slots[3].split
    assert cell.box.y0 <= first.slots[3].box.y0 < first.slots[3].box.y1 <= second.slots[3].box.y0
    assert (first.slots[3].box.x0, first.slots[3].box.x1) == (cell.box.x0, cell.box.x1)


def test_a_percent_sign_on_a_line_of_its_own_is_no_second_row() -> None:
    assert rows("Irigasi | Persentase jaringan / kondisi baik | % | 71,06 / % | 65,33 / %") == [
        ["Irigasi", "Persentase jaringan kondisi baik", "%", "71,06 %", "65,33 %"]
    ]


def test_a_sasaran_of_several_lines_is_of_all_rows_beside_it() -> None:
    labels = "1. Nilai SKM / 2. Layanan yang / tepat waktu / 3. Lama layanan"
    values = "Nilai / % / _ / Menit | 80 / 93 / _ / 22 | 81 / 94 / _ / 21"
    assert rows(f"Meningkatnya mutu / pelayanan warga / kecamatan | {labels} | {values}") == [
        ["Meningkatnya mutu pelayanan warga kecamatan", "1. Nilai SKM", "Nilai", "80", "81"],
        ["Meningkatnya mutu pelayanan warga kecamatan", "2. Layanan yang tepat waktu", "%", "93", "94"],
        ["Meningkatnya mutu pelayanan warga kecamatan", "3. Lama layanan", "Menit", "22", "21"],
    ]


def test_several_sasaran_each_beside_its_row() -> None:
    values = "Nilai / _ / % | 80 / _ / 93 | 81 / _ / 94"
    assert rows(f"Mutu naik / _ / Desa maju | 1. Nilai SKM / _ / 2. Desa maju | {values}") == [
        ["Mutu naik", "1. Nilai SKM", "Nilai", "80", "81"],
        ["Desa maju", "2. Desa maju", "%", "93", "94"],
    ]


def test_units_of_some_of_the_rows_in_one_cell() -> None:
    table = only(
        grid("""
        No | Indikator | Satuan | Realisasi | Capaian (%)
        1 | _ / Infrastruktur : / - Jitut / - Sawah | _ / _ / Ha / Ha | _ / _ / 10 / 20 | 55 / _ / 50 / 60
        """)
    )
    assert [row[1:4] for row in texts(table)][-2:] == [["- Jitut", "Ha", "10"], ["- Sawah", "Ha", "20"]]


def test_goals_far_apart_in_one_cell_and_a_lone_full_stop() -> None:
    table = only(
        grid("""
        Tujuan | Sasaran | Indikator | Target 2019 | Target 2020
        Produksi naik / _ / . / _ | Meningkatnya produksi / hortikultura sayuran / _ / Menurunnya susut \
        | Padi sawah / dan ladang / Kedelai / Susut | 10 / _ / 30 / 40 | 11 / _ / 31 / 41
        """)
    )
    found = texts(table)
    assert [row[2] for row in found] == ["Padi sawah dan ladang", "Kedelai", "Susut"]
    assert [row[1].split()[0] for row in found if row[1]] == ["Meningkatnya", "Menurunnya"]
    assert all("." not in row[0] for row in found)
