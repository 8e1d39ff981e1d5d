"""Pages of sizes that no report has: their text is read, nothing is drawn of them, and the reader is told."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from extractor.document import read_document
from extractor.document.ocr.render import render
from extractor.interpret.account import account
from extractor.model.laporan import Status
from extractor.model.page import CaraBaca, Page, is_drawable
from extractor.pipeline import conclude, read
from extractor.settings import Ocr, OcrUse
from tests.document.sheets import Sheet, picture, show, stroke, write_pdf

TEXT = "Laporan Kinerja Dinas Pertanian"
PLAIN = show(TEXT, 72, 700)
FULL = "340000000000000000000000000000000000000.0"  # nearly the largest number that PDFium knows


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Pixels of each picture of a page that is made."""
    seen: list[int] = []
    original = pypdfium2.PdfPage.render

    def counted(page: pypdfium2.PdfPage, **options: Any) -> pypdfium2.PdfBitmap:
        bitmap = original(page, **options)
        seen.append(bitmap.width * bitmap.height)
        return bitmap

    monkeypatch.setattr(pypdfium2.PdfPage, "render", counted)
    return seen


def pages(path: Path, *sheets: Sheet) -> tuple[Page, ...]:
    return read_document(write_pdf(path, *sheets), ocr=OcrUse(Ocr.AUTO)).pages


def text(page: Page) -> list[str]:
    return [line.text for line in page.lines]


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(PLAIN, media="0 0 14400 14400"),
        Sheet(PLAIN, media="0 0 1000000000 842"),
        Sheet(PLAIN, media="0 0 842 1000000000", rotate=90),
        Sheet(PLAIN, media=f"0 0 {FULL} {FULL}"),
    ],
)
def test_a_page_larger_than_any_poster_is_read_by_its_text(tmp_path: Path, sheet: Sheet, drawn: list[int]) -> None:
    began = time.monotonic()
    (page,) = pages(tmp_path / "a.pdf", sheet)
    assert (text(page), page.cara_baca) == ([TEXT], CaraBaca.TEKS)
    assert page.problems[0].startswith("halaman 1 lebih dari 2 meter: hanya lapisan teksnya yang dibaca")
    assert (drawn, time.monotonic() - began < 5) == ([], True)


def test_a_picture_or_a_drawn_title_on_such_a_page_is_not_drawn(tmp_path: Path, drawn: list[int]) -> None:
    scan = Sheet(picture(14400, 14400), media="0 0 14400 14400")
    letters = "".join(
        f"{7000 + 12 * at} 13000 m {7009 + 12 * at} 13012 l {7009 + 12 * at} 13000 l {7000 + 12 * at} "
        f"13006 {7004 + 12 * at} 13009 {7000 + 12 * at} 13012 c f\n"
        for at in range(20)
    )
    titled = Sheet(letters + show(TEXT, 7000, 9000), media="0 0 14400 14400")
    unread, read = pages(tmp_path / "a.pdf", scan, titled)
    assert (unread.cara_baca, text(read), drawn) == (CaraBaca.KOSONG, [TEXT], [])
    berkas = account(read_document(tmp_path / "a.pdf", ocr=OcrUse(Ocr.NEVER)))
    assert (berkas.status, berkas.halaman_tanpa_teks) == (Status.SEBAGIAN, (1,))
    assert "lapisan teks (pindaian" not in str(berkas.alasan)


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(PLAIN, media="0 0 0.001 842"),
        Sheet(PLAIN, crop=(2000, 2000, 3000, 3000)),  # beside the page
    ],
)
def test_a_page_without_an_area_is_a_gap_with_a_reason(tmp_path: Path, sheet: Sheet) -> None:
    naskah = read(write_pdf(tmp_path / "a.pdf", Sheet(PLAIN), sheet))
    (berkas,) = conclude([naskah]).laporan.berkas
    assert (berkas.status, berkas.halaman_tanpa_teks) == (Status.SEBAGIAN, (2,))
    assert str(berkas.alasan).startswith("halaman 2 tidak punya luas yang dapat dilihat")


@pytest.mark.parametrize("media", ["0 0 0 0", "0 0 595 0", "0 0 nan 842", "0 0 inf inf", "(a) (b) (c) (d)", "0 0"])
def test_a_page_that_gives_no_size_is_read_as_viewers_show_it(tmp_path: Path, media: str) -> None:
    (page,) = pages(tmp_path / "a.pdf", Sheet(PLAIN, media=media))
    assert (text(page), page.width, page.height) == ([TEXT], 612, 792)
    assert page.problems[0].startswith("halaman 1 tidak menyebut ukurannya dengan benar")


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(PLAIN, media="595 842 0 0"),
        Sheet(show(TEXT, -523, -142), media="-595 -842 0 0"),
        Sheet(PLAIN, unit=1000),  # 595 m wide: the text on it is as well laid out as on A4
        Sheet(PLAIN, crop=(-1e6, -1e6, 1e6, 1e6)),
        Sheet(PLAIN, rotate=45),  # no quarter turn
    ],
)
def test_boxes_that_are_written_otherwise_change_nothing(tmp_path: Path, sheet: Sheet) -> None:
    (page,) = pages(tmp_path / "a.pdf", sheet)
    assert (text(page), page.width, page.height, page.problems) == ([TEXT], 595, 842, ())
    assert page.lines[0].box.x0 == pytest.approx(72, abs=0.5)
    assert page.lines[0].box.y1 == pytest.approx(144.4, abs=0.5)


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        ((595, 842), True),
        ((3370, 4768), True),  # 2A0
        ((14400, 842), False),
        ((842, 4), False),
        ((0, 0), False),
        ((math.nan, 842), False),
        ((842, math.inf), False),
        ((-595, 842), False),
    ],
)
def test_sizes_that_can_be_drawn(size: tuple[float, float], fits: bool) -> None:
    assert is_drawable(*size) is fits


def test_the_largest_page_that_is_drawn_has_a_bounded_picture(tmp_path: Path, drawn: list[int]) -> None:
    with pypdfium2.PdfDocument(write_pdf(tmp_path / "a.pdf", Sheet(stroke(0, 0, 6000, 6000), 6000, 6000))) as pdf:
        shown, scale = render(pdf[0])
    assert (shown.shape, scale) == ((6000, 6000), 1.0)
    assert drawn == [36_000_000]


def test_a_picture_of_too_many_pixels_is_not_opened(
    tmp_path: Path, drawn: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
    monkeypatch.setattr("extractor.document.ocr.render.MAX_PIXELS", 3)
    scan = Sheet(picture(595, 842) * 4)  # of one pixel each
    (page,) = pages(tmp_path / "a.pdf", scan)
    assert (page.cara_baca, drawn) == (CaraBaca.KOSONG, [])
    assert page.problems == (
        "halaman 1: gambar dengan lebih dari 0 juta piksel, tidak dibaca dengan OCR; pindai ulang halaman ini",
    )
