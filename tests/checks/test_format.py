from __future__ import annotations

import pytest

from extractor.checks import check
from extractor.interpret.account import account
from extractor.model.page import CaraBaca, Document, Page
from extractor.model.temuan import Keyakinan
from tests.checks.factory import BERKAS, Pabrik
from tests.checks.kisi import table
from tests.checks.naskah import baris, prosa, temuan


@pytest.mark.parametrize("token", ["Rp. 163.305..000,-", "Rp. 907458.180,-", "Rp198.03.000,00"])
def test_an_amount_that_is_no_number(token: str) -> None:
    (found,) = temuan("format.uraian", prose=prosa(f"Kegiatan itu menyerap dana sebesar {token} dari pagu."))
    assert found.tertulis.startswith(token[:8])


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran sebesar Rp. 163.305.000,- terserap seluruhnya.",
        "Keputusan Nomor 065/12/35.09.10/2020 tanggal 12.01.2020.",
        "Kode rekening 1.20.03.15.001 dan NIP 19650307 199203 1 010.",
        "Luasnya 1.234,56 hektar.",
    ],
)
def test_what_is_written_as_it_should_be(text: str) -> None:
    assert temuan("format", prose=prosa(text)) == []


def test_the_amount_that_was_meant() -> None:
    texts = ["Realisasi sebesar Rp198.03.000,00 dari pagu.", "Realisasinya Rp198.903.000,00 sampai Desember."]
    (found,) = temuan("format.uraian", prose=prosa(*texts))
    assert found.hitung == "198.903.000"


def test_rupiah_without_an_amount() -> None:
    (found,) = temuan("format.uraian", prose=prosa("dengan realisasinya sebesar Rp. 97,53% dari pagu"))
    assert found.tertulis == "Rp. 97,53%"


@pytest.mark.parametrize(("printed", "told"), [("45,955.396,559", 0), ("337.369.33", 1), ("45.955.396.5599", 1)])
def test_marks_of_a_scan_may_be_misread_its_digits_seldom(printed: str, told: int) -> None:
    pabrik = Pabrik()
    pabrik.dana("Belanja Pegawai", printed, "40.000.000.000")
    file = account(Document(BERKAS, "0" * 64, 1, (Page(1, 595.0, 842.0, CaraBaca.OCR),)))
    scanned = pabrik.laporan().model_copy(update={"berkas": (file,)})

    assert len([one for one in check(scanned) if one.aturan == "format"]) == told
    assert len(pabrik.temuan("format")) == 1


MARKS = "Indikator | Capaian\nA | 101,36\nB | 95,74\nC | 106,82\nD | 83.18\nE | 99,10\nF | 88,20"


def test_one_decimal_point_among_commas() -> None:
    (found,) = temuan("format.desimal", tables=[table(MARKS)])
    assert (found.tertulis, found.hitung) == ("83.18", "83,18")


def test_columns_that_are_of_one_habit_or_of_none() -> None:
    assert temuan("format.desimal", tables=[table(MARKS.replace("83.18", "83,18"))]) == []
    assert temuan("format.desimal", tables=[table(MARKS.replace("95,74", "95.74").replace("99,10", "99.10"))]) == []


def test_the_one_comma_of_a_column_is_right_in_a_table_of_commas() -> None:
    rows = [f"I{at} | 9{at},10 | 9{at},55 | {at}.45" for at in range(6)]
    columns = "Indikator | 2020 | 2021 | Selisih\n" + "\n".join([*rows, "I6 | 96,10 | 96,55 | 0,45"])
    (found,) = temuan("format.desimal", tables=[table(columns)])
    assert found.tertulis.split("; ") == [f"{at}.45" for at in range(6)]
    assert found.hitung.startswith("0,45; ")


def test_a_number_broken_over_lines_is_no_decimal() -> None:
    broken = "Satuan | 2022\nA | 58,10\nB | 62,00\nC | 10,50\nD | 80,00\nE | 205.00 // 0"
    assert temuan("format.desimal", tables=[table(broken)]) == []


def test_a_scale_with_a_hole() -> None:
    pabrik = Pabrik()
    pabrik.skala(
        ("Baik", "76", True, "100", True), ("Cukup", "55", True, "75", True), ("Kurang", None, True, "55", False)
    )
    (found,) = pabrik.temuan("format.skala")
    assert "antara 75 dan 76 tidak berpredikat" in found.uraian
    assert found.keyakinan is Keyakinan.PASTI


