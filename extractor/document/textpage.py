"""A text page of PDFium: its characters with their boxes, and what can be asked about one of them.

PDFium is called once a character for its box; text comes in one call, the rest is asked only where a piece begins.
PDFium is not thread safe: one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractor.document import bare
from extractor.document.glyphs import clean
from extractor.document.limits import MAX_CHARS, PageTooHeavy

LEANING = 6.0  # degrees by which text may lean from a right angle; beyond it is a stamp or a watermark
LEANS = -1
BOLD = 600  # weight of a font


class Frame(NamedTuple):
    """Sides of all characters of a page, as seen with text of one direction upright; bases grow upwards."""

    starts: Sequence[float]
    ends: Sequence[float]
    bases: Sequence[float]


class Pen(NamedTuple):
    """How the characters of one text object are drawn."""

    quarters: int  # quarter turns clockwise that bring them upright, or LEANS
    slant: float  # of letters made italics by slanting them: how far right the head lies of the foot, in heights
    em: float  # size of the font as drawn, points
    bold: bool


@contextmanager
def open_text_page(page: Any) -> Iterator[TextPage | None]:
    """The text page of a loaded page (a `pypdfium2.PdfPage`), None if it has no text.

    Raises:
        PageTooHeavy: More characters than any report's page has.
    """
    handle = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(handle) if handle else 0
        if count > MAX_CHARS:
            raise PageTooHeavy(f"{count} huruf pada satu halaman")
        yield TextPage(handle, count) if count > 0 else None
    finally:
        if handle:
            pdfium.FPDFText_ClosePage(handle)


class TextPage:
    """Characters by their index: `text`, and sides of their boxes in page space (origin bottom left, y up)."""

    def __init__(self, handle: Any, count: int) -> None:
        self._address = bare.address_of(handle)
        self._bold: dict[bare.Address, bool] = {None: False}  # fonts
        self._drawn: bare.Address = None  # the text object that was asked last, and its pen
        self._pen = Pen(0, 0.0, 0.0, bold=False)
        self.text = clean(_text(handle, count))
        boxes = (pdfium.FS_RECTF * count)()
        first, size = ctypes.addressof(boxes), ctypes.sizeof(boxes)
        deque(
            map(bare.put_char_box, repeat(self._address), range(count), range(first, first + size, size // count)),
            maxlen=0,
        )
        sides: list[float] = list(memoryview(boxes).cast("B").cast("f"))
        self.left, self.top, self.right, self.bottom = sides[0::4], sides[1::4], sides[2::4], sides[3::4]
        self._frames = {0: Frame(self.left, self.right, self.bottom)}

    def frame(self, quarters: int) -> Frame:
        """The page's characters as text that `quarters` turns clockwise bring upright."""
        if quarters not in self._frames:
            minus_right, minus_top = [-x for x in self.right], [-y for y in self.top]
            self._frames[1] = Frame(self.bottom, self.top, minus_right)  # text runs up the page
            self._frames[2] = Frame(minus_right, [-x for x in self.left], minus_top)
            self._frames[3] = Frame(minus_top, [-y for y in self.bottom], self.left)  # down the page
        return self._frames[quarters]

    def pen(self, index: int) -> Pen:
        """How a character is drawn."""
        drawn = bare.text_object(self._address, index)
        if drawn is None or drawn != self._drawn:
            self._drawn, self._pen = drawn, self._read_pen(drawn, index)
        return self._pen

    def origin(self, index: int) -> tuple[float, float]:
        """The point of the baseline where a character begins: x, y."""
        x, y = bare.origin(self._address, index)
        return x, y

    def is_mapped(self, index: int) -> bool:
        """Whether the character's font says what its glyph means."""
        return bool(bare.lacks_meaning(self._address, index) <= 0)

    def _read_pen(self, drawn: bare.Address, index: int) -> Pen:
        a, b, c, d, _, _ = bare.char_matrix(self._address, index)
        em = abs(bare.font_size(self._address, index)) * math.hypot(c, d)
        font = bare.font_of(drawn) if drawn else None
        if font not in self._bold:
            self._bold[font] = _is_bold(font)
        quarters = _quarters(math.degrees(math.atan2(b, a)))
        slant = c / d if quarters == 0 and c * d > 0 else 0.0
        return Pen(quarters, slant, em, self._bold[font])


def _is_bold(address: bare.Address) -> bool:
    font = ctypes.cast(ctypes.c_void_p(address), pdfium.FPDF_FONT)
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    return bool(pdfium.FPDFFont_GetWeight(font) >= BOLD or (0 < length <= len(name) and b"bold" in name.value.lower()))


def _text(handle: Any, count: int) -> str:
    """The text, one character for each that PDFium counts."""
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(handle, 0, count, units) == count + 1:
        text = bytes(units)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    # That call leaves out glyphs without a meaning, and writes rare characters as two units.
    codes = (ctypes.c_uint * count)(*map(pdfium.FPDFText_GetUnicode, repeat(handle), range(count)))
    return bytes(codes).decode("utf-32-le", "replace")


def _quarters(angle: float) -> int:
    """Quarter turns clockwise that bring text of `angle` (degrees counter-clockwise) upright, LEANS if none does."""
    if math.isnan(angle):
        return LEANS  # matrices may grow beyond all numbers
    turns = round(angle / 90.0)
    return turns % 4 if abs(angle - turns * 90.0) <= LEANING else LEANS
