"""Numbers that fit no way of writing them, and digits that only look so."""

from __future__ import annotations

import pytest

from extractor.model.value import Flag, Kind
from extractor.values.parse import is_malformed_number, parse

BROKEN = [
    "Rp 337.369.33,-",
    "Rp.920.942..000,-",
    "464.71,75",
    "3.8000.000.000,00",
    "227.199732,00",
    "37.664.381200,00",
    "4.633.890749,00",
    "2.400.,000,000,-",
    "1.000,000,000",
    "Rp 1.000,000,000,-",
    "1403.419.201",
    "1,011.080.000",
    "503,753.650,-",
    "1.,60",
    "Rp.21.013,257,500.00",
    "Rp 04.597.911.173",
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_number_is_flagged_not_repaired(text: str) -> None:
    assert is_malformed_number(text)
    value = parse(text)
    assert value.number is None
    assert Flag.MALFORMED in value.flags
    assert value.teks == text


def test_lost_last_group() -> None:
    assert Flag.MALFORMED in parse("35.317.").flags


def test_first_digit_lost_shows_in_a_money_column() -> None:
    assert Flag.MALFORMED in parse("04.597.911.173", expect=Kind.MONEY).flags


@pytest.mark.parametrize(
    "text",
    [
        "337.369.343",
        "Rp 1.234.567,89",
        "63,36",
        "1,309",
        "100",
        "31.12.2016",
        "2016.12.31",
        "3.1.2.1",
        "1.20.03.15",
        "5.2.2.01.01",
        "1.03.1.03.01.15.001",
        "065/12/35.09.10/2020",
        "09/M.PAN/05/2007",
        "196503121990031005",
        "19650312.199003.1.005",
        "022.7271385",
        "0812.3456.7890",
        "08.30",
        "192.168.1.1",
        "1,2,3",
        "10,20,30",
        "2013,2014,2015",
        "12..15",
        "1.......24",
        "2021............10",
        "129,531,408,835120,981,038,602",  # two cells run together
        "641,773,572,00",
        "3,7",
        "kata",
        "",
        "35.317.",  # the end of a sentence
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert not is_malformed_number(text)
