"""What PDFium knows of a page: characters with their boxes, drawn lines, pictures; in PDF page space.

Only here the raw API is called. PDFium is not thread safe: one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MAX_FORM_DEPTH = 8  # forms in forms; deeper ones are traps
MAX_OBJECTS = 60_000  # drawn objects on one page; a map or a chart beyond it is no table
MAX_CHARS = 400_000
THIN = 2.5  # points: a filled rectangle up to this wide is a drawn line
STRAIGHT = 0.6  # points by which a line may lean

# Symbol and Wingdings glyphs that Word leaves in the private use area, by the fonts' own encodings.
PRIVATE_USE = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0B3: "≥",
    0xF0A3: "≤",
    0xF02D: "-",
    0xF025: "%",
    0xF076: "❖",
}
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
DECODED = {
    **PRIVATE_USE,
    **LIGATURES,
    0x02: "-",
    0xAD: "-",
    0xA0: " ",
    0xFFFE: "-",
}  # 2: PDFium's hyphen at a line's end


class PageTooHeavy(Exception):  # noqa: N818
    """A page with more on it than any report's page has. The message says what."""


class Char(NamedTuple):
    """A character in page space (origin bottom left, y up)."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    index: int  # in PDFium's text page


class Rule(NamedTuple):
    """A straight drawn line in page space."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class RawPage:
    """A page as PDFium gives it. `box` is the visible page (left, bottom, right, top)."""

    box: tuple[float, float, float, float]
    rotate: int  # quarter turns clockwise, the page's own /Rotate
    chars: list[Char] = field(default_factory=list)
    angles: dict[int, float] = field(default_factory=dict)  # of characters that begin a run, degrees counter-clockwise
    bold: set[int] = field(default_factory=set)  # of those characters, the ones in a bold font
    rules: list[Rule] = field(default_factory=list)
    images: list[tuple[float, float, float, float]] = field(default_factory=list)


