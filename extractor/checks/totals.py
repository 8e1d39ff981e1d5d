"""Totals of several tables that are totals of the same lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractor.model.records import Anggaran

_SHARED = 0.8  # part of all their lines that two totals must share


def same_totals(
    totals: Sequence[Anggaran], lines: Sequence[Anggaran], subjects: Mapping[str, str]
) -> Iterator[tuple[Anggaran, str]]:
    """Totals with a name for those over the same lines; `Jumlah` alone says nothing.

    Args:
        totals: Lines of rank total.
        lines: All other lines.
        subjects: Name that stands for each of them, by record_id.
    """
    below: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.induk_id is not None:
            below[line.induk_id].add(subjects[line.record_id])
    groups: list[tuple[set[str], str]] = []
    for total in totals:
        parts = below[total.record_id]
        if len(parts) < 2:
            continue
        for known, name in groups:
            if len(known & parts) >= _SHARED * len(known | parts):
                yield total, name
                break
        else:
            groups.append((parts, f"jumlah {min(parts)}"))
            yield total, groups[-1][1]
