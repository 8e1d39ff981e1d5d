"""The row with the numbers of the columns, where some of its cells go on into the first row of figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.model.geometry import Box
from extractor.model.table import Cell
from extractor.tables.draft import Draft
from extractor.tables.header import SEARCHED, is_numbering


def part_numbering(draft: Draft) -> Draft:
    """The grid with such cells parted at the foot of the row.

    They hold a number of a column above the rule that closes the other cells of the row, and a text of the next row
    below it: the rule was left out there.
    """
    for row in range(min(draft.rows - 1, SEARCHED)):
        cells = [cell for cell in draft.cells if cell.row == row and cell.lines]
        foot = draft.ys[row + 1]
        tall = [cell for cell in cells if cell.rowspan > 1]
        if not tall or len(tall) == len(cells):
            continue
        above = [_part(cell, draft.ys, row, foot)[0] if cell in tall else cell for cell in cells]
        if is_numbering(above):
            parted = [
                part for cell in draft.cells for part in (_part(cell, draft.ys, row, foot) if cell in tall else [cell])
            ]
            return replace(draft, cells=tuple(sorted(parted, key=lambda cell: (cell.row, cell.col))))
    return draft


def _part(cell: Cell, ys: Sequence[float], row: int, foot: float) -> tuple[Cell, Cell]:
    over = tuple(line for line in cell.lines if line.box.y_mid < foot)
    under = tuple(line for line in cell.lines if line.box.y_mid >= foot)
    x0, _, x1, _ = cell.box
    below = Box(x0, foot, x1, cell.box.y1)
    return (
        replace(cell, rowspan=1, lines=over, box=Box(x0, ys[row], x1, foot)),
        replace(cell, row=row + 1, rowspan=cell.rowspan - 1, lines=under, box=below),
    )
