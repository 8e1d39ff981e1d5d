"""A raw table as rows of numbers: what sums and counts over any table work on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from extractor.canon.fold import fold
from extractor.model.evidence import Bukti
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan
from extractor.model.value import Flag, Kind, Value
from extractor.values.parse import parse
from extractor.values.years import FIRST, LAST

_OWN_NUMBER = re.compile(r"^\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]*$", re.IGNORECASE)
_PIECES = re.compile(r"[\d.,]+")
_BAD = {Flag.MALFORMED, Flag.PARENTHESES, Flag.TRAILING}
_NO_AMOUNTS = {"%", "persen", "persentase", "no", "nomor", "kode", "nip", "rasio", "indeks"}


@dataclass(frozen=True, slots=True)
class Angka:
    """A printed number of a table.

    Attributes:
        whole: The number, of an open separator the reading as thousands: sums are of counts and amounts.
    """

    number: Decimal
    value: Value
    cell: Cell
    whole: Decimal


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: its words, its own number, its figures by column, and the columns of prints that are not clear."""

    at: int
    label: str
    nomor: str | None
    angka: dict[int, Angka]
    kabur: frozenset[int]

    @property
    def words(self) -> tuple[str, ...]:
        """The label, folded."""
        return tuple(fold(self.label).split())


@dataclass(frozen=True)
class Kisi:
    """The data rows of a table."""

    berkas: str
    table: Table

    @cached_property
    def rows(self) -> tuple[Baris, ...]:
        """Data rows from top to bottom; repeated headers left out."""
        cells: dict[int, list[Cell]] = {}
        for cell in self.table.cells:
            if cell.row not in self.table.header_rows and cell.lines:
                cells.setdefault(cell.row, []).append(cell)
        ordered = (sorted(cells[at], key=lambda cell: cell.col) for at in sorted(cells))
        rows = (self._row(part[0].row, part) for row in ordered for part in _stacked(row))
        return tuple(row for row in rows if not _header(row))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """Columns of amounts or counts: no percentages, no numbering, no years."""
        found = []
        for col in range(self.table.cols):
            figures = [row.angka[col] for row in self.rows if col in row.angka]
            if len(figures) < 2 or all(_is_year(one.number) for one in figures):
                continue
            shares = sum(one.value.kind is Kind.PERCENT for one in figures)
            if shares * 2 <= len(figures) and _NO_AMOUNTS.isdisjoint(fold(self.head(col)).split()):
                found.append(col)
        return tuple(found)

    def head(self, col: int) -> str:
        """Header of a column."""
        return self.table.columns[col].text if col < len(self.table.columns) else ""

    def place(self, one: Angka, peran: str) -> BuktiTemuan:
        """Where a number stands."""
        text = " ".join(one.cell.text.split())
        bukti = Bukti(berkas=self.berkas, halaman=one.cell.page, box=one.cell.box.rounded(), teks=text)
        return BuktiTemuan(bukti=bukti, peran=peran)

    def _row(self, at: int, cells: list[Cell]) -> Baris:
        words: list[str] = []
        figures: dict[int, Angka] = {}
        unclear: set[int] = set()
        nomor: str | None = None
        for cell in cells:
            text = _text(cell)
            if cell is cells[0] and len(cells) > 1 and _OWN_NUMBER.match(text):
                nomor = text
                continue
            value = parse(text) if cell.rowspan == cell.colspan == 1 else None
            if value is not None and _counts(value):
                figures[cell.col] = _angka(value, cell)
            elif any(map(str.isdigit, text)) and (figures or cell.colspan == 1) and cell.col > 0:
                unclear |= set(range(cell.col, cell.col + cell.colspan))
                if not figures:
                    words.append(text)
            elif not figures:
                words.append(text)
        return Baris(at, " ".join(words), nomor, figures, frozenset(unclear))


def _header(row: Baris) -> bool:
    """A row of years that was not known as part of the header."""
    numbers = [one.number for one in row.angka.values()]
    return len(numbers) > 1 and all(map(_is_year, numbers)) and len(set(numbers)) == len(numbers)


def _stacked(cells: list[Cell]) -> list[list[Cell]]:
    """Rows that share one ruled row: their figures stand below each other, as many in each column of figures."""
    tall = [cell for cell in cells if len(cell.lines) > 1]
    if len(tall) < 2:
        return [cells]
    piles = [cell for cell in tall if _text(cell).count(" ") and _pile(cell)]
    heights = {len(cell.lines) for cell in piles}
    if len(piles) < 2 or len(heights) != 1:
        return [cells]
    height = heights.pop()
    return [[_line(cell, at) if len(cell.lines) == height else cell for cell in cells] for at in range(height)]


def _pile(cell: Cell) -> bool:
    return all(_counts(parse(line.text)) for line in cell.lines)


def _line(cell: Cell, at: int) -> Cell:
    return replace(cell, lines=(cell.lines[at],))


def grids(berkas: str, tables: Iterable[Table]) -> Iterator[Kisi]:
    """Tables of one file that hold numbers."""
    for table in tables:
        grid = Kisi(berkas, table)
        if grid.columns:
            yield grid


def _text(cell: Cell) -> str:
    """The cell's text; one number that a narrow cell broke over lines is put together."""
    text = " ".join(cell.text.split())
    if len(cell.lines) == 1 or not all(_PIECES.fullmatch(line.text.strip()) for line in cell.lines):
        return text
    joined = "".join(line.text.strip() for line in cell.lines)
    return joined if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?", joined) else text


def _counts(value: Value) -> bool:
    if value.kind is Kind.MISSING:
        return bool(value.teks)
    usable = value.kind in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT) and value.number is not None
    return usable and _BAD.isdisjoint(value.flags) and value.scale is None


def _angka(value: Value, cell: Cell) -> Angka:
    number = value.number or Decimal(0)
    is_open = Flag.AMBIGUOUS in value.flags and value.other is not None
    return Angka(number, value, cell, max(number, value.other or number) if is_open else number)


def _is_year(number: Decimal) -> bool:
    return FIRST <= number <= LAST and number == number.to_integral_value()
