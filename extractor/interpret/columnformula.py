"""Formulas that the header of a column declares: `(4/5) x 100%`, `(100-6)`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.interpret.view import TableView

_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def column_formula(view: TableView, col: int | None, names: Mapping[int, str]) -> str | None:
    """The formula printed over a column, the numbers of columns in it replaced by what they hold.

    Args:
        view: The table.
        col: The column; None gives None.
        names: What columns hold, by index; numbers of others stay.
    """
    formula = view.table.columns[col].formula if col is not None else None
    if formula is None:
        return None
    by_number = {column.number: index for index, column in enumerate(view.table.columns) if column.number}

    def named(found: re.Match[str]) -> str:
        index = by_number.get(found.group())
        return names.get(index, found.group()) if index is not None else found.group()

    return _NUMBER.sub(named, formula)
