"""Straight lines out of drawn paths: strokes, and filled rectangles so thin that they are lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extractor.document import bare
from extractor.document.limits import MAX_OBJECTS
from extractor.document.matrix import Bounds, Matrix, apply, bounds_of, matrix_of, times

THIN = 2.5  # points: a filled rectangle up to this wide is a drawn line
THICK = 4.0  # points: one up to this wide is a bold line, if it is clearly longer than wide
LONG = 3.0  # times its width
BESIDE = 1.5  # points between a white line and the shading that it parts
HAIR = 0.1  # points: sides closer than this are one
STRAIGHT = 0.6  # points by which a line may lean
WHITE = 254  # of 255, in each of red, green and blue
RECTANGLE = 5  # segments of a path that is one rectangle


class Rule(NamedTuple):
    """A straight drawn line in page space."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Strokes:
    """What paths draw, as far as tables are made of it.

    Attributes:
        rules: Straight lines.
        white: Straight white lines: they show on shading alone.
        shades: Filled rectangles: their sides are no lines of a table.
        shapes: Paths of any other form.
    """

    rules: list[Rule] = field(default_factory=list)
    white: list[Rule] = field(default_factory=list)
    shades: list[Bounds] = field(default_factory=list)
    shapes: list[Bounds] = field(default_factory=list)

    def read(self, item: bare.Address, matrix: Matrix) -> None:
        """Takes in a path object of PDFium; `matrix` is that of the form that holds it."""
        bounds = bounds_of(item, matrix)
        if bounds is None:
            return
        fill, stroke = bare.draw_mode(item)
        stroked = stroke and _shows(bare.stroke_colour(item))
        filled = fill and _shows(bare.fill_colour(item))
        if _is_line(bounds):
            (self.rules if stroked or filled else self.white).extend(_middle(bounds))
            return
        plain = bare.count_segments(item) <= RECTANGLE
        if not plain and (stroked or filled):
            self.shapes.append(bounds)
        if stroked:
            self.rules.extend(_strokes(item, matrix))
        elif filled and plain:
            self.shades.append(bounds)
        elif filled:
            self.rules.extend(_thin_parts(item, matrix))
        elif stroke:
            self.white.extend(_strokes(item, matrix))

    def visible(self) -> list[Rule]:
        """The lines that can be seen: a white one where it parts shading."""
        if not self.white or not self.shades:
            return self.rules
        return self.rules + [rule for rule in self.white if self._parts_shading(rule)]

    def _parts_shading(self, rule: Rule) -> bool:
        x, y = (rule.x0 + rule.x1) / 2, (rule.y0 + rule.y1) / 2
        return any(
            x0 - BESIDE <= x <= x1 + BESIDE and y0 - BESIDE <= y <= y1 + BESIDE for x0, y0, x1, y1 in self.shades
        )


def _shows(colour: list[int] | None) -> bool:
    if colour is None:
        return True  # a pattern
    red, green, blue, alpha = colour
    return alpha > 0 and min(red, green, blue) < WHITE


def _is_line(bounds: Bounds) -> bool:
    x0, y0, x1, y1 = bounds
    narrow, long = sorted((x1 - x0, y1 - y0))
    return narrow <= THIN or (narrow <= THICK and long >= LONG * narrow)


def _middle(bounds: Bounds) -> Iterator[Rule]:
    """The line along the middle of a thin rectangle; a dot has none."""
    x0, y0, x1, y1 = bounds
    if max(x1 - x0, y1 - y0) <= THIN:
        return
    if x1 - x0 >= y1 - y0:
        y0 = y1 = (y0 + y1) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    yield Rule(x0, y0, x1, y1)


def _subpaths(item: bare.Address, matrix: Matrix) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Points of each subpath and whether it is closed; a curve breaks a subpath."""
    points: list[tuple[float, float]] = []
    own = times(matrix_of(item), matrix)
    for index in range(min(bare.count_segments(item), MAX_OBJECTS)):
        segment = bare.segment_at(item, index)
        point = apply(own, *bare.point_of(segment))
        if bare.segment_kind(segment) != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points, False
            points = [point]
            continue
        points.append(point)
        if bare.closes(segment):
            yield points, True
            points = []
    if len(points) > 1:
        yield points, False


def _strokes(item: bare.Address, matrix: Matrix) -> Iterator[Rule]:
    for points, closed in _subpaths(item, matrix):
        ends = [*points[1:], points[0]] if closed else points[1:]
        for (ax, ay), (bx, by) in zip(points, ends, strict=False):
            if abs(ax - bx) <= STRAIGHT < abs(ay - by) or abs(ay - by) <= STRAIGHT < abs(ax - bx):
                yield Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def _thin_parts(item: bare.Address, matrix: Matrix) -> Iterator[Rule]:
    """Lines out of one filled path: rectangles of a whole grid, as some printers write it, and borders.

    A border is what two rectangles leave between them, as browsers print it.
    """
    before: Bounds | None = None
    for points, _ in _subpaths(item, matrix):
        xs, ys = zip(*points, strict=True)
        bounds = min(xs), min(ys), max(xs), max(ys)
        if _is_line(bounds):
            yield from _middle(bounds)
        elif before is not None:
            yield from _between(before, bounds)
        before = bounds


def _between(one: Bounds, other: Bounds) -> Iterator[Rule]:
    """Lines along the sides on which one rectangle reaches a little further than the other."""
    inner = (*map(max, one[:2], other[:2]), *map(min, one[2:], other[2:]))
    outer = (*map(min, one[:2], other[:2]), *map(max, one[2:], other[2:]))
    apart = [abs(a - b) for a, b in zip(inner, outer, strict=True)]
    if max(apart) > THIN:
        return
    for side, gap in enumerate(apart):
        if gap > HAIR:
            strip = list(outer)
            strip[(side + 2) % 4] = inner[side]
            yield from _middle((strip[0], strip[1], strip[2], strip[3]))
