"""Ruling lines that a poor scan has worn away in part: where they went on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from extractor.document.ocr.render import Picture
from extractor.model.geometry import Box

# In points.
REACH = 8.0  # an end so close to a line across belongs to it
WORN = 180.0  # so far a line may have worn away
SPECK = 2.2  # height of what is left of a line
WIDE = 22.0  # width of the same
LEVEL = 1.0  # what is left of one line lies no further from its middle
LETTER = 3.0  # what is higher is no speck
BETWEEN = 1.6  # letters of a word lie no further from each other

STRONG = 0.5  # share of a column that a line must cover to go on to its sides
INKED = 0.85  # share of a column that is inked at one height where a line is, letters on it or not; text alone is less
BORDER = 2.0  # what lies so close to an upright line is a piece of it
SPREAD = 0.4  # share of a column that specks must fill, or if they are several, over which they must be spread
FEW = 4  # specks in a column that speak of a line
MANY = 10  # specks in columns side by side that make a line by themselves


def met(lines: Iterable[Box], others: Iterable[Box], text: Picture, scale: float) -> list[Box]:
    """Level lines with their ends drawn to the upright lines where they end.

    The line of a table ends at another. One that ends in the open has worn away from there on, and goes on to the
    next line across it, if no text stands in its way.
    """
    reach = REACH * scale
    uprights = list(others)
    met: list[Box] = []
    for line in lines:
        near = sorted(one.x_mid for one in uprights if one.y0 - reach <= line.y_mid <= one.y1 + reach)
        if any(line.x0 - reach <= x <= line.x1 + reach for x in near):
            x0 = _end(line.x0, [x for x in near if x <= line.x0 + reach], line, text, scale)
            x1 = _end(line.x1, [x for x in near if x >= line.x1 - reach], line, text, scale)
            line = Box(x0, line.y0, x1, line.y1) if x0 < x1 else line
        met.append(line)
    return met


def _end(x: float, goals: Sequence[float], line: Box, text: Picture, scale: float) -> float:
    """Where the end `x` of a level line lies in truth; `goals` are lines across it there, or further out."""
    goal = min(goals, key=lambda one: abs(one - x), default=x)
    if abs(goal - x) <= REACH * scale:
        return goal
    left, right, y = int(min(x, goal)), int(max(x, goal)), int(line.y_mid)
    free = not text[max(y - 1, 0) : y + 2, left:right].any()
    return goal if free and right - left <= WORN * scale else x


def without_marks(loose: Sequence[Box], scale: float) -> list[Box]:
    """The boxes without thin ones that belong to a word.

    The commas of figures stand one below the other in a column, as if they were what is left of a line.
    """
    boxes = np.array(loose, np.float64).reshape(-1, 4)
    letters = boxes[boxes[:, 3] - boxes[:, 1] > LETTER * scale]
    return [
        box for box in loose if min(box.width, box.height) > SPECK * scale or not _stands_in_word(box, letters, scale)
    ]


def _stands_in_word(box: Box, letters: npt.NDArray[np.float64], scale: float) -> bool:
    """Whether a letter is right beside it, on the same line."""
    gap = np.maximum(letters[:, 0] - box.x1, box.x0 - letters[:, 2])
    level = (letters[:, 1] < box.y_mid) & (letters[:, 3] > box.y0)
    return bool(((gap >= 0) & (gap <= BETWEEN * scale) & level).any())


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table on one level: from one upright line to the next, and what is left of a line in it."""

    x0: float
    x1: float
    specks: tuple[Box, ...]
    strong: bool

    @property
    def marked(self) -> bool:
        """Whether a line may have gone through."""
        if self.strong or not self.specks:
            return self.strong
        least = SPREAD * (self.x1 - self.x0)
        reach = self.specks[-1].x1 - self.specks[0].x0
        return sum(box.width for box in self.specks) >= least or (len(self.specks) >= FEW and reach >= least)


