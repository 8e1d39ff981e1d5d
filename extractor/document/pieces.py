"""The text layer of a page: pieces of text, each with its box, in PDF page space.

A piece is what the page draws as one row of characters, without a blank or a gap. PDFium is called once a character for
the box alone; text comes in one call, angle and weight once a piece. PDFium is not thread safe: one process reads one
file at a time.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractor.document.glyphs import clean, is_unreadable, spelled_out
from extractor.document.limits import MAX_CHARS, PageTooHeavy

ON_CURVE = 8  # letters between leaning ones; more are text of their own
LEANING = 6.0  # degrees by which text may lean from a right angle; beyond it is a stamp or a watermark

# In heights of the character's box, which is about 1.15 em.
BLANK = 0.2  # a gap wider than this is a blank although none is written
BACK = 0.35  # a character may start this far before the end of the one before it
KERNING = 0.1  # starting further back than this, it may be the same one once more: bold feigned by printing twice
DESCENT = 0.2  # the part below the baseline
LEVEL = 0.25  # baselines closer than this are one

DESCENT = 0.2  # part of a character's box below its baseline
SLIGHT = 0.01  # of a matrix: below this text is level
LEANS = -1
NOT_BLANK = re.compile(r"[^ ]+")


class Piece(NamedTuple):
    """Characters that follow each other without a gap, in page space (origin bottom left, y up)."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    quarters: int  # quarter turns clockwise that bring it upright, or LEANS
    bold: bool
    mapped: bool  # whether its font says what its glyphs mean


class Frame(NamedTuple):
    """Boxes of all characters of a page, as seen with text of one direction upright; heads lie above bases."""

    starts: Sequence[float]
    ends: Sequence[float]
    bases: Sequence[float]
    heads: Sequence[float]


def read_pieces(page: Any) -> list[Piece]:
    """Reads the text of one loaded page (a `pypdfium2.PdfPage`), in the order in which the page draws it.

    Text that leans is left out.

    Raises:
        PageTooHeavy: More characters than any report's page has.
    """
    handle = pdfium.FPDFText_LoadPage(page)
    if not handle:
        return []
    try:
        count = pdfium.FPDFText_CountChars(handle)
        if count > MAX_CHARS:
            raise PageTooHeavy(f"{count} huruf pada satu halaman")
        return list(_TextPage(handle, count).pieces()) if count > 0 else []
    finally:
        pdfium.FPDFText_ClosePage(handle)


