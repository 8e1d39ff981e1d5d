"""A grid with its words: the cells of one page, before tables are joined over pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from extractor.document.words import build_lines
from extractor.model.geometry import Box, union
from extractor.model.page import Line, Page, Word
from extractor.model.table import Cell

COLUMN_SNAP = 4.0  # points: column borders closer than this are one
ROW_SNAP = 2.5
AMOUNT = r"(?P<{0}>\d{{1,3}}(?P<{0}_by>[.,])\d{{3}}(?:(?P={0}_by)\d{{3}})*(?:(?!(?P={0}_by))[.,]\d\d)?)"
GLUED = re.compile(AMOUNT.format("left") + AMOUNT.format("right"))
LEAST_GLUED = 10  # characters of two amounts


@dataclass(frozen=True, slots=True)
class Draft:
    """Cells of one grid. `xs` and `ys` are the borders of its columns and rows, in points.

    `ruled` tells whether the borders are drawn, or only where the text has gaps.
    """

    page: Page
    box: Box
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]  # by row, then column
    ruled: bool = True

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    @property
    def cols(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1


def build_draft(page: Page, boxes: Sequence[Box], *, ruled: bool = True) -> Draft:
    """Puts the words of a page into the cells of one grid.

    Words in the grid but in no ruled cell get a cell of their own.

    Args:
        page: The page.
        boxes: The cells of the grid.
        ruled: Their borders are drawn.
    """
    xs = _borders((x for box in boxes for x in (box.x0, box.x1)), COLUMN_SNAP)
    ys = _borders((y for box in boxes for y in (box.y0, box.y1)), ROW_SNAP)
    outer = union(boxes)
    places: dict[tuple[int, int], int] = {}
    spans: list[tuple[int, int, int, int]] = []
    for box in boxes:
        col, end_col = _nearest(xs, box.x0), _nearest(xs, box.x1)
        row, end_row = _nearest(ys, box.y0), _nearest(ys, box.y1)
        if end_col <= col or end_row <= row:
            continue
        for slot in ((r, c) for r in range(row, end_row) for c in range(col, end_col)):
            places.setdefault(slot, len(spans))
        spans.append((row, col, end_row - row, end_col - col))
    words: dict[int, list[Word]] = {}
    for word in chain.from_iterable(_parted(item, xs) for item in page.words):
        if outer.contains(word.box.x_mid, word.box.y_mid):
            slot = _slot(ys, word.box.y_mid), _slot(xs, word.box.x_mid)
            if slot not in places:
                places[slot] = len(spans)
                spans.append((*slot, 1, 1))
            words.setdefault(places[slot], []).append(word)
    cells = []
    for index, (row, col, height, width) in enumerate(spans):
        box = Box(xs[col], ys[row], xs[col + width], ys[row + height])
        cells.append(Cell(row, col, height, width, _lines(words.get(index, ())), page.nomor, box))
    return Draft(page, outer, xs, ys, tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))), ruled)


def _parted(word: Word, xs: Sequence[float]) -> tuple[Word, ...]:
    """The word, or two amounts out of it that touch over the border of two columns."""
    if len(word.text) < LEAST_GLUED or not (glued := GLUED.fullmatch(word.text)):
        return (word,)
    x0, y0, x1, y1 = word.box
    middle = x0 + (x1 - x0) * len(glued["left"]) / len(word.text)
    if min(abs(x - middle) for x in xs) > word.size:
        return (word,)
    left, right = Box(x0, y0, middle, y1), Box(middle, y0, x1, y1)
    return word._replace(text=glued["left"], box=left), word._replace(text=glued["right"], box=right)


def _lines(words: Sequence[Word]) -> tuple[Line, ...]:
    if not words:
        return ()
    if len(words) == 1:
        return (Line(tuple(words), words[0].box),)
    return build_lines(words)


def _borders(values: Iterable[float], snap: float) -> tuple[float, ...]:
    """Means of values that lie within `snap` of each other."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= snap:
            groups[-1].append(value)
        else:
            groups.append([value])
    return tuple(sum(group) / len(group) for group in groups)


def _nearest(borders: Sequence[float], value: float) -> int:
    return min(range(len(borders)), key=lambda index: abs(borders[index] - value))


def _slot(borders: Sequence[float], value: float) -> int:
    return min(max(bisect_right(borders, value) - 1, 0), len(borders) - 2)