def restored(
    lines: Sequence[Box], uprights: Sequence[Box], ink: Picture, loose: Iterable[Box], scale: float
) -> tuple[list[Box], list[Box]]:
    """Level lines that go on where specks are left of them, and lines of which nothing else is left.

    Args:
        lines: Those found.
        uprights: Upright lines.
        ink: 255 where there is ink.
        loose: Boxes around what hangs together of the ink that is no line.
        scale: Pixels a point.

    Returns:
        The lines, and the specks that belong to them.
    """
    loose = list(loose)
    specks = sorted((box for box in loose if box.height <= SPECK * scale and box.width <= WIDE * scale), key=_middle)
    letters = [box for box in loose if box.height > LETTER * scale]
    out, used = list(lines), list[Box]()
    for level in _levels(lines, specks, scale):
        near = sorted(box for box in specks if abs(box.y_mid - level) <= LEVEL * scale)
        here = [line for line in out if abs(line.y_mid - level) <= LEVEL * scale]
        for run in _runs(_columns(level, uprights, here, near, letters, ink, scale)):
            found = [box for column in run for box in column.specks]
            strong = any(column.strong for column in run)
            if not (strong and (found or len(run) > 1)) and not (len(run) > 1 and len(found) >= MANY):
                continue
            part = [line for line in here if line.x0 < run[-1].x1 and line.x1 > run[0].x0]
            x0, x1 = (min([run[0].x0, *(line.x0 for line in part)]), max([run[-1].x1, *(line.x1 for line in part)]))
            out = [line for line in out if line not in part] + [Box(x0, level - 1, x1, level + 1)]
            used.extend(found)
    return out, used


def _middle(box: Box) -> float:
    return box.y_mid


def _levels(lines: Sequence[Box], specks: Sequence[Box], scale: float) -> Iterator[float]:
    """Where a line may lie: those of lines, then those of rows of specks, the fullest first."""
    known = [line.y_mid for line in lines]
    yield from known
    heights = np.array([box.y_mid for box in specks])
    left = np.array([all(abs(y - other) > 2 * LEVEL * scale for other in known) for y in heights], bool)
    while left.sum() >= MANY:
        rest = heights[left]
        counts = np.searchsorted(rest, rest + LEVEL * scale, "right") - np.arange(len(rest))
        first = int(counts.argmax())
        if counts[first] < MANY:
            return
        level = float(np.median(rest[first : first + counts[first]]))
        yield level
        left &= np.abs(heights - level) > 2 * LEVEL * scale


def _columns(
    level: float,
    uprights: Sequence[Box],
    lines: Sequence[Box],
    specks: Sequence[Box],
    letters: Sequence[Box],
    ink: Picture,
    scale: float,
) -> Iterator[_Column]:
    """Columns on a level, left to right; those with a letter across it hold no specks."""
    reach = REACH * scale
    sides = sorted({one.x_mid for one in uprights if one.y0 - reach <= level <= one.y1 + reach})
    for x0, x1 in pairwise(sides):
        inner = x0 + BORDER * scale, x1 - BORDER * scale
        crossed = any(box.y0 + 0.5 * scale < level < box.y1 and inner[0] < box.x_mid < inner[1] for box in letters)
        inside = () if crossed else tuple(box for box in specks if x0 < box.x_mid < x1)
        covered = sum(max(0.0, min(line.x1, x1) - max(line.x0, x0)) for line in lines)
        strong = (
            covered >= STRONG * (x1 - x0)
            or sum(box.width for box in inside) >= INKED * (x1 - x0)
            or bool(lines and _inked(ink, level, x0, x1, scale) >= INKED)
        )
        yield _Column(x0, x1, inside, strong)


def _inked(ink: Picture, level: float, x0: float, x1: float, scale: float) -> float:
    """Share of a column's width that is inked where most of it is, near a level."""
    first, last = (round(level + side * LEVEL * scale) for side in (-1, 1))
    band = ink[max(first - 1, 0) : last + 2, round(x0) : round(x1)] > 0
    rows = band[:-2] | band[1:-1] | band[2:]
    return float(rows.mean(axis=1).max()) if rows.size else 0.0


def _runs(columns: Iterable[_Column]) -> Iterator[list[_Column]]:
    run: list[_Column] = []
    for column in columns:
        if column.marked:
            run.append(column)
        elif run:
            yield run
            run = []
    if run:
        yield run
