"""How a scanned page lies: quarter turns, and the few degrees by which it went askew into the scanner."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.document.ocr.render import Picture

MOST = 5.0  # degrees either way
STEPS = ((1.0, MOST), (0.2, 0.8), (0.05, 0.15))  # width of a step, and how far either way it is tried
MARGIN = 0.04  # of the longer side: so near the side of the picture the edge of the paper may be seen
SMALL = 1000  # pixels of the longer side: so small the lean is looked for


def find_skew(ink: Picture) -> float:
    """Degrees counter-clockwise by which the page must be turned to lie straight.

    The angle under which rows of pixels differ most: lines of text then lie in full rows and empty ones
    (Postl's projection profile).
    """
    small = _without_margin(_shrunk(ink))
    best = 0.0
    for step, reach in STEPS:
        count = round(reach / step)
        angles = [best + step * number for number in range(-count, count + 1)]
        best = max(angles, key=lambda angle: _contrast(small, angle))
    return best if abs(best) > STEPS[-1][0] / 2 else 0.0


def _shrunk(ink: Picture) -> Picture:
    factor = SMALL / max(ink.shape)
    small: Picture = cv2.resize(ink, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else ink
    return small


def _without_margin(ink: Picture) -> Picture:
    """The ink without what lies along the sides: the edge of the paper is straight, however the print on it leans."""
    margin = round(MARGIN * max(ink.shape))
    out = np.zeros_like(ink)
    out[margin:-margin, margin:-margin] = ink[margin:-margin, margin:-margin]
    return out


def _contrast(ink: Picture, angle: float) -> float:
    rows = straighten(ink, angle, ground=0).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def straighten(picture: Picture, angle: float, ground: int = 255) -> Picture:
    """The picture turned by `angle` degrees counter-clockwise about its middle; `ground` fills the corners."""
    if not angle:
        return picture
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    out: Picture = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=ground)
    return out


def quarter_turned(picture: Picture, quarters: int) -> Picture:
    """The picture after `quarters` quarter turns clockwise."""
    return np.ascontiguousarray(np.rot90(picture, -quarters))
