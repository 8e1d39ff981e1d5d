"""The foot of a repeated header: cells that no rule parts from the text below it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from extractor.canon.fold import squeeze
from extractor.model.geometry import Box
from extractor.model.page import Line
from extractor.model.table import Cell
from extractor.tables.draft import Draft
from extractor.tables.header import Header


def end_with_header(draft: Draft, header: Header, texts: Collection[str]) -> Draft:
    """Cuts cells of a repeated header that reach down into the rows, where a row goes on that the last page broke off.

    Args:
        draft: The grid of a page.
        header: Its header.
        texts: Cells of the table's own header, squeezed: what is printed below one of them is no header.
    """
    cells = [part for cell in draft.cells for part in _parts(cell, header, draft.ys, texts)]
    if len(cells) == len(draft.cells):
        return draft
    return replace(draft, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))))


def _parts(cell: Cell, header: Header, ys: tuple[float, ...], texts: Collection[str]) -> Iterator[Cell]:
    end = cell.row + cell.rowspan
    foot = ys[header.end]
    above = tuple(line for line in cell.lines if line.box.y_mid < foot)
    below = cell.lines[len(above) :]
    if not (header.start <= cell.row < header.end < end and below and _text(above) in texts):
        yield cell
        return
    x0, y0, x1, y1 = cell.box
    yield replace(cell, rowspan=header.end - cell.row, lines=above, box=Box(x0, y0, x1, foot))
    yield replace(cell, row=header.end, rowspan=end - header.end, lines=below, box=Box(x0, foot, x1, y1))


def _text(lines: tuple[Line, ...]) -> str:
    return squeeze(" ".join(line.text for line in lines))
