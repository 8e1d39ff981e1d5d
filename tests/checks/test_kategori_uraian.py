from __future__ import annotations

import pytest

from extractor.model.records import Klaim
from extractor.model.temuan import Keyakinan, Temuan
from tests.checks.factory import Pabrik, bukti, reading
from tests.checks.naskah import prosa, temuan

SCALE = (
    ("Sangat Baik", "100", False, None, True),
    ("Baik", "80", True, "100", True),
    ("Cukup", "50", True, "80", False),
    ("Kurang", None, True, "50", False),
)
RESORT = "Jumlah resor hutan kota yang dikelola"


def found(*sentences: str, rows: Pabrik | None = None, klaim: tuple[Klaim, ...] = ()) -> list[Temuan]:
    pabrik = rows or Pabrik()
    pabrik.skala(*SCALE)
    laporan = pabrik.laporan()
    prose = prosa(*sentences, halaman=20)
    return temuan("kategori.uraian", prose=prose, skala=laporan.skala, pengukuran=laporan.pengukuran, klaim=klaim)


@pytest.mark.parametrize(
    ("sentence", "label", "right"),
    [
        (
            f"{RESORT} dengan target 61, realisasi 61 dan capaian sebesar 100 % dinyatakan sangat baik.",
            "sangat baik",
            "Baik",
        ),
        ("Sasaran pertama mencapai 95,71% dengan predikat cukup.", "cukup", "Baik"),
        ("Sasaran kedua mempunyai rata-rata capaian 104,90 % (KURANG).", "KURANG", "Sangat Baik"),
        ("Misi kedua mempunyai kinerja CUKUP dengan 99,20%, dan seterusnya.", "CUKUP", "Baik"),
    ],
)
def test_a_predicate_that_the_scale_does_not_give(sentence: str, label: str, right: str) -> None:
    (one,) = found(sentence)
    assert (one.tertulis, one.hitung) == (label, right)
    assert one.keyakinan is Keyakinan.PASTI
    assert one.halaman == (3, 20)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sasaran pertama mencapai 95,71% dengan predikat baik.",
        "Capaian 80 - 100 % dinyatakan sangat baik.",  # the scale itself
        "Kategori: > 100 % kategori cukup.",
        "Apabila mencapai 95% dinyatakan sangat baik.",
        "Indikator itu mencapai 100 % dan dinyatakan sangat baik.",  # may be 100,4
        "Target 65%, realisasi 87% menunjukkan kinerja sangat baik.",  # 133,85
        "Dari 4 sasaran, 3 sasaran dengan kategori sangat baik.",
        "Kinerja sangat baik (114,40%), misi kedua berkinerja baik dengan 99,00%.",
        "Nilai akuntabilitas masih 62,72 atau kategori Baik.",  # of some year
        "Minimal predikat baik ke atas sebanyak 30,5%.",
        "Tahun 2022 nilai IKM sebesar 79,77 atau kategori Baik.",  # has a scale of its own
        "Indeks kepuasan masyarakat mencapai 79,77% dengan kategori baik.",
        "Penyerapan anggaran sebesar 95,20% termasuk kategori sangat baik.",
        "Terjadi kenaikan 12,5% karena kinerja yang prima.",
    ],
)
def test_predicates_that_fit_or_that_tell_nothing(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("label", "count"), [("B", 1), ("BB", 0)])
def test_a_grade_of_a_scale_for_scores(label: str, count: int) -> None:
    pabrik = Pabrik()
    pabrik.skala(("Sangat Baik", "70", False, "80", True), ("Baik", "60", False, "70", True))
    graded = [
        band.model_copy(update={"kode": code}) for band, code in zip(pabrik.laporan().skala, ("BB", "B"), strict=True)
    ]
    sentence = "Tahun {}instansi memperoleh nilai AKIP 70,06 atau Predikat {} dari kementerian."
    told = temuan("kategori.uraian", prose=prosa(sentence.format("2022 ", label), halaman=20), skala=tuple(graded))
    assert len(told) == count
    assert temuan("kategori.uraian", prose=prosa(sentence.format("", label), halaman=20), skala=tuple(graded)) == []


def measured(*capaian: str) -> Pabrik:
    pabrik = Pabrik()
    for at, value in enumerate(capaian):
        pabrik.ukur(f"Persentase layanan nomor {at}", None, None, value, sasaran=f"Meningkatnya mutu layanan kota {at}")
    pabrik.ukur("Rabies", "0", "2", "92,59", induk="Jumlah kasus penyakit", halaman=9)
    return pabrik


def test_a_goal_by_its_name() -> None:
    (one,) = found(
        "Sasaran 1 : Meningkatnya mutu layanan kota 0 mendapat predikat Sangat Baik.", rows=measured("66", "95")
    )
    assert (one.tertulis, one.hitung) == ("Sangat Baik", "Cukup")
    assert (
        found("Sasaran 1 : Meningkatnya mutu layanan kota 0 mendapat predikat Cukup.", rows=measured("66", "95")) == []
    )


def test_a_child_row_that_opens_the_sentence() -> None:
    sentence = "Penyakit Rabies ditargetkan 0 kasus, realisasinya 2 kasus, menunjukkan kinerja kriteria yang {}."
    (one,) = found(sentence.format("CUKUP"), rows=measured())
    assert one.hitung == "Baik"
    assert 9 in one.halaman
    assert found(sentence.format("BAIK"), rows=measured()) == []


def test_all_indicators() -> None:
    sentence = "Dari 3 (tiga) indikator sebanyak {} indikator dalam kategori baik."

    def claims(text: str, *numbers: str) -> tuple[Klaim, ...]:
        return tuple(
            Klaim(
                record_id=f"k{at}",
                bukti=bukti(text, 20),
                kalimat=text,
                jenis="hitungan",
                nilai=value,
                hitungan="indikator",
            )
            for at, number in enumerate(numbers)
            if (value := reading(number)) is not None
        )

    every, some = sentence.format("3 (tiga)"), sentence.format("2 (dua)")
    (one,) = found(every, rows=measured("66", "95"), klaim=claims(every, "3", "3"))
    assert one.hitung == "Cukup"
    assert one.keyakinan is Keyakinan.PERLU_DICEK
    assert found(some, rows=measured("66", "95"), klaim=claims(some, "3", "2")) == []


def test_prose_of_another_scale_is_left_alone() -> None:
    told = [
        f"Sasaran {name} mencapai {value} dengan predikat cukup."
        for name, value in zip("abc", ("95,71%", "99,2%", "98,4%"), strict=True)
    ]
    assert found(*told) == []
