"""Sets text as the document reader would give it, so that tests say only what stands where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.model.geometry import Box, union
from extractor.model.page import CaraBaca, Document, Edge, Line, Page, Word

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 72.0, 523.0
LETTER = 0.5  # of the size


class Text(NamedTuple):
    """A line of text: `y` is its top, None for the next line down."""

    text: str
    bold: bool = False
    x: float | None = LEFT  # None: centred
    y: float | None = None
    size: float = 12.0


def prose(lines: int = 3) -> list[Text]:
    """Full lines of plain text that end in a short one."""
    full = "capaian kinerja diukur dengan membandingkan target dan realisasi serta"
    return [Text(full)] * (lines - 1) + [Text("penjelasannya.")]


def head(text: str, x: float | None = LEFT, size: float = 12.0) -> Text:
    """A bold line."""
    return Text(text, bold=True, x=x, size=size)


def middle(text: str, size: float = 14.0) -> Text:
    """A bold, centred line."""
    return Text(text, bold=True, x=None, size=size)


def page(nomor: int, texts: Sequence[Text], edges: Sequence[Edge] = (), running: Sequence[Text] = ()) -> Page:
    """A page; lines follow each other with a little room between them."""
    lines, y = [], 72.0
    for text in texts:
        y = text.y if text.y is not None else y
        lines.append(_line(text, y))
        y += 1.6 * text.size
    words = tuple(word for line in lines for word in line.words)
    return Page(
        nomor=nomor,
        width=WIDTH,
        height=HEIGHT,
        cara_baca=CaraBaca.TEKS if words else CaraBaca.KOSONG,
        words=words,
        lines=tuple(lines),
        edges=tuple(edges),
        running=tuple(_line(text, 40.0) for text in running),
    )


def document(*pages: Sequence[Text] | Page) -> Document:
    """A file of these pages."""
    made = [part if isinstance(part, Page) else page(at, part) for at, part in enumerate(pages, 1)]
    return Document("laporan.pdf", "0" * 64, 1, tuple(made))


def table(x0: float, y0: float, x1: float, y1: float, columns: int = 3, rows: int = 4) -> list[Edge]:
    """The rules of a table."""
    across = [x0 + (x1 - x0) * at / columns for at in range(columns + 1)]
    down = [y0 + (y1 - y0) * at / rows for at in range(rows + 1)]
    return [Edge(x, y0, x, y1) for x in across] + [Edge(x0, y, x1, y) for y in down]


def _line(text: Text, y: float) -> Line:
    width = LETTER * text.size * len(text.text)
    x = text.x if text.x is not None else (WIDTH - width) / 2
    words: list[Word] = []
    for part in text.text.split():
        box = Box(x, y, x + LETTER * text.size * len(part), y + text.size)
        words.append(Word(part, box, text.size, text.bold))
        x = box.x1 + LETTER * text.size
    return Line(tuple(words), union(word.box for word in words))
