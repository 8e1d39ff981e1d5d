from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.values.interval import Interval, amount, around, interval
from extractor.values.parse import parse

exact = st.decimals(min_value=-(10**6), max_value=10**6, places=6, allow_nan=False, allow_infinity=False)


@given(exact, st.integers(0, 4), st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN]))
def test_holds_what_was_rounded_or_truncated(number: Decimal, decimals: int, how: str) -> None:
    shown = number.quantize(Decimal(1).scaleb(-decimals), rounding=how)
    assert around(shown, decimals).contains(number)


intervals = st.tuples(exact, exact).map(lambda ends: Interval(min(ends), max(ends)))


@given(intervals, intervals, st.data())
def test_arithmetic_holds_every_result(a: Interval, b: Interval, data: st.DataObject) -> None:
    x = data.draw(st.sampled_from([*a, (a.low + a.high) / 2]))
    y = data.draw(st.sampled_from([*b, (b.low + b.high) / 2]))
    assert (a + b).contains(x + y)
    assert (a - b).contains(x - y)
    assert (a * b).contains(x * y)
    assume(not b.contains(0))
    slack = Decimal("1e-12")
    quotient = a / b
    assert quotient.low - slack <= x / y <= quotient.high + slack


def test_printed_twelve_point_three() -> None:
    assert tuple(interval(parse("12,3"))) == (Decimal("12.25"), Decimal("12.4"))
    assert tuple(interval(parse("-12,3"))) == (Decimal("-12.4"), Decimal("-12.25"))


def test_quotient_of_rounded_inputs_explains_the_printed_result() -> None:
    ratio = interval(parse("0,34")) / interval(parse("0,53")) * 100
    assert ratio.overlaps(interval(parse("63,36 %")))
    assert not ratio.overlaps(interval(parse("60,10 %")))


def test_counts_are_exact_when_asked() -> None:
    assert interval(parse("79"), count=True) == Interval.exact(79)
    assert interval(parse("79")) == Interval(Decimal("78.5"), Decimal(80))


def test_scale_word_is_applied() -> None:
    assert amount(parse("Rp 1,5 miliar")) == 1_500_000_000
    assert interval(parse("Rp 1,5 miliar")).contains(1_460_000_000)


def test_range_is_its_own_interval() -> None:
    assert interval(parse("5-6%")) == Interval(Decimal(5), Decimal(6))


def test_what_cannot_be() -> None:
    with pytest.raises(ValueError, match="no number"):
        interval(parse("WTP"))
    with pytest.raises(ZeroDivisionError):
        Interval(Decimal(1), Decimal(2)) / interval(parse("0"))
    with pytest.raises(ValueError, match="reversed"):
        Interval(Decimal(2), Decimal(1))
