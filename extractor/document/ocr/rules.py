"""Ruling lines in a picture of a page that lies straight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import cv2
import numpy as np

from extractor.document.ocr.render import Picture, boxes_of
from extractor.document.ocr.worn import met, restored, without_marks
from extractor.model.geometry import Box

# In points.
LONG = 14.0  # ink that goes on so far is no stroke of a letter
BIT = 4.0  # so long are the pieces of a worn line
THICK = 4.0  # a line may be so thick
BESIDE = 1.5  # so far from a line it is looked whether it stands free
APART = 1.0  # pieces of one line lie no further from each other's middle
GAP = 16.0  # a worn line may be broken for so far
SHORT = 22.0  # a line is at least so long
STEM = 3.0  # strokes of letters go so far across a line; what is left of a worn one does not
WORD = 4.0  # letters lie no further from their neighbours, over a blank, too
SURE = 60.0  # what goes on so far is a line, whatever stands beside it

FREE = 0.4  # of a piece's length that may have ink above or below it; letters that touch have it all along
RIM = 8.0  # what runs so close to the side of the picture is the edge of the paper
KEPT = 0.5  # share of a line that must be ink
BARE = 0.8  # share of a line's stretch that is inked where letters stand one above the other, at most


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines in pixels, as boxes of their ink; `ink` is theirs alone and that of the edge of the paper, 255 there."""

    across: tuple[Box, ...]
    upright: tuple[Box, ...]
    ink: Picture


def find_rules(ink: Picture, scale: float) -> Rules:
    """Finds the straight lines, level and upright.

    Args:
        ink: 255 where there is ink.
        scale: Pixels a point.
    """
    sideways = np.ascontiguousarray(ink.T)
    across = list(_lines(ink, scale, ()))
    upright = [_mirrored(box) for box in _lines(sideways, scale, across)]
    mask = np.zeros_like(ink)
    _mark((*across, *upright), mask)
    loose = without_marks(boxes_of(_without(ink, mask)), scale)
    stood, specks = restored(
        [_mirrored(box) for box in upright], [_mirrored(box) for box in across], sideways, map(_mirrored, loose), scale
    )
    upright = [_mirrored(box) for box in stood]
    _mark(map(_mirrored, specks), mask)
    across, specks = restored(across, upright, ink, loose, scale)
    _mark(specks, mask)
    text = _without(ink, mask)
    tall = np.ones((round(STEM * scale), 1), np.uint8)
    strokes = cv2.morphologyEx(np.ascontiguousarray(text.T), cv2.MORPH_OPEN, tall)
    upright = [_mirrored(box) for box in met(map(_mirrored, upright), map(_mirrored, across), strokes, scale)]
    across = met(across, upright, cv2.morphologyEx(text, cv2.MORPH_OPEN, tall), scale)
    height, width = ink.shape
    rim = RIM * scale
    return Rules(
        tuple(line for line in across if rim <= line.y_mid <= height - rim),
        tuple(line for line in upright if rim <= line.x_mid <= width - rim),
        mask,
    )


def _mark(boxes: Iterable[Box], mask: Picture) -> None:
    for x0, y0, x1, y1 in boxes:
        mask[round(y0) : round(y1) + 1, round(x0) : round(x1) + 1] = 255


def _without(ink: Picture, mask: Picture) -> Picture:
    """The ink that is none of lines, nor close to one."""
    rest: Picture = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.dilate(mask, np.ones((5, 5), np.uint8))))
    return rest


def _lines(ink: Picture, scale: float, stops: Sequence[Box]) -> Iterator[Box]:
    """Level lines: thin pieces that stand free, put together where one goes on where another ends.

    Between two lines across it, of `stops` (seen from the side), no gap is bridged: there one table ends.
    """
    for group in _level(_pieces(ink, scale), scale):
        yield from _joined(_in_turn(group), ink, scale, stops)


def _pieces(ink: Picture, scale: float) -> Iterator[Box]:
    """Thin level pieces. Long ones are taken out first: letters that touch a line would make it a thick one."""
    sure, loose = _level_runs(ink, SURE * scale), cv2.subtract(ink, _level_runs(ink, LONG * scale))
    yield from (box for box in boxes_of(sure) if box.height <= THICK * scale)
    rest = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.dilate(sure, np.ones((3, 1), np.uint8))))
    for box in boxes_of(_level_runs(rest, BIT * scale)):
        if box.height <= THICK * scale and _stands_free(loose, box, scale):
            yield box


def _level_runs(ink: Picture, length: float) -> Picture:
    """What of the ink lies in runs to the side of at least `length` pixels."""
    runs: Picture = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(3, round(length))), np.uint8))
    return runs


def _stands_free(ink: Picture, box: Box, scale: float) -> bool:
    """Whether nothing of the ink, which is without lines, is right above or below."""
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


def _in_turn(pieces: Iterable[Box]) -> list[Box]:
    """Pieces of one line from left to right; of those side by side, the longer alone."""
    out: list[Box] = []
    for piece in sorted(pieces):
        if not out or piece.x0 > out[-1].x1:
            out.append(piece)
        else:
            longer = max(out[-1], piece, key=lambda box: box.width)
            out[-1] = Box(out[-1].x0, longer.y0, max(out[-1].x1, piece.x1), longer.y1)
    return out


