"""Pictures of the places: strips cut out of the rendered PDF pages, the boxes outlined."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.model.laporan import Berkas
from extractor.model.page import is_drawable
from extractor.reviu.bidikan import Bidikan
from extractor.reviu.gambar import LAYAR, Bentuk, Gambar
from extractor.reviu.nomor import runs

if TYPE_CHECKING:
    from PIL import Image
    from pypdfium2 import PdfDocument

MAX_SIDE = 4000  # pixels; a poster is rendered more coarsely
SHADES = 8  # of each colour: text keeps its look, the paper of scans turns white, pictures stay at a few kilobytes
PAPER = 235  # grey level above which a pixel counts as paper
SIDE = 10.0  # points of paper kept left and right of what is printed
CALM = 9.0  # points by which an edge of a strip may move to a place between lines
_SHADED = [round(round(level / 255 * (SHADES - 1)) * 255 / (SHADES - 1)) for level in range(256)]
MARK, TINT = (196, 32, 24), (255, 241, 168)


@dataclass(frozen=True, slots=True)
class Cuplikan:
    """The pictures that could be made, and in words what could not, by file."""

    gambar: Mapping[Bidikan, Gambar]
    celah: Mapping[str, str]


def take(
    shots: Iterable[Bidikan], berkas: Mapping[str, Berkas], root: Path | None = None, bentuk: Bentuk = LAYAR
) -> Cuplikan:
    """Makes the pictures. Every file is opened once, every page rendered once.

    A file that is gone, or is not the one that was read, gives no picture but a gap: a picture of
    another edition would prove the wrong thing.

    Args:
        shots: What to show; the same cut-out may come several times.
        berkas: The files by their path as given, with their fingerprint and the turn of their pages.
        root: Folder that relative paths start from; the current one if None.
        bentuk: How finely, and in what form.
    """
    gambar: dict[Bidikan, Gambar] = {}
    celah: dict[str, str] = {}
    wanted = sorted(set(shots), key=lambda shot: (shot.berkas, shot.halaman))
    for name, group in groupby(wanted, key=lambda shot: shot.berkas):
        file = berkas[name]
        path = (root or Path()) / name
        problem = _problem(path, file) or _shoot_file(path, file, tuple(group), gambar, bentuk)
        if problem:
            celah[name] = problem
    return Cuplikan(gambar, celah)


def _problem(path: Path, file: Berkas) -> str | None:
    try:
        with path.open("rb") as stream:
            fingerprint = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "berkas tidak ditemukan di tempatnya semula"
    return None if fingerprint == file.sha256 else "berkas sudah berubah sejak dibaca"


def _shoot_file(
    path: Path, file: Berkas, shots: Iterable[Bidikan], gambar: dict[Bidikan, Gambar], bentuk: Bentuk
) -> str | None:
    """Adds the pictures of one file; what could not be drawn comes back in words."""
    import pypdfium2 as pdfium

    failed: list[int] = []
    try:
        with pdfium.PdfDocument(path) as pdf:
            for halaman, group in groupby(shots, key=lambda shot: shot.halaman):
                try:
                    page, scale = _render(pdf, halaman, bentuk.dpi)
                except (pdfium.PdfiumError, IndexError, ValueError):
                    failed.append(halaman)
                    continue
                quarters = file.diputar.get(halaman, 0)
                left, right = _printed_width(page)
                for shot in group:
                    strip = _cut(page, scale, (left, right), shot, quarters)
                    gambar[shot] = Gambar(*bentuk.encode(strip), strip.width / scale, strip.height / scale)
    except pdfium.PdfiumError:
        return "berkas tidak dapat dibuka"
    return f"hal. {runs(failed)} tidak dapat digambar" if failed else None


def _render(pdf: PdfDocument, halaman: int, dpi: int) -> tuple[Image.Image, float]:
    """The page as it is shown, in few shades, and its pixels a point.

    Raises:
        ValueError: It is so small or so large that nothing could be seen.
    """
    page = pdf[halaman - 1]
    size = page.get_size()
    if not is_drawable(*size):
        raise ValueError(f"{size} points")
    scale = min(dpi / 72, MAX_SIDE / max(size))
    image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    return image.point(_SHADED * 3), scale


def _printed_width(page: Image.Image) -> tuple[int, int]:
    """Left and right end of what is printed on the page, pixels."""
    ink = page.convert("L").point(lambda grey: 255 if grey < PAPER else 0).getbbox()
    return (ink[0], ink[2]) if ink else (0, page.width)


def _cut(page: Image.Image, scale: float, printed: tuple[int, int], shot: Bidikan, quarters: int) -> Image.Image:
    """One cut-out; of a page drawn sideways the whole page, turned upright, since its rows are no strips."""
    from PIL import ImageChops, ImageDraw

    side = round(SIDE * scale)
    left, right = (
        printed if shot.sides is None or quarters else (int(shot.sides[0] * scale), int(shot.sides[1] * scale))
    )
    x0 = max(min(left, *(int(box.x0 * scale) for box in shot.boxes)) - side, 0)
    x1 = min(max(right, *(int(box.x1 * scale) for box in shot.boxes)) + side, page.width)
    y0, y1 = 0, page.height
    if not quarters:
        y0 = _calm_row(page, round(shot.top * scale), scale)
        y1 = max(_calm_row(page, round(shot.bottom * scale), scale), y0 + 1)
    strip = page.crop((x0, y0, x1, y1))
    for box in shot.boxes:
        left_top = max(int(box.x0 * scale) - x0 - 3, 0), max(int(box.y0 * scale) - y0 - 3, 0)
        edges = (
            *left_top,
            max(int(box.x1 * scale) - x0 + 3, left_top[0]),
            max(int(box.y1 * scale) - y0 + 3, left_top[1]),
        )
        tint = strip.copy()
        ImageDraw.Draw(tint).rectangle(edges, fill=TINT)
        strip = ImageChops.darker(strip, tint)
        ImageDraw.Draw(strip).rectangle(edges, outline=MARK, width=2)
    return strip.rotate(-90 * quarters, expand=True)


def _calm_row(page: Image.Image, y: int, scale: float) -> int:
    """The row of pixels near `y` with the least ink, so that no line of text is cut through."""
    from PIL import Image

    reach = round(CALM * scale)
    y0, y1 = max(y - reach, 0), min(y + reach, page.height)
    if y1 - y0 < 2 * reach:  # at the edge of the page
        return min(max(y, 0), page.height - 1)
    greys = page.crop((0, y0, page.width, y1)).convert("L").resize((1, y1 - y0), Image.Resampling.BOX).tobytes()
    return y0 + max(range(len(greys)), key=lambda row: (greys[row], -abs(row - reach)))
