from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import edges_to_intersections, intersections_to_cells

from extractor.tables.crossings import cells_between

_PLACES = st.integers(0, 6).map(lambda step: 20.0 * step)


def _drawn(level: bool, place: float, ends: tuple[float, float]) -> dict[str, object]:
    x0, x1, top, bottom = (*ends, place, place) if level else (place, place, *ends)
    return {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": "h" if level else "v"}


_ENDS = st.tuples(_PLACES, _PLACES).filter(lambda ends: ends[0] < ends[1])
_DRAWN = st.builds(_drawn, st.booleans(), _PLACES, _ENDS)


@given(st.lists(_DRAWN, max_size=25))
def test_cells_are_those_of_pdfplumber(drawn: list[dict[str, object]]) -> None:
    crossings = edges_to_intersections(drawn, 3, 3)
    assert list(cells_between(crossings)) == intersections_to_cells(crossings)


def test_a_line_that_stops_short_leaves_one_cell_over_two_columns() -> None:
    level = [_drawn(True, y, (0.0, 80.0)) for y in (0.0, 20.0, 40.0)]
    upright = [_drawn(False, 0.0, (0.0, 40.0)), _drawn(False, 80.0, (0.0, 40.0)), _drawn(False, 40.0, (20.0, 40.0))]
    cells = cells_between(edges_to_intersections([*level, *upright], 3, 3))
    assert list(cells) == [(0, 0, 80, 20), (0, 20, 40, 40), (40, 20, 80, 40)]
