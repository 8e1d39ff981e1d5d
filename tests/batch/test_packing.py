from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from extractor.batch import packing
from extractor.model.geometry import Box
from extractor.model.laporan import Naskah
from extractor.model.page import CaraBaca, Edge, Line, Page, Word
from extractor.model.table import Cell, Table, TablePart
from extractor.pipeline import read
from extractor.settings import data_dir

_SIDE = st.floats(0, 2000, allow_nan=False)
_BOX = st.builds(Box, _SIDE, _SIDE, _SIDE, _SIDE)
_WORD = st.builds(Word, st.text(min_size=1, max_size=8), _BOX, _SIDE, st.booleans(), st.integers(0, 3))
_LINE = st.builds(Line, st.lists(_WORD, min_size=1, max_size=4).map(tuple), _BOX)
_LINES = st.lists(_LINE, max_size=4).map(tuple)
_CELL = st.builds(Cell, st.integers(0, 9), st.integers(0, 9), st.just(1), st.just(2), _LINES, st.integers(1, 3), _BOX)


def again(value: object) -> object:
    stream = BytesIO()
    packing.dump(value, stream)
    stream.seek(0)
    return packing.load(stream)


@given(_LINES, _LINES, st.lists(st.builds(Edge, _SIDE, _SIDE, _SIDE, _SIDE), max_size=3).map(tuple))
def test_a_page_comes_back_as_it_was(
    lines: tuple[Line, ...], running: tuple[Line, ...], edges: tuple[Edge, ...]
) -> None:
    words = tuple(word for line in lines for word in line.words)
    page = Page(3, 595.0, 842.0, CaraBaca.TEKS, words, lines, edges, turned=1, running=running, printed_number="iv")
    found = again(page)
    assert found == page
    assert isinstance(found, Page)
    assert [line.text for line in found.lines] == [line.text for line in lines]


@given(st.lists(_CELL, max_size=5).map(tuple))
def test_a_table_comes_back_as_it_was(cells: tuple[Cell, ...]) -> None:
    table = Table(
        "t1", (TablePart(1, Box(0, 0, 9, 9), 0, 2),), 2, 3, cells, header_rows=frozenset({0}), judul="Tabel 1"
    )
    assert again(table) == table


def test_a_file_comes_back_as_it_was_read() -> None:
    naskah = read(min(data_dir("corpus").rglob("*.pdf")))
    found = again(naskah)
    assert isinstance(found, Naskah)
    assert (found.document, found.outline, found.tables) == (naskah.document, naskah.outline, naskah.tables)
