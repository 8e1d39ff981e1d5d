"""Titles that are drawn rather than written."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.document.drawing import Drawing
from extractor.document.drawn import title_area
from extractor.document.matrix import Bounds
from extractor.document.upright import Turn
from extractor.interpret.account import account
from extractor.model.geometry import Box
from extractor.model.page import Page
from extractor.settings import Ocr, OcrUse
from tests.structure.typeset import HEIGHT, WIDTH, Text, page, prose

TURN = Turn((0, 0, WIDTH, HEIGHT), 0)
BODY = [Text("1.1 Latar Belakang", y=160), *prose()]


def letters(x: float, y: float, number: int = 11) -> list[Bounds]:
    """Shapes as large as letters, side by side; `y` is their top."""
    return [(x + 10 * at, HEIGHT - y - 12, x + 10 * at + 9, HEIGHT - y) for at in range(number)]


@pytest.mark.parametrize(
    ("made", "shapes"),
    [
        (page(1, BODY), letters(20, 90)),  # at the side
        (page(1, BODY), letters(240, 600)),  # at the foot
        (page(1, BODY), letters(240, 90, number=3)),  # an ornament
        (page(1, [Text("PENDAHULUAN", x=None, y=88), *BODY]), letters(240, 90)),  # beside its text
        (page(1, [*prose(5), *BODY]), letters(240, 200)),  # below text
    ],
)
def test_shapes_that_are_no_title(made: Page, shapes: list[Bounds]) -> None:
    assert title_area(made, Drawing(shapes=shapes), TURN) is None


def test_letters_drawn_as_shapes_in_the_middle_of_the_top() -> None:
    area = title_area(page(1, BODY), Drawing(shapes=letters(240, 90)), TURN)
    assert area == Box(240, 90, 349, 102)


def test_a_title_in_a_small_picture_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from tests.document.ocr.pictures import sheet

    title = sheet([(10, 14, "BAB II"), (10, 34, "PERENCANAAN KINERJA")], size=(160, 40), letters=12)
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    canvas.drawImage(ImageReader(title), 217, 842 - 110, 160, 40)
    for y, text in ((650, "2.1 Rencana Strategis"), (630, "Rencana strategis memuat tujuan dan sasaran.")):
        canvas.drawString(72, y, text)
    canvas.save()
    document = read_document(tmp_path / "a.pdf", ocr=OcrUse(Ocr.AUTO))
    found = document.page(1)
    lines = [line.text for line in found.lines]
    assert found.titles == tuple(line.box for line in found.lines[:2])
    berkas = account(document)
    assert (berkas.halaman_ocr, list(berkas.judul_ocr)) == ((), [1])
    assert lines[1:] == ["PERENCANAAN KINERJA", "2.1 Rencana Strategis", "Rencana strategis memuat tujuan dan sasaran."]
    unread = read_document(tmp_path / "a.pdf", ocr=OcrUse(Ocr.NEVER)).page(1).lines
    assert [line.text for line in unread] == lines[2:]

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("extractor.document.ocr.engines.read_lines", broken)
    failed = read_document(tmp_path / "a.pdf", ocr=OcrUse(Ocr.AUTO)).page(1)
    assert [line.text for line in failed.lines] == lines[2:]
    assert "halaman 1" in failed.problems[0]