def read_page(page: Any) -> RawPage:
    """Reads one loaded page (a `pypdfium2.PdfPage`).

    Raises:
        PageTooHeavy: More characters or drawn objects than any report's page has.
    """
    left, bottom, right, top = page.get_bbox()
    raw = RawPage((left, bottom, right, top), page.get_rotation() // 90)
    _read_chars(page, raw)
    _read_objects(page, raw)
    return raw


def _read_chars(page: Any, raw: RawPage) -> None:
    textpage = pdfium.FPDFText_LoadPage(page)
    if not textpage:
        return
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        if count > MAX_CHARS:
            raise PageTooHeavy(f"{count:,} characters on one page")
        raw.chars = list(_chars(textpage, count))
        _look_at_runs(textpage, raw)
    finally:
        pdfium.FPDFText_ClosePage(textpage)


def _chars(textpage: Any, count: int) -> Iterator[Char]:
    box = pdfium.FS_RECTF()
    reference = ctypes.byref(box)
    get_unicode, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    for index in range(count):
        code = get_unicode(textpage, index)
        if code < 33 or code in DECODED:
            text = DECODED.get(code, " ")
        elif 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            text = "\N{REPLACEMENT CHARACTER}"
        else:
            text = chr(code)
        if text == " ":
            yield Char(" ", 0.0, 0.0, 0.0, 0.0, index)
        elif get_box(textpage, index, reference):
            yield Char(text, box.left, box.bottom, box.right, box.top, index)


def _look_at_runs(textpage: Any, raw: RawPage) -> None:
    """Notes angle and weight of each character that begins a run: behind a blank, or away from the one before."""
    last: Char | None = None
    for char in raw.chars:
        if char.text == " ":
            last = None
            continue
        if last is None or not _follows(last, char):
            angle = math.degrees(pdfium.FPDFText_GetCharAngle(textpage, char.index))
            raw.angles[char.index] = angle % 360.0
            if _is_bold(textpage, char.index):
                raw.bold.add(char.index)
        last = char


def _follows(last: Char, char: Char) -> bool:
    """Whether `char` stands just right of `last` on an upright line."""
    height = last.top - last.bottom
    return abs(char.bottom - last.bottom) < 0.3 * height and -0.5 * height < char.left - last.right < height


def _is_bold(textpage: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(textpage, index) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    size = pdfium.FPDFText_GetFontInfo(textpage, index, name, 128, ctypes.byref(flags))
    return 0 < size <= 128 and (b"Bold" in name.value or b"bold" in name.value)


def _read_objects(page: Any, raw: RawPage) -> None:
    budget = MAX_OBJECTS
    stack: list[tuple[Any, tuple[float, ...] | None, int]] = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        stack.append((pdfium.FPDFPage_GetObject(page, index), None, 0))
        while stack:
            item, matrix, depth = stack.pop()
            budget -= 1
            if budget < 0:
                raise PageTooHeavy(f"more than {MAX_OBJECTS:,} drawn objects on one page")
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                _read_path(item, matrix, raw)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                bounds = _bounds(item, matrix)
                if bounds:
                    raw.images.append(bounds)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
                inner = _times(_matrix(item), matrix)
                for position in range(min(pdfium.FPDFFormObj_CountObjects(item), budget)):
                    stack.append((pdfium.FPDFFormObj_GetObject(item, position), inner, depth + 1))


def _matrix(item: Any) -> tuple[float, ...]:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(inner: tuple[float, ...], outer: tuple[float, ...] | None) -> tuple[float, ...]:
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _apply(matrix: tuple[float, ...] | None, x: float, y: float) -> tuple[float, float]:
    if matrix is None:
        return x, y
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: tuple[float, ...] | None) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    x0, y0 = _apply(matrix, left.value, bottom.value)
    x1, y1 = _apply(matrix, right.value, top.value)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _read_path(item: Any, matrix: tuple[float, ...] | None, raw: RawPage) -> None:
    """Takes the drawn lines of a path: strokes, and filled rectangles so thin that they are lines.

    A filled rectangle that is not thin is shading: its sides are not lines of a table.
    """
    bounds = _bounds(item, matrix)
    if bounds is None:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    x0, y0, x1, y1 = bounds
    if min(x1 - x0, y1 - y0) <= THIN and (stroke.value or fill.value):
        if max(x1 - x0, y1 - y0) > THIN:
            raw.rules.append(_centre_line(x0, y0, x1, y1))
        return
    if stroke.value and not _invisible(item):
        raw.rules.extend(_stroked_lines(item, matrix))
    elif fill.value and pdfium.FPDFPath_CountSegments(item) > 5:
        raw.rules.extend(_thin_parts(item, matrix))


def _centre_line(x0: float, y0: float, x1: float, y1: float) -> Rule:
    if x1 - x0 >= y1 - y0:
        middle = (y0 + y1) / 2
        return Rule(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Rule(middle, y0, middle, y1)


def _invisible(item: Any) -> bool:
    red, green, blue, alpha = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFPageObj_GetStrokeColor(item, red, green, blue, alpha):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= 254


def _subpaths(item: Any, matrix: tuple[float, ...] | None) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Points of each subpath and whether it is closed; a curve breaks a subpath."""
    points: list[tuple[float, float]] = []
    own = _times(_matrix(item), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(item), MAX_OBJECTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _apply(own, x.value, y.value)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points, False
            points = [point]
            continue
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield points, True
            points = []
    if len(points) > 1:
        yield points, False


def _stroked_lines(item: Any, matrix: tuple[float, ...] | None) -> Iterator[Rule]:
    for points, closed in _subpaths(item, matrix):
        ends = [*points[1:], points[0]] if closed else points[1:]
        for (ax, ay), (bx, by) in zip(points, ends, strict=False):
            if abs(ax - bx) <= STRAIGHT and abs(ay - by) > STRAIGHT:
                yield Rule(ax, min(ay, by), ax, max(ay, by))
            elif abs(ay - by) <= STRAIGHT and abs(ax - bx) > STRAIGHT:
                yield Rule(min(ax, bx), ay, max(ax, bx), ay)


def _thin_parts(item: Any, matrix: tuple[float, ...] | None) -> Iterator[Rule]:
    """Lines out of one filled path that holds many rectangles, as some printers write a whole grid."""
    for points, _ in _subpaths(item, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        if min(width, height) <= THIN < max(width, height):
            yield _centre_line(min(xs), min(ys), max(xs), max(ys))
