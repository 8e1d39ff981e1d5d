"""Columns by camelot, where the gaps between them are too narrow for our own eyes.

Camelot is told where the table stands and gives the columns alone: its rows are lines of text, and the text of cells
comes from the words that were read already. It opens the file again and is imported only when it is asked.
"""

from __future__ import annotations

import warnings
from pathlib import Path

from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Page


def find_borders(berkas: str, page: Page, area: Box) -> tuple[float, ...]:
    """Borders of columns, left to right, in points; empty if camelot can't tell.

    Args:
        berkas: Path of the file.
        page: The page; one that was turned upright, or has no text layer, is out of camelot's reach.
        area: Where the table stands.
    """
    if page.turned or page.cara_baca is not CaraBaca.TEKS or not Path(berkas).is_file():
        return ()
    import camelot

    corners = (area.x0, page.height - area.y0, area.x1, page.height - area.y1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tables = camelot.read_pdf(
                berkas,
                pages=str(page.nomor),
                flavor="stream",
                table_areas=[",".join(f"{corner:.1f}" for corner in corners)],
                suppress_stdout=True,
            )
        except Exception:  # whatever its parser stumbles on: our own columns stand
            return ()
    if len(tables) != 1:
        return ()
    columns = sorted((float(left), float(right)) for left, right in tables[0].cols)
    return (columns[0][0], *(right for _, right in columns))
