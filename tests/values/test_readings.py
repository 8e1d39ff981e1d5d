from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.values.parse import parse
from extractor.values.readings import readings


@pytest.mark.parametrize(
    ("text", "numbers", "decimals"),
    [
        ("1,309 *", ["1.309", "1309"], [3, 0]),
        ("12.540", ["12540", "12.540"], [0, 3]),
        ("12.540,125", ["12540.125", "12540125"], [3, 0]),
        ("1.250.000", ["1250000"], [0]),
        ("-", [None], [0]),
    ],
)
def test_both_readings_of_an_open_number(text: str, numbers: list[str | None], decimals: list[int]) -> None:
    found = readings(parse(text))
    assert [one.number for one in found] == [None if number is None else Decimal(number) for number in numbers]
    assert [one.decimals for one in found] == decimals
    assert all(one.certain is (one.number is not None) and one.other is None and one.teks == text for one in found)
