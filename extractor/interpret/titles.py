"""What stands over a table: the part that it lies in, and the year that is said there."""

from __future__ import annotations

from extractor.interpret.view import TableView
from extractor.model.outline import Bagian
from extractor.tables.kind import kind_of_title
from extractor.values.years import find_years

_LINES = 6  # over the table, in which its year may stand


def part_of(view: TableView) -> Bagian | None:
    """The innermost part of the report that the table stands in."""
    return view.naskah.outline.at(view.table.halaman, view.table.box.y0)


def planned_year(view: TableView, kind: str, since: tuple[int, float] = (0, 0.0)) -> int | None:
    """The year that the header of a table of targets names, else its caption, the lines over it, or its part's heading.

    Args:
        view: The table.
        kind: Kind of the table: only captions, lines and headings that name it are asked.
        since: Page and height from which on lines are read.
    """
    for col in view.columns("target"):
        if view.meanings[col].year:
            return view.meanings[col].year
    for title in titles_over(view, since):
        if kind_of_title(title) == kind:
            years = [year.tahun for year in find_years(title) if year.akhir is None and not year.legal and year.tahun]
            if years:
                return years[0]
    return None


def titles_over(view: TableView, since: tuple[int, float] = (0, 0.0)) -> list[str]:
    """Its caption, the lines over it on its page from the nearest, and the heading of the part it stands in.

    Args:
        view: The table.
        since: Page and height from which on lines are read.
    """
    page = view.naskah.document.page(view.table.halaman)
    over = [line for line in page.lines if line.box.y1 <= view.table.box.y0 + 2 and (page.nomor, line.box.y0) > since]
    part = part_of(view)
    return [view.table.judul or "", *(line.text for line in reversed(over[-_LINES:])), part.judul if part else ""]
