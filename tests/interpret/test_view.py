"""What only the whole table tells: settled roles, exchanged columns, kinds, and the report as a whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.interpret import interpret
from extractor.interpret.pengukuran import measures_of
from extractor.model.laporan import Laporan
from extractor.model.value import Kind
from tests.interpret.reading import figures, pengukuran, view
from tests.tables.ruled import grid, read

ROWS = """
    1 | Nilai A | 50 | 102,00 | 51
    2 | Nilai B | 80 | 95,00 | 76
    """


def test_capaian_headed_as_realisasi_is_told_by_its_figures() -> None:
    items = pengukuran(f"No | Indikator | Target | Realisasi | Capaian {ROWS}")
    assert figures(items) == ["Nilai A: 50 51 102,00", "Nilai B: 80 76 95,00"]


@pytest.mark.parametrize(
    "rows",
    [
        "1 | Nilai A | 50 | 51 | 102,00\n2 | Nilai B | 80 | 95 | 76",  # one row as headed
        "1 | Nilai A | 50 | 51 | 60\n2 | Nilai B | 80 | 76 | 70",  # fits neither way
        "1 | Nilai A | 50 | - | 102,00",
        "1 | Nilai A | 0 | 102,00 | 51",
    ],
)
def test_columns_stay_as_headed_where_the_figures_do_not_say_otherwise(rows: str) -> None:
    table = view(f"No | Indikator | Target | Realisasi | Capaian\n{rows}")
    (measure,) = measures_of(table, 2020)
    assert measure.columns == {"target": 2, "realisasi": 3, "capaian": 4}


@pytest.mark.parametrize(
    ("header", "title", "kind"),
    [
        ("No | Indikator | Target | Realisasi | Capaian", "Pengukuran Kinerja", "pengukuran"),
        ("No | Indikator | Realisasi 2019 | Realisasi 2020 | Naik/Turun", "Perbandingan Realisasi", "banding_tahun"),
        ("No | Indikator | Target Akhir Renstra | Realisasi | Capaian", "Capaian terhadap Renstra", "banding_renstra"),
        ("No | Indikator | Realisasi | Realisasi Nasional | Ket", "Realisasi Nasional", "banding_nasional"),
        ("No | Program | Anggaran | Realisasi | %", "Penyerapan Anggaran", "realisasi_anggaran"),
        ("No | Program | Anggaran (Rp) | Sumber Dana | Ket", "Perjanjian Kinerja", "perjanjian"),
        ("No | Sasaran | Indikator | Satuan | Target", "Perjanjian Kinerja Tahun 2020", "perjanjian"),
        ("No | Sasaran | Indikator | Formulasi | Sumber Data", "Data", "iku"),
        ("No | Indikator | Target 2019 | Target 2020 | Target 2021", "Data", "renstra"),
        ("No | Indikator | % Capaian | % Penyerapan Anggaran | Tingkat Efisiensi", "Data", "efisiensi"),
        ("No | Nama | Pemberi | Tingkat | Tempat", "Penghargaan yang Diterima", "penghargaan"),
        ("No | Nama | Alamat | Golongan | Jabatan", "Data Pegawai", None),
    ],
)
def test_kind_of_a_table(header: str, title: str, kind: str | None) -> None:
    assert view(f"{header}\n1 | Satu | 10 | 11 | 12", title).table.kind == kind


def test_header_says_what_a_bare_number_is() -> None:
    table = view(
        "No | Program | Anggaran (Rp) | Realisasi (Rp) | %\n1 | Program A | 1.000.000 | 900.000 | 90", "Anggaran"
    )
    readings = [table.reading(table.rows[0], col) for col in (2, 3, 4)]
    assert [reading.value.kind for reading in readings if reading] == [Kind.MONEY, Kind.MONEY, Kind.PERCENT]


def test_empty_cell_gives_no_reading() -> None:
    table = view("No | Indikator | Target | Realisasi | Capaian\n1 | Nilai A | | 51 | 102,00")
    assert table.reading(table.rows[0], 2) is None


def test_value_of_a_merged_cell_says_so() -> None:
    table = view("No | Indikator | Target | Realisasi\n1 | Nilai A | 50 | 51\n2 | Nilai B | ^ | 52")
    readings = [table.reading(row, 2) for row in table.rows]
    assert [reading.merged for reading in readings if reading] == [True, True]
    assert [reading.merged for row in table.rows if (reading := table.reading(row, 3))] == [False, False]


def report() -> Laporan:
    return interpret(
        [
            read(
                ["Tabel 3.1 Capaian Kinerja Tahun 2020", grid(f"No | Indikator | Target | Capaian | Realisasi {ROWS}")],
                [
                    "Tabel 3.2 Realisasi Anggaran Tahun 2020",
                    grid(
                        "No | Program | Anggaran (Rp) | Realisasi (Rp) | %\n1 | Program A | 1.000.000 | 900.000 | 90,00"
                    ),
                ],
            )
        ]
    )


def test_report_holds_what_its_tables_do() -> None:
    laporan = report()
    assert figures(laporan.pengukuran) == ["Nilai A: 50 51 102,00", "Nilai B: 80 76 95,00"]
    assert [item.anggaran.value.number for item in laporan.anggaran if item.anggaran] == [Decimal(1_000_000)]
    assert [item.bukti.halaman for item in (*laporan.pengukuran, *laporan.anggaran)] == [1, 1, 2]
    assert laporan.berkas[0].jumlah_halaman == 2
    assert laporan == report()
