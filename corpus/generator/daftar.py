"""Lines of a table of contents."""

from __future__ import annotations

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from corpus.generator.model import Gaya


class BarisIsi(Flowable):
    """A line of a table of contents, with leader dots."""

    def __init__(self, teks: str, halaman: str, gaya: Gaya, lekuk: float) -> None:
        super().__init__()
        self.teks, self.halaman, self.gaya, self.lekuk = teks, halaman, gaya, lekuk

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.lines = simpleSplit(self.teks, self.gaya.huruf, 11, width - self.lekuk - 40)
        return width, 17.0 * len(self.lines)

    def draw(self) -> None:
        self.canv.setFont(self.gaya.huruf, 11)
        for number, line in enumerate(self.lines):
            self.canv.drawString(self.lekuk, 17.0 * (len(self.lines) - number - 1) + 4, line)
        start = self.lekuk + stringWidth(self.lines[-1], self.gaya.huruf, 11)
        end = self.width - stringWidth(self.halaman, self.gaya.huruf, 11)
        dots = "." * int((end - start) / stringWidth(".", self.gaya.huruf, 11))
        self.canv.drawRightString(end, 4, dots)
        self.canv.drawRightString(self.width, 4, self.halaman)
