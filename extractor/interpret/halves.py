"""Tables that set two plans side by side, as the form does that holds a draft against the needs analysed."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.canon.columns import ColumnMeaning


def first_plan(meanings: Sequence[ColumnMeaning]) -> range:
    """The columns of the first of two plans: names and budget come once more behind it. All columns otherwise."""
    roles = [item.role for item in meanings]
    for col, role in enumerate(roles):
        if role == "program" and "program" in roles[:col]:
            before, behind = roles[:col], roles[col:]
            if "anggaran" in before and "anggaran" in behind and before.index("program") < before.index("anggaran"):
                return range(col)
    return range(len(roles))
