"""Settling numbers with one separator and three digits behind it: thousands or decimals?

Three witnesses, each of which may be silent: how the other numbers of the column are written, the unit (there is no
half orang, and no index of 82.029), and whether realisasi / target gives the printed capaian. Witnesses that
contradict each other leave the number open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from extractor.canon.units import counts, measures_small
from extractor.model.value import Flag, Kind, Value
from extractor.values.interval import Interval, interval
from extractor.values.numbers import NUMERAL, Style, read_numeral

_MAJORITY = 0.75


def is_open(value: Value) -> bool:
    """The value has two readings."""
    return Flag.AMBIGUOUS in value.flags and value.other is not None


def readings(value: Value) -> tuple[Value, ...]:
    """The value read in every way there is, each without the flag; the value itself if there is only one."""
    if not is_open(value):
        return (value,)
    flags = tuple(flag for flag in value.flags if flag is not Flag.AMBIGUOUS)
    settled = {"flags": flags, "other": None, "other_decimals": 0}
    second = settled | {"number": value.other, "decimals": value.other_decimals}
    return value.model_copy(update=settled), value.model_copy(update=second)


def style_of(value: Value) -> Style | None:
    """The way of writing numbers that a value proves, if it proves one."""
    found = NUMERAL.search(value.teks)
    if found is None or is_open(value):
        return None
    money = value.kind is Kind.MONEY
    return read_numeral(found.group().rstrip(".,"), money=money).style


def column_style(values: Iterable[Value]) -> Style | None:
    """The way of writing numbers of a column; None if nothing proves one, or if it is mixed."""
    votes = Counter(style for value in values if (style := style_of(value)) is not None)
    if not votes:
        return None
    style, most = votes.most_common(1)[0]
    return style if most >= _MAJORITY * votes.total() else None


def settle(value: Value, *, style: Style | None = None, unit: str | None = None) -> Value:
    """An open value settled by the writing of its column and by its unit; left open if they are silent or disagree.

    Args:
        value: Any value; one that is not open comes back as it is.
        style: What `column_style` found.
        unit: Unit of the column or row; the one printed with the value wins.
    """
    if not is_open(value):
        return value
    verdicts = {_by_style(value, style), _by_unit(value, value.unit or unit)} - {None}
    if len(verdicts) != 1:
        return value
    small = verdicts.pop()
    return next(reading for reading in readings(value) if (reading.decimals > 0) is small)


def _by_style(value: Value, style: Style | None) -> bool | None:
    """Decimals (True), thousands (False), or silent (None)."""
    found = NUMERAL.search(value.teks)
    if style is None or found is None:
        return None
    marks = [char for char in found.group().rstrip(".,") if char in ".,"]
    return bool(marks) and (marks[-1] == ",") is (style is Style.ID)


def _by_unit(value: Value, unit: str | None) -> bool | None:
    if value.kind is Kind.PERCENT or (unit and measures_small(unit)):
        return True
    return False if unit and counts(unit) else None


def settle_column(values: Sequence[Value], unit: str | None = None) -> list[Value]:
    """The values of one column, the open ones settled by the others and by the unit."""
    style = column_style(values)
    return [settle(value, style=style, unit=unit) for value in values]


def settle_row(target: Value, realisasi: Value, capaian: Value) -> tuple[Value, Value, Value]:
    """Target, realisasi and capaian of one row, settled by the readings for which the printed capaian fits.

    Tried are the formulas in use: R/T, (2T-R)/T and T/R, times 100. What every fitting combination agrees on is
    settled; the rest stays open (thousands in both target and realisasi give the same ratio as decimals in both).
    """
    row = (target, realisasi, capaian)
    if not any(map(is_open, row)) or any(value.number is None for value in row):
        return row
    fitting = [combination for combination in product(*map(readings, row)) if _fits(*combination)]
    if not fitting:
        return row
    first, *rest = fitting
    agreed = [all(other[place] == first[place] for other in rest) for place in range(3)]
    target, realisasi, capaian = (first[place] if agreed[place] else row[place] for place in range(3))
    return target, realisasi, capaian


def _fits(target: Value, realisasi: Value, capaian: Value) -> bool:
    """The printed capaian is what one of the formulas gives."""
    top, base, printed = interval(realisasi), interval(target), interval(capaian)
    return any(result.overlaps(printed) for result in _formulas(top, base))


def _formulas(realisasi: Interval, target: Interval) -> list[Interval]:
    results = []
    if not target.contains(0):
        ratio = realisasi / target * 100
        results += [ratio, 200 - ratio]
    if not realisasi.contains(0):
        results.append(target / realisasi * 100)
    return results
