"""Cells out of the crossings of drawn lines."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.model.geometry import Box

Point = tuple[float, float]  # x, y
Line = tuple[float, float, float, float]  # x0, y0, x1, y1
Crossings = Mapping[Point, Mapping[str, list[dict[str, Any]]]]  # as pdfplumber gives them: lines under "v" and "h"


class Corners:
    """Crossings by the lines through them."""

    def __init__(self, crossings: Crossings) -> None:
        self._upright = {point: _lines(through["v"]) for point, through in crossings.items()}
        self._level = {point: _lines(through["h"]) for point, through in crossings.items()}
        self._columns: defaultdict[float, list[Point]] = defaultdict(list)
        self._rows: defaultdict[float, list[Point]] = defaultdict(list)
        self.points = sorted(crossings)
        for point in self.points:
            self._columns[point[0]].append(point)
            self._rows[point[1]].append(point)

    def below(self, point: Point) -> Iterator[Point]:
        """The crossings that an upright line joins with one above them, nearest first."""
        column = self._columns[point[0]]
        for other in column[bisect_right(column, point) :]:
            if self._joined(self._upright, point, other):
                yield other

    def beside(self, point: Point) -> list[Point]:
        """The crossings that a level line joins with one left of them, nearest first."""
        row = self._rows[point[1]]
        return [other for other in row[bisect_right(row, point) :] if self._joined(self._level, point, other)]

    def closes(self, corner: Point, foot: Point, side: Point) -> bool:
        """Whether lines join a corner with the one left of it, `foot`, and the one above it, `side`."""
        if corner not in self._upright:
            return False
        return self._joined(self._upright, corner, side) and self._joined(self._level, corner, foot)

    @staticmethod
    def _joined(lines: Mapping[Point, frozenset[Line]], one: Point, other: Point) -> bool:
        return not lines[one].isdisjoint(lines[other])


def cells_between(crossings: Crossings) -> Iterator[Box]:
    """The smallest cell right of and below each crossing that is the corner of one, from left to right.

    The same as pdfplumber's `intersections_to_cells`, which compares each crossing with all others.
    """
    corners = Corners(crossings)
    for point in corners.points:
        cell = _smallest(corners, point)
        if cell:
            yield cell


def _smallest(corners: Corners, point: Point) -> Box | None:
    beside = corners.beside(point)
    if not beside:
        return None
    for foot in corners.below(point):
        for side in beside:
            if corners.closes((side[0], foot[1]), foot, side):
                return Box(*point, side[0], foot[1])
    return None


def _lines(edges: list[dict[str, Any]]) -> frozenset[Line]:
    return frozenset((edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in edges)
