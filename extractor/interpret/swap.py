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
        rows = list(_numbers(view, columns))
        headed = sum(_fits(target, realisasi, capaian) for target, realisasi, capaian in rows)
        other = sum(_fits(target, capaian, realisasi) for target, realisasi, capaian in rows)
        if headed == 0 and other >= 2:
            columns["realisasi"], columns["capaian"] = columns["capaian"], columns["realisasi"]


def _numbers(view: TableView, columns: dict[str, int]) -> Iterable[tuple[Decimal, Decimal, Decimal]]:
    for row in view.rows:
        readings = [view.reading(row, columns[figure]) for figure in ("target", "realisasi", "capaian")]
        numbers = [item.value.number for item in readings if item is not None and item.value.number is not None]
        if len(numbers) == 3:
            yield numbers[0], numbers[1], numbers[2]


def _fits(target: Decimal, realisasi: Decimal, capaian: Decimal) -> bool:
    return target != 0 and realisasi != target and abs(100 * realisasi / target - capaian) <= NEAR
