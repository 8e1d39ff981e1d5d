"""Pages and tables to bytes and back, in a third of the time: words, lines and cells as columns of their fields."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from io import BufferedIOBase
from itertools import chain, islice
from typing import Any, TypeVar

from extractor.cycles import no_cycle_search
from extractor.model.geometry import Box
from extractor.model.page import Edge, Line, Page, Word
from extractor.model.table import Cell, Table

R = TypeVar("R", Box, Edge)
Lines = tuple[list[str], bytes, bytes, bytes, bytes, bytes]

_PAGE = [field.name for field in fields(Page) if field.name not in ("words", "lines", "running", "edges")]
_TABLE = [field.name for field in fields(Table) if field.name != "cells"]


def dump(value: object, stream: BufferedIOBase) -> None:
    """Writes what `load` reads."""
    _Pickler(stream, protocol=pickle.HIGHEST_PROTOCOL).dump(value)


@no_cycle_search()
def load(stream: BufferedIOBase) -> Any:
    """What `dump` wrote."""
    return pickle.load(stream)  # noqa: S301  # written by this program, in the user's own folder


def _reduce_page(page: Page) -> tuple[Callable[..., Page], tuple[object, ...]]:
    rest = {name: getattr(page, name) for name in _PAGE}
    return _page, (rest, _pack(page.lines), _pack(page.running), _floats(page.edges))


def _page(rest: dict[str, Any], packed: Lines, running: Lines, edges: bytes) -> Page:
    lines = tuple(_unpack(packed))
    return Page(
        **rest,
        words=tuple(word for line in lines for word in line.words),
        lines=lines,
        running=tuple(_unpack(running)),
        edges=tuple(_tuples(Edge, edges)),
    )


def _reduce_table(table: Table) -> tuple[Callable[..., Table], tuple[object, ...]]:
    cells = table.cells
    numbers = ((cell.row, cell.col, cell.rowspan, cell.colspan, cell.page, len(cell.lines)) for cell in cells)
    lines = _pack([line for cell in cells for line in cell.lines])
    packed = (array("i", chain.from_iterable(numbers)).tobytes(), _floats(cell.box for cell in cells), lines)
    return _table, ({name: getattr(table, name) for name in _TABLE}, *packed)


def _table(rest: dict[str, Any], numbers: bytes, boxes: bytes, packed: Lines) -> Table:
    lines = _unpack(packed)
    found = zip(zip(*[iter(_array("i", numbers))] * 6, strict=True), _tuples(Box, boxes), strict=True)
    cells = (
        Cell(row, col, rowspan, colspan, tuple(islice(lines, size)), page, box)
        for (row, col, rowspan, colspan, page, size), box in found
    )
    return Table(**rest, cells=tuple(cells))


def _pack(lines: Sequence[Line]) -> Lines:
    words = [word for line in lines for word in line.words]
    return (
        [word.text for word in words],
        _floats(word.box for word in words),
        array("d", [word.size for word in words]).tobytes(),
        bytes(word.angle << 1 | word.bold for word in words),
        array("i", [len(line.words) for line in lines]).tobytes(),
        _floats(line.box for line in lines),
    )


def _unpack(packed: Lines) -> Iterator[Line]:
    texts, boxes, sizes, marks, counts, line_boxes = packed
    bold, angles = [mark & 1 == 1 for mark in marks], [mark >> 1 for mark in marks]
    words = map(Word, texts, _tuples(Box, boxes), _array("d", sizes), bold, angles)
    for count, box in zip(_array("i", counts), _tuples(Box, line_boxes), strict=True):
        yield Line(tuple(islice(words, count)), box)


def _floats(rows: Iterable[tuple[float, ...]]) -> bytes:
    return array("d", chain.from_iterable(rows)).tobytes()


def _tuples(kind: type[R], packed: bytes) -> Iterator[R]:
    return map(kind, *[iter(_array("d", packed))] * 4)


def _array(code: str, packed: bytes) -> array[Any]:
    values: array[Any] = array(code)
    values.frombytes(packed)
    return values


class _Pickler(pickle.Pickler):
    dispatch_table = {Page: _reduce_page, Table: _reduce_table}  # noqa: RUF012 - as the base class has it
