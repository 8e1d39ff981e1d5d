"""The text of a page in pieces: characters drawn in one row, without a blank or a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from extractor.document.glyphs import is_unreadable, spelled_out
from extractor.document.textpage import LEANS, Pen, TextPage, open_text_page

# A box is as high as the letters of usual fonts, around the baseline: what fonts say of their own height differs by
# half, and with some by six times. In em.
ASCENT, DESCENT = 0.93, 0.22
HEIGHT = ASCENT + DESCENT

# In heights of a box.
BLANK = 0.2  # PDFium writes a blank into wider gaps; where it did not, the row is broken
BACK = 0.35  # a character may start this far before the end of the one before it
LEVEL = 0.25  # baselines closer than this are one

ON_CURVE = 8  # letters between leaning ones; more are text of their own
NOT_BLANK = re.compile(r"[^ ]+")


class Piece(NamedTuple):
    """Characters that follow each other without a gap, in page space (origin bottom left, y up)."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    quarters: int  # quarter turns clockwise that bring it upright
    bold: bool
    mapped: bool  # whether its font says what its glyphs mean


def read_pieces(page: Any) -> list[Piece]:
    """Reads the text of one loaded page (a `pypdfium2.PdfPage`), in the order in which the page draws it.

    Text that leans is left out, and so are the letters of leaning text on a curve that stand upright by chance.

    Raises:
        PageTooHeavy: More characters than any report's page has.
    """
    with open_text_page(page) as text_page:
        if text_page is None:
            return []
        matches = NOT_BLANK.finditer(text_page.text)
        found = [piece for match in matches for piece in _cut(text_page, *match.span())]
    groups = [list(group) for _, group in groupby(found, key=lambda piece: piece.quarters == LEANS)]
    return [
        piece
        for index, group in enumerate(groups)
        if group[0].quarters != LEANS and not _is_on_curve(groups, index)
        for piece in group
    ]


def unreadable_share(pieces: Sequence[Piece]) -> float:
    """The share of characters, 0 to 1, of which nobody can say what they mean."""
    count = sum(len(piece.text) for piece in pieces)
    bad = sum(
        sum(map(is_unreadable, piece.text)) if piece.mapped else len(piece.text)
        for piece in pieces
        if not (piece.mapped and piece.text.isascii())
    )
    return bad / count if count else 0.0


def _is_on_curve(groups: Sequence[Sequence[Piece]], index: int) -> bool:
    """Whether a few upright letters have leaning ones right before and behind them."""
    if not 0 < index < len(groups) - 1 or sum(len(piece.text) for piece in groups[index]) > ON_CURVE:
        return False
    before, group, behind = groups[index - 1 : index + 2]
    return _is_next_to(before[-1], group[0]) and _is_next_to(group[-1], behind[0])


def _is_next_to(one: Piece, other: Piece) -> bool:
    """Whether two pieces are no further from each other than letters of a word."""
    across = max(one.left - other.right, other.left - one.right)
    up = max(one.bottom - other.top, other.bottom - one.top)
    return max(across, up) < max(one.right - one.left, one.top - one.bottom)


def _cut(page: TextPage, start: int, end: int) -> Iterator[Piece]:
    """The pieces of the characters from `start` to `end`, none of which is a blank. Leaning letters stand alone."""
    while start < end:
        pen = page.pen(start)
        stop = start + 1 if pen.quarters == LEANS else _stop(page, start, end, pen)
        yield _piece(page, start, stop, pen)
        start = stop


def _stop(page: TextPage, start: int, end: int, pen: Pen) -> int:
    """Where the row of characters ends that begins at `start`."""
    starts, ends, bases = page.frame(pen.quarters)
    height = HEIGHT * pen.em or 1.0
    back, blank, level = -BACK * height, BLANK * height, LEVEL * height
    base, last_end = bases[start], ends[start]
    for index in range(start + 1, end):
        if not (
            back < starts[index] - last_end < blank and -level < bases[index] - base < level
        ) and not _is_same_glyph(page, index):
            return index
        base, last_end = bases[index], ends[index]
    return end


def _piece(page: TextPage, start: int, stop: int, pen: Pen) -> Piece:
    left, bottom, right, top = _sides(page, start, stop, pen)
    text = spelled_out(page.text[start:stop])
    return Piece(text, left, bottom, right, top, pen.quarters, pen.bold, page.is_mapped(start))


def _sides(page: TextPage, start: int, stop: int, pen: Pen) -> tuple[float, float, float, float]:
    """Left, bottom, right, top: along the line by the characters, across it by the font."""
    x, y = page.origin(start)
    below, above = DESCENT * pen.em, ASCENT * pen.em
    if pen.quarters in (1, 3):
        bottom, top = min(page.bottom[start:stop]), max(page.top[start:stop])
        return (x - above, bottom, x + below, top) if pen.quarters == 1 else (x - below, bottom, x + above, top)
    left, right = min(page.left[start:stop]), max(page.right[start:stop])
    if pen.quarters == 0:  # boxes of slanted letters are wider than they
        return left + pen.slant * below, y - below, right - pen.slant * above, y + above
    if pen.quarters == 2:
        return left, y - above, right, y + below
    return left, min(page.bottom[start:stop]), right, max(page.top[start:stop])


def _is_same_glyph(page: TextPage, index: int) -> bool:
    """Whether a character and the one before it come of one glyph, a ligature: PDFium gives both its box."""
    return page.left[index] == page.left[index - 1] and page.right[index] == page.right[index - 1]
