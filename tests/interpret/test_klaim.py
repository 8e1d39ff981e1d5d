"""Counts, predicates, measurements and comparisons told in prose."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.interpret.klaim import read_klaim
from extractor.model.records import Anggaran, Klaim
from tests.interpret.naskah_builder import naskah, page


def claims(sentence: str, *jenis: str) -> list[Klaim]:
    found = read_klaim(naskah(page([sentence], width=3000)), 2020)
    return [item for item in found if not isinstance(item, Anggaran) and (not jenis or item.jenis in jenis)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Dilakukan evaluasi terhadap 1 (satu) indikator kinerja dari 2 (dua) sasaran.",
            [("1 (satu)", 1, "indikator"), ("2 (dua)", 2, "sasaran")],
        ),
        (
            "Biro melaksanakan sembilan (9) program dan 11 indikator",
            [("sembilan (9)", 9, "program"), ("11", None, "indikator")],
        ),
        ("Yang diwujudkan melalui tiga misi, yaitu :", [("tiga", None, "misi")]),
        ("terdiri dari 13 program dan 62 kegiatan", [("13", None, "program"), ("62", None, "kegiatan")]),
        ("dengan target Bintek sebanyak 1 kegiatan dan Terlaksananya Workshop 2 Kegiatan", []),
        ("Golongan III = 36 (tiga puluh empat) orang", []),
    ],
)
def test_counts(sentence: str, counts: list[tuple[str, int | None, str]]) -> None:
    found = [(item.nilai.teks, item.terbilang, item.hitungan) for item in claims(sentence, "hitungan")]
    assert found == counts


def test_a_count_belongs_to_the_goal_or_program_before_it() -> None:
    goal = claims("Kegiatan untuk mendukung kinerja sasaran 2 terdiri dari 1 (satu) program", "hitungan")
    program = claims("didukung Program Peningkatan Pelayanan yang terdiri dari 6 kegiatan", "hitungan")
    assert [item.tentang for item in (*goal, *program)] == ["sasaran 2", "Program Peningkatan Pelayanan"]


def test_digits_with_other_words_come_through() -> None:
    (found,) = claims("Golongan III = 36 (tiga puluh empat) orang")
    assert (found.jenis, found.nilai.value.number, found.terbilang) == ("lain", Decimal(36), 34)


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Sasaran 1 mendapat predikat nilai Baik", ["Baik"]),
        ("termasuk kategori TINGGI.", ["TINGGI"]),
        ("capaian indikator tergolong Sangat Baik.", ["Sangat Baik"]),
        ("masuk dalam kategori “Sangat Baik”.", ["Sangat Baik"]),
        ("Kategori Baik apabila capaian 80 sampai 100.", []),
        ("50% > Nilai : Kurang", []),
        ("Program telah dilaksanakan dengan baik.", []),
    ],
)
def test_predicates(sentence: str, predicate: list[str]) -> None:
    assert [item.nilai.teks for item in claims(sentence, "predikat")] == predicate


def test_an_indicator_with_target_realisasi_and_capaian() -> None:
    found = claims(
        "Jumlah gangguan ketertiban umum pada tahun 2019 ditargetkan 18 kejadian dan terealisasi 17 kejadian, sehingga "
        "lebih baik daripada target dengan capaian 106%."
    )
    assert [(item.jenis, item.nilai.teks, item.tahun) for item in found] == [
        ("target", "18 kejadian", 2019),
        ("realisasi", "17 kejadian", 2019),
        ("capaian", "106%", 2019),
    ]
    assert {item.tentang for item in found} == {"Jumlah gangguan ketertiban umum"}


@pytest.mark.parametrize(
    "sentence",
    [
        "indikator Skor PPH pada tahun 2020 dari target 76 poin sudah dapat dicapai sebesar 78.3 poin atau 103.02 %.",
        "Indikator kinerja „Skor PPH‟ terealisasi 78.3 poin dari target 76 poin atau mencapai 103.02 %",
    ],
)
def test_orders_of_a_measurement(sentence: str) -> None:
    found = {item.jenis: item.nilai.teks for item in claims(sentence)}
    assert found == {"target": "76 poin", "realisasi": "78.3 poin", "capaian": "103.02 %"}
    assert {item.tentang for item in claims(sentence)} == {"Skor PPH"}


def test_the_category_goes_with_the_indicator() -> None:
    found = claims("Indikator Kinerja Keterbukaan Informasi dengan capaian 71.02% dengan kategori sedang.")
    assert [(item.jenis, item.tentang) for item in found] == [
        ("capaian", "Keterbukaan Informasi"),
        ("predikat", "Keterbukaan Informasi"),
    ]


def test_an_average_of_capaian() -> None:
    found = claims("Dari tabel diatas rata-rata capaian sasaran sebesar 79% sehingga pencapaian tersebut adalah baik.")
    assert [(item.jenis, item.nilai.teks) for item in found] == [("rata_rata", "79%"), ("predikat", "baik")]


def test_a_comparison_keeps_both_figures_together() -> None:
    found = claims("Produksi tahun 2020 meningkat sebesar 35 ton dibandingkan tahun 2019 sebesar 120 ton.", "lain")
    assert [(item.nilai.teks, item.tahun) for item in found] == [("35 ton", 2020), ("120 ton", 2019)]
    assert len({item.kelompok for item in found}) == 1


def test_numbers_of_nothing_certain_are_not_kept() -> None:
    assert claims("Kecamatan ini terletak 12 km dari ibu kota dan berpenduduk 43.021 jiwa.") == []


def test_ids_differ_and_last() -> None:
    sentence = "terdiri dari 13 program dan 62 kegiatan"
    first, again = claims(sentence), claims(sentence)
    assert [item.record_id for item in first] == [item.record_id for item in again]
    assert len({item.record_id for item in first}) == 2
