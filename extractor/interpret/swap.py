"""Headers that say Capaian over the realisasi: told by which reading makes realisasi / target the capaian."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from extractor.interpret.measures import Measure
from extractor.interpret.view import TableView

NEAR = Decimal("0.6")  # points of a percentage: a rounding apart


def put_right(view: TableView, measures: Iterable[Measure]) -> None:
    """Exchanges realisasi and capaian of a measure where no row fits as headed, and several fit the other way round."""
    for measure in measures:
        if not {"target", "realisasi", "capaian"} <= measure.columns.keys():
            continue
        columns = measure.columns
        rows = [row for row in _numbers(view, columns) if row[0] != 0 and row[1] != row[2]]
        headed = sum(_miss(target, realisasi, capaian) <= NEAR for target, realisasi, capaian in rows)
        other = sum(_miss(target, capaian, realisasi) <= NEAR for target, realisasi, capaian in rows)
        nearer = sum(
            _miss(target, capaian, realisasi) < _miss(target, realisasi, capaian) for target, realisasi, capaian in rows
        )
        if headed == 0 and other >= 1 and nearer == len(rows):
            columns["realisasi"], columns["capaian"] = columns["capaian"], columns["realisasi"]


def _numbers(view: TableView, columns: dict[str, int]) -> Iterable[tuple[Decimal, Decimal, Decimal]]:
    for row in view.rows:
        readings = [view.reading(row, columns[figure]) for figure in ("target", "realisasi", "capaian")]
        numbers = [item.value.number for item in readings if item is not None and item.value.number is not None]
        if len(numbers) == 3:
            yield numbers[0], numbers[1], numbers[2]


def _miss(target: Decimal, realisasi: Decimal, capaian: Decimal) -> Decimal:
    return abs(100 * realisasi / target - capaian)
