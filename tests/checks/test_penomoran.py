from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.checks.urutan import Cacat, cacat, hitungan, tulis
from extractor.model.geometry import Box
from extractor.model.outline import Outline
from extractor.model.temuan import Keyakinan
from tests.checks.kisi import table
from tests.checks.naskah import bagian, baris, butir, judul, prosa, temuan


@pytest.mark.parametrize(
    ("text", "gaya", "nilai"),
    [
        ("3.1.2", "angka", (3, 1, 2)),
        ("IV", "romawi", (4,)),
        ("I.2", "romawi", (1, 2)),
        ("b)", "kecil", (2,)),
        ("(3)", "angka", (3,)),
    ],
)
def test_printed_numbers(text: str, gaya: str, nilai: tuple[int, ...]) -> None:
    found = hitungan(text)
    assert found is not None
    assert (found.gaya, found.nilai) == (gaya, nilai)
    assert tulis(nilai[-1], found) == text.strip("()")


@pytest.mark.parametrize("text", ["-", "•", "", None, "2016", "BAB", "²", "3.²", "a.²"])
def test_what_does_not_count(text: str | None) -> None:
    assert hitungan(text) is None


@pytest.mark.parametrize("values", [[1, 2, 3], [1, 2, 1, 2, 3], [1, 5, 2, 9], [1], [], [3]])
def test_sequences_without_defects(values: list[int]) -> None:
    assert list(cacat(values)) == []


def test_defects() -> None:
    assert list(cacat([1, 2, 2, 3])) == [Cacat("ganda", 2, 3)]
    assert list(cacat([1, 2, 4, 5])) == [Cacat("loncat", 2, 3)]
    assert list(cacat([5, 6])) == [Cacat("awal", 0, 1)]


def test_a_table_number_used_twice() -> None:
    captions = judul(("3.1", "Capaian", 16), ("3.2", "Banding", 17), ("3.3", "Akhir", 18), ("3.2", "Banding", 19))
    (found,) = temuan("penomoran", outline=Outline(judul=captions))
    assert (found.tertulis, found.halaman) == ("Tabel 3.2", (17, 19))
    assert "Tabel 3.4" in found.hitung


def test_a_table_that_goes_on_is_no_second_one() -> None:
    captions = judul(("3.1", "Capaian", 16), ("3.1", "Capaian", 17), ("3.2", "Banding (lanjutan)", 18))
    assert temuan("penomoran", outline=Outline(judul=captions)) == []


def test_a_table_number_left_out() -> None:
    captions = judul(("2.2", "Rencana", 5), ("2.3", "Perjanjian", 6))
    chapter = Outline(judul=captions, bagian=bagian(("bab", "II", "PERENCANAAN", 4)))
    (found,) = temuan("penomoran", outline=chapter)
    assert found.hitung == "Tabel 2.1"
    assert temuan("penomoran", outline=chapter, prose=prosa("Lihat Tabel 2.1 berikut.")) == []
    assert temuan("penomoran", outline=Outline(judul=captions)) == []  # a part of a report


def test_sub_chapters_with_the_number_of_another_chapter() -> None:
    parts = bagian(
        ("bab", "III", "AKUNTABILITAS KINERJA", 15),
        ("subbab", "1.1", "Capaian", 15),
        ("anak_subbab", "3.1.1", "Pengukuran", 16),
        ("subbab", "3.2", "Anggaran", 20),
    )
    (found,) = temuan("penomoran.bab", outline=Outline(bagian=parts))
    assert (found.tertulis, found.hitung) == ("1.1", "3.1")


@pytest.mark.parametrize(
    ("titles", "sure"),
    [
        ({}, [True, True]),
        ({15: (Box(0, 5, 200, 9),)}, [False, True]),  # the chapter's heading
        ({15: (Box(0, 50, 200, 60),), 7: (Box(0, 5, 200, 9),)}, [True, True]),  # other titles
    ],
)
def test_what_rests_on_a_title_read_in_a_picture_must_be_looked_at(
    titles: dict[int, tuple[Box, ...]], sure: list[bool]
) -> None:
    parts = bagian(
        ("bab", "III", "AKUNTABILITAS KINERJA", 15),
        ("subbab", "1.1", "Capaian", 16),
        ("subbab", "3.2", "Hasil", 18),
        ("subbab", "3.2", "Keuangan", 20),
    )
    found = temuan("penomoran", outline=Outline(bagian=parts), judul_ocr=titles)
    assert [one.aturan for one in found] == ["penomoran.bab", "penomoran.subbab"]
    assert [one.keyakinan is Keyakinan.PASTI for one in found] == sure


def test_a_chapter_whose_number_was_not_read() -> None:
    parts = bagian(
        ("bab", "II", "PERENCANAAN KINERJA", 8),
        ("bab", None, "AKUNTABILITAS KINERJA", 15),
        ("subbab", "1.1", "Capaian", 15),
        ("bab", "IV", "PENUTUP", 20),
    )
    (found,) = temuan("penomoran.bab", outline=Outline(bagian=parts))
    assert (found.tertulis, found.hitung) == ("1.1", "3.1")
    assert temuan("penomoran.bab", outline=Outline(bagian=parts[:3])) == []  # nothing tells which chapter it is


