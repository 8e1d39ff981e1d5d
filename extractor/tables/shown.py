"""Tables with their boxes on the pages as they are shown: what leaves the program."""

from __future__ import annotations

from dataclasses import replace

from extractor.model.page import Document
from extractor.model.table import Table


def as_shown(table: Table, document: Document) -> Table:
    """The table with the boxes of parts and cells where a reader sees them.

    Inside, boxes are those of the page turned upright; on a page whose content runs sideways the two differ.
    """
    pages = {part.page: document.page(part.page) for part in table.parts}
    if not any(page.turned for page in pages.values()):
        return table
    return replace(
        table,
        parts=tuple(replace(part, box=pages[part.page].shown(part.box)) for part in table.parts),
        cells=tuple(replace(cell, box=pages[cell.page].shown(cell.box)) for cell in table.cells),
    )
