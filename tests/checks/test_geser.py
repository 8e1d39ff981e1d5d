from __future__ import annotations

import pytest

from extractor.model.temuan import Keyakinan, Temuan
from tests.checks.factory import Pabrik
from tests.checks.kisi import table
from tests.checks.naskah import temuan

NAMA = ("Persentase trayek terlayani", "Indeks kepuasan penumpang", "Jumlah dermaga layak", "Persentase marka jalan")
LALU = ("61,10", "72,30", "14", "40,25")
KINI = ("66,40", "75,80", "17", "48,75")
PENUTUP = "Indikator|Target 2022|Realisasi\nA|1|1"


def found(closing: tuple[str, ...], head: str = PENUTUP, *, swapped: bool = False) -> list[Temuan]:
    """A table of two years, and a closing one that is headed by the first of them."""
    pabrik = Pabrik()
    for nama, lalu, kini, tutup in zip(NAMA, LALU, KINI, closing, strict=True):
        pabrik.ukur(nama, None, lalu, tahun=2022, tabel="t1", halaman=3)
        pabrik.ukur(nama, None, kini, tahun=2023, tabel="t1", halaman=3)
        pabrik.ukur(nama, None, tutup, tahun=2022, tabel="t9", halaman=9)
        if swapped:
            pabrik.ukur(nama, None, lalu, tahun=2023, tabel="t9", halaman=9)
    both = table("Indikator|Realisasi 2022|Realisasi 2023\nA|1|1", "Perbandingan", halaman=1)
    grids = [both, table(head, "Capaian Kinerja", halaman=9)]
    return temuan("realisasi_beda", tables=grids, pengukuran=pabrik.laporan().pengukuran)


def test_a_column_with_the_figures_of_the_next_year_is_one_matter() -> None:
    (one,) = found(KINI)
    assert (one.aturan, one.tertulis, one.hitung) == ("realisasi_beda.kolom_tahun", "2022", "2023")
    assert (one.halaman, one.keyakinan) == ((3, 9), Keyakinan.PASTI)
    assert "4 angkanya" in one.uraian


def test_its_figures_are_compared_with_those_of_their_own_year() -> None:
    beda = [one for one in found((*KINI[:3], "84,75")) if one.aturan == "realisasi_beda"]
    assert [(one.tertulis, one.hitung) for one in beda] == [("84,75", "48,75")]


@pytest.mark.parametrize(
    ("closing", "head", "swapped"),
    [
        ((*KINI[:2], "15", "41,25"), PENUTUP, False),  # too few are of the next year
        (KINI, PENUTUP.replace(" 2022", ""), False),  # the year was inferred: no header is wrong
        (KINI, PENUTUP, True),  # either table may be the wrong one
    ],
)
def test_figures_that_show_no_wrong_header(closing: tuple[str, ...], head: str, swapped: bool) -> None:
    names = {one.aturan for one in found(closing, head, swapped=swapped)}
    assert names == {"realisasi_beda"}


def test_the_year_before_under_its_own_header() -> None:
    assert found(LALU) == []
