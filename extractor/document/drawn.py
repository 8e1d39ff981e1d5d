"""Titles that are drawn: letters as shapes (WordArt) or as a small picture, at the top of a page. Read by OCR.

A page's text layer lacks them; without them a chapter has no heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractor.document.drawing import Drawing
from extractor.document.upright import Turn
from extractor.model.geometry import Box, union
from extractor.model.page import CaraBaca, Line, Page, Word, is_drawable

LOWEST, HIGHEST, TALL = 4.0, 30.0, 60.0  # points: height of letters, and of a picture of one or two lines
NARROW, WIDE = 20.0, 0.85  # points, and share of the page's width: a title is no wider
TOP = 0.45  # of the page's height
DEEP = 130.0  # points from the first to the last line of a title
OVER = 3  # lines of text that may stand above a title: the running header
CENTRED = 0.1  # of the page's width
LEAST = 4  # shapes: fewer are an ornament
REPEATED = 3  # pages with one and the same drawing: a running ornament
SURE = 0.85  # confidence from which a reading counts
LETTERS = 4  # of a reading that counts
SCALE = 4.0  # pixels a point
PAD = 3.0  # letters may be drawn as lines: heights of the title on either side that are looked at too
EM = 1.4  # size of a line over the height of its capitals


def title_area(page: Page, drawing: Drawing, turn: Turn) -> Box | None:
    """Where a drawn title may stand on a page: in the middle of its top, where no text is.

    Args:
        page: The page as its text layer gives it.
        drawing: What it draws.
        turn: From page space to the page.
    """
    if page.turned or not page.lines or page.cara_baca is not CaraBaca.TEKS or not is_drawable(page.width, page.height):
        return None
    drawn = (Box(*turn.box_of(*bounds)) for bounds in drawing.shapes)
    shapes = [box for box in drawn if _fits(page, box, HIGHEST)]
    pictures = [box for box in page.images if box.width > NARROW and _fits(page, box, TALL)]
    found = [*(shapes if len(shapes) >= LEAST else ()), *pictures]
    if not found:
        return None
    area = union(found)
    off = abs(area.x_mid - page.width / 2)
    over = sum(line.box.y_mid < area.y0 for line in page.lines)
    fits = NARROW < area.width < WIDE * page.width and area.height <= DEEP
    return area if fits and off < CENTRED * page.width and over <= OVER else None


def _fits(page: Page, box: Box, highest: float) -> bool:
    if not LOWEST <= box.height <= highest or box.width > WIDE * page.width or box.y1 > TOP * page.height:
        return False
    return not any(
        line.box.x0 < box.x1 and line.box.x1 > box.x0 and line.box.y0 < box.y1 and line.box.y1 > box.y0
        for line in page.lines
    )


def with_titles(pdf: Any, pages: Sequence[Page], areas: Mapping[int, Box]) -> list[Page]:
    """The pages with the titles that are drawn on them as lines of text.

    Where reading fails, the page stays as it is, with a problem more.

    Args:
        pdf: The file, open (`pypdfium2.PdfDocument`).
        pages: Its pages.
        areas: 1-based page to where a title may stand.
    """
    often = Counter(map(_place, areas.values()))
    found = list(pages)
    for nomor, area in areas.items():
        if often[_place(area)] >= REPEATED:
            continue
        page = pages[nomor - 1]
        try:
            titles = _read_from(pdf, page, area)
        except Exception as error:  # whatever the libraries raise, it is of this page, not of the file
            problem = f"halaman {nomor}: judul yang digambar gagal dibaca dengan OCR ({type(error).__name__}); "
            found[nomor - 1] = replace(page, problems=(*page.problems, problem + "lihat halaman aslinya"))
            continue
        lines = [*page.lines, *titles]
        lines.sort(key=lambda line: (line.box.y1, line.box.x0))
        words = tuple(word for line in lines for word in line.words)
        drawn = tuple(title.box for title in titles)
        found[nomor - 1] = replace(page, lines=tuple(lines), words=words, titles=drawn)
    return found


def _read_from(pdf: Any, page: Page, area: Box) -> list[Line]:
    loaded = pdf[page.nomor - 1]
    try:
        return list(_read(loaded, page, area))
    finally:
        loaded.close()


def _place(box: Box) -> tuple[int, ...]:
    return tuple(round(side / 4) for side in box)


def _read(loaded: Any, page: Page, area: Box) -> Iterator[Line]:
    from extractor.document.ocr.engines import read_lines

    picture, left, top = _render(loaded, page, area)
    rows = _rows(picture)
    width = picture.shape[1] / SCALE
    for (first, last), reading in zip(rows, read_lines([picture[first:last] for first, last in rows]), strict=True):
        if reading.confidence < SURE or sum(char.isalpha() for char in reading.text) < LETTERS:
            continue
        y0, y1 = top + first / SCALE, top + last / SCALE
        words = []
        for found in re.finditer(r"\S+", reading.text):
            x0, x1 = (left + width * reading.places[at] for at in (found.start(), found.end() - 1))
            words.append(Word(found.group(), Box(x0, y0, max(x1, x0 + 1), y1), EM * (y1 - y0)))
        yield Line(tuple(words), union(word.box for word in words))


def _render(loaded: Any, page: Page, area: Box) -> tuple[Any, float, float]:
    """The stretch of the page over its area, dark on light, with where it begins."""
    import numpy as np

    height = loaded.get_size()[1]
    pad = PAD * min(area.height, 20.0)
    left, right = max(area.x0 - pad, 0.0), min(area.x1 + pad, page.width)
    top, foot = max(area.y0 - 2, 0.0), area.y1 + 2
    crop = (left, height - foot, page.width - right, top)
    bitmap = loaded.render(scale=SCALE, crop=crop, grayscale=True)
    picture = np.array(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    bitmap.close()
    return (picture if picture.mean() > 128 else 255 - picture), left, top


def _rows(picture: Any) -> list[tuple[int, int]]:
    """Lines of text in a picture: where ink is, between stretches without any."""
    import numpy as np

    inked = (picture < 160).sum(axis=1) > 1
    changes = np.flatnonzero(np.diff(np.concatenate(([0], inked.astype(np.int8), [0]))))
    spans = [(int(a), int(b)) for a, b in changes.reshape(-1, 2)]
    return [(max(a - 3, 0), b + 3) for a, b in spans if LOWEST * SCALE <= b - a <= HIGHEST * SCALE]
