from __future__ import annotations

import pytest

from extractor.model.outline import Outline
from extractor.model.records import Klaim
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik, reading
from tests.checks.naskah import bagian, bukti, butir, prosa, temuan


def claim(kalimat: str, nilai: str, *, tentang: str | None = "Misi 1", halaman: int = 5) -> Klaim:
    found = reading(nilai, halaman)
    assert found is not None
    return Klaim(
        record_id=f"{halaman}{nilai}",
        bukti=bukti(kalimat, halaman),
        kalimat=kalimat,
        tentang=tentang,
        jenis="hitungan",
        tahun=2023,
        nilai=found,
        hitungan="sasaran",
    )


def test_digits_and_other_words() -> None:
    (found,) = temuan("hitungan", prose=prosa("Golongan III sebanyak 36 (tiga puluh empat) orang."))
    assert found.tertulis == "36 (tiga puluh empat)"
    assert temuan("hitungan", prose=prosa("Golongan III sebanyak 36 (tiga puluh enam) orang, 2 (dua) pria.")) == []


def test_two_counts_of_one_thing() -> None:
    one = claim("Pada Misi 1 terdapat 2 sasaran.", "2", halaman=14)
    two = claim("Misi 1 memuat 4 sasaran.", "4", halaman=17)
    (found,) = temuan("hitungan", klaim=(one, two))
    assert found.halaman == (14, 17)


def test_a_whole_and_its_part_in_one_sentence() -> None:
    kalimat = "Pada Misi 1 terdapat 4 sasaran, 3 sasaran di antaranya tercapai."
    assert temuan("hitungan", klaim=(claim(kalimat, "4"), claim(kalimat, "3"))) == []
    other = claim("Misi 2 memuat 3 sasaran.", "3", tentang="Misi 2")
    assert temuan("hitungan", klaim=(claim("Misi 1 memuat 4 sasaran.", "4"), other)) == []


def told(jumlah: str) -> Klaim:
    kalimat = f"Laporan ini menyajikan {jumlah} indikator kinerja."
    return claim(kalimat, jumlah).model_copy(update={"tentang": None, "hitungan": "indikator"})


def test_more_indicators_than_any_table_holds() -> None:
    pabrik = Pabrik()
    rows = tuple(pabrik.ukur(f"Persentase layanan {name}", "10", "10", "100") for name in ("air", "jalan", "sampah"))
    (found,) = temuan("hitungan.tabel", klaim=(told("4"),), pengukuran=rows)
    assert (found.tertulis, found.hitung, found.keyakinan) == ("4", "3", Keyakinan.PERLU_DICEK)
    assert temuan("hitungan.tabel", klaim=(told("3"), told("2")), pengukuran=rows) == []
    assert temuan("hitungan.tabel", klaim=(told("40"),), pengukuran=rows) == []


def test_a_list_with_more_items_than_announced() -> None:
    text = prosa("Dalam sasaran ini terdapat dua indikator kinerja yaitu :")
    (found,) = temuan("hitungan.butir", prose=[*text, *butir(("a", "Luas"), ("b", "Panjang"), ("c", "Berat"))])
    assert (found.tertulis, found.hitung) == ("dua", "3")


def test_headings_may_be_the_items_announced() -> None:
    outline = Outline(
        bagian=bagian(*(("anak_subbab", letter, f"Indikator {letter}", 5 + at) for at, letter in enumerate("abc")))
    )
    (found,) = temuan("hitungan.butir", prose=prosa("Sasaran ini memiliki 2 (dua) indikator:"), outline=outline)
    assert found.hitung == "3"


@pytest.mark.parametrize(
    "text",
    [
        "Dalam sasaran ini terdapat tiga indikator kinerja yaitu :",
        "Terdapat empat indikator, yaitu :",  # a shorter list may be grouped, or go on elsewhere
        "Untuk 3 sasaran dengan 2 indikator adalah sebagai berikut :",  # the items are the goals
        "Dari dua indikator kinerja di antaranya :",
        "Peraturan Nomor 2 indikator :",
    ],
)
def test_lists_as_announced(text: str) -> None:
    items = butir(("1", "Luas"), ("2", "Panjang"), ("3", "Berat"))
    assert temuan("hitungan.butir", prose=[*prosa(text), *items]) == []


