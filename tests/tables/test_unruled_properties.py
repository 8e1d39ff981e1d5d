"""Whatever stands in a table without rules, each text comes back in its own row and column."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tables.ruled import read, texts
from tests.tables.typed import typed

WORDS = st.sampled_from(
    ["pembinaan", "layanan", "desa", "warga", "mutu", "sarana", "data", "kerja", "jalan", "sehat", "pangan", "aparatur"]
)
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3)
AMOUNTS = st.integers(1, 99_999_999_999).map(lambda value: f"{value:,}".replace(",", "."))
ROWS = st.lists(st.tuples(NAMES, AMOUNTS, AMOUNTS), min_size=2, max_size=6)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.booleans())
def test_each_text_comes_back_in_its_row_and_column(rows: list[tuple[list[str], str, str]], paragraph: bool) -> None:
    lines = [f"{'Program':<34}{'Anggaran':>16}{'Realisasi':>22}"]
    for number, (name, money, spent) in enumerate(rows, 1):
        lines.append(f"{number}. {name[0]:<31}{money:>16}{spent:>22}")
        lines += [f"   {part}" for part in name[1:]]
    if paragraph:
        lines += ["", "Dari uraian di atas terlihat bahwa anggaran telah dipakai sebagaimana yang direncanakan."]
    (table,) = read(typed(1, "\n".join(lines))).tables
    wanted = [[f"{number}.", " ".join(name), money, spent] for number, (name, money, spent) in enumerate(rows, 1)]
    assert texts(table) == wanted
