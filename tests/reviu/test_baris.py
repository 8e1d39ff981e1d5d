from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.model.geometry import Box
from extractor.model.laporan import Hasil
from extractor.model.temuan import BuktiTemuan, Keparahan, Keyakinan
from extractor.reviu.baris import indonesian, kelompok, list_baris
from extractor.reviu.kosakata import kosakata
from tests.sample_parts import bukti, cell_box
from tests.samples import sample_hasil

FAMILIES = (
    *(
        "capaian",
        "rata_rata",
        "kategori",
        "jumlah",
        "persen_anggaran",
        "target_beda",
        "realisasi_beda",
        "anggaran_beda",
    ),
    *("narasi", "tahun", "hitungan", "satuan", "penomoran", "rujukan", "format", "kelengkapan"),
)


def with_temuan(hasil: Hasil, **changes: object) -> Hasil:
    """The report with its first finding alone, changed."""
    return replace(hasil, temuan=(hasil.temuan[0].model_copy(update=changes),))


def test_a_row_holds_what_the_papers_ask_for() -> None:
    row = list_baris([sample_hasil()])[0]
    assert row.laporan == "LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023"
    assert row.lokasi == "hal. 3, Tabel 1, baris “Daging”"
    assert row.kondisi.endswith("450 dibagi 500 adalah 90,00.\nTertulis: 95,00")
    assert row.kriteria.endswith("\nHasil hitung: 90,00")
    assert row.hitungan == "Rumus: realisasi/target\nSelisih: 5,00\nBatas yang diterima: 89,89 - 90,11"
    assert row.butir_teks == kosakata().butir[row.butir].teks
    assert (row.tanggapan, row.status) == ("", "belum ditindaklanjuti")
    assert row.dampak
    assert row.rekomendasi


def test_several_rows_of_a_table_are_named_once_each() -> None:
    row = list_baris([sample_hasil()])[1]
    assert row.lokasi == "hal. 4, Tabel 2, baris “Jumlah”, “Program Penunjang Urusan”, “Program Sarana Pertanian”"


def test_order_is_by_report_severity_page_whatever_came_first() -> None:
    early, late = sample_hasil(laporan_id="a", tahun=2022), sample_hasil(laporan_id="b", tahun=2023)
    rows = list_baris([late, replace(early, temuan=early.temuan[::-1])])
    assert rows == list_baris([early, late])
    assert [(row.no, row.tahun, row.keparahan) for row in rows] == [
        (1, 2022, Keparahan.TINGGI),
        (2, 2022, Keparahan.SEDANG),
        (3, 2023, Keparahan.TINGGI),
        (4, 2023, Keparahan.SEDANG),
    ]


def test_a_certain_finding_precedes_an_uncertain_one_of_the_same_page() -> None:
    hasil = sample_hasil()
    first = hasil.temuan[0]
    doubt = first.model_copy(update={"temuan_id": "a-doubt", "keyakinan": Keyakinan.PERLU_DICEK})
    assert [row.temuan_id for row in list_baris([replace(hasil, temuan=(doubt, first))])] == [
        "capaian-daging",
        "a-doubt",
    ]


def test_groups_name_all_severities() -> None:
    groups = kelompok(list_baris([sample_hasil()]))
    assert {level: len(rows) for level, rows in groups.items()} == {
        Keparahan.TINGGI: 1,
        Keparahan.SEDANG: 1,
        Keparahan.RENDAH: 0,
    }


def test_a_finding_without_place_speaks_of_the_whole_report() -> None:
    row = list_baris([with_temuan(sample_hasil(), bukti=(), tertulis="", aturan="kelengkapan.bagian")])[0]
    assert row.lokasi == "seluruh laporan"
    assert "Tertulis" not in row.kondisi


def test_a_place_in_prose_is_named_by_its_part() -> None:
    place = BuktiTemuan(bukti=bukti("95 persen", 3, Box(60, 600, 200, 612)), peran="narasi")
    row = list_baris([with_temuan(sample_hasil(), bukti=(place,))])[0]
    assert row.lokasi == "hal. 3, “3.1 Capaian Kinerja Organisasi”"


def test_a_place_in_a_header_is_called_one() -> None:
    place = BuktiTemuan(bukti=bukti("Target", 3, cell_box(0, 3)), peran="tahun")
    assert list_baris([with_temuan(sample_hasil(), bukti=(place,))])[0].lokasi == "hal. 3, Tabel 1, kepala tabel"


def test_file_names_are_given_where_a_report_has_several() -> None:
    hasil = sample_hasil()
    laporan = hasil.laporan
    second = laporan.berkas[0].model_copy(update={"berkas": "laporan/lampiran.pdf"})
    parted = laporan.model_copy(update={"berkas": (*laporan.berkas, second), "outlines": laporan.outlines * 2})
    row = list_baris([replace(hasil, laporan=parted)])[0]
    assert row.lokasi == "dinas-rekaan-2023.pdf, hal. 3, Tabel 1, baris “Daging”"


def test_many_places_are_cut_short_and_counted() -> None:
    places = tuple(BuktiTemuan(bukti=bukti("5", page, Box(0, 700, 9, 709)), peran="anggota") for page in range(5, 12))
    row = list_baris([with_temuan(replace(sample_hasil(), tables={}), bukti=places)])[0]
    assert row.lokasi.startswith("hal. 5, ")
    assert row.lokasi.endswith("; dan 3 tempat lain")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_of_rules_has_its_words(family: str) -> None:
    hasil = with_temuan(sample_hasil(), aturan=f"{family}.rincian")
    row = list_baris([hasil])[0]
    assert row.keluarga == kosakata().aturan[family].nama


def test_the_checklist_is_that_of_the_regulation() -> None:
    butir = kosakata().butir
    sizes = {"I": 6, "II": 7, "III": 10}
    assert list(butir) == [f"{part}.{number}" for part, size in sizes.items() for number in range(1, size + 1)]
    assert {item.sifat for item in butir.values()} == set(kosakata().sifat)


def test_what_a_rule_needs_is_something_that_is_counted() -> None:
    kata = kosakata()
    assert {name for words in kata.aturan.values() for name in words.bahan} <= set(kata.bahan)


@pytest.mark.parametrize(
    ("number", "text"),
    [("5.00", "5,00"), ("100000000.00", "100.000.000,00"), ("-7", "-7"), ("1E+3", "1.000"), ("0.125", "0,125")],
)
def test_differences_are_written_the_indonesian_way(number: str, text: str) -> None:
    assert indonesian(Decimal(number)) == text


def test_findings_of_one_matter_name_each_other() -> None:
    hasil = sample_hasil()
    group = hasil.temuan[0].temuan_id
    rows = list_baris(
        [replace(hasil, temuan=tuple(one.model_copy(update={"kelompok": group}) for one in hasil.temuan))]
    )
    assert len(rows) > 1
    for row in rows:
        others = row.kondisi.splitlines()[-1]
        assert others.startswith("Berkaitan dengan temuan no. ")
        assert str(row.no) not in others
    assert "Berkaitan" not in list_baris([hasil])[0].kondisi
