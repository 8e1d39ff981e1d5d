from __future__ import annotations

import pytest

from extractor.model.temuan import Temuan
from tests.checks.factory import Pabrik
from tests.checks.kisi import table
from tests.checks.naskah import temuan

IKM = "Indeks kepuasan pengguna angkutan kota"
NAIK = "Persentase peningkatan jumlah penumpang angkutan kota"
RINCIAN = "Trayek|2021|2022|2023\nUtara|70,10|76,20|71,00\nSelatan|72,30|74,76|73,12\nRerata|71,20|75,48|72,06"
PENUMPANG = "Trayek|2021|2022|2023\nUtara|1.200|1.000|1.150\nSelatan|800|900|950\nJumlah|2.000|1.900|2.100"


def found(nama: str, rincian: str, judul: str, *realisasi: tuple[int, str]) -> list[Temuan]:
    pabrik = Pabrik()
    for tahun, value in realisasi:
        pabrik.ukur(nama, None, value, tahun=tahun, tabel="t9", halaman=29)
    grid = table(rincian, judul, halaman=37)
    return temuan("realisasi_beda.seri", tables=[grid], pengukuran=pabrik.laporan().pengukuran)


def test_a_year_that_the_summary_row_does_not_give() -> None:
    (one,) = found(IKM, RINCIAN, "Pencapaian IKM Pengguna Angkutan", (2022, "75,46"), (2023, "72,06"))
    assert (one.tertulis, one.hitung, one.halaman) == ("75,46", "75,48", (29, 37))


def test_growth_of_the_summary_row() -> None:
    (one,) = found(NAIK, PENUMPANG, "Penumpang Angkutan Kota", (2022, "-11,72 %"), (2023, "10,53 %"))
    assert (one.tertulis, one.hitung) == ("-11,72 %", "-5,00")


@pytest.mark.parametrize(
    ("nama", "judul", "realisasi"),
    [
        (IKM, "Pencapaian IKM Pengguna Angkutan", ((2022, "75,5"), (2023, "72,06"))),  # the same, rounded
        (IKM, "Pencapaian IKM Pengguna Angkutan", ((2022, "80,10"), (2023, "81,20"))),  # no year is the same
        (IKM, "Mutu Udara", ((2022, "75,46"), (2023, "72,06"))),  # of something else
        (IKM, "Pencapaian IKM Pengguna Angkutan", ((2023, "72,06"),)),
    ],
)
def test_years_that_agree_or_rows_of_something_else(
    nama: str, judul: str, realisasi: tuple[tuple[int, str], ...]
) -> None:
    assert found(nama, RINCIAN, judul, *realisasi) == []
