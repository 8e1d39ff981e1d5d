"""Ruling lines in a picture of a page that lies straight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractor.document.ocr.render import Picture
from extractor.model.geometry import Box

# In points.
LONG = 14.0  # ink that goes on so far is no stroke of a letter
BIT = 4.0  # so long are the pieces of a worn line
THICK = 4.0  # a line may be so thick
BESIDE = 1.5  # so far from a line it is looked whether it stands free
APART = 1.0  # pieces of one line lie no further from each other's middle
GAP = 16.0  # a worn line may be broken for so far
SHORT = 22.0  # a line is at least so long
REACH = 8.0  # an end so close to a line across belongs to it
STEM = 3.0  # strokes of letters go so far across a line; what is left of a worn one does not
WORN = 180.0  # so far a line may have worn away

SURE = 60.0  # points: what goes on so far is a line, whatever stands beside it
FREE = 0.4  # of a piece's length that may have ink above or below it; letters that touch have it all along
KEPT = 0.5  # share of a line that must be ink


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines in pixels, as boxes of their ink; `ink` is theirs alone, 255 where a line is."""

    across: tuple[Box, ...]
    upright: tuple[Box, ...]
    ink: Picture


def find_rules(ink: Picture, scale: float) -> Rules:
    """Finds the straight lines, level and upright.

    Args:
        ink: 255 where there is ink.
        scale: Pixels a point.
    """
    across = list(_lines(ink, scale, ()))
    upright = [_mirrored(box) for box in _lines(np.ascontiguousarray(ink.T), scale, across)]
    mask = np.zeros_like(ink)
    for x0, y0, x1, y1 in (*across, *upright):
        mask[round(y0) : round(y1) + 1, round(x0) : round(x1) + 1] = 255
    text = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.dilate(mask, np.ones((5, 5), np.uint8))))
    tall = np.ones((round(STEM * scale), 1), np.uint8)
    sideways = cv2.morphologyEx(np.ascontiguousarray(text.T), cv2.MORPH_OPEN, tall)
    upright = [_mirrored(box) for box in _met(map(_mirrored, upright), map(_mirrored, across), sideways, scale)]
    across = _met(across, upright, cv2.morphologyEx(text, cv2.MORPH_OPEN, tall), scale)
    return Rules(tuple(across), tuple(upright), mask)


def _lines(ink: Picture, scale: float, stops: Sequence[Box]) -> Iterator[Box]:
    """Level lines: thin pieces that stand free, put together where one goes on where another ends.

    Between two lines across it, of `stops` (seen from the side), no gap is bridged: there one table ends.
    """
    rows = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(3, round(BIT * scale))), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(rows)
    boxes = (Box(*map(float, (x, y, x + w, y + h))) for x, y, w, h in (stat[:4] for stat in stats[1:]))
    pieces = [box for box in boxes if box.height <= THICK * scale and _stands_free(ink, box, scale)]
    for group in _level(pieces, scale):
        yield from _joined(sorted(group), scale, stops)


def _stands_free(ink: Picture, box: Box, scale: float) -> bool:
    if box.width >= SURE * scale:
        return True
    x0, y0, x1, y1 = map(int, box)
    far = max(2, round(BESIDE * scale))
    above, below = ink[max(y0 - far, 0) : max(y0 - 1, 0), x0:x1], ink[y1 + 1 : y1 + far, x0:x1]
    beside = above.any(axis=0) | below.any(axis=0)
    return bool(beside.mean() <= FREE)


def _level(pieces: Iterable[Box], scale: float) -> Iterator[list[Box]]:
    group: list[Box] = []
    for piece in sorted(pieces, key=lambda box: box.y_mid):
        if group and piece.y_mid - group[-1].y_mid > APART * scale:
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _joined(pieces: Iterable[Box], scale: float, stops: Sequence[Box]) -> Iterator[Box]:
    run: list[Box] = []
    for piece in pieces:
        end = max((one.x1 for one in run), default=piece.x0)
        gap = piece.x0 - end
        if gap > GAP * scale or (gap > THICK * scale and _stops(end, piece, stops) and _stops(piece.x0, piece, stops)):
            yield from _long(run, scale)
            run = []
        run.append(piece)
    yield from _long(run, scale)


def _stops(x: float, piece: Box, stops: Sequence[Box]) -> bool:
    """Whether a line across goes through the end of a piece at `x`, or ends there."""
    reach = piece.height + 3
    return any(abs(stop.y_mid - x) <= reach and stop.x0 - reach <= piece.y_mid <= stop.x1 + reach for stop in stops)


def _long(run: list[Box], scale: float) -> Iterator[Box]:
    if not run:
        return
    x0, x1 = min(box.x0 for box in run), max(box.x1 for box in run)
    inked = sum(box.width for box in run)
    longest = max(box.width for box in run)
    if longest >= LONG * scale and x1 - x0 >= SHORT * scale and inked >= KEPT * (x1 - x0):
        middle = sum(box.y_mid * box.width for box in run) / inked
        half = max(max(box.height for box in run) / 2, 1.0)
        yield Box(x0, middle - half, x1, middle + half)


def _met(lines: Iterable[Box], others: Iterable[Box], text: Picture, scale: float) -> list[Box]:
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


def _mirrored(box: Box) -> Box:
    """Level to upright and back."""
    return Box(box.y0, box.x0, box.y1, box.x1)
