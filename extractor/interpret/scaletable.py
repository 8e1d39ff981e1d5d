"""Scales in tables: which column holds the ranges, which the predicates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from extractor.canon.fold import fold
from extractor.canon.predicates import predicate
from extractor.interpret.ranges import find_range
from extractor.interpret.scaleband import Band, is_code, split_code
from extractor.interpret.view import TableView
from extractor.tables.rows import Row

_CODE = re.compile(r"[A-Z]{1,3}")
_MOST = 12  # rows of a scale
_SHARE = 0.6  # of the rows hold a range and a predicate


def read_rows(view: TableView) -> Iterator[tuple[Row, Band]]:
    """The bands that the rows of a table state; nothing if it is no scale.

    Recognised by what its columns hold, not by its header: one of ranges (or two of their ends), one of predicates.
    """
    rows = view.rows
    if not 2 < len(rows) <= _MOST:
        return
    label = _label(view)
    ranges = _ranges(view) if label is not None else None
    if not ranges or label is None or label in ranges:
        return
    for row in rows:
        band = _band(view, row, ranges, label)
        if band is not None:
            yield row, band


def _columns(view: TableView) -> range:
    return range(view.table.cols)


def _text(row: Row, *columns: int) -> str:
    return " ".join(row.slots[col].text for col in columns if col in row.slots)


def _ranges(view: TableView) -> tuple[int, ...] | None:
    """The column of ranges, or the two that hold their ends."""
    groups = [(col,) for col in _columns(view)] + list(combinations(_columns(view), 2))
    counted = [(sum(_is_range(_text(row, *group)) for row in view.rows), -len(group), group) for group in groups]
    best, _, group = max(counted, key=lambda item: item[:2], default=(0, 0, ()))
    return group if best >= max(2, _SHARE * len(view.rows)) else None


def _is_range(text: str) -> bool:
    found = find_range(text)
    return found is not None and not found.range.point and not predicate(text)


def _label(view: TableView) -> int | None:
    """The column of predicates; words rather than codes."""
    counted = [
        (sum(_predicate_worth(_text(row, col)) for row in view.rows), col)
        for col in _columns(view)
        if sum(_predicate_worth(_text(row, col)) > 0 for row in view.rows) >= max(2, _SHARE * len(view.rows))
    ]
    return max(counted)[1] if counted else None


def _predicate_worth(text: str) -> float:
    label = split_code(text)[0].strip()
    if is_code(label):
        return 0.5
    return 0 if predicate(label) is None else 1


def _band(view: TableView, row: Row, ranges: tuple[int, ...], label: int) -> Band | None:
    found, (predikat, kode) = find_range(_text(row, *ranges)), split_code(_text(row, label))
    if found is None or not predikat.strip() or not (found.range.point or _predicate_worth(predikat)):
        return None
    rest = {col: slot.text for col, slot in row.slots.items() if col != label and col not in ranges}
    codes = [text for col, text in rest.items() if _heads(view, col, "kode") or _CODE.fullmatch(text)]
    numbers = [text for text in rest.values() if re.fullmatch(r"\(?\d{1,2}[.)]?", text)]
    rentang = _text(row, *ranges)
    return Band(
        rentang, found.range, predikat.strip(), kode or next(iter(codes), None), next(iter(numbers), found.nomor)
    )


def _heads(view: TableView, col: int, word: str) -> bool:
    return word in fold(view.table.columns[col].text).split()
