"""Tables of measurements to records."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.interpret.pengukuran import read_pengukuran
from extractor.interpret.view import TableView
from tests.interpret.reading import figures, pengukuran, prints, rata_rata, view
from tests.tables.ruled import grid, read, sheet

HEADER = "No | Sasaran | Indikator | Target | Realisasi | Capaian (%)"


def test_a_record_says_all_that_its_row_does() -> None:
    (item,) = pengukuran("""
        No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Kategori
        1 | Meningkatnya / layanan | 1. Nilai SAKIP | Poin | 70,00 | 72,50 | 103,57 | Sangat Baik
        """)
    assert (item.sasaran, item.indikator, item.satuan) == ("Meningkatnya layanan", "Nilai SAKIP", "Poin")
    assert (item.lingkup, item.tahun, item.tabel_id, item.baris) == ("tahunan", 2020, "t1", 1)
    assert prints(item.target, item.realisasi, item.capaian, item.kategori) == "70,00 72,50 103,57 Sangat Baik"
    assert item.capaian is not None
    assert (item.capaian.value.number, item.capaian.value.decimals) == (Decimal("103.57"), 2)
    assert (item.keyakinan, item.alasan, item.gabungan) == (1.0, (), False)


def test_place_of_a_value_is_its_cell() -> None:
    table = view(f"{HEADER}\n1 | Mutu | Nilai SAKIP | 70 | 72 | 102,86")
    (item,) = read_pengukuran(table, 2020)
    assert item.target is not None
    cell = next(cell for cell in table.table.cells if cell.text == "70")
    assert (item.target.bukti.box, item.target.bukti.teks) == (cell.box.rounded(), "70")
    assert item.bukti.teks == "1 | Mutu | Nilai SAKIP | 70 | 72 | 102,86"


@pytest.mark.parametrize("turned", [1, 2, 3])
def test_place_on_a_turned_page_is_that_of_the_page_as_shown(turned: int) -> None:
    page = sheet(1, grid(f"{HEADER}\n1 | Mutu | Nilai SAKIP | 70 | 72 | 102,86"), turned=turned)
    naskah = read(page)
    (item,) = read_pengukuran(TableView(naskah, naskah.tables[0]), 2020)
    cell = next(cell for cell in naskah.tables[0].cells if cell.text == "70")
    assert item.target is not None
    assert item.target.bukti.box == page.shown(cell.box).rounded() != cell.box.rounded()


def test_sasaran_stays_until_the_next_one() -> None:
    items = pengukuran(f"""
        {HEADER}
        1 | Mutu layanan | Nilai A | 70 | 72 | 102,86
        2 | | Nilai B | 70 | 72 | 102,86
        3 | Mutu data | Nilai C | 70 | 72 | 102,86
        """)
    assert [item.sasaran for item in items] == ["Mutu layanan", "Mutu layanan", "Mutu data"]


@pytest.mark.parametrize(
    "row", ["Sasaran 1 : Meningkatnya mutu layanan", "SASARAN STRATEGIS I: Meningkatnya mutu layanan"]
)
def test_sasaran_over_the_whole_width(row: str) -> None:
    items = pengukuran(f"""
        No | Indikator | Target | Realisasi | Capaian
        {row} | < | < | < | <
        1 | Nilai A | 70 | 72 | 102,86
        Sasaran 2 : Meningkatnya mutu data | < | < | < | <
        2 | Nilai B | 70 | 72 | 102,86
        """)
    assert [item.sasaran for item in items] == ["Meningkatnya mutu layanan", "Meningkatnya mutu data"]
    assert [item.indikator for item in items] == ["Nilai A", "Nilai B"]


def test_misi_with_figures_of_its_own_is_no_indicator() -> None:
    items = pengukuran(f"{HEADER}\n | | Misi Pertama : Mutu | 70 | 72 | 102\n1 | Mutu | Nilai A | 70 | 72 | 102,86")
    assert [item.indikator for item in items] == ["Nilai A"]


def test_parent_row_and_its_bulleted_children() -> None:
    items = pengukuran(f"""
        {HEADER}
        1 | Produksi | Jumlah produksi : | | |
         | | - Daging | 70 | 72 | 102,86
         | | - Telur | 80 | 72 | 90,00
        2 | | Nilai SAKIP | 70 | 72 | 102,86
        """)
    assert [(item.induk, item.indikator) for item in items] == [
        ("Jumlah produksi :", "Daging"),
        ("Jumlah produksi :", "Telur"),
        (None, "Nilai SAKIP"),
    ]


def test_subtotal_of_a_parent_is_no_indicator() -> None:
    items = pengukuran(f"""
        {HEADER}
        1 | Produksi | Jumlah produksi : | 150 | 144 | 96,00
         | | a. Daging | 70 | 72 | 102,86
        """)
    assert [(item.induk, item.indikator) for item in items] == [("Jumlah produksi :", "Daging")]


def test_children_end_with_the_sasaran() -> None:
    items = pengukuran(f"""
        {HEADER}
        1 | Produksi | Jumlah produksi : | | |
         | | - Daging | 70 | 72 | 102,86
        2 | Mutu | - Nilai SAKIP | 70 | 72 | 102,86
        """)
    assert [item.induk for item in items] == ["Jumlah produksi :", None]


AVERAGES = [
    "Rata-rata",
    "RATA - RATA CAPAIAN",
    "Rata–rata",
    "Jumlah",
    "Rata-rata capaian sasaran 1",
    "Rerata capaian kinerja",
    "RATA-RATA CAPAIAN SASARAN KE-1",
    "Jumlah II",
]


@pytest.mark.parametrize("label", AVERAGES)
def test_average_is_no_indicator(label: str) -> None:
    sketch = (
        f"{HEADER}\n1 | Mutu | Nilai A | 70 | 72 | 102,86\n2 | | Nilai B | 80 | 72 | 90,00\n{label} | < | < | | | 96,43"
    )
    items = pengukuran(sketch)
    assert [item.indikator for item in items] == ["Nilai A", "Nilai B"]
    (average,) = rata_rata(sketch)
    assert (average.nilai.teks, average.label, average.tahun) == ("96,43", label, 2020)
    assert average.anggota == tuple(item.record_id for item in items)


@pytest.mark.parametrize(
    "name", ["Rata-rata lama sekolah", "Jumlah kunjungan wisata", "Rata-rata nilai rapor", "Total produksi"]
)
def test_indicator_that_begins_like_an_average(name: str) -> None:
    sketch = f"{HEADER}\n1 | Mutu | {name} | 70 | 72 | 102,86"
    assert [item.indikator for item in pengukuran(sketch)] == [name]
    assert rata_rata(sketch) == []


@pytest.mark.parametrize("header", ["Kategori Penilaian", "Capaian"])
@pytest.mark.parametrize("cell", ["63,36 % (Sedang)", "63,36 % / (Sedang)"])
def test_category_in_the_cell_of_the_capaian(header: str, cell: str) -> None:
    (item,) = pengukuran(f"No | Indikator | Target | Realisasi | {header}\n1 | Nilai A | 70 | 44 | {cell}")
    assert prints(item.capaian, item.kategori) == "63,36 % Sedang"
    assert item.capaian is not None
    assert item.capaian.value.number == Decimal("63.36")


def test_capaian_in_the_cell_of_the_realisasi() -> None:
    items = pengukuran("""
        Sasaran | Indikator | Target | Realisasi | Capaian Sasaran
        Pangan | Lumbung / _ / Desa / _ | 85 / _ / 450 / _ | 86 / (101%) / 270 / (60%) | 80,59
        """)
    assert figures(items) == ["Lumbung: 85 86 101%", "Desa: 450 270 60%"]
    assert [item.alasan for item in items] == [("baris dipisah menurut letak teks",)] * 2
    assert all(item.keyakinan < 0.9 for item in items)


def test_activities_beside_an_indicator_are_none_of_its_results() -> None:
    items = pengukuran("""
        Sasaran | Indikator Sasaran | Target | Realisasi | Kegiatan | Indikator Kegiatan | Target
        Mutu layanan | Nilai layanan | 70 | 72 | Kegiatan A | Jumlah rapat | 3 kali
        ^ | ^ | ^ | ^ | Kegiatan B | Jumlah laporan | 2 buah
        ^ | Nilai aduan | 80 | 81 | Kegiatan C | Jumlah loket | 4 unit
        """)
    assert figures(items) == ["Nilai layanan: 70 72 .", "Nilai aduan: 80 81 ."]
    assert not any(item.gabungan for item in items)


def test_name_with_a_colon_heads_nothing_where_a_number_follows() -> None:
    items = pengukuran(f"""
        {HEADER}
        1 | Mutu | 1.1 Nilai layanan: | 70 | 72 | 102,86
        ^ | ^ | 1.2 Nilai data | 80 | 81 | 101,25
        """)
    assert [item.indikator for item in items] == ["Nilai layanan:", "Nilai data"]


def test_figures_beside_a_heading_are_none_of_the_sasaran() -> None:
    items = pengukuran("""
        No | Indikator | Target | Realisasi | Capaian | Rata-rata Capaian
        1 | Sasaran 1 : Mutu naik | | | | 104,90
        2 | Nilai SAKIP | 70 | 72 | 102,86 |
        """)
    assert [item.sasaran for item in items] == ["Mutu naik"]


def test_name_with_a_colon_heads_nothing_where_no_row_follows() -> None:
    items = pengukuran(f"{HEADER}\n1 | Mutu | Nilai layanan: | 70 | 72 | 102,86")
    assert figures(items) == ["Nilai layanan:: 70 72 102,86"]


def test_one_value_for_several_indicators_is_said_to_be_shared() -> None:
    items = pengukuran(f"{HEADER}\n1 | Mutu | 1. Nilai A / 2. Nilai B | 70 | 72 | 102,86")
    assert figures(items) == ["Nilai A: 70 72 102,86", "Nilai B: 70 72 102,86"]
    assert [item.gabungan for item in items] == [True, True]


@pytest.mark.parametrize(
    ("header", "formula"),
    [
        ("Capaian (5/4)*100%", "(realisasi/target)*100%"),
        ("Capaian (4:5)", "(target:realisasi)"),
        ("Capaian (9/8)", "(9/8)"),
    ],
)
def test_formula_of_the_column_by_what_its_numbers_stand_for(header: str, formula: str) -> None:
    (item,) = pengukuran(f"""
        No | Sasaran | Indikator | Target | Realisasi | {header}
        1 | 2 | 3 | 4 | 5 | 6
        1 | Mutu | Nilai A | 70 | 72 | 102,86
        """)
    assert item.rumus_kolom == formula


@pytest.mark.parametrize(
    "header", ["No | Program | Anggaran (Rp) | Realisasi (Rp) | %", "No | Sasaran | Indikator | Target | Satuan"]
)
def test_tables_that_measure_nothing(header: str) -> None:
    assert pengukuran(f"{header}\n1 | Program A | 100.000 | 90.000 | 90,00") == []


def test_ids_differ_and_stay_the_same() -> None:
    sketch = f"{HEADER}\n1 | Mutu | Nilai A | 70 | 72 | 102,86\n2 | | Nilai A | 80 | 72 | 90,00"
    ids = [item.record_id for item in pengukuran(sketch)]
    assert len(set(ids)) == 2
    assert ids == [item.record_id for item in pengukuran(sketch)]


def test_predicates_beside_the_capaian_under_one_header() -> None:
    items = pengukuran("""
        No | Sasaran | Indikator | Target | Realisasi | Capaian | <
        1 | Mutu | Nilai A | 70 | 72 | 102,86 | SB
        2 | Mutu | Nilai B | 70 | NA | NA | NA
        3 | Mutu | Nilai C | 70 | 35 | 50,00 | K
        """)
    assert [prints(item.capaian, item.kategori) for item in items] == ["102,86 SB", "NA NA", "50,00 K"]


def test_capaian_behind_the_realisasi_where_the_column_does_so() -> None:
    items = pengukuran("""
        No | Indikator | Target | Realisasi
        1 | Nilai A | 70 | 72 (102,86%)
        2 | Nilai B | 80 | 60 (75%)
        3 | Nilai C | 80 | 80
        """)
    assert figures(items) == ["Nilai A: 70 72 102,86%", "Nilai B: 80 60 75%", "Nilai C: 80 80 ."]


@pytest.mark.parametrize("cell", ["22,7 % (75%)", "20% (11 OPD)"])
def test_what_one_cell_says_in_parentheses_is_no_capaian(cell: str) -> None:
    items = pengukuran(f"""
        No | Indikator | Target | Realisasi
        1 | Nilai A | 70% | 72%
        2 | Nilai B | 75% | {cell}
        3 | Nilai C | 80% | 80%
        """)
    assert figures(items) == ["Nilai A: 70% 72% .", f"Nilai B: 75% {cell} .", "Nilai C: 80% 80% ."]
