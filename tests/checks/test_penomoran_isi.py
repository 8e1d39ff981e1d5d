from __future__ import annotations

import pytest

from extractor.model.outline import Outline
from tests.checks.kisi import table
from tests.checks.naskah import bagian, butir, isi, judul, temuan

PARTS = bagian(
    ("bab", "III", "AKUNTABILITAS KINERJA", 20),
    ("subbab", "A", "Capaian Kinerja Organisasi", 20),
    ("anak_subbab", "3", "Capaian Layanan Angkutan Umum", 21),
    ("anak_subbab", "2", "Capaian Keselamatan Lalu Lintas", 25),
    ("anak_subbab", "4", "Capaian Prasarana Jalan Daerah", 27),
)


def test_a_number_that_the_table_of_contents_gives_otherwise() -> None:
    lines = isi(("1", "1. Capaian Layanan Angkutan Umum"), ("2", "2. Capaian Keselamatan Lalu Lintas"))
    more = isi(("4", "4. Capaian Prasarana Jalan Daerah"))
    (found,) = temuan("penomoran.daftar_isi", outline=Outline(bagian=PARTS, daftar_isi=(*lines, *more)))
    assert (found.tertulis, found.hitung) == ("3", "1")


def test_numbers_written_in_two_ways() -> None:
    lines = isi(("a", "a. Capaian Layanan Angkutan Umum"), ("2", "2. Capaian Keselamatan Lalu Lintas"))
    assert temuan("penomoran.daftar_isi", outline=Outline(bagian=PARTS, daftar_isi=lines)) == []


def test_a_number_that_the_introduction_gives_otherwise() -> None:
    plan = butir(
        ("3.1.2", "Perbandingan Kinerja Tahun Lalu"), ("3.1.3", "Perbandingan Target Jangka Menengah"), halaman=4
    )
    body = butir(
        ("3.1.2", "Perbandingan Kinerja Tahun Lalu"), ("1.1.3", "Perbandingan Target Jangka Menengah"), halaman=23
    )
    (found,) = temuan("penomoran.sistematika", prose=[*plan, *body])
    assert (found.tertulis, found.hitung, found.halaman) == ("1.1.3", "3.1.3", (4, 23))
    thrice = butir(("4.1.3", "Perbandingan Target Jangka Menengah"), halaman=30)
    assert temuan("penomoran.sistematika", prose=[*plan, *body, *thrice]) == []


def test_a_list_of_tables_that_gives_a_number_twice() -> None:
    lines = isi(("2.2", "Tabel 2.2 Perjanjian Kinerja"), ("2.3", "Tabel 2.3 Anggaran"), ("2.2", "Tabel 2.2 Program"))
    (found,) = temuan("penomoran.daftar_tabel", outline=Outline(daftar_isi=lines))
    assert found.tertulis == "Tabel 2.2"
    captions = judul(("2.2", "Perjanjian Kinerja", 9), ("2.2", "Program", 12))
    assert temuan("penomoran.daftar_tabel", outline=Outline(daftar_isi=lines, judul=captions)) == []
    figure = isi(("2.2", "Tabel 2.2 Perjanjian Kinerja"), ("2.2", "Gambar 2.2 Bagan"))
    assert temuan("penomoran.daftar_tabel", outline=Outline(daftar_isi=figure)) == []


def test_groups_of_rows_that_begin_anew() -> None:
    rows = "No | Program\n1 | Satu\n2 | Dua\n1 | Tiga\n4 | Empat\n1 | Lima\n2 | Enam\n3 | Tujuh\n1 | Delapan"
    (found,) = temuan("penomoran.baris", tables=[table(rows)])
    assert (found.tertulis, found.hitung) == ("4", "2")


@pytest.mark.parametrize(
    ("above", "below", "printed"),
    [
        ("CAPAIAN KINERJA II DAN ANALISIS", "CAPAIAN KINERJA I", "CAPAIAN KINERJA I"),
        ("Sasaran 2: Layanan", "Evaluasi Sasaran 1", "SASARAN 1"),
    ],
)
def test_a_heading_that_names_another_goal_than_the_one_above(above: str, below: str, printed: str) -> None:
    parts = bagian(("bab", "III", "KINERJA", 20), ("subbab", "4", above, 30), ("anak_subbab", "4.1", below, 31))
    (found,) = temuan("rujukan.induk", outline=Outline(bagian=parts))
    assert found.tertulis == printed


@pytest.mark.parametrize("below", ["CAPAIAN KINERJA II", "Analisis", "Capaian Kinerja", "Sasaran 1"])
def test_headings_that_go_with_the_one_above(below: str) -> None:
    parts = bagian(
        ("bab", "III", "KINERJA", 20), ("subbab", "4", "CAPAIAN KINERJA II", 30), ("anak_subbab", "4.1", below, 31)
    )
    assert temuan("rujukan.induk", outline=Outline(bagian=parts)) == []
