from __future__ import annotations

from extractor.model.outline import Outline
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.naskah import butir, judul, prosa, temuan


def units(first: str, second: str) -> Pabrik:
    pabrik = Pabrik()
    for tabel, unit in (("t1", first), ("t2", second)):
        row = pabrik.ukur("Jumlah unit usaha bersertifikat", "52", "58", "111,54", tabel=tabel)
        pabrik.records[-1] = row.model_copy(update={"satuan": unit})
    return pabrik


def test_an_indicator_in_two_sorts_of_units() -> None:
    (found,) = units("%", "Unit").temuan("satuan")
    assert {found.tertulis, found.hitung} == {"%", "Unit"}


def test_units_of_one_sort() -> None:
    assert units("persen", "%").temuan("satuan") == []
    assert units("Orang", "jiwa").temuan("satuan") == []


def test_a_row_without_capaian_among_others_that_have_one() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Persentase jalan mantap", "70", "68", "97,14")
    pabrik.ukur("Persentase irigasi baik", "80", "80", "100")
    pabrik.ukur("Persentase air minum", "90", "90", "100")
    pabrik.ukur("Ketaatan tata ruang", "53", "82,56", "-")
    pabrik.ukur("Belum ada targetnya", "-", "-", "-")
    pabrik.ukur("Penilaian pusat", "70", "68", "NA")
    (found,) = pabrik.temuan("kelengkapan.kosong")
    assert "Ketaatan tata ruang" in found.uraian
    assert "Belum ada" not in found.uraian
    assert "Penilaian pusat" not in found.uraian


def test_a_table_that_leaves_capaian_out() -> None:
    pabrik = Pabrik()
    for name in ("jalan mantap", "irigasi baik", "air minum"):
        pabrik.ukur(f"Persentase {name}", "70", "68", "-")
    assert pabrik.temuan("kelengkapan.kosong") == []


def test_an_agreed_indicator_that_is_not_measured() -> None:
    pabrik = Pabrik()
    for name in ("Persentase jalan mantap", "Persentase irigasi baik"):
        pabrik.janji(name, "70")
        pabrik.ukur(name, "70", "68", "97,14")
    pabrik.janji("Jumlah orang yang terlatih", "576")
    (found,) = pabrik.temuan("kelengkapan.tidak_diukur")
    assert (found.tertulis, found.keyakinan) == ("576", Keyakinan.PERLU_DICEK)


def test_an_agreement_of_another_office_says_nothing() -> None:
    pabrik = Pabrik()
    pabrik.janji("Jumlah orang yang terlatih", "576", tingkat="Kepala Bidang")
    pabrik.ukur("Persentase jalan mantap", "70", "68", "97,14")
    assert pabrik.temuan("kelengkapan.tidak_diukur") == []


def test_indicators_that_share_a_value() -> None:
    pabrik = Pabrik()
    for name in ("Persentase desa yang merencana", "Persentase desa yang melapor"):
        row = pabrik.ukur(name, "100", "79", "79")
        pabrik.records[-1] = row.model_copy(update={"gabungan": True, "baris": 3})
    (found,) = pabrik.temuan("kelengkapan.gabungan")
    assert "berbagi satu nilai 79" in found.uraian


CAPTIONS = judul(("3", "Skor", 3), ("4", "Penetapan", 6), ("5", "Realisasi", 9))


def test_a_table_announced_under_another_number() -> None:
    (found,) = temuan(
        "rujukan.tabel", outline=Outline(judul=CAPTIONS), prose=prosa("Lihat tabel 3 berikut:", halaman=5)
    )
    assert found.hitung == "Tabel 4"
    right = prosa("Lihat tabel 4 berikut:", "Tabel 3 memuat skor.", halaman=5)
    assert temuan("rujukan.tabel", outline=Outline(judul=CAPTIONS), prose=right) == []


def test_a_table_that_is_not_there() -> None:
    captions = judul(("3.1", "Satu", 3), ("3.2", "Dua", 6), ("3.4", "Empat", 9))
    (found,) = temuan("rujukan.tabel", outline=Outline(judul=captions), prose=prosa("Lihat (Tabel 4.1) tujuan."))
    assert found.keyakinan is Keyakinan.PERLU_DICEK
    unread = prosa("Lihat (Tabel 3.3) yang memuatnya.")
    assert temuan("rujukan.tabel", outline=Outline(judul=captions), prose=unread) == []


def test_roman_numbers_are_the_same_numbers() -> None:
    captions = judul(("I.1", "Satu", 3), ("I.2", "Dua", 6), ("I.3", "Tiga", 9))
    cited = prosa("Lihat Tabel 1.2 berikut.", halaman=5)
    assert temuan("rujukan.tabel", outline=Outline(judul=captions), prose=cited) == []


def test_an_item_without_text() -> None:
    items = [*butir(("1", "Layanan lancar."), ("2", "Gedung bertambah.")), *prosa("3)")]
    (found,) = temuan("kelengkapan.butir", prose=items)
    assert found.tertulis == "3)"
    going_on = [*items, *prosa("Terapi wicara berjalan.")]  # its text stands apart
    assert temuan("kelengkapan.butir", prose=going_on) == []


def test_a_list_that_breaks_off_behind_its_first_item() -> None:
    first = butir(("1", "Reviu sasaran dan indikator;"))
    (found,) = temuan("kelengkapan.butir", prose=[*prosa("Rencana tindak lanjut adalah:"), *first])
    assert found.keyakinan is Keyakinan.PERLU_DICEK
    assert temuan("kelengkapan.butir", prose=[*first, *butir(("2", "Reviu target."))]) == []
    assert temuan("kelengkapan.butir", prose=butir(("1", "Reviu sasaran dan indikator."))) == []


def test_a_table_headed_with_the_year_before_alone() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Persentase jalan mantap", "70", "68", "97,14", tahun=2022)
    pabrik.ukur("Persentase irigasi baik", "80", "80", "100", tahun=2022)
    pabrik.ukur("Persentase sanitasi layak", "83", "-", "-", tahun=2022)
    (found,) = pabrik.temuan("kelengkapan.kosong")
    assert "sanitasi" in found.uraian
    pabrik.ukur("Persentase jalan mantap", "71", "70", "98,59")  # then it compares years
    assert pabrik.temuan("kelengkapan.kosong") == []
