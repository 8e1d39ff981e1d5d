"""Tables without rules that begin with their header alone at the foot of a page."""

from __future__ import annotations

from tests.tables.ruled import read, texts
from tests.tables.typed import typed

FOOT = """
Anggaran yang disediakan bagi sasaran itu adalah sebagai berikut.


             Program                    Anggaran               Keterangan
"""
ROWS = """
1. Peningkatan Layanan Kecamatan        Rp. 18.972.674.100,-      APBD
2. Pemberdayaan    Sumber    Daya Alam  Rp. 6.589.645.000,-       APBD
   Pertanian
3. Pemasaran Hasil                      Rp. 1.700.000.000,-       APBD


        Kotabaru, 18 Juli 2016
"""


def test_rows_that_open_the_next_page_are_under_the_header_before_it() -> None:
    (table,) = read(typed(1, FOOT), typed(2, ROWS)).tables
    assert (table.halaman, table.halaman_akhir) == (1, 2)
    assert [column.text for column in table.columns] == ["Program", "Anggaran", "Keterangan"]
    assert texts(table) == [
        ["1. Peningkatan Layanan Kecamatan", "Rp. 18.972.674.100,-", "APBD"],
        ["2. Pemberdayaan Sumber Daya Alam Pertanian", "Rp. 6.589.645.000,-", "APBD"],
        ["3. Pemasaran Hasil", "Rp. 1.700.000.000,-", "APBD"],
    ]


def test_prose_on_the_next_page_is_no_row() -> None:
    prose = "Program tersebut dilaksanakan dengan anggaran tahun 2016 oleh semua bidang."
    assert not read(typed(1, FOOT), typed(2, prose)).tables


def test_prose_below_the_header_parts_it_from_the_next_page() -> None:
    assert not read(typed(1, f"{FOOT}\nDemikian program tahun ini.\n"), typed(2, ROWS)).tables
