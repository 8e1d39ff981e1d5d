"""All tables of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.model.geometry import Box, union
from extractor.model.outline import Outline
from extractor.model.page import Document, Line, Page
from extractor.model.table import Table
from extractor.tables.around import with_rows_around
from extractor.tables.begun import find_begun
from extractor.tables.build import build_table
from extractor.tables.draft import Draft, build_draft
from extractor.tables.grid import TooManyLines, find_grids
from extractor.tables.join import Piece, join_pieces, lines_between, piece_of
from extractor.tables.levelruled import find_level_ruled
from extractor.tables.proven import with_proven_columns
from extractor.tables.rowruled import RowRuled, with_columns
from extractor.tables.unruled import Unruled, find_unruled

NARROW = 60.0  # points: a grid up to this wide is none of a table


def find_tables(document: Document, outline: Outline) -> tuple[Table, ...]:
    """Finds the tables of a document, those that go over several pages as one."""
    joined = [table for table in join_pieces(_pieces(document)) if table.cols > 1 and table.rows > 0]
    tables = (build_table(f"t{index}", table, document, outline) for index, table in enumerate(joined, 1))
    return with_proven_columns(tables)


def _pieces(document: Document) -> Iterator[Piece]:
    """The grids of all pages, ruled or not, with what stands around them."""
    before: Unruled | None = None
    above: RowRuled | None = None
    for page, after in zip(document.pages, [*document.pages[1:], None], strict=True):
        drafts = _ruled(page)
        if drafts is None:
            before, above = None, None
            continue
        drafts, above = _columned(page, drafts, above)
        zones = _zones(page, drafts)
        unruled = find_unruled(document.berkas, page, zones, before)
        free = [build_draft(page, table.cells, ruled=False) for table in unruled]
        found = [*free, *find_level_ruled(page, [draft.box for draft in (*drafts, *free)])]
        if found:
            drafts = sorted([*drafts, *found], key=lambda draft: (draft.box.y0, draft.box.x0))
            zones = _zones(page, drafts)
        before = unruled[-1] if free and drafts[-1] is free[-1] and not zones[-1] else None
        if begun := find_begun(page, zones[-1], after):
            drafts, before = [*drafts, build_draft(page, begun.cells, ruled=False)], begun
            zones = _zones(page, drafts)
        for index, draft in enumerate(drafts):
            first, last = index == 0, index + 1 == len(drafts)
            yield piece_of(draft, zones[index], zones[index + 1], first=first, last=last)


def _ruled(page: Page) -> list[Draft] | None:
    """The ruled grids of a page, top to bottom; None if the page is a drawing."""
    try:
        grids = find_grids(page)
    except TooManyLines:
        return None
    drafts = [draft for cells in grids if _may_be_table(cells) and (draft := build_draft(page, cells)).cells]
    drafts = [draft for draft in drafts if _has_text(draft)]
    zones = _zones(page, drafts)
    return [with_rows_around(page, draft, zones[index], zones[index + 1]) for index, draft in enumerate(drafts)]


def _columned(page: Page, drafts: Sequence[Draft], above: RowRuled | None) -> tuple[list[Draft], RowRuled | None]:
    """The grids, with columns where only rows are ruled; and the last one, if it is such a grid."""
    found: list[Draft] = []
    for draft in drafts:
        above = with_columns(page, draft, above)
        if above or draft.cols > 1:
            found.append(above.draft if above else draft)
    return found, above


def _zones(page: Page, drafts: Sequence[Draft]) -> list[list[Line]]:
    """Lines above, between and below grids."""
    boxes = [draft.box for draft in drafts]
    tops = [0.0, *(box.y1 for box in boxes)]
    feet = [*(box.y0 for box in boxes), page.height]
    return [lines_between(page.lines, top, foot, boxes) for top, foot in zip(tops, feet, strict=True)]


def _may_be_table(cells: list[Box]) -> bool:
    """Two cells at least; one row is enough, since it may be the rest of a table from the page before."""
    return len(cells) > 1 and union(cells).width > NARROW


def _has_text(draft: Draft) -> bool:
    return sum(bool(cell.lines) for cell in draft.cells) >= 2
