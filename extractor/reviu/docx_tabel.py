"""Tables of the papers: ruled, their heads repeated on every page, no row cut by the end of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from extractor.reviu.docx_gaya import text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row

SHADE = "E7EBEF"
_ALIGN = {"l": WD_ALIGN_PARAGRAPH.LEFT, "c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT}


def add_table(
    doc: Document,
    head: Sequence[str],
    widths: Sequence[float],
    rows: Iterable[Sequence[str]],
    *,
    align: str = "",
    size: float = 8.5,
    ruled: bool = True,
) -> Table:
    """A ruled table; its head is repeated on every page, and no row is cut by the end of one.

    Args:
        doc: Where to.
        head: Headings; none for a table without a head row.
        widths: Of the columns, mm.
        rows: Texts, a line break for a new line.
        align: l, c or r for each column; left without.
        size: Of the print, points.
        ruled: Whether lines are drawn.
    """
    table: Table = doc.add_table(0, len(widths), style="Table Grid" if ruled else None)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    if head:
        add_row(table, head, widths, "c" * len(widths), size, bold=True)
        _mark_head(table)
    for row in rows:
        add_row(table, row, widths, align or "l" * len(widths), size)
    after = doc.add_paragraph()
    after.paragraph_format.space_after = Pt(2)
    after.paragraph_format.line_spacing = Pt(6)
    return table


def span_row(table: Table, value: str, size: float = 8.5) -> None:
    """A row over all columns: a heading within the table."""
    cells = _new_row(table).cells
    cell = cells[0].merge(cells[-1])
    _fill(cell, value, "l", size, bold=True)
    _shade(cell)


def add_row(
    table: Table,
    texts: Sequence[str],
    widths: Sequence[float],
    align: str,
    size: float = 8.5,
    *,
    bold: bool = False,
) -> None:
    """One more row."""
    row = _new_row(table)
    for cell, value, width, where in zip(row.cells, texts, widths, align, strict=True):
        cell.width = Mm(width)
        _fill(cell, value, where, size, bold=bold)


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row


def _mark_head(table: Table) -> None:
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        _shade(cell)


def _fill(cell: _Cell, value: str, align: str, size: float, *, bold: bool = False) -> None:
    for number, line in enumerate(text(value).split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = _ALIGN[align]
        paragraph.paragraph_format.space_after = Pt(1)
        paragraph.paragraph_format.line_spacing = 1.0
        run = paragraph.add_run(line)
        run.font.size, run.bold = Pt(size), bold or None


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
