"""Paper: page templates in three orientations, running header and footer, watermark, page numbers."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from corpus.generator.model import Gaya

TEPI = 72.0
SEMPIT = 46.0  # side margin of landscape pages

Label = Callable[[int], str]


def daftarkan_huruf() -> None:
    """Makes the fonts known that ship with reportlab itself."""
    rl_config.useA85 = 0
    for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf"), ("Vera-Italic", "VeraIt.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))
    pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera-Italic", boldItalic="Vera-Bold")


def kanvas(tandai: Callable[[str], None]) -> type[Canvas]:
    """A canvas whose paragraphs tell where their marks are drawn."""

    class Bertanda(Canvas):
        def getNamedCB(self, _name: str) -> Callable[[Canvas, str, str], None]:  # noqa: N802
            return lambda _canvas, _kind, label: tandai(label)

    return Bertanda


def _hiasan(
    canvas: Canvas, doc: BaseDocTemplate, *, gaya: Gaya, label: Label, size: tuple[float, float], putar: bool
) -> None:
    """What stands on every page beside its text."""
    if putar:
        canvas.translate(size[1], 0)
        canvas.rotate(90)
    width, height = size
    teks = label(doc.page)
    if gaya.tanda_air:
        canvas.saveState()
        canvas.setFillGray(0.88)
        canvas.setFont("Helvetica-Bold", 64)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, 0, gaya.tanda_air)
        canvas.restoreState()
    if not teks:
        return
    canvas.setFont(gaya.miring, 9)
    if gaya.tepi_atas:
        canvas.drawString(SEMPIT, height - 34, gaya.tepi_atas)
        canvas.setLineWidth(0.7)
        canvas.line(SEMPIT, height - 39, width - SEMPIT, height - 39)
    if gaya.tepi_bawah:
        canvas.drawString(SEMPIT, 30, gaya.tepi_bawah)
    canvas.setFont(gaya.huruf, 10)
    if gaya.nomor_tengah:
        canvas.drawCentredString(width / 2, 30, teks)
    else:
        canvas.drawRightString(width - SEMPIT, 30, teks)


def _templat(gaya: Gaya, label: Label, awal: str) -> list[PageTemplate]:
    width, height = gaya.kertas
    made = []
    for name, size, side in (
        ("potret", (width, height), TEPI),
        ("lanskap", (height, width), SEMPIT),
        ("putar", (height, width), SEMPIT),
    ):
        putar = name == "putar"
        frame = Frame(side, 58, size[0] - 2 * side, size[1] - 58 - 62, 0, 0, 0, 0)
        hook = partial(_hiasan, gaya=gaya, label=label, size=size, putar=putar)
        templat = PageTemplate(name, [frame], onPage=hook, pagesize=size)
        templat.rotation = 90 if putar else 0  # reportlab then makes the paper upright by itself
        made.append(templat)
    return sorted(made, key=lambda templat: templat.id != awal)


def cetak(
    tujuan: Path | None,
    story: list[Flowable],
    gaya: Gaya,
    awal: str,
    label: Label,
    tandai: Callable[[str], None],
    **meta: Any,
) -> int:
    """Typesets one file; returns its number of pages. Without `tujuan` nothing is written."""
    buffer = io.BytesIO()
    doc = BaseDocTemplate(buffer, invariant=1, pageCompression=1, **meta)
    doc.addPageTemplates(_templat(gaya, label, awal))
    doc.build(story, canvasmaker=kanvas(tandai))
    if tujuan:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(buffer.getvalue())
    return int(doc.page)