def _joined(pieces: Iterable[Box], ink: Picture, scale: float, stops: Sequence[Box]) -> Iterator[Box]:
    run: list[Box] = []
    for piece in pieces:
        end = run[-1].x1 if run else piece.x0
        gap = piece.x0 - end
        if gap > GAP * scale or (gap > THICK * scale and _stops(end, piece, stops) and _stops(piece.x0, piece, stops)):
            yield from _long(run, ink, scale, stops)
            run = []
        run.append(piece)
    yield from _long(run, ink, scale, stops)


def _stops(x: float, piece: Box, stops: Sequence[Box]) -> bool:
    """Whether a line across goes through the end of a piece at `x`, or ends there."""
    reach = piece.height + 3
    return any(abs(stop.y_mid - x) <= reach and stop.x0 - reach <= piece.y_mid <= stop.x1 + reach for stop in stops)


def _long(pieces: Sequence[Box], ink: Picture, scale: float, stops: Sequence[Box]) -> Iterator[Box]:
    for run in _parted(_without_strokes(pieces, scale, stops), ink, scale, stops):
        x0, x1 = run[0].x0, run[-1].x1
        inked = sum(box.width for box in run)
        longest = max(box.width for box in run)
        if longest >= LONG * scale and x1 - x0 >= SHORT * scale and inked >= KEPT * (x1 - x0):
            middle = sum(box.y_mid * box.width for box in run) / inked
            half = max(max(box.height for box in run) / 2, 1.0)
            yield Box(x0, middle - half, x1, middle + half)


def _parted(run: Sequence[Box], ink: Picture, scale: float, stops: Sequence[Box]) -> Iterator[list[Box]]:
    """The pieces to both sides of stretches where the line does not go.

    Such a stretch lies between two lines across: a cell over several columns, in which strokes of letters happen to
    stand where the line would be.
    """
    if not run:
        return
    sides = sorted({run[0].x0, run[-1].x1, *(x for x in _crossings(run, stops) if run[0].x0 < x < run[-1].x1)})
    for crossed, group in groupby(pairwise(sides), key=lambda span: _is_of_letters(run, span, ink, scale)):
        here = list(group)
        pieces = _clipped(run, here[0][0], here[-1][1])
        if pieces and not crossed:
            yield pieces


def _is_of_letters(run: Sequence[Box], span: tuple[float, float], ink: Picture, scale: float) -> bool:
    """Whether a stretch of a line is but strokes of letters: not inked all along, and with letters to both sides."""
    pieces = _clipped(run, *span)
    if sum(box.width for box in pieces) >= BARE * (span[1] - span[0]):
        return False
    return any(_is_flanked(box, ink, scale) for box in pieces if box.width >= BIT * scale)


def _is_flanked(box: Box, ink: Picture, scale: float) -> bool:
    """Whether there is ink above and below it, near, along most of it."""
    x0, y0, x1, y1 = map(int, box)
    far = round(WORD * scale)
    above, below = ink[max(y0 - far, 0) : max(y0 - 1, 0), x0:x1], ink[y1 + 1 : y1 + far, x0:x1]
    return bool(min(above.any(axis=0).mean(), below.any(axis=0).mean()) >= 1 - FREE)


def _crossings(run: Sequence[Box], stops: Sequence[Box]) -> Iterator[float]:
    """Where lines across go through a line of pieces."""
    y, reach = run[0].y_mid, run[0].height + 3
    return (stop.y_mid for stop in stops if stop.x0 - reach <= y <= stop.x1 + reach)


def _clipped(run: Iterable[Box], x0: float, x1: float) -> list[Box]:
    """What of the pieces lies between two places."""
    return [Box(max(box.x0, x0), box.y0, min(box.x1, x1), box.y1) for box in run if box.x0 < x1 and box.x1 > x0]


def _without_strokes(run: Sequence[Box], scale: float, stops: Sequence[Box]) -> list[Box]:
    """The pieces without those at either end that are strokes of letters above or below a table.

    Such strokes are short, and lie beyond a line across where the line ends, but reach no other.
    """
    forth = run[: _end_of(run, [(box.x0, box.x1) for box in run], scale, stops)]
    back = forth[::-1]
    return list(back[: _end_of(back, [(box.x1, box.x0) for box in back], scale, stops)][::-1])


def _end_of(run: Sequence[Box], sides: Sequence[tuple[float, float]], scale: float, stops: Sequence[Box]) -> int:
    """How many of the pieces are the line; `sides` are where each begins and ends on the way."""
    for count in range(len(run) - 1, 0, -1):
        if run[count].width >= LONG * scale:
            break
        end = sides[count - 1][1]
        if abs(sides[count][0] - end) > THICK * scale and _stops(end, run[count - 1], stops):
            return len(run) if _stops(sides[-1][1], run[-1], stops) else count
    return len(run)


def _mirrored(box: Box) -> Box:
    """Level to upright and back."""
    return Box(box.y0, box.x0, box.y1, box.x1)
