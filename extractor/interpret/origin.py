"""What every record that is read from a row of a table carries: its id, its place, and how surely it was read."""

from __future__ import annotations

from typing import Any

from extractor.interpret.ids import record_id
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.tables.rows import Row

_SPLIT = 0.15  # of confidence, for values that were taken out of a cell by the place of their lines
_SPLIT_REASON = "baris dipisah menurut letak teks"


def origin(
    view: TableView, row: Row, kind: str, *parts: object, values: tuple[Reading | None, ...] = ()
) -> dict[str, Any]:
    """The fields of `Record`.

    Args:
        view: The table.
        row: The row.
        kind: Kind of the record.
        parts: What tells it from other records of the row.
        values: Its values.
    """
    split = any(value.split for value in values if value)
    return {
        "record_id": record_id(kind, view, row.index, *parts),
        "bukti": view.row_bukti(row),
        "tabel_id": view.tabel_id,
        "baris": row.index,
        "keyakinan": round(max(view.table.keyakinan - _SPLIT * split, 0.1), 2),
        "alasan": (*view.table.reasons, *((_SPLIT_REASON,) if split else ())),
    }
