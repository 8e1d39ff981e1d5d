from __future__ import annotations

import pytest

from extractor.checks.bahan import Bahan
from extractor.checks.registry import rules
from extractor.model.records import Efisiensi, TingkatAnggaran
from extractor.model.temuan import Keyakinan, Temuan
from tests.checks.factory import Pabrik, bukti, reading
from tests.checks.kisi import table
from tests.checks.naskah import BERKAS, prosa

NAMA = "Persentase jaringan irigasi kondisi baik"


def temuan(aturan: str, pabrik: Pabrik, *sentences: str, halaman: int = 20, **records: object) -> list[Temuan]:
    laporan = pabrik.laporan().model_copy(update=records)
    chosen = [rule for rule in rules() if rule.aturan == aturan]
    assert chosen
    return [one for rule in chosen for one in rule.run(Bahan(laporan, {}, prosa(*sentences, halaman=halaman)))]


def irigasi() -> Pabrik:
    pabrik = Pabrik()
    pabrik.ukur(NAMA, None, "61,20", tahun=2022, halaman=14)
    pabrik.ukur(NAMA, "75", "65,54", "87,39", halaman=13)
    pabrik.ukur("Indeks kualitas layanan infrastruktur jalan", "80", "79,77", "99,71", halaman=13)
    return pabrik


@pytest.mark.parametrize(
    ("sentence", "printed", "why"),
    [
        (f"{NAMA} dengan target 75% terealisasi 67,54%.", "67,54%", "salah ketik"),
        (f"{NAMA} dengan realisasi sebesar 61,20%.", "61,20%", "tahun 2022"),
        (f"{NAMA} dengan realisasi sebesar 79,77%.", "79,77%", "indikator “Indeks kualitas"),
        (f"{NAMA} dengan target tahun 2023 sebesar 70% dan realisasi 65,54%.", "70%", "75"),
    ],
)
def test_a_figure_that_no_table_has(sentence: str, printed: str, why: str) -> None:
    (found,) = temuan("narasi", irigasi(), sentence)
    assert found.tertulis == printed
    assert why in found.uraian
    assert found.keyakinan is Keyakinan.PASTI
    assert set(found.halaman) == {13, 20}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NAMA} dengan target 75% terealisasi 65,54% atau 87,39%.",
        f"{NAMA} pada tahun 2022 dengan realisasi sebesar 61,20%.",
        f"{NAMA} dengan target nasional sebesar 90%.",
        f"{NAMA} dengan realisasi anggaran sebesar 98,12%.",
        f"{NAMA} dengan capaian >80%.",
        "Persentase jaringan drainase kondisi baik dengan realisasi sebesar 67,54%.",
        f"{NAMA} mencapai target sebesar 107,09% dibanding tahun 2022.",
    ],
)
def test_a_figure_of_the_table_or_of_something_else(sentence: str) -> None:
    assert temuan("narasi", irigasi(), sentence) == []


def ternak(kerbau: str) -> list[Temuan]:
    pabrik = Pabrik()
    rows = {"Sapi Potong": "413.211", "Domba": "919.376", "Kerbau": "104.565"}
    for nama, realisasi in rows.items():
        pabrik.ukur(nama, "500.000", realisasi, induk="Jumlah populasi ternak", halaman=9)
    sentence = f"Populasi tahun 2023 yaitu sapi potong 413.211 ekor, domba 919.376 ekor, dan kerbau {kerbau} ekor."
    return temuan("narasi.daftar", pabrik, sentence)


def test_a_list_with_another_figure() -> None:
    (found,) = ternak("103.362")
    assert (found.tertulis, found.hitung) == ("103.362 ekor", "104.565")


def test_a_list_as_the_table_has_it() -> None:
    assert ternak("104.565") == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("tidak mencapai target yang ditetapkan", True),
        ("telah melebihi target", False),
        ("agar mencapai target", False),
    ],
)
def test_words_about_the_target(words: str, wrong: bool) -> None:
    pabrik = Pabrik()
    pabrik.ukur(NAMA, "75", "81", "108,00", halaman=13)
    assert bool(temuan("narasi.kata", pabrik, f"{NAMA} pada tahun 2023 {words}.")) is wrong


