"""Rows that no rule parts, told apart by the numbers in the first cell."""

from __future__ import annotations

from tests.tables.ruled import grid, only, texts

HEADER = "No | Sasaran | Indikator Kinerja | Target"


def rows(line: str) -> list[list[str]]:
    return texts(only(grid(f"{HEADER}\n{line}")))


def test_each_number_begins_a_row() -> None:
    assert rows(
        "1. / _ / 2. / 3. | Mutu / naik / Jalan baik / Air bersih | Nilai / _ / Panjang / Cakupan | 7 / _ / 8 / 9"
    ) == [
        ["1.", "Mutu naik", "Nilai", "7"],
        ["2.", "Jalan baik", "Panjang", "8"],
        ["3.", "Air bersih", "Cakupan", "9"],
    ]


def test_items_of_one_number_are_rows_of_their_own_below_their_heading() -> None:
    labels = "Jumlah hasil : / a. Padi / b. Jagung / _ / Luas lahan"
    assert rows(
        f"1. / _ / _ / _ / 2. | Panen naik / _ / _ / _ / Lahan baru | {labels} | _ / 12 ton / 8 ton / _ / 25 Ha"
    ) == [
        ["1.", "Panen naik", "Jumlah hasil :", ""],
        ["1.", "Panen naik", "a. Padi", "12 ton"],
        ["1.", "Panen naik", "b. Jagung", "8 ton"],
        ["2.", "Lahan baru", "Luas lahan", "25 Ha"],
    ]


def test_numbers_beside_a_sentence_that_runs_on_part_nothing() -> None:
    (row,) = rows("1. / 2. | Layanan yang / lebih bermutu | Nilai layanan / dan data | 70")
    assert row[0] == "1. 2."
    assert row[1] == "Layanan yang lebih bermutu"


def test_numbers_that_do_not_count_on_part_nothing() -> None:
    assert [row[0] for row in rows("1. / 4. | Mutu naik / Jalan baik | Nilai layanan | 70")] == ["1. 4."]
