"""Grids of which only the rows are ruled: their columns by the gutters between the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.model.geometry import Box
from extractor.model.page import Page
from extractor.tables.bands import Band, bands_of, roles
from extractor.tables.draft import Draft, build_draft
from extractor.tables.gutters import Columns, find_columns, with_header
from extractor.tables.layout import header_cells, row_cells
from extractor.tables.region import is_numbering

FEW_COLUMNS = 3  # a grid with more has ruled columns
LEAST_ROLES = 3  # roles that a header of columns names
SAME_WIDTH = 6.0  # points by which the rest on the next page may differ


@dataclass(frozen=True, slots=True)
class RowRuled:
    """A grid with its columns found; they serve for the rest of the table on the next page."""

    draft: Draft
    columns: Columns


def with_columns(page: Page, draft: Draft, before: RowRuled | None) -> RowRuled | None:
    """The grid with its columns, if its rows alone are ruled.

    That is so where one cell holds a header of several columns, or where the page before ends with such a grid of the
    same width.

    Args:
        page: The page.
        draft: A ruled grid of it.
        before: What was found so at the foot of the page before.
    """
    if draft.cols > FEW_COLUMNS:
        return None
    bands = bands_of([line for line in page.lines if draft.box.contains(line.box.x_mid, line.box.y_mid)])
    foot = _header_foot(draft, bands)
    header = [band for band in bands if band.box.y_mid < foot]
    body = [band for band in bands if band.box.y_mid >= foot]
    if before and abs(before.draft.box.width - draft.box.width) <= SAME_WIDTH:
        columns = with_header(before.columns.xs, header) if header else before.columns
    elif header:
        columns = find_columns(header, [band for band in body if not _spans(band, header)])
        columns = replace(columns, xs=(draft.box.x0, *columns.xs[1:-1], draft.box.x1))
    else:
        return None
    if len(columns.paths) <= draft.cols:
        return None
    cells = [*_header(columns, header, draft.box.y0, foot), *_rows(columns, draft, body, foot)]
    return RowRuled(build_draft(page, cells, ruled=False), columns)


def _header_foot(draft: Draft, bands: Sequence[Band]) -> float:
    """The ruled line below the first row, if that holds a header; the top of the grid if not."""
    foot = draft.ys[1]
    named = {role for band in bands if band.box.y_mid < foot and len(band.chunks) > 1 for role in roles(band)}
    return foot if len(named) >= LEAST_ROLES else draft.box.y0


def _spans(band: Band, header: Sequence[Band]) -> bool:
    """If a text of the row reaches under two names of the header: such a row tells nothing of the columns."""
    names = [name.box for line in header[:1] for name in line.chunks]
    return any(sum(min(a.box.x1, b.x1) > max(a.box.x0, b.x0) for b in names) > 1 for a in band.chunks)


def _header(columns: Columns, header: Sequence[Band], top: float, foot: float) -> Iterator[Box]:
    if not header:
        return
    numbered = is_numbering(header[-1])
    level = header[-1].box.y0 - 1 if numbered else foot
    yield from header_cells(columns, top, level)
    if numbered:
        yield from row_cells(columns, [header[-1]], level, foot)


def _rows(columns: Columns, draft: Draft, body: Sequence[Band], foot: float) -> Iterator[Box]:
    for top, bottom in pairwise([y for y in draft.ys if y >= foot - 1]):
        yield from row_cells(columns, [band for band in body if top <= band.box.y_mid < bottom], top, bottom)
