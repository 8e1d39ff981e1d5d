"""Formulas of capaian: which are admissible for a target and a realisasi, and what they give.

Reports declare one formula and use another, above all for indicators of which less is better (domain practice: the
declared (2T-R)/T beside T/R). A printed capaian is right if any admissible formula gives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from extractor.model.value import Flag, Kind, Value
from extractor.values.interval import Interval, amount, around, interval
from extractor.values.readings import readings


class Formula(StrEnum):
    """A way to come from target and realisasi to capaian; the names are those of Rumus.formula."""

    POS = "POS"
    NEG_2TR = "NEG_2TR"
    NEG_TR = "NEG_TR"
    MET = "MET"

    @property
    def teks(self) -> str:
        """The formula in words."""
        return _TEKS[self]


_TEKS = {
    Formula.POS: "realisasi / target x 100%",
    Formula.NEG_2TR: "(target - (realisasi - target)) / target x 100%",
    Formula.NEG_TR: "target / realisasi x 100%",
    Formula.MET: "target terpenuhi = 100%",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One reading of a print: the number, and all that it may stand for."""

    number: Decimal
    span: Interval


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one formula gives: from the printed digits, and from all that they may stand for."""

    formula: Formula
    number: Decimal
    span: Interval


_HIT = Attempt(Formula.MET, Decimal(100), Interval.exact(100))


def figures(value: Value) -> list[Figure]:
    """The numbers that a print may mean: both readings of an open separator, either end of a range or bound.

    Whole numbers are taken as exact: they are counts, or targets that were set.
    """
    if Flag.MALFORMED in value.flags:
        return []
    found = []
    for reading in readings(value):
        number = amount(reading)
        if number is not None:
            found.append(Figure(number, interval(reading, count=True)))
        found += [_end(end, value.decimals) for end in (reading.low, reading.high) if end is not None]
    if value.kind is Kind.RATIO and value.number is not None and value.denominator:
        share = value.number / value.denominator * 100
        found.append(Figure(share, Interval.exact(share)))
    return found


def has_figure(value: Value) -> bool:
    """A print that means some number: `figures` is not empty."""
    numbers = [number for one in readings(value) for number in (one.number, one.low, one.high)]
    return Flag.MALFORMED not in value.flags and numbers.count(None) < len(numbers)


def _end(number: Decimal, decimals: int) -> Figure:
    return Figure(number, around(number, decimals) if decimals else Interval.exact(number))


def attempts(target: Value, realisasi: Value) -> list[Attempt]:
    """All that the admissible formulas give; empty where nothing can be computed."""
    found = list(_met(target, realisasi))
    for aim in figures(target):
        for reached in figures(realisasi):
            found += _computed(aim, reached)
    return found


def _computed(aim: Figure, reached: Figure) -> Iterator[Attempt]:
    if aim.number == 0:
        if reached.number == 0:
            yield _HIT
        return
    if not aim.span.contains(0):
        quotient, ratio = reached.number / aim.number, reached.span / aim.span
        yield Attempt(Formula.POS, quotient * 100, ratio * 100)
        if aim.number > 0 and reached.number >= 0:
            yield Attempt(Formula.NEG_2TR, (2 - quotient) * 100, (2 - ratio) * 100)
    if aim.number > 0 and reached.number > 0 and not reached.span.contains(0):
        yield Attempt(Formula.NEG_TR, aim.number / reached.number * 100, aim.span / reached.span * 100)


def _met(target: Value, realisasi: Value) -> Iterator[Attempt]:
    """A grade reached, a bound kept, a range hit: 100."""
    if target.kind in (Kind.LETTER, Kind.OPINION, Kind.TEXT):
        if target.teks.casefold() == realisasi.teks.casefold():
            yield _HIT
        return
    if target.kind is Kind.RANGE or target.kind is Kind.BOUND:
        low = target.low if target.low is not None else Decimal("-Infinity")
        high = target.high if target.high is not None else Decimal("Infinity")
        if any(low <= figure.number <= high for figure in figures(realisasi)):
            yield _HIT


def computable(target: Value, realisasi: Value) -> bool:
    """Both are figures, and of one sort: a ratio of 100.000 is not compared with a percentage."""
    if not has_figure(target) or not has_figure(realisasi):
        return False
    ratios = [value for value in (target, realisasi) if value.kind is Kind.RATIO]
    if len(ratios) == 2:
        return ratios[0].denominator == ratios[1].denominator
    return not ratios or (ratios[0].denominator or 0) <= 100


def may_print(value: Value, span: Interval) -> bool:
    """The value is how a number in `span` is printed, rounded or cut off."""
    return any(printed.overlaps(span) for printed in printed_spans(value))


def printed_spans(value: Value) -> list[Interval]:
    """What numbers the value may be printed for, rounded or cut off, by its readings."""
    return [around(number, decimals) for number, decimals in _prints(value)]


def _prints(value: Value) -> list[tuple[Decimal, int]]:
    return [(reading.number, reading.decimals) for reading in readings(value) if reading.number is not None]


def nearest(value: Value, found: list[Attempt]) -> Attempt:
    """The attempt that comes closest to the print."""
    return min(found, key=lambda attempt: min(abs(attempt.number - number) for number, _ in _prints(value)))
