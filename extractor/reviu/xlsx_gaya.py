"""How the sheets look: formats, row heights, print set-up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LINE_HEIGHT, TALLEST = 13.5, 409.0  # points; Excel allows no taller row
A4 = 9
INK, QUIET, HEAD, RULE, FILL_IN = "#1D2733", "#5B6775", "#E9EDF1", "#C9D0D8", "#FFFBE6"


@dataclass(frozen=True, slots=True)
class Gaya:
    """Cell formats of the workbook."""

    judul: Any
    subjudul: Any
    catatan: Any
    kepala: Any
    sel: Any
    angka: Any
    isian: Any


def make_styles(book: Workbook) -> Gaya:
    """The formats, once a workbook."""
    base = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top"}
    cell = {**base, "text_wrap": True, "border": 1, "border_color": RULE}
    return Gaya(
        judul=book.add_format({**base, "bold": True, "font_size": 16}),
        subjudul=book.add_format({**base, "bold": True, "font_size": 12}),
        catatan=book.add_format({**base, "font_color": QUIET}),
        kepala=book.add_format({**cell, "bold": True, "bg_color": HEAD, "valign": "vcenter"}),
        sel=book.add_format(cell),
        angka=book.add_format({**cell, "num_format": "#,##0", "align": "right"}),
        isian=book.add_format({**cell, "bg_color": FILL_IN}),
    )


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """Height in points of a row of wrapped texts, each with the width of its column in characters."""
    lines = max(_lines_needed(text, width) for text, width in texts)
    return min(lines * LINE_HEIGHT + 5, TALLEST)


def write_text(sheet: Worksheet, row: int, col: int, text: str, style: Any) -> None:
    """A cell of text: never a formula, a link or a number, whatever it begins with."""
    if text:
        sheet.write_string(row, col, text, style)
    else:
        sheet.write_blank(row, col, None, style)


def set_print(sheet: Worksheet, head_row: int | None = None) -> None:
    """A4 landscape, all columns on one page's width, the head row on every page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    if head_row is not None:
        sheet.repeat_rows(head_row)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")


def _lines_needed(text: str, width: float) -> int:
    # Words wrap whole, so that a line is filled to about nine tenths.
    return sum(max(1, ceil(len(line) * 1.12 / width)) for line in text.split("\n"))
