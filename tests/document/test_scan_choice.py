"""Which pages are read from their picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.scan import is_to_read
from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Line, Page, Word
from extractor.settings import Ocr

SIGNED = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik"
WHOLE = Box(0, 0, 595, 842)


def line(text: str, x: float, y: float) -> Line:
    box = Box(x, y, x + 5 * len(text), y + 10)
    return Line((Word(text, box, 10.0, False),), box)


def upwards(text: str) -> Line:
    box = Box(10, 200, 20, 200 + 5 * len(text))
    return Line((Word(text, box, 10.0, False, 90),), box)


def page(*lines: Line, images: tuple[Box, ...] = (WHOLE,)) -> Page:
    words = tuple(word for one in lines for word in one.words)
    how = CaraBaca.TEKS if lines else CaraBaca.KOSONG
    return Page(1, 595.0, 842.0, how, words=words, lines=lines, images=images)


def strips(count: int, gap: float = 0.0, width: float = 595.0) -> tuple[Box, ...]:
    height = 842 / count
    return tuple(Box(0, height * at, width, height * (at + 1) - gap) for at in range(count))


@pytest.mark.parametrize(
    "one",
    [
        page(),
        page(line("Lampiran 1", 60, 400)),
        page(line(SIGNED, 60, 810)),
        page(line(SIGNED, 60, 20), line("Halaman 12", 500, 815)),
        page(upwards(SIGNED), line(SIGNED, 60, 810)),
        page(images=strips(20)),
        page(line(SIGNED, 60, 810), images=strips(20, gap=0.3)),
    ],
    ids=["no text", "few letters", "foot", "head and foot", "side", "strips", "strips with a foot"],
)
def test_a_scan_is_read_whatever_was_put_upon_it(one: Page) -> None:
    assert is_to_read(one, 0.0, Ocr.AUTO)
    assert not is_to_read(one, 0.0, Ocr.NEVER)


@pytest.mark.parametrize(
    "one",
    [
        page(line("Meningkatnya kualitas pelayanan publik", 60, 400)),
        page(line("Meningkatnya kualitas pelayanan", 60, 400), line(SIGNED, 60, 810)),
        page(line(SIGNED, 60, 810), images=(Box(60, 60, 300, 200),)),
        page(line(SIGNED, 60, 810), images=strips(20, gap=10)),
        page(images=(Box(200, 100, 300, 200),)),
        page(images=()),
    ],
    ids=["background", "background with a foot", "small picture", "apart", "logo", "blank"],
)
def test_text_upon_a_picture_and_small_pictures_are_no_scan(one: Page) -> None:
    assert not is_to_read(one, 0.0, Ocr.AUTO)


def test_a_layer_that_nobody_can_understand_is_read_from_the_picture() -> None:
    odd = replace(page(line("Meningkatnya kualitas pelayanan publik", 60, 400)), images=())
    assert is_to_read(odd, 0.4, Ocr.AUTO)
    assert not is_to_read(odd, 0.1, Ocr.AUTO)
