from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.reviu.bidikan import GAP, HIGHEST, LOW, MARGIN, NARROW, TALLEST, WIDEST, aim, aim_small
from tests.sample_parts import bukti

places = st.builds(
    lambda page, x, y, width, height: bukti("1", page, Box(x, y, x + width, y + height)),
    st.integers(1, 3),
    st.floats(0, 500),
    st.floats(0, 780),
    st.floats(1, 90),
    st.floats(1, 60),
)


@given(st.lists(places, max_size=25))
def test_every_place_is_in_one_cut_out_with_context(semua: list[Bukti]) -> None:
    shots = aim(semua)
    for place in semua:
        (shot,) = (shot for shot in shots if shot.halaman == place.halaman and place.box in shot.boxes)
        assert shot.top <= max(place.box.y0 - MARGIN, 0)
        assert shot.bottom >= place.box.y1 + MARGIN


@given(st.lists(places, max_size=25))
def test_cut_outs_do_not_grow_beyond_the_limit(semua: list[Bukti]) -> None:
    assert all(shot.bottom - shot.top <= TALLEST + 2 * MARGIN for shot in aim(semua))


@given(st.lists(places, min_size=1, max_size=25))
def test_the_page_of_the_first_place_comes_first(semua: list[Bukti]) -> None:
    assert aim(semua)[0].halaman == semua[0].halaman


def test_neighbours_share_a_cut_out_and_distant_places_do_not() -> None:
    near, far = Box(0, 100 + GAP / 2, 9, 109 + GAP / 2), Box(0, 500, 9, 509)
    shots = aim([bukti("1", 1, box) for box in (far, Box(0, 100, 9, 109), near)])
    assert [shot.boxes for shot in shots] == [(far,), (Box(0, 100, 9, 109), near)]


@given(st.lists(places, min_size=1, max_size=25))
def test_a_small_cut_out_shows_the_first_place_and_grows_no_larger_than_it_must(semua: list[Bukti]) -> None:
    shot = aim_small(semua)
    assert shot is not None
    assert shot.sides is not None
    assert shot.boxes[0] == semua[0].box
    assert shot.halaman == semua[0].halaman
    for box in shot.boxes:
        assert shot.sides[0] <= box.x0 <= box.x1 <= shot.sides[1]
        assert shot.top <= box.y0 <= box.y1 <= shot.bottom
    assert shot.sides[1] - shot.sides[0] <= max(NARROW, WIDEST, semua[0].box.width)
    assert shot.bottom - shot.top <= max(LOW, HIGHEST, semua[0].box.height)


def test_no_place_gives_no_small_cut_out() -> None:
    assert aim_small([]) is None
