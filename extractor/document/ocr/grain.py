"""The grain that a screened ground leaves in a scan of black and white: no text, and no line."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.document.ocr.render import Picture

# In points.
TINY = 0.8  # grains are no larger; full stops and dots of letters are
NEAR = 8.0  # so far around a grain others are looked for
ROW = 1.0  # those so close to its own row or column may be dots of a line, or what is left of one

MANY = 5  # others, off its row and column, that make it grain


def without_grain(ink: Picture, scale: float) -> Picture:
    """The ink without tiny specks that lie close together in both directions."""
    _, labels, stats, middles = cv2.connectedComponentsWithStats(ink)
    tiny = np.flatnonzero((stats[:, 2:4] <= max(1.0, TINY * scale)).all(axis=1))
    if not tiny.size:
        return ink
    places = (middles[tiny] / scale).astype(int)
    counts = np.zeros([round(side / scale) + 2 for side in ink.shape], np.float32)
    np.add.at(counts, (places[:, 1], places[:, 0]), 1)
    near, row = (2 * round(reach) + 1 for reach in (NEAR, ROW))
    others = _sums(counts, near, near) - _sums(counts, near, row) - _sums(counts, row, near) + _sums(counts, row, row)
    grain = np.zeros(len(stats), bool)
    grain[tiny[others[places[:, 1], places[:, 0]] >= MANY]] = True
    if not grain.any():
        return ink
    out: Picture = np.where(grain[labels], 0, ink).astype(np.uint8)
    return out


def _sums(counts: cv2.typing.MatLike, width: int, height: int) -> cv2.typing.MatLike:
    return cv2.boxFilter(counts, -1, (width, height), normalize=False, borderType=cv2.BORDER_CONSTANT)
