"""The logical rows of a table.

Merged cells are filled down, cells that go on over a page break joined, and rows that share one ruled row told apart by
their text lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.canon.columns import meaning
from extractor.model.geometry import Box
from extractor.model.page import Line
from extractor.model.table import Cell, Table
from extractor.tables.celltext import cell_text
from extractor.tables.numbered import part_by_numbers
from extractor.tables.split import split_row

LABELS = ("indikator", "program", "uraian", "sasaran", "tujuan")
MONEY_LABELS = ("program", "uraian", "indikator", "sasaran", "tujuan")
PERFORMANCE = frozenset({"target", "realisasi", "capaian"})
FIGURES = frozenset(
    {"target", "realisasi", "capaian", "anggaran", "anggaran_perubahan", "realisasi_anggaran", "persen_anggaran"}
    | {"sisa", "fisik", "nasional", "selisih", "efisiensi", "kondisi"}
)
CARRIED = frozenset({"misi", "tujuan", "sasaran", "program"})  # what stands beside several rows

Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What a logical row holds in one column.

    Attributes:
        lines: Its text lines.
        page: 1-based page.
        box: The cell, or the lines that belong to this row of it.
        merged: The cell spans several rows and was filled down.
        split: The lines were taken out of a cell that holds several rows.
        colspan: Columns that the cell covers.
    """

    lines: Lines
    page: int
    box: Box
    merged: bool = False
    split: bool = False
    colspan: int = 1

    @property
    def text(self) -> str:
        """The text, digits that a narrow cell broke over lines put together."""
        return cell_text(self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """A logical row: column to slot; columns without text are left out."""

    index: int  # 0-based row of the table that it lies in
    slots: dict[int, Slot]

    @property
    def page(self) -> int:
        """The page on which the row begins."""
        return min(slot.page for slot in (self.own or self.slots).values())

    @property
    def own(self) -> dict[int, Slot]:
        """Slots that are not filled down from a row above."""
        return {col: slot for col, slot in self.slots.items() if not slot.merged}


def logical_rows(table: Table) -> tuple[Row, ...]:
    """The data rows of a table, in order."""
    meanings = [meaning(column.path, column.role) for column in table.columns]
    roles = [item.role or ("realisasi" if item.year else None) for item in meanings]
    label = label_column(roles)
    figures = [col for col, role in enumerate(roles) if role in FIGURES]
    numbers = roles.index("nomor") if "nomor" in roles else None
    starts = {part.first_row for part in table.parts[1:]}
    logical: list[Row] = []
    whole: dict[int, Lines] = {}
    before = -1
    for row in _filled(table, label):
        numbered = part_by_numbers(row.slots, numbers)
        parts = [part for one in numbered for part in split_row(one, label, figures)] if label is not None else numbered
        rows = [Row(row.index, _without_specks(slots, roles)) for slots in parts if slots]
        if rows and logical and any(before < start <= row.index for start in starts):
            goes_on = _only_goes_on(logical[-1], rows[0], roles, label)
            for col, slot in rows[0].own.items():
                above = logical[-1].slots[col].lines if col in logical[-1].slots else ()
                begun = whole.get(id(above), above)
                named = col == label and _goes_on_beside(logical[-1], rows[0], roles, col)
                carried = col != label and roles[col] in CARRIED and begun and _is_rest(begun, slot.lines)
                if begun and (goes_on or named or carried):
                    _join(above, slot.lines, whole)
            if goes_on:
                logical[-1] = Row(logical[-1].index, rows[0].slots | logical[-1].slots)
            rows = rows[goes_on:]
        logical += rows
        if parts:
            before = row.index
    return tuple(_with_whole(row, whole) for row in logical)


def _without_specks(slots: dict[int, Slot], roles: Sequence[str | None]) -> dict[int, Slot]:
    """Without a lone full stop or stroke where a goal would stand: the goal above goes on."""
    return {
        col: slot
        for col, slot in slots.items()
        if roles[col] not in CARRIED or any(char.isalnum() for line in slot.lines for char in line.text)
    }


def label_column(roles: Sequence[str | None]) -> int | None:
    """The column that names the row: the indicator before the program, in a table of money alone the program before it.

    Of several of one kind the last, but in a table of results the last before their figures: what stands behind them
    are the activities.
    """
    figures = [col for col, role in enumerate(roles) if role in PERFORMANCE]
    results = "realisasi" in roles or "capaian" in roles
    for wanted in LABELS if figures else MONEY_LABELS:
        columns = [col for col, role in enumerate(roles) if role == wanted]
        before = [col for col in columns if col < figures[0]] if results else []
        if columns:
            return (before or columns)[-1]
    return None


def _filled(table: Table, label: int | None) -> list[Row]:
    """Data rows with merged cells filled down.

    A cell over several columns stands in the label column if it covers it.
    """
    slots: dict[int, dict[int, Slot]] = {row: {} for row in range(table.rows) if row not in table.header_rows}
    for cell in table.cells:
        if not cell.lines:
            continue
        if cell.row in table.header_rows:
            continue
        for row in range(cell.row, cell.row + cell.rowspan):
            if row in slots:
                covers = label is not None and cell.col <= label < cell.col + cell.colspan
                slots[row].setdefault(
                    label if covers and label is not None else cell.col, _slot(cell, merged=row > cell.row)
                )
    return [Row(index, row) for index, row in slots.items()]


def _slot(cell: Cell, *, merged: bool) -> Slot:
    return Slot(cell.lines, cell.page, cell.box, merged=merged, colspan=cell.colspan)


def _only_goes_on(above: Row, row: Row, roles: Sequence[str | None], label: int | None) -> bool:
    """Whether the first row of a page only goes on with the texts of the last row of the page before.

    That is so if it brings no figure and no number of its own, and begins no new item. The row above may lack texts
    that the page break left for the next page, its name too.
    """
    if not row.own:
        return True
    texts = all(roles[col] not in FIGURES and roles[col] != "nomor" for col in row.own)
    nameless = label is not None and label in row.own and label not in above.slots
    if texts and (nameless or all(col in above.slots for col in row.own)):
        figures_above = any(roles[col] in FIGURES for col in above.own)
        return figures_above and not any(_begins_anew(slot) for slot in row.own.values())
    return False


def _goes_on_beside(above: Row, row: Row, roles: Sequence[str | None], label: int) -> bool:
    """Whether the name in the first row of a page is the rest of the one above, beside activities that begin there.

    The row above has the figures of its performance; this one has none, and no number or goal of its own.
    """
    if label not in above.own or not any(roles[col] in PERFORMANCE for col in above.own):
        return False
    own = {roles[col] for col in row.own if col != label}
    beside = any(col > label and roles[col] == "program" for col in row.own)
    return beside and own.isdisjoint(PERFORMANCE | {"nomor", "sasaran"}) and not _begins_anew(row.own[label])


def _is_rest(above: Lines, lines: Lines) -> bool:
    """Whether the text of a cell on a new page is the rest of the sentence above it."""
    return lines[0].text[:1].islower() and above[0].text[:1].isupper()


def _join(above: Lines, below: Lines, whole: dict[int, Lines]) -> None:
    """Notes that a page break cut a cell in two: `whole` holds all of its lines, by the identity of each part."""
    start = whole.get(id(above), above)
    lines = start + below
    whole.update({part: lines for part, known in whole.items() if known is start})
    whole[id(above)] = whole[id(below)] = lines


def _with_whole(row: Row, whole: dict[int, Lines]) -> Row:
    slots = {
        col: replace(slot, lines=whole[id(slot.lines)]) if id(slot.lines) in whole else slot
        for col, slot in row.slots.items()
    }
    return Row(row.index, slots)


def _begins_anew(slot: Slot) -> bool:
    return bool(re.match(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*\D", slot.text)) or (
        len(slot.text) > 40 and slot.text[:1].isupper() and slot.colspan > 2
    )