def test_numbers_of_a_letter_and_its_digits_are_no_chapter_numbers() -> None:
    parts = bagian(
        ("bab", "III", "AKUNTABILITAS KINERJA", 15), ("subbab", "A", "Capaian", 15), ("anak_subbab", "1", "Satu", 16)
    )
    assert temuan("penomoran", outline=Outline(bagian=parts)) == []


def test_a_sub_chapter_number_used_twice() -> None:
    parts = bagian(
        ("bab", "III", "AKUNTABILITAS KINERJA", 11),
        ("subbab", "3.1", "Capaian", 11),
        ("subbab", "3.2", "Hasil", 18),
        ("subbab", "3.2", "Keuangan", 20),
    )
    (found,) = temuan("penomoran", outline=Outline(bagian=parts))
    assert (found.tertulis, found.hitung, found.halaman) == ("3.2", "3.3", (18, 20))


def test_a_list_that_leaves_out_a_number() -> None:
    items = butir(*((str(at), f"Kegiatan ke {at}") for at in (1, 2, 3, 5, 6)))
    (found,) = temuan("penomoran.daftar", prose=items)
    assert (found.tertulis, found.hitung, found.keyakinan) == ("5.", "4.", Keyakinan.PASTI)
    assert temuan("penomoran.daftar", prose=items, pindai=(5,)) == []
    glued = butir(("1", "Satu"), ("2", "Dua"), ("3", "Tiga 4. Empat"), ("5", "Lima"), ("6", "Enam"))
    assert temuan("penomoran.daftar", prose=glued) == []


def test_a_list_that_goes_on_with_an_earlier_one() -> None:
    items = [*butir(("1", "Satu"), ("2", "Dua")), *prosa("Uraian."), *butir(("3", "a"), ("4", "b"), ("5", "c"), x=140)]
    assert temuan("penomoran.daftar", prose=items) == []


def test_lines_over_the_columns_of_a_table_that_was_not_read_are_no_list() -> None:
    late = butir(("b", "Luas lahan"), ("c", "Persentase hasil"), ("d", "Nilai tukar"))
    (found,) = temuan("penomoran.daftar", prose=late)
    assert (found.tertulis, found.hitung) == ("b.", "a.")
    across = butir(("b", "Luas d. 6 Penguatan Hektar 1.230 -"), ("c", "Persentase 10"), ("d", "Nilai tukar f. Hasil"))
    assert temuan("penomoran.daftar", prose=across) == []


def test_a_list_that_begins_late_below_its_announcement() -> None:
    items = [*prosa("Perumusan tujuan dilakukan melalui proses :"), *butir(("2", "Meninjau"), ("3", "Memadukan"))]
    (found,) = temuan("penomoran.daftar", prose=items)
    assert (found.tertulis, found.hitung, found.keyakinan) == ("2.", "1.", Keyakinan.PASTI)
    gone_on = [*butir(("1", "Menyusun"), halaman=4), *items]
    assert temuan("penomoran.daftar", prose=gone_on) == []
    assert temuan("penomoran.daftar", prose=[*prosa("Prosesnya banyak."), *items[1:]]) == []


def test_the_first_number_of_a_list_may_stand_outside_the_running_text() -> None:
    items = [*prosa("Perumusan tujuan dilakukan melalui proses :"), *butir(("2", "Meninjau"), halaman=6)]
    items += butir(("3", "Memadukan"), halaman=6)
    assert temuan("penomoran.daftar", prose=items, lines=baris("1. Menyusun", halaman=6)) != []
    between = [replace(line, box=Box(0, 5, 10, 9)) for line in baris("1. Menyusun", halaman=5)]
    assert temuan("penomoran.daftar", prose=items, lines=between) == []


def test_long_items_on_pages_of_their_own() -> None:
    pages = {"1": 3, "2": 5, "3": 6}
    items = [one for number, page in pages.items() for one in butir((number, f"Program {number}"), halaman=page)]
    (found,) = temuan("penomoran.daftar", prose=[*items, *butir(("3", "Program lain"), halaman=7)])
    assert (found.tertulis, found.hitung, found.keyakinan) == ("3.", "4.", Keyakinan.PERLU_DICEK)


def test_a_dictum_that_is_missing() -> None:
    (found,) = temuan("penomoran.diktum", prose=prosa("KESATU : Menetapkan.", "KETIGA : Mulai berlaku."))
    assert (found.tertulis, found.hitung) == ("KETIGA", "KEDUA")
    assert temuan("penomoran.diktum", prose=prosa("KESATU : A.", "KEDUA : B sebagaimana Diktum KESATU.")) == []


def test_rows_of_a_table() -> None:
    rows = "No | Program\n1 | Satu\n2 | Dua\n2 | Tiga\n3 | Empat"
    (found,) = temuan("penomoran.baris", tables=[table(rows)])
    assert (found.tertulis, found.hitung) == ("2", "3")
    groups = "No | Program\n1 | Satu\n2 | Dua\n1 | Tiga\n2 | Empat\n3 | Lima"
    assert temuan("penomoran.baris", tables=[table(groups)]) == []
