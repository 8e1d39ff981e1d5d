"""A table without rules of which a page holds the header alone, at its foot: the rows open the next page."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.model.page import Line, Page
from extractor.tables.bands import bands_of, heads_at, may_head_columns, recut
from extractor.tables.gutters import cut_words, find_columns, find_gutters, with_header
from extractor.tables.layout import EDGE, header_cells
from extractor.tables.region import find_region
from extractor.tables.textrows import find_rows
from extractor.tables.unruled import CUT_WORDS, Unruled, header_text, holds_figures

LAST = 4  # lines at the foot of a page that may be a header


def find_begun(page: Page, lines: Sequence[Line], after: Page | None) -> Unruled | None:
    """The header at the foot of a page, with the columns of the rows that open the next one.

    Args:
        page: The page.
        lines: Its lines below the last table.
        after: The next page.
    """
    if after is None or not any(map(may_head_columns, lines[-LAST:])):
        return None
    bands, below = bands_of(lines), bands_of(after.lines)
    at = next((at for at in range(max(0, len(bands) - LAST), len(bands)) if heads_at(bands, at)), None)
    if at is None:
        return None
    region = find_region([*bands, *below], at, page.edges, narrow=True)
    if region.header[-1] is not bands[-1] or region.numbering or not region.body:
        return None
    xs = find_gutters(region.header, region.body) or find_columns(region.header, region.body).xs
    columns = with_header(xs, region.header)
    body = [recut(band, xs) for band in region.body]
    if not holds_figures(columns, body, len(find_rows(columns, body, after.edges))) or cut_words(body, xs) > CUT_WORDS:
        return None
    top, foot = region.header[0].box.y0 - EDGE, region.header[-1].box.y1 + EDGE
    return Unruled(tuple(header_cells(columns, top, foot)), columns, header_text(region.header))
