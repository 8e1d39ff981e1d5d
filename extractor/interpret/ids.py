"""Identifiers of records: the same as long as what is read stays the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.interpret.view import TableView


def record_id(kind: str, view: TableView, row: int, *parts: object) -> str:
    """An id from the kind of record, its table, its row and what names it."""
    return make_id(kind, view.naskah.document.sha256[:16], view.tabel_id, row, *parts)


def make_id(*parts: object) -> str:
    """Twelve hexadecimal digits that stand for the parts."""
    return hashlib.sha1("\x1f".join(map(str, parts)).encode(), usedforsecurity=False).hexdigest()[:12]
