"""Grids of which only the rows are ruled: their columns by the pieces of the rules, or by gutters in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.model.geometry import Box
from extractor.model.page import Edge, Page
from extractor.tables.bands import Band, bands_of, roles
from extractor.tables.draft import COLUMN_SNAP, Draft, build_draft
from extractor.tables.gutters import Columns, cut_words, find_columns, with_header
from extractor.tables.layout import header_cells, row_cells
from extractor.tables.region import is_numbering
from extractor.tables.rowcells import rows_cells

FEW_COLUMNS = 3  # a grid with more has ruled columns
LEAST_ROLES = 3  # roles that a header of columns names
LEAST_JOINTS = 2  # heights at which pieces of rules meet in one column
CUT_WORDS = 0.1  # of the words that a border may go through: those of rows over several columns
SAME_WIDTH = 6.0  # points by which the rest on the next page may differ


@dataclass(frozen=True, slots=True)
class RowRuled:
    """A grid with its columns found; they serve for the rest of the table on the next page."""

    draft: Draft
    columns: Columns
    drawn: bool  # pieces of rules tell the borders of the columns


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
        columns, drawn = with_header(before.columns.xs, header) if header else before.columns, before.drawn
    elif header:
        xs = joints(page.edges, draft.box)
        drawn = len(xs) > FEW_COLUMNS and cut_words(body, xs) <= CUT_WORDS
        columns = with_header(xs, header) if drawn else _by_gutters(header, body, draft.box)
    else:
        return None
    if len(columns.paths) <= draft.cols:
        return None
    levels = [y for y in draft.ys if y >= foot - 1]
    rows = rows_cells(columns, body, levels, [edge for edge in page.edges if edge.y0 == edge.y1], drawn=drawn)
    cells = [*_header(columns, header, draft.box.y0, foot), *rows]
    return RowRuled(build_draft(page, cells, ruled=False), columns, drawn)


def _by_gutters(header: Sequence[Band], body: Sequence[Band], box: Box) -> Columns:
    columns = find_columns(header, [band for band in body if not _spans(band, header)])
    return replace(columns, xs=(box.x0, *columns.xs[1:-1], box.x1))


def joints(edges: Sequence[Edge], box: Box) -> tuple[float, ...]:
    """Where the pieces of level rules meet: a rule is drawn cell by cell, also where no upright one is."""
    inside = [edge for edge in edges if edge.y0 == edge.y1 and box.contains((edge.x0 + edge.x1) / 2, edge.y0)]
    ends = sorted((x, round(edge.y0)) for edge in inside for x in (edge.x0, edge.x1))
    groups: list[list[tuple[float, int]]] = []
    for end in ends:
        if groups and end[0] - groups[-1][0][0] <= COLUMN_SNAP:
            groups[-1].append(end)
        else:
            groups.append([end])
    joints = [group[0][0] for group in groups if len({y for _, y in group}) >= LEAST_JOINTS]
    return (box.x0, *(x for x in joints if box.x0 + COLUMN_SNAP < x < box.x1 - COLUMN_SNAP), box.x1)


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