def test_all_that_is_said_to_exceed_its_target() -> None:
    pabrik = irigasi()
    (found,) = temuan("narasi.kata", pabrik, "Secara umum seluruh sasaran melebihi target yang ditetapkan.")
    assert "87,39" in found.hitung
    assert temuan("narasi.kata", pabrik, "Hampir seluruh sasaran melebihi target yang ditetapkan.") == []


def test_efficiency_of_a_goal() -> None:
    goal = "Meningkatnya kualitas jaringan irigasi daerah"
    row = Efisiensi(record_id="e", bukti=bukti(goal, 15), sasaran=goal, efisiensi=reading("15,89", 15), tahun=2023)
    told = f"Tingkat efisiensi tertinggi pada sasaran {goal} sebesar "
    (found,) = temuan("narasi.efisiensi", Pabrik(), f"{told}29,87.", efisiensi=(row,))
    assert (found.tertulis, found.hitung) == ("29,87", "15,89")
    assert temuan("narasi.efisiensi", Pabrik(), f"{told}15,89.", efisiensi=(row,)) == []


def test_the_mean_of_a_goal() -> None:
    goal = "Meningkatnya kualitas jaringan irigasi daerah"
    pabrik = Pabrik()
    rows = [
        pabrik.ukur(NAMA, "75", "75", "100", sasaran=goal),
        pabrik.ukur("Panjang saluran yang dipelihara", "10", "12", "120", sasaran=goal),
    ]
    told = f"Sasaran {goal} mempunyai rata-rata capaian sebesar "
    assert temuan("narasi.rata_rata", pabrik, f"{told}105,00%.") == []  # nothing tells that all rows were read
    raw = table(f"Indikator | Capaian\n{goal} | 110,00\nPanjang saluran | 100")
    bahan = Bahan(pabrik.laporan(), {BERKAS: [raw]}, prosa(f"{told}105,00%."))
    assert [one.hitung for rule in rules() if rule.aturan == "narasi.rata_rata" for one in rule.run(bahan)] == [
        "110,00"
    ]
    pabrik.rata("110,00", rows)
    (found,) = temuan("narasi.rata_rata", pabrik, f"{told}105,00%.")
    assert found.hitung == "110,00"
    assert temuan("narasi.rata_rata", pabrik, f"{told}110,00%.") == []


def test_shares_that_do_not_add_up() -> None:
    pabrik = Pabrik()
    for nama, jumlah in (("Belanja Langsung", "400.000.000"), ("Belanja Tidak Langsung", "1.600.000.000")):
        pabrik.dana(nama, jumlah, tingkat=TingkatAnggaran.BELANJA)
    told = "Proporsi anggaran: Belanja Langsung sebesar {}% dan Belanja Tidak Langsung sebesar {}%."
    (found,) = temuan("narasi.proporsi", pabrik, told.format(84, 93))
    assert found.hitung == "belanja tidak langsung 80,00% dan belanja langsung 20,00%"
    assert temuan("narasi.proporsi", pabrik, told.format(20, 80)) == []


def test_a_wrong_percentage_quoted_from_the_table_is_told_there() -> None:
    pabrik = Pabrik()
    pabrik.ukur(NAMA, "90", "91", "110,11")
    told = f"{NAMA} dengan target 90% terealisasi 91% atau 110,11%."
    assert temuan("narasi.hitungan_kalimat", pabrik, told) == []
    pabrik.ukur(NAMA, "90", "91", "101,11", tabel="t2")
    assert len(temuan("narasi.hitungan_kalimat", pabrik, told)) == 1


def test_a_row_whose_realisasi_was_not_read() -> None:
    pabrik = irigasi()
    pabrik.ukur("Persentase pemanfaatan teknologi informasi", "85%", None, "117,67%", halaman=13)
    pabrik.ukur("Persentase layanan internet desa", "85%", "100%", "117,65%", halaman=13)
    sentence = "Persentase pemanfaatan teknologi informasi dengan realisasi sebesar 100%."
    assert temuan("narasi", pabrik, sentence) == []
