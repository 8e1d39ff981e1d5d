"""Cells that hold more than one figure, and columns under one header that hold two: told by all rows together."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.canon.predicates import predicate
from extractor.interpret.measures import Measure
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.value import Kind
from extractor.tables.rows import Row
from extractor.values.cellparts import split_cell
from extractor.values.parse import parse


def look_inside(view: TableView, measures: Iterable[Measure]) -> None:
    """Notes what the headers do not say: predicates beside the capaian, capaian behind the realisasi."""
    for measure in measures:
        _find_predicates(view, measure)
        measure.capaian_behind = _is_behind(view, measure)


def _find_predicates(view: TableView, measure: Measure) -> None:
    """`Capaian` over two columns, of which the second holds the predicate."""
    capaian = measure.columns.get("capaian")
    if capaian is None or "kategori" in measure.columns:
        return
    path = view.table.columns[capaian].path
    beside = capaian + 1
    if beside < view.table.cols and view.table.columns[beside].path == path and _is_of_predicates(view, beside):
        measure.columns["kategori"] = beside


def _is_of_predicates(view: TableView, col: int) -> bool:
    texts = [row.slots[col].text for row in view.rows if col in row.slots]
    told = [text for text in texts if parse(text).kind is not Kind.MISSING]
    return bool(told) and all(map(predicate, told))


def _is_behind(view: TableView, measure: Measure) -> bool:
    """Whether the realisasi is followed by the capaian in parentheses: in a column that mostly does so."""
    col = measure.columns.get("realisasi")
    if col is None:
        return False
    texts = [row.slots[col].text for row in view.rows if col in row.slots]
    told = [text for text in texts if parse(text).kind is not Kind.MISSING]
    return 2 * sum(_has_share(text) for text in told) >= len(told)


def _has_share(text: str) -> bool:
    """Whether what stands in parentheses can be a percentage: `86 (101%)`, not `20% (11 OPD)`."""
    behind = split_cell(text).kedua
    return behind is not None and parse(behind).unit in (None, "%")


def take_apart(view: TableView, row: Row, measure: Measure, figures: dict[str, Reading | None]) -> None:
    """Cells that hold more than one thing: capaian behind the realisasi, category behind the capaian."""
    realisasi, capaian = figures.get("realisasi"), figures.get("capaian")
    if realisasi is not None and measure.capaian_behind and _has_share(realisasi.teks):
        own = capaian is not None and not capaian.merged and "sasaran" not in _header(view, measure, "capaian")
        if not own:
            parts = split_cell(realisasi.teks)
            figures["realisasi"] = view.reading(row, measure.columns["realisasi"], parts.nilai)
            figures["capaian"] = view.reading(row, measure.columns["realisasi"], parts.kedua)
            return
    source = "capaian" if capaian is not None else "kategori"
    both = figures.get(source)
    if both is not None and (parts := split_cell(both.teks)).kategori:
        figures["capaian"] = view.reading(row, measure.columns[source], parts.nilai)
        if source == "kategori" or figures.get("kategori") is None:
            figures["kategori"] = view.reading(row, measure.columns[source], parts.kategori)


def _header(view: TableView, measure: Measure, figure: str) -> str:
    return view.table.columns[measure.columns[figure]].text.casefold()
