"""How the sheets look: formats, row heights, print set-up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any

from extractor.reviu.gambar import Gambar

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LINE_HEIGHT, TALLEST = 13.5, 409.0  # points; Excel allows no taller row
FOLIO = 14  # 8.5 x 13 inches: the F4 of Indonesian offices, to within 3 mm
PIXELS, PADDING = 7, 5  # width of a character, and what a column has besides
SCREEN = 96  # pixels an inch
TALLEST_PICTURE = 110.0  # points on the sheet
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


def place_picture(sheet: Worksheet, row: int, col: int, gambar: Gambar, width: float) -> float:
    """Puts a picture into a cell of this width in characters; moved and hidden with its row.

    Returns:
        Height of the row in points that it asks for.
    """
    from PIL import Image

    room = (width * PIXELS + PADDING - 6) * 72 / SCREEN  # points, a rim left free
    shown = min(room / gambar.width, TALLEST_PICTURE / gambar.height, 1.0)  # of the size on the page
    with Image.open(BytesIO(gambar.isi)) as image:
        pixels = image.width
    # The sheet takes a picture without a resolution of its own for 96 pixels an inch.
    scale = gambar.width * shown / (pixels * 72 / SCREEN)
    sheet.insert_image(
        row,
        col,
        f"cuplikan.{gambar.jenis}",
        {
            "image_data": BytesIO(gambar.isi),
            "x_offset": 3,
            "y_offset": 3,
            "x_scale": scale,
            "y_scale": scale,
            "object_position": 1,
            "description": "Cuplikan halaman",
        },
    )
    return gambar.height * shown + 6


def set_print(sheet: Worksheet, title: str, head_row: int | None = None) -> None:
    """F4 landscape, all columns on one page's width, the head row on every page."""
    sheet.set_landscape()
    sheet.set_paper(FOLIO)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    if head_row is not None:
        sheet.repeat_rows(head_row)
    sheet.set_header(f"&L&9Daftar ketidaksesuaian laporan kinerja&R&9{title}", {"margin": 0.3})
    sheet.set_footer("&L&8Bahan reviu, Permenpan RB 53/2014 lampiran III&R&8Halaman &P dari &N", {"margin": 0.3})


def _lines_needed(text: str, width: float) -> int:
    # Characters of this size are narrower than the unit of widths, which makes up for words that wrap whole.
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))
