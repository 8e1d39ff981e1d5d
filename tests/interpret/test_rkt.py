from __future__ import annotations

from extractor.interpret.rkt import read_rkt
from extractor.model.plans import Rkt
from tests.interpret.reading import TAHUN, pengukuran, prints, view

TITLE = "Rencana Kinerja Tahunan"
CHAIN = """
TUJUAN OPD | < | SASARAN OPD | < | < | PROGRAM | < | < | KEGIATAN | < | < | <
Uraian | Indikator | Uraian | Indikator | Target | Uraian | Indikator | Target | Uraian | Indikator | Target | Pagu
Layanan baik | Indeks | Mutu naik | SKM | 80 | Layanan | Berkas | 98% | Rapat | Peserta | 40 Orang | 4.900.000
"""


def rkt(sketch: str, title: str = TITLE) -> list[Rkt]:
    return list(read_rkt(view(sketch, title), TAHUN))


def test_the_whole_chain_by_the_words_of_the_upper_header() -> None:
    (row,) = rkt(CHAIN)
    assert (row.tujuan, row.indikator_tujuan, row.sasaran, row.indikator) == (
        "Layanan baik",
        "Indeks",
        "Mutu naik",
        "SKM",
    )
    assert (row.program, row.indikator_program) == ("Layanan", "Berkas")
    assert (row.kegiatan, row.indikator_kegiatan) == ("Rapat", "Peserta")
    assert prints(row.target, row.target_program, row.target_kegiatan, row.anggaran) == "80 98% 40 Orang 4.900.000"


def test_items_of_one_cell_each_with_its_target_and_their_common_money() -> None:
    rows = rkt(
        """
        Sasaran | Program | Kegiatan | Indikator Kegiatan | Target | Anggaran (Rp)
        Mutu naik | Layanan | Rapat | - Peserta upacara / dan rapat / - Berkas | 40 Orang / _ / 8 / Dokumen | 4.900.000
        """
    )
    assert [(row.indikator_kegiatan, prints(row.target_kegiatan, row.anggaran)) for row in rows] == [
        ("Peserta upacara dan rapat", "40 Orang 4.900.000"),
        ("Berkas", "8 Dokumen 4.900.000"),
    ]
    assert [row.anggaran.merged for row in rows if row.anggaran] == [True, True]
    assert rows[0].keyakinan < 1


def test_simple_form_with_satuan() -> None:
    rows = rkt(
        """
        No | Sasaran Strategis | Indikator Kinerja | Satuan | Target 2021
        1 | Mutu naik | 1. Nilai SKM | Nilai | 80
        ^ | ^ | 2. Lama layanan | Menit | 30
        """
    )
    assert [(row.tahun, row.sasaran, row.indikator, row.satuan, prints(row.target)) for row in rows] == [
        (2021, "Mutu naik", "Nilai SKM", "Nilai", "80"),
        (2021, "Mutu naik", "Lama layanan", "Menit", "30"),
    ]


def test_the_year_of_the_caption_goes_before_that_of_the_report() -> None:
    sketch = "Sasaran | Indikator | Target\nMutu naik | Nilai SKM | 80"
    assert [row.tahun for row in rkt(sketch, "Rencana Kinerja Tahunan Tahun 2021")] == [2021]
    assert [row.tahun for row in rkt(sketch)] == [TAHUN]


def test_blank_cells_stand_under_the_name_above_until_it_changes() -> None:
    rows = rkt(
        """
        Sasaran | Program | Kegiatan | Sub Kegiatan | Indikator | Target | Anggaran (Rp)
        Mutu naik | _ | _ | _ | _ | _ | _
        _ | Program Layanan | Administrasi | Survei | Jumlah survei | 2 | 1.000.000
        _ | _ | _ | Loket | Jumlah loket | 4 | 2.000.000
        _ | Program Data | _ | _ | Jumlah data | 1 | 3.000.000
        """
    )
    assert [(row.sasaran, row.program, row.kegiatan, row.sub_kegiatan) for row in rows] == [
        ("Mutu naik", "Program Layanan", "Administrasi", "Survei"),
        ("Mutu naik", "Program Layanan", "Administrasi", "Loket"),
        ("Mutu naik", "Program Data", None, None),
    ]
    assert [row.indikator_kegiatan for row in rows] == ["Jumlah survei", "Jumlah loket", "Jumlah data"]


def test_program_and_kegiatan_in_one_column() -> None:
    rows = rkt(
        """
        No | Program/Kegiatan | Indikator | Target | Anggaran (Rp)
        1 | Program Layanan | Mutu | 80 | 3.000.000
        2 | Survei kepuasan | Jumlah survei | 2 | 1.000.000
        """
    )
    assert [(row.program, row.kegiatan) for row in rows] == [
        ("Program Layanan", None),
        ("Program Layanan", "Survei kepuasan"),
    ]


def test_sums_are_no_rows_and_targets_are_no_measurements() -> None:
    sketch = (
        "Kegiatan | Indikator | Target | Anggaran (Rp)\nSurvei | Berkas | 2 | 1.000.000\nJumlah | _ | _ | 1.000.000"
    )
    assert [row.kegiatan for row in rkt(sketch)] == ["Survei"]
    assert pengukuran(sketch, TITLE) == []


def test_other_tables() -> None:
    assert rkt("Sasaran | Indikator | Target\nMutu naik | Nilai SKM | 80", "Perjanjian Kinerja") == []
