"""Tables of money to budget lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.interpret.reading import amounts, anggaran, prints, view

HEADER = "No | Program / Kegiatan | Anggaran (Rp) | Realisasi (Rp) | %"


def test_program_kegiatan_and_total() -> None:
    items = anggaran(f"""
        {HEADER}
        I | Program Pelayanan | 300.000.000 | 270.000.000 | 90,00
        1 | Rapat | 100.000.000 | 90.000.000 | 90,00
        2 | Perjalanan | 200.000.000 | 180.000.000 | 90,00
        Jumlah | < | 300.000.000 | 270.000.000 | 90,00
        """)
    assert amounts(items) == [
        "program Program Pelayanan: 300.000.000 270.000.000 90,00",
        "kegiatan Rapat: 100.000.000 90.000.000 90,00",
        "kegiatan Perjalanan: 200.000.000 180.000.000 90,00",
        "total Jumlah: 300.000.000 270.000.000 90,00",
    ]
    assert [item.induk_id for item in items] == [None, items[0].record_id, items[0].record_id, None]
    assert {(item.lingkup, item.tahun, item.persen_dari, item.versi) for item in items} == {
        ("realisasi", 2020, "realisasi", None)
    }
    assert items[0].anggaran is not None
    assert (items[0].anggaran.value.number, items[0].anggaran.value.kind) == (Decimal(300_000_000), "money")


def test_budget_before_and_after_the_change() -> None:
    (item,) = anggaran("""
        Kode Rekening | Program / Kegiatan | Anggaran Sebelum | Anggaran Sesudah | Realisasi Anggaran | %
        1.01.02 | Program A | 100.000 | 120.000 | 110.000 | 91,67
        """)
    assert prints(item.anggaran_murni, item.anggaran, item.realisasi, item.persen) == "100.000 120.000 110.000 91,67"
    assert (item.kode, item.versi) == ("1.01.02", "perubahan")


def test_percentage_of_what_is_left() -> None:
    (item,) = anggaran("""
        Sumber Anggaran | Anggaran | Realisasi | SILPA*) | <
        ^ | ^ | ^ | Rp | %
        APBD | 100.000 | 90.000 | 10.000 | 10,00
        """)
    assert prints(item.anggaran, item.realisasi, item.sisa, item.persen) == "100.000 90.000 10.000 10,00"
    assert (item.uraian, item.persen_dari) == ("APBD", "sisa")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Alokasi Anggaran | Realisasi Anggaran | % Keuangan | % Fisik", "100.000 90.000 90,00 95,00"),
        ("Pagu | Realisasi Keuangan (Rp) | (%) | Realisasi Fisik (%)", "100.000 90.000 90,00 95,00"),
        ("DPA T.A 2020 (Rp) | Realisasi (Rp) | % Realisasi | Fisik", "100.000 90.000 90,00 95,00"),
        ("Jumlah Anggaran (Rp) | Realisasi Belanja | Serapan (%) | Fisik (%)", "100.000 90.000 90,00 95,00"),
    ],
)
def test_columns_of_money(header: str, expected: str) -> None:
    (item,) = anggaran(f"No | Kegiatan | {header}\n1 | Rapat | 100.000 | 90.000 | 90,00 | 95,00")
    assert prints(item.anggaran, item.realisasi, item.persen, item.fisik) == expected


def test_realisasi_in_rupiah_and_percent_under_one_header() -> None:
    (item,) = anggaran("""
        No | Kegiatan | Jumlah Anggaran (Rp) | Realisasi Keuangan | < | Sisa Anggaran
        ^ | ^ | ^ | Rp | % | ^
        1 | Rapat | 100.000 | 90.000 | 90,00 | 10.000
        """)
    assert prints(item.anggaran, item.realisasi, item.persen, item.sisa) == "100.000 90.000 90,00 10.000"


def test_money_beside_performance() -> None:
    (item,) = anggaran("""
        Sasaran | Indikator | Target | Realisasi | Program | Pagu (Rp) | Realisasi (Rp)
        Mutu | Nilai SAKIP | 70 | 72 | Program A | 100.000 | 90.000
        """)
    assert amounts([item]) == ["program Program A: 100.000 90.000 ."]


def test_share_behind_the_money_of_a_table_of_performance_is_that_of_the_money() -> None:
    header = "Indikator | Target | Realisasi | % Capaian | Anggaran (Rp) | Realisasi | %"
    (line,) = anggaran(f"{header}\nNilai A | 70 | 72 | 102,86 | 900.000 | 450.000 | 50,00")
    assert prints(line.anggaran, line.realisasi, line.persen) == "900.000 450.000 50,00"


def test_numbers_of_activities_in_a_column_of_their_own_tell_their_rank() -> None:
    lines = anggaran("""
        No | Indikator | Target | Realisasi | Program dan Kegiatan | < | Anggaran (Rp) | Realisasi (Rp)
        1 | Nilai A | 70 | 72 | Program Layanan | < | 900.000 | 450.000
        ^ | ^ | ^ | ^ | 1 | Pelatihan | 600.000 | 300.000
        ^ | ^ | ^ | ^ | 2 | Pendampingan | 300.000 | 150.000
        """)
    assert [line.tingkat for line in lines] == ["program", "kegiatan", "kegiatan"]


def test_amount_merged_over_rows_is_one_line() -> None:
    items = anggaran("""
        Sasaran | Indikator | Anggaran (Rp) | Realisasi (Rp) | %
        Mutu | Nilai A | 100.000 | 90.000 | 90,00
        ^ | Nilai B | ^ | ^ | ^
        Data | Nilai C | 50.000 | 40.000 | 80,00
        """)
    assert [prints(item.anggaran, item.realisasi) for item in items] == ["100.000 90.000", "50.000 40.000"]


def test_program_without_figures_heads_its_kegiatan() -> None:
    items = anggaran(f"{HEADER}\nI | Program A | | |\n1 | Rapat | 100.000 | 90.000 | 90,00")
    assert amounts(items) == ["program Program A: . . .", "kegiatan Rapat: 100.000 90.000 90,00"]
    assert items[1].induk_id == items[0].record_id


def test_program_and_kegiatan_in_columns_of_their_own() -> None:
    items = anggaran("""
        No | Program | Kegiatan | Anggaran (Rp) | Realisasi (Rp)
        1 | Pelayanan | | 100.000 | 90.000
         | | Rapat | 60.000 | 50.000
         | | Perjalanan | 40.000 | 40.000
        """)
    assert amounts(items) == [
        "program Pelayanan: 100.000 90.000 .",
        "kegiatan Rapat: 60.000 50.000 .",
        "kegiatan Perjalanan: 40.000 40.000 .",
    ]


def test_nothing_spent_is_still_a_line() -> None:
    assert amounts(anggaran(f"{HEADER}\n1 | Program A | 100.000 | - | -")) == ["program Program A: 100.000 - -"]


@pytest.mark.parametrize(
    ("title", "lingkup"),
    [("Perjanjian Kinerja", "perjanjian"), ("Rencana Kinerja Tahunan", "rkt"), ("Alokasi Anggaran", "alokasi")],
)
def test_scope_of_a_budget_without_realisasi(title: str, lingkup: str) -> None:
    (item,) = anggaran("No | Program | Anggaran (Rp)\n1 | Program A | 100.000.000", title)
    assert item.lingkup == lingkup


def test_table_without_money() -> None:
    assert anggaran("No | Indikator | Target | Realisasi\n1 | Nilai SAKIP | 70 | 72") == []


def test_place_of_an_amount_is_its_cell() -> None:
    sketch = f"{HEADER}\n1 | Program A | 2.162.300.0 / 00 | 90.000 | 90,00"
    (item,) = anggaran(sketch)
    cell = next(cell for cell in view(sketch, "Realisasi Anggaran").table.cells if cell.text == "2.162.300.0 00")
    assert item.anggaran is not None
    assert (item.anggaran.teks, item.anggaran.bukti.box) == ("2.162.300.000", cell.box.rounded())


def test_each_year_that_the_header_names_has_lines_of_its_own() -> None:
    items = anggaran("""
        Program | Anggaran 2019 (Rp) | Realisasi 2019 (Rp) | Anggaran 2020 (Rp) | Realisasi 2020 (Rp)
        Program A | 100.000 | 90.000 | 200.000 | 150.000
        """)
    assert [(item.tahun, amounts([item])) for item in items] == [
        (2019, ["program Program A: 100.000 90.000 ."]),
        (2020, ["program Program A: 200.000 150.000 ."]),
    ]
    assert len({item.record_id for item in items}) == len(items)


def test_columns_of_years_under_a_caption_of_budgets() -> None:
    items = anggaran(
        """
        Uraian | Tahun (ribu) | <
        ^ | 2019 | 2020
        Dekonsentrasi | 11.985 | 11.344
        """,
        "Anggaran Pendapatan dan Belanja Negara 2019 s.d. 2020",
    )
    assert [(item.tahun, item.anggaran.value.number, item.anggaran.value.scale) for item in items if item.anggaran] == [
        (2019, Decimal(11985), "ribu"),
        (2020, Decimal(11344), "ribu"),
    ]


@pytest.mark.parametrize(
    ("header", "title", "scale"),
    [
        ("Anggaran (Rp juta)", "Anggaran", "juta"),
        ("Anggaran (Rp.000)", "Anggaran", "ribu"),
        ("Anggaran (Rp)", "Anggaran tahun 2020 (dalam ribuan rupiah)", "ribu"),
        ("Anggaran (Rp)", "Anggaran 1.000 desa", None),
    ],
)
def test_what_amounts_are_counted_in(header: str, title: str, scale: str | None) -> None:
    (item,) = anggaran(f"Program | {header}\nProgram A | 120.000", title)
    assert item.anggaran is not None
    assert (item.anggaran.value.teks, item.anggaran.value.scale) == ("120.000", scale)


def test_a_target_in_rupiah_without_an_indicator_is_a_budget() -> None:
    items = anggaran(
        """
        Uraian | Target | Persentase
        Belanja Langsung | Rp. 11.976.148.598,- | 85,37
        """,
        "Target Belanja Dinas",
    )
    assert amounts(items) == ["belanja Belanja Langsung: Rp. 11.976.148.598,- . ."]


@pytest.mark.parametrize(
    ("header", "versi"), [("Anggaran Penetapan 2020", "murni"), ("Anggaran Perubahan", "perubahan")]
)
def test_version_by_the_header(header: str, versi: str) -> None:
    (item,) = anggaran(f"Program | {header}\nProgram A | 120.000")
    assert item.versi == versi


def test_figures_without_a_name_at_the_foot_are_the_total() -> None:
    items = anggaran(f"""
        {HEADER}
        I | Program Satu | 100.000 | 90.000 | 90,00
        II | Program Dua | 200.000 | 180.000 | 90,00
         |  | 300.000 | 270.000 | 90,00
        """)
    assert [item.tingkat for item in items] == ["program", "program", "total"]


def test_a_row_of_shares_is_no_budget_line() -> None:
    items = anggaran(f"""
        {HEADER}
        1 | Belanja Pegawai | 300.000.000 | 270.000.000 | 90,00
        Jumlah | < | 300.000.000 | 270.000.000 | 90,00
        Jumlah terhadap Dinas (%) | < | 91,56 | 90,00 | -
        """)
    assert [item.uraian for item in items] == ["Belanja Pegawai", "Jumlah"]


PLANS = (
    "No | Rancangan Awal | < | < | < | Hasil Analisa | < | <\n^ | Program | < | Lokasi | Pagu | Program | Lokasi | Pagu"
)


def test_of_two_plans_side_by_side_the_first_is_read() -> None:
    found = anggaran(
        f"""
        {PLANS}
        A. | Program Mutu | < | | 900.000 | Program Mutu Data | | 800.000
        1 | | Rapat | Kota | 500.000 | Rapat Kerja | Kota | 400.000
        2 | | | | | Lomba | Desa | 300.000
        3 | | Pendataan | Kota | 400.000 | Pendataan Desa | Kota | 100.000
        """,
        "Rencana Kerja",
    )
    assert amounts(found) == [
        "program Program Mutu: 900.000 . .",
        "kegiatan Rapat: 500.000 . .",
        "kegiatan Pendataan: 400.000 . .",
    ]


def test_a_sum_in_a_column_of_names_names_nothing() -> None:
    found = anggaran("""
        No | Program | Indikator | Pagu (Rp) | Realisasi (Rp)
        1 | Program Mutu | Nilai A | 900.000 | 800.000
        JUMLAH |  | 84.430.725 | 900.000 | 800.000
        """)
    assert amounts(found)[1] == "total JUMLAH: 900.000 800.000 ."
