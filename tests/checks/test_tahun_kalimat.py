from __future__ import annotations

import pytest

from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.naskah import baris, prosa, temuan


def test_a_running_header_of_the_year_before() -> None:
    lines = [line for page in (1, 2, 3) for line in baris("Dinas Rekaan Tahun 2023", halaman=page, tepi=True)]
    old = baris("Dinas Rekaan Tahun 2022", halaman=9, tepi=True)
    (found,) = temuan("tahun.kepala_halaman", lines=[*lines, *old])
    assert (found.tertulis, found.hitung, found.halaman) == ("2022", "2023", (9,))
    assert temuan("tahun.kepala_halaman", lines=lines) == []
    assert temuan("tahun.kepala_halaman", lines=[*lines, *baris("Dinas Rekaan Tahun 2022")]) == []  # no header


def patterned(year: int) -> str:
    return f"Pada indikator ini target kinerja yang harus dicapai sampai akhir tahun {year} adalah 70%."


def test_a_sentence_of_a_pattern_with_another_year() -> None:
    (found,) = temuan("tahun.pola", prose=prosa(patterned(2023), patterned(2023), patterned(2021)))
    assert (found.tertulis, found.hitung, found.keyakinan) == ("2021", "2023", Keyakinan.PASTI)
    (found,) = temuan("tahun.pola", prose=prosa(patterned(2023), patterned(2021)))
    assert found.keyakinan is Keyakinan.PERLU_DICEK


@pytest.mark.parametrize("years", [(2023, 2023), (2021,), (2022, 2022, 2023), (2023, 2024)])
def test_patterns_without_an_odd_year(years: tuple[int, ...]) -> None:
    assert temuan("tahun.pola", prose=prosa(*map(patterned, years))) == []


def test_a_year_compared_with_itself() -> None:
    (found,) = temuan("tahun.banding", prose=prosa("Capaian kinerja tahun 2023 adalah 100% sama seperti tahun 2023."))
    assert (found.tertulis, found.hitung) == ("2023", "2022")


@pytest.mark.parametrize(
    "text",
    [
        "Capaian kinerja tahun 2023 adalah 100% sama seperti capaian tahun 2022.",
        "Capaian kinerja tahun 2023 dibandingkan dengan capaian nasional tahun 2023 adalah 98%.",
        "Realisasi tahun 2022 mencapai 17 orang, 50% dibanding realisasi tahun 2022; tahun 2023 naik.",
    ],
)
def test_years_that_may_be_compared(text: str) -> None:
    assert temuan("tahun.banding", prose=prosa(text)) == []


def test_figures_of_this_year_told_as_those_of_the_last() -> None:
    pabrik = Pabrik()
    row = pabrik.ukur("Skor pangan", "78", "81", "103,85")
    text = "Skor pangan pada tahun 2022 dari target 78 poin dicapai 81 poin atau 103,85%."
    (found,) = temuan("tahun.nilai", prose=prosa(text), pengukuran=(row,))
    assert (found.tertulis, found.hitung) == ("2022", "2023")
    last = pabrik.ukur("Skor pangan", "78", "81", "103,85", tahun=2022)
    assert temuan("tahun.nilai", prose=prosa(text), pengukuran=(row, last)) == []  # it was the same
    compared = f"Dibandingkan dengan itu, {text}"
    assert temuan("tahun.nilai", prose=prosa(compared), pengukuran=(row,)) == []
    assert temuan("tahun.nilai", prose=prosa(text.replace("81", "79")), pengukuran=(row,)) == []


def test_a_sentence_left_over_from_the_report_before() -> None:
    text = "Berikut ini adalah keberhasilan yang dicapai Dinas Rekaan selama tahun 2022 :"
    (found,) = temuan("tahun.sisa", prose=prosa(text))
    assert (found.tertulis, found.hitung, found.keyakinan) == ("2022", "2023", Keyakinan.PERLU_DICEK)


@pytest.mark.parametrize(
    "text",
    [
        "Berikut ini adalah keberhasilan yang dicapai Dinas Rekaan selama tahun 2023 :",
        "Keberhasilan itu meningkat dibandingkan dengan yang dicapai selama tahun 2022.",
        "Program dan kegiatan itu tercatat dalam buku statistik daerah tahun 2022.",
        "Pelaksanaan anggaran tahun 2022 sebesar Rp 1.250.000.000 telah diaudit.",
        "Pada tahun 2022 penduduk kabupaten ini bertambah dengan cepat sekali.",
    ],
)
def test_sentences_that_may_name_the_year_before(text: str) -> None:
    assert temuan("tahun.sisa", prose=prosa(text)) == []
