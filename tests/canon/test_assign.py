from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from extractor.canon.assign import assign, hungarian
from extractor.canon.match import Outcome

words = st.lists(st.sampled_from(["Jumlah", "desa", "kota", "benih", "lele", "nila", "jalan", "baik"]), max_size=4)
tables = st.lists(words.map(" ".join), max_size=6)


@given(tables, tables)
def test_one_to_one(a: list[str], b: list[str]) -> None:
    pairs = assign(a, b)
    assert len({i for i, _, _ in pairs}) == len(pairs) == len({j for _, j, _ in pairs})
    assert all(match.outcome is not Outcome.DIFFERENT for *_, match in pairs)


@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_no_assignment_is_worth_more(rows: int, columns: int, data: st.DataObject) -> None:
    cells = st.lists(st.integers(0, 9), min_size=columns, max_size=columns)
    worth = data.draw(st.lists(cells, min_size=rows, max_size=rows))
    found = sum(worth[i][j] for i, j in hungarian(worth))
    if rows <= columns:
        most = max(sum(worth[i][j] for i, j in enumerate(order)) for order in permutations(range(columns), rows))
    else:
        most = max(sum(worth[i][j] for j, i in enumerate(order)) for order in permutations(range(rows), columns))
    assert found == most


def test_best_partner_is_not_taken_by_a_worse_one() -> None:
    pairs = assign(
        ["Jumlah benih ikan lele yang ditebar di danau", "Jumlah benih ikan yang ditebar di danau"],
        ["Jumlah benih ikan yang ditebar di danau", "Jumlah Benih Ikan Lele yang Ditebar di Danau"],
    )
    assert [(i, j, match.outcome) for i, j, match in pairs] == [(0, 1, Outcome.SAME), (1, 0, Outcome.SAME)]


def test_units_take_part() -> None:
    assert assign(["Kerja sama"], ["Kerja sama"], ["%"], ["dokumen"])[0][2].outcome is Outcome.ASK


def test_nothing_to_assign() -> None:
    assert assign([], ["Jumlah desa"]) == []
    assert assign(["Jumlah desa"], []) == []
