"""Tables: cells with spans, their columns by meaning, and the pages they lie on."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.geometry import Box
from extractor.model.page import Line

BY_RATIO = "arti kolom dari hitungan"  # a reason: the header could not be read, the arithmetic of the rows tells


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as ruled. `row` and `col` are 0-based; text lines inside from top to bottom."""

    row: int
    col: int
    rowspan: int
    colspan: int
    lines: tuple[Line, ...]
    page: int  # 1-based
    box: Box

    @property
    def text(self) -> str:
        """The text lines, one blank between them."""
        return " ".join([line.text for line in self.lines])


@dataclass(frozen=True, slots=True)
class Column:
    """What the header says of a column.

    Attributes:
        path: Header texts from the top to the bottom row, duplicates of a spanning cell once.
        number: Printed number of the column ((1), 2), if there is a numbering row.
        formula: Formula printed in the header, as printed: `(4/5)*100%`.
        role: What it holds (key of `peran` in columns.yaml), proven by its values, where no header could be read.
    """

    path: tuple[str, ...]
    number: str | None = None
    formula: str | None = None
    role: str | None = None

    @property
    def text(self) -> str:
        """The header texts, top to bottom."""
        return " / ".join(self.path)


@dataclass(frozen=True, slots=True)
class TablePart:
    """The part of a table that lies on one page, and the rows it holds (0-based, end excluded)."""

    page: int
    box: Box
    first_row: int
    end_row: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table, over one or several pages.

    Attributes:
        tabel_id: Unique in the file: order of appearance.
        header_rows: Rows at the top (and repeated below: `repeated_headers`) that are header, not data.
        kind: Canonical kind of table, a key of schemas/tables.yaml, or None.
        keyakinan: 0 to 1, how surely the grid and its header were read.
        reasons: What lowered it.
    """

    tabel_id: str
    parts: tuple[TablePart, ...]
    rows: int
    cols: int
    cells: tuple[Cell, ...]
    columns: tuple[Column, ...] = ()
    header_rows: frozenset[int] = frozenset()
    nomor: str | None = None
    judul: str | None = None
    kind: str | None = None
    keyakinan: float = 1.0
    reasons: tuple[str, ...] = ()

    @property
    def halaman(self) -> int:
        """1-based page on which it begins."""
        return self.parts[0].page

    @property
    def halaman_akhir(self) -> int:
        """1-based page on which it ends."""
        return self.parts[-1].page

    @property
    def box(self) -> Box:
        """The box of its first part."""
        return self.parts[0].box
