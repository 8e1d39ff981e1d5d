from __future__ import annotations

from dataclasses import replace

from extractor.model.outline import Outline
from extractor.model.table import Table
from extractor.model.temuan import Keyakinan
from tests.checks.kisi import table
from tests.checks.naskah import bagian, isi, judul, prosa, temuan


def measured(head: str, judul: str | None = None, kind: str = "banding_tahun") -> Table:
    return replace(table(f"Indikator | {head}\nNilai SKM | 80 | 81", judul), kind=kind)


def test_columns_marked_n_of_another_year() -> None:
    (found,) = temuan("tahun", tables=[measured("Th. 2021 (n-1) | Th. 2022 (n)")])
    assert found.hitung == "Th. 2022 (n-1) / Th. 2023 (n)"
    assert temuan("tahun", tables=[measured("Th. 2022 (n-1) | Th. 2023 (n)")]) == []


def test_a_column_of_the_year_before_alone() -> None:
    (found,) = temuan("tahun", tables=[measured("Target | Realisasi 2022", kind="pengukuran")])
    assert (found.tertulis, found.keyakinan) == ("Realisasi 2022", Keyakinan.PERLU_DICEK)
    assert temuan("tahun", tables=[measured("Realisasi 2022 | Realisasi 2023")]) == []
    assert temuan("tahun.kolom", tables=[measured("Target | Realisasi 2022", "Capaian 2023", kind="pengukuran")]) == []


def test_a_cut_year() -> None:
    (found,) = temuan("tahun", tables=[measured("Target | REALISASI Th.20", kind="banding_nasional")])
    assert "terpotong" in found.uraian


def test_a_caption_with_shifted_years() -> None:
    (found,) = temuan("tahun", tables=[measured("2022 | 2023", "Perbandingan Tahun 2021 dan Tahun 2022")])
    assert found.hitung == "2022 - 2023"
    assert temuan("tahun", tables=[measured("2022 | 2023", "Perbandingan Tahun 2022 dan Tahun 2023")]) == []
    assert temuan("tahun", tables=[measured("2022 | 2023", "Perkembangan s.d. Tahun 2026")]) == []


def test_a_heading_of_the_year_before() -> None:
    parts = bagian(("bab", "III", "AKUNTABILITAS", 9), ("subbab", "3.1", "Realisasi Kinerja Tahun 2022", 9))
    (found,) = temuan("tahun.judul", outline=Outline(bagian=parts))
    assert (found.tertulis, found.hitung) == ("2022", "2023")


def test_headings_that_may_name_another_year() -> None:
    parts = bagian(
        ("bab", "III", "AKUNTABILITAS", 9),
        ("subbab", "3.1", "Realisasi Kinerja Tahun 2022", 9),
        ("subbab", "3.2", "Realisasi Kinerja Tahun 2023", 9),
        ("subbab", "3.3", "Perbandingan Capaian dengan Tahun 2022", 10),
        ("subbab", "3.4", "Perjanjian Kinerja Tahun 2024", 11),
        ("subbab", "3.5", "Capaian menurut Peraturan Nomor 5 Tahun 2022", 11),
    )
    assert temuan("tahun.judul", outline=Outline(bagian=parts)) == []


def test_the_report_called_one_of_another_year() -> None:
    (found,) = temuan("tahun", prose=prosa("Penyusunan Laporan Kinerja Dinas Rekaan Tahun 2021 dimaksudkan untuk itu."))
    assert (found.tertulis, found.hitung, found.keyakinan) == ("2021", "2023", Keyakinan.PERLU_DICEK)
    assert temuan("tahun", prose=prosa("Penyusunan Laporan Kinerja Tahun 2023 berdasarkan Renstra 2019-2023.")) == []


def test_a_period_with_one_other_end() -> None:
    usual = ["Renstra Dinas Rekaan Tahun 2019-2024 memuat tujuan.", "Rencana Strategis 2019-2024 telah disusun."]
    (found,) = temuan("tahun", prose=prosa(*usual, "Sesuai Rencana Strategis Tahun 2019-2023, maka ditetapkan."))
    assert (found.tertulis, found.hitung) == ("2019-2023", "2019-2024")
    assert temuan("tahun", prose=prosa(*usual, "Renstra berikutnya, Renstra 2024-2029, sedang disusun.")) == []
    assert temuan("tahun", prose=prosa(*usual, "Capaian kinerja Renstra pada tahun yang berjalan (2019-2023).")) == []


def test_an_entry_with_another_year_than_its_heading() -> None:
    parts = bagian(("bab", "III", "AKUNTABILITAS KINERJA", 9), ("subbab", "A", "CAPAIAN KINERJA TAHUN 2023", 9))
    entries = isi(("III", "BAB III AKUNTABILITAS KINERJA"), ("A", "A. CAPAIAN KINERJA TAHUN 2022"))
    (found,) = temuan("tahun.daftar_isi", outline=Outline(bagian=parts, daftar_isi=entries))
    assert (found.tertulis, found.hitung, found.halaman) == ("2022", "2023", (2, 9))


def test_captions_are_checked_as_headings_are() -> None:
    captions = judul(("3.1", "Realisasi Anggaran Tahun 2022", 9))
    assert len(temuan("tahun.judul", outline=Outline(judul=captions))) == 1
