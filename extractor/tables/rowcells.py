"""The cells of rows whose columns are known, but not drawn."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise

from extractor.model.geometry import Box
from extractor.model.page import Edge, Line
from extractor.tables.bands import ORDINAL, Band, band_of, is_figure, line_of, recut, within
from extractor.tables.draft import COLUMN_SNAP, ROW_SNAP
from extractor.tables.gutters import Columns, cut_words
from extractor.tables.layout import row_cells

SPREAD = 3  # columns: a text over as many is none of a column
COVERED = 0.8  # of a column's width under a drawn line that parts its cells


def rows_cells(
    columns: Columns, body: Sequence[Band], levels: Sequence[float], rules: Sequence[Edge], *, drawn: bool
) -> Iterator[Box]:
    """Boxes of the cells.

    Args:
        columns: The columns.
        body: Bands of text below the header.
        levels: Heights of the rules over the whole width, top to bottom.
        rules: Level rules of the page; one that runs over some of the columns parts their cells alone.
        drawn: Pieces of rules tell the borders of the columns: a text may be cut there.
    """
    numbers = _numbers(columns, body) if drawn else frozenset()
    for top, bottom in pairwise(levels):
        inner = [rule for rule in rules if top + ROW_SNAP < rule.y0 < bottom - ROW_SNAP]
        parted = [(*sorted(rule.y0 for rule in inner if _covers(rule, *sides)),) for sides in pairwise(columns.xs)]
        for ys, run in groupby(range(len(parted)), key=parted.__getitem__):
            cols = [*run]
            part = Columns(columns.xs[cols[0] : cols[-1] + 2], columns.paths[cols[0] : cols[-1] + 1], ())
            for y0, y1 in pairwise([top, *ys, bottom]):
                row = [band for band in body if y0 <= band.box.y_mid < y1]
                if drawn:
                    pieces = [rule for rule in rules if min(abs(rule.y0 - y0), abs(rule.y0 - y1)) <= ROW_SNAP]
                    row = [_recut(band, columns, pieces, numbers) for band in row]
                yield from row_cells(part, within(row, part.xs[0], part.xs[-1]), y0, y1)


def _numbers(columns: Columns, body: Sequence[Band]) -> frozenset[int]:
    """Columns that hold numbers of rows in most of their bands, and names of other columns in none."""
    texts: dict[int, list[str]] = {}
    for chunk in (chunk for band in body for chunk in recut(band, columns.xs).chunks):
        texts.setdefault(columns.at(chunk.box.x_mid), []).append(chunk.text)
    ordinals = {col: sum(ORDINAL.match(text) is not None for text in found) for col, found in texts.items()}
    return frozenset(col for col, count in ordinals.items() if count > 1 and 2 * count >= len(texts[col]))


def _recut(band: Band, columns: Columns, pieces: Sequence[Edge], numbers: Container[int]) -> Band:
    """The band cut between the columns, but for cells over several of them.

    Such a cell holds a text with a word over a border, or has a piece of rule of its width, or begins with a word where
    other rows have their numbers. A text over three columns heads the row: all that is no figure goes with it.
    """
    spans = [
        span
        for chunk in band.chunks
        if _is_over(span := columns.under(chunk), chunk, columns, pieces)
        or (span[0] in numbers and span[1] - span[0] > 1 and not ORDINAL.match(chunk.words[0].text))
    ]
    heads = any(end - start >= SPREAD for start, end in spans)
    left = [*band.chunks]
    cells: list[Line] = []
    for start, end in spans:
        inside = [
            chunk
            for chunk in left
            if (heads and not is_figure(chunk.text)) or columns.xs[start] <= chunk.box.x_mid <= columns.xs[end]
        ]
        words = [word for chunk in inside for word in chunk.words]
        left = [chunk for chunk in left if chunk not in inside]
        cells += [line_of(words)] if words else []
    return band_of([*cells, *recut(band_of(left), columns.xs).chunks]) if left else band_of(cells)


def _is_over(span: tuple[int, int], chunk: Line, columns: Columns, pieces: Sequence[Edge]) -> bool:
    start, end = span
    if end - start < 2:
        return False
    left, right = columns.xs[start] + COLUMN_SNAP, columns.xs[end] - COLUMN_SNAP
    return cut_words([band_of([chunk])], columns.xs) > 0 or any(
        abs(left - COLUMN_SNAP - piece.x0) <= COLUMN_SNAP and piece.x1 >= right for piece in pieces
    )


def _covers(edge: Edge, x0: float, x1: float) -> bool:
    return min(edge.x1, x1) - max(edge.x0, x0) >= COVERED * (x1 - x0)