def test_a_name_twice_in_a_list() -> None:
    names = ["Desa Sukamaju", "Desa Mekarsari", "Desa Karangrejo", "Desa Sukamaju"]
    items = butir(*((str(at), name) for at, name in enumerate(names, start=1)))
    (found,) = temuan("hitungan.kembar", prose=items)
    assert (found.tertulis, found.hitung) == ("4", "3")
    assert "“Desa Sukamaju” dua kali (nomor 1 dan nomor 4)" in found.uraian


def test_a_name_twice_in_a_sentence_that_counts_them() -> None:
    text = "Layanan itu menjangkau 4 kabupaten yaitu Kab. Alfa, Kab. Beta, Kab. Alfa, dan Kab. Gama."
    (found,) = temuan("hitungan.kembar", prose=prosa(text))
    assert (found.tertulis, found.hitung) == ("4", "3")


@pytest.mark.parametrize(
    "text",
    [
        "Layanan itu menjangkau 4 kabupaten yaitu Kab. Alfa, Kab. Beta, Kab. Delta, dan Kab. Gama.",
        "Kota Alfa, Kota Beta, Kota Alfa, dan Kota Gama berperan serta.",  # may be grouped
        "Layanan itu menjangkau 3 kabupaten yaitu Kab. Alfa, Kab. Beta, Kab. Alfa, dan Kab. Gama.",
    ],
)
def test_sentences_that_list_each_name_once(text: str) -> None:
    assert temuan("hitungan.kembar", prose=prosa(text)) == []


def test_counts_of_one_source_of_funds() -> None:
    one = "Renstra dijabarkan ke dalam 11 Program dan 45 Kegiatan APBD, dan 2 Program dengan 15 Kegiatan APBN."
    two = "Dana APBD dijabarkan dalam 11 (sebelas) Program dengan 47 (empat puluh tujuh) kegiatan."
    (found,) = temuan("hitungan.dana", prose=prosa(one, two))
    assert (found.tertulis, found.keyakinan) == ("11 Program dan 45 Kegiatan APBD", Keyakinan.PERLU_DICEK)
    assert temuan("hitungan.dana", prose=prosa(one, one.replace("Renstra", "Visi"))) == []


def test_a_sentence_that_divides_a_source_of_funds() -> None:
    parts = "Dana APBN memuat 2 program dengan 8 kegiatan pembantuan dan 2 program dengan 7 kegiatan dekonsentrasi."
    assert temuan("hitungan.dana", prose=prosa(parts, "Ada 2 Program dengan 15 Kegiatan APBN.")) == []


def test_fewer_programs_carried_out_than_every_table_holds() -> None:
    pabrik = Pabrik()
    lines = tuple(pabrik.dana(f"Program {name}", "100") for name in ("Air", "Jalan", "Sampah", "Tata Ruang"))
    few = told("3").model_copy(update={"hitungan": "program", "kalimat": "Dinas melaksanakan 3 program tahun ini."})
    (found,) = temuan("hitungan.tabel", klaim=(few,), anggaran=lines)
    assert (found.tertulis, found.hitung) == ("3", "4")
    part = few.model_copy(update={"kalimat": "Ada 3 program yang berubah anggarannya."})
    assert temuan("hitungan.tabel", klaim=(part,), anggaran=lines) == []


def test_fewer_indicators_evaluated_than_agreed() -> None:
    pabrik = Pabrik()
    names = [f"Persentase layanan {name}" for name in ("air", "jalan", "sampah")]
    rows = tuple(pabrik.ukur(name, "10", "10", "100") for name in names)
    agreed = tuple(pabrik.janji(name, "10") for name in names)
    one = told("1").model_copy(update={"kalimat": "Dilakukan evaluasi capaian terhadap 1 (satu) indikator kinerja."})
    (found,) = temuan("hitungan.tabel", klaim=(one,), pengukuran=rows, perjanjian=agreed)
    assert (found.tertulis, found.hitung, found.keyakinan) == ("1", "3", Keyakinan.PERLU_DICEK)
    part = one.model_copy(update={"kalimat": "Ada 1 indikator yang tidak tercapai."})
    assert temuan("hitungan.tabel", klaim=(part,), pengukuran=rows, perjanjian=agreed) == []
    assert temuan("hitungan.tabel", klaim=(one,), pengukuran=rows) == []  # nothing was agreed upon
