"""Rows whose printed result is not what their figures give: which of them to report, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Protocol, TypeVar


class Judged(Protocol):
    """A row with a printed result that was computed again."""

    @property
    def right(self) -> bool:
        """The print is what a formula gives."""

    @property
    def near(self) -> bool:
        """It misses by so little that no other quantity can be meant."""

    @property
    def table(self) -> Hashable:
        """Rows of one table and scope, in which one formula holds; None for a row that stands alone."""

    @property
    def matter(self) -> Hashable:
        """Rows with the same prints of the same name are one matter, in whatever tables they stand."""


J = TypeVar("J", bound=Judged)


def misfits(rows: Iterable[J]) -> Iterator[tuple[list[J], bool]]:
    """Wrong rows by matter, and whether their tables show that the formula was meant.

    A table in which most rows fit no formula has a column that means something else: of it only near misses count.
    """
    tables: defaultdict[Hashable, list[J]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row)
    matters: defaultdict[Hashable, list[tuple[J, bool]]] = defaultdict(list)
    for table, members in tables.items():
        fitting = sum(row.right for row in members)
        far = sum(not row.right and not row.near for row in members)
        foreign = table is not None and far > max(fitting, 2)
        for row in members:
            if not row.right and (row.near or not foreign):
                matters[row.matter].append((row, row.near or fitting >= max(2, far)))
    for found in matters.values():
        yield [row for row, _ in found], any(meant for _, meant in found)