def test_a_scale_with_a_double_edge_needs_a_look() -> None:
    pabrik = Pabrik()
    pabrik.skala(("Baik", "80", True, "100", True), ("Cukup", "55", True, "80", True))
    (found,) = pabrik.temuan("format.skala")
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_between_bounds_of_two_decimals_there_is_no_hole() -> None:
    pabrik = Pabrik()
    pabrik.skala(("Baik", "75", True, "89.99", True), ("Cukup", "0", True, "74.99", True))
    assert pabrik.temuan("format.skala") == []
    pabrik.skala(("Sangat Baik", "90", False, None, True))
    (found,) = pabrik.temuan("format.skala")
    assert "cacat: nilai tepat 90 tidak berpredikat (" in found.uraian
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_a_sound_scale() -> None:
    pabrik = Pabrik()
    pabrik.skala(
        ("Sangat Baik", "100", False, None, True),
        ("Baik", "80", False, "100", True),
        ("Cukup", "55", False, "80", True),
        ("Kurang", None, True, "55", True),
    )
    assert pabrik.temuan("format.skala") == []


def test_a_decimal_point_in_a_table_of_a_report_that_writes_commas() -> None:
    usual = "Indikator | Target | Capaian\n" + "\n".join(f"I{at} | 5{at},10% | 9{at},5%" for at in range(10))
    odd = "Indikator | Target | Realisasi | Capaian\nA | 93,54% | 48.82% | 11,45%\nB | 3,19 % | 11,2% | 106,33%"
    (found,) = temuan("format.desimal", tables=[table(usual), table(odd, halaman=2)])
    assert (found.tertulis, found.hitung, found.halaman) == ("48.82%", "48,82%", (2,))
    assert temuan("format.desimal", tables=[table(odd, halaman=2)]) == []  # too few to tell how it writes them


@pytest.mark.parametrize(
    ("cell", "printed", "right"),
    [
        ("83, 60 nilai indeks", "83, 60", "83,60"),
        ("Rp. ,-", "Rp. ,-", "Rp. 0,- atau jumlahnya"),
        ("16 : `84", "16 : `84", "16 : 84"),
        ("352,390*", "352,390", "352.390"),
    ],
)
def test_cells_that_are_written_wrongly(cell: str, printed: str, right: str) -> None:
    rows = [f"{name} | {number}" for name, number in zip("BCDEF", range(101, 106), strict=True)]
    grid = table("\n".join(["Indikator | Nilai", f"A | {cell}", *(f"{row}.250" for row in rows)]))
    (found,) = temuan("format.sel", tables=[grid], lines=baris("Susu sebanyak 352.390 ton."))
    assert (found.tertulis, found.hitung) == (printed, right)


@pytest.mark.parametrize(
    "cell", ["83,60", "Rp. 5.000,-", "Rp", "1, 2 dan 3", "16 : 84", "352,391", "352,390", "12, 13", "Tahun `84", "-"]
)
def test_cells_that_are_left(cell: str) -> None:
    tables = [table(f"Indikator | Nilai\nA | {cell}")]
    assert temuan("format.sel", tables=tables, lines=baris("Susu sebanyak 352.390 ton.")) == []


def test_a_dot_behind_a_number_in_a_row_of_numbers() -> None:
    (found,) = temuan("format.sel", lines=baris("6 Kuda 34.473 35.317. 36.184 37.078"))
    assert (found.tertulis, found.hitung) == ("35.317.", "35.317")
    assert temuan("format.sel", lines=baris("Populasi 34.473 ekor pada tahun 2015 menjadi 35.317. Tahun 2016")) == []


def test_the_page_on_which_a_number_of_a_sentence_stands() -> None:
    sentence = prosa("Kegiatan itu menyerap dana sebesar Rp198.03.000,00 dari pagu.", halaman=5)
    lines = [*baris("Kegiatan itu menyerap dana", halaman=5), *baris("sebesar Rp198.03.000,00 dari pagu.", halaman=6)]
    (found,) = temuan("format.uraian", prose=sentence, lines=lines)
    assert found.halaman == (6,)


def test_percent_in_place_of_rupiah_before_a_comma() -> None:
    (found,) = temuan("format.uraian", prose=prosa("dengan realisasi fisik sebesar Rp. 100%, keluarannya dokumen."))
    assert found.tertulis == "Rp. 100%"
