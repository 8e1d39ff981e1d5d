"""Rows of a ruled table outside its rules: a header and rows on coloured bars, a total under the last line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from extractor.model.geometry import Box
from extractor.model.page import Line, Page
from extractor.tables.bands import Band, bands_of, is_figure, reads_like_header
from extractor.tables.draft import Draft, build_draft
from extractor.tables.gutters import with_header
from extractor.tables.header import find_header
from extractor.tables.layout import EDGE, header_cells, row_cells
from extractor.tables.region import CLOSE, find_region

TOTAL = re.compile(r"^\W*(?:grand\s+)?(?:total|jumlah)\b", re.IGNORECASE)
NAMED = 0.6  # of the columns that a header over them must name


def with_rows_around(page: Page, draft: Draft, above: Sequence[Line], below: Sequence[Line]) -> Draft:
    """The draft with the header above its rules and the total below them, where there are such.

    Args:
        page: The page.
        draft: A ruled grid of it.
        above: Lines between the grid and the one above.
        below: Lines between the grid and the one below.
    """
    cells: list[Box] = []
    if above and not find_header(draft.cells, draft.rows):
        cells += _header_above(draft, above)
    if below and TOTAL.match(below[0].text):
        cells += _total_below(draft, below)
    return build_draft(page, [*(cell.box for cell in draft.cells), *cells]) if cells else draft


def _header_above(draft: Draft, lines: Sequence[Line]) -> list[Box]:
    bands = bands_of(lines)
    heads = [index for index, band in enumerate(bands) if len(band.chunks) > 1 and reads_like_header(band)]
    if not heads:
        return []
    region = find_region(bands, heads[-1])
    rows: list[Band] = [*region.header, *([region.numbering] if region.numbering else []), *region.body]
    gap = draft.box.y0 - rows[-1].box.y1
    if region.end < len(bands) or gap > 2 * CLOSE * rows[-1].size:
        return []
    columns = with_header(draft.xs, region.header)
    parted = all(len({columns.at(chunk.box.x_mid) for chunk in band.chunks}) == len(band.chunks) for band in rows)
    fits = all(columns.fits(chunk) for band in region.body for chunk in band.chunks)
    if not (parted and fits) or sum(map(bool, columns.paths)) < NAMED * len(columns.paths) or _outside(draft, rows):
        return []
    top = min(band.box.y0 for band in region.header) - EDGE
    below = rows[len(region.header) :]
    between = [(over.box.y1 + under.box.y0) / 2 for over, under in pairwise([region.header[-1], *below])]
    levels = [*between, draft.box.y0]
    cells = [row_cells(columns, [band], *span) for band, span in zip(below, pairwise(levels), strict=True)]
    return [*header_cells(columns, top, levels[0]), *chain.from_iterable(cells)]


def _total_below(draft: Draft, lines: Sequence[Line]) -> list[Box]:
    band = bands_of(lines)[0]
    columns = with_header(draft.xs, ())
    figures = band.chunks[1:]
    near = band.box.y0 - draft.box.y1 <= CLOSE * band.size
    fits = all(is_figure(chunk.text) and columns.fits(chunk) for chunk in figures)
    if not (near and figures and fits) or _outside(draft, [band]):
        return []
    return list(row_cells(columns, [band], draft.box.y1, band.box.y1 + EDGE))


def _outside(draft: Draft, bands: Sequence[Band]) -> bool:
    return any(band.box.x0 < draft.box.x0 - EDGE or band.box.x1 > draft.box.x1 + EDGE for band in bands)
