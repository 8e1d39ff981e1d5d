from __future__ import annotations

import pytest

from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.kisi import table
from tests.checks.naskah import prosa, temuan


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


MARKS = "Indikator | Capaian\nA | 101,36\nB | 95,74\nC | 106,82\nD | 83.18\nE | 99,10\nF | 88,20"


def test_one_decimal_point_among_commas() -> None:
    (found,) = temuan("format.desimal", tables=[table(MARKS)])
    assert (found.tertulis, found.hitung) == ("83.18", "83,18")


def test_columns_that_are_of_one_habit_or_of_none() -> None:
    assert temuan("format.desimal", tables=[table(MARKS.replace("83.18", "83,18"))]) == []
    assert temuan("format.desimal", tables=[table(MARKS.replace("95,74", "95.74").replace("99,10", "99.10"))]) == []


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


def test_a_sound_scale() -> None:
    pabrik = Pabrik()
    pabrik.skala(
        ("Sangat Baik", "100", False, None, True),
        ("Baik", "80", False, "100", True),
        ("Cukup", "55", False, "80", True),
        ("Kurang", None, True, "55", True),
    )
    assert pabrik.temuan("format.skala") == []
