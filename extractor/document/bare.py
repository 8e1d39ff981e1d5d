"""Functions of PDFium that a page needs hundreds of times: with bare addresses, in half the time of typed pointers.

Pages, objects, segments and fonts are addresses here, None for none. What PDFium writes goes to memory that the next
call overwrites: PDFium is not thread safe, one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

Address = int | None


def address_of(handle: Any) -> Address:
    """The address that a typed pointer of pypdfium2, or what stands for one, points to."""
    return ctypes.cast(handle, ctypes.c_void_p).value


def bare(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of PDFium that takes addresses and numbers as they are."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_POINTER, _INT = ctypes.c_void_p, ctypes.c_int

count_objects = bare(pdfium.FPDFPage_CountObjects, _INT, _POINTER)
object_at = bare(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
count_parts = bare(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
part_at = bare(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
kind_of = bare(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
has_transparency = bare(pdfium.FPDFPageObj_HasTransparency, _INT, _POINTER)
render_mode = bare(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
count_segments = bare(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
segment_at = bare(pdfium.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
segment_kind = bare(pdfium.FPDFPathSegment_GetType, _INT, _POINTER)
closes = bare(pdfium.FPDFPathSegment_GetClose, _INT, _POINTER)

_CHAR = (_POINTER, _INT)  # text page, index of a character
put_char_box = bare(pdfium.FPDFText_GetLooseCharBox, _INT, *_CHAR, _POINTER)
text_object = bare(pdfium.FPDFText_GetTextObject, _POINTER, *_CHAR)
font_of = bare(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
font_size = bare(pdfium.FPDFText_GetFontSize, ctypes.c_double, *_CHAR)
lacks_meaning = bare(pdfium.FPDFText_HasUnicodeMapError, _INT, *_CHAR)
_put_char_matrix = bare(pdfium.FPDFText_GetMatrix, _INT, *_CHAR, _POINTER)
_put_origin = bare(pdfium.FPDFText_GetCharOrigin, _INT, *_CHAR, _POINTER, _POINTER)

_put_matrix = bare(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
_put_bounds = bare(pdfium.FPDFPageObj_GetBounds, _INT, *[_POINTER] * 5)
_put_point = bare(pdfium.FPDFPathSegment_GetPoint, _INT, *[_POINTER] * 3)
_put_draw_mode = bare(pdfium.FPDFPath_GetDrawMode, _INT, *[_POINTER] * 3)
_put_stroke = bare(pdfium.FPDFPageObj_GetStrokeColor, _INT, *[_POINTER] * 5)
_put_fill = bare(pdfium.FPDFPageObj_GetFillColor, _INT, *[_POINTER] * 5)

_floats, _counts = (ctypes.c_float * 6)(), (ctypes.c_uint * 4)()
_doubles = (ctypes.c_double * 2)()
_float_at = tuple(ctypes.addressof(_floats) + 4 * index for index in range(4))
_count_at = tuple(ctypes.addressof(_counts) + 4 * index for index in range(4))
_double_at = tuple(ctypes.addressof(_doubles) + 8 * index for index in range(2))


def matrix_of(item: Address) -> list[float] | None:
    """The six numbers of an object's matrix."""
    return _floats[:] if _put_matrix(item, _float_at[0]) else None


def bounds_of(item: Address) -> list[float] | None:
    """Left, bottom, right, top of an object in the space of what holds it."""
    return _floats[:4] if _put_bounds(item, *_float_at) else None


def point_of(segment: Address) -> list[float]:
    """Where a segment of a path ends: x, y."""
    _put_point(segment, *_float_at[:2])
    return _floats[:2]


def draw_mode(item: Address) -> tuple[bool, bool]:
    """Whether a path is filled, and whether it is stroked."""
    fill, stroke = _counts[:2] if _put_draw_mode(item, *_count_at[:2]) else (0, 0)
    return fill != 0, stroke != 0


def stroke_colour(item: Address) -> list[int] | None:
    """Red, green, blue and alpha, 0 to 255; None if it is no plain colour."""
    return _counts[:] if _put_stroke(item, *_count_at) else None


def fill_colour(item: Address) -> list[int] | None:
    """Red, green, blue and alpha, 0 to 255; None if it is no plain colour."""
    return _counts[:] if _put_fill(item, *_count_at) else None


def char_matrix(page: Address, index: int) -> list[float]:
    """The matrix of a character: a, b, c, d, e, f."""
    _put_char_matrix(page, index, _float_at[0])
    return _floats[:]


def origin(page: Address, index: int) -> list[float]:
    """Where a character begins on its baseline: x, y."""
    _put_origin(page, index, *_double_at)
    return _doubles[:]
