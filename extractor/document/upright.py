"""Turns a page so that its text stands upright, and moves the origin to the top left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from extractor.document.pdfium import RawPage

LEANING = 6.0  # degrees by which text may lean from a right angle; beyond it is a stamp or a watermark
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

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The place of a point of page space on the upright page."""
        left, bottom, right, top = self.box
        if self.quarters == 0:
            return x - left, top - y
        if self.quarters == 1:
            return y - bottom, x - left
        if self.quarters == 2:
            return right - x, y - bottom
        return top - y, right - x

    def box_of(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The place of a rectangle of page space on the upright page."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def quarter(angle: float) -> int | None:
    """Quarter turns clockwise that bring text of `angle` (degrees counter-clockwise) upright; None if it leans."""
    turns = round(angle / 90.0)
    return turns % 4 if abs(angle - turns * 90.0) <= LEANING else None


def find_turn(raw: RawPage) -> tuple[Turn, dict[int, int | None]]:
    """The turn under which most characters stand upright, and each run's own quarter turns by first character."""
    runs = {index: quarter(angle) for index, angle in raw.angles.items()}
    votes: Counter[int] = Counter()
    current: int | None = None
    for char in raw.chars:
        if char.text == " ":
            continue
        current = runs.get(char.index, current)
        if current is not None:
            votes[current] += 1
    quarters = raw.rotate
    if votes:
        winner, count = votes.most_common(1)[0]
        if count >= FEW and count > sum(votes.values()) / 2:
            quarters = winner
    return Turn(raw.box, quarters), runs
