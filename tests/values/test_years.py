from __future__ import annotations

import pytest

from extractor.values.years import find_years, years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KINERJATAHUN 2019", [2019]),
        ("Tahun2016", [2016]),
        ("TA 2016", [2016]),
        ("Renstra 2016-2021", [2016, 2021]),
        ("2013 s.d 2018", [2013, 2018]),
        ("dari 2016 sampai dengan tahun 2021", [2016, 2021]),
        ("Realisasi 2015 dan 2016", [2015, 2016]),
        ("Rp 2.016.000", []),
        ("2016,5", []),
        ("Peraturan Nomor 53 Tahun 2014", []),
        ("PER/9/M.PAN/5/2007", []),
        ("12016", []),
        ("1985", []),
        ("REALISASI Th.2019", [2019]),
    ],
)
def test_years(text: str, expected: list[int]) -> None:
    assert years(text) == expected


def test_offset_of_a_header() -> None:
    assert [year.offset for year in find_years("Th. 2019 (n-1) Th. 2020 (n) 2021 (n+1) 2022")] == [-1, 0, 1, None]


def test_up_to() -> None:
    (year,) = find_years("Realisasi s.d. 2018")
    assert year.until


def test_cut_year_is_no_year() -> None:
    (year,) = find_years("REALISASI Th.20")
    assert year.cut
    assert years("REALISASI Th.20") == []
    assert not find_years("tahun 20 %")


def test_law_is_marked() -> None:
    assert [year.legal for year in find_years("Nomor 53 Tahun 2014 untuk tahun 2016")] == [True, False]
