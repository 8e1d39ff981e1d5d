from __future__ import annotations

import pytest

from extractor.checks.narasi.kalimat import angka_kalimat
from extractor.model.temuan import Temuan
from tests.checks.naskah import butir, prosa
from tests.checks.naskah import temuan as check


def temuan(aturan: str, *sentences: str) -> list[Temuan]:
    return list(check(aturan, prose=prosa(*sentences)))


def test_roles_and_years_of_figures() -> None:
    text = "Nilai SAKIP dengan target 81 pada tahun 2023 terealisasi 80,10 atau 98,89%, pada tahun 2022 sebesar 70,06."
    found = [(one.value.teks, one.peran, one.tahun) for one in angka_kalimat(text, 2023)]
    assert found == [
        ("81", "target", 2023),
        ("80,10", "realisasi", 2023),
        ("98,89%", "capaian", 2023),
        ("70,06", None, 2022),
    ]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Skor pangan dengan target sebesar 78 poin realisasi sebesar 81 poin atau 103,88%.", "103,85"),
        (
            "Penilaian terhadap 17 Perangkat Daerah menunjukkan 7 Perangkat Daerah atau sekitar 24% di zona merah.",
            "41,18",
        ),
    ],
)
def test_arithmetic_that_is_wrong(sentence: str, right: str) -> None:
    (found,) = temuan("narasi.hitungan_kalimat", sentence)
    assert found.hitung == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Skor pangan dengan target sebesar 78 poin realisasi sebesar 81 poin atau 103,85%.",
        "Angka kematian dengan target 20 kasus realisasi 25 kasus atau 75%.",
        "Target: 75%, realisasi: 22,7% atau 75%, capaian kinerja: 30,2% atau 100%.",
        "Dari 75 sampel yang diuji, 13 sampel (17 %) tidak memenuhi standar.",
        "Kejadian banjir 3990 kejadian (39%), tanah longsor 1771 kejadian (17%).",
    ],
)
def test_arithmetic_that_is_right(sentence: str) -> None:
    assert temuan("narasi.hitungan_kalimat", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Penurunan capaian sebesar 20% dengan realisasi dari 5 OPD di tahun 2022 menjadi 1 OPD di tahun 2023.", "80"),
        (
            "Nilai tahun 2023 sebesar 80,10 mengalami peningkatan sebesar 114,33% dibanding tahun 2022 sebesar 70,06.",
            "14,33",
        ),
    ],
)
def test_changes_that_are_wrong(sentence: str, right: str) -> None:
    (found,) = temuan("narasi.perubahan", sentence)
    assert found.hitung == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Pencapaian mengalami peningkatan dari 97,85% menjadi 109,42% atau meningkat sebesar 11,57%.",
        "Populasi meningkat dari 40 ekor menjadi 60 ekor atau naik sebesar 50%.",
        "Indeks mengalami kenaikan 0,60 persen akibat konsumsi 1,21 persen dan biaya 0,09 persen.",
    ],
)
def test_changes_that_are_right(sentence: str) -> None:
    assert temuan("narasi.perubahan", sentence) == []


def test_the_direction_of_a_change() -> None:
    (found,) = temuan("narasi.arah", "Nilai survei kepuasan menurun dari 80,16 menjadi 82,05.")
    assert (found.tertulis, found.hitung) == ("menurun", "meningkat")
    assert temuan("narasi.arah", "Nilai survei kepuasan meningkat dari 80,16 menjadi 82,05.") == []
    assert temuan("narasi.arah", "Peringkat daerah meningkat dari 8 menjadi 6.") == []


def test_lower_than_a_figure_that_it_exceeds() -> None:
    (found,) = temuan("narasi.arah", "Nilai 73,10 masih lebih rendah dari rata-rata kabupaten 71,05.")
    assert found.tertulis == "lebih rendah"
    assert temuan("narasi.arah", "Nilai 70,10 masih lebih rendah dari rata-rata kabupaten 71,05.") == []


def test_a_sentence_told_twice() -> None:
    text = "Anggaran dana dekonsentrasi badan ketahanan pangan berjumlah Rp 34.438.482.000 dengan realisasi sebesar "
    first = butir((None, f"{text}Rp 32.931.467.320 atau 96%."), halaman=4)
    for share, number in (("98%", 1), ("96%", 0)):
        again = butir((None, f"{text}Rp 32.931.467.320 atau {share}."), halaman=9)
        assert len(list(check("narasi.berulang", prose=[*first, *again]))) == number
