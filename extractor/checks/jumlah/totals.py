"""Totals of several tables that are totals of the same lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from extractor.checks.anggaran.budget import Tree, amount
from extractor.model.records import Anggaran

_SHARED = 0.8  # part of all their lines that two totals must share
_EQUAL = 0.5  # part of few shared lines that must have the same budget
_MANY = 4  # so many shared names need no equal budgets

Parts = dict[str, Decimal | None]  # lines below a total, with their budgets


def same_totals(totals: Sequence[Anggaran], tree: Tree, subjects: Mapping[str, str]) -> Iterator[tuple[Anggaran, str]]:
    """Totals with a name for those over the same lines; `Jumlah` alone says nothing.

    Args:
        totals: Lines of rank total.
        tree: All lines.
        subjects: Name that stands for each other line, by record_id.
    """
    groups: list[tuple[Parts, str]] = []
    for total in totals:
        below = [line for line in tree.children(total) if line.record_id in subjects]
        parts = {subjects[line.record_id]: amount(line.anggaran) for line in below}
        if len(parts) < 2:
            continue
        name = next((name for known, name in groups if _same(known, parts)), None)
        if name is None:
            name = f"jumlah {min(parts)} {len(groups)}"
            groups.append((parts, name))
        yield total, name


def _same(one: Parts, two: Parts) -> bool:
    shared = one.keys() & two.keys()
    equal = [name for name in shared if one[name] is not None and one[name] == two[name]]
    enough = len(shared) >= _MANY or len(equal) >= _EQUAL * len(shared)
    return enough and len(shared) >= _SHARED * len(one.keys() | two.keys())
