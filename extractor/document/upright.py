"""Turns a page so that its text stands upright, and moves the origin to the top left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from extractor.document.pieces import Piece

FEW = 25  # characters: with fewer, the page's own rotation decides


@dataclass(frozen=True, slots=True)
class Turn:
    """From page space (origin bottom left, y up) to the upright page (origin top left, y down)."""

    box: tuple[float, float, float, float]  # left, bottom, right, top of the visible page
    quarters: int  # quarter turns clockwise

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page, points."""
        left, bottom, right, top = self.box
        width, height = right - left, top - bottom
        return (height, width) if self.quarters % 2 else (width, height)

    def box_of(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The place of a rectangle of page space on the upright page."""
        left, bottom, right, top = self.box
        if self.quarters == 0:
            return x0 - left, top - y1, x1 - left, top - y0
        if self.quarters == 1:
            return y0 - bottom, x0 - left, y1 - bottom, x1 - left
        if self.quarters == 2:
            return right - x1, y0 - bottom, right - x0, y1 - bottom
        return top - y1, right - x1, top - y0, right - x0


def find_turn(visible: tuple[float, float, float, float], rotate: int, pieces: Iterable[Piece]) -> Turn:
    """The turn under which most text stands upright.

    Text is weighed by its area: tiny notes that run up the columns of a wide table don't turn its page.

    Args:
        visible: The visible page: left, bottom, right, top.
        rotate: The page's own rotation, quarter turns clockwise. It decides where there is little text.
        pieces: Its text.
    """
    areas: Counter[int] = Counter()
    letters = 0
    for piece in pieces:
        letters += len(piece.text)
        area = (piece.right - piece.left) * (piece.top - piece.bottom)
        areas[piece.quarters] += round(area) if isfinite(area) else 0  # text may be drawn at any scale
    if letters >= FEW:
        quarters, area = areas.most_common(1)[0]
        if area * 2 > areas.total():
            return Turn(visible, quarters)
    return Turn(visible, rotate)