class _TextPage:
    """One text page of PDFium, with its characters and their boxes at hand."""

    def __init__(self, handle: Any, count: int) -> None:
        self.handle = handle
        self.text = clean(_text(handle, count))
        boxes = (pdfium.FS_RECTF * count)()
        list(map(pdfium.FPDFText_GetLooseCharBox, repeat(handle), range(count), boxes))
        sides = memoryview(boxes).cast("B").cast("f").tolist()
        self.left, self.top, self.right, self.bottom = sides[0::4], sides[1::4], sides[2::4], sides[3::4]
        self.frames = {0: Frame(self.left, self.right, self.bottom, self.top)}
        self.matrix = pdfium.FS_MATRIX()
        self.font_name = ctypes.create_string_buffer(128)
        self.font_flags = ctypes.c_int()

    def pieces(self) -> Iterator[Piece]:
        """The pieces that don't lean. Of letters on a curve some stand upright by chance: they go with the others."""
        found = [piece for match in NOT_BLANK.finditer(self.text) for piece in self._cut(*match.span())]
        groups = [list(group) for _, group in groupby(found, key=lambda piece: piece.quarters == LEANS)]
        for index, group in enumerate(groups):
            if group[0].quarters == LEANS:
                continue
            short = 0 < index < len(groups) - 1 and sum(len(piece.text) for piece in group) <= ON_CURVE
            if not (
                short and _is_next_to(groups[index - 1][-1], group[0]) and _is_next_to(group[-1], groups[index + 1][0])
            ):
                yield from group

    def _cut(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces from `start` to `end`, which hold no blank."""
        while start < end:
            quarters, slant = self._direction(start)
            if quarters == LEANS:
                yield self._piece(start, start + 1, quarters, 0.0)
                start += 1
                continue
            frame = self._frame(quarters)
            stop = self._stop(frame, start, end, slant)
            yield self._piece(start, stop, quarters, slant)
            while stop < end and self._is_double(frame, stop):
                stop += 1
            start = stop

    def _stop(self, frame: Frame, start: int, end: int, slant: float) -> int:
        """Where the row of characters ends that begins at `start`."""
        starts, ends, bases, heads = frame
        for index in range(start + 1, end):
            height = heads[index - 1] - bases[index - 1] or 1.0
            gap = (starts[index] - ends[index - 1]) / height + slant
            if gap < -KERNING and self._is_same_glyph(index):
                continue
            if not -BACK < gap < BLANK or abs(bases[index] - bases[index - 1]) > LEVEL * height:
                return index
            if gap < -KERNING and self._is_double(frame, index):
                return index
        return end

    def _is_same_glyph(self, index: int) -> bool:
        """Whether a character and the one before it come of one glyph, a ligature: PDFium gives both its box."""
        return self.left[index] == self.left[index - 1] and self.right[index] == self.right[index - 1]

    def _is_double(self, frame: Frame, index: int) -> bool:
        """Whether a character is the one before it once more, at the same place."""
        starts, _, bases, heads = frame
        nearby = KERNING * (heads[index] - bases[index])
        return (
            self.text[index] == self.text[index - 1]
            and abs(starts[index] - starts[index - 1]) < nearby
            and abs(bases[index] - bases[index - 1]) < nearby
        )

    def _piece(self, start: int, stop: int, quarters: int, slant: float) -> Piece:
        bottom, top = min(self.bottom[start:stop]), max(self.top[start:stop])
        return Piece(
            spelled_out(self.text[start:stop]),
            min(self.left[start:stop]) + slant * DESCENT * (top - bottom),
            bottom,
            max(self.right[start:stop]) - slant * (1 - DESCENT) * (top - bottom),
            top,
            quarters,
            self._is_bold(start),
            pdfium.FPDFText_HasUnicodeMapError(self.handle, start) <= 0,
        )

    def _direction(self, index: int) -> tuple[int, float]:
        """Quarter turns that bring a character upright, or LEANS; and by how much its box is widened by its slant."""
        if not pdfium.FPDFText_GetCharAngle(self.handle, index):
            return 0, 0.0
        # PDFium takes the angle of the upright strokes: italics made by slanting letters would seem to lean.
        matrix = self.matrix
        pdfium.FPDFText_GetMatrix(self.handle, index, matrix)
        quarters = quarter(math.degrees(math.atan2(matrix.b, matrix.a)))
        return quarters, matrix.c / matrix.d if quarters == 0 and matrix.c * matrix.d > 0 else 0.0

    def _frame(self, quarters: int) -> Frame:
        if quarters not in self.frames:
            left, right, bottom, top = self.frames[0]
            minus_left, minus_right = [-x for x in left], [-x for x in right]
            minus_bottom, minus_top = [-y for y in bottom], [-y for y in top]
            self.frames[1] = Frame(bottom, top, minus_right, minus_left)  # text runs up the page
            self.frames[2] = Frame(minus_right, minus_left, minus_top, minus_bottom)
            self.frames[3] = Frame(minus_top, minus_bottom, left, right)  # down the page
        return self.frames[quarters]

    def _is_bold(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self.handle, index) >= 600:
            return True
        name, size = self.font_name, len(self.font_name)
        length = pdfium.FPDFText_GetFontInfo(self.handle, index, name, size, self.font_flags)
        return 0 < length <= size and b"bold" in name.value.lower()


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


def quarter(angle: float) -> int:
    """Quarter turns clockwise that bring text of `angle` (degrees counter-clockwise) upright, LEANS if none does."""
    turns = round(angle / 90.0)
    return turns % 4 if abs(angle - turns * 90.0) <= LEANING else LEANS


def _is_next_to(one: Piece, other: Piece) -> bool:
    """Whether two pieces are no further from each other than letters of a word."""
    across = max(one.left - other.right, other.left - one.right)
    up = max(one.bottom - other.top, other.bottom - one.top)
    return max(across, up) < max(one.right - one.left, one.top - one.bottom)


def unreadable_share(pieces: Sequence[Piece]) -> float:
    """The share of characters, 0 to 1, of which nobody can say what they mean."""
    count = sum(len(piece.text) for piece in pieces)
    bad = sum(
        sum(map(is_unreadable, piece.text)) if piece.mapped else len(piece.text)
        for piece in pieces
        if not (piece.mapped and piece.text.isascii())
    )
    return bad / count if count else 0.0
