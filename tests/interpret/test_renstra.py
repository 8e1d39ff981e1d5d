from __future__ import annotations

import pytest

from extractor.interpret.renstra import read_renstra
from extractor.model.plans import Renstra
from tests.interpret.reading import view

TITLE = "Matriks Rencana Strategis"


def renstra(sketch: str, title: str = TITLE) -> list[Renstra]:
    return list(read_renstra(view(sketch, title)))


def targets(rows: list[Renstra]) -> list[str]:
    return [f"{row.indikator} {row.tahun or row.tahun_ke or row.keadaan}: {row.target.teks}" for row in rows]


def test_a_row_for_each_year_with_all_that_stands_beside_it() -> None:
    rows = renstra(
        """
        No | Tujuan | Indikator Tujuan | Sasaran | Indikator Sasaran | Target Tahun | < | Strategi | Kebijakan | Program
        ^ | ^ | ^ | ^ | ^ | 2020 | 2021 | ^ | ^ | ^
        1 | Layanan baik | Indeks layanan | 1. Mutu naik | a. Nilai SKM | 80 | 82 | Melatih | Terpadu | Pelayanan
        ^ | ^ | ^ | ^ | b. Lama layanan | 30 | - | ^ | ^ | ^
        """
    )
    assert targets(rows) == [
        "Nilai SKM 2020: 80",
        "Nilai SKM 2021: 82",
        "Lama layanan 2020: 30",
        "Lama layanan 2021: -",
    ]
    assert {(row.tujuan, row.indikator_tujuan, row.sasaran) for row in rows} == {
        ("Layanan baik", "Indeks layanan", "Mutu naik")
    }
    assert {(row.strategi, row.kebijakan, row.program) for row in rows} == {("Melatih", "Terpadu", "Pelayanan")}
    assert len({row.record_id for row in rows}) == len(rows)


def test_conditions_at_both_ends_and_years_by_number() -> None:
    rows = renstra(
        """
        Sasaran | Indikator | Satuan | Kondisi Awal | Target Tahun ke- | < | Kondisi Akhir
        ^ | ^ | ^ | ^ | 1 | 2 | ^
        Mutu naik | Nilai SKM | Nilai | 70 | 72 | 74 | 80
        """
    )
    assert targets(rows) == ["Nilai SKM awal: 70", "Nilai SKM 1: 72", "Nilai SKM 2: 74", "Nilai SKM akhir: 80"]
    assert [(row.tahun, row.tahun_ke, row.keadaan) for row in rows] == [
        (None, None, "awal"), (None, 1, "target"), (None, 2, "target"), (None, None, "akhir")
    ]  # fmt: skip
    assert {row.satuan for row in rows} == {"Nilai"}


def test_years_numbered_in_a_row_that_was_taken_for_data() -> None:
    rows = renstra(
        """
        Sasaran | Indikator | Kondisi Awal | Target | Target | Kondisi Akhir
        _ | _ | _ | TH I | TH II | _
        Mutu naik | Nilai SKM | 70 | 72 | 74 | 80
        """
    )
    assert [(row.tahun_ke, row.target.teks) for row in rows if row.keadaan == "target"] == [(1, "72"), (2, "74")]


def test_child_rows_keep_their_parent() -> None:
    rows = renstra(
        """
        Sasaran | Indikator | Target 2020 | Target 2021 | Target 2022
        Produksi naik | Jumlah produksi : | _ | _ | _
        ^ | - Padi | 1.200 | 1.300 | 1.400
        ^ | Nilai tukar petani | 101 | 102 | 103
        """
    )
    assert [(row.induk, row.indikator) for row in rows[::3]] == [
        ("Jumlah produksi :", "Padi"),
        (None, "Nilai tukar petani"),
    ]


def test_a_sasaran_over_the_whole_width_and_blank_cells_below_a_sasaran() -> None:
    rows = renstra(
        """
        Tujuan | Sasaran | Indikator | Target 2020 | Target 2021 | Target 2022
        Layanan baik | Mutu naik | Nilai SKM | 80 | 81 | 82
        _ | _ | Lama layanan | 30 | 28 | 26
        Tata kelola baik | Laporan tepat | Nilai SAKIP | B | BB | A
        """
    )
    assert [(row.tujuan, row.sasaran, row.indikator) for row in rows[::3]] == [
        ("Layanan baik", "Mutu naik", "Nilai SKM"),
        ("Layanan baik", "Mutu naik", "Lama layanan"),
        ("Tata kelola baik", "Laporan tepat", "Nilai SAKIP"),
    ]


@pytest.mark.parametrize(
    ("title", "sketch"),
    [
        (TITLE, "Tujuan | Sasaran | Strategi | Kebijakan\nLayanan baik | Mutu naik | Melatih | Terpadu"),
        ("Jumlah Penumpang", "No | Indikator | 2018 | 2019 | 2020\n1 | Penumpang bus | 1.000 | 1.100 | 900"),
        ("Perjanjian Kinerja", "Sasaran | Indikator | Target 2020\nMutu naik | Nilai SKM | 80"),
    ],
)
def test_no_targets_of_a_plan(title: str, sketch: str) -> None:
    assert renstra(sketch, title) == []
