"""Boxes on a page: points, origin at the top left of the page as it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in points; `x0 <= x1`, `y0 <= y1`, y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Extent in x, points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent in y, points."""
        return self.y1 - self.y0

    @property
    def x_mid(self) -> float:
        """Middle in x, points."""
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        """Middle in y, points."""
        return (self.y0 + self.y1) / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def grow(self, by: float) -> Box:
        """The box widened by `by` points on every side."""
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def overlap(self, other: Box) -> float:
        """Area shared with `other`, in square points."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return max(width, 0.0) * max(height, 0.0)

    def rounded(self) -> Box:
        """The box to a tenth of a point, as it is stored."""
        return Box(*(round(edge, 1) for edge in self))


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all `boxes`.

    Raises:
        ValueError: There are no boxes.
    """
    x0 = y0 = inf
    x1 = y1 = -inf
    for left, top, right, foot in boxes:  # plain comparisons: this is asked a hundred times a page
        if left < x0:
            x0 = left
        if top < y0:
            y0 = top
        if right > x1:
            x1 = right
        if foot > y1:
            y1 = foot
    if x0 == inf:
        raise ValueError("no boxes")
    return Box(x0, y0, x1, y1)
