"""What is drawn on a page besides text: straight lines and pictures, in PDF page space."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from extractor.document import bare
from extractor.document.limits import MAX_FORM_DEPTH, MAX_OBJECTS, PageTooHeavy
from extractor.document.matrix import UNIT, Bounds, Matrix, bounds_of, matrix_of, times
from extractor.document.paths import Rule, Strokes

WHOLE_PAGE = 0.8  # of the page's area: a picture as large is the page itself, scanned


@dataclass(slots=True)
class Drawing:
    """Lines and pictures of a page.

    Attributes:
        rules: Straight lines.
        shapes: What is drawn besides straight lines and rectangles, as letters are.
        images: Pictures.
        scanned: Its text is not what is seen, but lies hidden with a picture of it.
    """

    rules: list[Rule] = field(default_factory=list)
    shapes: list[Bounds] = field(default_factory=list)
    images: list[Bounds] = field(default_factory=list)
    scanned: bool = False


def read_drawing(page: Any, visible: Bounds) -> Drawing:
    """Reads what one loaded page (a `pypdfium2.PdfPage`) draws.

    Args:
        page: The page.
        visible: Its visible part.

    Raises:
        PageTooHeavy: More drawn objects than any report's page has.
    """
    drawing = Drawing()
    strokes = Strokes()
    texts: list[bare.Address] = []
    covered: int | None = None  # texts that were drawn before a picture of the whole page
    for kind, item, matrix in _objects(bare.address_of(page)):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append(item)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            strokes.read(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            bounds = bounds_of(item, matrix)
            if bounds:
                drawing.images.append(bounds)
                if _covers(bounds, visible):
                    covered = 0 if bare.has_transparency(item) else len(texts)
    drawing.rules, drawing.shapes = strokes.visible(), strokes.shapes
    if covered is not None:
        unseen = covered + sum(map(_is_invisible, texts[covered:]))
        drawing.scanned = unseen * 2 > len(texts)
    return drawing


def _objects(page: bare.Address) -> Iterator[tuple[int, bare.Address, Matrix]]:
    """All objects in the order in which they are drawn: kind, object, matrix of the form that holds it."""
    left = MAX_OBJECTS
    for index in range(bare.count_objects(page)):
        stack = [(bare.object_at(page, index), UNIT, 0)]
        while stack:
            item, matrix, depth = stack.pop()
            kind = bare.kind_of(item)
            left -= kind != pdfium.FPDF_PAGEOBJ_TEXT
            if left < 0:
                raise PageTooHeavy(f"lebih dari {MAX_OBJECTS} garis dan gambar pada satu halaman")
            yield kind, item, matrix
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
                inner = times(matrix_of(item), matrix)
                count = min(bare.count_parts(item), left)
                parts = (bare.part_at(item, position) for position in reversed(range(count)))
                stack.extend((part, inner, depth + 1) for part in parts)


def _covers(bounds: Bounds, visible: Bounds) -> bool:
    x0, y0, x1, y1 = visible
    width = min(bounds[2], x1) - max(bounds[0], x0)
    height = min(bounds[3], y1) - max(bounds[1], y0)
    return width > 0 and height > 0 and width * height >= WHOLE_PAGE * (x1 - x0) * (y1 - y0)


def _is_invisible(text: bare.Address) -> bool:
    return bool(bare.render_mode(text) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
