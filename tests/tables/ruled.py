"""Draws ruled tables from a sketch, as the document reader would give them.

A sketch has a line for each row and `|` between columns. In a cell ` / ` breaks the line and `_` is an empty line;
`<` stands where the cell to the left goes on, `^` where the cell above does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.document.words import build_lines
from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.laporan import Naskah
from extractor.model.outline import Judul, Outline
from extractor.model.page import CaraBaca, Document, Edge, Page, Word
from extractor.model.table import Table
from extractor.tables import find_tables
from extractor.tables.rows import logical_rows

LEFT, TOP, COLUMN, PITCH, PAD, SIZE, LETTER = 60.0, 72.0, 110.0, 12.0, 3.0, 10.0, 4.5  # points
GAP = 2.0  # points between the two lines of a double rule
OPEN = {"top": 1, "bottom": 3, "left": 0, "right": 2}  # side to its place in a Box
BERKAS = "laporan.pdf"

Span = tuple[int, int, int, int]  # row, column, end row, end column


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to be drawn. `missing`: outer borders left out; `double`: each rule drawn twice."""

    rows: tuple[tuple[str, ...], ...]
    missing: tuple[str, ...] = ()
    double: bool = False

    @property
    def spans(self) -> dict[Span, str]:
        """Text of each cell with the slots that it covers."""
        found: dict[Span, str] = {}
        for row, texts in enumerate(self.rows):
            for col, text in enumerate(texts):
                if text in ("<", "^"):
                    continue
                right = next((c for c in range(col + 1, len(texts)) if texts[c] != "<"), len(texts))
                foot = next((r for r in range(row + 1, len(self.rows)) if self.rows[r][col] != "^"), len(self.rows))
                found[row, col, foot, right] = text
        return found

    @property
    def heights(self) -> list[float]:
        """Of the rows, in points; a cell over several rows stretches the last of them."""
        heights = [PITCH + 2 * PAD] * len(self.rows)
        for (row, _, end, _), text in sorted(self.spans.items(), key=lambda item: item[0][2] - item[0][0]):
            needed = PITCH * len(text.split(" / ")) + 2 * PAD
            heights[end - 1] += max(0.0, needed - sum(heights[row:end]))
        return heights


def grid(sketch: str, missing: str = "", *, double: bool = False) -> Grid:
    """A table from its sketch; `missing` names outer borders that are not drawn, such as `top left`."""
    lines = [line.strip() for line in sketch.strip().splitlines()]
    rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)
    assert len({len(row) for row in rows}) == 1, f"rows of unequal length: {[len(row) for row in rows]}"
    return Grid(rows, tuple(missing.split()), double)


def sheet(nomor: int, *parts: Grid | str, turned: int = 0) -> Page:
    """A page with tables and text lines, one below the other."""
    words: list[Word] = []
    edges: list[Edge] = []
    y = TOP
    for part in parts:
        if isinstance(part, str):
            words += _words(part, LEFT, y)
            y += 1.5 * PITCH
        else:
            bottom = y + sum(part.heights)
            words += _words_of(part, y)
            edges += _edges_of(part, y)
            y = bottom + PITCH
    width = max([595.0, *(edge.x1 + LEFT for edge in edges)])
    return Page(
        nomor=nomor,
        width=width,
        height=max(842.0, y + TOP),
        cara_baca=CaraBaca.TEKS,
        words=tuple(words),
        lines=build_lines(words),
        edges=tuple(sorted(edges)),
        turned=turned,
    )


def file(*pages: Sequence[Grid | str] | Page | Grid) -> Document:
    """A file of pages, each a list of its parts or one table."""
    made = []
    for nomor, parts in enumerate(pages, 1):
        if isinstance(parts, Page):
            made.append(parts)
        else:
            made.append(sheet(nomor, parts) if isinstance(parts, Grid) else sheet(nomor, *parts))
    return Document(BERKAS, "0" * 64, 1, tuple(made))


def read(*pages: Sequence[Grid | str] | Page | Grid) -> Naskah:
    """The file with its tables; text lines that begin with `Tabel` are captions."""
    document = file(*pages)
    outline = Outline(judul=tuple(_captions(document)))
    return Naskah(document, outline, find_tables(document, outline))


def only(*pages: Sequence[Grid | str] | Page | Grid) -> Table:
    """The one table of the file."""
    (table,) = read(*pages).tables
    return table


def texts(table: Table) -> list[list[str]]:
    """The logical rows, a text for each column."""
    return [
        [row.slots[col].text if col in row.slots else "" for col in range(table.cols)] for row in logical_rows(table)
    ]


def _captions(document: Document) -> Iterable[Judul]:
    for page in document.pages:
        for line in page.lines:
            if line.text.startswith("Tabel "):
                place = Bukti(berkas=BERKAS, halaman=page.nomor, box=page.shown(line.box), teks=line.text)
                _, nomor, judul = line.text.split(" ", 2)
                yield Judul(jenis="tabel", nomor=nomor, judul=judul, bukti=place)


def _place(part: Grid, y: float, span: Span) -> Box:
    row, col, end, right = span
    return Box(LEFT + col * COLUMN, y + sum(part.heights[:row]), LEFT + right * COLUMN, y + sum(part.heights[:end]))


def _words_of(part: Grid, y: float) -> Iterable[Word]:
    for span, text in part.spans.items():
        box = _place(part, y, span)
        for level, line in enumerate(text.split(" / ")):
            if line.strip("_ "):
                words = _words(line, box.x0 + PAD, box.y0 + PAD + level * PITCH)
                assert words[-1].box.x1 < box.x1, f"does not fit into its cell: {line!r}"
                yield from words


def _words(text: str, x: float, y: float) -> list[Word]:
    words = []
    for word in text.split():
        words.append(Word(word, Box(x, y, x + LETTER * len(word), y + SIZE), SIZE))
        x = words[-1].box.x1 + LETTER
    return words


def _edges_of(part: Grid, y: float) -> Iterable[Edge]:
    whole = _place(part, y, (0, 0, len(part.rows), len(part.rows[0])))
    missing = {(side % 2, whole[side]) for side in map(OPEN.__getitem__, part.missing)}
    for span in part.spans:
        x0, y0, x1, y1 = _place(part, y, span)
        for edge in (Edge(x0, y0, x1, y0), Edge(x0, y1, x1, y1), Edge(x0, y0, x0, y1), Edge(x1, y0, x1, y1)):
            level = int(edge.y0 == edge.y1)
            if (level, edge[level]) not in missing:
                yield edge
                if part.double:
                    by = (0.0, GAP) if level else (GAP, 0.0)
                    yield Edge(edge.x0 + by[0], edge.y0 + by[1], edge.x1 + by[0], edge.y1 + by[1])
