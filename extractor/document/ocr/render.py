"""A page as a grey picture, at the resolution of the scan that lies in it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from extractor.document.limits import MAX_PIXELS, PageTooHeavy
from extractor.model.geometry import Box

cv2.setNumThreads(1)  # a worker a core: more threads would only wait for each other

Picture = npt.NDArray[np.uint8]  # rows x columns, 0 black to 255 white

COARSEST, FINEST = 200.0, 300.0  # dots an inch; below it small print is lost, above it nothing is won
LONGEST = 6000  # pixels of a side: larger pages are drawings
INCH = 72.0  # points
BLOCK = 12.0  # points: higher than letters of running text, so what is dark for as far is a dark ground
SOLID = 3.5  # points: no stroke of a letter is so thick
HOLE = 10.0  # points: white letters make holes so high in a dark ground
GROUND = 10.0  # points: shading is at least so high and wide, strokes of letters are thinner
FAINT = 18.0  # of 255: what is less dark than its ground is no ink but the grain of the paper
FULL = 0.6  # share of a dark ground that is dark
DARK = 110  # of 255: a ground darker than this carries white letters


def render(page: Any) -> tuple[Picture, float]:
    """The page as it is shown (a loaded `pypdfium2.PdfPage`), and its resolution in pixels a point.

    Raises:
        PageTooHeavy: The pictures on it have more pixels than those of any report's page.
    """
    width, height = page.get_size()
    scale = min(max(_own_resolution(page), COARSEST), FINEST) / INCH
    scale = min(scale, LONGEST / max(width, height, 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        picture: Picture = np.array(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    finally:
        bitmap.close()
    return picture, scale


def _own_resolution(page: Any) -> float:
    """Dots an inch of the largest picture on the page, 0 without one."""
    finest = 0.0
    largest = total = 0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        width, height = item.get_px_size()
        total += width * height
        if total > MAX_PIXELS:
            raise PageTooHeavy(f"gambar dengan lebih dari {MAX_PIXELS // 1_000_000} juta piksel")
        if width * height > largest:
            largest = width * height
            meta = item.get_metadata()
            finest = float(max(meta.horizontal_dpi, meta.vertical_dpi))
    return finest


def dark_on_light(picture: Picture, scale: float) -> Picture:
    """The picture with dark grounds turned to their negative, so that white letters on black read as any others.

    Dark ground at the rim of the picture is what the scanner saw beside the paper, and becomes white.
    """
    dark = cv2.threshold(picture, DARK, 255, cv2.THRESH_BINARY_INV)[1]
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(SOLID * scale))
    if not solid.any():
        return picture
    closed = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, _square(HOLE * scale))
    blocks = cv2.morphologyEx(closed, cv2.MORPH_OPEN, _square(BLOCK * scale))
    if not blocks.any():
        return picture
    out = picture.copy()
    height, width = picture.shape
    count, labels, stats, _ = cv2.connectedComponentsWithStats(blocks)
    for label in range(1, count):
        x, y, w, h = (int(value) for value in stats[label][:4])
        part, inside = out[y : y + h, x : x + w], labels[y : y + h, x : x + w] == label
        if x == 0 or y == 0 or x + w == width or y + h == height:
            part[inside] = 255
        elif dark[y : y + h, x : x + w][inside].mean() > FULL * 255:
            part[inside] = 255 - part[inside]
    return out


def _square(side: float) -> Picture:
    return np.ones((max(3, round(side)),) * 2, np.uint8)


def boxes_of(ink: Picture) -> list[Box]:
    """Boxes around what hangs together, in pixels."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    return [Box(*map(float, (x, y, x + w, y + h))) for x, y, w, h in (stat[:4] for stat in stats[1:])]


def ink_of(picture: Picture, scale: float) -> Picture:
    """What is dark on its ground: 255 where there is ink, 0 elsewhere. Grey and uneven grounds are levelled.

    The ground is what is left when all that is thinner than letters and lines are is closed: it is dark in a shaded
    cell up to the cell's side, and light in the paper beside it.
    """
    ground = cv2.morphologyEx(cv2.medianBlur(picture, 3), cv2.MORPH_CLOSE, _square(GROUND * scale))
    depth = cv2.subtract(ground, picture)
    threshold = max(float(cv2.threshold(depth, 0, 255, cv2.THRESH_OTSU)[0]), FAINT)
    ink: Picture = cv2.threshold(depth, threshold, 255, cv2.THRESH_BINARY)[1]
    return ink
