from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.model.value import Value
from extractor.values.numbers import Style
from extractor.values.parse import parse
from extractor.values.settle import column_style, is_open, settle, settle_column, settle_row


def read(*texts: str) -> list[Value]:
    return [parse(text) for text in texts]


def test_column_writes_english() -> None:
    first, *_ = settle_column(read("1,309", "6,831,222", "12,500.00"))
    assert first.number == 1309
    assert first.certain


def test_column_writes_indonesian() -> None:
    assert settle_column(read("1,309", "25,17", "1.250.000"))[0].number == Decimal("1.309")


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("768.495", "Ekor", "768495"),
        ("13.000", "Dokumen", "13000"),
        ("3,000", "poin", "3.000"),
        ("82.029", "%", "82.029"),
    ],
)
def test_unit_decides_where_the_column_is_silent(text: str, unit: str, number: str) -> None:
    assert settle(parse(text), unit=unit).number == Decimal(number)


def test_witnesses_that_disagree_leave_it_open() -> None:
    assert is_open(settle_column(read("82.029", "100,53"), unit="%")[0])


def test_mixed_column_proves_nothing() -> None:
    values = read("8,729,557,200", "1.855.000.000", "1,309")
    assert column_style(values) is None
    assert is_open(settle_column(values)[2])


def test_settling_keeps_the_print() -> None:
    value = settle(parse("1,309 *"), style=Style.EN)
    assert value.teks == "1,309 *"
    assert value.other is None


def test_row_arithmetic_decides() -> None:
    target, realisasi, capaian = settle_row(parse("1.500"), parse("750"), parse("50,00"))
    assert [target.number, realisasi.number, capaian.number] == [Decimal(1500), Decimal(750), Decimal(50)]
    assert not is_open(target)


def test_row_that_fits_both_ways_stays_open() -> None:
    target, realisasi, _ = settle_row(parse("203,440"), parse("203.955"), parse("100,25"))
    assert is_open(target)
    assert is_open(realisasi)


def test_row_that_fits_no_way_stays_as_it_is() -> None:
    row = (parse("1.500"), parse("750"), parse("33,00"))
    assert settle_row(*row) == row
