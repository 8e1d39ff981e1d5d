"""What counts as a line of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.model.page import Edge, Page
from extractor.settings import Ocr, OcrUse
from tests.document.sheets import Sheet, fill, picture, show, stroke, write_pdf


def only_page(path: Path, content: str, **options: object) -> Page:
    return read_document(write_pdf(path / "a.pdf", Sheet(content, **options)), ocr=OcrUse(Ocr.NEVER)).pages[0]  # type: ignore[arg-type]


def near(page: Page) -> list[tuple[int, ...]]:
    return [tuple(round(side) for side in edge) for edge in page.edges]


def test_strokes_and_thin_rectangles_are_lines(tmp_path: Path) -> None:
    assert near(only_page(tmp_path, stroke(100, 700, 300, 700))) == [(100, 142, 300, 142)]
    assert near(only_page(tmp_path, fill(100, 699.5, 200, 1, "0 g"))) == [(100, 142, 300, 142)]
    assert near(only_page(tmp_path, fill(99, 500, 2, 200, "0 g"))) == [(100, 142, 100, 342)]


def test_stroked_rectangle_has_four_sides(tmp_path: Path) -> None:
    page = only_page(tmp_path, "100 500 200 100 re S")
    assert sorted(near(page)) == [
        (100, 242, 100, 342),
        (100, 242, 300, 242),
        (100, 342, 300, 342),
        (300, 242, 300, 342),
    ]


def test_grid_filled_as_one_path(tmp_path: Path) -> None:
    page = only_page(tmp_path, "0 g 100 500 200 1 re 100 600 200 1 re 100 500 1 101 re f")
    assert len(page.edges) == 3


def test_border_is_what_two_rectangles_leave_between_them(tmp_path: Path) -> None:
    below = only_page(tmp_path, "0 g 100 500 200 100 re 100 501 200 99 re f*")
    assert near(below) == [(100, 342, 300, 342)]
    around = only_page(tmp_path, "0 g 100 500 200 100 re 101 501 198 98 re f*")
    assert len(around.edges) == 4


@pytest.mark.parametrize(
    "content",
    [
        fill(100, 500, 200, 100),  # shading
        "0 g 100 500 200 100 re 100 400 200 150 re f",
        stroke(100, 500, 300, 500, "1 G"),  # white
        fill(100, 500, 200, 1, "1 g"),
        stroke(100, 500, 300, 620),  # leans
        stroke(100, 500, 100.5, 500),  # a dot
        stroke(100, 900, 300, 900),  # beyond the page
        "100 500 m 150 600 250 600 300 500 c S",  # a curve
        "100 500 200 100 re W n",  # a clip
    ],
)
def test_what_is_no_line(tmp_path: Path, content: str) -> None:
    assert only_page(tmp_path, content).edges == ()


def test_line_ends_at_the_edge_of_the_page(tmp_path: Path) -> None:
    assert only_page(tmp_path, stroke(-50, 700, 900, 700)).edges == (Edge(0, 142, 595, 142),)


def test_line_drawn_twice_is_one(tmp_path: Path) -> None:
    assert len(only_page(tmp_path, stroke(100, 700, 300, 700) * 2).edges) == 1


def test_lines_and_pictures_in_a_form_stand_where_its_matrix_puts_them(tmp_path: Path) -> None:
    form = (stroke(0, 0, 100, 0) + picture(100, 50), "2 0 0 2 10 20")
    page = only_page(tmp_path, "q 1 0 0 1 40 80 cm /X1 Do Q", form=form)
    assert page.edges[0] == pytest.approx((50, 742, 250, 742), abs=1.5)  # ends reach out by the width of the line
    assert [round(side) for side in page.images[0]] == [50, 642, 250, 742]


def test_lines_turn_with_the_page(tmp_path: Path) -> None:
    page = only_page(tmp_path, stroke(100, 700, 300, 700), rotate=90)
    assert near(page) == [(700, 100, 700, 300)]
    assert page.width == 842


def test_page_with_too_many_lines_keeps_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.document.drawing.MAX_OBJECTS", 20)
    many = "".join(stroke(100, y, 300, y) for y in range(100, 200, 4))
    page = only_page(tmp_path, show("Peta jaringan jalan", 72, 700) + many)
    assert [line.text for line in page.lines] == ["Peta jaringan jalan"]
    assert page.edges == ()
    assert page.problems[0].startswith("halaman 1: lebih dari 20 garis dan gambar")
