"""Pictures of pages for tests of OCR: white paper with text and lines, drawn with Pillow."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

SCALE = 200 / 72  # pixels a point
Stroke = tuple[float, float, float, float]


def sheet(
    texts: Sequence[tuple[float, float, str]],
    lines: Sequence[Stroke] = (),
    size: tuple[int, int] = (420, 300),
    letters: float = 11.0,
) -> Image.Image:
    """A page of `size` points; texts by the left end of their baseline, lines by their ends, in points."""
    image = Image.new("L", (round(size[0] * SCALE), round(size[1] * SCALE)), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=letters * SCALE)
    for x, y, text in texts:
        draw.text((x * SCALE, y * SCALE), text, fill=0, font=font, anchor="ls")
    for x0, y0, x1, y1 in lines:
        draw.line((x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE), fill=0, width=3)
    return image


def pixels(image: Image.Image) -> npt.NDArray[np.uint8]:
    """The picture as rows and columns of grey."""
    return np.asarray(image, dtype=np.uint8)


def write_scan(path: Path, *images: Image.Image) -> Path:
    """A PDF whose pages are these pictures and nothing else."""
    first, *others = (image.convert("L") for image in images)
    out = io.BytesIO()
    first.save(out, "PDF", resolution=200, save_all=True, append_images=others)
    path.write_bytes(out.getvalue())
    return path


def grid(x: Sequence[float], y: Sequence[float]) -> list[Stroke]:
    """Lines of a full grid."""
    across = [(x[0], at, x[-1], at) for at in y]
    return across + [(at, y[0], at, y[-1]) for at in x]
