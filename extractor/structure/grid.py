"""Which lines lie in tables: between upright rules that part columns. Frames and borders of the page are no tables."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.model.page import Edge, Line, Page

TALL = 0.7  # of the page's height: an upright rule as long, near a side of the page, is its border
SIDE = 0.15  # of the page's width
COLUMN = 15.0  # points: upright rules closer than this are one
TOUCH = 3.0  # points by which rules that meet may miss each other
TIGHT = 0.9  # of the line's height: rules this close above and below make a row


class Grid:
    """The rules of one page."""

    def __init__(self, page: Page) -> None:
        """Sorts the page's edges into upright and level ones, without the page's border."""
        sides = SIDE * page.width, (1 - SIDE) * page.width
        tall = TALL * page.height
        self.upright = [
            edge
            for edge in page.edges
            if edge.x0 == edge.x1 and (edge.y1 - edge.y0 < tall or sides[0] < edge.x0 < sides[1])
        ]
        self.level = [edge for edge in page.edges if edge.x0 != edge.x1]

    def holds(self, line: Line) -> bool:
        """Whether the line lies in a table."""
        if not self.upright:
            return False
        y = line.box.y_mid
        here = [edge for edge in self.upright if edge.y0 <= y <= edge.y1]
        if not here:
            return self._is_merged_row(line)
        left, right = self._span(here)
        if line.box.x0 < left - TOUCH or line.box.x1 > right + TOUCH:
            return False
        return bool(_inner(here, left, right) or _inner(self._near(line), left, right))

    def _near(self, line: Line) -> list[Edge]:
        """Upright rules of the rows next to the line's own: those that end or begin at its level rules."""
        x, y = line.box.x_mid, line.box.y_mid
        level = [edge.y0 for edge in self.level if edge.x0 <= x <= edge.x1]
        above = max((at for at in level if at <= y), default=-TOUCH)
        below = min((at for at in level if at > y), default=-TOUCH)
        return [edge for edge in self.upright if abs(edge.y1 - above) < TOUCH or abs(edge.y0 - below) < TOUCH]

    def _span(self, here: list[Edge]) -> tuple[float, float]:
        """From left to right end of the table: its outer sides may have no upright rule."""
        left, right = min(edge.x0 for edge in here), max(edge.x0 for edge in here)
        top, bottom = min(edge.y0 for edge in here) - TOUCH, max(edge.y1 for edge in here) + TOUCH
        level = [edge for edge in self.level if top <= edge.y0 <= bottom]
        for edge in sorted(level):
            if edge.x0 <= right + TOUCH:
                right = max(right, edge.x1)
        for edge in sorted(level, key=lambda edge: -edge.x1):
            if edge.x1 >= left - TOUCH:
                left = min(left, edge.x0)
        return left, right

    def _is_merged_row(self, line: Line) -> bool:
        """A row of one cell in a table without outer sides: level rules close above and below, columns beyond."""
        tight = TIGHT * line.box.height
        above = [edge for edge in self.level if -1 <= line.box.y0 - edge.y0 <= tight]
        below = [edge for edge in self.level if -1 <= edge.y0 - line.box.y1 <= tight]
        if not above or not below:
            return False
        left, right = min(edge.x0 for edge in below), max(edge.x1 for edge in below)
        inside = left - TOUCH <= line.box.x0 and line.box.x1 <= right + TOUCH
        return inside and bool(_inner(self._near(line), left, right))


def _inner(edges: Iterable[Edge], left: float, right: float) -> list[Edge]:
    return [edge for edge in edges if left + COLUMN < edge.x0 < right - COLUMN]
