"""What numbers could have been printed so: intervals around printed digits, and arithmetic with them.

A check may call a printed result wrong only if no numbers that fit the printed inputs give it. Reports both round and
truncate, so a printed 12,3 stands for anything from 12,25 to 12,4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.model.value import Value
from extractor.values.lexicon import number_words

Number = Decimal | int


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both ends included.

    Arithmetic gives the smallest interval that holds every result (Moore, Interval Analysis, 1966).
    """

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"interval from {self.low} to {self.high}: the ends are reversed")

    @classmethod
    def exact(cls, number: Number) -> Interval:
        """The interval that holds one number."""
        return cls(Decimal(number), Decimal(number))

    def __iter__(self) -> Iterator[Decimal]:
        yield self.low
        yield self.high

    def __add__(self, other: Interval | Number) -> Interval:
        that = _as_interval(other)
        return Interval(self.low + that.low, self.high + that.high)

    def __sub__(self, other: Interval | Number) -> Interval:
        return self + -_as_interval(other)

    def __rsub__(self, other: Number) -> Interval:
        return _as_interval(other) - self

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, other: Interval | Number) -> Interval:
        that = _as_interval(other)
        products = [one * two for one in self for two in that]
        return Interval(min(products), max(products))

    __radd__ = __add__
    __rmul__ = __mul__

    def __truediv__(self, other: Interval | Number) -> Interval:
        """Quotient; ZeroDivisionError if the divisor may be zero."""
        that = _as_interval(other)
        if that.contains(Decimal(0)):
            raise ZeroDivisionError(f"the divisor may be zero: {that.low} to {that.high}")
        return self * Interval(1 / that.high, 1 / that.low)

    def contains(self, number: Number) -> bool:
        """The number lies inside, or on an end."""
        return self.low <= number <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Some number lies in both."""
        return self.low <= other.high and other.low <= self.high


def _as_interval(number: Interval | Number) -> Interval:
    return number if isinstance(number, Interval) else Interval.exact(number)


def around(number: Decimal, decimals: int) -> Interval:
    """What unrounded numbers give `number` at so many decimals, by rounding or by truncation towards zero."""
    unit = Decimal(1).scaleb(-decimals)
    if number == 0:
        return Interval(-unit, unit)
    ends = (abs(number) - unit / 2, abs(number) + unit)
    return Interval(*ends) if number > 0 else Interval(-ends[1], -ends[0])


def interval(value: Value, *, count: bool = False) -> Interval:
    """What numbers could stand behind a printed value, its scale word (juta, miliar) applied.

    Args:
        value: A value with a number, or a range.
        count: Whole numbers are counts and amounts, not rounded ones: they stand for themselves.

    Raises:
        ValueError: the value has neither number nor range.
    """
    factor = number_words().factor(value.scale)
    if value.number is None:
        if value.low is None or value.high is None:
            raise ValueError(f"no number in {value.teks!r}")
        return Interval(value.low, value.high) * factor
    if count and value.decimals == 0 and value.scale is None:
        return Interval.exact(value.number)
    return around(value.number, value.decimals) * factor


def amount(value: Value) -> Decimal | None:
    """The number with its scale word applied: 1,5 miliar is 1500000000."""
    return None if value.number is None else value.number * number_words().factor(value.scale)
