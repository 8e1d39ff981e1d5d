"""A file as it was read: pages with words, text lines, ruling lines and pictures. Plain data, picklable."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from extractor.model.geometry import Box

SMALLEST, LARGEST = 5.0, 6000.0  # points of a side: a letter's; a poster of 2A0 has 4,768, the format allows 14,400


class CaraBaca(StrEnum):
    """How the text of a page was come by."""

    TEKS = "teks"  # the text layer
    OCR = "ocr"
    KOSONG = "kosong"  # no text layer: a picture, or a blank page


class Word(NamedTuple):
    """Characters that stand together, in reading direction."""

    text: str
    box: Box
    size: float  # height of the font's box, points: about 1.15 em
    bold: bool = False
    angle: int = 0  # quarter turns clockwise that would bring it upright; 0 for nearly all


class Edge(NamedTuple):
    """A ruling line, or a side of a drawn rectangle; horizontal where y0 == y1, vertical where x0 == x1."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, from left to right."""

    words: tuple[Word, ...]
    box: Box
    text: str = field(init=False, compare=False, repr=False)  # the words, one blank between them
    size: float = field(init=False, compare=False, repr=False)  # of its longest word, points

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join([word.text for word in self.words]))
        lengths = [len(word.text) for word in self.words]
        object.__setattr__(self, "size", self.words[lengths.index(max(lengths))].size)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)


@dataclass(frozen=True, slots=True)
class Page:
    """A page turned upright, without watermark, running header and footer. Boxes are those of the upright page."""

    nomor: int  # 1-based index in the file
    width: float
    height: float
    cara_baca: CaraBaca
    words: tuple[Word, ...] = ()
    lines: tuple[Line, ...] = ()  # top to bottom, then left to right
    edges: tuple[Edge, ...] = ()
    images: tuple[Box, ...] = ()
    titles: tuple[Box, ...] = ()  # places of lines that are drawn, not written: read by OCR on a page of text
    turned: int = 0  # quarter turns clockwise by which the shown page was turned to bring its text upright
    running: tuple[Line, ...] = ()  # header, footer, page number: taken out of `words` and `lines`
    printed_number: str | None = None
    problems: tuple[str, ...] = ()  # what could not be read on it, and why

    def shown(self, box: Box) -> Box:
        """A box of the upright page, on the page as it is shown."""
        x0, y0, x1, y1 = box
        width, height = self.width, self.height
        if self.turned == 1:
            return Box(y0, width - x1, y1, width - x0)
        if self.turned == 2:
            return Box(width - x1, height - y1, width - x0, height - y0)
        if self.turned == 3:
            return Box(height - y1, x0, height - y0, x1)
        return box

    def upright(self, box: Box) -> Box:
        """A box of the page as it is shown, on the upright page: the other way than `shown`."""
        x0, y0, x1, y1 = box
        if self.turned == 1:
            return Box(self.width - y1, x0, self.width - y0, x1)
        if self.turned == 3:
            return Box(y0, self.height - x1, y1, self.height - x0)
        return self.shown(box)


def is_drawable(width: float, height: float) -> bool:
    """Whether a page of this size, points, can be drawn so that something is seen on it."""
    return SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF file as it was read."""

    berkas: str  # path as given
    sha256: str
    size: int  # bytes
    pages: tuple[Page, ...]
    problems: tuple[str, ...] = field(default=())  # what went wrong with the file as a whole

    def page(self, nomor: int) -> Page:
        """The page with the 1-based index `nomor`."""
        return self.pages[nomor - 1]
