"""The text of a page in pieces: characters drawn in one row, without a blank or a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from extractor.document.glyphs import is_unreadable, spelled_out
from extractor.document.textpage import LEANS, Font, Frame, TextPage, open_text_page

# Every box is made as high as those of the usual fonts, around the baseline: what fonts say of their own height differs
# by half, and with some by six times. In em.
ASCENT, DESCENT = 0.93, 0.22
HEIGHT = ASCENT + DESCENT

# In heights of a box.
BLANK = 0.2  # a gap wider than this is a blank although none is written
BACK = 0.35  # a character may start this far before the end of the one before it
KERNING = 0.1  # starting further back than this, it may be the same one once more: bold feigned by printing twice
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
        quarters, slant = page.direction(start)
        font = page.font(start)
        if quarters == LEANS:
            yield _piece(page, start, start + 1, quarters, 0.0, font)
            start += 1
            continue
        frame = page.frame(quarters)
        stop = _stop(page, frame, start, end, slant, font.height / HEIGHT or 1.0)
        yield _piece(page, start, stop, quarters, slant, font)
        while stop < end and _is_double(page, frame, stop):
            stop += 1
        start = stop


def _piece(page: TextPage, start: int, stop: int, quarters: int, slant: float, font: Font) -> Piece:
    left, right = min(page.left[start:stop]), max(page.right[start:stop])
    bottom, top = min(page.bottom[start:stop]), max(page.top[start:stop])
    if quarters == 0:
        bottom, top = _around_baseline(bottom, top, font)
        left += slant * DESCENT / HEIGHT * (top - bottom)  # the box of a slanted letter is wider than the letter
        right -= slant * ASCENT / HEIGHT * (top - bottom)
    elif quarters == 1:
        right, left = (-x for x in _around_baseline(-right, -left, font))
    elif quarters == 2:
        top, bottom = (-y for y in _around_baseline(-top, -bottom, font))
    elif quarters == 3:
        left, right = _around_baseline(left, right, font)
    text = spelled_out(page.text[start:stop])
    return Piece(text, left, bottom, right, top, quarters, font.bold, page.is_mapped(start))


def _around_baseline(base: float, head: float, font: Font) -> tuple[float, float]:
    """Foot and head of a box, as high as usual."""
    if font.height <= 0:
        return base, head
    em = (head - base) / font.height
    baseline = base + font.descent * em
    return baseline - DESCENT * em, baseline + ASCENT * em


def _stop(page: TextPage, frame: Frame, start: int, end: int, slant: float, high: float) -> int:
    """Where the row of characters ends that begins at `start`; boxes are `high` times as high as usual."""
    starts, ends, bases, heads = frame
    base, head, last_end = bases[start], heads[start], ends[start]
    for index in range(start + 1, end):
        height = (head - base) / high or 1.0
        gap = (starts[index] - last_end) / height + slant
        step = (bases[index] - base) / height
        if not (-KERNING <= gap < BLANK and -LEVEL <= step <= LEVEL):
            back = -BACK < gap < -KERNING and -LEVEL <= step <= LEVEL
            if not _is_same_glyph(page, index) and not (back and not _is_double(page, frame, index)):
                return index
        base, head, last_end = bases[index], heads[index], ends[index]
    return end


def _is_same_glyph(page: TextPage, index: int) -> bool:
    """Whether a character and the one before it come of one glyph, a ligature: PDFium gives both its box."""
    return page.left[index] == page.left[index - 1] and page.right[index] == page.right[index - 1]


def _is_double(page: TextPage, frame: Frame, index: int) -> bool:
    """Whether a character is the one before it once more, at the same place."""
    nearby = KERNING * (frame.heads[index] - frame.bases[index])
    return (
        page.text[index] == page.text[index - 1]
        and abs(frame.starts[index] - frame.starts[index - 1]) < nearby
        and abs(frame.bases[index] - frame.bases[index - 1]) < nearby
    )
