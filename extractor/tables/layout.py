"""The cells of a table without rules, as if they were ruled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.model.geometry import Box, union
from extractor.tables.bands import Band
from extractor.tables.gutters import Columns

EDGE = 2.0  # points between the outermost text and the outer border


def lay_out(
    columns: Columns, header: Sequence[Band], numbering: Band | None, rows: Sequence[Sequence[Band]]
) -> list[Box]:
    """Boxes of the cells: header cells over one or several columns, then one for each row and column.

    Args:
        columns: Columns, with the header texts over them.
        header: Bands of the header; none if it is not repeated.
        numbering: Band with the numbers of the columns.
        rows: Bands of each row.
    """
    groups = [[*header]] if header else []
    groups += [[numbering]] if numbering else []
    levels = _borders([*groups, *rows])
    cells = list(header_cells(columns, levels[0], levels[1])) if header else []
    levels = levels[1:] if header else levels
    bodies = [[numbering]] if numbering else []
    for row, top, foot in zip([*bodies, *rows], levels, levels[1:], strict=False):
        cells += row_cells(columns, row, top, foot)
    return cells


def row_cells(columns: Columns, row: Sequence[Band], top: float, foot: float) -> Iterator[Box]:
    """One cell a column; over several where a text runs over them alone."""
    spans = [columns.under(chunk) for band in row for chunk in band.chunks]
    col = 0
    while col < len(columns.xs) - 1:
        wide = [end for start, end in spans if start == col and end - start > 1]
        end = col + 1
        if wide and not any(col < start < max(wide) and stop - start < 2 for start, stop in spans):
            end = max(wide)
        yield Box(columns.xs[col], top, columns.xs[end], foot)
        col = end


def _borders(rows: Sequence[Sequence[Band]]) -> list[float]:
    boxes = [union(band.box for band in row) for row in rows]
    inner = [(over.y1 + under.y0) / 2 for over, under in pairwise(boxes)]
    return [boxes[0].y0 - EDGE, *inner, boxes[-1].y1 + EDGE]


def header_cells(columns: Columns, top: float, foot: float) -> Iterator[Box]:
    """One cell a column; above columns with a common header, that one over them."""
    xs = columns.xs
    own = {start for _, start, end in columns.spans if end - start == 1}
    done: set[int] = set()
    for chunk, start, end in columns.spans:
        if end - start < 2 or done & set(range(start, end)):
            continue
        below = own & set(range(start, end))
        level = chunk.box.y1 if below else foot
        yield Box(xs[start], top, xs[end], level)
        for col in range(start, end) if below else ():
            yield Box(xs[col], level, xs[col + 1], foot)
        done.update(range(start, end))
    for col in range(len(xs) - 1):
        if col not in done:
            yield Box(xs[col], top, xs[col + 1], foot)
