"""Whether two prints say the same."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from extractor.canon.units import family
from extractor.model.value import Flag, Kind, Value
from extractor.values.interval import Interval, amount, interval
from extractor.values.lexicon import number_words
from extractor.values.readings import readings

_FIGURES = {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.RATIO, Kind.RANGE, Kind.BOUND}
_GRADES = {Kind.LETTER, Kind.OPINION}
_NONE_AND_ALL = ((Decimal(0), Decimal(100)), (Decimal(100), Decimal(0)))


class Verdict(StrEnum):
    """What two prints are to each other."""

    SAME = "same"
    OTHER = "other"
    MIXED = "mixed"  # a grade and a figure, or none and all: perhaps two ways to say the same
    NEITHER = "neither"  # not to be compared


def agree(one: Value, two: Value, *, computed: bool = False) -> Verdict:
    """Compare two prints of what should be one value.

    Args:
        one: A value.
        two: The other.
        computed: Both are results of a calculation: one unit of the last digit may be due to rounding here and
            cutting off there.
    """
    if one.kind in _GRADES and two.kind in _GRADES:
        return Verdict.SAME if _letters(one) == _letters(two) else Verdict.OTHER
    if one.kind in _GRADES or two.kind in _GRADES:
        other = two if one.kind in _GRADES else one
        return Verdict.MIXED if other.kind in _FIGURES and Flag.TRAILING not in other.flags else Verdict.NEITHER
    if one.kind not in _FIGURES or two.kind not in _FIGURES or Flag.MALFORMED in one.flags + two.flags:
        return Verdict.NEITHER
    if one.teks == two.teks:
        return Verdict.SAME
    if _clash(one, two):
        return Verdict.NEITHER
    if (one.number, two.number) in _NONE_AND_ALL:
        return Verdict.MIXED  # no accident: 0, or 100 %
    alike = any(_equal(a, b, computed) for a in readings(one) for b in readings(two))
    return Verdict.SAME if alike else Verdict.OTHER


def _letters(value: Value) -> str:
    return "".join(value.teks.split()).casefold()


def _clash(one: Value, two: Value) -> bool:
    """Units of two sorts, or ratios over different numbers."""
    if one.kind is Kind.RATIO and two.kind is Kind.RATIO:
        return one.denominator != two.denominator
    if Kind.RATIO in (one.kind, two.kind):
        return True
    first, second = (family(value.unit) if value.unit else None for value in (one, two))
    return None not in (first, second) and first != second


def _equal(one: Value, two: Value, computed: bool) -> bool:
    if Kind.RANGE in (one.kind, two.kind) or Kind.BOUND in (one.kind, two.kind):
        return bool(_ends(one) & _ends(two))
    first, second = amount(one), amount(two)
    if first is None or second is None:
        return False
    if first == second:
        return True
    if one.decimals == two.decimals and one.scale == two.scale:
        unit = Decimal(1).scaleb(-one.decimals)
        return computed and one.decimals > 0 and abs(first - second) <= unit
    if abs(first - second) > max(_unit(one), _unit(two)):
        return False
    spans = [(interval(one), first), (interval(two), second)]
    (coarse, _), (_, fine) = max(spans, key=_width), min(spans, key=_width)
    return coarse.contains(fine)


def _ends(value: Value) -> set[Decimal]:
    return {end for end in (value.low, value.high, value.number) if end is not None}


def _unit(value: Value) -> Decimal:
    """One of its last printed digit: no number that it may stand for is further away."""
    return Decimal(1).scaleb(-value.decimals) * number_words().factor(value.scale)


def _width(span: tuple[Interval, Decimal]) -> Decimal:
    return span[0].high - span[0].low
