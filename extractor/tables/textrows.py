"""The rows of a table without rules, put together from bands of text.

A row begins where a figure or a number of a row stands; lines of labels between two of them go with the one above, or,
where labels are centred on their figures, to the nearer side of the largest gap. A drawn line between parts rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.model.page import Edge
from extractor.tables.bands import ORDINAL, Band, is_figure, rules_across
from extractor.tables.gutters import Columns, numbers_rows

PARTED = 1000.0  # points: more than any gap


def find_rows(columns: Columns, body: Sequence[Band], rules: Sequence[Edge]) -> list[list[Band]]:
    """Bands of each row, top to bottom.

    Args:
        columns: Columns of the table.
        body: Bands below the header.
        rules: Drawn lines of the page.
    """
    numbered = numbers_rows(columns, body)
    begins = [begins_row(columns, band, numbered=numbered) for band in body]
    anchors = [index for index, begin in enumerate(begins) if begin and not _between(body, begins, index)]
    if not anchors:
        return [list(body)]
    levels = rules_across(rules, columns.xs[0], columns.xs[-1])
    centred = anchors[0] > 0
    starts = [0]
    for above, anchor in pairwise(anchors):
        starts.append(_start(body, above, anchor, levels, centred=centred))
    return [list(body[start:end]) for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]


def _between(body: Sequence[Band], begins: Sequence[bool], index: int) -> bool:
    """Whether the figures of a band stand between the lines of the row above: beside its name, not below it."""
    return index > 0 and begins[index - 1] and body[index].box.y0 < body[index - 1].box.y1


def begins_row(columns: Columns, band: Band, *, numbered: bool) -> bool:
    """Whether a band has a figure in a column of figures, or the number of a row.

    Args:
        columns: Columns of the table.
        band: Text on one height.
        numbered: The first column holds numbers of rows.
    """
    figures = set(columns.figures)
    for chunk in band.chunks:
        col = columns.at(chunk.box.x_mid)
        if col in figures and is_figure(chunk.text):
            return True
        if numbered and col == 0 and ORDINAL.match(chunk.text):
            return True
    return False


def _start(body: Sequence[Band], above: int, anchor: int, levels: Sequence[float], *, centred: bool) -> int:
    """Index of the band with which the row of `anchor` begins."""

    def gap(index: int) -> float:
        over, under = body[index - 1].box, body[index].box
        ruled = any(over.y_mid < level < under.y_mid for level in levels)
        return under.y0 - over.y1 + PARTED * ruled

    best = max(range(above + 1, anchor + 1), key=gap)
    return best if centred or gap(best) > PARTED / 2 else anchor
