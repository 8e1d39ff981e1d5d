"""Budgets and spending told in prose: word orders, names, ranks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.interpret.klaim import read_klaim
from extractor.model.evidence import Reading
from extractor.model.records import Anggaran, Klaim, LingkupAnggaran, TingkatAnggaran
from extractor.model.value import Flag
from tests.interpret.naskah_builder import At, naskah, page

Row = tuple[str, str | None, str | None, str | None]


def read(*lines: str | At) -> list[Klaim | Anggaran]:
    return list(read_klaim(naskah(page(lines, width=3000)), 2020))


def rows(*lines: str | At) -> list[Row]:
    """Name, budget, spending and percentage of each line told."""
    found = [record for record in read(*lines) if isinstance(record, Anggaran)]
    assert all(record.tabel_id is None for record in found)
    return [(row.uraian, _print(row.anggaran), _print(row.realisasi), _print(row.persen)) for row in found]


def _print(reading: Reading | None) -> str | None:
    return reading.teks if reading else None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            (
                "Kegiatan Rekaan Baru, dengan alokasi anggaran sebesar Rp. 400.000.000,- realisasi anggaran sebesar "
                "Rp. 380.000.000,- atau 95 % dan realisasi fisik sebesar 100 %."
            ),
            ("Kegiatan Rekaan Baru", "Rp. 400.000.000,-", "Rp. 380.000.000,-", "95 %"),
        ),
        (
            (
                "Program Rekaan, melalui kegiatan Penataan Arsip dengan anggaran Rp400.000.000,00 dan realisasi "
                "Rp380.000.000,00 (95,00%)"
            ),
            ("Penataan Arsip", "Rp400.000.000,00", "Rp380.000.000,00", "95,00%"),
        ),
        (
            (
                "Kegiatan kedua yaitu „Kesisteman dan Prosedur‟ dengan realisasi anggaran sebesar Rp201.329.500,00 "
                "dari 201.875.000,00 atau 99,73% dan realisasi fisik 100%."
            ),
            ("Kesisteman dan Prosedur", "201.875.000,00", "Rp201.329.500,00", "99,73%"),
        ),
        (
            (
                "Realisasi Belanja Langsung mencapai Rp 93.300.000 atau 93,30 % dari jumlah anggaran sebesar "
                "Rp 100.000.000,-"
            ),
            ("Belanja Langsung", "Rp 100.000.000,-", "Rp 93.300.000", "93,30 %"),
        ),
        (
            (
                "Kegiatan Biaya Rekaan memiliki anggaran sebesar Rp 481.250.000 dengan persentase capaian keuangan "
                "sebesar 80,57% atau Rp 387.722.750."
            ),
            ("Kegiatan Biaya Rekaan", "Rp 481.250.000", "Rp 387.722.750", "80,57%"),
        ),
        (
            "Kegiatan Pelatihan Ternak sebesar Rp. 567.000.000,- penyerapan 96,39 %.",
            ("Kegiatan Pelatihan Ternak", "Rp. 567.000.000,-", None, "96,39 %"),
        ),
        (
            (
                "Kegiatan Rekaan. Anggaran yang ditetapkan sebesar Rp 424.000.000 dengan realisai sebesar "
                "Rp 327.905.779 atau setara dengan 77,34%."
            ),
            ("Kegiatan Rekaan", "Rp 424.000.000", "Rp 327.905.779", "77,34%"),
        ),
    ],
)
def test_word_orders(sentence: str, told: Row) -> None:
    assert [row for row in rows(sentence) if row[1] or row[2] or row[3]] == [told]


def test_several_names_in_one_item_keep_their_own_figures() -> None:
    sentence = (
        "1. Program A, melalui kegiatan Perencanaan Intern, dengan alokasi anggaran sebesar Rp. 164.150.000,-, "
        "realisasi anggran sebesar Rp. 163.305.000,- atau 99,49%, kegiatan Pengelolaan Keuangan dengan alokasi "
        "anggaran sebesar Rp. 100.000.000,- dan realisasi anggaran sebesar 95.074.000 atau 95,07 dan "
        "realisasi fisik sebesar 100%."
    )
    assert rows(sentence) == [
        ("Perencanaan Intern", "Rp. 164.150.000,-", "Rp. 163.305.000,-", "99,49%"),
        ("Pengelolaan Keuangan", "Rp. 100.000.000,-", "95.074.000", "95,07"),
    ]


def test_items_below_a_program_are_activities() -> None:
    found = read(
        (
            70.0,
            80.0,
            "1. Program Rekaan, dengan alokasi anggaran sebesar Rp 900.000.000,-. Program ini dilaksanakan melalui:",
        ),
        (90.0, 98.0, "a) Penyediaan sarana, dengan alokasi anggaran sebesar Rp 500.000.000,-"),
        (90.0, 116.0, "b) Pembinaan kelompok, dengan alokasi anggaran sebesar Rp 400.000.000,-"),
    )
    told = [(item.uraian, item.tingkat, item.lingkup) for item in found if isinstance(item, Anggaran)]
    assert told == [
        ("Program Rekaan", TingkatAnggaran.PROGRAM, LingkupAnggaran.ALOKASI),
        ("Penyediaan sarana", TingkatAnggaran.KEGIATAN, LingkupAnggaran.ALOKASI),
        ("Pembinaan kelompok", TingkatAnggaran.KEGIATAN, LingkupAnggaran.ALOKASI),
    ]


def test_figures_in_a_row_share_what_they_are() -> None:
    sentence = (
        "Sedangkan realisasi Penyerapan Anggaran sebesar Rp. 1.774.403.089 (93%) meliputi belanja tidak langsung "
        "sebesar Rp. 1.437.033.746 (96%) dan Belanja langsung sebesar Rp. 337.369.343 (84%)"
    )
    assert rows(sentence)[1:] == [
        ("belanja tidak langsung", None, "Rp. 1.437.033.746", "96%"),
        ("Belanja langsung", None, "Rp. 337.369.343", "84%"),
    ]


def test_a_change_of_the_budget_leaves_both() -> None:
    (told,) = [
        item
        for item in read(
            "Dinas mendapatkan alokasi anggaran Belanja Langsung sebesar Rp.54.804.453.700,- dan setelah dilakukan "
            "perubahan menjadi sebesar Rp.57.908.396.500,- anggaran tersebut terealisasi sebesar Rp.49.860.375.928,-, "
            "atau 86,10%."
        )
        if isinstance(item, Anggaran)
    ]
    assert told.anggaran is not None
    assert told.anggaran_murni is not None
    assert (told.anggaran_murni.teks, told.anggaran.teks) == ("Rp.54.804.453.700,-", "Rp.57.908.396.500,-")
    assert told.versi == "perubahan"


def test_all_of_the_budget_is_a_total_only_if_nothing_narrows_it() -> None:
    whole = read("Keseluruhan anggaran Kecamatan Rekaan tahun 2020 adalah sebesar Rp.1.903.421.864,-")
    part = read("Sasaran kedua tercapai. Total anggaran tahun 2020 sebesar Rp.229.668.000,-")
    ranks = [item.tingkat for item in (*whole, *part) if isinstance(item, Anggaran)]
    assert ranks == [TingkatAnggaran.TOTAL, None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Efisiensi anggaran sebesar Rp. 31.626.313,- atau 1.19%.",
        "Anggaran yang tidak terpakai sebesar Rp96.094.221,00.",
        "Pendapatan Asli Daerah di anggarkan sebesar Rp. 400.000.000,00, terealisasi sebesar Rp. 504.766.550,00.",
        "Realisasi investasi di daerah ini senilai Rp 12.000.000.000,-",
        "Kemiskinan turun dari 11,82 persen menjadi 11,61 persen.",
    ],
)
def test_other_money_is_no_budget(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_malformed_amount_comes_through_at_its_place() -> None:
    (told,) = [
        item
        for item in read("Sedangkan realisasi belanja langsung tahun 2020 sebesar Rp 337.369.33,- atau 84 % dari pagu.")
        if isinstance(item, Klaim) and item.jenis == "realisasi_anggaran"
    ]
    assert Flag.MALFORMED in told.nilai.value.flags
    assert told.nilai.bukti.teks == "Rp 337.369.33,-"
    assert told.nilai.bukti.box.width < told.bukti.box.width / 2


def test_claims_of_one_statement_share_a_group_and_keep_the_words() -> None:
    found = [
        item
        for item in read(
            "Kegiatan Rekaan dengan alokasi anggaran sebesar Rp 2.000.000,- (dua juta rupiah) dan realisasi sebesar "
            "Rp 1.000.000,- atau 50%."
        )
        if isinstance(item, Klaim)
    ]
    assert [item.jenis for item in found] == ["anggaran", "realisasi_anggaran", "persen_anggaran"]
    assert len({item.kelompok for item in found}) == 1
    assert found[0].terbilang == Decimal(2_000_000)
    assert {item.tentang for item in found} == {"Kegiatan Rekaan"}
