"""All tables of a document."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.model.geometry import Box, union
from extractor.model.outline import Outline
from extractor.model.page import Document, Page
from extractor.model.table import Table
from extractor.tables.build import build_table
from extractor.tables.draft import Draft, build_draft
from extractor.tables.grid import TooManyLines, find_grids
from extractor.tables.join import Piece, join_pieces, lines_between, piece_of


def find_tables(document: Document, outline: Outline) -> tuple[Table, ...]:
    """Finds the tables of a document, those that go over several pages as one."""
    pieces = [piece for page in document.pages for piece in _pieces(page)]
    joined = [table for table in join_pieces(pieces) if table.cols > 1 and table.rows > 0]
    return tuple(build_table(f"t{index}", table, document, outline) for index, table in enumerate(joined, 1))


def _pieces(page: Page) -> Iterator[Piece]:
    try:
        grids = find_grids(page)
    except TooManyLines:
        return
    drafts = [draft for cells in grids if _may_be_table(cells) and (draft := build_draft(page, cells)).cells]
    drafts = [draft for draft in drafts if _has_text(draft)]
    boxes = [draft.box for draft in drafts]
    for index, draft in enumerate(drafts):
        top = drafts[index - 1].box.y1 if index else 0.0
        foot = drafts[index + 1].box.y0 if index + 1 < len(drafts) else page.height
        yield piece_of(
            draft,
            lines_between(page.lines, top, draft.box.y0, boxes),
            lines_between(page.lines, draft.box.y1, foot, boxes),
            first=index == 0,
            last=index + 1 == len(drafts),
        )


def _may_be_table(cells: list[Box]) -> bool:
    """Two columns at least; one row is enough, since it may be the rest of a table from the page before."""
    box = union(cells)
    return len(cells) > 1 and box.width > 60 and len({round(cell.x0) for cell in cells}) > 1


def _has_text(draft: Draft) -> bool:
    return sum(bool(cell.lines) for cell in draft.cells) >= 2
