"""What must hold for any table: joining, telling rows apart, losing no word."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.tables.draft import build_draft
from extractor.tables.grid import find_grids
from extractor.tables.rows import logical_rows
from tests.tables.ruled import Grid, grid, only, read, sheet, texts

HEADER = "No | Sasaran | Indikator | Satuan | Target | Realisasi"
WORDS = ["Nilai", "Mutu", "Indeks", "Jumlah", "Persen", "Data", "Jalan"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
LABEL = st.lists(NAMES, min_size=1, max_size=3).map(lambda lines: " / ".join(map(" ".join, lines)))
FIGURE = st.one_of(
    st.integers(0, 10**9).map(lambda number: f"{number:,}".replace(",", ".")),
    st.decimals(0, 999, places=2).map(lambda number: str(number).replace(".", ",")),
)
ROW = st.tuples(LABEL, FIGURE, FIGURE)


def sketch(rows: list[tuple[str, str, str]], first: int = 1) -> list[str]:
    return [
        f"{number} | Sasaran {number} | {label} | Poin | {target} | {realisasi}"
        for number, (label, target, realisasi) in enumerate(rows, first)
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=6), st.data(), st.booleans(), st.booleans())
def test_table_cut_over_pages_has_the_rows_of_the_uncut_one(
    rows: list[tuple[str, str, str]], data: st.DataObject, repeated: bool, opened: bool
) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(1, len(rows) - 1), min_size=1, max_size=3)))
    pages: list[Grid] = []
    for start, end in zip([0, *cuts], [*cuts, len(rows)], strict=True):
        header = [HEADER] if repeated or not start else []
        pages.append(grid("\n".join(header + sketch(rows[start:end], start + 1)), "bottom" if opened else ""))
    assert texts(only(*pages)) == texts(only(grid("\n".join([HEADER, *sketch(rows)]))))


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=5))
def test_stacked_values_beside_marked_items_come_back_in_order(rows: list[tuple[str, str, str]]) -> None:
    labels = " / ".join(f"{number}. {label}" for number, (label, _, _) in enumerate(rows, 1))
    levels = [label.count(" / ") + 1 for label, _, _ in rows]
    stacked = [
        " / ".join(" / ".join([row[col], *["_"] * (height - 1)]) for row, height in zip(rows, levels, strict=True))
        for col in (1, 2)
    ]
    table = only(grid(f"{HEADER}\n1 | Sasaran | {labels} | Poin | {stacked[0]} | {stacked[1]}"))
    assert [row[2:] for row in texts(table)] == [
        [f"{number}. {label.replace(' / ', ' ')}", "Poin", target, realisasi]
        for number, (label, target, realisasi) in enumerate(rows, 1)
    ]


CELL = st.one_of(st.just(""), LABEL, FIGURE, st.lists(FIGURE, min_size=2, max_size=3).map(" / ".join))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL, CELL), min_size=1, max_size=4), st.booleans())
def test_logical_rows_hold_each_word_of_a_table_and_no_other(rows: list[tuple[str, ...]], double: bool) -> None:
    drawn = grid("\n".join([HEADER, *(" | ".join(row) for row in rows)]), double=double)
    for table in read(drawn).tables:
        wanted = Counter(
            word
            for cell in table.cells
            if cell.row not in table.header_rows
            for line in cell.lines
            for word in line.words
        )
        found = {
            (id(word), word): None
            for row in logical_rows(table)
            for slot in row.slots.values()
            for line in slot.lines
            for word in line.words
        }
        assert Counter(word for _, word in found) == wanted


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4), st.sets(st.sampled_from(["top", "left", "right"]))
)
def test_no_word_within_a_grid_is_lost(rows: list[tuple[str, ...]], missing: set[str]) -> None:
    page = sheet(1, grid("\n".join([" | ".join(row) for row in rows]), " ".join(missing)))
    for cells in find_grids(page):
        draft = build_draft(page, cells)
        inside = [word.text for word in page.words if draft.box.contains(word.box.x_mid, word.box.y_mid)]
        held = "".join(line.text for cell in draft.cells for line in cell.lines).replace(" ", "")
        assert Counter(held) == Counter("".join(inside))
