"""Pages and words are read the way a person turns them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.document.upright import Turn
from extractor.model.page import Page
from tests.document.sheets import DOWNWARDS, UPWARDS, Sheet, show, write_pdf

FIRST, SECOND = "Tabel 3.1 Capaian kinerja tahun 2020", "Persentase jalan dalam kondisi mantap"


def only_page(path: Path, sheet: Sheet) -> Page:
    return read_document(write_pdf(path / "a.pdf", sheet)).pages[0]


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_page_turned_by_its_own_rotation_is_read_as_it_is_shown(tmp_path: Path) -> None:
    # Shown after a quarter turn clockwise, text that runs up the sheet is upright.
    page = only_page(
        tmp_path, Sheet(show(FIRST, 100, 50, turn=UPWARDS) + show(SECOND, 120, 50, turn=UPWARDS), rotate=90)
    )
    assert texts(page) == [FIRST, SECOND]
    assert (page.width, page.height, page.turned) == (842, 595, 0)
    assert page.words[0].box.x0 == pytest.approx(50, abs=1)
    assert page.words[0].box.y1 == pytest.approx(102.4, abs=1)


@pytest.mark.parametrize(("turn", "xs", "turned"), [(UPWARDS, (100, 120), 1), (DOWNWARDS, (120, 100), 3)])
def test_text_drawn_sideways_turns_the_page(
    tmp_path: Path, turn: tuple[float, float, float, float], xs: tuple[float, float], turned: int
) -> None:
    content = "".join(show(text, x, 400, turn=turn) for text, x in zip((FIRST, SECOND), xs, strict=True))
    page = only_page(tmp_path, Sheet(content))
    assert texts(page) == [FIRST, SECOND]
    assert (page.width, page.height, page.turned) == (842, 595, turned)
    assert {word.angle for word in page.words} == {0}
    foot = 0.22 * 11  # below the baseline
    assert page.words[0].box.y1 == pytest.approx((xs[0] if turned == 1 else 595 - xs[0]) + foot, abs=0.01)
    # On the page as shown the words stand where they were drawn: 842 - 400 points from the top.
    shown = page.shown(page.words[0].box)
    assert (shown.y1 if turned == 1 else shown.y0) == pytest.approx(442, abs=1)
    assert shown.x0 < xs[0] < shown.x1


def test_small_notes_up_the_columns_do_not_turn_the_page(tmp_path: Path) -> None:
    notes = "".join(show("Meningkatnya kualitas pelayanan", 100 + 5 * step, 100, 3, UPWARDS) for step in range(10))
    page = only_page(tmp_path, Sheet(show("Pohon kinerja " * 3, 60, 700, 14) + notes))
    assert page.turned == 0
    assert page.height == 842


def test_sideways_words_of_a_cell_make_lines_in_reading_order(tmp_path: Path) -> None:
    body = "".join(show(FIRST, 150, 700 - 20 * step) for step in range(5))
    page = only_page(tmp_path, Sheet(body + show("Sasaran strategis", 80, 500, turn=UPWARDS)))
    sideways = [line for line in page.lines if line.words[0].angle]
    assert [line.text for line in sideways] == ["Sasaran strategis"]
    assert sideways[0].words[0].angle == 1
    assert sideways[0].words[0].box.y0 > sideways[0].words[1].box.y0  # it begins at the bottom
    assert sideways[0].box.x1 == pytest.approx(82.4, abs=1)


def test_words_beyond_the_visible_page_are_left_out(tmp_path: Path) -> None:
    content = show("di dalam", 100, 500) + show("di luar", 100, 820)
    page = only_page(tmp_path, Sheet(content, crop=(0, 0, 595, 800)))
    assert texts(page) == ["di dalam"]
    assert page.lines[0].box.y1 == pytest.approx(302.4, abs=1)


@pytest.mark.parametrize("quarters", range(4))
def test_turn_keeps_boxes_on_the_page_and_their_size(quarters: int) -> None:
    turn = Turn((10, 20, 110, 220), quarters)
    x0, y0, x1, y1 = turn.box_of(30, 50, 60, 60)
    assert 0 <= x0 < x1 <= turn.size[0]
    assert 0 <= y0 < y1 <= turn.size[1]
    assert sorted((x1 - x0, y1 - y0)) == [10, 30]


@pytest.mark.parametrize("matrix", ["1000000 0 0 1000000 0 0", "1000000 1000000 -1000000 1000000 0 0"])
def test_text_drawn_larger_than_numbers_reach_is_left_out(tmp_path: Path, matrix: str) -> None:
    form = show(FIRST, 9000, 9000, 1000) + "/X1 Do\n"  # that draws itself, larger each time
    page = only_page(tmp_path, Sheet(f"{show(SECOND, 50, 700)} q /X1 Do Q", form=(form, matrix)))
    assert texts(page) == [SECOND]
